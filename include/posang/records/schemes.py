"""Names of evaluation schemes in a sentence: in quotation marks, known from before, or as a run of bare nouns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from posang.records.phrases import NO_NOUN, SKIPPED, STOPPED, is_verbal, noun_before, strip_particle, trim_marks
from posang.records.words import any_of
from posang.reference import find_names, normal_grade

OPEN, CLOSE = r"[‘'\"“「『《<＜`´]", r"[’'\"”」』》>＞`´]"
QUOTED = re.compile(rf"{OPEN}\s*(?P<name>[^‘’'\"“”「」『』《》<>＜＞`´\n]{{3,50}}?)\s*{CLOSE}")
QUOTED_SCHEME = re.compile(any_of("quoted_schemes") + "$")
QUOTED_WORD = re.compile(any_of("quoted_schemes"))
QUOTED_BEFORE_NOUN = re.compile(
    r" ?(?:(?:인센티브|종합|우수|운동|추진|추진실적|실적|사업|기관|시[·ㆍ]?군) ){0,2}"
    r"(?:평가|심사|경진대회|공모|시상식|점검)"
)
# What every name ends with, all literals: a quick look before PLAIN.
SCHEME_NOUN = re.compile(re.sub(r"\[[가-힣A-Z\-]+\](?:\{2\})?|\(\?<![가-힣]+\)", "", any_of("plain_schemes")))
PLAIN = re.compile(
    rf"(?<![가-힣A-Za-z0-9·])(?P<noun>[가-힣A-Za-z·]{{0,24}}?{any_of('plain_schemes')})"
    r"(?=(?:에서는?|에서도|에는|[에의는은를을가이로도])?(?:$|[^가-힣])|결과)"
)
BEHIND_NAME = re.compile(r"(?:에서는?|에서도|에는|는|은|의|를|을|가|이|에|로|도)?(?: |$|[‘'\"“’”(]|결과)")
# Work for an evaluation, the last of many, or one that winners are sent to: not the one spoken of.
ASIDE = re.compile(
    r" (?:대응|대비|준비|지표|방향|지침)|[을를] (?:합|더[하해한])|(?: [가-힣]{2,4}상?)? 등 (?:총 |모두 )?\d+[개건곳]|"
    r"[’'”」]?에 (?:나갈|나설|나가는|출전할|진출할|제출할|내보낼|추천할|"
    r"(?:미리 )?(?:대비|대응)하(?:는|려는) (?:뜻|의미|성격|차원|목적))"
)
# 지역사회보장계획의 시행 결과 평가, 세외수입의 운영실적 평가
KIND = re.compile(rf"(?:{any_of('kinds_of_work')} ?)?평가")
MATTER_OF = re.compile(rf"(?<![가-힣·])(?P<matter>[가-힣·]{{4,14}})의 (?P<kind>(?:{any_of('kinds_of_work')} ?)?)$")
GENERIC = re.compile(rf"(?:\d차 )?{any_of('generic_evaluations')} ?평가")
OF_BODIES = re.compile(
    rf"(?<![가-힣·])(?P<bodies>(?:시·?도 )?[가-힣·]{{0,6}}{any_of('judged_bodies')})"
    r"(?:에 대한|[을를] (?:대상|상대)으?로 (?:[^\s.,]{1,8} )?[가-힣]{0,3}[한인린친]) (?:[^\s.,]{1,10} ){0,2}[‘“'\"「]?$"
)
NUMBERED = re.compile(r"\d ?개 ?$")  # 27개 시책평가, 25개 자치구별 실적 평가
OBJECT = re.compile(r"(?<!마)[을를] ")  # words that somebody said, no name
TARGET = re.compile(r"대상(?:으로|에(?!서)|자|지|별|사업| 기관|을 대상)")
NO_SCHEME = re.compile(
    rf"^(?:[가-힣]+ )?{any_of('evaluation_steps')} ?평가$|^(?:각종 |여러 |각 )?{any_of('any_evaluation')} ?평가$|"
    rf"^{any_of('evaluation_steps')}(?:[·, ]+{any_of('evaluation_steps')})+ ?평가$|"
    rf"^{any_of('any_evaluation')}? ?{any_of('other_steps')}$|^{any_of('parts')} ?평가$|^평가$|^[가-힣]+과 평가$"
)
# A grade's prize and an honor: 전국 최우수상, 행정안전부 장관상.
PRIZE = re.compile(
    r"(?:^| )(?:최?우수|장려|특별|입선)(?:기관|지자체|시군)?상$|"
    r"(?:장관|총리|대통령|도지사|시장|군수|구청장|청장|교육감|위원장|회장) ?(?:기관|단체)? ?(?:표창|상)$"
)
NO_NAME = re.compile(
    rf"{any_of('gatherings')}$|(?:^| ){any_of('many')}(?: |$)|"
    r"^(?:\d차 )?(?:서류|서면|대면|현장|현지|발표|시책|실적|추진 ?실적|업무|사업) ?(?:평가|심사)$|"
    r"(?:^| )(?:사전|예비|본선|최종) ?심사$"
)
YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?: ?~ ?\d{2,4})?(?:년도?|회계연도)?(?!\d)")
EDITION = re.compile(r"제 ?\d{1,3} ?회 ?")
SHORT_YEAR = re.compile(r"^[’']?\d{2}년 ?")
GLOSS = re.compile(r" ?\([^()]{1,40}\)$")  # 그린시티(환경관리 우수 자치단체)
HOME = re.compile(r"^[가-힣]{1,4}([시군구도]) (?=\1민(?:대상|상|의 ))")  # 인천시 시민상
HALF = re.compile(r"^(?:상반기|하반기|연도) ?")
ENDING = re.compile(r" ?(?:결과|시상식|우수기관|선정)$")
MEETING = re.compile("(?<=평가)회$")  # where an evaluation's results are told
GIVEN = re.compile(r"(?:주관|주최|실시|시행|결과|선정|대한|위한|관한|통한)$")
MARKED = re.compile(r"[,.…“”\"‘’'()<>=:;!?]")
WORD = re.compile(r"\S+")
LETTER = re.compile(r"[가-힣A-Za-z]")
BLANKS = re.compile(r"\s+")
JOINTS = re.compile(r"[\s·․ㆍ\-()]")
# What something is judged by rather than what is judged: 지침을 토대로 평가했다
BASIS = "(?:토대|바탕|기준|근거|중심|잣대)로 "
# 실적을 평가한 결과, 수준을 5등급으로 나눠 평가했다; not 공로를 높이 평가해
ACT = re.compile(
    rf"[을를] (?:(?!{BASIS})(?:(?![을를] )[^.,“”]){{2,24}} |종합)?(?<!높이 )(?<!높게 )(?:[가-힣]{{2}}[·ㆍ])?"
    r"(?:평가(?:한 결과|했|하고|하여|해|,)|(?P<verb>분석|진단|심사|측정)(?:한 결과|해|하여))"
)
# What else than 평가 judges only where a rank follows: 재정 상태를 분석한 결과 … 최우수로.
RANKED = re.compile(r"[^.]{0,80}?(?:최?우수|1위|등급|꼴찌|가장 (?:높|낮)은 점수|대상|최고점|상위권)")
PRAISED = re.compile(r"(?:노력|공로|성과|점|능력|공적|열정|업적)$")
RESULT = re.compile(r" ?(?:수준|실적|결과|정도|현황)$")
DOTS = re.compile(r"[가-힣][·ㆍ‧․・][가-힣]+[·ㆍ‧․・]")  # a list of criteria
BELOW = re.compile(r"(?:시·?군·?구?|구·?군|군·?구|자치구|읍·?면·?동?|부서|실·?과·?소?)")  # bodies that a giver judges
# What a name may end with or not, joints left out: 체납정리, 체납정리사업 평가, 체납정리 우수기관 선정.
TAIL = re.compile(
    "(?:사업|업무|추진|실적|운영|분야|부문|우수(?:기관|지자체|자치단체|시군)?|종합|최종|성과|평가|심사|선정|우수사례|실태조사|실태점검)+$"
)
JUDGED_BODIES = re.compile(any_of("judged_bodies") + "$")
ALL_BODIES = re.compile("^(?:정부|지방자치단체|지자체|전국지방자치단체)(?=합동)")
SYSTEM = re.compile("(?<=인증)제$")  # 인증제 is 인증
# The evaluation spoken of: 이번 평가는.
DEICTIC = re.compile(
    r"(?:^|[^가-힣])(?:이번|이|해당) (?:[가-힣·]{2,8} ?)??"
    r"(?:종합)?(?:평가|대회|경진대회|심사|상|공모|지수|점검|콘테스트|박람회|공모전)"
    r"(?P<particle>[는은의]|에는|에서)"
)
WIDE = re.compile("공공|지방|전국|정부|대한민국|국가|중앙")  # what a short form may leave out in front
MATTER = 5  # letters of a matter that two names are known to share by
SHORTEST = 4  # letters of what was judged
MOST = 12  # names without quotation marks in a sentence; one with more is a list of words
LONGEST = 5  # words of a name without quotation marks


@dataclass(frozen=True)
class Mention:
    """A scheme's name in a sentence: offsets in the sentence, and the year written with it."""

    start: int
    end: int
    name: str
    year: int | None
    quoted: bool


def mentions(text: str, known: Iterable[str]) -> list[Mention]:
    """The schemes that the sentence names, in order; `known` are names that the article has used before."""
    found = [mention for match in QUOTED.finditer(text) if (mention := _quoted(text, match)) is not None]
    for match in islice(PLAIN.finditer(text), MOST) if SCHEME_NOUN.search(text) else ():
        if normal_grade(match["noun"]) is not None or TARGET.match(text, match.end() - 2):
            continue
        mention = _run(text, match)
        if mention is not None and _free(found, mention.start, mention.end):
            found.append(mention)
    for name in sorted(set(known)):
        at = text.find(name)
        if at >= 0 and _free(found, at, at + len(name)):
            found.append(Mention(at, at + len(name), _with_bodies(text, at, name), None, False))
    return sorted(found, key=lambda mention: mention.start)


def _with_bodies(text: str, start: int, name: str) -> str:
    """The name with the bodies judged that lead up to it, where it alone is that of any: 대학에 대한 종합평가."""
    judged = OF_BODIES.search(text, max(0, start - 60), start) if is_generic(name) else None
    return f"{judged['bodies']} {name}" if judged is not None else name


def judgment(text: str) -> Mention | None:
    """What the sentence says was judged, where it names no scheme: 재정 집행 실적을 평가한 결과 is a 재정 집행 평가."""
    for match in ACT.finditer(text):
        judged = noun_before(text, match.start(), longest=LONGEST)
        if judged is None or PRAISED.search(judged) or DOTS.search(judged):
            continue
        if match["verb"] and not RANKED.match(text, match.end()):
            continue
        if len(JOINTS.sub("", judged)) < SHORTEST and not BELOW.fullmatch(judged):
            continue
        start = text.rfind(judged, 0, match.start())
        if start >= 0:
            kind = (
                "종합평가" if "종합평가" in match.group() or " 종합 평가" in match.group() else match["verb"] or "평가"
            )
            return Mention(start, match.end(), f"{RESULT.sub('', judged)} {kind}", None, False)
    return None


def is_scheme(name: str) -> bool:
    """Whether the name is more than that of a prize, of a step of an evaluation (현장평가, on the spot), or of any."""
    return NO_SCHEME.match(name) is None and not is_prize(name)


def is_generic(name: str) -> bool:
    """Whether the name says how is judged and not what: 종합평가."""
    return GENERIC.fullmatch(name) is not None


@lru_cache(maxsize=4096)
def is_prize(name: str) -> bool:
    """Whether the name is that of a grade's prize, of an honor, of a gathering, of a step or of many schemes."""
    return normal_grade(name) is not None or PRIZE.search(name) is not None or NO_NAME.search(name) is not None


def _free(found: Iterable[Mention], start: int, end: int) -> bool:
    return not any(mention.start < end and start < mention.end for mention in found)


def _quoted(text: str, match: re.Match[str]) -> Mention | None:
    headed = QUOTED_BEFORE_NOUN.match(text, match.end()) is not None
    if not headed and not QUOTED_WORD.search(match["name"]):
        return None
    name, year = clean(match["name"])
    name = None if name is None else _with_bodies(text, match.start(), name)
    if name is None or not is_scheme(name) or OBJECT.search(name):
        return None
    if ASIDE.match(text, match.end()) or not (headed or QUOTED_SCHEME.search(name)):
        return None
    return Mention(match.start(), match.end(), name, year, True)


def _run(text: str, match: re.Match[str]) -> Mention | None:
    """The run of bare nouns that ends with a scheme's noun; a year in front of it is read and cut off."""
    start, name_words, year = match.start(), [match["noun"]], None
    for previous in reversed(list(WORD.finditer(text, max(0, start - 60), start))):
        word = previous.group()
        if len(name_words) > LONGEST:
            break
        if found := YEAR.fullmatch(word):
            year = int(found["year"])
            break
        if _ends_run(word):
            break
        start = previous.start()
        name_words.insert(0, word)
    if NUMBERED.search(text, max(0, start - 6), start):
        return None
    if matter := MATTER_OF.search(text, max(0, start - 30), start) if KIND.fullmatch(" ".join(name_words)) else None:
        start, name_words = matter.start(), [matter["matter"], *matter["kind"].split(), *name_words]
    name, inner = clean(" ".join(name_words))
    name = None if name is None else _with_bodies(text, start, name)
    if (
        name is None
        or not is_scheme(name)
        or not BEHIND_NAME.match(text, match.end())
        or ASIDE.match(text, match.end())
    ):
        return None
    return Mention(start, match.end(), name, year or inner, False)


def _ends_run(word: str) -> bool:
    """Whether the word in front of a name is no part of it: a verb, adverb, grade or body, or it has a particle."""
    return (
        LETTER.match(word) is None
        or MARKED.search(word) is not None
        or (word in SKIPPED and word != "주요")
        or word in STOPPED
        or word in NO_NOUN
        or is_verbal(word)
        or GIVEN.search(word) is not None
        or strip_particle(word) != word
        or normal_grade(word) is not None
        or any(hit.start == 0 and hit.end == len(word) for hit in find_names(word))
    )


@lru_cache(maxsize=4096)
def clean(name: str) -> tuple[str | None, int | None]:
    """The name without year, edition, half-year and a trailing 결과; and the year."""
    year = YEAR.search(name)
    text = HOME.sub("", EDITION.sub("", YEAR.sub("", name)).strip())
    text = HALF.sub("", SHORT_YEAR.sub("", text.strip()))
    text = MEETING.sub("", GLOSS.sub("", ENDING.sub("", text.strip())))
    return trim_marks(BLANKS.sub(" ", text)), int(year["year"]) if year else None


def same_scheme(left: str, right: str) -> bool:
    """Whether two names mean one scheme: the same, one the end of the other, or one a short form of the other."""
    short, long = sorted((name_key(left), name_key(right)), key=len)
    ends = long.endswith((short, ALL_BODIES.sub("", short)))
    return ends or _abbreviates(short, long) or _told_of_one_matter(short, long)


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """The name's letters, without what joins its words."""
    return SYSTEM.sub("", MEETING.sub("", JOINTS.sub("", name)))


def _told_of_one_matter(short: str, long: str) -> bool:
    """Whether both name one matter, one with more of the words that any evaluation has: 체납정리, 체납정리사업 평가."""
    left, right = sorted((TAIL.sub("", short), TAIL.sub("", long)), key=len)
    return len(left) >= MATTER and right.endswith(left)


def _abbreviates(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in order and both end alike.

    Both begin alike (민원평가, 민원서비스 종합평가), or only bodies judged stand in front (경영평가, 기관 경영실적평가)
    """
    if len(short) < 4 or short[-2:] != long[-2:]:
        return False
    at = long.find(short[:2])
    if at < 0 or (at > 0 and not JUDGED_BODIES.search(long, 0, at) and not WIDE.fullmatch(long, 0, at)):
        return False
    return has_letters(long[at:], short)


def has_letters(long: str, short: str) -> bool:
    """Whether the letters of the short name stand in the long one in order."""
    letters = iter(name_key(long))
    return all(letter in letters for letter in name_key(short))
