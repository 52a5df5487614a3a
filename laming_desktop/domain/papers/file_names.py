"""Names for the files of papers that every system takes, made from titles that may say anything."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from laming_desktop.domain.papers.profiles import FormatName

LONGEST_NAME: Final = 120
"""Letters of a whole name: paths on shares end at 260."""
_MOST_BYTES: Final = 200
"""Linux takes 255 bytes for a name, and a part of it is put before it while the file is written."""
_USUAL: Final = "Paper"
_DEVICES: Final = re.compile(
    r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])", re.IGNORECASE
)
_REFUSED: Final = re.compile(r'[\\/:*?"<>|\u2044\u2215\u29f8]')
_SPACES: Final = re.compile(r"\s+")
_TRIES: Final = 99


def suggest_file_name(title: str, as_at: date, format_name: FormatName) -> str:
    """Suggest a name such as "Action plan 2009-10-01.pdf": no folder, no device, no sign that a system refuses."""
    return _make_name(title, f" {as_at.isoformat()}.{format_name}")


def make_safe_name(title: str, ending: str) -> str:
    """Make a name such as "Minutes of June.pdf" of any title; an ending that the title has already stands once."""
    return _make_name(title.removesuffix(f".{ending}"), f".{ending}")


def _make_name(title: str, end: str) -> str:
    words = _shorten(_clean(title), end)
    if _DEVICES.fullmatch(words.split(".")[0].strip()):
        words = f"{_USUAL} {words}"
    return f"{words or _USUAL}{end}"


def suggest_other_name(path: Path, is_taken: Callable[[Path], bool]) -> Path:
    """Suggest a name beside one that cannot be written: "Action plan (2).pdf", the first that is not taken."""
    stem = re.sub(r" \(\d{1,2}\)$", "", path.stem)
    others = (path.with_name(f"{stem} ({number}){path.suffix}") for number in range(2, _TRIES + 1))
    return next((other for other in others if not is_taken(other)), path.with_name(f"{stem} (other){path.suffix}"))


def _clean(title: str) -> str:
    """Give a title without signs that no file name may hold, nor those that are not seen."""
    composed = _REFUSED.sub(" ", unicodedata.normalize("NFC", title))
    seen = "".join(sign if unicodedata.category(sign)[0] != "C" else " " for sign in composed)
    return _trim(_SPACES.sub(" ", seen))


def _trim(words: str) -> str:
    """Take off what hides a file or what Windows takes off by itself."""
    return words.strip(" .~").lstrip("-")


def _shorten(words: str, end: str) -> str:
    """Cut words so that with their end they are short enough in letters and in bytes."""
    short = words[: LONGEST_NAME - len(end)]
    short = short.encode()[: _MOST_BYTES - len(end)].decode(errors="ignore")
    return _trim(short if short == words else short.rsplit(" ", 1)[0])
