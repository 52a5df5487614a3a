from datetime import date

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.plan import Action
from laming_desktop.operations.progress import add_progress, correct_progress
from laming_desktop.store.reading import find_item, get_action
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def read(register: Register) -> Action:
    return get_action(register, find_item(register, "A3")[1], today=TODAY)


def test_update_is_added_before_older_ones_and_sets_the_state(sample: Register) -> None:
    add_progress(sample, read(sample).id, on=TODAY, text="All calls made.", state="complete")
    action = read(sample)
    assert (action.progress[0].text, action.progress[0].author, action.state) == (
        "All calls made.",
        "Tester",
        "complete",
    )


def test_update_of_an_earlier_day_leaves_a_later_state_alone(sample: Register) -> None:
    add_progress(sample, read(sample).id, on=TODAY, text="All calls made.", state="complete")
    add_progress(sample, read(sample).id, on=date(2009, 9, 1), text="Planned.", state="not_started")
    assert read(sample).state == "complete"


def test_correction_replaces_an_update_visibly(sample: Register) -> None:
    add_progress(sample, read(sample).id, on=TODAY, text="Six calls.")
    correct_progress(sample, read(sample).progress[0].id, text="Seven calls.", reason="Counted again")
    texts = [(update.text, update.replaced) for update in read(sample).progress if update.on == TODAY]
    assert sorted(texts) == [("Seven calls.", False), ("Six calls.", True)]


def test_update_without_words_is_refused(sample: Register) -> None:
    with pytest.raises(RefusedValueError):
        add_progress(sample, read(sample).id, on=TODAY, text=" ")
