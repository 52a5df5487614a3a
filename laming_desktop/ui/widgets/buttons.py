"""Make buttons: ordinary, the one main button of a place, flat ones, links, and icons alone."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.theme import Theme

ButtonKind = Literal["plain", "main", "flat", "link", "on_text", "on_then", "then"]


def make_button(
    theme: Theme,
    words: str,
    pressed: Callable[[], object],
    *,
    kind: ButtonKind = "plain",
    icon: str = "",
) -> QPushButton:
    """Make a button with words; `kind` "main" is the one in the accent colour."""
    button = QPushButton(words.replace("&", "&&"))
    button.setProperty("kind", kind)
    button.setAccessibleName(words)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setAutoDefault(False)
    if icon:
        button.setIcon(theme.icon(icon, 16, theme.tokens.on_accent if kind == "main" else theme.tokens.text))
        button.setIconSize(QSize(theme.em(16), theme.em(16)))
    if kind == "link":
        button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(partial(_press, pressed))
    return button


def make_link(theme: Theme, words: str, pressed: Callable[[], object]) -> QPushButton:
    """Make words that open something, underlined, reached by Tab and pressed by Space or Enter."""
    return make_button(theme, words, pressed, kind="link")


def make_icon_button(
    theme: Theme, icon: str, name: str, pressed: Callable[[], object], *, side: int = 16
) -> QToolButton:
    """Make an icon alone, with its name for screen readers and as its tool tip; at least 24 by 24."""
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(as_plain_tip(name))
    button.setIcon(theme.icon(icon, side))
    button.setIconSize(QSize(theme.em(side), theme.em(side)))
    button.setMinimumSize(theme.em(24), theme.em(24))
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(partial(_press, pressed))
    return button


def _press(pressed: Callable[[], object], _is_checked: bool = False) -> None:
    """Leave out what Qt may tell about a button that cannot be checked; it calls a partial without it."""
    pressed()
