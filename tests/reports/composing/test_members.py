from dataclasses import replace

import pytest

from laming_desktop.domain.papers.blocks import ChartBlock, Facts, Heading, Paragraph
from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.reports.composing.members import compose_members
from tests.reports.exampleshire_reports import make_members

PROFILE = ReportProfile("members")


def test_headline_and_three_charts_come_first() -> None:
    blocks = compose_members(make_members(), PROFILE).blocks
    headline = next(one for one in blocks if isinstance(one, Paragraph) and one.voice == "lead")
    charts = [one.chart for one in blocks if isinstance(one, ChartBlock)]

    assert headline.runs[0].text == "7 of 24 local recommendations are in place. 7 actions are overdue."
    assert [chart.title for chart in charts] == [
        "Local position, last meeting and now",
        "Position by theme",
        "Actions by agency",
    ]
    assert [bar.label for bar in charts[0].bars] == ["11 June 2009", "1 October 2009"]


def test_page_without_a_meeting_before_shows_the_position_now() -> None:
    blocks = compose_members(replace(make_members(), then=(), then_on=None, changed=()), PROFILE).blocks

    assert next(one.chart.title for one in blocks if isinstance(one, ChartBlock)) == "Local position now"
    assert not any(isinstance(one, Heading) and one.text.startswith("Changed") for one in blocks)


@pytest.mark.parametrize(("themes", "agencies"), [(0, 0), (8, 4), (12, 40), (1, 40)])
def test_every_item_is_counted_in_its_heading_and_below_its_list(themes: int, agencies: int) -> None:
    blocks = compose_members(make_members(themes, agencies, named=6, more=11), PROFILE).blocks
    at = next(nth for nth, one in enumerate(blocks) if isinstance(one, Heading) and one.text.startswith("Overdue"))
    heading, facts, more = blocks[at : at + 3]

    assert isinstance(heading, Heading)
    assert isinstance(facts, Facts)
    assert isinstance(more, Paragraph)
    assert heading.text == "Overdue: 17 actions"
    assert more.runs[0].text == f"and {17 - len(facts.rows)} more"


def test_list_without_items_says_none() -> None:
    blocks = compose_members(make_members(named=0), PROFILE).blocks
    at = next(nth for nth, one in enumerate(blocks) if isinstance(one, Heading) and one.text == "Overdue")

    assert isinstance(said := blocks[at + 1], Paragraph)
    assert said.runs[0].text == "None."


def test_key_explains_what_the_charts_show() -> None:
    keys = [one.key for one in compose_members(make_members(), PROFILE).key]

    assert keys[:5] == ["not_in_place", "ongoing", "in_place", "in_place_evidenced", "not_assessed"]
    assert "waiting" in keys
    assert "superseded" not in keys


def test_page_is_upright_a4() -> None:
    page = compose_members(make_members(), replace(PROFILE, page=PageChoices("a3", "landscape"))).page

    assert (page.size, page.orientation) == ("a4", "portrait")
