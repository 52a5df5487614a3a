"""The cells of a table set into their columns: each voice in its face, badges, pennants, and boxes to write in."""

from collections.abc import Mapping, Sequence
from typing import Final

from laming_desktop.domain.papers.blocks import Box, FlagWord, MarkWord, Paragraph, TableCell, TableColumn, Voice
from laming_desktop.reports.drawing.marks import MARKS
from laming_desktop.reports.layout.cells import (
    PAD_LEFT,
    PAD_RIGHT,
    Badge,
    Block,
    Cell,
    Flag,
    Gap,
    Lines,
    Space,
    make_cell,
)
from laming_desktop.reports.layout.typography import (
    CELL,
    CELL_LEAD,
    CELL_LEAD_MUTED,
    CONTINUED,
    EMPTY,
    EMPTY_SMALL,
    FLAG,
    NOTE,
    REFERENCE,
    WRITING_LINE,
    Face,
)
from laming_desktop.reports.layout.wrapping import Wrapper

_NARROW: Final = 90.0
_BADGE_UNDER, _PILL_UNDER, _BADGE_BESIDE = 12.0, 11.0, 10.5
_NOTE_GAP: Final = 1.5
_LEAD_GAP: Final = 4.0
_HANG: Final = 6.0
_FACES: Final[Mapping[Voice, Face]] = {"text": CELL, "lead": CELL_LEAD, "note": NOTE, "ours": EMPTY}
_NO_CELL: Final = Cell((), 0.0)


class CellSetter:
    """Sets the cells of one table; a badge that stands alone is set once for all."""

    def __init__(self, wrapper: Wrapper, columns: Sequence[TableColumn], widths: Mapping[str, float]) -> None:
        self._wrapper = wrapper
        self._widths = dict(widths)
        self._rooms = {key: _measure_room(width) for key, width in widths.items()}
        self._turns = {column.key: _HANG if column.hanging else 0.0 for column in columns}
        self._faces = {column.key: _choose_faces(columns, nth) for nth, column in enumerate(columns)}
        self._ruled = {column.key for column in columns if column.ruled}
        self._badges: dict[MarkWord, Cell] = {}

    def widen(self, key: str, columns: tuple[str, ...]) -> None:
        """Learn how wide a cell is that covers several columns."""
        if key not in self._rooms or len(columns) > 1:
            self._rooms[key] = _measure_room(sum(self._widths[column] for column in columns))

    def set_cell(self, cell: TableCell, key: str, *, muted: bool = False) -> Cell:
        """Set a cell in its column; a `muted` one leads what it does not contain."""
        parts = cell.parts
        if len(parts) == 1:
            part = parts[0]
            if type(part) is Paragraph:
                lines = self._set_paragraph(part, key, centred=cell.centred)
                return Cell((lines,), lines.height) if lines.texts else _NO_CELL
            if type(part) is MarkWord:
                found = self._badges.get(part)
                if found is None:
                    found = self._badges[part] = make_cell(_set_mark(part))
                return found
        return self._set_parts(cell, key, muted=muted)

    def _set_parts(self, cell: TableCell, key: str, *, muted: bool) -> Cell:
        """Set the parts one below the other, with the gaps between them."""
        blocks: list[Block] = []
        before: Block | None = None
        first = cell.parts[0] if cell.parts else None
        is_led = isinstance(first, Paragraph) and first.voice == "lead"
        for part in cell.parts:
            block = self._set_part(part, key, is_led=is_led, muted=muted, centred=cell.centred)
            if isinstance(block, Lines) and not block.texts:
                continue
            gap = self._choose_gap(part, before, key, is_led=is_led)
            if gap:
                blocks.append(Gap(gap))
            blocks.append(block)
            before = block
        return make_cell(*blocks) if blocks else _NO_CELL

    def _set_part(
        self, part: "Paragraph | MarkWord | FlagWord | Box", key: str, *, is_led: bool, muted: bool, centred: bool
    ) -> Block:
        """Set one part of a cell."""
        match part:
            case Paragraph():
                return self._set_paragraph(part, key, is_led=is_led, muted=muted, centred=centred)
            case MarkWord():
                return _set_mark(part)
            case FlagWord():
                return Flag(part.words)
            case Box():
                return Space(part.name, part.lines * WRITING_LINE)

    def _set_paragraph(
        self, part: Paragraph, key: str, *, is_led: bool = False, muted: bool = False, centred: bool = False
    ) -> Lines:
        """Set a paragraph in the face of its voice."""
        runs = part.runs
        text = runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
        voice = part.voice
        if centred:
            face = EMPTY_SMALL if voice == "ours" else _FACES[voice]
            lines = self._wrapper.wrap(text, face, self._rooms[key])
            return Lines(tuple(lines), face, alignment="centre", spoken=part.spoken)
        if voice == "note" and is_led:
            face = CONTINUED
        elif voice == "lead":
            face = CELL_LEAD_MUTED if muted else self._faces.get(key, CELL_LEAD)
        else:
            face = _FACES[voice]
        turn = self._turns.get(key, 0.0) if voice == "text" else 0.0
        return Lines(
            tuple(self._wrapper.wrap(text, face, self._rooms[key], turn)), face, 0.0, turn, "left", 0, part.spoken
        )

    def _choose_gap(
        self, part: "Paragraph | MarkWord | FlagWord | Box", before: Block | None, key: str, *, is_led: bool
    ) -> float:
        """Give the gap above a part: before a later lead, and before what is noted about a text."""
        if before is None:
            return 0.0
        if isinstance(part, Paragraph) and part.voice == "lead":
            return _LEAD_GAP
        is_note = isinstance(part, FlagWord) or (isinstance(part, Paragraph) and part.voice == "note")
        is_apart = not isinstance(before, Badge) and not is_led and key not in self._ruled
        return _NOTE_GAP if is_note and is_apart else 0.0


def _choose_faces(columns: Sequence[TableColumn], nth: int) -> Face:
    """Give the face of what leads in a column: lighter where it hangs before the column that it heads."""
    column = columns[nth]
    if column.ruled:
        return FLAG
    hangs = column.lead and nth > 0 and nth + 1 < len(columns) and not columns[nth + 1].head
    return REFERENCE if hangs else CELL_LEAD


def _set_mark(part: MarkWord) -> Badge:
    """Set a badge with its word; a pill under which its word stands is a little lower."""
    if not part.under:
        return Badge(part.key, part.word, _BADGE_BESIDE)
    is_pill = MARKS[part.key].shape in {"pill", "dashed_pill"}
    return Badge(part.key, part.word, _PILL_UNDER if is_pill else _BADGE_UNDER, under=True)


def _measure_room(width: float) -> float:
    """Give the width that text has in a column: its padding is less where it is narrow."""
    return width - PAD_LEFT - (PAD_RIGHT if width > _NARROW else PAD_LEFT)
