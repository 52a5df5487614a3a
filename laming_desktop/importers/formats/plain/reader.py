"""Read a text, or words from the clipboard, as lines of one cell each."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.domain.reading_choices import DocumentKind, ReadingChoices
from laming_desktop.importers.formats.plain.decoding import DecodedText, decode, decode_as, is_encoding
from laming_desktop.importers.grid import Line, SourceDocument
from laming_desktop.importers.refusals import refuse
from laming_desktop.importers.texts.splitting import split_lines

LONGEST_LINE: Final = 200_000
MOST_LINES: Final = 200_000


def read_text(path: Path, content: bytes, choices: ReadingChoices) -> tuple[SourceDocument, ReadingChoices]:
    """Read the bytes of a text; give its lines and the choices with the encoding that was found."""
    if not content.strip(b"\0 \t\r\n"):
        raise refuse(path, "empty")
    if choices.encoding is not None and not is_encoding(choices.encoding):
        raise refuse(path, "unknown_encoding", choices.encoding)
    decoded = decode(content) if choices.encoding is None else decode_as(content, choices.encoding)
    if decoded is None:
        raise refuse(path, "not_text")
    return _make_source(path, decoded, "text"), replace(choices, encoding=decoded.encoding)


def read_pasted(path: Path, text: str, choices: ReadingChoices) -> tuple[SourceDocument, ReadingChoices]:
    """Read words from the clipboard."""
    return _make_source(path, DecodedText(text.replace("\0", ""), "utf-8"), "pasted"), replace(choices, encoding=None)


def _make_source(path: Path, decoded: DecodedText, kind: DocumentKind) -> SourceDocument:
    text = decoded.text
    if not text.strip():
        raise refuse(path, "empty")
    _check_lines(path, text)
    if _is_program_data(text):
        raise refuse(path, "unknown_format", "JSON")
    lines = tuple(Line(at, (line,), starts) for at, (line, starts) in enumerate(split_lines(text), 1))
    return SourceDocument(kind, lines, tuple(_tell(decoded)))


def _tell(decoded: DecodedText) -> Iterator[Finding]:
    """Tell what was mended and left out on the way from bytes to words."""
    for words in decoded.mended:
        yield Finding("repaired", "mixed_encodings", CellPlace(), words)
    unreadable = decoded.text.count("\ufffd")
    if decoded.dropped or unreadable:
        count = max(decoded.dropped, unreadable)
        yield Finding("doubtful" if unreadable else "told", "unreadable_characters", CellPlace(), str(count))


def _check_lines(path: Path, text: str) -> None:
    """Refuse what is too long before anything looks at it more closely."""
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise refuse(path, "too_large", f"{len(lines):,} lines")
    longest = max(map(len, lines), default=0)
    if longest > LONGEST_LINE:
        raise refuse(path, "too_large", f"one line of {longest:,} letters")


def _is_program_data(text: str) -> bool:
    """Tell whether this is a program's own data (JSON), whose commas would pass for columns."""
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
