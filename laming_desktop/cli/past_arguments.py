"""The grammar of the commands that look into the past or bring it back."""

from argparse import ArgumentTypeError
from datetime import date
from typing import get_args

from laming_desktop.cli.usual_arguments import AddParser, add_author, add_file, add_json, read_date
from laming_desktop.domain.vocabulary import ChangeKind


def add_past_commands(add: AddParser) -> None:
    """Add history, reason, changes, restore, bin and redact."""
    _add_history(add)
    _add_reason(add)
    _add_changes(add)
    _add_restore(add)
    _add_bin(add)
    _add_redact(add)


def _read_moment(text: str) -> date | int:
    """Read a day in ISO form, or the number of a change."""
    if text.isdigit():
        return int(text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(
            f"{text!r} is neither a date nor the number of a change; write 2009-10-31 or 12"
        ) from None


def _add_history(add: AddParser) -> None:
    parser = add("history", help="show what was changed, newest first")
    add_file(parser)
    parser.add_argument("reference", metavar="REFERENCE", nargs="?")
    parser.add_argument("--by", metavar="NAME", default="", help="changes of this person, by a part of the name")
    parser.add_argument("--since", metavar="YYYY-MM-DD", type=read_date, help="from this day on")
    parser.add_argument("--until", metavar="YYYY-MM-DD", type=read_date, help="up to this day")
    parser.add_argument("--field", metavar="FIELD", default="", help="changes of this field: state, priority, text, …")
    parser.add_argument("--became", metavar="VALUE", default="", help="with --field: what it became")
    parser.add_argument("--why", metavar="TEXT", default="", help="changes whose reason has these words")
    parser.add_argument("--kind", action="append", default=[], choices=get_args(ChangeKind), help="how it was made")
    add_json(parser)


def _add_reason(add: AddParser) -> None:
    parser = add("reason", help="say why a change was made, after it was made")
    add_file(parser)
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--change", metavar="N", type=int, help="the number of the change; the newest unless given")
    add_author(parser)


def _add_changes(add: AddParser) -> None:
    parser = add("changes", help="show what changed between two moments")
    add_file(parser)
    parser.add_argument(
        "--from", dest="since", metavar="MOMENT", type=_read_moment, required=True, help="day or number"
    )
    parser.add_argument("--to", dest="until", metavar="MOMENT", type=_read_moment, help="now unless given")
    add_json(parser)


def _add_restore(add: AddParser) -> None:
    parser = add("restore", help="bring back an earlier value, an item as it was, or a whole change")
    add_file(parser)
    parser.add_argument("reference", metavar="REFERENCE", nargs="?", help="an action or recommendation")
    parser.add_argument("--field", metavar="FIELD", default="", help="only this field")
    parser.add_argument("--before", metavar="N", type=int, required=True, help="as before the change of this number")
    add_author(parser)


def _add_bin(add: AddParser) -> None:
    parser = add("bin", help="list what was removed, bring it back, or remove its words for good")
    add_file(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--bring-back", metavar="N", type=int, help="bring back what this line of the list names")
    what.add_argument("--redact", metavar="N", type=int, help="remove the words of this line for good, everywhere")
    parser.add_argument("--reason", metavar="TEXT", default="", help="with --redact: why, without the words themselves")
    add_json(parser)
    add_author(parser)


def _add_redact(add: AddParser) -> None:
    parser = add("redact", help="remove a text for good, from the history, too")
    add_file(parser)
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--reason", metavar="TEXT", required=True, help="why, without the text itself")
    add_author(parser)
