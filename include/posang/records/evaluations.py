"""Evaluations: the schemes that an article describes, with giver, year, how many were judged and by what criteria."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from posang.records.awarded import awarded_schemes, counts_up
from posang.records.awards.award import Award
from posang.records.criteria import criteria, criteria_count, judged_fields, listed_count
from posang.records.document import Document, Sentence
from posang.records.judged import Group, judged_count, nationwide, of_neighbors
from posang.records.metadata import ArticleMetadata
from posang.records.numbers import Amount, find_amounts
from posang.records.organizers import hosts, judges, organizers
from posang.records.pieces import LONGEST, pieces
from posang.records.places import Places
from posang.records.schemes import DEICTIC, Mention, clean, has_letters, is_generic, judgment, mentions, same_scheme
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
    r"(?:^|[^가-힣])(?P<noun>평가|종합평가|대회|경진대회|공모|심사|점검|지수|공모전|콘테스트|박람회|발표회)(?P<particle>는|에는|에서는|은|에서)(?![가-힣])"
)
WHOLE = re.compile(
    r"(?:^|[^가-힣])(?:이번|이|해당) (?:종합)?(?:평가|대회|경진대회|심사|지수|점검)(?:[는은]|에는|에서는)"
)
# A name in a list of criteria: 대내외 평가 및 홍보 실적 등 10개 지표
CRITERION = re.compile(
    r"(?:,| 및|[와과]) [^.]{1,60}? 등 (?:총 |모두 )?\d{1,3}개 ?(?:세부 ?|평가 ?)?(?:지표|항목)|"
    r" 등 [^\s.]{0,5}(?:지표|항목)"
)
OFFERED = re.compile(r"[’'”]?[을를] (?:줄 테니|주겠다|준다(?:며|면서|고|는)|탈 수 있)")  # 의정대상을 줄 테니 광고를
LISTED_MARK = re.compile("[△▲▷▶]")
SUMMED = re.compile("합산|더해|더한|합쳐|합친")
WORK_OF = re.compile(r"(?P<year>(?:19|20)\d{2})년도? (?:한 해 )?(?:추진 ?)?실적[을에]")  # 2017년도 실적을 평가한
PAST = re.compile(
    r"(?:지난해|작년|앞서|이어)? ?(?:19|20)\d{2}년(?:에는|에도|에)? (?!(?:종합)?(?:평가|심사|대회)[는은의]|한 해 |1년 )"
)
INNER = re.compile(any_of("inner"))
SUBORDINATE = re.compile(r"시·?군|구·?군|군·?구|자치구|읍·?면·?동|소방서|농정")
JUDGED = re.compile(any_of("judging"))
PERSONS = re.compile("공무원$")  # whom a scheme chooses: without quotation marks rather they than it
TEAMS = re.compile("(?:경연대회|콘테스트)$")  # where bodies send teams
CANDIDATE, MEMBER = 4, 1  # how surely candidates count what is judged where persons are
CITIZENS = re.compile(any_of("citizens_prizes") + "$")
CALL = re.compile(any_of("calls"))
OF_CASES = re.compile("사례 ?(?:경진|발표|경연)")  # where cases are judged: 우수사례 경진대회
OF_PERSONS = re.compile("(?:공무원|봉사상|의인상|콘테스트|경연대회|선발대회|[시군구도]민상|의 장)$")
GLUED = re.compile(rf"개(?<=\d개)(?={any_of('criteria_units')}|{any_of('field_units')})")  # 5개부문 12개항목
DOTTED = re.compile(r"\.(?<=[시군]\.)(?=[도군구](?![가-힣]|$)|[도군][을를의에])")  # 16개 시.도
GOVERNED = re.compile("[도시군구] ")  # behind a full name in front of a scheme's
MADE_FOR = re.compile(r"(?P<place>[가-힣]{2,3})형 ")


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
    of_persons: bool = False  # whether most who won it are persons
    award: Award | None = None  # the article's first award of it, where it is what the article's awards are of
    weight: float = 0.0
    headed: bool = False  # named by the heading above, too
    quoted: bool = False
    honor: bool = False  # no rating: an evaluation only where it is told how one is judged
    bare: bool = False  # a prize whose awards nobody gives: one only where more is told of it than who won
    year: int | None = None
    year_from: str | None = None
    organizers: list[str] = field(default_factory=list)
    headlined: bool = False  # the organizers are a headline's words, which a sentence may say better
    count: int | None = None
    breakdown: tuple[Group, ...] = ()
    near: bool = False  # the count may be of those near the winner alone
    criteria_count: int | None = None
    criteria_rank: int = COARSEST
    criteria: tuple[str, ...] = ()
    judged: bool = False  # a step of its judging is told

    def give(self, organizers: Sequence[str], headline: bool = False) -> None:
        """Takes who gives it, where no sentence has told that yet and it is none of its winners."""
        givers = [name for name in organizers if name not in self.winners]
        if givers and not (self.organizers and (headline or not self.headlined)):
            self.organizers, self.headlined = givers, headline

    def judge(self, text: str, amounts: Sequence[Amount]) -> None:
        """Reads how many were judged, where that is not yet known or known of the winner's neighbors alone."""
        if (self.count is not None and not self.near) or not JUDGED.search(text):
            return
        of_persons = self.of_persons or OF_PERSONS.search(self.name) is not None
        person = 0 if not of_persons else MEMBER if TEAMS.search(self.name) else CANDIDATE
        count, breakdown = judged_count(text, amounts, person, cases=OF_CASES.search(self.name) is not None)
        if count is not None and (self.count is None or nationwide(text, amounts, count)):
            self.count, self.breakdown, self.near = count, breakdown, of_neighbors(text, amounts, count)

    def take(self, other: "_Scheme") -> None:
        """Takes what is known of another that has turned out to be this one."""
        if is_generic(self.name):
            self.name = other.name
        self.give(other.organizers, other.headlined)
        if self.year is None:
            self.year, self.year_from = other.year, other.year_from
        if self.count is None:
            self.count, self.breakdown = other.count, other.breakdown
        if other.criteria_rank < self.criteria_rank:
            self.criteria_rank, self.criteria_count = other.criteria_rank, other.criteria_count
        self.criteria = self.criteria or other.criteria

    def may_be(self, mention: Mention, headline: bool) -> bool:
        """Whether the mention has the better name for it.

        A longer one may be that of a scheme no award names: all its letters are in it, or it is quoted. A shorter one
        that is quoted is better than a run of a headline's words, of which the first may be the winner's.
        """
        if headline and not mention.quoted:
            return False
        if len(mention.name) <= len(self.name):
            run = self.award is None and not self.quoted and self.sentence.line.role in ("title", "subtitle")
            return run and mention.quoted and not headline and self.name.endswith(mention.name)
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
    return held(read_schemes(document, metadata, places, awards), metadata, awards)


def held(schemes: list[Evaluation], metadata: ArticleMetadata, awards: Sequence[Award]) -> list[Evaluation]:
    """The schemes, none where the article calls for entries and reports no award: nobody has been judged yet."""
    judged = any(award.status == "current" for award in awards)
    return [] if schemes and not judged and _calls(_sentences(metadata)) else schemes


def read_schemes(
    document: Document, metadata: ArticleMetadata, places: Places, awards: Sequence[Award] = ()
) -> list[Evaluation]:
    """The evaluations that the article tells of, also one that it only calls for entries to."""
    sentences = list(_sentences(metadata))
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
    leads: list[str] = []  # sentences in front of the first that names a scheme
    now = metadata.published_at.year if metadata.published_at is not None else None
    for index, sentence in enumerate(sentences):
        if sentence.line.position != line:
            here = here if heading else None
            line, heading = sentence.line.position, sentence.line.role == "heading"
            above = sentence.text if heading else above
        told = mentions(sentence.text, [scheme.name for scheme in schemes])
        named = _no_parts(told, sentence.text, schemes) if told else []
        for mention in sorted(named, key=lambda mention: WON_IN.match(sentence.text, mention.end) is None):
            scheme = _gathered(schemes, mention, sentence, index, places, now)
            scheme.headed = scheme.headed or (not heading and scheme.name in above)
            if sentence.line.role != "list_item":
                here = last = scheme
        if sentence.line.role not in ("title", "subtitle", "list_item"):
            if schemes:
                _describe(here or _meant(schemes, last, sentence.text), sentence.text, places)
            else:
                leads.append(sentence.text)
        if (read := read + len(named)) >= MOST:
            break
    if schemes:
        for lead in leads[-LEAD:]:
            (main or _meant(schemes, None, "")).judge(*_counted(lead))
    return _rows(schemes or _acts(sentences, places), main, places, metadata, several=counts_up(awards, headline))


def _awarded(award: Award, awards: Sequence[Award], document: Document) -> _Scheme:
    """The scheme that the article's awards are of, before any mention of it is read."""
    line = next(line for line in document.lines if line.start <= award.evidence_start < line.end)
    sentence = Sentence(award.evidence, award.evidence_start, award.evidence_end, line)
    of_it = [other for other in awards if other.award == award.award]
    winners = frozenset(other.recipient for other in of_it)
    persons = sum(other.recipient_kind == "person" for other in of_it) * 2 > len(of_it)
    name = clean(award.award)[0] or award.award
    return _Scheme(name, award.evidence_start, sentence, winners, persons, award, weight=AWARDED)


def _no_parts(named: Sequence[Mention], text: str, schemes: Sequence[_Scheme]) -> list[Mention]:
    """Mentions without those that a sentence on this evaluation first names: they are parts of it."""
    named = [mention for mention in named if not any(form.match(text, mention.end) for form in (CRITERION, OFFERED))]
    if schemes:
        named = [mention for mention in named if not _listed_part(text, mention) or _known(mention, schemes)]
        named = [mention for mention in named if not _points_back(text, mention) or _known(mention, schemes)]
    this = WHOLE.search(text) if named else None
    if this is None:
        return named
    return [mention for mention in named if mention.start < this.end() or _known(mention, schemes)]


def _listed_part(text: str, mention: Mention) -> bool:
    """Whether the name is quoted in a list of what is summed up: △설문인 ‘체감도’ △사건인 ‘부패실태’ 평가를 합산."""
    return mention.quoted and len(LISTED_MARK.findall(text, 0, mention.start)) > 1 and SUMMED.search(text) is not None


def _points_back(text: str, mention: Mention) -> bool:
    """Whether the words mean the scheme spoken of: 이번 산림 평가."""
    return text.endswith("이번 ", 0, mention.start)


def _known(mention: Mention, schemes: Sequence[_Scheme]) -> bool:
    return any(same_scheme(mention.name, scheme.name) for scheme in schemes)


def _calls(sentences: Iterator[Sentence]) -> bool:
    """Whether the article calls for entries or candidates."""
    return any(CALL.search(sentence.text) for sentence in sentences)


def _acts(sentences: Sequence[Sentence], places: Places) -> list[_Scheme]:
    """The evaluation of an article that names none and only says who judged what: 부는 … 집행 실적을 평가한 결과."""
    told = [sentence for sentence in sentences if sentence.line.role not in ("title", "subtitle")]
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
    elif scheme.may_be(mention, headline):
        scheme.name = mention.name
    if scheme.sentence.line.role in ("title", "subtitle") and not headline:
        scheme.sentence, scheme.start = sentence, sentence.start + mention.start
    scheme.quoted = scheme.quoted or mention.quoted
    scheme.weight += (4 if headline else 1) + (1 if mention.quoted else 0) + (3 if index < LEAD and not headline else 0)
    scheme.weight += WON if index < LEAD and WON_IN.match(sentence.text, mention.end) else 0
    _date(scheme, mention, sentence.text, now)
    if not scheme.organizers or scheme.headlined:
        scheme.give(organizers(sentence.text, mention, places, headline), headline)
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
    if scheme.count is not None and not scheme.near and scheme.criteria_rank == 0 and scheme.criteria:
        return
    text, amounts = _counted(text)
    scheme.judge(text, amounts)
    counted = criteria_count(text, amounts)
    if counted is not None and counted[0] < scheme.criteria_rank:
        scheme.criteria_rank, scheme.criteria_count = counted
    if not scheme.criteria:
        scheme.criteria = criteria(text, amounts)
        if scheme.criteria and scheme.criteria_count is None:
            scheme.criteria_count = listed_count(text, amounts, scheme.criteria)
    if scheme.criteria_count is None:
        scheme.criteria_count = judged_fields(text, amounts)


def _counted(text: str) -> tuple[str, list[Amount]]:
    """The sentence with its counters apart from what they count, and what it counts."""
    text = DOTTED.sub("·", GLUED.sub("개 ", text))
    amounts = find_amounts(text)
    return text, [amount for amount in amounts if amount.unit in ("count", "point") and isinstance(amount.value, int)]


def _defined(text: str, places: Places) -> list[str]:
    """Who gives 'this evaluation': 이번 평가는 보건복지부가 229개 지자체를 대상으로."""
    word = DEICTIC.search(text) or GENERIC.search(text)
    if word is None:
        return []
    end = word.end() - len(word["particle"])
    return organizers(text, Mention(word.start(), end, "", None, False), places)


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
    """The government that a scheme is named for: 전라북도 소방기술경연대회, 서울형 마을돌봄 인센티브 사업."""
    held = next((hit for hit in find_names(name) if hit.start == 0 and GOVERNED.match(name, hit.end - 1)), None)
    if held is not None and (entry := places.resolve(held, name)) is not None and entry.name[-1] == held.surface[-1]:
        return entry.name
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
