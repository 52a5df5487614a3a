from laming_desktop.store.reading import list_history
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.history.sets import put_together


def test_every_change_set_is_one_line_newest_first(register: Register) -> None:
    sets = put_together(list_history(register))

    assert [one.seq for one in sets] == sorted((one.seq for one in sets), reverse=True)
    assert sets[0].label == "Change local position of recommendation 6"
    assert "Board Manager" in sets[0].about


def test_the_beginning_cannot_be_taken_back(register: Register) -> None:
    first = put_together(list_history(register))[-1]

    assert not first.can_be_taken_back
    assert "more" in first.about


def test_an_undone_change_says_so(register: Register) -> None:
    register.undo()

    assert put_together(list_history(register))[0].label == "Undone: Change local position of recommendation 6"
