from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.many import ManyFacts, OwnerShare, Spread
from laming_desktop.domain.plan import ActionOwner, Owner
from laming_desktop.domain.timescales.shifting import Shift
from laming_desktop.ui.screens.many.edits import (
    FieldOfAll,
    LinkedTo,
    ManyEdit,
    MovedUnder,
    OwnerAdded,
    OwnerReplaced,
    OwnersOfAll,
    OwnerTaken,
    ProgressOfAll,
    Removed,
    Sink,
    TimescalesMoved,
)
from laming_desktop.ui.screens.many.pane import ManyPane
from laming_desktop.ui.theme.theme import Theme

TODAY = date(2009, 11, 3)
CHAIR = Owner("chair", "Board Chair", "post", (), None, 3)
COMMON = Spread((("high", 4),), 1)
EMPTY = Spread(((None, 4),), 1)
FACTS = ManyFacts(
    count=4,
    state=Spread((("on_track", 2), ("complete", 1), (None, 1)), 3),
    priority=COMMON,
    timescale=Spread((("September 2009", 2), (None, 1), ("Monthly", 1)), 3),
    outcome=EMPTY,
    review=EMPTY,
    waits=EMPTY,
    owners=(OwnerShare("duty", "Duty Team", "team", 4), OwnerShare("audit", "Audit Manager", "post", 1)),
    owned=4,
    updates=2,
)
Asked = list[tuple[ManyEdit, Sink]]


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> ManyPane:
    made = ManyPane(theme)
    qtbot.addWidget(made)
    show(made, may_write=True)
    made.show()
    return made


@pytest.fixture
def asked(pane: ManyPane) -> Asked:
    noted: Asked = []

    def note(edit: ManyEdit, sink: Sink) -> None:
        noted.append((edit, sink))

    pane.edit_asked.connect(note)
    return noted


def show(pane: ManyPane, *, may_write: bool) -> None:
    def read_owners() -> Sequence[Owner]:
        return (CHAIR,)

    pane.show_facts(
        FACTS,
        read_owners=read_owners,
        preview=lambda shift: f"moved by {shift.months} months and {shift.weeks} weeks",
        today=TODAY,
        may_write=may_write,
        fresh=True,
    )


def test_a_field_shows_its_common_value_or_what_is_mixed_in_it(pane: ManyPane) -> None:
    fields = pane.fields

    assert fields.priority.value == "high"
    assert fields.state.currentIndex() == -1
    assert fields.state.placeholderText() == "Mixed: 2 On track, 1 Complete, 1 No state yet"
    assert fields.state.accessibleDescription() == fields.state.placeholderText()
    assert fields.words["timescale"].editor.accessibleDescription() == "Mixed: September 2009 in 2, 2 others"
    assert fields.words["outcome"].editor.accessibleDescription() == "Empty in all 4"
    assert [owner.name for owner in fields.owners.owners] == ["Duty Team"]


def test_a_field_left_alone_asks_for_nothing(pane: ManyPane, asked: Asked) -> None:
    for field in (pane.fields.state, pane.fields.priority, pane.fields.words["timescale"], pane.fields.owners):
        field.setFocus()
    pane.keep_all()
    pane.none_link.setFocus()

    assert asked == []


def test_a_letter_asks_for_a_state_and_the_line_below_says_what_it_was(pane: ManyPane, asked: Asked) -> None:
    QTest.keyClick(pane.fields.priority, Qt.Key.Key_L)
    edit, sink = asked[0]
    sink.settle()

    assert edit == FieldOfAll("priority", "low")
    assert pane.fields.tells("priority") == "Changed here: was High in all 4"


def test_a_refusal_is_said_below_its_field(pane: ManyPane, asked: Asked) -> None:
    box = pane.fields.words["timescale"]
    QTest.keyClicks(box.editor, "June 2009")
    QTest.keyClick(box.editor, Qt.Key.Key_Return)
    edit, sink = asked[0]
    sink.complain("“June 2009” is before A2 begins.")

    assert edit == FieldOfAll("timescale", "June 2009")
    assert box.complaint == "“June 2009” is before A2 begins."
    assert box.words == "June 2009"


def test_owners_are_added_removed_and_put_in_order_for_all(pane: ManyPane, asked: Asked) -> None:
    duty = pane.fields.owners.owners[0]
    chair = ActionOwner("chair", "Board Chair", "post", None, "")
    pane.fields.owners.kept.emit((duty, chair))
    pane.fields.owners.kept.emit(())

    assert [edit for edit, _ in asked] == [OwnerAdded(chair), OwnerTaken("duty", "Duty Team")]
    assert OwnersOfAll((duty,)) not in [edit for edit, _ in asked]


def test_an_owner_of_some_is_replaced_or_removed(pane: ManyPane, asked: Asked) -> None:
    pane.replace_link.click()
    pane.replacing.who.choose("audit")
    pane.replacing.do_button.click()
    chair = ActionOwner("chair", "Board Chair", "post", None, "")
    pane.replacing.by.kept.emit((chair,))
    pane.replacing.do_button.click()

    assert [edit for edit, _ in asked] == [
        OwnerTaken("audit", "Audit Manager"),
        OwnerReplaced("audit", "Audit Manager", chair),
    ]


def test_timescales_are_moved_with_a_reason_after_it_was_said_what_becomes_of_them(
    pane: ManyPane, asked: Asked
) -> None:
    pane.shift_link.click()
    form = pane.shifting
    form.by.setValue(2)
    form.unit.choose("weeks")
    QTest.keyClicks(form.reason.editor, "The audit is later")
    QTest.keyClick(form.reason.editor, Qt.Key.Key_Return)

    assert form.says.words == "moved by 0 months and 2 weeks"
    assert [edit for edit, _ in asked] == [TimescalesMoved(Shift(weeks=2), "The audit is later")]


def test_a_timescale_is_set_with_a_reason(pane: ManyPane, asked: Asked) -> None:
    pane.revise_link.click()
    QTest.keyClicks(pane.revising.words.editor, "March 2010")
    QTest.keyClicks(pane.revising.reason.editor, "Agreed by the Board")
    pane.revising.do_button.click()

    assert [edit for edit, _ in asked] == [FieldOfAll("timescale", "March 2010", "Agreed by the Board")]


def test_progress_a_move_a_link_and_removal_are_asked_for_all(pane: ManyPane, asked: Asked) -> None:
    pane.open_progress()
    QTest.keyClicks(pane.progress.text.editor, "Seen by the Board")
    pane.progress.do_button.click()
    for opened, form in ((pane.open_moving, pane.moving), (pane.open_linking, pane.linking)):
        opened()
        QTest.keyClicks(form.number.editor, "19.2")
        QTest.keyClick(form.number.editor, Qt.Key.Key_Return)
    pane.remove_button.click()

    assert [edit for edit, _ in asked] == [
        ProgressOfAll(TODAY, "Seen by the Board", None),
        MovedUnder("19.2"),
        LinkedTo("19.2"),
        Removed(),
    ]


def test_escape_gives_a_field_back_first_and_then_lets_go_of_all(pane: ManyPane, qtbot: QtBot) -> None:
    box = pane.fields.words["outcome"]
    QTest.keyClicks(box.editor, "half a")
    with qtbot.assertNotEmitted(pane.none_asked):
        QTest.keyClick(box.editor, Qt.Key.Key_Escape)
    assert box.words == ""
    with qtbot.waitSignal(pane.none_asked):
        QTest.keyClick(box.editor, Qt.Key.Key_Escape)


def test_what_may_only_be_read_can_only_be_copied(pane: ManyPane) -> None:
    show(pane, may_write=False)

    assert pane.copy_button.isVisible()
    assert not pane.remove_button.isVisible()
    assert not pane.fields.state.isEnabled()
    assert pane.fields.words["timescale"].editor.isReadOnly()
