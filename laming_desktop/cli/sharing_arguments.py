"""The grammar of the commands that send a register out, take returns in, and compare."""

from argparse import ArgumentParser
from pathlib import Path
from typing import get_args

from laming_desktop.cli.filter_arguments import add_filters
from laming_desktop.cli.usual_arguments import (
    AddParser,
    add_author,
    add_file,
    add_json,
    add_reason,
    read_date,
    read_option,
)
from laming_desktop.domain.papers.profiles import NamesChoice
from laming_desktop.domain.shares import Allowed, ShareForm


def add_sharing_commands(add: AddParser) -> None:
    """Add share, shares, merge and compare."""
    _add_share(add)
    _add_shares(add)
    _add_merge(add)
    _add_compare(add)


def _add_share(add: AddParser) -> None:
    parser = add("share", help="make a copy of the register, or of one agency's part, that can come back")
    add_file(parser)
    _add_path(parser, "out", "OUT", "the new file; nothing is overwritten")
    parser.add_argument("--agency", metavar="NAME", default="", help="only the actions of this owner")
    parser.add_argument(
        "--scope", choices=get_args(Allowed), default="own", help="what may be changed in it: own actions, all, nothing"
    )
    parser.add_argument(
        "--form",
        choices=get_args(ShareForm),
        default="register",
        help="as a copy of the register, or for who has no program as a workbook or a Word form; it comes back by import",
    )
    names = [name.replace("_", "-") for name in get_args(NamesChoice)]
    parser.add_argument("--names", type=read_option, choices=names, default="as-written", help="whom it names")
    parser.add_argument("--without-evidence", action="store_true", help="leave out evidence and its files")
    parser.add_argument("--to", metavar="NAME", default="", help="to whom it is sent")
    parser.add_argument("--back-by", metavar="YYYY-MM-DD", type=read_date, help="when it should be back")
    parser.add_argument("--round", metavar="NAME", default="", help="the round of chasing that it belongs to")
    _add_password(parser)
    add_filters(parser)
    add_author(parser, "shares")


def _add_shares(add: AddParser) -> None:
    parser = add("shares", help="list what was sent to whom, and what came back")
    add_file(parser)
    add_json(parser)


def _add_merge(add: AddParser) -> None:
    parser = add("merge", help="merge copies that came back")
    add_file(parser)
    parser.add_argument("returned", metavar="RETURN", type=Path, nargs="+", help="a copy that came back")
    parser.add_argument(
        "--preview", action="store_true", help="show what would be written and asked, and write nothing"
    )
    parser.add_argument(
        "--take",
        choices=("mine", "theirs", "ask"),
        default="ask",
        help="where both sides changed; ask lists the questions and writes nothing",
    )
    parser.add_argument(
        "--as-new",
        action="store_true",
        help="import what was never a copy of this register as new, beside what is here",
    )
    parser.add_argument("--accept-outside", action="store_true", help="take what lies outside of a copy's scope, too")
    parser.add_argument("--accept-removals", action="store_true", help="remove what was removed in a copy, too")
    parser.add_argument("--again", action="store_true", help="look once more at what was merged before")
    _add_password(parser)
    add_json(parser)
    add_author(parser, "merges")
    add_reason(parser)


def _add_compare(add: AddParser) -> None:
    parser = add("compare", help="list what another register has otherwise; nothing is written")
    add_file(parser)
    _add_path(parser, "other", "OTHER", "the other register")
    parser.add_argument(
        "--out",
        metavar="FILE",
        type=Path,
        help="write the table to a new file: a workbook, CSV or web page by its name",
    )
    _add_password(parser)
    add_json(parser)


def _add_password(parser: ArgumentParser) -> None:
    parser.add_argument("--password-file", metavar="F", type=Path, help="a file whose first line is the password")


def _add_path(parser: ArgumentParser, name: str, metavar: str, words: str) -> None:
    parser.add_argument(name, metavar=metavar, type=Path, help=words)
