"""A sentence or list line as a row of typed items: grades, names, events, verbs, years, money, marks.

One left-to-right pass; nothing here knows which items belong together (see `clauses`). Offsets count characters of
the text that was handed in; `fold` keeps them by replacing one character by one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, Protocol

from posang.records import names as personal
from posang.records.awards.lexicon import lexicon, one_of
from posang.reference.outlets import is_place

LEX = lexicon()


class Hit(Protocol):
    """What the lexer needs to know of a name found in the text (posang.reference.NameHit)."""

    @property
    def start(self) -> int:
        """First character."""
        ...

    @property
    def end(self) -> int:
        """The character behind."""
        ...

    @property
    def kind(self) -> str:
        """Kind of the body: government or organization."""
        ...

    @property
    def surface(self) -> str:
        """The name as written."""
        ...

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of all that bear the name."""
        ...


@dataclass(slots=True)
class Item:
    """One typed piece of a sentence.

    kind:  grade name org dept person title deictic event head cat year edition streak money count win veto mark
           word quote named speech paren comma dot and colon bullet pipe stop other
    noun:  the text without particle, quotes and brackets;  josa: the particle behind it, or ''.
    """

    kind: str
    start: int
    end: int
    noun: str
    josa: str = ""
    value: object = None
    hit: Hit | None = None
    parens: list["Item"] = field(default_factory=list)
    inside: str = ""  # what its brackets say, as written


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade as one mention states it; kind is prize, honor, rating, rank or select."""

    grade: str | None
    honor: str | None = None
    kind: str = "prize"
    noun: str = ""
    giver: str | None = None


LINES_KEPT: Final = 512  # texts of one article or two, each of which is folded at several steps of its reading


# governments joined by dashes: 진주-사천-밀양시
DASHED = re.compile(r"(?<![가-힣-])[가-힣]{1,3}(?:-[가-힣]{1,3})+-[가-힣]{1,3}[시군구도](?![가-힣]{2})")


@lru_cache(maxsize=LINES_KEPT)
def fold(text: str) -> str:
    """The text with look-alike characters made one, character for character."""
    folded = text.translate(LEX.fold)
    if folded.count("'") > 1:
        folded = QUOTED_NAME.sub(bare_name, folded)
    return DASHED.sub(lambda match: match[0].replace("-", "·"), folded) if folded.count("-") > 1 else folded


# a word of three syllables quoted before another: '도해솔' 사무관이
QUOTED_NAME = re.compile(r"'(?P<name>[가-힣]{3})'(?= (?P<next>[가-힣]{2,12})(?: (?P<last>[가-힣]{2,12}))?)")


def bare_name(match: re.Match[str]) -> str:
    """A personal name quoted before its title as it is without the marks, any other quotation as it stands."""
    titled = any(word and classify(word)[0] == "title" for word in (match["next"], match["last"]))
    return f" {match['name']} " if titled and personal.may_be_name(match["name"]) else match[0]


def has_final(char: str) -> bool:
    """Whether a Hangul syllable ends in a consonant."""
    return "가" <= char <= "힣" and (ord(char) - 0xAC00) % 28 != 0


def final_rieul(char: str) -> bool:
    """Whether a Hangul syllable ends in ㄹ."""
    return "가" <= char <= "힣" and (ord(char) - 0xAC00) % 28 == 8


NEEDS_FINAL: Final = {
    "은",
    "이",
    "을",
    "과",
    "이었다",
    "이었던",
    "이었고",
    "이었으며",
    "이던",
    "이자",
    "이라는",
    "이라고",
    "이란",
}
NEEDS_OPEN: Final = {"는", "가", "를", "와", "다", "였다", "였고", "였으며", "였던", "라는", "라고"}


def agrees(noun: str, josa: str) -> bool:
    """Whether a particle may stand behind a noun, by the noun's last sound."""
    last = noun[-1]
    if not ("가" <= last <= "힣"):
        return True
    if josa in NEEDS_FINAL:
        return has_final(last)
    if josa in NEEDS_OPEN:
        return not has_final(last)
    if josa in ("으로", "으로는", "으로도", "으로부터"):
        return has_final(last) and not final_rieul(last)
    if josa in ("로", "로는", "로도", "로서", "로써"):
        return not has_final(last) or final_rieul(last)
    return True


# bodies whose name with the particle 의 looks like a meeting (회의)
BODIES_OF: Final = ("위원회의", "의회의", "협회의", "협의회의", "연합회의", "체육회의", "학회의")


PARTICLES: Final = frozenset(LEX.particles)
LONGEST_PARTICLE: Final = max(map(len, PARTICLES))
DO_NOUNS: Final = tuple(LEX.do_nouns)  # nouns that end like a particle


@lru_cache(maxsize=65536)
def split(word: str) -> tuple[str, str]:
    """A word as (noun, particle); the particle is '' where the word has none or it is in doubt."""
    if word in LEX.do_nouns:
        return word, ""
    if word.endswith(BODIES_OF):
        return word[:-1], "의"
    if len(word) == 2 and word[0] in "곳팀" and word[1] in "은이도":
        return word[0], word[1]
    for size in range(min(LONGEST_PARTICLE, len(word) - 1), 0, -1):
        noun, josa = word[:-size], word[-size:]
        if josa not in PARTICLES or (len(word) == 2 and size == 1) or not agrees(noun, josa):
            continue
        if word.endswith(DO_NOUNS) and any(
            word.endswith(whole) and not word.endswith(whole + josa) for whole in DO_NOUNS if whole.endswith(josa)
        ):
            return word, ""
        return noun, josa
    return word, ""


JOSA = re.compile(rf"(?:{one_of(LEX.particles)})(?![가-힣])")
# what may stand behind a grade's brackets: 최우수(SA) 등급에는
BEHIND_BRACKETS = re.compile(rf"\s?(?:등급|기관|지자체|부서|그룹)(?=(?:{one_of(LEX.particles)})?(?![가-힣]))")
NUMBER = r"\d[\d,]*(?:\.\d+)?"
HEADS = (
    r"(?:대통령|국무총리|총리|부총리|차관|장관|청장|처장|위원장|도지사|지사|특별시장|광역시장|시장|군수|구청장|교육감|교육장"
    r"|국회의장|의장|이사장|연구원장|원장|협회장|학회장|회장|총장|본부장|센터장|실장|서장|사령관|단장|총재|대사|기관)"
)
# the end of the body's name that the title of its head takes the place of: 농촌진흥청장 heads the 농촌진흥청
HEADED_BODY: Final = {
    "청장": "청",
    "처장": "처",
    "위원장": "위원회",
    "도지사": "도",
    "특별시장": "특별시",
    "광역시장": "광역시",
    "시장": "시",
    "군수": "군",
    "구청장": "구",
    "교육감": "교육청",
    "교육장": "교육지원청",
    "연구원장": "연구원",
    "원장": "원",
    "협회장": "협회",
    "학회장": "학회",
    "회장": "회",
    "본부장": "본부",
    "센터장": "센터",
    "서장": "서",
    "실장": "실",
}
HONOR = re.compile(
    rf"(?:(?P<office>[가-힣·]{{0,14}}?)(?P<head>{HEADS})\s?(?:우수\s?)?(?:기관\s?|단체\s?)?(?P<sort>표창장|표창패|표창|표장|상장|감사패|공로패|포상|상)"
    r"|(?P<order>(?:국민|근정|산업|문화|체육|새마을|보국|과학기술|무공|수교|건국|녹조|옥조|홍조|황조|청조|석류장|동백장|모란장|목련장|무궁화장|은탑|금탑|동탑|철탑|석탑|대한민국)[가-힣]{0,6}(?:훈장|포장)(?:\s[가-힣]{2,3}장(?=(?:을|를|이|은|의|과)?(?![가-힣])))?|(?:대통령\s?)?훈장)"
    r"|(?P<bare>기관\s?표창|단체\s?표창|표창장|표창패|표창|감사패|공로패))"
    rf"(?=(?:{one_of(LEX.particles)})?(?![가-힣]))"
)
BASES = sorted(LEX.grades, key=lambda word: (-len(word), word))
GRADE = re.compile(
    rf"(?P<lead>종합(?!대상)|전국|도내|통합|그룹별|군별|부문별|분야별|부문|영예의\s)?(?!노력도|특별(?:시|자치))(?P<base>{one_of(BASES)})"
    rf"(?![하한함했성]|\s한\s|\s?(?:{one_of(LEX.grade_never)}|도서(?!관)))"
    rf"(?:(?:\s?(?P<noun>{one_of(LEX.grade_nouns)})|(?P<joined>농업기술센터|농업기술원|복지관|박물관))(?:(?<!공무원)(?<!직원)상)?(?=(?:{one_of(LEX.particles)})?(?![가-힣])))?"
    rf"(?=(?:{one_of(LEX.particles)})?(?![가-힣]))"
)
# a grade quoted together with what it is for: '행정혁신 우수기관'
NAMED_GRADE = re.compile(
    rf"(?P<name>[가-힣A-Za-z0-9·ㆍ ]{{2,24}})\s(?P<base>{one_of(BASES)})"
    r"\s?(?P<noun>기관|지자체|자치단체|단체|도시|시|군|구|상)"
)
# a grade with any noun, where a sentence begins with it and tells who was chosen: 최우수 관광지에는 A가 뽑혔다
TOPIC_GRADE = re.compile(
    r"(?P<base>최우수|우수|장려)\s?(?!선수|감독|지도자)(?P<noun>[가-힣]{2,6}?)"
    r"(?=(?:에는|은|는|에)\s[^.\n]{2,120}?(?:이|가|곳이|개소가)\s(?:각각\s|최종\s)?(?:선정|뽑[혔히힌]|이름을 올))"
)
CERTIFIED_AS: Final = re.compile(r"\s?(?:신규\s?|재)?인증")  # behind the quoted title of a certificate
NEEDS_NOUN: Final = {"모범", "노력", "격려", "으뜸", "특별"}
MEANT: Final = (
    r"(?:\s?\((?:최우수|매우\s?우수|우수|탁월|양호|보통|매우\s?미흡|미흡)\))"  # what letters mean: A(우수)등급
)
RATING = re.compile(
    rf"(?:(?P<alone>SA)(?=(?:를|을|에|로|가|는)(?![가-힣]))|(?:(?P<letter>SA|AAA|AA|A\+|B\+|C\+|[SABCDE])|(?P<hangul>[가나다라마])|(?P<digit>[1-9])|(?P<tier>최우수|매우\s?우수|매우\s?미흡|우수|보통|미흡|양호|탁월)){MEANT}?\s?등급(?![가-힣]{{0,3}}제)(?:\s판정)?)"
    rf"(?=(?:{one_of(LEX.particles)})?(?![가-힣]))"
)
QUOTED_RATING = re.compile(
    r"'(?P<value>SA|AAA|AA|A\+|[SABCDE]|[1-5가나다라마]|최우수|매우\s?우수|우수|보통|매우\s?미흡|미흡|양호|탁월)"
    rf"(?:{MEANT}?'\s?(?P<word>등급(?:\s판정)?|급|판정|평가(?=를|에))?|\s?(?P<inner>등급)(?:\s?\([^()'\n]{{1,20}}\))?')"
)
QUOTED_RANK: Final = re.compile(r"(?:전국|도내|종합|전체)\s(?P<place>\d{1,3})위")
LISTED_RATING: Final = re.compile(
    r"\s?[,·].{,50}'[A-E가나다라마1-5]'\s?등급"
)  # what stands behind '가' in a list of ratings
ENDS_OF_SCALE: Final = ("등급인 ", "최하위인 ", "최상위인 ")  # before a quoted letter: 최고등급인 '가'를
TIERS: Final = frozenset({"보통", "미흡", "매우미흡", "양호", "탁월", "매우우수"})  # ratings that are no letters
TOP_RATING = re.compile(rf"최고\s?등급(?=(?:{one_of(LEX.particles)})?(?![가-힣]))")
RANK = re.compile(rf"(?P<place>\d{{1,3}})\s?(?:위|등)(?=(?:{one_of(LEX.particles)})?(?![가-힣급]))")
WINNER = re.compile(
    rf"(?:(?:종합|통합|최종)\s?)?(?P<second>준)?우승(?P<one>자|팀)?"
    rf"(?:(?=(?:{one_of(LEX.particles)})?(?![가-힣]))|(?P<verb>(?=[했한해]|하였)))"
    r"|수위(?=[를에]\s(?:차지|올[랐라]))|선두(?=를\s차지)"
)
YEAR = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:\s?(?:학년도|회계연도|년도분|년도|년)(?!\d)"
    r"|(?!\d|,\d|\s?(?:여|명|만|천|억|개|원|곳|건|㎡|m)))"
)
REL_YEAR = re.compile(r"(?P<rel>재작년|지난해|작년|전년도|전년|올해|금년|이듬해|내년|지난번)(?!까지)")
EDITION = re.compile(r"제\s?(?P<n>\d{1,3})\s?[회차]|(?<!\d)(?P<m>\d{1,2})회(?=\s(?:대회|공모전|시상식|때))")
STREAK = re.compile(
    r"(?P<n>\d{1,2})\s?(?:년|회|해|번|차례|개년|년도)?\s?(?:연속|연거푸|내리|연패|거푸|연달아|째\s?연속)"
    r"|(?P<word>두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?해\S?\s?(?:연속|내리|연거푸|거푸|잇따라)"
    r"|(?P<m>\d{1,2})년째(?=\s?'?(?:최|우|장|1|대|수|선|S|A))"
)
WORDS_NUMBER: Final = {"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}
MONEY = re.compile(
    rf"(?P<each>각각?\s?)?(?P<sum>{NUMBER}\s?(?:조|억|천만|백만|십만|만|천|백)?(?:\s?{NUMBER}?\s?(?:조|억|천만|백만|십만|만|천|백))*\s?원)(?P<worth>어치)?(?:\s?(?:상당|규모))?(?P<apiece>\s?씩)?"
)
COUNT = re.compile(
    rf"{NUMBER}\s?(?:여\s?)?(?P<counter>개|곳|명|건|팀|단체|개소|개국|점|편|가지|위\s?권)(?:\s?(?:기관|지자체|부서|시군|시·군|시·군·구|자치구|기초|광역)|(?:관|교|소)(?![가-힣]{2}))?"
)
WORD = re.compile(r"[가-힣A-Za-z0-9㈜&+Ⅰ-Ⅹⅰ-ⅹ]+(?:(?<=[가-힣A-Za-z]\d)\.\d[가-힣]*)?")
QUOTE = re.compile(
    r"'(?P<one>[^'\n]{1,60})'|\"(?P<two>[^\"\n]{1,600})\"|「(?P<a>[^」]{1,60})」|『(?P<b>[^』]{1,60})』|《(?P<c>[^》]{1,60})》|〈(?P<d>[^〉]{1,60})〉|<(?P<e>[^>]{1,60})>"
)
LETTER = re.compile(r"\((?P<letter>SA|[SAB])(?:등급)?\)$")  # of a tier quoted with it: '최우수(SA)'
LAST_BRACKETS = re.compile(r"\s?\([^()]*\)$")
# a noun behind a quoted grade: '최우수' 기관
BEHIND_QUOTE = re.compile(rf"\s?(?P<noun>{one_of(LEX.grade_nouns)})(?=(?:{one_of(LEX.particles)})?(?![가-힣]))")
RATED = re.compile(r"\s?등급")
ENDS_IN_GRADE = re.compile(rf"\s(?:{one_of(BASES)})[가-힣]{{0,6}}\W$|(?:등급|\s\d위|[가-힣]상|표창)\W$")
NAMED_SIZE: Final = 60  # characters; a longer quotation is no award's name
SAYING = re.compile(
    r"\s?(?:이?라[고며면는]|며|고\s|면서|이?란|는\s?(?:말|뜻|의견|지적|평가|생각|반응|목소리)|라는|등의|이?라도)"
)
WORK_SIZE: Final = 45  # characters of a work's title
SENTENCE = re.compile(r"(?:[다요죠까자네라]|[음함])[.?!]?\s*$|[다요죠까][.?!]\s")
FIELD = re.compile(
    rf"(?P<noun>[가-힣A-Za-z0-9Ⅰ-Ⅹ]*(?:부문|분야|영역|그룹|종목|부문별|분야별|종목별)"
    r"|(?:학생|청소년|일반|대학|대학생|초등|중등|고등|중고등|성인|유치|유아|개인|단체|여성|남성)부)"
    rf"(?P<josa>{one_of(LEX.particles)})?"
)
JUDGED = re.compile(r"(?P<noun>[가-힣]*(?:평가|심사|점검))(?:한|해|하여|하고|했다|했으며)")
OFFICE = re.compile(rf"(?P<head>청장|청|장|수|지사)(?P<josa>{one_of(LEX.particles)})?")
DEICTIC = re.compile(
    r"(?:우리)?(?P<noun>시|군|구|도|읍|면|동|과|센터|공단|공사|의회|재단|본부|교육청|교육지원청|소방서|학교|축제|사업단|사업소)(?P<josa>에서는|에서도|에서|에는|에도|이|가|은|는|도|를|을|의|와|과|에)(?![가-힣])"
)
PRIZE = re.compile(r"[가-힣A-Za-z·][가-힣A-Za-z0-9·]*(?:대상|상|왕|어워드|어워즈)|[가-힣A-Za-z]{2,}대전")
# the medal of a community, of two words: 가온군민의 장; and its fields: 산업근로장
CIVIC = re.compile(
    rf"(?:자랑스러운\s)?[가-힣]{{0,5}}[시군구도읍면]민의\s?[장상](?=(?:{one_of(LEX.particles)})?(?![가-힣]))"
)
CIVIC_FIELD: Final = re.compile(
    r"(?:문화|체육|예술|교육|산업|경제|근로|향토|공익|효행|효열|애향|봉사|사회|새마을|선행|지역|개발|환경|농업|농림|수산|관광|공로|복지|대민)+장"
)
# a scheme of certificates in one word: 가족친화인증
CERTIFICATE: Final = re.compile(r"[가-힣A-Za-z]{3,}(?<!재)(?<!신규)(?<!우수)(?<!시설)인증")
# bodies of merit, of two words: 방문건강관리 유공 기관
MERIT = re.compile(rf"[가-힣]*유공\s(?:기관|단체)(?=(?:{one_of(LEX.particles)})?(?![가-힣]))")
TAIL = re.compile(r"[가-힣A-Za-z0-9㈜]*")
# a name that its title is glued to: 도담결씨와, 도담결주무관
GLUED = re.compile(rf"[가-힣]{{2,4}}?(?=(?:씨|주무관|사무관)(?:{one_of(LEX.particles)})?(?![가-힣]))")
# nouns of winning, which no office bears: 선정과 동시에
FORMS_OF_ADDRESS: Final = ("씨", "양")  # of one syllable, behind a name
FIRE: Final = "소방"  # behind a province's short name, its fire service: 충남소방
WIN_NOUNS: Final = frozenset({"선정", "수상", "획득", "지정", "인증", "재인증", "달성", "확보", "표창", "포상", "시상"})
BULLETS: Final = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮▲△○◇■□※▶▷▴▵▸▹☞●◆▽▼◎◦▣★☆•▪►")
AND: Final = frozenset({"그리고", "및", "과", "와", "또"})
HONOR_HINT: Final = re.compile(r"표[창장]|훈장|포장|감사패|공로패|상장|포상|(?:대통령|총리|장|수|사|감|관)\s?상")
GRADE_FIRST: Final = frozenset(base[0] for base in BASES) | frozenset("종전도통그군부분영우수선준최")
YEAR_FIRST: Final = frozenset("재지작전올금이내")
BARE_WIN: Final = re.compile(
    r"(?:가졌|된$|들|든|드는|섰|한$|했|간$|갔|탄$|타|준$|쥔$|이름|자리|결정|평가|인정|얻|나왔|나온|나타|집계|찾|성공|해당|확정|유지|기록|달성|이루|이뤘|이룬|이뤄|거두|거뒀|전달|배출|누렸|손에|품|안고|안은|선$|됐|되었)"
)


# endings of offices that are named after their officer: 법무담당관
OFFICERS: Final = tuple(suffix for suffix in LEX.department_suffixes if suffix.endswith("관"))
# nouns that end like the name of a village
NO_VILLAGE: Final = re.compile(
    r".*(?:관리|처리|정리|분리|거리|자리|소리)|.?(?:수리|윤리|심리|권리|원리|승리|비리|요리|조리)"
)
NUMBERED_VILLAGE: Final = re.compile(r"[가-힣]{1,4}\d{1,2}리")
VILLAGE: Final = re.compile(r"[가-힣]{2,3}리")
# endings of offices whose heads are titles: 재무과장, 이원면장
OFFICES: Final = ("과", "국", "실", "소", "센터", "팀", "본부", "읍", "면", "동")


# endings of the titles of heads: 가람영사단장, 나래동주민자치위원장
HEADED: Final = (
    *("회장", "반장", "시설장", "원장", "관장", "단장", "위원장", "이사장", "조합장"),
    *("본부장", "부장", "지회장", "센터장", "서장", "총장"),
    *(
        "소방대장",
        "방범대장",
        "구조대장",
        "지구대장",
        "순찰대장",
        "봉사대장",
        "기동대장",
        "수사대장",
        "남성대장",
        "여성대장",
        "지역대장",
    ),
)
# ranks that their service stands before: 관세주사, 농업연구관, 보건교사
RANKED: Final = (
    *("주사", "주사보", "서기보", "주무관", "사무관", "서기관"),
    *(
        "교감",
        "교장",
        "연구사",
        "연구관",
        "지도사",
        "지도관",
        "교사",
        "간호사",
        "조사관",
        "명예교수",
        "석좌교수",
        "겸임교수",
    ),
)
# endings of callings, which are everyday words for people too: 문화관광해설사, 구급대원
CALLED: Final = ("관리사", "해설사", "복지사", "상담사", "치료사", "지원사", "조리사", "영양사", "구급대원", "구조대원")
RANKS: Final = (*RANKED, *CALLED)
TITLE_PARTICLES: Final = "과도의"  # that may be read as the end of another noun: 소방경과
NO_RANK: Final = ("예방주사", "백신주사")
LONGEST_TITLE: Final = 13
CHOICES: Final = frozenset({"선발", "선정", "포상", "시상"})  # where something is won: 으뜸관서 선발에서
PRIZE_ENDS: Final = (
    "봉사상",
    "공로상",
    "공무원상",
    "시민상",
    "문화상",
    "모범상",
    "의정상",
    "지도자상",
    "경영상",
)  # and no office: A상과
# endings of nouns that are no prizes: 인상, 대책마련 시상
NO_PRIZE: Final = (
    *("이상", "시상", "수상", "포상", "영상", "대상상", "현상"),
    *("보상", "향상", "세상", "일상", "예상", "인상"),
)
ETC: Final = "등"
TOWN_SIZE: Final = 3  # letters of most towns' names
TOWN: Final = re.compile(r"[가-힣]{2}[읍면]")
STATE_RANK: Final = "지방"  # before a rank of a local official: 지방소방장
NAME_SIZE: Final = 3  # syllables of most names


# endings of institutions, long enough to be told from the offices that end in the particle: 의료원과
INSTITUTES: Final = tuple(
    word for word in (*LEX.organization_suffixes, *LEX.department_suffixes) if len(word) > 2 or word.endswith("원")
)
NO_EVENTS: Final = ("전문가", "평가원", "최고평가", "호평가", "최하평가", "추진단")  # that end like an evaluation


@lru_cache(maxsize=65536)
def classify(word: str) -> tuple[str, str, str]:
    """A plain word as (kind, noun, particle)."""
    if match := DEICTIC.fullmatch(word):
        return "deictic", match["noun"], match["josa"]
    if word in AND:
        return "and", word, ""
    if word in ("그는", "그가", "그도"):
        return "deictic", "그", word[1:]
    if word[0] in FORMS_OF_ADDRESS and (len(word) == 1 or word[1:] in LEX.particles):
        return "title", word[0], word[1:]
    if word in LEX.organizer_marks:
        return "mark", word, ""
    if field := FIELD.fullmatch(word):
        return "cat", field["noun"], field["josa"] or ""
    if judged := JUDGED.fullmatch(word):
        return "judged", judged["noun"], ""
    noun, josa = split(word)
    forms = ((noun, josa), (word, "")) if josa else ((word, ""),)
    if CIVIC_FIELD.fullmatch(noun):
        return "cat", noun, josa
    if noun in CHOICES and josa.startswith("에서"):
        return "head", noun, josa
    if josa == "과" and len(noun) > len(PRIZE_ENDS[0]) and noun.endswith(PRIZE_ENDS):
        return "prize", noun, josa
    if word[:-1] in LEX.titles and word[-1] in TITLE_PARTICLES and agrees(word[:-1], word[-1]):
        return "title", word[:-1], word[-1]
    for form, particle in forms:
        if form.endswith("담당") and len(form) > 3:
            return "title", form, particle
        if (
            form.removeprefix(STATE_RANK) in LEX.titles
            or (form.endswith("장") and form[:-1].endswith(OFFICES) and len(form) > 3 and not form.endswith("운동장"))
            or (form.endswith(HEADED) and 3 < len(form) <= LONGEST_TITLE)
            or (form.endswith(RANKS) and 3 < len(form) <= LONGEST_TITLE and form not in NO_RANK)
        ):
            return "title", form, particle
    for form, particle in forms:
        if (
            form in LEX.event_nouns
            or (len(form) > 2 and form.endswith(LEX.event_nouns) and not form.endswith(NO_EVENTS))
            or CERTIFICATE.fullmatch(form)
        ):
            return "head", form, particle
    if LEX.veto.match(word) or LEX.plan.fullmatch(word):
        return "veto", word, ""
    for form, particle in forms:
        if len(form) > 1 and form not in LEX.organization_never and form.endswith(LEX.organization_suffixes):
            return "org", form, particle
        if form.endswith("대") and is_place(form.removeprefix("국립")[:-1]):
            return "org", form, particle  # a university in short: 가온대
    if noun.endswith(FIRE) and len(noun) == len(FIRE) + 2 and is_place(noun[:2]):
        return "dept", noun, josa
    if josa == "과" and noun in WIN_NOUNS:
        return "win", word, ""
    if josa == "과" and noun == WEST_TOWN:
        return "word", noun, josa
    if josa == "과" and noun.endswith(INSTITUTES):  # 가온의료원과, 나래연구원과: no office for them
        kind = "word" if noun in LEX.organization_never else "dept" if department(noun) else "org"
        return kind, noun, josa
    if josa == "과" and TOWN.fullmatch(noun) and noun not in LEX.department_never:
        return "dept", noun, josa  # 가람면과 나래면, no office
    if (
        josa == "과"
        and noun not in LEX.department_never
        and (
            (len(noun) == 2 and noun[-1] in "동읍면")
            or (noun[-1] in "팀실읍면동" and department(noun))
            or noun.endswith(OFFICERS)
        )
    ):
        return "dept", noun, josa
    if len(word) > 2:
        for form, particle in forms:
            if (
                len(form) >= 3
                and form not in LEX.department_never
                and form.endswith(("동", "읍", "면", "과", "소"))
                and form.endswith(LEX.department_suffixes)
                and department(form)
            ):
                return "dept", form, particle
    if LEX.win.match(word) and not word.startswith(LEX.not_win):
        return "win", word, ""
    for form, particle in forms:
        if (
            len(form) >= 2
            and form not in LEX.department_never
            and form.endswith(LEX.department_suffixes)
            and department(form)
        ):
            return "dept", form, particle
    if (
        len(noun) > 2
        and PRIZE.fullmatch(noun)
        and noun not in LEX.prize_never
        and not (noun.endswith("대상") and noun[:-2].endswith(LEX.target_left))
        and (noun[:-1] in LEX.do_nouns or not noun.removesuffix("도시상").endswith(NO_PRIZE))
    ):
        return "prize", noun, josa
    return "word", noun, josa


def department(noun: str) -> bool:
    """Whether a noun with a department's ending may be one."""
    if noun.endswith(LEX.department_never_endings) and not noun.endswith(LEX.department_endings):
        return False
    if noun.endswith(("동", "면", "읍")):
        verbal = noun.endswith(("으면", "다면", "하면", "되면", "이면", "치면", "오르면", "살펴보면"))
        return len(noun) <= (5 if noun.endswith("동") else 4) and not verbal
    return len(noun) >= 3


def lex(text: str, hits: Sequence[Hit] = (), depth: int = 0) -> list[Item]:
    """The items of a folded text; `hits` are names found in it, with offsets into it."""
    names: Mapping[int, Hit] = {hit.start: hit for hit in hits}
    items: list[Item] = []
    at, size = 0, len(text)
    while at < size:
        char = text[at]
        if char == " " or char == "\n":
            at += 1
            continue
        item = next_item(text, at, names, hits, depth)
        if item.kind == "speech" and not depth and reports(text, items, item):
            items.extend(inner_items(text, at, item.end - 1, hits, depth))
            at = item.end
            continue
        if item.kind == "paren" and items and items[-1].kind not in ("comma", "bullet", "colon", "stop", "pipe", "dot"):
            items[-1].parens = item.parens
            items[-1].inside = item.noun
            if items[-1].end == item.start and is_cut_name(items[-1]):
                items[-1].noun, items[-1].josa = items[-1].noun + items[-1].josa, ""
            if items[-1].kind == "grade" and not items[-1].josa and (match := BEHIND_BRACKETS.match(text, item.end)):
                item.end = match.end()
            if not items[-1].josa and (match := JOSA.match(text, item.end)):
                items[-1].josa = match[0]
                item.end = match.end()
            items[-1].end = item.end
        else:
            items.append(alone(text, item) if item.kind == "paren" else item)
        at = max(item.end, at + 1)
    towns(items)
    return items


REPORTED: Final = re.compile(r"\s?고\s(?:밝혔|전했|알렸|발표했)")
REPORT_REACH: Final = 3  # items between the body that reports and its words: A군은 11일 "…"고 밝혔다


def reports(text: str, items: Sequence[Item], speech: Item) -> bool:
    """Whether quoted words are one plain sentence that a body reports of itself."""
    inner = speech.noun.rstrip(". ")
    if not inner.endswith("다") or ". " in inner or not REPORTED.match(text, speech.end):
        return False
    told = next((item for item in reversed(items[-REPORT_REACH:]) if item.kind not in ("numeral", "comma")), None)
    return told is not None and told.kind in ("name", "dept", "org") and told.josa in ("은", "는")


def is_cut_name(item: Item) -> bool:
    """Whether what looks like a particle right before brackets is the end of a personal name: 지해만(77)."""
    return (
        item.kind == "word"
        and len(item.josa) == 1
        and len(item.noun) == NAME_SIZE - 1
        and personal.is_name(item.noun + item.josa)
    )


CERTIFIED: Final = frozenset({"기관", "기업", "도시", "대학", "학교", "병원", "시설", "업체", "사업장"})


def alone(text: str, paren: Item) -> Item:
    """A bracket with nothing before it: the grade that it holds, else the bracket ([최우수] 정읍시 고창군)."""
    if len(paren.parens) != 1 or paren.parens[0].kind != "grade" or paren.parens[0].josa:
        return paren
    return with_josa(text, "grade", paren.start, paren.end, paren.parens[0].noun, paren.parens[0].value)


FIELD_WORDS: Final = frozenset({"부문", "분야", "영역"})


def towns(items: Sequence[Item]) -> None:
    """Make bodies of words that their neighbors show to be such: 연동·일도2동, 가람도 교육청은."""
    for i, item in enumerate(items):
        if item.kind not in IN_DOUBT:
            continue
        before, behind = items[i - 1] if i else None, items[i + 1] if i + 1 < len(items) else None
        if item.kind == "deictic":
            if len(item.noun) > 2 and before is not None and before.kind == "name" and beside(before, item):
                item.kind = "org"
            elif behind is not None and len(item.josa) == 1 and behind.noun in FIELD_WORDS:
                item.kind, item.noun, item.josa = "word", item.noun + item.josa, ""  # a noun of its own: 군도 부문
            elif behind is not None and item.noun + item.josa == "시도" and behind.kind == "head":
                item.kind, item.noun, item.josa = "word", "시도", ""
        elif item.kind == "dept" and is_person_like(items, i):
            item.kind = "word"
        elif item.kind == "win" and behind is not None:
            if (item.noun == "인증" and behind.noun in CERTIFIED) or (item.noun == "한" and behind.kind == "title"):
                item.kind = "word"
        elif item.kind == "word" and behind is not None:
            if item.noun.endswith("부분") and behind.kind == "grade" and item.josa in ("", "에서"):
                item.kind, item.noun = "cat", f"{item.noun[:-2]}부문"  # a common slip for 부문
            elif item.noun.endswith("동의") and behind.kind == "quote":
                item.kind, item.noun, item.josa = "dept", item.noun[:-1], "의"  # a town's work: 가람동의 '…'
        if item.kind != "word" or not item.noun.endswith(TOWN_ENDS):
            continue
        if village(item, before) or town(item, before) or (item.noun[-1] != "리" and is_town(items, i)):
            item.kind = "dept"


IN_DOUBT: Final = frozenset({"deictic", "word", "dept", "win"})  # kinds of words whose neighbors may tell another
TOWN_ENDS: Final = ("동", "읍", "면", "리")


def is_town(items: Sequence[Item], i: int) -> bool:
    """Whether what stands beside a word that ends like the name of a town shows it to be one."""
    return heads_body(items, i) or (
        len(items[i].noun) > 1 and (listed_town(items, i) or graded_beside(items, i) or joined_town(items, i))
    )


def listed_town(items: Sequence[Item], i: int) -> bool:
    """Whether a town that ends alike stands in one list with a word: 연동·일도2동."""
    return any(
        0 <= near < len(items)
        and items[(i + near) // 2].kind in ("dot", "comma")
        and items[near].kind == "dept"
        and items[near].noun[-1] == items[i].noun[-1]
        for near in (i + 2, i - 2)
    )


def graded_beside(items: Sequence[Item], i: int) -> bool:
    """Whether a grade stands beside a word that ends like the name of a town which the sentence has another of."""
    behind = items[i + 1] if i + 1 < len(items) else None
    before = items[i - 1] if i else None
    if before is not None and before.kind == "grade" and (beside(before, items[i]) or items[i].noun == WEST_TOWN):
        behind = before
    if behind is None or (len(items[i].noun) < TOWN_SIZE and items[i].noun != WEST_TOWN):
        return False
    if behind.kind == "quote" and beside(items[i], behind):  # its work, in a list of those of offices
        return len(items[i].noun) == TOWN_SIZE and any(one.kind == "dept" for one in items)
    return behind.kind == "grade" and any(one.kind == "dept" and one.noun[-1] == items[i].noun[-1] for one in items)


def heads_body(items: Sequence[Item], i: int) -> bool:
    """Whether a body of every town follows a word, whose town it then is: 회화면 주민자치회."""
    behind = items[i + 1] if i + 1 < len(items) else None
    named = len(items[i].noun) >= TOWN_SIZE and behind is not None and beside(items[i], behind)
    return named and behind is not None and behind.noun in TOWN_BODIES


TOWN_BODIES: Final = LEX.dependents | {"주민자치회"}


WEST_TOWN: Final = "서면"  # of many counties, else a word for what is written


def joined_town(items: Sequence[Item], i: int) -> bool:
    """Whether a particle joins a word to the name of a town that ends alike: 근남면과 매화면이."""
    left, right = items[i - 1] if i else None, items[i + 1] if i + 1 < len(items) else None
    if items[i].noun == WEST_TOWN and right is not None and items[i].josa in ("과", "와"):
        return right.kind == "dept" and right.noun.endswith(("동", "읍", "면"))
    return (
        left is not None
        and left.kind == "dept"
        and left.josa in ("과", "와")
        and left.noun[-1] == items[i].noun[-1]
        and len(items[i].noun) == TOWN_SIZE
    )


def town(item: Item, before: Item | None) -> bool:
    """Whether a word names a town, by the county or city before it: 성주군 초전면."""
    return (
        before is not None
        and before.kind == "name"
        and before.noun.endswith(("시", "군", "구"))
        and beside(before, item)
        and len(item.noun) > 2
        and item.noun.endswith(("읍", "면", "동"))
        and item.noun not in LEX.department_never
    )


def village(item: Item, before: Item | None) -> bool:
    """Whether a word names a village: by its number (성곡1리), or as the subject behind its county (울진 하당리가)."""
    if NUMBERED_VILLAGE.fullmatch(item.noun):
        return True
    if before is not None and before.kind == "dept" and before.noun.endswith(("읍", "면")) and beside(before, item):
        return VILLAGE.fullmatch(item.noun) is not None and NO_VILLAGE.fullmatch(item.noun) is None
    told = item.josa in ("이", "가") and before is not None and not before.josa
    return told and before is not None and VILLAGE.fullmatch(item.noun) is not None and is_place(before.noun)


def is_person_like(items: Sequence[Item], i: int) -> bool:
    """Whether a word with an office's ending is a name between an office and a title: 도시계획과 도해국 주무관."""
    item = items[i]
    return (
        0 < i < len(items) - 1
        and items[i - 1].kind == "dept"
        and beside(items[i - 1], item)
        and (items[i + 1].kind == "title" or (bool(item.parens) and items[i - 1].noun.endswith(("과", "팀", "담당관"))))
        and len(item.noun) == NAME_SIZE
        and item.noun.endswith(("국", "실", "단", "소", "동"))
        and not item.josa
        and personal.is_name(item.noun)
    )


def beside(left: Item, right: Item) -> bool:
    """Whether an item without a particle or brackets stands a blank before another."""
    return not left.josa and not left.parens and right.start - left.end == 1


def with_josa(text: str, kind: str, start: int, end: int, noun: str, value: object = None) -> Item:
    """An item whose particle, if any, follows at `end`."""
    match = JOSA.match(text, end)
    return Item(kind, start, match.end() if match else end, noun, match[0] if match else "", value)


MARKS: Final = {
    ",": "comma",
    "·": "dot",
    ":": "colon",
    "=": "colon",
    "|": "pipe",
    "/": "pipe",
    ".": "stop",
    "…": "stop",
    "&": "dot",
    ";": "comma",
}


def next_item(text: str, at: int, names: Mapping[int, Hit], hits: Sequence[Hit], depth: int) -> Item:
    """The item that begins at a position that is no blank."""
    char = text[at]
    if "가" <= char <= "힣":
        return word_item(text, at, names)
    if char in "'\"「『《〈<":
        return quoted(text, at, hits, depth)
    if char in "([":
        return bracketed(text, at, hits, depth)
    if char in BULLETS:
        return Item("bullet", at, at + 1, char)
    if char.isalnum() or char in "㈜ⅠⅡⅢⅣⅤⅥ":
        return word_item(text, at, names)
    if char == "*" and (not at or text[at - 1] == " ") and text[at + 1 : at + 2] not in ("", " ", "*"):
        return Item("bullet", at, at + 1, char)
    if char == "%":
        return with_josa(text, "other", at, at + 1, char)
    return Item(MARKS.get(char, "other"), at, at + 1, char)


def quoted(text: str, at: int, hits: Sequence[Hit], depth: int) -> Item:
    """A quotation: a rating, a grade, an award with its grade, words that somebody said, or a plain quote."""
    if rating := QUOTED_RATING.match(text, at):
        value = rating["value"].replace(" ", "")
        listed = len(value) == 1 and LISTED_RATING.match(text, rating.end()) is not None
        listed = listed or text.endswith(ENDS_OF_SCALE, 0, at)
        if rating["word"] or rating["inner"] or value in TIERS or value in ("SA", "AAA", "AA", "A+") or listed:
            normal = value if value in (*TIERS, *LEX.grades) else f"{value}등급"
            return with_josa(text, "grade", at, rating.end(), rating[0], Grade(normal, kind="rating", noun="등급"))
    match = QUOTE.match(text, at)
    if match and (government := quoted_government(text, at, match, hits)):
        return government
    inner = next((group for group in match.groups() if group is not None), "").strip() if match else ""
    if match is None or not inner:
        return Item("other", at, at + 1, text[at])
    grade = GRADE.fullmatch(LAST_BRACKETS.sub("", inner))
    if grade and (letter := LETTER.search(inner)):
        end = rest.end() if (rest := RATED.match(text, match.end())) else match.end()
        return with_josa(text, "grade", at, end, inner, Grade(f"{letter['letter']}등급", kind="rating", noun="등급"))
    if grade:
        rest = BEHIND_QUOTE.match(text, match.end())
        end = rest.end() if rest else match.end()
        noun = (rest["noun"] if rest else grade["noun"]) or ""
        item = with_josa(text, "grade", at, end, inner, Grade(LEX.grades[grade["base"]], noun=noun))
        if depth == 0 and (bracket := inner.find("(")) >= 0:
            item.parens = lex(inner[bracket + 1 : -1], depth=depth + 1)
        return item
    if stated := award_with_grade(text, at, match, hits, depth):
        return stated
    named = NAMED_GRADE.fullmatch(inner) if not CERTIFIED_AS.match(text, match.end()) else None
    if named and not (named["noun"] == "상" and named["base"] in NEEDS_NOUN):  # a prize of its own: '군민 으뜸상'
        item = with_josa(text, "grade", at, match.end(), inner, Grade(LEX.grades[named["base"]], noun=named["noun"]))
        item.inside = named["name"]
        return item
    if rank := QUOTED_RANK.fullmatch(inner):
        return with_josa(text, "grade", at, match.end(), inner, Grade(f"{rank['place']}위", kind="rank", noun="위"))
    body, _, title = inner.partition(" ")
    honor = HONOR.fullmatch(inner) or (HONOR.fullmatch(title) if body.endswith(GIVING_BODIES) else None)
    if honor and honor.end() < len(inner):
        given = replace(honor_grade(honor), noun=inner, giver=body)
        return with_josa(text, "grade", at, match.end(), inner, given)
    if honor:
        return with_josa(text, "grade", at, match.end(), inner, honor_grade(honor))
    # a work's title behind its maker (나래온 주무관의 "…") or as what is told ("…"를 해설한)
    owned = text[max(0, at - 2) : at].rstrip().endswith("의") or text.startswith(("을 ", "를 "), match.end())
    if match["two"] is not None and owned and len(inner) <= WORK_SIZE and not SAYING.match(text, match.end()):
        return with_josa(text, "quote", at, match.end(), inner)
    if match["two"] is not None and (len(inner) > 45 or SAYING.match(text, match.end()) or SENTENCE.search(inner)):
        return with_josa(text, "speech", at, match.end(), inner)
    if match["one"] is not None and SAYING.match(text, match.end()) and SENTENCE.search(inner):
        return with_josa(text, "speech", at, match.end(), inner)
    item = with_josa(text, "quote", at, match.end(), inner)
    if not item.josa and (loose := LOOSE_JOSA.match(text, item.end)):
        item.josa, item.end = loose[1], loose.end()
    return item


# a particle that a blank parts from a quotation: '나눔가게' 가 대상을
LOOSE_JOSA: Final = re.compile(r"\s(가|는|을|를|은|와|에|에서|의|로|으로)(?=\s)")


# endings of bodies whose head gives an honor that is quoted in full: '가람위원회 위원장상'
GIVING_BODIES: Final = (
    "위원회",
    "진흥원",
    "연합회",
    "협회",
    "공단",
    "공사",
    "재단",
    "부",
    "청",
    "처",
    "의회",
    "평가원",
)


def quoted_government(text: str, at: int, quote: re.Match[str], hits: Sequence[Hit]) -> Item | None:
    """A government's name that stands in quotation marks alone: '가온도'와 '나래군'이."""
    hit = next((hit for hit in hits if hit.start == at + 1 and hit.end == quote.end() - 1), None)
    if hit is None or hit.kind != "government":
        return None
    item = with_josa(text, "name", at, quote.end(), text[hit.start : hit.end])
    item.hit = origin(hit)
    return item


def award_with_grade(text: str, at: int, quote: re.Match[str], hits: Sequence[Hit], depth: int) -> Item | None:
    """A quotation that names an award and ends in its grade, as its items: '2018 행복도시대상 문화 부문 대상'."""
    if depth or quote.end() - at > NAMED_SIZE or not ENDS_IN_GRADE.search(quote[0]):
        return None
    if text.startswith("에서", quote.end()):  # the whole is a name: '일자리 유공 표창'에서
        return None
    items = inner_items(text, at, quote.end() - 1, hits, depth)
    *named, last = items
    if last.kind != "grade" or last.josa or not any(item.kind in ("head", "prize") for item in named):
        return None
    return with_josa(text, "named", at, quote.end(), quote[0], items)


def inner_items(text: str, start: int, end: int, hits: Sequence[Hit], depth: int) -> list[Item]:
    """The items between an opening mark at `start` and a closing one at `end`."""
    shifted = [Shifted(hit, start + 1) for hit in hits if start < hit.start and hit.end <= end]
    items = lex(text[start + 1 : end], shifted, depth + 1)
    for item in walk(items):
        item.start += start + 1
        item.end += start + 1
    return items


def bracketed(text: str, at: int, hits: Sequence[Hit], depth: int) -> Item:
    """A bracket with its own items."""
    close = ")" if text[at] == "(" else "]"
    level, end = 0, at
    for end in range(at, min(len(text), at + 200)):
        if text[end] == text[at]:
            level += 1
        elif text[end] == close:
            level -= 1
            if level == 0:
                break
    if level or depth > 2:
        return Item("other", at, at + 1, text[at])
    return Item("paren", at, end + 1, text[at + 1 : end], parens=inner_items(text, at, end, hits, depth))


def walk(items: Sequence[Item]) -> list[Item]:
    """The items and those in their brackets."""
    found: list[Item] = []
    for item in items:
        found.append(item)
        found.extend(walk(item.parens))
    return found


class Shifted:
    """A name hit counted from a later origin."""

    __slots__ = ("codes", "end", "hit", "kind", "start", "surface")

    def __init__(self, hit: Hit, origin: int) -> None:
        """`origin` is where the later text begins in the one that the hit was found in."""
        self.hit: Hit = hit.hit if isinstance(hit, Shifted) else hit
        self.kind, self.surface, self.codes = hit.kind, hit.surface, hit.codes
        self.start, self.end = hit.start - origin, hit.end - origin


def origin(hit: Hit) -> Hit:
    """The name hit as it was found."""
    return hit.hit if isinstance(hit, Shifted) else hit


def honor_grade(match: re.Match[str]) -> Grade:
    """What an honor's surface says: normal form, and the office that gives it."""
    if match["order"]:
        return Grade("훈장" if "훈장" in match["order"] else "포장", kind="honor", noun=match["order"])
    if match["bare"]:
        bare = match["bare"].replace(" ", "")
        return Grade({"표창장": "표창", "표창패": "표창"}.get(bare, bare), kind="honor", noun=bare)
    head = match["head"]
    normal = {
        "총리": "국무총리상",
        "지사": "도지사상",
        "광역시장": "시장상",
        "특별시장": "시장상",
        "협회장": "회장상",
        "연구원장": "원장상",
    }.get(head, f"{head}상")
    if head == "기관":
        normal = "기관표창" if "표창" in match["sort"] else "기관상"
    elif match["sort"] in ("감사패", "공로패"):
        normal = match["sort"]
    office = (match["office"] or "").strip("· ")
    return Grade(normal, kind="honor", noun=match[0], giver=f"{office}{HEADED_BODY.get(head, '')}" if office else None)


def word_item(text: str, at: int, names: Mapping[int, Hit]) -> Item:
    """The item of a word, number or name that begins at a position."""
    hit = names.get(at)
    if (match := WORD.match(text, at)) is None:
        return Item("other", at, at + 1, text[at])
    near = text[at : match.end() + 8]
    glued = GLUED.match(text, at) if "씨" in near or "사관" in near or "무관" in near else None
    if glued and glued[0] not in LEX.person_never and (len(glued[0]) <= NAME_SIZE or personal.is_name(glued[0])):
        return Item("word", at, glued.end(), glued[0])
    if "우수" in near or "장려" in near:
        item = glued_grade(text, at) or matter(text, at)
        if item is not None:
            return item
    if (
        HONOR_HINT.search(near)
        and (honor := HONOR.match(text, at))
        and (hit is None or honor.end() > hit.end)
        and honor["office"] not in LEX.grades
        and honor[0] not in LEX.grades
    ):
        return with_josa(text, "grade", at, honor.end(), honor[0], honor_grade(honor))
    if "민의" in near and (civic := CIVIC.match(text, at)):
        return with_josa(text, "prize", at, civic.end(), civic[0])
    if "유공 " in near and (merit := MERIT.match(text, at)):
        return with_josa(text, "head", at, merit.end(), merit[0])
    if hit is not None:
        return name_item(text, at, hit)
    first = text[at]
    if (first.isdigit() or first in "'제각") and (item := number_item(text, at)) is not None:
        return item
    if ("등급" in near or near.startswith("SA")) and (item := rating_item(text, at)) is not None:
        return item
    if first in GRADE_FIRST and (item := grade_item(text, at)) is not None:
        return item
    if first in YEAR_FIRST and (year := REL_YEAR.match(text, at)):
        return with_josa(text, "year", at, year.end(), year["rel"], year["rel"])
    if first in WORDS_NUMBER and (streak := STREAK.match(text, at)):
        return with_josa(text, "streak", at, streak.end(), streak[0], WORDS_NUMBER[streak["word"]])
    end = match.end()
    for start in names:  # a name inside the word ends it: 충남도보령시
        if at + 1 < start < end and names[start].end - start > 2:
            end = start
            break
    word = text[at:end]
    if word.endswith(ETC) and word[:-1] in LEX.titles:  # a missing blank: 교장등
        return Item("title", at, end - 1, word[:-1])
    if first.isdigit():
        return with_josa_of(word, at, end)
    kind, noun, josa = classify(word)
    if kind == "and" and AGAIN.match(text, at):
        kind = "word"
    return Item(kind, at, end, noun, josa)


AGAIN: Final = re.compile(r"또\s(?:한\s?번|다시)")  # a win told once more, which joins nothing: 또 한번 1위로


def rating_item(text: str, at: int) -> Item | None:
    """A rating (A등급, 최고 등급) that begins at a position."""
    if match := RATING.match(text, at):
        value = match["alone"] or match["letter"] or match["hangul"] or match["digit"] or match["tier"].replace(" ", "")
        if not (match["hangul"] and " " in match[0]):
            normal = value if match["tier"] else f"{value}등급"
            return with_josa(text, "grade", at, match.end(), match[0], Grade(normal, kind="rating", noun="등급"))
    if match := TOP_RATING.match(text, at):
        return with_josa(text, "grade", at, match.end(), match[0], Grade("최고등급", kind="rating", noun="등급"))
    return None


GLUED_GRADE = re.compile(
    rf"(?P<field>[가-힣]{{2,6}}?)(?P<base>최우수|우수|장려)(?P<noun>기관상|단체상|부서상|상)"
    rf"(?=(?:{one_of(LEX.particles)})?(?![가-힣]))"
)


def glued_grade(text: str, at: int) -> Item | None:
    """A grade that its field is glued to: 홍보우수기관상."""
    match = GLUED_GRADE.match(text, at)
    if match is None or match["field"].endswith(("최", "매우")):
        return None
    grade = Grade(LEX.grades[match["base"]], noun=match["noun"])
    item = with_josa(text, "grade", at, match.end(), match[0], grade)
    item.inside = match["field"]
    return item


# what a body excels in, glued to the grade that it is chosen with: 재난관리(우수기관)
MATTER = re.compile(
    r"(?P<noun>[가-힣]{2,8}?)(?=(?:최우수|우수)(?:기관|지자체|자치단체|단체|부서|시군|도시)"
    rf"(?:{one_of(LEX.particles)})?(?![가-힣]))"
)


def matter(text: str, at: int) -> Item | None:
    """The word before a grade that it is glued to: 재난관리우수기관."""
    match = MATTER.match(text, at)
    return Item("word", at, match.end(), match["noun"]) if match is not None else None


HEADS_LINE: Final = re.compile(r"\s?[:=]\s")  # behind a grade whose winners or fields a line lists: 노력 : 나래군


def grade_item(text: str, at: int) -> Item | None:
    """A prize's grade (최우수상, 우수기관) or a victory that begins at a position."""
    match = GRADE.match(text, at)
    topic = TOPIC_GRADE.match(text, at) if match is None or not match["noun"] else None
    if match is not None and topic is None:
        base, noun = match["base"], match["noun"] or match["joined"] or ""
        if base.endswith("상") and len(noun) == 1 and match[0].endswith(base + noun):
            if noun not in LEX.particles:
                return None  # a place's name: 동상동
            end = match.end("base")
            return with_josa(text, "grade", at, end, text[at:end], Grade(LEX.grades[base]))
        if base not in NEEDS_NOUN or noun or HEADS_LINE.match(text, match.end()):
            return with_josa(text, "grade", at, match.end(), match[0], Grade(LEX.grades[base], noun=noun))
    if (match := topic) is not None:
        return with_josa(text, "grade", at, match.end(), match[0], Grade(LEX.grades[match["base"]], noun=match["noun"]))
    if match := WINNER.match(text, at):
        grade = Grade("2위" if match["second"] else "1위", kind="rank", noun="우승")
        if match["verb"] is not None:  # 우승했다: the noun of its own verb
            return Item("grade", at, match.end(), match[0], "을", grade)
        return with_josa(text, "grade", at, match.end(), match[0], grade)
    return None


def with_josa_of(word: str, at: int, end: int) -> Item:
    """A number with what follows it: a town office (3동), a numbered body (119안전센터), else a plain number."""
    kind, noun, josa = classify(word)
    if kind == "cat" or (kind in ("dept", "org", "head") and len(noun) > 3):
        return Item(kind, at, end, noun, josa)
    noun, josa = split(word)
    return Item("word" if EMERGENCY.match(noun) else "numeral", at, end, noun, josa)


EMERGENCY: Final = re.compile(r"11[29][가-힣]{4}")  # an emergency number that begins a name: 119소방정책 컨퍼런스


def number_item(text: str, at: int) -> Item | None:
    """A year, edition, streak, sum of money, rank or count that begins at a position."""
    if match := EDITION.match(text, at):
        return with_josa(text, "edition", at, match.end(), match[0], int(match["n"] or match["m"]))
    if match := MONEY.match(text, at):
        return with_josa(text, "money", at, match.end(), match["sum"], bool(match["each"] or match["apiece"]))
    if match := STREAK.match(text, at):
        return with_josa(text, "streak", at, match.end(), match[0], int(match["n"] or match["m"]))
    if (match := RATING.match(text, at)) and match["digit"]:
        return with_josa(
            text, "grade", at, match.end(), match[0], Grade(f"{match['digit']}등급", kind="rating", noun="등급")
        )
    if match := RANK.match(text, at):
        return with_josa(text, "grade", at, match.end(), match[0], Grade(f"{match['place']}위", kind="rank", noun="위"))
    if match := YEAR.match(text, at):
        return with_josa(text, "year", at, match.end(), match[0], int(match["year"]))
    if match := COUNT.match(text, at):
        return with_josa(text, "count", at, match.end(), match[0], match["counter"])
    return None


def name_item(text: str, at: int, hit: Hit) -> Item:
    """A government's or organization's name, or the longer name that begins with it (보령시의회)."""
    tail = TAIL.match(text, hit.end)
    rest = tail[0] if tail else ""
    if not rest or JOSA.match(text, hit.end):
        item = with_josa(text, "name", at, hit.end, text[at : hit.end])
        item.hit = origin(hit)
        return item
    word = text[at : hit.end + len(rest)]
    kind, noun, josa = classify(rest) if len(rest) > 1 else ("word", rest, "")
    if kind not in ("org", "dept", "title", "head"):
        kind, noun, josa = classify(word)
        noun_tail = noun[hit.end - at :]
    else:
        noun_tail = noun
    if office := OFFICE.fullmatch(rest):
        particle, own = office["josa"] or "", text[at : hit.end]
        if office["head"] == "청":
            return Item("name", at, at + len(word), own, particle, hit=origin(hit))
        branch = office["head"] == "지사" and not any(code.endswith("000") for code in hit.codes)
        return Item("org" if branch else "title", at, at + len(word), own + office["head"], particle, hit=origin(hit))
    if kind in ("org", "dept", "title", "head", "prize"):
        own = text[at : hit.end].rsplit(" ", 1)[-1]
        return Item(kind, at, at + len(word), own + noun_tail, josa, hit=origin(hit))
    noun, josa = split(word)
    return Item("word", at, at + len(word), noun, josa)
