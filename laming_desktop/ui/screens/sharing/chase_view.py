"""The chase log: what was sent to whom and when, what came back, and what is overdue."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from laming_desktop.operations.sharing.chasing import Chased, list_chased
from laming_desktop.store.register import Register
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import lay_page, make_column, make_hair, make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.empty_state import EmptyState
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList, TwoLines
from laming_desktop.wording.dates import say_count, say_date
from laming_desktop.wording.sharing import ALLOWED_WORDS, CHASE_WORDS, NAMES_WORDS, OUTCOME_WORDS, name_share, say_sent
from laming_desktop.wording.texts import clean

LIST_WIDTH: Final = 340


class ChaseView(QWidget):
    """Shares on the left, newest first; on the right what is known about the chosen one."""

    open_asked = Signal()
    share_asked = Signal()
    print_asked = Signal()
    close_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chased: dict[str, Chased] = {}
        self._said = TextRuns(theme, lines=1)
        self.list = TwoLineList(theme, "Shares, newest first")
        self.list.setFixedWidth(theme.em(LIST_WIDTH))
        self.about = TextRuns(theme)
        self.close_button = make_button(theme, "Close", self.close_asked.emit)
        self.print_button = make_button(theme, "Print the log\u2026", self.print_asked.emit, icon="printer")
        self.share_button = make_button(theme, "Share\u2026", self.share_asked.emit, icon="people")
        self.open_button = make_button(
            theme, "Open returned files\u2026", self.open_asked.emit, kind="main", icon="folder"
        )
        self._faces = QStackedWidget()
        self._arrange()
        self.list.currentItemChanged.connect(self._show_share)

    def show_log(self, register: Register, today: date) -> None:
        """Show what was sent and what came back."""
        chased = list_chased(register, today)
        self._chased = {one.share.id: one for one in chased}
        self.list.show_lines([TwoLines(one.share.id, name_share(one.share), say_chased(one)) for one in chased])
        overdue = sum(one.state == "overdue" for one in chased)
        said = say_count(len(chased), "share")
        self._said.show_runs(Run(f"{said}, {overdue:,} overdue" if overdue else said, ink="muted"))
        self._faces.setCurrentIndex(0 if chased else 1)
        self.share_button.setEnabled(not register.read_only)
        self.print_button.setEnabled(bool(chased))
        self._show_share()

    def focus(self) -> None:
        """Begin with the newest share, or with the way to open what came back."""
        (self.list if self._chased else self.open_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        theme = self._theme
        title = TextRuns(theme, Run("Returns", is_bold=True), style="title", lines=1)
        head = make_column(theme, title, self._said, gap=1, margins=(16, 9, 16, 9))
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        about = make_scroll_page(make_column(theme, self.about, None, margins=(18, 14, 18, 14)), "The chosen share")
        for part in (self.list, make_hair(is_vertical=True), about):
            row.addWidget(part, 1 if part is about else 0)
        self._faces.addWidget(beside)
        self._faces.addWidget(
            EmptyState(
                theme,
                icon="people",
                heading="Nothing was shared yet",
                sentence="Share the register or one agency's part; what comes back is opened and merged here.",
                answers=(Answer("Share\u2026", self.share_asked.emit, is_main=True),),
            )
        )
        verbs = (self.print_button, self.share_button, self.open_button)
        foot = make_row(theme, self.close_button, None, *verbs, gap=12, margins=(16, 9, 16, 9), ground="canvas")
        lay_page(self, (head, make_hair(), self._faces, make_hair(), foot), self._faces)

    def _show_share(self) -> None:
        chased = self._chased.get(self.list.chosen)
        self.about.show_runs(*(say_share(chased) if chased is not None else ()))


def say_chased(one: Chased) -> str:
    """Say when a share went and how it stands."""
    return f"{CHASE_WORDS[one.state].capitalize()} \u00b7 {say_sent(one.share)}"


def say_share(one: Chased) -> list[Run | str]:
    """Say what a share held, and what came back of it."""
    share, wishes = one.share, one.share.wishes
    runs: list[Run | str] = [
        Run(f"Share {share.number}, {name_share(share)}\n", is_bold=True),
        f"{say_sent(share)}. File: {clean(share.file_name)}\n",
        f"May change: {ALLOWED_WORDS[wishes.allowed]}. Names: {NAMES_WORDS[wishes.names]}.\n",
    ]
    if wishes.note:
        runs.append(f"{wishes.note}\n")
    if not one.returns:
        runs.append(Run(f"\nNothing came back yet. It is {CHASE_WORDS[one.state]}.", ink="muted"))
    for back in one.returns:
        came = f"\n{say_date(back.returned_at.date())}: {clean(back.file_name)}, {OUTCOME_WORDS[back.outcome]}, "
        runs.append(f"{came}{say_count(back.changes, 'row')}. {clean(back.note)}")
    return runs
