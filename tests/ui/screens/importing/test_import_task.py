"""Reading, comparing and writing behind the screen."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.reading_request import ReadingRequest, read_request
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.importing.import_task import ImportTask, Source
from laming_desktop.ui.screens.importing.screen import ImportScreen
from laming_desktop.ui.screens.importing.steps import DOCUMENT
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY, clock
from tests.ui.screens.importing.documents import write_letter, write_plan


class SlowReader:
    """A reader that waits until it is let go, or told to stop."""

    def __init__(self) -> None:
        self.go, self.begun = Event(), Event()

    def __call__(self, request: ReadingRequest, progress: Progress) -> DocumentReading:
        self.begun.set()
        while not self.go.wait(0.005):
            progress.step(1, 2)
        return read_request(request, progress)


@pytest.fixture
def reader() -> SlowReader:
    return SlowReader()


@pytest.fixture
def task(tasks: Tasks, plan: Register, reader: SlowReader) -> ImportTask:
    made = ImportTask(tasks, clock, reader)
    made.begin(plan, TODAY)
    return made


def wait_for(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=20_000)


def count(signal_connect: Callable[[Callable[..., None]], object]) -> list[object]:
    """Collect what a signal tells."""
    told: list[object] = []

    def note(*values: object) -> None:
        told.append(values)

    signal_connect(note)
    return told


def test_cancelled_reading_ends_without_a_session(
    task: ImportTask, tasks: Tasks, reader: SlowReader, tmp_path: Path, qtbot: QtBot
) -> None:
    ended = count(task.reading_ended.connect)
    task.read(Source(write_plan(tmp_path)))
    reader.begun.wait(5)
    task.cancel_reading()
    wait_for(qtbot, tasks)

    assert (task.session, task.is_reading, len(ended)) == (None, False, 1)


def test_cancelled_second_reading_leaves_the_first_with_its_choices(
    task: ImportTask, tasks: Tasks, reader: SlowReader, tmp_path: Path, qtbot: QtBot
) -> None:
    reader.go.set()
    task.read(Source(write_plan(tmp_path)))
    wait_for(qtbot, tasks)
    first = task.session
    reader.go.clear()
    reader.begun.clear()
    task.wanted = type(task.wanted)(date_order="month")
    task.read_again()
    reader.begun.wait(5)
    task.cancel_reading()
    wait_for(qtbot, tasks)

    assert task.session is first
    assert not task.is_stale


def test_later_reading_takes_the_place_of_one_under_way(
    task: ImportTask, tasks: Tasks, reader: SlowReader, tmp_path: Path, qtbot: QtBot
) -> None:
    compared = count(task.compared.connect)
    task.read(Source(write_plan(tmp_path, "one.csv")))
    reader.begun.wait(5)
    task.read(Source(write_plan(tmp_path, "two.csv")))
    reader.go.set()
    wait_for(qtbot, tasks)

    assert task.session is not None
    assert task.session.read.name == "two.csv"
    assert len(compared) == 1


def test_refused_document_is_told_with_its_error(
    task: ImportTask, tasks: Tasks, reader: SlowReader, tmp_path: Path, qtbot: QtBot
) -> None:
    refused = count(task.refused.connect)
    reader.go.set()
    task.read(Source(write_letter(tmp_path)))
    wait_for(qtbot, tasks)

    assert len(refused) == 1


def test_cancel_on_the_screen_stops_reading_and_asks_for_a_document(
    theme: Theme, asking: ScriptedAsking, tasks: Tasks, plan: Register, reader: SlowReader, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = ImportScreen(theme, asking, tasks, clock, ImportTask(tasks, clock, reader))
    qtbot.addWidget(screen)
    screen.show()
    screen.begin(plan, TODAY, write_plan(tmp_path))
    reader.begun.wait(5)
    assert screen.document.cancel_button.isVisible()
    screen.document.cancel_button.click()
    wait_for(qtbot, tasks)

    assert screen.trail.present == DOCUMENT
    assert screen.document.choose_button.isVisible()


def test_nothing_is_kept_of_an_import_that_is_stopped_while_it_is_written(
    task: ImportTask, tasks: Tasks, reader: SlowReader, plan: Register, tmp_path: Path, qtbot: QtBot
) -> None:
    reader.go.set()
    task.read(Source(write_plan(tmp_path)))
    wait_for(qtbot, tasks)
    head = plan.head()
    taken_back = count(task.taken_back.connect)
    task.write()
    task.stop_writing()
    qtbot.waitUntil(lambda: bool(taken_back), timeout=20_000)

    assert plan.head() == head
