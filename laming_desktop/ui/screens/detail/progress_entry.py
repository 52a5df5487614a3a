"""One progress update: the state after it on the spine, its day, who said it, and the words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.plan import ProgressUpdate
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import STATE_BADGES, Badge, paint_badge
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_date

SIDE = 16
WIDTH = 22


class Spine(QWidget):
    """A line that joins the entries, with a badge, or a plain knot where no state was said."""

    def __init__(self, theme: Theme, badge: Badge | None, *, is_first: bool, is_last: bool) -> None:
        super().__init__()
        self._theme = theme
        self._badge = badge
        self._is_first, self._is_last = is_first, is_last
        self.setAccessibleName(badge.word if badge else "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.em(WIDTH), self._theme.em(WIDTH))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        em, tokens = self._theme.em, self._theme.tokens
        middle = QPointF(em(WIDTH) / 2 - 1, em(WIDTH) / 2 - 1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens.edge, 1.2))
            top = middle.y() if self._is_first else 0
            foot = middle.y() if self._is_last else self.height()
            painter.drawLine(QPointF(middle.x(), top), QPointF(middle.x(), foot))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.paper)
            painter.drawEllipse(middle, em(11), em(11))
            if self._badge is None:
                painter.setBrush(tokens.edge)
                painter.drawEllipse(middle, em(3), em(3))
                return
            side = em(SIDE)
            box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            painter.setFont(self._theme.font())
            paint_badge(painter, box, self._badge, tokens)


class ProgressEntry(QWidget):
    """An update that can be read and corrected; one that was replaced stands struck through below its correction."""

    correction_asked = Signal(object)

    def __init__(self, theme: Theme, update: ProgressUpdate, *, may_write: bool, is_first: bool, is_last: bool) -> None:
        super().__init__()
        badge = STATE_BADGES[update.state] if update.state and not update.replaced else None
        self.setAccessibleName(_say_update(update))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.em(8))
        row.addWidget(Spine(theme, badge, is_first=is_first, is_last=is_last))
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, theme.em(10))
        column.setSpacing(theme.em(1))
        head = TextRuns(theme, *_head_runs(update), lines=1)
        parts: list[QWidget] = [head]
        if may_write and not update.replaced:
            correct = make_link(theme, "Correct…", lambda: self.correction_asked.emit(update))
            correct.setAccessibleName(f"Correct the update of {say_date(update.on)}")
            parts.append(correct)
        column.addWidget(make_row(theme, *parts))
        column.addWidget(make_quoted_words(theme, update.text, is_struck=update.replaced))
        row.addLayout(column, 1)


def make_quoted_words(theme: Theme, words: str, *, is_struck: bool = False) -> QWidget:
    """Show words that can be chosen and copied; struck ones are only shown."""
    if is_struck:
        return TextRuns(theme, Run(words, ink="muted", is_struck=True))
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _head_runs(update: ProgressUpdate) -> tuple[Run, ...]:
    day = Run(
        say_date(update.on),
        is_bold=not update.replaced,
        ink="muted" if update.replaced else "text",
        is_struck=update.replaced,
    )
    notes = [update.author] if update.author else []
    notes += ["replaced"] if update.replaced else []
    notes += ["corrected"] if update.replaces_id else []
    return (day, Run(f"   {', '.join(notes)}", ink="muted")) if notes else (day,)


def _say_update(update: ProgressUpdate) -> str:
    """Say an update for a screen reader."""
    state = f", {STATE_BADGES[update.state].word}" if update.state else ""
    replaced = ", replaced" if update.replaced else ""
    return f"{say_date(update.on)}{state}{replaced}: {update.text}"
