"""Markup in every text of a register is printed literally, in papers and in the window, and nothing is fetched for it."""

import socket
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.domain.papers.profiles import ReportName, ReportProfile
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.paths import find_resource
from laming_desktop.store.redacting import list_prose
from laming_desktop.store.register import Register
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.wording.filters import say_filter_counts
from tests.store.sample_plan import add_plan, make_register
from tests.ui.conftest import ScriptedAsking
from tests.ui.windows import Desk, make_desk

JSON_FIELDS = frozenset({"reading", "cells", "choices", "mapping", "answer", "reference", "number"})


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """Give a socket that nobody must ever call."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        yield listening


def write_hostile_words(port: int) -> str:
    return (
        f"<b>bold</b> <img src=/etc/hostname> <img src=http://127.0.0.1:{port}/a.png> <a href=javascript:alert(1)>go</a> "
        '<font color="[[[x]]]">red <onDraw name=f label=l/> &bogus; &lt; <i <u>'
    )


def make_hostile(path: Path, words: str) -> None:
    """Put the words into every field of every row that holds words."""
    register = make_register(path)
    add_plan(register)
    with register.write("Edit " + words, reason=words) as writing:
        for (table, item), row in register.read_state().items():
            fields = set(list_prose(register.sqlite, table)) - JSON_FIELDS
            writing.change(table, item, **{name: words for name in fields if isinstance(row[name], str)})
    register.author = words
    with register.write("Edit again") as writing:
        writing.change("action", "a1", outcome=f"{words} again")
    register.close()


def assert_uncalled(listener: socket.socket) -> None:
    with pytest.raises(TimeoutError):
        listener.accept()


def squeeze(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("paper", ["action-plan", "appendix"])
def test_markup_in_every_text_is_printed_literally_in_the_papers(
    paper: ReportName, tmp_path: Path, listener: socket.socket
) -> None:
    words, path = write_hostile_words(listener.getsockname()[1]), tmp_path / "plan.laming"
    make_hostile(path, words)
    register = Register.open(path, author="", clock=lambda: pytest.fail("not written"), read_only=True)
    wishes = PaperWishes(date(2010, 1, 1), say_filter_counts, ReportProfile(paper))
    export_paper(register, tmp_path / "plan.pdf", wishes, today=wishes.as_at)
    register.close()

    with pypdfium2.PdfDocument(tmp_path / "plan.pdf") as document:
        text = squeeze("".join(page.get_textpage().get_text_range() for page in document))
    for piece in ("<b>bold</b>", "<imgsrc=/etc/hostname>", '<fontcolor="[[[x]]]">', "<onDraw", "&bogus;&lt;<i<u>"):
        assert piece in text
    content = (tmp_path / "plan.pdf").read_bytes()
    assert not any(act in content for act in (b"/JavaScript", b"/JS", b"/Launch", b"/URI", b"/EmbeddedFile"))
    assert_uncalled(listener)


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Give a window at its start page."""
    theme = Theme(
        qapp, icon_folder=find_resource("icons"), font_folder=find_resource("fonts"), mode="light", body_px=13
    )
    tasks = Tasks(qapp)
    made = make_desk(theme, tasks, ScriptedAsking(), tmp_path, qtbot)
    yield made
    made.frame.close()
    tasks.finish()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def list_followed(frame: QWidget) -> list[str]:
    """List what the window would take for markup: labels that are not plain, and tool tips with tags that are not escaped."""
    labels = [one for one in frame.findChildren(QLabel) if "<b>" in one.text() or "<img" in one.text()]
    followed = [one.text() for one in labels if one.textFormat() != Qt.TextFormat.PlainText]
    tips = [one.toolTip() for one in frame.findChildren(QWidget)]
    return followed + [tip for tip in tips if "<img" in tip]


def test_markup_in_every_text_is_shown_literally_in_the_window(
    desk: Desk, tmp_path: Path, listener: socket.socket
) -> None:
    words, path = write_hostile_words(listener.getsockname()[1]), tmp_path / "plan.laming"
    make_hostile(path, words)
    desk.open(path)
    model = desk.window.plan.screen.list.model
    for row in range(model.rowCount()):
        desk.window.plan.screen.list.view.choose_row(row)
        desk.settle()
        assert list_followed(desk.frame) == []
        for column in range(model.columnCount()):
            tip = str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")
            assert "<img" not in tip
    assert any("<b>bold</b>" in line for line in desk.list_words())
    desk.give("show_history")
    assert desk.frame.page is not None
    assert list_followed(desk.frame) == []
    assert_uncalled(listener)
