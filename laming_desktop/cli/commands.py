"""The commands that need a register, by name."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Final

from laming_desktop.cli.editing import run_edit, run_progress
from laming_desktop.cli.exporting import run_export
from laming_desktop.cli.history import run_history, run_redo, run_undo
from laming_desktop.cli.importing import run_import
from laming_desktop.cli.listing import run_list
from laming_desktop.cli.registers import run_check, run_create, run_sample
from laming_desktop.cli.session import Session

COMMANDS: Final[Mapping[str, Callable[[Namespace, Session], int]]] = {
    "create": run_create,
    "sample": run_sample,
    "import": run_import,
    "list": run_list,
    "export": run_export,
    "edit": run_edit,
    "progress": run_progress,
    "history": run_history,
    "undo": run_undo,
    "redo": run_redo,
    "check": run_check,
}
