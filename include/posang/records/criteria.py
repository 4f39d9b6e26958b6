"""Criteria: how many an evaluation has, and their names where a sentence lists them."""

import re
from collections.abc import Sequence

from posang.records.numbers import Amount
from posang.records.phrases import is_verbal, noun_after, strip_particle, trim_marks
from posang.records.words import any_of

UNIT = re.compile(any_of("criteria_units") + "$")
FIELD = re.compile(any_of("field_units") + "(?:별로?)?$")
RANK = {"지표": 0, "항목": 1}  # the finer unit counts; the others come behind
INDICATORS = re.compile(r"지표 ?(?:총 )?$")  # 정량지표 112개 가운데 98개
TWO_SETS = re.compile(
    r"지표 \d{1,3}개[와과] [가-힣]{0,4}지표 \d"
)  # 정량지표 82개와 정성지표 26개: neither is the whole
APART = re.compile(  # 6개 기본지표와 8개 가점 항목
    r"\d{1,3}개 [가-힣]{0,4}지표[와과] [^.]{0,24}?\d{1,3}개 (?:[가-힣]{2,4} ?){0,2}(?:지표|항목)"
)
INSIDE = re.compile(r"[^().]{0,12}\(([△▲]?[^()]{6,160})\)")
ABOUT = re.compile(r"(?: ?(?:안팎|남짓))?의(?= )")
DETAILED = re.compile(" ?(?:의 )?세부")  # 10개 지표, 18개 세부 지표
COUNTERS = frozenset({"관점", "가지", "지표", "항목", "분야", "영역", "부문"})
UNCOUNTED = frozenset({"대", "건", "편", "점"})  # what counts works: 12건의 시책
SHARE = re.compile(r" ?[가-힣]* ?(?:가운데|중에서|중) ")
PART = re.compile(r"(?: 가운데|[ 개]중) $")  # 112개 지표 가운데 (110개 지표)
ENTRIES = re.compile(  # what was sent in, and fields that it was sent in to
    r" ?시책[^.]{0,6}?(?:공모|접수|응모|제출|출품)|"
    r" ?(?:분야|부문|영역)에 (?:전국에서 |모두 |총 )*\d[^.]{2,20}?(?:응모|접수|출품|참가|[을를] 냈|들어[와왔])"
)
VERB = re.compile(
    rf"(?:(?:으로|로) (?:나눠|바꾸)|(?:으로|로|를|을|의|에서)? ?(?:등을?|등으로|등의|등에서) |(?:를|을|으로|로) )"
    rf"(?:종합|중점|집중|두루|꼼꼼히|면밀히|서면과 현장으로)?(?:적으로)? ?{any_of('criteria_verbs')}|"
    r"(?:으로|로) (?:나눠|바꾸)|에서 (?:두루|모두|높은|우수한)"
)
# 등 8개 부문의 평가에서, 6개 영역을 심사해
FIELDS_JUDGED = re.compile(
    rf" ?(?:평가 ?)?{any_of('field_units')}(?:의|[을를]|으로|로|별|에 대한|에 대해|에 걸친) (?:[가-힣]{{1,4}} )?"
    r"(?:종합|성과)?(?:평가|심사|채점)(?:에서|한|해|하|를)|"
    rf" ?(?:평가 ?)?{any_of('field_units')}[을를] (?:매긴|매겨|잰|재는|따진|따져|살핀|살펴) [^.,]{{0,6}}평가"
)
FIELDS_ALL = re.compile(  # behind all of them: 3개 영역으로 나눠 살피고
    rf" ?(?:평가 ?)?{any_of('field_units')}(?:[을를]|으로|로|별로) (?:나눠|나누|갈라|{any_of('criteria_verbs')})"
)
FIELDS_SPLIT = re.compile(  # 공약 이행 등 5개 분야로 나눠 절대평가하고
    rf" ?(?:평가 ?)?{any_of('field_units')}(?:으로|로) (?:나눠|나누어|갈라) [^.,]{{0,12}}(?:평가|심사|채점)"
)
STATED = re.compile(r"(?:항목|기준|지표|잣대|배점|내용)(?:은|는|으로는|에는)\s*(?=[^\s])")
NAMED_ITEMS = re.compile(r" 등의? (?:[가-힣]{2} )?(?:세부)? ?평가 ?(?:항목|지표|기준)")
MARK = re.compile(r"\s*[▲△▷◇○●]\s*")
SPLIT = re.compile(r"(?<!\d), ?|, ?(?!\d)")
LIST_END = re.compile(r"(?: 등(?:으로|이|을|의| |$)|이다|다\.|으로 구성|로 구성|로 나|\.$)")
BEFORE_COUNT = re.compile(r"(?: 등(?: (?:총|모두|전체|주요|세부|[가-힣]{2}))?|의)? ?$")
ASIDE_SCORE = re.compile(r"\((?:\d[\d.,]*[점%]?(?: 만점)?|[가감‧·]+점|[A-Za-z]+/[A-Za-z]+)\)| \d+점")
OF_BODIES = re.compile(r"(?:시·?군·?구|시·?군|지자체|지방자치단체|자치단체|기관|부서)의$")
PAIR = re.compile(r"(?P<left>[가-힣·]{2,10}[율성도액력량감])[와과] (?P<right>[가-힣· ]{2,20})")
LED = re.compile(r"(?:등|등 총|등 모두|의|%\)) ?$")  # A, B 등 3개; A(40%), B(60%) 3개
# Fields that somebody won.
WON = re.compile(r" ?[가-힣]{0,4}(?:에서|의|가|이) ?(?:[^.,]{0,10} )?(?:최?우수|장려|대상|1위|전국|수상|상을|선정)")
# awards of a list, and clauses
NO_CRITERION = re.compile(r"(?:평가|대회|대상|최우수상?|우수상|[되하였했왔났랐]며|로 나[눠누])$")
LISTED = re.compile(r"[,·▲△▷◇○●]|[와과] ")  # what no list goes without
CASES = (*"은는이가을를에", "에서", "으로", "에게", "따라")
LONGEST = 30  # characters of a criterion


def criteria_count(text: str, amounts: Sequence[Amount]) -> tuple[int, int] | None:
    """N of 'N개 지표' or '지표 N개' and its rank: indicators count before the others. None where none are."""
    if APART.search(text):
        return None
    counted: list[tuple[int, int, int]] = []
    for amount in amounts:
        if INDICATORS.search(text, max(0, amount.start - 8), amount.start) and amount.counter == "개":
            if amount.value > 1 and TWO_SETS.search(text) is None:
                counted.append((RANK["지표"], 1, int(amount.value)))
            continue
        if PART.search(text, max(0, amount.start - 6), amount.start):
            continue
        if SHARE.match(text, amount.end) or ENTRIES.match(text, amount.end) or amount.counter in UNCOUNTED:
            continue
        words = [amount.counter or "", *_counted_noun(text, amount)[:2]]
        if amount.value < 2:  # 한 지표도
            continue
        if unit := next((found for word in words if (found := UNIT.search(word))), None):
            counted.append(
                (RANK.get(unit.group(), len(RANK)), 0 if DETAILED.match(text, amount.end) else 1, int(amount.value))
            )
    rank, _, count = min(counted, key=lambda found: found[:2], default=(0, 0, 0))
    return (rank, count) if counted else None


def _counted_noun(text: str, amount: Amount) -> list[str]:
    """The words of the noun that the amount counts: 4개의 항목, 37개 세부 지표, 20개 안팎의 지표."""
    about = ABOUT.match(text, amount.end)
    return (noun_after(text, about.end() if about else amount.end) or "").split()


def listed_count(text: str, amounts: Sequence[Amount], listed: Sequence[str] = ()) -> int | None:
    """N of 'A, B 등 N개 분야' and of 'A, B 등 N가지', where the fields listed are the criteria.

    Where all are `listed`, N may stand behind them alone: A, B, C 3개 영역으로.
    """
    for amount in amounts:
        led = LED.search(text, max(0, amount.start - 6), amount.start) or (
            amount.value == len(listed) and FIELDS_ALL.match(text, amount.end)
        )
        noun = _counted_noun(text, amount)
        if not led or ENTRIES.match(text, amount.end) or (WON.match(text, amount.end) and noun[:1] != ["평가"]):
            continue
        alone = amount.counter in ("가지", "개") and re.match(r"[을를로의이다]", text[amount.end : amount.end + 1])
        if alone or any(FIELD.search(word) for word in noun[: 2 if noun[:1] == ["평가"] else 1]):
            return int(amount.value)
    return None


def judged_fields(text: str, amounts: Sequence[Amount]) -> int | None:
    """N of 'N개 부문의 평가에서', where the sentence says that the fields are judged."""
    return next(
        (
            int(amount.value)
            for amount in amounts
            if amount.counter == "개"
            and amount.value > 1
            and (
                FIELDS_JUDGED.match(text, amount.end)
                or (LED.search(text, max(0, amount.start - 6), amount.start) and FIELDS_SPLIT.match(text, amount.end))
            )
        ),
        None,
    )


def criteria(text: str, amounts: Sequence[Amount]) -> tuple[str, ...]:
    """The criteria that the sentence lists: behind '평가 항목은', before 'N개 지표', or as what was judged."""
    if not LISTED.search(text):
        return ()
    if (match := STATED.search(text)) and len(items := _from_start(text[match.end() :])) > 1:
        return items
    if (match := NAMED_ITEMS.search(text)) and len(items := _to_end(text[: match.start()])) > 1:
        return items
    for amount in amounts:
        first = [word for word in _counted_noun(text, amount) if word != "평가"][:1]
        if amount.counter in COUNTERS or any(UNIT.search(word) or FIELD.search(word) for word in first):
            if (inside := INSIDE.match(text, amount.end)) and len(items := _from_start(inside[1])) > 1:
                return items
            before = text[: amount.start]
            if len(items := _to_end(BEFORE_COUNT.sub("", before))) > 1:
                return items
    for match in VERB.finditer(text):
        if len(items := _to_end(text[: match.start()])) > 2:
            return items
    return ()


def _from_start(text: str) -> tuple[str, ...]:
    """The items of a list that begins the text."""
    segment = LIST_END.split(text)[0]
    return _items(MARK.split(segment)[1:] if MARK.search(segment) else SPLIT.split(segment))


def _to_end(text: str) -> tuple[str, ...]:
    """The items of a list that ends the text; what leads up to its first item is cut off."""
    marked = len(MARK.findall(text)) > 1
    parts = [part.rstrip(", ") for part in MARK.split(text)[1:]] if marked else SPLIT.split(text)
    if marked:
        return _items(parts)
    if len(parts) == 1 and (dotted := _last_phrase(text)).count("·") > 1:
        return _items(dotted.split("·"))
    if len(parts) == 1:
        pair = re.split(r"(?<=[가-힣])[와과] ", _last_phrase(text), maxsplit=1)
        return _items(pair) if len(pair) == 2 else ()
    kept: list[str] = []
    for index in range(len(parts) - 1, -1, -1):
        part = parts[index]
        words = part.split()
        if not words:
            break
        # between two commas 일하는 and 찾아가는 belong to the item; in front of the first comma they may not
        lead = any(_breaks(word) and (index == 0 or not is_verbal(word)) for word in words[:-1]) or len(words) > 7
        if not kept and lead:
            break
        kept.insert(0, _last_phrase(part) if lead else part)
        if lead:
            break
    return _items(kept)


def _items(parts: Sequence[str]) -> tuple[str, ...]:
    names = [_item(part) for part in parts]
    items = [piece for name in names if name for piece in (_pair(name) if len(parts) > 1 else [name])]
    fit = all(2 <= len(item) <= LONGEST and not any(letter.isdigit() for letter in item) for item in items)
    return tuple(items) if fit and not any(NO_CRITERION.search(item) for item in items) else ()


def _item(text: str) -> str | None:
    text = re.sub(r"^(?:및|그리고|또) ", "", ASIDE_SCORE.sub("", text).strip())
    return trim_marks(strip_particle(re.sub(r" (?:등|\d+점)$", "", text)))


def _pair(item: str) -> list[str]:
    """징수율과 체납 정리 is two items; which other nouns 과 joins inside a list cannot be told from one item."""
    match = PAIR.fullmatch(item)
    return [match["left"], match["right"]] if match else [item]


def _breaks(word: str) -> bool:
    """Whether a list cannot reach back over the word: it has a particle, or is a verb."""
    particle = word.endswith(CASES) and strip_particle(word) != word
    return bool(particle) or is_verbal(word) or word.endswith(("따라", "나눠")) or OF_BODIES.search(word) is not None


def _last_phrase(text: str) -> str:
    kept: list[str] = []
    for word in reversed(text.split()):
        if kept and (_breaks(word) or any(letter.isdigit() for letter in word)):
            break
        kept.insert(0, word)
        if len(kept) == 5:
            break
    return " ".join(kept)
