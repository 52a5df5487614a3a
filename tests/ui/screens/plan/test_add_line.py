import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.ui.models.outline_columns import ColumnKey
from laming_desktop.ui.screens.plan.add_line import AddLine
from laming_desktop.ui.theme.theme import Theme

CELLS: dict[ColumnKey, tuple[int, int]] = {
    "text": (0, 300),
    "priority": (300, 80),
    "owners": (380, 120),
    "next_due": (500, 120),
    "state": (620, 130),
}


@pytest.fixture
def line(theme: Theme, qtbot: QtBot) -> AddLine:
    made = AddLine(theme, lambda: CELLS)
    made.resize(800, 70)
    qtbot.addWidget(made)
    return made


def test_the_number_is_asked_for_where_no_line_is_chosen(line: AddLine) -> None:
    line.open_line("")
    QTest.keyClicks(line.number, "6")
    QTest.keyClick(line.number, Qt.Key.Key_Return)

    assert line.focusWidget() is line.words


def test_enter_tells_number_and_words_once_both_are_there(line: AddLine) -> None:
    told: list[tuple[str, str]] = []

    def note(number: str, values: dict[str, str]) -> None:
        told.append((number, values["text"]))

    line.entered.connect(note)
    line.open_line("6")
    QTest.keyClick(line.words, Qt.Key.Key_Return)
    QTest.keyClicks(line.words, " Audit the night duty ")
    QTest.keyClick(line.words, Qt.Key.Key_Return)

    assert told == [("6", "Audit the night duty")]


def test_escape_closes_the_line_and_forgets_the_words(line: AddLine, qtbot: QtBot) -> None:
    line.open_line("6")
    QTest.keyClicks(line.words, "Audit")
    with qtbot.waitSignal(line.closed):
        QTest.keyClick(line.words, Qt.Key.Key_Escape)

    assert line.isHidden()
    assert line.words.text() == ""


def test_tab_goes_through_the_cells_in_the_order_of_the_columns(line: AddLine) -> None:
    line.open_line("6")
    line.show()
    seen: list[object] = []
    box: QWidget | None = line.words
    while box is not line.add_button and box is not None and len(seen) < 9:
        seen.append(box)
        box = box.nextInFocusChain()

    assert [box for box in seen if box in line.list_boxes()] == list(line.list_boxes())[1:]


def test_a_column_that_is_not_shown_has_no_box(line: AddLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(CELLS, "owners")
    line.open_line("6")

    assert line.owners.isHidden()
    assert not line.state.isHidden()


def test_enter_in_any_cell_tells_all_values(line: AddLine) -> None:
    told: list[dict[str, str]] = []

    def note(_number: str, values: dict[str, str]) -> None:
        told.append(values)

    line.entered.connect(note)
    line.open_line("6")
    line.words.setText("Audit")
    line.owners.setText("Duty Team")
    line.timescale.setText("March 2010")
    QTest.keyClick(line.priority, Qt.Key.Key_H)
    QTest.keyClick(line.state, Qt.Key.Key_R)
    QTest.keyClick(line.timescale, Qt.Key.Key_Return)

    assert told == [
        {"text": "Audit", "priority": "high", "owners": "Duty Team", "timescale": "March 2010", "state": "off_track"}
    ]


def test_several_cells_pasted_into_the_words_are_told_as_a_block(line: AddLine) -> None:
    QApplication.clipboard().setText("Audit\tHigh\nTrain\tLow\n")
    line.open_line("6")
    told: list[tuple[str, str]] = []

    def note(parent: str, block: str) -> None:
        told.append((parent, block))

    line.block_pasted.connect(note)
    QTest.keyClick(line.words, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert told == [("6", "Audit\tHigh\nTrain\tLow\n")]
    assert line.words.text() == ""
