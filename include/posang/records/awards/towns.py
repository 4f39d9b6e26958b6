"""Words that only their neighbors show to be towns, villages, other bodies or titles."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records import names as personal
from posang.records.awards.items import Item, beside
from posang.records.awards.kinds import FIELD_WORDS, NAME_SIZE, TOWNS, WEST_TOWN
from posang.records.awards.lexicon import LEX
from posang.records.awards.particles import PLACES
from posang.reference.outlets import is_place

# nouns that end like the name of a village
NO_VILLAGE: Final = re.compile(
    r".*(?:관리|처리|정리|분리|거리|자리|소리)|.?(?:수리|윤리|심리|권리|원리|승리|비리|요리|조리)"
)
NUMBERED_VILLAGE: Final = re.compile(r"[가-힣]{1,4}\d{1,2}리")
VILLAGE_NAME: Final = re.compile(r"[가-힣]{2,3}리")
TOWN_SIZE: Final = 3  # letters of most towns' names
CERTIFIED: Final = frozenset({"기관", "기업", "도시", "대학", "학교", "병원", "시설", "업체", "사업장"})


# villages by name and number: 능치 3리
VILLAGES: Final = re.compile(r"리(?:(?<=[가-힣] \d리)|(?<=[가-힣] \d\d리))(?![가-힣]{2})")


def numbered_villages(items: Sequence[Item]) -> list[Item]:
    """The items with each number of a village made one with its name: 능치 3리."""
    out: list[Item] = []
    for item in items:
        name = out[-1] if out else None
        village = item.kind == "numeral" and VILLAGE_NUMBER.fullmatch(item.noun) is not None
        if village and name is not None and name.kind == "word" and not name.josa and beside(name, item):
            out[-1] = replace(item, kind="dept", start=name.start, noun=f"{name.noun} {item.noun}")
        else:
            out.append(item)
    return out


VILLAGE_NUMBER: Final = re.compile(r"\d{1,2}리")


def towns(items: Sequence[Item]) -> None:
    """Make bodies of words that their neighbors show to be such: 연동·일도2동, 가람도 교육청은."""
    for i, item in enumerate(items):
        if item.kind not in IN_DOUBT or (item.kind == "word" and not item.noun.endswith(DOUBTFUL_ENDS)):
            continue
        before, behind = items[i - 1] if i else None, items[i + 1] if i + 1 < len(items) else None
        if item.kind == "deictic":
            if len(item.noun) > 2 and before is not None and before.kind == "name" and beside(before, item):
                item.kind = "org"
            elif behind is not None and len(item.josa) == 1 and behind.noun in FIELD_WORDS:
                item.kind, item.noun, item.josa = "word", item.noun + item.josa, ""  # a noun of its own: 군도 부문
            elif behind is not None and item.noun + item.josa == "시도" and behind.kind == "head":
                item.kind, item.noun, item.josa = "word", "시도", ""
        elif item.kind == "dept" and is_person_like(items, i):
            item.kind = "word"
        elif item.kind == "dept" and behind is not None and beside(item, behind) and joins_towns(item, behind):
            item.noun, item.josa = item.noun[:-1], "과"
        elif item.noun.endswith(WORK_AND) and joins_programs(items, i):
            part_from_and(item)
        elif item.kind == "cat":
            if item.noun == EDUCATION_HEAD and before is not None and beside(before, item) and bears_title(before):
                item.kind = "title"
        elif item.kind == "win" and behind is not None:
            one = item.noun == ONE and (behind.kind == "title" or behind.noun in COUNTERS)
            if one or (item.noun == "인증" and behind.noun in CERTIFIED):
                item.kind = "word"
        elif item.kind == "word" and behind is not None:
            if item.noun.endswith("부분") and (
                (behind.kind == "grade" and item.josa in ("", "에서"))
                or (behind.kind in ("name", "org") and item.josa in ("은", "에는", "에서는"))
            ):
                item.kind, item.noun = "cat", f"{item.noun[:-2]}부문"  # a common slip for 부문
            elif item.noun.endswith("동의") and behind.kind == "quote":
                item.kind, item.noun, item.josa = "dept", item.noun[:-1], "의"  # a town's work: 가람동의 '…'
        if item.kind != "word" or not item.noun.endswith(TOWN_ENDS):
            continue
        if village(item, before) or town(item, before) or (item.noun[-1] != "리" and is_town(items, i)):
            item.kind = "dept"


ONE: Final = "한"  # a number before what it counts, else a verb's form (1위를 한): 최우수 한 명으로, 단 한 건의
COUNTERS: Final = frozenset({"명", "곳", "팀", "건", "개", "건의", "사람", "차례", "단계", "계단", "번", "가지", "달"})
# kinds of words whose neighbors may tell another
IN_DOUBT: Final = frozenset({"deictic", "word", "dept", "win", "cat"})
WORK_AND: Final = "사업과"  # a program and its particle, or an office
OFFERED: Final = "공모"  # what programs are
TOWN_ENDS: Final = (*TOWNS, "리")
DOUBTFUL_ENDS: Final = (*TOWN_ENDS, "부분", "동의", WORK_AND)  # of plain words that may be something else
EDUCATION_HEAD: Final = "교육장"  # of an office of education; else a field of a community's medal


def joins_towns(item: Item, behind: Item) -> bool:
    """Whether what reads like a department is a town with the particle that joins it to the next: 연동과 애월읍."""
    joined = item.noun.endswith(("동과", "읍과", "면과")) and not item.josa
    return joined and behind.kind == "dept" and behind.noun.endswith(TOWNS)


def joins_programs(items: Sequence[Item], i: int) -> bool:
    """Whether what reads like an office is a program with the particle that joins it to the next.

    고향올래 사업과 관광두레 사업; A사업과 나래 B사업 공모에.
    """
    item = items[i]
    if item.noun == WORK_AND and i and items[i - 1].kind in ("word", "quote") and beside(items[i - 1], item):
        return True
    if item.kind != "dept" or item.josa or i + 1 == len(items) or items[i + 1].kind not in ("word", "name"):
        return False
    offered = next((k for k in range(len(items) - 1, i + 2, -1) if items[k].noun.startswith(OFFERED)), 0)
    return any(other.kind == "word" and other.noun.endswith(WORK_AND[:-1]) for other in items[i + 2 : offered])


def part_from_and(item: Item) -> None:
    """Part a noun from the particle for "and" with which it reads like a department: 나래온과."""
    item.kind, item.noun, item.josa = "word", item.noun[:-1], "과"


def bears_title(item: Item) -> bool:
    """Whether an item is a personal name of three syllables."""
    return item.kind == "word" and len(item.noun) == NAME_SIZE and personal.is_name(item.noun)


def is_town(items: Sequence[Item], i: int) -> bool:
    """Whether what stands beside a word that ends like the name of a town shows it to be one."""
    return heads_body(items, i) or (
        len(items[i].noun) > 1
        and (listed_town(items, i) or graded_beside(items, i) or joined_town(items, i) or home_of_next(items, i))
    )


def home_of_next(items: Sequence[Item], i: int) -> bool:
    """Whether a personal name follows a word, as one does a town that ends alike: 하일면 나래온, 회화면 도해솔."""
    behind = items[i + 1] if i + 1 < len(items) else None
    if behind is None or items[i].josa or len(items[i].noun) < TOWN_SIZE:
        return False
    if not (bears_title(behind) and beside(items[i], behind)):
        return False
    towns = (k for k, one in enumerate(items[:-1]) if one.kind == "dept" and one.noun[-1] == items[i].noun[-1])
    return any(bears_title(items[k + 1]) and beside(items[k], items[k + 1]) for k in towns)


def listed_town(items: Sequence[Item], i: int) -> bool:
    """Whether a town that ends alike stands in one list with a word: 연동·일도2동."""
    return any(
        0 <= near < len(items)
        and items[(i + near) // 2].kind in ("dot", "comma")
        and items[near].kind == "dept"
        and items[near].noun[-1] == items[i].noun[-1]
        for near in (i + 2, i - 2)
    )


def graded_beside(items: Sequence[Item], i: int) -> bool:
    """Whether a grade stands beside a word that ends like the name of a town which the sentence has another of."""
    behind = items[i + 1] if i + 1 < len(items) else None
    before = items[i - 1] if i else None
    if items[i].josa in PLACES or (items[i].noun in LEX.department_never and items[i].noun != WEST_TOWN):
        return False  # a field in which one wins: 새마을운동에서 (1위를)
    if before is not None and before.kind == "grade" and (beside(before, items[i]) or items[i].noun == WEST_TOWN):
        behind = before
    if behind is None or (len(items[i].noun) < TOWN_SIZE and items[i].noun != WEST_TOWN):
        return False
    if behind.kind == "quote" and beside(items[i], behind):  # its work, in a list of those of offices
        return len(items[i].noun) == TOWN_SIZE and any(one.kind == "dept" for one in items)
    return behind.kind == "grade" and any(one.kind == "dept" and one.noun[-1] == items[i].noun[-1] for one in items)


def heads_body(items: Sequence[Item], i: int) -> bool:
    """Whether a body of every town follows a word, whose town it then is: 회화면 주민자치회."""
    behind = items[i + 1] if i + 1 < len(items) else None
    named = len(items[i].noun) >= TOWN_SIZE and behind is not None and beside(items[i], behind)
    return named and behind is not None and behind.noun in TOWN_BODIES


TOWN_BODIES: Final = LEX.dependents | {"주민자치회"}


def joined_town(items: Sequence[Item], i: int) -> bool:
    """Whether a particle joins a word to the name of a town that ends alike: 근남면과 매화면이."""
    left, right = items[i - 1] if i else None, items[i + 1] if i + 1 < len(items) else None
    if items[i].noun == WEST_TOWN and right is not None and items[i].josa in ("과", "와"):
        return right.kind == "dept" and right.noun.endswith(TOWNS)
    return (
        left is not None
        and left.kind == "dept"
        and left.josa in ("과", "와")
        and (items[i].noun == WEST_TOWN or (left.noun[-1] == items[i].noun[-1] and len(items[i].noun) == TOWN_SIZE))
    )


def town(item: Item, before: Item | None) -> bool:
    """Whether a word names a town, by the county or city before it: 성주군 초전면."""
    return (
        before is not None
        and before.kind == "name"
        and before.noun.endswith(("시", "군", "구"))
        and beside(before, item)
        and len(item.noun) > 2
        and item.noun.endswith(TOWNS)
        and item.noun not in LEX.department_never
    )


def village(item: Item, before: Item | None) -> bool:
    """Whether a word names a village: by its number (성곡1리), or as the subject behind its county (울진 하당리가)."""
    if NUMBERED_VILLAGE.fullmatch(item.noun):
        return True
    if before is not None and before.kind == "dept" and before.noun.endswith(("읍", "면")) and beside(before, item):
        return VILLAGE_NAME.fullmatch(item.noun) is not None and NO_VILLAGE.fullmatch(item.noun) is None
    told = item.josa in ("이", "가") and before is not None and not before.josa
    return told and before is not None and VILLAGE_NAME.fullmatch(item.noun) is not None and is_place(before.noun)


def is_person_like(items: Sequence[Item], i: int) -> bool:
    """Whether a word with an office's ending is a name between an office and a title: 도시계획과 도해국 주무관."""
    item = items[i]
    return (
        0 < i < len(items) - 1
        and items[i - 1].kind == "dept"
        and beside(items[i - 1], item)
        and (items[i + 1].kind == "title" or (bool(item.parens) and items[i - 1].noun.endswith(("과", "팀", "담당관"))))
        and len(item.noun) == NAME_SIZE
        and item.noun.endswith(("국", "실", "단", "소", "동"))
        and not item.josa
        and personal.is_name(item.noun)
    )
