"""The detail pane: the chosen recommendation or action whole, editable in place."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property, partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.errors import RegisterError, UnknownItemError
from laming_desktop.operations.keeping.drafts import Draft
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.screens.detail.action_page import ActionPage
from laming_desktop.ui.screens.detail.detail_head import DetailHead, MenuEntry
from laming_desktop.ui.screens.detail.drafts import Drafts
from laming_desktop.ui.screens.detail.edits import Edit, Sink
from laming_desktop.ui.screens.detail.evidence_keeping import EvidenceKeeping
from laming_desktop.ui.screens.detail.form_keys import is_key_of_above, is_key_of_today, take_field_to_fill, write_today
from laming_desktop.ui.screens.detail.history_tab import HistoryTab, count_sets
from laming_desktop.ui.screens.detail.item_facts import (
    ActionFacts,
    RecommendationFacts,
    read_action_facts,
    read_recommendation_facts,
)
from laming_desktop.ui.screens.detail.keeping import Table, keep_edit, make_timescale_reader
from laming_desktop.ui.screens.detail.reason_form import ReasonForm
from laming_desktop.ui.screens.detail.recommendation_page import RecommendationPage
from laming_desktop.ui.screens.detail.source_tab import SourceFoot, SourceTab
from laming_desktop.ui.screens.detail.tab_pages import TabPages
from laming_desktop.ui.screens.detail.timeline_events import count_own, list_events
from laming_desktop.ui.screens.detail.timeline_tab import TimelineTab
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, set_ground
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.errors import say_error

PageType = TypeVar("PageType", ActionPage, RecommendationPage)
NOTHING = "Choose a recommendation or an action to see it here."


class DetailPane(QWidget):
    """One item at a time; every field is kept by itself, as one change set, when it is left.

    `changed` carries the Changes of what was kept here; the pane has shown them already. `failed` carries what stood in
    the way, which is said beside its field, too. `fill_wanted` carries the field that is to be as in the record above.
    """

    changed = Signal(object)
    failed = Signal(object)
    item_requested = Signal(str, str)
    neighbour_requested = Signal(int)
    fill_wanted = Signal(str)

    def __init__(self, theme: Theme, asking: Asking) -> None:
        super().__init__()
        self._theme = theme
        self._asking = asking
        self._register: Register | None = None
        self._table: Table = "action"
        self._item_id = ""
        self._parent_id = ""
        self._today = date.min
        self._drafts = Drafts()
        self._evidence = EvidenceKeeping(asking, self)
        set_ground(self, "paper")
        self.head = DetailHead(theme)
        self.pages = TabPages(theme)
        self.timeline = TimelineTab(theme)
        self.history = HistoryTab(theme)
        self.source = SourceTab(theme)
        self.reason = ReasonForm(theme)
        self._foot = SourceFoot(theme)
        self._foot.source_asked.connect(lambda: self.pages.go_to("document"))
        self._arrange()
        self._connect()
        self.show_nothing()

    @cached_property
    def action(self) -> ActionPage:
        """Give the page of an action, made when the first one is shown."""
        return self._take_in("action", ActionPage(self._theme))

    @cached_property
    def recommendation(self) -> RecommendationPage:
        """Give the page of a recommendation, made when the first one is shown."""
        return self._take_in("recommendation", RecommendationPage(self._theme))

    def show_item(self, register: Register, table: Table, item_id: str, today: date) -> None:
        """Show an item; words half written in the one shown before are kept or held first."""
        is_other = (register, table, item_id) != (self._register, self._table, self._item_id)
        if is_other:
            self._leave_item()
        if register is not self._register:
            self._drafts.forget()
        self._register, self._table, self._item_id, self._today = register, table, item_id, today
        self._show(fresh=is_other)

    def show_nothing(self) -> None:
        """Say that nothing is chosen."""
        self._leave_item()
        self._register, self._item_id = None, ""
        self._stack.setCurrentIndex(0)

    def refresh(self) -> None:
        """Show the item anew after something changed; half-written words stay."""
        if self._item_id:
            self._show(fresh=False)

    def keep_all(self) -> None:
        """Keep every field that has new words, for example before the program ends."""
        for field in self._list_fields():
            field.keep()

    def list_drafts(self) -> tuple[Draft, ...]:
        """List the words that are half typed: in the boxes of the item shown, in a new update, and held for other items."""
        boxes = list(self._list_fields())
        if self._item_id and self._table == "action" and self.action.progress.form.isVisible():
            boxes.append(self.action.progress.text)
        shown = [Draft(self._item_id, box.name, box.words) for box in boxes if box.is_touched]
        return (*shown, *self._drafts.list_held())

    def hold_drafts(self, drafts: Sequence[Draft]) -> None:
        """Hold words for their items; those of the item shown go into its boxes."""
        self._drafts.take_over(drafts)
        self._put_drafts_back()

    def offer_drafts(self, drafts: Sequence[Draft], since: str, answered: Callable[[Draft], object]) -> None:
        """Offer drafts below the boxes of their items; none takes all offers away."""
        self._drafts.offer(drafts, since, answered)
        self._drafts.show_offers(self._item_id, self._list_fields())

    def _put_drafts_back(self) -> None:
        self._drafts.put_back(self._item_id, self._list_fields())
        self._drafts.show_offers(self._item_id, self._list_fields())
        if self._item_id and self._table == "action":
            update = self._drafts.take(self._item_id, self.action.progress.text.name)
            if update:
                self.action.progress.open_update(update)

    def open_update(self) -> None:
        """Open the fields for a new progress update."""
        if self._table == "action" and self._item_id:
            self.pages.go_to("action")
            self.action.progress.open_update()

    def open_linking(self) -> None:
        """Ask which further recommendation the action answers."""
        if self._table == "action" and self._item_id:
            self.pages.go_to("action")
            self.action.form.folded.open_linking()

    def focus_first(self) -> None:
        """Go to the first field of the item."""
        first = self.action.form.text if self._table == "action" else self.recommendation.title
        first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self.action.form if self._table == "action" else self.recommendation
        if event.key() == Qt.Key.Key_Escape and self._item_id and page.give_back():
            return
        if is_key_of_today(event) and write_today(self.focusWidget(), self._today):
            return
        may_write = self._register is not None and not self._register.read_only
        if is_key_of_above(event) and self._table == "action" and self._item_id and may_write:
            field = take_field_to_fill(self.action.form, self.focusWidget())
            if field is not None:
                self.fill_wanted.emit(field)
                return
        super().keyPressEvent(event)

    def _arrange(self) -> None:
        theme = self._theme
        for key, page in (
            ("timeline", self.timeline),
            ("history", self.history),
            ("document", self.source),
        ):
            self.pages.add_page(key, page)
        shown = make_column(theme, self.head, self.pages, self._foot)
        nothing = TextRuns(theme, Run(NOTHING, ink="muted"), alignment=Qt.AlignmentFlag.AlignHCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(make_column(theme, None, nothing, None, margins=(16, 0, 16, 0)))
        self._stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.reason)

    def _take_in(self, key: str, page: PageType) -> PageType:
        """Put a page behind its tab and listen to it."""
        self.pages.add_page(key, page)
        page.edit_asked.connect(self._on_edit_asked)
        page.item_requested.connect(self.item_requested)
        page.finished.connect(partial(self.neighbour_requested.emit, 1))
        self._evidence.listen(page.evidence)
        return page

    def _connect(self) -> None:
        self.head.neighbour_requested.connect(self.neighbour_requested)
        self.history.edit_asked.connect(self._on_edit_asked)
        self.history.reason_asked.connect(self.reason.open_for_change)
        self.reason.given.connect(self.refresh)
        self.reason.given.connect(self.changed)
        self._evidence.kept.connect(self.refresh)
        self._evidence.kept.connect(self.changed)
        self._evidence.failed.connect(self.failed)
        self.head.parent_asked.connect(lambda: self.item_requested.emit("recommendation", self._parent_id))

    def _on_edit_asked(self, edit: Edit, sink: Sink) -> None:
        if self._register is None:
            return
        try:
            changes = keep_edit(self._register, self._item_id, edit, today=self._today)
        except RegisterError as error:
            sink.complain(say_error(error))
            self.failed.emit(error)
            return
        sink.settle()
        self.refresh()
        if changes.seq is not None:
            self.changed.emit(changes)

    def _list_fields(self) -> Sequence[TextField]:
        if not self._item_id:
            return ()
        return self.action.form.list_fields() if self._table == "action" else self.recommendation.list_fields()

    def _leave_item(self) -> None:
        """Keep what can be kept of the item shown, hold the rest."""
        if self._item_id:
            self.keep_all()
            self._drafts.hold(self._item_id, self._list_fields())

    def _show(self, *, fresh: bool) -> None:
        register = self._register
        if register is None:
            return
        self._evidence.take_item(register, self._table, self._item_id)
        self.reason.use_register(register)
        self.reason.show_waiting()
        try:
            if self._table == "action":
                self._show_action(register, read_action_facts(register, self._item_id, today=self._today), fresh=fresh)
            else:
                facts = read_recommendation_facts(register, self._item_id, today=self._today)
                self._show_recommendation(register, facts, fresh=fresh)
        except UnknownItemError:
            self._item_id = ""
            self.show_nothing()
            return
        if fresh:
            self._put_drafts_back()
        self._stack.setCurrentIndex(1)

    def _show_action(self, register: Register, facts: ActionFacts, *, fresh: bool) -> None:
        action = facts.action
        self._parent_id = action.recommendation_ids[0] if action.recommendation_ids else ""
        self.action.use_reader(make_timescale_reader(register, self._today))
        self.action.show_action(facts, today=self._today, may_write=not register.read_only, fresh=fresh)
        events = list_events(action, facts.meetings, self._today)
        self.timeline.show_events(events)
        title = facts.titles[0] if facts.titles else ""
        parent = action.recommendations[0] if action.recommendations else ""
        entries: list[MenuEntry] = []
        if not register.read_only:
            entries = [
                ("Add progress", self.open_update),
                ("Revise the timescale…", self.action.form.timescale.open_revision),
                ("Link to another recommendation…", self.open_linking),
            ]
        self.head.show_item(action.reference, title, parent, entries)
        tabs = [("action", "Action"), ("timeline", f"Timeline {count_own(events)}")]
        self._show_rest(tabs, facts, fresh=fresh)

    def _show_recommendation(self, register: Register, facts: RecommendationFacts, *, fresh: bool) -> None:
        shown = facts.recommendation
        may_write = not register.read_only
        self._parent_id = shown.parent_id or ""
        self.recommendation.show_recommendation(facts, today=self._today, may_write=may_write, fresh=fresh)
        entries: list[MenuEntry] = (
            [("Correct the text…", self.recommendation.text.open_correction)] if may_write else []
        )
        self.head.show_item(shown.number, shown.title, shown.parent_number or "", entries)
        self._show_rest([("recommendation", "Recommendation")], facts, fresh=fresh)

    def _show_rest(
        self, tabs: Sequence[tuple[str, str]], facts: ActionFacts | RecommendationFacts, *, fresh: bool
    ) -> None:
        """Show what every item has: its history and where it came from."""
        self.history.show_history(facts.history, may_write=self._register is not None and not self._register.read_only)
        self.source.show_sources(facts.sources)
        shown = [*tabs, ("history", f"History {count_sets(facts.history)}")]
        shown += [("document", "Document")] if facts.sources else []
        self.pages.show_tabs(shown, from_top=fresh)
        self._foot.show_sources(facts.sources)
