"""The grammar of the commands about what stands round the plan: guidance, indicator, evidence, link, owner."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final, get_args

from laming_desktop.cli.guidance_arguments import add_guidance_commands
from laming_desktop.cli.inquiry_arguments import add_inquiry_commands
from laming_desktop.cli.owner_arguments import add_owner_commands
from laming_desktop.cli.usual_arguments import AddParser, add_as_at, add_file, add_json, read_date
from laming_desktop.cli.verbs import add_verbs, add_writing_verb
from laming_desktop.domain.national import Area, LinkKind

_LINE_HELP: Final = "its line in the list, its title, or its id"
_NUMBER_HELP: Final = 'its number, or its number and its inquiry: "4 of Second inquiry"'


def add_national_commands(add: AddParser) -> None:
    """Add guidance, indicator, evidence, link and owner."""
    add_guidance_commands(add)
    _add_indicator(add)
    _add_evidence(add)
    _add_link(add)
    add_inquiry_commands(add)
    add_owner_commands(add)


def _add_indicator(add: AddParser) -> None:
    verbs = add_verbs(add("indicator", help="keep measured series: local, national and of comparators"))
    adding = add_writing_verb(verbs, "add", "add a series")
    adding.add_argument("title", metavar="TITLE")
    adding.add_argument("--unit", metavar="TEXT", default="", help="what a figure counts: children per 10,000")
    _add_source(adding)
    listing = verbs.add_parser("list", help="list the series with their figures")
    add_file(listing)
    add_as_at(listing)
    add_json(listing)
    figures = add_writing_verb(verbs, "figures", "enter one figure, or a table of them")
    figures.add_argument("indicator", metavar="INDICATOR", help=_LINE_HELP)
    figures.add_argument("period", metavar="PERIOD", nargs="?", help="2008/09")
    figures.add_argument("--value", metavar="N", help="the figure: 61.5")
    figures.add_argument("--area", choices=get_args(Area), default="local")
    figures.add_argument("--area-name", metavar="NAME", default="")
    figures.add_argument(
        "--table", metavar="PATH", type=Path, help="a document with a row of areas, and a period and figures below"
    )
    figures.add_argument("--remove", metavar="N", type=int, help="take the figure on this line of its list away")
    _add_source(figures)
    editing = add_writing_verb(verbs, "edit", "change what is said of a series; what is not given stays")
    editing.add_argument("indicator", metavar="INDICATOR", help=_LINE_HELP)
    for name in ("title", "unit", "source", "note"):
        editing.add_argument(f"--{name}", metavar="TEXT")
    removing = add_writing_verb(verbs, "remove", "remove a series with its figures")
    removing.add_argument("indicator", metavar="INDICATOR", help=_LINE_HELP)


def _add_source(parser: ArgumentParser) -> None:
    parser.add_argument("--source", metavar="TEXT", default="", help="where the figures come from")
    parser.add_argument("--note", metavar="TEXT", default="")


def _add_evidence(add: AddParser) -> None:
    verbs = add_verbs(add("evidence", help="keep files and links that show that something is done"))
    adding = add_writing_verb(verbs, "add", "keep a file or a link")
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
    editing = add_writing_verb(verbs, "edit", "change what is said of it; what is not given stays")
    editing.add_argument("evidence", metavar="N", help=_LINE_HELP)
    editing.add_argument("--title", metavar="TEXT")
    editing.add_argument("--on", metavar="YYYY-MM-DD", type=read_date)
    editing.add_argument("--note", metavar="TEXT")
    removing = add_writing_verb(verbs, "remove", "remove it, with its file where nothing else has it")
    removing.add_argument("evidence", metavar="N", help=_LINE_HELP)
    saving = verbs.add_parser("save", help="write a kept file out; it is not opened")
    add_file(saving)
    saving.add_argument("evidence", metavar="N", help=_LINE_HELP)
    saving.add_argument("output", metavar="OUT", type=Path, help="the new file, or a folder")


def _add_link(add: AddParser) -> None:
    verbs = add_verbs(add("link", help="link recommendations that repeat, overlap or supersede each other"))
    adding = add_writing_verb(verbs, "add", "say what one recommendation is to another")
    adding.add_argument("recommendation", metavar="RECOMMENDATION", help=_NUMBER_HELP)
    adding.add_argument("kind", choices=get_args(LinkKind))
    adding.add_argument("other", metavar="OTHER", help=_NUMBER_HELP)
    adding.add_argument("--note", metavar="TEXT", default="")
    adding.add_argument(
        "--settle",
        action="store_true",
        help="mark open actions of what is superseded, or share those of what is repeated",
    )
    listing = verbs.add_parser("list", help="list the links")
    add_file(listing)
    listing.add_argument("recommendation", metavar="RECOMMENDATION", nargs="?", help="of one only")
    add_as_at(listing)
    add_json(listing)
    removing = add_writing_verb(verbs, "remove", "take a link away")
    removing.add_argument("link", metavar="N", help="its line in the list, or its id")
