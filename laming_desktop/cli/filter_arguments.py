"""The options that narrow what is listed or printed."""

from argparse import ArgumentParser, ArgumentTypeError
from typing import get_args

from laming_desktop.cli.usual_arguments import read_option
from laming_desktop.domain.papers.profile_texts import QUIET_DAYS
from laming_desktop.domain.plan_filter import DueChoice, Lacking, PastChoice
from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, PRIORITIES


def add_filters(parser: ArgumentParser) -> None:
    """Add the options that `read_filter` reads."""
    _add_choice(parser, "--priority", (*PRIORITIES, "none"))
    parser.add_argument("--owner", action="append", default=[], metavar="NAME", help="a name, other name or initials")
    parser.add_argument("--theme", action="append", default=[], metavar="T", help="a theme, or words of its name")
    parser.add_argument("--text", default="", metavar="T", help="words that must all be found")
    _add_choice(parser, "--due", get_args(DueChoice))
    _add_choice(parser, "--state", (*ACTION_STATES, "none"))
    _add_choice(parser, "--position", POSITIONS)
    _add_choice(parser, "--lacking", get_args(Lacking))
    _add_choice(parser, "--past", get_args(PastChoice))
    parser.add_argument("--inquiry", action="append", default=[], metavar="T", help="an inquiry, or words of its title")
    parser.add_argument("--by-agency", action="append", default=[], metavar="NAME", help="an agency that acts, or none")
    parser.add_argument(
        "--waiting-for", action="append", default=[], metavar="T", help="guidance, or words of its title"
    )
    parser.add_argument(
        "--quiet", type=read_days, default=0, metavar="DAYS", help="open, and nothing was said for so many days"
    )
    parser.add_argument("--view", metavar="NAME", help="a saved view; other options change it")
    parser.add_argument(
        "--attention", action="store_true", help="overdue, without owner, timescale or review date, or with questions"
    )
    parser.add_argument("--questions", action="store_true", help="only what has open questions")


def read_days(text: str) -> int:
    """Read a number of days."""
    if not text.isascii() or not text.isdigit() or int(text[:6]) not in QUIET_DAYS:
        raise ArgumentTypeError(f"{text!r} is not a number of days from {QUIET_DAYS[0]} to {QUIET_DAYS[-1]}")
    return int(text)


def _add_choice(parser: ArgumentParser, option: str, words: tuple[str, ...]) -> None:
    """Add an option that may be given several times, its words written as options are."""
    options = [word.replace("_", "-") for word in words]
    parser.add_argument(option, action="append", default=[], type=read_option, choices=options)
