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
MOST_LETTERS: Final = 60_000
_SLANT: Final = 0.12
UNREADABLE: Final = "\ufffd"
WORD_GAP: Final = 0.17
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


class Rectangle(Protocol):
    """A rectangle as PDFium fills it in; y counts upwards."""

    left: float
    top: float
    right: float
    bottom: float


class _Pdfium(Protocol):
    """What is asked of PDFium about letters; it carries no types."""

    def FPDFText_GetUnicode(self, text: object, index: int) -> int: ...  # noqa: N802 PDFium's own names
    def FPDFText_GetLooseCharBox(self, text: object, index: int, box: object) -> bool: ...  # noqa: N802
    def FPDFText_GetCharAngle(self, text: object, index: int) -> float: ...  # noqa: N802
    def FPDFText_HasUnicodeMapError(self, text: object, index: int) -> int: ...  # noqa: N802
    def FPDFText_GetTextObject(self, text: object, index: int) -> object: ...  # noqa: N802
    def FPDFPageObj_GetMarkedContentID(self, item: object) -> int: ...  # noqa: N802
    def FPDFTextObj_GetTextRenderMode(self, text_object: object) -> int: ...  # noqa: N802
    def FS_RECTF(self) -> Structure: ...  # noqa: N802


PDFIUM: Final = cast("_Pdfium", raw)


class _Letter(NamedTuple):
    """A letter with its rectangle as the file has it; y counts upwards, `turn` is None where it lies askew."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    turn: int | None
    is_hidden: bool
    mark: int


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


def read_words(text: TextPage, sheet: tuple[float, float, float, float]) -> PageWords:
    """Read the words of a page; letters off the sheet, askew (a stamp across the page) or invisible are left out.

    Invisible letters are kept where they are all there is: a scanned page whose text was recognised.
    """
    letters, unreadable = _read_letters(text)
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


def _read_letters(text: TextPage) -> tuple[list[_Letter], str]:
    letters: list[_Letter] = []
    unreadable: list[str] = []
    handle = text.raw
    structure = PDFIUM.FS_RECTF()
    box, place = cast("Rectangle", structure), byref(structure)
    for index in range(min(text.count_chars(), MOST_LETTERS)):
        sign, is_known = read_sign(handle, index, PDFIUM.FPDFText_GetUnicode(handle, index))
        if not PDFIUM.FPDFText_GetLooseCharBox(handle, index, place):
            continue
        if not is_known:
            unreadable.append(sign)
            sign = UNREADABLE
        turn = _read_turn(handle, index)
        is_hidden, mark = _read_owner(handle, index)
        letters.append(_Letter(sign, box.left, box.bottom, box.right, box.top, turn, is_hidden, mark))
    return letters, "".join(unreadable)


def read_sign(handle: object, index: int, code: int) -> tuple[str, bool]:
    """Give the sign of a letter, ligatures taken apart, and whether it is one that can be read."""
    if not 0 < code <= sys.maxunicode:
        return UNREADABLE, False
    sign = chr(code)
    if sign in _LETTERS:
        return _LETTERS[sign], True
    if sign in "\t\r\n" or sign == SOFT_HYPHEN or (sign.isascii() and sign.isprintable()):
        return sign, True
    is_known = unicodedata.category(sign) not in {"Co", "Cn", "Cc"} and sign != UNREADABLE
    return sign, is_known and PDFIUM.FPDFText_HasUnicodeMapError(handle, index) != 1


def _read_turn(handle: object, index: int) -> int | None:
    quarters = PDFIUM.FPDFText_GetCharAngle(handle, index) / (math.pi / 2)
    return -round(quarters) % 4 if abs(quarters - round(quarters)) < _SLANT else None


def _read_owner(handle: object, index: int) -> tuple[bool, int]:
    """Tell whether a letter is invisible, and the number by which the tags name its words."""
    owner = PDFIUM.FPDFText_GetTextObject(handle, index)
    if not owner:
        return False, -1
    is_hidden = PDFIUM.FPDFTextObj_GetTextRenderMode(owner) == _INVISIBLE
    return is_hidden, PDFIUM.FPDFPageObj_GetMarkedContentID(owner)


def _is_on(letter: _Letter, sheet: tuple[float, float, float, float]) -> bool:
    x, y = (letter.left + letter.right) / 2, (letter.bottom + letter.top) / 2
    return sheet[0] <= x <= sheet[2] and sheet[1] <= y <= sheet[3]


def _join_letters(letters: Iterator[_Letter], page_turn: int) -> Iterator[Word]:
    """Join letters that follow each other without a gap; each letter is looked at in the direction of its own words."""
    signs: list[str] = []
    last: Box | None = None
    whole: Box | None = None
    turn, mark = 0, -1
    for letter in letters:
        box = turn_box(letter.left, letter.bottom, letter.right, letter.top, letter.turn or 0)
        is_space = letter.text.isspace() or not letter.text
        is_other = letter.turn != turn or letter.mark != mark
        if signs and last and whole and (is_space or is_other or _is_apart(last, box)):
            yield _make_word(signs, whole, (turn, page_turn), mark)
            signs, whole = [], None
        if is_space:
            continue
        turn, mark = letter.turn or 0, letter.mark
        signs.append(letter.text)
        last = box
        whole = box if whole is None else whole.join(box)
    if signs and whole:
        yield _make_word(signs, whole, (turn, page_turn), mark)


def _is_apart(last: Box, box: Box) -> bool:
    size = max(min(last.height, box.height), _SMALLEST)
    gap = box.left - last.right
    return gap > WORD_GAP * size or gap < -size or abs(box.middle - last.middle) > size * 0.45


def _make_word(signs: list[str], whole: Box, turns: tuple[int, int], mark: int) -> Word:
    turn, page_turn = turns
    text = compose("".join(signs))
    against = (turn - page_turn) % 4
    return Word(text, whole if against == 0 else _turn_between(whole, turn, page_turn), against, mark)


def compose(text: str) -> str:
    """Put letters and their accents together, and the halves of signs that PDFium gives apart."""
    if text.isascii():
        return text
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", text)


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
