"""The grammar of the commands that keep a register safe: backups, salvage, a copy."""

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

AddParser = Callable[..., ArgumentParser]


def add_keeping_commands(add: AddParser) -> None:
    """Add backups, salvage and copy."""
    _add_backups(add)
    _add_salvage(add)
    _add_copy(add)


def _add_file(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the register, a file that ends in .laming")


def _add_backups(add: AddParser) -> None:
    parser = add("backups", help="list the backups of a register, make one, compare it, or put one back")
    _add_file(parser)
    parser.add_argument("--folder", metavar="FOLDER", type=Path, help="the folder chosen for backups, unless they are beside the register")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--make", action="store_true", help="make one now")
    what.add_argument("--compare", metavar="N", type=int, help="show what restoring the backup of this line would do")
    what.add_argument("--restore", metavar="N", type=int, help="put the backup of this line back, as one change")
    parser.add_argument("--json", action="store_true", help="print JSON for a script")
    parser.add_argument("--author", metavar="NAME", help="who makes the change; your user name unless given")


def _add_salvage(add: AddParser) -> None:
    parser = add("salvage", help="rebuild what is readable of a damaged register into a new one")
    _add_file(parser)
    parser.add_argument("new", metavar="NEW", type=Path, help="the new register; nothing is overwritten")
    parser.add_argument("--json", action="store_true", help="print JSON for a script")
    parser.add_argument("--author", metavar="NAME", help="who makes the register; your user name unless given")


def _add_copy(add: AddParser) -> None:
    parser = add("copy", help="copy a register, whoever has it open")
    _add_file(parser)
    parser.add_argument("new", metavar="NEW", type=Path, help="the copy; nothing is overwritten")
