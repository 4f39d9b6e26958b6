"""Bodies that only their place in a sentence shows to be such, or to act together."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, starmap
from typing import Final

from posang.records.awards.endings import leads_on
from posang.records.awards.givers import body
from posang.records.awards.lexicon import LEX, one_of
from posang.records.awards.members import SEPARATORS
from posang.records.awards.node import CONNECTS, COPULA, SUBJECTS, Node, Who, is_government
from posang.records.awards.particles import PLACES
from posang.records.awards.programs import WAS_CHOSEN
from posang.records.awards.verbs import WON_ALONE

# who are shown with what their body has won, or have won it for their town
TEAMS: Final = frozenset({"선수단", "대표팀", "대표선수단"})
STAFF: Final = TEAMS | {"관계자들", "직원들", "공무원들", "공직자들"}
STAFF_HINT: Final = re.compile(r"\s(?:[가-힣]{2,3}들|선수단|대표팀|대표선수단)[이은]\s")


# bodies counted and told as the topic of whom somebody has chosen: A시와 B군 등 8곳은 우수 지자체로 선정했다
CHOSEN_IN_SUM: Final = re.compile(r"\d[곳개]?\S*은\s[^.,]{0,16}로\s(?:선정|지정|선발)(?:했|하였|해\s)")


def chosen_in_sum(nodes: list[Node]) -> list[Node]:
    """The nodes, bodies that are a sentence's only topic made the object of its choice."""
    topics = [node for node in nodes if node.kind == "who" and node.josa in SUBJECTS]
    if len(topics) == 1 and topics[0].josa == "은":
        topics[0].josa = "을"
    return nodes


def stood_for(nodes: list[Node]) -> list[Node]:
    """The nodes with governments as the subjects for which their staff stand: 가람시·나래군 관계자들이 (상을 받고)."""
    out: list[Node] = []
    for node in nodes:
        body = out[-1] if out else None
        staff = node.kind == "word" and node.noun in STAFF and node.josa in ("이", "은")
        played = node.noun in TEAMS or (body is not None and is_government(body))
        if staff and body is not None and is_body(body) and played and not (body.josa or body.parens):
            body.end, body.josa = node.end, node.josa
        else:
            out.append(node)
    return out


def is_body(node: Node) -> bool:
    """Whether a node is a government, organization or office."""
    return node.kind == "who" and node.who.kind in ("government", "organization", "department")


SHARE: Final = re.compile(
    r"(?:몫|차지)(?P<josa>이|가|으로|로)?(?P<copula>이었(?:다|고|으며)|였(?:다|고|으며)|이다|이고|이며|다)?"
)


def shares(nodes: list[Node]) -> list[Node]:
    """The nodes with those whose share a prize is as those to whom it goes: 우수상은 A와 B의 몫이었다, 몫이 됐다."""
    out: list[Node] = []
    for node in nodes:
        owner = out[-1] if out else None
        match = SHARE.fullmatch(node.noun)
        held = owner is not None and owner.kind == "who" and owner.josa in ("의", "")
        copula = (match["copula"] or match["josa"] or node.josa) if match is not None else ""
        if match is not None and owner is not None and held and copula:
            owner.end, owner.josa = node.end, copula if copula in COPULA else "에"
        else:
            out.append(node)
    return out


# in whose arms or hands a prize is, whose name was read out, by what stands behind a body
HELD: Final = {"품에": "에", "품으로": "에", "손에": "에", "손으로": "에", "이름이": "이"}
IN_HANDS: Final = re.compile("|".join(HELD))
# verbs behind these and the ones of winning that they stand for, by the particle of who won
CALLED: Final = {"이": (("불렸", "불려", "불리", "적혔", "적혀", "새겨"), "호명됐다"), "에": (("쥐어",), "돌아갔다")}


def held(nodes: list[Node]) -> list[Node]:
    """The nodes with those in whose arms a prize is, or whose name was read out, as its winners: A의 품에 안겼다."""
    out: list[Node] = []
    for node in nodes:
        owner, particle = out[-1] if out and out[-1].kind == "who" else None, HELD.get(node.noun + node.josa)
        verbs, meaning = CALLED.get(owner.josa if owner is not None else "", ((), ""))
        if owner is not None and owner.josa in ("의", "") and particle is not None:
            owner.end, owner.josa = node.end, particle
        else:
            out.append(replace(node, kind="win", noun=meaning) if node.noun.startswith(verbs) else node)
    return out


def in_two_words(nodes: list[Node]) -> list[Node]:
    """The nodes with an organization's name whole that a blank parts: 한국 지방자치학회, 보건산업 진흥원."""
    out: list[Node] = []
    for node in nodes:
        before = out[-1] if out else None
        unlisted = node.kind == "who" and node.who.kind == "organization" and not node.who.hits
        bare = before is not None and before.kind == "word" and not (before.josa or before.parens)
        if before is not None and unlisted and bare and node.start - before.end == 1 and opens_name(before, node):
            name = f"{before.noun} {node.noun}"
            out[-1] = replace(node, start=before.start, noun=name, value=replace(node.who, name=name))
        else:
            out.append(node)
    return out


def opens_name(before: Node, node: Node) -> bool:
    """Whether a word is what an organization's name begins with: that of a country, or any before a plain noun."""
    noun = BODY_NOUN.search(node.noun)
    if noun is None:
        return False
    word = before.noun not in LEX.event_stop and not leads_on(before.noun)
    plain = noun[0] == node.noun and len(before.noun) > BODY_SIZE and word
    return plain or COUNTRY.match(before.noun) is not None


COUNTRY: Final = re.compile(r"한국|대한|(?:전국|국제|세계|아시아|중앙)$")
BODY_NOUN: Final = re.compile(
    r"(?:진흥원|개발원|연구원|평가원|관리원|위원회|협회|학회|연합회|협의회|중앙회|재단|공단|공사)$"
)
GIVEN_FROM: Final = frozenset({"으로부터", "로부터", "의"})


def allied(nodes: list[Node]) -> list[Node]:
    """The nodes, an organization that acts with those joined before it: 행정안전부와 국민권익위원회는."""
    joining = [k for k, node in enumerate(nodes[:-1]) if node.kind == "who" and node.josa in CONNECTS]
    for left, right in ((nodes[k], nodes[k + 1]) for k in joining):
        if left.who.kind != "organization" or right.josa not in ("은", "는"):
            continue
        if right.kind == "word" and body(right):
            right.kind, right.value = "who", Who(right.noun, "organization")  # a paper or station that no list knows
        if right.kind == "who" and right.who.kind in ("organization", "department"):
            right.value = replace(right.who, beside=(*left.who.beside, left.who))
    return nodes


COPULAS_APART: Final = frozenset({"이다", "입니다"})  # that a blank parts from who they are said of: A씨(57) 이다


def copula_apart(text: str) -> bool:
    """Whether a sentence may part a copula from the body that it is of."""
    return " 이다" in text or " 입니다" in text or " 순이" in text


def copulas_joined(nodes: list[Node]) -> list[Node]:
    """The nodes with a copula that a blank or the word for an order parts from a body or person as its particle."""
    out: list[Node] = []
    for node in nodes:
        whole = node.noun + node.josa
        named = bool(out) and out[-1].kind == "who" and not out[-1].josa and node.kind == "word"
        ranked = whole.startswith(IN_ORDER) and any(before.kind == "grade" for before in out)
        ranks = bool(out) and out[-1].kind == "grade" and out[-1].grade.kind == "rank" and not out[-1].josa
        if ranks and whole.startswith(IN_ORDER):  # A가 1위, B가 2위 순이다
            out[-1] = replace(out[-1], end=node.end, josa="이다")
        elif named and (whole in COPULAS_APART or ranked):
            out[-1] = replace(out[-1], end=node.end, josa=whole if whole in COPULAS_APART else "이다")
        else:
            out.append(node)
    return out


IN_ORDER: Final = ("순이다", "순이었", "순이며", "순이고")  # behind the last of a ranking: 3위 다온시 순이었다


def gave(nodes: list[Node]) -> list[Node]:
    """The nodes, each body of a list from which something comes as one of them: 가람부와 다온청으로부터."""
    for k in [k for k in range(len(nodes) - 1, 0, -1) if nodes[k].kind == "who"]:
        last = nodes[k]
        if last.who.kind != "organization":
            continue
        held = last.josa == "에서" and k + 1 < len(nodes) and nodes[k + 1].kind == "mark"
        if last.josa not in GIVEN_FROM and not held:
            continue
        first = nodes[k - 2] if k > 1 and nodes[k - 1].kind == "comma" and not nodes[k - 2].josa else nodes[k - 1]
        if first.kind == "who" and first.who.kind == "organization" and first.josa in ("", *CONNECTS):
            first.josa = last.josa
    return nodes


# nouns that are no body, or many of whom nobody is named: 평창군 노력이, 안동시 주민이
NO_BODY: Final = re.compile(
    r"(?:들|자|민|원|인|생|사|객|신|노력|공로|점|성과|결과|것|사례|사업|시책|정책|활동|실적|행정|제도|아이디어|참여|관심|평가|작품|과제|운영|관리|도|성|수|율|팀|측|편|쪽|모두)$"
)


def is_island(noun: str) -> bool:
    """Whether a noun may be the name of an island, and no quality that ends alike: 청산도, but not 청렴도."""
    return len(noun) == BODY_SIZE and noun.endswith("도") and noun not in LEX.do_nouns


PLACE_REACH: Final = 3  # nouns of a body's name behind its government's
BODY_SIZE: Final = 3  # letters of a body's name at least


def place_subject(nodes: list[Node]) -> list[Node]:
    """The nodes with a sentence's one subject as a body, which only its place behind a government's name shows.

    장성군 축령산 편백숲이 … 최우수상을 차지했다: a grade and a winning must follow, or that it was chosen as something,
    and no other subject.
    """
    graded = any(node.kind == "grade" and node.grade.kind == "prize" for node in nodes)
    if not (graded or any(starmap(is_chosen_as, pairwise(nodes)))):
        return nodes
    for k, node in enumerate(nodes):
        opens = k == 0 or nodes[k - 1].josa in PLACES or nodes[k - 1].kind == "comma"
        if not opens or node.kind != "who" or node.who.kind != "government" or node.josa or not node.who.hits:
            continue
        last = k + 1
        while last < len(nodes) and last <= k + PLACE_REACH and nodes[last].kind == "word" and not nodes[last].josa:
            last += 1
        if last >= len(nodes) or not is_subject(nodes, last) or nodes[last].start - nodes[last - 1].end > 1:
            return nodes
        name = " ".join(n.noun for n in nodes[k + 1 : last + 1])
        body = Node(
            "who", node.start, nodes[last].end, name, nodes[last].josa, Who(name, "organization", node.who.hits)
        )
        return [*nodes[:k], body, *nodes[last + 1 :]]
    return nodes


def is_chosen_as(title: Node, verb: Node) -> bool:
    """Whether somebody is told to have been chosen as what an award's name says: ‘가온관광 100선’에 선정됐다."""
    return title.kind == "event" and title.josa in ("에", "으로", "로") and WAS_CHOSEN.match(verb.noun) is not None


def is_subject(nodes: Sequence[Node], at: int) -> bool:
    """Whether a noun is a sentence's only subject, and one that may be a body."""
    node = nodes[at]
    holders = {j for j in range(len(nodes) - 1) if nodes[j + 1].kind == "mark"}
    others = [n for j, n in enumerate(nodes) if j != at and j not in holders]
    return (
        node.kind == "word"
        and node.josa in ("이", "가")
        and len(node.noun) >= BODY_SIZE
        and (not NO_BODY.search(node.noun) or is_island(node.noun))
        and not any(n.kind in ("who", "word", "quote") and n.josa in SUBJECTS for n in others)
        and any(n.kind == "win" for n in nodes[at:])
    )


def honored_bodies(nodes: Sequence[Node]) -> None:
    """Make bodies of the names that win what stands before them: 도지사 표창에 가람회와 나래농장이 수상했다."""
    for at, node in enumerate(nodes):
        if node.kind != "grade" or node.josa not in ("에", "에는"):
            continue
        last = next((k for k in range(at + 1, len(nodes)) if nodes[k].josa in ("이", "가")), len(nodes) - 1)
        named = nodes[at + 1 : last + 1]
        told = last + 1 < len(nodes) and WON_ALONE.match(nodes[last + 1].noun)
        if told and all(one.kind in (*SEPARATORS, "who") or may_be_body(one) for one in named):
            for one in named:
                if one.kind == "word":
                    one.kind, one.value = "who", Who(one.noun, "organization")


def may_be_body(node: Node) -> bool:
    """Whether a noun among the winners of a list may be a body's name."""
    ends = ("", "이", "가", *CONNECTS)
    return node.kind == "word" and node.josa in ends and len(node.noun) > BODY_SIZE and not NO_BODY.search(node.noun)


def only_subjects(nodes: Sequence[Node]) -> None:
    """Give the only subjects their particle: 가온시만."""
    for node, behind in pairwise(nodes):
        if node.kind == "who" and node.josa == ONLY and not behind.noun.startswith(BUT):
            node.josa = "이"


def dated_subject(nodes: Sequence[Node]) -> None:
    """Give a body that opens a sentence before a day its particle: 가온구(구청장 나래온) 25일."""
    if len(nodes) < 3 or nodes[0].kind != "who" or nodes[0].josa or not nodes[0].parens:
        return
    if nodes[1].kind == "numeral" and nodes[1].noun.endswith("일") and nodes[1].josa in ("", "에"):
        nodes[0].josa = "는"


RATES_BODY: Final = re.compile(r"청렴도[는가]\s")


def rated_body(nodes: list[Node]) -> list[Node]:
    """The nodes with whose rating is a topic made the topic: A시(의) 종합청렴도는 is read like A시는 종합청렴도에서."""
    out: list[Node] = []
    for node, behind in zip(nodes, (*nodes[1:], None), strict=False):
        rated = node.kind == "event" and RATES_BODY.fullmatch(f"{node.noun[-3:]}{node.josa} ") is not None
        if rated and behind is not None and behind.kind == "grade" and behind.grade.kind == "rating":
            giver = node.event.giver[0] if len(node.event.giver) == 1 else None
            if out and out[-1].kind == "who" and out[-1].josa == "의":
                out[-1].josa, node.josa = "는", "에서"
            elif giver is not None and giver.hit is not None and giver.start == node.start and not out:
                who = Who(giver.noun, "government" if giver.hit.kind == "government" else "organization", (giver.hit,))
                out.append(Node("who", giver.start, giver.end, giver.noun, "는", who))
                node.start, node.josa, node.value = giver.end + 1, "에서", replace(node.event, giver=())
        out.append(node)
    return out


ONLY: Final = "만"
BUT: Final = ("해도", "빼", "제외", "빠", "남")  # behind it, where others are meant: 가온시만 빼고


# a verb of entering that a win may follow, and what parts the two: 공모에 신청해 (선정됐다), 응모한 결과 (대상을)
ENTERS: Final = re.compile(r"(?:응모|신청|도전|접수|제출)(?P<form>해서?|하여|한)")
OUTCOME: Final = frozenset({"결과", "끝에"})


def entered(nodes: Sequence[Node]) -> None:
    """Make plain words of the verbs of entering whose outcome, a win, their sentence tells: 공모에 신청해 선정됐다."""
    for k, node in enumerate(nodes):
        if node.kind == "veto" and LEAPT.match(node.noun) and nodes[k - 1].kind == "grade":
            node.kind = "win"
        tried = node.kind == "veto" and node.noun in TRIALS and k + 1 < len(nodes) and nodes[k + 1].noun in AT_LAST
        if tried and any(after.kind == "win" for after in nodes[k + 2 :]):
            node.kind = "word"
        enters = ENTERS.fullmatch(node.noun) if node.kind == "veto" else None
        if enters is None:
            continue
        led = enters["form"] != "한" or (k + 1 < len(nodes) and nodes[k + 1].noun in OUTCOME)
        ends = next((n for n in nodes[k + 1 :] if n.kind in ("win", "veto", "stop", "speech")), None)
        if led and ends is not None and ends.kind == "win":
            node.kind = "word"


LEAPT: Final = re.compile(r"도약했")  # behind the grade that a body has risen to: 최우수로 도약했다
TRIALS: Final = frozenset({"도전", "응모", "신청"})
AT_LAST: Final = frozenset({"끝에", "만에"})  # behind a trial that was won: 세 번째 도전 끝에


def those(nodes: list[Node]) -> list[Node]:
    """The nodes with a word that takes up those told before as these: A, B 2명으로 (이들은), 이들 3곳과 (C, D가).

    What says of their kind no more than that they are bodies goes with it: 이들 4곳을, 이들 자치단체는.
    """
    out: list[Node] = []
    for node in nodes:
        comma = bool(out) and out[-1].kind == "comma"
        told = out[-1 - comma] if len(out) > comma else None
        took_up = node.noun == THOSE and node.josa in SUBJECTS
        if took_up and told is not None and told.kind == "who" and told.josa in COUNTED_SO:
            del out[len(out) - comma :]
            told.josa, told.end = node.josa, node.end
        elif node.noun == THOSE and node.josa in ("을", "를") and node.kind == "word":
            out.append(replace(node, kind="who", value=Who("", "several")))
        elif out and out[-1].noun == THOSE and (number := number_beside(node)) is not None:
            out[-1] = replace(out[-1], kind="who", end=node.end, josa=node.josa, value=Who("", "several", count=number))
        else:
            out.append(node)
    return out


def number_beside(node: Node) -> int | None:
    """How many bodies told before are taken up: (이들) 3곳과, 4개 자치단체를; 0 for all of them: (이들) 자치단체는."""
    if node.josa not in TAKEN_UP or node.parens:
        return None
    if node.kind == "word" and node.noun in BODIES:
        return 0
    counted = FEW.fullmatch(node.noun) if node.kind == "count" else None
    return int(counted["number"]) if counted is not None else None


# particles of those told before as subject, topic, object or receiver, or as some of several
TAKEN_UP: Final = frozenset({*SUBJECTS, *CONNECTS, "을", "를", "에", "에는", "에게", "에게는"})
BODIES: Final = frozenset({"자치단체", "지자체", "지방자치단체", "기관", "단체", "시군", "시·군", "시·도", "시도"})
FEW: Final = re.compile(
    r"(?P<number>[2-9]|[12]\d)(?:곳|개(?:\s?(?:기관|병원|지자체|자치단체|지방자치단체|시군|시·군|시·군·구|시·도|단체))?)"
)


THOSE: Final = "이들"
TAKES_UP: Final = re.compile(
    rf"{THOSE}(?:[을를]\s|\s(?:\d|{one_of(sorted(BODIES))}))"
)  # bodies taken up by how many they are
COUNTED_SO: Final = frozenset({"으로", "로", "이며", "이고", "인데"})  # particles of those counted: 3명으로 (이들은)


def recalled(nodes: list[Node]) -> list[Node]:
    """The nodes with a verb of choosing in the past made that of its sentence: 뽑은 바 있다, 선정하기도 했다."""
    for verb, behind in pairwise(nodes):
        told = CHOSE.fullmatch(f"{verb.noun}{verb.josa} {behind.noun}") if verb.kind in ("mark", "word") else None
        if told is not None:
            verb.kind, verb.josa = "win", ""
            verb.noun = "뽑았다" if told["noun"] is None else f"{told['noun']}했다"
    return nodes


CHOSE: Final = re.compile(
    r"(?:(?P<noun>선정|선발|지정|시상|표창)(?:한|하기도)|뽑(?:은|기도))\s(?:바도?|적[이도]|했다|했고|했으며)"
)
RECALL: Final = re.compile(r"[한은]\s(?:바|적[이도])|기도\s했")


CHOOSERS: Final = re.compile(r"뽑은|고른|선정한|선발한|추천한|인정한")
CHOSEN_BY: Final = re.compile(rf"[이가]\s(?:직접\s)?(?:{CHOOSERS.pattern})\s")


def choosers_dropped(nodes: Sequence[Node]) -> list[Node]:
    """The nodes without people who choose, told behind a subject: A 시장이 (시민이 뽑은) 올해의 인물로 선정됐다."""
    out: list[Node] = []
    for node in nodes:
        before = next((k for k in range(len(out) - 1, -1, -1) if out[k].noun != "직접"), 0)
        people = bool(out) and out[before].kind == "word" and out[before].josa in ("이", "가")
        told = any(one.kind == "who" and one.josa in SUBJECTS for one in out[:before])
        if people and told and node.kind in ("mark", "word", "win") and CHOOSERS.fullmatch(node.noun):
            del out[before:]
        else:
            out.append(node)
    return out


TITLE_OF_YEAR: Final = "년 올해의 "


def titles_of_year(nodes: Sequence[Node]) -> None:
    """Make the word for this year part of a title that its year stands before: 2031년 (올해의) 인물."""
    for dated, node in pairwise(nodes):
        if dated.kind == node.kind == "year" and isinstance(dated.value, int) and node.noun == "올해":
            node.kind, node.value = "word", None


def verbs_joined(nodes: list[Node]) -> list[Node]:
    """The nodes with verbs of two words as one: 선정·시상했다, 수여 받았다."""
    out: list[Node] = []
    for node in nodes:
        given = out[-1] if out and node.kind == "win" and node.noun.startswith(GOT) else None
        if given is not None and given.noun in GIVEN_NOUNS and not given.josa:
            out[-1] = replace(node, start=given.start, noun=given.noun + node.noun)
            continue
        handed = node.kind == "win" and node.noun.startswith(HANDED_OUT)
        if handed and len(out) > 1 and out[-1].kind == "dot" and out[-2].noun in CHOSEN_AND:
            chosen = out[-2].noun + node.noun.removeprefix(HANDED_OUT)
            out[-2:] = [replace(node, start=out[-2].start, noun=chosen)]
        else:
            out.append(node)
    return out


CHOSEN_AND: Final = frozenset({"선정", "선발"})
HANDED_OUT: Final = "시상"
GOT: Final = "받"
# what a body gets: 수여 받았다
GIVEN_NOUNS: Final = frozenset({"수여", "전수", "시상", "표창", "인증", "지정", "선정"})
JOINED: Final = re.compile(rf"{HANDED_OUT}|{GOT}(?<=(?:{'|'.join(sorted(GIVEN_NOUNS))})\s{GOT})")
