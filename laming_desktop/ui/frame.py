"""The frame of the window: menus, tools, messages, pages and the line at the foot; it knows nothing of registers."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QToolBar, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.enter_key import EnterKey
from laming_desktop.ui.menus import CommandActions, fill_menu_bar, fill_recent, fill_tool_bar, make_spare_tools
from laming_desktop.ui.status_bar import StatusBar
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_hair, set_ground
from laming_desktop.ui.widgets.message_bar import Answer, MessageBar, Toast, WorkBar
from laming_desktop.ui.widgets.past_bar import PastBar

PROGRAM: Final = "Laming Desktop"
FIRST_SIZE: Final = QSize(1366, 697)
SMALLEST: Final = QSize(640, 400)
PAST_FRAME: Final = 4
"""How broad the frame is, in design pixels, round a register that is seen as it was."""
NARROW: Final = 800
"""Below this width, in design pixels, menus and tools share one line."""


class Frame(QMainWindow):
    """Shows one page at a time; everything that happens in it is told by signals."""

    closing = Signal()
    recent_chosen = Signal(object)
    files_dropped = Signal(list)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = self.theme = theme
        self.actions_of_commands = CommandActions(theme, self)
        self.messages = MessageBar(theme)
        self.banner = MessageBar(theme)
        self.work = WorkBar(theme)
        self.past = PastBar(theme)
        self._around = QVBoxLayout()
        self._ring = QWidget()
        self.status = StatusBar(theme)
        self._pages = QStackedWidget()
        self._recent = QMenu("Open recent")
        self._tools = QToolBar("Tools")
        self._is_narrow: bool | None = None
        self._name = self._moment = ""
        self._spare: QWidget | None = None
        self._set_up()
        self.toast = Toast(theme, self)
        self.toast.focus_freed.connect(self._on_toast_left)
        self._enter_key = EnterKey(self)
        theme.changed.connect(self._on_theme_changed)

    def show_title(self, register: str = "") -> None:
        """Put the register's name before the program's, and between them the moment at which it is seen."""
        self._name = register
        seen = f"{register} {self._moment}".strip()
        self.setWindowTitle(f"{seen} \u2013 {PROGRAM}" if seen else PROGRAM)

    def show_page(self, page: QWidget, *, with_tools: bool) -> None:
        """Show a page that belongs to the frame from now on; whole tasks do without the tools."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self._tools.setVisible(with_tools and not self._is_narrow)

    def drop_page(self, page: QWidget) -> None:
        """Forget a page that is over."""
        self._pages.removeWidget(page)
        page.deleteLater()

    def show_past(self, *, is_past: bool, moment: str = "") -> None:
        """Put a frame round the page while the register is seen as it was; title and foot say the moment: "as at ..."."""
        self._moment = moment
        self.show_title(self._name)
        self.status.show_past(f"Read-only: {moment}" if moment else "")
        side = self._theme.em(PAST_FRAME) if is_past else 0
        self._around.setContentsMargins(side, 0, side, side)
        set_ground(self._ring, "past" if is_past else "canvas")
        self._ring.style().polish(self._ring)
        if not is_past:
            self.past.hide()

    @property
    def page(self) -> QWidget | None:
        """Give the page that is shown."""
        return self._pages.currentWidget()

    @property
    def is_blank(self) -> bool:
        """Tell whether no page has been shown yet."""
        return self._pages.count() == 0

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer the recent registers in the File menu."""
        for action, path in zip(fill_recent(self._recent, [str(path) for path in paths]), paths, strict=True):
            action.triggered.connect(lambda _checked=False, path=path: self.recent_chosen.emit(path))

    def list_panes(self) -> Sequence[QWidget]:
        """List the parts of the frame that F6 goes to: the first tool."""
        tools = self._tools.findChildren(QToolButton)
        return [button for button in tools if button.isVisible() and button.isEnabled()][:1]

    def find_tool(self, command_id: str) -> QWidget | None:
        """Find the button of a command in the tool bar; None where it has none."""
        return self._tools.widgetForAction(self.actions_of_commands.get(command_id))

    def say(self, words: str, answers: Sequence[Answer] = ()) -> None:
        """Say what was done in a message that leaves by itself."""
        self.toast.show_message(words, answers)
        self._place_toast()

    def _place_toast(self) -> None:
        """Put the message above the line at the foot."""
        self.toast.adjustSize()
        middle = (self.width() - self.toast.width()) // 2
        self.toast.move(middle, self.height() - self.status.height() - self.toast.height() - self._theme.em(12))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_bars()
        self._place_toast()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.past.isVisible():
            self.past.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if list_dropped(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_dropped.emit(list_dropped(event))

    def _set_up(self) -> None:
        self.setObjectName("frame")
        self.setAcceptDrops(True)
        self.show_title()
        self.setMinimumSize(SMALLEST)
        self.resize(FIRST_SIZE)
        fill_menu_bar(self.menuBar(), self.actions_of_commands, self._recent)
        self._tools.setMovable(False)
        self._tools.setAccessibleName("Tools")
        self._tools.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.addToolBar(self._tools)
        inside = QWidget()
        set_ground(inside, "canvas")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (make_hair(), self.past, self.banner, self.messages, self.work):
            layout.addWidget(part)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.addWidget(self._pages)
        set_ground(self._ring, "canvas")
        self._ring.setLayout(self._around)
        layout.addWidget(self._ring, 1)
        layout.addWidget(make_hair())
        layout.addWidget(self.status)
        self.setCentralWidget(inside)
        self._scale()

    def _scale(self) -> None:
        self._tools.setFixedHeight(self._theme.em(40))
        fill_tool_bar(self._tools, self.actions_of_commands, self._theme)
        self.status.scale()
        self._is_narrow = None
        self._arrange_bars()

    def _arrange_bars(self) -> None:
        """Put the tools beside the menus where there is no room for both."""
        is_narrow = self.width() / self._theme.unit < NARROW
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        spare = make_spare_tools(self.actions_of_commands, self._theme) if is_narrow else QWidget()
        if self._spare is not None:
            self._spare.deleteLater()
        self._spare = spare
        self.menuBar().setCornerWidget(spare, Qt.Corner.TopRightCorner)
        spare.setVisible(is_narrow)
        self.menuBar().setProperty("room", "narrow" if is_narrow else "")
        self.menuBar().style().polish(self.menuBar())
        self._tools.setVisible(not is_narrow)

    def _on_theme_changed(self) -> None:
        self.actions_of_commands.colour_icons()
        self.past.scale()
        self.show_past(is_past=self.past.isVisible(), moment=self._moment)
        self._scale()

    def _on_toast_left(self) -> None:
        """Give the focus back to what had it in the page."""
        page = self.page
        if page is not None:
            (page.focusWidget() or page).setFocus(Qt.FocusReason.OtherFocusReason)


def list_dropped(event: QDropEvent) -> list[Path]:
    """List the files that are dragged, where there are any on this computer."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
