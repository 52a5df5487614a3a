"""The grammar of the commands that keep a register safe: backups, salvage, a copy."""

from pathlib import Path

from laming_desktop.cli.usual_arguments import AddParser, add_author, add_file, add_json


def add_keeping_commands(add: AddParser) -> None:
    """Add backups, salvage and copy."""
    _add_backups(add)
    _add_salvage(add)
    _add_copy(add)


def _add_backups(add: AddParser) -> None:
    parser = add("backups", help="list the backups of a register, make one, compare it, or put one back")
    add_file(parser)
    parser.add_argument(
        "--folder",
        metavar="FOLDER",
        type=Path,
        help="the folder chosen for backups, unless they are beside the register",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--make", action="store_true", help="make one now")
    what.add_argument("--compare", metavar="N", type=int, help="show what restoring the backup of this line would do")
    what.add_argument("--restore", metavar="N", type=int, help="put the backup of this line back, as one change")
    add_json(parser)
    add_author(parser)


def _add_salvage(add: AddParser) -> None:
    parser = add("salvage", help="rebuild what is readable of a damaged register into a new one")
    add_file(parser)
    parser.add_argument("new", metavar="NEW", type=Path, help="the new register; nothing is overwritten")
    add_json(parser)
    add_author(parser, "makes the register")


def _add_copy(add: AddParser) -> None:
    parser = add("copy", help="copy a register, whoever has it open")
    add_file(parser)
    parser.add_argument("new", metavar="NEW", type=Path, help="the copy; nothing is overwritten")
