"""Outlets: invented, each with a layout of its own; what a page says of itself is what the truth says."""

from datetime import date, datetime
from random import Random

import pytest

from posang.reference import find_names
from posang.sample.layout import DATE_FORMS, Outlet, lay_out, outlets
from posang.sample.stories import award_story, news

SEEN = datetime(2026, 1, 20, 22, 0)


def test_outlets_are_many_invented_and_all_different() -> None:
    found = outlets()
    assert len(found) >= 25
    assert len({outlet.name for outlet in found}) == len({outlet.blocks for outlet in found}) == len(found)
    assert all(outlet.domain.endswith(".example") for outlet in found)
    assert not any(find_names(outlet.name) for outlet in found)


@pytest.mark.parametrize("outlet", outlets(), ids=lambda outlet: outlet.domain)
def test_a_page_shows_what_its_truth_says(outlet: Outlet) -> None:
    for seed in range(8):
        story = award_story(Random(seed), date(2026, 1, 19), relative_years=False)
        page = lay_out(story, outlet, Random(seed), SEEN)
        lines = page.text.replace("\r\n", "\n").split("\n")
        assert page.title is None or page.title in lines
        assert page.reporter is None or page.reporter in page.text
        assert all(subtitle in lines for subtitle in page.subtitles)
        assert (page.published is None) == (outlet.date is None)
        if page.published and len(page.published) > 10:
            hour, minute = page.published[11:].split(":")
            assert any(
                f"{shown}{mark}{minute}" in page.text for shown in (hour, int(hour) % 12 or 12) for mark in (":", "시 ")
            )
        roles = {line.line: line.role for line in page.lines}
        body = [lines[number - 1] for number, role in roles.items() if role in ("body", "heading", "list_item")]
        assert page.body_first in body[0]
        assert any(page.body_last in line for line in body)
        assert not any(role == "body" and "℃" in lines[number - 1] for number, role in roles.items())


def test_every_form_of_a_date_is_in_use() -> None:
    assert {outlet.date for outlet in outlets()} - {None} == set(DATE_FORMS)


def test_edited_paragraphs_are_printed_and_marked() -> None:
    story = news.plain(Random(3), date(2026, 1, 20))
    outlet = next(outlet for outlet in outlets() if outlet.lead is None and not outlet.glued)
    other = "군은 이번 일을 계기로 마을 길을 더 넓히고 가로등을 새로 놓기로 했다고 거듭 밝혔다"
    page = lay_out(story, outlet, Random(1), SEEN, {1: (other, "near_cut")})
    marked = [line for line in page.lines if line.repeat == "near_cut"]
    assert [page.text.splitlines()[line.line - 1] for line in marked] == [other]
