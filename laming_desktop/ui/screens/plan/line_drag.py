"""Drag chosen actions to another place of the list: where they would go, said beside the pointer and drawn between the lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QLabel, QTableView

from laming_desktop.store.outline import OutlineLine
from laming_desktop.ui.models.outline import OutlineModel
from laming_desktop.ui.models.outline_columns import TEXT_COLUMN
from laming_desktop.ui.screens.plan.outline_delegate import get_cell
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import set_ground
from laming_desktop.wording.dates import say_count

MIME: Final = "application/x-laming-lines"
NOT_IN_ORDER: Final = "Actions can be moved in the order of the inquiry only."
DRAGGING: Final = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave, QEvent.Type.Drop}
AWAY: Final = QPoint(14, 18)


@dataclass(frozen=True, slots=True)
class Drop:
    """Where dragged actions go: under a recommendation, behind an action (None: first), or behind all others there."""

    lines: tuple[OutlineLine, ...]
    recommendation_id: str
    after: str | None = None
    is_last: bool = False
    is_link: bool = False


@dataclass(frozen=True, slots=True)
class _Goal:
    """A drop with the words that say it and where it is drawn: a line at the top of a row, or round the whole row."""

    drop: Drop | None
    words: str
    room: QRect


class LineDrag:
    """Follows one drag over a view; `may_move` tells whether the lines stand in the order of the inquiry, `may_write` whether they may be moved at all."""

    def __init__(self, theme: Theme, view: QTableView, model: OutlineModel) -> None:
        self._theme, self._view, self._model = theme, view, model
        self.may_move = self.may_write = True
        self._goal: _Goal | None = None
        self._words = QLabel(view)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setMargin(theme.em(5))
        set_ground(self._words, "plain")
        self._words.hide()

    @property
    def words(self) -> str:
        """Give the words beside the pointer, empty when nothing is dragged."""
        return "" if self._words.isHidden() else self._words.text()

    def start(self, lines: Sequence[OutlineLine]) -> None:
        """Begin to drag; this ends when the actions are dropped."""
        drag = QDrag(self._view)
        drag.setMimeData(self.make_mime())
        drag.setPixmap(self._draw(say_count(len(lines), "action")).grab())
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.LinkAction, Qt.DropAction.MoveAction)
        self.leave()

    def make_mime(self) -> QMimeData:
        """Make what a drag of the chosen lines carries; which lines they are the view knows."""
        data = QMimeData()
        data.setData(MIME, b"chosen")
        return data

    def follow(self, event: QEvent, lines: Sequence[OutlineLine]) -> Drop | None:
        """Follow the pointer; give where the actions go once they are dropped."""
        if isinstance(event, QDropEvent) and not event.mimeData().hasFormat(MIME):
            event.ignore()
            return None
        if event.type() == QEvent.Type.DragLeave or not isinstance(event, QDropEvent):
            self.leave()
            return None
        is_link = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        can = self.move(lines, event.position().toPoint(), is_link=is_link)
        event.setDropAction(Qt.DropAction.LinkAction if is_link else Qt.DropAction.MoveAction)
        event.setAccepted(can or event.type() == QEvent.Type.DragEnter)
        return self.take() if event.type() == QEvent.Type.Drop else None

    def move(self, lines: Sequence[OutlineLine], at: QPoint, *, is_link: bool) -> bool:
        """Say where the actions would go from here; tell whether they can."""
        self._goal = self._find_goal(tuple(lines), at, is_link=is_link)
        self._words.setText(self._goal.words)
        self._words.adjustSize()
        room = self._view.viewport().rect().bottomRight()
        place = at + AWAY
        place.setX(max(0, min(place.x(), room.x() - self._words.width())))
        place.setY(max(0, min(place.y(), room.y() - self._words.height())))
        self._words.move(self._view.viewport().mapTo(self._view, place))
        self._words.show()
        self._words.raise_()
        self._view.viewport().update()
        return self._goal.drop is not None

    def take(self) -> Drop | None:
        """Give where the actions go, as they are dropped here."""
        goal = self._goal
        self.leave()
        return goal.drop if goal is not None else None

    def leave(self) -> None:
        """Forget where the actions would go."""
        self._goal = None
        self._words.hide()
        self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw where the actions would go: a line between two others, or a frame round a recommendation."""
        if self._goal is None or self._goal.drop is None:
            return
        painter.setPen(QPen(self._theme.tokens.accent, self._theme.em(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        room = self._goal.room
        if room.height():
            painter.drawRect(room.adjusted(1, 1, -2, -2))
        else:
            painter.drawLine(room.left(), room.top(), room.right(), room.top())

    def _find_goal(self, lines: tuple[OutlineLine, ...], at: QPoint, *, is_link: bool) -> _Goal:
        row = self._view.rowAt(at.y())
        row = self._model.rowCount() - 1 if row < 0 else row
        line = self._model.get_line(row)
        room = self._measure(row)
        if line is None or not self.may_move:
            return _Goal(None, NOT_IN_ORDER, room)
        what = self._name(lines)
        band = line.id if line.kind == "recommendation" else line.parent
        band_row = None if band is None else self._model.find_row(band)
        if band is None or band_row is None or self._model.get_line(band_row) != self._find_band(band_row):
            return _Goal(None, f"{what} cannot be put there: no recommendation stands over it.", room)
        number = self._read_reference(band_row)
        if is_link:
            drop = Drop(lines, band, is_last=True, is_link=True)
            return _Goal(drop, f"Link {what} to recommendation {number}", self._measure(band_row))
        if line.kind == "recommendation":
            return _Goal(Drop(lines, band, is_last=True), f"Move {what} to recommendation {number}", room)
        return self._find_place(lines, row, band, at, number)

    def _find_place(self, lines: tuple[OutlineLine, ...], row: int, band: str, at: QPoint, number: str) -> _Goal:
        """Find the place before or behind the action under the pointer."""
        what, room = self._name(lines), self._measure(row)
        is_behind = at.y() >= room.center().y()
        before = self._model.get_line(row if is_behind else row - 1)
        top = room.bottom() if is_behind else room.top()
        after = before.id if before is not None and before.kind == "action" and before.parent == band else None
        where = f"behind {self._read_reference(row if is_behind else row - 1)}" if after else "to the first place"
        elsewhere = any(line.parent != band for line in lines)
        words = f"Move {what} {where} under recommendation {number}" if elsewhere else f"Move {what} {where}"
        return _Goal(Drop(lines, band, after), words, QRect(room.left(), top, room.width(), 0))

    def _find_band(self, row: int) -> OutlineLine | None:
        """Give the line of a row if it is a recommendation; groups of other kinds take no action."""
        line = self._model.get_line(row)
        return line if line is not None and line.kind == "recommendation" else None

    def _measure(self, row: int) -> QRect:
        top, width = self._view.rowViewportPosition(row), self._view.viewport().width()
        return QRect(0, top, width, self._view.verticalHeader().defaultSectionSize())

    def _read_reference(self, row: int) -> str:
        return get_cell(self._model.index(row, TEXT_COLUMN)).reference

    def _name(self, lines: tuple[OutlineLine, ...]) -> str:
        if len(lines) != 1:
            return say_count(len(lines), "action")
        row = self._model.find_row(lines[0].id, lines[0].parent)
        return "the action" if row is None else self._read_reference(row)

    def _draw(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setFont(self._theme.font())
        label.setMargin(self._theme.em(5))
        return label
