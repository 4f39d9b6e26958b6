"""Evaluations: the schemes that an article describes, with giver, year, how many were judged and by what criteria."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from posang.records.document import Document, Sentence, sentences
from posang.records.metadata import ArticleMetadata
from posang.records.numbers import Amount, find_amounts
from posang.records.phrases import SKIPPED, STOPPED, is_verbal, noun_after, noun_before, strip_particle, trim_marks
from posang.records.places import Places
from posang.reference import NameHit, find_names, normal_grade

QUOTED = re.compile(r"[‘'\"“「『《<＜]\s*(?P<name>[^‘’'\"“”「」『』《》<>＜＞\n]{3,50}?)\s*[’'\"”」』》>＞]")
GENERIC = re.compile(
    r"(?:^|[^가-힣])(?P<noun>평가|종합평가|대회|경진대회|공모|심사|점검|지수|공모전)(?:는|에는|에서는|은|에서)(?![가-힣])"
)
BEHIND_NAME = re.compile(r"(?:에서|에서는|에서도|에는|는|은|의|를|을|가|이|에|로|도)?(?: |$|[‘'\"“’”]|결과)")
QUOTED_SCHEME = re.compile(
    r"(?:평가|대회|대상|[가-힣]{2}상|왕중왕전|공모전|점검|진단|지수|공모|콘테스트|어워드|어워즈|챌린지|포상|우수 ?공무원|제안|심사|경연|실태조사|"
    r"인센티브 사업|협약|뉴딜사업|지역경찰|만들기|경진|랭킹)$"
)
SCHEME = re.compile(
    r"(?P<noun>[가-힣A-Za-z·]*(?:평가|경진대회|경연대회|왕중왕전|공모전|실태점검|실태조사|콘테스트|어워드|약속대상|(?<!평가)(?<!지원)(?<!조사)(?<!교육)(?<!수상)(?<!포상)"
    r"[가-힣A-Z]{2}대상|안전지수|문화지수|[가-힣]{2}행정상|도정상|봉사상|도시상|인센티브 사업))(?![가-힣]*(?:위원|단장|대상|기준|항목|지표|결과 ?보고))"
    r"(?=$|[^가-힣]|에서|에|의|는|은|를|을|가|이|로|도|와|과)"
)
TARGET = re.compile(r"대상(?:으로|에|자|지|별|사업| 기관|을 대상)")
NOT_SCHEME = re.compile(
    r"^(?:[가-힣]+ )?(?:서류|현장|정량|정성|면접|발표|전문가|주요|공통|절대|상대|내부|동료|다면|기여도|부분|업무|자체|주민|시민|국민|역량|재|사전|사후)평가$|"
    r"^(?:[가-힣]+ )?(?:주요|공통 업무|전문가 정성|정부|두|세|네|각종|여러|대외|외부 기관|중앙부처|광역 지자체|지자체|기초 지자체|부처|도|시|군|구) ?평가$|"
    r"^[가-힣]+과 평가$|(?:^|[ 의])(?:종합대상|부문 ?대상|분야 ?대상|영예의 ?대상)$|^(?:이번|이|그|해당|각종|각 분야|높은|좋은|자체|외부|이들|다른|같은|올해|지난해|종합|최종|서면|현장|정량|정성|긍정|부정|낮은|후한|중간|재)?"
    r" ?(?:평가|심사|대회|공모|점검|진단|대상|경진대회|공모전|종합평가|정량평가|정성평가|서면평가|현장평가|발표평가|자체평가|상대평가|절대평가|만족도 ?평가|대면평가|교육대상)$"
)
YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?: ?~ ?\d{2,4})?(?:년도?)?(?!\d)")
EDITION = re.compile(r"제 ?\d{1,3} ?회 ?")
HALF = re.compile(r"(?:상반기|하반기|\d분기|연도) ?")
RELATIVE = re.compile(r"(?P<last>지난해|작년|전년)|(?P<this>올해|올 한 해|올 상반기|올 하반기|금년)")
GIVES = re.compile(
    r" ?(?:\([^)]*\))?(?:(?:이|가|은|는|측이)(?: ?[^\s.,“”]{1,14}){0,8}? )?(?:공동 ?)?(?:주관|주최|실시|시행|추진|발표|공개|개최|시상|선정|벌인|연|치른|조사한|여는|주는|"
    r"준|내놓은|펼친|진행한|평가한|뽑는)[가-힣]{0,4}\s*$"
)
PASSIVE = re.compile(r"(?:열린|열리는|개최된|치러진|있을|있는|생긴|시작된|마련된)$")
OWN_BODY = re.compile(
    r"(?<![가-힣])(?:\(사\)|\(재\)|㈔|사단법인 )?(?P<name>[가-힣A-Za-z·]{2,24}(?:협회|연구원|연구소|재단|위원회|본부|학회|진흥원|협의회|연합회|조직위|신문|일보|경제|"
    r"닷컴|방송|포럼|연맹|소방본부|중앙회|교육청|경찰청|공단|공사|사회처|이코노미스트|iMBC))(?![가-힣]*(?:장|위원)(?:은|이)?)"
)
GIVEN_BEHIND = re.compile(
    r"[^.]{0,60}?(?:뽑아|뽑았|가려|시상(?:했|하고|해)|선정했|선정해(?! )|결과를|결과 |발표했|상을 (?:건넸|줬|주었|나눠)|나눠 준)|[’']?[을를] (?:열|개최|치)"
)
JUDGED = re.compile(
    r"평가|심사|대상으로|상대로|대상이다|나눠|갈라|가른|채점|진단|조사|공모|접수|응모|출품|겨뤘|겨룬|견준|견주|경쟁|참가|참여|추천한|추천받|나섰|뛰어들|도전|"
    r"나서|살핀|살펴|살폈|매긴|쟀|재고|따지는|따져|들어왔|추렸|낸 실적|내려받|점검|다뤘|가운데 \d+위|중 \d+위|걸러|냈"
)
BODIES = re.compile(
    r"(?:지자체|지방자치단체|자치단체|시·?군·?구|시·?군|시·?도|구·?군|군·?구|자치구|읍·?면·?동|읍·?면|기관|단체|사례|작품|응모작|출품작|부서|실과소?|지방공기업|"
    r"공기업|교육지원청|소방서|대학|학교|도시|축제|팀|제안|후보자|과제|시책|업체|기업|브랜드|사업|경찰서)$"
)
TARGET_BEHIND = re.compile(r"[^.]{0,14}?(?:대상|상대)(?:으로|이다|로)")
WHOLE_BEFORE = re.compile(r"전국|도내|관내|산하|회원|모두|응모한|참가한|추천한|들어온|접수된|낸|전체|등 ?$")
JUDGED_BEHIND = re.compile(
    r".{0,30}?(?:나눠|나누|평가|심사|참가|참여|응모|접수|경쟁|추천|겨뤘|겨룬|견준|나섰|뛰어들|도전|들어왔|낸|누리집|징수|빠짐없이|놓고|걸러|견주|한 해)"
)
WINNERS_BEHIND = re.compile(r".{0,14}?(?:선정|수상|뽑|상을|시상|우수|혜택|표창|가려|추렸|올랐|상금)")
SIDE_BY_SIDE = re.compile(
    r"(?P<n>\d{1,3})개 (?P<one>시·도|광역자치단체|광역지자체|광역단체|광역)[와과,·] ?(?P<m>\d{1,3})개 (?P<two>시·군·구|기초자치단체|기초지자체|기초단체|기초|자치구)"
)
CRITERIA_UNIT = re.compile(r"(?:지표|항목|기준|시책|잣대|관점|요소|척도)$")
FIELD_UNIT = re.compile(r"(?:분야|영역|부문)$")
CRITERION_VERB = re.compile(
    r"(?:으로|로|를|을|의|에서|등)?\s*(?:등을|등으로|등의|등에서|등에|등이|등 |등을 )?\s*(?:종합|중점|집중|두루|꼼꼼히|면밀히|서면과 현장으로)?(?:적으로)?\s*"
    r"(?:평가|심사|살폈|살펴|살핀|따져|따지|따졌|채점|잰|재고|쟀|쟀다|나눠|반영|점검|본다|봤다|들여다|견주|기준으로|잣대로|바꾸|고려)"
)
CRITERIA_ARE = re.compile(
    r"(?:평가|심사|선정|주요|세부|채점)? ?(?:평가|심사|세부평가)? ?(?:항목|기준|지표|잣대|배점|분야)(?:은|는|으로는|에는)\s*"
)
LIST_MARK = re.compile(r"\s*[▲△▷◇○●ㆍ]\s*")
BREAKDOWN = re.compile(
    r"(?P<group>[가-힣Ⅰ-Ⅹ·]+(?: [가-힣Ⅰ-Ⅹ·]+){0,2}) ?\(?(?P<count>\d{1,3})(?:곳|개|건|개소)?\)?(?=[,·、) ]|와|과|으|을|를|의|로|$)"
)


@dataclass(frozen=True)
class Evaluation:
    """A row of the table evaluations; `evaluated_breakdown` holds pairs of group and count."""

    name: str
    organizer: str | None
    year: int | None
    evaluated_count: int | None
    evaluated_breakdown: tuple[tuple[str, int], ...]
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
    weight: float = 0.0
    year: int | None = None
    year_from: str | None = None
    organizers: list[str] = field(default_factory=list)
    count: int | None = None
    breakdown: tuple[tuple[str, int], ...] = ()
    criteria_count: int | None = None
    criteria: tuple[str, ...] = ()

    @property
    def described(self) -> bool:
        return self.count is not None or self.criteria_count is not None or bool(self.criteria)


@dataclass(frozen=True)
class _Mention:
    """A scheme's name in a sentence: offsets in the sentence, and the year written with it."""

    start: int
    end: int
    name: str
    year: int | None
    quoted: bool


def read_evaluations(document: Document, metadata: ArticleMetadata, places: Places) -> list[Evaluation]:
    """The article's main scheme, and every other one that it describes, in the order of their first mention."""
    schemes: list[_Scheme] = []
    here: _Scheme | None = None  # the scheme that the line or the heading above it names
    line, heading = -1, False
    for index, (sentence, role) in enumerate(_sentences(document, metadata)):
        if sentence.line.position != line and (line < 0 or not heading):
            here = None
        line, heading = sentence.line.position, sentence.line.role == "heading"
        mentions = _mentions(sentence.text, schemes)
        for mention in mentions:
            scheme = _known(schemes, mention.name)
            if scheme is None:
                scheme = _Scheme(mention.name, sentence.start + mention.start, sentence)
                schemes.append(scheme)
            elif len(mention.name) > len(scheme.name) and (mention.quoted or role != "title"):
                scheme.name = mention.name
            if scheme.sentence.line.role in ("title", "subtitle") and role == "body":
                scheme.sentence, scheme.start = sentence, sentence.start + mention.start
            _weigh(scheme, mention, role, index)
            _date(scheme, mention, sentence.text, places)
            if not scheme.organizers:
                scheme.organizers = _organizers(sentence.text, mention, places)
            if sentence.line.role != "list_item":
                here = scheme
        if role == "title" or sentence.line.role == "list_item" or not schemes:
            continue
        _describe(_meant(schemes, here, sentence.text), sentence.text, places)
    return _rows(schemes, places, metadata)


def _meant(schemes: Sequence[_Scheme], here: _Scheme | None, text: str) -> _Scheme:
    """The scheme that a sentence describes: one named nearby, else the weightiest that its word for it fits."""
    if here is not None:
        return here
    generic = GENERIC.search(text)
    fitting = [scheme for scheme in schemes if generic and scheme.name.endswith(generic["noun"])]
    return max(fitting or schemes, key=lambda scheme: scheme.weight)


def _sentences(document: Document, metadata: ArticleMetadata) -> Iterator[tuple[Sentence, str]]:
    own = {line.position for line in metadata.body_lines}
    titles: set[str] = set()
    for line in document.lines:
        if line.role in ("title", "subtitle") and line.text not in titles:
            titles.add(line.text)
            yield Sentence(line.text, line.start, line.end, line), "title"
        elif line.position in own:
            yield from ((sentence, "body") for sentence in sentences(line))


def _mentions(text: str, known: Iterable[_Scheme]) -> list[_Mention]:
    """Names of schemes in the sentence: quoted ones, known ones, and runs of bare nouns that end in a scheme's noun."""
    found: list[_Mention] = []
    for match in QUOTED.finditer(text):
        name, year = _clean(match["name"])
        behind = text[match.end() : match.end() + 8]
        with_noun = re.match(r" ?(?:인센티브 )?(?:평가|심사|경진대회|공모|시상식|점검)", behind)
        if name and (QUOTED_SCHEME.search(name) or with_noun) and not NOT_SCHEME.match(name):
            found.append(_Mention(match.start(), match.end(), name, year, True))
    for name in {scheme.name for scheme in known}:
        at = text.find(name)
        if at >= 0 and not any(m.start <= at < m.end for m in found):
            found.append(_Mention(at, at + len(name), name, None, False))
    for match in SCHEME.finditer(text):
        if any(m.start < match.end() and match.start() < m.end for m in found) or TARGET.match(text, match.end() - 2):
            continue
        start, name, year = _run(text, match)
        if name and not NOT_SCHEME.match(name) and BEHIND_NAME.match(text, match.end()):
            found.append(_Mention(start, match.end(), name, year, False))
    return sorted(found, key=lambda mention: mention.start)


def _run(text: str, match: re.Match[str]) -> tuple[int, str | None, int | None]:
    """The run of bare nouns that ends with the scheme's noun; a year in front of it is read and cut off."""
    words: list[tuple[int, str]] = [(match.start("noun"), match["noun"])]
    year: int | None = None
    for previous in reversed(list(re.finditer(r"\S+", text[: match.start("noun")]))):
        word = previous.group()
        if previous.end() + 1 < words[0][0] or len(words) > 5:
            break
        if found := YEAR.fullmatch(word):
            year = int(found["year"])
            break
        if (
            not re.match(r"[가-힣A-Za-z]", word)
            or normal_grade(word) is not None
            or re.search(r"[,.…“”\"‘’'()<>=:;!?]", word)
            or word in SKIPPED
            or word in STOPPED
            or is_verbal(word)
        ):
            break
        if (
            strip_particle(word) != word
            or re.search(r"(?:주관|주최|실시|시행|추진|결과|선정)$", word)
            or _is_body(word)
        ):
            break
        words.insert(0, (previous.start(), word))
    name, inner = _clean(" ".join(word for _, word in words))
    return words[0][0], name, year or inner


def _is_body(word: str) -> bool:
    hits = find_names(word)
    return bool(hits) and hits[0].start == 0 and hits[0].end == len(word)


def _clean(name: str) -> tuple[str | None, int | None]:
    """The scheme's name without year, edition, half-year and trailing 결과; and the year."""
    year = YEAR.search(name)
    text = EDITION.sub("", YEAR.sub("", name))
    text = re.sub(r"^[’']?\d{2}년 ?", "", text.strip())
    text = HALF.sub("", text) if text.startswith(("상반기", "하반기", "연도")) else text
    text = re.sub(r" ?(?:결과|시상식|우수기관|선정)$", "", text.strip())
    return trim_marks(re.sub(r"\s+", " ", text)), int(year["year"]) if year else None


def _known(schemes: Sequence[_Scheme], name: str) -> _Scheme | None:
    """The scheme that the name means: the same, or one of which it is a shorter form."""
    key = _key(name)
    for scheme in reversed(schemes):
        other = _key(scheme.name)
        if (
            key == other
            or key.endswith(other)
            or other.endswith(key)
            or _abbreviates(key, other)
            or _abbreviates(other, key)
        ):
            return scheme
    return None


def _key(name: str) -> str:
    return re.sub(r"[\s·․ㆍ\-()]", "", name)


def _abbreviates(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in order and both end alike (민원평가, 민원서비스 종합평가)."""
    if len(short) < 4 or short[-2:] != long[-2:] or (short[:2] != long[:2] and short[:2] not in long):
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


def _weigh(scheme: _Scheme, mention: _Mention, role: str, index: int) -> None:
    scheme.weight += (
        (4 if role == "title" else 1) + (1 if mention.quoted else 0) + (3 if index <= 4 and role == "body" else 0)
    )


def _date(scheme: _Scheme, mention: _Mention, text: str, places: Places) -> None:
    if scheme.year_from in ("name", "sentence"):
        return
    if mention.year is not None:
        scheme.year, scheme.year_from = mention.year, "name"
        return
    window = text[max(0, mention.start - 40) : mention.start]
    if relative := list(RELATIVE.finditer(window)):
        scheme.year, scheme.year_from = places.on.year - (1 if relative[-1]["last"] else 0), "sentence"


def _organizers(text: str, mention: _Mention, places: Places) -> list[str]:
    """Who gives the scheme, in front of its name: X가 주관한, X의, X 주관, or X right before it."""
    before = text[: mention.start]
    bodies: list[tuple[int, int, str]] = []
    for hit in find_names(before):
        if (name := _official(hit, places)) is not None:
            bodies.append((hit.start, hit.end, name))
    for match in OWN_BODY.finditer(before):
        if not any((start, end) == match.span("name") for start, end, _ in bodies):
            bodies.append((match.start("name"), match.end("name"), match["name"]))
    bodies = _longest(bodies)
    for index in range(len(bodies) - 1, -1, -1):
        start, end, name = bodies[index]
        between = before[end:]
        topic = re.match(r"(?:은|는|이|가)(?= |$)", between)
        between = re.sub(r"^\([^)]{1,20}\)", "", between)
        if between.strip(" ‘'“") in ("", "의") or between.startswith("의 ") or GIVES.match(between):
            break
        if re.match(r"(?:은|는|이|가) ", between) and _modified(between):
            break
        if topic and not re.search(r"[다며고][,. ]", between) and GIVEN_BEHIND.match(text, mention.end):
            break
    else:
        return _defined_by(text, mention, places)
    if index > 0 and re.match(r"(?:이|가) (?:공동 |함께 )?주최하고 ", before[bodies[index - 1][1] :]):
        index -= 1  # the host counts before the one who carries it out
    bodies = bodies[: index + 1]
    start, _, name = bodies[-1]
    names = [name]
    for left in reversed(bodies[:-1]):
        if re.fullmatch(r"[,·]? ?|[와과] ?|, ", before[left[1] : start]):
            names.insert(0, left[2])
            start = left[0]
        else:
            break
    return names


def _longest(bodies: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The bodies in order, without those inside a longer one (전라남도 in 전라남도교육청)."""
    return sorted(
        body
        for body in set(bodies)
        if not any(other[0] <= body[0] and body[1] <= other[1] and other != body for other in bodies)
    )


def _modified(between: str) -> bool:
    """Whether an active verb stands right before the name, so that its subject gives the scheme (…를 가른 ‘평가’)."""
    words = between.split()
    return (
        len(words) > 1
        and is_verbal(words[-1])
        and not PASSIVE.search(words[-1])
        and words[-1][-1] not in "고며면서해여"
    )


def _defined_by(text: str, mention: _Mention, places: Places) -> list[str]:
    """Who gives it, where the sentence defines it: '인센티브 평가는 서울시가 25개 자치구를 상대로 …'."""
    if not re.match(r"[’'”\"」』]?(?:은|는) ", text[mention.end :]):
        return []
    for hit in find_names(text):
        if hit.start > mention.end and re.match(r"(?:이|가) ", text[hit.end :]) and (name := _official(hit, places)):
            return [name]
    return []


def _official(hit: NameHit, places: Places) -> str | None:
    entry = places.resolve(hit)
    return entry.name if entry is not None else None


def _describe(scheme: _Scheme, text: str, places: Places) -> None:
    """Reads how many were judged, by how many and which criteria, and who hosts, from a sentence about the scheme."""
    if not scheme.organizers and (host := _hosts(text, places)):
        scheme.organizers = host
    if PAST.search(text):
        return
    amounts = [amount for amount in find_amounts(text) if amount.unit in ("count", "point")]
    if scheme.count is None and JUDGED.search(text):
        _count(scheme, text, amounts)
    if scheme.criteria_count is None:
        scheme.criteria_count = _criteria_count(text, amounts)
    if not scheme.criteria:
        scheme.criteria = _criteria(text, amounts)
        if scheme.criteria and scheme.criteria_count is None:
            scheme.criteria_count = _listed_count(text, amounts)


PAST = re.compile(r"^(?:지난해|작년|앞서|이어)? ?(?:19|20)\d{2}년(?:에는|에도|에)? ")


def _count(scheme: _Scheme, text: str, amounts: Sequence[Amount]) -> None:
    best: tuple[int, int] | None = None
    for amount in amounts:
        if not isinstance(amount.value, int) or amount.value < 2:
            continue
        behind = text[amount.end : amount.end + 44]
        before = text[max(0, amount.start - 14) : amount.start]
        noun = _judged_noun(text, amount)
        target = TARGET_BEHIND.match(behind) is not None
        if not (noun or target or amount.counter == "건") or WINNERS_BEHIND.match(behind):
            continue
        score = 1 if noun else 0
        score += 3 if target else 0
        score += 2 if WHOLE_BEFORE.search(before) else 0
        score += 2 if JUDGED_BEHIND.match(behind) else 0
        score += 1 if noun and noun.endswith("작") else 0
        if score > 0 and (best is None or (score, amount.value) > best):
            best = (score, amount.value)
    if total := SIDE_BY_SIDE.search(text):
        groups = ((total["one"], int(total["n"])), (total["two"], int(total["m"])))
        scheme.count, scheme.breakdown = groups[0][1] + groups[1][1], groups
    elif best is not None:
        scheme.count, scheme.breakdown = best[1], _breakdown(text, best[1])


def _judged_noun(text: str, amount: Amount) -> str | None:
    """The bodies or works that the amount counts, in front of it or behind it; None where it counts anything else."""
    after = (noun_after(text, amount.end) or "").split()
    inside = re.sub(r"^[\d,.만천백여 ]+", "", amount.text) if amount.counter is None else ""
    for noun in (inside, *after[:1], " ".join(after), noun_before(text, amount.start) or ""):
        if noun and BODIES.search(noun) and (amount.unit == "count" or noun.endswith("작")):
            return noun
    return None


def _breakdown(text: str, total: int) -> tuple[tuple[str, int], ...]:
    """Groups whose counts stand side by side and add up to the total (광역 17곳과 기초 226곳)."""
    pairs = [
        (_group(match["group"]), int(match["count"]))
        for match in BREAKDOWN.finditer(text)
        if int(match["count"]) < total
    ]
    for size in range(2, len(pairs) + 1):
        for first in range(len(pairs) - size + 1):
            chosen = pairs[first : first + size]
            if sum(count for _, count in chosen) == total and all(group for group, _ in chosen):
                return tuple((str(group), count) for group, count in chosen)
    return ()


def _group(words: str) -> str | None:
    kept = [word for word in words.split() if word not in SKIPPED and not is_verbal(word)]
    return " ".join(kept[-2:]) or None


def _criteria_count(text: str, amounts: Iterable[Amount]) -> int | None:
    for amount in amounts:
        noun = noun_after(text, amount.end) or ""
        first = " ".join(noun.split()[:2])
        if CRITERIA_UNIT.search(first.split()[0] if first else "") or CRITERIA_UNIT.search(first):
            if isinstance(amount.value, int) and not re.search(
                r"(?:가운데|중에서|중) ", text[amount.end : amount.end + 12]
            ):
                return amount.value
            return int(amount.value)
        if amount.counter in ("지표", "항목", "관점") and isinstance(amount.value, int):
            return amount.value
    return None


def _listed_count(text: str, amounts: Iterable[Amount]) -> int | None:
    """N of 'A, B 등 N개 분야' and of 'A, B 등 N가지'."""
    for amount in amounts:
        before = text[max(0, amount.start - 6) : amount.start]
        noun = noun_after(text, amount.end) or ""
        alone = amount.counter in ("가지", "개") and re.match(r"[을를로의이다]", text[amount.end : amount.end + 1])
        if (
            re.search(r"등 ?$|의 ?$", before)
            and (alone or FIELD_UNIT.search(noun.split()[0] if noun else ""))
            and isinstance(amount.value, int)
        ):
            return amount.value
    return None


def _criteria(text: str, amounts: Sequence[Amount]) -> tuple[str, ...]:
    """The criteria that the sentence lists: behind '평가 항목은', before 'N개 지표', or as what was judged."""
    if match := CRITERIA_ARE.search(text):
        items = _items(text[match.end() :], forward=True)
        if len(items) > 1:
            return items
    for amount in amounts:
        noun = noun_after(text, amount.end) or ""
        first = noun.split()[0] if noun else ""
        unit = (
            CRITERIA_UNIT.search(first)
            or FIELD_UNIT.search(first)
            or amount.counter in ("관점", "가지", "지표", "항목", "분야", "영역", "부문")
        )
        lead = re.search(r"(?: 등(?: [가-힣]{2})?|의|,|[가-힣]) ?$", text[: amount.start])
        if unit and lead:
            items = _items(re.sub(r" ?(?:등|의)(?: [가-힣]{2})? ?$", "", text[: amount.start].rstrip()), forward=False)
            if len(items) > 1:
                return items
    for match in CRITERION_VERB.finditer(text):
        if "," not in text[: match.start()] and "과 " not in text[: match.start()]:
            continue
        items = _items(text[: match.start()], forward=False)
        if len(items) > 2:
            return items
    return ()


def _items(text: str, forward: bool) -> tuple[str, ...]:
    """The items of a list that begins `text` (forward) or ends it."""
    if forward:
        segment = re.split(r"(?: 등(?:으로|이|을|의| |$)|이다|다\.|으로 구성|로 구성|로 나|\.$)", text)[0]
        parts = LIST_MARK.split(segment) if LIST_MARK.search(segment) else re.split(r", ?", segment)
        items = [_item(part) for part in parts]
        items = [item for item in items if item]
        items = [piece for item in items for piece in _pair(item)] if len(items) > 1 else items
        return tuple(items) if all(len(item) <= 30 for item in items) else ()
    marked = LIST_MARK.search(text) is not None and text.count("▲") + text.count("△") > 1
    parts = LIST_MARK.split(text)[1:] if marked else re.split(r"(?<!\d), ?|, ?(?!\d)", text)
    if len(parts) < 2:
        parts = (
            [part for part in re.split(r"(?<=[가-힣])[와과] ", _last_phrase(text), maxsplit=1)] if not marked else parts
        )
        return tuple(item for item in map(_item, parts) if item) if len(parts) == 2 else ()
    kept: list[str] = []
    for part in reversed(parts):
        words = part.split()
        if not words or (len(words) > 8 and kept):
            if words and kept:
                kept.insert(0, _last_phrase(part))
            break
        if any(_breaks(word) for word in words[:-1]) or (kept and len(words) > 5):
            kept.insert(0, _last_phrase(part))
            break
        kept.insert(0, part)
    items = [piece for item in map(_item, kept) if item for piece in _pair(item)]
    return (
        tuple(items)
        if items and all(2 <= len(item) <= 30 for item in items)
        else tuple(i for i in items if len(i) >= 2)
    )


def _pair(item: str) -> list[str]:
    """징수율과 체납 정리 is two items; 창의성과 전문성 in a longer list stays one only where it cannot be told apart."""
    match = re.fullmatch(r"(?P<left>[가-힣·]{2,10}[율성도액력량금감])[와과] (?P<right>[가-힣· ]{2,20})", item)
    return [match["left"], match["right"]] if match else [item]


def _breaks(word: str) -> bool:
    return (
        (bool(re.search(r"(?:[은는이가을를에]|에서|으로|해|에게|고|며|서|여)$", word))
        and strip_particle(word) != word)
        or is_verbal(word)
        or word.endswith(("에게", "따라", "나눠", "기준으로"))
    )


def _last_phrase(text: str) -> str:
    words = text.split()
    kept: list[str] = []
    for word in reversed(words):
        if kept and (_breaks(word) or any(letter.isdigit() for letter in word)):
            break
        kept.insert(0, word)
        if len(kept) >= 5:
            break
    return " ".join(kept)


def _item(text: str) -> str | None:
    text = re.sub(r"^(?:및|그리고|또) ", "", text.strip())
    return trim_marks(strip_particle(re.sub(r" (?:등|\d+점)$", "", text)))


def _hosts(text: str, places: Places) -> list[str]:
    """Who hosts 'this award': X와 Y가 주최하는 이 상은."""
    match = re.search(
        r"(?P<bodies>[^.]{2,80}?)(?:이|가) (?:공동 |함께 )?(?:주최|주관|여는|연|개최|시상하는|주는|만든)", text
    )
    if match is None or not re.search(
        r"이 상|이 평가|이 대회|이번 (?:평가|대회)|시상식|후원", text[match.end() : match.end() + 60]
    ):
        return []
    names: list[str] = []
    for part in re.split(r", ?|(?<=[가-힣])[와과] ", match["bodies"]):
        part = re.sub(r"^(?:\(사\)|\(재\)|㈔|사단법인 )", "", part.strip().split("는 ")[-1].split("은 ")[-1])
        hits = find_names(part)
        official = _official(hits[0], places) if hits and hits[0].end - hits[0].start == len(part) else None
        if name := official or trim_marks(part):
            names.append(name)
    return names if all((len(name) <= 24 and " " not in name.strip()) or len(name) <= 14 for name in names) else []


INNER = re.compile(
    r"부서|실과|읍·?면|직원|공무원|제안|성과|친절|이달의|자체|마일리지|시정|군정|구정|도정|도민|시민|군민|구민"
)


def _rows(schemes: Sequence[_Scheme], places: Places, metadata: ArticleMetadata) -> list[Evaluation]:
    if not schemes:
        return []
    main = max(schemes, key=lambda scheme: scheme.weight + (1 if scheme.described else 0))
    rows: list[Evaluation] = []
    for scheme in schemes:
        own = bool(scheme.organizers) or (INNER.search(scheme.name) is not None and places.subject is not None)
        if not scheme.described and not (scheme is main and own):
            continue
        inherited: list[str] = []
        organizer = ", ".join(dict.fromkeys(scheme.organizers)) or None
        if organizer is None and INNER.search(scheme.name) and places.subject is not None:
            organizer = places.subject.name
            inherited.append("organizer<subject")
        year = scheme.year
        if year is None and main.year is not None:
            year = main.year
            inherited.append("year<main")
        if year is None and metadata.published_at is not None:
            year = places.on.year
            inherited.append("year<published")
        if scheme.year_from == "sentence":
            inherited.append("year<sentence")
        text = scheme.sentence.text
        rows.append(
            Evaluation(
                scheme.name, organizer, year, scheme.count, scheme.breakdown, scheme.criteria_count, scheme.criteria,
                scheme.start, text, scheme.sentence.start, scheme.sentence.start + len(text),
                " ".join(["main" if scheme is main else "described", *inherited]),
                0.9 - 0.1 * len(inherited) - (0 if scheme.described else 0.1),
            )
        )  # fmt: skip
    return sorted(rows, key=lambda row: row.start)
