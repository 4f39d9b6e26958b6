"""Words for levels and kinds of government, by which sums are told: 광역자치단체는 4억원, 시·군·구에는 1억원."""

import re
from typing import Final

from posang.reference import Government

PROVINCES: Final = re.compile(r"광역(?:자치단체|지자체|단체)?|시·?도")
TOWNS: Final = re.compile(r"기초(?:자치단체|지자체|단체)?|시·?군(?:·?구)?|구·?군")
# kinds of government, by the end of its kind, that a word for a group means
KINDS: Final = {
    "시": "시",
    "시부": "시",
    "군": "군",
    "군부": "군",
    "구": "구",
    "구부": "구",
    "자치구": "구",
    "도": "도",
    "광역시": "시",
    "특광역시": "시",
    "특·광역시": "시",
}
OF_PROVINCES: Final = frozenset({"도", "광역시", "특광역시", "특·광역시"})


def is_level(word: str) -> bool:
    """Whether a word means the governments of one level: 광역자치단체, 시·군."""
    return PROVINCES.fullmatch(word) is not None or TOWNS.fullmatch(word) is not None


def of_level(government: Government, group: str) -> bool | None:
    """Whether a government is one of those that a word means; None where the word is none of a level or kind."""
    province = government.level == "province"
    if is_level(group):
        return province == (PROVINCES.fullmatch(group) is not None)
    if (kind := KINDS.get(group)) is None:
        return None
    return province == (group in OF_PROVINCES) and government.kind.endswith(kind)
