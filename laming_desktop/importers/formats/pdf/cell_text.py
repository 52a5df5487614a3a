"""Put words together to the text of a cell or a paragraph: lines in reading order, breaks only where one is meant."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from laming_desktop.importers.formats.pdf.page_letters import SOFT_HYPHEN, turn_box
from laming_desktop.importers.formats.pdf.page_shapes import Box, Word

_TOUCHING: Final = 0.08
_WIDER: Final = 1.35
_FEW: Final = 3
_SPARE: Final = 0.2
_LARGER: Final = 1.2
_MARK: Final = re.compile(
    r"^(?:[\u2022\u25cf\u25aa\u25e6\u2023\u2043\u2713\u2717*\u2013-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])$"
)
_SPLIT_WORD: Final = re.compile(r"[^\W\d_]-$")
_FIRST_PARTS: Final = frozenset(
    {
        "multi",
        "non",
        "self",
        "inter",
        "cross",
        "well",
        "post",
        "pre",
        "anti",
        "long",
        "short",
        "co",
        "re",
        "sub",
        "follow",
        "half",
        "full",
        "part",
        "mid",
        "high",
        "low",
        "on",
        "off",
        "face",
        "one",
        "two",
        "three",
        "four",
        "intra",
        "semi",
        "under",
        "over",
        "up",
        "step",
        "sign",
        "day",
        "week",
        "year",
        "ex",
        "decision",
        "evidence",
        "child",
        "family",
    }
)


@dataclass(slots=True)
class TextLine:
    """Words beside each other."""

    words: list[Word] = field(default_factory=list[Word])
    box: Box = field(default_factory=lambda: Box(0, 0, 0, 0))

    def add(self, word: Word) -> None:
        """Add a word."""
        self.box = self.box.join(word.box) if self.words else word.box
        self.words.append(word)

    @property
    def text(self) -> str:
        """Give the words from left to right, with spaces where there are gaps."""
        return join_words(self.words)


@dataclass(frozen=True, slots=True)
class Hyphens:
    """The words of the whole document, which tell whether a hyphen at the end of a line belongs to the word."""

    words: frozenset[str] = frozenset()

    def join(self, above: str, below: str) -> str:
        """Join two lines; a word that the end of the line cut is put together again."""
        if above.endswith(SOFT_HYPHEN):
            return above.rstrip(SOFT_HYPHEN) + below
        if not _SPLIT_WORD.search(above) or not below[:1].islower():
            return f"{above} {below}"
        first = above[:-1].rsplit(maxsplit=1)[-1].casefold()
        second = re.split(r"[^\w-]", below, maxsplit=1)[0].casefold()
        if first + second in self.words:
            return above[:-1] + below
        is_compound = f"{first}-{second}" in self.words or first.rsplit("-", 1)[-1] in _FIRST_PARTS or "-" in first
        return above + below if is_compound or (first in self.words and second in self.words) else above[:-1] + below


def list_words(words: Iterable[Word]) -> set[str]:
    """List the words of a page as `Hyphens` compares them."""
    return {
        word.text.strip(".,;:()\u2018\u2019\u201c\u201d'\"").casefold() for word in words if not word.text.endswith("-")
    }


def find_lines(words: Iterable[Word]) -> list[TextLine]:
    """Put words into lines from top to bottom, each from left to right."""
    lines: list[TextLine] = []
    for word in sorted(words, key=lambda one: (one.box.middle, one.box.left)):
        for line in reversed(lines[-3:]):
            if _is_beside(line.box, word.box):
                line.add(word)
                break
        else:
            line = TextLine()
            line.add(word)
            lines.append(line)
    for line in lines:
        line.words.sort(key=lambda word: word.box.left)
    lines.sort(key=lambda line: line.box.middle)
    return lines


def _is_beside(line: Box, word: Box) -> bool:
    shared = min(line.bottom, word.bottom) - max(line.top, word.top)
    return shared > 0.5 * min(line.height, word.height)


def join_words(words: Sequence[Word]) -> str:
    """Join words from left to right; those that touch, as a raised "st" does, without a space."""
    parts: list[str] = []
    last: Word | None = None
    for word in words:
        if last is not None and not _is_touching(last, word):
            parts.append(" ")
        parts.append(word.text)
        last = word
    return "".join(parts)


def _is_touching(last: Word, word: Word) -> bool:
    size = max(last.box.height, word.box.height)
    is_smaller = min(last.box.height, word.box.height) < 0.8 * size
    return is_smaller and abs(word.box.left - last.box.right) < _TOUCHING * size


def read_text(words: Sequence[Word], hyphens: Hyphens, room: Box | None = None) -> str:
    """Read the text of a cell: turned words in their own direction; a line break where a paragraph or point begins."""
    if not words:
        return ""
    parts: list[str] = []
    for turn in sorted({word.turn for word in words}):
        mine = [word for word in words if word.turn == turn]
        if turn:
            mine = [Word(word.text, _turn(word.box, turn)) for word in mine]
        parts.append(_join_lines(find_lines(mine), hyphens, room if not turn else None))
    return "\n".join(part for part in parts if part)


def _turn(box: Box, turn: int) -> Box:
    return turn_box(box.left, -box.bottom, box.right, -box.top, turn)


def _join_lines(lines: Sequence[TextLine], hyphens: Hyphens, room: Box | None) -> str:
    if not lines:
        return ""
    pitch = _find_pitch(lines)
    left, right = min(line.box.left for line in lines), _find_right(lines, room)
    text = lines[0].text
    for above, line in pairwise(lines):
        if begins_paragraph(above, line, pitch, (left, right)):
            text = f"{text}\n{line.text}"
        else:
            text = hyphens.join(text, line.text)
    return text.replace(SOFT_HYPHEN, "")


def _find_pitch(lines: Sequence[TextLine]) -> float:
    """Give the usual distance of lines: the smaller half's middle."""
    steps = sorted(below.box.middle - above.box.middle for above, below in pairwise(lines))
    if len(steps) < _FEW:
        return min([*steps, 1.25 * min(line.box.height for line in lines)])
    return steps[(len(steps) - 1) // 2]


def _find_right(lines: Sequence[TextLine], room: Box | None) -> float:
    widest = max(line.box.right for line in lines)
    if room is None:
        return widest
    margin = max(0.0, min(line.box.left for line in lines) - room.left)
    return max(widest, room.right - margin) if margin < room.width / 4 else widest


def begins_paragraph(above: TextLine, line: TextLine, pitch: float, margins: tuple[float, float]) -> bool:
    """Tell whether a line begins a paragraph: a bullet, a wider gap, other letters, or room left for its first word above."""
    first = line.words[0]
    size, larger = sorted((above.box.height, line.box.height))
    step = line.box.middle - above.box.middle
    if step > max(_WIDER * pitch, 1.5 * size) or (larger > _LARGER * size and step > size):
        return True
    if _MARK.match(first.text) and len(line.words) > 1 and _is_set_off(first, line.words[1], above):
        return True
    if first.text[0].islower():
        return False
    spare = margins[1] - above.box.right - first.box.width - 0.25 * size
    has_ended = above.text.endswith((".", ":", ";", "!", "?"))
    return spare > (size if has_ended else max(2 * size, _SPARE * (margins[1] - margins[0])))


def _is_set_off(mark: Word, following: Word, above: TextLine) -> bool:
    """Tell whether a mark opens a point and is no dash or figure of a sentence that was wrapped there."""
    if mark.text in {"-", "\u2013"}:
        return above.text.endswith((".", ":", ";")) or above.words[0].text == mark.text or following.text[0].isupper()
    return True
