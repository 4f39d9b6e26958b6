"""Validation as a whole: what goes to quarantine, what refuses the day, what is written."""

from staged_day import Staged


def test_a_faultless_day_passes(staged: Staged) -> None:
    found = staged.validate()
    assert found.success
    print(found.summary())
