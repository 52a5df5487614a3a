"""Markup in every text of a register is printed literally, in papers and in the window, and nothing is fetched for it."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import lxml.html
import pypdfium2
import pytest
from docx import Document
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.profiles import FormatName, PageChoices, ReportName, ReportProfile
from laming_desktop.domain.papers.written import ReportFacts
from laming_desktop.operations.meetings import add_meeting
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.operations.papers.styles import set_house_style
from laming_desktop.operations.papers.templates import add_template, list_shipped_templates
from laming_desktop.operations.papers.written_reports import add_written_report, set_facts, set_section_text
from laming_desktop.paths import find_resource
from laming_desktop.store.redacting import list_prose
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_written
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.wording.filters import say_filter_counts
from tests.store.sample_plan import add_plan, make_register
from tests.ui.conftest import ScriptedAsking
from tests.ui.windows import Desk, make_desk

JSON_FIELDS = frozenset(
    {"reading", "cells", "choices", "mapping", "answer", "reference", "number", "house_style", "profile", "wishes"}
)
SAFE_PIECES = ("<b>bold</b>", "<imgsrc=/etc/hostname>", '<fontcolor="[[[x]]]">', "<onDraw", "&bogus;&lt;<i<u>")


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
    write_hostile_report(register, words)
    register.author = words
    with register.write("Edit again") as writing:
        writing.change("action", "a1", outcome=f"{words} again")
    register.close()


def write_hostile_report(register: Register, words: str) -> None:
    """Write a report, a meeting and a house style of nothing but the words; titles are cut by no paper."""
    meeting = add_meeting(register, body=words, on=date(2010, 1, 1), note=words).made[0]
    shipped = list_shipped_templates()[1]
    sections = tuple(
        replace(section, heading=words, standing=words, empty=words, lead_in=words) for section in shipped.sections
    )
    template = add_template(register, replace(shipped, name=words, sections=sections)).made[0]
    report = add_written_report(register, template, title="A report", meeting_id=meeting).made[0]
    set_facts(register, report, ReportFacts(words, words, words, date(2010, 1, 1), *[words] * 13))
    for slot in {section.slot for section in sections if not section.slot.startswith("@")}:
        set_section_text(register, report, slot, f"{words}\n\n- {words}\n\n## {words}\n\n**{words}**")
    set_house_style(register, HouseStyle(head_text=words, foot_text=words))


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

    text = read_words(tmp_path / "plan.pdf")
    assert all(piece in text for piece in SAFE_PIECES)
    content = (tmp_path / "plan.pdf").read_bytes()
    assert not any(act in content for act in (b"/JavaScript", b"/JS", b"/Launch", b"/URI", b"/EmbeddedFile"))
    assert_uncalled(listener)


def read_words(path: Path) -> str:
    """Give the words of a PDF without blanks."""
    with pypdfium2.PdfDocument(path) as document:
        return squeeze("".join(page.get_textpage().get_text_range() for page in document))


@pytest.mark.parametrize("format_name", ["pdf", "docx", "html"])
def test_markup_in_every_text_of_a_written_report_is_printed_literally(
    format_name: FormatName, tmp_path: Path, listener: socket.socket
) -> None:
    words, path = write_hostile_words(listener.getsockname()[1]), tmp_path / "plan.laming"
    make_hostile(path, words)
    register = Register.open(path, author="", clock=lambda: pytest.fail("not written"), read_only=True)
    profile = ReportProfile("cabinet-report", confidential=words, page=PageChoices(watermark=words))
    wishes = PaperWishes(date(2010, 1, 1), say_filter_counts, profile, format_name, item=words)
    output = tmp_path / f"report.{format_name}"
    written = list_written(register)[0].id
    export_paper(register, output, replace(wishes, written_id=written), today=wishes.as_at)
    register.close()

    assert all(piece in tell_words(output) for piece in SAFE_PIECES)
    assert_uncalled(listener)


def tell_words(path: Path) -> str:
    """Give the words that a reader of a paper sees, without blanks; no element of the words is among those of the file."""
    if path.suffix == ".pdf":
        return read_words(path)
    if path.suffix == ".html":
        page = lxml.html.fromstring(path.read_text("utf-8"))
        assert not page.xpath("//img | //font | //ondraw | //b | //i | //u | //a[starts-with(@href, 'javascript')]")
        return squeeze(page.text_content())
    return squeeze("".join(one.text or "" for one in Document(str(path)).element.iter() if isinstance(one.text, str)))


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
