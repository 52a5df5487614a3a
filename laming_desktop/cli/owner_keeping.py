"""Keep the owners: let several be one, give actions of one to another, say who holds a post."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Final

from laming_desktop.cli.editing import tell_change
from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_line
from laming_desktop.cli.picking import find_action_id, pick_owner
from laming_desktop.cli.session import Session
from laming_desktop.domain.checks.action_tests import is_open
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.owners import join_owners, reassign_actions
from laming_desktop.operations.post_holders import add_post_holder
from laming_desktop.store.national import list_post_holders
from laming_desktop.store.reading import list_actions
from laming_desktop.wording.dates import say_count, say_short_date
from laming_desktop.wording.texts import clean


def run_owner(arguments: Namespace, session: Session) -> int:
    """Do what the verb says."""
    return _VERBS[arguments.verb](arguments, session)


def _run_join(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        into = pick_owner(register, arguments.into)
        others = [pick_owner(register, name).id for name in arguments.owners]
        if into.id in others:
            raise RefusedValueError("owner", into.name, "itself")
        tell_change(join_owners(register, others, into.id))
    return 0


def _run_reassign(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        giver, taker = pick_owner(register, arguments.giver), pick_owner(register, arguments.taker)
        if giver.id == taker.id:
            raise RefusedValueError("owner", taker.name, "itself")
        theirs = [
            action
            for action in list_actions(register, today=session.today)
            if any(owner.owner_id == giver.id for owner in action.owners)
        ]
        if arguments.actions:
            wanted = [find_action_id(register, reference) for reference in arguments.actions]
            if stranger := set(wanted) - {action.id for action in theirs}:
                named = next(name for name, one in zip(arguments.actions, wanted, strict=True) if one in stranger)
                raise RefusedValueError("action", named, "of_another_owner", (giver.name,))
        else:
            wanted = [action.id for action in theirs if is_open(action)]
        tell_change(reassign_actions(register, wanted, giver.id, taker.id))
    print_line(say_count(len(wanted), "action"))
    return 0


def _run_holder(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file, read_only=arguments.holder is None) as register:
        post = pick_owner(register, arguments.post)
        if arguments.holder is not None:
            changes = add_post_holder(register, post.id, arguments.holder, since=arguments.since, until=arguments.until)
            tell_change(changes)
        holders = list_post_holders(register, post.id)
    for one in holders:
        since = say_short_date(one.since) if one.since else "nobody has said"
        until = say_short_date(one.until) if one.until else "today"
        print_line(f"{clean(one.holder)}: from {since} to {until}")
    print_line(f"{clean(post.name)}: {say_count(len(holders), 'holder')}")
    return 0


_VERBS: Final[Mapping[str, Callable[[Namespace, Session], int]]] = {
    "join": _run_join,
    "reassign": _run_reassign,
    "holder": _run_holder,
}
