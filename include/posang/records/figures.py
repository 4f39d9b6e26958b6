"""Figures: the numbers that an article states, with what they count, whose they are and of which year."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from posang.records.document import Document, Line
from posang.records.grade_members import grade_of_members
from posang.records.metadata import ArticleMetadata
from posang.records.numbers import Amount, find_amounts
from posang.records.owners import SENTENCE_END, Owners, read_owners
from posang.records.phrases import bare_noun_before, is_verbal, noun_after, noun_before, trim_marks
from posang.records.pieces import pieces
from posang.records.places import Places
from posang.records.words import any_of, words
from posang.reference import find_names

HEADLINE_ROLES = ("title", "subtitle", "heading")
MONEY = re.compile(
    rf"[가-힣·]{{0,10}}{any_of('money')}(?:(?<=재정) (?:인센티브|지원금|보조금|특전))?(?!사업(?!비)|평가|심사)"
)
# money that a sentence without a sum speaks of: 3건에 광고비가 나갔다
PAID = re.compile(rf"(?P<money>[가-힣]{{0,6}}{any_of('money')}(?<=[비금세]))[이가은는을를도] ")
# a fee right in front of its sum, whatever else the sentence speaks of: 위탁 처리비 4억원과 전기요금 2억원 등 예산
FEE = re.compile(
    r"(?:[가-힣]{2}비(?<!정비)(?<!준비)(?<!대비)(?<!장비)(?<!설비)(?<!소비)|요금|[가-힣]{2}료(?<!자료)(?<!재료)|임차료|삯)$"
)
LAST_OF_SEVERAL = re.compile(r"^.*(?:·|[가-힣][와과] )(?=[가-힣])")  # 표창과 특별교부세
MONEY_TAIL = re.compile(
    r"(?: ?(?:규모|상당|어치|가량|정도|이상))?의(?= )|(?: 규모| 상당| ?이상| ?이하| ?미만|짜리|[이을] 넘는)(?= )"
)
PROJECT = re.compile(  # what the sums of a list are for: 국비는 빈집 정비사업 43억원, 청년마을 조성(42억원)이다
    "(?:사업(?!비)|조성|정비|강화|구축|육성|개선|건립|확충|재생|개발|활성화|보급|설치|공사)$"
)
GRADE = re.compile(rf"(?:^|[ ‘']){any_of('prize_grades')}(?!(?<=대상)[액자지물])(?:[가-힣]{{0,4}}| [가-힣·]{{1,8}})$")
# 대상 하늘면 (300만 원): a grade with who got it; not with a kind of them (최우수 시군)
GRADE_WHOSE = re.compile(
    rf"^(?P<grade>(?:.* )?{any_of('prize_grades')}상?) (?!시·?군|읍·?면|구·?군|자치)[가-힣·]{{2,8}}[시군구읍면동]$"
)
# governments and their offices of a kind that got a grade: 최우수 시·군에는 1억 원
GRADE_OF_KIND = re.compile(
    rf"(?P<grade>(?:.* )?{any_of('prize_grades')}상?) (?P<kind>시·?군(?:·?구)?|구·?군|군·구|시·도|읍·?면(?:·?동)?|"
    r"[시군구읍면동]|자치구|(?:기초|광역)?(?:자치단체|지자체)|(?:기초|광역)단체|교육지원청|교육청|학교|소방서|경찰서|의회|"
    r"수상자|수상팀|수상작)"
)
ITEM_GRADE = re.compile(rf"\W*(?P<grade>{any_of('prize_grades')}상?)(?![가-힣])")
# 우수와 장려에게는 각각 50만 원과 30만 원; 금상은 교육감 상장에 50만 원
GRADES_EACH = re.compile(
    rf"(?P<first>{any_of('prize_grades')}상?)[와과] (?P<second>{any_of('prize_grades')}상?)(?:은|는|에는|에게는)"
    r"[^.,]{0,30}? ?각각 (?P<one>\d[^.,]{1,12}원[과와] )?$"
)
GRADE_TOLD = re.compile(
    rf"(?:^|[ ,])(?P<grade>{any_of('prize_grades')}상?)(?:은|는|에는|에게는) (?:[^.,\d]{{1,20}} )?$"
)
GRADE_GIVEN = re.compile(  # 최우수 시·군에는 도지사 표창과 상사업비 (1억 원)
    rf"(?:^|[ ,])(?P<grade>{any_of('prize_grades')}상?(?: [가-힣·]{{1,6}})?)(?:에는|에게는|에게|에) "
    rf"(?:[^.,\d]{{1,24}}[와과] (?:함께 )?)?(?P<money>{any_of('money')}) (?:각각? )?$"
)
GRADE_WINNERS = re.compile(  # 최우수상 1팀에 (100만원)
    rf"(?:^|[ ,])(?P<grade>{any_of('prize_grades')}상?) \d{{1,3}}(?:명|팀|곳|편|건|점|개 [가-힣]{{1,6}})"
    r"에(?:는|게|게는)? (?:각각? )?$"
)
RATE = re.compile(any_of("rates") + "$")
CHANGE = re.compile(
    r" ?(?:넘게 |가까이 |가량 )?(?:(?P<more>늘었|늘어(?!난)|늘[고며면]|증가[했하한]|끌어올)|"
    r"줄었|줄어(?!든)|줄[고며면]|감소[했하한])"
)
CUT = re.compile(r" ?(?:넘게 )?(?P<act>단축|삭감|절감|인상|인하)(?![가-힣]{3})")  # 처리 기간 41% 단축
COMPARED = re.compile(r"(?:지난해|작년|전년|1년 전) ?같은 (?:때|기간|달|분기)(?:보다|에 비해|과 견줘|보다는) ?$")
RATE_NAMED = re.compile(
    r"[가-힣](?:율|률|비율|비중|만족도|지수|인지도|청렴도|달성도|체감도|선호도|참여도)(?=[이가은는을를도의 ]|$)"
)
SCORE = re.compile(any_of("scores") + "$")
WORKS = re.compile(any_of("works") + "$")
WEIGHED = re.compile("만점|배점|지표|항목")  # a sentence that tells how much each criterion counts
WEIGHTS = re.compile(r"배점(?:은|이|을)")
WEIGHING = re.compile(
    r"더하|더한|더해|보태|보탠|합산|합친|합쳐|빼는|뺀|[를을] 두[어고]|무게|가중치"
)  # of parts of a score
WEIGHED_ITEM = re.compile(r"(?P<item>[가-힣A-Z][가-힣A-Z· ]{0,24})(?=\(\d{1,3}점\))")
WEIGHING_LIST = re.compile(r"\d개 [가-힣]{0,6}(?:영역|분야|항목|지표|부문)|배점|만점|종합해|합산|더해|합쳐")
ADDED = re.compile(r"(?:[와과에]|[을를]) ")
FULL_MARKS = re.compile(r" ?만점")
OUT_OF = re.compile(r"\d[\d,]* ?점 만점(?:에|에서|으로|의|인데)? ?(?:평균 |모두 )?$")  # 만족도 100점 만점에 81점
MEASURE = re.compile(r"(?:도|조사|측정|진단)$")
PER_PART = re.compile("(?:영역|분야|항목|부문|지표)별")  # 영역별로는 책임 운영 11.4점, 공익 13.2점
RISE = re.compile(r" ?(?P<change>상승|하락|증가|감소)(?![가-힣])")  # 13.2점(1.1점 상승)
PART_OF_WORKS = re.compile(r"(?:\(|, )(?P<part>[가-힣]{2,4}) $")  # 표창 7점(기관 2점, 개인 5점)
SCALE = re.compile(r"(?:도|지수|평균)$")
ASKED = re.compile(r"[가-힣](?P<measure>도|지수) ?(?:측정|조사|진단) ?결과")
ANY_SCORE = "점수"  # points of which nothing else is told
FULL_MARKS_BEFORE = re.compile(r"만점[은이] ?$")
IDIOM = re.compile(any_of("idioms"))
NOUN_COUNTERS = words("noun_counters")
# 광역 17, 기초 226: bodies per tier, without a counter.
TIER = re.compile(r"(?P<tier>광역|기초)(?:자치단체|지자체|단체)? ?(?P<count>\d{1,3})(?![\d,.]*[\d%개곳명년월일위등])")
NAME_QUOTED = re.compile(r"[‘'][^‘’'\n]{1,40}[’']")
TABLE_UNIT = re.compile(
    r"(?P<of>(?<![가-힣])[가-힣]{0,12}) ?\(? ?단위 ?[:：=]? ?"
    r"(?P<unit>(?:백만|천|만|억)? ?원|명|개소|개|건|곳|%|점)"
)
UNIT_DECLARED = re.compile(r"(?:\(|^)단위 ?$|단위 ?[:：=] ?$")  # 단위: 1천원; not 군 단위 69곳
TABLE_WON = {"백만원": 10**6, "천원": 10**3, "만원": 10**4, "억원": 10**8, "원": 1}
TABLE_NUMBER = re.compile(r"(?<![\d.,가-힣A-Za-z])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\d.,]*[\d%가-힣A-Za-z])")
# The heading of a column of scores, which have no unit: 총점, then 91.27.
SCORE_HEADING = re.compile(r"(?:^|(?<=[ |/\t]))(?P<of>(?:종합|최종|평가|심사)?(?:총점|점수|평점|득점))(?=$|[ |/\t])")
BARE_SCORE = re.compile(r"(?<![\d.,가-힣A-Za-z])\d{1,3}\.\d{1,3}(?![\d.,]*[\d%가-힣A-Za-z])")
CELL = re.compile(r"[가-힣A-Z][가-힣A-Z·]{2,19}")  # a cell that names somebody
CELL_LAST = re.compile(rf"{CELL.pattern}$")
# Scores of those named, in a line that speaks of points or grades: A등급(90점 이상) 하늘의료원(93.4)
NAMED_SCORE = re.compile(r"\((?P<score>\d{1,3}\.\d{1,3})\)")
POINTS_TOLD = re.compile(r"\d점|점수|총점|평점")
GRADE_NAMED = re.compile(r"(?<![가-힣A-Za-z])[가-마SA-F] ?등급")
SCORE_TOLD = re.compile(r"(?:점수|총점|평점|지수|평균|(?:만족|청렴|체감|인지|신뢰)도)(?=[은는이가] )")
CHANGED = re.compile("올[랐라]|오른|높아|낮아|떨어|내[렸려]|뛰")  # what a score does, not who is ahead
STEP_IN_FRONT = re.compile(r"(?:심사|평가|발표|투표|설문)$")  # what points in a bracket are the weight of
MEASURED = re.compile(r"(?:[율률온수액량]|밀도|속도|농도)$")  # no name of who has a score
RANKED_NAME = re.compile(r"\d{1,2}[위등] (?P<name>[가-힣][가-힣·\d ]{2,30}?),? ?$")  # 1위 하늘지구대 2팀 91.7점
PART_OF = re.compile(r" ?[가-힣·]{0,10} ?(?:중|가운데)(?:에서)?(?: [가-힣]{1,8}){0,2} ?")  # 5개 자치구 중 3곳
SAME_MEASURE = re.compile(  # 24명에서 지난해 31명으로; 418건, 2012년 433건이던 것이 2013년 702건
    r"(?:이던 것이|에서|으로|로|과|와|보다|이나|에|의|,|·)?,? ?"
    r"(?:(?:(?:19|20)\d\d년(?:도)?|지난해|작년|올해|현재|이듬해)(?:말|에는|에|까지)? )?(?:다시|약|또|각)? ?"
)
LEVEL = re.compile(r"(?:에서|이던 것이) [^.,\d]{0,6}(?:\d{4}년 )?$")  # in front of what a number has come to
# between a number and by how much it has changed: 31명으로 29% 늘었다, 31억원으로 한 해 전보다 7% 늘었다
GROWN = re.compile(
    r"(?:으로|로|보다),? ?(?:(?:(?:한 해|1년) 전|전년(?:도)?|지난해|작년)(?: ?같은 (?:기간|때))?(?:보다|에 비해) ?)?"
    r"(?:평균 |무려 |약 )?"
)
# years as counted from the article's own
RELATIVE = {"지난해": -1, "작년": -1, "전년": -1, "올해": 0, "올 ": 0, "금년": 0, "내년": 1, "이듬해": 1}
CLAUSE_ENDS = ("다. ", "”", '"')
# a year, or what parts the years before it from a figure behind it; each begins with a character: fast to search for
YEAR_OR_END = re.compile(
    "|".join(
        (
            *(rf"{n}(?<!\d{n})\d\d(?: ?년|(?![\d가-힣.%]|,\d))" for n in (19, 20)),
            *map(re.escape, (*RELATIVE, *CLAUSE_ENDS)),
        )
    )
)
RUN = re.compile(r" ?(?:연속(?:으로)?|째|동안|간|만에|에 걸쳐|내리|넘게|가까이)")
GROUP_LAST = re.compile(r"(?<![\d가-힣])(?:\d{1,2}|[Ⅰ-Ⅻ가-마A-E]) ?그룹$")
BRACKET_OPEN = re.compile(r"[(（][^()（）,]*$")
LIST_HEAD = re.compile(
    r"(?P<head>[가-힣][가-힣· ]{1,20}?)(?:\([^)]{1,20}\))? ?[=:：] ?[^=:：\n]{2,400} 등 ?$"
)  # 우수상 = A, B 등 13곳
DONE_BEFORE = re.compile(r"(?P<act>[가-힣]{2,6})(?:한|된|받은|했던) ?$")
SEVERAL_NAMED = re.compile(  # A, B, C 등 4곳; 하늘초 노가람 교사 등 4명: the names are no noun
    r"[,·] ?[^,·\n]{1,20} 등 (?:모두 |총 )?$|"
    r"[가-힣]{2,4} (?:교[사장감]|경[사위감정]|순경|주무관|팀장|과장|의원|소장|씨|회장)(?:\([^)]{1,12}\))? 등 "
    r"(?:모두 |총 )?$"
)
PLACES_NAMED = re.compile(  # A와 B 등 (4곳), A시 등 (나머지 3곳)
    r"(?:(?:[와과] |[△▲▷▶] ?)[^,·\d\n]{1,20}|(?:^|[ ,])[가-힣]{2,6}[시군구]) 등 (?:모두 |총 |나머지 )?$"
)
SUMMING = (" 등 ", " 등 모두 ", " 등 총 ", " 등 나머지 ")  # what SEVERAL_NAMED ends with
HONOR_BEHIND = re.compile(
    r"(?:[이은]|에게는?) (?:각각 )?(?P<honor>(?:[가-힣]{2,8} ?){0,2}?(?:표창장?|[가-힣]{1,2}상|훈장|포장))[을를이]"
)
WINNERS = frozenset({"명", "곳"})
GETS = re.compile("[이가] (?:받았|받는|받아|수상했|차지했|탔|나눠)")
PRESENT = re.compile("[이가] (?:자리|참석|참가|참여|함께|모인|모여)")
TITLE_LAST = re.compile("(?:^| )[가-힣]{2,4} [가-힣]{0,6}(?:장|의원|주무관|교수|지사|교사|사무관|씨)$")
RECEIVERS = re.compile(  # 모두 10명에게 상을 건넸다
    r"(?:[이은]|에게는?) (?:각각 )?(?:상|상장|상패|표창|표창장)[을를] (?:받|탔|건[네넸]|줬|주었|수여|전달|안[았겼])"
)
BODY = re.compile(
    r"^[A-Z] ?(?:단체|업체|사|언론사|신문|방송|협회)$|[가-힣](?:언론사|신문사|협회|교육청|재단|공단)$"
)  # A단체
KIND_PAID = re.compile(
    "시·?군(?:·?구)?|구·?군|시·?도|지자체|자치단체|(?:광역|기초)단체"
)  # who gets money, not what for
SAID = re.compile(
    r"(?:으로|로)[, ]|이?다(?![가-힣])|이[며고]|(?:였|이었|입니|이던)|뿐|에 (?:이르|달하|그치|그쳤|이른|머물)"
)
TOPIC = re.compile(r"[가-힣](?:은|는)(?= )")
ACTOR = re.compile(r"^(?:[시군구도읍면동]|본부|센터)$|[가-힣](?:씨|시장|군수|구청장|과장|팀장|주무관)$")

NO_MEASURE = frozenset({"만점", "평가", "심사", "종합평가"})  # in front of points, which are then of nothing else
PER_ONE = re.compile(
    r"(?P<noun>[가-힣]+(?: [가-힣]+)?) (?:하나|한 개|한 점)(?:를 만드는 데|에) (?:들어간|든|쓴|쓰인|들인|드는) $"
)
SIZES = ("length", "area", "weight", "volume")
AMONG = re.compile(r"(?<! [이그]) (?:가운데|중)(?:에서)? (?:[가-힣]+(?:[는은던]|[한된난온인]) ){0,2}$")
# whom or what a grade was given to: 대통령상을 받은 두 곳
GRADE_HELD = re.compile(
    r"(?P<grade>[가-힣‘’]*(?:상|표창|등급|최우수|우수|장려)|[가-마A-S1-5] ?등급)[’']?[을를에] "
    r"(?:받은|탄|차지한|거머쥔|오른|든|얻은) $"
)
# 만족도와 방문율이 각각 2.6%, 4.1% 올랐다
EACH_OF_TWO = re.compile(
    r"(?P<first>[가-힣])(?:와|과) (?P<second>[가-힣]+(?: [가-힣]+)?)(?<!에)(?<!에게)[은는이가을를도] "
    r"(?:전년보다 )?(?:각각|나란히) (?:전년보다 )?(?P<one>\d[^ ]{1,8}(?:,|[와과]) )?$"
)
NEXT_NUMBER = re.compile(r" \d")
# money that is no prize: 3억원어치를 팔고, 5억원을 들여
EARNED = re.compile(r"어치|[을를] (?:들여|들이|들였|투입|거둬|거뒀|아껴|아꼈|벌어|벌었)")
SOLD = re.compile(r" ?어치[를가]? (?:팔|판 )")
MONEY_ACT = re.compile(
    "[을를] (?P<act>집행|절감|징수|판매|투자|수출|환수|감면|부과)(?:했|해|한|하)"
)  # 1천억원을 집행했다
WON_IN = re.compile(
    r"(?:평가|심사|대회|공모전?|조사|점검|관리)(?P<josa>[’'”]?에서[는도]? )(?:(?!\d[천만억\d, ]*원)[^.]){0,40}"
    r"(?:올라|뽑혀|선정돼|선정되어|꼽혀|차지해|받아|들어) $"
)
GOT = re.compile(
    "[을를] (?:각각 |더 )?(?:받|확보|따|챙|탔|거머)|,[^.]{0,60}원[을를] (?:각각 |더 )?(?:받|확보|따|챙|탔|거머)"
)
SCHEME_LAST = re.compile("(?:평가|심사|대회|공모|점검)$")  # what brought the money: 최우수 : 합동평가(2억 원)
PRIZE_MONEY = re.compile("(?:상금|사업비)$")  # what is handed out and summed up
TOTAL = re.compile(r"(?:총|모두|합계|합쳐) ?$")
OF_NOBODY = re.compile(r"^(?:전국|도내|광역|기초|시·군(?:·구)?|시·도|지자체|자치단체)(?: [가-힣·]+)? 평균$")
MEAN = re.compile(
    r"(?P<of>(?:전국|도내|광역|기초|시·군(?:·구)?|시·도|도|시|군|구|지자체|자치단체|[가-힣]{1,3}[시군구도])"
    r"(?: (?:시·군(?:·구)?|시·도|시|군|구|시부|군부|지자체|자치단체))? 평균)(?:은|이|인)? ?\(?$"
)
MEAN_OF = re.compile(r"(?P<of>[가-힣]*(?:점수|지수|율|률|만족도|청렴도) 평균)[은이] $")  # 발전지수 평균은 102점
FIELD_LAST = re.compile(r"(?:분야|부문|영역)$")  # 7개 분야 352건의 사례: cases
LOWER_END = re.compile(r"[\d.,]+[%가-힣]{0,2} ?[~∼～] ?$")
GRADED = re.compile(r"(?:에는|에게는|에|는)? [‘'](?P<grade>[가-힣A-Z]{1,4})[’'](?:[를을,]| 등급)")
SPENT = re.compile(r"[을를은]? ?(?P<use>[가-힣][가-힣 ·]{1,24}?)에(?:,| (?:쓴|쓰|썼|투입|들였|들여|사용|쓸))")
MADE_OF = re.compile(r"씩?[을를] (?P<noun>(?:새 )?[가-힣]{2,8}(?: [가-힣]{2,8})?)(?<!으)(?:으로|로|에) (?=[가-힣]+)")
# 7건이 우수사례로 선정됐다, 5곳이 최고 등급에 올랐다
CHOSEN_AS = re.compile(
    r"[이가은는] (?P<noun>[가-힣]{2,8}(?: [가-힣]{2,8})?)(?<!으)"
    r"(?:(?:으로|로) (?:선정|지정|인정|채택|뽑[혔혀힌]|꼽혔|이름을 올)|에 (?:들[었어]|올[랐라]|포함|선정|뽑|이름을 올))"
)
# 13곳이 C등급을 받았다, 5곳은 최하위인 C등급에 그쳤다
GRADE_GOT = re.compile(
    r"[이가은는] (?:[가-힣]{2,8}[인된] )?[‘'“]?(?P<grade>[가-힣A-S1-5]{1,6} ?등급|[가-힣]{1,6}상)[’'”]?"
    r"(?:[을를] (?:받|얻|따|탔|차지|거머)|에 (?:그쳤|머물|들[었어]|올[랐라]))"
)
# 교수와 주민 등 9명으로 짜인 평가단
FORMED = re.compile(r"(?:으로|로) (?:짜인|꾸린|꾸려진|이뤄진|이루어진|구성된|구성한|짠) ")
ANY_CONTEST = re.compile(r"(?:(?:각종|여러|대외|외부|이번|두|세|네) )?(?:평가|대회|공모전?)")
PRIZE_LAST = re.compile(rf"(?:^| ){any_of('prize_grades')}상?$")  # 고객가치 부문 최우수상: no contest
# what somebody is a winner of several times: 도시대상에서 2관왕
CONTEST = re.compile(
    r"(?:평가|대회|[가-힣]상|공모전?|어워[드즈]|콘테스트|영화제)(?=에서|에 |[은는이가을를의도]?(?![가-힣]))"
)
BEHIND = re.compile(
    r"(?: ?(?:안팎|남짓))?의(?= )|에 걸쳐(?= )|이(?:었)?던(?= )|에 (?:이르는|달하는)(?= )|"
    r" \d[\d,]*[가-힣]{1,2}(?= [가-힣])"
)
ACT_BEHIND = re.compile(rf" {any_of('acts')}(?![가-힣]{{2}})")
PREDICATE = re.compile(
    r"[을를이가은는]? (?:더 )?"
    r"(?:(?P<act>[가-힣]{2,4})(?:했|한|됐|된|하였|되었|돼|해|하고|되고)[가-힣]*|(?P<verb>[가-힣]+(?:다|[라어아져](?=$))))(?![가-힣])"
)
COPULA = re.compile(r"(?:(?<=[가-힣]{2})이|(?<=지표)|(?<=분야)|(?<=사례)|(?<=과제)|(?<=업무)|(?<=단체))다$")  # 항목이다
PLACE_BEFORE = re.compile(r"(?:에|에는|에서|에서는) ?(?:모두 |총 )?$")
OF_ALL = re.compile(r"(?<= )전체(?: [가-힣]{1,6})?의 ?(?:약 )?$")  # 인증 면적을 전체 경지의 (41.5%까지)
SHARE_OF = re.compile(r"의 ?(?:약 |무려 )?")  # between a whole and its share: 대상액 1천억원의 61.3%
AHEAD = re.compile(rf"(?: 차이?로)? (?P<verb>{any_of('surpassing')}[가-힣]*)")
OF_THESE = re.compile(r"(?:이|그) ?(?:가운데|중)(?:에서)? ?$")
ACHIEVED = re.compile(
    r" ?(?P<deed>[가-힣‘][가-힣‘’ ]{1,16}"
    r"(?:(?:으로|[에을를]) (?:선정|지정|등극)|(?:으로|[에을를]) [가-힣 ]{1,8}[았었렸졌랐겼섰뤘]다(?![가-힣])))"
)
# what is won again and again: 연속으로 (국무총리상)을 받았다, 내리 (1위)에 올랐다, 연속 (수상)했다
PRIZED = re.compile(
    r" ?(?:(?:가장 높은|최고인) )?[‘'“]?(?:"
    r"(?P<prize>(?:[가-힣]{1,8} ){0,2}?[가-힣A-Z\d]*"
    r"(?:상|표창|훈장|등급|\d위|우수구|우수|장려|모범|기관|지자체|자치단체|도시|학교))[’'”]?(?!으?로 (?:선정|지정))"
    r"(?:(?:[을를에]|으?로) "
    r"(?:받|거머|차지|탔|타[고며]|안[았아]|따[냈내]|얻|수상|올[랐라]|뽑|선정|이름|"
    r"지[켰키]|들었|품[었에]|획득|손에|인정)| (?:타이틀|자리|지위|명성)[을를])|"
    r"(?P<act>수상|입상|선정|인증|우승)(?=했|됐|되|하|의 |[을를] ))"
)
STREAKS = frozenset({"연속", "연속으로", "내리", "째", "만에"})  # behind a span that says what happened again in it
STREAK = re.compile(
    rf" ?[‘'“]?(?P<grade>{any_of('prize_grades')}(?:상| ?등급)?|[가-마A-E1-5] ?등급|\d위|수상)"
    r"(?:[’'”]|이?[다며고]|였|이었|입니|[으]?로[, ]|[을를](?= )|,|…|$)"
)
# what a streak was run in: 안전 분야 평가에서도 2012, 2013년에 이어 (3년 연속)
JUDGED_IN = re.compile(
    r"(?:평가|심사|분야|부문|경진대회)(?P<josa>에서[는도]?|(?<=평가)[도는]) "
    r"(?:[^.,\n]{0,6},? ?\d{4}년(?:도)?에 이어 |(?:지난해|작년)에 이어 (?:올해[도는]? )?)?$"
)
# the same behind it: (5년 연속으로) 공약 분야에서
JUDGED_BEHIND = re.compile(r" (?P<noun>[가-힣 ]{2,16}(?:평가|심사|분야|부문|부분|경진대회))에서 ")
# what is done again and again: 2년마다 (사업 전반)을 (평가)한다
EVERY = re.compile(
    r"마다 (?:(?P<object>[가-힣]+(?: [가-힣]+){0,2})[을를] )?(?P<act>[가-힣]{2,4})(?:[한하된되]|[했됐]다)"
)
OCCASIONS = frozenset({"회", "번", "차례"})
WEEKLY = re.compile("(?:^|[ ’”])(?:주|매주|일주일에|한 주에) ?$")  # in front of how many times
JUDGINGS = re.compile(
    r" (?P<act>심사|평가|투표|조사|검증)(?=[와과를을은는가,] |했|해 |하|로 )"
)  # 두 차례 (심사)를 거쳐
TOPIC_BEFORE = re.compile(r"(?:[은는와과,] |^)$")
UNDERGONE = re.compile(r" (?P<noun>[가-힣]{2,8}(?: [가-힣]{2,8})?)[을를] ")  # 세 차례 (고배)를 마셨다
BEST = re.compile(r"(?:우수|으뜸|모범) ?[가-힣]+$")  # whose streak is told right behind it: 우수기관 (2년 연속)
ACT_SINCE = re.compile(r"(?P<act>[가-힣]{2,6})(?:한|된) 지 $")  # 근무한 지 5년째
SINCE = re.compile(r"[가-힣] (?:이후|후|뒤) $")  # when a span began: 사업 시작 후 (1년 만에)
# how a deed is praised: 최우수구 달성(의 영예를 안았다)
GLORY = re.compile(r"(?:의|되는|[된될하한]) (?:영예|영광|쾌거|기쁨|성과|결실)[을를] [가-힣]+$")
PARTICLE = re.compile(r"[을를의은는이가] ")  # behind a count with its noun in front: 신청서 12종을 (그림으로)
# the noun that ends where another one begins: (15개) 시·군 평균, 부문의 수상 브랜드
SCOPE_BEHIND = re.compile(
    r" (?P<noun>시·군(?:·구)?(?!·|[가-힣]{2})|"
    r"(?:분야|부문|영역|항목|지표)(?=의 |·| (?:최하위|평균|성적|후보|1위|실적|점수)))"
)
GREAT = re.compile(r" ?(?P<noun>[가-힣 ]{0,8}(?:과제|프로젝트|사업|전략|공약|시책|현안|뉴스))")  # behind 10대
REST = "나머지"  # in front of a count that no noun stands by
DONE_LAST = re.compile("(?<=[가-힣]) (?:선정|시상|선발|지정|전체)$")
PLACES = frozenset({"곳", "개소"})  # what bodies of any counter are counted by
KINDS = frozenset({"개", "가지", "종", "단계"})  # what they count stands behind them
MOST = 2000  # figures; a page that states more is a data table, of which the first ones are read
NEAR = 300  # characters in front of a score in which its grade stands
ALIKE = 50  # earlier figures with the same value that a repeat is looked for among
DURATIONS = frozenset({"year", "month", "day", "hour", "minute", "second"})


@dataclass(frozen=True)
class Figure:
    """A row of the table figures; `start` and `end` are the figure's place in the page."""

    text: str
    value: float
    unit: str
    counter: str | None
    approximate: str | None
    of: str | None
    owner: str | None
    year: int | None
    start: int
    end: int


def read_figures(
    document: Document, metadata: ArticleMetadata, places: Places, owners: Owners | None = None
) -> list[Figure]:
    """The figures of the article in text order; one that the text repeats with the same meaning is one row.

    `owners` are the article's, where the caller has them.
    """
    owners = owners or read_owners(document, metadata, places)
    body: list[Figure] = []
    heads: list[Figure] = []
    column: _Column | None = None
    row: str | None = None  # the body that a table's last cells name
    told = _Told()
    for line in _lines(metadata):
        found = _figures(line, owners, places, told)
        if "단위" in line.text and (declared := TABLE_UNIT.search(line.text)):
            column = _Column(declared["of"], declared["unit"].replace(" ", ""), TABLE_NUMBER)
        elif line.role == "list_item" and (heading := SCORE_HEADING.search(line.text)):
            column = _Column(heading["of"], "", BARE_SCORE)
        elif column is not None and line.role == "list_item":
            row = column.owner(line, len(line.text), owners) or row
            found += _table_figures(line, column, owners, row)
        elif line.role == "body":
            column = row = None
        if "점" in line.text and POINTS_TOLD.search(line.text):
            found += _named_scores(line, owners)
        (heads if line.role in HEADLINE_ROLES else body).extend(found)
        if len(heads) + len(body) >= MOST:
            break
    return _merged(heads[:MOST], body[:MOST])


def _lines(metadata: ArticleMetadata) -> list[Line]:
    """Headline, subtitles and the body's lines, in page order."""
    title = [] if metadata.title is None else [metadata.title]
    return sorted([*title, *metadata.subtitles, *metadata.body_lines], key=lambda line: line.start)


def _stated(text: str) -> list[Amount]:
    """The amounts that state something: no idiom, no number inside a quoted name, no unit of a table."""
    amounts = find_amounts(text)
    for match in TIER.finditer(text) if "광역" in text or "기초" in text else ():
        amounts.append(Amount(match.start(), match.end(), match.group(), int(match["count"]), "count"))
    if not amounts:
        return []
    quoted = [match.span() for match in NAME_QUOTED.finditer(text)]
    declared = "단위" in text
    stating = [
        amount
        for amount in amounts
        if not IDIOM.fullmatch(amount.text)
        and not (
            quoted
            and any(
                start < amount.start and amount.end < end and (start + 1, end - 1) != (amount.start, amount.end)
                for start, end in quoted
            )
        )
        and not (declared and UNIT_DECLARED.search(text, max(0, amount.start - 6), amount.start))
    ]
    return sorted(stating, key=lambda amount: amount.start)


def _figures(line: Line, owners: Owners, places: Places, told: "_Told") -> list[Figure]:
    """The line's figures; `told` is what the lines in front of it speak of, and then this one too."""
    rows: list[Figure] = []
    named: dict[str, str | None] = {}  # what the line's last figure of a unit or counter measured
    for piece in pieces(line):
        before: tuple[Amount, str | None] | None = None
        for amount in _stated(piece.text):
            kind = amount.counter or amount.unit.removesuffix("_point")
            start = piece.start + amount.start
            of = _meant(piece.text, amount, before, told.named | named)
            if amount.unit == "KRW" and (of is None or GRADE.search(of)):
                of = _won_in(piece.text, amount) or of
            share = before is not None and _share_of_count(piece.text, before[0], amount)
            bracketed = piece.text.endswith(("(", "（"), 0, amount.start)
            beside = (
                (bracketed or amount.unit == "percent")
                and amount.unit in ("count", "percent")
                and owners.beside(line, start - line.start) is not None
            )
            if (of is None or beside) and not share and not _total(piece.text, amount):
                of = named.get(kind)
            if amount.unit == "KRW":
                earned = EARNED.match(piece.text, amount.end) is not None
                of = _prize(line, start - line.start, of, None if earned and of is None else told.purpose)
                named_here = MONEY.findall(of or "")
                told.purpose = named_here[-1] if named_here else told.purpose
            owner = rows[-1].owner if share and rows else _owner(owners, line, start - line.start, of, amount)
            if amount.unit == "KRW" and _total(piece.text, amount) and any(row.unit == "KRW" for row in rows):
                summed = told.purpose and (PRIZE_MONEY.search(told.purpose) or _only_sums(piece.text, amount))
                of = f"{told.purpose} 모두" if summed else of
            before, named[kind] = (amount, of), of
            work = amount.unit == "point" and of is not None and WORKS.search(of)
            rows.append(
                Figure(
                    text=amount.text,
                    value=float(amount.value),
                    unit="count" if work else amount.unit,
                    counter=amount.counter,
                    approximate=amount.approximate,
                    of=of,
                    owner=owner,
                    year=_year(piece.text, amount.start, places.on.year),
                    start=start,
                    end=start + len(amount.text),
                )
            )
        if len(rows) >= MOST:
            break
        if (spent := PAID.search(piece.text)) and not any(
            row.unit == "KRW" and row.start >= piece.start for row in rows
        ):
            told.purpose = spent["money"]
    told.named = named or told.named
    return rows


@dataclass
class _Told:
    """What the lines in front of a figure speak of."""

    purpose: str | None = None  # what the last money was for
    named: dict[str, str | None] = field(default_factory=dict)  # what the last line's figures counted, by counter


def _meant(
    text: str, amount: Amount, before: tuple[Amount, str | None] | None, named: dict[str, str | None]
) -> str | None:
    """What the amount counts, in its sentence's words or by what is told before it (`named`, by counter)."""
    of = measured(text, amount, before)
    if of == ANY_SCORE and amount.unit == "point":
        of = _score_asked(text, amount, named.get(amount.counter or ""))
    of_these = OF_THESE.search(text, max(0, amount.start - 12), amount.start) is not None
    if of_these and of is not None and of.endswith("다"):
        of = None  # 이 가운데 2곳은 무료다
    if of is None and before is not None:
        of = _whole(text, before, amount) or _alike(text, before, amount)
    if of is not None and before is not None and of.endswith("다") and (whole := _whole(text, before, amount)):
        of = whole  # 공약 74건 중 58건을 마쳤다
    if of is None and amount.unit == "count":
        of = _among(text, amount, before) or _said_of(text, amount)
    if of is None and of_these:
        of = named.get(amount.counter or amount.unit)
    return REST if of is None and text.endswith(f"{REST} ", 0, amount.start) else of


def _score_asked(text: str, amount: Amount, told: str | None) -> str:
    """The measure of points that have no name: 청렴도 (청렴도 측정 결과 … 5.84점), what the last points measured."""
    start = _sentence_start(text, amount.start)
    asked = [match.end("measure") for match in ASKED.finditer(text, start, amount.start)]
    return (noun_before(text, asked[-1]) if asked else None) or (told if told and SCALE.search(told) else ANY_SCORE)


def _among(text: str, amount: Amount, before: tuple[Amount, str | None] | None) -> str | None:
    """What the amount is some of: 지자체 가운데 희망하는 12곳."""
    whole = AMONG.search(text, max(0, amount.start - 40), amount.start)
    counted = before is not None and PART_OF.fullmatch(text, before[0].end, amount.start) is not None
    return noun_before(text, whole.start()) if whole and not counted else None


def _whole(text: str, before: tuple[Amount, str | None], amount: Amount) -> str | None:
    """What the whole in front counts that the amount is a part of: 5개 자치구 중 3곳."""
    whole, of = before
    alike = amount.counter == whole.counter or amount.counter in PLACES
    return of if alike and PART_OF.fullmatch(text, whole.end, amount.start) else None


def _alike(text: str, before: tuple[Amount, str | None], amount: Amount) -> str | None:
    """What the number right in front is of, of which this is another measure: 하천 14곳 9.6㎞."""
    beside = text[before[0].end : amount.start] in (" ", ", ") and amount.unit.startswith(SIZES)
    return before[1] if beside else None


def _said_of(text: str, amount: Amount, listed: bool = False) -> str | None:
    """What the sentence says the count of: 기관표창은 중앙부처 6개, 도 2개 등 모두 8개다; 안전직은 하늘시가 6명으로."""
    if not SAID.match(text, amount.end) and not (listed and text.startswith(",", amount.end)):
        return None
    for topic in reversed(list(TOPIC.finditer(text, _sentence_start(text, amount.start), amount.start))):
        noun = noun_before(text, topic.end())
        if noun is not None and not _is_actor(noun):
            return noun
    return None


def _only_sums(text: str, amount: Amount) -> bool:
    """Whether the sentence says no more than the sum: 모두 800만 원이다."""
    return TOTAL.fullmatch(text, 0, amount.start) is not None and SAID.match(text, amount.end) is not None


def _total(text: str, amount: Amount) -> bool:
    """Whether a word in front says that the amount is a sum."""
    return TOTAL.search(text, max(0, amount.start - 3), amount.start) is not None


def _prize(line: Line, position: int, of: str | None, purpose: str | None) -> str | None:
    """What money is for whose sentence names at most a grade: 우수에는 50만원 behind 포상금, ■ 우수상 : 각 50만원."""
    if (shared := GRADES_EACH.search(line.text, max(0, position - 80), position)) is not None:
        return f"{shared['second' if shared['one'] else 'first']} {purpose or '상금'}"
    if (winners := GRADE_WINNERS.search(line.text, max(0, position - 40), position)) is not None:
        return f"{winners['grade']} {purpose or '상금'}"
    if of is not None and MONEY.search(of):
        given = GRADE_GIVEN.search(line.text, max(0, position - 60), position)
        got = _grade(given["grade"], line.text) if given and given["money"] == of else ""
        return f"{got} {of}" if got and " " not in got else of
    if of is not None and (_is_body(of) or KIND_PAID.fullmatch(of)):
        return purpose
    if (told := GRADE_TOLD.search(line.text, max(0, position - 40), position)) is not None:
        return f"{told['grade']} {purpose or '상금'}"
    if of is not None and SCHEME_LAST.search(of):
        return of
    headed = ITEM_GRADE.match(line.text, 0, position) if line.role == "list_item" else None
    grade = headed["grade"] if headed else _grade(of, line.text) if of is not None and GRADE.search(of) else None
    return of or purpose if grade is None else f"{grade} {purpose or '상금'}"


def _won_in(text: str, amount: Amount) -> str | None:
    """The evaluation that brought money of which nothing else is told: 물가 평가에서 우수구에 올라 500만원을 받았다."""
    start = _sentence_start(text, amount.start)
    won = WON_IN.search(text, start, amount.start) if GOT.match(text, amount.end) else None
    return noun_before(text, won.start("josa")) if won and not MONEY.search(text, start, amount.end) else None


def _is_body(noun: str) -> bool:
    """Whether the noun names who gets or pays rather than what for: 함양군(1억원), A단체 330만원."""
    return (len(noun) > len("공사") and _named(noun)) or BODY.search(noun) is not None


def _named(noun: str) -> bool:
    """Whether the noun is all a body's name."""
    return any(hit.start == 0 and hit.end == len(noun) for hit in find_names(noun))


def _is_actor(noun: str) -> bool:
    """Whether the noun names who did it: 군, 산청군, 노가람 과장."""
    return ACTOR.search(noun) is not None or _is_body(noun)


def _noun_in_front(text: str, position: int) -> str | None:
    """The noun in front of a figure; not who has it: (군은) 12곳을, (산청군이) 3개를."""
    noun = noun_before(text, position)
    if noun is None:
        return None
    particle = text[text.rfind(noun, 0, position) + len(noun) :][:1]
    return None if particle in ("은", "는", "이", "가") and _is_actor(noun) else noun


def _owner(owners: Owners, line: Line, position: int, of: str | None, amount: Amount) -> str | None:
    """Whose the figure is; an average of all is nobody's, a score in a ranking that of whom it names in front."""
    if of is not None and amount.unit != "percent_point" and OF_NOBODY.search(of):
        return None
    if amount.unit == "point" and line.role in ("list_item", "heading") and owners.beside(line, position) is None:
        ranked = RANKED_NAME.search(line.text, max(0, position - 40), position)
        if ranked is not None:
            return ranked["name"]
    streak = amount.unit in DURATIONS and _is_streak(RUN.match(line.text, amount.end))
    judged = None if streak else of  # a streak is no rule of an evaluation
    here = amount._replace(start=position, end=position + len(amount.text))
    if of is not None and grade_of_members(line.text, here) == of and (giver := owners.giver(line, position)):
        return giver
    return owners.of(line, position, judged, "KRW" if amount.unit == "KRW" else amount.counter)


def measured(text: str, amount: Amount, before: tuple[Amount, str | None] | None = None) -> str | None:
    """What the amount counts or measures, in the text's words.

    `before` is the amount in front of it with what that measures: in 31%에서 58%로 both measure the same.
    """
    if amount.counter is None and TIER.fullmatch(amount.text):
        return amount.text.split()[0].rstrip("0123456789")
    if "각각" in text or "나란히" in text:
        each = EACH_OF_TWO.search(text, max(0, amount.start - 60), amount.start)
        if each is not None and not _named(each["second"]):
            return noun_before(text, each.end("first")) if each["one"] is None else each["second"]
    if (
        before is not None
        and _comparable(before[0], amount)
        and SAME_MEASURE.fullmatch(text, before[0].end, amount.start)
    ):
        return before[1]
    if before is not None and _share_of_count(text, before[0], amount):
        return before[1]
    if "평균" in text[max(0, amount.start - 6) : amount.start] and (
        mean := MEAN.search(text, max(0, amount.start - 20), amount.start)
    ):
        return mean["of"]
    if mean := MEAN_OF.search(text, max(0, amount.start - 30), amount.start):
        return mean["of"]
    if amount.unit == "KRW":
        of_sum = before is not None and PART_OF.fullmatch(text, before[0].end, amount.start) is not None
        spent = MONEY_ACT.match(text, amount.end) if of_sum else None
        return spent["act"] if spent else _money(text, amount)
    if amount.unit == "point":
        return (_point_part(text, amount, *before) if before is not None else None) or _points(text, amount)
    if amount.unit in DURATIONS:
        return _span(text, amount)
    if amount.counter in OCCASIONS and (told := _occasions(text, amount)) is not None:
        return told
    if amount.unit == "count":
        return _counted(text, amount)
    noun = _noun_in_front(text, _begin(text, amount))
    if amount.unit == "percent" and before is not None and GROWN.fullmatch(text, before[0].end, amount.start):
        return _grown(text, amount, *before)
    if amount.unit == "percent" and before is not None and SHARE_OF.fullmatch(text, before[0].end, amount.start):
        return before[1]
    if amount.unit == "percent" and (entire := OF_ALL.search(text, max(0, amount.start - 20), amount.start)):
        return noun_before(text, entire.start()) or noun
    compared = COMPARED.search(text, max(0, amount.start - 16), amount.start)
    if compared is not None:
        noun = before[1] if before is not None else noun_before(text, compared.start())
    if amount.unit == "percent" and noun and not RATE.search(noun) and (change := CHANGE.match(text, amount.end)):
        return f"{noun} {'증가' if change['more'] else '감소'}"
    if amount.unit == "percent" and noun and (cut := CUT.match(text, amount.end)):
        return f"{noun} {cut['act']}"
    if amount.unit == "percent" and (graded := _graded(text, amount)) is not None:
        return graded
    if amount.unit == "percent" and (part := _weighed(text, amount)) is not None:
        return part
    if amount.unit == "percent" and not RATE.search(noun or "") and text.startswith("의 ", amount.end):
        return noun_after(text, amount.end + 1) or noun
    if amount.unit == "percent_point" or (amount.unit == "percent" and not RATE.search(noun or "")):
        return _rate(text, amount.start) or _outside(text, amount) or noun or noun_after(text, amount.end)
    return noun or _outside(text, amount) or noun_after(text, amount.end)


def _share_of_count(text: str, count: Amount, amount: Amount) -> bool:
    """Whether the percentage stands in a bracket behind the count that it is of: 8곳(2.9%)."""
    between = text[count.end : amount.start]
    return amount.unit == "percent" and count.unit == "count" and between in ("(", " (", "（")


def _comparable(left: Amount, right: Amount) -> bool:
    """Whether one may have become the other: 5시간에서 48분으로."""
    spans = left.unit in DURATIONS and right.unit in DURATIONS
    return spans or (left.unit, left.counter) == (right.unit, right.counter)


def _grown(text: str, amount: Amount, level: Amount, of: str | None) -> str | None:
    """What a share is of: 관광객 (관광객은 2명에서 3명으로 50% 늘고), 매출 증가 (매출은 3억원으로 7% 늘고)."""
    change = CHANGE.match(text, amount.end)
    if of is None or change is None or LEVEL.search(text, max(0, level.start - 16), level.start):
        return of
    return f"{of} {'증가' if change['more'] else '감소'}"


def _weighed(text: str, amount: Amount) -> str | None:
    """The part of a sum that the share is the weight of: 체감도(60%), 노력도(40%)를 더해; 체감도에 60%의 무게를."""
    if not WEIGHING.search(text, amount.end):
        return None
    return _outside(text, amount) if text.endswith("(", 0, amount.start) else noun_before(text, amount.start)


def _begin(text: str, amount: Amount) -> int:
    """Where the amount begins, or the range of which it is the upper end."""
    lower = LOWER_END.search(text, max(0, amount.start - 12), amount.start)
    return lower.start() if lower else amount.start


def _graded(text: str, amount: Amount) -> str | None:
    """The grade that a share of those judged gets: 상위 10%에 ‘가’ 등급을."""
    grade = GRADED.match(text, amount.end)
    return f"{grade['grade']} 등급" if grade and "등급" in text else grade["grade"] if grade else None


def _rate(text: str, position: int) -> str | None:
    """The last rate or ratio that the sentence names in front of `position`."""
    start = _sentence_start(text, position)
    named = list(RATE_NAMED.finditer(text, start, position))
    return noun_before(text, named[-1].end()) if named else None


def _sentence_start(text: str, position: int) -> int:
    return max((match.end() for match in SENTENCE_END.finditer(text, max(0, position - 200), position)), default=0)


def _money(text: str, amount: Amount) -> str | None:
    tail = MONEY_TAIL.match(text, amount.end)
    before = _noun_in_front(text, _begin(text, amount))
    if before is None and (each := PER_ONE.search(text, max(0, amount.start - 40), amount.start)):
        return each["noun"]
    if tail and before and MONEY.search(before) and bare_noun_before(text, _begin(text, amount)):
        return LAST_OF_SEVERAL.sub("", before)  # 사업비 70억 규모의 시설
    if tail and (noun := noun_after(text, tail.end())):
        return f"{_grade(before, text)} {noun}" if before and GRADE.search(before) else noun
    if before and MONEY.search(before):
        return LAST_OF_SEVERAL.sub("", before)
    bare = before is not None and bare_noun_before(text, _begin(text, amount))
    if before and bare and FEE.search(before):
        return before
    if (work := before if bare else _outside(text, amount)) and PROJECT.search(work):
        return work
    if (use := _spent(text, amount)) is not None:
        return use
    end = SENTENCE_END.search(text, amount.end)
    named = _last_money(text, _sentence_start(text, amount.start), amount.start) or MONEY.search(
        text, amount.end, end.start() if end else len(text)
    )
    if SOLD.match(text, amount.end) and before is None:
        return "판매"
    if named is None:
        spent = MONEY_ACT.match(text, amount.end) if before is None else None
        return spent["act"] if spent else before or noun_after(text, amount.end) or _outside(text, amount)
    purpose = LAST_OF_SEVERAL.sub("", noun_before(text, named.end()) or named.group())
    return f"{_grade(before, text)} {purpose}" if before and GRADE.search(before) else purpose


def _grade(noun: str, text: str) -> str:
    """The grade without who got it: 대상 (대상 하늘면 300만 원), 최우수 (최우수 시·군 1억 원); not 최우수 부서.

    A kind stays that the text tells from another with the grade: 최우수 읍면 2천만원, 최우수 동 1천만원.
    """
    if whose := GRADE_WHOSE.match(noun):
        return whose["grade"]
    kind = GRADE_OF_KIND.fullmatch(noun)
    if kind is None:
        return noun
    others = re.findall(rf"(?<![가-힣]){re.escape(kind['grade'])} ([가-힣·]+?)(?:에|은|는|[ ,])", text)
    return noun if set(others) - {kind["kind"]} else kind["grade"]


def _spent(text: str, amount: Amount) -> str | None:
    """What the money goes into: 5억 원을 통학로 정비에 쓴다."""
    use = SPENT.match(text, amount.end)
    return noun_before(text, use.end("use")) if use else None


def _last_money(text: str, start: int, end: int) -> re.Match[str] | None:
    named = list(MONEY.finditer(text, start, end))
    return named[-1] if named else None


def _outside(text: str, amount: Amount) -> str | None:
    """The phrase in front of the bracket that holds the amount: 합동평가(2억 원), 2그룹(인구 5만 이상 7곳)."""
    opening = BRACKET_OPEN.search(text, max(0, amount.start - 30), amount.start)
    if opening is None:
        return None
    group = GROUP_LAST.search(text, max(0, opening.start() - 8), opening.start())
    return group.group() if group else noun_before(text, opening.start())


def _point_part(text: str, amount: Amount, whole: Amount, of: str | None) -> str | None:
    """What points in a bracket behind others are: 운영 상승 (운영 13점(1점 상승)), 개인 표창 (표창 7점(개인 5점))."""
    if of is None or whole.unit != "point":
        return None
    if text[whole.end : amount.start] == "(" and (rise := RISE.match(text, amount.end)):
        return f"{of} {rise['change']}"
    part = PART_OF_WORKS.fullmatch(text, whole.end, amount.start) if WORKS.search(of) else None
    inside = text.rfind("(", 0, amount.start) > text.rfind(")", 0, amount.start)
    return f"{part['part']} {of.split()[-1]}" if part and inside else None


def _points(text: str, amount: Amount) -> str | None:
    if FULL_MARKS.match(text, amount.end):
        return "만점"
    if ahead := AHEAD.match(text, amount.end):
        return (_score_changed(text, amount) if CHANGED.match(ahead["verb"]) else None) or ahead["verb"]
    if OF_THESE.search(text, max(0, amount.start - 12), amount.start):
        return None
    if (item := _weighed_item(text, amount)) is not None:
        return item
    if (outside := _outside(text, amount)) is not None:
        if graded := GRADE_NAMED.search(outside):
            return graded.group()
        weighed = WEIGHED.search(text) and amount.value % 5 == 0 and not find_names(outside)
        if text.startswith(")", amount.end) and (weighed or STEP_IN_FRONT.search(outside)):
            return f"{outside} 배점"
        if WORKS.search(outside):
            return outside
    if out_of := OUT_OF.search(text, max(0, amount.start - 24), amount.start):
        asked = noun_before(text, out_of.start())
        if asked and (SCORE.search(asked) or MEASURE.search(asked)):
            return asked
    noun = noun_before(text, amount.start)
    if noun and ADDED.match(text, amount.end) and WEIGHING.search(text, amount.end):
        return f"{noun} 배점"
    if noun and WEIGHTS.search(text, _sentence_start(text, amount.start), amount.start) and noun != "배점":
        return f"{noun} 배점"
    if FULL_MARKS_BEFORE.search(text, max(0, amount.start - 6), amount.start):
        return "만점"
    if (
        noun
        and PER_PART.search(text, _sentence_start(text, amount.start), amount.start)
        and _is_part(text, amount, noun)
    ):
        return noun
    return noun if noun and noun not in NO_MEASURE and (SCORE.search(noun) or WORKS.search(noun)) else ANY_SCORE


def _is_part(text: str, amount: Amount, noun: str) -> bool:
    """Whether the points are of a part of the whole: 영역별로는 (책임 운영) 11.4점."""
    return bare_noun_before(text, amount.start) and not _is_actor(noun)


def _weighed_item(text: str, amount: Amount) -> str | None:
    """The criterion in a list that tells how much each counts: 양질의 의료 (양질의 의료(35점), 책임 운영(15점) 등)."""
    opening = BRACKET_OPEN.search(text, max(0, amount.start - 2), amount.start)
    if opening is None or not text.startswith(")", amount.end) or amount.value % 1:
        return None
    items = list(islice(WEIGHED_ITEM.finditer(text), MOST))
    here = next((item for item in items if item.end() == opening.start()), None)
    if len(items) < 2 or here is None or not WEIGHING_LIST.search(text) or find_names(here["item"]):
        return None
    listed = text[: here.start()].rstrip().endswith((",", ")", *"△▲▷○◇·"))
    return trim_marks(here["item"]) if listed else noun_before(text, opening.start())


def _score_changed(text: str, amount: Amount) -> str | None:
    """The score that has changed by the points: 평균 점수 (평균 점수는 지난해보다 2.4점 올랐다)."""
    told = list(SCORE_TOLD.finditer(text, _sentence_start(text, amount.start), amount.start))
    return noun_before(text, told[-1].end()) if told else None


def _is_streak(run: re.Match[str] | None) -> bool:
    """Whether what stands behind a span says that something happened again in it: (3년) 연속."""
    return run is not None and run.group().strip() in STREAKS


def _occasions(text: str, amount: Amount) -> str | None:
    """What happens so many times: 주당 상담 (주 2회 상담), 고배 (세 차례 고배를 마셨다), 1등급 (2회 연속 1등급)."""
    if _is_streak(RUN.match(text, amount.end)):
        return _span(text, amount)
    behind = amount.end + text.startswith("씩", amount.end)
    if judged := JUDGINGS.match(text, behind):
        return judged["act"]
    if WEEKLY.search(text, max(0, amount.start - 6), amount.start):
        weekly = noun_after(text, behind)
        return f"주당 {weekly}" if weekly else None
    if bare_noun_before(text, amount.start) or not TOPIC_BEFORE.search(text, max(0, amount.start - 6), amount.start):
        return None
    done = UNDERGONE.match(text, behind)
    return done["noun"] if done and not is_verbal(done["noun"].split()[0]) else None


def _span(text: str, amount: Amount) -> str | None:
    if every := EVERY.match(text, amount.end):
        return every["act"] if every["object"] is None else f"{every['object']} {every['act']}"
    if since := ACT_SINCE.search(text, max(0, amount.start - 12), amount.start):
        return since["act"]
    run = RUN.match(text, amount.end)
    before = _noun_in_front(text, amount.start)
    if run and _is_streak(run):
        if judged := JUDGED_IN.search(text, max(0, amount.start - 40), amount.start):
            return noun_before(text, judged.start("josa"))
        if judged := JUDGED_BEHIND.match(text, run.end()):
            return judged["noun"]
        if before and BEST.search(before) and text.endswith(before + " ", 0, amount.start):
            return before
        begun = SINCE.search(text, max(0, amount.start - 24), amount.start)
        if begun is not None and (start := noun_before(text, begun.start() + 1)) is not None:
            return start
        if streak := STREAK.match(text, run.end()):
            return streak["grade"]
        if run.group().strip() != "만에" and (prized := PRIZED.match(text, run.end())):
            return prized["prize"] or prized["act"]
        achieved = ACHIEVED.match(text, run.end())
        return (GLORY.sub("", achieved["deed"]) if achieved else None) or noun_after(text, run.end()) or before
    return before or noun_after(text, run.end() if run else amount.end)


def _counted(text: str, amount: Amount) -> str | None:
    if amount.counter is None:
        noun = re.search(r"[가-힣]+$", amount.text)
        if noun and not amount.text.endswith(("만", "천", "억")):
            return noun.group().removeprefix("여")
        return noun_after(text, amount.end) or noun_before(text, amount.start)
    if amount.counter == "관왕" and (contest := _contest(text, amount) or noun_before(text, amount.start)):
        return contest
    if (grade := grade_of_members(text, amount)) is not None:
        return grade
    listed = LIST_HEAD.search(text, 0, amount.start) if text.endswith((" 등", " 등 "), 0, amount.start) else None
    if listed:
        return trim_marks(listed["head"])
    summed = text.endswith(SUMMING, 0, amount.start)
    named = SEVERAL_NAMED.search(text, max(0, amount.start - 40), amount.start) if summed else None
    if summed and amount.counter in PLACES:
        named = named or PLACES_NAMED.search(text, max(0, amount.start - 40), amount.start)
    rest = text.endswith(f"{REST} ", 0, amount.start)
    if (named or rest) and amount.counter in WINNERS and (honored := HONOR_BEHIND.match(text, amount.end)):
        return honored["honor"]
    if summed and (prize := _prize_got(text, amount)) is not None:
        return prize
    if summed and amount.counter == "명" and (present := _present(text, amount)) is not None:
        return present
    if summed and (body := _formed(text, amount)) is not None:
        return body
    if held := GRADE_HELD.search(text, max(0, amount.start - 30), amount.start):
        return held["grade"]
    if summed and (topic := _said_of(text, amount, listed=True)) is not None:
        return topic
    before = None if named else _noun_in_front(text, amount.start)
    if before is None and amount.counter == "명" and RECEIVERS.match(text, amount.end):
        return "수상자"
    if amount.counter in KINDS and (scope := SCOPE_BEHIND.match(text, amount.end)):
        return scope["noun"]
    bare = before is not None and bare_noun_before(text, amount.start)
    if amount.counter == "대" and not bare and (great := GREAT.match(text, amount.end)):
        return great["noun"].strip()
    of_field = bare and FIELD_LAST.search(before or "") and text.startswith("의 ", amount.end)
    alone = amount.counter not in KINDS or ACT_BEHIND.match(text, amount.end) or PARTICLE.match(text, amount.end)
    if bare and not of_field and alone:
        return before
    if (body := _formed(text, amount)) is not None:
        return body
    if PLACE_BEFORE.search(text, max(0, amount.start - 12), amount.start) and (act := _predicate(text, amount, True)):
        return act
    if made := MADE_OF.match(text, amount.end):
        return made["noun"]
    if amount.counter == "단계" and (deed := _predicate(text, amount)):
        return deed
    behind = BEHIND.match(text, amount.end)
    after = noun_after(text, behind.end() if behind else amount.end)
    if amount.counter in KINDS and after and " " in after and NEXT_NUMBER.match(text, amount.end + 1 + len(after)):
        after = after.rpartition(" ")[0]  # 3개 마을 주민 120명
    if amount.counter in KINDS and after and (done := DONE_LAST.search(after)):
        after = after[: done.start()]  # 5개 사업 선정
    if amount.counter in KINDS or behind:
        return after or before or _outside(text, amount) or _done(text, amount.start) or _predicate(text, amount)
    if amount.counter in NOUN_COUNTERS:
        return amount.counter
    return before or _outside(text, amount) or _done(text, amount.start) or after or _predicate(text, amount)


def _formed(text: str, amount: Amount) -> str | None:
    """The body that those counted make up: 평가단 (9명으로 짜인 평가단)."""
    formed = FORMED.match(text, amount.end)
    return noun_after(text, formed.end() - 1) if formed else None


def _prize_got(text: str, amount: Amount) -> str | None:
    """The prize that those summed up got: 총리 표창 (총리 표창은 A, B 등 3명이 받았다)."""
    if GETS.match(text, amount.end) is None:
        return None
    topics = list(TOPIC.finditer(text, _sentence_start(text, amount.start), amount.start))
    noun = noun_before(text, topics[-1].end()) if topics else None
    return noun if noun is not None and not _is_actor(noun) else None


def _present(text: str, amount: Amount) -> str | None:
    """Who the last of those are that came: 시·군 공무원 (위원과 시·군 공무원 등 50여 명이 자리한)."""
    if PRESENT.match(text, amount.end) is None:
        return None
    noun = noun_before(text, text.rfind("등", 0, amount.start))
    return noun if noun is not None and not TITLE_LAST.search(noun) else None


def _predicate(text: str, amount: Amount, act_alone: bool = False) -> str | None:
    """What is done with the amount, where no noun says what it is: 두 단계 뛰었다, 1천 명이 참여했다 (참여)."""
    if chosen := CHOSEN_AS.match(text, amount.end):
        return chosen["noun"]
    if got := GRADE_GOT.match(text, amount.end):
        return got["grade"]
    done = PREDICATE.match(text, amount.end)
    if done is None or (act_alone and not done["act"]):
        return None
    return done["act"] or COPULA.sub("", done["verb"])


def _contest(text: str, amount: Amount) -> str | None:
    """What the winner of several prizes won them in: 도시대상 (‘2031 도시대상’ 2관왕)."""
    named = CONTEST.finditer(text, _sentence_start(text, amount.start), amount.start)
    nouns = [noun for match in named if (noun := noun_before(text, match.end())) is not None]
    nouns = [noun for noun in nouns if ANY_CONTEST.fullmatch(noun) is None]
    contests = [noun for noun in nouns if PRIZE_LAST.search(noun) is None]
    return next(reversed(contests or nouns), None)


def _done(text: str, position: int) -> str | None:
    """What was done with the things counted, where only a verb stands before them: 추천한 33건, 접수된 94건."""
    done = DONE_BEFORE.search(text, max(0, position - 12), position)
    return done["act"] if done else None


@dataclass(frozen=True)
class _Column:
    """The numbers of a table: what its heading says that they measure, their unit, what they look like."""

    of: str
    unit: str  # "" for scores that have none
    number: re.Pattern[str]

    def owner(self, line: Line, position: int, owners: Owners) -> str | None:
        """The body that the cells in front of `position` name; whoever has a score may stand in no list."""
        named = owners.row(line, position)
        if self.unit or owners.beside(line, position) is not None:
            return named
        cells = [cell.group() for cell in CELL.finditer(line.text, 0, position) if not ITEM_GRADE.match(cell.group())]
        return cells[-1] if cells else named


def _table_figures(line: Line, column: _Column, owners: Owners, row: str | None) -> Iterator[Figure]:
    """Bare numbers of a table whose heading gives their unit (단위: 백만원); `row` is the body that its cells name."""
    unit = column.unit
    for match in column.number.finditer(line.text):
        value = float(match.group().replace(",", ""))
        kind = "KRW" if unit in TABLE_WON else {"%": "percent", "점": "point", "": "point"}.get(unit, "count")
        counter = unit or None if kind in ("count", "point") else None
        yield Figure(
            match.group(), value * TABLE_WON.get(unit, 1), kind, counter, None, column.of or None,
            column.owner(line, match.start(), owners) or row or owners.of(line, match.start(), column.of), None,
            line.start + match.start(), line.start + match.end(),
        )  # fmt: skip


def _named_scores(line: Line, owners: Owners) -> Iterator[Figure]:
    """Scores without a unit in brackets behind those who have them, with the grade that they are listed under."""
    for match in islice(NAMED_SCORE.finditer(line.text), MOST):
        name = CELL_LAST.search(line.text, max(0, match.start() - 20), match.start())
        owner = owners.beside(line, match.start("score")) or (name and name.group())
        if owner is None or MEASURED.search(owner):
            continue
        grades = GRADE_NAMED.findall(line.text, max(0, match.start() - NEAR), match.start())
        yield Figure(
            match["score"], float(match["score"]), "point", None, None, grades[-1] if grades else "점수", owner, None,
            line.start + match.start("score"), line.start + match.end("score"),
        )  # fmt: skip


def _year(text: str, position: int, now: int) -> int | None:
    """The year that the clause names last in front of the figure; 지난해 and 올해 count from the article's date."""
    told = YEAR_OR_END.findall(text[max(0, position - 40) : position])
    if not told or told[-1] in CLAUSE_ENDS:
        return None
    return now + RELATIVE[told[-1]] if told[-1] in RELATIVE else int(told[-1][:4])


def _merged(heads: Sequence[Figure], body: Sequence[Figure]) -> list[Figure]:
    """Each figure once: repeats in the body with the same meaning, and headline figures that the body explains."""
    rows: list[Figure] = []
    alike: dict[tuple[float, str, str | None], list[int]] = defaultdict(list)  # places in rows by value and unit
    for figure in body:
        same = alike[figure.value, figure.unit, figure.counter]
        if not any(_same(figure, rows[index]) for index in same[:ALIKE]):
            same.append(len(rows))
            rows.append(figure)
    taken: set[int] = set()
    for figure in heads:
        same = alike[figure.value, figure.unit, figure.counter]
        if not same:
            same.append(len(rows))
            rows.append(figure)
            continue
        row = rows[same[0]]
        if row.text == figure.text and same[0] not in taken and figure.start < row.start:
            rows[same[0]] = replace(row, of=row.of or figure.of, start=figure.start, end=figure.end)
        taken.add(same[0])
    return sorted(rows, key=lambda row: row.start)


def _same(left: Figure, right: Figure) -> bool:
    if (left.value, left.unit, left.counter) != (right.value, right.unit, right.counter):
        return False
    if left.owner != right.owner and left.owner is not None and right.owner is not None:
        return False
    if left.of is None or right.of is None:
        return True
    a, b = left.of.replace(" ", ""), right.of.replace(" ", "")
    return a.endswith(b) or b.endswith(a)
