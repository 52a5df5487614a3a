"""One command of the window: what it is called, where it stands, and what must be there before it can be given."""

from dataclasses import dataclass
from typing import Final, Literal

Menu = Literal["File", "Edit", "View", "Plan", "Reports", "Help"]
Need = Literal["nothing", "register", "writable", "action", "writable_action", "item"]
"""What has to be there before a command can be given: "writable_action" a chosen action that may be changed."""

MENUS: Final[tuple[Menu, ...]] = ("File", "Edit", "View", "Plan", "Reports", "Help")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do; `group` parts a menu by lines, `does` is the sentence of its tool tip.

    A command whose `scope` is the list answers to its key only there.
    """

    id: str
    words: str
    menu: Menu
    group: int
    does: str
    shortcut: str = ""
    icon: str = ""
    need: Need = "register"
    scope: Literal["window", "list"] = "window"
