"""Marks, bars and counts of the dashboard, arranged without a register."""

from datetime import date

from laming_desktop.domain.dashboard import (
    Dashboard,
    Figure,
    StandingItem,
    StateBar,
    band_recommendations,
    bar_states,
    rank_agencies,
)
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.vocabulary import Position

NONE = Figure(0, PlanFilter())


def make(number: str, theme: str = "", position: Position = "not_assessed", inquiry: str = "i") -> StandingItem:
    return StandingItem(number, number, f"Words of {number}", inquiry, theme, position, 0)


def show(*items: StandingItem) -> Dashboard:
    bands = band_recommendations(items, {"i": "An inquiry"})
    return Dashboard(date(2009, 11, 3), 0, len(items), NONE, NONE, 0, NONE, 0, NONE, 0, None, None, bands)


def test_recommendations_stand_under_their_themes_in_the_order_of_the_inquiry() -> None:
    bands = band_recommendations([make("1"), make("2", "A"), make("3", "B"), make("4", "A")], {"i": "An inquiry"})
    assert [(band.theme, [item.number for item in band.items]) for band in bands] == [
        ("", ["1"]),
        ("A", ["2", "4"]),
        ("B", ["3"]),
    ]


def test_of_several_inquiries_the_first_band_of_each_names_it() -> None:
    titles = {"i": "First", "j": "Second"}
    bands = band_recommendations([make("1", "A"), make("2", "B"), make("1", "A", inquiry="j")], titles)
    assert [band.inquiry for band in bands] == ["First", "", "Second"]


def test_what_is_not_for_the_authority_is_not_local() -> None:
    (band,) = band_recommendations([make("1", "A"), make("2", "A", "not_applicable")], {"i": ""})
    assert (band.local, len(band.items)) == (1, 2)


def test_nothing_is_assessed_while_nobody_said_how_anything_stands() -> None:
    assert not show(make("1"), make("2", "", "not_applicable")).is_assessed
    assert show(make("1"), make("2", "", "not_in_place")).is_assessed


def test_every_recommendation_is_counted_once() -> None:
    counts = show(make("1"), make("2"), make("3", "A", "ongoing")).count_positions()
    assert {position: count for position, count in counts.items() if count} == {"not_assessed": 2, "ongoing": 1}


def test_rare_states_have_a_bar_only_where_something_is_in_them() -> None:
    assert "abandoned" not in bar_states({"on_track": 2, None: 1}).counts
    assert bar_states({"abandoned": 1}).counts["abandoned"] == 1
    assert bar_states({"on_track": 2, None: 1}).counts["none"] == 1


def test_agencies_stand_by_size_and_no_agency_comes_last() -> None:
    bars = [
        StateBar("none", {"none": 9}),
        StateBar("b", {"none": 1}),
        StateBar("A", {"none": 1}),
        StateBar("c", {"none": 4}),
    ]
    assert [bar.agency for bar in rank_agencies(bars)] == ["c", "A", "b", "none"]
