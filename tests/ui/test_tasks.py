import sys
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import CancelledError
from laming_desktop.domain.tasks import Progress
from laming_desktop.ui.tasks import Tasks


def fail(_progress: Progress) -> None:
    raise ValueError


def test_work_runs_beside_the_window_and_its_result_arrives_in_it(tasks: Tasks, qtbot: QtBot) -> None:
    threads: list[bool] = []
    tasks.run("Counting", lambda _: current_thread() is main_thread(), threads.append)
    qtbot.waitUntil(lambda: not tasks.is_busy)

    assert threads == [False]


def test_work_waits_for_the_work_before_it(tasks: Tasks, qtbot: QtBot) -> None:
    ended: list[int] = []
    for number in range(5):
        tasks.run("Counting", lambda _, number=number: number, ended.append)
    qtbot.waitUntil(lambda: not tasks.is_busy)

    assert ended == [0, 1, 2, 3, 4]


def test_progress_is_told(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []

    def note(done: int, total: int) -> None:
        told.append((done, total))

    tasks.stepped.connect(note)
    tasks.run("Reading", lambda progress: progress.step(3, 7), lambda _: None)
    qtbot.waitUntil(lambda: not tasks.is_busy)

    assert (3, 7) in told


def test_cancelled_work_gives_no_result_and_is_no_failure(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[object] = []
    tasks.failed.connect(seen.append)

    def work(progress: Progress) -> None:
        while True:
            progress.step(1, 2)

    tasks.run("Reading", work, seen.append, otherwise=lambda error: bool(seen.append(type(error))))
    tasks.cancel()
    qtbot.waitUntil(lambda: not tasks.is_busy)

    assert seen == [CancelledError]


def test_an_error_is_shown_once(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[object] = []
    tasks.failed.connect(seen.append)
    tasks.run("Reading", fail, lambda _: None)
    qtbot.waitUntil(lambda: not tasks.is_busy)

    assert [type(error) for error in seen] == [ValueError]


def test_an_error_that_the_screen_deals_with_is_not_shown_again(tasks: Tasks, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tasks.failed):
        tasks.run("Reading", fail, lambda _: None, otherwise=lambda _: True)
        qtbot.waitUntil(lambda: not tasks.is_busy)


@pytest.mark.parametrize(("seq", "told"), [(7, 1), (None, 0)])
def test_changes_are_announced_when_something_was_written(
    tasks: Tasks, qtbot: QtBot, seq: int | None, told: int
) -> None:
    announced: list[object] = []
    tasks.changed.connect(announced.append)
    tasks.run("Importing", lambda _: Changes(seq, "Import"), lambda _: None)
    qtbot.waitUntil(lambda: not tasks.is_busy)

    assert len(announced) == told


def test_qt_calls_do_not_take_references_from_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))

    assert sys.getrefcount(None) > before - 500


def test_work_hands_part_of_its_result_over_while_it_goes_on(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[bool] = []
    handed = Event()

    def work(_progress: Progress) -> None:
        tasks.hand_over(lambda: told.append(current_thread() is main_thread()))
        tasks.hand_over(handed.set)
        handed.wait(10)

    tasks.run("Counting", work, lambda _: told.append(False))
    qtbot.waitUntil(lambda: not tasks.is_busy)

    assert told == [True, False]
