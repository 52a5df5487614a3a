"""The conditions of a filter that no other test asks for."""

from datetime import date

import pytest

from laming_desktop.domain.plan_filter import DueChoice, Lacking, PastChoice, PlanFilter
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.store.actions import list_actions
from laming_desktop.store.recommendations import list_recommendations
from laming_desktop.store.register import Register
from laming_desktop.store.since_meeting import find_last_meeting, find_next_meeting
from laming_desktop.store.timescales import write_reading
from tests.store.sample_plan import TODAY, edit


def list_found(register: Register, asked: PlanFilter) -> list[str]:
    return sorted(action.id for action in list_actions(register, asked, today=TODAY))


def write(register: Register, table: str, **fields: str | int | date | None) -> str:
    with register.write("Add") as writing:
        return writing.add(table, **fields)


@pytest.mark.parametrize(
    ("what", "found"),
    [("evidence", ["a2", "a3", "a4"]), ("note", ["a1", "a3", "a4"]), ("recent_update", ["a1", "a2", "a3"])],
)
def test_what_an_action_has_not_is_asked(register: Register, what: Lacking, found: list[str]) -> None:
    write(register, "evidence", item_table="action", item_id="a1", kind="link", link="https://example.org")
    write(register, "note", item_table="action", item_id="a2", label="Comments", text="Seen")
    assert list_found(register, PlanFilter(lacking=(what,))) == found


def test_only_actions_that_go_on_lack_a_review_date(register: Register) -> None:
    with register.write("Ongoing") as writing:
        writing.change("timescale", "a1t", nature="ongoing", latest=None)
        writing.change("timescale", "a4t", nature="ongoing", latest=None)
    assert list_found(register, PlanFilter(lacking=("review_date",))) == ["a1"]
    edit(register, "a1", review_text="in March")
    assert list_found(register, PlanFilter(lacking=("review_date",))) == []


def test_a_replaced_or_later_update_breaks_no_silence(register: Register) -> None:
    asked = PlanFilter(quiet_days=106)
    assert list_found(register, asked) == ["a2", "a3"]
    write(register, "progress", action_id="a1", on=date(2010, 3, 1), text="Not yet", replaces_id="p1")
    assert list_found(register, asked) == ["a1", "a2", "a3"]


def test_agencies_guidance_and_inquiries_narrow_actions(register: Register) -> None:
    with register.write("More") as writing:
        writing.add("owner", id="o3", name="Exampleshire Police", kind="agency")
        writing.add("action_owner", action_id="a4", owner_id="o3")
        writing.add("guidance", id="g", title="Working Together")
        writing.add("wait", action_id="a2", guidance_id="g")
    assert list_found(register, PlanFilter(agencies=("exampleshire police",))) == ["a4"]
    assert list_found(register, PlanFilter(agencies=("none",))) == ["a1", "a2", "a3"]
    assert list_found(register, PlanFilter(waiting_for=("working together",))) == ["a2"]
    assert len(list_found(register, PlanFilter(inquiries=("An inquiry",)))) == 4
    assert list_found(register, PlanFilter(inquiries=("Another",))) == []


def test_what_stands_under_no_theme_is_found(register: Register) -> None:
    with register.write("No theme") as writing:
        writing.change("recommendation", "r10", theme_id=None)
    found = list_recommendations(register, PlanFilter(themes=("",)), today=TODAY)
    assert [item.id for item in found] == ["r10"]


def test_attention_counts_each_item_once(register: Register) -> None:
    assert list_found(register, PlanFilter(needs_attention=True)) == ["a1", "a2", "a3", "a4"]
    found = list_recommendations(register, PlanFilter(needs_attention=True), today=TODAY)
    assert [item.id for item in found] == ["r1", "r2.1", "r10"]


def test_the_next_meeting_bounds_what_is_due_before_it(register: Register) -> None:
    asked: tuple[DueChoice, ...] = ("before_meeting",)
    with register.write("Open") as writing:
        writing.change("action", "a4", state="on_track")
    assert list_found(register, PlanFilter(due=asked)) == ["a4"]
    write(register, "meeting", body="Executive", on=date(2010, 2, 1))
    assert list_found(register, PlanFilter(due=asked)) == []


@pytest.fixture
def met(register: Register) -> Register:
    """Give the plan after a meeting, changed since."""
    write(register, "meeting", body="Executive", on=date(2009, 11, 1))
    with register.write("Another day") as writing:
        seq = register.head()[0]
        meeting = writing.list_rows("meeting")[0]
        writing.change("meeting", str(meeting["id"]), on=date(2009, 12, 1))
        writing.add(
            "presentation", meeting_id=str(meeting["id"]), report="appendix", profile="{}", format="pdf", seq=seq,
            as_at=date(2009, 12, 1), journal="", digest="", presented_at="2009-12-01T12:00:00+00:00",
        )  # fmt: skip
    edit(register, "a1", state="at_risk")
    edit(register, "a3", state="off_track")
    edit(register, "a3", state=None)
    edit(register, "a2", state="complete")
    write(register, "progress", action_id="a2", on=date(2010, 1, 4), text="Done")
    with register.write("Revise") as writing:
        writing.add(
            "timescale", action_id="a1", **write_reading(TimescaleReading("May", "by", None, date(2010, 5, 31), "day"))
        )
        writing.add("action", id="a9", reference="A9", text="New", state="off_track")
    return register


@pytest.mark.parametrize(
    ("what", "found"),
    [
        ("turned_since_meeting", ["a1"]),
        ("completed_since_meeting", ["a2"]),
        ("date_changed_since_meeting", ["a1"]),
        ("updated_since_meeting", ["a2"]),
    ],
)
def test_what_is_new_since_the_last_meeting_is_found(met: Register, what: PastChoice, found: list[str]) -> None:
    assert list_found(met, PlanFilter(past=(what,))) == found


def test_without_a_meeting_nothing_is_new_since_it(register: Register) -> None:
    assert list_found(register, PlanFilter(past=("updated_since_meeting", "turned_since_meeting"))) == []
    with register.reading() as connection:
        assert find_last_meeting(connection, TODAY) is None
        assert find_next_meeting(connection, TODAY) is None


def test_a_meeting_before_the_register_was_begun_is_no_point_to_compare_with(register: Register) -> None:
    write(register, "meeting", body="Executive", on=date(2009, 3, 1))
    with register.reading() as connection:
        assert find_last_meeting(connection, TODAY) is None
