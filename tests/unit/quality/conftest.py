"""What the tests of quality share."""

from pathlib import Path

import pytest
from staged_day import Staged, faultless_rows


@pytest.fixture
def staged(tmp_path: Path) -> Staged:
    """Two accepted pages, the second of which repeats the first one's lead, and one that landing refused."""
    return Staged(tmp_path / "staged", faultless_rows(), [])
