"""The inquiries: each with its day, its numbers and themes, and the recommendations it made as marks."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from laming_desktop.domain.plan import Inquiry, Recommendation
from laming_desktop.operations.recommendations import remove_inquiry
from laming_desktop.store.reading import list_inquiries, list_recommendations
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.inquiries.forms import InquiryForm, RecommendationForm
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import POSITION_BADGES
from laming_desktop.ui.widgets.boxes import lay_page, make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.changing import Changing
from laming_desktop.ui.widgets.list_and_page import ListAndPage
from laming_desktop.ui.widgets.mark_layout import Mark, MarkBand
from laming_desktop.ui.widgets.mark_strip import MarkStrip
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList, TwoLines
from laming_desktop.ui.widgets.wrapping import make_wrapping_row
from laming_desktop.wording.dates import say_count, say_date

LIST_WIDTH: Final = 320
NO_THEME: Final = "Without a theme"


class InquiriesScreen(QWidget):
    """A list of inquiries and the page of the chosen one.

    `plan_asked` carries the title of an inquiry whose actions are to be shown, `item_asked` an item to go to, `done`
    the sentence of a change that can be undone.
    """

    closed = Signal()
    item_asked = Signal(str, str)
    plan_asked = Signal(str)
    done = Signal(str)
    failed = Signal(object)

    def __init__(self, theme: Theme, tasks: Tasks, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self.changing = Changing(tasks, today)
        self._inquiries: dict[str, Inquiry] = {}
        self._items: list[Recommendation] = []
        set_ground(self, "paper")
        self._count = TextRuns(theme, lines=1)
        self.list = TwoLineList(theme, "Inquiries")
        self._name = TextRuns(theme, style="title", lines=3)
        self._about = TextRuns(theme)
        self.form = InquiryForm(theme)
        self.recommendation = RecommendationForm(theme)
        self.strip = MarkStrip(theme, "Recommendations by theme")
        self.close_button = make_button(theme, "Close", self.closed.emit)
        self.add_button = make_button(theme, "Add inquiry\u2026", self.add, icon="plus")
        self.edit_button = make_button(theme, "Edit\u2026", self.edit, icon="pencil")
        self.remove_button = make_button(theme, "Remove", self.remove, icon="bin")
        self.recommend_button = make_button(theme, "Add recommendation\u2026", self.recommend, icon="plus")
        self.plan_button = make_button(theme, "Show in the plan", self._ask_plan, icon="list")
        self._arrange()
        self._connect()

    def show_inquiries(self, register: Register) -> None:
        """Show the inquiries of a register."""
        self.changing.register = register
        self.refresh()
        (self.list if self._inquiries else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: object = None) -> None:
        """Show what has changed; the inquiry that was chosen stays chosen."""
        del changes
        register = self.changing.register
        if register is None:
            return
        inquiries = list_inquiries(register)
        self._inquiries = {one.id: one for one in inquiries}
        self._items = [item for item in list_recommendations(register) if item.parent_id is None]
        self.list.show_lines([TwoLines(one.id, one.title, self._say_second(one)) for one in inquiries])
        self._count.show_runs(Run(say_count(len(inquiries), "inquiry", "inquiries"), ink="muted"))
        self._show_chosen()

    @property
    def chosen(self) -> Inquiry | None:
        """Give the inquiry that is chosen."""
        return self._inquiries.get(self.list.chosen)

    def add(self) -> None:
        """Begin a new inquiry in place."""
        if self.changing.may_write:
            self.recommendation.hide()
            self._beside.open_page()
            self.form.begin(None)

    def edit(self) -> None:
        """Put the chosen inquiry right in place."""
        if self.chosen is not None and self.changing.may_write:
            self.recommendation.hide()
            self._beside.open_page()
            self.form.begin(self.chosen)

    def recommend(self) -> None:
        """Begin a recommendation of the chosen inquiry in place."""
        if self.chosen is not None and self.changing.may_write:
            self.form.hide()
            self.recommendation.begin()

    def remove(self) -> None:
        """Remove the chosen inquiry where it made no recommendation; it can be undone."""
        one = self.chosen
        if one is not None and self.changing.may_write:
            self.changing.attempt(lambda register: remove_inquiry(register, one.id), f"Removed: {one.title}.")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._beside.is_page_alone:
            self._beside.open_list()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        theme = self._theme
        title = TextRuns(theme, Run("Inquiries", is_bold=True), style="title", lines=1)
        head = make_row(
            theme, make_column(theme, title, self._count, gap=1), None, self.add_button, margins=(16, 9, 16, 9)
        )
        verbs = make_wrapping_row(theme, self.edit_button, self.recommend_button, self.plan_button, self.remove_button)
        parts = (self._name, self._about, verbs, self.form, self.recommendation, self.strip, None)
        page = make_scroll_page(make_column(theme, *parts, gap=10, margins=(16, 12, 16, 12)), "The chosen inquiry")
        self._beside = ListAndPage(theme, self.list, page, width=LIST_WIDTH, focus=self.list)
        foot = make_row(theme, self.close_button, None, margins=(16, 9, 16, 9), ground="canvas")
        lay_page(self, (head, make_hair(), self._beside, make_hair(), foot), self._beside)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._show_chosen)
        self.list.itemClicked.connect(self._beside.open_page)
        self.strip.chosen.connect(self._on_mark_chosen)
        self.form.entered.connect(self._on_form_entered)
        self.recommendation.entered.connect(self._on_recommendation_entered)
        self.changing.changed.connect(self.refresh)
        self.changing.done.connect(self.done)
        self.changing.failed.connect(self.failed)
        for key, do in (("F2", self.edit), ("Delete", self.remove), ("Return", self._go_to_strip)):
            shortcut = QShortcut(QKeySequence(key), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)

    def _say_second(self, inquiry: Inquiry) -> str:
        count = sum(item.inquiry_id == inquiry.id for item in self._items)
        on = f"{say_date(inquiry.published_on)} · " if inquiry.published_on else ""
        return f"{on}{say_count(count, 'recommendation')}"

    def _show_chosen(self) -> None:
        one, may_write = self.chosen, self.changing.may_write
        self.add_button.setEnabled(may_write)
        for button in (self.edit_button, self.recommend_button):
            button.setEnabled(one is not None and may_write)
        self.plan_button.setEnabled(one is not None)
        if one is None:
            return
        own = [item for item in self._items if item.inquiry_id == one.id]
        self.remove_button.setEnabled(may_write and not own)
        self._name.show_runs(Run(one.title, is_bold=True))
        parts = (one.author, one.publisher, say_date(one.published_on) if one.published_on else "", one.reference)
        self._about.show_runs(Run(" · ".join(part for part in parts if part), ink="muted"))
        self.strip.show_bands(_make_bands(own))
        self.strip.setMinimumHeight(self.strip.measure_height(max(self.strip.width(), 1)))

    def _go_to_strip(self) -> None:
        self._beside.open_page()
        self.strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_plan(self) -> None:
        if self.chosen is not None:
            self.plan_asked.emit(self.chosen.title)

    def _on_mark_chosen(self, item_id: str) -> None:
        self.item_asked.emit("recommendation", item_id)

    def _on_form_entered(self) -> None:
        changes = self.changing.attempt(lambda register: self.form.keep(register, self.changing.today), form=self.form)
        if changes is not None and changes.made:
            self.list.choose(changes.made[0])

    def _on_recommendation_entered(self) -> None:
        one = self.chosen
        if one is not None:
            self.changing.attempt(lambda register: self.recommendation.keep(register, one.id), form=self.recommendation)


def _make_bands(items: list[Recommendation]) -> tuple[MarkBand, ...]:
    """Make a band for each theme, in the order of the inquiry."""
    themes = list(dict.fromkeys(item.theme or NO_THEME for item in items))
    return tuple(
        MarkBand(
            theme,
            tuple(
                Mark(item.id, item.number, item.title, POSITION_BADGES[item.counted_position])
                for item in items
                if (item.theme or NO_THEME) == theme
            ),
        )
        for theme in themes
    )
