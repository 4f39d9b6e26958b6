"""Lists of bodies and the words that sum them up."""

import pytest
from sentences import nodes_of


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("경남 거창군, 함양군 등 2개 시군이 받았다.", [("경남 거창군", ""), ("함양군", "이")]),
        ("함양군을 비롯해 거창군이 받았다.", [("함양군", ""), ("거창군", "이")]),
        ("함양군과 거창군 2곳이 받았다.", [("함양군", "과"), ("거창군", "이")]),
    ],
)
def test_the_last_of_a_list_takes_the_particle_of_its_sum(text: str, want: list[tuple[str, str]]) -> None:
    assert [(node.noun, node.josa) for node in nodes_of(text) if node.kind == "who"] == want
