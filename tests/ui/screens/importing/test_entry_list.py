"""The list of rows, also of a very long document."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from laming_desktop.domain.proposals import DocumentReading, ProposedAction, SourceText
from laming_desktop.operations.imports.preparing import prepare_import
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.importing.entry_list import EntryDelegate, EntryList
from laming_desktop.ui.screens.importing.entry_model import EntryModel
from laming_desktop.ui.screens.importing.session import ImportSession
from laming_desktop.ui.theme.theme import Theme
from tests.ui.plans import TODAY
from tests.ui.screens.importing.conftest import Import
from tests.ui.screens.importing.documents import write_plan

MANY = 10_000
Index = QModelIndex | QPersistentModelIndex


def make_long_session(register: Register) -> ImportSession:
    actions = tuple(
        ProposedAction(("6",), SourceText("action", f"Action {place * 7919 % 10007} of the plan", ()))
        for place in range(MANY)
    )
    reading = DocumentReading("long.xlsx", "digest", "", None, None, (), (), actions, (), 1, MANY)
    return ImportSession(prepare_import(register, reading, today=TODAY), reading)


def test_of_ten_thousand_rows_only_those_in_view_are_painted(
    plan: Register, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    paint = EntryDelegate.paint

    def note(self: EntryDelegate, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painted.append(index.row())
        paint(self, painter, option, index)

    monkeypatch.setattr(EntryDelegate, "paint", note)
    shown = EntryList(theme)
    qtbot.addWidget(shown)
    shown.resize(448, 500)
    shown.lines.show_session(make_long_session(plan))
    shown.lines.open_band("certain")
    shown.show()
    qtbot.waitUntil(lambda: bool(painted))

    assert shown.lines.rowCount() > MANY
    assert len(set(painted)) < 40


def test_of_ten_thousand_rows_only_those_in_view_are_asked_for_words(
    plan: Register, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    data = EntryModel.data

    def note(self: EntryModel, index: Index, role: int = 0) -> object:
        asked.append(index.row())
        return data(self, index, role)

    monkeypatch.setattr(EntryModel, "data", note)
    shown = EntryList(theme)
    qtbot.addWidget(shown)
    shown.resize(448, 500)
    shown.show()
    shown.lines.show_session(make_long_session(plan))
    shown.lines.open_band("certain")
    qtbot.wait(20)
    shown.scrollToBottom()
    qtbot.wait(20)

    assert len(set(asked)) < 100


def test_line_keeps_its_height_when_a_band_stood_in_its_place(importing: Import, tmp_path: Path) -> None:
    importing.begin(write_plan(tmp_path))
    shown = importing.screen.rows.list
    shown.lines.toggle("certain")
    shown.lines.toggle("questions")
    bands = shown.lines.list_bands()
    heights = {place: shown.rowHeight(place) for place in range(shown.lines.rowCount())}

    assert len({heights[place] for place in bands}) == 1
    assert len({height for place, height in heights.items() if place not in bands}) == 1
    assert heights[bands[0]] < max(heights.values())
