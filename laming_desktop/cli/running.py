"""Run one command line: find the command, run it, and turn what stands in the way into one sentence."""

import errno
from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from laming_desktop.cli.arguments import check_arguments, check_words, make_parser
from laming_desktop.cli.output import abandon_output, finish_streams, prepare_streams, print_line, print_refusal
from laming_desktop.cli.session import OpenWindow, Session, TryWindow, find_user, read_clock
from laming_desktop.domain.errors import CannotWriteError, MissingFileError, RegisterError
from laming_desktop.importers.reading_request import DocumentReader
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.texts import quote

Command = Callable[[Namespace, Session], int]
WRONG_USAGE = 2


def run(
    argv: Sequence[str],
    *,
    open_window: OpenWindow,
    try_window: TryWindow,
    clock: Callable[[], datetime] = read_clock,
    reader: DocumentReader | None = None,
) -> int:
    """Run a command line; give its exit status: 0 done, 1 refused, 2 wrong usage."""
    prepare_streams()
    parser, commands = make_parser()
    if not any(word in commands or word.startswith("-") for word in argv[:1]):
        return _open_window(argv, open_window)
    try:
        arguments = parser.parse_args(argv)
        check_arguments(parser, arguments)
    except SystemExit as asked:
        finish_streams()
        return asked.code if isinstance(asked.code, int) else WRONG_USAGE
    if arguments.version:
        print_line(_read_version())
        return 0
    session = Session(
        clock, getattr(arguments, "author", None) or find_user(), reader, getattr(arguments, "reason", "")
    )
    if arguments.command == "self-test":
        from laming_desktop.cli.self_test import run_self_test  # noqa: PLC0415  loads every room

        return _guard(lambda: run_self_test(session, try_window))
    return _guard(lambda: _run_command(arguments, session))


def _run_command(arguments: Namespace, session: Session) -> int:
    """Run a command with words that are text."""
    check_words(arguments)
    return _find_command(arguments.command)(arguments, session)


def _open_window(argv: Sequence[str], open_window: OpenWindow) -> int:
    """Open the window on a file, or on none."""
    if len(argv) > 1 or (argv and _is_command_misspelt(argv[0])):
        print_refusal(f"There is no command {quote(argv[0])}. See laming-desktop --help.")
        return WRONG_USAGE
    return _guard(lambda: open_window(Path(argv[0]) if argv else None))


def _is_command_misspelt(word: str) -> bool:
    """Tell whether a word is meant as a command rather than as the file of a register: no file, no folder, no ending."""
    return word.isalpha() and not Path(word).exists()


def _read_version() -> str:
    """Give the version that is installed."""
    try:
        return version("laming-desktop")
    except PackageNotFoundError:
        return "unknown: run from a checkout"


def _find_command(name: str) -> Command:
    """Find the function of a command; only what it needs is loaded."""
    if name == "read":
        from laming_desktop.cli.cells import run_read  # noqa: PLC0415  needs no register

        return run_read
    from laming_desktop.cli.commands import COMMANDS  # noqa: PLC0415  loads the database

    return COMMANDS[name]()


def _guard(command: Callable[[], int]) -> int:
    """Run a command; what stands in the way in the user's world becomes one sentence and status 1."""
    try:
        status = command()
        finish_streams()
    except RegisterError as error:
        print_refusal(say_error(error))
        return 1
    except BrokenPipeError:
        abandon_output()
        return 0
    except KeyboardInterrupt:
        print_refusal("Stopped. What was done before stands; nothing is half done.")
        return 1
    except OSError as error:
        print_refusal(say_error(_explain(error)))
        return 1
    return status


def _explain(error: OSError) -> RegisterError:
    """Give the error of the user's world for what the system refused."""
    path = Path(str(error.filename)) if error.filename else Path("output")
    if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}:
        return MissingFileError(path)
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return CannotWriteError(path, "full")
    return CannotWriteError(path, "denied" if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS} else "failed")
