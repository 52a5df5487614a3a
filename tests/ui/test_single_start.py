import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from laming_desktop.ui.single_start import SingleStart, hand_over, name_server

ROOT = Path(__file__).parents[2]


@pytest.fixture
def name(tmp_path: Path) -> str:
    return name_server(tmp_path)


@pytest.fixture
def first(name: str, qtbot: QtBot) -> Iterator[SingleStart]:
    del qtbot
    made = SingleStart(name)
    yield made
    made.close()


def test_first_start_has_nobody_to_hand_over_to(name: str, qtbot: QtBot) -> None:
    del qtbot
    assert not hand_over(name, Path("Exampleshire.laming"))


def test_second_start_hands_its_file_to_the_first(name: str, first: SingleStart, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Exampleshire é.laming"
    heard: list[object] = []
    first.asked.connect(heard.append)
    assert hand_over(name, path)

    qtbot.waitUntil(lambda: heard == [path], timeout=2000)


def test_second_start_without_a_file_only_raises_the_first(name: str, first: SingleStart, qtbot: QtBot) -> None:
    heard: list[object] = []
    first.asked.connect(heard.append)
    assert hand_over(name, None)

    qtbot.waitUntil(lambda: heard == [None], timeout=2000)


def test_what_speaks_another_language_is_left_alone(name: str, first: SingleStart, qtbot: QtBot) -> None:
    heard: list[object] = []
    first.asked.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(name)
    assert socket.waitForConnected(500)
    socket.write(b"GET / HTTP/1.1\r\n\r\n")
    socket.waitForBytesWritten(500)
    qtbot.wait(100)

    assert heard == []


def test_name_left_behind_by_a_killed_program_is_taken_over(name: str, first: SingleStart) -> None:
    assert first.is_listening
    second = SingleStart(name)

    assert second.is_listening
    second.close()


@pytest.mark.skipif(sys.platform != "linux", reason="where settings lie can be said by XDG_CONFIG_HOME only there")
def test_second_program_hands_its_file_to_the_first_and_ends(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleStart(name_server(tmp_path / "laming-desktop"))
    heard: list[object] = []
    first.asked.connect(heard.append)
    environment = os.environ | {"XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "laming_desktop", str(tmp_path / "plan.laming")]
    with subprocess.Popen(command, cwd=ROOT, env=environment) as second:
        qtbot.waitUntil(lambda: bool(heard) and second.poll() is not None, timeout=60_000)
    first.close()

    assert (heard, second.returncode) == ([tmp_path / "plan.laming"], 0)
