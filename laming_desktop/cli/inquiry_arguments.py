"""The grammar of the commands about inquiries."""

from argparse import ArgumentParser
from typing import Final

from laming_desktop.cli.usual_arguments import AddParser, add_as_at, add_file, add_json, read_date
from laming_desktop.cli.verbs import add_verbs, add_writing_verb

_HELP: Final = "its line in the list, its title, or what documents call it"


def add_inquiry_commands(add: AddParser) -> None:
    """Add inquiry and its verbs."""
    verbs = add_verbs(add("inquiry", help="keep the inquiries whose recommendations the register has"))
    adding = add_writing_verb(verbs, "add", "add an inquiry")
    adding.add_argument("title", metavar="TITLE")
    _add_fields(adding, default="")
    listing = verbs.add_parser("list", help="list the inquiries with how many recommendations they made")
    add_file(listing)
    add_as_at(listing)
    add_json(listing)
    editing = add_writing_verb(verbs, "edit", "change what is said of an inquiry; what is not given stays")
    editing.add_argument("inquiry", metavar="INQUIRY", help=_HELP)
    editing.add_argument("--title", metavar="TITLE")
    _add_fields(editing, default=None)
    recommending = add_writing_verb(verbs, "recommend", "add a recommendation to an inquiry")
    recommending.add_argument("inquiry", metavar="INQUIRY", help=_HELP)
    recommending.add_argument("number", metavar="NUMBER")
    recommending.add_argument("text", metavar="TEXT")
    recommending.add_argument("--title", metavar="TEXT", default="", help="a short title")
    recommending.add_argument("--theme", metavar="NAME", help="the chapter it stands in, made where it is new")
    removing = add_writing_verb(verbs, "remove", "remove an inquiry without recommendations")
    removing.add_argument("inquiry", metavar="INQUIRY", help=_HELP)


def _add_fields(parser: ArgumentParser, default: str | None) -> None:
    parser.add_argument("--by", metavar="NAME", default=default, help="who led it")
    parser.add_argument("--publisher", metavar="NAME", default=default)
    parser.add_argument("--published-on", metavar="YYYY-MM-DD", type=read_date, help="when it reported")
    parser.add_argument("--reference", metavar="TEXT", default=default, help="what documents call it")
