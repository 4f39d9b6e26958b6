"""Korean noun phrases around a place in a text: words without their particles, no morphological analysis.

A particle is cut where the final consonant of the syllable in front of it allows it (가 behind a vowel, 이 behind a
consonant); nouns that end like a particle (회의, 성과, 만족도) are kept whole.
"""

import re

CLAUSE_END = re.compile(r"[.!?…,;:=\"“”()\[\]（）<>〈〉《》△▲▷▶○◇◆□■※|/]|[‘’'](?=[ ,.]|$)")
CLAUSE_BEGIN = re.compile(r"[.!?…,;:=\"“”()\[\]（）<>〈〉《》△▲▷▶○◇◆□■※|/]")

PARTICLES = (
    "에서는", "으로는", "에게는", "에서도", "이라는", "에서", "으로", "에게", "까지", "부터", "에는", "에도", "로는", "과는", "와는",
    "이라", "이며", "이고", "마다", "보다", "처럼", "이나", "씩", "의", "에", "은", "는", "이", "가", "을", "를", "와", "로",
)  # fmt: skip
BEHIND_CONSONANT = frozenset({"이", "은", "을", "으로", "이라", "이나", "이며", "이고", "으로는", "과는", "이라는"})
BEHIND_VOWEL = frozenset({"가", "는", "를", "와", "와는"})
WHOLE = re.compile(
    r"(?:회|합|협|결|심|정|논|동|문|주|강|편|건|유|명|창|발|제|상|토|사)의$|(?:높|길|깊|넓|놀|먹|맞|어린|젊은|모|많)이$|"
    r"(?:도|진|선|경|통|대|수|철|활|원|공|서|새|별)로$|(?:허|인|여|추|대|단|원|주|저|초|휴|작|전문|활동|참|국|평|농|물|증)가$|"
    r"(?:가을|마을|서울|노을)$|^(?:은|는|를|을)$|(?:차|나|사|아|어|고양|호랑)이$|^(?:은|이|가|에|의|로)$|(?:시대|새마)을$|(?:하|해|부|정)나이$"
)


def strip_particle(word: str) -> str:
    """The word without the particle at its end, where it can be one."""
    if WHOLE.search(word):
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
    for match in CLAUSE_BEGIN.finditer(window):
        cut = match.end()
    words = window[cut:].split()
    # a word cut by the window's edge is none
    return words[1:] if cut == 0 and position > reach and not window[:1].isspace() else words


def words_after(text: str, position: int, reach: int = 60) -> list[str]:
    """The words of the clause that begins at `position`, as written, in order."""
    window = text[position : position + reach]
    match = CLAUSE_BEGIN.search(window)
    return (window[: match.start()] if match else window).split()


SKIPPED = frozenset(
    ["모두", "총", "약", "평균", "전국", "각", "각각", "무려", "현재", "연간", "하루", "매년", "해마다", "지금까지", "올해", "지난해", "내년", "이번", "최대", "최소", "최고", "불과", "다시", "함께", "또", "또한", "도내", "관내", "국내", "전체", "합쳐", "합해", "합계", "공동", "단", "겨우", "또다시", "이후", "이", "그", "매달", "매월", "매주", "주당", "월", "연", "지난", "오는", "다른", "등", "및", "대략", "거의", "이상", "이들", "이어", "국", "해당", "첫", "근", "올", "작년", "전년", "당시", "새", "새로", "사이", "동안", "만에", "지금", "요즘", "이미", "벌써", "곧", "더", "가장", "특히", "나머지", "최초", "최근", "그동안", "모두의", "나란히", "이름을", "상·하반기", "상반기", "하반기", "누적", "통산", "어림잡아"]
)
STOPPED = frozenset(
    ["가운데", "중", "등", "이상", "이하", "미만", "초과", "안팎", "정도", "모두", "각각", "내외", "가량", "남짓", "이내", "등을", "등이", "등에", "등의", "등은", "등과", "등으로", "중에", "중에서", "가운데서", "규모로", "많은", "많이", "더", "넘게", "가까이", "가까운", "만에", "만의", "동안", "연속", "간", "뒤", "전", "전에", "후", "이후", "사이", "새", "이상의", "이상을", "이상이", "이상인", "이하의", "넘는", "늘어난", "줄어든", "차이로", "차로", "차", "및", "또는", "그리고", "또", "씩", "기준", "대비", "당", "째", "함께", "중앙", "꼴로", "꼴"]
)
VERBAL = re.compile(
    r"(?:[가-힣](?:는|던|운|친|킨|힌|린|긴|룬|꾼|춘|낸|준|쓴|온|탄|낀|든)|(?:하|되|받|맡|찾|뽑|막|얻|앉|않|갖|늦|높|낮|넓|많|적|깊)은|(?<![제최기권북남대])한|"
    r"된|[하되]여|해서?|돼서?|아서|어서|하고|되고|하며|되며|받아|열어|모아|들여|걸쳐|통해|위해|대해|따라|거쳐|나눠|더해|비해|넘어|이어|른|뿐인|(?:단체|체|업|제도|곳|것|램|템|책|항목)인|[가-힣]고|[가-힣]며|(?:하|되|으|치|지|오|가|보|이)면)$"
)
NOT_VERBAL = re.compile(
    r"(?:[광창보최신재물경선냉원사]고|[방측이단표내외읍수화전장]면|어린이|마을|는개|제한|권한|기한|북한|상한|하한|최대한|피해|이해|공해|재해|수해|방해|저해|손해|지온|체온|기온|보온|고온|저온)$"
)
VERB_AFTER = re.compile(
    r"(?:[가-힣]다|늘어|줄어|많고|적고|넘어|올라|내려|[가-힣](?:았|었|였|했|됐|렸|졌)[가-힣]*|하며|하고|되며|되고|이며|이고|해|돼|하는|되는|증가한?|감소한?|"
    r"늘리[가-힣]*|줄이[가-힣]*|많은|적은|높은|낮은)$"
)


# Verb forms that lead from an object to a number: 기간을 더하면 1,207일, 현장을 돌며 11.5일
LEADING_ON = re.compile(
    r"(?:[가-힣]면|돌며|합치면|[가-힣]려|[가-힣]워|[가-힣]해|[가-힣]해서|돼|들여|나눠|모아|걸쳐|거쳐|넘는|되는|이르는|달하는|가까운|[가-힣]하여|뛰어넘은|늘어난|줄어든)$"
)


def is_verbal(word: str) -> bool:
    """Whether the word looks like a verb that leads on or modifies (찾은, 참여한, 거쳐)."""
    return bool(VERBAL.search(word)) and not NOT_VERBAL.search(word)


def noun_before(text: str, position: int, longest: int = 3) -> str | None:
    """The noun phrase that leads up to `position`: its last word without particle, with bare nouns in front of it.

    Adverbs and times between it and `position` are skipped; None where a verb, a number or nothing stands there.
    """
    words = words_before(text, position)
    while words and (words[-1] in SKIPPED or words[-1].rstrip("도은는") in SKIPPED or LEADING_ON.search(words[-1])):
        words.pop()
    if not words:
        return None
    head = strip_particle(words.pop())
    if not head or is_verbal(head) or head[0].isdigit() or head in STOPPED:
        return None
    phrase = [head]
    while words and len(phrase) < longest:
        word = words.pop()
        if word in SKIPPED or word in STOPPED or is_verbal(word) or any(letter.isdigit() for letter in word):
            break
        if strip_particle(word) != word:
            break
        phrase.insert(0, word)
    return trim_marks(" ".join(phrase))


def noun_after(text: str, position: int, longest: int = 3) -> str | None:
    """The noun phrase that begins at `position` (behind a blank): bare nouns up to the first with a particle."""
    if not text[position : position + 1].isspace():
        return None
    phrase: list[str] = []
    for word in words_after(text, position)[:longest]:
        if word in STOPPED or word in SKIPPED or word[0].isdigit() or VERB_AFTER.search(word):
            break
        if is_verbal(word):
            break
        bare = strip_particle(word)
        phrase.append(bare)
        if bare != word:
            break
    return trim_marks(" ".join(phrase)) if phrase else None


def trim_marks(phrase: str) -> str | None:
    """The phrase without quotation marks and bullets at its ends; None where nothing is left."""
    return phrase.strip(" '‘’\"“”`·ㆍ,-–") or None
