"""Arguments that many commands have: the register, who changes it, JSON, days."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from datetime import date
from pathlib import Path

AddParser = Callable[..., ArgumentParser]
"""Adds the parser of one command: argparse's own add_parser."""


def read_date(text: str) -> date:
    """Read a day in ISO form."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a date; write it as 2009-10-31") from None


def read_option(text: str) -> str:
    """Read one of an option's words, however it was typed."""
    return "-".join(text.lower().replace("_", " ").replace("-", " ").split())


def add_file(parser: ArgumentParser) -> None:
    """Add the register."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the register, a file that ends in .laming")


def add_author(parser: ArgumentParser, does: str = "makes the change") -> None:
    """Add who is at work."""
    parser.add_argument("--author", metavar="NAME", help=f"who {does}; your user name unless given")


def add_reason(parser: ArgumentParser) -> None:
    """Add why a change is made, which is kept with it."""
    parser.add_argument("--reason", metavar="TEXT", default="", help="why; kept in the history with the change")


def add_change(parser: ArgumentParser) -> None:
    """Add who makes a change, and why."""
    add_author(parser)
    add_reason(parser)


def add_json(parser: ArgumentParser) -> None:
    """Add the choice of JSON."""
    parser.add_argument("--json", action="store_true", help="print JSON for a script")


def add_as_at(parser: ArgumentParser) -> None:
    """Add the day that is looked back to."""
    parser.add_argument("--as-at", metavar="YYYY-MM-DD", type=read_date, help="as the register was on that day")
