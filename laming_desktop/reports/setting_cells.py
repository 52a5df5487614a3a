"""The cells that more than one paper sets: numbers, texts, our own words where the register is empty."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.reports.layout.cells import PAD_LEFT, PAD_RIGHT, Cell, Lines, make_cell
from laming_desktop.reports.layout.tables import Column, Group, TableForm, make_row
from laming_desktop.reports.layout.typography import (
    CELL,
    CELL_LEAD,
    CELL_LEAD_MUTED,
    CONTINUED,
    EMPTY,
    HEAD,
    HEAD_NOTE,
    NOTHING,
    Face,
)
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line, tidy_text

ALL_COLUMNS: Final = "all"
NO_HIT: Final = "No recommendation or action answers to this filter."
_NARROW: Final = 90.0
_LEAD_LETTERS: Final = 130
"""Longer texts are cut when a lead-in is repeated."""

_TITLE_LETTERS: Final = 40


class CellSetter:
    """Sets texts into the columns of one table."""

    def __init__(self, wrapper: Wrapper, widths: dict[str, float]) -> None:
        self._wrapper = wrapper
        self._rooms = {key: width - PAD_LEFT - _choose_right(width) for key, width in widths.items()}

    def room(self, key: str) -> float:
        """Give the width that text has in a column."""
        return self._rooms[key]

    def set_lines(self, text: str, face: Face, key: str, turn: float = 0.0) -> Lines:
        """Set a text as one paragraph; its later lines move right by `turn`."""
        return Lines(tuple(self._wrapper.wrap(text, face, self._rooms[key], turn)), face, 0.0, turn)

    def set_paragraphs(self, text: str, face: Face, key: str) -> list[Lines]:
        """Set a text, each of its paragraphs on its own; empty ones are left out."""
        paragraphs = tidy_text(text).split("\n")
        return [lines for paragraph in paragraphs if (lines := self.set_lines(paragraph, face, key)).texts]

    def set_text(self, text: str, key: str, empty: str = "") -> Cell:
        """Set a text, or our own words when there is none."""
        paragraphs = self.set_paragraphs(text, CELL, key)
        return make_cell(*paragraphs) if paragraphs else self.set_empty(empty, key)

    def set_empty(self, words: str, key: str) -> Cell:
        """Set our own words, never mistaken for the customer's."""
        return make_cell(self.set_lines(words, EMPTY, key))

    def set_number(self, number: str, key: str) -> Cell:
        """Set the number of a row."""
        return make_cell(self.set_lines(number, CELL_LEAD, key))

    def repeat_number(self, number: str, key: str, *, muted: bool = False) -> Cell:
        """Set a number on the page after its row began."""
        face = CELL_LEAD_MUTED if muted else CELL_LEAD
        return make_cell(self.set_lines(number, face, key), Lines(("cont.",), CONTINUED))

    def repeat_title(self, title: str, key: str) -> Cell:
        """Set a short title where the text has ended."""
        return self.set_empty(f"{title} (continued)" if title else "(continued)", key)

    def repeat_lead_in(self, text: str, key: str) -> Cell:
        """Set the beginning of a text once more, above its sub-items."""
        words = tidy_line(text)
        short = words if len(words) < _LEAD_LETTERS else words[: _LEAD_LETTERS - 10].rsplit(" ", 1)[0] + " \u2026"
        return self.set_empty(short, key)


def set_head(wrapper: Wrapper, width: float, name: str, note: str = "", *, centred: bool = False) -> Cell:
    """Set the head of a column: its name over a note."""
    room = width - (2 if centred else 2 * PAD_LEFT)
    alignment = "centre" if centred else "left"
    blocks = [Lines(tuple(wrapper.balance(name, HEAD, room)), HEAD, alignment=alignment)]
    if note:
        blocks.append(Lines(tuple(wrapper.balance(note, HEAD_NOTE, room)), HEAD_NOTE, alignment=alignment))
    return make_cell(*blocks)


def choose_title(title: str, text: str) -> str:
    """Give the words by which a continued item is known: its short title, else the beginning of its text."""
    if title:
        return tidy_line(title)
    words = tidy_line(text)
    return words if len(words) <= _TITLE_LETTERS else words[:_TITLE_LETTERS].rsplit(" ", 1)[0] + " \u2026"


def make_no_hit(wrapper: Wrapper, width: float) -> Group:
    """Make the group that says that nothing answers to the filter."""
    lines = Lines(tuple(wrapper.wrap(NO_HIT, NOTHING, width - 2 * PAD_LEFT)), NOTHING)
    return Group("", (make_row({ALL_COLUMNS: make_cell(lines)}),), {})


def make_form(columns: Sequence[Column], wide: dict[str, tuple[str, ...]]) -> TableForm:
    """Make a table's form, with a cell across all columns besides those that the paper names."""
    return TableForm(tuple(columns), {**wide, ALL_COLUMNS: tuple(column.key for column in columns)})


def _choose_right(width: float) -> float:
    """Give the padding right of the text: less in a narrow column."""
    return PAD_RIGHT if width > _NARROW else PAD_LEFT
