"""The owners of an action in one box: chips in order, and a line to type another name into."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QSizePolicy, QWidget
from typing_extensions import override

from laming_desktop.domain.plan import ActionOwner, Owner
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.owner_chip import OwnerChip
from laming_desktop.ui.widgets.owner_search import find_named, find_owners
from laming_desktop.ui.widgets.text_field import ENTER, STAYING
from laming_desktop.ui.widgets.wrapping import WrappingLayout

INPUT_WIDTH = 104
TABBING = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
ReadOwners = Callable[[], Sequence[Owner]]


class OwnerChips(QWidget):
    """A box of owners; `kept` carries the whole new order as `ActionOwner`s, a new one with an empty `owner_id`.

    `left_over` carries words that were typed and name nobody when the box was left.
    """

    kept = Signal(object)
    left_over = Signal(str)
    finished = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._owners: tuple[ActionOwner, ...] = ()
        self._read_known: ReadOwners = tuple
        self._known: Sequence[Owner] | None = None
        self._offered: list[Owner | None] = []
        self._may_write = True
        self.chips: list[OwnerChip] = []
        self._row = WrappingLayout(theme.em(4), parent=self, last_fills=True)
        self.input = QLineEdit(self)
        self.input.setAccessibleName(name)
        self.input.setPlaceholderText("Add an owner…")
        self.input.setProperty("kind", "bare")
        self.input.setMinimumWidth(theme.em(INPUT_WIDTH))
        self.input.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.input.installEventFilter(self)
        self.input.textEdited.connect(self._on_input_edited)
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self.input)
        self._list = QListView()
        self._completer.setPopup(self._list)
        self._completer.activated.connect(self._on_offer_taken)
        self._row.addWidget(self.input)
        self.setFocusProxy(self.input)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_owners(self, owners: Sequence[ActionOwner]) -> None:
        """Show the owners in force, in order; chips that say the same stay, with the focus in them."""
        if tuple(owners) != self._owners or len(self.chips) != len(owners):
            self._make_chips(owners)

    def _make_chips(self, owners: Sequence[ActionOwner]) -> None:
        self._owners = tuple(owners)
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for place, owner in enumerate(owners):
            self.chips.append(self._make_chip(place, owner))
        self._row.invalidate()
        self.updateGeometry()
        self._set_margins()

    def know(self, read: ReadOwners) -> None:
        """Set what reads the owners that the register knows; it is asked once somebody types."""
        self._read_known = read
        self._known = None

    def allow(self, may_write: bool) -> None:
        """Make the box writable, or take box, crosses and the line away."""
        if may_write != self._may_write:
            self._may_write = may_write
            self.input.setVisible(may_write)
            self._make_chips(self._owners)
            self.update()

    @property
    def owners(self) -> tuple[ActionOwner, ...]:
        """Give the owners shown, in order."""
        return self._owners

    @property
    def offers(self) -> list[str]:
        """Give the lines offered for what is typed; a new owner is the last, never the first of several."""
        return self._names.stringList()

    def give_back(self) -> bool:
        """Forget what is typed; tell whether there was anything."""
        typed = bool(self.input.text())
        self.input.clear()
        self._list.hide()
        return typed

    def take_offer(self, line: int) -> None:
        """Add the owner that one of the offered lines names."""
        owner = self._offered[line]
        self._add(
            ActionOwner("", self.input.text().strip(), "person", None, "")
            if owner is None
            else _as_owner_of_action(owner)
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._may_write:
            return
        tokens = self._theme.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = self.input.hasFocus()
            painter.setPen(QPen(tokens.accent if focused else tokens.edge, 2 if focused else 1))
            painter.setBrush(tokens.paper)
            inset = 1.0 if focused else 0.5
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), self._theme.em(4), self._theme.em(4)
            )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            self.update()
            if event.type() == QEvent.Type.FocusOut and self._is_leaving(event.reason()):
                self._leave()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Answer Enter, Ctrl+Enter, Esc and Backspace in the line; tell whether the key is used up."""
        if event.key() in ENTER:
            if self.input.text().strip():
                self.take_offer(0)
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.finished.emit()
            return True
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self._list.hide()
        if event.key() == Qt.Key.Key_Backspace and not self.input.text() and self.chips:
            self.chips[-1].setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        return event.key() == Qt.Key.Key_Escape and self.give_back()

    def _is_leaving(self, reason: Qt.FocusReason) -> bool:
        """Tell whether the line is left: Tab leaves it even while the list is still there."""
        return reason in TABBING or (reason not in STAYING and not self._list.isVisible())

    def _leave(self) -> None:
        """Take words that name somebody in full; tell about others."""
        words = self.input.text().strip()
        if not words:
            return
        owner = find_named(self._list_known(), words)
        if owner is None:
            self.left_over.emit(words)
        else:
            self._add(_as_owner_of_action(owner))

    def _on_input_edited(self, words: str) -> None:
        found = find_owners(self._list_known(), words)
        exact = find_named(self._list_known(), words) is not None
        self._offered = [*found, *([] if exact or not words.strip() else [None])]
        self._names.setStringList(
            [f"New owner “{words.strip()}”" if owner is None else _say_offer(owner) for owner in self._offered]
        )
        if not self._offered:
            self._list.hide()
            return
        self._completer.complete(QRect(self.input.mapFrom(self, QPoint(0, 0)), self.size()))
        self._list.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _list_known(self) -> Sequence[Owner]:
        if self._known is None:
            self._known = self._read_known()
        return self._known

    def _on_chip_typed(self, words: str) -> None:
        """Let a name be typed from where the focus is."""
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.input.insert(words)
        self._on_input_edited(self.input.text())

    def _on_offer_taken(self) -> None:
        row = self._list.currentIndex().row()
        if 0 <= row < len(self._offered):
            self.take_offer(row)

    def _make_chip(self, place: int, owner: ActionOwner) -> OwnerChip:
        chip = OwnerChip(self._theme, owner, may_write=self._may_write, parent=self)
        chip.removed.connect(lambda: self._remove(place))
        chip.moved.connect(partial(self._move, place))
        chip.lead_asked.connect(lambda: self._let_lead(place))
        chip.typed.connect(self._on_chip_typed)
        self._row.put(place, chip)
        chip.show()
        return chip

    def _add(self, owner: ActionOwner) -> None:
        self.give_back()
        names = {shown.name.casefold() for shown in self._owners}
        if owner.name.casefold() not in names:
            self.kept.emit((*self._owners, owner))

    def _remove(self, place: int) -> None:
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.kept.emit(self._owners[:place] + self._owners[place + 1 :])

    def _move(self, place: int, step: int) -> None:
        goal = place + step
        if 0 <= goal < len(self._owners):
            owners = list(self._owners)
            owners.insert(goal, owners.pop(place))
            self.kept.emit(tuple(owners))
            if goal < len(self.chips):
                self.chips[goal].setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_lead(self, place: int) -> None:
        leads = self._owners[place].role == "lead"
        self.kept.emit(
            tuple(
                replace(
                    owner, role="lead" if at == place and not leads else None if owner.role == "lead" else owner.role
                )
                for at, owner in enumerate(self._owners)
            )
        )

    def _set_margins(self) -> None:
        em = self._theme.em
        inner = em(4) if self._may_write else 0
        self._row.setContentsMargins(inner, em(3) if self._may_write else 0, inner, em(3) if self._may_write else 0)


def _as_owner_of_action(owner: Owner) -> ActionOwner:
    return ActionOwner(owner.id, owner.name, owner.kind, None, "")


def _say_offer(owner: Owner) -> str:
    """Write a line of the list: the name, then how else it is known."""
    known_as = [*owner.aliases, *([owner.initials] if owner.initials else [])]
    return f"{owner.name} ({', '.join(known_as[:2])})" if known_as else owner.name
