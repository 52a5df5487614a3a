"""The head of the list of rows: how many rows have which fate, and what happens to all that would change the register."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from laming_desktop.operations.imports.plan import Decision, Fate
from laming_desktop.ui.screens.importing.session import ImportSession
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.wrapping import WrappingLayout
from laming_desktop.wording.imports import DECISION_WORDS, FATE_WORDS

FATES: Final[tuple[Fate, ...]] = ("new", "update", "same", "problem")
DECISIONS: Final[Mapping[str, Decision]] = {"update": "update", "skip": "skip", "stop": "stop"}
LONGEST_DECISION: Final = 16
"""Letters of the longest choice, for which the box has room."""
ALL_UPDATES: Final = "All updates"


class FateBar(QWidget):
    """Buttons that narrow the list to one fate, and one choice for all updates.

    `narrowed` carries the fate, None for all rows; `decided` the choice for all updates.
    """

    narrowed = Signal(object)
    decided = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.fate: Fate | None = None
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: dict[Fate | None, QToolButton] = {}
        holder = QWidget()
        flow = WrappingLayout(theme.em(4), parent=holder)
        for place, fate in enumerate((None, *FATES)):
            button = self._make_button(fate)
            flow.put(place, button)
        self.all_updates = Picker("What happens to all updates")
        self.all_updates.offer([PickerChoice(key, DECISION_WORDS[key]) for key in DECISIONS.values()])
        self.all_updates.setMinimumContentsLength(LONGEST_DECISION)
        self.all_updates.kept.connect(self.decided)
        self.exceptions = TextRuns(theme, lines=1)
        label = TextRuns(theme, Run(ALL_UPDATES, ink="muted"), lines=1)
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._updates = make_row(theme, label, self.all_updates, self.exceptions, gap=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(side) for side in (10, 6, 10, 6)))
        column.setSpacing(theme.em(6))
        column.addWidget(holder)
        column.addWidget(self._updates)

    def show_session(self, session: ImportSession) -> None:
        """Show the counts of an import and what is decided about its updates."""
        counts = session.count_fates()
        for fate, button in self.buttons.items():
            count = sum(counts.values()) if fate is None else counts.get(fate, 0)
            words = f"{'All' if fate is None else FATE_WORDS[fate]} {count:,}"
            button.setText(words)
            button.setAccessibleName(f"{words}, shown" if button.isChecked() else words)
            button.setVisible(fate is None or count > 0)
        if self.fate is not None and not counts.get(self.fate, 0):
            self.narrow(None)
        self._updates.setVisible(counts.get("update", 0) > 0)
        self.all_updates.show_value(session.otherwise)
        own = len(session.decisions)
        said = f"{own:,} decided alone" if own else ""
        self.exceptions.show_runs(Run(said, ink="muted"))

    def _make_button(self, fate: Fate | None) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setChecked(fate is None)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setMinimumHeight(self._theme.em(24))
        button.clicked.connect(lambda _checked=False: self.narrow(fate))
        self._group.addButton(button)
        self.buttons[fate] = button
        return button

    def narrow(self, fate: Fate | None) -> None:
        """Show the rows of one fate, None for all."""
        self.fate = fate
        self.buttons[fate].setChecked(True)
        self.narrowed.emit(fate)
