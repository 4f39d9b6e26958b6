"""What stands beside a phrase in a list."""

from sentences import nodes_of

from posang.records.awards.members import followers, members


def test_members_are_told_from_the_last_with_what_parts_them() -> None:
    nodes = nodes_of("여주시, 이천시와 양평군이")
    assert [(nodes[at].noun, between) for at, between in members(nodes, len(nodes) - 1)] == [
        ("이천시", "and"),
        ("여주시", "comma"),
    ]


def test_followers_are_told_from_the_first_up_to_a_particle() -> None:
    nodes = nodes_of("여주시, 이천시와 양평군이 가평군을")
    assert [nodes[at].noun for at in followers(nodes, 0)] == ["이천시", "양평군"]
