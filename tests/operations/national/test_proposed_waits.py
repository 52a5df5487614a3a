"""Proposals to wait are linked when they are accepted, and not before."""

from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.national.guidance import GuidanceFields, add_guidance
from laming_desktop.operations.national.proposed_waits import accept_waits, find_proposed_waits
from laming_desktop.store.national import list_waits
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def test_accepted_proposals_are_one_change_that_undo_takes_back(sample: Register) -> None:
    made = add_guidance(sample, GuidanceFields("Guidance on attics"), today=TODAY).made[0]
    edit_item(
        sample,
        "action",
        find_item(sample, "A11")[1],
        {"timescale": "Once guidance on attics is published"},
        today=TODAY,
    )
    proposals = [one for one in find_proposed_waits(sample, today=TODAY) if one.is_certain]
    assert [one.reference for one in proposals] == ["A11"]
    assert list_waits(sample) == []

    accept_waits(sample, proposals)
    assert [wait.guidance_id for wait in list_waits(sample)] == [made]
    assert "A11" not in {one.reference for one in find_proposed_waits(sample, today=TODAY)}
    sample.undo()
    assert list_waits(sample) == []


def test_accepting_nothing_writes_nothing(sample: Register) -> None:
    assert accept_waits(sample, []).seq is None
