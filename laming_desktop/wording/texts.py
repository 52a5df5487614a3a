"""Foreign words inside our own sentences: quoted, shortened, and without anything that could break a line."""

import re
import unicodedata
from pathlib import Path
from typing import Final

_LONGEST = 80
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


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


def show_safely(text: str) -> str:
    """Give a text of several lines as it may be shown: nothing in it reorders, hides or breaks what stands around it.

    Signs of direction set the words around them in another order, so they are taken out for showing, with control
    characters; letters that join without being seen stay, as scripts need them. The text itself is kept as it is.
    """
    return _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))
