"""List owners and what is theirs, and keep the list: add, edit, remove."""

from argparse import Namespace

from laming_desktop.cli.editing import tell_change
from laming_desktop.cli.opening import open_as_at, open_for
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.picking import pick_owner
from laming_desktop.cli.session import Session
from laming_desktop.domain.checks.action_tests import is_open
from laming_desktop.domain.owners.twins import find_twins
from laming_desktop.domain.plan import Action, Owner
from laming_desktop.operations.owners import add_owner, edit_owner, remove_owner
from laming_desktop.store.owners import count_open_actions, list_owned_actions, list_owners
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.owners import say_names, say_owner, say_work
from laming_desktop.wording.texts import clean

_WIDEST = 70


def run_list(arguments: Namespace, session: Session) -> int:
    """List the owners with their actions."""
    with open_as_at(session, arguments.file, arguments.as_at) as register:
        owners, still = list_owners(register), count_open_actions(register)
    pairs = find_twins(owners) if arguments.twins else ()
    if arguments.twins:
        doubtful = {one.id for pair in pairs for one in (pair.first, pair.second)}
        owners = [one for one in owners if one.id in doubtful]
    shown = [one for one in owners if arguments.kind in {None, one.kind}]
    if arguments.json:
        print_json([_show(one, still.get(one.id, 0)) for one in shown])
        return 0
    for one in shown:
        names = say_names(one)
        print_line(f"{clean(one.name)}: {say_owner(one, still.get(one.id, 0))}{f' · {names}' if names else ''}")
    for pair in pairs:
        print_line(f"Perhaps the same: {clean(pair.first.name)}, {clean(pair.second.name)}")
    print_line(say_count(len(shown), "owner"))
    return 0


def _show(one: Owner, still: int) -> dict[str, object]:
    """Give an owner as plain values."""
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "initials": one.initials,
        "aliases": list(one.aliases),
        "actions": one.actions,
        "open": still,
    }


def run_work(arguments: Namespace, session: Session) -> int:
    """List the actions of an owner by when they fall due."""
    day = arguments.as_at or session.today
    with open_as_at(session, arguments.file, arguments.as_at) as register:
        owner = pick_owner(register, arguments.owner)
        actions = [one for one in list_owned_actions(register, owner.id, today=day) if arguments.all or is_open(one)]
    if arguments.json:
        print_json([_show_work(one) for one in actions])
        return 0
    for one in actions:
        print_line(f"{one.reference}  {clean(one.title or one.text, _WIDEST)}: {say_work(one)}")
    print_line(f"{clean(owner.name)}: {say_count(len(actions), 'action')}")
    return 0


def _show_work(one: Action) -> dict[str, object]:
    """Give an action of a worklist as plain values."""
    due = one.due.next_due
    return {
        "reference": one.reference,
        "text": one.text,
        "due": due.isoformat() if due else None,
        "days_late": one.due.days_late,
        "state": one.state,
    }


def run_add(arguments: Namespace, session: Session) -> int:
    """Add an owner."""
    with open_for(session, arguments.file) as register:
        changes = add_owner(
            register, name=arguments.name, kind=arguments.kind, initials=arguments.initials, aliases=arguments.alias
        )
    tell_change(changes)
    return 0


def run_edit(arguments: Namespace, session: Session) -> int:
    """Change what is given of an owner."""
    with open_for(session, arguments.file) as register:
        owner = pick_owner(register, arguments.owner)
        changes = edit_owner(
            register,
            owner.id,
            name=arguments.name,
            kind=arguments.kind,
            initials=arguments.initials,
            aliases=arguments.alias,
        )
    tell_change(changes)
    return 0


def run_remove(arguments: Namespace, session: Session) -> int:
    """Remove an owner that has no action."""
    with open_for(session, arguments.file) as register:
        changes = remove_owner(register, pick_owner(register, arguments.owner).id)
    tell_change(changes)
    return 0
