"""The house style on the left, and a real page that shows it on the right."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.papers.house_style import Crest, HouseStyle
from laming_desktop.domain.plan import RegisterFacts
from laming_desktop.operations.keeping.registers import edit_register
from laming_desktop.operations.papers.styles import read_crest, set_house_style
from laming_desktop.store.reading import read_facts
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import read_house_style
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.screens.style.style_form import PICTURES, StyleForm, find_words
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_hair, make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.page_view import PageView, PageWish
from laming_desktop.ui.widgets.pdf_pages import PdfPages
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.errors import say_error

SIDE: Final = 360
MakePages = Callable[[Register], Callable[[], PdfPages]]
"""Gives the work that makes the pages of a paper as the register stands."""


class StyleScreen(QWidget):
    """Every field is kept when it is left, as one change, and the page is made anew."""

    closed = Signal()

    def __init__(
        self, theme: Theme, asking: Asking, tasks: Tasks, clock: Callable[[], datetime], make_pages: MakePages
    ) -> None:
        super().__init__()
        self._asking, self._tasks, self._clock, self._make_pages = asking, tasks, clock, make_pages
        self._register: Register | None = None
        self._style = HouseStyle()
        self._facts: RegisterFacts | None = None
        self._shown: PdfPages | None = None
        self._run = 0
        self.form = StyleForm(theme)
        self.pages = PageView(theme)
        self.foot_words = TextRuns(theme, lines=1)
        self.close_button = make_button(theme, "Close", self.close_page)
        side = make_scroll_page(self.form, "House style")
        side.setFixedWidth(theme.em(SIDE))
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for part in (side, make_hair(is_vertical=True), self.pages):
            middle.addWidget(part, 1 if part is self.pages else 0)
        foot = make_row(theme, self.close_button, self.foot_words, gap=12, margins=(16, 9, 16, 9), ground="canvas")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(make_hair())
        column.addWidget(foot)
        self._connect()

    def show_style(self, register: Register) -> None:
        """Show the house style of a register."""
        self._register = register
        self.refresh()
        self.form.colour.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: object = None) -> None:
        """Show the house style as it is kept, and make the page anew where it is another."""
        del changes
        if self._register is None:
            return
        style, facts = read_house_style(self._register), read_facts(self._register)
        if style != self._style or facts != self._facts or self._shown is None:
            self._style, self._facts = style, facts
            self._make()
        self.form.show_style(style, facts, may_write=not self._register.read_only)

    def close_page(self) -> None:
        """Keep everything and leave."""
        self.form.keep_all()
        self._register = None
        self._run += 1
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_page()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        form = self.form
        form.authority_kept.connect(self._on_authority_kept)
        form.board_kept.connect(self._on_board_kept)
        form.colour_kept.connect(self._on_colour_kept)
        form.head_kept.connect(self._on_head_kept)
        form.foot_kept.connect(self._on_foot_kept)
        form.words_kept.connect(self._on_words_kept)
        form.crest_asked.connect(self._on_crest_asked)
        form.crest_removed.connect(self._on_crest_removed)
        self.pages.pages_wanted.connect(self._on_pages_wanted)

    def _on_authority_kept(self, words: str) -> None:
        if self._facts is not None:
            self._rename(replace(self._facts, authority=words), self.form.authority)

    def _on_board_kept(self, words: str) -> None:
        if self._facts is not None:
            self._rename(replace(self._facts, board=words), self.form.board)

    def _on_colour_kept(self, words: str) -> None:
        self._set(replace(self._style, colour=words.strip()), self.form.colour)

    def _on_head_kept(self, words: str) -> None:
        self._set(replace(self._style, head_text=words), self.form.head)

    def _on_foot_kept(self, words: str) -> None:
        self._set(replace(self._style, foot_text=words), self.form.foot)

    def _on_words_kept(self, words: str) -> None:
        crest = self._style.crest
        if crest is None:
            self.form.words.complain("Choose a picture first.")
        else:
            self._set(replace(self._style, crest=replace(crest, words=words)), self.form.words)

    def _on_crest_asked(self) -> None:
        path = self._asking.ask_open_file("Choose a crest", PICTURES)
        if path is not None:
            self._take_crest(path)

    def _take_crest(self, path: Path) -> None:
        words = self.form.words.words.strip() or find_words(path)
        try:
            crest: Crest | None = read_crest(path, words)
        except RegisterError as error:
            self._asking.tell(say_error(error))
            return
        self.form.words.show_value("")
        self._set(replace(self._style, crest=crest), self.form.words)

    def _on_crest_removed(self) -> None:
        self.form.words.show_value("")
        self._set(replace(self._style, crest=None), self.form.words)

    def _rename(self, facts: RegisterFacts, field: TextField) -> None:
        register = self._register
        if register is not None:
            self._do(lambda: _write_facts(register, facts), field)

    def _set(self, style: HouseStyle, field: TextField) -> None:
        register = self._register
        if register is not None:
            self._do(lambda: set_house_style(register, style), field)

    def _do(self, write: Callable[[], Changes], field: TextField) -> None:
        """Write what a field holds, or say below it why not."""
        try:
            changes = write()
        except RegisterError as error:
            field.complain(say_error(error))
            return
        field.settle()
        self._tasks.announce(changes)
        self.refresh()

    def _make(self) -> None:
        """Make the page anew on the worker; the one that is shown stays until then, dimmed."""
        if self._register is None:
            return
        self._run += 1
        run, make = self._run, self._make_pages(self._register)
        self.pages.set_dimmed(self._shown is not None)
        self.foot_words.show_runs(Run("Laying out the page\u2026", ink="muted"))
        self._tasks.run(
            "Laying out the page",
            lambda _progress: make() if run == self._run else None,
            lambda made: self._on_made(run, made),
            otherwise=self._on_not_made,
        )

    def _on_made(self, run: int, made: PdfPages | None) -> None:
        if made is None or run != self._run or not isValid(self):
            return
        self._shown = made
        self.foot_words.show_runs("")
        self.pages.show_pages(made.sizes)

    def _on_not_made(self, error: Exception) -> bool:
        if isinstance(error, RegisterError) and isValid(self):
            self.foot_words.show_runs(Run(say_error(error), ink="alarm"))
        return isinstance(error, RegisterError)

    def _on_pages_wanted(self, wishes: Sequence[PageWish]) -> None:
        shown = self._shown
        for wish in wishes if shown is not None else ():
            self._tasks.run(
                "Painting a page",
                lambda _progress, wish=wish: shown.paint(wish.page, wish.width, grey=wish.grey) if shown else None,
                lambda image, wish=wish: self._on_painted(shown, wish, image),
            )

    def _on_painted(self, shown: PdfPages | None, wish: PageWish, image: QImage | None) -> None:
        if image is not None and shown is self._shown and isValid(self):
            self.pages.put_page(wish, image)


def _write_facts(register: Register, facts: RegisterFacts) -> Changes:
    """Write whose register this is; the day and the period of its plan stay."""
    return edit_register(
        register,
        authority=facts.authority,
        board=facts.board,
        plan_date=facts.plan_date,
        plan_period=facts.plan_period,
    )
