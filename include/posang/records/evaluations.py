"""Evaluations: the schemes that an article describes, with giver, year, how many were judged and by what criteria."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from posang.records.awarded import awarded_schemes, counts_up
from posang.records.awards.award import Award
from posang.records.criteria import criteria, criteria_count, listed_count
from posang.records.document import Document, Sentence
from posang.records.metadata import ArticleMetadata
from posang.records.numbers import Amount, find_amounts
from posang.records.organizers import hosts, judges, organizers
from posang.records.phrases import SKIPPED, is_verbal, noun_after, noun_before
from posang.records.pieces import LONGEST, pieces
from posang.records.places import Places
from posang.records.schemes import Mention, clean, has_letters, is_generic, judgment, mentions, same_scheme
from posang.records.words import any_of
from posang.reference import find_names
from posang.reference.outlets import is_place

MOST = 500  # mentions of schemes; a page that has more is a table, of which the first ones are read
COARSEST = 9  # rank of a number of criteria that another number may replace
SEVERAL = 4  # schemes
ONCE = 5  # weight of a scheme that is named once, in the lead
WON = 2  # weight of a win that the sentence tells
AWARDED = 8  # weight of being the scheme of the article's awards
WON_IN = re.compile(
    r"[’'”\"」』]?(?: ?결과| ?시상식)?(?:에서|에) "
    r"[^.]{0,60}?(?:선정|뽑[아혀혔히]|수상|차지|거머|받[아았]|올[라랐]|획득|영예)"
)
STEP = re.compile(any_of("judging_steps"))
LEAD = 5  # sentences; a scheme named there is likely what the article is about
RELATIVE = re.compile(r"(?P<last>지난해|작년|전년)|(?P<this>올해|올 한 해|올 상반기|올 하반기|금년)")
YEAR_BESIDE = re.compile(
    r"(?P<year>(?:19|20)\d{2})(?:년도? ?|(?:년도?)?\([^)]{1,16}\) ?)$"
)  # 2018년(2017년 실적) 합동평가
GENERIC = re.compile(
    r"(?:^|[^가-힣])(?P<noun>평가|종합평가|대회|경진대회|공모|심사|점검|지수|공모전)(?P<particle>는|에는|에서는|은|에서)(?![가-힣])"
)
DEICTIC = re.compile(
    r"(?:^|[^가-힣])(?:이번|이|해당) (?:[가-힣·]{2,8} ?)??(?:종합)?(?:평가|대회|경진대회|심사|상|공모|지수|점검)"
    r"(?P<particle>[는은의]|에는|에서)"
)
WHOLE = re.compile(
    r"(?:^|[^가-힣])(?:이번|이|해당) (?:종합)?(?:평가|대회|경진대회|심사|지수|점검)(?:[는은]|에는|에서는)"
)
# A name in a list of criteria: 대내외 평가 및 홍보 실적 등 10개 지표
CRITERION = re.compile(
    r"(?:,| 및|[와과]) [^.]{1,60}? 등 (?:총 |모두 )?\d{1,3}개 ?(?:세부 ?|평가 ?)?(?:지표|항목)|"
    r" 등 [^\s.]{0,5}(?:지표|항목)"
)
WORK_OF = re.compile(r"(?P<year>(?:19|20)\d{2})년도? (?:한 해 )?(?:추진 ?)?실적[을에]")  # 2017년도 실적을 평가한
PAST = re.compile(
    r"(?:지난해|작년|앞서|이어)? ?(?:19|20)\d{2}년(?:에는|에도|에)? (?!(?:종합)?(?:평가|심사|대회)[는은의])"
)
INNER = re.compile(any_of("inner"))
SUBORDINATE = re.compile(r"시·?군|구·?군|군·?구|자치구|읍·?면·?동|소방서|농정")
JUDGED = re.compile(any_of("judging"))
BODIES = re.compile(any_of("judged_bodies") + "의?$")  # 축제의 keeps its particle: 제의 is a word
TARGET_BEHIND = re.compile(
    r"(?:\([^)]{1,100}\))?(?:[^.]{0,20}?(?:(?:대상|상대)(?:으로|이다|로)|[을를] 놓고)|"
    r"(?: ?[가-힣·]{1,8}){0,2}에 대한 (?:[^\s.]{1,10} ){0,2}[^\s.]{0,10}(?:평가|심사|점검|측정|조사))"
)
WON_BEFORE = re.compile(r"(?:획득한|받은|오른|선정된|뽑힌|수상한|차지한|거둔) $")
OF_A_SUM = re.compile(r"[건개곳편점명]\([^()]{0,30}$")  # 74건(시·군 30건, 공공기관 44건): parts of what was counted
# Kinds of bodies judged, side by side: 9개 직속기관과 10개 교육지원청으로 갈라, 14개 보건소, 12개 의료원을 대상으로
KIND = re.compile(r"(?<![\d,.])(?P<count>\d{1,4})개 ?(?P<kind>[가-힣·]{2,12}?)(?=, |[와과] | 및 |[을를] |으로 )")
KINDS_JOINED = re.compile(r", |[와과] | 및 ")
KINDS_JUDGED = re.compile(r"으로 (?:갈라|나눠|나누|구분)|[을를] (?:대상|상대)으?로|[을를] [^.,]{0,10}(?:평가|심사)")
WHOLE_BEFORE = re.compile(r"전국|총|도내|관내|산하|회원|모두|응모한|참가한|추천한|들어온|접수된|낸|전체|등 ?$")
SENT_IN = re.compile("(?:추천한|추천된|응모한|신청한|접수된|들어온|참가한|출품된) $")
JUDGED_BEHIND = re.compile(
    r"(?:\([^)]{1,40}\))?.{0,30}?(?:나눠|나누|평가|심사|참가|참여|응모|접수|경쟁|추천|겨뤘|겨룬|견준|나섰|뛰어들|도전|들어왔|경합|낸|누리집|징수|빠짐없이|놓고|걸러|"
    r"들어[왔와온]|[을를] 냈|에 대해|견주|한 해|의 [^.]{0,14}점수)"
)
WEAK = re.compile(
    r"(?:(?<!공)기업|업체|특구|브랜드|사업|과제|축제|학교|대학|센터|도시|마을|도서관)$"
)  # bodies that articles count for other reasons too
WORKS = re.compile("(?:작|작품|사례|제안|시책|과제)$")  # what bodies send in
ENTERED_BEHIND = re.compile(
    r"(?:.{0,6}\([^)]{1,20}\))?.{0,14}?(?:참가|참여|응모|접수|출품|신청|도전|겨뤘|겨룬|겨루|겨뤄|경쟁|경합|[을를] 냈)"
)
WINNERS_BEHIND = re.compile(
    r".{0,14}?(?:선정|수상|뽑|상을|시상|우수(?! ?(?:사례|시책|정책|작품|제안))|혜택|"
    r"표창|가려|추렸|올랐|확대|지정|상금|에 (?:나눠|돌아))"
)
PERSONS = re.compile("공무원$")  # whom a scheme chooses: without quotation marks rather they than it
TEAMS = re.compile("(?:경연대회|콘테스트)$")  # where bodies send teams
CANDIDATE, MEMBER = 4, 1  # how surely candidates count what is judged where persons are
CITIZENS = re.compile(any_of("citizens_prizes") + "$")
CALL = re.compile(any_of("calls"))
OF_PERSONS = re.compile("(?:공무원|봉사상|의인상|콘테스트|경연대회|선발대회|[시군구도]민상|의 장)$")
CANDIDATES = re.compile(r"(?:이|을|의|의 후보를?)? (?:추천|참가|참여|신청|응모|접수|출전|대상으로|경합|후보)")
AMONG = re.compile(r"(?: [가-힣·]{2,10})? ?(?:중|가운데)(?:에서)? ")  # 총 89개 대학 중
ALL = re.compile("전국|총|전체")
# complaints, no entries: 접수된 900건 가운데 90%를
SETTLED = re.compile(r"[가-힣 ]{0,4}?(?:가운데|중)(?:에서)? \d[\d.]*%")
PLACED = re.compile(r" (?:중|가운데)(?:에서)? (?:전체 )?(?:\d+[위등]|상위|최우수|최고|꼴찌)")  # 39곳 가운데 1등
OF_THEM = re.compile(r" ?[가-힣·]{2,10} (?:중|가운데)(?:에서)? ")  # 39개 기관 중 최우수로
NOT_JUDGED = re.compile(rf"(?:{any_of('criteria_units')}|{any_of('field_units')}|유형|그룹|등급)$")
GLUED = re.compile(rf"개(?<=\d개)(?={any_of('criteria_units')}|{any_of('field_units')})")  # 5개부문 12개항목
NOT_BODIES = re.compile(r"소비자|국민|시민|주민|도민|군민|전문가|위원|명$")
SIDE_BY_SIDE = re.compile(
    r"(?P<n>\d{1,3})개 (?P<one>시·도|광역자치단체|광역지자체|광역단체|광역)[와과,·] ?"
    r"(?P<m>\d{1,3})개 (?P<two>시·군·구|기초자치단체|기초지자체|기초단체|기초|자치구)"
)
MADE_FOR = re.compile(r"(?P<place>[가-힣]{2,3})형 ")
BREAKDOWN = re.compile(
    r"(?P<group>[가-힣Ⅰ-Ⅹ·]+(?: [가-힣Ⅰ-Ⅹ·]+){0,2}) ?\(?(?P<count>\d{1,3})(?:곳|개|건|개소)?\)?"
    r"(?=[,·、) 와과으을를의로]|$)"
)


Group = tuple[str, int]  # kind of bodies evaluated, and how many


@dataclass(frozen=True)
class Evaluation:
    """A row of the table evaluations."""

    name: str
    organizer: str | None
    year: int | None
    evaluated_count: int | None
    evaluated_breakdown: tuple[Group, ...]
    criteria_count: int | None
    criteria: tuple[str, ...]
    start: int
    evidence: str
    evidence_start: int
    evidence_end: int
    rule: str
    confidence: float


@dataclass
class _Scheme:
    """A scheme while its mentions are gathered."""

    name: str
    start: int
    sentence: Sentence
    winners: frozenset[str] = frozenset()  # who won it: they do not give it
    award: Award | None = None  # the article's first award of it, where it is what the article's awards are of
    weight: float = 0.0
    headed: bool = False  # named by the heading above, too
    quoted: bool = False
    honor: bool = False  # no rating: an evaluation only where it is told how one is judged
    bare: bool = False  # a prize whose awards nobody gives: one only where more is told of it than who won
    year: int | None = None
    year_from: str | None = None
    organizers: list[str] = field(default_factory=list)
    count: int | None = None
    breakdown: tuple[Group, ...] = ()
    criteria_count: int | None = None
    criteria_rank: int = COARSEST
    criteria: tuple[str, ...] = ()
    judged: bool = False  # a step of its judging is told

    def give(self, organizers: Sequence[str]) -> None:
        """Takes who gives it, where that is not yet known and none of its winners."""
        if not self.organizers:
            self.organizers = [name for name in organizers if name not in self.winners]

    def take(self, other: "_Scheme") -> None:
        """Takes what is known of another that has turned out to be this one."""
        if is_generic(self.name):
            self.name = other.name
        self.give(other.organizers)
        if self.year is None:
            self.year, self.year_from = other.year, other.year_from
        if self.count is None:
            self.count, self.breakdown = other.count, other.breakdown
        if other.criteria_rank < self.criteria_rank:
            self.criteria_rank, self.criteria_count = other.criteria_rank, other.criteria_count
        self.criteria = self.criteria or other.criteria

    def may_be(self, mention: Mention) -> bool:
        """Whether a longer name may be that of a scheme no award names: all its letters are in it, or it is quoted."""
        fits = has_letters(mention.name, self.name) or (mention.quoted and not self.quoted)
        return fits and (self.award is None or is_generic(self.name))

    @property
    def told(self) -> bool:
        """Whether the text says more of it than who won it."""
        return not self.bare or self.judged or self.described or bool(self.organizers)

    @property
    def described(self) -> bool:
        counted = self.count is not None or self.criteria_count is not None or bool(self.criteria)
        return counted or (self.headed and bool(self.organizers))

    @property
    def well_described(self) -> bool:
        told = (self.count is not None, self.criteria_count is not None or bool(self.criteria), bool(self.organizers))
        return sum(told) > 1


def read_evaluations(
    document: Document, metadata: ArticleMetadata, places: Places, awards: Sequence[Award] = ()
) -> list[Evaluation]:
    """The article's main scheme, and every other one that it describes, in the order of their first mention.

    `awards` that the article reports say which scheme is the main one.
    """
    if all(award.status != "current" for award in awards) and _calls(metadata):
        return []
    headline = metadata.title.text if metadata.title is not None else ""
    awarded = awarded_schemes(awards, headline)
    schemes = [_awarded(award, awards, document) for award in (awarded.main, *awarded.beside) if award is not None]
    main = schemes[0] if awarded.main is not None else None
    if main is not None:
        main.honor = not awarded.rated or CITIZENS.search(main.name) is not None
        main.bare = not awarded.given
    here: _Scheme | None = None  # the scheme that the line or the heading above it names
    last: _Scheme | None = None
    line, heading, above, read = -1, False, "", 0
    now = metadata.published_at.year if metadata.published_at is not None else None
    for index, sentence in enumerate(_sentences(metadata)):
        if sentence.line.position != line:
            here = here if heading else None
            line, heading = sentence.line.position, sentence.line.role == "heading"
            above = sentence.text if heading else above
        named = _no_parts(mentions(sentence.text, [scheme.name for scheme in schemes]), sentence.text, schemes)
        for mention in sorted(named, key=lambda mention: WON_IN.match(sentence.text, mention.end) is None):
            scheme = _gathered(schemes, mention, sentence, index, places, now)
            scheme.headed = scheme.headed or (not heading and scheme.name in above)
            if sentence.line.role != "list_item":
                here = last = scheme
        if schemes and sentence.line.role not in ("title", "subtitle", "list_item"):
            _describe(here or _meant(schemes, last, sentence.text), sentence.text, places)
        if (read := read + len(named)) >= MOST:
            break
    return _rows(schemes or _acts(metadata, places), main, places, metadata, several=counts_up(awards, headline))


def _awarded(award: Award, awards: Sequence[Award], document: Document) -> _Scheme:
    """The scheme that the article's awards are of, before any mention of it is read."""
    line = next(line for line in document.lines if line.start <= award.evidence_start < line.end)
    sentence = Sentence(award.evidence, award.evidence_start, award.evidence_end, line)
    winners = frozenset(other.recipient for other in awards if other.award == award.award)
    return _Scheme(clean(award.award)[0] or award.award, award.evidence_start, sentence, winners, award, weight=AWARDED)


def _no_parts(named: Sequence[Mention], text: str, schemes: Sequence[_Scheme]) -> list[Mention]:
    """Mentions without those that a sentence on this evaluation first names: they are parts of it."""
    named = [mention for mention in named if CRITERION.match(text, mention.end) is None]
    if schemes:
        named = [mention for mention in named if not _points_back(text, mention) or _known(mention, schemes)]
    this = WHOLE.search(text) if named else None
    if this is None:
        return named
    return [mention for mention in named if mention.start < this.end() or _known(mention, schemes)]


def _points_back(text: str, mention: Mention) -> bool:
    """Whether the words mean the scheme spoken of: 이번 산림 평가."""
    return text.endswith("이번 ", 0, mention.start)


def _known(mention: Mention, schemes: Sequence[_Scheme]) -> bool:
    return any(same_scheme(mention.name, scheme.name) for scheme in schemes)


def _calls(metadata: ArticleMetadata) -> bool:
    """Whether the article calls for entries or candidates: nobody has been judged yet."""
    return any(CALL.search(sentence.text) for sentence in _sentences(metadata))


def _acts(metadata: ArticleMetadata, places: Places) -> list[_Scheme]:
    """The evaluation of an article that names none and only says who judged what: 부는 … 집행 실적을 평가한 결과."""
    told = [sentence for sentence in _sentences(metadata) if sentence.line.role not in ("title", "subtitle")]
    for index, sentence in enumerate(told):
        act = judgment(sentence.text)
        givers = judges(sentence.text, act, places) if act is not None else []
        if act is not None and givers:
            scheme = _Scheme(act.name, sentence.start + act.start, sentence, organizers=givers)
            for later in told[index:]:
                _describe(scheme, later.text, places)
            return [scheme]
    return []


def _sentences(metadata: ArticleMetadata) -> Iterator[Sentence]:
    title = () if metadata.title is None else (metadata.title,)
    for line in (*title, *metadata.subtitles):
        yield from pieces(line) if len(line.text) > LONGEST else (Sentence(line.text, line.start, line.end, line),)
    for line in metadata.body_lines:
        yield from pieces(line)


def _gathered(
    schemes: list[_Scheme], mention: Mention, sentence: Sentence, index: int, places: Places, now: int | None
) -> _Scheme:
    """The scheme that the mention means, made when it is the first, with what the mention says of it."""
    headline = sentence.line.role in ("title", "subtitle")
    scheme = next((known for known in reversed(schemes) if same_scheme(mention.name, known.name)), None)
    if scheme is None:
        scheme = _Scheme(mention.name, sentence.start + mention.start, sentence)
        schemes.append(scheme)
    elif len(mention.name) > len(scheme.name) and (mention.quoted or not headline) and scheme.may_be(mention):
        scheme.name = mention.name
    if scheme.sentence.line.role in ("title", "subtitle") and not headline:
        scheme.sentence, scheme.start = sentence, sentence.start + mention.start
    scheme.quoted = scheme.quoted or mention.quoted
    scheme.weight += (4 if headline else 1) + (1 if mention.quoted else 0) + (3 if index < LEAD and not headline else 0)
    scheme.weight += WON if index < LEAD and WON_IN.match(sentence.text, mention.end) else 0
    _date(scheme, mention, sentence.text, now)
    if not scheme.organizers:
        scheme.give(organizers(sentence.text, mention, places, headline))
    return scheme


def _date(scheme: _Scheme, mention: Mention, text: str, now: int | None) -> None:
    """Reads the year beside the mention; 지난해 and 올해 count from the article's own year, where it has one."""
    if scheme.year_from is not None:
        return
    if mention.year is not None:
        scheme.year, scheme.year_from = mention.year, "name"
    elif beside := YEAR_BESIDE.search(text, max(0, mention.start - 30), mention.start):
        scheme.year, scheme.year_from = int(beside["year"]), "name"
    elif now is not None and (relative := list(RELATIVE.finditer(text, max(0, mention.start - 40), mention.start))):
        scheme.year, scheme.year_from = now - (1 if relative[-1]["last"] else 0), "sentence"


def _meant(schemes: Sequence[_Scheme], last: _Scheme | None, text: str) -> _Scheme:
    """The scheme that a sentence describes without naming it: this one, else the weightiest that its word for it fits.

    이번 평가 is the one named last; 평가는 the article's.
    """
    if len(schemes) == 1:
        return schemes[0]
    if last is not None and DEICTIC.search(text):
        return last
    generic = GENERIC.search(text)
    fitting = [scheme for scheme in schemes if generic and scheme.name.endswith(generic["noun"])]
    return max(fitting or schemes, key=lambda scheme: scheme.weight)


def _describe(scheme: _Scheme, text: str, places: Places) -> None:
    """Reads who hosts the scheme, how many were judged, and by how many and which criteria, where not yet known."""
    if scheme.bare and not scheme.judged:
        scheme.judged = STEP.search(text) is not None
    if not scheme.organizers:
        scheme.give(hosts(text, places) or _defined(text, places))
    if scheme.year is None and (work := WORK_OF.search(text)):
        scheme.year, scheme.year_from = int(work["year"]), "work"
    if PAST.match(text):
        return
    if scheme.count is not None and scheme.criteria_rank == 0 and scheme.criteria:
        return
    text = GLUED.sub("개 ", text)
    amounts = [
        amount for amount in find_amounts(text) if amount.unit in ("count", "point") and isinstance(amount.value, int)
    ]
    if scheme.count is None and JUDGED.search(text):
        of_persons = OF_PERSONS.search(scheme.name) is not None
        person = 0 if not of_persons else MEMBER if TEAMS.search(scheme.name) else CANDIDATE
        scheme.count, scheme.breakdown = _judged(text, amounts, person)
    counted = criteria_count(text, amounts)
    if counted is not None and counted[0] < scheme.criteria_rank:
        scheme.criteria_rank, scheme.criteria_count = counted
    if not scheme.criteria:
        scheme.criteria = criteria(text, amounts)
        if scheme.criteria and scheme.criteria_count is None:
            scheme.criteria_count = listed_count(text, amounts)


def _defined(text: str, places: Places) -> list[str]:
    """Who gives 'this evaluation': 이번 평가는 보건복지부가 229개 지자체를 대상으로."""
    word = DEICTIC.search(text) or GENERIC.search(text)
    if word is None:
        return []
    end = word.end() - len(word["particle"])
    return organizers(text, Mention(word.start(), end, "", None, False), places)


def _judged(text: str, amounts: Sequence[Amount], person: int) -> tuple[int | None, tuple[Group, ...]]:
    """How many bodies or works were judged, and how many of each group where the groups add up to it.

    `person` is how surely persons who enter are what is judged.
    """
    if kinds := _kinds(text):
        return sum(count for _, count in kinds), kinds
    if total := SIDE_BY_SIDE.search(text):
        groups = ((total["one"], int(total["n"])), (total["two"], int(total["m"])))
        return groups[0][1] + groups[1][1], groups
    nouns = [(amount, _judged_noun(text, amount)) for amount in amounts]
    scored = [
        (_score(text, amount, noun, person), _of_bodies(amount, noun), int(amount.value)) for amount, noun in nouns
    ]
    score, _, count = max(scored, default=(0, False, 0))
    return (count, _breakdown(text, count)) if score > 0 else (None, ())


def _kinds(text: str) -> tuple[Group, ...]:
    """Kinds of bodies that stand side by side and are judged together: 44개 부처, 17개 시·도를 대상으로."""
    run: list[re.Match[str]] = []
    for found in KIND.finditer(text):
        joined = run and KINDS_JOINED.fullmatch(text, run[-1].end(), found.start())
        run = [*run, found] if joined else [found]
        if len(run) > 1 and KINDS_JUDGED.match(text, found.end()) and all(BODIES.search(one["kind"]) for one in run):
            return tuple((one["kind"], int(one["count"])) for one in run)
    return ()


def _score(text: str, amount: Amount, noun: str | None, person: int) -> int:
    """How surely the amount counts what was judged, a `noun` it may be of: 0 for winners, people asked and the like."""
    behind = TARGET_BEHIND.match(text, amount.end)
    target = behind is not None and (noun is not None or "의 " not in behind.group())
    people = NOT_BODIES.search((noun_before(text, amount.start) or "") + (amount.counter or ""))
    if person and amount.counter == "명" and CANDIDATES.match(text, amount.end):
        return person
    chosen = WINNERS_BEHIND.match(text, amount.end) and not OF_THEM.match(text, amount.end)
    no_whole = WON_BEFORE.search(text, max(0, amount.start - 8), amount.start)
    no_whole = (
        no_whole or SETTLED.match(text, amount.end) or OF_A_SUM.search(text, max(0, amount.start - 40), amount.start)
    )
    placed = amount.counter in ("곳", "개소") and PLACED.match(text, amount.end) is not None
    if not (noun or target or placed or amount.counter == "건") or chosen or no_whole or amount.value < 2:
        return 0
    if not noun and (people or _is_rule(text, amount)):
        return 0
    whole = WHOLE_BEFORE.search(text, max(0, amount.start - 14), amount.start) is not None
    among = AMONG.match(text, amount.end) and ALL.search(text, max(0, amount.start - 14), amount.start)
    sent_in = SENT_IN.search(text, max(0, amount.start - 8), amount.start) is not None
    sure = target or among or sent_in or (whole and DEICTIC.search(text)) or ENTERED_BEHIND.match(text, amount.end)
    if noun and WEAK.search(noun) and not sure:
        return 0
    score = (1 if noun else 0) + (3 if target or placed else 0) + (1 if noun and noun.endswith("작") else 0)
    score += 2 if whole else 0
    return score + (2 if JUDGED_BEHIND.match(text, amount.end) else 0)


def _judged_noun(text: str, amount: Amount) -> str | None:
    """The bodies or works that the amount counts, in front of it or behind it; None where it counts anything else."""
    if _is_rule(text, amount):
        return None
    after = _counted_words(text, amount)
    inside = re.sub(r"^[\d,.만천백여 ]+", "", amount.text) if amount.counter is None else ""
    before = noun_before(text, amount.start) or ""
    own = amount.counter != "명" or before.endswith(("후보", "후보자"))  # 소방서에서 420명: not of the body in front
    for noun in (inside, *after[:1], " ".join(after), before if own else ""):
        if noun and BODIES.search(noun) and (amount.unit == "count" or noun.endswith("작")):
            return noun
    return None


def _of_bodies(amount: Amount, noun: str | None) -> bool:
    """Whether the amount counts bodies rather than what they send in: 22개 시·군이 41건을 냈다."""
    return amount.counter != "건" and not WORKS.search(noun or "작")


def _counted_words(text: str, amount: Amount) -> list[str]:
    """The words of the noun behind the amount: 31개 시·군, 49점의 응모작 (works sent in)."""
    behind = amount.end + 1 if text.startswith("의 ", amount.end) else amount.end
    return (noun_after(text, behind) or "").split()


def _is_rule(text: str, amount: Amount) -> bool:
    """Whether it counts criteria, fields or groups, also behind one other word (33개 일반 시책); not works (12건)."""
    return amount.counter != "건" and any(NOT_JUDGED.search(word) for word in _counted_words(text, amount)[:2])


def _breakdown(text: str, total: int) -> tuple[Group, ...]:
    """Groups whose counts stand side by side and add up to the total (광역 17곳과 기초 226곳)."""
    pairs = [(_group(match["group"]), int(match["count"])) for match in BREAKDOWN.finditer(text)]
    groups = [(name, count) for name, count in pairs if name and count < total]
    for size in range(2, len(groups) + 1):
        for first in range(len(groups) - size + 1):
            chosen = groups[first : first + size]
            if sum(count for _, count in chosen) == total:
                return tuple(chosen)
    return ()


def _group(words: str) -> str | None:
    kept = [word for word in words.split() if word not in SKIPPED and word not in ("과", "와") and not is_verbal(word)]
    return " ".join(kept[-2:]) or None


def _rows(
    schemes: Sequence[_Scheme], main: _Scheme | None, places: Places, metadata: ArticleMetadata, *, several: bool
) -> list[Evaluation]:
    """Rows of the main scheme, where it is described or somebody gives it, and of the others that are described.

    `main` is the one that most awards are of, if any. `several` is whether the article counts up awards of many
    schemes: it is about none of them.
    """
    if main is not None and not main.told:
        schemes, main = [scheme for scheme in schemes if scheme is not main], None
    if not schemes:
        return []
    main = main or max(schemes, key=lambda scheme: scheme.weight + (1 if scheme.described else 0))
    named_ones = sum(PERSONS.search(scheme.name) is None for scheme in schemes)
    listed = several or (named_ones >= SEVERAL and main.weight <= ONCE)
    subject = places.subject
    rows = []
    for scheme in _without_doubles(schemes, main):
        own = subject is not None and (
            INNER.search(scheme.name) is not None
            or (subject.level == "province" and SUBORDINATE.search(scheme.name) is not None)
        )
        named = scheme is main and not listed and not _of_persons(scheme)
        awarded = scheme.award is not None and not scheme.honor and (scheme is main or not main.described)
        described = scheme.described and (scheme.award is not None or main.award is None or scheme.well_described)
        if described or awarded or (named and (scheme.organizers or own)):
            rows.append(_row(scheme, main, subject.name if own and subject is not None else None, places, metadata))
    return sorted(rows, key=lambda row: row.start)


def _without_doubles(schemes: Sequence[_Scheme], main: _Scheme) -> list[_Scheme]:
    """The schemes without those that longer names have shown to be the main one, which takes what they tell."""
    kept = []
    for scheme in schemes:
        if scheme is not main and same_scheme(scheme.name, main.name):
            main.take(scheme)
        else:
            kept.append(scheme)
    return kept


def _of_persons(scheme: _Scheme) -> bool:
    """Whether the name is that of what persons get rather than of an evaluation."""
    if scheme.honor or CITIZENS.search(scheme.name):
        return True
    return PERSONS.search(scheme.name) is not None and not scheme.quoted


def _namesake(name: str, places: Places) -> str | None:
    """The province or city that a scheme is named for: 서울형 마을돌봄 인센티브 사업."""
    made = MADE_FOR.match(name)
    if made is None or not is_place(made["place"]):
        return None
    for kind in ("시", "도"):
        place = made["place"] + kind
        hits = find_names(place)
        if hits and (entry := places.resolve(hits[0], place)) is not None:
            return entry.name
    return None


def _row(
    scheme: _Scheme, main: _Scheme, own_giver: str | None, places: Places, metadata: ArticleMetadata
) -> Evaluation:
    inherited: list[str] = []
    organizer = ", ".join(dict.fromkeys(scheme.organizers)) or None
    given = scheme.award.organizer if scheme.award is not None else None
    if organizer is None and given is not None and given not in scheme.winners:
        organizer = given
        inherited.append("organizer<award")
    if organizer is None and (namesake := _namesake(scheme.name, places)) is not None:
        organizer = namesake
        inherited.append("organizer<name")
    if organizer is None and own_giver is not None:
        organizer = own_giver
        inherited.append("organizer<subject")
    year = scheme.year
    if year is not None and scheme.year_from == "sentence":
        inherited.append("year<sentence")
    elif year is None and scheme.award is not None and scheme.award.year is not None:
        year = scheme.award.year
        inherited.append("year<award")
    elif year is None and main.year is not None:
        year = main.year
        inherited.append("year<main")
    elif year is None and metadata.published_at is not None:
        year = places.on.year
        inherited.append("year<published")
    evidence = scheme.sentence
    return Evaluation(
        name=scheme.name,
        organizer=organizer,
        year=year,
        evaluated_count=scheme.count,
        evaluated_breakdown=scheme.breakdown,
        criteria_count=scheme.criteria_count,
        criteria=scheme.criteria,
        start=scheme.start,
        evidence=evidence.text,
        evidence_start=evidence.start,
        evidence_end=evidence.start + len(evidence.text),
        rule=" ".join(["main" if scheme is main else "described", *inherited]),
        confidence=0.9 - 0.1 * len(inherited) - (0.0 if scheme.described else 0.1),
    )
