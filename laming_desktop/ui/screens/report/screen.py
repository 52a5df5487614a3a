"""The report: choices on the left, the real pages of the PDF on the right, what can be done with them below."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from laming_desktop.domain.errors import CancelledError, RegisterError
from laming_desktop.domain.papers.profiles import FormatName, ReportName
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.tasks import Progress
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.screens.report.choices import ReportChoices
from laming_desktop.ui.screens.report.foot import ReportFoot
from laming_desktop.ui.screens.report.kinds import FORMATS
from laming_desktop.ui.screens.report.making import FirstPage, MadePaper, make_paper
from laming_desktop.ui.screens.report.offering import list_offers
from laming_desktop.ui.screens.report.paper_choices import Occasion, PaperChoices
from laming_desktop.ui.screens.report.paper_printing import PaperPrinting
from laming_desktop.ui.screens.report.present_bar import PresentBar
from laming_desktop.ui.screens.report.presenting import Presenting
from laming_desktop.ui.screens.report.preview import Preview
from laming_desktop.ui.screens.report.profile_keeping import ProfileKeeping
from laming_desktop.ui.screens.report.remembering import ChoiceMemory
from laming_desktop.ui.screens.report.saving import PaperSaving, SaveWish
from laming_desktop.ui.screens.report.small_print import SmallPrintLine
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_hair
from laming_desktop.ui.widgets.empty_state import EmptyState
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.wording.dates import join_words, say_count
from laming_desktop.wording.errors import say_error

LEAST_SIDE: Final = 276
MOST_SIDE: Final = 318
PREVIEW_SHARE: Final = 2


class ReportScreen(QWidget):
    """Every choice makes the paper anew; what is shown is what Save PDF writes.

    `saving` tells the path that was written, `filter_asked` tells that the list's filter is wanted, `write_asked`
    carries the id of a written report (empty for a new one) and its kind, `closed` tells that the screen is done.
    """

    closed = Signal()
    filter_asked = Signal()
    write_asked = Signal(str, str)

    def __init__(
        self, theme: Theme, asking: Asking, tasks: Tasks, settings: Settings, clock: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._theme, self._asking, self._tasks = theme, asking, tasks
        self._register: Register | None = None
        self._today = date.min
        self._run = 0
        self.choices = ReportChoices(theme, ChoiceMemory(settings))
        self.preview = Preview(theme, tasks)
        self.small_print = SmallPrintLine(theme)
        self.foot = ReportFoot(theme)
        self.present_bar = PresentBar(theme)
        self.saving = PaperSaving(asking, tasks)
        self.printing = PaperPrinting(asking, tasks)
        self.profiles = ProfileKeeping(self.choices, tasks)
        self.presenting = Presenting(self.present_bar, asking, tasks, clock)
        self._arrange()
        self._connect()

    def begin(
        self,
        register: Register,
        asked: PlanFilter,
        today: date,
        paper: ReportName = "action-plan",
        since: Occasion | None = None,
    ) -> None:
        """Begin with the list's filter; "changed" compares with an occasion where one is given."""
        self._register, self._today = register, today
        self.profiles.register = register
        self.choices.begin(asked, today, paper, list_offers(register), since)
        self.make()
        self.choices.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def make(self) -> None:
        """Make the paper as chosen; the pages shown so far stay until it is there."""
        register, choices = self._register, self.choices.choices
        if register is None:
            return
        self._run += 1
        run = self._run
        self._offer(is_ready=False)
        self.small_print.setVisible(self.choices.kind.is_small and not choices.profile.page.large_print)
        if self._explain(choices):
            return

        def show_first(first: FirstPage) -> None:
            self._tasks.hand_over(lambda: self._on_first_made(run, first))

        make = make_paper(register, choices, today=self._today, show_first=show_first)

        def work(progress: Progress) -> MadePaper:
            return make(Progress(progress.tell, lambda: progress.is_cancelled() or run != self._run))

        self.foot.say("Laying out the pages\u2026", can_cancel=True)
        self.preview.wait()
        self._tasks.run(
            "Laying out the pages",
            work,
            lambda made: self._on_made(run, made),
            otherwise=lambda error: self._on_not_made(run, error),
        )

    def save(self, form: FormatName = "pdf") -> None:
        """Save the pages that are shown, or the same paper in another format."""
        register, made = self._register, self.preview.made
        if register is None or not self.foot.buttons[form].isEnabled():
            return
        content = made.pages.content if made is not None and form == "pdf" else b""
        self.saving.save(SaveWish(register, self.choices.choices, form, self._today, content))

    def print_paper(self) -> None:
        """Print some of the pages that are shown."""
        made = self.preview.made
        if made is not None and self.foot.print_button.isEnabled():
            grey = self.preview.bar.grey.isChecked()
            self.printing.print_paper(made, self.preview.pages.page, grey=grey)

    @property
    def shown_pdf(self) -> bytes:
        """Give the PDF whose pages are shown, empty before there is one."""
        made = self.preview.made
        return made.pages.content if made is not None else b""

    def close_report(self) -> None:
        """Leave the report; a second time does nothing."""
        if self._register is None:
            return
        self._register = None
        self._run += 1
        self.preview.drop()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_report()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._make_side(), 1)
        middle.addWidget(make_hair(is_vertical=True))
        middle.addWidget(self.preview, PREVIEW_SHARE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        for part in (make_hair(), self.small_print, self.present_bar, self.foot):
            column.addWidget(part)

    def _make_side(self) -> QScrollArea:
        """Put the choices where they can scroll, and give way where the window is narrow."""
        area = make_scroll_page(self.choices)
        area.setMinimumWidth(self._theme.em(LEAST_SIDE))
        area.setMaximumWidth(self._theme.em(MOST_SIDE))
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        return area

    def _connect(self) -> None:
        self.choices.changed.connect(self._on_choices_changed)
        self.choices.rows.filter_asked.connect(self._on_filter_asked)
        self.choices.written.write_asked.connect(self._ask_to_write)
        self.small_print.large_print_asked.connect(self.choices.page.enlarge)
        self.small_print.web_page_asked.connect(lambda: self.save("html"))
        self.foot.close_asked.connect(self.close_report)
        self.foot.cancel_asked.connect(self._on_cancel_pressed)
        self.foot.print_asked.connect(self.print_paper)
        self.foot.save_asked.connect(self._on_save_asked)
        self.foot.present_asked.connect(self._on_present_asked)
        self.present_bar.present_asked.connect(self._on_present_pressed)
        for told in (self.saving.told, self.presenting.told, self.profiles.told, self.printing.stopped):
            told.connect(self.foot.say)
        self.printing.begun.connect(lambda: self.foot.say("Printing\u2026", can_cancel=True))
        keys = (("Ctrl+S", self.foot.save_chief), ("Ctrl+P", self.print_paper), ("F5", self.make))
        for key, do in (*keys, *self.preview.list_keys()):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _explain(self, choices: PaperChoices) -> bool:
        """Say what to do where there are no pages to be shown; tell whether that is so."""
        kind = self.choices.kind
        if not kind.is_paged:
            sentence = "A workbook has no pages. It holds every field, to be worked on and read back in."
            save = Answer("Save spreadsheet\u2026", self.foot.save_chief, is_main=True)
            self.preview.explain(
                EmptyState(self._theme, icon="table", heading=kind.words, sentence=sentence, answers=(save,))
            )
            self.foot.say("")
            self._offer(is_ready=True)
            return True
        if kind.written is not None and not choices.written_id:
            words = kind.words.lower()
            write = Answer(f"Write a {words}\u2026", lambda: self._ask_to_write(""), is_main=True)
            sentence = "Its text is written here once, and filled with the figures of the day on which it is printed."
            self.preview.explain(
                EmptyState(self._theme, icon="pencil", heading=f"No {words} yet", sentence=sentence, answers=(write,))
            )
            self.foot.say("")
            return True
        return False

    def _ask_to_write(self, report_id: str) -> None:
        self.write_asked.emit(report_id, self.choices.paper.paper)

    def _offer(self, *, is_ready: bool) -> None:
        may_present = self._register is not None and not self._register.read_only and self.choices.kind.is_paged
        self.foot.offer(self.choices.kind.formats, is_ready=is_ready, may_present=may_present)

    def _on_choices_changed(self, _choices: PaperChoices) -> None:
        self.make()

    def _on_filter_asked(self) -> None:
        self.close_report()
        self.filter_asked.emit()

    def _on_save_asked(self, form: str) -> None:
        self.save(FORMATS[form])

    def _on_present_asked(self) -> None:
        if self._register is not None:
            self.presenting.begin(self._register, self.choices.choices)

    def _on_present_pressed(self) -> None:
        if self._register is not None:
            self.presenting.present(self._register, self.choices.choices)

    def _on_cancel_pressed(self) -> None:
        """Stop what is being done; the pages can be laid out again."""
        if self.foot.can_cancel:
            self._tasks.cancel()
        else:
            self.make()

    def _on_first_made(self, run: int, first: FirstPage) -> None:
        if run == self._run and isValid(self):
            self.preview.show_first(first)

    def _on_made(self, run: int, made: MadePaper) -> None:
        if run != self._run or not isValid(self):
            return
        self.preview.show_paper(made)
        self.foot.say("")
        self.choices.show_rows(made.rows)
        self.choices.show_note(say_missing(made.result.missing_characters))
        self._offer(is_ready=True)

    def _on_not_made(self, run: int, error: Exception) -> bool:
        if run != self._run or not isValid(self):
            return isinstance(error, RegisterError)
        self.foot.say("")
        self.preview.rest()
        if isinstance(error, CancelledError):
            self.foot.say("Stopped: the pages are not those of the choices.", can_repeat=True)
        elif isinstance(error, RegisterError):
            self.preview.refuse(say_error(error))
        return isinstance(error, RegisterError)


def say_missing(characters: Sequence[str]) -> str:
    """Say which characters no font has; empty when all could be printed."""
    if not characters:
        return ""
    shown = join_words([f"\u201c{one}\u201d (U+{ord(one[0]):04X})" for one in characters[:5]])
    return f"{say_count(len(characters), 'character')} could not be printed and stand as boxes: {shown}."
