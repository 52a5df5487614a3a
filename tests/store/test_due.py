"""When actions fall due, kept beside the file and never wrong."""

from datetime import date

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.domain.timescales.reading import Recurrence, TimescaleReading
from laming_desktop.store.actions import get_action, list_actions
from laming_desktop.store.outline import count_actions, outline
from laming_desktop.store.register import Register
from laming_desktop.store.timescales import write_reading
from tests.store.sample_plan import TODAY, open_register

QUARTERLY = TimescaleReading("Quarterly", "recurring", recurrence=Recurrence(3, "month"))
OVERDUE = PlanFilter(due=("overdue",))


def revise(register: Register, action_id: str, reading: TimescaleReading) -> None:
    with register.write("Revise") as writing:
        writing.add("timescale", action_id=action_id, reason="Agreed", **write_reading(reading))


def test_a_revised_timescale_is_in_force_and_the_original_stays(register: Register) -> None:
    revise(register, "a1", TimescaleReading("By 1 March 2010", "by", None, date(2010, 3, 1), "day"))
    action = get_action(register, "a1", today=TODAY)
    assert [entry.reading.text for entry in action.timescales] == ["By 2009-12-31", "By 1 March 2010"]
    assert (action.due.next_due, action.due.lateness, action.times_moved) == (date(2010, 3, 1), None, 1)


def test_a_waiting_action_is_passed_but_not_overdue(register: Register) -> None:
    assert get_action(register, "a2", today=TODAY).due.lateness == "passed_while_waiting"
    assert [action.reference for action in list_actions(register, OVERDUE, today=TODAY)] == ["A1"]


def test_a_series_counts_from_the_plans_day_and_is_met_by_updates(register: Register) -> None:
    revise(register, "a3", QUARTERLY)
    assert count_actions(register, OVERDUE, today=TODAY) == 2
    with register.write("Add progress") as writing:
        writing.add("progress", action_id="a3", on=date(2010, 1, 10), text="Done for this quarter")
    assert count_actions(register, OVERDUE, today=TODAY) == 1
    with register.write("Edit") as writing:
        writing.change("register", str(writing.list_rows("register")[0]["id"]), plan_date=date(2010, 1, 12))
        writing.remove("progress", str(writing.list_rows("progress", action_id="a3")[0]["id"]))
    assert count_actions(register, OVERDUE, today=TODAY) == 1


def test_what_the_list_and_the_filter_say_is_the_same(register: Register) -> None:
    revise(register, "a3", QUARTERLY)
    actions = list_actions(register, today=TODAY)
    late = [action.reference for action in actions if action.due.lateness == "overdue"]
    assert [action.reference for action in list_actions(register, OVERDUE, today=TODAY)] == late


def test_what_another_program_wrote_is_seen(register: Register) -> None:
    assert register.path is not None
    reader = open_register(register.path, read_only=True)
    assert count_actions(reader, OVERDUE, today=TODAY) == 1
    with register.write("Edit") as writing:
        writing.change("action", "a1", state="complete")
    assert count_actions(reader, OVERDUE, today=TODAY) == 0
    reader.close()


def test_a_register_that_may_only_be_read_says_what_is_due(register: Register) -> None:
    assert register.path is not None
    reader = open_register(register.path, read_only=True)
    assert outline(reader, OVERDUE, Sorting(), today=TODAY).counts.shown == 1
    reader.close()
