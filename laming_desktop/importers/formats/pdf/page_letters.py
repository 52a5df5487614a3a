"""Take the letters of a page from PDFium and put them together to words, upright whichever way they were drawn."""

import math
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from ctypes import Structure, byref
from typing import Final, NamedTuple, Protocol, cast

from pypdfium2 import raw

from laming_desktop.importers.formats.pdf.page_shapes import Box, Word
from laming_desktop.importers.formats.pdf.pdfium_document import TextPage

_INVISIBLE: Final = 3
_MOST_LETTERS: Final = 60_000
_SLANT: Final = 0.12
_HYPHENS: Final = frozenset({"\x02", "\ufffe"})
_WORD_GAP: Final = 0.17
_SMALLEST: Final = 0.5
SOFT_HYPHEN: Final = "\u00ad"
_LETTERS: Final = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
    "\uf0b7": "\u2022",
    "\uf0a7": "\u2022",
    "\uf0d8": "\u2022",
    "\uf076": "\u2022",
    "\uf0a8": "\u2022",
    "\uf0fc": "\u2713",
    "\uf0fb": "\u2717",
    "\u2010": "-",
    "\u2011": "-",
    "\x02": "-",
    "\ufffe": "-",
}


class _Rectangle(Protocol):
    left: float
    top: float
    right: float
    bottom: float


class _Pdfium(Protocol):
    def FPDFText_GetUnicode(self, text: object, index: int) -> int: ...  # noqa: N802 PDFium's own names
    def FPDFText_GetLooseCharBox(self, text: object, index: int, box: object) -> bool: ...  # noqa: N802
    def FPDFText_GetCharAngle(self, text: object, index: int) -> float: ...  # noqa: N802
    def FPDFText_HasUnicodeMapError(self, text: object, index: int) -> int: ...  # noqa: N802
    def FPDFText_GetTextObject(self, text: object, index: int) -> object: ...  # noqa: N802
    def FPDFTextObj_GetTextRenderMode(self, text_object: object) -> int: ...  # noqa: N802
    def FS_RECTF(self) -> Structure: ...  # noqa: N802


_pdfium: Final = cast("_Pdfium", raw)


class _Letter(NamedTuple):
    """A letter with its rectangle as the file has it; y counts upwards, `turn` is None where it lies askew."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    turn: int | None
    is_hidden: bool


class PageWords(NamedTuple):
    """The words of a page, how many quarter turns they were drawn to the left, and the letters nobody can read."""

    words: list[Word]
    turn: int
    unreadable: str


def turn_point(x: float, y: float, turn: int) -> tuple[float, float]:
    """Turn a point so that words drawn so many quarter turns to the left stand upright; y counts downwards then."""
    if turn == 0:
        return x, -y
    if turn == 1:
        return y, x
    return (-x, y) if turn == 2 else (-y, -x)  # noqa: PLR2004


def turn_box(left: float, bottom: float, right: float, top: float, turn: int) -> Box:
    """Turn a rectangle as `turn_point` turns its corners."""
    one, two = turn_point(left, bottom, turn), turn_point(right, top, turn)
    return Box(min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]))


def read_words(text: TextPage, sheet: tuple[float, float, float, float], *, is_plain: bool) -> PageWords:
    """Read the words of a page; letters off the sheet, askew (a stamp across the page) or invisible are left out.

    Invisible letters are kept where they are all there is: a scanned page whose text was recognised.
    `is_plain` where all words are drawn upright and visible, so that nothing has to be asked of each letter.
    """
    letters, unreadable = _read_letters(text, is_plain=is_plain)
    filled = [letter for letter in letters if letter.text.strip()]
    hidden = sum(letter.is_hidden for letter in filled)
    keeps_hidden = hidden * 2 > len(filled)
    turns = Counter(letter.turn for letter in filled if letter.turn is not None)
    turn = turns.most_common(1)[0][0] or 0 if turns else 0
    kept = (
        letter
        for letter in letters
        if letter.turn is not None and (keeps_hidden or not letter.is_hidden) and _is_on(letter, sheet)
    )
    return PageWords(list(_join_letters(kept, turn)), turn, unreadable)


def _read_letters(text: TextPage, *, is_plain: bool) -> tuple[list[_Letter], str]:
    letters: list[_Letter] = []
    unreadable: list[str] = []
    handle = text.raw
    structure = _pdfium.FS_RECTF()
    box, place = cast("_Rectangle", structure), byref(structure)
    for index in range(min(text.count_chars(), _MOST_LETTERS)):
        code = _pdfium.FPDFText_GetUnicode(handle, index)
        sign = chr(code) if 0 < code <= sys.maxunicode else ""
        if not _pdfium.FPDFText_GetLooseCharBox(handle, index, place):
            continue
        sign = _LETTERS.get(sign, sign)
        if not _is_readable(sign) or (
            sign and not sign.isascii() and _pdfium.FPDFText_HasUnicodeMapError(handle, index) == 1
        ):
            unreadable.append(sign)
            sign = "\ufffd" if sign else ""
        turn, is_hidden = (0, False) if is_plain else (_read_turn(handle, index), _is_hidden(handle, index))
        letters.append(_Letter(sign, box.left, box.bottom, box.right, box.top, turn, is_hidden))
    return letters, "".join(unreadable)


def _is_readable(sign: str) -> bool:
    if not sign:
        return False
    if sign in "\t\r\n" or sign == SOFT_HYPHEN or len(sign) > 1:
        return True
    return unicodedata.category(sign) not in {"Co", "Cn", "Cc"} and sign != "\ufffd"


def _read_turn(handle: object, index: int) -> int | None:
    quarters = _pdfium.FPDFText_GetCharAngle(handle, index) / (math.pi / 2)
    return -round(quarters) % 4 if abs(quarters - round(quarters)) < _SLANT else None


def _is_hidden(handle: object, index: int) -> bool:
    owner = _pdfium.FPDFText_GetTextObject(handle, index)
    return bool(owner) and _pdfium.FPDFTextObj_GetTextRenderMode(owner) == _INVISIBLE


def _is_on(letter: _Letter, sheet: tuple[float, float, float, float]) -> bool:
    x, y = (letter.left + letter.right) / 2, (letter.bottom + letter.top) / 2
    return sheet[0] <= x <= sheet[2] and sheet[1] <= y <= sheet[3]


def _join_letters(letters: Iterator[_Letter], page_turn: int) -> Iterator[Word]:
    """Join letters that follow each other without a gap; each letter is looked at in the direction of its own words."""
    signs: list[str] = []
    last: Box | None = None
    whole: Box | None = None
    turn = 0
    for letter in letters:
        box = turn_box(letter.left, letter.bottom, letter.right, letter.top, letter.turn or 0)
        is_space = letter.text.isspace() or not letter.text
        if signs and last and whole and (is_space or letter.turn != turn or _is_apart(last, box)):
            yield _make_word(signs, whole, turn, page_turn)
            signs, whole = [], None
        if is_space:
            continue
        turn = letter.turn or 0
        signs.append(letter.text)
        last = box
        whole = box if whole is None else whole.join(box)
    if signs and whole:
        yield _make_word(signs, whole, turn, page_turn)


def _is_apart(last: Box, box: Box) -> bool:
    size = max(min(last.height, box.height), _SMALLEST)
    gap = box.left - last.right
    return gap > _WORD_GAP * size or gap < -size or abs(box.middle - last.middle) > size * 0.45


def _make_word(signs: list[str], whole: Box, turn: int, page_turn: int) -> Word:
    text = unicodedata.normalize("NFC", "".join(signs))
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    against = (turn - page_turn) % 4
    return Word(text, whole if against == 0 else _turn_between(whole, turn, page_turn), against)


def _turn_between(box: Box, turn: int, page_turn: int) -> Box:
    """Bring the rectangle of a word from the direction of its own letters into that of the page."""
    corners = [_turn_back(box.left, box.top, turn), _turn_back(box.right, box.bottom, turn)]
    (x1, y1), (x2, y2) = corners
    return turn_box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2), page_turn)


def _turn_back(u: float, v: float, turn: int) -> tuple[float, float]:
    if turn == 0:
        return u, -v
    if turn == 1:
        return v, u
    return (-u, v) if turn == 2 else (-v, -u)  # noqa: PLR2004
