"""Link recommendations of one inquiry or of several from a terminal."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Final

from laming_desktop.cli.editing import tell_change
from laming_desktop.cli.opening import open_as_at, open_for
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.picking import find_recommendation_id, pick
from laming_desktop.cli.session import Session
from laming_desktop.domain.national import LinkKind
from laming_desktop.operations.national.links import (
    link_recommendations,
    list_linked,
    share_actions,
    supersede_actions,
    unlink_recommendations,
)
from laming_desktop.store.national import list_recommendation_links
from laming_desktop.store.register import Register
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.links import say_link


def run_link(arguments: Namespace, session: Session) -> int:
    """Do what the verb says."""
    return _VERBS[arguments.verb](arguments, session)


def _run_add(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        one = find_recommendation_id(register, arguments.recommendation)
        other = find_recommendation_id(register, arguments.other)
        tell_change(link_recommendations(register, one, other, arguments.kind, note=arguments.note))
        if arguments.settle:
            _settle(register, one, other, arguments.kind, session)
    return 0


def _settle(register: Register, one: str, other: str, kind: LinkKind, session: Session) -> None:
    """Do to the actions what the link means for them."""
    if kind == "supersedes":
        tell_change(supersede_actions(register, other, today=session.today))
    elif kind == "repeats":
        tell_change(share_actions(register, one, today=session.today))


def _run_list(arguments: Namespace, session: Session) -> int:
    with open_as_at(session, arguments.file, arguments.as_at) as register:
        wanted = find_recommendation_id(register, arguments.recommendation) if arguments.recommendation else None
        lines = [
            (line, one)
            for line, one in enumerate(list_linked(register), 1)
            if wanted in {None, one.link.from_id, one.link.to_id}
        ]
    if arguments.json:
        print_json(
            [
                {
                    "line": line,
                    "id": one.link.id,
                    "recommendation": one.one.number,
                    "inquiry": one.one.inquiry,
                    "kind": one.link.kind,
                    "other": one.other.number,
                    "other_inquiry": one.other.inquiry,
                    "note": one.link.note,
                }
                for line, one in lines
            ]
        )
        return 0
    for line, one in lines:
        print_line(f"{line}  {say_link(one)}")
    print_line(say_count(len(lines), "link"))
    return 0


def _run_remove(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        links = list_recommendation_links(register)
        tell_change(unlink_recommendations(register, pick("link", links, arguments.link, lambda one: (one.id,)).id))
    return 0


_VERBS: Final[Mapping[str, Callable[[Namespace, Session], int]]] = {
    "add": _run_add,
    "list": _run_list,
    "remove": _run_remove,
}
