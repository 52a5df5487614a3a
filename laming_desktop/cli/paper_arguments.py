"""The grammar of the commands about papers: export, meeting, profile."""

from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Final, get_args

from laming_desktop.cli.filter_arguments import add_filters
from laming_desktop.cli.report_arguments import add_report_commands
from laming_desktop.cli.usual_arguments import (
    AddParser,
    add_as_at,
    add_change,
    add_file,
    add_json,
    read_date,
    read_option,
)
from laming_desktop.domain.papers.profile_texts import LETTER_SIZES
from laming_desktop.domain.papers.profiles import REPORT_NAMES, GroupChoice, NamesChoice, PaperSize

_OUTPUT_HELP: Final = "the paper; its ending says the format: .pdf, .docx, .html, .xlsx"


def add_paper_commands(add: AddParser) -> None:
    """Add export, meeting, profile, report and style."""
    _add_export(add)
    _add_meeting(add)
    _add_profile(add)
    add_report_commands(add)


def _add_export(add: AddParser) -> None:
    parser = add("export", help="write a paper as PDF, Word, web page or workbook")
    add_file(parser)
    _add_report(parser)
    parser.add_argument("output", metavar="OUT", type=Path, help=_OUTPUT_HELP)
    parser.add_argument("--meeting", metavar="M", help='the meeting that it is for: "Cabinet 2009-06-10", or its id')
    _add_wishes(parser)


def _add_meeting(add: AddParser) -> None:
    verbs = add("meeting", help="keep meetings, and what they were given").add_subparsers(
        dest="verb", metavar="VERB", required=True
    )
    adding = verbs.add_parser("add", help="add a meeting")
    add_file(adding)
    adding.add_argument("body", metavar="BODY", help="who meets: Cabinet")
    adding.add_argument("on", metavar="YYYY-MM-DD", type=read_date)
    adding.add_argument("--note", metavar="TEXT", default="")
    add_change(adding)
    listing = verbs.add_parser("list", help="list the meetings, newest first, and what each was given")
    add_file(listing)
    add_as_at(listing)
    add_json(listing)
    presenting = verbs.add_parser("present", help="write a paper for a meeting, and keep how it was made")
    add_file(presenting)
    presenting.add_argument("meeting", metavar="MEETING", help='"Cabinet 2009-06-10", or its id')
    _add_report(presenting)
    presenting.add_argument("output", metavar="OUT", type=Path, help=_OUTPUT_HELP)
    presenting.add_argument("--title", metavar="TEXT", default="", help="how the list of meetings calls it")
    _add_wishes(presenting)
    add_change(presenting)
    reprinting = verbs.add_parser("reprint", help="write once more what a meeting was given")
    add_file(reprinting)
    reprinting.add_argument("paper", metavar="N", help="its number in the list of meetings, or its id")
    reprinting.add_argument("output", metavar="OUT", type=Path, help="where to write it")


def _add_profile(add: AddParser) -> None:
    verbs = add("profile", help="keep ways to print a report").add_subparsers(
        dest="verb", metavar="VERB", required=True
    )
    saving = verbs.add_parser("save", help="keep the options of a report under a name")
    add_file(saving)
    _add_report(saving)
    saving.add_argument("name", metavar="NAME")
    _add_looks(saving)
    add_change(saving)
    listing = verbs.add_parser("list", help="list the profiles")
    add_file(listing)
    add_json(listing)
    removing = verbs.add_parser("remove", help="take a profile away")
    add_file(removing)
    _add_report(removing)
    removing.add_argument("name", metavar="NAME")
    add_change(removing)


def _add_report(parser: ArgumentParser) -> None:
    parser.add_argument("report", metavar="REPORT", choices=REPORT_NAMES, help=", ".join(REPORT_NAMES))


def _add_wishes(parser: ArgumentParser) -> None:
    """Add what one printing needs besides its looks."""
    add_as_at(parser)
    parser.add_argument("--profile", metavar="P", help="a kept profile; other options change it")
    parser.add_argument("--item", metavar="TEXT", default="", help="the number of the agenda item")
    parser.add_argument("--since", metavar="D|MEETING", help="a day or meeting to compare with")
    parser.add_argument("--return-by", metavar="YYYY-MM-DD", type=read_date, help="for owners' sheets")
    parser.add_argument("--return-to", metavar="TEXT", default="", help="for owners' sheets")
    parser.add_argument("--written", metavar="TITLE", help="the written report; the latest unless given")
    parser.add_argument("--template", metavar="T", help="no written report, but what a template alone makes")
    _add_looks(parser)


def _add_looks(parser: ArgumentParser) -> None:
    """Add what a profile keeps; what is not given stays as the profile has it."""
    names = [word.replace("_", "-") for word in get_args(NamesChoice)]
    parser.add_argument("--names", type=read_option, choices=names, help="owners as written, posts only, or none")
    parser.add_argument("--group-by", type=read_option, choices=get_args(GroupChoice))
    parser.add_argument("--columns", metavar="A,B,C", type=_read_columns, help="keys of columns, in their order")
    parser.add_argument("--large-print", metavar="N", type=_read_letter_size, help="as cards in letters of N points")
    parser.add_argument("--paper", type=str.lower, choices=get_args(PaperSize), help="the size of the sheets")
    parser.add_argument("--portrait", action="store_true", default=None)
    parser.add_argument("--grey", action="store_true", default=None, help="as a black and white printer prints it")
    parser.add_argument("--watermark", metavar="TEXT")
    parser.add_argument("--confidential", metavar="TEXT", help="a marking for every page")
    add_filters(parser)


def _read_columns(text: str) -> tuple[str, ...]:
    return tuple(key for part in text.split(",") if (key := part.strip()))


def _read_letter_size(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text[:4]) not in LETTER_SIZES:
        raise ArgumentTypeError(f"{text!r} is not a size from {LETTER_SIZES[0]} to {LETTER_SIZES[-1]} points")
    return int(text)
