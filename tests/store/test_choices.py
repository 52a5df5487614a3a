"""The choices of a filter with their counts."""

from laming_desktop.store.choices import filter_choices
from laming_desktop.store.register import Register
from tests.store.sample_plan import TODAY


def test_every_field_gives_its_choices_with_their_number_of_actions(register: Register) -> None:
    choices = filter_choices(register, today=TODAY)
    assert choices.owners == (("Head of Safeguarding", 1), ("Workforce Team", 2))
    assert choices.themes == (("Leadership", 3), ("Interagency working", 2))
    assert choices.priorities == (("high", 1), ("medium", 1), ("low", 0), ("none", 2))
    assert dict(choices.states)["none"] == 1
    assert dict(choices.positions) == {
        "not_in_place": 0,
        "ongoing": 1,
        "not_assessed": 1,
        "in_place": 3,
        "in_place_evidenced": 0,
        "not_applicable": 0,
    }
    assert choices.inquiries == (("An inquiry", 4),)
    assert choices.imports == ((choices.imports[0][0], 1),)
    assert (choices.agencies, choices.waiting_for) == ((), ())
    assert dict(choices.due) == {
        "overdue": 1,
        "next_30_days": 1,
        "before_meeting": 0,
        "not_written": 1,
        "not_read": 0,
    }
    assert {what: count for what, count in choices.lacking if count} == {
        "owner": 2,
        "timescale": 1,
        "progress": 3,
        "recent_update": 3,
        "evidence": 4,
        "note": 4,
        "state": 1,
        "priority": 2,
    }
    assert dict(choices.quiet) == {"28": 3, "56": 3, "91": 3, "182": 2}
