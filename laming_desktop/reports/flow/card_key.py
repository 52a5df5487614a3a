"""The key at the foot of a paper on one page: positions on one line or two, states on the next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, get_args

from laming_desktop.domain.papers.blocks import KeyWord
from laming_desktop.domain.vocabulary import Position
from laming_desktop.reports.drawing.badges import draw_badge, draw_pennant
from laming_desktop.reports.drawing.cell_drawing import write_face
from laming_desktop.reports.drawing.charts import find_bar_mark
from laming_desktop.reports.flow.card_setting import KEY_MEANING, KEY_WORD
from laming_desktop.reports.layout.typography import BASELINE
from laming_desktop.reports.tagging.fonts import FontSet
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import Element, StructureTree

_NAMES: Final = 74.0
_BADGE_ROOM: Final = 15.0
_GAP: Final = 11.0
_LINE: Final = 11.4
_GROUP_GAP: Final = 1.2
_BADGE: Final = 8.2
_POSITIONS: Final = frozenset(get_args(Position))


@dataclass(frozen=True, slots=True)
class _Slot:
    """An entry in its place: x from the left edge, and the number of its line."""

    entry: KeyWord
    x: float
    line: int


class CardKey:
    """Lays the key out once and draws it as lists that a listener hears."""

    def __init__(self, entries: Sequence[KeyWord], fonts: FontSet, width: float) -> None:
        self._fonts = fonts
        self._width = width
        self._groups = [
            (name, list(self._lay_out(group)))
            for name, group in (
                ("Recommendations", [entry for entry in entries if entry.key in _POSITIONS]),
                ("Actions", [entry for entry in entries if entry.key not in _POSITIONS]),
            )
            if group
        ]

    @property
    def height(self) -> float:
        """Give the height of all lines."""
        return sum((slots[-1].line + 1) * _LINE + _GROUP_GAP for _, slots in self._groups)

    def draw(self, page: Page, x: float, top: float, structure: StructureTree) -> None:
        """Draw the key below `top`."""
        for name, slots in self._groups:
            of_all = structure.open(structure.document, "L", numbering="None")
            caption = structure.open(of_all, "Caption")
            page.begin(caption)
            write_face(page, [f"{name} "], KEY_WORD, x, top - KEY_WORD.size * BASELINE)
            page.end()
            structure.close(caption)
            for slot in slots:
                item = structure.open(of_all, "LI")
                self._draw_slot(page, slot, x, top, structure, item)
                structure.close(item)
            structure.close(of_all)
            top -= (slots[-1].line + 1) * _LINE + _GROUP_GAP

    def _draw_slot(
        self, page: Page, slot: _Slot, x: float, top: float, structure: StructureTree, item: Element
    ) -> None:
        """Draw badge, word and meaning of an entry."""
        entry = slot.entry
        left, high = x + slot.x, top - slot.line * _LINE
        baseline = high - KEY_WORD.size * BASELINE
        with page.artifact():
            if entry.is_pennant:
                draw_pennant(page, left + 2, high - 1.0)
            elif entry.key is not None:
                draw_badge(page, find_bar_mark(entry.key), left + 6, high - 4.4, _BADGE)
        left += _BADGE_ROOM
        word = f"{entry.word} "
        label = structure.open(item, "Lbl")
        page.begin(label)
        write_face(page, [word], KEY_WORD, left, baseline)
        page.end()
        structure.close(label)
        body = structure.open(item, "LBody")
        page.begin(body)
        left += page.measure(word, KEY_WORD.font, KEY_WORD.size)
        write_face(page, [f"{entry.meaning} "], KEY_MEANING, left, baseline)
        page.end()
        structure.close(body)

    def _lay_out(self, entries: Sequence[KeyWord]) -> Iterator[_Slot]:
        """Give the entries their places, on as few lines as they need."""
        x, line = _NAMES, 0
        for entry in entries:
            length = _BADGE_ROOM + self._measure(entry)
            if x + length > self._width and x > _NAMES:
                x, line = _NAMES, line + 1
            yield _Slot(entry, x, line)
            x += length + _GAP

    def _measure(self, entry: KeyWord) -> float:
        """Give the width of an entry's words."""
        word = self._fonts.measure(f"{entry.word} ", KEY_WORD.font, KEY_WORD.size)
        return word + self._fonts.measure(entry.meaning, KEY_MEANING.font, KEY_MEANING.size)
