"""Who holds the awards that no phrase gives a holder: who announces them, or the winners' own government or office."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from typing import Final

from posang.records.awards.compounds import STATE_HONORS
from posang.records.awards.context import HEADLINES
from posang.records.awards.draft import Draft, Prize
from posang.records.awards.events import NATIONAL_BODY
from posang.records.awards.explanations import Explanations
from posang.records.awards.givers import PRESS
from posang.records.awards.introductions import introduced
from posang.records.awards.members import NOMINATIVE
from posang.records.awards.names import OWN_OFFICE
from posang.records.awards.node import CONNECTS, SUBJECTS, Node, Who
from posang.records.awards.reviewed_years import ANNOUNCED_SIZE, OPENING
from posang.records.awards.rows import Rows
from posang.records.document import sentences
from posang.reference import Government, find_names, organization, organization_at

ANNOUNCES: Final = re.compile(
    r"(?:발표|공개|선정|시상|실시|평가|심사|공표|공개|개최)(?:했|하고|해|한\s?결과|한다)"
    r"|(?:점검|조사|측정|집계|분석|진단)한\s?결과|시상식을\s(?:열|연다|가졌|갖)|결과를\s(?:내[놓놨]|보고했|알렸|밝혔)"
    r"|에\s(?:따르면|의하면)\s[^.\n]*(?:결과|평가에서)"
    # 서울시는 자치구 평가에서 A구가 최우수구로 선정됐다고 밝혔다
    r"|(?:자치구|시군|시·군|읍면동|읍·면|관내|도내|산하)[^.\n]{2,60}(?:선정|뽑|꼽|올|받)[^.\n]{1,8}다고\s"
    # who tells it last: 최우수 기관으로 뽑혔다고 행정안전부가 20일 밝혔다
    r"|(?:선정[됐되돼]|뽑혔|받았|올랐|차지했)[가-힣]{0,2}다고\s[가-힣]+[이가은는]\s[^.\n]{0,12}(?:밝혔|전했)"
    r"|(?:곳|개교|개사|기관|대학|업체)[이가]\s[^.\n]{2,30}(?:받|선정|꼽|뽑)[^.\n]{1,6}다고\s"  # how many have won
)
SOURCE: Final = "에따르면"  # particle of a body that tells results
LEAST_BODIES: Final = 2  # paragraphs among the opening's lines, however many headlines there are


# how a body of the state hands on honors: 포상을 전수했다, 수여식을
HANDS_ON: Final = re.compile(r"(?:전수|수여)(?:했|하고|해|한다|식)")
OF_THE_STATE: Final = frozenset({"ministry", "agency", "commission"})  # kinds of organizations


class Announcers:
    """Who announces in an article what others have won; each is looked for once."""

    def __init__(self, reader: Rows) -> None:
        """Of an article that has been read to its end."""
        self._reader = reader

    @cached_property
    def bodies(self) -> list[Node]:
        """The body that announces results in the opening and has won nothing itself, with those that do so with it."""
        return announcers(self._reader)

    @cached_property
    def of_honors(self) -> list[Node]:
        """The bodies of the state that hand on honors in the opening: 산림청은 … 포상을 전수했다."""
        return of_state(announcers(self._reader, HANDS_ON))

    @cached_property
    def of_all(self) -> list[Node]:
        """The bodies of the state that announce all that the article tells, whose subject has won none of it."""
        subject = self._reader.subject
        if subject is not None and any(draft.recipient == subject.name for draft in self._reader.drafts):
            return []
        return of_state(self.bodies)


def of_state(bodies: list[Node]) -> list[Node]:
    """Some bodies, where all of them are the state's."""
    return bodies if all(state_body(body) is not None for body in bodies) else []


def state_body(node: Node | None) -> Node | None:
    """A body, where it is a ministry, an agency or a commission of the state."""
    hits = node.who.hits[-1:] if node is not None and node.kind == "who" else ()
    known = [hit for hit in hits if hit.kind == "organization"]
    return node if known and all(organization(code).kind in OF_THE_STATE for code in known[0].codes) else None


def announcers(reader: Rows, announces: re.Pattern[str] = ANNOUNCES) -> list[Node]:
    """The body that announces results in the article's opening and has won nothing itself, with those beside it."""
    told = [draft for draft in reader.drafts if draft.source not in HEADLINES]
    winners = {draft.recipient for draft in told or reader.drafts}  # a headline may begin with who chose
    lines = reader.document.lines
    headlines = [line for line in lines if line.role in ("title", "subtitle")][:OPENING]
    bodies = [line for line in lines if line.role == "body"]
    for line in (*headlines, *bodies[: max(OPENING - len(headlines), LEAST_BODIES)]):
        for sentence in sentences(line)[:3]:
            if len(sentence.text) > ANNOUNCED_SIZE or not announces.search(sentence.text):
                continue
            nodes = reader.nodes_of(sentence.text)
            for k, node in enumerate(nodes):
                body = node.kind == "who" and node.who.kind in ("organization", "government") and bool(node.who.hits)
                source = node.josa == SOURCE and state_body(node) is not None
                if body and (node.josa in SUBJECTS or source):
                    name, _ = reader.organizer_name([node], sentence.start)
                    if name not in winners and node.who.name not in winners and not is_one_of(reader, name, winners):
                        return acting_together(nodes, k)
    return []


def acting_together(nodes: Sequence[Node], k: int) -> list[Node]:
    """A body of the state with those told to act with it: A부와 B부는, A부·B부는, A부는 B부와 함께."""
    if state_body(nodes[k]) is None:
        return [nodes[k]]
    first = k
    while first > 0 and state_body(nodes[first - 1]) is not None and nodes[first - 1].josa in CONNECTS:
        first -= 1
    while first > 1 and nodes[first - 1].kind in ("dot", "comma") and state_body(nodes[first - 2]) is not None:
        first -= 2
    before = [node for node in nodes[first:k] if node.kind == "who"]
    behind = nodes[k + 1 : k + 3]
    along = len(behind) > 1 and state_body(behind[0]) is not None and behind[0].josa in CONNECTS
    with_it = [behind[0]] if along and behind[1].noun in TOGETHER else []
    return [*before, nodes[k], *with_it]


TOGETHER: Final = frozenset({"함께", "공동", "공동으로"})  # behind a body with which another acts


def is_one_of(reader: Rows, name: str | None, winners: Iterable[str]) -> bool:
    """Whether an organization's official name is that of a winner known by a shorter one: 충북교육청."""
    return any(entry.name == name for winner in winners for entry in organization_at(winner, reader.on))


OF_MERIT: Final = ("유공", "유공자", "포상", "공무원", "직원")  # ends of the names of what people are honored for


Holder = tuple[str | None, str | None]  # who holds an award, name and code
NOBODY: Final[Holder] = (None, None)


def organize_rest(reader: Rows) -> None:
    """Organizers that no phrase names: the body whose sentence presents the award, else the winners' own government."""
    announces, explanations = Announcers(reader), Explanations(reader)
    for prize in reader.prizes:
        host_own_kind(reader, prize)
        if prize.organizer is None or held_by_another(prize, reader.drafts):
            prize.organizer, prize.organizer_code = holder_told(reader, prize, announces, explanations)


def holder_told(reader: Rows, prize: Prize, announces: Announcers, explanations: Explanations) -> Holder:
    """Who holds an award as its article tells it apart from the award's own phrase, else whose it is by its winners."""
    drafts = [draft for draft in reader.drafts if draft.prize is prize and names_winner(draft)]
    if prize.name.endswith(DAY) and any(draft.grade.grade in OF_STATE for draft in drafts):
        return NOBODY  # the state honors people on it, whoever keeps the day
    winners = {draft.recipient for draft in drafts}
    holders = explanations.holders(prize, winners)
    if holders and all(may_hold(holder.who, prize.name) for holder in holders):
        return reader.organizer_name(holders, 0)
    if prize.giver is None and prize is not reader.main and (minister := minister_told(reader, drafts)) is not None:
        return minister
    if (holder := named_in(reader, prize, winners)) is not None:
        return holder.name, holder.code
    if givers := introduced(reader, prize):
        return reader.organizer_name(givers, 0)
    if prize is reader.main and (givers := announces.bodies):
        return reader.organizer_name(givers, 0)
    if prize.name.endswith(OF_MERIT) and (givers := announces.of_honors):
        return reader.organizer_name(givers, 0)
    if prize.giver is None and drafts and (givers := announces.of_all):
        return reader.organizer_name(givers, 0)
    if prize.giver is not None and drafts and all(map(honored_apart, drafts)):
        return prize.giver
    presents = holder_presenting(reader, prize, drafts, winners)
    return presents if presents is not None else holder_by_winners(reader, prize, drafts, winners)


MINISTERS: Final = {
    "장관상": "부",
    "청장상": "청",
    "처장상": "처",
}  # honors of the heads of ministries, and their names


def minister_told(reader: Rows, drafts: Sequence[Draft]) -> Holder | None:
    """The one ministry told to hold another award, for an honor that names none: 장관 표창."""
    grades = {draft.grade.grade for draft in drafts}
    tail = MINISTERS.get(str(*grades)) if len(grades) == 1 else None
    if tail is None or any(draft.grade.giver for draft in drafts):
        return None
    told = {(one.organizer, one.organizer_code) for one in reader.prizes if one.organizer is not None}
    ministries = [one for one in told if str(one[0]).endswith(tail) and "," not in str(one[0])]
    return ministries[0] if len(ministries) == 1 else NOBODY


def names_winner(draft: Draft) -> bool:
    """Whether a row in the making is one of the text that names its winner, or goes on with the one just named."""
    inherited = "recipient<article" in draft.inherited
    goes_on = draft.inherited == ["recipient<article", "recipient<before"]
    return draft.source not in ("title", "subtitle", "heading") and (not inherited or goes_on)


def holder_presenting(reader: Rows, prize: Prize, drafts: Sequence[Draft], winners: Collection[str]) -> Holder | None:
    """The body that the sentence is about which names an award first, unless it tells of a win of its own."""
    topic = prize.topic
    if topic is None or not may_hold(topic.who, prize.name):
        return None
    if topic.who.kind in GOVERNMENTS and won_outside(prize, drafts):
        return None
    kind, name = topic.who.kind, topic.who.name
    if kind == "organization" and won_elsewhere(reader, prize, name):
        return None
    if kind not in ("government", "organization", "deictic") and not name.endswith("본부"):
        return None
    holder, code = reader.organizer_name([topic], prize.at)
    inside = sum(draft.kind in OWN_KINDS for draft in drafts) >= MOSTLY * len(drafts) > 0
    if holder is None:
        return None
    apart = (
        holder not in winners
        and not any(winner.endswith(holder) or holder.endswith(winner) for winner in winners)
        and not tells_of_own(reader, topic, drafts)
        and not is_one_of(reader, holder, winners)
    )
    return (holder, code) if inside or apart else None


def holder_by_winners(reader: Rows, prize: Prize, drafts: Sequence[Draft], winners: Collection[str]) -> Holder:
    """Who gives the honor that comes with an award, or the government among whose own people and towns it was won."""
    subject, host = reader.subject, reader.main
    inner = [draft for draft in drafts if is_inner(draft, drafts, subject)]
    own = not prize.name.endswith(COMMENDS)
    if prize.giver is not None:
        outside = subject is not None and subject.name in winners
        graded = {draft.grade.kind for draft in inner if not draft.grade.honor} - {"honor"}
        if outside or not (own and graded):
            return prize.giver
    if not inner or len(inner) < MOSTLY * len(drafts) or not own:
        return NOBODY
    if all(draft.rule == "enumerated" for draft in drafts):  # one of several, each of its own holder
        return NOBODY
    if subject is not None and subject.name in winners:
        return NOBODY
    if prize.name.startswith(NATIONAL) or all(OUTSIDE_HONORED.search(draft.title or "") for draft in inner):
        return NOBODY
    if won_outside(prize, drafts):
        return NOBODY
    if {draft.grade.honor or draft.grade.grade for draft in drafts} <= OF_STATE:
        return NOBODY
    if (
        host is not None
        and host is not prize
        and host.organizer is not None
        and all(draft.kind in OWN_KINDS for draft in reader.drafts if draft.prize is host)
    ):
        return host.organizer, host.organizer_code
    if (
        subject is not None
        and not won_before(reader, prize, subject.name)
        and all(draft.government is None or lies_in(draft.government, subject) for draft in drafts)
    ):
        return subject.name, subject.code
    return NOBODY


def won_outside(prize: Prize, drafts: Sequence[Draft]) -> bool:
    """Whether one official has won a prize of its own name, or a contest that a government only tells of."""
    told = prize.topic is not None and prize.topic.who.kind in GOVERNMENTS
    alone = len({draft.recipient for draft in drafts}) == 1 and any(draft.title is not None for draft in drafts)
    return alone and prize.name.endswith(OUTER_CONTESTS if told else OUTER_PRIZE)


GOVERNMENTS: Final = frozenset({"government", "deictic"})  # kinds of bodies that tell of their officials


def is_inner(draft: Draft, drafts: Sequence[Draft], subject: Government | None) -> bool:
    """Whether a winner is one of a government's own people, offices or towns."""
    within = draft.government is not None and subject is not None and draft.government.parent_code == subject.code
    return within or (draft.kind in OWN_KINDS and not stands_alone(draft, drafts))


OWN_KINDS: Final = frozenset({"department", "person"})  # kinds of winners within a government
MOSTLY: Final = 0.75  # the part of an award's winners that shows whose it is
COMMENDS: Final = (
    "표창",
    "표창장",
    "훈장",
    "포장",
    "포상",
)  # ends of names of honors, which others than the own body give
DAY: Final = "날"
OF_STATE: Final = frozenset({"대통령상", "국무총리상", "부총리상", "훈장", "포장"})  # honors that the state gives
OUTER_PRIZE: Final = "상"
OUTER_CONTESTS: Final = (OUTER_PRIZE, "대회", "연찬회")  # ends of names of what officials win outside
# ends of titles of those whom others than the own government honor: unions of councils, institutes
OUTSIDE_HONORED: Final = re.compile(r"^의원$|(?<!부)시장$|군수$|구청장$|지사$|교육감$|의장$")
NATIONAL: Final = ("대한민국", "전국", "한국")  # how awards of the whole country begin, which no local body gives


def lies_in(government: Government, other: Government) -> bool:
    """Whether a government is another one, or one below it."""
    return other.code in (government.code, government.parent_code)


def won_before(reader: Rows, prize: Prize, name: str) -> bool:
    """Whether an article tells of years in which a body has won an award, which it then does not hold."""
    return any(
        draft.prize is prize and draft.recipient == name and draft.explicit_year and draft.source == "body"
        for draft in reader.drafts
    )


def may_hold(who: Who, award: str) -> bool:
    """Whether a body may hold an award by its name: one of the whole country no government or office of one does."""
    national = award.startswith(NATIONAL) or award.endswith(STATE_HONORS)
    bodies = [one for one in (*who.beside, who) if one.kind == "organization"]
    return not national or any(one.hits or any(known.fullmatch(one.name) for known in OF_COUNTRY) for one in bodies)


OF_COUNTRY: Final = (NATIONAL_BODY, PRESS)  # names of bodies in no list that may hold awards of the whole country


def won_elsewhere(reader: Rows, prize: Prize, name: str) -> bool:
    """Whether a body is told to have won another award, and so only stands before the name of this one."""
    return any(draft.recipient == name for draft in reader.drafts if draft.prize is not prize)


def honored_apart(draft: Draft) -> bool:
    """Whether a body of its own won with an honor, so that who tells of it is not who gives it."""
    return draft.kind in ("organization", "department") and bool(draft.grade.honor or draft.grade.kind == "honor")


def named_in(reader: Rows, prize: Prize, winners: Collection[str]) -> Government | None:
    """The government whose name an award's begins with, where it has not won: 가온도 우수 작은도서관."""
    hits = find_names(prize.name[:HOST_SIZE])
    first = hits[0] if hits and hits[0].start == 0 and prize.name[hits[0].end : hits[0].end + 1] == " " else None
    host = reader.resolve(first) if first is not None else None
    return host if isinstance(host, Government) and host.name not in winners else None


HOST_SIZE: Final = 12  # letters of an award's name in which its holder's stands
OUTPOST: Final = re.compile(r"(?:지구대|파출소|치안센터|안전센터|119지역대)$")


def tells_of_own(reader: Rows, topic: Node, drafts: Sequence[Draft]) -> bool:
    """Whether a government's sentence only tells of what the one institution of its own has won."""
    own = reader.government_of(topic.who) if topic.who.kind == "government" else None
    if topic.noun.endswith(("경찰서", "소방서")) and len({draft.recipient for draft in drafts}) == 1:
        return OUTPOST.search(drafts[0].recipient) is not None
    return (
        own is not None
        and len({draft.recipient for draft in drafts}) == 1
        and all(draft.government in (own, None) for draft in drafts)
        and (drafts[0].kind == "organization" or stands_alone(drafts[0], drafts))
    )


# what a government runs apart from its own offices, which others judge among their like
INSTITUTION: Final = re.compile(
    r"(?:보건소|보건의료원|농업기술센터|농업기술원|소방서|소방[가-힣]{0,4}본부|경찰서|지구대|파출소|안전센터)$"
)


def stands_alone(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether an institution has won without offices or people of its government beside it, which does not judge it."""
    return INSTITUTION.search(draft.recipient) is not None and all(
        INSTITUTION.search(other.recipient) or other.kind in ("government", "organization", "person")
        for other in drafts
    )


# Police offices are the state's and belong to no government around them.
POLICE: Final = re.compile(r"(?:지구대|파출소|치안센터|경찰서|(?<!자치)경찰청)$")

# who evaluates offices of a kind in a province
OF_ONE_KIND: Final = 0.6  # share of an award's winners that are offices of one kind
HOSTS: Final = {"교육지원청": "교육청", "지구대": "경찰청", "파출소": "경찰청"}


def held_by_another(prize: Prize, drafts: Sequence[Draft]) -> bool:
    """Whether an award's name only seems to begin with its holder, which has won it: 순천시 재난관리평가 최우수.

    So where that is the only winner, or where the body tells who held it (A부가 평가한 결과).
    """
    topic = prize.topic
    won = [draft for draft in drafts if draft.prize is prize]
    told = [draft for draft in won if draft.source not in HEADLINES]
    if told and all(one.recipient == prize.organizer and "recipient<article" not in one.inherited for one in told):
        return True
    if topic is None or topic.josa not in NOMINATIVE or topic.who.kind != "organization" or not topic.who.hits:
        return False
    winners = {draft.recipient for draft in won} | {draft.government.name for draft in won if draft.government}
    return prize.organizer in winners and topic.who.name not in winners


def host_own_kind(reader: Rows, prize: Prize) -> None:
    """Put the office over the winners in the place of the province that an award's name begins with."""
    told = [draft for draft in reader.drafts if draft.prize is prize and draft.source not in HEADLINES]
    kinds = ((head, [draft for draft in told if draft.recipient.endswith(tail)]) for tail, head in HOSTS.items())
    head, own = next(((head, own) for head, own in kinds if own and len(own) >= OF_ONE_KIND * len(told)), (None, []))
    if head is None or (prize.organizer is not None and prize.organizer.endswith(head)):
        return
    office = next((who for who in reader.named if who.name.endswith(head) and who.hits and who.name != head), None)
    if office is not None:
        node = Node("who", 0, 0, office.name, "", office)
        prize.organizer, prize.organizer_code = reader.organizer_name([node], 0)
    elif any(who.name in OWN_OFFICE for who in reader.named) and (place := reader.province(own[0].government)):
        prize.organizer, prize.organizer_code = f"{place.name}{head}", None  # 도교육청은
