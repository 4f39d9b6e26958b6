"""How many bodies or works an evaluation judged, and how many of each kind, as a sentence tells."""

import re
from collections.abc import Sequence
from itertools import pairwise

from posang.records.numbers import Amount
from posang.records.phrases import SKIPPED, is_verbal, noun_after, noun_before
from posang.records.schemes import DEICTIC
from posang.records.words import any_of

BODIES = re.compile(any_of("judged_bodies") + "(?:의|과)?$")  # 축제의 keeps its particle (제의 is a word), 마을과 too
TARGET_BEHIND = re.compile(
    r"(?:\([^)]{1,100}\))?(?:[^.]{0,20}?(?:(?:대상|상대)(?:으로|이다|로)|[을를] 놓고)|"
    r"(?: ?[가-힣·]{1,8}){0,2}에 대한 (?:[^\s.]{1,10} ){0,2}[^\s.]{0,10}(?:평가|심사|점검|측정|조사))"
)
ASKED_BEHIND = re.compile("의? (?:신청|응모|추천|접수)[을를]? 받아 ")  # 1,258개교의 신청을 받아 가려낸
WON_BEFORE = re.compile(r"(?:획득한|받은|오른|선정된|뽑힌|수상한|차지한|거둔|상위|하위) $")
OF_A_SUM = re.compile(r"[건개곳편점명]\([^()]{0,30}$")  # 74건(시·군 30건, 공공기관 44건): parts of what was counted
# Kinds of bodies judged, side by side: 9개 직속기관과 10개 교육지원청으로 갈라, 14개 보건소, 12개 의료원을 대상으로
KIND = re.compile(r"(?<![\d,.])(?P<count>\d{1,4})개 ?(?P<kind>[가-힣·]{2,12}?)(?=, |[와과] | 및 |[을를] |으로 )")
SUM = re.compile(r",? (?:등|모두|총|해서|합쳐)(?: (?:모두|총))? ?(?:전국 )?")
KINDS_JOINED = re.compile(r", |[와과] | 및 ")
KINDS_JUDGED = re.compile(r"으로 (?:갈라|나눠|나누|구분)|[을를] (?:대상|상대)으?로|[을를] [^.,]{0,10}(?:평가|심사)")
SUM_JUDGED = re.compile(  # what is done with the sum of all that are judged
    r"[을를] (?:두고|놓고|견줬|견준|견줘)|"
    r"의 [가-힣 ]{1,10}[을를] (?:[가-힣]{1,6} )?(?:견줬|견준|견줘|평가|심사|점검|따졌|따진|살폈|살핀)"
)
WHOLE_BEFORE = re.compile(r"전국|총|도내|관내|산하|회원|모두|응모한|참가한|추천한|들어온|접수된|낸|전체|등 ?$")
SENT_IN = re.compile("(?:추천한|추천된|응모한|신청한|접수된|들어온|참가한|참여한|출품된) (?:[가-힣]{1,8} )?$")
JUDGED_BEHIND = re.compile(
    r"(?:\([^)]{1,40}\))?.{0,30}?(?:나눠|나누|평가|심사|참가|참여|응모|접수|경쟁|추천|겨뤘|겨룬|견준|나섰|뛰어들|도전|들어왔|경합|낸|살폈|살핀|누리집|징수|빠짐없이|놓고|걸러|"
    r"신청을 받|돌아본|본선에 오|"
    r"들어[왔와온]|[을를] 냈|에 대해|견주|한 해|의 [^.]{0,14}(?:점수|등급|성적|순위))"
)
WEAK = re.compile(
    r"(?:(?<!공)기업|업체|특구|브랜드|상표|동아리|사업|과제|축제|학교|대학|센터|도시|마을|도서관)$"
)  # bodies that articles count for other reasons too
ENTRIES = frozenset({"건", "편"})  # what counts works sent in
ACTS = frozenset({"통", "회", "번", "차례", "부", "표"})  # what counters of neither bodies nor works count
COUNTERS = {"개교": "학교"}  # what counters of bodies count
WORKS = re.compile("(?:작|작품|사례|제안|시책|과제)$")  # what bodies send in
ENTERED_BEHIND = re.compile(
    r"(?:.{0,6}\([^)]{1,20}\))?.{0,18}?(?:참가|참여|응모|접수|출품|신청|도전|겨뤘|겨룬|겨루|겨뤄|경쟁|경합|"
    r"[을를] 냈|나섰|본선에 오|문을 두드)|"
    r" ?[가-힣·]{1,12}[이가] [^.,]{1,40}?(?:겨뤘|겨룬|겨뤄|겨루|맞붙)"
)
# 이번 평가에는 전국 … 올랐다: who is in it, though the verb is one of winners
INTO_IT = re.compile(
    r"(?:평가|심사|대회|콘테스트|박람회|공모전?|조사|경연)에는? (?:전국 |도내 |관내 |총 |모두 |올해 )*$"
)
# 232개 자치단체 가운데 67곳이 자료를 냈다: the second entered
SHARE = re.compile(r"[^.,\d]{0,20}?(?:가운데|중)(?:에서)? ")
LATER_STEP = re.compile("본선|결선|최종|2차|발표 ?심사|현장")
# 평가 대상은 공사 73개, 공단 84개와 직영기업을 더해 모두 279개다
TARGETS_ARE = re.compile(r"(?:평가|심사|조사|점검) ?대상(?: ?기관| ?학교| ?시설)?[은는] [^.]{0,60}$")
ARE = re.compile(r"(?: ?[가-힣·]{1,10})?(?:이다|다|였다|이었다|입니다|이며)(?![가-힣])")
# 21개 동 가운데 살림을 가장 알뜰히 꾸린 곳은, 24곳 가운데 최고인 S등급은
BEST_OF = re.compile(
    r"(?: ?[가-힣·]{1,10})? ?(?:가운데|중)(?:에서)? "
    r"(?:[^.]{0,30}?가장 [^.]{1,24}?(?:곳은|데는)|(?:[^.\s]{1,8} )?최고(?:인| 등급))"
)
# 도내 18개 시·군 중 유일하게: the winner's neighbors, where another sentence tells of 전국 226개 시·군·구
NEIGHBORS = re.compile(r"(?:도내|관내|시내|[가-힣]{2}지역|권역|[가-힣]{2}) (?:총 |전체 )?$")
REGION = re.compile(
    r"(?:영남|호남|충청|수도|강원|제주|영동|영서|대구·경북|부산·울산·경남|광주·전남)"
    r"(?:권|지역|권역)?(?:의)? [가-힣·]{2,10} $"
)
AMONG_THEM = re.compile(r" ?[^\s.]{0,10} ?(?:가운데|중)(?:에서)?[ ,]")
NATIONWIDE = re.compile(r"전국(?:의)? (?:총 |모두 |[가-힣·]{2,8} )?$")
WINNERS_BEHIND = re.compile(
    r"(?:[^‘“]{0,12}[이가] [‘“][^’”]{1,40}[’”]에서 )?.{0,14}?"
    r"(?:선정|수상|뽑|상을|시상|우수(?! ?(?:사례|시책|정책|작품|제안))|혜택|"
    r"표창|가려|추렸|올랐|확대|지정|상금|교부세|특교세|나눠 (?:갖|가졌)|진단을|권고|에 (?:나눠|돌아))|"
    r"[이가] (?:모두|나란히|일제히) [^.]{0,16}?(?:등급|상)[을를]|"
    r"[^‘“,]{0,12}[이가] [^.]{0,60}?나눠 (?:갖|가[졌진]|받)|"
    r"[^‘“']{0,12}[이가] (?:[^\s‘“',]{1,12} ){0,3}"
    r"(?:[‘“'][^’”']{1,40}[’”']|[^\s,]{0,10}(?:평가|심사|조사|점검|대회))에서 "
    r"[^.,]{0,16}?(?:(?:등급|상|최우수|우수)[’”']?[을를에]|(?:단체|기관|지자체|학교)(?:으로|로|에) (?:뽑|선정|올|이름))"
)
CANDIDATES = re.compile(
    r"(?:이|을|의|의 후보를?)? (?:[가-힣]{2,4}[을를] 냈|추천|참가|참여|신청|응모|접수|출전|대상으로|경합|후보)"
)
# whom a scheme is of, in front of its name: 31개 시·군이 겨룬 ‘평가’에서, 226개 시·군·구를 평가한 ‘평가’에서
CLAUSE_OF = re.compile(
    r"(?: ?[가-힣·]{1,10})?(?:[이가] (?:[^\s.,]{1,10}[을를에로] )?"
    r"(?:겨룬|겨루는|참가한|참여한|경쟁한|경합한|나선|도전한|응모한)|"
    r"[을를] (?:[^\s.,]{1,10} )?(?:평가한|견준|심사한|점검한|잰|따진|살핀|살펴본|매긴)|"
    r"[이가] (?:한 해 |1년간 |1년 동안 )[^.,]{0,20}(?:견준|평가한|따진|살핀) 결과) "
)
AMONG = re.compile(r"(?: [가-힣·]{2,10})? ?(?:중|가운데)(?:에서)? ")  # 총 89개 대학 중
ALL = re.compile("전국|총|전체")
# complaints, no entries: 접수된 900건 가운데 90%를; winners compared: 17개 시·도 중 가장 많은 상을
SETTLED = re.compile(
    r"[가-힣 ]{0,4}?(?:가운데|중)(?:에서)? (?:\d[\d.]*%|가장 많은 [가-힣 ]{0,8}(?:표창|상[을이]|수상))"
)
# what somebody did, no entries: 조례 4건을 대표 발의했고
DEALT_WITH = re.compile(r"[을를] (?:[가-힣]{1,6} )?(?:발의|처리|제정|개정|통과|해결)")
PLACED = re.compile(r" (?:중|가운데)(?:에서)? (?:전체 )?(?:\d+[위등]|상위|최우수|최고|꼴찌)")  # 39곳 가운데 1등
OF_THEM = re.compile(r" ?[가-힣·]{2,10} (?:중|가운데)(?:에서)? ")  # 39개 기관 중 최우수로
NOT_JUDGED = re.compile(rf"(?:{any_of('criteria_units')}|{any_of('field_units')}|유형|그룹|등급)$")
NOT_BODIES = re.compile(r"소비자|국민|시민|주민|도민|군민|전문가|위원|명$")
SIDE_BY_SIDE = re.compile(
    r"(?P<n>\d{1,3})개 (?P<one>시·도|광역자치단체|광역지자체|광역단체|광역)[와과,·] ?"
    r"(?P<m>\d{1,3})개 (?P<two>시·군·구|기초자치단체|기초지자체|기초단체|기초|자치구)"
)
BREAKDOWN = re.compile(
    r"(?P<group>[가-힣Ⅰ-Ⅹ·]+(?: [가-힣Ⅰ-Ⅹ·]+){0,2}) ?\(?(?P<count>\d{1,3})(?:곳|개|건|개소)?\)?"
    r"(?=[,·、) 와과으을를의로]|$)"
)

Group = tuple[str, int]  # kind of bodies evaluated, and how many


def judged_count(
    text: str, amounts: Sequence[Amount], person: int, cases: bool = False
) -> tuple[int | None, tuple[Group, ...]]:
    """How many bodies or works were judged, and how many of each group where the groups add up to it.

    `person` is how surely persons who enter are what is judged; `cases` says that a contest of cases is spoken of, not
    of those who send them in.
    """
    if kinds := _kinds(text):
        return sum(count for _, count in kinds), kinds
    if total := SIDE_BY_SIDE.search(text):
        groups = ((total["one"], int(total["n"])), (total["two"], int(total["m"])))
        return groups[0][1] + groups[1][1], groups
    if summed := _summed(text, amounts):
        return summed
    if (entered := _entered(text, amounts)) is not None:
        return entered, ()
    nouns = [(amount, _judged_noun(text, amount)) for amount in amounts]
    if cases and (sent := _sent_by_bodies(nouns)) is not None:
        return sent, ()
    scored = [
        (_score(text, amount, noun, person), _of_bodies(amount, noun) != cases, int(amount.value))
        for amount, noun in nouns
    ]
    score, _, count = max(scored, default=(0, False, 0))
    return (count, _breakdown(text, count)) if score > 0 else (None, ())


def of_neighbors(text: str, amounts: Sequence[Amount], count: int) -> bool:
    """Whether the count may be of those near the winner alone: 도내 18개 시·군 중, 영남 지방공기업 5곳이."""
    return any(
        amount.value == count
        and (
            REGION.search(text, max(0, amount.start - 24), amount.start)
            or (
                NEIGHBORS.search(text, max(0, amount.start - 12), amount.start)
                and AMONG_THEM.match(text, amount.end) is not None
            )
        )
        for amount in amounts
    )


def nationwide(text: str, amounts: Sequence[Amount], count: int) -> bool:
    """Whether the count is said to be of the whole country: 전국 226개 시·군·구."""
    return any(
        amount.value == count and NATIONWIDE.search(text, max(0, amount.start - 14), amount.start) is not None
        for amount in amounts
    )


def _kinds(text: str) -> tuple[Group, ...]:
    """Kinds of bodies that stand side by side and are judged together: 44개 부처, 17개 시·도를 대상으로."""
    run: list[re.Match[str]] = []
    for found in KIND.finditer(text):
        joined = run and KINDS_JOINED.fullmatch(text, run[-1].end(), found.start())
        run = [*run, found] if joined else [found]
        if len(run) > 1 and KINDS_JUDGED.match(text, found.end()) and all(BODIES.search(one["kind"]) for one in run):
            return tuple((one["kind"], int(one["count"])) for one in run)
    return ()


def _summed(text: str, amounts: Sequence[Amount]) -> tuple[int, tuple[Group, ...]] | None:
    """Kinds of bodies and their sum: 의료원 35곳과 병원 6곳 등 41곳을, 공사 9곳·공단 8곳 등 17곳을 대상으로."""
    for last in range(1, len(amounts) - 1):
        total = amounts[last + 1]
        if not SUM.fullmatch(text, amounts[last].end, total.start):
            continue
        first = last
        while first and sum(int(amount.value) for amount in amounts[first : last + 1]) < total.value:
            first -= 1
        parts = amounts[first : last + 1]
        if len(parts) < 2 or sum(int(amount.value) for amount in parts) != total.value:
            continue
        groups = [(noun_before(text, amount.start), int(amount.value)) for amount in parts]
        judged = KINDS_JUDGED.match(text, total.end) or SUM_JUDGED.match(text, total.end)
        if all(name is not None and (judged or BODIES.search(name)) for name, _ in groups):
            return int(total.value), tuple((name or "", count) for name, count in groups)
    return None


def _entered(text: str, amounts: Sequence[Amount]) -> int | None:
    """How many of the bodies that might enter did: 232개 기초자치단체 가운데 67곳이 자료를 냈다."""
    for whole, part in pairwise(amounts):
        if part.value >= whole.value or not SHARE.fullmatch(text, whole.end, part.start):
            continue
        entered = ENTERED_BEHIND.match(text, part.end)
        if entered and not LATER_STEP.search(entered.group()) and _judged_noun(text, whole) is not None:
            return int(part.value)
    return None


def _sent_by_bodies(nouns: Sequence[tuple[Amount, str | None]]) -> int | None:
    """How many cases bodies sent in: 전국 147개 지방자치단체가 343개 사례를 냈고."""
    for (bodies, body), (works, work) in pairwise(nouns):
        named = body is not None and _of_bodies(bodies, body)
        sent_in = works.counter == "건" or (work is not None and WORKS.search(work) is not None)
        if named and sent_in and works.value >= bodies.value:
            return int(works.value)
    return None


def _score(text: str, amount: Amount, noun: str | None, person: int) -> int:
    """How surely the amount counts what was judged, a `noun` it may be of: 0 for winners, people asked and the like."""
    behind = TARGET_BEHIND.match(text, amount.end)
    into_it = INTO_IT.search(text, max(0, amount.start - 24), amount.start) is not None
    targets = TARGETS_ARE.search(text, max(0, amount.start - 80), amount.start) and ARE.match(text, amount.end)
    best_of = bool(noun) and BEST_OF.match(text, amount.end) is not None
    target = behind is not None and (noun is not None or "의 " not in behind.group())
    people = NOT_BODIES.search((noun_before(text, amount.start) or "") + (amount.counter or ""))
    sent_in = SENT_IN.search(text, max(0, amount.start - 16), amount.start) is not None
    if person and amount.counter == "명" and (sent_in or CANDIDATES.match(text, amount.end)):
        return person
    of_these = CLAUSE_OF.match(text, amount.end) is not None
    entered = into_it or OF_THEM.match(text, amount.end) or ASKED_BEHIND.match(text, amount.end) or of_these
    chosen = WINNERS_BEHIND.match(text, amount.end) and not entered
    no_whole = WON_BEFORE.search(text, max(0, amount.start - 8), amount.start)
    no_whole = (
        no_whole
        or SETTLED.match(text, amount.end)
        or DEALT_WITH.match(text, amount.end)
        or OF_A_SUM.search(text, max(0, amount.start - 40), amount.start)
    )
    placed = amount.counter in ("곳", "개소") and PLACED.match(text, amount.end) is not None
    if not (noun or target or targets or placed or amount.counter in ENTRIES) or chosen or no_whole or amount.value < 2:
        return 0
    if not noun and (people or _is_rule(text, amount)):
        return 0
    whole = WHOLE_BEFORE.search(text, max(0, amount.start - 14), amount.start) is not None
    among = AMONG.match(text, amount.end) and ALL.search(text, max(0, amount.start - 14), amount.start)
    sure = (
        target
        or of_these
        or targets
        or into_it
        or best_of
        or among
        or sent_in
        or (whole and DEICTIC.search(text))
        or ENTERED_BEHIND.match(text, amount.end)
    )
    if noun and WEAK.search(noun) and not sure:
        return 0
    score = (1 if noun else 0) + (3 if target or targets or placed else 0) + (1 if noun and noun.endswith("작") else 0)
    score += 2 if whole or into_it or best_of else 0
    return score + (2 if of_these or JUDGED_BEHIND.match(text, amount.end) else 0)


def _judged_noun(text: str, amount: Amount) -> str | None:
    """The bodies or works that the amount counts, in front of it or behind it; None where it counts anything else."""
    if _is_rule(text, amount):
        return None
    after = _counted_words(text, amount)
    inside = re.sub(r"^[\d,.만천백여 ]+", "", amount.text) if amount.counter is None else ""
    before = "" if amount.counter in ACTS else noun_before(text, amount.start) or ""
    own = amount.counter != "명" or before.endswith(("후보", "후보자"))  # 소방서에서 420명: not of the body in front
    for noun in (COUNTERS.get(amount.counter or "", ""), inside, *after[:1], " ".join(after), before if own else ""):
        if noun and BODIES.search(noun) and (amount.unit == "count" or noun.endswith("작")):
            return noun
    return None


def _of_bodies(amount: Amount, noun: str | None) -> bool:
    """Whether the amount counts bodies rather than what they send in: 22개 시·군이 41건을 냈다."""
    return amount.counter != "건" and not WORKS.search(noun or "작")


def _counted_words(text: str, amount: Amount) -> list[str]:
    """The words of the noun behind the amount: 31개 시·군, 49점의 응모작 (works sent in); not 270곳의 등급."""
    of_them = text.startswith("의 ", amount.end) and amount.counter not in ("곳", "개소")
    behind = amount.end + 1 if of_them else amount.end
    return (noun_after(text, behind) or "").split()


def _is_rule(text: str, amount: Amount) -> bool:
    """Whether it counts criteria, fields or groups, also behind one other word (33개 일반 시책); not works (12건)."""
    return amount.counter != "건" and any(NOT_JUDGED.search(word) for word in _counted_words(text, amount)[:2])


def _breakdown(text: str, total: int) -> tuple[Group, ...]:
    """Groups whose counts stand side by side and add up to the total (광역 17곳과 기초 226곳)."""
    pairs = [(_group(match["group"]), int(match["count"])) for match in BREAKDOWN.finditer(text)]
    groups = [(name, count) for name, count in pairs if name and count < total]
    for size in range(2, len(groups) + 1):
        for first in range(len(groups) - size + 1):
            chosen = groups[first : first + size]
            if sum(count for _, count in chosen) == total:
                return tuple(chosen)
    return ()


def _group(words: str) -> str | None:
    kept = [word for word in words.split() if word not in SKIPPED and word not in ("과", "와") and not is_verbal(word)]
    return " ".join(kept[-2:]) or None
