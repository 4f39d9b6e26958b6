"""Grades, ratings, ranks and honors as they are written."""

import re
from typing import Final

from posang.records.awards.items import Grade, Item, with_josa
from posang.records.awards.lexicon import LEX, one_of
from posang.records.awards.particles import PARTICLE, WORD_ENDS

# what may stand behind a grade's brackets: 최우수(SA) 등급에는
BEHIND_BRACKETS: Final = re.compile(rf"\s?(?:등급|기관|지자체|부서|그룹){WORD_ENDS}")

# heads of bodies, whose titles an honor bears: 농촌진흥청장상
HONORING_HEADS: Final = (
    *("대통령", "국무총리", "총리", "부총리", "차관", "장관", "청장", "처장", "위원장"),
    *("도지사", "지사", "특별시장", "광역시장", "시장", "군수", "구청장", "교육감", "교육장"),
    *("국회의장", "의장", "이사장", "연구원장", "원장", "협회장", "학회장", "회장", "참모총장", "총장"),
    *("사령관", "사단장", "군단장", "여단장"),
    *("본부장", "센터장", "실장", "서장", "단장", "총재", "대사", r"(?<!유공)기관(?!\s상)"),
    *("공사장", "사장", "관장", "은행장", "지사장", "학교장", "조합장"),
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
    "공사장": "공사",
    "관장": "관",
    "은행장": "은행",
}
# how the honor of a head is called where its title is one of several for an office; else it is the title and 상
HEAD_HONORS: Final = {
    "총리": "국무총리상",
    "지사": "도지사상",
    "광역시장": "시장상",
    "특별시장": "시장상",
    "협회장": "회장상",
    "연구원장": "원장상",
    "공사장": "사장상",
}
# what orders and medals of the state begin with: 근정훈장, 은탑산업훈장
ORDERS: Final = (
    *("국민", "근정", "산업", "문화", "체육", "새마을", "보국", "과학기술", "무공", "수교", "건국"),
    *("화랑", "충무", "을지", "인헌", "태극"),
    *("녹조", "옥조", "홍조", "황조", "청조", "석류장", "동백장", "모란장", "목련장", "무궁화장"),
    *("은탑", "금탑", "동탑", "철탑", "석탑", "대한민국"),
)
# before the head of a province; behind another name a branch of a firm: 나주지사 (우수상)
PROVINCE: Final = r"(?:(?<![가-힣])|(?<=도)|(?<=경기|강원|충북|충남|전북|전남|경북|경남|제주))"
HEADS: Final = "|".join(PROVINCE + head if head == "지사" else head for head in HONORING_HEADS)
HONOR: Final = re.compile(
    rf"(?:(?P<office>(?![가-힣]{{0,6}}(?:상|최우수|우수|장려)·)(?:제\d{{1,2}})?[가-힣·]{{0,14}}?)(?P<head>{HEADS})"
    r"\s?(?:우수\s?)?(?:(?:기관|단체|부대)\s?)?"
    r"(?P<sort>표창장|표창패|표창|표장|상장|감사패|공로패|포상|상)"
    rf"|(?P<order>(?:{'|'.join(ORDERS)})[가-힣]{{0,6}}(?:\s?훈장|포장)(?:\s[가-힣]{{2,3}}장(?=(?:을|를|이|은|의|과)?(?![가-힣])))?"
    r"|(?:대통령\s?)?훈장|포장(?=[이을은]\s(?:각각\s)?(?:수여|전수|받|수상)))"
    r"|(?P<bare>기관\s?표창|단체\s?표창|개인\s?표창|부대\s?표창|표창장|표창패|표창|감사패|공로패))"
    rf"(?:{WORD_ENDS}|(?<=[장리령관감수사]표창)(?!수상)(?=[가-힣]{{2,6}}\s?(?:부문|분야)))"  # or a field, glued
)
PLAIN_BARE: Final = frozenset({"표창장", "표창패", "부대표창", "개인표창"})  # commendations that say no more than 표창
HONOR_HINT: Final = re.compile(
    r"표[창장]|훈장|포장|감사패|공로패|상장|포상|대통령\s?상|총리\s?상|장\s?상|수\s?상|사\s?상|감\s?상|관\s?상"
)

TARGET: Final = r"대상(?:에(?:도|서|서도)?\s(?:포함|해당|추가|제외)|\s?\d순위)"  # no prize, but whom something is for
BASES: Final = sorted(LEX.grades, key=lambda word: (-len(word), word))
GRADE: Final = re.compile(
    rf"(?P<lead>종합(?!대상)|전국|도내|통합|그룹별|군별|부문별|분야별|부문|영예의\s)?(?!노력도|특별(?:시|자치)|{TARGET})"
    rf"(?P<base>{one_of(BASES)})"
    rf"(?![하한함했성]|\s한\s|\s?(?:{one_of(LEX.grade_never)}|도서(?!관)))"
    rf"(?:(?:\s?(?P<noun>{one_of(LEX.grade_nouns)})(?!\d)|(?:\s(?=[가-힣]{{3,6}}상))?(?P<joined>농업기술센터|농업기술원|복지관|박물관))"
    rf"(?:(?<!공무원)(?<!직원)\s?상)?{WORD_ENDS})?"
    rf"{WORD_ENDS}"
)
# the best in one matter, as contests of several such prizes name it: 최우수홍보상, 최우수 콘텐츠 상
BEST_IN: Final = re.compile(rf"최우수\s?(?!(?:{one_of(LEX.grade_nouns)})\s?상)[가-힣]{{2,5}}?(?<!대)\s?상{WORD_ENDS}")
# the best of a kind of bodies, the kind between: 최우수보건기관
BEST_OF_KIND: Final = re.compile(
    rf"최우수[가-힣]{{2,5}}?(?P<noun>기관|부서|지구대|파출소|센터|관서|사업단|학교|단체|마을){WORD_ENDS}"
)
GRADE_FIRST: Final = frozenset(base[0] for base in BASES) | frozenset("종전도통그군부분영우수선정준최")
NEEDS_NOUN: Final = {"모범", "노력", "격려", "으뜸", "특별"}
# a grade that its field is glued to: 홍보우수기관상
GLUED_GRADE: Final = re.compile(
    rf"(?P<field>[가-힣]{{2,6}}?)(?P<base>최우수|우수|장려)(?P<noun>기관상|단체상|부서상|상){WORD_ENDS}"
)
# bodies that are chosen as excellent
BODY: Final = "기관|지자체|자치단체|지방자치단체|단체|부서|시군|시·군|자치구|도시|학교"
# what a body excels in, glued to the grade that it is chosen with: 재난관리(우수기관), 개선(우수 지자체)
MATTER: Final = re.compile(rf"(?P<noun>[가-힣]{{2,8}}?)(?=(?:최우수|우수)\s?(?:{BODY}){WORD_ENDS})")
# a body that is excellent by what it does: 우수시책 지자체
DOER: Final = re.compile(rf"(?P<base>최우수|우수)\s?(?:시책|사례|정책|사업)\s(?P<noun>{BODY}){WORD_ENDS}")
HEADS_LINE: Final = re.compile(r"\s?[:=]\s")  # behind a grade whose winners or fields a line lists: 노력 : 나래군

FILLS: Final = re.compile(r"$|,\s?\d")  # behind a grade that fills brackets or a cell, a sum at most with it: (모범)

RATING_LETTER: Final = r"[A-FS가-마]|SA"  # of a rating, alone in its cell or before a colon
TIER: Final = r"최우수|최상|매우\s?우수|우수|보통|미흡|(?:매우|아주)\s?미흡|양호|탁월"
MEANT: Final = rf"(?:\s?\((?:{TIER})\))"  # what letters mean: A(우수)등급
# behind a number of steps by which a rating has changed: (4등급으로) 2등급 미끄러졌다
MOVED: Final = r"(?<=\d등급)\s(?:미끄러|상승|하락|추락|급락|급등|내려|내렸|내린|떨어|오른|오르|올랐|올라|뛰)"
RATING: Final = re.compile(
    r"(?:(?P<alone>SA|(?<=등급인 )[SABCDE])(?=(?:를|을|에|로|가|는)(?![가-힣]))"
    r"|(?:(?P<letter>SA|AAA|AA|A\+|B\+|C\+|[SABCDE])|(?P<hangul>[가나다라마])|(?P<digit>[1-9])"
    rf"|(?P<tier>{TIER})){MEANT}?\s?등급(?![가-힣]{{0,3}}제|{MOVED})(?:\s판정)?)"
    rf"{WORD_ENDS}"
)
# a rating in words that is no grade of a prize, told as what an evaluation found: 미흡 평가를 받았다, 매우 우수, …
JUDGED_SO: Final = re.compile(
    r"(?P<tier>매우\s?우수|보통|미흡|매우\s?미흡|양호|탁월)"
    r"(?:\s평가(?=[를로]\s)|\s기관(?=(?:으로|에|에는)\s)|(?<=우수)(?=[,(])"
    r"|(?=(?:에|으?로|[을를])\s(?:머물|그[쳤친]|분류[됐된]|평가됐|판정|받[았은])))"
)
# a verdict told with the word of a scale, marked as one: '미흡'하다는 평가를, 매우 미흡(별 한 개)하다고
VERDICT: Final = re.compile(rf"(?P<mark>')?(?P<tier>{TIER})(?(mark)'|\s?\([^()\n]{{1,12}}\))\s?하다[는고](?=\s)")
SCALE_FIRST: Final = frozenset("최매아우보미양탁")  # first letters of the words of a scale
# a rating in words with its letter: 탁월(S) 등급, 아주 미흡(E)
LETTERED: Final = re.compile(
    r"(?:(?:(?:아주|매우)\s?)?(?:탁월|양호|보통|미흡)\s?|(?:최우수|우수|양호|보통|미흡)\s(?:점수|성적)\s?)"
    r"\((?P<letter>[SABCDE])(?:등급)?\)(?:\s?등급)?" + WORD_ENDS
)
TIERS: Final = frozenset(
    {"보통", "미흡", "매우미흡", "양호", "탁월", "매우우수", "최상"}
)  # ratings that are no letters
TOP_RATING: Final = re.compile(rf"최(?:고|상위)\s?등급{WORD_ENDS}")
RANK: Final = re.compile(rf"(?P<place>\d{{1,3}})\s?(?:위|등)(?=(?:{PARTICLE})?(?![가-힣급]))")
PLACED: Final = re.compile(r"입선(?=[했한해]|하[였는고며])")  # a grade that is the noun of its own verb: 입선했다
WINNER: Final = re.compile(
    rf"(?:(?:종합|통합|최종)\s?)?(?P<second>준)?우승(?P<one>자|팀|기)?(?:{WORD_ENDS}|(?P<verb>(?=[했한해]|하였)))"
    r"|수위(?=[를에]\s(?:차지|올[랐라]))|선두(?=를\s차지)|정상(?=(?:에\s(?:올[랐라]|오[르른]|섰|서며)|을\s(?:차지|지[켰키])))"
)
CONTESTED: Final = re.compile(r"(?:에서|에서는|부문|분야|종목)\s")  # before 정상, the top of a contest


def honor_grade(match: re.Match[str]) -> Grade:
    """What an honor's surface says: normal form, and the office that gives it."""
    if match["order"]:
        order = match["order"].replace(" 훈장", "훈장")
        return Grade("훈장" if "훈장" in order else "포장", kind="honor", noun=order)
    if match["bare"]:
        bare = match["bare"].replace(" ", "")
        return Grade("표창" if bare in PLAIN_BARE else bare, kind="honor", noun=bare)
    head = match["head"]
    normal = HEAD_HONORS.get(head, f"{head}상")
    if head == "기관":
        normal = "기관표창" if "표창" in match["sort"] else "기관상"
    elif match["sort"] in ("감사패", "공로패"):
        normal = match["sort"]
    office = (match["office"] or "").strip("· ")
    return Grade(normal, kind="honor", noun=match[0], giver=f"{office}{HEADED_BODY.get(head, '')}" if office else None)


def honor_of(title: str) -> Grade | None:
    """The honor that the title of a head gives (행정안전부장관); None where a title is none of a head that honors."""
    match = HONOR.fullmatch(f"{title}상")
    return honor_grade(match) if match is not None and match["head"] else None


def rating_item(text: str, at: int) -> Item | None:
    """A rating (A등급, 최고 등급, 미흡 평가) that begins at a position."""
    if text[at] in SCALE_FIRST and (item := verdict(text, at)) is not None:
        return item
    if match := LETTERED.match(text, at):
        grade = Grade(f"{match['letter']}등급", kind="rating", noun="등급")
        return with_josa(text, "grade", at, match.end(), match[0], grade)
    if match := JUDGED_SO.match(text, at):
        return with_josa(text, "grade", at, match.end(), match[0], tier_grade(match["tier"]))
    if match := RATING.match(text, at):
        value = match["alone"] or match["letter"] or match["hangul"] or match["digit"] or match["tier"].replace(" ", "")
        if not (match["hangul"] and " " in match[0]) or is_letter(text, match, value):
            normal = value if match["tier"] else f"{value}등급"
            return with_josa(text, "grade", at, match.end(), match[0], Grade(normal, kind="rating", noun="등급"))
    if match := TOP_RATING.match(text, at):
        return with_josa(text, "grade", at, match.end(), match[0], Grade("최고등급", kind="rating", noun="등급"))
    return None


def verdict(text: str, at: int) -> Item | None:
    """A verdict told with the marked word of a scale: '미흡'하다는 평가를."""
    match = VERDICT.match(text, at)
    return Item("grade", at, match.end(), match[0], value=tier_grade(match["tier"])) if match is not None else None


# a letter before its noun, by what stands in front: a subject, a mark or nothing: A시가 가 등급을, 나 등급에는
COUNTED: Final = re.compile(r"\s?\d+\s?개")
OTHER_LETTER: Final = re.compile(r"(?<![가-힣])'?[가나라마]'?\s?등급")


def is_letter(text: str, match: re.Match[str], value: str) -> bool:
    """Whether a syllable apart before 등급 is a letter of a scale: no particle or adverb (다, all), and not counted."""
    at = match.start()
    apart = (not at or text[at - 1] in " ,(·△▲○-") and COUNTED.match(text, match.end()) is None
    return apart and (value != "다" or OTHER_LETTER.search(text) is not None)


def tier_grade(tier: str) -> Grade:
    """The rating that a word of a scale is: 보통, 매우 미흡."""
    return Grade(tier.replace(" ", ""), kind="rating", noun="등급")


# tiers of festivals below and above the excellent ones, which are none by themselves: 대표축제로 자리 잡았다
FESTIVAL_TIER: Final = re.compile(rf"(?P<tier>글로벌\s?육성|글로벌|대표|유망|육성|예비)\s?축제{WORD_ENDS}")
# behind a tier, what makes it one
TIER_CHOSEN: Final = re.compile(r"\s(?:\d년\s연속\s|최종\s)?(?:(?:선정|지정)[됐되돼했]|뽑[혔혀]|이름을)")
FESTIVAL_TIERS: Final = re.compile(rf"(?:글로벌\s?육성|글로벌|대표|최우수|우수|유망|육성|예비)\s?축제{WORD_ENDS}")


def festival_tier(text: str, at: int) -> Item | None:
    """A tier of festivals where its text tells another (대표축제 A, 유망축제 B), lists some, or says one was chosen."""
    match = FESTIVAL_TIER.match(text, at)
    if match is None:
        return None
    if match["tier"] == "대표" and text.startswith("인 ", match.end()):  # what is known best: 대표축제인 가람축제
        return None
    several = len({one[0].replace(" ", "") for one in FESTIVAL_TIERS.finditer(text)}) > 1
    item = with_josa(text, "grade", at, match.end(), match[0], Grade(match["tier"].replace(" ", ""), noun="축제"))
    headed = TIER_HEADS.match(text, item.end) is not None
    listed = at == 0 and item.josa in TIER_LISTS and text.count("축제", item.end) > 1  # 유망축제는 가람축제, 나래축제다
    chosen = item.josa in ("로", "에") and TIER_CHOSEN.match(text, item.end) is not None
    return item if several or headed or listed or chosen else None


# between a tier and the festivals of it: 유망축제=가람축제, 유망 축제(23개, 각 6000만원) : 가람축제
TIER_HEADS: Final = re.compile(r"(?:\s?\([^()\n]{1,24}\))?\s?[:=]")
TIER_LISTS: Final = frozenset({"는", "에는", "엔", "로는", "로"})  # particles of a tier before the festivals of it


def glued_grade(text: str, at: int) -> Item | None:
    """A grade that its field is glued to: 홍보우수기관상."""
    match = GLUED_GRADE.match(text, at)
    if match is None or match["field"].endswith(("최", "매우")):
        return None
    grade = Grade(LEX.grades[match["base"]], noun=match["noun"])
    item = with_josa(text, "grade", at, match.end(), match[0], grade)
    item.inside = match["field"]
    return item


def matter(text: str, at: int) -> Item | None:
    """The word before a grade that it is glued to: 재난관리우수기관."""
    match = MATTER.match(text, at)
    return Item("word", at, match.end(), match["noun"]) if match is not None else None


# the verb behind the last grade of several, and those before it: 복지는 최우수, 세정은 우수, 청소는 (모범)을 차지했다
ENDS_SERIES: Final = re.compile(r"[을를]\s(?:각각\s)?(?:차지|받|획득|수상|거머|따[냈내])")
BEFORE_IN_SERIES: Final = re.compile(r"우수(?:상|구|시|군)?(?:[,·]|[을를](?=[,\s])|[과와]\s)")


def ends_series(text: str, at: int, end: int) -> bool:
    """Whether a bare word is the last of several grades that a verb of winning follows."""
    return ENDS_SERIES.match(text, end) is not None and BEFORE_IN_SERIES.search(text, 0, at) is not None


def grade_item(text: str, at: int) -> Item | None:
    """A prize's grade (최우수상, 우수기관) or a victory that begins at a position."""
    if (match := DOER.match(text, at)) is not None:
        return with_josa(text, "grade", at, match.end(), match[0], Grade(LEX.grades[match["base"]], noun=match["noun"]))
    if text.startswith("최우수", at) and (match := BEST_IN.match(text, at)):
        return with_josa(text, "grade", at, match.end(), match[0], Grade(match[0], noun="상"))
    match = GRADE.match(text, at)
    if match is not None:
        base, noun = match["base"], match["noun"] or match["joined"] or ""
        if base.endswith("상") and len(noun) == 1 and match[0].endswith(base + noun):
            if noun not in LEX.particles:
                return None  # a place's name: 동상동
            end = match.end("base")
            return with_josa(text, "grade", at, end, text[at:end], Grade(LEX.grades[base]))
        alone = at == 0 and base != "특별" and FILLS.match(text, match.end())
        told = noun or alone or HEADS_LINE.match(text, match.end()) or ends_series(text, at, match.end())
        if base not in NEEDS_NOUN or told:
            return with_josa(text, "grade", at, match.end(), match[0], Grade(LEX.grades[base], noun=noun))
    if match := BEST_OF_KIND.match(text, at):
        return with_josa(text, "grade", at, match.end(), match[0], Grade("최우수", noun=match["noun"]))
    if match := PLACED.match(text, at):
        return Item("grade", at, match.end(), match[0], "을", Grade(LEX.grades[match[0]]))
    if (match := WINNER.match(text, at)) and (match[0] != "정상" or CONTESTED.search(text[:at])):
        grade = Grade("2위" if match["second"] else "1위", kind="rank", noun="우승")
        if match["verb"] is not None:  # 우승했다: the noun of its own verb
            return Item("grade", at, match.end(), match[0], "을", grade)
        return with_josa(text, "grade", at, match.end(), match[0], grade)
    return None
