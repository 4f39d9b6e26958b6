"""Bodies that no list knows, by the kind that they are chosen as: 최우수 시장에 가람시장, 우수 기업은 한빛텍이."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.endings import adnominal
from posang.records.awards.items import Grade
from posang.records.awards.kinds import CALLED
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import SEPARATORS, members
from posang.records.awards.node import CONNECTS, TOPIC, Node, Who, is_award, names_place, reads_as_office
from posang.records.awards.particles import PLACES

EXCELLENT: Final = frozenset({"최우수", "우수", "장려"})
AS_KIND: Final = TOPIC | {"에", "으로", "로"}  # particles of a kind as which others are chosen
# a verb by which some of a kind are chosen
CHOOSES: Final = re.compile(
    r"(?:최종)?(?:선정|선발|지정|낙점|확정)(?:[했하됐되된돼해]|$)|뽑[았아혔혀히힌]|골[랐라]|꼽[혔혀]|이름을|영예|차지"
)
KIND: Final = re.compile(r"[가-힣·]{2,7}")
PEOPLE: Final = (*LEX.chosen_people, *CALLED)
OFFICES: Final = (
    "부서",
    "팀",
    "실과",
    "과",
    "읍면동",
    "읍면",
    "읍·면·동",
    "읍·면",
    "동",
    "면",
    "읍",
    "상",
)  # that lists know
GOVERNMENTS: Final = ("시군", "시·군", "자치구", "지자체", "자치단체", "시", "군", "구", "도", "기관", "단체", "도시")
NEW_NAME_SIZE: Final = 3  # letters of the name of a body, at least
GO_ON: Final = ("아", "어", "여", "해", "고", "며", "결과")  # endings of what leads to a choice: 평가를 벌여
APART: Final = frozenset({*SEPARATORS, "event", "grade", "cat"})  # kinds of nodes that no name goes on with
NO_NAMES: Final = ("들", "제도", "사업", "노력", "관리", "운영", "점", "실적", "지역", "결과", "계획")
CHOSEN: Final = re.compile(r"(?:최종)?(?:선정|선발|지정|확정|낙점)|뽑|꼽|골[랐라]|이름을|차지|받|수상")
HOW_CHOSEN: Final = frozenset({"각각", "최종", "공동으로", "나란히", "등"})


FIRMS_CALLED: Final = frozenset({"기업", "업체", "중소기업"})  # kinds that bear the whole title of their choice


def office_titles(nodes: list[Node]) -> list[Node]:
    """The nodes with what an office is chosen as in an item of a list as one title: △전국 우수 보건소 선정, △…."""
    out: list[Node] = []
    for k, node in enumerate(nodes):
        behind = nodes[k + 1] if k + 1 < len(nodes) else None
        chosen = behind is not None and behind.kind == "win" and behind.noun in ITEM_CHOSEN and not node.josa
        if chosen and node.kind == "grade" and opens_item(out) and node.grade.noun.endswith(INSTITUTIONS):
            out.append(replace(node, kind="word", value=None))
        elif (
            chosen
            and node.kind == "who"
            and not (node.who.hits or node.parens)
            and node.noun.endswith(INSTITUTIONS)
            and out
            and is_bare_grade(out[-1])
            and opens_item(out[:-1])
        ):
            out[-1] = replace(out[-1], kind="word", end=node.end, noun=f"{out[-1].noun} {node.noun}", value=None)
        else:
            out.append(node)
    return out


def opens_item(before: Sequence[Node]) -> bool:
    """Whether an item of a list begins behind the last of some nodes, or behind the scope that it tells: △전국."""
    last = before[-1] if before else None
    lead = before[-2] if len(before) > 1 and last is not None and last.noun in SCOPES and not last.josa else last
    return lead is not None and lead.kind in ("bullet", "comma")


ITEM_CHOSEN: Final = frozenset({"선정", "지정"})  # at the end of an item
SCOPES: Final = frozenset({"전국", "도내", "올해의"})
INSTITUTIONS: Final = ("센터", "보건소", "도서관", "박물관", "복지관", "의료원", "기술원")  # chosen as good ones


def graded_kinds(nodes: list[Node]) -> list[Node]:
    """The nodes with a grade and the kind of those chosen with it one grade: 최우수 시장에 (A가 뽑혔다)."""
    out: list[Node] = []
    for k, node in enumerate(nodes):
        grade = out[-1] if out else None
        if best_work(nodes, k):
            value = Grade(BEST, noun=node.noun.removeprefix(BEST))
            out.append(replace(node, kind="grade", value=value))
        elif grade is None or not is_bare_grade(grade) or node.start - grade.end != 1:
            out.append(node)
        elif is_kind(nodes, k):
            noun = f"{grade.noun} {node.noun}"
            value = Grade(LEX.grades[grade.noun], noun=node.noun)
            out[-1] = replace(grade, kind="grade", end=node.end, noun=noun, josa=node.josa, value=value)
        else:
            if node.kind == "word" and (node.josa in ("은", "는") or node.noun in LEX.chosen_people):
                out[-1] = replace(grade, kind="word", value=None)  # that only qualifies them: 우수 업소는 매출이 올랐다
            out.append(node)
    return out


def is_bare_grade(node: Node) -> bool:
    """Whether a node is a grade that its noun may follow."""
    bare = node.kind == "word" or (node.kind == "grade" and not node.grade.noun)
    return bare and node.noun in EXCELLENT and not (node.josa or node.parens)


def is_kind(nodes: Sequence[Node], k: int) -> bool:
    """Whether a node behind a grade is the kind as which the bodies behind it are chosen, or those told before it."""
    node = nodes[k]
    plain = node.kind == "word" or (node.kind == "who" and node.who.kind == "organization") or is_office_kind(node)
    if not plain or node.josa not in AS_KIND or node.parens or KIND.fullmatch(node.noun) is None:
        return False
    works = node.josa not in TOPIC and node.noun.endswith(LEX.chosen_works)
    if node.noun.endswith(PEOPLE) or (works and not (nodes[k - 1].noun == BEST and in_contest(nodes[: k - 1]))):
        return False
    verb = next((n for n in nodes[k + 1 :] if n.kind == "veto" or CHOOSES.match(n.noun)), None)
    return verb is not None and verb.kind == "win"


def is_office_kind(node: Node) -> bool:
    """Whether a node is the bare noun of offices that every town has, as which one is chosen: 최우수 보건소로."""
    return node.kind == "who" and node.noun in OFFICE_KINDS and not node.who.hits and node.josa in ("으로", "로")


OFFICE_KINDS: Final = frozenset(
    {
        *("농업기술센터", "보건소", "보건지소", "소방서", "경찰서", "지구대", "파출소", "안전센터", "의료원"),
        *("도서관", "복지관", "박물관", "우체국", "교육지원청", "주민자치센터"),
    }
)


def in_contest(before: Sequence[Node]) -> bool:
    """Whether a contest ends some nodes, in a field of which somebody wins: '정책대상'에서, '정책대상' 문화 부문."""
    contest = next((node for node in reversed(before) if node.kind != "cat"), None)
    return contest is not None and is_award(contest) and contest.josa in ("", *PLACES)


BEST: Final = "최우수"  # of works: good ones (우수) are chosen outside of contests too


def best_work(nodes: Sequence[Node], k: int) -> bool:
    """Whether a node is a contest's best work in one word: '정책대상'에서 최우수사례로 (뽑혔다)."""
    node = nodes[k]
    work = node.noun.removeprefix(BEST) in LEX.chosen_works
    return node.kind == "word" and work and node.noun.startswith(BEST) and in_contest(nodes[:k])


def chosen_bodies(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with names that no list knows made bodies where these are chosen as such: 한빛텍을 최우수 기업으로."""
    if not any(map(is_kind_graded, nodes)):
        return nodes
    nodes = [part for node in nodes for part in parted(text, node)]
    made: dict[int, Node] = {}
    for k, node in enumerate(nodes):
        if not is_kind_graded(node):
            continue
        row = row_before(nodes, k) if node.josa in ("으로", "로", "에") else []
        row = row or (row_behind(nodes, k) if node.josa in AS_KIND else [])
        if all(nodes[at].kind == "who" or is_new_name(nodes, at, node.grade.noun) for at in row):
            made |= {at: named_body(nodes, at) for at in row if nodes[at].kind == "word"}
    taken = {at - 1 for at, body in made.items() if body.start < nodes[at].start}
    return [made.get(k, node) for k, node in enumerate(nodes) if k not in taken]


def is_kind_graded(node: Node) -> bool:
    """Whether a node is the grade of a prize with the noun for a kind of bodies: 우수 관광지."""
    return node.kind == "grade" and node.grade.kind == "prize" and is_body_kind(node.grade.noun)


JOINED_SIZE: Final = 4  # letters of a name that its particle makes read like an office, at least


def parted(text: str, node: Node) -> list[Node]:
    """A body that took in the name joined to it, each by itself: 가람공원과 (나래기념관)."""
    first, _, rest = text[node.start : node.end].partition(" ")
    office = node.kind == "who" and node.who.kind == "organization" and first.endswith("과")
    if not office or len(first) <= JOINED_SIZE or not rest.startswith(node.noun):
        return [node]
    end = node.start + len(first)
    return [Node("word", node.start, end, first[:-1], "과"), replace(node, start=end + 1)]


def is_body_kind(noun: str) -> bool:
    """Whether a noun is one for bodies of which most are in no list."""
    return bool(noun) and not noun.endswith((*OFFICES, *LEX.chosen_works, *PEOPLE)) and noun not in GOVERNMENTS


def row_before(nodes: Sequence[Node], k: int) -> list[int]:
    """Places of the names before a grade that are the subjects or objects of a choice: 한빛텍을 최우수 기업으로."""
    if not k or nodes[k - 1].josa not in ("을", "를", "이", "가"):
        return []
    part_joined_name(nodes, k - 2)
    return [k - 1, *(at for at, _ in members(nodes, k - 1))]


def row_behind(nodes: Sequence[Node], k: int) -> list[int]:
    """Places of the names behind a grade, up to another or to the verb by which they are chosen."""
    row: list[int] = []
    for at in range(k + 1, len(nodes)):
        part_joined_name(nodes, at + names_place(nodes[at]))
        node, behind = nodes[at], nodes[at + 1] if at + 1 < len(nodes) else None
        if node.kind in SEPARATORS or is_place_of_next(nodes, at):
            continue
        if node.kind not in ("word", "who") or node.noun in HOW_CHOSEN:
            return row if ends_row(nodes, at) else []
        row.append(at)
        if node.josa and node.josa not in CONNECTS:
            return (
                row if node.josa in ("이", "가", "을", "를") and behind is not None and ends_row(nodes, at + 1) else []
            )
        if not node.josa and (behind is None or behind.kind in ("word", "who", "win")):
            return row if ends_row(nodes, at + 1) else []
    return []


def ends_row(nodes: Sequence[Node], at: int) -> bool:
    """Whether a row of names ends before a place: its sum, the next grade's row or the verb of the choice follows."""
    behind = [node for node in nodes[at : at + 3] if node.noun not in HOW_CHOSEN][:1]
    return any(n.kind in ("comma", "count", "grade") or CHOSEN.match(n.noun) for n in behind)


def is_place_of_next(nodes: Sequence[Node], at: int) -> bool:
    """Whether a place only says where the body named behind it is: 포항 죽도시장."""
    if not names_place(nodes[at]) or nodes[at].josa or nodes[at].parens or at + 1 == len(nodes):
        return False
    name = nodes[at + 1]
    return name.kind == "word" and name.start - nodes[at].end == 1 and name.noun not in HOW_CHOSEN


def part_joined_name(nodes: Sequence[Node], at: int) -> None:
    """Part what reads like a department into a name and its particle: 화암동굴과 환선굴이."""
    if 0 <= at < len(nodes) - 1 and reads_as_office(nodes[at]) and nodes[at + 1].kind in ("word", "who"):
        nodes[at].kind, nodes[at].noun, nodes[at].josa = "word", nodes[at].noun[:-1], "과"


def is_new_name(nodes: Sequence[Node], at: int, kind: str) -> bool:
    """Whether a word may be the name of a body of a kind, and is no common noun for it or for what led to a choice."""
    node, before = nodes[at], nodes[at - 1] if at else None
    apart = (
        before is None
        or before.josa not in ("", "의")
        or before.kind in ("comma", "dot", "and", "event", "grade", "cat")
    )
    apart = apart or (before is not None and before.kind == "word" and before.noun.endswith(GO_ON))
    placed = is_place_of_next(nodes, at - 1)
    plain = not node.parens and len(node.noun) >= NEW_NAME_SIZE - placed and (apart or placed)
    return plain and node.noun != kind and not node.noun.endswith(NO_NAMES) and not adnominal(node.noun)


def named_body(nodes: Sequence[Node], at: int) -> Node:
    """The body that a word names, with the place right before it."""
    node = nodes[at]
    placed = at > 0 and is_place_of_next(nodes, at - 1)
    hits = nodes[at - 1].who.hits if placed and nodes[at - 1].kind == "who" else ()
    start = nodes[at - 1].start if placed else node.start
    return replace(node, kind="who", start=start, value=Who(node.noun, "organization", hits))
