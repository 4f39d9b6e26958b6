"""What the ending of a word says: a noun, a verb that goes on, a verb before a noun."""

import re
from typing import Final

from posang.records.awards.lexicon import LEX
from posang.records.awards.particles import NIEUN, final

SCHOOL_ENDS: Final = "초|중|고|여중|여고"  # of a school in short, as part of a pattern: 가람중, 나래여고
FACET: Final = re.compile(
    r"(?:체감도|노력도|외부\s?청렴도|내부\s?청렴도|정책고객평가)$"
)  # parts of an integrity rating
# what evaluations judge, at the end of its name
JUDGED: Final = re.compile(
    r"(?:사업|시책|업무|행정|관리|실태|실적|추진|운동|프로젝트|활성화|정비|집행|훈련|조성|개선|운영|징수|방지|예방|분야|대책|서비스|"
    r"정책|구축|육성|지원|발전|계획|청렴도|공개|보호|극복|만들기|가꾸기|살리기|지도|유통|안전|재정|세정|농정|제도|홍보|보급|발표|유공)$"
)
# verbs that go on in a vowel and end no noun: 시간을 채워, 순위를 매겨
VERB_GOES_ON: Final = (
    *("춰", "눠", "져", "쳐", "켜", "겨", "펴", "꿔", "채워", "세워", "키워", "비워", "메워", "치러", "나서"),
    *("엮어", "만들어", "묶어", "담아", "모아", "내걸어", "살려"),
    *("며", "면서", "도록"),
    *("더해", "하여", "되어", "이바지해", "기여해", "받아", "맡아", "힘입어", "돼", "높여", "기울여", "이끌어", "펼쳐"),
)
# verbs that go on in 고, which few nouns end in behind the last syllables of stems: 체납을 줄이고, 전담반을 만들고
GOES_ON_GO: Final = re.compile(
    r"[가-힣]*[하되이리기치키내놓얻뚫들으애쌓찾맞두짜주쓰겪깎묶엮받돕닦담맡삼안몰살지]고(?<!기고)(?<!투고)"
)
# those that go on in a vowel, and adverbs made of them: 발로 뛰어, 힘을 보태, 마침내
GOES_ON_VOWEL: Final = re.compile(
    r"[가-힣]*(?:(?<![배고격장염독심우화미수])려|(?:줄|높|벌|들|붙|숙|녹|보|모|울|움직)여"
    r"|(?:뛰|얻|들|넘|입|묶|엮|걸|쓸|열|웃|딛|빚|끌|벌|씻|꺾|굳|풀)어|(?:애|힘|앞장)써|[놓쌓잡찾닦삼몰살]아"
    r"|(?:쏟아|얻어|이뤄|해|끌어|펴|지켜|따|일궈|뽑아|찾아|살려|키워|만들어|마침|끝|드러)내|없애|보태|맞대|[껴혀궈뤄둬줘셔])"
)
# how a verb ends right behind what it does something to: 행정력을 모아, 머리를 짜
BEHIND_OBJECT: Final = re.compile(
    r"[가-힣]*[려여켜져쳐겨껴셔혀펴벼며어아워와해고서내대래매배새애태개깨채째꿔춰눠줘둬뤄궈짜써떠커꺼터퍼]"
)
ADVERBIAL: Final = ("하게", "맞게", "롭게", "렇게", "르게", "답게", "럽게")  # how adverbs end
ADVERB_SIZE: Final = 2  # letters; a shorter word that ends so is no such adverb
# verbs behind which a field or an award begins: 노력을 인정받아 금연 부문에서
CONNECTIVE: Final = (
    *("받아", "보여", "기울여", "높여", "줄여", "얻어", "늘려", "올려", "살려", "거둬"),
    *("인정돼", "두루", "고루"),
)
# endings of verbs of what has gone on until now: 이어온, 펼쳐온; but no name that ends alike: 가온, 누리온
CAME: Final = tuple(f"{stem}온" for stem in "어아해려겨쳐져켜펴워여춰꿔와써러나")
# endings of verbs before a noun, and nouns that end alike
ADNOMINAL: Final = (
    *("은", "는", "된", "한", "던", "린", "할", "될", "난", "낸", "쓴", "킨", "긴", "든", "친", "룬", *CAME),
    *("러진", "려진", "뤄진", "춰진", "꿔진"),
    *("이끈", "세운", "도운", "키운", "채운", "넓힌", "높인", "줄인", "들인"),
    *("일군", "가꾼", "나선", "앞장선", "보탠", "베푼"),
)
ADNOMINAL_NOUNS: Final = (
    *("기관", "시민", "군민", "구민", "국민", "도민", "주민", "농민", "어민", "대한", "안전", "인"),
    *("기한", "권한", "위험", "상한", "지은"),
    *("재난", "도난", "조난", "피난", "고난", "구인난", "취업난", "주차난", "주거난"),
)
# nouns that end like a verb that goes on
HAE_NOUNS: Final = (
    *("피해", "재해", "이해", "방해", "저해", "공해", "남해", "동해", "서해", "손해", "화해", "새해", "한해", "견해"),
    *("김해", "진해", "항해", "올해", "영해", "연해", "근해", "북해", "흑해", "상해", "자해", "침해", "수해", "폐해"),
)


def goes_on(word: str) -> bool:
    """Whether a word is a verb that goes on (비롯해, 더해) or a particle torn off its noun (30%를)."""
    verb = len(word) > 1 and word.endswith("해") and not word.endswith(HAE_NOUNS)
    return verb or word.endswith(LIKE_JINHAE) or word in TORN


def is_connective(word: str) -> bool:
    """Whether a word is a verb that goes on or an adverb, by an ending that names hardly have: 뚫고, 보태, 당당히."""
    told = GOES_ON_GO.fullmatch(word) or GOES_ON_VOWEL.fullmatch(word)
    return told is not None or (len(word) > 1 and word.endswith(("히", "듯이")))


LIKE_JINHAE: Final = ("추진해", "증진해", "촉진해", "매진해")  # verbs that end like the name of a town


TORN: Final = frozenset({"을", "를", "은", "는", "에서", "으로", "로"})


def names_nothing(word: str) -> bool:
    """Whether a word is none of what an evaluation judges: an adverb of the sentence, an adjective."""
    adverb = len(word) > ADVERB_SIZE and word.endswith(ADVERBIAL)  # 유일하게
    return word in LEX.event_stop or adverb or adnominal(word) or word.endswith(VERB_GOES_ON) or goes_on(word)


def leads_on(word: str) -> bool:
    """Whether a word is a verb that goes on to what came of it: 공로를 인정받아, 조례를 제정해."""
    return word.endswith((*CONNECTIVE, *VERB_GOES_ON)) or goes_on(word)


def taken_noun(word: str) -> bool:
    """Whether a word that ends like an adnominal verb is a noun."""
    return word.endswith(ADNOMINAL_NOUNS) and not word.endswith(("받은인", "위한", "높인", "줄인", "들인"))


def adnominal(word: str) -> bool:
    """Whether a word reads like a verb before a noun (받은, 열린, 이끈)."""
    return len(word) > 1 and word.endswith(ADNOMINAL) and not taken_noun(word) and not word.endswith("자살예방은")


def has_n(word: str) -> bool:
    """Whether a verb ends in -ㄴ, 던 or 는, the forms before a noun; 받았지만 does not."""
    return final(word[-1]) == NIEUN and not word.endswith("지만")
