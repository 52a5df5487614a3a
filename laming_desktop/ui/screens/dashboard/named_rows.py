"""Actions by their references with a few words and a fact; each opens its action."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from typing_extensions import override

from laming_desktop.domain.dashboard import NamedAction
from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.fonts import BOLD, REGULAR
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.pressed_row import PressedRow, PressedRows
from laming_desktop.wording.dates import say_count, say_short_date
from laming_desktop.wording.texts import clean

LINE: Final = 25
LONGEST_WORDS: Final = 300


class NamedRows(PressedRows):
    """Shows actions below each other; `chosen` carries the id of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def show_actions(self, actions: Sequence[NamedAction]) -> None:
        """Show other actions."""
        rows = [_NamedRow(self._theme, action) for action in actions]
        for row, action in zip(rows, actions, strict=True):
            row.clicked.connect(lambda _checked=False, action_id=action.id: self.chosen.emit(action_id))
        self.show_rows(rows)


class _NamedRow(PressedRow):
    """Paints reference, words and fact."""

    def __init__(self, theme: Theme, action: NamedAction) -> None:
        self._words = clean(action.words, LONGEST_WORDS)
        late = f"{say_count(action.days_late, 'day')} late"
        self._fact = late if action.on is None else say_short_date(action.on)
        self._is_alarm = action.on is None
        self._reference = action.reference
        super().__init__(theme, f"{action.reference}, {self._words}, {self._fact}", height=LINE)
        self.setToolTip(as_plain_tip(self.accessibleName()))

    @override
    def paint_content(self, painter: QPainter) -> None:
        theme, em, tokens = self._theme, self._theme.em, self._theme.tokens
        middle = Qt.AlignmentFlag.AlignVCenter
        weight = BOLD if self._is_alarm else REGULAR
        painter.setFont(theme.font("body", BOLD))
        painter.setPen(tokens.text)
        named = theme.metrics("body", BOLD).horizontalAdvance(self._reference) + em(6)
        painter.drawText(QRectF(em(2), 0, named + 2, self.height()), middle, self._reference)
        fact = theme.metrics("body", weight).horizontalAdvance(self._fact) + 2
        painter.setFont(theme.font("body", weight))
        painter.setPen(tokens.alarm if self._is_alarm else tokens.muted)
        place = QRectF(self.width() - fact - em(2), 0, fact, self.height())
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, self._fact)
        painter.setFont(theme.font())
        painter.setPen(tokens.text)
        room = self.width() - named - fact - em(14)
        words = theme.metrics().elidedText(self._words, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QRectF(em(2) + named, 0, room, self.height()), middle, words)
