"""Works made the body or person who wins by them: 세무과의 ‘…’ 사업이, △종이 없는 회의(보령시 나래온)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.endings import has_n
from posang.records.awards.items import Item
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import MARKS_LISTED
from posang.records.awards.node import CONNECTS, TOPIC, Node, Who, is_name, is_person, words_start
from posang.records.awards.teams import TEAM_NOUN
from posang.records.awards.verbs import CHOOSES_WORK
from posang.records.awards.work_owners import owner_of, owners_in_brackets
from posang.reference import find_names

OWNED: Final = re.compile(r"(?P<owner>[가-힣 ]{2,12}?)(?:\s본청)?\s?[-–—]\s?[^()]+(?:\((?P<field>[^()]+)\))?")
OFFICE_NAME: Final = r"[가-힣\d]{2,}(?:과|소|실|[읍면동])"
OFFICES_JUDGED: Final = re.compile(rf"(?:{OFFICE_NAME}·)+{OFFICE_NAME}\s(?=(?:부서|읍면동?|종합)\s?평가)")
WORK_NOUNS: Final = frozenset(
    {
        "사업",
        "사례",
        "시책",
        "정책",
        "과제",
        "제안",
        "프로그램",
        "프로젝트",
        "아이디어",
        "건",
        "서비스",
        "조례",
        "논문",
        "연구",
        "팀",
    }
)
CHOSEN_WORK: Final = "우수사례"
# particles behind a work that its owner wins with, and those that do so only before a verb: …에 돌아갔다
OF_WORK: Final = frozenset(
    {"에", "에게", "", "이", "가", "은", "는", "도", "이다", "다", "이었다", "였다", "이며", *CONNECTS}
)
TO_WORK: Final = frozenset({"에", "에게", "으로", "로"})
AS_TITLE: Final = re.compile(r"선정|선발|지정|인증|뽑")  # verbs of choosing for what stands before them: ‘나눔사례’로
CLUBS: Final = ("동아리", "모임", "연구회", "봉사단", "합창단")  # nouns before the name of such a body
PLAIN_WORK: Final = 8  # nodes of a work told without quotation marks


def works(nodes: list[Node]) -> list[Node]:
    """The nodes with a quoted work made one with its owner before it, who wins by it: 세무과의 '…' 사업과 나래면 '…'이.

    A grade must stand in the sentence, or the word for works that are chosen.
    """
    if not any((node.kind == "grade" and node.grade.kind == "prize") or node.noun == CHOSEN_WORK for node in nodes):
        return nodes
    out: list[Node] = []
    at = 0
    while at < len(nodes):
        owner = owner_of(out, nodes[at])
        last = work_end(nodes, at) if owner is not None else None
        if owner is None or last is None:
            out.append(nodes[at])
            at += 1
        else:
            named = TEAM_NOUN.fullmatch(nodes[last].noun)
            josa = nodes[last].josa if named is None else named["josa"] or ""
            shown = nodes[last] if nodes[last].parens and not out[owner].parens else out[owner]
            body = replace(out[owner], end=nodes[last].end, josa=josa, parens=shown.parens, inside=shown.inside)
            out[owner:] = [body]
            at = last + 1
    return out


def work_end(nodes: Sequence[Node], at: int) -> int | None:
    """The last node of a quoted work, a noun for works behind it; None where its particle makes it no winner's."""
    last, ahead = at, nodes[at + 1] if at + 1 < len(nodes) else None
    if ahead is not None and not nodes[at].josa:
        if TEAM_NOUN.fullmatch(ahead.noun):
            return at + 1
        last += ahead.noun in WORK_NOUNS
    behind = nodes[last + 1] if last + 1 < len(nodes) else None
    if nodes[last].josa in ("을", "를"):
        k = last + 1 + (behind is not None and (behind.kind == "numeral" or behind.noun in ("각각", "최종")))
        chosen = k < len(nodes) and nodes[k].kind == "win" and CHOOSES_WORK.match(nodes[k].noun) is not None
        graded = behind is not None and behind.kind == "grade" and behind.josa in ("으로", "로")
        return last if graded or chosen else None
    if nodes[last].josa in TO_WORK:
        if behind is not None and nodes[last].josa in ("으로", "로") and AS_TITLE.match(behind.noun):
            return None
        return last if behind is not None and (behind.kind == "win" or behind.noun == "각각") else None
    return last if nodes[last].josa in OF_WORK else None


def works_with_makers(nodes: list[Node]) -> list[Node]:
    """The nodes with quoted works made who made them: ‘…’(나래과 나래온)이 금상을, 금상은 ‘…’(나래과)가."""
    if not any(node.kind == "grade" and node.grade.kind == "prize" for node in nodes):
        return nodes
    marked = any(node.kind == "bullet" for node in nodes)
    out: list[Node] = []
    for k, node in enumerate(nodes):
        named = k > 0 and node.noun in WORK_NOUNS and nodes[k - 1].kind == "quote" and not nodes[k - 1].josa
        told = [part for part in nodes[k - named : k + 1] if part.parens]
        makers = owners_in_brackets(told[0]) if told and nodes[k - named].kind == "quote" else []
        part = marked and k > named and nodes[k - named - 1].kind == "word"  # of a marked work: △아이 ‘돌봄’(…)
        if len(makers) != 1 or part or not makes_work(makers[0], nodes[k - named], node.josa):
            out.append(node)
            continue
        if named:
            out.pop()
        out.append(Node("who", nodes[k - named].start, node.end, makers[0].name, node.josa, makers[0]))
    return out


def makes_work(maker: Who, work: Node, josa: str) -> bool:
    """Whether who stands in brackets made the work before them; an office is that of a team where one word is quoted.

    우수상에는 ‘숲길 지킴이 사업’(공원과)이, but ‘새벽별’(공원과)이.
    """
    return maker.kind == "person" or (" " in work.noun.strip() and josa in OF_WORK)


def plain_works(nodes: list[Node]) -> list[Node]:
    """The nodes with a work that a grade brings and none quotes made its owner: 최우수로는 나래과의 숲길 사업이."""
    for k in range(1, len(nodes) - 2):
        owner = nodes[k]
        owns = owner.kind == "who" and owner.who.kind in ("department", "person") and owner.josa == "의"
        if not owns or not any(n.kind == "grade" and n.grade.kind == "prize" for n in nodes[max(0, k - 2) : k]):
            continue
        last = next((j for j in range(k + 1, len(nodes)) if nodes[j].kind not in ("word", "numeral")), k) - 1
        work = nodes[last]
        if not k < last <= k + PLAIN_WORK or work.noun not in WORK_NOUNS or work.josa not in ("이", "가"):
            continue
        if nodes[last + 1].kind == "win" and all(n.josa in ("", "의", "과", "와") for n in nodes[k + 1 : last]):
            return [*nodes[:k], replace(owner, end=work.end, josa=work.josa), *nodes[last + 1 :]]
    return nodes


def owned(node: Node) -> Node:
    """A quoted work that begins with its owner as that government: '전북 고창군-돌담길 잇기(역사경관)'."""
    match = OWNED.fullmatch(node.noun) if node.kind in ("quote", "event") else None
    hits = find_names(match["owner"]) if match else []
    if match is None or not hits or hits[-1].end != len(match["owner"]) or hits[-1].kind != "government":
        return node
    field = match["field"] or ""
    brackets = [Item("word", node.start, node.end, field)] if field else []
    who = Who(hits[-1].surface, "government", (hits[-1],))
    return Node("who", node.start, node.end, who.name, node.josa, who, brackets, field)


def makers(nodes: list[Node]) -> list[Node]:
    """The nodes with each marked work that its maker follows in brackets made that person or office."""
    marks = [k for k, node in enumerate(nodes) if node.kind == "bullet"]
    if len(marks) < MARKS_LISTED:
        return nodes
    fielded = any(node.noun.endswith(("부문", "분야")) for node in nodes[marks[-1] :])
    items = [nodes[mark + 1 : stop] for mark, stop in pairwise([*marks, len(nodes)])]
    worded = sum(maker_at(work, 1) is not None for work in items) >= MARKS_LISTED
    first = 0 if worded else 1
    ends = [None if (at := maker_at(work, first)) is None else work[at] for work in items]
    if all(map(names_winner, items)):
        return nodes
    listed = None not in ends and any(end is not None and not is_person(end) for end in ends)
    out = nodes[: marks[0]]
    for mark, item in zip(marks, items, strict=True):
        out += [nodes[mark], *made_by(item, first if listed else None, fielded)]
    return out


def names_winner(item: Sequence[Node]) -> bool:
    """Whether a marked item names who won in a field, with the place in brackets: △과수 부문: 나래온(가람시)."""
    return any(
        left.kind == "colon" and node.kind == "word" and bool(node.parens) and is_name(node.noun, strict=True)
        for left, node in pairwise(item)
    )


def made_by(item: list[Node], listed: int | None, fielded: bool) -> list[Node]:
    """A marked item with its work made the one in brackets behind it; as it is where none is told there."""
    graded = next((k for k, node in enumerate(item) if node.kind not in ("grade", "colon")), 0)
    lead, work = item[:graded], item[graded:]  # ▲우수상: …(세무과 나래온)
    last = maker_at(work, listed)
    named = listed is not None
    if last is None or any(is_person(node) and not (named and node is work[last]) for node in work):
        return item
    first, end = work[0], work[last]
    people = [Node("who", first.start, end.end, who.name, end.josa, who) for who in owners_in_brackets(end, named)]
    if not end.josa and last + 1 < len(work) and work[last + 1].noun in WORK_NOUNS:  # …(세무과) 사례에
        last += 1
        people[-1] = replace(people[-1], end=work[last].end, josa=work[last].josa)
    if fielded and last == 0 and not any(part.kind in ("name", "dept", "org") for part in first.parens):
        lead = [*lead, Node("cat", first.start, first.start + len(first.noun), first.noun, "", [first.noun])]
    return [*lead, *(replace(one, josa="") for one in people[:-1]), people[-1], *work[last + 1 :]]


def maker_at(work: Sequence[Node], listed: int | None) -> int | None:
    """The node of a marked item behind which brackets tell its maker.

    A body's name is a work only among works `listed` so, from which node of its item on; else None.
    """
    return next(
        (
            k
            for k, node in enumerate(work)
            if node.kind != "grade" and owners_in_brackets(node, listed is not None and k >= listed)
        ),
        None,
    )


def entrants(nodes: list[Node]) -> list[Node]:
    """The nodes with all that is quoted behind a grade made entrants where no body stands there: 우수상은 ‘나래’가.

    The last of a list takes the particle of the words that count it: ‘다온’ 등 3건이.
    """
    if not any(node.kind == "quote" for node in nodes):
        return nodes
    clubs(nodes)
    for quote, etc, count in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if quote.kind == "quote" and not quote.josa and etc.noun == "등" and count.kind == "count" and count.josa:
            quote.josa, etc.kind, count.josa = count.josa, "comma", ""
    for k in (k for k, node in enumerate(nodes) if node.kind == "grade" and node.grade.kind == "prize"):
        ends = (j for j in range(k + 1, len(nodes)) if nodes[j].kind in ("grade", "win", "stop", "veto"))
        behind = nodes[k + 1 : next(ends, len(nodes))]
        chosen = nodes[k].josa == "에" and bool(behind) and behind[0].kind == "quote"
        told = nodes[k + 1 : k + 3]
        if [node.kind for node in told] == ["win", "quote"] and has_n(told[0].noun) and told[1].josa in ("은", "는"):
            told[1].kind, told[1].value = "who", Who(told[1].noun, "entrant")  # 금상에 선정된 ‘…’은
        if not (nodes[k].josa in TOPIC or chosen) or any(n.kind == "who" and n.who.kind != "entrant" for n in behind):
            continue
        for node in behind:
            if node.kind == "quote" and (node.josa in OF_WORK or (chosen and node.josa in ("을", "를"))):
                node.kind, node.value = "who", Who(node.noun, "entrant")
    return nodes


def clubs(nodes: Sequence[Node]) -> None:
    """Make entrants of quoted names behind the noun for a club, bodies where a body has it: 가람시 동아리 ‘나래’가."""
    for k, quote in enumerate(nodes):
        noun = nodes[k - 1] if k else quote
        if quote.kind != "quote" or noun.josa or not noun.noun.endswith(CLUBS) or quote.start - noun.end > 1:
            continue
        first = words_start(nodes, k - 1, lambda word: word.noun in LEX.event_stop, near=True)
        body = nodes[first - 1] if first else noun  # 가람시 공무원 학습동아리 ‘나래’가
        owned = body.kind == "who" and not body.josa and body.who.kind in ("government", "department", "organization")
        quote.kind = "who"
        quote.value = Who(quote.noun, "organization", body.who.hits) if owned else Who(quote.noun, "entrant")


def judged_offices(nodes: list[Node]) -> list[Node]:
    """The nodes with the winners in a headline taken from the name of what they won: 세무과·나래면 부서 평가 1위."""
    for node in [node for node in nodes if node.kind == "event" and not node.event.quoted]:
        if offices := OFFICES_JUDGED.match(node.event.name):
            name = node.event.name[offices.end() :]
            node.noun, node.value = name, replace(node.event, name=name)
    return nodes
