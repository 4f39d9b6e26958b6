"""How sure a row is: by the rule that read it and by what it inherited."""

import math
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources


def confidence(rule: str, inherited: Sequence[str]) -> float:
    """The share of rows read like this one that are right, 0 to 1, as estimated on labelled pages.

    `rule` and `inherited` are the parts of the column `rule`; KeyError for one that confidence.toml does not know.
    """
    weights = _weights()
    score = weights["base"] + weights[rule] + sum(weights[part] for part in set(inherited))
    return round(1 / (1 + math.exp(-score)), 2)


@cache
def _weights() -> dict[str, float]:
    data = tomllib.loads((resources.files(__package__) / "confidence.toml").read_text(encoding="utf-8"))
    return {"base": data["base"], **data["rules"], **data["inherited"]}
