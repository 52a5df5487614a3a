"""The import from its first step to its last."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from laming_desktop.store.reading import find_item, get_action, list_actions, list_questions
from laming_desktop.ui.screens.importing.steps import COLUMNS, DOCUMENT, ROWS, SUMMARY
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import TextRuns
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY
from tests.ui.screens.importing.conftest import Import
from tests.ui.screens.importing.documents import ROWS as ROWS_OF_PLAN
from tests.ui.screens.importing.documents import write_letter, write_plan

ALT = Qt.KeyboardModifier.AltModifier


def test_document_opens_on_its_first_question(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    screen = importing.screen
    entry = screen.rows.list.entry

    assert screen.trail.present == ROWS
    assert entry is not None
    assert entry.question is not None
    assert "Bi monthly" in screen.rows.row.panel.question.words


def test_nothing_is_written_before_the_last_step(importing: Import, tmp_path: Path) -> None:
    head = importing.register.head()
    importing.begin(write_plan(tmp_path))
    importing.screen.rows.choose_answer(1)
    importing.screen.go_on()

    assert importing.register.head() == head


def test_import_writes_everything_and_tells_what_it_did(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    importing.finish()

    assert importing.results[0].counts.new_actions == 3
    assert importing.closings == 1
    assert len(list_actions(importing.register, today=TODAY)) == 10


def test_answer_given_by_key_is_written(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    QTest.keyClick(importing.screen.rows.list, Qt.Key.Key_2, ALT)
    importing.finish()
    _, action_id = find_item(importing.register, "A9")
    reading = get_action(importing.register, action_id, today=TODAY).timescale

    assert reading is not None
    assert reading.recurrence is not None
    assert (reading.text, reading.recurrence.times) == ("Bi monthly", 2)
    assert [question for question in list_questions(importing.register, action_id) if question.answer is None] == []


def test_question_left_alone_is_kept_on_its_action(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    importing.finish()
    _, action_id = find_item(importing.register, "A9")

    assert [question.about for question in list_questions(importing.register, action_id)] == ["Bi monthly"]


def test_same_document_again_says_that_nothing_is_new(importing: Import, tmp_path: Path) -> None:
    path = write_plan(tmp_path)
    importing.begin(path)
    importing.finish()
    head = importing.register.head()
    importing.begin(path)
    importing.finish()

    assert importing.results[1].changes.seq is None
    assert importing.register.head() == head


def test_document_without_a_plan_is_refused_in_place(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_letter(tmp_path))
    step = importing.screen.document

    assert importing.screen.trail.present == DOCUMENT
    assert step.is_refused
    assert "“letter.txt”" in step.refusal.words


def test_another_document_can_be_chosen_after_a_refusal(
    importing: Import, asking: ScriptedAsking, tmp_path: Path
) -> None:
    importing.begin(write_letter(tmp_path))
    asking.answers = [write_plan(tmp_path)]
    importing.screen.document.other_button.click()
    importing.wait()

    assert importing.screen.trail.present == ROWS


def test_corrected_timescale_is_written_beside_the_documents_words(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    box = find_editor(importing, "Timescale")
    box.selectAll()
    QTest.keyClicks(box, "by 30 June 2010")
    QTest.keyClick(box, Qt.Key.Key_Return)
    importing.qtbot.waitUntil(lambda: not importing.screen.rows.row.panel.isVisible())
    importing.finish()
    reading = get_action(importing.register, find_item(importing.register, "A9")[1], today=TODAY).timescale

    assert reading is not None
    assert (reading.text, reading.latest) == ("Bi monthly", date(2010, 6, 30))


def test_words_that_are_no_timescale_are_refused_beside_the_box(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    box = find_editor(importing, "Timescale")
    box.selectAll()
    QTest.keyClicks(box, "xyzzy")
    QTest.keyClick(box, Qt.Key.Key_Return)
    field = box.parent()
    assert isinstance(field, TextField)

    importing.qtbot.waitUntil(lambda: bool(field.complaint))


def test_row_that_is_left_out_is_not_written(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    importing.screen.rows.row.skip.click()
    importing.finish()

    assert importing.results[0].counts.new_actions == 2


def test_stopping_asks_before_choices_are_thrown_away(
    importing: Import, asking: ScriptedAsking, tmp_path: Path
) -> None:
    importing.begin(write_plan(tmp_path))
    importing.screen.rows.choose_answer(1)
    asking.answers = [1]
    QTest.keyClick(importing.screen, Qt.Key.Key_Escape)
    assert importing.closings == 0
    asking.answers = [0]
    QTest.keyClick(importing.screen, Qt.Key.Key_Escape)

    assert importing.closings == 1


def test_stopping_without_choices_asks_nothing(importing: Import, asking: ScriptedAsking, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    importing.screen.cancel_button.click()

    assert asking.asked == []
    assert importing.closings == 1


def test_columns_say_what_each_was_taken_for(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    importing.screen.trail.step_asked.emit(COLUMNS)
    words = " ".join(part.accessibleName() for part in importing.screen.columns.findChildren(TextRuns))

    kinds = [row.picker.currentText() for row in importing.screen.columns.rows]

    assert "as at 1 October 2009" in words
    assert kinds[:4] == ["Number of the recommendation", "Recommendation", "Action", "Timescale"]


def test_f8_goes_to_the_next_question(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    importing.screen.rows.list.setCurrentIndex(importing.screen.rows.list.lines.index(3))
    QTest.keyClick(importing.screen.rows.list, Qt.Key.Key_F8)
    entry = importing.screen.rows.list.entry

    assert entry is not None
    assert entry.group == "questions"


def find_editor(importing: Import, name: str) -> QLineEdit:
    """Find the box under "What will be written"."""
    boxes = importing.screen.rows.row.findChildren(QLineEdit)
    return next(box for box in boxes if box.accessibleName() == name and box.isVisible())


def test_differing_text_is_shown_word_by_word(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    importing.finish()
    rows = tuple((*row[:1], row[1].replace("reviewed", "checked by somebody else"), *row[2:]) for row in ROWS_OF_PLAN)
    importing.begin(write_plan(tmp_path, "again.csv", rows))
    entries = importing.screen.rows.list.lines
    places = (place for place in range(entries.rowCount()) if "differs" in str(entries.data(entries.index(place))))
    importing.screen.rows.list.setCurrentIndex(entries.index(next(places)))
    words = [part.words for part in importing.screen.rows.row.findChildren(TextRuns)]

    assert any("is reviewed. checked by somebody else." in said for said in words)
    assert "Our words stay." in words


def test_import_that_is_cancelled_while_it_is_written_is_taken_back(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    while importing.screen.trail.present < SUMMARY:
        importing.screen.go_on()
    before = len(list_actions(importing.register, today=TODAY))
    importing.screen.next_button.click()
    assert importing.screen.foot.bar.isVisible()
    QTest.keyClick(importing.screen, Qt.Key.Key_Escape)
    importing.wait()
    importing.qtbot.waitUntil(lambda: importing.closings == 1)

    assert importing.results == []
    assert len(list_actions(importing.register, today=TODAY)) == before
