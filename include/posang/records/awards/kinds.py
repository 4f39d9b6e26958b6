"""The kind of a plain word, told by its own letters: a title, an office, a body, a prize, a verb of winning."""

import re
from functools import lru_cache
from typing import Final

from posang.records.awards.lexicon import LEX
from posang.records.awards.particles import DOUBLE_SIOT, PARTICLE, PLACES, agrees, final, split
from posang.reference import is_ordinary
from posang.reference.outlets import is_place

FIELD = re.compile(
    rf"(?P<noun>[가-힣A-Za-z0-9Ⅰ-Ⅹ]*(?:부문|분야|영역|그룹|종목|부문별|분야별|종목별|\d급지|\d권역)"
    r"|(?:학생|청소년|일반|대학|대학생|초등|중등|고등|중고등|성인|유치|유아|개인|단체|여성|남성)부)"
    rf"(?P<josa>{PARTICLE})?"
)
# a match of a contest, as what its winners are told of: 족구경기는, (줄다리기) 경기에서는
MATCH_FIELD: Final = re.compile(r"(?P<noun>[가-힣]*경기)(?P<josa>에서는|에선|에서|는)")
FIELDS_COUNTED: Final = re.compile(r"\d\s?개\s?(?:부문|분야|영역)")  # a list of fields summed up
NUMBERED_GROUP: Final = re.compile(r"\d(?:급|급지|등급지|권역|그룹|군|부)")  # groups by number: 1급지에서는, 5급 부문
FIELD_WORDS: Final = frozenset({"부문", "분야", "영역"})
JUDGED_BY_VERB = re.compile(r"(?P<noun>[가-힣]*(?:평가|심사|점검))(?:한|해|하여|하고|했다|했으며)")
DEICTIC = re.compile(
    r"(?:우리)?(?P<noun>시|군|구|도|읍|면|동|과|센터|공단|공사|의회|재단|본부|교육청|교육지원청|소방서|학교|축제|사업단|사업소)(?P<josa>에서는|에서도|에서|에는|에도|이|가|은|는|도|를|을|의|와|과|에)(?![가-힣])"
)
PRIZE = re.compile(r"[가-힣A-Za-z·][가-힣A-Za-z0-9·]*(?:대상|상|왕|어워드|어워즈)|[가-힣A-Za-z]{2,}대전")
CIVIC_FIELD: Final = re.compile(
    r"(?:문화|체육|예술|교육|산업|경제|근로|향토|공익|효행|효열|애향|봉사|사회|새마을|선행|지역|개발|환경|농업|농림|수산|관광|공로|복지|대민)+장"
)
# a scheme of certificates in one word: 가족친화인증
CERTIFICATE_SCHEME: Final = re.compile(r"[가-힣A-Za-z]{3,}(?<!재)(?<!신규)(?<!우수)(?<!시설)인증")
FORMS_IN_BRACKETS: Final = frozenset({"주", "유", "재", "사"})  # before a firm's or foundation's name: (주)가람은
FORMS_OF_ADDRESS: Final = ("씨", "양")  # of one syllable, behind a name
FIRE: Final = "소방"  # behind a province's short name, its fire service: 충남소방
# nouns of winning, which no office bears: 선정과 동시에
WIN_NOUNS: Final = frozenset({"선정", "수상", "획득", "지정", "인증", "재인증", "달성", "확보", "표창", "포상", "시상"})
AND: Final = frozenset({"그리고", "및", "과", "와", "또"})
# endings of offices that are named after their officer: 법무담당관
OFFICERS: Final = tuple(suffix for suffix in LEX.department_suffixes if suffix.endswith("관"))
# endings of offices whose heads are titles: 재무과장, 이원면장
TOWNS: Final = ("읍", "면", "동")  # ends of names of towns and wards
OFFICES: Final = ("과", "국", "실", "소", "센터", "팀", "본부", *TOWNS)
# endings of the titles of heads: 가람영사단장, 나래동주민자치위원장
HEADED: Final = (
    *("회장", "반장", "시설장", "원장", "관장", "단장", "위원장", "이사장", "조합장"),
    *("본부장", "부장", "지회장", "센터장", "서장", "총장", "계장"),
    *("소방대장", "방범대장", "구조대장", "지구대장", "순찰대장", "봉사대장"),
    *("기동대장", "수사대장", "남성대장", "여성대장", "지역대장"),
    *("부군수", "부구청장"),
)
# titles of those who lead a government
CHIEFS: Final = ("군수", "구청장", "도지사", "지사", "시장", "구장")
WELFARE_WORKER: Final = "복지사"  # ends like the head of a province (지사)
# ranks that their service stands before: 관세주사, 농업연구관, 보건교사
RANKED: Final = (
    *("주사", "주사보", "행정서기", "서기보", "주무관", "사무관", "서기관", "이사관"),
    *("행정관", "실무관", "교감", "교장", "연구사", "연구관", "지도사", "지도관", "교사", "간호사", "조사관"),
    *("명예교수", "석좌교수", "겸임교수"),
)
# endings of callings, which are everyday words for people too: 문화관광해설사, 구급대원
CALLED: Final = (
    "화가",
    "작가",
    "소설가",
    "관리사",
    "해설사",
    "복지사",
    "상담사",
    "치료사",
    "지원사",
    "조리사",
    "영양사",
    "구급대원",
    "구조대원",
)
RANKS: Final = (*RANKED, *CALLED)
TITLE_PARTICLES: Final = "과도의"  # that may be read as the end of another noun: 소방경과
NO_RANK: Final = ("예방주사", "백신주사")
LONGEST_TITLE: Final = 13
CHOICES: Final = frozenset({"선발", "선정", "포상", "시상"})  # where something is won: 으뜸관서 선발에서
TITLE_OPENINGS: Final = ("베스트", "으뜸", "이달의", "올해의", "자랑스러운")  # how titles begin: 올해의 관광도시
LEAST_PRIZE: Final = 3  # letters; shorter nouns before 과 are offices that end in 상: 통상과
# endings of nouns that are no prizes: 인상, 대책마련 시상
NO_PRIZE: Final = (
    *("이상", "시상", "수상", "포상", "영상", "대상상", "현상", "통상", "협상", "기상", "해상", "육상"),
    *("보상", "향상", "세상", "일상", "예상", "인상", "관왕"),
)
COUNTRY: Final = frozenset({"한국", "대한민국"})  # whose people prizes are named after: 자랑스러운 한국인 대상
PRIZED: Final = re.compile(
    r"(?:교육|체육|보육|선도인|봉사인|기업인|농업인|기술인|지식인|체육인|예술인|문화인|기능인|경영인|상공인|경제인|언론인|임업인|어업인|축산인"
    r"|도시|어버이|어린이|젊은이|지킴이|길잡이)상$"
)  # that end alike and are some
TOWN: Final = re.compile(r"[가-힣]{2}[읍면]")
WEST_TOWN: Final = "서면"  # of many counties, else a word for what is written
STATE_RANK: Final = "지방"  # before a rank of a local official: 지방소방장
NAME_SIZE: Final = 3  # syllables of most names
# endings of institutes with offices of their own: 보건환경연구원 보건연구부
WITH_OFFICES: Final = ("연구원", "기술원", "보건소", "사업소", "기술센터")
# endings of institutions, long enough to be told from the offices that end in the particle: 의료원과
LONG_INSTITUTES: Final = tuple(
    word for word in (*LEX.organization_suffixes, *LEX.department_suffixes) if len(word) > 2 or word.endswith("원")
)
NO_EVENTS: Final = ("전문가", "평가원", "최고평가", "호평가", "최하평가", "추진단")  # that end like an evaluation


Kind = tuple[str, str, str]  # kind, noun, particle
Forms = tuple[tuple[str, str], ...]  # a word with its particle parted, and whole


@lru_cache(maxsize=65536)
def classify(word: str) -> Kind:
    """A plain word as (kind, noun, particle)."""
    if (found := fixed(word)) is not None:
        return found
    noun, josa = split(word)
    forms = ((noun, josa), (word, "")) if josa else ((word, ""),)
    return (
        told_by_particle(word, noun, josa)
        or title(forms)
        or contest(forms)
        or doubted(word)
        or body(forms, noun, josa)
        or (beside_gwa(word, noun) if josa == "과" else None)
        or (town_or_section(forms) if len(word) > 2 else None)
        or won(word)
        or office(forms)
        or prize(noun, josa)
        or ("word", noun, josa)
    )


def leads_government(title: str) -> bool:
    """Whether a title is that of the head of a government: 나래군수, 도지사."""
    return title.endswith(CHIEFS) and not title.endswith(WELFARE_WORKER)


def fixed(word: str) -> Kind | None:
    """A word that one pattern or list tells whole: 군은, 및, 주관, 보건분야에서, 평가한."""
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
    if field := FIELD.fullmatch(word) or MATCH_FIELD.fullmatch(word):
        return "cat", field["noun"], field["josa"] or ""
    if judged := JUDGED_BY_VERB.fullmatch(word):
        return "judged", judged["noun"], ""
    return None


def civic_prize(name: str) -> str | None:
    """The field of civic life that a short prize is named after: 효행상; None for any other name."""
    field = name.removesuffix("상")
    return field if field != name and LEX.civic.fullmatch(field) else None


def told_by_particle(word: str, noun: str, josa: str) -> Kind | None:
    """A noun that its particle tells from others: 선발에서, 공로상과, 소방경과; and the medal of a field."""
    if CIVIC_FIELD.fullmatch(noun):
        return "cat", noun, josa
    if josa == "인" and noun in COUNTRY:
        return "word", f"{noun}인", ""
    if noun in (*CHOICES, "우수사례") and josa in PLACES:
        return "head", noun, josa
    prize = josa == "과" and noun.endswith("상") and not noun.endswith(NO_PRIZE)
    if prize and (len(noun) > LEAST_PRIZE or civic_prize(noun) is not None):
        return "prize", noun, josa
    if word[:-1] in LEX.titles and word[-1] in TITLE_PARTICLES and agrees(word[:-1], word[-1]):
        return "title", word[:-1], word[-1]
    return None


def title(forms: Forms) -> Kind | None:
    """The title of an office, a rank or a calling."""
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
    return None


def contest(forms: Forms) -> Kind | None:
    """An evaluation, a contest or a scheme of certificates."""
    for form, particle in forms:
        if (
            form in LEX.event_nouns
            or (len(form) > 2 and form.endswith(LEX.event_nouns) and not form.endswith(NO_EVENTS))
            or CERTIFICATE_SCHEME.fullmatch(form)
        ):
            return "head", form, particle
    return None


def doubted(word: str) -> Kind | None:
    """A word of a plan, a wish or a failure."""
    return ("veto", word, "") if LEX.veto.match(word) or LEX.plan.fullmatch(word) else None


def body(forms: Forms, noun: str, josa: str) -> Kind | None:
    """An organization by its ending or name, or a province's fire service."""
    for form, particle in forms:
        if len(form) > 1 and form not in LEX.organization_never and form.endswith(LEX.organization_suffixes):
            return "org", form, particle
        if form in LEX.organizations or INSTITUTE.fullmatch(form) or in_short(form) or studies_place(form):
            return "org", form, particle
    if noun.endswith(FIRE) and len(noun) == len(FIRE) + 2 and is_place(noun[:2]):
        return "dept", noun, josa
    return None


def studies_place(form: str) -> bool:
    """Whether a word names the institute that advises a government, a body of its own: 강원연구원, 수원시정연구원."""
    match = ADVISER.fullmatch(form)
    return match is not None and is_place(match["place"])


ADVISER: Final = re.compile(r"(?P<place>[가-힣]{2})(?:발전|시정|도시|정책)?연구원")


def in_short(form: str) -> bool:
    """Whether a word is the short name of a university (가온대), a school (가온초) or a coast guard station."""
    if form.endswith("대"):
        return form[:-1] in LEX.universities or is_place(form[:-1])
    if (station := form.removesuffix("서")).endswith(COAST_GUARD):
        return is_place(station.removesuffix(COAST_GUARD))
    if not form.endswith(LEX.schools):
        return False
    stem = form.removesuffix(next(end for end in LEX.schools if form.endswith(end)))
    return len(stem) > 1 and is_place(stem) and not is_ordinary(stem)


SHORT_SCHOOL: Final = re.compile(r"[가-힣]{2,5}(?:[초중고]|초교|유)")


def named_by_place(name: str) -> bool:
    """Whether a name is that of a school in short behind its place's, and no verb that goes on: 순천이고."""
    return (
        len(name) >= LEAST_OF_PLACE
        and SHORT_SCHOOL.fullmatch(name) is not None
        and is_place(name[:PLACE_SIZE])
        and not name.endswith((*LEX.school_never, *VERBS_ON))
    )


VERBS_ON: Final = tuple(f"{stem}고" for stem in "이하되라다었았했였됐받지리")


PLACE_SIZE: Final = 2  # letters of most places' names
LEAST_OF_PLACE: Final = 4  # letters of a school's name behind its place


def beside_gwa(word: str, noun: str) -> Kind | None:
    """A noun before 과 where that is the particle, and not the last syllable of a section's name (재무과)."""
    if noun in WIN_NOUNS:
        return "win", word, ""
    if noun == WEST_TOWN or noun.endswith(LEX.chosen_people) or named_by_place(noun):
        return "word", noun, "과"
    if noun.endswith(LONG_INSTITUTES):  # 가온의료원과, 나래연구원과: no office for them
        kind = "word" if noun in LEX.organization_never else "dept" if department(noun) else "org"
        return kind, noun, "과"
    if noun in LEX.department_never:
        return None
    named = TOWN.fullmatch(noun) or (len(noun) == 2 and noun[-1] in "동읍면")  # 가람면과 나래면, no office
    if named or (noun[-1] in "팀실읍면동" and department(noun)) or noun.endswith(OFFICERS):
        return "dept", noun, "과"
    return None


def town_or_section(forms: Forms) -> Kind | None:
    """A town, or a section or office of three syllables at least, which no verb of winning ends like."""
    for form, particle in forms:
        if (
            len(form) >= 3
            and form not in LEX.department_never
            and form.endswith(("동", "읍", "면", "과", "소"))
            and form.endswith(LEX.department_suffixes)
            and not (form.endswith("면") and particle == "서")  # 거두면서, 보이면서
            and department(form)
        ):
            return "dept", form, particle
    return None


def won(word: str) -> Kind | None:
    """A verb of winning."""
    return ("win", word, "") if LEX.win.match(word) and not (word.startswith(LEX.not_win) or habitual(word)) else None


def habitual(word: str) -> bool:
    """Whether a verb tells what used to be done: 절반이 받던 (기관표창); a stem that ends in ㅆ tells what was."""
    return len(word) > 1 and word.endswith("던") and final(word[-2]) != DOUBLE_SIOT


def office(forms: Forms) -> Kind | None:
    """A department of any kind."""
    for form, particle in forms:
        if (
            len(form) >= 2
            and form not in LEX.department_never
            and form.endswith(LEX.department_suffixes)
            and not (form.endswith("면") and particle == "서")  # 거두면서, 보이면서
            and department(form)
        ):
            return "dept", form, particle
    return None


# what prizes are for as well
MATTERS: Final = ("정책", "교육", "복지", "서비스", "관리", "연구", "개발", "홍보", "보호")


def is_target(noun: str, josa: str) -> bool:
    """Whether a noun in 대상 is whom something is for, no grand prize: 지원대상, but 지역산업정책대상에서."""
    prized = josa in PLACES and noun[:-2].endswith(MATTERS)
    return noun.endswith("대상") and noun[:-2].endswith(LEX.target_left) and not prized


def is_matter_prize(noun: str) -> bool:
    """Whether a noun in 대상 may be a prize for a matter as well as whom that is for: 정책대상, 교육대상."""
    return noun.endswith("대상") and noun[:-2].endswith(MATTERS)


def prize(noun: str, josa: str) -> Kind | None:
    """A prize by its own name."""
    if (
        len(noun) > 2
        and PRIZE.fullmatch(noun)
        and noun not in LEX.prize_never
        and not is_target(noun, josa)
        and (noun[:-1] in LEX.do_nouns or PRIZED.search(noun) or not noun.endswith(NO_PRIZE))
    ):
        return "prize", noun, josa
    return None


COAST_GUARD: Final = "해경"
# institutions of the state or of a government, by how their names begin and end
INSTITUTE: Final = re.compile(
    r"(?:[가-힣]{2})?(?:국립|시립|도립|군립|구립|공립)(?:[가-힣]{2,}(?:관|원|단|당|센터|소|대)|[가-힣]*대학)|(?:한국|대한|국제)[가-힣]{2,}(?:원|관|연맹|은행|센터|소)"
)
APPLES: Final = "사과"


def department(noun: str) -> bool:
    """Whether a noun with a department's ending may be one; the apples of a place are none: 청송사과."""
    if noun.endswith(APPLES) and is_place(noun.removesuffix(APPLES)):
        return False
    if noun.endswith(LEX.department_never_endings) and not noun.endswith(LEX.department_endings):
        return False
    if noun.endswith(("동", "면", "읍")):
        verbal = noun.endswith(("으면", "다면", "하면", "되면", "이면", "치면", "오르면", "살펴보면"))
        return len(noun) <= (5 if noun.endswith("동") else 4) and not verbal
    return len(noun) >= 3
