"""The grammar of the commands about owners."""

from typing import Any, get_args

from laming_desktop.cli.usual_arguments import AddParser, add_as_at, add_file, add_json, read_date
from laming_desktop.cli.verbs import add_verbs, add_writing_verb
from laming_desktop.domain.vocabulary import OwnerKind

_OWNER_HELP = "a name, other name or initials"


def add_owner_commands(add: AddParser) -> None:
    """Add owner and its verbs."""
    verbs = add_verbs(add("owner", help="keep the owners of actions"))
    _add_keeping(verbs)
    _add_joining(verbs)
    _add_holding(verbs)


def _add_keeping(verbs: Any) -> None:  # noqa: ANN401  argparse names no class for it
    listing = verbs.add_parser("list", help="list the owners with their actions")
    add_file(listing)
    listing.add_argument("--kind", choices=get_args(OwnerKind))
    listing.add_argument("--twins", action="store_true", help="only those that may be the same as another")
    add_as_at(listing)
    add_json(listing)
    work = verbs.add_parser("work", help="list the open actions of an owner by when they fall due")
    add_file(work)
    work.add_argument("owner", metavar="OWNER", help=_OWNER_HELP)
    work.add_argument("--all", action="store_true", help="closed ones, too")
    add_as_at(work)
    add_json(work)
    adding = add_writing_verb(verbs, "add", "add an owner")
    adding.add_argument("name", metavar="NAME")
    adding.add_argument("--kind", choices=get_args(OwnerKind), default="post")
    adding.add_argument("--initials", metavar="TEXT", default="")
    adding.add_argument("--alias", metavar="NAME", action="append", default=[], help="another name; as often as needed")
    editing = add_writing_verb(verbs, "edit", "change what is said of an owner; what is not given stays")
    editing.add_argument("owner", metavar="OWNER", help=_OWNER_HELP)
    editing.add_argument("--name", metavar="NAME")
    editing.add_argument("--kind", choices=get_args(OwnerKind))
    editing.add_argument("--initials", metavar="TEXT")
    editing.add_argument(
        "--alias", metavar="NAME", action="append", help="all other names, in place of those there are"
    )
    removing = add_writing_verb(verbs, "remove", "remove an owner that has no action")
    removing.add_argument("owner", metavar="OWNER", help=_OWNER_HELP)


def _add_joining(verbs: Any) -> None:  # noqa: ANN401  argparse names no class for it
    joining = add_writing_verb(verbs, "join", "let several owners be one")
    joining.add_argument("into", metavar="OWNER", help="the one that stays: a name, other name or initials")
    joining.add_argument("owners", metavar="OTHER", nargs="+", help="those that go over to it")
    joining.add_argument("--preview", action="store_true", help="say what it would do, and do nothing")
    reassigning = add_writing_verb(verbs, "reassign", "give actions of one owner to another")
    reassigning.add_argument("giver", metavar="FROM")
    reassigning.add_argument("taker", metavar="TO")
    reassigning.add_argument("actions", metavar="ACTION", nargs="*", help="all open actions unless given")
    reassigning.add_argument("--since", metavar="YYYY-MM-DD", type=read_date, help="the day from which it holds")


def _add_holding(verbs: Any) -> None:  # noqa: ANN401  argparse names no class for it
    holding = add_writing_verb(verbs, "holder", "list who held a post, or say who holds it")
    holding.add_argument("post", metavar="POST")
    holding.add_argument("holder", metavar="HOLDER", nargs="?")
    holding.add_argument("--since", metavar="YYYY-MM-DD", type=read_date)
    holding.add_argument("--until", metavar="YYYY-MM-DD", type=read_date)
    holding.add_argument("--edit", metavar="N", type=int, help="put right the holder on this line of the list")
    holding.add_argument("--remove", metavar="N", type=int, help="remove the holder on this line of the list")
