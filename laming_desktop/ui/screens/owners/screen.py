"""The owners: people, posts, teams and agencies in one list, and beside it all about the chosen one."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget
from typing_extensions import override

from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.owners.twins import Twins, find_twins
from laming_desktop.domain.plan import Owner
from laming_desktop.store.national import list_silenced
from laming_desktop.store.owners import count_open_actions, list_owners
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.owners.owner_page import OwnerPage
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import lay_page, make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.changing import Changing
from laming_desktop.ui.widgets.empty_state import EmptyState
from laming_desktop.ui.widgets.list_and_page import ListAndPage
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList, TwoLines
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.owners import KINDS_WORDS, say_owner

LIST_WIDTH: Final = 320
TWINS: Final = "twins"
EVERYBODY: Final = ""
NO_MATCH: Final = "No owner answers to this. Take words or the kind away."


class OwnersScreen(QWidget):
    """A list with search and kinds, and the page of the chosen owner.

    `item_asked` carries table and id of an item to go to, `sheet_asked` and `plan_asked` the name of an owner,
    `done` the sentence of a change that can be undone.
    """

    closed = Signal()
    item_asked = Signal(str, str)
    sheet_asked = Signal(str)
    plan_asked = Signal(str)
    done = Signal(str)
    failed = Signal(object)

    def __init__(self, theme: Theme, tasks: Tasks, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self.changing = Changing(tasks, today)
        self._owners: dict[str, Owner] = {}
        self._open: dict[str, int] = {}
        self._twins: tuple[Twins, ...] = ()
        set_ground(self, "paper")
        self._count = TextRuns(theme, lines=1)
        self.search = QLineEdit()
        self.search.setAccessibleName("Search owners")
        self.search.setPlaceholderText("Search names and other names")
        self.search.setClearButtonEnabled(True)
        self.kinds = Picker("Which owners")
        self.list = TwoLineList(theme, "Owners")
        self.page = OwnerPage(theme, self.changing)
        self.close_button = make_button(theme, "Close", self.closed.emit)
        self.add_button = make_button(theme, "Add owner\u2026", self.add, icon="plus")
        self._arrange()
        self._connect()

    def show_owners(self, register: Register, owner_id: str = "") -> None:
        """Show the owners of a register, one of them chosen."""
        self.changing.register = register
        self.refresh()
        self.list.choose(owner_id)
        (self.list if self._owners else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: object = None) -> None:
        """Show what has changed; who was chosen stays chosen."""
        del changes
        register = self.changing.register
        if register is None:
            return
        owners = list_owners(register)
        self._owners = {one.id: one for one in owners}
        self._open = count_open_actions(register)
        quiet = {item_id for rule, item_id, _ in list_silenced(register) if rule == "owner_twins"}
        self._twins = tuple(pair for pair in find_twins(owners) if pair.second.id not in quiet)
        self._offer_kinds()
        self._show_list()

    @property
    def chosen(self) -> Owner | None:
        """Give the owner that is chosen."""
        return self._owners.get(self.list.chosen)

    def add(self) -> None:
        """Begin a new owner in place."""
        self._faces.setCurrentIndex(0)
        self._page.setCurrentIndex(0)
        self._beside.open_page()
        self.page.add()

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
        title = TextRuns(theme, Run("Owners", is_bold=True), style="title", lines=1)
        head = make_row(
            theme, make_column(theme, title, self._count, gap=1), None, self.add_button, margins=(16, 9, 16, 9)
        )
        find = make_column(theme, self.search, self.kinds, gap=6, margins=(12, 8, 12, 8), ground="band")
        left = make_column(theme, find, make_hair())
        layout = left.layout()
        if layout is not None:
            layout.addWidget(self.list)
        self._page = QStackedWidget()
        self._page.addWidget(make_scroll_page(self.page, "The chosen owner"))
        self._page.addWidget(EmptyState(theme, icon="search", heading="Nobody", sentence=NO_MATCH))
        self._faces = QStackedWidget()
        self._beside = ListAndPage(theme, left, self._page, width=LIST_WIDTH, focus=self.list)
        self._faces.addWidget(self._beside)
        self._faces.addWidget(
            EmptyState(
                theme,
                icon="people",
                heading="No owner yet",
                sentence="Owners come with the plan that is read in, or are added here.",
                answers=(Answer("Add owner\u2026", self.add, is_main=True),),
            )
        )
        foot = make_row(theme, self.close_button, None, margins=(16, 9, 16, 9), ground="canvas")
        lay_page(self, (head, make_hair(), self._faces, make_hair(), foot), self._faces)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show_list)
        self.kinds.currentIndexChanged.connect(self._show_list)
        self.list.currentItemChanged.connect(self._show_chosen)
        self.list.itemClicked.connect(self._beside.open_page)
        self.changing.changed.connect(self.refresh)
        self.changing.done.connect(self.done)
        self.changing.failed.connect(self.failed)
        self.page.sheet_asked.connect(self.sheet_asked)
        self.page.plan_asked.connect(self.plan_asked)
        self.page.made.connect(self._on_made)
        self.page.work.action_asked.connect(self._on_action_asked)
        for key, where, do in (
            ("F2", self.list, self._edit),
            ("Delete", self.list, self.page.remove),
            ("Return", self.list, self._go_to_work),
            ("Down", self.search, lambda: self.list.setFocus(Qt.FocusReason.TabFocusReason)),
        ):
            shortcut = QShortcut(QKeySequence(key), where, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)
        finding = QShortcut(QKeySequence("Ctrl+F"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        finding.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _offer_kinds(self) -> None:
        """Offer the kinds that there are, with their counts."""
        counts = {kind: sum(one.kind == kind for one in self._owners.values()) for kind in KINDS_WORDS}
        offered = [PickerChoice(EVERYBODY, f"All {say_count(len(self._owners), 'owner')}")]
        offered += [
            PickerChoice(kind, f"{words} ({counts[kind]:,})") for kind, words in KINDS_WORDS.items() if counts[kind]
        ]
        if self._twins:
            offered.append(PickerChoice(TWINS, f"Perhaps the same ({len(self._twins):,})"))
        wanted = self.kinds.value
        blocked = self.kinds.blockSignals(True)
        self.kinds.offer(offered)
        self.kinds.show_value(wanted if wanted in {one.value for one in offered} else EVERYBODY)
        self.kinds.blockSignals(blocked)

    def _list_shown(self) -> list[Owner]:
        kind, words = self.kinds.value, fold(self.search.text()).split()
        doubtful = [owner.id for pair in self._twins for owner in (pair.first, pair.second)]
        shown = [self._owners[one] for one in dict.fromkeys(doubtful)] if kind == TWINS else list(self._owners.values())
        if kind not in {TWINS, EVERYBODY}:
            shown = [one for one in shown if one.kind == kind]
        return [one for one in shown if all(word in fold(_join_names(one)) for word in words)]

    def _show_list(self) -> None:
        shown = self._list_shown()
        self.list.show_lines([TwoLines(one.id, one.name, say_owner(one, self._open.get(one.id, 0))) for one in shown])
        said = say_count(len(self._owners), "owner")
        is_part = len(shown) != len(self._owners)
        self._count.show_runs(Run(f"{len(shown):,} of {said}" if is_part else said, ink="muted"))
        self._faces.setCurrentIndex(0 if self._owners or self.page.form.isVisible() else 1)
        self.add_button.setEnabled(self.changing.may_write)
        self._show_chosen()

    def _show_chosen(self) -> None:
        owner, register = self.chosen, self.changing.register
        self._page.setCurrentIndex(0 if owner is not None else 1)
        if owner is not None and register is not None:
            self.page.show_owner(register, owner, tuple(self._owners.values()), self._twins)

    def _edit(self) -> None:
        self._beside.open_page()
        self.page.edit()

    def _go_to_work(self) -> None:
        self._beside.open_page()
        self.page.work.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_action_asked(self, item_id: str) -> None:
        self.item_asked.emit("action", item_id)

    def _on_made(self, owner_id: str) -> None:
        """Go to an owner that was made or joined to, taking the search away where it hides it."""
        if owner_id not in {one.id for one in self._list_shown()}:
            self.search.clear()
            self.kinds.choose(EVERYBODY)
        self.list.choose(owner_id)


def _join_names(owner: Owner) -> str:
    return " ".join((owner.name, *owner.aliases, owner.initials or ""))
