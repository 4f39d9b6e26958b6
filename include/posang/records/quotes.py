"""Quotes: the words that an article gives between quotation marks, and who said them.

Double marks of any shape are paired in turn, so that reversed (”…“) and straight ones work as well; single marks and
brackets count only where a verb of speech takes up their words. The speaker is the subject nearest to the words, before
them in the sentence, else behind them, else the one of the sentence that they go on.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import ahocorasick

from posang.records.document import Document, Line
from posang.records.interviews import read_interview
from posang.records.mentions import is_body
from posang.records.metadata import ArticleMetadata
from posang.records.names import surname_of
from posang.records.people import Person, title_word
from posang.records.places import Places
from posang.reference.outlets import is_place

DOUBLE: Final = '“”"„‟＂〝〞'
SENTENCE: Final = 30  # characters, from which on quoted words are no term
BRIEFEST: Final = 3  # characters of a sentence that a verb of speech takes up
SHORTEST: Final = 7  # characters; fewer are a term unless they end a sentence


@dataclass(frozen=True, slots=True)
class Quote:
    """A row of the table quotes; page[start:end] == text, without marks."""

    speaker: str | None
    speaker_title: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Run:
    """Words between marks: offsets in the line, marks excluded."""

    start: int
    end: int
    double: bool


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who speaks: a known person by name and title, a body's unnamed official by the body; others have a title only."""

    name: str | None
    title: str | None


def read_quotes(document: Document, metadata: ArticleMetadata, places: Places, people: Sequence[Person]) -> list[Quote]:
    """The quotes of an article in text order, each with its speaker where the text names one."""
    quotes: list[Quote] = []
    headlines = _headlines(metadata)
    for line in headlines:
        quotes += _in_headline(line, headlines, people)
    lines = metadata.body_lines
    marked = {index for index, line in enumerate(lines) if _GATE.search(line.text)}
    cast = _Cast(people if marked else ())
    interview = read_interview(lines, headlines, people) if marked else None
    last: _Speaker | None = None
    carried = False
    for index, line in enumerate(lines[: max(marked, default=-1) + 1]):
        answers = interview is not None and index in interview.answers
        if interview is not None and answers:
            last = _Speaker(interview.person.name, interview.person.title)
        if carried and _MARK.search(line.text) is None:
            quotes.append(_quote(line, _Run(0, len(line.text), True), last))
        elif index in marked:
            if index and len(lines[index - 1].text) <= CAPTION and _LEADING.match(line.text):
                last = cast.captioned(lines[index - 1].text) or last
            over = not carried and _goes_over(line.text, _next_marked(lines, index, BETWEEN))
            opened = over or (not carried and _opens_again(line.text, _next_marked(lines, index, 0)))
            said, last = _read(line, cast, last, carried=carried, opened=opened)
            quotes += said
            carried = over
        else:
            cast.subjects(line.text)
            last = None
        if interview is not None and answers:  # whomever he speaks of, the article goes on with him
            cast.last = interview.person
    return sorted({quote.start: quote for quote in quotes}.values(), key=lambda quote: quote.start)


def _in_headline(line: Line, headlines: Sequence[Line], people: Sequence[Person]) -> Iterator[Quote]:
    """What a headline quotes: sentences, and whatever closes it behind the name and title of a person."""
    for run in _runs(line.text):
        if run.double:
            closes = run.end + 1 == len(line.text)
            alone = _only((line,), people) if closes else None
            said = alone if alone and _Cast(people).announced(line.text[: run.start - 1]) else None
            if said is not None or line.text[run.start : run.end].endswith(_TOLD):
                yield _quote(line, run, said or _only(headlines, people))


_TOLD: Final = ("요", "죠", "?", "!", "다.", "요.")  # what a sentence of a headline ends in


def _goes_over(text: str, following: str) -> bool:
    """Whether words that a paragraph leaves open end in the next one: both hold an odd number of marks."""
    marks, more = _MARK.findall(text), _MARK.findall(following)
    return len(marks) % 2 == 1 and len(more) % 2 == 1 and marks[-1] in '“"' and more[0] in '”"'


def _next_marked(lines: Sequence[Line], index: int, between: int) -> str:
    """The next line that holds a mark, behind so many whole sentences without one at most; "" where there is none."""
    for line in lines[index + 1 : index + 2 + between]:
        if _MARK.search(line.text) is not None:
            return line.text
        if _ENDED.search(line.text) is None:
            break
    return ""


BETWEEN: Final = 3  # paragraphs inside a quotation that hold no mark


def _opens_again(text: str, following: str) -> bool:
    """Whether words that a paragraph leaves open go on in the next one behind a mark of its own: “….∥“…”고 말했다."""
    marks, more = _MARK.findall(text), _MARK.findall(following)
    open_ = len(marks) % 2 == 1 and len(more) % 2 == 0 and marks[-1] in '“"'
    return open_ and _ENDED.search(text) is not None and following[:1] in ("“", '"')


def _only(headlines: Sequence[Line], people: Sequence[Person]) -> _Speaker | None:
    """The one person whom the headline names."""
    named = [
        person
        for person in people
        if person.role not in ("reporter", "publisher") and any(person.name in line.text for line in headlines)
    ]
    return _Speaker(named[0].name, named[0].title) if len(named) == 1 else None


CAPTION: Final = 40  # characters of a line that names who speaks in the next one
_LEADING: Final = re.compile(rf"\W{{0,3}}[{DOUBLE}(]")
_MARK: Final = re.compile(f"[{DOUBLE}]")
_MISPRINTED: Final = re.compile(
    r"[’'](?=(?:이?라고|고|이?라며|며|면서|[을를]\s(?:당부|강조|촉구|주문|약속|다짐|요청|부탁))[\s,.가-힣])"
)  # a single mark that closes what a double one has opened
_GATE: Final = re.compile(rf"[{DOUBLE}’'」』](?:(?<=[{DOUBLE}])|이?라고|고|며|라며|이라며|면서|라면서)")
_SINGLE: Final = re.compile(
    r"‘([^‘’\n]{8,300})’|'([^'\n]{8,300})'|「([^「」\n]{8,300})」|『([^『』\n]{8,300})』|«([^«»\n]{8,300})»"
)
_ENDED: Final = re.compile(r"[다요죠까네라자오냐][.?!…]*$|[?!]$")
_TAKEN_UP: Final = re.compile(
    r"\s?(?:이?라고(?:도|는)?|이?라며|이?라면서도?|고(?:도|는)?|며|면서도?|하고|이?라는|는|이?란|이?라|다며|다고)(?=[\s,.“\"]|$)"
)
_CITED: Final = re.compile(r"\s?(?:이?라)?(?:며|면서)(?=[\s,])")  # nothing but speech is taken up so
_ASKED: Final = re.compile(
    r"\s?[을를]\s(?:[가-힣]+히?\s)?(?:당부|강조|촉구|주문|약속|다짐|요청|부탁|제안|호소|밝[혔히])"
)
_CALLED: Final = re.compile(
    r"\s?(?:이?라고|이?라는|이?란|고)\s?(?:도\s)?(?:불[리렸러린릴]|부르|부른|이름|적[힌혀은]|쓰[인여]|쓴|새[긴겨]|일컫|하는\s(?:곳|말|뜻)|명명|지칭)"
)
# The words are the title of a piece of work: “…” 사례를, “…”라는 주제로, “…”로 우수상을.
_TITLED: Final = re.compile(
    r"(?:\s?(?:이?라는\s|이?란\s|[은는]\s|등\s)?(?:\d건의\s)?(?:사례|과제|사업|작품|캠페인|프로그램|프로젝트|시책|구호|표어|슬로건|주제|현수막|수기|공모전|특강|토론회|전시회?)"
    r"|[을를]\s(?:주제|구호|제목|표어|슬로건|쓴|펴낸|출품한|발표한|선보인)"
    r"|으?로\s(?:[가-힣]{1,6}상|최우수|우수|장려|대상|입상)[가-힣]*)(?:[을를이가은는에의]|으?로|과|와|도)?(?![가-힣])"
)
_SPEECH: Final = re.compile(
    r"말[했하]|(?<=\s)했고|밝[혔히힌]|전했|전한|강조|당부|설명|덧붙|소감|평가했|평했|답[했하]|다짐|약속|호소|촉구|주장|지적|꼬집|비판|조언|내다[봤보]|웃었|반겼|기뻐|"
    r"돌아[봤보]|했다|한다|하며|입을\s모|털어|외쳤|인사|격려|치하|언급|토로|비[쳤추]|짚었|고백|멋쩍|반박|해명|제안|바랐|요청|감사|칭찬|귀띔|역설|풀이|"
    r"이야기|자랑|밝히|전망|회상|자평|의지|뜻을|포부|환영|축하|반문|물었|되물|일침|맞섰|거들|공을\s돌|몸을\s낮|고개를\s숙|혀를\s찼|못\s?박|"
    r"내[놨놓]|웃음|한숨|너스레|목소리를\s높|선을\s[긋그]|손사래|운을\s[뗐떼]|치켜|추켜|따[졌져지]|항변|하소연|쏘아붙|나무[라랐]|다그[치쳤]|몰아붙|볼멘|성토|질타|캐물|경고|우려|다독|맞받"
)
_GOES_ON: Final = re.compile(
    r"\s*(?:이어|이어서|또|또한|그러면서|그러면서도|아울러|특히|한편|다만|그리고|더불어|끝으로|이와\s함께)"
)
_TO: Final = r"에게(?=[^.]{0,40}(?:묻자|물[으었어]))"  # whom the article asks: his answer follows
_PARTICLE: Final = (
    rf"(?:\)|\([^()]{{1,20}}\))?(?:(?P<particle>은|는|이|가|도|께서는|께서|만)(?![가-힣])"
    rf"|(?P<asked>{_TO})|\s?의\s(?:말|경우|설명|얘기|이야기|판단|주장|입장|분석|전망|소감|각오))"
)
_TAIL: Final = re.compile(_PARTICLE)
_NAME_TAIL: Final = re.compile(rf"(?:\([^()]{{1,20}}\))?씨?(?:\s[가-힣0-9·]{{1,16}}){{0,3}}?{_PARTICLE}")
# a name with its office right before the words: 한가람 김천시장 “…”, 한가람/김천시장: “…”
_MARKED: Final = re.compile(r"(?:\([^()]{1,20}\)|(?:\s?/\s?|\s)[가-힣A-Za-z0-9·]{1,16}){0,4}\s?[\])>]?\s?[:：=,/]?\s?$")
_GAP: Final = re.compile(r"\s(?=(?P<own>[가-힣]{0,8}))")
_FORMER: Final = re.compile(r"\s전\s(?=(?P<own>[가-힣]{0,8}))")
_STOP: Final = re.compile(rf"(?<=[가-힣)\]])[.?!]+(?=[\s{DOUBLE}]|$)|(?<=[다요])\.(?=[가-힣])")
_BLANK: Final = re.compile(r"\s*")
_PRONOUN: Final = re.compile(
    r"(?<![가-힣])(?:그|이\s?(?:시장|군수|구청장|지사|의원))(?:(?:는|가|도)(?![가-힣])|" + _TO + ")"
)
_SOURCE: Final = re.compile(
    r"(?:관계자|담당\s공무원|측|위원단|직원들|주민들|위원들|시민단체|담당자|당국자|전문가|전문가들|시민들|농가들|팀원들)(?:은|는|이|가|도)(?![가-힣])"
)
_UNNAMED: Final = re.compile(
    r"(?P<who>[가-힣]{2,12}(?:\s[가-힣]{2,10})?\s관계자)(?:\s?\([가-힣\s]{2,8}\))?$"
)  # 누리군 관계자(음성변조)
_SOURCE_OF: Final = re.compile(r"(?:(?![가-힣·]*[은는을한된던의]\s)[가-힣A-Za-z·]{1,14}\s){0,2}[가-힣·]{0,10}$")
_ADVERB: Final = re.compile(r"^(?:한편|이날|또한?|특히|아울러|이어|앞서|다만|대해|관련해)\s")
_SHORTENED: Final = {"구청장": "청장", "도지사": "지사"}  # 하 청장
_BODY: Final = re.compile(
    r"(?:(?P<kind>(?:시민|사회|환경|농민|여성|소비자|장애인)단체)\s|(?P<above>[가-힣]{1,10}(?:시|군|구|도|의회|노조|청|부|단체|협회))\s)?(?P<name>(?<![가-힣])(?!교?직원|공무원|교사)[가-힣]{2,10}\s노조|[가-힣A-Za-z0-9·]{2,14})(?:은|는|(?<=연대|단체|협회|의회|연합|노조|조합)도)\s(?:[가-힣0-9]{1,12}\s){0,4}$"
)
_OF_MEMBERS: Final = (
    "의회",
    "연대",
    "노조",
    "연합",
    "협회",
    "협의회",
    "연합회",
    "농민회",
    "시민회",
    "여성회",
    "예결위",
)
_EARLIER: Final = 300  # characters in front of the quote in which its subject may stand
ANSWERED: Final = 8  # characters at the end of a sentence in which a verb announces the words behind it
_LATER: Final = 60  # characters behind the quote in which its subject may stand


class _Cast:
    """The persons of an article, by name, by surname with title, and by title; and the one last spoken of."""

    def __init__(self, people: Sequence[Person]) -> None:
        people = [person for person in people if person.role not in ("reporter", "publisher")]
        self.last: Person | None = None
        self._names = {person.name: person for person in people}
        self._people = [
            (person, surname_of(person.name), title)
            for person in people
            for title in {title_word(person.title), (person.title or "").split(" ")[-1]}
        ]
        self._surnames = sorted({surname for _, surname, _ in self._people})
        titles = {title for _, _, title in self._people if title}
        self._titles = sorted({*titles, *(_SHORTENED[title] for title in titles if title in _SHORTENED)})
        # An automaton finds the few places where a form can begin: to compile a pattern takes longer than the page.
        self._forms = ahocorasick.Automaton()
        for word in (*self._names, *self._surnames, *self._titles):
            self._forms.add_word(word, len(word))
        self._forms.make_automaton()

    def subjects(self, text: str) -> list[tuple[int, bool, _Speaker]]:
        """Persons that are subjects in the text, in any form: place, whether a topic (은, 는, 도), who."""
        found: list[tuple[int, bool, _Speaker]] = []
        at = 0
        for start in sorted({last + 1 - length for last, length in self._forms.iter(text)}) if self._names else ():
            if start < at or (named := self._named(text, start)) is None:
                continue
            person, tail = named
            at = tail.end()
            if person is not None:
                topic = tail["particle"] not in ("이", "가", None) or tail["asked"] is not None
                found.append((start, topic, _Speaker(person.name, person.title)))
                if topic or self.last is None:
                    self.last = person
        return found

    def announced(self, text: str) -> _Speaker | None:
        """The person whose name and title end the text without a particle: 한가람 시장 “…”, 한가람 시장: “…”."""
        for name, person in self._names.items():
            at = text.rfind(name)
            if at >= 0 and _MARKED.match(text, at + len(name)) is not None:
                return _Speaker(person.name, person.title)
        return None

    def captioned(self, text: str) -> _Speaker | None:
        """The one person that a caption above his words names: 인터뷰 : 한가람 / 김천시장."""
        named = [person for name, person in self._names.items() if name in text]
        if len(named) == 1 and _STOP.search(text) is None:
            return _Speaker(named[0].name, named[0].title)
        unnamed = _UNNAMED.search(text) if not named else None
        return _Speaker(unnamed["who"], None) if unnamed is not None else None

    def _named(self, text: str, start: int) -> tuple[Person | None, re.Match[str]] | None:
        """Whom the form that begins at `start` means, and its end with the particle; None where no subject does."""
        for name, person in self._names.items():
            if text.startswith(name, start) and (tail := _NAME_TAIL.match(text, start + len(name))) is not None:
                return person, tail
        if "가" <= text[max(0, start - 1) : start] <= "힣":
            return None
        for surname in self._surnames:
            if text.startswith(surname, start):
                for at in _offices(text, start + len(surname)):
                    for title in (*self._titles, "씨"):
                        if text.startswith(title, at) and (tail := _TAIL.match(text, at + len(title))) is not None:
                            return self._meant(surname, title), tail
        for title in self._titles:
            if text.startswith(title, start) and (tail := _TAIL.match(text, start + len(title))) is not None:
                return self._meant(None, title), tail
        return None

    def _meant(self, surname: str | None, title: str) -> Person | None:
        fitting = [
            person
            for person, own, office in self._people
            if (
                title == "씨"
                or (person.title is not None and title.endswith(office))
                or _SHORTENED.get(office) == title
            )
            and (surname is None or own == surname)
        ]
        if surname is None:
            return fitting[0] if len(fitting) == 1 else None
        return self.last if self.last in fitting else fitting[0] if fitting else None


def _offices(text: str, end: int) -> Iterator[int]:
    """Where a title may begin behind the surname that ends at `end`: 한 시장, 한시장, 한 전 시장, 한 부시장."""
    yield end  # 한시장
    for gap in (_FORMER, _GAP):
        if (match := gap.match(text, end)) is not None:
            begin, longest = match.end(), match.end("own")
            yield from range(begin + 1, longest + 1)
            yield begin


def _headlines(metadata: ArticleMetadata) -> list[Line]:
    return [*([metadata.title] if metadata.title is not None else []), *metadata.subtitles]


def _read(
    line: Line, cast: _Cast, last: _Speaker | None, *, carried: bool, opened: bool
) -> tuple[list[Quote], _Speaker | None]:
    """The quotes of a line, and who spoke last; see `_runs` for words that begin or end in another line."""
    text = line.text
    runs = [run for run in _runs(text, carried=carried, opened=opened) if _is_said(text, run)]
    masked = _masked(text, runs)
    quotes = []
    here: _Speaker | None = None
    starts = [run.start for run in runs]
    for begin, end in _sentences(masked):
        inside = runs[bisect_left(starts, begin) : bisect_left(starts, end)]
        speaker: _Speaker | None = None
        at = begin
        for run in inside:
            found = _before(masked, at, max(at, run.start - 1), cast) or speaker
            if found is None and run.start <= at + 4 and at == 0:
                found = last
            if found is None:
                found = _behind(masked, run.end + 1, end, cast)
            if found is None and _GOES_ON.match(masked, begin):
                found = here or last
            if found is None and _BLANK.fullmatch(masked, begin, max(begin, run.start - 1)):
                found = here
            speaker, at = found, run.end + 1
            quotes.append(_quote(line, run, found))
        if inside:
            here = last = speaker
        else:
            named = _subjects(masked[begin:end], cast)
            here = named[-1][2] if named else here
            if here is None and cast.last is not None and _SPEECH.search(masked, max(begin, end - ANSWERED), end):
                here = _Speaker(cast.last.name, cast.last.title)  # 짧게 답했다. “…”
    return quotes, last


def _quote(line: Line, run: _Run, speaker: _Speaker | None) -> Quote:
    raw = line.text[run.start : run.end]
    text = raw.strip()
    start = line.start + run.start + len(raw) - len(raw.lstrip())
    name, title = (speaker.name, speaker.title) if speaker is not None else (None, None)
    return Quote(name, title, text, start, start + len(text))


def _runs(text: str, *, carried: bool = False, opened: bool = False) -> list[_Run]:
    """Words between marks, in text order, none inside another.

    `carried` words begin in the line before and end at the first mark, `opened` ones go on in the line behind.
    """
    marks = [mark.start() for mark in _MARK.finditer(text)]
    runs: list[_Run] = []
    if not (carried or opened) and len(marks) == 1 and (closing := _MISPRINTED.search(text, marks[0])) is not None:
        marks.append(closing.start())
    if carried:
        runs.append(_Run(0, marks.pop(0), True))
    if opened:
        runs.append(_Run(marks.pop() + 1, len(text), True))
    at = 0
    while at + 1 < len(marks):
        start, end = marks[at], marks[at + 1]
        if _misses_its_end(text, start, end):
            at += 1
            continue
        if text[start + 1 : end].strip():
            runs.append(_Run(start + 1, end, True))
        at += 2
    runs.sort(key=lambda run: run.start)
    ends = [run.end for run in runs]
    single: list[_Run] = []
    for match in _SINGLE.finditer(text):
        start, end = match.span(match.lastindex or 0)
        nearest = bisect_right(ends, start)  # the first run that ends behind the start
        if nearest == len(runs) or runs[nearest].start >= end:
            single.append(_Run(start, end, False))
    return sorted([*runs, *single], key=lambda run: run.start)


def _misses_its_end(text: str, opened: int, closed: int) -> bool:
    """Whether the second mark opens again: a quotation that the page forgot to close."""
    between = text[opened + 1 : closed]
    return text[closed] == "“" and text[opened] == "“" and bool(re.search(r"다\.\s", between)) and between.endswith(" ")


def _is_said(text: str, run: _Run) -> bool:
    """Whether the words are speech: a sentence, or taken up by 라고, 며, 라는 …; not a term or a name."""
    words = text[run.start : run.end].strip()
    behind = text[run.end + 1 : run.end + 90]
    if not words or _CALLED.match(behind) or _TITLED.match(behind):
        return False
    ended = _ENDED.search(words) is not None
    verb = _TAKEN_UP.match(behind)
    taken_up = verb is not None
    if not run.double:
        return taken_up and _SPEECH.search(behind) is not None and (ended or len(words) >= 2 * SHORTEST)
    if _ASKED.match(behind) and (words.endswith("것") or len(words) >= SENTENCE):
        return True
    if not behind and run.end == len(text):  # goes on in the next paragraph
        told = ended or len(words) >= SENTENCE or _STOP.search(words) is not None
        return told and len(words) >= SHORTEST
    if verb is not None and ended and _SPEECH.search(behind, verb.end(), verb.end() + SHORTEST) is not None:
        return len(words) >= BRIEFEST
    if taken_up:
        told = ended or _SPEECH.search(behind) is not None or _CITED.match(behind) is not None
        return len(words) >= SHORTEST and told
    return ended and len(words) >= SHORTEST and (" " in words or words[-1] in "?!")


def _masked(text: str, runs: Sequence[_Run]) -> str:
    """The text with quoted words blotted out, offsets unchanged."""
    parts, at = [], 0
    for run in runs:
        parts += [text[at : run.start], "□" * (run.end - run.start)]
        at = run.end
    return "".join([*parts, text[at:]])


def _sentences(masked: str) -> list[tuple[int, int]]:
    """Bounds of the sentences of a text whose quotations are blotted out."""
    bounds, at = [], 0
    for stop in _STOP.finditer(masked):
        bounds.append((at, stop.end()))
        at = stop.end()
    if masked[at:].strip():
        bounds.append((at, len(masked)))
    return bounds


def _before(masked: str, begin: int, end: int, cast: _Cast) -> _Speaker | None:
    """The subject of masked[begin:end]: the last topic (은, 는, 도), else the last subject (이, 가)."""
    segment = masked[max(begin, end - _EARLIER) : end]
    found = _subjects(segment, cast)
    topics = [place for place in found if place[1]]
    if found:
        return (topics or found)[-1][2]
    return cast.announced(segment) or _body(segment)


def _body(segment: str) -> _Speaker | None:
    """A body that speaks right before the words: by name (제천시는 “…”), or as an office, whose words are a title."""
    match = _BODY.search(segment, max(0, len(segment) - 60))
    if match is None or not (match["kind"] or is_body(match["name"])):
        return None
    name = f"{match['above']} {match['name']}" if match["above"] else match["name"]
    above = match["above"]
    own = match["kind"] or is_place(match["name"]) or name.endswith(_OF_MEMBERS)
    own = own or (above is not None and is_place(above))
    return _Speaker(name, None) if own else _Speaker(None, name)


def _behind(masked: str, begin: int, end: int, cast: _Cast) -> _Speaker | None:
    """The subject behind the words: “…”고 홍성구 부시장은 말했다; “…” 홍성구 부시장의 말이다."""
    found = _subjects(masked[begin : min(end, begin + _LATER)], cast)
    return found[0][2] if found else None


def _subjects(segment: str, cast: _Cast) -> list[tuple[int, bool, _Speaker]]:
    """Subjects of a text, persons and unnamed sources: place, whether a topic, who."""
    spoken_of = cast.last
    found = cast.subjects(segment)
    for match in _SOURCE.finditer(segment):
        whole = _SOURCE_OF.search(segment, max(0, match.start() - 40), match.start())
        begin = whole.start() if whole is not None else match.start()
        words = _ADVERB.sub("", re.sub(r"[은는이가도]$", "", segment[begin : match.end()]))
        named = words.endswith(
            (" 관계자", " 담당 공무원")
        )  # 순창군 관계자: the body is as near to a name as the article comes
        found.append((match.end(), True, _Speaker(words, None) if named else _Speaker(None, words)))
    for match in _PRONOUN.finditer(segment):
        if spoken_of is not None:
            found.append((match.start(), True, _Speaker(spoken_of.name, spoken_of.title)))
    return sorted(found, key=lambda place: place[0])
