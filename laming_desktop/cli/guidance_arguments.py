"""The grammar of the commands about guidance and commitments."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, get_args

from laming_desktop.cli.usual_arguments import AddParser, add_as_at, add_file, add_json, read_date
from laming_desktop.cli.verbs import add_verbs, add_writing_verb
from laming_desktop.domain.national import GuidanceKind

_GUIDANCE_HELP = "its line in the list, its title, or its id"


def add_guidance_commands(add: AddParser) -> None:
    """Add guidance and its verbs."""
    verbs = add_verbs(add("guidance", help="keep national guidance and commitments, and what waits for them"))
    adding = add_writing_verb(verbs, "add", "add guidance or a commitment")
    adding.add_argument("title", metavar="TITLE")
    _add_fields(adding, default="")
    adding.add_argument("--done-on", metavar="YYYY-MM-DD", type=read_date, help="when it was published, or done")
    _add_editing(verbs)
    listing = verbs.add_parser("list", help="list guidance and commitments, what they say and what waits for them")
    add_file(listing)
    add_as_at(listing)
    add_json(listing)
    noting = add_writing_verb(verbs, "note", "say what guidance says of a recommendation")
    noting.add_argument("guidance", metavar="GUIDANCE", help=_GUIDANCE_HELP)
    noting.add_argument("recommendation", metavar="RECOMMENDATION")
    noting.add_argument("--chapter", metavar="TEXT", default="")
    noting.add_argument("--note", metavar="TEXT", default="")
    noting.add_argument("--remove", action="store_true", help="it says nothing of it after all")
    _add_waiting(verbs)
    _add_publishing(verbs)
    _add_reading(verbs)


def _add_fields(parser: ArgumentParser, default: str | None) -> None:
    parser.add_argument("--kind", choices=get_args(GuidanceKind), default="guidance" if default is not None else None)
    parser.add_argument("--publisher", metavar="NAME", default=default, help="who publishes or promised it")
    parser.add_argument("--consultation", metavar="WHEN", default=default, help="as written: by July 2009")
    parser.add_argument("--expected", metavar="WHEN", default=default, help="as written: by the end of this year")
    parser.add_argument("--link", metavar="URL", default=default)
    parser.add_argument("--note", metavar="TEXT", default=default)


def _add_editing(verbs: Any) -> None:  # noqa: ANN401  argparse names no class for it
    editing = add_writing_verb(verbs, "edit", "change what is said of it; what is not given stays")
    editing.add_argument("guidance", metavar="GUIDANCE", help=_GUIDANCE_HELP)
    editing.add_argument("--title", metavar="TITLE")
    _add_fields(editing, default=None)
    removing = add_writing_verb(verbs, "remove", "remove it, with its notes and what waits for it")
    removing.add_argument("guidance", metavar="GUIDANCE", help=_GUIDANCE_HELP)


def _add_waiting(verbs: Any) -> None:  # noqa: ANN401  argparse names no class for it
    waiting = add_writing_verb(
        verbs, "wait", "let actions wait for guidance; without guidance show which say that they wait"
    )
    waiting.add_argument("guidance", metavar="GUIDANCE", nargs="?", help=_GUIDANCE_HELP)
    waiting.add_argument("actions", metavar="ACTION", nargs="*")
    waiting.add_argument("--no-longer", action="store_true", help="they wait no longer")
    waiting.add_argument(
        "--proposed", action="store_true", help="link all that say that they wait and name one guidance alone"
    )


def _add_publishing(verbs: Any) -> None:  # noqa: ANN401  argparse names no class for it
    publishing = add_writing_verb(verbs, "publish", "say that it is out, and give what waited for it new timescales")
    publishing.add_argument("guidance", metavar="GUIDANCE", help=_GUIDANCE_HELP)
    publishing.add_argument("--on", metavar="YYYY-MM-DD", type=read_date, required=True)
    publishing.add_argument(
        "--timescale", metavar="ACTION=WHEN", action="append", help="an action's new timescale; all others wait on"
    )
    withdrawing = add_writing_verb(verbs, "withdraw", "say that it is not out after all, or was withdrawn")
    withdrawing.add_argument("guidance", metavar="GUIDANCE", help=_GUIDANCE_HELP)


def _add_reading(verbs: Any) -> None:  # noqa: ANN401  argparse names no class for it
    reading = add_writing_verb(
        verbs, "read", "read from a document what it says of recommendations and promises by when"
    )
    reading.add_argument("document", metavar="DOCUMENT", type=Path)
    reading.add_argument("--accept", action="store_true", help="write all that is proposed, as one change")
    reading.add_argument(
        "--only", metavar="N", type=int, action="append", help="of what is proposed, only this line; as often as needed"
    )
    reading.add_argument(
        "--except", dest="without", metavar="N", type=int, action="append", help="all that is proposed but this line"
    )
    reading.add_argument(
        "--document-date", metavar="YYYY-MM-DD", type=read_date, help='the day it speaks from, for "this year"'
    )
    reading.add_argument("--title", metavar="TEXT", default="", help="the guidance that its notes belong to")
    reading.add_argument(
        "--inquiry", metavar="TITLE", help="the inquiry whose numbers it names; the first unless given"
    )
    reading.add_argument("--publisher", metavar="NAME", default="")
    add_json(reading)
