"""Why a command cannot be given now; an empty text where it can."""

from dataclasses import dataclass
from typing import Final, Literal

from laming_desktop.ui.command import Command, Need

NO_REGISTER: Final = "Open a register first."
READ_ONLY: Final = "This register is open to be read only."
PAST: Final = "This is the register as it was. Go back to today to change it."
NO_LINE: Final = "Choose a recommendation or an action first."
NO_ACTION: Final = "Choose an action first."
NOT_IN_ORDER: Final = "Actions can be moved in the order of the inquiry only."
NOTHING_TO_UNDO: Final = "There is nothing to take back."
NOTHING_TO_REDO: Final = "Nothing was taken back."
BUSY: Final = "Finish or close this page first."
UNDER_WAY: Final = "Wait until it is done, or cancel it."
_PLAN_ONLY: Final = frozenset({"File", "Edit", "View", "Plan", "Reports"})
_NEED_WRITING: Final[frozenset[Need]] = frozenset({"writable", "writable_action"})
_NEED_ACTION: Final[frozenset[Need]] = frozenset({"action", "writable_action"})


@dataclass(frozen=True, slots=True)
class Situation:
    """What is open and chosen.

    `on_plan` tells whether the plan is the page that is shown, `is_past` whether it is seen as it was, `is_busy` whether
    a large change is being taken back or done again.
    """

    has_register: bool = False
    is_read_only: bool = False
    on_plan: bool = False
    chosen: Literal["recommendation", "action"] | None = None
    in_order: bool = True
    undo: str = ""
    redo: str = ""
    is_past: bool = False
    is_busy: bool = False


def say_why_not(command: Command, now: Situation) -> str:
    """Say why a command cannot be given in a situation."""
    if command.need == "nothing":
        return ""
    if not now.has_register:
        return NO_REGISTER
    if now.is_busy:
        return UNDER_WAY
    if not now.on_plan and command.menu in _PLAN_ONLY:
        return BUSY
    if command.need in _NEED_WRITING and now.is_read_only:
        return PAST if now.is_past else READ_ONLY
    return _say_choice(command, now) or _say_own(command, now)


def _say_choice(command: Command, now: Situation) -> str:
    if command.need in _NEED_ACTION and now.chosen != "action":
        return NO_ACTION
    return NO_LINE if command.need == "item" and now.chosen is None else ""


def _say_own(command: Command, now: Situation) -> str:
    """Say what stands in the way of one command only."""
    if command.id in {"move_up", "move_down"} and not now.in_order:
        return NOT_IN_ORDER
    if command.id == "undo" and not now.undo:
        return NOTHING_TO_UNDO
    return NOTHING_TO_REDO if command.id == "redo" and not now.redo else ""
