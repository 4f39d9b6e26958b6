"""Great Expectations as posang calls it: failing rows are found by number; what cannot be evaluated is an error."""

import pyarrow as pa
import pytest

from posang.contract import Expectation
from posang.errors import PosangError
from posang.quality.engine import Engine

ROWS = pa.table(
    {
        "_row": [10, 11, 12, 13],
        "name": pa.array(["가", None, "다", "다"], pa.string()),
        "year": pa.array([2025, 1900, None, 2026], pa.int16()),
        "unused": pa.array([[1], [2], [3], [4]], pa.list_(pa.int32())),
    }
)
NOT_NULL = Expectation("expect_column_values_to_not_be_null", {"column": "name"})
UNIQUE = Expectation("expect_column_values_to_be_unique", {"column": "name"})
TOGETHER_UNIQUE = Expectation("expect_compound_columns_to_be_unique", {"column_list": ["name", "year"]})
BETWEEN = Expectation("expect_column_values_to_be_between", {"column": "year", "min_value": 1948, "max_value": None})
MATCH = Expectation("expect_column_values_to_match_regex", {"column": "name", "regex": "^[가-힣]$"})


@pytest.fixture(scope="module")
def engine() -> Engine:
    """One engine for all tests: Great Expectations takes seconds to import."""
    return Engine()


def test_failing_rows_are_found_by_their_number(engine: Engine) -> None:
    found = engine.failing(ROWS, [UNIQUE, NOT_NULL, MATCH, BETWEEN, TOGETHER_UNIQUE], "_row")
    assert found == [[12, 13], [11], [], [11], []]


def test_columns_of_nulls_alone_are_sound(engine: Engine) -> None:
    nulls = pa.table({"_row": [0, 1], "name": pa.nulls(2, pa.string()), "year": pa.nulls(2, pa.int16())})
    assert engine.failing(nulls, [MATCH, BETWEEN, NOT_NULL], "_row") == [[], [], [0, 1]]


@pytest.mark.parametrize(
    "expectation",
    [
        Expectation("expect_column_values_to_not_be_null", {"column": "no_such_column"}),
        Expectation("expect_column_values_to_match_regex", {"column": "name", "regex": "("}),
    ],
)
def test_what_cannot_be_evaluated_is_an_error(engine: Engine, expectation: Expectation) -> None:
    with pytest.raises(PosangError, match="could not be evaluated"):
        engine.failing(ROWS, [NOT_NULL, expectation], "_row")


def test_nothing_is_printed(engine: Engine, capfd: pytest.CaptureFixture[str]) -> None:
    engine.failing(ROWS, [UNIQUE, NOT_NULL], "_row")
    Engine()
    assert capfd.readouterr() == ("", "")
