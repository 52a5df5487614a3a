"""Put the letters of a page together whose words are all upright and visible: nothing is asked of each letter but its place."""

from ctypes import byref
from typing import Final, cast

from laming_desktop.importers.formats.pdf.page_letters import (
    MOST_LETTERS,
    PDFIUM,
    UNREADABLE,
    WORD_GAP,
    PageWords,
    Rectangle,
    compose,
    read_sign,
)
from laming_desktop.importers.formats.pdf.page_shapes import Box, Word
from laming_desktop.importers.formats.pdf.pdfium_document import TextPage

_ASCII: Final = {code: chr(code) for code in range(33, 127)}
_SPACES: Final = frozenset({9, 10, 13, 32, 160})


def read_plain_words(text: TextPage, sheet: tuple[float, float, float, float]) -> PageWords:
    """Read the words of an upright page; letters off the sheet are left out.

    This loop sees every letter of a document, so that its arithmetic stands in it and not in functions.
    """
    words: list[Word] = []
    unreadable: list[str] = []
    signs: list[str] = []
    left = bottom = right = top = last_right = last_middle = last_size = 0.0
    handle = text.raw
    structure = PDFIUM.FS_RECTF()
    box, place = cast("Rectangle", structure), byref(structure)
    get_code, get_box = PDFIUM.FPDFText_GetUnicode, PDFIUM.FPDFText_GetLooseCharBox
    for index in range(min(text.count_chars(), MOST_LETTERS)):
        code = get_code(handle, index)
        if code in _SPACES or not get_box(handle, index, place):
            if signs:
                words.append(Word(compose("".join(signs)), Box(left, -top, right, -bottom)))
                signs = []
            continue
        sign = _ASCII.get(code)
        if sign is None:
            sign, is_known = read_sign(handle, index, code)
            if not is_known:
                unreadable.append(sign)
                sign = UNREADABLE
        x1, y1, x2, y2 = box.left, box.bottom, box.right, box.top
        middle, size = (y1 + y2) / 2, y2 - y1
        if not (sheet[0] <= (x1 + x2) / 2 <= sheet[2] and sheet[1] <= middle <= sheet[3]):
            continue
        least = max(min(size, last_size), 0.5)
        gap = x1 - last_right
        if signs and (gap > WORD_GAP * least or gap < -least or abs(middle - last_middle) > 0.45 * least):
            words.append(Word(compose("".join(signs)), Box(left, -top, right, -bottom)))
            signs = []
        if signs:
            left, bottom, right, top = min(left, x1), min(bottom, y1), max(right, x2), max(top, y2)
        else:
            left, bottom, right, top = x1, y1, x2, y2
        signs.append(sign)
        last_right, last_middle, last_size = x2, middle, size
    if signs:
        words.append(Word(compose("".join(signs)), Box(left, -top, right, -bottom)))
    return PageWords(words, 0, "".join(unreadable))
