"""The key to the marks at the foot of every page: badge, word and meaning, as large as its line allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from laming_desktop.reports.drawing.badges import draw_badge, draw_pennant
from laming_desktop.reports.drawing.marks import Mark
from laming_desktop.reports.layout.typography import BASELINE, INK, NOTE_INK
from laming_desktop.reports.tagging.fonts import FontName, FontSet
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import Element, StructureTree

_SIZES: Final = (8.0, 7.8, 7.6, 7.4, 7.2)
_BADGE: Final = 8.2
_BADGE_ROOM: Final = 13.0
_WORD_ROOM: Final = 20.0
_LEAST_GAP, _WIDEST_GAP = 5.0, 18.0
_LINE_HEIGHT: Final = 10.4
_WORD: FontName = "table_semibold"
_MEANING: FontName = "table"


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One mark of the key; without a badge only words stand there, `is_pennant` draws that of what is overdue."""

    word: str
    meaning: str
    mark: Mark | None = None
    is_pennant: bool = False


@dataclass(frozen=True, slots=True)
class _Slot:
    """An entry with where it stands: x from the left edge, and the number of its line."""

    entry: KeyEntry
    x: float
    line: int


class KeyLine:
    """Lays the key out once and draws it on each page: real content on the first, an artifact on all others."""

    def __init__(self, entries: Sequence[KeyEntry], fonts: FontSet, width: float) -> None:
        self._fonts = fonts
        self._width = width
        self._size = next((size for size in _SIZES if self._fits(entries, size)), _SIZES[-1])
        self._slots = self._lay_out(entries)
        self._lines = 1 + max((slot.line for slot in self._slots), default=0)

    @property
    def height(self) -> float:
        """Give how far above its last line the first one stands."""
        return self._lift(0)

    def draw(self, page: Page, x: float, y: float) -> None:
        """Draw the key as an artifact, its last line below `y`; nothing where it has no entry."""
        if not self._slots:
            return
        with page.artifact("Repeated"):
            self._write_word(page, x, y)
            for slot in self._slots:
                self._draw_badge(page, slot, x, y)
                self._write_entry(page, slot, x, y)

    def draw_tagged(self, page: Page, x: float, y: float, structure: StructureTree) -> None:
        """Draw the key as a list that a listener hears; nothing where it has no entry."""
        if not self._slots:
            return
        key = structure.open(structure.document, "L")
        caption = structure.open(key, "Caption")
        page.begin(caption)
        self._write_word(page, x, y)
        page.end()
        structure.close(caption)
        for slot in self._slots:
            with page.artifact():
                self._draw_badge(page, slot, x, y)
            item = structure.open(key, "LI")
            self._write_tagged(page, slot, x, y, structure, item)
            structure.close(item)
        structure.close(key)

    def _fits(self, entries: Sequence[KeyEntry], size: float) -> bool:
        """Tell whether all entries fit on one line."""
        used = sum(self._measure(entry, size) for entry in entries)
        return used + _LEAST_GAP * (len(entries) - 1) + _WORD_ROOM <= self._width

    def _measure(self, entry: KeyEntry, size: float) -> float:
        """Give the width of an entry."""
        badge = _BADGE_ROOM if entry.mark or entry.is_pennant else 0.0
        word = self._fonts.measure(f"{entry.word} ", _WORD, size)
        return badge + word + self._fonts.measure(entry.meaning, _MEANING, size)

    def _lay_out(self, entries: Sequence[KeyEntry]) -> list[_Slot]:
        """Place the entries on one line, or on as few as they need."""
        lengths = [self._measure(entry, self._size) for entry in entries]
        spare = self._width - _WORD_ROOM - sum(lengths)
        gap = max(_LEAST_GAP, min(_WIDEST_GAP, spare / max(1, len(entries) - 1)))
        slots: list[_Slot] = []
        x, line = _WORD_ROOM, 0
        for entry, length in zip(entries, lengths, strict=True):
            if x + length > self._width + 0.5 and slots:
                x, line = _WORD_ROOM, line + 1
            slots.append(_Slot(entry, x, line))
            x += length + gap
        return slots

    def _lift(self, slot_line: int) -> float:
        """Give how far above the last line a line stands."""
        return (self._lines - 1 - slot_line) * _LINE_HEIGHT

    def _write_word(self, page: Page, x: float, y: float) -> None:
        """Write what this is."""
        page.write_lines(["Key "], _WORD, self._size, 9, INK, x, y + self._lift(0) - self._size * BASELINE)

    def _draw_badge(self, page: Page, slot: _Slot, x: float, y: float) -> None:
        """Draw the badge of an entry."""
        top = y + self._lift(slot.line)
        if slot.entry.is_pennant:
            draw_pennant(page, x + slot.x + 2, top - 1.0)
        elif slot.entry.mark:
            draw_badge(page, slot.entry.mark, x + slot.x + 5, top - self._size * 0.58, _BADGE)

    def _write_entry(self, page: Page, slot: _Slot, x: float, y: float) -> None:
        """Write word and meaning of an entry."""
        self._write_part(page, slot, x, y, is_word=True)
        self._write_part(page, slot, x, y, is_word=False)

    def _write_tagged(
        self, page: Page, slot: _Slot, x: float, y: float, structure: StructureTree, item: Element
    ) -> None:
        """Write word and meaning as the label and the body of a list item."""
        for is_word in (True, False):
            part = structure.open(item, "Lbl" if is_word else "LBody")
            page.begin(part)
            self._write_part(page, slot, x, y, is_word=is_word)
            page.end()
            structure.close(part)

    def _write_part(self, page: Page, slot: _Slot, x: float, y: float, *, is_word: bool) -> None:
        """Write the word of an entry or its meaning."""
        entry = slot.entry
        left = x + slot.x + (_BADGE_ROOM if entry.mark or entry.is_pennant else 0.0)
        baseline = y + self._lift(slot.line) - self._size * BASELINE
        word = f"{entry.word} "
        if is_word:
            page.write_lines([word], _WORD, self._size, 9, INK, left, baseline)
        else:
            left += page.measure(word, _WORD, self._size)
            page.write_lines([f"{entry.meaning} "], _MEANING, self._size, 9, NOTE_INK, left, baseline)
