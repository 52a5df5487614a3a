"""Render the window off-screen into pictures: `python tests/screenshots.py FOLDER`.

The pictures show the sample register of an invented authority, on the same day each time.
"""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.operations.meetings import add_meeting
from laming_desktop.operations.national.indicators import add_indicator, read_figures, set_figures
from laming_desktop.operations.papers.shipped_templates import list_shipped_templates
from laming_desktop.operations.papers.templates import add_template
from laming_desktop.operations.papers.written_reports import add_written_report
from laming_desktop.operations.sample import build_sample_register
from laming_desktop.operations.sample_documents import write_sample_documents
from laming_desktop.paths import find_resource
from laming_desktop.store.national import list_indicators
from laming_desktop.store.owners import list_owners
from laming_desktop.store.reading import find_item
from laming_desktop.ui.asking import WindowAsking
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.main_window import MainWindow
from laming_desktop.ui.screens.importing.screen import ImportScreen
from laming_desktop.ui.screens.importing.steps import COLUMNS, DOCUMENT, ROWS, SUMMARY, TABLE
from laming_desktop.ui.screens.owners.screen import OwnersScreen
from laming_desktop.ui.screens.sharing.returns_screen import ReturnsScreen
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.fonts import load_bundled_family
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.theme.tokens import Mode
from tests.met_register import make_met_register
from tests.samples.building.invented_workbook import write_workbook
from tests.shared_sample import make_shared_register
from tests.ui.palettes import make_palette

NOW = datetime(2009, 11, 3, 14, 32, tzinfo=UTC)
AUTHOR = "Board Business Manager"
BODY_PX = 13
SETTLE_MS = 300
FILTERED = PlanFilter(priorities=("high",))
FIGURES = "\tLocal\tEngland\n2006\t54.5\t55\n2007\t58.1\t54\n2008\t61.5\t54\n2009\t66.2\t55\n"
NOTHING = PlanFilter(priorities=("low",), owners=("Head of Safeguarding",), due=("overdue",))


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its file, the register it shows (None: none), and what is done before it is taken.

    What is done may answer with another window, which is then taken.
    """

    name: str
    register: str | None
    do: Callable[[MainWindow], object]
    mode: Mode = "light"
    text_size: int = 100


def stay(window: MainWindow) -> None:
    """Leave the window as it opened."""


def stand(window: MainWindow) -> None:
    """Leave the window at its dashboard."""


def narrow(window: MainWindow) -> None:
    """Show a filter and an action that it leaves."""
    plan = window.plan.screen
    plan.list.use_filter(FILTERED)
    plan.list.view.setFocus()


def show_nothing(window: MainWindow) -> None:
    """Show a filter that leaves nothing."""
    window.plan.screen.list.use_filter(NOTHING, "actions")


def show_recommendations(window: MainWindow) -> None:
    """Show the recommendations alone, one of them chosen."""
    plan = window.plan.screen
    plan.show_view("recommendations")
    plan.list.view.choose_row(5)


def remove(window: MainWindow) -> None:
    """Remove an action and leave the message standing."""
    window.give("remove_action")


def choose_many(window: MainWindow) -> None:
    """Choose several actions and give all of them the same priority."""
    plan = window.plan
    view = plan.screen.list.view
    first = next(row for row in range(6, 40) if not plan.screen.list.model.is_band(row))
    view.choose_row(first)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    wait(window)
    plan.many.pane.fields.priority.setFocus()
    plan.many.pane.fields.priority.choose("medium")


def enter_action(window: MainWindow) -> None:
    """Type a new action into the list."""
    shown = window.plan.screen.list
    shown.view.choose_row(2)
    window.give("add_action")
    QTest.keyClicks(shown.add_line.words, "Visit the night duty team")
    shown.add_line.priority.choose_letter("H")
    QTest.keyClicks(shown.add_line.timescale, "March 2010")


def paste_cells(window: MainWindow) -> None:
    """Look at cells before they are pasted over actions."""
    view = window.plan.screen.list.view
    view.choose_row(1)
    view.setCurrentIndex(view.currentIndex().siblingAtColumn(2))
    QApplication.clipboard().setText(
        "Medium\tHead of Safeguarding\tDecember 2009\tAmber\nHigh\tPartners\tBi monthly\tGreen\npurple\t\tMarch 2010\tRed\n"
    )
    window.give("paste_cells")


def import_plan(window: MainWindow) -> ImportScreen:
    """Read the sample plan as far as its rows."""
    return read_document(window, write_sample_documents(find_folder(window), today=NOW.date())[1])


def summarise_import(window: MainWindow) -> None:
    """Go on to the summary of the import."""
    page = import_plan(window)
    page.pages.go_to(SUMMARY, page.task)


def recognise_document(window: MainWindow) -> None:
    """Show what was recognised of the sample plan."""
    page = import_plan(window)
    page.pages.go_to(DOCUMENT, page.task)


def choose_table(window: MainWindow) -> None:
    """Show the sheets of a workbook."""
    page = read_document(window, write_workbook(find_folder(window)))
    page.pages.go_to(TABLE, page.task)
    page.table.list.setCurrentIndex(page.table.list.parts.index(1))


def put_column_right(window: MainWindow) -> None:
    """Say of a column that it is something else."""
    page = read_document(window, write_workbook(find_folder(window)))
    page.pages.go_to(COLUMNS, page.task)
    row = next(row for row in page.columns.rows if row.line.heading == "Budget code")
    row.picker.setFocus()
    row.kind_chosen.emit("left_out")


def compare_words(window: MainWindow) -> None:
    """Import a plan, then ask of a later one whether an action in other words is the same."""
    folder = find_folder(window)
    page = read_document(window, write_workbook(folder))
    page.pages.go_to(SUMMARY, page.task)
    page.go_on()
    wait(window)
    page = read_document(window, write_workbook(folder, is_later=True))
    page.pages.go_to(ROWS, page.task)


def read_document(window: MainWindow, path: Path) -> ImportScreen:
    """Read a document and wait until it is read."""
    window.visiting.take_file(path)
    wait(window)
    page = window.frame.page
    if not isinstance(page, ImportScreen):
        raise TypeError(path.name)
    return page


def find_folder(window: MainWindow) -> Path:
    """Find the folder in which the register lies."""
    register = window.door.register
    return register.path.parent if register is not None and register.path is not None else Path()


def show_report(window: MainWindow) -> None:
    """Show the pages of the action plan."""
    window.give("export_report")


def show_appendix(window: MainWindow) -> None:
    """Show the pages of the appendix."""
    window.give("export_appendix")


def show_meetings(window: MainWindow) -> None:
    """Show the meetings and what each was given."""
    register = window.door.register
    assert register is not None
    add_meeting(register, body="Executive", on=date(2009, 10, 13))
    window.give("show_meetings")


def begin_report(window: MainWindow) -> None:
    """Write a cabinet report from one of the templates that come with the program."""
    register = window.door.register
    assert register is not None
    made = add_template(register, list_shipped_templates()[0]).made[0]
    report = add_written_report(register, made, title="Safeguarding: where we stand").made[0]
    window.papers.show_written(report)


def show_template(window: MainWindow) -> None:
    """Show the templates of written reports."""
    window.papers.show_template()


def show_style(window: MainWindow) -> None:
    """Show the house style beside a real page."""
    window.give("set_house_style")


def show_history(window: MainWindow) -> None:
    """Show every change of the register."""
    window.give("show_history")


def give(window: MainWindow, command: str) -> None:
    """Show the page of a command."""
    window.give(command)


def show_owners(window: MainWindow) -> None:
    """Show the owner with most actions."""
    window.national.show_owners()
    page, register = window.frame.page, window.plan.register
    if isinstance(page, OwnersScreen) and register is not None:
        page.list.choose(max(list_owners(register), key=lambda owner: owner.actions).id)


def show_indicators(window: MainWindow) -> None:
    """Show a measured series."""
    register = window.plan.register
    if register is not None and not list_indicators(register):
        made = add_indicator(register, title="Children in care", unit="per 10,000 population").made[0]
        set_figures(register, made, read_figures(FIGURES))
    window.give("show_indicators")


def look_back(window: MainWindow) -> None:
    """Show the register as it was some changes ago, at an action that has changed since."""
    register = window.door.register
    assert register is not None
    add_meeting(register, body="Executive", on=date(2009, 10, 13))
    window.plan.screen.list.go_to(find_item(register, "A14")[1])
    window.give("look_back")
    wait(window)
    window.frame.past.moment_asked.emit(20)


def open_guide(window: MainWindow) -> QWidget | None:
    """Open the guide about the list and give its window."""
    window.give("show_help")
    return window.helping.window


def show_tour(window: MainWindow) -> None:
    """Show the third step of the tour."""
    window.give("show_tour")
    for _ in range(2):
        if window.touring.card is not None:
            window.touring.card.next.click()


def show_returns(window: MainWindow) -> None:
    """Show what was sent and what is overdue."""
    window.give("merge_returns")


def merge_return(window: MainWindow) -> None:
    """Open a copy that came back and show its first question."""
    open_return(window)


def open_return(window: MainWindow) -> ReturnsScreen:
    """Open a copy that came back and show its first question."""
    window.give("merge_returns")
    page = window.frame.page
    if not isinstance(page, ReturnsScreen):
        raise TypeError("returns")
    page.take_files([find_folder(window) / "police returned.laming"])
    wait(window)
    page.page.view.answer(1)
    wait(window)
    return page


def summarise_merge(window: MainWindow) -> None:
    """Go on to the summary of a merge."""
    page = open_return(window)
    page.page.view.take_suggested()
    wait(window)
    page.page.go_to(2)


def list_returned_files(window: MainWindow) -> None:
    """Show the returned files, one of them another register."""
    page = open_return(window)
    page.take_files([find_folder(window) / "Exampleshire (new).laming"])
    wait(window)
    page.page.go_to(0)


def compare_registers(window: MainWindow) -> None:
    """Compare the register with the copy that came back."""
    window.sharing.show_comparison(find_folder(window) / "police returned.laming")


def read_on(window: MainWindow) -> None:
    """Show one recommendation whole in the layout for reading."""
    register = window.door.register
    assert register is not None
    window.give("read_on")
    window.plan.screen.list.go_to(find_item(register, "19")[1])


def show_timeline(window: MainWindow) -> None:
    """Show an action in time, and two of its updates compared."""
    window.plan.screen.list.go_to(find_item(window.door.register, "A2")[1]) if window.door.register else None
    window.plan.detail.pages.go_to("timeline")


PICTURES: Sequence[Picture] = (
    Picture("main-light", "sample", narrow),
    Picture("main-dark", "sample", narrow, mode="dark"),
    Picture("main-high-contrast", "sample", narrow, mode="contrast"),
    Picture("main-200-percent", "sample", narrow, text_size=200),
    Picture("dashboard", "met", stand),
    Picture("dashboard-dark", "met", stand, mode="dark"),
    Picture("dashboard-high-contrast", "met", stand, mode="contrast"),
    Picture("dashboard-200-percent", "met", stand, text_size=200),
    Picture("recommendations", "sample", show_recommendations),
    Picture("undo-message", "sample", remove),
    Picture("many", "sample", choose_many),
    Picture("many-dark", "sample", choose_many, mode="dark"),
    Picture("many-high-contrast", "sample", choose_many, mode="contrast"),
    Picture("many-200-percent", "sample", choose_many, text_size=200),
    Picture("add-line", "sample", enter_action),
    Picture("add-line-200-percent", "sample", enter_action, text_size=200),
    Picture("paste-cells", "sample", paste_cells),
    Picture("paste-cells-dark", "sample", paste_cells, mode="dark"),
    Picture("no-match", "sample", show_nothing),
    Picture("empty-register", "empty", stay),
    Picture("import-document", "empty", recognise_document),
    Picture("import-table", "empty", choose_table),
    Picture("import-columns", "empty", put_column_right),
    Picture("import-rows", "empty", import_plan),
    Picture("import-suggestion", "late", compare_words),
    Picture("import-summary", "empty", summarise_import),
    Picture("report-action-plan", "sample", show_report),
    Picture("report-appendix", "sample", show_appendix),
    Picture("meetings", "sample", show_meetings),
    Picture("written-report", "sample", begin_report),
    Picture("templates", "sample", show_template),
    Picture("house-style", "sample", show_style),
    Picture("look-back", "sample", look_back),
    Picture("reading", "sample", read_on),
    Picture("timeline", "met", show_timeline),
    Picture("owners", "sample", show_owners),
    Picture("indicators", "sample", show_indicators),
    Picture("inquiries", "sample", partial(give, command="show_inquiries")),
    Picture("checks", "sample", partial(give, command="show_checks")),
    Picture("history", "sample", show_history),
    Picture("returns", "shared", show_returns),
    Picture("merge", "shared", merge_return),
    Picture("merge-dark", "shared", merge_return, mode="dark"),
    Picture("merge-high-contrast", "shared", merge_return, mode="contrast"),
    Picture("merge-200-percent", "shared", merge_return, text_size=200),
    Picture("merge-files", "shared", list_returned_files),
    Picture("merge-summary", "shared", summarise_merge),
    Picture("compare", "shared", compare_registers),
    Picture("compare-200-percent", "shared", compare_registers, text_size=200),
    Picture("start", None, stay),
    Picture("guide", "sample", open_guide),
    Picture("tour", "sample", show_tour),
)


def main(folder: Path, wanted: Sequence[str] = ()) -> None:
    """Take all pictures, or only those named."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    family = load_bundled_family(find_resource("fonts")) or application.font().family()
    font = QFont(family)
    font.setPixelSize(BODY_PX)
    application.setFont(font)
    with TemporaryDirectory() as place:
        registers = make_registers(Path(place) / "Safeguarding")
        for picture in PICTURES:
            if not wanted or picture.name in wanted:
                take(picture, registers, application, family, folder / f"{picture.name}.png")


def make_registers(place: Path) -> dict[str, Path]:
    """Make the sample register and one without actions."""
    place.mkdir()
    paths = {"sample": place / "Exampleshire.laming", "empty": place / "Exampleshire (new).laming"}
    build_sample_register(paths["sample"], author=AUTHOR, now=NOW).close()
    paths["met"] = place / "Exampleshire (met).laming"
    make_met_register(paths["met"])
    paths["shared"] = place / "Exampleshire (shared).laming"
    make_shared_register(paths["shared"], author=AUTHOR, now=NOW)
    paths["late"] = place / "Exampleshire (later).laming"
    for name in ("empty", "late"):
        create_register(paths[name], author=AUTHOR, clock=lambda: NOW, authority="Exampleshire").close()
    return paths


def take(picture: Picture, registers: dict[str, Path], application: QApplication, family: str, target: Path) -> None:
    """Take one picture."""
    application.setPalette(make_palette(picture.mode))
    theme = Theme(
        application,
        icon_folder=find_resource("icons"),
        font_folder=find_resource("fonts"),
        family=family,
        mode=picture.mode,
        text_size=picture.text_size,
        body_px=BODY_PX,
    )
    frame = Frame(theme)
    settings = Settings(target.with_suffix(".ini"))
    settings.begins_with_dashboard = picture.do is stand
    if picture.register is None:
        settings.note_recent(registers["sample"], NOW)
    window = MainWindow(
        frame,
        theme=theme,
        tasks=Tasks(frame),
        asking=WindowAsking(frame),
        settings=settings,
        author=AUTHOR,
        clock=lambda: NOW,
        sample_folder=registers["sample"].parent / picture.name,
    )
    frame.show()
    window.begin(registers[picture.register] if picture.register else None)
    wait(window)
    other = picture.do(window)
    wait(window)
    (other if isinstance(other, QWidget) else frame).grab().save(str(target))
    window.plan.screen.list.add_line.close_line()
    if picture.do in {remove, choose_many}:
        window.give("undo")
    frame.close()
    frame.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    target.with_suffix(".ini").unlink(missing_ok=True)


def wait(window: MainWindow) -> None:
    """Wait until nothing is under way and everything is painted."""
    QTest.qWait(SETTLE_MS)
    while window.is_busy:
        QTest.qWait(20)
    QTest.qWait(SETTLE_MS)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
