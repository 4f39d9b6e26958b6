"""Korean noun phrases around a place in a text: words without their particles, no morphological analysis.

A particle is cut where the final consonant of the syllable in front of it allows it (가 behind a vowel, 이 behind a
consonant); nouns that end like a particle (회의, 성과, 만족도) are kept whole.
"""

import re
from functools import lru_cache

from posang.records.words import any_of, ordered, words

# What is before a dot is looked at behind it: a search for a pattern that begins with one of some marks is fast.
# A dot inside 시.군 or 읍.면.동 is no end.
CLAUSE_MARK = re.compile(
    r"(?!(?<=[시읍면구군])\.[도군구면동])"
    r"[.!?…,;:=\"“”()\[\]（）<>〈〉《》△▲▷▶○◇◆□■※|/~∼～·](?:(?<!·)|(?<=\d[개곳명건점원]·))"
)

PARTICLES = ordered("particles")
BEHIND_CONSONANT = frozenset({"이", "은", "을", "으로", "이라", "이나", "이며", "이고", "으로는", "과는", "이라는"})
BEHIND_VOWEL = frozenset({"가", "는", "를", "와", "와는"})
WHOLE = re.compile(  # nouns that end like a noun with a particle
    r"(?:(?<!·)[회합협결심정논동문항주강편건유명창발제상토사]의|(?:[높길깊넓놀먹맞많]|어린|젊은|모)이|[도진선경통대수철활원공서새별]로|"
    r"(?:[허인여추대단원주저초휴작참국평농물증]|전문|활동)가|가을|마을|서울|노을|새마을|(?:[차나사아어]|고양|호랑)이)$|"
    r"^(?:은|는|를|을|이|가|에|의|로)$"
)


@lru_cache(maxsize=65536)
def strip_particle(word: str) -> str:
    """The word without the particle at its end, where it can be one."""
    if not word.endswith(PARTICLES) or WHOLE.search(word):
        return word
    for particle in PARTICLES:
        stem = word.removesuffix(particle)
        if stem != word and len(stem) >= 1 and _joins(stem[-1], particle):
            return stem
    return word


def _joins(last: str, particle: str) -> bool:
    if not "가" <= last <= "힣":
        return last.isalnum() or last in "%)’'”\"」』》>"
    final = (ord(last) - ord("가")) % 28
    if particle in BEHIND_CONSONANT:
        return final > 0
    if particle in BEHIND_VOWEL:
        return final == 0
    if particle in ("로", "로는"):
        return final in (0, 8)  # none, or ㄹ
    return True


def words_before(text: str, position: int, reach: int = 60) -> list[str]:
    """The words of the clause that ends at `position`, as written, in order."""
    window = text[max(0, position - reach) : position]
    cut = 0
    for match in CLAUSE_MARK.finditer(window):
        cut = match.end()
    found = window[cut:].split()
    at_edge = cut == 0 and position > reach and not window[:1].isspace()
    return found[1:] if at_edge else found  # a word that the window cuts is none


def words_after(text: str, position: int, reach: int = 60) -> list[str]:
    """The words of the clause that begins at `position`, as written, in order."""
    window = text[position : position + reach]
    match = CLAUSE_MARK.search(window)
    return (window[: match.start()] if match else window).split()


# left over in front of a phrase behind a bracket: 대구(23건)와 경북, 지부(지부장 노가람)는 조합원
JOINERS = frozenset({"와", "과", "원과", "명과", "곳과", "및", "등", "은", "는", "가", "을", "를", "의", "에", "도"})
# 도 (also) behind a noun that does not end with it, as 제도, 속도, 만족도 and 경기도 do.
ALSO = re.compile(
    r"(?<=[가-힣]{2}(?<![지제정온강족렴빈속농선여감성밀태용의각고위난뢰숙요해심중진철수궤반차보인기유헌연년경주남북원청상라시군구]))도$"
)
ALSO_SHORT = frozenset({"값도", "돈도", "상도", "물도", "길도", "땅도"})
SKIPPED = words("skipped")
STOPPED = words("stopped")
# Endings of verbs that lead on (거쳐, 하며) or modify the next noun (찾은, 참여한), and nouns that end alike.
VERBAL = re.compile(
    r"(?:[가-힣](?:[는던운친킨힌린긴룬꾼춘낸준쓴온탄낀든른고며겨켜쳐져춰]|[았었]더니)|^[낸준쓴탄든온연본큰작간한된잰닿붙]아?|"
    r"(?:드러|나타|일어|벗어|끝|거듭)난|걸러|갈라|닿아|"
    r"(?:하|되|받|맡|찾|뽑|막|얻|앉|않|갖|늦|높|낮|넓|많|적|깊|묶|엮|닦|넘|남|담|심|숨)은|(?:찾아|끌어|받아|골라|걸러|덜어|밝혀|털어|이뤄|펴|보)내|(?:쪼|뽑아)개|가진|이끈|(?:돌|지켜)본|(?:들어|나|찾아|돌아|올라|내려|넘어|다녀)간|(?<![제최기권북남대])한|(?:[주개]최|[확초]대|포기|[해배면통]제)한|[벌줄높들모붙]인|맞아|된|뿐인|"
    r"(?:단체|체|업|제도|곳|것|램|템|책|항목)인|[하되]여|해서?|돼서?|아서|어서|받아|열어|모아|들여|걸쳐|통해|위해|대해|따라|거쳐|나눠|"
    r"더해|비해|넘어|이어|(?:하|되|으|치|지|오|가|보|이)면|"
    r"[가-힣](?:지만|더니|면서|도록|려고|느라)|[올골]라|(?:뛰어|찾아|돌아)?들어|(?:붙)?잡아|나와|만들어|[늘벌]려|[줄높]여|이뤄|갖춰|거둬|맞춰|밝혀|앞서|앞선|거둔|이런|그런|따르면|수상한|하게|"
    r"테니|(?:이뤄|이어|펼쳐|주어|알려|만들어|치러|벌어|빚어|쏟아|갖춰|다져)진|대해서[만는도]|"
    r"펼쳐|힘입어|[가-힣]혀|[가-힣](?:하|되)?고자|[되하]어|(?<!피)살펴|얹어|아울러|묶어|엮어|[가-힣]려)$"
)
NOT_VERBAL = re.compile(
    r"(?:[광창보최신재물경선냉원사공권예국참충]고|[방측이단표내외읍수화전장]면|어린이|마을|제한|권한|기한|북한|(?<!수)상한|하한|최대한|"
    r"(?:에서|에게|에)는|피해|이해|공해|재해|수해|방해|저해|손해|지온|체온|기온|보온|고온|저온|[배우독장격염]려)$"
)
# Verbs behind a number: 6개 늘어, 5건 많다.
VERB_AFTER = re.compile(
    r"(?:[가-힣]다|늘어|줄어|많고|적고|넘어|올라|내려|[가-힣][았었였했됐렸졌][가-힣]*|하며|하고|되며|되고|이며|이고|해|돼|하는|되는|"
    r"증가한?|감소한?|늘리[가-힣]*|줄이[가-힣]*|많은|적은|높은|낮은)$"
)
# Verb forms that lead from an object to a number: 기간을 더하면 1,207일, 현장을 돌며 11.5일.
LEADING_ON = re.compile(
    r"(?:(?:하|되|더하|합치|따지|보|빼|치)면|[하되]려|[더합위통비향]해|해서|돌며|돼|들여|나눠|모아|걸쳐|거쳐|넘는|되는|이르는|달하는|가까운|하여|"
    r"뛰어넘은|늘어난|줄어든|보다)$"
)

# nouns as topics, which look like verbs: 7개 자치단체는
TOPIC_NOUN = re.compile(
    rf"(?:{any_of('judged_bodies')}|{any_of('scope')}|업소|농가|가구|점포|조례|제도|노선|나라|사회|자리|가지|코스|상가)는$"
)

# What only a verb ends with, where 는 alone may be a particle: 해당하는, 희망하는, 맡는.
MODIFYING = re.compile(r"(?:하|되|받|있|없|맡|다니|이르)는$")
# When something was, between a noun and its number: 관광객은 2015년 …, 회원은 상반기에만 …, 제보는 3월에만 …
TIME = re.compile(
    r"(?:(?:19|20)\d\d년(?:도)?|1?\d월|올해|지난해|작년|전년|내년|올|[상하]반기|(?:지난|올)?(?:봄|여름|가을|겨울)|당시|현재)"
    r"(?:말|초)?(?:에만|에는|에도|에선|까지|엔|에|만)?"
)
SPAN = re.compile(r"\d+(?:년|개월|달|주|일)|(?:한|두|세|네|다섯) ?해")  # in front of 새, 만에, 동안
SPAN_END = frozenset({"새", "만에", "동안", "사이"})
MEASURES_OF_TIME = frozenset({"해", "달", "주"})
NUMERALS = frozenset({"한", "두", "세", "석", "네", "넉", "다섯", "여섯"})
NO_NOUN = frozenset({"씨", "것", "데", "때", "경우"})  # which only name what a clause tells
OF_WHICH = frozenset({"분야", "부문", "영역"})  # that a phrase does not begin with
RATED = re.compile("[1-9]등급")
PURPOSE = re.compile(r"데(?:만|에|에만|는|도)?")  # 마을을 가꾸는 데


@lru_cache(maxsize=65536)
def is_verbal(word: str) -> bool:
    """Whether the word looks like a verb that leads on or modifies (찾은, 참여한, 거쳐)."""
    return bool(VERBAL.search(word)) and not NOT_VERBAL.search(word)


def noun_before(text: str, position: int, longest: int = 3) -> str | None:
    """The noun phrase that leads up to `position`: its last word without particle, with bare nouns in front of it.

    Adverbs and times between it and `position` are skipped; None where a verb, a number or nothing stands there.
    """
    left = words_before(text, position)
    while left and _leads_on(left):
        left.pop()
    if len(left) == 1 and (bracket := _bracket_before(text, position, left[0])) is not None:
        return noun_before(text, bracket, longest)
    if len(left) > 1 and PURPOSE.fullmatch(left[-1]):
        return _purpose(left[:-1])
    if not left:
        return None
    last = left.pop()
    head = strip_particle(last)
    head = head[:-1] if head.endswith("도") and (ALSO.search(head) or head in ALSO_SHORT) else head
    if (
        not head
        or head in SKIPPED
        or is_verbal(head)
        or MODIFYING.search(last)
        or (last.endswith("은") and is_verbal(last))
        or (head[0].isdigit() and not RATED.fullmatch(head))
        or head in STOPPED
        or head in NO_NOUN
    ):
        return None
    phrase = [head]
    while left and (len(phrase) < longest or phrase[0] in OF_WHICH):
        word = left.pop()
        if (
            strip_particle(word) != word
            or word.removesuffix("만") in SKIPPED
            or word in STOPPED
            or word in NO_NOUN
            or word in JOINERS
            or is_verbal(word)
            or ALSO.search(word)
            or any(letter.isdigit() for letter in word)
        ):
            break
        phrase.insert(0, word)
    return trim_marks(" ".join(phrase))


def _bracket_before(text: str, position: int, word: str) -> int | None:
    """Where the bracket opens that only a particle parts from `position`: (A등급(탁월))은 한 곳도."""
    close = text.rfind(")" + word, max(0, position - 40), position) if word in JOINERS else -1
    opening = text.rfind("(", max(0, close - 40), close) if close >= 0 else -1
    return opening if opening >= 0 else None


def _purpose(left: list[str]) -> str | None:
    """What is done with what, in front of 데: 하천 정비 (하천 4곳을 정비하는 데), 전시장 (전시장을 꾸미는 데)."""
    verb = left.pop()
    act = verb.removesuffix("하는") if verb.endswith("하는") else ""
    while left and left[-1][0].isdigit():
        left.pop()
    noun = noun_before(" ".join(left), len(" ".join(left))) if left else None
    return " ".join(filter(None, (noun, act))) or None


def _leads_on(words: list[str]) -> bool:
    """Whether the last word stands between a noun and its number: an adverb, a time (지난해 말), a comparison.

    The words in front of it that belong to it are dropped.
    """
    last = words[-1]
    if last in ("전보다", "사이", "만에", "동안", "새") and words[-2:-1] and words[-2] in MEASURES_OF_TIME:
        del words[-3 if words[-3:-2] and words[-3] in NUMERALS else -2 : -1]
        return True
    if last in SPAN_END and words[-2:-1] and SPAN.fullmatch(words[-2]):
        del words[-2:-1]
        return True
    if last == "전보다" and words[-2:-1] == ["1년"]:
        del words[-2:-1]
        return True
    if last == "기간" and words[-2:-1] == ["같은"]:
        del words[-2:-1]
        return True
    if last in ("말", "초", "안에"):
        return len(words) > 1 and (words[-2] in SKIPPED or TIME.fullmatch(words[-2]) is not None)
    if last == "때" and len(words) > 2:
        del words[-2:-1]
        return True
    if TIME.fullmatch(last):
        return True
    return last in SKIPPED or last.rstrip("도은는") in SKIPPED or bool(LEADING_ON.search(last))


def bare_noun_before(text: str, position: int) -> bool:
    """Whether a noun without a particle leads right up to `position`: 주민 420명, 인구 2만7천 명."""
    left = words_before(text, position)
    if not left or _leads_on(left[-2:]) or is_verbal(left[-1]) or not "가" <= left[-1][-1] <= "힣":
        return False
    return strip_particle(left[-1]) == left[-1]


def noun_after(text: str, position: int, longest: int = 3) -> str | None:
    """The noun phrase that begins at `position` (behind a blank): bare nouns up to the first with a particle."""
    if not text[position : position + 1].isspace():
        return None
    right = words_after(text, position)
    while right and right[0] in SKIPPED and right[0] not in STOPPED:
        right.pop(0)
    phrase: list[str] = []
    for word in right[:longest]:
        verbal = VERB_AFTER.search(word) or (is_verbal(word) and not TOPIC_NOUN.search(word))
        if word in STOPPED or word in SKIPPED or word[0].isdigit() or verbal:
            break
        bare = strip_particle(word)
        bare = bare[:-1] if bare.endswith("도") and ALSO.search(bare) else bare
        if bare in STOPPED:
            break
        phrase.append(bare)
        if bare != word:
            break
    return trim_marks(" ".join(phrase)) if phrase else None


def trim_marks(phrase: str) -> str | None:
    """The phrase without quotation marks and bullets at its ends; None where nothing is left."""
    return phrase.strip(" '‘’\"“”`·ㆍ,-–") or None
