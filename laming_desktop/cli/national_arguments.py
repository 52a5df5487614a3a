"""The grammar of the commands about what stands round the plan: guidance, indicator, evidence, owner."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, get_args

from laming_desktop.cli.usual_arguments import AddParser, add_as_at, add_author, add_file, add_json, read_date
from laming_desktop.domain.national import Area, GuidanceKind

_GUIDANCE_HELP = "its line in the list, its title, or its id"


def add_national_commands(add: AddParser) -> None:
    """Add guidance, indicator, evidence and owner."""
    _add_guidance(add)
    _add_indicator(add)
    _add_evidence(add)
    _add_owner(add)


def _add_guidance(add: AddParser) -> None:
    verbs = _add_verbs(add("guidance", help="keep national guidance and commitments, and what waits for them"))
    adding = _add_writing(verbs, "add", "add guidance or a commitment")
    adding.add_argument("title", metavar="TITLE")
    adding.add_argument("--kind", choices=get_args(GuidanceKind), default="guidance")
    adding.add_argument("--publisher", metavar="NAME", default="", help="who publishes or promised it")
    adding.add_argument("--consultation", metavar="WHEN", default="", help="as written: by July 2009")
    adding.add_argument("--expected", metavar="WHEN", default="", help="as written: by the end of this year")
    adding.add_argument("--done-on", metavar="YYYY-MM-DD", type=read_date, help="when it was published, or done")
    adding.add_argument("--link", metavar="URL", default="")
    adding.add_argument("--note", metavar="TEXT", default="")
    listing = verbs.add_parser("list", help="list guidance and commitments, what they say and what waits for them")
    add_file(listing)
    add_as_at(listing)
    add_json(listing)
    noting = _add_writing(verbs, "note", "say what guidance says of a recommendation")
    noting.add_argument("guidance", metavar="GUIDANCE", help=_GUIDANCE_HELP)
    noting.add_argument("recommendation", metavar="RECOMMENDATION")
    noting.add_argument("--chapter", metavar="TEXT", default="")
    noting.add_argument("--note", metavar="TEXT", default="")
    _add_waiting(verbs)
    publishing = _add_writing(verbs, "publish", "say that it is out, and give what waited for it new timescales")
    publishing.add_argument("guidance", metavar="GUIDANCE", help=_GUIDANCE_HELP)
    publishing.add_argument("--on", metavar="YYYY-MM-DD", type=read_date, required=True)
    publishing.add_argument(
        "--timescale", metavar="ACTION=WHEN", action="append", help="an action's new timescale; all others wait on"
    )
    _add_reading(verbs)


def _add_waiting(verbs: Any) -> None:  # noqa: ANN401  argparse names no class for it
    waiting = _add_writing(
        verbs, "wait", "let actions wait for guidance; without guidance show which say that they wait"
    )
    waiting.add_argument("guidance", metavar="GUIDANCE", nargs="?", help=_GUIDANCE_HELP)
    waiting.add_argument("actions", metavar="ACTION", nargs="*")
    waiting.add_argument("--no-longer", action="store_true", help="they wait no longer")
    waiting.add_argument(
        "--proposed", action="store_true", help="link all that say that they wait and name one guidance alone"
    )


def _add_reading(verbs: Any) -> None:  # noqa: ANN401  argparse names no class for it
    reading = _add_writing(verbs, "read", "read from a document what it says of recommendations and promises by when")
    reading.add_argument("document", metavar="DOCUMENT", type=Path)
    reading.add_argument("--accept", action="store_true", help="write all that is proposed, as one change")
    reading.add_argument(
        "--document-date", metavar="YYYY-MM-DD", type=read_date, help='the day it speaks from, for "this year"'
    )
    reading.add_argument("--title", metavar="TEXT", default="", help="the guidance that its notes belong to")
    reading.add_argument("--publisher", metavar="NAME", default="")
    add_json(reading)


def _add_indicator(add: AddParser) -> None:
    verbs = _add_verbs(add("indicator", help="keep measured series: local, national and of comparators"))
    adding = _add_writing(verbs, "add", "add a series")
    adding.add_argument("title", metavar="TITLE")
    adding.add_argument("--unit", metavar="TEXT", default="", help="what a figure counts: children per 10,000")
    _add_source(adding)
    listing = verbs.add_parser("list", help="list the series with their figures")
    add_file(listing)
    add_as_at(listing)
    add_json(listing)
    figures = _add_writing(verbs, "figures", "enter one figure, or a table of them")
    figures.add_argument("indicator", metavar="INDICATOR", help=_GUIDANCE_HELP)
    figures.add_argument("period", metavar="PERIOD", nargs="?", help="2008/09")
    figures.add_argument("--value", metavar="N", help="the figure: 61.5")
    figures.add_argument("--area", choices=get_args(Area), default="local")
    figures.add_argument("--area-name", metavar="NAME", default="")
    figures.add_argument(
        "--table", metavar="PATH", type=Path, help="a document with a row of areas, and a period and figures below"
    )
    _add_source(figures)


def _add_source(parser: ArgumentParser) -> None:
    parser.add_argument("--source", metavar="TEXT", default="", help="where the figures come from")
    parser.add_argument("--note", metavar="TEXT", default="")


def _add_evidence(add: AddParser) -> None:
    verbs = _add_verbs(add("evidence", help="keep files and links that show that something is done"))
    adding = _add_writing(verbs, "add", "keep a file or a link")
    adding.add_argument("item", metavar="REFERENCE", help="an action (A12) or a recommendation (4)")
    adding.add_argument("--path", metavar="PATH", type=Path, help="a file; it is copied into the register")
    adding.add_argument("--link", metavar="URL")
    adding.add_argument("--title", metavar="TEXT", default="")
    adding.add_argument("--on", metavar="YYYY-MM-DD", type=read_date, help="of which day it is")
    adding.add_argument("--note", metavar="TEXT", default="")
    listing = verbs.add_parser("list", help="list what is kept")
    add_file(listing)
    listing.add_argument("item", metavar="REFERENCE", nargs="?", help="of one item only")
    add_as_at(listing)
    add_json(listing)
    saving = verbs.add_parser("save", help="write a kept file out; it is not opened")
    add_file(saving)
    saving.add_argument("evidence", metavar="N", help=_GUIDANCE_HELP)
    saving.add_argument("output", metavar="OUT", type=Path, help="the new file, or a folder")


def _add_owner(add: AddParser) -> None:
    verbs = _add_verbs(add("owner", help="keep the owners of actions"))
    joining = _add_writing(verbs, "join", "let several owners be one")
    joining.add_argument("into", metavar="OWNER", help="the one that stays: a name, other name or initials")
    joining.add_argument("owners", metavar="OTHER", nargs="+", help="those that go over to it")
    reassigning = _add_writing(verbs, "reassign", "give actions of one owner to another")
    reassigning.add_argument("giver", metavar="FROM")
    reassigning.add_argument("taker", metavar="TO")
    reassigning.add_argument("actions", metavar="ACTION", nargs="*", help="all open actions unless given")
    holding = _add_writing(verbs, "holder", "list who held a post, or say who holds it")
    holding.add_argument("post", metavar="POST")
    holding.add_argument("holder", metavar="HOLDER", nargs="?")
    holding.add_argument("--since", metavar="YYYY-MM-DD", type=read_date)
    holding.add_argument("--until", metavar="YYYY-MM-DD", type=read_date)


def _add_verbs(parser: ArgumentParser) -> Any:  # noqa: ANN401  argparse names no class for it
    return parser.add_subparsers(dest="verb", metavar="VERB", required=True)


def _add_writing(verbs: Any, name: str, words: str) -> ArgumentParser:  # noqa: ANN401  argparse names no class for it
    """Add a verb that changes the register."""
    parser: ArgumentParser = verbs.add_parser(name, help=words)
    add_file(parser)
    add_author(parser)
    return parser
