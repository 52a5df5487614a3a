"""Make menus and tool bar from the table of commands."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QToolBar, QToolButton, QWidget

from laming_desktop.ui.command import MENUS, Command
from laming_desktop.ui.commands import COMMANDS, TOOLS, find_command
from laming_desktop.ui.theme.theme import Theme

LONGEST_TOOL_WORDS: Final = 34
SPARE_TOOLS: Final = ("add_action", "add_progress", "undo")
"""The tools that stay beside the menus where there is no room for a bar of their own."""


class CommandActions(QObject):
    """Every command as an action of Qt; `given` carries the id of the one that the user gave."""

    given = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._actions = {command.id: self._make(command, window) for command in COMMANDS}
        self._tool_words = dict.fromkeys(self._actions, "")
        self.colour_icons()

    def get(self, command_id: str) -> QAction:
        """Get the action of a command."""
        return self._actions[command_id]

    def name(self, command_id: str, words: str) -> None:
        """Say more exactly what a command would do now: "Undo change of state, A18"."""
        action = self._actions[command_id]
        action.setText(words.replace("&", "&&"))
        action.setIconText(shorten(words, LONGEST_TOOL_WORDS).replace("&", "&&"))

    def allow(self, command_id: str, why_not: str = "") -> None:
        """Switch a command on, or off with the reason in its tool tip."""
        action = self._actions[command_id]
        command = find_command(command_id)
        action.setEnabled(not why_not)
        key = QKeySequence(command.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        words = action.text().replace("&&", "&")
        action.setToolTip(
            f"{words} ({key}). {why_not or command.does}" if key else f"{words}. {why_not or command.does}"
        )

    def colour_icons(self) -> None:
        """Draw every icon in the colours in force."""
        for command in COMMANDS:
            if command.icon:
                self._actions[command.id].setIcon(self._theme.icon(command.icon))

    def _make(self, command: Command, window: QWidget) -> QAction:
        action = QAction(command.words.replace("&", "&&"), self)
        action.setIconText(command.words.rstrip("…"))
        action.setShortcut(QKeySequence(command.shortcut))
        action.setMenuRole(QAction.MenuRole.NoRole)
        if command.scope == "list":
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        else:
            window.addAction(action)
        action.triggered.connect(lambda: self.given.emit(command.id))
        return action


def fill_menu_bar(bar: QMenuBar, actions: CommandActions, recent: QMenu) -> None:
    """Put every command into its menu, the groups parted by lines; recent registers follow Open."""
    for name in MENUS:
        menu = bar.addMenu(f"&{name}")
        menu.setToolTipsVisible(True)
        group = 0
        for command in (command for command in COMMANDS if command.menu == name):
            if command.group != group:
                menu.addSeparator()
                group = command.group
            menu.addAction(actions.get(command.id))
            if command.id == "open_register":
                menu.addMenu(recent)


def fill_tool_bar(bar: QToolBar, actions: CommandActions, theme: Theme) -> None:
    """Put the commands of daily work into the tool bar, with words; redo alone has room for its icon only."""
    bar.clear()
    bar.setIconSize(QSize(theme.em(16), theme.em(16)))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for command_id in TOOLS:
        if command_id is None:
            bar.addSeparator()
            continue
        bar.addAction(actions.get(command_id))
        button = bar.widgetForAction(actions.get(command_id))
        if isinstance(button, QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if command_id == "redo":
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
                button.setAccessibleName("Redo")


def make_spare_tools(actions: CommandActions, theme: Theme) -> QWidget:
    """Make the short row that stands beside the menus where the window is narrow or the text large."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, theme.em(8), 0)
    layout.setSpacing(theme.em(8))
    for command_id in SPARE_TOOLS:
        button = QToolButton()
        button.setDefaultAction(actions.get(command_id))
        button.setIconSize(QSize(theme.em(16), theme.em(16)))
        if command_id == SPARE_TOOLS[0]:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        layout.addWidget(button)
    row.setFixedHeight(theme.em(34))
    return row


def fill_recent(menu: QMenu, names: Sequence[str]) -> list[QAction]:
    """Name the recent registers with their whole paths, numbered for the keyboard."""
    menu.clear()
    made = [menu.addAction(f"&{place} {name.replace('&', '&&')}") for place, name in enumerate(names, 1)]
    menu.setEnabled(bool(made))
    return made


def shorten(words: str, longest: int) -> str:
    """Cut words with an ellipsis where they are too long for a button."""
    return words if len(words) <= longest else words[: longest - 1].rstrip(" ,") + "…"
