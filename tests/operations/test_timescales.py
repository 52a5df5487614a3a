from datetime import date

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.plan import Action
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.operations.naming_readings import list_readings
from laming_desktop.operations.timescales import choose_reading, correct_reading, revise_timescale
from laming_desktop.store.reading import find_item, get_action
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def read(register: Register, reference: str = "A14") -> Action:
    return get_action(register, find_item(register, reference)[1], today=TODAY)


def in_force(register: Register) -> TimescaleReading:
    reading = read(register).timescale
    assert reading is not None
    return reading


def test_revision_keeps_who_agreed_and_when(sample: Register) -> None:
    revise_timescale(sample, read(sample).id, "June 2010", today=TODAY, reason="Late", agreed_by="Board")
    entry = read(sample).timescales[-1]
    assert (entry.reason, entry.agreed_by, entry.revised_on, read(sample).times_moved) == ("Late", "Board", TODAY, 1)


def test_words_are_read_as_written_today(sample: Register) -> None:
    revise_timescale(sample, read(sample).id, "By March", today=TODAY)
    assert in_force(sample).latest == date(2010, 3, 31)


def test_first_timescale_of_an_action_is_no_revision(sample: Register) -> None:
    item_id = read(sample, "A16").id
    revise_timescale(sample, item_id, "June 2010", today=TODAY)
    assert (read(sample, "A16").times_moved, read(sample, "A16").timescales[0].revised_on) == (0, None)


def test_one_of_two_readings_is_chosen_by_its_name(sample: Register) -> None:
    names = list(list_readings(in_force(sample)))
    assert names == ["every 2 months", "2 times every month"]
    choose_reading(sample, read(sample).id, names[1])
    recurrence = in_force(sample).recurrence
    assert recurrence is not None
    assert (recurrence.times, in_force(sample).text, in_force(sample).also) == (2, "Bi monthly", ())


def test_reading_that_is_not_offered_is_refused(sample: Register) -> None:
    with pytest.raises(RefusedValueError):
        choose_reading(sample, read(sample).id, "by 2010-01-01")


def test_corrected_reading_keeps_the_words(sample: Register) -> None:
    correct_reading(sample, read(sample).id, TimescaleReading("ignored", "by", None, TODAY, "day"))
    assert (in_force(sample).text, in_force(sample).latest) == ("Bi monthly", TODAY)
    assert read(sample).times_moved == 0
