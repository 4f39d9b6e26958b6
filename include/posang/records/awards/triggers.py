"""The words without which a text tells of no award, looked for before anything is read.

Every alternative begins with a letter, what stands before which is looked at behind it: a search then skips from one
first letter to the next, which takes a fifth of the time.
"""

import re
from typing import Final


def each(words: str, tail: str) -> str:
    """The alternatives, every one with what follows it."""
    return "|".join(word + tail for word in words.split("|"))


JUDGED: Final = r"['’`]?(?:\s?(?:평가|하다[는고])|\s기관|(?:에|으?로|[을를])\s|\s?\([SABCDE별])"
OFFICE: Final = r"\s?(?:[상구군시]|기관|부서)"
STAFF: Final = r"\s?(?:공무원|직원)"
FESTIVAL: Final = r"\s?축제"  # of a tier: 유망축제는
CLOSING: Final = "[’'”\"」』》〉>]"
# words of a win
TRIGGER: Final = re.compile(
    r"최우수|우수|대상|장려|금상|은상|동상|본상|입선|특별상|공로상|이름을 올|도시가 된|확정[됐되돼]|판정"
    rf"|{each('국민|근정|산업|새마을|보국|무공|수교|과학기술|체육|문화|건국', '포장')}|포장[이을은]\s|등극"
    rf"|등급|{each('보통|미흡|양호|탁월', JUDGED)}|개선['’]|최[상하]위인|위(?<=\d위)|등(?<=\d등)"
    r"|우승|수위[를에]|선두를|정상[에을]"
    rf"|표창|훈장|{each('감사|공로', '패')}|수상|선정|선발|당선|인증|공인|지정|채택|뽑|꼽|시상|포상|상을|大賞"
    rf"|{each('노력|모범|격려|으뜸', OFFICE)}|{each('친절|모범|으뜸|청렴', STAFF)}"
    rf"|낙점|영예|쾌거|공모|{each('리|관|감|지사|청장|시장|군수', '상')}"
    rf"|각각\s받|상(?:[은이도의에]|\s이[후래]|\s?[:(])|{each('상|왕|인', CLOSING)}"
    rf"|{each('대표|유망|예비|육성', FESTIVAL)}"
)


# what a sentence must hold to say or prepare anything: a trigger, an award's noun, money, a streak, an office, a title
TELLING: Final = re.compile(
    TRIGGER.pattern
    + r"|주최|주관|평가|대회|박람회|발표회|콘테스트|경연|심사|도\s?조사|공모|제안|점검|진단|지수|원[을이씩은의도과 .]"
    r"|연속|내리|째|센터|과(?<=[가-힣]과)[는가 ]|주무관|팀장|의원| (?<=[가-힣] )씨|군수|시장|구청장|소방|부문|분야"
    r"|경진|품평회|어워[드즈]|챌린지|오디션|공유회|보고회|왕중왕|올림픽|솜씨|페스티벌|한마당|훈련|연습|컨설팅|분석|포럼"
    r"|측정|(?:작품|자료|발명)전"
    r"|차지|올랐|의 날|기념식|돌아갔|받[았은]|이름을|최|나왔|뒤를|뒤이|뒤따| 순[이으]"
)
