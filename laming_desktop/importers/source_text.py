"""Read the bytes of a document as text, or say why they are none."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from laming_desktop.importers.refusals import RefusalCode, refuse

LARGEST_BYTES: Final = 20_000_000
LONGEST_LINE: Final = 200_000
MOST_LINES: Final = 200_000

_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_KINDS: Final = (
    b"PK\x03\x04",
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"SQLite format 3",
    b"{\\rtf",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
)
_BINARY: Final = frozenset(chr(code) for code in range(32)) - frozenset(
    "\t\n\r\f\v\x1a\x1c\x1d\x1e\x1f\x07\x08\x1b\x0e\x0f"
)
_FEW_CONTROLS: Final = 0.02


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The words of a document and the digest of its bytes."""

    path: Path
    digest: str
    text: str
    encoding: str


def read_source_text(path: Path) -> DocumentText:
    """Read a document as text; raise UnreadableDocumentError for what is no text."""
    return decode_source(path, read_source_bytes(path))


def decode_source(path: Path, content: bytes, encoding: str | None = None) -> DocumentText:
    """Read the bytes of a document as text, in the encoding that the user names or in the one that fits."""
    if not content.strip(b"\0 \t\r\n"):
        raise refuse(path, "empty")
    kind = find_other_kind(content)
    if kind is not None:
        raise refuse(path, kind)
    decoded = decode(content) if encoding is None else decode_as(content, encoding)
    if decoded is None:
        raise refuse(path, "not_text")
    text, found = decoded
    if not text.strip():
        raise refuse(path, "empty")
    _check_lines(path, text)
    if _is_program_data(text):
        raise refuse(path, "unknown_format")
    return DocumentText(path, hashlib.sha256(content).hexdigest(), text, found)


def find_other_kind(content: bytes) -> RefusalCode | None:
    """Tell by its first bytes which kind of document something is; None where it may be text."""
    if content.startswith(_OLD_OFFICE):
        return "old_word"
    return "unknown_format" if content.startswith(_OTHER_KINDS) else None


def decode(content: bytes) -> tuple[str, str] | None:
    """Decode bytes by their mark, as UTF-8, UTF-16 or Windows-1252; None for what is binary."""
    for encoding in _list_encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _is_binary(text):
            return text.removeprefix("\ufeff"), encoding
    return None


def decode_as(content: bytes, encoding: str) -> tuple[str, str] | None:
    """Decode bytes in the encoding that the user names; what does not fit becomes a mark; None for what is binary."""
    try:
        text = content.decode(encoding, "replace")
    except LookupError:
        return None
    return None if _is_binary(text) else (text.removeprefix("\ufeff"), encoding)


def _list_encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return ("utf-32",)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    sample = content[:4096]
    if sample.count(0) * 4 > len(sample):
        is_little = sample[1::2].count(0) >= sample[::2].count(0)
        return ("utf-16-le",) if is_little else ("utf-16-be",)
    return ("utf-8-sig", "cp1252", "latin-1")


def _is_binary(text: str) -> bool:
    if "\0" in text:
        return True
    sample = text[:100_000]
    return sum(letter in _BINARY for letter in sample) > _FEW_CONTROLS * len(sample)


def _is_program_data(text: str) -> bool:
    """Tell whether this is a program's own data (JSON), whose commas would pass for columns."""
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def read_source_bytes(path: Path) -> bytes:
    """Read the bytes of a file; raise UnreadableDocumentError for what is none, too large, or not allowed."""
    try:
        if path.is_dir():
            raise refuse(path, "folder")
        if not path.is_file():
            raise refuse(path, "missing")
        if path.stat().st_size > LARGEST_BYTES:
            raise refuse(path, "too_large", f"{path.stat().st_size // 1_000_000} MB")
        with path.open("rb") as file:
            return file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise refuse(path, "denied", error.strerror or "") from error
    except ValueError as error:
        raise refuse(path, "missing") from error


def _check_lines(path: Path, text: str) -> None:
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise refuse(path, "too_large", f"{len(lines)} lines")
    if max(map(len, lines), default=0) > LONGEST_LINE:
        raise refuse(path, "too_large", "one line is too long")
