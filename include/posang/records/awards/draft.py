"""Rows in the making, and when two of them state one win."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile
from typing import Final

from posang.records.awards.endings import FACET
from posang.records.awards.folding import fold
from posang.records.awards.items import Grade
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import Node
from posang.records.awards.numerals import OVER_ALL
from posang.reference import (
    Government,
)


@dataclass
class Prize:
    """An award or evaluation that the article speaks of."""

    name: str
    year: int | None = None
    edition: int | None = None
    organizer: str | None = None
    organizer_code: str | None = None
    quoted: bool = False
    giver: tuple[str, str | None] | None = None  # who gives the honor that comes with it, name and code
    shared: bool = False  # whether several give honors that come with it
    topic: Node | None = None  # who the sentence that names it first is about
    at: int = 0


@dataclass
class Draft:
    """A row in the making."""

    recipient: str
    kind: str
    government: Government | None
    department: str | None
    title: str | None
    prize: Prize
    category: str | None
    grade: Grade
    year: int | None
    streak: int | None
    money: int | None
    recall: bool
    start: int
    end: int
    rule: str
    inherited: list[str]
    source: str  # body headline list
    line: int
    sentence: int
    edition: int | None = None
    explicit_year: bool = False
    earlier: bool = False  # told as won before, without a year (지난번)
    sample: bool = False  # one of a few named of many, whom the text may grade more closely


NO_LETTERS: Final = re.compile(r"[\s'\"·,.()\[\]<>「」『』《》〈〉~\-]+")


@lru_cache(maxsize=65536)
def key(text: str | None) -> str:
    """A name reduced to its letters, for comparison."""
    return NO_LETTERS.sub("", fold(text or "")).lower()


@lru_cache(maxsize=4096)
def alike(left: str, right: str) -> bool:
    """Whether two award names are one name, one of them perhaps shortened."""
    a, b = key(left), key(right)
    if a == b:
        return True
    if not a or not b:
        return False
    if other_prize(left, right) or other_scope(a, b) or other_matter(a, b):
        return False
    if INTEGRITY.fullmatch(a) and INTEGRITY.fullmatch(b):
        return True
    if min(len(a), len(b)) >= 4 and (a in b or b in a) and min(len(a), len(b)) / max(len(a), len(b)) > 0.3:
        return True
    if within(left, right) or within(right, left) or same_matter(a, b) or same_matter(b, a):
        return True
    grams = [a[i : i + 2] for i in range(len(a) - 1)]
    others = [b[i : i + 2] for i in range(len(b) - 1)]
    shared = 0
    pool = list(others)
    for gram in grams:
        if gram in pool:
            pool.remove(gram)
            shared += 1
    return bool(grams and others) and 2 * shared / (len(grams) + len(others)) >= 0.7


# the rating of public bodies by how clean they are, under all its names
INTEGRITY: Final = re.compile(r"(?:공공기관)?(?:종합)?청렴도(?:평가|측정|조사)?(?:결과)?")
SCOPE: Final = re.compile(r"전국|서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주")


def other_scope(left: str, right: str) -> bool:
    """Whether two names begin with different places, or one with a place and the other with the whole country."""
    here, there = SCOPE.match(left), SCOPE.match(right)
    return here is not None and there is not None and here[0] != there[0]


MATTER_HEAD: Final = 2  # letters in which matters of one kind differ


def other_matter(left: str, right: str) -> bool:
    """Whether two names are as long and differ in how they begin alone: 농정업무 평가, 세정업무 평가."""
    return len(left) == len(right) and left[0] != right[0] and left[MATTER_HEAD:] == right[MATTER_HEAD:]


def other_prize(left: str | None, right: str | None) -> bool:
    """Whether two names are of prizes that only their last words tell apart: 지방자치 정책대상, 지방자치 봉사대상."""
    few, many = key(left), key(right)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(few, many, strict=False)))
    apart = (few[shared:], many[shared:])
    return shared >= SHARED_SIZE and all(rest.endswith("대상") and len(rest) > len("대상") + 1 for rest in apart)


SHARED_SIZE: Final = 4  # letters with which the names of two prizes begin alike


MATTER_SIZE: Final = 4  # letters of a matter that tells an evaluation from others


HOW_DONE: Final = re.compile(r"(?:추진|실적|실태|상황|현황)+(?=평가$)")  # of a matter, which a name may leave out


def same_matter(short: str, long: str) -> bool:
    """Whether two evaluations are of one matter, told in full by one name: 공약이행 평가, 공약이행 및 정보공개 평가.

    What is said of how the matter was done may go without saying: 군정 주요 업무 평가, 주요 업무 추진 실적 평가.
    """
    short = HOW_DONE.sub("", short)
    matter = short.removesuffix("평가")
    return short != matter and long.endswith("평가") and len(matter) >= MATTER_SIZE and matter in long


GIVERS: Final = ("위원회", "부", "처", "청", "권익위", "행안부", "복지부", "국토부", "환경부")


PLAIN_SCOPE: Final = re.compile(r"(?:전국|도내|중앙|정부)\s?평가")  # an evaluation by its scope alone, which is many's


def within(short: str, long: str) -> bool:
    """Whether every word of a short name ends a word of the long one, the first words being the same."""
    few, many = short.split(), long.split()
    if PLAIN_SCOPE.fullmatch(short):
        return False
    if len(few) > 2 and few[0].endswith(GIVERS):
        few = few[1:]
        many = [few[0], *many[1:]] if key(many[0]).endswith(key(few[0])) else many
        return len(few) <= len(many) and all(
            key(b).endswith(key(a)) for a, b in zip(few, many[-len(few) :], strict=True)
        )
    if not 2 <= len(few) < len(many) or key(few[0]) != key(many[0]):
        return False
    at = 0
    for word in few:
        at = next((k + 1 for k in range(at, len(many)) if key(many[k]).endswith(key(word))), 0)
        if not at:
            return False
    return True


def same_win(row: Draft, other: Draft) -> bool:
    """Whether two drafts state one win."""
    if key(row.recipient) != key(other.recipient) or row.recall != other.recall:
        return False
    if row.kind == other.kind == "government" and namesakes(row.government, other.government):
        return False
    if row.year != other.year and row.year is not None and other.year is not None:
        return False
    if row.prize is not other.prize and not alike(row.prize.name, other.prize.name):
        return (
            same_rating(row, other)
            or same_certificate(row, other)
            or same_titled(row, other)
            or told_by_matter(row, other)
            or told_by_matter(other, row)
            or retold(row, other)
            or retold(other, row)
        )
    if not same_field(row, other):
        return False
    return same_grade(row.grade, other.grade) or honor_of_grade(row, other)


def honor_of_grade(row: Draft, other: Draft) -> bool:
    """Whether a body is told to have won an honor and a grade of one award: 대통령상을 받은 A시가 최우수 지자체로."""
    graded = {row.grade.kind, other.grade.kind} == {"prize", "honor"} and not (row.grade.honor or other.grade.honor)
    return graded and row.kind != "person" and row.grade.grade not in PLAIN_HONORS


def namesakes(left: Government | None, right: Government | None) -> bool:
    """Whether two governments only bear one name: 서울 중구, 대전 중구."""
    return left is not None and right is not None and left.code != right.code


def same_rating(row: Draft, other: Draft) -> bool:
    """Whether two drafts tell one rating by one body under two names: 공약 평가, 공약이행 및 정보공개 평가."""
    same = row.grade.grade == other.grade.grade or {row.grade.grade, other.grade.grade} == {"최우수", "SA등급"}
    rated = "rating" in (row.grade.kind, other.grade.kind)
    host = row.prize.organizer
    return (
        same and rated and host is not None and host == other.prize.organizer and not (row.category or other.category)
    )


CERTIFIES: Final = re.compile(r"(?:우수)?(?:기관|기업|도시|지자체)?(?:인증|평가|심사)?(?:제도?)?$")


def same_certificate(row: Draft, other: Draft) -> bool:
    """Whether two drafts tell one certificate by one body, by whom it is for and by what leads to it.

    민원서비스 우수기관 인증, 민원서비스 평가에서 재인증.
    """
    held = row.prize.organizer is not None and row.prize.organizer == other.prize.organizer
    if not held or not row.grade.grade == other.grade.grade == "인증" or row.category or other.category:
        return False
    name = CERTIFIES.sub("", key(row.prize.name))
    return bool(name) and name == CERTIFIES.sub("", key(other.prize.name))


BY_MATTER: Final = re.compile(r"[가-힣]+[시도군구부처청]\s(?P<matter>[가-힣]{2,6})\s?평가")


def told_by_matter(row: Draft, other: Draft) -> bool:
    """Whether one draft tells by giver and matter alone the win that another sentence names in full.

    도 일자리 평가, 청년희망일자리 만들기.
    """
    told = BY_MATTER.fullmatch(row.prize.name)
    held = row.prize.organizer is not None and row.prize.organizer == other.prize.organizer
    if told is None or not held or row.category or row.grade.grade != other.grade.grade:
        return False
    apart = (row.line, row.sentence) != (other.line, other.sentence)
    return apart and told["matter"] in key(other.category or other.prize.name)


def same_titled(row: Draft, other: Draft) -> bool:
    """Whether one draft tells by its field alone the prize that another names in full: 홍보, 홍보분야 우수기관상."""
    short, long = sorted((key(row.prize.name), key(other.prize.name)), key=len)
    titled = long.startswith((f"{short}분야", f"{short}부문")) and long.endswith("상")
    return titled and row.grade.grade == other.grade.grade and not (row.category or other.category)


def retold(row: Draft, other: Draft) -> bool:
    """Whether one draft names as an award what is a field of the other's award, as an evaluation among many."""
    name, field_name = key(other.prize.name), key(row.category)
    holders = {row.prize.organizer, other.prize.organizer} - {None}
    if len(holders) > 1:
        return False
    if len(field_name) < 4 or other.category or not same_grade(row.grade, other.grade):
        return False
    field = name.removesuffix(OF_FIELD)
    shortened = field != name and len(field) > 1 and field_name.startswith(field)  # 안전 분야 평가, 안전도시 만들기
    return shortened or field_name in name or name in field_name or alike(name, field_name)


OF_FIELD: Final = "분야평가"  # behind a field in short

PLAIN_HONORS: Final = frozenset({"표창", "기관표창"})  # which a sentence may tell of honors by name
# what ratings of one tier are called
TIERS: Final = (
    frozenset({"최우수", "SA등급", "S등급", "가등급"}),
    frozenset({"우수", "나등급"}),
    frozenset({"보통", "다등급"}),
)


def same_grade(left: Grade, right: Grade) -> bool:
    """Whether two grades may be one win's."""
    if left.grade == right.grade:
        return True
    if left.grade in (None, "선정") or right.grade in (None, "선정"):
        return True
    if (left.honor and left.honor == right.grade) or (right.honor and right.honor == left.grade):
        return True
    if left.kind == right.kind == "honor" and (left.grade in PLAIN_HONORS or right.grade in PLAIN_HONORS):
        return True
    if "rating" in (left.kind, right.kind) and any({left.grade, right.grade} <= tier for tier in TIERS):
        return True
    return {left.kind, right.kind} in ({"rank", "prize"}, {"rank", "rating"}, {"rank", "honor"}) or "최고등급" in (
        left.grade,
        right.grade,
    )


def among_peers(field: str) -> bool:
    """Whether a field is only the group of bodies that are ranked among themselves: A그룹, 군, 30만 이상 시."""
    return field.endswith(("그룹", " 시", " 군", " 구")) or field in LEX.category_groups


OF_ALL: Final = "종합"  # the field of all that an evaluation judges: 통합건강증진사업 종합 부문


def same_field(row: Draft, other: Draft) -> bool:
    """Whether the fields of two drafts allow one win; a rank in a field is not the grade over all fields."""
    if row.category and other.category:
        left, right = key(row.category), key(other.category)
        shorter = left if len(left) < len(right) else right
        ends = left.endswith(right) or right.endswith(left)
        named = len(shorter) >= 3 or shorter in LEX.category_groups or shorter == OF_ALL
        return left == right or (named and ends)
    told = row.category or other.category
    if told is not None and row.grade.kind == other.grade.kind == "rating" and FACET.search(told):
        return False
    whole = other if row.category else row
    if told is not None and whole.grade.noun == OVER_ALL and not among_peers(told):
        return False
    return (
        row.category == other.category
        or any(one.grade.kind == "rank" and among_peers(one.category or "") for one in (row, other))
        or "rank" not in (row.grade.kind, other.grade.kind)
        or row.grade.kind == other.grade.kind
    )


def absorb(row: Draft, other: Draft) -> None:
    """Take what the other statement of the win adds."""
    if not row.category and not row.prize.name.endswith("평가") and told_by_matter(other, row):
        row.prize = other.prize  # the evaluation, not the program that it judges
    row.category = row.category or other.category
    row.streak = row.streak or other.streak
    row.money = row.money or other.money
    row.year = row.year or other.year
    row.department = row.department or other.department
    row.title = row.title or other.title
    row.edition = row.edition or other.edition
    named = row.grade.grade in PLAIN_HONORS and other.grade.kind == "honor"
    if named or (row.grade.kind == "honor" and other.grade.honor == row.grade.grade and other.grade.kind != "honor"):
        row.grade = other.grade
    elif row.grade.kind == "honor" and other.grade.kind in ("rank", "prize") and other.grade.honor is None:
        row.grade = replace(other.grade, honor=row.grade.grade)
    elif row.grade.grade in (None, "선정", "최고등급") or (row.grade.kind == "rank" and other.grade.kind != "rank"):
        honor = row.grade.honor or other.grade.honor
        row.grade = replace(other.grade, honor=honor) if other.grade.grade not in (None,) else row.grade
    elif row.grade.honor is None:
        row.grade = replace(
            row.grade,
            honor=other.grade.honor
            if other.grade.kind != "honor"
            else (other.grade.grade if row.grade.kind != "honor" else None),
        )


def honored_together(rows: Sequence[Draft]) -> list[Draft]:
    """The rows, those of a grade with the honor that a list gives to the very winners of that grade."""
    told: dict[str, dict[tuple[int, str | None], list[Draft]]] = {"honor": {}, "prize": {}}
    for row in rows:
        if row.grade.kind in told and not (row.recall or row.category or row.grade.honor):
            told[row.grade.kind].setdefault((id(row.prize), row.grade.grade), []).append(row)
    taken: list[Draft] = []
    for (prize, _), given in told["honor"].items():
        holders = {holder(row): row for row in given}
        for (other, _), graded in told["prize"].items():
            if other != prize or len(holders) < SEVERAL or {holder(row) for row in graded} != holders.keys():
                continue
            for row in graded:
                absorb(row, holders[holder(row)])
            taken += given
    return [row for row in rows if not any(row is one for one in taken)]


SEVERAL: Final = 2  # winners alike of a grade and an honor that show the two to be one win


def holder(row: Draft) -> tuple[str, str | None]:
    """Who won, as one may be told from its namesakes."""
    return key(row.recipient), row.government.code if row.government is not None else None
