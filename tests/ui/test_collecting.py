import gc
import weakref
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from laming_desktop.domain.tasks import Progress
from laming_desktop.ui import collecting as collecting_module
from laming_desktop.ui.collecting import Collecting
from laming_desktop.ui.tasks import Tasks


class Knot:
    """Something that only the collector can take away."""

    def __init__(self, gone: list[bool]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: gone.append(current_thread() is main_thread()))


def test_what_the_worker_leaves_is_collected_on_the_thread_of_the_window(tasks: Tasks, qtbot: QtBot) -> None:
    gone: list[bool] = []

    def work(progress: Progress) -> None:
        for step in range(3_000):
            progress.step(step, 3_000)
            Knot(gone)

    tasks.run("Counting", work, lambda _: None)
    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=20_000)
    qtbot.waitUntil(lambda: bool(gone), timeout=5_000)

    assert all(gone)


def test_python_collects_again_when_the_worker_has_ended(qapp: QObject) -> None:
    tasks = Tasks(qapp)
    assert not gc.isenabled()
    tasks.finish()

    assert gc.isenabled()


def test_what_a_slow_search_has_left_is_not_searched_again(qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting_module, "SLOW_S", -1.0)
    collecting = Collecting(qapp)
    collecting.begin()
    many = [[number] for number in range(10_000)]
    collecting.collect()
    try:
        assert gc.get_freeze_count() > len(many)
    finally:
        collecting.end()

    assert gc.get_freeze_count() == 0
