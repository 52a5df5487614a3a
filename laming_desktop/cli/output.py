"""Print to whatever terminal or pipe there is: signs it cannot show are written out, a closed pipe is no fault."""

import json
import os
import sys
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import TextIO

from laming_desktop.wording.texts import clean

_WIDEST = 60


def prepare_streams() -> None:
    """Let both streams write out signs that their encoding lacks instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def print_line(words: str = "") -> None:
    """Print one line."""
    sys.stdout.write(words + "\n")


def print_refusal(words: str) -> None:
    """Print a sentence for the user to the error stream."""
    sys.stderr.write(words + "\n")


def print_json(value: object) -> None:
    """Print a value as JSON; signs beyond ASCII are written out where the stream is not UTF-8."""
    is_wide = (sys.stdout.encoding or "").lower().replace("-", "") in {"utf8", "utf16", "utf32"}
    text = json.dumps(value, ensure_ascii=not is_wide, indent=2)
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows in columns as wide as their longest short cell; long cells are cut with an ellipsis."""
    cells = [tuple(headings), *(tuple(clean(cell, _WIDEST) for cell in row) for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(headings))]
    for row in cells:
        print_line("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def finish_streams() -> None:
    """Write what is still held back; where the reader has gone, nothing more is written."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        abandon_output()


def abandon_output() -> None:
    """Send the rest of the output nowhere, because nobody reads it."""
    _redirect(sys.stdout)


def _redirect(stream: TextIO) -> None:
    """Send a stream nowhere, on the level of the system, so that closing it cannot fail either."""
    try:
        number = stream.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)
