"""Read the words of a workbook's strings: escapes decoded, ends of lines alike, control characters left out."""

import re
from typing import Final

from laming_desktop.importers.formats.workbook.parts import Attributes, Package

_ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ENDS: Final = re.compile(r"\r\n?|[\u2028\u2029\v\f]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_ODD: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def decode_text(text: str) -> str:
    """Give the words of a string as the workbook shows them: "_x0041_" is "A"."""
    if (text.isprintable() and "_x" not in text) or not _ODD.search(text):
        return text
    return clean_text(_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text))


def clean_text(text: str) -> str:
    """Make the ends of lines alike, join halves of characters, and leave out what controls a printer."""
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _CONTROL.sub("", _ENDS.sub("\n", text))


class Runs:
    """Joins the runs of one string as a parser walks over them; what stands in a phonetic guide is left out."""

    def __init__(self) -> None:
        """Begin with no words."""
        self.words: list[str] = []
        self._runs: list[str] = []
        self._is_guide = False

    def begin_text(self, _attributes: Attributes) -> None:
        """Begin a run."""
        self.words.clear()

    def end_text(self) -> None:
        """Keep a run."""
        if not self._is_guide:
            self._runs.extend(self.words)
        self.words.clear()

    def begin_guide(self, _attributes: Attributes) -> None:
        """Begin a phonetic guide."""
        self._is_guide = True

    def end_guide(self) -> None:
        """End a phonetic guide."""
        self._is_guide = False

    def take(self) -> str:
        """Give the string and begin the next one."""
        text = decode_text("".join(self._runs))
        self._runs.clear()
        return text


def read_shared_strings(package: Package, name: str) -> list[str]:
    """Read the strings that the cells of all sheets share."""
    strings: list[str] = []
    runs = Runs()
    package.parse(
        name,
        {"t": runs.begin_text, "rPh": runs.begin_guide},
        {"t": runs.end_text, "rPh": runs.end_guide, "si": lambda: strings.append(runs.take())},
        runs.words.append,
    )
    return strings
