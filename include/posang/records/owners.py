"""Whose a figure or a program is: the body or person that the clause speaks of, else the one it spoke of last."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, zip_longest
from typing import Final, NamedTuple

from posang.records.awards.award import Award
from posang.records.document import Document, Line
from posang.records.evaluations import Evaluation, read_schemes
from posang.records.metadata import ArticleMetadata
from posang.records.names import surname_of
from posang.records.people import Person, read_people
from posang.records.phrases import trim_marks
from posang.records.places import Places
from posang.records.short_names import short_names
from posang.records.words import any_of
from posang.reference import Government, NameHit, Organization

# what one does at a place or for a body: 하늘군에서 일하면서
AT_WORK: Final = r" (?:[^\s.,]{1,8} ){0,2}(?:일하|일해|일한|근무|재직|몸담|태어|자라|자란|살[며면다아])"
PARTICLE: Final = re.compile(
    r" ?(?:\([^)]{1,20}\))?"
    r"(?:(?P<topic>에서는|에는|에게는|측은|관계자[는가]|로서는|[은는도]|"
    r"의 (?:[가-힣]+ )?[가-힣]+(?:(?<![좋높많깊넓낮작젊같받찾맡])은|(?<![하되있없받주맡])는)(?= ))|"
    rf"(?P<subject>에서(?!{AT_WORK})|측이|[이가]|에(?= 돌아))|(?P<of>의))(?![가-힣])"
)
HEAD: Final = re.compile(r"(?:시장|구청장|군수|청장|청|지사|교육감)(?=[은는이가도의](?![가-힣]))")
DEPARTMENT_NAME: Final = rf"(?<![가-힣])(?P<name>[가-힣·]{{0,14}}?{any_of('departments')})"
# The end of such a name before a particle; what begins with a syllable is found fast.
DEPARTMENT_END: Final = re.compile(
    any_of("departments").replace(r"\d동", r"동(?<=\d동)")
    + r"(?=(?:은|는|이|가|도|에서는|에는|(?<!과)의|에(?= 돌아))(?![가-힣])|\()"
)
DEPARTMENT_LAST: Final = re.compile(DEPARTMENT_NAME + "$")
NO_DEPARTMENT: Final = re.compile(any_of("not_departments"))
ANAPHORA: Final = re.compile(r"[시군구도](?<![가-힣·].)(?=(?:는|은|가|이|도|에서는)(?![가-힣])| 관계자[는가])")
HEADLINE_ROLES: Final = ("title", "subtitle", "heading")
HEADED: Final = re.compile(r"[,，…]")
HANGUL: Final = re.compile(r"[가-힣]")
# Behind a person's name: 노다솜(31·여) 주무관은, 이성 구청장의.
TITLED: Final = re.compile(
    r"(?:\([^)]{1,12}\) ?| |(?=씨))(?:전 )?(?P<title>[가-힣]{0,10}?[관장사경원씨수위보정감교])"
    r"(?=[은는이가의도](?![가-힣])|에게)"
)
# What a clause of its own ends with: '…가 벌인 평가에서', '…의 평가에서'.
ADNOMINAL: Final = (
    r"[가-힣]*(?:[하되받있없주내보맡찾돕잇뽑짓펴쓰여]는|[던한된인운친킨힌린긴꾼춘낸준쓴온연받은깐캔뗀뜬낀튼])"
)
MODIFIED: Final = re.compile(rf" {ADNOMINAL} $")
DESCRIBED: Final = re.compile(rf"(?: {ADNOMINAL}|째(?:인|라는)) (?:전 )?(?:[가-힣]{{1,8}}의? ){{0,3}}$")
# in front of one of several givers: 환경부의 물 평가, (소방청의 안전 평가에서)
LISTED_BEFORE: Final = re.compile(r"(?:, ?|[와과] | 및 |[△▲▷▶] ?)$")
CLAUSE_END: Final = re.compile(r"[다며고]?,|[.“”\"]|[가-힣](?:고|며|지만) ")
CASE: Final = r"(?:(?:에서|에게|으로|[에로])[는도]?|[을를의])"
CLOSED: Final = {
    "subject": re.compile(rf" {ADNOMINAL} (?:[^.!?]*? ?)?[^\s.]+?{CASE}[ ,]"),
    "of": re.compile(rf"(?<!\S)[^\s.\d]+{CASE}[ ,]"),
}
# What is before a mark or a syllable is looked at behind it: a search for a pattern that begins with one is fast.
SENTENCE_END: Final = re.compile(r"[.!?”\"](?:(?<=[다요음함][.!?])\s*(?=[^\d\s])|(?<=[”\"])\s*(?:라고|고|며)\s)")
SPEECH: Final = re.compile(r"“[^“”]{0,600}”|\"[^\"]{0,600}\"")
# what a speaker tells of what he met himself
ONESELF: Final = re.compile(
    r"(?:전화|연락|제안|제의)를? ?받|달라기에|(?<![가-힣])(?:제가|내가|나는|저는|나도|저도)(?![가-힣])"
)
# A department; not a body of its own.
UNIT: Final = re.compile(
    rf"{DEPARTMENT_NAME}(?<!회)(?<!교육청)(?<!경찰청)(?<!노조)(?<!조합)(?<!재단)(?<!공사)(?<!공단)$"
)
OWN: Final = re.compile("[시군구도](?:교육청|의회|보건소|농업기술센터|소방본부|경찰청)")
OFFICE: Final = re.compile(r"(?:시장|군수|구청장|지사|교육감|장관|청장|이사장|사장|총장|교육장)$")
THIS: Final = re.compile(
    r"이(?<![가-힣]이) (?P<kind>과|팀|센터|읍|면|동|학교|소방서|파출소|지구대|공단|공사|재단|협회|의료원)"
    r"(?=[은는이가의](?![가-힣]))"
)
UNNAMED: Final = re.compile(  # bodies that the article names by a letter or their tier
    r"(?<![가-힣A-Za-z])(?:[A-Z](?:지자체|자치단체|[시군구도])|"
    r"(?:광역|기초)(?:자치단체|단체|지자체)|(?:한|어떤) [시군구])"
    r"(?=(?:는|은|의)(?: |$))"
)
BRANCH_KINDS: Final = re.compile("소방서|경찰서|교육지원청|보건소|세무서")
BRANCH: Final = re.compile(rf"(?<![가-힣])(?P<stem>[가-힣]{{2,3}})(?P<kind>{BRANCH_KINDS.pattern})")
STATIONS: Final = ("소방서", "경찰서")
COMPARED: Final = 3  # bodies of one kind, from which on an article calls them by their places
# Schools as newspapers shorten them, where they are introduced: 하늘초(교장 노가람), 하늘중 교사
SCHOOL: Final = re.compile(r"(?<![가-힣])(?P<name>[가-힣]{1,8}[초중고])(?=\(| 교[장감사])")
SCHOOL_END: Final = re.compile(r"[초중고](?=\(| 교[장감사])")  # what begins with a syllable is found fast
SHORT: Final = re.compile(r"(?<![가-힣])(?P<stem>[가-힣]{2,9}?)(?=(?:[은는이가]|에는)(?![가-힣]))")
BULLET: Final = re.compile(r" ?[◆◇■□●○▲△▶▷] ?")
SUBITEM: Final = re.compile(r"\s*[-∙·ㆍ] ")  # what goes on with the line above it
BULLETED: Final = 4  # characters that a bullet takes
UNIT_OPENS: Final = re.compile(rf"{BULLET.pattern}{DEPARTMENT_NAME}(?= )")
COLON: Final = re.compile(r" ?[:：=]")
GIVER_LISTED: Final = re.compile(
    COLON.pattern + r"|의? [^ ,|/]| [|/] [\d,.천백만]+ ?억?만?원?"
)  # what stands behind the giver of a listed scheme
KIND_ALONE: Final = re.compile("센터|재단|공사|공단|협회|조합|위원회|연구원|본부|병원|의료원|학교|도서관")  # 센터는
GIVER_NAME: Final = re.compile("[부처청도]$|위원회$|[가-힣]시$")  # of whom a list of wins names with each
WIN_LISTED: Final = re.compile(
    r"의? [^,|/()]{2,40}(?:평가|대회|공모전?|심사|점검|대상|실적|조사|진단)[’'”]? ?[^(]{0,10}"
    rf"{any_of('prize_grades')}(?:상|기관)?(?:\(|,|$| |\))"
)
OLD: Final = re.compile(r"^[가-힣]{2,}[구군]$")  # not 대구
ALONE: Final = ("각", "상금", "시상금", "포상금")  # what may stand between a bracket and the figure alone in it
BEFORE_WINNER: Final = re.compile(r"[^()]{1,20}\) ?(?:[가-힣]{2,5} )?")  # from money in brackets to who gets it
# What one wins or is chosen for, not what rates one: its counts are its own.
CONTEST: Final = re.compile(r"(?:(?<!포)상|대회|전|공모|어워[드즈]|콘테스트|박람회|축제|협약|사업|시티|도시)$")
# What an article calls the scheme that it speaks of, as the topic of a clause.
CALLED: Final = re.compile(
    r"(?P<kind>평가|대회|공모|심사|배점|상|심사위원회|주최 측|조직위(?:원회)?|전|콘테스트|박람회|공모전)"
    r"(?P<tie>은|는|에는|(?<=심사)에서는)(?![가-힣])"
)
PRIZES: Final = "상"
ENDING: Final = "전"  # that only ends a name: 왕중왕전
AHEAD: Final = re.compile(r"(?:대상|상대)으?로")  # 전국 7개 군을 대상으로 … ‘평가’: the scheme comes behind
CALLS: Final = re.compile(r"(?:^|[\s‘'])(?:(?:이번|올해|이|해당) )?(?:종합|경진)?$")
SCOPE: Final = re.compile(rf"{any_of('scope')}$|(?:^| )[시군구]$|^(?:광역|기초)$")
JUDGED: Final = re.compile(rf"{any_of('judging')}|가운데 (?:가장|(?:[^.]|\.\d){{0,24}}\d위)")
# those who enter, judge or win a contest, wherever the sentence stands
ENTERED: Final = re.compile(
    r"(?:^| )(?:[가-힣]{0,4}(?:응모작?|출품작?|후보자?|추천|"
    r"심사위원|심사단|평가단|수상자)|본선|결선|수상 (?:단체|지자체|자치단체|기관|학교|작품?))$"
)
SHARE: Final = re.compile(
    rf"(?:^| ){any_of('prize_grades')}(?!금|(?<=대상)[액자지물])(?:[가-힣]{{0,3}}| [가-힣·]{{1,8}})?"
    rf"(?: [가-힣 ]*{any_of('money')})?$"
)
SPAN_JUDGED: Final = re.compile(  # over which span bodies were judged: 2년간 … 전 분야를 대상으로 진행된 이번 평가
    r"[\d한두세네]\S* ?(?:간|동안) [^.\n]{2,60}?(?:진행|실시|시행)(?:된|한) (?:이번 |이 )?(?:평가|심사)"
)
FULL_OF_THESE: Final = re.compile(
    r"(?:(?<=가운데 )|(?<= 중 ))\d{1,3}\S{1,2}(?: (?:지표|항목|과제))?"
    r"(?:에서 만점|(?:에서|의|[이가])? ?목표|[를을] (?:달성|채워|이뤄|이룬))"
)  # what was reached: 10개 지표 가운데 8개에서 만점, 9개 지표의 목표를 채워
FIELDS_OF_ALL: Final = re.compile(r"\d{1,3}개 (?:[가-힣]{1,6} )?(?:지표|항목|분야|영역|부문) (?:가운데|중)(?![가-힣])")
FIELDS_WON: Final = re.compile(  # what a winner won: 5개 분야 1등급, 4개 영역에서 맨 앞자리를
    r"\d{1,3}개 (?:[가-힣]{1,6} )?(?:분야|영역|부문|항목|지표)(?:에서[도만]?|에 걸쳐)? (?:모두 |나란히 |전국 |맨 )?"
    rf"[‘']?(?:[1-5가A-S][’']? ?등급|\d위|앞|으뜸|(?:[가-힣]{{1,4}} )?상을 |수상|입상|석권|휩쓸|선정|"
    r"(?:높은|좋은|우수한) (?:점수|성적|평가)|"
    rf"{any_of('prize_grades')}(?:상|기관)?[’']?(?:[을를에와과]|$|,|…| 수상))"
)
RECEIVED_BEFORE: Final = re.compile("(?:받은|탄|따낸|수상한|휩쓴|거둔) $")
OWN_UNITS: Final = re.compile("부서$|실과소?$|직원$")
GIVEN_TO: Final = re.compile("에(?:는|게|게는)? (?:각각 )?$")
GIVING: Final = re.compile("돌아|지원|주어[지진질졌]|지급|배정|나눠|교부|내려보|건[네넸]|준다|줬다")
SHARED: Final = re.compile(rf"{GIVING.pattern}|내려[가갔간온오왔]|받[는았아을게]|챙[기긴겨겼]")
PRIZES_IN: Final = frozenset({"개", "건"})
TO_SEVERAL: Final = re.compile(  # 등 9개 단체에는 (표창과 교부세가 주어진다)
    r"(?:\d{1,3}|[두세네] |다섯 )(?:곳|개 ?(?:단체|기관|지자체|자치단체|시·군(?:·구)?|시군|구))"
    r"(?:에(?:는|게는)?|[은는이가]) "
    r"[^.]{0,40}?(?:표창|상장|상금|교부세|인센티브|사업비|포상|원씩|각각 \d)"
)
TO_COUNTED: Final = re.compile(  # 나머지 세 곳에는 (3억원씩이), 8개 자치단체는 장관 표창과 함께 (4억원씩을)
    r"(?:(?:나머지|다른|이들|등|받은|뽑힌|오른|든|선정된|기관|단체|지자체|자치단체|시·?군|학교|우수|장려) "
    r"(?:\d{1,3}|[두세네]|다섯|여섯|일곱|여덟|아홉|열) ?곳|"
    r"(?<!\d)(?:\d{1,3}|[두세네]) ?개 ?"
    r"(?:단체|기관|지자체|자치단체|시·?군(?:·?구)?|시·?도|구·?군|[시군구]|자치구|학교|읍·?면(?:·?동)?)|"
    r"등 (?:나머지 |다른 )?(?:(?:기초|광역|자치)단체|(?:기초|광역)?(?:지자체|자치단체)|시·?군|자치구))"
    r"(?:에는|에게는|에게|은|는|에|이|가) (?:(?!에서 |[가-힣]{2}[은는] )[^.\d]){0,40}$"
)
GIVERS_COUNTED: Final = re.compile(  # prizes by who gave them: 중앙부처 6개, 경남도 2개
    r"(?:중앙(?:부처|정부|기관)|정부 ?(?:부처|기관)?|외부 ?기관|민간 ?(?:단체|기관)?) ?"
    r"(?:평가 |표창 )?\d{1,2}[개건](?=[,로와과 ]|$)"
)
WORKED_ON: Final = re.compile(r"(?:평가|공모|심사|수상)[을를] (?:이끈|이끌어 온|맡은|맡아 온|준비한|도운|뒷받침한) ")
GRADED: Final = re.compile(  # A등급 (16곳), 장관상 (8곳)
    r"(?:^|[ ‘'])(?:[가-마SA-F]|[1-5])[’'`]? ?등급(?: [가-힣·]{1,8})?$|"
    r"(?:대통령|총리|장관|도지사|시장|군수|청장|교육감|위원장|회장) ?(?:상|표창)$"
)
TIER: Final = re.compile("광역|기초")
RECEIVED: Final = re.compile(  # 400만원을 받아; 상금 400만원, 다른 상금 300만원을 받아
    r"[^.”\"]{0,60}?(?:원|금|비|세|인센티브)[을를] (?:각각 |더 |함께 )?"
    r"(?:받[아았는게고으을]|확보|따내|따냈|타[고며]|탔|챙[겨겼]|거머|손에)"
)
WON_LISTED: Final = re.compile(
    r"(?:평가|대회|공모전?|심사|점검|실적|콘테스트|조사|시책)[’'”]?(?: 분야)? ?[^(]{0,12}"
    rf"{any_of('prize_grades')}[^()]{{0,8}}\([^()]{{0,24}}$"
)
EACH_SUM: Final = re.compile(r"\d[\d,.]*(?: ?[천백만억]+)+ ?\d*[\d,천백만]* ?원")
EACH_BEFORE: Final = re.compile(r"각각? (?:[가-힣]{2,8} )?$")
EACH_BEHIND: Final = re.compile(r"씩|[이을] 각각")
# from the last of several bodies to what each gets
EACH_GETS: Final = re.compile(r"(?:에는|에게는|에|은|는|이|가) ?(?:[^.,\d]{0,30} )?")
SEVERAL_UNITS: Final = re.compile(  # the same of departments: 건설과와 농업과가 뽑혀
    r"[가-힣](?:[과팀소읍면동][와과] |[과팀소읍면동], ?)[가-힣]{1,12}[과팀소읍면동](?:에는|에|은|는|이|가) "
    r"(?:[^.,\d]{0,30} )?$"
)
EACH_SUMS: Final = re.compile(rf"각각 (?:[가-힣]{{2,6}} )?{EACH_SUM.pattern}(?:(?:, |[와과] |·){EACH_SUM.pattern})+")
NEARBY: Final = re.compile(
    r"도내(?: 전체| 총)? (?=\d+개 ?시[^가-힣 ]?군(?:[^가-힣 ]구)?(?! ?(?:[가-힣]{2,4})?(?:센터|보건소|교육청|소방서)))"
)  # 도내 18개 시·군 중
JOINED_TO: Final = re.compile(r"[와과·,] ?")
TOGETHER: Final = re.compile("[와과] ")
AFFIX: Final = 12  # characters in which that stands
NAME: Final = 15  # characters of a department's name in front of its end
FIGURE_CELL: Final = re.compile(r"\d[\d.,]*(?: ?[천백만억]+)* ?(?:점|원|명|곳|건|개|%)?")
UNIT_CELL: Final = re.compile(r"[가-힣\d·]{2,8}(?:동|읍|면|과|팀|서|소|센터|학교|초|중|고)")
CELL: Final = 20  # characters of a table's cell that is a line of its own
CELLS: Final = 4  # of a row, in front of a figure
CLAUSES: Final = 500  # topics of a kind in a line; one that has more is no prose
LAST_WORD: Final = 3  # characters of a scheme's last word that says no more than its kind: 경진대회, 공모전
LEADING: Final = 3  # bodies of the lead that may be whom the article is about
NEAR: Final = 300  # characters around a figure in which its sentence lies
MOST: Final = 50  # topics in front of a figure that may be its owner
GIVEN: Final = frozenset(
    {"곳", "개소", "명", "인", "팀", "KRW"}
)  # what a giver counts per grade; a winner counts prizes (개)
# what is done with those who enter: 31건이 들어왔다, 8건을 추린 뒤
CHOSEN: Final = re.compile(
    r"\S+ ?\S{0,3}(?:, [가-힣]{2,6} \d{1,3}[명건편팀곳점개]){0,5}"
    r"(?:[을를] (?:추[려렸린]|가[려렸린]|뽑|골[라랐]|고른|시상)|[이가] (?:접수|들어[오온왔]|본선|결선|응모))"
)
ALL_PRIZES: Final = re.compile("^총 ?(?:상금|시상금|포상금)$|(?:상금|시상금|포상금) 모두$")
ENTRANTS: Final = GIVEN | {"건", "편", "점", "작품", "개", "개교"}  # how those are counted who enter a contest


Span = tuple[int, int]


@dataclass(frozen=True)
class Scheme:
    """An evaluation or contest that the page describes from `start` on: its name, and who gives it."""

    start: int
    name: str
    giver: str | None


class Topic(NamedTuple):
    """A body or person that a clause is about: where its name stands in the line, and its tie to the clause.

    `tie` is topic (은, 는, 에서는, an item of a list), subject (이, 가) or of (의); `body` is whose words a quotation
    behind it is: a body's own, a person's body's.
    """

    start: int
    end: int
    name: str
    tie: str
    body: str | None


class _Reading(NamedTuple):
    """What is known of a line: its topics in order, and where its quotations and the marks between sentences stand."""

    topics: tuple[Topic, ...]
    speeches: tuple[Span, ...]
    stops: tuple[Span, ...]


class Owners:
    """Whom the clauses of one article are about; built once per article, topics found per line on demand."""

    def __init__(
        self,
        metadata: ArticleMetadata,
        places: Places,
        schemes: Sequence[Scheme] = (),
        people: Sequence[Person] = (),
        winners: Sequence[str] = (),
    ) -> None:
        """`schemes` in text order; `people` the persons of the article; `winners` bodies and works that win in it."""
        self._places = places
        self._schemes = schemes
        self._givers = frozenset(scheme.giver for scheme in schemes if scheme.giver is not None)
        acting = [person for person in people if person.role in ("official", "other")]
        self._people = {person.name: person for person in acting}
        self._callers = _callers(acting)
        self._winners = sorted({name for name in winners if len(name) > 1}, key=lambda name: (-len(name), name))[:MOST]
        self._lines = metadata.body_lines
        self._order = {line.start: index for index, line in enumerate(metadata.body_lines)}
        self._readings: dict[int, _Reading] = {}

    @cached_property
    def _subject(self) -> str | None:
        """Whom the article is about: its government, or the body of it (or of none) that the lead opens with.

        A body that only says whose the evaluation is (교육부가 발표한 평가에서) is passed over, unless the article is
        about nobody else: how the country's hospitals did.
        """
        government = self._places.subject
        lead = next((line for line in self._lines if SUBITEM.match(line.text) is None), None)
        actor = (self._opening(lead) if lead is not None else "") or None
        if government is None:
            return actor or self._opening_behind() or next((row.giver for row in self._schemes if row.giver), None)
        written = tuple(name for name in (government.name, *government.aliases, government.stem) if name)
        own = actor is not None and actor not in written and (actor.startswith(written) or self._leads(written, actor))
        return actor if own else government.name

    def _leads(self, written: Sequence[str], actor: str) -> bool:
        """Whether the lead opens with the body, and whose it is in front: 거창군 보건의료원이."""
        return self._lines[0].text.startswith(tuple(f"{name} {actor}" for name in written))

    def _opening_behind(self) -> str | None:
        """The body that one of the next lines opens with, where the first names nobody: a scene, a caption."""
        for line in self._lines[1:LEADING]:
            first = next(iter(self._reading(line).topics), None)
            if first is not None and first.start < NAME and first.tie != "of" and first.name not in self._givers:
                return first.name
        return None

    def _opening(self, line: Line) -> str:
        """The first body or person that the line's first sentence is about."""
        text, reading = line.text, self._reading(line)
        end = reading.stops[0][0] if reading.stops else len(text)
        for topic in reading.topics[:LEADING]:
            if topic.end > end or topic.tie == "of":
                break
            if _holder(text, [topic], end) is not None:
                return topic.name
        return next((topic.name for topic in reading.topics[:1] if topic.tie != "of"), "")

    @cached_property
    def _branches(self) -> dict[str, str]:
        """Bodies of one kind that the article compares, by the place that it calls them by: 하늘은 for 하늘소방서.

        Stations go by 하늘서 as well, schools by the short names that it introduces them with.
        """
        kinds: dict[str, dict[str, str]] = {}
        schools: dict[str, str] = {}
        for line in self._lines:
            named = SCHOOL.finditer(line.text) if SCHOOL_END.search(line.text) else ()
            schools.update({match["name"]: match["name"] for match in islice(named, CLAUSES)})
            for match in islice(BRANCH.finditer(line.text), CLAUSES) if BRANCH_KINDS.search(line.text) else ():
                kinds.setdefault(match["kind"], {})[match["stem"]] = match[0]
        stations = {f"{stem}서": name for kind in STATIONS for stem, name in kinds.get(kind, {}).items()}
        return schools | stations | next((named for named in kinds.values() if len(named) >= COMPARED), {})

    def of(self, line: Line, position: int, measured: str | None = None, counter: str | None = None) -> str | None:
        """The owner of what stands at `position` of the line; None where the article names nobody.

        `measured` is what a figure there counts: what an evaluation's rules count is its organizer's. `counter` is how
        it is counted, or KRW.
        """
        reading, text = self._reading(line), line.text
        left, right = _sentence(reading.stops, position)
        won = counter in PRIZES_IN and GIVERS_COUNTED.search(text, max(left, 0), right) is not None
        if not won and (beside := self.beside(line, position)) is not None:
            return beside
        after = bisect_right(reading.topics, position, key=_end)
        topics = reading.topics[max(0, after - MOST) : after]
        speech = _around(reading.speeches, position)
        if measured is not None and " " in measured:  # 온종일 돌봄센터는 2곳에서 19곳으로 늘었다
            topics = tuple(topic for topic in topics if not measured.endswith(f" {topic.name}"))
        clause = [topic for topic in topics if topic.end > (left if speech is None else speech[0])]
        ruled = measured is not None and _by_rule(line, position, (left, right), measured, counter)
        ruled = ruled and not won and not self._own_units(measured, line.start + position)
        ruled = ruled and WORKED_ON.search(text, max(0, position - NAME), position) is None
        ruled = ruled and not (counter == "KRW" and self._received(line, position, right, clause))
        ruled = ruled or (counter == "KRW" and _to_counted(text, position, (left, right)))
        near = NEARBY.search(text, max(0, position - AFFIX), right)
        if near is not None and near.end() == position and (place := self._anaphora(text, near.start())) is not None:
            return place.name
        ruled = ruled or (not clause and counter == "KRW" and ALL_PRIZES.search(measured or "") is not None)
        ruled = ruled or (not clause and counter in ENTRANTS and CHOSEN.match(text, position) is not None)
        if self._schemes and (ruled or SPAN_JUDGED.match(text, position, right) is not None):
            ahead = right if AHEAD.search(text, position, min(right, position + NAME)) else position
            return self._judge(line.start + ahead)
        earlier = topics[: len(topics) - len(clause)]
        if (described := self._described(text, position, right)) is not None:
            return described
        if (each := self._each(line, position, right)) is not None:
            return each
        if speech is not None and earlier and ONESELF.search(text, *speech) is not None:
            return earlier[-1].name
        if counter == "KRW" and self._schemes and self._each_of_several(line, position, max(left, 0)):
            return self._judge(line.start + position)
        if counter == "KRW" and (given := self._given_to(line, position, right)) is not None:
            return given
        if (holder := _holder(text, clause, position)) is not None:
            return holder.name
        behind = reading.topics[after] if after < len(reading.topics) else None
        if behind is not None and behind.end <= right and MODIFIED.search(text, position, behind.start):
            return behind.name  # … 산책로를 만든 건설과가
        if line.role == "list_item" and not topics and (winner := _bracketed_for(text, position, reading.topics)):
            return winner.name
        if speech is not None and earlier:
            return self._told_of(earlier[-1].body)
        silent = [topic for topic in earlier if topic.name not in self._people or not _speaks(reading, topic)]
        if (told := self._main(text, reading.stops, silent)) is not None:
            return told.name
        acting = next((topic for topic in reversed(earlier) if topic.tie != "of"), None)
        if self._places.subject is None and acting and (home := self._home(line, acting)) is not None:
            return home
        owner = self._subject if reading.topics else self._carried(line)
        if owner in self._givers and not reading.topics:
            owner = self._judge(line.start + position)
        return owner or self._housed(line, left, position)

    def _housed(self, line: Line, left: int, position: int) -> str | None:
        """The body that the sentence names last in front, where nobody acts: 하늘군청 앞에 현수막 9개가 걸렸다."""
        names = self._places.names(line)
        for hit in reversed(names[: bisect_right(names, position, key=_hit_end)]):
            entry = self._places.resolve(hit, line.text) if hit.start > left and hit.kind == "government" else None
            if entry is not None:
                return _as_written(hit, entry)
        return None

    def _home(self, line: Line, topic: Topic) -> str | None:
        """Whose the body of a paragraph of one of several governments is: 해남군 (해남군 농업기술센터가)."""
        names = self._places.names(line)
        index = bisect_right(names, topic.start, key=_hit_end) - 1
        if index < 0 or names[index].kind != "government" or topic.start - names[index].end > 1:
            return None
        entry = self._places.resolve(names[index], line.text)
        return _as_written(names[index], entry) if entry is not None else None

    def giver(self, line: Line, position: int) -> str | None:
        """Whose the rules of the scheme are that is told of at `position` of the line."""
        return self._judge(line.start + position) if self._schemes else None

    def _own_units(self, measured: str | None, at: int) -> bool:
        """Whether departments of whom the article is about are counted, which no outer giver judges."""
        if measured is None or OWN_UNITS.search(measured) is None or self._places.subject is None:
            return False
        judge = self._judge(at) if self._schemes else None
        return judge is not None and not judge.startswith(self._places.subject.name)

    def _told_of(self, body: str | None) -> str | None:
        """Whom the words of a speaker of the body are about: his body, for a council the government that it watches."""
        government = self._places.subject
        if government is None or body is None or not body.endswith("의회"):
            return body or self._subject
        watched = body.removesuffix("의회") in (government.name, *government.aliases, government.stem)
        return government.name if watched else body

    def _received(self, line: Line, position: int, right: int, clause: Sequence[Topic]) -> bool:
        """Whether the money is what somebody gets: 시는 최우수 포상금 4억원을 받았다, ▲ 도 세정 평가 최우수(4억원)."""
        text = line.text
        if line.role == "list_item" and WON_LISTED.search(text, 0, position):
            return True
        got = RECEIVED.match(text, position, right) is not None
        return got and (holder := _holder(text, clause, position)) is not None and holder.name not in self._givers

    def _given_to(self, line: Line, position: int, right: int) -> str | None:
        """Who gets the money right behind its name: 함양군에 7억원, 산청군에 5억원을 지원한다."""
        to = GIVEN_TO.search(line.text, max(0, position - AFFIX), position)
        if to is None or GIVING.search(line.text, position, right) is None:
            return None
        names = self._places.names(line)
        index = bisect_right(names, to.start(), key=_hit_end) - 1
        if index < 0 or names[index].end != to.start():
            return None
        hit = names[index]
        return hit.surface if hit.kind == "organization" else self._first_joined(line.text, names, index)

    def _each(self, line: Line, position: int, right: int) -> str | None:
        """Whose of several named the money is that is told in the same order: A군과 B군이 각각 3억원, 2억원을."""
        for sums in EACH_SUMS.finditer(line.text, max(0, position - NEAR), right):
            if not sums.start() < position < sums.end():
                continue
            amounts = list(EACH_SUM.finditer(line.text, sums.start(), sums.end()))
            place = sum(amount.start() < position for amount in amounts)
            names = self._places.names(line)
            last = bisect_right(names, sums.start(), key=_hit_end) - 1
            first = last
            while first > 0 and JOINED_TO.fullmatch(line.text, names[first - 1].end, names[first].start):
                first -= 1
            if last - first + 1 != len(amounts) or len(amounts) < 2:
                return None
            entry = self._places.resolve(names[first + place], line.text)
            return _as_written(names[first + place], entry) if entry is not None else None
        return None

    def _each_of_several(self, line: Line, position: int, left: int) -> bool:
        """Whether the money is what each of several named gets: A군과 B군이 올라 각각 3억원을, A과와 B과에 50만원씩."""
        text = line.text
        money = EACH_SUM.match(text, position)
        apart = EACH_BEFORE.search(text, max(left, position - AFFIX), position) is not None
        if money is None or not (apart or EACH_BEHIND.match(text, money.end())):
            return False
        names = self._places.names(line)
        last = bisect_right(names, position, key=_hit_end) - 1
        if last > 0 and names[last - 1].start >= left and EACH_GETS.fullmatch(text, names[last].end, position):
            return JOINED_TO.fullmatch(text, names[last - 1].end, names[last].start) is not None
        return SEVERAL_UNITS.search(text, left, position) is not None

    def _described(self, text: str, position: int, right: int) -> str | None:
        """The person whom the clause with the figure describes: 35년을 일한 노가람 과장에게."""
        named = [name for name in self._people if text.find(name, position, right) >= 0]
        clause = CLAUSE_END.search(text, position, right) if named else None
        end = clause.start() if clause else right
        for name in named:
            at = text.find(name, position, end)
            if at >= 0 and DESCRIBED.search(text, position, at) is not None:
                return name
        return None

    def _main(self, text: str, stops: Sequence[Span], topics: Sequence[Topic]) -> Topic | None:
        """The last of the topics that the text after its sentence goes on with; what a giver did ends with it."""
        for topic in () if _compares(stops, topics) else reversed(topics):
            if topic.name not in self._givers and _holder(text, [topic], _sentence(stops, topic.end)[1]) is not None:
                return topic
        return None

    def runs(self, line: Line, position: int) -> str | None:
        """Who runs what stands at `position` of the line: its owner, for an official his body."""
        owner = self.of(line, position)
        person = self._people.get(owner or "")
        return person.organization or owner if person is not None else owner

    def beside(self, line: Line, position: int) -> str | None:
        """The body right in front of a figure, or of the bracket that holds it alone: 부평구(897점), 전북 2곳."""
        begin = max(0, position - NEAR)
        before = line.text[max(0, position - AFFIX) : position].rstrip()
        if before.endswith(ALONE):
            before = next(before.removesuffix(word) for word in ALONE if before.endswith(word)).rstrip()
        bracketed = before.endswith(("(", "（"))
        end = max(0, position - AFFIX) + len(before) - bracketed
        names = self._places.names(line)
        index = bisect_left(names, end, key=_hit_end)
        if index < len(names) and names[index].end == end:
            return self._first_joined(line.text, names, index)
        department = DEPARTMENT_LAST.search(line.text[begin:end]) if bracketed else None
        return _department(department) if department else None

    def row(self, line: Line, position: int) -> str | None:
        """The last body that a table's cell or line names in front of `position`."""
        names = self._places.names(line)
        index = bisect_right(names, position, key=_hit_end) - 1
        return self._first_joined(line.text, names, index) if index >= 0 else None

    def _carried(self, line: Line) -> str | None:
        """The department that the paragraph before speaks of last, when this one names nobody; else the subject."""
        index = self._order.get(line.start)
        if index is not None and FIGURE_CELL.fullmatch(line.text):
            return self._row_above(index) or self._subject
        if index is None or index == 0 or line.role != "body":
            return self._subject
        while index > 1 and SUBITEM.match(self._lines[index].text) and not self._reading(self._lines[index - 1]).topics:
            index -= 1
        before = self._lines[index - 1]
        reading = self._reading(before)
        told = self._main(before.text, reading.stops, reading.topics[-MOST:])
        return told.name if told is not None and UNIT.search(told.name) else self._subject

    def _row_above(self, index: int) -> str | None:
        """Whom the cells in front name, where a table is printed cell by cell: 하늘동, then 941.6점."""
        for before in reversed(self._lines[max(0, index - CELLS) : index]):
            if UNIT_CELL.fullmatch(before.text):
                return before.text
            if before.role != "list_item" or len(before.text) > CELL:
                return None
            if topics := self._reading(before).topics:
                return topics[-1].name
        return None

    def _judge(self, start: int) -> str | None:
        """Whose the rules of the scheme told of at `start` are: its giver's; an outer contest's or prize's its own."""
        before = [scheme for scheme in self._schemes if scheme.start <= start]
        scheme = before[-1] if before else self._schemes[0]
        subject = self._places.subject
        own = subject is not None and scheme.giver is not None and scheme.giver.startswith(subject.name)
        return scheme.name if CONTEST.search(scheme.name) and not own else scheme.giver

    def _reading(self, line: Line) -> _Reading:
        found = self._readings.get(line.start)
        if found is None:
            text = line.text
            read = sorted((*self._bodies(line), *self._persons(text)), key=_end)
            found = self._readings[line.start] = _Reading(
                tuple(topic for topic, after in zip_longest(read, read[1:]) if not after or after.start > topic.start),
                tuple(match.span() for match in SPEECH.finditer(text)),
                tuple(match.span() for match in SENTENCE_END.finditer(text)),
            )
        return found

    def _bodies(self, line: Line) -> Iterator[Topic]:
        text, names, ends = line.text, self._places.names(line), set()
        for index, hit in enumerate(names):
            head = HEAD.match(text, hit.end)
            end = head.end() if head else hit.end
            tie = _tie(text, end) or ("topic" if _heads(line, hit, end) else None)
            if tie and (name := self._first_joined(text, names, index)) is not None:
                ends.add(end)
                yield Topic(hit.start, end, name, tie, name)
        if (opening := UNIT_OPENS.match(text)) and (name := _department(opening)) is not None:
            yield Topic(opening.start("name"), opening.end(), name, "topic", name)
        for match in islice(DEPARTMENT_END.finditer(text), CLAUSES):
            tie = _tie(text, match.end())
            named = DEPARTMENT_LAST.search(text, max(0, match.start() - NAME), match.end()) if tie else None
            if tie and named and match.end() not in ends and (name := self._in_full(text, named)) is not None:
                with_it = bisect_right(names, named.start("name"), key=_hit_end) - 1
                if with_it >= 0 and TOGETHER.fullmatch(text, names[with_it].end, named.start("name")):
                    name = self._first_joined(text, names, with_it) or name
                yield Topic(named.start(), match.end(), name, tie, name)
        for match in islice(UNNAMED.finditer(text), CLAUSES):
            yield Topic(match.start(), match.end(), match.group(), _tie(text, match.end()) or "topic", None)
        for match in islice(THIS.finditer(text), CLAUSES):
            if (body := self._this(line, match)) is not None:
                yield Topic(match.start(), match.end(), body, _tie(text, match.end()) or "topic", body)
        for match in islice(SHORT.finditer(text) if self._branches else (), CLAUSES):
            if (branch := self._branches.get(match["stem"])) is not None:
                yield Topic(match.start(), match.end(), branch, _tie(text, match.end()) or "topic", branch)
        for start, name in islice(_names_in(text, self._winners), CLAUSES):
            end = start + len(name)
            heads = line.role == "list_item" or (line.role in HEADLINE_ROLES and HEADED.match(text, end) is not None)
            if (tie := _tie(text, end) or ("topic" if heads else None)) is not None:
                yield Topic(start, end, name, tie, name)
        for match in islice(CALLED.finditer(text), CLAUSES if self._schemes else 0):
            if (judge := self._called(line, match)) is not None:
                yield Topic(match.start(), match.end(), judge, "topic", judge)
        for match in islice(ANAPHORA.finditer(text), CLAUSES):
            if (place := self._anaphora(text, match.start())) is not None:
                yield Topic(match.start(), match.end(), place.name, _tie(text, match.end()) or "topic", place.name)

    def _this(self, line: Line, match: re.Match[str]) -> str | None:
        """The body of the kind that the line, or the one in front of it, names last: 하늘공단 for 이 공단."""
        before = line.text[max(0, match.start() - NEAR) : match.start()]
        if (body := _named_last(before, match["kind"])) is not None:
            return body
        index = self._order.get(line.start, 0)
        return _named_last(self._lines[index - 1].text, match["kind"]) if index else None

    def _called(self, line: Line, match: re.Match[str]) -> str | None:
        """Whose the scheme is that the topic names: by its name, or by what it is (평가는, 이번 대회에는)."""
        text, offset = line.text, line.start
        end = match.end() - len(match["tie"])
        named = any(text.endswith(_called_by(scheme.name), 0, end) for scheme in self._schemes)
        generic = match["kind"] != ENDING and CALLS.search(text, max(0, match.start() - 8), match.start())
        won = RECEIVED_BEFORE.search(text, max(0, match.start() - 6), match.start()) is not None
        if match["kind"] == PRIZES and (won or self._schemes[0].start > offset + match.start()):
            generic = None  # prizes that somebody won: no scheme has been named
        return self._judge(offset + match.start()) if named or generic else None

    def _anaphora(self, text: str, start: int) -> Government | None:
        """The government that 시, 군, 구 or 도 at text[start] stands for, from what is near in front of it."""
        left = max(0, start - NEAR)
        return self._places.anaphora(text[left : start + 1], start - left)

    def _in_full(self, text: str, match: re.Match[str]) -> str | None:
        """The department or body: 도교육청 with its province in front, the giver for 협의회."""
        written = match["name"]
        if giver := next((name for name in self._givers if len(written) > 1 and name.endswith(written)), None):
            return giver
        if KIND_ALONE.fullmatch(written):
            meant = [name for name in self._winners if name.endswith(written) and name != written]
            return meant[0] if meant and all(map(meant[0].endswith, meant)) else _department(match)
        if OWN.fullmatch(written) and (place := self._anaphora(text, match.start("name"))) is not None:
            return place.name + written[1:]
        return _department(match)

    def _first_joined(self, text: str, names: Sequence[NameHit], index: int) -> str | None:
        """The body that names[index] means, or the first of those that 와 and commas join to it."""
        while index and JOINED_TO.fullmatch(text, names[index - 1].end, names[index].start):
            index -= 1
        entry = self._places.resolve(names[index], text)
        return _as_written(names[index], entry) if entry is not None else None

    def _persons(self, text: str) -> Iterator[Topic]:
        """Persons who act: by name (이성 구청장은), or by surname and title (노 주무관은) once they are known."""
        for called, persons in self._callers.items():
            named = called in self._people
            needles = (called,) if named else (f"{called} ", f"{called}씨")
            for at in (start for needle in needles for start in _places_of(text, needle)):
                end = at + len(called)
                titled = TITLED.match(text, end)
                person = persons[0] if named else _meant(persons, titled, text[max(0, at - NAME) : at])
                if person is not None and not HANGUL.match(text, max(0, at - 1), at):
                    end = titled.end() if titled else end
                    if tie := _tie(text, end):
                        yield Topic(at, end, _acting(person), tie, person.organization or _resident(person))


def read_owners(
    document: Document,
    metadata: ArticleMetadata,
    places: Places,
    evaluations: Sequence[Evaluation] | None = None,
    people: Sequence[Person] | None = None,
    awards: Sequence[Award] = (),
) -> Owners:
    """The owners of an article's figures and programs; its evaluations and people are read where they are not given."""
    evaluations = read_schemes(document, metadata, places) if evaluations is None else evaluations
    people = read_people(document, metadata, places) if people is None else people
    schemes = [
        Scheme(row.start, row.name, row.organizer.split(", ")[0] if row.organizer else None)
        for row in evaluations
        if row.organizer or CONTEST.search(row.name)
    ]
    schemes = schemes or _schemes_won(awards)
    winners = [award.recipient for award in awards if award.recipient_kind not in ("government", "person")]
    shorts = [short for short, full in short_names(document.text).items() if full in winners]
    return Owners(metadata, places, schemes, people, [*winners, *shorts])


def _schemes_won(awards: Sequence[Award]) -> list[Scheme]:
    """The schemes in which the article's awards were won, where all are of one giver; none where several gave them."""
    given = [award for award in awards if award.organizer is not None and award.status == "current"]
    if len({award.organizer for award in given}) != 1:
        return []
    return [Scheme(award.evidence_start, award.award, award.organizer) for award in given if award.award]


def _called_by(scheme: str) -> str:
    """What an article calls the scheme on: its last word where it says enough, 왕중왕전 for 정부혁신 왕중왕전."""
    last = scheme.split()[-1]
    return last if len(last) > LAST_WORD else scheme


def _bracketed_for(text: str, position: int, topics: Sequence[Topic]) -> Topic | None:
    """Who gets the money in a bracket in front, without the place that he is of: ▷금상(300만원) 거창 하늘마을."""
    for topic, behind in zip_longest(topics, topics[1:]):
        if BEFORE_WINNER.fullmatch(text, position, topic.start):
            of_it = behind is not None and behind.start - topic.end == 1
            return behind if of_it else topic
    return None


def _names_in(text: str, names: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where the text has any of the names with no Hangul in front, without overlaps; of two at a place the first."""
    found = [(start, rank) for rank, name in enumerate(names) for start in _places_of(text, name)]
    taken = 0
    for start, rank in sorted(found):
        if start >= taken:
            taken = start + len(names[rank])
            yield start, names[rank]


def _places_of(text: str, name: str) -> Iterator[int]:
    """Where the text has the name with no Hangul in front."""
    at = text.find(name)
    while at >= 0:
        if HANGUL.match(text, max(0, at - 1), at) is None:
            yield at
        at = text.find(name, at + 1)


def _heads(line: Line, hit: NameHit, end: int) -> bool:
    """Whether the name that ends at `end` is whom its headline or item is about; not who gives what the item lists."""
    text = line.text
    if line.role in HEADLINE_ROLES:
        return HEADED.match(text, end) is not None
    if GIVER_NAME.search(hit.surface) and WIN_LISTED.match(text, end):
        return False
    if line.role == "list_item" and not (hit.kind == "organization" and GIVER_LISTED.match(text, end)):
        return True
    opens = hit.start < BULLETED and BULLET.fullmatch(text, 0, hit.start) is not None
    return opens and text.startswith(" ", end)


def _callers(people: Sequence[Person]) -> dict[str, list[Person]]:
    """The persons by what they may be called: their names, and surnames that several may bear."""
    callers: dict[str, list[Person]] = {}
    for person in people:
        callers.setdefault(surname_of(person.name), []).append(person)
        callers[person.name] = [person]
    return callers


def _meant(people: Sequence[Person], titled: re.Match[str] | None, before: str) -> Person | None:
    """Whom a surname with a title means: who has the title, before others who belongs to the body named in front."""
    if titled is None:
        return None
    anybody = titled["title"] == "씨"
    fitting = [person for person in people if anybody or (person.title or titled[0]).endswith(titled["title"])]
    word = before.split()[-1:]
    beside = [person for person in fitting if word and (person.organization or "").endswith(word[0])]
    return next(iter(beside or fitting), None)


def _acting(person: Person) -> str:
    """Whose what a person does is: his own, unless he is the head of his body."""
    head = person.title is not None and OFFICE.search(person.title)
    return person.organization or person.name if head else person.name


def _resident(person: Person) -> str | None:
    """Whose what a person without body and office says is: his own."""
    return person.name if person.title is None else None


def _named_last(text: str, kind: str) -> str | None:
    """The last body of the kind that the text names: 하늘소방서 for 소방서."""
    found = re.findall(rf"[가-힣0-9·]{{1,14}}{kind}", text)
    return found[-1] if found else None


def _as_written(hit: NameHit, entry: Government | Organization) -> str:
    """The official name; of a district that is called otherwise by now the one written."""
    written = hit.surface.split()[-1]
    return (
        written if hit.kind == "government" and OLD.search(written) and entry.name[-2:] != written[-2:] else entry.name
    )


def _tie(text: str, end: int) -> str | None:
    match = PARTICLE.match(text, end)
    return match.lastgroup if match else None


def _holder(text: str, topics: Sequence[Topic], position: int) -> Topic | None:
    """The last of the topics whose clause reaches `position`: not 인천시가 in '인천시가 벌인 평가에서 3억원을'."""
    reach = position
    for topic in reversed(topics):
        if topic.tie == "topic" or not CLOSED[topic.tie].search(text, topic.end, reach):
            return topic
        reach = reach if topic.tie == "of" and LISTED_BEFORE.search(text, 0, topic.start) else topic.start
    return None


def _sentence(stops: Sequence[Span], position: int) -> Span:
    """Where the sentence around `position` begins (-1 at the line's beginning) and ends, NEAR away at most."""
    index = bisect_right(stops, position, key=_first)
    left = stops[index - 1][1] if index else -1
    right = stops[index][0] if index < len(stops) else position + NEAR
    return max(left, position - NEAR if position > NEAR else -1), min(right, position + NEAR)


def _compares(stops: Sequence[Span], topics: Sequence[Topic]) -> bool:
    """Whether the sentence of the last topic compares it with others: 하늘군은 7년째, 바다군은 6년째."""
    if not topics:
        return False
    left, _ = _sentence(stops, topics[-1].start)
    return len({topic.name for topic in topics if topic.start >= left and topic.tie == "topic"}) > 1


def _speaks(reading: _Reading, topic: Topic) -> bool:
    """Whether the sentence of the topic goes on with what it said."""
    _, end = _sentence(reading.stops, topic.end)
    index = bisect_left(reading.speeches, topic.end, key=_first)
    return index < len(reading.speeches) and reading.speeches[index][0] < end


def _around(spans: Sequence[Span], position: int) -> Span | None:
    index = bisect_right(spans, position, key=_first) - 1
    return spans[index] if index >= 0 and position < spans[index][1] else None


def _by_rule(line: Line, position: int, sentence: Span, measured: str, counter: str | None) -> bool:
    """Whether the figure is of an evaluation's rules, or of what it gave."""
    text, (left, right) = line.text, sentence
    if FULL_OF_THESE.match(text, position) or FIELDS_WON.match(text, position):
        return False
    if TO_SEVERAL.match(text, position) and SHARED.search(text, position, right):
        return True
    if counter in GIVEN and (SHARE.search(measured) or GRADED.search(measured)):
        return True
    if counter in ENTRANTS and ENTERED.search(measured):
        return True
    if FIELDS_OF_ALL.match(text, position) or (counter in GIVEN and TIER.fullmatch(measured)):
        return True
    return bool(SCOPE.search(measured)) and JUDGED.search(text, max(left, 0), right) is not None


def _to_counted(text: str, position: int, sentence: Span) -> bool:
    """Whether the money is what each of several bodies gets that are counted, not named: 나머지 세 곳에는 3억원씩이."""
    left, right = sentence
    shared = SHARED.search(text, position, right) is not None
    return shared and TO_COUNTED.search(text, max(left, 0), position) is not None


def _first(span: Span) -> int:
    return span[0]


def _end(topic: Topic) -> int:
    return topic.end


def _hit_end(hit: NameHit) -> int:
    return hit.end


def _department(match: re.Match[str]) -> str | None:
    """The department that was found; None where the word only ends like one (결과, 반면)."""
    return None if NO_DEPARTMENT.fullmatch(match["name"]) else trim_marks(match["name"])
