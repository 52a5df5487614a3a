"""Lines that lead to other items: the sub-items of a recommendation and its actions."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.plan import Action, Recommendation
from laming_desktop.domain.vocabulary import CLOSED_STATES
from laming_desktop.ui.screens.detail.timescale_box import say_due
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import POSITION_BADGES, STATE_BADGES, Badge, BadgeWidget
from laming_desktop.ui.widgets.text_field import ENTER
from laming_desktop.ui.widgets.text_runs import Run, TextRuns, join_words

NUMBER_WIDTH = 40


class PlanLine(QWidget):
    """Number, two lines of words (all of them where it is whole) and a badge; a click, Enter or Space goes there."""

    chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        number: str,
        words: Sequence[Run],
        below: Sequence[Run],
        badge: Badge,
        *,
        is_whole: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        said = [join_words(words), join_words(below), badge.word]
        self.setAccessibleName(", ".join([number, *(part for part in said if part)]))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.em(4), theme.em(5), theme.em(4), theme.em(5))
        row.setSpacing(theme.em(8))
        head = TextRuns(theme, Run(number, ink="muted"), lines=1)
        head.setFixedWidth(theme.em(NUMBER_WIDTH))
        row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(TextRuns(theme, *words, lines=None if is_whole else 2))
        if below:
            column.addWidget(TextRuns(theme, *below, lines=1))
        row.addLayout(column, 1)
        mark = BadgeWidget(theme, badge, with_word=False)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.em(200), super().sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        with QPainter(self) as painter:
            painter.setPen(tokens.line)
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(tokens.accent, 2))
                painter.drawRoundedRect(
                    QRectF(self.rect()).adjusted(1, 1, -1, -1), self._theme.em(4), self._theme.em(4)
                )

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {*ENTER, Qt.Key.Key_Space}:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class PlanLines(QWidget):
    """Lines below each other."""

    item_requested = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: object = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Show actions: reference, text, when due and how late, state."""
        if self._is_shown(tuple(actions)):
            return
        self._clear()
        for action in actions:
            line = PlanLine(
                self._theme,
                action.reference,
                (Run(action.title or action.text),),
                say_due(action.due, is_closed=action.state in CLOSED_STATES),
                STATE_BADGES[action.state],
            )
            self._put(line, "action", action.id)

    def show_sub_items(self, sub_items: Sequence[Recommendation]) -> None:
        """Show sub-items: number, text or title, position."""
        if self._is_shown(tuple(sub_items)):
            return
        self._clear()
        for item in sub_items:
            words = (Run(item.text or item.title),)
            self._put(
                PlanLine(self._theme, item.number, words, (), POSITION_BADGES[item.counted_position], is_whole=True),
                "recommendation",
                item.id,
            )

    @property
    def count(self) -> int:
        """Give the number of lines."""
        return self._column.count()

    def line(self, place: int) -> PlanLine | None:
        """Give one of the lines."""
        item = self._column.itemAt(place)
        widget = item.widget() if item else None
        return widget if isinstance(widget, PlanLine) else None

    def _is_shown(self, items: object) -> bool:
        """Tell whether the lines say the same already; then they stay, with the focus in them."""
        is_same = items == self._shown
        self._shown = items
        return is_same

    def _put(self, line: PlanLine, table: str, item_id: str) -> None:
        line.chosen.connect(partial(self.item_requested.emit, table, item_id))
        self._column.addWidget(line)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
