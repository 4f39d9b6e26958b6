"""An article's awards: sentences in order, with what headings, the lead and earlier sentences hand down."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from posang.records.awards.award import Award
from posang.records.awards.clauses import Claim, Winner, announces, carried, claims, event_givers, givers_behind
from posang.records.awards.lexer import LEX, Grade, Item, fold, lex
from posang.records.awards.lists import (
    UNIT,
    UNITS,
    Cells,
    cell_claim,
    graded_winners,
    is_cell,
    line_claims,
    listed_people,
    pipe_claims,
    record_claims,
    strip_prefix,
)
from posang.records.awards.phrases import Event, Node, Who, phrases
from posang.records.document import sentences
from posang.reference import (
    Government,
    NameHit,
    Organization,
    find_names,
    government_at,
    official_name,
    organization,
    organization_at,
    province_of,
    valid_on,
)
from posang.reference.grades import normal_grade

if TYPE_CHECKING:
    from posang.records.document import Document, Line
    from posang.records.metadata import ArticleMetadata
    from posang.records.places import Places

TRIGGER: Final = re.compile(
    r"최우수|우수|대상|장려|금상|은상|동상|본상|특별상|공로상|등급|\d위|\d등|표창|훈장|수상|선정|인증|지정|뽑|시상|포상|상을|大賞|노력[상구]|낙점|영예|상[은이도의에]|[상왕인][’'”\"]"
)
# what a sentence must hold to say or prepare anything: a trigger, an award's noun, money, a streak, an office, a title
TELLING: Final = re.compile(
    TRIGGER.pattern + r"|주최|주관|평가|대회|심사|공모|제안|점검|진단|지수|원[을이씩은의 .]|연속|내리|째"
    r"|센터|[가-힣]과[는가 ]|주무관|팀장|의원|[가-힣] 씨|군수|시장|구청장|소방|부문|분야|차지|올랐"
    r"|돌아갔|받[았은]|이름을|최|나왔"
)
LINE_ROLES: Final = ("body", "heading", "list_item", "caption", "title", "subtitle")


@dataclass
class Prize:
    """An award or evaluation that the article speaks of."""

    name: str
    year: int | None = None
    edition: int | None = None
    organizer: str | None = None
    organizer_code: str | None = None
    quoted: bool = False
    topic: Node | None = None  # who the sentence that names it first is about
    at: int = 0


@dataclass
class Draft:
    """A row in the making."""

    recipient: str
    kind: str
    government: Government | None
    department: str | None
    title: str | None
    prize: Prize
    category: str | None
    grade: Grade
    year: int | None
    streak: int | None
    money: int | None
    recall: bool
    start: int
    end: int
    rule: str
    inherited: list[str]
    source: str  # body headline list
    line: int
    sentence: int
    edition: int | None = None
    explicit_year: bool = False
    earlier: bool = False  # told as won before, without a year (지난번)


def key(text: str | None) -> str:
    """A name reduced to its letters, for comparison."""
    return re.sub(r"[\s'\"·,.()\[\]<>「」『』《》〈〉~\-]", "", fold(text or "")).lower()


def alike(left: str, right: str) -> bool:
    """Whether two award names are one name, one of them perhaps shortened."""
    a, b = key(left), key(right)
    if a == b:
        return True
    if not a or not b:
        return False
    if min(len(a), len(b)) >= 4 and (a in b or b in a) and min(len(a), len(b)) / max(len(a), len(b)) > 0.3:
        return True
    if within(left, right) or within(right, left):
        return True
    grams = [a[i : i + 2] for i in range(len(a) - 1)]
    others = [b[i : i + 2] for i in range(len(b) - 1)]
    shared = 0
    pool = list(others)
    for gram in grams:
        if gram in pool:
            pool.remove(gram)
            shared += 1
    return bool(grams and others) and 2 * shared / (len(grams) + len(others)) >= 0.7


PERIOD: Final = re.compile(r"(?P<year>20\d\d)년도?\s?(?:한\s해|마지막\s날|한해|에\s추진한|추진)")


def within(short: str, long: str) -> bool:
    """Whether every word of a short name ends a word of the long one, the first words being the same."""
    few, many = short.split(), long.split()
    if not 2 <= len(few) < len(many) or key(few[0]) != key(many[0]):
        return False
    at = 0
    for word in few:
        at = next((k + 1 for k in range(at, len(many)) if key(many[k]).endswith(key(word))), 0)
        if not at:
            return False
    return True


# people or offices chosen, and what the choice is not named after
CHOSEN: Final = re.compile(r"(?:우수|으뜸|모범|친절|최우수)\s?(?:공무원|직원|부서)")
HALVES: Final = frozenset({"상반기", "하반기", "분기", "올해의", "각각", "최종", "총"})
SELECTION: Final = re.compile(r"(?:공무원|직원|부서|수상자|유공자?)$")
BESIDE: Final = re.compile(r"(?:\S+\s){0,2}(?:이외에도|이\s?밖에도?|그\s?밖에도?|이와\s?함께|이와\s?별도로)")
GENERIC: Final = frozenset(
    {
        "소방서",
        "부서",
        "경찰서",
        "기초의회",
        "지방의회",
        "읍면동",
        "보건지소",
        "자치구",
        "주민센터",
        "행정복지센터",
        "예방접종센터",
        "민원실",
        "교육청",
    }
)


OWN_HEAD: Final = {"군수상": "군", "구청장상": "구", "시장상": "시"}
Recipient = tuple[str, str, Government | None, str | None, str | None, bool]
SENTENCE_SIZE: Final = 1500  # characters; a longer run without a full stop is no sentence that states a win
HEADING_SIZE: Final = 90  # characters; a longer line is a paragraph


def ends_sentence(text: str) -> bool:
    """Whether a line ends like a sentence of prose."""
    return bool(re.search(r"[다요죠][.”\"')]*\s*$|[다요]\.[”\"']?\s*$", text))


def short_line(text: str) -> bool:
    """Whether a line looks like a heading or a list's line, whatever its role."""
    body = fold(text).strip()
    return (strip_prefix(body) > 0 and not (len(body) > 120 and ends_sentence(body))) or (
        len(body) <= 40 and not ends_sentence(body)
    )


class Reader:
    """Reads one article; holds what earlier sentences established."""

    def __init__(self, document: "Document", metadata: "ArticleMetadata", places: "Places") -> None:
        self.document = document
        self.metadata = metadata
        self.places = places
        self.on: date = places.on
        self.published: date | None = metadata.published_at.date() if metadata.published_at is not None else None
        self.subject: Government | None = places.subject
        self.prizes: list[Prize] = []
        self.main: Prize | None = None
        self.last: Prize | None = None
        self.heading: Prize | None = None
        self.heading_category: str | None = None
        self.heading_grade: Grade | None = None
        self.drafts: list[Draft] = []
        self.people: list[tuple[str, str | None, Government | None]] = []
        self.named: list[Who] = []
        self.events: list[tuple[int, Event, list[Node], int]] = []
        self.line = 0
        self.sentence = 0
        self.last_drafts: list[Draft] = []
        self.mentioned: Event | None = None
        self.mentioned_givers: list[Node] = []
        self.spread: list[tuple[Prize, str | None, Grade, int]] = []
        self.unit = 1
        self.beside = False
        self.carried: tuple[int, Grade] | None = None
        self.text = ""
        self.known_nodes: dict[str, list[Node]] = {}
        self.pending: list[Draft] = []
        self.bare: list[str] = []
        self.topic: tuple[int, tuple[str, str, Government | None, str | None, str | None, bool]] | None = None

    # ---- names ------------------------------------------------------------------------------------------------

    def entry(self, hits: Sequence[object], pick: int = -1) -> Government | Organization | None:
        """The government or organization that the last of the hits names."""
        return self.resolve(hits[pick]) if hits else None

    def resolve(self, hit: object) -> Government | Organization | None:
        """Whom a name means; what stands before it in the sentence at hand helps."""
        assert isinstance(hit, NameHit)  # noqa: S101 - the lexer got it from find_names
        if self.text[hit.start : hit.end] == hit.surface:
            return self.places.resolve(hit, self.text)
        return self.places.resolve(hit)

    def government_of(self, who: Who) -> Government | None:
        """The government that a phrase's names show."""
        for hit in reversed(who.hits):
            found = self.resolve(hit)
            if isinstance(found, Government):
                return found
        return None

    def place_in(self, name: str) -> Government | None:
        """The government whose stem begins an organization's name: 대전도시철도공사."""
        for size in (5, 4, 3, 2):
            if len(name) <= size + 1:
                continue
            found = [entry for entry in government_at(name[:size], self.on) if entry.level in ("province", "basic")]
            if found and (len(found) == 1 or found[0].level == "province"):
                return found[0]
        return None

    def recipient(
        self, winner: Winner, start: int
    ) -> tuple[str, str, Government | None, str | None, str | None, bool] | None:
        """Name, kind, government, department, title of a winner, and whether it was inherited."""
        who = winner.who
        if who.kind == "deictic":
            return self.pointed(who, start)
        if who.kind == "work":
            return self.brand(who)
        if who.kind == "several":
            return None
        if who.kind == "government":
            found = self.entry(who.hits)
            if isinstance(found, Government):
                found = self.as_named(found, who.name)
                return found.name, "government", found, None, None, False
            if isinstance(found, Organization):
                return found.name, "organization", None, None, None, False
            return who.name, "government", None, None, None, False
        own = self.government_of(who)
        if own is None and winner.place is not None:
            own = self.government_of(winner.place)
        if who.kind == "person":
            full = self.full_name(who)
            if not full:
                return None
            if own is None and (who.department or self.civil(who.title)):
                own = self.subject
            return full, "person", own, who.department, who.title, False
        if who.kind == "department":
            if who.name in ("소방서", "경찰서") or who.name.endswith(("소방서", "119안전센터")):
                province = self.place_in(who.name)
                own = (
                    own
                    if own is not None and own.level == "province"
                    else self.province(own or province or self.subject)
                )
            return who.name, "department", own or self.subject, who.name, None, False
        if own is None:
            own = next((draft.government for draft in self.drafts if draft.recipient == who.name), None)
        if own is None:
            own = self.place_in(who.name) or (
                self.subject if who.name.endswith(("센터", "위원회", "축제")) and False else None
            )
        return who.name, "organization", own, None, None, False

    def as_named(self, found: Government, surface: str) -> Government:
        """The government under the name that the text uses, where it bore that name in the award's year."""
        named = surface.split(" ")[-1]
        year = self.main.year if self.main is not None else None
        if (
            found.name == named
            or found.level == "province"
            or not named.endswith(("시", "군", "구"))
            or year is None
            or year >= self.on.year
        ):
            return found
        former = [
            entry
            for entry in government_at(named, date(year, 12, 31))
            if entry.name == named and entry.parent_code == found.parent_code
        ]
        return former[0] if len(former) == 1 else found

    def province(self, place: Government | None) -> Government | None:
        """The province that a government lies in."""
        if place is None or place.level == "province":
            return place
        return province_of(place)

    def official(self, entry: Government | Organization, who: Who) -> tuple[str, str]:
        """Official name and code of a giver; a full name that the text writes stays, an abbreviation is resolved."""
        if isinstance(entry, Organization):
            surface = getattr(who.hits[-1], "surface", "")
            named = [organization(code) for code in getattr(who.hits[-1], "codes", ())]
            bearers = [one for one in named if one.name == surface and (one.valid_from or self.on) <= self.on]
            for one in sorted(bearers, key=lambda one: not valid_on(one, self.on)):
                return surface, one.code
            return official_name(entry.code, self.on), entry.code
        return entry.name, entry.code

    def civil(self, title: str | None) -> bool:
        """Whether a title is one of public service."""
        return title is not None and not title.endswith(
            ("씨", "대표", "수녀", "회장", "교수", "할머니", "이장", "농가", "의사")
        )

    def full_name(self, who: Who) -> str:
        """A person's full name; a surname with a title stands for the one named before (노 주무관)."""
        if len(who.name) > 1:
            return who.name
        named = [name for name, title, _ in reversed(self.people) if name.startswith(who.name)]
        titled = [
            name
            for name, title, _ in reversed(self.people)
            if name.startswith(who.name)
            and title
            and who.title
            and (title.endswith(who.title) or who.title.endswith(title))
        ]
        return next(iter(titled or named), "")

    def brands(self, nodes: Sequence[Node]) -> None:
        """Make winners of words that name a brand which has won before (횡성한우는)."""
        known = {draft.recipient for draft in self.drafts if draft.kind == "organization"}
        for node in nodes:
            if node.kind == "word" and node.noun in known:
                node.kind, node.value = "who", Who(node.noun, "organization")

    def spelled_out(self, winner: Winner) -> list[Winner]:
        """The winners that a counting phrase points to: 두 소방서 are the last two named."""
        who = winner.who
        if who.kind != "several":
            return [winner]
        found: dict[str, Who] = {}
        for named in reversed(self.named):
            if named.name.endswith(who.name) and named.name != who.name and len(found) < who.count:
                found.setdefault(named.name, named)
        return [replace(winner, who=named) for named in reversed(found.values())] if len(found) == who.count else []

    def brand(self, who: Who) -> tuple[str, str, Government | None, str | None, str | None, bool] | None:
        """A quoted name that won: a brand or festival that the headline names, else a work of the article's subject."""
        headlines = [line.text for line in self.document.lines if line.role in ("title", "subtitle")]
        if any(who.name in headline and f"'{who.name}'" not in fold(headline) for headline in headlines):
            return who.name, "organization", self.place_in(who.name) or self.subject, None, None, False
        if self.subject is None:
            return None
        return self.subject.name, "government", self.subject, None, None, True

    def pointed(self, who: Who, start: int) -> tuple[str, str, Government | None, str | None, str | None, bool] | None:
        """Whom a short word means: 시는, 군은, 이 과는, 그는."""
        if who.name == "그":
            if self.people:
                name, title, own = self.people[-1]
                return name, "person", own, None, title, True
            return None
        if who.name in ("시", "군", "구", "도"):
            found = self.places.anaphora(self.document.text, start)
            if found is None and self.subject is not None and self.subject.name.endswith(who.name):
                found = self.subject
            return (found.name, "government", found, None, None, True) if found is not None else None
        for named in reversed(self.named):
            if (
                named.kind in ("department", "organization")
                and named.name.endswith(who.name)
                and len(named.name) > len(who.name) + (who.name in ("의회", "센터"))
            ):
                meant = self.recipient(Winner(named, start, start), start)
                return (*meant[:5], True) if meant is not None else None
        return None

    # ---- awards -----------------------------------------------------------------------------------------------

    def year_value(self, year: int | str | None) -> int | None:
        """A year said in words, by the article's own date."""
        if isinstance(year, int):
            return year
        if year is None or self.published is None:
            return None
        shift = {"지난해": -1, "작년": -1, "전년도": -1, "전년": -1, "재작년": -2, "올해": 0, "금년": 0, "내년": 1}.get(
            year
        )
        return self.published.year + shift if shift is not None else None

    def organizer_name(self, givers: Sequence[Node], start: int) -> tuple[str | None, str | None]:
        """Official name and code of the givers, several joined by a comma."""
        names: list[str] = []
        code: str | None = None
        for node in givers:
            if node.kind == "who":
                who = node.who
                if who.kind == "deictic":
                    found = self.pointed(who, start)
                    if found is not None and found[2] is not None:
                        names.append(found[2].name)
                        code = code or found[2].code
                    continue
                entry = (
                    self.entry(who.hits)
                    if who.kind in ("government",) or (who.hits and who.name == getattr(who.hits[-1], "surface", None))
                    else None
                )
                if entry is not None:
                    named, found_code = self.official(entry, who)
                    names.append(named)
                    code = code or found_code
                else:
                    names.append(who.name)
            else:
                names.append(node.noun)
        names = list(dict.fromkeys(name.strip(" '\"·") for name in names if name))
        return (", ".join(names) if names else None), (code if len(names) == 1 else None)

    def prize(
        self, event: Event, givers: Sequence[Node], start: int, make: bool = True, topic: Node | None = None
    ) -> Prize | None:
        """The article's award that a phrase names; a new one where it is new."""
        if not givers and event.giver:
            givers = [
                Node(
                    "who", g.start, g.end, g.noun, "", Who(g.noun, "government", (g.hit,) if g.hit is not None else ())
                )
                for g in event.giver
            ]
        organizer, code = self.organizer_name(givers, start)
        for known in reversed(self.prizes):
            if alike(known.name, event.name) and (
                organizer is None
                or known.organizer is None
                or key(organizer) == key(known.organizer)
                or alike(organizer, known.organizer)
            ):
                if known.organizer is None:
                    known.organizer, known.organizer_code = organizer, code
                if event.quoted and not known.quoted:
                    known.name, known.quoted = event.name, event.quoted
                known.topic = known.topic or topic
                if known.edition is None and event.edition is not None and event.year is None:
                    known.edition = event.edition
                if known.year is None:
                    known.year = self.year_value(event.year)
                return known
        if not make:
            return None
        for line, mention, mention_givers, at in reversed(self.events):
            if (
                line == self.line
                and len(key(mention.name)) > len(key(event.name))
                and key(mention.name).endswith(key(event.name))
            ):
                event = replace(mention, year=event.year or mention.year, edition=event.edition or mention.edition)
                if organizer is None:
                    organizer, code = self.organizer_name(mention_givers, at)
        made = Prize(
            event.name,
            self.year_value(event.year),
            event.edition,
            organizer,
            code,
            quoted=event.quoted,
            topic=topic,
            at=start,
        )
        self.prizes.append(made)
        return made

    def prize_for(self, claim: Claim, start: int, recipients: Sequence[str]) -> tuple[Prize | None, list[str]]:
        """The award of a claim, and what of it was inherited."""
        if claim.event is not None and not claim.event.pointer:
            return self.prize(claim.event, claim.givers, start, topic=claim.topic), []
        same_line = bool(self.last_drafts) and self.last_drafts[-1].line == self.line
        if claim.event is not None and claim.event.pointer:
            for line, event, givers, at in reversed(self.events):
                if line != self.line:
                    break
                if claim.event.name not in ("부문", "분야") and (
                    event.name.endswith(claim.event.name) or claim.event.name in ("상", "제도")
                ):
                    return self.prize(event, givers, at), ["award<sentence"]
            current = (self.last if same_line else None) or self.heading or self.main or self.last
            if current is not None:
                return current, ["award<article"]
        if self.heading is not None and not self.beside:
            return self.heading, ["award<heading"]
        if self.beside and self.main is not None:
            return self.main, ["award<article"]
        if claim.grade.kind == "rank" and same_line and self.last is not None and claim.rule in ("after", "relative"):
            return self.last, ["award<sentence"]
        if same_line and self.last is not None and self.last is not self.main and self.continues(claim, recipients):
            return self.last, ["award<sentence"]
        if self.main is not None:
            return self.main, ["award<article"]
        if self.mentioned is not None:
            made = self.prize(self.mentioned, self.mentioned_givers, start)
            return made, ["award<sentence"]
        if self.events:
            _, event, givers, at = self.events[0]
            return self.prize(event, givers, at), ["award<sentence"]
        return None, []

    def continues(self, claim: Claim, recipients: Sequence[str]) -> bool:
        """Whether a claim without an award goes on with the award of the sentence before it."""
        before = self.last_drafts
        if before[-1].sentence < self.sentence - 1 or before[-1].grade.kind == "honor":
            return False
        if claim.rule in ("after", "apposed") and self.main is not None:
            return before[-1].kind in recipients and claim.grade.grade not in {draft.grade.grade for draft in before}
        return True

    # ---- reading ----------------------------------------------------------------------------------------------

    def nodes_of(self, text: str) -> list[Node]:
        """The nodes of a text; each text is read once an article."""
        folded = fold(text)
        nodes = self.known_nodes.get(folded)
        if nodes is None:
            nodes = self.known_nodes[folded] = phrases(folded, lex(folded, find_names(folded)))
        return nodes

    def read_sentence(self, text: str, start: int, source: str) -> None:
        """One sentence (or headline, or caption) of the article; `start` is its place in the page."""
        if len(text) > SENTENCE_SIZE:
            return
        if not TELLING.search(text):
            self.sentence += 1
            return
        folded = self.text = fold(text)
        nodes = self.nodes_of(text)
        self.brands(nodes)
        self.sentence += 1
        self.beside = bool(BESIDE.match(text[:24]))
        kind = {"title": "headline", "subtitle": "headline", "heading": "headline", "caption": "prose"}.get(
            source, "prose"
        )
        found = claims(nodes, folded, kind) if TRIGGER.search(text) else []
        if (
            not found
            and self.carried is not None
            and self.carried[0] == self.sentence - 1
            and not any(node.kind in ("grade", "veto") for node in nodes)
        ):
            found = carried(nodes, self.carried[1])
        self.carried = (
            next(
                ((self.sentence, node.grade) for node in nodes if node.kind == "grade" and announces(nodes, node)), None
            )
            if not found
            else None
        )
        made: list[Draft] = []
        self.pending = made
        self.bare = []
        for claim in found:
            made.extend(self.drafts_of(claim, start, source, nodes))
        self.remember(nodes, start)
        if made:
            if source not in ("title", "subtitle"):
                self.last_drafts = made
                self.last = made[-1].prize
                if self.main is None:
                    self.main = made[0].prize
            self.drafts.extend(made)
        if not made:
            self.follow(nodes, folded)
        elif self.last_drafts:
            self.spread_money(nodes, folded)

    def remember(self, nodes: Sequence[Node], start: int) -> None:
        """People, departments and awards that a sentence names."""
        lead = next((node for node in nodes[:6] if node.kind == "who" and node.josa in ("은", "는")), None)
        if lead is not None:
            found = (
                self.recipient(Winner(lead.who, lead.start, lead.end), start + lead.start)
                if lead.who.kind != "several"
                else None
            )
            self.topic = (self.line, found) if found is not None else None
        for k, node in enumerate(nodes):
            if node.kind == "who":
                who = node.who
                if who.kind == "person":
                    name = self.full_name(who)
                    if name and (not self.people or self.people[-1][0] != name):
                        self.people.append((name, who.title, self.government_of(who) or self.subject))
                elif who.kind in ("department", "organization", "government"):
                    self.named.append(who)
            elif node.kind == "event" and node.event.pointer:
                if node.josa in ("은", "는") and node.event.name in ("상", "시상식", "대회", "평가", "제도", "공모전"):
                    self.presented(nodes, k, start)
            elif node.kind == "event":
                self.presented(nodes, k, start)
                self.events.append((self.line, node.event, event_givers(nodes, k), start))
                if node.event.weak:
                    continue
                known = self.prize(node.event, event_givers(nodes, k), start, make=False)
                if known is None:
                    self.mentioned, self.mentioned_givers = node.event, event_givers(nodes, k)

    def presented(self, nodes: Sequence[Node], k: int, start: int) -> None:
        """Take the holder of an award from a sentence that presents it: A가 주최한 이 상은; 이 상은 A가 주최하고."""
        event = nodes[k].event
        givers = event_givers(nodes, k) if event.pointer else givers_behind(nodes, k)
        if not givers:
            return
        current = (
            next((prize for prize in self.prizes if alike(prize.name, event.name)), None)
            if not event.pointer
            else self.last or self.main
        )
        if current is not None and current.organizer is None:
            current.organizer, current.organizer_code = self.organizer_name(givers, start)

    def follow(self, nodes: Sequence[Node], text: str) -> None:
        """A sentence without a claim: a streak or a sum that belongs to the claim before it, or who holds the award."""
        if not self.last_drafts or any(node.kind == "veto" for node in nodes):
            return
        held = next((k for k, node in enumerate(nodes[:12]) if node.kind == "mark" and k > 1), None)
        prize = self.last_drafts[-1].prize
        if (
            held is not None
            and prize.organizer is None
            and nodes[0].kind == "event"
            and nodes[0].event.pointer
            and nodes[0].josa in ("은", "는")
        ):
            givers = event_givers(nodes[1:], held)
            if givers:
                prize.organizer, prize.organizer_code = self.organizer_name(givers, 0)
        current = [draft for draft in self.last_drafts if not draft.recall]
        fields = {
            key(name) for node in nodes if node.kind == "cat" and isinstance(node.value, list) for name in node.names
        }
        sums = [node for node in nodes if node.kind == "money"]
        if (
            fields
            and len(sums) == 1
            and not any(node.kind in ("grade", "veto") for node in nodes)
            and not LEX.money_total.search(text[max(0, sums[0].start - 8) : sums[0].start])
        ):
            for draft in self.drafts:
                if (key(draft.category) in fields and draft.money is None and draft.year is None) or (
                    key(draft.category) in fields and draft.money is None and draft.prize is self.main
                ):
                    draft.money = self.money(sums[0])
            return
        lead = next((node for node in nodes[:4] if node.kind == "who" and node.josa in ("은", "는", "이", "가")), None)
        if lead is not None and lead.who.kind not in ("deictic", "several"):
            current = [draft for draft in current if draft.recipient in (lead.who.name, lead.who.name.split(" ")[-1])]
        if self.spread_money(nodes, text):
            return
        if (
            current
            and current[0].sentence >= self.sentence - 2
            and not any(node.kind in ("grade", "veto") for node in nodes)
        ):
            sums = [node for node in nodes if node.kind == "money"]
            rows = {(draft.recipient, draft.category) for draft in current}
            if (
                len(sums) == 1
                and LEX.money_nouns.search(text[: sums[0].end])
                and not LEX.money_total.search(text[max(0, sums[0].start - 8) : sums[0].start])
                and (len(rows) == 1 or bool(sums[0].value))
            ):
                for draft in current:
                    draft.money = draft.money or self.money(sums[0])
        for k, node in enumerate(nodes):
            behind = nodes[k + 1] if k + 1 < len(nodes) else None
            if (
                node.kind == "streak"
                and isinstance(node.value, int)
                and node.value > 1
                and behind is not None
                and behind.kind == "grade"
            ):
                for draft in current:
                    if draft.grade.grade == behind.grade.grade:
                        draft.streak = draft.streak or node.value
            elif (
                node.kind == "streak"
                and isinstance(node.value, int)
                and node.value > 1
                and re.match(
                    r"\s?(?:이다|수상|선정|상을|다\b|이며|이고|이라는|최)|\s?$|\.", text[node.start + len(node.noun) :]
                )
            ):
                for draft in current:
                    draft.streak = draft.streak or node.value

    def spread_money(self, nodes: Sequence[Node], text: str) -> bool:
        """Sums per grade (최우수에 각 2억원, 우수에 1억원), kept for every winner of that grade."""
        if not any(node.kind == "money" for node in nodes) or not any(node.kind == "grade" for node in nodes):
            return False
        prize = (
            self.last
            if self.last_drafts and self.last_drafts[-1].line == self.line
            else self.heading or self.main or self.last
        )
        if prize is None:
            return False
        if any(
            node.kind == "event" and not node.event.pointer and not alike(node.event.name, prize.name) for node in nodes
        ):
            return False
        fields = {draft.category for draft in self.drafts if draft.category}
        group: str | None = None
        grades: list[Grade] = []
        closed = False
        found = False
        for node in nodes:
            if node.kind == "cat" and isinstance(node.value, list):
                group = node.names[0]
            elif (node.kind in ("word", "who") and node.noun in LEX.category_groups) or (
                node.kind in ("word", "who")
                and node.josa in ("에게는", "에는", "은", "는")
                and any(key(node.noun) in key(name) for name in fields)
            ):
                group = node.noun
            elif node.kind == "grade" and node.grade.kind != "rating":
                if closed:
                    grades = []
                closed = False
                if node.grade.grade:
                    grades.append(node.grade)
            elif node.kind == "count" or (node.kind == "who" and node.who.kind != "deictic"):
                grades = []
            elif node.kind == "money" and grades:
                value = self.money(node)
                if value is not None and not LEX.money_total.search(text[max(0, node.start - 7) : node.start]):
                    self.spread.extend((prize, group, grade, value) for grade in grades)
                    found = True
                closed = True
        return found

    def drafts_of(self, claim: Claim, start: int, source: str, nodes: Sequence[Node]) -> list[Draft]:
        """The rows in the making of one claim."""
        inherited: list[str] = []
        winners = [
            (winner, self.recipient(winner, start + winner.start))
            for one in claim.winners
            for winner in self.spelled_out(one)
        ]
        resolved = [(winner, who) for winner, who in winners if who is not None and who[0] not in GENERIC]
        if not resolved:
            if claim.winners or claim.rule in ("after", "apposed", "relative"):
                return []
            who = self.inherited_winner(claim, start, source)
            if who is None:
                return []
            inherited.append("recipient<article")
            resolved = [(Winner(Who(who[0], who[1]), claim.start, claim.end), who)]
        kinds = [who[1] for _, who in resolved]
        if claim.grade.grade == "최고등급" and claim.event is None:
            return []
        if (
            claim.grade.kind in ("rank", "rating")
            and claim.event is None
            and self.main is None
            and self.heading is None
            and source not in ("title", "subtitle")
        ):
            return []
        if claim.grade.kind == "honor" and (claim.event is None or claim.event.pointer):
            if inherited and not self.last_drafts:
                return []
            if self.join_honor(claim, [who[0] for _, who in resolved]):
                return []
            prize = (
                self.same_honors(claim, [who[0] for _, who in resolved])
                or self.main_of_honors(claim)
                or self.honor_prize(claim)
            )
        else:
            found, more = self.prize_for(claim, start, kinds)
            inherited += more
            if found is None:
                return []
            prize = found
            told = [draft for draft in self.pending if draft.prize is found and draft.grade.kind != "honor"]
            names = [who[0] for _, who in resolved]
            if claim.grade.kind == "honor" and told and {draft.recipient for draft in told} == set(names):
                self.join_honor(claim, names)
                return []
        if claim.grade.kind == "named" and claim.grade.grade is None and claim.event is None:
            return []
        self.organize(prize, claim, resolved)
        if (
            claim.event is not None
            and claim.event.pointer
            and claim.event.name in ("부문", "분야")
            and self.last_drafts
            and not claim.categories
        ):
            claim.categories = [
                draft.category for draft in self.drafts if draft.recipient == resolved[0][1][0] and draft.category
            ][-1:]
        known = {draft.category for draft in self.drafts if draft.category}
        if claim.rule == "aside" and not set(claim.categories) <= known:
            return []
        if not claim.categories and known and not any(w.category for w in claim.winners):
            claim.categories = self.bare_fields(nodes, claim, known)
            if (
                not claim.categories
                and claim.rule == "after"
                and self.pending
                and self.pending[-1].rule == "after"
                and self.bare
            ):
                claim.categories = self.bare
            self.bare = claim.categories if claim.grade.kind == "prize" else []
        earlier = [draft.category for draft in self.last_drafts]
        if claim.ordered and len(earlier) == len(resolved) and all(earlier) and not claim.categories:
            claim.winners = [replace(w, category=field) for w, field in zip(claim.winners, earlier, strict=False)]
            resolved = [(replace(w, category=field), who) for (w, who), field in zip(resolved, earlier, strict=True)]
        years = [self.year_value(year) for year in claim.years] or [None]
        if claim.event is not None and claim.event.year is not None and not claim.event.pointer and not claim.own_year:
            years = [self.year_value(claim.event.year)]
        out: list[Draft] = []
        for event in claim.more:
            other = self.prize(event, claim.givers, start, topic=claim.topic)
            if other is not None and other is not prize:
                out.extend(self.drafts_of(replace(claim, event=event, more=[]), start, source, nodes))
        each = next((w.prize for w, _ in resolved if w.prize is not None and bool(w.prize.value)), None)
        for number, (winner, who) in enumerate(resolved):
            name, kind, own, department, title, pointed = who
            given = winner.category or (
                winner.bracket
                if (kind != "person" or claim.rule == "list")
                and (not claim.categories or (len(winner.bracket or "") <= 8 and (winner.bracket or "").count(" ") < 2))
                else None
            )
            fields: Iterable[str | None] = [given] if given else (claim.categories or [None])
            if (
                claim.categories
                and len(claim.categories) == len(resolved)
                and len(resolved) > 1
                and not winner.category
            ):
                fields = [claim.categories[number]]
            notes = [*inherited, *(["recipient<before"] if pointed else [])]
            for category in fields:
                for year in years:
                    base = Draft(
                        name,
                        kind,
                        own,
                        department if kind != "government" else None,
                        title,
                        prize,
                        category,
                        claim.grade,
                        year,
                        claim.streak,
                        self.money(winner.prize or each or claim.prize),
                        claim.recall,
                        start + claim.start,
                        start + claim.end,
                        claim.rule,
                        list(notes),
                        source,
                        self.line,
                        self.sentence,
                        claim.event.edition if claim.event is not None else None,
                        bool(claim.years) or bool(claim.event is not None and claim.event.year),
                        "지난번" in claim.years,
                    )
                    out.append(base)
                    out.extend(
                        replace(
                            base,
                            year=past,
                            streak=None,
                            money=None,
                            recall=True,
                            inherited=list(notes),
                            explicit_year=True,
                        )
                        for past in map(self.year_value, claim.before_years)
                        if past is not None
                    )
        return out

    def bare_fields(self, nodes: Sequence[Node], claim: Claim, known: set[str]) -> list[str]:
        """Known fields that stand right before a rating without a word for field; 나머지 means those not yet named."""
        at = next(
            (
                k
                for k, node in enumerate(nodes)
                if node.kind == "grade" and node.start >= claim.start and node.value is claim.grade
            ),
            None,
        )
        found: list[str] = []
        for node in reversed(nodes[: at or 0]):
            if node.noun in known and (
                node.kind in ("word", "who") or (node.kind == "event" and node.value is not claim.event)
            ):
                found.insert(0, node.noun)
            elif node.noun == "나머지":
                recipients = {w.who.name for w in claim.winners}
                used = {draft.category for draft in self.pending if recipients}
                return sorted(field for field in known if field not in used)
            elif node.kind not in ("dot", "comma", "word", "cat", "count") or (
                node.kind == "word" and node.noun not in ("네", "세", "두", "다섯", "분야")
            ):
                break
        return found

    def join_honor(self, claim: Claim, names: Sequence[str]) -> bool:
        """Whether an honor that stands alone comes with the win told just before; then that row takes it."""
        told = [draft for draft in self.drafts if draft.recipient in names and draft.grade.honor == claim.grade.grade]
        if told:
            return True
        here = [draft for draft in self.pending if draft.recipient in names and draft.grade.kind != "honor"]
        for draft in here:
            if claim.grade.grade not in ("표창", "기관표창"):
                draft.grade = replace(draft.grade, honor=draft.grade.honor or claim.grade.grade)
            draft.money = draft.money or (self.money(claim.prize) if len(here) == 1 else None)
        if here:
            return True
        near = [
            draft
            for draft in self.last_drafts
            if draft.sentence >= self.sentence - 2
            and draft.recipient in names
            and not draft.recall
            and draft.grade.kind != "honor"
        ]
        for draft in near:
            draft.grade = replace(draft.grade, honor=draft.grade.honor or claim.grade.grade)
            draft.money = draft.money or (self.money(claim.prize) if len(near) == 1 else None)
        return bool(near)

    def same_honors(self, claim: Claim, names: Sequence[str]) -> Prize | None:
        """The award just told whose prizes are honors too: 장관상을 받았다. 2015년 대통령상에 이어 두 번째다."""
        if not claim.years and not claim.recall:
            return None
        near = (
            draft.prize
            for draft in reversed(self.last_drafts)
            if draft.sentence >= self.sentence - 2
            and draft.recipient in names
            and draft.grade.kind == "honor"
            and draft.prize.name != draft.grade.noun
        )
        return next(near, None)

    def main_of_honors(self, claim: Claim) -> Prize | None:
        """The article's award where honors are its grades: told grade first or listed, or the award is 포상 itself."""
        if self.main is None:
            return None
        if self.main.name.endswith(("포상", "서훈")) and claim.grade.grade in (
            "훈장",
            "포장",
            "대통령상",
            "국무총리상",
            "대통령표창",
            "국무총리표창",
        ):
            return self.main
        if claim.event is not None and claim.event.name == "상":
            return self.main
        graded = claim.rule in ("after", "list") and self.main.name.endswith(("대상", "평가", "대회", "공모전", "심사"))
        return self.main if graded else None

    def honor_prize(self, claim: Claim) -> Prize:
        """The award that an honor without another name is."""
        name = claim.grade.noun
        for known in self.prizes:
            if key(known.name) == key(name):
                return known
        prize = Prize(name)
        self.prizes.append(prize)
        return prize

    def inherited_winner(
        self, claim: Claim, start: int, source: str
    ) -> tuple[str, str, Government | None, str | None, str | None, bool] | None:
        """Whom a claim without a winner is about: the article's subject."""
        before = {draft.recipient: draft for draft in self.last_drafts}
        if (
            source not in ("title", "subtitle", "heading")
            and len(before) == 1
            and self.last_drafts[-1].line == self.line
            and self.last_drafts[-1].sentence >= self.sentence - 1
        ):
            draft = self.last_drafts[-1]
            return draft.recipient, draft.kind, draft.government, draft.department, draft.title, True
        if self.topic is not None and self.topic[0] == self.line and self.topic[1][1] != "organization":
            return (*self.topic[1][:5], True)
        if self.subject is None:
            return None
        if source not in ("title", "subtitle", "heading") and claim.event is None and self.main is None:
            return None
        return self.subject.name, "government", self.subject, None, None, True

    def organize(self, prize: Prize, claim: Claim, resolved: Sequence[tuple[Winner, Recipient]]) -> None:
        """Give an award the organizer that its honor or its sentence shows."""
        if prize.organizer is None and claim.givers:
            prize.organizer, prize.organizer_code = self.organizer_name(claim.givers, 0)
        giver = claim.grade.giver
        own = next((who[2] for _, who in resolved if who[2] is not None), self.subject)
        if prize.organizer is None and claim.grade.kind == "honor" and not giver and own is not None:
            host = (
                province_of(own)
                if claim.grade.grade == "도지사상"
                else own
                if OWN_HEAD.get(claim.grade.grade or "") == own.name[-1]
                else None
            )
            if host is not None:
                prize.organizer, prize.organizer_code = host.name, host.code
        if prize.organizer is None and giver:
            hits = find_names(giver)
            if hits:
                entry = self.resolve(hits[-1])
                if entry is not None:
                    prize.organizer, prize.organizer_code = (
                        (official_name(entry.code, self.on) if isinstance(entry, Organization) else entry.name),
                        entry.code,
                    )

    def money(self, node: Node | Item | None) -> int | None:
        """The won of a sum."""
        if node is None:
            return None
        from posang.records.numbers import find_krw

        amounts = find_krw(node.noun)
        return int(amounts[0].value) if amounts else None

    def read(self) -> list[Award]:
        """The article's awards."""
        seen: set[str] = set()
        headlines: list[Line] = []
        kept: list[Line] = []
        for line in self.document.lines:
            if line.role not in LINE_ROLES:
                continue
            mark = line.text.strip()
            if mark in seen and (len(mark) >= 40 or line.role in ("title", "subtitle", "caption")):
                continue
            seen.add(mark)
            (headlines if line.role in ("title", "subtitle") else kept).append(line)
        self.prologue(headlines, kept)
        at = 0
        while at < len(kept):
            at += self.read_block(kept, at)
        self.heading = self.heading_category = None
        for line in headlines:
            self.line += 1
            self.read_sentence(line.text, line.start, line.role)
        return finish(self)

    def prologue(self, headlines: Sequence["Line"], lines: Sequence["Line"]) -> None:
        """Which award the article is about: the one named best in headline and lead, found before any claim is read."""
        best: tuple[float, Event, list[Node], int, Node | None] | None = None
        opening: list[tuple[str, int, float]] = [
            (line.text, line.start, 1.0) for line in headlines[:3] if len(line.text) <= SENTENCE_SIZE
        ]
        body = [line for line in lines if line.role in ("body", "heading", "list_item")]
        count = 0
        for line in body[:6]:
            for sentence in sentences(line):
                count += 1
                if count > 6:
                    break
                if len(sentence.text) <= SENTENCE_SIZE:
                    opening.append((sentence.text, sentence.start, 2.2 - 0.2 * count))
        for line in headlines:
            for node in self.nodes_of(line.text):
                if node.kind == "who" and node.who.kind == "person" and len(node.who.name) > 1:
                    self.people.append((node.who.name, node.who.title, self.government_of(node.who) or self.subject))
        for text, start, weight in opening:
            nodes = self.nodes_of(text)
            for k, node in enumerate(nodes):
                if node.kind != "event" or node.event.pointer:
                    continue
                event = node.event
                score = (
                    weight
                    + 2.0 * event.quoted
                    + 0.8 * (event.year is not None or event.edition is not None)
                    - 2.0 * event.weak
                )
                givers = event_givers(nodes, k)
                score += (
                    0.7 * bool(givers)
                    + 0.5 * (node.josa in ("에서", "에서는", "에서도"))
                    + 0.3 * (len(key(event.name)) > 5)
                )
                if any(other.kind in ("win", "grade") for other in nodes[k + 1 : k + 5]):
                    score += 0.5
                if any(other.kind == "year" and other.value in ("내년",) for other in nodes[max(0, k - 3) : k]) or any(
                    other.kind == "veto" for other in nodes[k + 1 : k + 3]
                ):
                    score -= 2.0
                if best is None or score > best[0]:
                    topic = next(
                        (
                            n
                            for n in nodes
                            if n.kind == "who"
                            and n.josa in ("은", "는", "이", "가")
                            and n.who.kind in ("government", "organization", "department")
                            and n.end <= node.start
                        ),
                        None,
                    )
                    best = (score, event, givers, start, topic)
        if best is not None and best[0] >= 0.6:
            self.main = self.prize(best[1], best[2], best[3], topic=best[4])
        elif best is None:
            choices = [self.chosen(text, start) for text, start, _ in opening if CHOSEN.search(text)]
            self.main = next((choice for choice in choices if choice is not None), None)

    def chosen(self, text: str, start: int) -> Prize | None:
        """The choice that stands for an award where none is named: 적극행정 우수공무원 6명을 선정했다."""
        nodes = self.nodes_of(text)
        for k, node in enumerate(nodes[:-1]):
            if node.kind != "grade" or not CHOSEN.match(node.noun) or nodes[k + 1].kind not in ("count", "win"):
                continue
            first = k
            while (
                first
                and nodes[first - 1].kind == "word"
                and not nodes[first - 1].josa
                and nodes[first - 1].noun not in HALVES
                and nodes[first].start - nodes[first - 1].end <= 1
            ):
                first -= 1
            if first < k:
                name = " ".join(n.noun for n in nodes[first : k + 1])
                ahead = [n for n in nodes[max(0, first - 3) : first] if n.kind == "year"]
                year = ahead[-1].value if ahead and isinstance(ahead[-1].value, int | str) else None
                return self.prize(Event(name, year=year), [], start)
        return None

    def read_block(self, lines: Sequence["Line"], at: int) -> int:
        """Read the line at `at`, or the table that begins there; how many lines that was.

        What a line is, its look decides before its role: lists and tables reach the reader with many roles.
        """
        line = lines[at]
        self.line += 1
        if line.role == "caption":
            self.read_prose(line, "caption")
            return 1
        if line.text.count("|") >= 2:
            rows = list(takewhile(lambda row: row.text.count("|") >= 2, lines[at:]))
            self.read_pipes(rows)
            return len(rows)
        cells = list(takewhile(lambda row: row.role != "caption" and is_cell(row.text), lines[at:]))
        if len(cells) >= 5 and any(row.text.strip() in LEX.grades for row in cells):
            self.read_cells(cells)
            return len(cells)
        if line.role in ("heading", "list_item") or short_line(line.text):
            self.read_item(line)
        else:
            self.read_prose(line, "body")
        return 1

    def read_prose(self, line: "Line", source: str) -> None:
        """A paragraph, sentence by sentence."""
        for sentence in sentences(line):
            self.read_sentence(sentence.text, sentence.start, source)

    def read_item(self, line: "Line") -> None:
        """A line that is no paragraph: winners of a list, else a heading."""
        if len(line.text) > SENTENCE_SIZE:
            self.read_prose(line, "body")
            return
        folded = fold(line.text)
        skip = strip_prefix(folded)
        text = self.text = folded[skip:]
        nodes = self.nodes_of(text)
        self.sentence += 1
        found = line_claims(nodes, text)
        if found is None and self.heading is not None and SELECTION.search(self.heading.name):
            found = listed_people(nodes, text)
        if found is None and skip:
            found = record_claims(nodes) or (
                graded_winners(nodes, text, self.heading_grade) if self.heading_grade else None
            )
        if found is not None:
            self.take(found, line.start + skip, "list", nodes)
            self.remember(nodes, line.start + skip)
            return
        if (skip == 0 and ends_sentence(folded)) or len(folded) > HEADING_SIZE:
            self.sentence -= 1
            for sentence in sentences(line):
                self.read_sentence(sentence.text, sentence.start, "list")
            return
        self.read_heading(line, skip)

    def read_heading(self, line: "Line", skip: int) -> None:
        """A heading: it may state a win, and hands an award's name or a field to what stands below it."""
        self.heading = self.heading_category = self.heading_grade = None
        folded = fold(line.text)
        self.unit = UNITS[match["unit"].replace(" ", "")] if (match := UNIT.search(folded)) else 1
        bare = folded[skip:].strip(" []<>【】")
        nodes = self.nodes_of(bare)
        if len(nodes) == 1 and nodes[0].kind == "grade":
            self.heading_grade = nodes[0].grade
        event = next((node for node in nodes if node.kind == "event" and not node.event.pointer), None)
        if (
            event is None
            and len(bare) > 4
            and nodes
            and SELECTION.search(nodes[-1].noun)
            and nodes[-1].kind in ("word", "grade")
        ):
            event = Node("event", 0, len(bare), bare, "", Event(bare))
        field_node = next((node for node in nodes if node.kind == "cat" and isinstance(node.value, list)), None)
        if field_node is not None:
            self.heading_category = field_node.names[0]
        elif (
            event is not None
            and self.main is not None
            and event.event.weak
            and key(event.event.name) != key(self.main.name)
            and " " not in event.event.name
        ):
            self.heading_category = event.event.name
        elif event is not None:
            self.heading = self.prize(event.event, [], line.start)
            self.main = self.main or self.heading
        elif (
            nodes
            and len(bare) <= 14
            and all(node.kind in ("word", "who", "event", "other", "dot", "prize") for node in nodes)
            and not bare.rstrip(" ▶■◆○◇△▲□·:-").endswith(("결과", "현황", "명단", "내역", "순위", "개요", "말"))
        ):
            self.heading_category = bare.strip(" ▶■◆○◇△▲□·:-")
        if not folded.strip().startswith(("[", "【")):
            self.read_sentence(line.text, line.start, "heading")

    def take(self, found: Sequence[Claim], start: int, source: str, nodes: Sequence[Node]) -> list[Draft]:
        """Rows of claims that a list states; the heading's field goes to those without one."""
        made: list[Draft] = []
        for claim in found:
            if not claim.categories and self.heading_category and not all(w.category for w in claim.winners):
                claim.categories = [self.heading_category]
            made.extend(self.drafts_of(claim, start, source, nodes))
        if made:
            self.last_drafts = made
            self.last = made[-1].prize
            self.main = self.main or made[0].prize
        self.drafts.extend(made)
        for draft in made:
            if draft.kind == "person":
                self.people.append((draft.recipient, draft.title, draft.government))
        return made

    def read_pipes(self, rows: Sequence["Line"]) -> None:
        """A table with pipes between its cells."""
        texts = [(fold(row.text), row.start) for row in rows]
        for number, claim in pipe_claims(texts, self.nodes_of):
            self.take([claim], rows[number].start, "list", [])

    def read_cells(self, block: Sequence["Line"]) -> None:
        """A table with one cell a line."""
        state = Cells()
        waiting: list[Draft] = []
        for row in block:
            text = fold(row.text)
            nodes = self.nodes_of(text)
            claim = cell_claim(nodes, text, state)
            if claim is not None:
                waiting.extend(self.take([claim], row.start, "list", nodes))
                continue
            value = self.money(next((node for node in nodes if node.kind == "money"), None))
            body = text.strip().replace(",", "")
            if value is None and body.replace(".", "").isdigit() and self.unit > 1:
                value = int(float(body) * self.unit)
            if value is not None:
                for draft in waiting:
                    draft.money = value
                waiting = []


def organize_rest(reader: Reader) -> None:
    """Organizers that no phrase names: the body whose sentence presents the award, else the winners' own government."""
    for prize in reader.prizes:
        if prize.organizer is not None:
            continue
        drafts = [
            draft
            for draft in reader.drafts
            if draft.prize is prize
            and draft.source not in ("title", "subtitle", "heading")
            and "recipient<article" not in draft.inherited
        ]
        winners = {draft.recipient for draft in drafts}
        if prize.topic is not None and (
            prize.topic.who.kind in ("government", "organization", "deictic") or prize.topic.who.name.endswith("본부")
        ):
            name, code = reader.organizer_name([prize.topic], prize.at)
            inside = sum(draft.kind in ("department", "person") for draft in drafts) >= 0.75 * len(drafts) > 0
            if name is not None and (
                inside or (name not in winners and not any(winner.endswith(name) for winner in winners))
            ):
                prize.organizer, prize.organizer_code = name, code
                continue
        inner = [
            draft
            for draft in drafts
            if draft.kind in ("department", "person")
            or (
                draft.government is not None
                and reader.subject is not None
                and draft.government.parent_code == reader.subject.code
            )
        ]
        if not inner or len(inner) < 0.75 * len(drafts) or prize.name.endswith(("표창", "표창장", "훈장", "포장")):
            continue
        host = reader.main
        if (
            host is not None
            and host is not prize
            and host.organizer is not None
            and all(draft.kind in ("department", "person") for draft in reader.drafts if draft.prize is host)
        ):
            prize.organizer, prize.organizer_code = host.organizer, host.organizer_code
        elif prize.name.startswith(("대한민국", "전국", "한국")):
            continue
        elif reader.subject is not None and (prize is reader.main or reader.subject.name not in winners):
            prize.organizer, prize.organizer_code = reader.subject.name, reader.subject.code


def gives_itself(draft: Draft, on: date) -> bool:
    """Whether the winner is the body that gives: a ministry read from the name of its own minister's honor."""
    return (
        draft.kind == "organization"
        and draft.prize.organizer is not None
        and any(entry.name == draft.prize.organizer for entry in organization_at(draft.recipient, on))
    )


def finish(reader: Reader) -> list[Award]:
    """Rows from drafts: years and status settled, statements of one win merged."""
    organize_rest(reader)
    reader.drafts = [draft for draft in reader.drafts if not gives_itself(draft, reader.on)]
    main_year = reader.main.year if reader.main is not None else None
    published = reader.published.year if reader.published is not None else None
    if main_year is None and (match := PERIOD.search(reader.document.text)):
        year = int(match["year"])
        main_year = year if published is None or published - 2 <= year <= published else None
    default = main_year or published
    period = min(year for year in (main_year, published) if year is not None) if default is not None else None
    rows: list[Draft] = []
    for draft in reader.drafts:
        if draft.year is None and not draft.earlier:
            draft.year = draft.prize.year
            if draft.year is None:
                draft.year = default
                draft.inherited.append("year<article")
    for draft in reader.drafts:
        draft.recall = (draft.year is not None and period is not None and draft.year < period) or draft.earlier
    for prize, group, grade, value in reader.spread:
        for draft in reader.drafts:
            if (
                draft.prize is prize
                and draft.money is None
                and draft.grade.grade == grade.grade
                and not draft.recall
                and {"부서": "department", "공무원": "person"}.get(grade.noun, draft.kind) == draft.kind
                and in_group(reader, draft, group)
            ):
                draft.money = value
    for draft in sorted(reader.drafts, key=lambda d: {"heading": 1, "subtitle": 2, "title": 2}.get(d.source, 0)):
        for row in rows:
            if same_win(row, draft):
                absorb(row, draft)
                break
        else:
            rows.append(draft)
    return [award(reader, row) for row in rows if keeps(rows, row)]


def in_group(reader: Reader, draft: Draft, group: str | None) -> bool:
    """Whether a winner belongs to the group that a sum is for: by its field, by its name, or as one of the rest."""
    if group is None:
        return True
    if draft.category is not None:
        return key(group) in key(draft.category) or key(draft.category) in key(group)
    if group in ("읍면", "읍·면", "동"):
        return draft.recipient.endswith("동") == (group == "동")
    fields = {key(other.category) for other in reader.drafts if other.prize is draft.prize and other.category}
    groups = {other for prize, other, _, _ in reader.spread if prize is draft.prize and other is not None}
    return not any(key(group) in name for name in fields) and (
        len(groups) < 2 or any(key(other) in name for other in groups for name in fields)
    )


def keeps(rows: Sequence[Draft], row: Draft) -> bool:
    """Whether a row stands: a headline's only where the body has none, a heading's where it names award or winner."""
    if row.source in ("title", "subtitle"):
        return not any(other.source not in ("title", "subtitle") for other in rows)
    return row.source != "heading" or len([note for note in row.inherited if not note.startswith("year")]) < 2


def same_win(row: Draft, other: Draft) -> bool:
    """Whether two drafts state one win."""
    if key(row.recipient) != key(other.recipient) or row.recall != other.recall:
        return False
    if row.year != other.year and row.year is not None and other.year is not None:
        return False
    if row.prize is not other.prize and not alike(row.prize.name, other.prize.name):
        return retold(row, other) or retold(other, row)
    if not same_field(row, other):
        return False
    return same_grade(row.grade, other.grade)


def retold(row: Draft, other: Draft) -> bool:
    """Whether one draft names as an award what is a field of the other's award, as an evaluation among many."""
    name, field_name = key(other.prize.name), key(row.category)
    if len(field_name) < 4 or other.category or not same_grade(row.grade, other.grade):
        return False
    return field_name in name or name in field_name or alike(name, field_name)


def same_grade(left: Grade, right: Grade) -> bool:
    """Whether two grades may be one win's."""
    if left.grade == right.grade:
        return True
    if left.grade in (None, "선정") or right.grade in (None, "선정"):
        return True
    if (left.honor and left.honor == right.grade) or (right.honor and right.honor == left.grade):
        return True
    return {left.kind, right.kind} in ({"rank", "prize"}, {"rank", "rating"}) or "최고등급" in (left.grade, right.grade)


def same_field(row: Draft, other: Draft) -> bool:
    """Whether the fields of two drafts allow one win; a rank in a field is not the grade over all fields."""
    if row.category and other.category:
        left, right = key(row.category), key(other.category)
        shorter = left if len(left) < len(right) else right
        return left == right or (
            (len(shorter) >= 3 or shorter in LEX.category_groups) and (left.endswith(right) or right.endswith(left))
        )
    return (
        row.category == other.category
        or "rank" not in (row.grade.kind, other.grade.kind)
        or row.grade.kind == other.grade.kind
    )


def absorb(row: Draft, other: Draft) -> None:
    """Take what the other statement of the win adds."""
    row.category = row.category or other.category
    row.streak = row.streak or other.streak
    row.money = row.money or other.money
    row.year = row.year or other.year
    row.department = row.department or other.department
    row.title = row.title or other.title
    row.edition = row.edition or other.edition
    if row.grade.grade in (None, "선정", "최고등급") or (row.grade.kind == "rank" and other.grade.kind != "rank"):
        honor = row.grade.honor or other.grade.honor
        row.grade = replace(other.grade, honor=honor) if other.grade.grade not in (None,) else row.grade
    elif row.grade.honor is None:
        row.grade = replace(
            row.grade,
            honor=other.grade.honor
            if other.grade.kind != "honor"
            else (other.grade.grade if row.grade.kind != "honor" else None),
        )


def grade_rank(grade: str | None) -> int | None:
    """The rank of a grade on its scale, where all scales agree on one."""
    known = normal_grade(grade) if grade else None
    return known.rank if known is not None and known.kind != "honor" else None


def award(reader: Reader, row: Draft) -> Award:
    """The finished row."""
    text = reader.document.text[row.start : row.end]
    # at most 0.8: of rows on pages that no rule had seen, about seven in ten were right, whatever the rule
    confidence = {"before": 0.8, "after": 0.8, "apposed": 0.77, "relative": 0.7, "shared": 0.77, "list": 0.8}.get(
        row.rule, 0.7
    )
    confidence -= 0.04 * len(row.inherited) + 0.02 * ("year<article" in row.inherited)
    return Award(
        row.recipient,
        row.kind,
        row.government.full_name if row.government else None,
        row.government.code if row.government else None,
        row.department,
        row.title,
        row.prize.organizer,
        row.prize.organizer_code,
        row.prize.name,
        row.edition or (row.prize.edition if not row.recall else None),
        row.category,
        row.grade.grade,
        grade_rank(row.grade.grade),
        row.grade.honor,
        row.year,
        row.streak if not row.recall else None,
        row.money,
        None,
        "past" if row.recall else "current",
        text,
        row.start,
        row.end,
        " ".join([row.rule, *row.inherited]),
        round(max(confidence, 0.3), 2),
    )


def read_awards(document: "Document", metadata: "ArticleMetadata", places: "Places") -> list[Award]:
    """Every award that the article states, in text order.

    Rules only: see `clauses` for what a sentence states and this module for what it inherits. An article without a
    word of awards costs one search.
    """
    if not TRIGGER.search(document.text):
        return []
    return Reader(document, metadata, places).read()


__all__ = ["read_awards"]
