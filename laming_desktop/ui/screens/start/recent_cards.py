"""The recent registers as cards, with what can be done about one that is not there."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.ui.screens.start.recent import RecentRegister, say_when
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.card import Card
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

MISSING = "Not there now. The drive may be unplugged, or the file was moved."


class RecentCards(QWidget):
    """One card for each register, the latest first."""

    open_requested = Signal(object)
    find_requested = Signal(object)
    removal_requested = Signal(object)
    step_asked = Signal(object, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cards: list[Card] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(8))

    def show_recents(self, recents: Sequence[RecentRegister], missing: frozenset[Path], now: datetime) -> None:
        """Show the registers; those that are missing say so."""
        holder = self.window().focusWidget()
        focused = next((place for place, card in enumerate(self.cards) if card is holder), None)
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._make_card(recent, now, is_missing=recent.path in missing) for recent in recents]
        for card in self.cards:
            self._column.addWidget(card)
            card.show()
        if focused is not None and self.cards:
            self.cards[min(focused, len(self.cards) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_card(self, recent: RecentRegister, now: datetime, *, is_missing: bool) -> Card:
        theme = self._theme
        when = say_when(recent.opened_at, now) if recent.opened_at else ""
        state = MISSING if is_missing else ""
        name = ", ".join(part for part in (recent.name, str(recent.path), when, state) if part)
        card = Card(theme, name, icon="attention" if is_missing else "file")
        title = TextRuns(theme, Run(recent.name, is_bold=True), lines=1)
        said_when = TextRuns(theme, Run(when, ink="muted"), lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        said_when.setFixedWidth(theme.em(130))
        card.put(make_row(theme, title, said_when))
        card.put(TextRuns(theme, Run(str(recent.path), ink="muted"), lines=1))
        if is_missing:
            find = make_link(theme, "Find…", partial(self.find_requested.emit, recent))
            remove = make_link(theme, "Remove from list", partial(self.removal_requested.emit, recent))
            find.setAccessibleName(f"Find {recent.name}")
            remove.setAccessibleName(f"Remove {recent.name} from the list")
            card.put(make_row(theme, TextRuns(theme, MISSING), find, remove, gap=14))
        card.clicked.connect(partial(self._press, recent, is_missing))
        card.removal_asked.connect(partial(self.removal_requested.emit, recent))
        card.step_asked.connect(partial(self.step_asked.emit, card))
        return card

    def _press(self, recent: RecentRegister, is_missing: bool, _is_checked: bool = False) -> None:
        """Open a register, or look for one that is not there; Qt tells besides about a button that cannot be checked."""
        if is_missing:
            self.find_requested.emit(recent)
        else:
            self.open_requested.emit(recent)
