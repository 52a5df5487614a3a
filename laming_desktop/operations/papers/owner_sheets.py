"""Gather owners' sheets: for each owner the actions that they must say something about."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from laming_desktop.domain.checks.action_tests import is_open
from laming_desktop.domain.papers.owner_sheets import OwnerSheet, OwnerSheetsPaper, SheetAction
from laming_desktop.domain.plan import Action, ActionOwner
from laming_desktop.operations.papers.heads import PaperWishes, gather_head, say_number
from laming_desktop.operations.papers.plan_rows import ActionWriter
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.store.register import Register

NO_OWNER: Final = "No owner named"


def gather_owner_sheets(register: Register, wishes: PaperWishes) -> OwnerSheetsPaper:
    """Gather a sheet for each owner wished for, or for everyone with an open action; those without an owner come last.

    A sheet goes to its owner, so it names owners as they are written whatever the profile says of names.
    """
    shown = list_actions(register, wishes.asked, today=wishes.as_at)
    waiting = [action for action in shown if is_open(action)]
    writer = ActionWriter(register, wishes)
    titles = {item.number: item.title or item.text for item in list_recommendations(register)}
    rows = {action.id: _make_row(action, writer, titles) for action in waiting}
    sheets = [_make_sheet(name, waiting, rows) for name in _list_names(waiting, wishes.owners)]
    if not wishes.owners:
        sheets += _list_ownerless(waiting, rows)
    shows = f"{say_number(len(sheets), 'sheet')} with {say_number(len(rows), 'open action')}"
    head = gather_head(
        register,
        wishes,
        label="Update request",
        title=sheets[0].owner if len(sheets) == 1 else "What each owner is asked to update",
        shows=shows,
        counted=shows,
    )
    return OwnerSheetsPaper(head, wishes.return_by, wishes.return_to or head.body, tuple(sheets))


def _make_row(action: Action, writer: ActionWriter, titles: Mapping[str, str]) -> SheetAction:
    first = action.recommendations[0] if action.recommendations else ""
    return SheetAction(action.id, writer.write(action), action.recommendations, titles.get(first, ""))


def _list_names(actions: Sequence[Action], wanted: Sequence[str]) -> list[str]:
    """List the owners by name; those wished for are found whatever their capitals."""
    names = {owner.name for action in actions for owner in action.owners}
    asked = {name.casefold() for name in wanted}
    return sorted((name for name in names if not asked or name.casefold() in asked), key=str.casefold)


def _make_sheet(name: str, actions: Sequence[Action], rows: Mapping[str, SheetAction]) -> OwnerSheet:
    """Make the sheet of one owner: what they lead, then what they support."""
    own = [action for action in actions if any(owner.name == name for owner in action.owners)]
    led = {action.id for action in own if find_lead(action.owners) == name}
    return OwnerSheet(
        name,
        tuple(rows[action.id] for action in own if action.id in led),
        tuple(rows[action.id] for action in own if action.id not in led),
    )


def find_lead(owners: Sequence[ActionOwner]) -> str:
    """Find who leads an action: the owner that is said to lead, else the first."""
    return next((owner.name for owner in owners if owner.role == "lead"), owners[0].name if owners else "")


def _list_ownerless(actions: Sequence[Action], rows: Mapping[str, SheetAction]) -> Iterator[OwnerSheet]:
    """Give the sheet of what nobody owns, when there is any."""
    loose = tuple(rows[action.id] for action in actions if not action.owners)
    if loose:
        yield OwnerSheet(NO_OWNER, loose, ())
