"""The options that narrow what is listed or printed."""

from argparse import ArgumentParser
from typing import get_args

from laming_desktop.cli.usual_arguments import read_option
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
    parser.add_argument("--questions", action="store_true", help="only what has open questions")


def _add_choice(parser: ArgumentParser, option: str, words: tuple[str, ...]) -> None:
    """Add an option that may be given several times, its words written as options are."""
    options = [word.replace("_", "-") for word in words]
    parser.add_argument(option, action="append", default=[], type=read_option, choices=options)
