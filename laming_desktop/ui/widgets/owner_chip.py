"""One owner as a chip: the name, whether it leads, and a cross that takes it off."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget
from typing_extensions import override

from laming_desktop.domain.plan import ActionOwner
from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.fonts import BOLD
from laming_desktop.ui.theme.theme import Theme

HEIGHT = 24
CROSS = 20
ROLE_WORDS = {"lead": "lead", "support": "support"}


class OwnerChip(QWidget):
    """A chip that can be reached by Tab: Delete takes it off, Alt with arrows moves it, the menu lets it lead.

    `typed` carries a letter that belongs into the line behind the chips.
    """

    removed = Signal()
    moved = Signal(int)
    lead_asked = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme, owner: ActionOwner, *, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.owner = owner
        self._may_write = may_write
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if may_write else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        role = f", {ROLE_WORDS[owner.role]}" if owner.role else ""
        self.setAccessibleName(f"{owner.name}{role}")
        self.setAccessibleDescription("Delete takes the owner off." if may_write else "")
        is_said = not owner.written or owner.written == owner.name
        self.setToolTip(as_plain_tip(owner.name if is_said else f"{owner.name} (written “{owner.written}”)"))

    @override
    def sizeHint(self) -> QSize:
        em, metrics = self._theme.em, self._theme.metrics()
        width = em(9) + self._icon_room() + metrics.horizontalAdvance(self.owner.name) + self._role_room() + em(9)
        return QSize(width + (em(CROSS - 6) if self._may_write else 0), em(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.em(60), self._theme.em(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, em = self._theme.tokens, self._theme.em
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = self.hasFocus()
            painter.setPen(
                QPen(
                    tokens.accent if focused else tokens.edge if tokens.is_contrast else tokens.line,
                    2 if focused else 1,
                )
            )
            painter.setBrush(tokens.band)
            inset = 1.0 if focused else 0.5
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), em(12), em(12))
            self._paint_words(painter)
            if self._may_write:
                side = em(12)
                painter.drawPixmap(
                    self.width() - em(CROSS), (self.height() - side) // 2, self._theme.pixmap("cross", 12, tokens.muted)
                )

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if (
            self._may_write
            and event.button() == Qt.MouseButton.LeftButton
            and event.position().x() > self.width() - self._theme.em(CROSS + 3)
        ):
            self.removed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif step and with_alt:
            self.moved.emit(step)
        elif step:
            self.focusNextPrevChild(step > 0)
        elif self._may_write and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._may_write:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Does not lead" if self.owner.role == "lead" else "Leads", self.lead_asked.emit)
        menu.addAction("Move before", lambda: self.moved.emit(-1))
        menu.addAction("Move after", lambda: self.moved.emit(1))
        menu.addAction("Take off", self.removed.emit)
        menu.popup(event.globalPos())

    def _icon_room(self) -> int:
        return self._theme.em(18) if self.owner.kind in {"team", "agency"} else 0

    def _role_room(self) -> int:
        if not self.owner.role:
            return 0
        return self._theme.em(6) + self._theme.metrics("small", BOLD).horizontalAdvance(ROLE_WORDS[self.owner.role])

    def _paint_words(self, painter: QPainter) -> None:
        """Paint icon, name and role; a name too long for the line is cut with an ellipsis, its tool tip holds it whole."""
        tokens, em = self._theme.tokens, self._theme.em
        left = em(9)
        if self._icon_room():
            painter.drawPixmap(
                left - em(2), (self.height() - em(14)) // 2, self._theme.pixmap("people", 14, tokens.muted)
            )
            left += self._icon_room()
        room = self.width() - left - self._role_room() - em(CROSS + 2 if self._may_write else 6)
        name = self._theme.metrics().elidedText(self.owner.name, Qt.TextElideMode.ElideRight, room + 2)
        painter.setFont(self._theme.font())
        painter.setPen(tokens.text)
        painter.drawText(QRectF(left, 0, room + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, name)
        if self.owner.role:
            left += self._theme.metrics().horizontalAdvance(name) + em(6)
            painter.setFont(self._theme.font("small", BOLD))
            painter.setPen(tokens.muted)
            painter.drawText(
                QRectF(left, 0, self._role_room() + 4, self.height()),
                Qt.AlignmentFlag.AlignVCenter,
                ROLE_WORDS[self.owner.role],
            )
