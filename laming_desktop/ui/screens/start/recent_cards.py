"""The recent registers as cards, with what can be done about one that is not there."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from laming_desktop.ui.screens.start.recent import RecentRegister, RecentState, say_when
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.card import Card
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

MISSING = "Not there now. The drive may be unplugged, or the file was moved."


class RecentCards(QWidget):
    """One card for each register, the latest first."""

    open_requested = Signal(object)
    read_requested = Signal(object)
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

    def show_recents(
        self, recents: Sequence[RecentRegister], states: Mapping[Path, RecentState], now: datetime
    ) -> None:
        """Show the registers with how their files stand; one that is missing, or open elsewhere, says what can be done."""
        holder = self.window().focusWidget()
        focused = next((place for place, card in enumerate(self.cards) if card is holder), None)
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._make_card(recent, now, states.get(recent.path, RecentState())) for recent in recents]
        for card in self.cards:
            self._column.addWidget(card)
            card.show()
        if focused is not None and self.cards:
            self.cards[min(focused, len(self.cards) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_card(self, recent: RecentRegister, now: datetime, state: RecentState) -> Card:
        theme = self._theme
        when = say_when(recent.opened_at, now) if recent.opened_at else ""
        words = MISSING if state.is_missing else state.holder or recent.held
        name = ", ".join(part for part in (recent.name, str(recent.path), when, words) if part)
        card = Card(theme, name, icon=state.icon)
        title = TextRuns(theme, Run(recent.name, is_bold=True), lines=1)
        said_when = TextRuns(theme, Run(when, ink="muted"), lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        said_when.setFixedWidth(theme.em(130))
        card.put(make_row(theme, title, said_when))
        card.put(TextRuns(theme, Run(str(recent.path), ink="muted"), lines=1))
        if words:
            card.put(make_row(theme, TextRuns(theme, words), *self._make_links(recent, state), gap=14))
        card.clicked.connect(partial(self._press, recent, state.is_missing))
        card.removal_asked.connect(partial(self.removal_requested.emit, recent))
        card.step_asked.connect(partial(self.step_asked.emit, card))
        return card

    def _make_links(self, recent: RecentRegister, state: RecentState) -> list[QPushButton]:
        """Make what can be done about a register that cannot simply be opened."""
        theme = self._theme
        if state.is_missing:
            find = make_link(theme, "Find…", partial(self.find_requested.emit, recent))
            remove = make_link(theme, "Remove from list", partial(self.removal_requested.emit, recent))
            find.setAccessibleName(f"Find {recent.name}")
            remove.setAccessibleName(f"Remove {recent.name} from the list")
            return [find, remove]
        if state.holder:
            read = make_link(theme, "Read it", partial(self.read_requested.emit, recent))
            read.setAccessibleName(f"Read {recent.name} as it is")
            return [read]
        return []

    def _press(self, recent: RecentRegister, is_missing: bool, _is_checked: bool = False) -> None:
        """Open a register, or look for one that is not there; Qt tells besides about a button that cannot be checked."""
        if is_missing:
            self.find_requested.emit(recent)
        else:
            self.open_requested.emit(recent)
