"""The command line's grammar: commands, their arguments and what the help says of them."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final, NoReturn, cast, get_args

from typing_extensions import override

from laming_desktop.cli.filter_arguments import add_filters
from laming_desktop.cli.import_arguments import add_import_arguments
from laming_desktop.cli.keeping_arguments import add_keeping_commands
from laming_desktop.cli.national_arguments import add_national_commands
from laming_desktop.cli.paper_arguments import add_paper_commands
from laming_desktop.cli.past_arguments import add_past_commands
from laming_desktop.cli.sharing_arguments import add_sharing_commands
from laming_desktop.cli.usual_arguments import (
    AddParser,
    add_as_at,
    add_author,
    add_change,
    add_file,
    add_json,
    read_date,
)
from laming_desktop.cli.view_arguments import add_view_commands
from laming_desktop.domain.checks.remarks import USUAL_WEEKS
from laming_desktop.domain.states.reading import StateColumn, StateSubject
from laming_desktop.operations.values import check_text
from laming_desktop.wording.texts import clean

_PROGRAM: Final = "laming-desktop"
_ABOUT: Final = (
    "A register of an inquiry's recommendations and of what an authority does about them. "
    "With a FILE alone, or with nothing, the window opens."
)


class _Parser(ArgumentParser):
    """A parser that says in one sentence what is wrong, and where the help is."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {clean(message, 300)}. See {self.prog} --help.\n")


def make_parser() -> tuple[ArgumentParser, frozenset[str]]:
    """Make the parser of the whole command line; give it with the names of its commands."""
    parser = _Parser(prog=_PROGRAM, description=_ABOUT, usage=f"{_PROGRAM} [FILE] | COMMAND ...")
    parser.add_argument("--version", action="store_true", help="say which version this is")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog=_PROGRAM)
    for add in (
        _add_create,
        _add_sample,
        _add_import,
        _add_list,
        _add_show,
        add_view_commands,
        add_paper_commands,
        _add_edit,
        _add_progress,
        add_past_commands,
        _add_undoing,
        _add_read,
        _add_check,
        add_keeping_commands,
        add_sharing_commands,
        add_national_commands,
        _add_self_test,
    ):
        add(commands.add_parser)
    return parser, frozenset(commands.choices)


def _add_create(add: AddParser) -> None:
    parser = add("create", help="make a new register")
    add_file(parser)
    parser.add_argument("--authority", metavar="NAME", default="", help="whose register it is")
    parser.add_argument("--board", metavar="NAME", default="", help="the board that looks after it")
    parser.add_argument("--empty", action="store_true", help="without the catalogue of the 58 recommendations")
    add_author(parser)


def _add_sample(add: AddParser) -> None:
    parser = add("sample", help="make a sample register of an invented authority")
    add_file(parser)
    add_author(parser)


def _add_import(add: AddParser) -> None:
    parser = add("import", help="read documents into the register")
    add_file(parser)
    add_import_arguments(parser)
    add_json(parser)
    add_change(parser)


def _add_list(add: AddParser) -> None:
    parser = add("list", help="list what is in the register")
    add_file(parser)
    parser.add_argument("what", choices=["recommendations", "actions", "owners"])
    add_filters(parser)
    add_as_at(parser)
    add_json(parser)


def _add_show(add: AddParser) -> None:
    parser = add("show", help="show one item and the document cells that it came from")
    add_file(parser)
    parser.add_argument("reference", metavar="REFERENCE")
    add_as_at(parser)
    add_json(parser)


def _add_edit(add: AddParser) -> None:
    parser = add("edit", help="change fields of a recommendation (4, 19.2) or an action (A12)")
    add_file(parser)
    parser.add_argument("reference", metavar="REFERENCE")
    parser.add_argument("values", metavar="FIELD=VALUE", nargs="+")
    add_change(parser)


def _add_progress(add: AddParser) -> None:
    parser = add("progress", help="add a progress update to an action")
    add_file(parser)
    parser.add_argument("action", metavar="ACTION")
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--on", metavar="YYYY-MM-DD", type=read_date, required=True, help="as at which day")
    parser.add_argument("--state", metavar="STATE", help="the state after it")
    add_change(parser)


def _add_undoing(add: AddParser) -> None:
    for name, words in (("undo", "take back the last change"), ("redo", "do again what was taken back last")):
        parser = add(name, help=words)
        add_file(parser)
        add_author(parser)


def _add_read(add: AddParser) -> None:
    parser = add("read", help="show how a cell would be read")
    parser.add_argument("what", choices=["timescale", "owners", "states"])
    parser.add_argument("text", metavar="TEXT", nargs="?")
    parser.add_argument("--file", metavar="CELLS.json", type=Path, help="read many cells; the answer is JSON")
    parser.add_argument("--document-date", metavar="YYYY-MM-DD", type=read_date)
    parser.add_argument("--plan-period", metavar="P", help="2009/10, or 2009-04-01/2012-03-31")
    parser.add_argument("--above", metavar="TEXT", help="the timescale in the cell above")
    parser.add_argument("--heading", metavar="TEXT", help="the words over the column")
    parser.add_argument("--column", choices=get_args(StateColumn), default="status", help="for states")
    parser.add_argument("--of", choices=get_args(StateSubject), default="action", help="for states")
    add_json(parser)


def _add_check(add: AddParser) -> None:
    parser = add("check", help="look whether the register is whole, or what is doubtful in its plan")
    add_file(parser)
    add_as_at(parser)
    parser.add_argument("--plan", action="store_true", help="check the plan: dates, owners, updates, evidence")
    parser.add_argument(
        "--weeks", metavar="N", type=int, default=USUAL_WEEKS, help="weeks without a word that are too many"
    )
    add_json(parser)


def _add_self_test(add: AddParser) -> None:
    add("self-test", help="prove that this copy of the program works")


def check_arguments(parser: ArgumentParser, arguments: Namespace) -> None:
    """Refuse what the grammar alone lets through: no command, or cells both as text and as a file."""
    if arguments.command is None and not arguments.version:
        parser.error("a command is missing")
    if arguments.command == "read" and (arguments.text is None) == (arguments.file is None):
        parser.error("read needs one TEXT, or --file with a file of cells")


def check_words(arguments: Namespace) -> None:
    """Refuse words that are no text in any encoding; names of files may be such."""
    for name, value in vars(arguments).items():
        for word in cast("list[object]", value) if isinstance(value, list) else [value]:
            if isinstance(word, str):
                check_text("value" if name == "values" else name, word)
