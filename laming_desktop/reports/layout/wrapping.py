"""Text broken into lines, in time linear in its length.

Lines break at spaces, after a hyphen with three letters and after a slash with two letters on either side; day and
month, "Rec" and its number stay together; a word wider than its column is cut by letters. Line ends in the text are
line ends. A line that was broken at a space keeps it at its end, so that words stay apart for whoever hears or copies
the text.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from laming_desktop.reports.layout.typography import Face
from laming_desktop.reports.tagging.fonts import FontSet, Widths

_MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
_GLUE: Final = re.compile(
    rf"(?<=\b\d) (?={_MONTH}\b)|(?<=\b\d\d) (?={_MONTH}\b)|(?<=\b\d(?:st|nd|rd|th)) (?={_MONTH}\b)"
    rf"|(?<=\b\d\d(?:st|nd|rd|th)) (?={_MONTH}\b)|(?<=\bRec) (?=\d)"
)
_BREAK: Final = re.compile(
    r"(?<=[^\W\d_]{3}[-\u2013])(?=[^\W\d_]{3})|(?<=[^\W\d_]{2}/)(?=[^\W\d_]{2})|(?<=\u200b)|(?<=\u00ad)"
)
_DIGIT: Final = re.compile(r"\d")
_MAY_BREAK: Final = re.compile("[-\u2013/\u200b\u00ad]")
_LINE_END: Final = re.compile("\r\n|[\r\n\u2028\u2029]")
_UNSEEN: Final = str.maketrans(dict.fromkeys("\u00ad\u200b", None))
_TIDIED: Final = str.maketrans({"\t": " ", **dict.fromkeys("\u200c\u200d\u2060\ufeff", None)})
_BALANCED_LINES: Final = range(2, 7)
_CLOSE_ENOUGH: Final = 2.0
"""Points to which the width of a balanced heading is found."""
_SHORT_TEXT, _KEPT = 40, 4000
"""Letters of a text that may come again, such as an owner or a date, and how many of them are remembered."""
_LONG_WORD: Final = 200
"""Letters from which a word is not measured as a whole before it is cut."""


def tidy_text(text: str) -> str:
    """Give the text as it is set: letters composed, one kind of line end, tabs as spaces, no joiners.

    Every other character stays, so that what no font has shows as a box.
    """
    if text.isascii() and text.isprintable():
        return text
    return _LINE_END.sub("\n", unicodedata.normalize("NFC", text)).translate(_TIDIED)


def tidy_line(text: str) -> str:
    """Give the text as it is set on one line: its line ends and repeated spaces are one space each."""
    return " ".join(word for word in tidy_text(text).replace("\n", " ").translate(_UNSEEN).split(" ") if word)


def drop_unseen(text: str) -> str:
    """Leave out the signs that only allow a break."""
    return text if text.isascii() else text.translate(_UNSEEN)


def glue_words(text: str) -> str:
    """Put spaces that do not break between day and month, "Rec" and its number; no letter changes its place."""
    return _GLUE.sub("\u00a0", text) if _DIGIT.search(text) else text


def list_breaks(letters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the parts of a word between which a line may break, as the places where each begins and ends."""
    word = letters[start:end]
    if _MAY_BREAK.search(word):
        for found in _BREAK.finditer(word):
            place = end - len(word) + found.start()
            if place > start:
                yield start, place
                start = place
    if start < end:
        yield start, end


class Wrapper:
    """Breaks texts into lines and remembers how wide each word is."""

    def __init__(self, fonts: FontSet) -> None:
        self._fonts = fonts
        self._words: dict[str, dict[str, float]] = {}
        self._wholes: dict[str, dict[str, float]] = {}
        self._short: dict[tuple[str, str, float, float, float], list[str]] = {}

    def measure(self, text: str, face: Face) -> float:
        """Give the width of a text in points."""
        return self._fonts.measure(text, face.font, face.size)

    def wrap(self, text: str, face: Face, width: float, turn: float = 0.0) -> list[str]:
        """Break a text into lines of at most `width`; lines after the first of a paragraph have `turn` less room."""
        if len(text) > _SHORT_TEXT:
            return self._wrap_text(text, face, width, turn)
        asked = (text, face.font, face.size, width, turn)
        found = self._short.get(asked)
        if found is None:
            if len(self._short) >= _KEPT:
                self._short.clear()
            found = self._short[asked] = self._wrap_text(text, face, width, turn)
        return found.copy()

    def _wrap_text(self, text: str, face: Face, width: float, turn: float) -> list[str]:
        """Break a text that was not broken before."""
        lines: list[str] = []
        for paragraph in tidy_text(text).split("\n"):
            if paragraph.strip(" "):
                quick = (
                    None
                    if "\u00ad" in paragraph or "\u200b" in paragraph
                    else self._wrap_quickly(paragraph, face, width, turn)
                )
                lines.extend(self._wrap_paragraph(paragraph, face, width, turn) if quick is None else quick)
        return lines

    def balance(self, text: str, face: Face, width: float) -> list[str]:
        """Break a heading into lines of like length: the narrowest width that keeps the number of lines."""
        lines = self.wrap(text, face, width)
        if len(lines) not in _BALANCED_LINES:
            return lines
        low, high = width / 2, width
        while high - low > _CLOSE_ENOUGH:
            middle = (low + high) / 2
            low, high = (low, middle) if len(self.wrap(text, face, middle)) == len(lines) else (middle, high)
        return self.wrap(text, face, high)

    def shorten(self, text: str, face: Face, width: float) -> str:
        """Give a text on one line, its end replaced by an ellipsis where it is too long."""
        return self._fonts.shorten(tidy_line(text), face.font, face.size, width)

    def _wrap_quickly(self, paragraph: str, face: Face, width: float, turn: float) -> list[str] | None:
        """Break one paragraph whose words all fit on a line; None where one must be cut by letters.

        Words are looked up whole; one that may break is parted only where it stands across the end of a line.
        """
        known, size = self._wholes.setdefault(face.font, {}), face.size
        space, room, others = self._fonts.widths(face.font)[" "], (width + 0.01) / size, (width - turn + 0.01) / size
        lines: list[str] = []
        line: list[str] = []
        used = -space
        for word in glue_words(paragraph).split(" "):
            wide = known.get(word)
            if wide is None:
                wide = self._measure_whole(word, face, known)
            if used + space + wide <= room:
                if word:
                    line.append(word)
                    used += space + wide
                continue
            if _MAY_BREAK.search(word):
                head, word = self._part_word(word, face, room - used - space)  # noqa: PLW2901  what is left of it goes on
                if head:
                    lines.append(" ".join((*line, head)))
                    line, wide = [], self._fonts.measure(word, face.font, 1.0)
            if line:
                lines.append(" ".join(line) + " ")
            room = others
            if wide > room:
                return None
            line, used = [word], wide
        if line:
            lines.append(" ".join(line))
        return [text.replace("\u00a0", " ") for text in lines] if "\u00a0" in "".join(lines) else lines

    def _measure_whole(self, word: str, face: Face, known: dict[str, float]) -> float:
        """Measure a word and remember it; nothing that is not a word takes any room, a very long one takes too much."""
        if not word:
            wide = -self._fonts.widths(face.font)[" "]
        elif len(word) < _LONG_WORD:
            wide = self._fonts.measure(word.replace("\u00a0", " "), face.font, 1.0)
        else:
            wide = 1e6
        known[word] = wide
        return wide

    def _part_word(self, word: str, face: Face, room: float) -> tuple[str, str]:
        """Give what of a word fits in `room` at size 1, up to a place where it may break, and what is left."""
        pieces = _BREAK.split(word)
        used, count = 0.0, 0
        for piece in pieces[:-1]:
            used += self._fonts.measure(piece, face.font, 1.0)
            if used > room:
                break
            count += 1
        return "".join(pieces[:count]), "".join(pieces[count:])

    def keep_lines(self, lines: Sequence[str], face: Face, width: float, most: int) -> list[str]:
        """Keep so many lines of a wrapped text; where more follow, the last ends after a word with an ellipsis."""
        if len(lines) <= most:
            return list(lines)
        last = lines[most - 1].rstrip(" ")
        while last and self.measure(f"{last} \u2026", face) > width:
            last = last.rpartition(" ")[0] or last[:-1]
        return [*lines[: most - 1], f"{last} \u2026"]

    def _wrap_paragraph(self, paragraph: str, face: Face, width: float, turn: float) -> Iterator[str]:
        """Break one paragraph."""
        widths, size = self._fonts.widths(face.font), face.size
        known = self._words.setdefault(face.font, {})
        space, room = widths[" "] * size, width + 0.01
        line, used = "", 0.0
        for word, follows in _split_words(paragraph):
            found = known.get(word)
            if found is None:
                found = known[word] = sum([widths[letter] for letter in word]) if len(word) < _LONG_WORD else 1e6
            wide = found * size
            gap = space if line and not follows else 0.0
            if line and used + gap + wide > room:
                yield line if follows else line + " "
                line, used, gap, room = "", 0.0, 0.0, width - turn + 0.01
            if wide > room:
                for piece in _cut_word(word, widths, room / size, (width - turn) / size):
                    if line:
                        yield line
                        room = width - turn + 0.01
                    line = piece
                used = sum([widths[letter] for letter in line]) * size
                continue
            line = line + word if follows or not line else f"{line} {word}"
            used += gap + wide
        if line:
            yield line


def _split_words(paragraph: str) -> Iterator[tuple[str, bool]]:
    """Give the words, and whether each follows without a space on the one before."""
    for glued in glue_words(paragraph).split(" "):
        if not glued:
            continue
        if not _MAY_BREAK.search(glued):
            yield glued.replace("\u00a0", " ") if "\u00a0" in glued else glued, False
            continue
        follows = False
        for piece in _BREAK.split(glued):
            seen = piece.translate(_UNSEEN).replace("\u00a0", " ")
            if seen:
                yield seen, follows
                follows = True


def _cut_word(word: str, widths: Widths, first: float, others: float) -> Iterator[str]:
    """Cut a word into pieces that fit, at least one letter each; widths are at size 1."""
    start, used, room = 0, 0.0, first
    for place, letter in enumerate(word):
        wide = widths[letter]
        if used + wide > room and place > start:
            yield word[start:place]
            start, used, room = place, 0.0, others
        used += wide
    yield word[start:]
