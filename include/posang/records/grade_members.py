"""Counts of those who got a grade that the clause names in front of them: 2등급에는 하늘군 등 9곳이 들었다."""

import re
from typing import Final

from posang.records.numbers import Amount
from posang.records.phrases import noun_before
from posang.records.words import any_of

COUNTERS: Final = frozenset({"곳", "개소", "개", "개교", "팀"})  # what counts bodies that get a grade
GRADE: Final = re.compile(
    r"(?:^|[ ,‘'“`▲△])"
    rf"(?:[가-힣]{{0,3}}{any_of('prize_grades')}|최고|최하위|[가-마A-S][’'`]? ?등급|[1-5]등급)"
    r"(?:상|등급|기관)?[’'”`]?(?: (?:등급|기관|단체|지자체|자치단체|시·?군|학교|부서|팀|읍·?면·?동))?"
    r"(?:으로는|에는|은|는|에|으로)(?= )"
)
# what may stand between the grade and the count: those who got it, or nobody
NAMED: Final = re.compile(
    r" (?:모두 |총 )?|"
    r"[^.“”]{2,160}?(?: 등|[를을] (?:포함해|비롯해|비롯한|합쳐)|말고도) (?:모두 |총 |전국 )?"
)
LISTED: Final = re.compile(r" (?:[^ ,.“”]{2,9} ){0,2}[^ ,.“”]{2,16}(?:\([^()]{1,20}\))?(?:, ?[^,.“”]{2,24})*[ ,]")
# 9곳이 들었다, 9개 단체가 이름을 올렸다, 2개 단체의 이름이 올랐다
GOT: Final = re.compile(
    r"(?: ?[가-힣·]{1,8}?)?"
    r"(?:(?:이|가|의 이름이|[은는도]) (?:각각 |나란히 |함께 |모두 |더 |새로 )?"
    r"(?:들[었어]|뽑|선정|이름을 올|자리|포함|차지|올[랐라]|꼽|받[았아]|나[왔와]|배출|집계|지정|결정|수상|해당|영예)|"
    r"에 (?:돌아갔|주어졌|수여|그쳤|그친|불과|머물|이른|이르|달)|"
    r"(?:이?다|이며|이고|이었|였|입니|뿐|으로|로)(?![가-힣]{3}))"
)
BODIES: Final = re.compile(
    r" ?(?:기관|단체|지자체|자치단체|시·?군(?:·?구)?|시·?도|[시군구읍면동]|군·구|구·군|자치구|학교|부서|병원|"
    r"읍·?면(?:·?동)?|의회|업체|기업|교육청|소방서|센터|공기업|대학)(?=[이가은는의에도으다]|$)"
)
# who is judged, no grade
TARGET: Final = re.compile(r"[가-힣](?<!종합)(?<!특별)(?<!최고)(?<!으뜸) ?대상(?: [가-힣·]+)?$")
CLAUSE: Final = 200  # characters in front of a count in which the grade stands


def grade_of_members(text: str, amount: Amount) -> str | None:
    """The grade that those counted got: 우수 기관 (우수 기관으로는 하늘시와 바다군 등 9개 단체가 뽑혔다)."""
    if amount.counter not in COUNTERS or GOT.match(text, amount.end) is None:
        return None
    if amount.counter == "개" and BODIES.match(text, amount.end) is None:
        return None
    begin = max(0, amount.start - CLAUSE)
    for grade in reversed(list(GRADE.finditer(text, begin, amount.start))):
        between = text[grade.end() : amount.start]
        if NAMED.fullmatch(between) or LISTED.fullmatch(between):
            noun = noun_before(text, grade.end())
            return None if noun is None or TARGET.search(noun) else noun
    return None
