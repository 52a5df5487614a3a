"""The bundled fonts: how wide a text sets, which font has which letter, and the codes that stand for letters.

A letter that the wanted font lacks falls back, letter by letter, to one font with a wide repertoire; what that lacks,
too, becomes a box with the code point in it.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from laming_desktop.reports.tagging.font_embedding import FontFile, embed_subset, read_font_file
from laming_desktop.reports.tagging.pdf_file import PdfFile
from laming_desktop.reports.tagging.pdf_syntax import write_reference

FontName = Literal["table", "table_semibold", "table_bold", "table_italic", "prose", "prose_semibold", "prose_italic",
                   "prose_semibold_italic", "fallback"]  # fmt: skip
FONT_FILES: Final[dict[FontName, str]] = {
    "table": "NotoSans-SemiCondensed",
    "table_semibold": "NotoSans-SemiCondensedSemiBold",
    "table_bold": "NotoSans-SemiCondensedBold",
    "table_italic": "NotoSans-SemiCondensedItalic",
    "prose": "NotoSans-Regular",
    "prose_semibold": "NotoSans-SemiBold",
    "prose_italic": "NotoSans-Italic",
    "prose_semibold_italic": "NotoSans-SemiBoldItalic",
    "fallback": "DejaVuSansCondensed",
}
BOX_DIGIT: Final = 0.6
"""Size of the digits in a box, as a share of the text's size."""
_BOX_PADDING: Final = 0.28
_ASCII: Final = range(32, 127)
"""Letters that stand for themselves in the first subset, so that the page's code can be read."""
_ESCAPED: Final = {40: "\\(", 41: "\\)", 92: "\\\\"}
_RESERVED_CODES: Final = frozenset({0, 10, 13, *_ESCAPED})
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})


def name_code_point(letter: str) -> str:
    """Give the digits of a character's code point, at least four."""
    return f"{ord(letter):04X}"


class _Codes(dict[int, str]):
    """Codes of one font's letters, given when a letter is first used; what `str.translate` asks for.

    A code is the place in one of the subsets: chr(256 * subset + place), PDF's own signs escaped.
    """

    def __init__(self) -> None:
        super().__init__()
        self.subsets: list[list[int]] = [[0] * 256]
        self._next = _ASCII.stop

    def __missing__(self, character: int) -> str:
        if character in _ASCII:
            self.subsets[0][character] = character
            code = _ESCAPED.get(character) or chr(character)
        else:
            code = chr(self._place(character))
        self[character] = code
        return code

    def _place(self, character: int) -> int:
        """Put a character on the next free place."""
        while self._next % 256 in _RESERVED_CODES or (self._next % 256 == 0):
            self._next += 1
        place = self._next
        self._next += 1
        while len(self.subsets) <= place // 256:
            self.subsets.append([0] * 256)
        self.subsets[place // 256][place % 256] = character
        return place


class Widths(dict[str, float]):
    """Widths of letters at size 1; those that the font lacks come from the fallback or are those of a box."""

    def __init__(self, font: FontFile, fallback: "Widths | None") -> None:
        super().__init__({chr(code): width / 1000 for code, width in font.widths.items()})
        for letter in [letter for letter in self if unicodedata.category(letter) in _INVISIBLE]:
            del self[letter]
        self.own = frozenset(self)
        self._fallback = fallback

    def __missing__(self, letter: str) -> float:
        if self._fallback is not None:
            width = self._fallback[letter]
        else:
            digit = self["0"]
            width = (len(name_code_point(letter)) * digit + _BOX_PADDING) * BOX_DIGIT
        self[letter] = width
        return width


@dataclass(slots=True)
class _Font:
    """One font in use: its file, widths and the codes given so far."""

    file: FontFile
    widths: Widths
    label: str
    resource: str
    codes: _Codes = field(default_factory=_Codes)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one subset of one font, ready to be shown, or a letter that no font has (`box`)."""

    resource: str
    codes: str
    width: float
    box: str = ""


class FontSet:
    """The fonts of one document, read when first needed and written as subsets at its end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fonts: dict[FontName, _Font] = {}
        self._missing: dict[str, None] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """Give the characters drawn as boxes so far, each once."""
        return tuple(self._missing)

    def widths(self, name: FontName) -> Widths:
        """Give the widths of a font's letters at size 1."""
        return self._get(name).widths

    def measure(self, text: str, name: FontName, size: float) -> float:
        """Give the width of a text in points."""
        widths = self._get(name).widths
        return sum([widths[letter] for letter in text]) * size

    def shorten(self, text: str, name: FontName, size: float, width: float) -> str:
        """Give a text, its end replaced by an ellipsis where it is wider than `width`."""
        widths = self._get(name).widths
        room, used, fitting = width / size, 0.0, 0
        ellipsis = widths[" "] + widths["\u2026"]
        for place, letter in enumerate(text):
            used += widths[letter]
            if used <= room - ellipsis:
                fitting = place + 1
            elif used > room:
                return f"{text[:fitting].rstrip()} \u2026"
        return text

    def encode(self, text: str, name: FontName) -> tuple[str, str] | None:
        """Give resource and codes of a text that one subset of the font can show, else None."""
        font = self._fonts.get(name) or self._get(name)
        if not font.widths.own.issuperset(text):
            return None
        codes = text.translate(font.codes)
        if codes.isascii() or max(codes) < "\u0100":
            return font.resource, codes
        return None

    def split(self, text: str, name: FontName) -> Iterator[Run]:
        """Split a text into runs that can be shown one after the other; widths are at size 1."""
        wanted, fallback = self._get(name), self._get("fallback")
        resource, codes, width = "", "", 0.0
        for letter in text:
            font = wanted if letter in wanted.widths.own else fallback
            if letter not in font.widths.own:
                if codes:
                    yield Run(resource, codes, width)
                self._missing[letter] = None
                yield Run("", "", wanted.widths[letter], letter)
                resource, codes, width = "", "", 0.0
                continue
            code = letter.translate(font.codes)
            subset = ord(code[0]) // 256
            of_letter = f"/{font.label}.{subset}"
            if codes and of_letter != resource:
                yield Run(resource, codes, width)
                codes, width = "", 0.0
            resource = of_letter
            codes += code if not subset else chr(ord(code) % 256)
            width += font.widths[letter]
        if codes:
            yield Run(resource, codes, width)

    def embed(self, file: PdfFile) -> str:
        """Write the subsets in use; give the entries of the resource dictionary."""
        entries: list[str] = []
        for name, font in self._fonts.items():
            for nth, subset in enumerate(font.codes.subsets):
                if any(subset):
                    number = embed_subset(file, font.file, FONT_FILES[name], subset, nth)
                    entries.append(f"/{font.label}.{nth} {write_reference(number)}")
        return "".join(entries)

    def _get(self, name: FontName) -> _Font:
        """Give a font, read now when it was not yet."""
        found = self._fonts.get(name)
        if found is None:
            fallback = None if name == "fallback" else self._get("fallback").widths
            file = read_font_file(self._folder / f"{FONT_FILES[name]}.ttf")
            label = f"F{list(FONT_FILES).index(name)}"
            found = self._fonts[name] = _Font(file, Widths(file, fallback), label, f"/{label}.0")
        return found
