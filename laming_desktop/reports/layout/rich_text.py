"""Words in several faces broken into lines together, by the rules of `wrapping` and in time linear in their length."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from laming_desktop.reports.layout.typography import Face
from laming_desktop.reports.layout.wrapping import drop_unseen, glue_words, list_breaks, tidy_text
from laming_desktop.reports.tagging.fonts import FontSet

_SPACES: Final = re.compile(" {2,}")
_SLACK: Final = 0.01


@dataclass(frozen=True, slots=True)
class Styled:
    """Words in one face; `mark` is the number of the run that they come from."""

    text: str
    face: Face
    mark: int = 0


RichLine = tuple[Styled, ...]


def wrap_styled(runs: Sequence[Styled], fonts: FontSet, width: float, turn: float = 0.0) -> list[RichLine]:
    """Break runs into lines of at most `width`, those after the first of a paragraph with `turn` less room.

    A line broken at a space keeps it at its end; line ends in the words are line ends, empty lines take no room.
    """
    text = _Text(runs, fonts)
    lines: list[RichLine] = []
    start = 0
    while start < len(text.letters):
        end = text.letters.find("\n", start)
        end = len(text.letters) if end < 0 else end
        lines.extend(_break_paragraph(text, start, end, width, turn))
        start = end + 1
    return lines


def measure_styled(line: RichLine, fonts: FontSet) -> float:
    """Give the width of a line, the space at its end left out."""
    if not line:
        return 0.0
    *others, last = line
    return sum(fonts.measure(one.text, one.face.font, one.face.size) for one in others) + fonts.measure(
        last.text.rstrip(" "), last.face.font, last.face.size
    )


class _Text:
    """The letters of all runs, one after the other, and what each place looks like."""

    def __init__(self, runs: Sequence[Styled], fonts: FontSet) -> None:
        self._runs = runs
        self._fonts = fonts
        parts: list[str] = []
        self._ends: list[int] = []
        length, after_space = 0, True
        for run in runs:
            part = _SPACES.sub(" ", tidy_text(run.text))
            part = part.removeprefix(" ") if after_space else part
            parts.append(part)
            length += len(part)
            self._ends.append(length)
            after_space = part[-1] in " \n" if part else after_space
        self.letters = glue_words("".join(parts))

    def slice(self, start: int, end: int) -> Iterator[Styled]:
        """Give what stands between two places, a piece for each run."""
        nth = bisect_right(self._ends, start)
        while start < end:
            stop = min(end, self._ends[nth])
            words = drop_unseen(self.letters[start:stop]).replace("\u00a0", " ")
            if words:
                yield Styled(words, self._runs[nth].face, self._runs[nth].mark)
            start, nth = stop, nth + 1

    def measure(self, start: int, end: int) -> float:
        """Give the width of what stands between two places."""
        return sum(self._fonts.measure(one.text, one.face.font, one.face.size) for one in self.slice(start, end))


@dataclass(slots=True)
class _Line:
    """The line that is being filled: where it begins and ends, and how wide it is."""

    room: float
    start: int = -1
    end: int = -1
    used: float = 0.0
    done: list[RichLine] = field(default_factory=list[RichLine])

    def finish(self, text: _Text, *, at_space: bool, room: float) -> None:
        """Take the line as complete and begin the next."""
        pieces = tuple(text.slice(self.start, self.end))
        if at_space and pieces:
            last = pieces[-1]
            pieces = (*pieces[:-1], Styled(last.text + " ", last.face, last.mark))
        self.done.append(pieces)
        self.start, self.used, self.room = -1, 0.0, room


def _break_paragraph(text: _Text, start: int, end: int, width: float, turn: float) -> list[RichLine]:
    """Break what stands between two line ends."""
    line, other = _Line(width + _SLACK), width - turn + _SLACK
    for first, last, follows in _list_words(text.letters, start, end):
        wide = text.measure(first, last)
        gap = text.measure(line.end, line.end + 1) if line.start >= 0 and not follows else 0.0
        if line.start >= 0 and line.used + gap + wide > line.room:
            line.finish(text, at_space=not follows, room=other)
            gap = 0.0
        if line.start < 0:
            line.start = first
        if wide > line.room:
            _cut_word(text, first, last, line, other)
        else:
            line.end, line.used = last, line.used + gap + wide
    if line.start >= 0:
        line.finish(text, at_space=False, room=other)
    return line.done


def _cut_word(text: _Text, first: int, last: int, line: _Line, room: float) -> None:
    """Cut a word that is wider than a line by letters, at least one on each."""
    for place in range(first, last):
        wide = text.measure(place, place + 1)
        if place > line.start and line.used + wide > line.room:
            line.end = place
            line.finish(text, at_space=False, room=room)
            line.start = place
        line.used += wide
    line.end = last


def _list_words(letters: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Give where words begin and end, and whether each follows without a space on the one before."""
    while start < end:
        stop = letters.find(" ", start, end)
        stop = end if stop < 0 else stop
        follows = False
        for first, last in list_breaks(letters, start, stop):
            yield first, last, follows
            follows = True
        start = stop + 1
