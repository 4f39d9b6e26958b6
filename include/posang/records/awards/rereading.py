"""Items that read one way alone and another beside their neighbors: titles, names, prizes."""

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise
from typing import Final

from posang.records import names as personal
from posang.records.awards.items import Item, beside
from posang.records.awards.kinds import NAME_SIZE, OFFICERS, is_matter_prize
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import COLLECTIVE
from posang.records.awards.towns import part_from_and
from posang.records.awards.verbs import TAKEN


def read_anew(items: list[Item]) -> None:
    """Read each item of a text in the light of those around it."""
    kinds = {item.kind for item in items}
    if "cat" in kinds:
        titles_behind_offices(items)
    if "dept" in kinds:
        names_behind_titles(items)
        names_like_bureaus(items)
        officers_behind_names(items)
    if "win" in kinds:
        won_by_name(items)
        chosen_to_win(items)
    if "prize" in kinds:
        names_like_prizes(items)


def titles_behind_offices(items: Sequence[Item]) -> None:
    """Read what may be a medal's field as the title that it is right behind an office: 가온교육지원청 교육장."""
    for left, item in pairwise(items):
        if item.kind == "cat" and item.noun in LEX.titles and left.kind in ("org", "dept") and beside(left, item):
            item.kind = "title"


def officers_behind_names(items: Sequence[Item]) -> None:
    """Read an office that is named after its officer as the title of the name right before it: 나래온 홍보담당관이."""
    for left, item in pairwise(items):
        officer = item.kind == "dept" and item.noun.endswith(OFFICERS) and beside(left, item)
        if officer and left.kind == "word" and not left.josa and not left.parens and is_full_name(left.noun):
            item.kind = "title"


def is_full_name(word: str) -> bool:
    """Whether a word looks like a name of three syllables."""
    return len(word) == NAME_SIZE and personal.is_name(word)


def won_by_name(items: Sequence[Item]) -> None:
    """Read what may be whom something is for as a prize where it is won: 나래정책대상을 (2년 연속) 수상했다."""
    for k, item in enumerate(items):
        if item.kind == "word" and item.josa in ("을", "를") and is_matter_prize(item.noun):
            verb = next((other for other in items[k + 1 : k + 3] if other.kind != "streak"), None)
            if verb is not None and verb.kind == "win" and verb.noun.startswith(TAKEN):
                item.kind = "prize"


# what those chosen for a prize will do with it, and the word that tells who they are: 대상을 받을 (기관으로)
TO_WIN: Final = re.compile(r"(?:받|타|차지하|거머쥐|안|품)게|받[을는]|수상[할하]는?|차지할|거머쥘|탈|안을|품을|누릴")
WILL: Final = "될"  # 받게 될
TOPICS: Final = frozenset({"은", "는", "로는", "으로는"})  # particles of those chosen, behind whom they are named
LAUREATES: Final = COLLECTIVE | {"인물", "주인공", "경영자", "자", "이", "대상자", "작품"}
CHOSEN: Final = re.compile(r"(?:최종)?(?:선정|선발|확정|결정|낙점)|뽑|골[랐라]|정[했하해]|꼽")
SELECTING_REACH: Final = 4  # items up to the word for those chosen


def chosen_to_win(items: list[Item]) -> None:
    """Read a prize with whom it is chosen for as the prize's winners: 대상을 받을 기관으로 (A시를 뽑았다)."""
    for k in range(len(items) - SELECTING_REACH + 1, -1, -1):
        prize, verb, *others = items[k : k + SELECTING_REACH]
        if prize.kind not in WON or prize.josa not in ("을", "를") or not TO_WIN.fullmatch(verb.noun):
            continue
        who = others[others[0].noun == WILL]
        if prize.kind == "grade" and who.kind == "word" and who.josa in TOPICS and who.noun in COLLECTIVE:
            prize.josa = "에는"  # 대통령 표창을 받을 기관으로는 A와 B가
            del items[k + 1 : items.index(who) + 1]
            continue
        if who.kind != "word" or who.josa not in ("로", "으로") or who.noun not in LAUREATES:
            continue
        told = next((item for item in items[k + 2 :] if item.kind == "win"), None)
        if told is None or not CHOSEN.match(told.noun):
            continue
        prize.josa, verb.kind, verb.noun = "", "win", "수상"
        who.noun = who.noun if who.noun in COLLECTIVE else PERSON
        del items[k + 2 : items.index(who)]


WON: Final = frozenset({"grade", "prize", "head", "quote"})  # kinds of what is won
PERSON: Final = "사람"


def names_behind_titles(items: Sequence[Item]) -> None:
    """Part what reads like a department into a name and its particle: 소방장 나래온과 소방교, 나래온과 도해솔 씨."""
    for k, item in enumerate(items):
        named = item.kind == "dept" and not item.josa and len(item.noun) == NAME_SIZE + 1 and item.noun.endswith("과")
        if not named or not personal.is_name(item.noun[:-1]):
            continue
        titled = k > 0 and items[k - 1].kind == "title" and beside(items[k - 1], item)
        mate, address = (*items[k + 1 : k + 3], item, item)[:2]
        addressed = address.noun == "씨" and beside(item, mate) and personal.is_name(mate.noun)
        if titled or addressed:
            part_from_and(item)


def names_like_bureaus(items: Sequence[Item]) -> None:
    """Read what ends like a bureau as a name where a person's title or a name is beside it: 박종국 가람군의회 의장."""
    for k, item in enumerate(items):
        named = item.kind == "dept" and len(item.noun) == NAME_SIZE and item.noun.endswith("국")
        if not named or item.noun[:-1] in LEX.bureaus or not personal.is_name(item.noun):
            continue
        told = any(inner.kind == "title" or AGE.fullmatch(inner.noun) for inner in item.parens)
        behind = dropwhile(lambda other: other.kind in PLACES_OF_WORK and not other.josa, items[k + 1 : k + 4])
        titled = not item.josa and (next(behind, item).kind == "title")
        headed = k > 0 and items[k - 1].kind == "title" and not items[k - 1].josa and beside(items[k - 1], item)
        if told or titled or headed or any(names_beside(items, k, step) for step in (-1, 1)):
            item.kind = "word"


PLACES_OF_WORK: Final = frozenset({"name", "org", "dept"})


def names_like_prizes(items: Sequence[Item]) -> None:
    """Read what ends like a prize as a name beside names, or with an age or title in brackets: 하도겸, 표인상(46)."""
    for k, item in enumerate(items):
        if item.kind != "prize" or len(item.noun) != NAME_SIZE or item.noun in LEX.grades:
            continue
        told = any(inner.kind == "title" or AGE.fullmatch(inner.noun) for inner in item.parens)
        behind = items[k + 1] if k + 1 < len(items) else None
        if behind is not None and behind.kind == "word" and beside(item, behind) and personal.is_name(behind.noun):
            continue  # a prize before its winner: 미소상 하도겸
        if told or (personal.is_name(item.noun) and any(names_beside(items, k, step) for step in (-1, 1))):
            item.kind = "word"


AGE: Final = re.compile(r"[1-9]\d(?:세)?")


def names_beside(items: Sequence[Item], k: int, step: int) -> bool:
    """Whether a comma or a mark of a list parts an item from a personal name, before or behind it."""
    mark, other = k + step, k + 2 * step
    if not 0 <= other < len(items) or items[mark].kind not in ("comma", "dot", "colon", "bullet"):
        return False
    return items[other].kind == "word" and len(items[other].noun) == NAME_SIZE and personal.is_name(items[other].noun)
