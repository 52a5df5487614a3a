"""Commands that have verbs of their own: `owner join`, `guidance add`."""

from argparse import ArgumentParser
from typing import Any

from laming_desktop.cli.usual_arguments import add_change, add_file


def add_verbs(parser: ArgumentParser) -> Any:  # noqa: ANN401  argparse names no class for it
    """Let a command have verbs, one of which must be given."""
    return parser.add_subparsers(dest="verb", metavar="VERB", required=True)


def add_writing_verb(verbs: Any, name: str, words: str) -> ArgumentParser:  # noqa: ANN401  argparse names no class for it
    """Add a verb that changes the register."""
    parser: ArgumentParser = verbs.add_parser(name, help=words)
    add_file(parser)
    add_change(parser)
    return parser
