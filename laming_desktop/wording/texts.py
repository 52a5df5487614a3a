"""Foreign words inside our own sentences: quoted, shortened, and without anything that could break a line."""

import unicodedata
from pathlib import Path

_LONGEST = 80


def clean(text: str, longest: int = _LONGEST) -> str:
    """Put a text on one line, show no control or direction characters, and cut it where it is long."""
    visible = "".join(_show(character) for character in text)
    words = " ".join(visible.split())
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def _show(character: str) -> str:
    """Give a character as it may stand in a sentence."""
    if unicodedata.category(character) in {"Cc", "Zl", "Zp"}:
        return " "
    return "" if unicodedata.category(character) in {"Cf", "Cs", "Co", "Cn"} else character


def quote(text: str, longest: int = _LONGEST) -> str:
    """Put foreign words in quotation marks."""
    return f"“{clean(text, longest)}”"


def quote_file(path: Path | None) -> str:
    """Name a file in quotation marks by its last part."""
    return "The register" if path is None else quote(path.name or str(path))


def quote_path(path: Path) -> str:
    """Name a file in quotation marks with its whole path."""
    return quote(str(path), 400)
