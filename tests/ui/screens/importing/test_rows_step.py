"""Every row with what will happen: fates, decisions and suggestions."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from laming_desktop.store.reading import find_item, get_action, list_actions, list_recommendations
from laming_desktop.ui.screens.importing.entry_words import choose_icon, say_standing
from laming_desktop.ui.screens.importing.session import Entry
from laming_desktop.ui.screens.importing.steps import ROWS, SUMMARY
from laming_desktop.ui.widgets.text_runs import TextRuns
from tests.ui.plans import TODAY
from tests.ui.screens.importing.conftest import Import
from tests.ui.screens.importing.documents import ROWS as ROWS_OF_PLAN
from tests.ui.screens.importing.documents import write_plan

LATER = tuple(tuple("December 2009" if cell == "October 2009" else cell for cell in row) for row in ROWS_OF_PLAN)
LONG = "Publish the findings of every audit on the intranet within one month of the visit"


def begin_again(importing: Import, folder: Path, rows: tuple[tuple[str, ...], ...] = LATER) -> None:
    """Import the plan, then begin to import a later one."""
    importing.begin(write_plan(folder))
    importing.finish()
    importing.begin(write_plan(folder, "later.csv", rows))
    importing.screen.pages.go_to(ROWS, importing.screen.task)


def find_entry(importing: Import, fate: str) -> Entry:
    session = importing.screen.task.session
    assert session is not None
    return next(entry for entry in session.list_entries() if entry.row and entry.row.fate == fate)


def read_timescale(importing: Import) -> str:
    action = get_action(importing.register, find_item(importing.register, "A8")[1], today=TODAY)
    return action.timescale.text if action.timescale else ""


def test_fates_are_counted_and_the_list_narrows_to_one(importing: Import, tmp_path: Path) -> None:
    begin_again(importing, tmp_path)
    fates, lines = importing.screen.rows.fates, importing.screen.rows.list.lines
    assert fates.buttons["update"].text() == "Updates 1"
    fates.buttons["update"].click()
    entries = [line for line in (lines.line(place) for place in range(lines.rowCount())) if isinstance(line, Entry)]

    assert [entry.row.fate for entry in entries if entry.row] == ["update"]
    fates.buttons[None].click()
    assert lines.rowCount() > 2


def test_update_says_from_what_to_what(importing: Import, tmp_path: Path) -> None:
    begin_again(importing, tmp_path)
    importing.screen.rows.choose_entry(find_entry(importing, "update").id)
    words = [part.words for part in importing.screen.rows.row.findChildren(TextRuns)]

    assert "In the register: October 2009" in words


def test_updates_are_written_unless_something_else_is_decided(importing: Import, tmp_path: Path) -> None:
    begin_again(importing, tmp_path)
    importing.finish()

    assert read_timescale(importing) == "December 2009"


def test_all_updates_can_be_left_as_they_are(importing: Import, tmp_path: Path) -> None:
    begin_again(importing, tmp_path)
    importing.screen.rows.fates.all_updates.choose("skip")
    importing.finish()

    assert read_timescale(importing) == "October 2009"


def test_one_update_is_decided_apart_from_all_others(importing: Import, tmp_path: Path) -> None:
    begin_again(importing, tmp_path)
    importing.screen.rows.fates.all_updates.choose("skip")
    importing.qtbot.wait(10)
    importing.screen.rows.choose_entry(find_entry(importing, "update").id)
    importing.screen.rows.row.decision.choose("update")
    importing.finish()

    assert read_timescale(importing) == "December 2009"


def test_row_that_stops_the_import_keeps_it_from_being_written(importing: Import, tmp_path: Path) -> None:
    begin_again(importing, tmp_path)
    head = importing.register.head()
    importing.screen.rows.choose_entry(find_entry(importing, "update").id)
    importing.screen.rows.row.decision.choose("stop")
    importing.qtbot.wait(10)
    importing.screen.pages.go_to(SUMMARY, importing.screen.task)

    assert not importing.screen.next_button.isEnabled()
    assert "1 row stops the import" in importing.screen.foot.note.words
    importing.screen.go_on()
    assert importing.register.head() == head


def begin_with_suggestion(importing: Import, folder: Path) -> None:
    rows = tuple(tuple(LONG if cell == "Publish the findings" else cell for cell in row) for row in ROWS_OF_PLAN)
    importing.begin(write_plan(folder, "first.csv", rows))
    importing.finish()
    other = LONG.replace("one month", "six weeks")
    later = tuple(tuple(other if cell == LONG else cell for cell in row) for row in rows)
    importing.begin(write_plan(folder, "later.csv", later))
    importing.screen.pages.go_to(ROWS, importing.screen.task)


def test_suggestion_shows_what_differs_in_words_too(importing: Import, tmp_path: Path) -> None:
    begin_with_suggestion(importing, tmp_path)
    entry = importing.screen.rows.list.entry
    names = [part.accessibleName() for part in importing.screen.rows.row.panel.findChildren(TextRuns)]

    assert entry is not None
    assert entry.suggestion is not None
    assert any("taken away: one month" in name and "added: six weeks" in name for name in names)


def test_suggestion_that_is_the_same_becomes_an_update(importing: Import, tmp_path: Path) -> None:
    begin_with_suggestion(importing, tmp_path)
    before = len(list_actions(importing.register, today=TODAY))
    QTest.keyClick(importing.screen.rows.list, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    importing.wait()
    entry = importing.screen.rows.list.entry
    assert entry is not None
    assert entry.row is not None
    assert entry.row.fate == "update"
    importing.finish()

    assert len(list_actions(importing.register, today=TODAY)) == before


def test_suggestion_that_is_new_becomes_another_action_and_can_be_changed(importing: Import, tmp_path: Path) -> None:
    begin_with_suggestion(importing, tmp_path)
    before = len(list_actions(importing.register, today=TODAY))
    for number in (1, 2):
        importing.screen.rows.choose_answer(number)
        importing.wait()
        importing.qtbot.wait(10)
    importing.finish()

    assert len(list_actions(importing.register, today=TODAY)) == before + 1


def test_suggestion_that_nobody_answers_is_not_written(importing: Import, tmp_path: Path) -> None:
    begin_with_suggestion(importing, tmp_path)
    before = [action.text for action in list_actions(importing.register, today=TODAY)]
    importing.screen.pages.go_to(SUMMARY, importing.screen.task)
    words = [part.words for part in importing.screen.summary.findChildren(TextRuns)]
    importing.finish()

    assert any("may be in the register already" in said for said in words)
    assert [action.text for action in list_actions(importing.register, today=TODAY)] == before


def test_words_of_a_document_cannot_turn_the_words_around_them(importing: Import, tmp_path: Path) -> None:
    turned = tuple(tuple(cell.replace("Begun", "Be\u202egun\u0007") for cell in row) for row in ROWS_OF_PLAN)
    importing.begin(write_plan(tmp_path, rows=turned))
    shown = " ".join(part.words for part in importing.screen.rows.row.findChildren(TextRuns))

    assert "Begun" in shown
    assert "\u202e" not in shown


MARKS = (
    ("Rec no", "Recommendation", "National"),
    ("901", "Light the tower at night.", "Y"),
    ("902", "Carry a bell in every boat.", "Y"),
    ("903", "Test every rope in spring.", "Y"),
)


def test_one_answer_is_offered_for_all_rows_with_the_same_mark(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path, "marks.csv", MARKS))
    importing.screen.pages.go_to(ROWS, importing.screen.task)
    panel = importing.screen.rows.row.panel
    words = [part.words for part in panel.findChildren(TextRuns) if part.isVisible()]

    assert "The same mark stands in 3 rows. Your answer is for all of them." in words
    importing.screen.rows.choose_answer(panel.choices.index("in_place") + 1)
    importing.finish()
    found = [item.national_position for item in list_recommendations(importing.register) if item.number[0] == "9"]
    assert found.count("in_place") == 3


def test_row_to_check_keeps_its_eye_and_says_in_a_word_how_it_stands() -> None:
    entry = Entry("check", None)

    assert [choose_icon(entry, is_done=done) for done in (False, True)] == ["eye", "eye"]
    assert [say_standing(entry, is_done=done) for done in (False, True)] == ["Please check", "Looked at"]
    assert choose_icon(Entry("questions", None), is_done=True) == "check"
