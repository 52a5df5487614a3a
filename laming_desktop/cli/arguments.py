"""The command line's grammar: commands, their arguments and what the help says of them."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final, NoReturn, cast, get_args

from typing_extensions import override

from laming_desktop.cli.import_arguments import add_import_arguments
from laming_desktop.cli.keeping_arguments import add_keeping_commands
from laming_desktop.cli.past_arguments import add_past_commands
from laming_desktop.domain.plan_filter import DueChoice, Lacking, PastChoice
from laming_desktop.domain.states.reading import StateColumn, StateSubject
from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, PRIORITIES
from laming_desktop.operations.values import check_text
from laming_desktop.wording.texts import clean

AddParser = Callable[..., ArgumentParser]
"""Adds the parser of one command: argparse's own add_parser."""

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
        _add_export,
        _add_edit,
        _add_progress,
        add_past_commands,
        _add_undoing,
        _add_read,
        _add_check,
        add_keeping_commands,
        _add_self_test,
    ):
        add(commands.add_parser)
    return parser, frozenset(commands.choices)


def _read_date(text: str) -> date:
    """Read a day in ISO form."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a date; write it as 2009-10-31") from None


def _add_file(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the register, a file that ends in .laming")


def _add_author(parser: ArgumentParser) -> None:
    parser.add_argument("--author", metavar="NAME", help="who makes the change; your user name unless given")


def _add_json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON for a script")


def _add_create(add: AddParser) -> None:
    parser = add("create", help="make a new register")
    _add_file(parser)
    parser.add_argument("--authority", metavar="NAME", default="", help="whose register it is")
    parser.add_argument("--board", metavar="NAME", default="", help="the board that looks after it")
    parser.add_argument("--empty", action="store_true", help="without the catalogue of the 58 recommendations")
    _add_author(parser)


def _add_sample(add: AddParser) -> None:
    parser = add("sample", help="make a sample register of an invented authority")
    _add_file(parser)
    _add_author(parser)


def _add_import(add: AddParser) -> None:
    parser = add("import", help="read documents into the register")
    _add_file(parser)
    add_import_arguments(parser)
    _add_json(parser)
    _add_author(parser)


def _add_filters(parser: ArgumentParser) -> None:
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
    parser.add_argument(option, action="append", default=[], type=_read_option, choices=options)


def _read_option(text: str) -> str:
    """Read one of an option's words, however it was typed."""
    return "-".join(text.lower().replace("_", " ").replace("-", " ").split())


def _add_as_at(parser: ArgumentParser) -> None:
    parser.add_argument("--as-at", metavar="YYYY-MM-DD", type=_read_date, help="as the register was on that day")


def _add_list(add: AddParser) -> None:
    parser = add("list", help="list what is in the register")
    _add_file(parser)
    parser.add_argument("what", choices=["recommendations", "actions", "owners"])
    _add_filters(parser)
    _add_as_at(parser)
    _add_json(parser)


def _add_show(add: AddParser) -> None:
    parser = add("show", help="show one item and the document cells that it came from")
    _add_file(parser)
    parser.add_argument("reference", metavar="REFERENCE")
    _add_as_at(parser)
    _add_json(parser)


def _add_export(add: AddParser) -> None:
    parser = add("export", help="write a paper as PDF")
    _add_file(parser)
    parser.add_argument("paper", choices=["appendix", "action-plan"])
    parser.add_argument("output", metavar="OUT.pdf", type=Path)
    _add_as_at(parser)
    _add_filters(parser)


def _add_edit(add: AddParser) -> None:
    parser = add("edit", help="change fields of a recommendation (4, 19.2) or an action (A12)")
    _add_file(parser)
    parser.add_argument("reference", metavar="REFERENCE")
    parser.add_argument("values", metavar="FIELD=VALUE", nargs="+")
    parser.add_argument("--reason", metavar="TEXT", default="")
    _add_author(parser)


def _add_progress(add: AddParser) -> None:
    parser = add("progress", help="add a progress update to an action")
    _add_file(parser)
    parser.add_argument("action", metavar="ACTION")
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--on", metavar="YYYY-MM-DD", type=_read_date, required=True, help="as at which day")
    parser.add_argument("--state", metavar="STATE", help="the state after it")
    _add_author(parser)


def _add_undoing(add: AddParser) -> None:
    for name, words in (("undo", "take back the last change"), ("redo", "do again what was taken back last")):
        parser = add(name, help=words)
        _add_file(parser)
        _add_author(parser)


def _add_read(add: AddParser) -> None:
    parser = add("read", help="show how a cell would be read")
    parser.add_argument("what", choices=["timescale", "owners", "states"])
    parser.add_argument("text", metavar="TEXT", nargs="?")
    parser.add_argument("--file", metavar="CELLS.json", type=Path, help="read many cells; the answer is JSON")
    parser.add_argument("--document-date", metavar="YYYY-MM-DD", type=_read_date)
    parser.add_argument("--plan-period", metavar="P", help="2009/10, or 2009-04-01/2012-03-31")
    parser.add_argument("--above", metavar="TEXT", help="the timescale in the cell above")
    parser.add_argument("--heading", metavar="TEXT", help="the words over the column")
    parser.add_argument("--column", choices=get_args(StateColumn), default="status", help="for states")
    parser.add_argument("--of", choices=get_args(StateSubject), default="action", help="for states")
    _add_json(parser)


def _add_check(add: AddParser) -> None:
    parser = add("check", help="look whether the register is whole")
    _add_file(parser)
    _add_as_at(parser)


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
