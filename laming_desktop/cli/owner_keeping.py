"""Keep the owners: add, edit, let several be one, give actions of one to another, say who holds a post."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Final

from laming_desktop.cli.editing import tell_change
from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_line
from laming_desktop.cli.owner_listing import run_add, run_edit, run_list, run_remove, run_work
from laming_desktop.cli.picking import find_action_id, pick_line, pick_owner
from laming_desktop.cli.session import Session
from laming_desktop.domain.changes import Changes
from laming_desktop.domain.checks.action_tests import is_open
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.owner_joining import preview_joining
from laming_desktop.operations.owners import join_owners, reassign_actions
from laming_desktop.operations.post_holders import add_post_holder, edit_post_holder, remove_post_holder
from laming_desktop.store.national import list_post_holders
from laming_desktop.store.reading import list_actions
from laming_desktop.store.register import Register
from laming_desktop.wording.dates import say_count, say_short_date
from laming_desktop.wording.owners import say_joining
from laming_desktop.wording.texts import clean


def run_owner(arguments: Namespace, session: Session) -> int:
    """Do what the verb says."""
    return _VERBS[arguments.verb](arguments, session)


def _run_join(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file, read_only=arguments.preview) as register:
        into = pick_owner(register, arguments.into)
        others = [pick_owner(register, name).id for name in arguments.owners]
        if into.id in others:
            raise RefusedValueError("owner", into.name, "itself")
        if arguments.preview:
            for other in others:
                print_line(say_joining(preview_joining(register, other, into.id)))
        else:
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
        tell_change(reassign_actions(register, wanted, giver.id, taker.id, since=arguments.since))
    print_line(say_count(len(wanted), "action"))
    return 0


def _run_holder(arguments: Namespace, session: Session) -> int:
    is_looking = arguments.holder is None and arguments.edit is None and arguments.remove is None
    with open_for(session, arguments.file, read_only=is_looking) as register:
        post = pick_owner(register, arguments.post)
        if not is_looking:
            tell_change(_change_holder(register, post.id, arguments))
        holders = list_post_holders(register, post.id)
    for one in holders:
        since = say_short_date(one.since) if one.since else "nobody has said"
        until = say_short_date(one.until) if one.until else "today"
        print_line(f"{clean(one.holder)}: from {since} to {until}")
    print_line(f"{clean(post.name)}: {say_count(len(holders), 'holder')}")
    return 0


def _change_holder(register: Register, post_id: str, arguments: Namespace) -> Changes:
    """Add, edit or remove a holder; what is not given stays as it is."""
    since, until = arguments.since, arguments.until
    if arguments.remove is not None:
        return remove_post_holder(
            register, pick_line("holder", list_post_holders(register, post_id), arguments.remove).id
        )
    if arguments.edit is not None:
        one = pick_line("holder", list_post_holders(register, post_id), arguments.edit)
        return edit_post_holder(
            register, one.id, holder=arguments.holder or one.holder, since=since or one.since, until=until or one.until
        )
    return add_post_holder(register, post_id, arguments.holder, since=since, until=until)


_VERBS: Final[Mapping[str, Callable[[Namespace, Session], int]]] = {
    "list": run_list,
    "work": run_work,
    "add": run_add,
    "edit": run_edit,
    "remove": run_remove,
    "join": _run_join,
    "reassign": _run_reassign,
    "holder": _run_holder,
}
