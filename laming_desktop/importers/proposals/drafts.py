"""What becomes of the rows while they are put together: recommendations and actions that still grow."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from laming_desktop.domain.proposals import CellPlace, ColumnReading, Finding, FindingKind
from laming_desktop.importers.cells.sentences import continues, join_words
from laming_desktop.importers.columns.headings import fold_heading
from laming_desktop.importers.grid import Column, ColumnKind, Piece, Row, Table
from laming_desktop.importers.refusals import FindingCode

LINES_KINDS: frozenset[ColumnKind] = frozenset({"owners", "timescale", "addressees"})
"""Kinds of column where each line may be an item of its own."""

FEW_PIECES = 8

Cells = dict[int, list[Piece]]


@dataclass(slots=True, eq=False)
class ActionDraft:
    """One action that still grows; `reference` where its recommendation's cell names it too: "R1 - A2".

    `theme` is the title over its rows in a table that has no recommendations to stand under it.
    """

    under: "RecommendationDraft | None"
    place: CellPlace
    cells: Cells = field(default_factory=dict[int, list[Piece]])
    reference: str = ""
    theme: Piece | None = None


@dataclass(slots=True, eq=False)
class RecommendationDraft:
    """One recommendation or sub-item that still grows."""

    number: str | None
    parent: str | None
    place: CellPlace
    theme: str | None = None
    cells: Cells = field(default_factory=dict[int, list[Piece]])
    is_point: bool = False
    numbers: tuple[str, ...] = ()
    inquiry: str = ""
    recipient: str = ""
    is_apart: bool = False
    section: str = ""

    def text_of(self, index: int | None) -> str:
        """Give the words of one column as they stand by now."""
        return join_pieces(self.cells.get(index, ())) if index is not None else ""

    def end_of(self, index: int | None) -> str:
        """Give the last words of one column, which tell whether it goes on."""
        pieces = self.cells.get(index, ()) if index is not None else ()
        return pieces[-1].text if pieces else ""

    def has_words(self, index: int, words: str) -> bool:
        """Tell whether a column holds just these words already."""
        pieces = self.cells.get(index, ())
        return 0 < len(pieces) <= FEW_PIECES and fold_heading(join_pieces(pieces)) == fold_heading(words)


@dataclass(slots=True)
class TableDraft:
    """All that one table gives."""

    table: Table
    recommendations: list[RecommendationDraft] = field(default_factory=list[RecommendationDraft])
    actions: list[ActionDraft] = field(default_factory=list[ActionDraft])
    findings: list[Finding] = field(default_factory=list[Finding])
    readings: tuple[ColumnReading, ...] = ()

    def tell(self, kind: FindingKind, code: FindingCode, place: CellPlace, text: str = "", detail: str = "") -> None:
        """Keep a finding."""
        self.findings.append(Finding(kind, code, place, text, detail))


def make_piece(row: Row, column: Column) -> Piece:
    """Give the words of one cell with their place."""
    return Piece(row.cell(column.index), place_cell(row.place, column), row.certainty)


def place_cell(place: CellPlace, column: Column) -> CellPlace:
    """Give the place of a cell in its row."""
    return CellPlace(place.page, place.table, place.row, column.index + 1, column.heading, place.line, place.sheet)


def join_pieces(pieces: Sequence[Piece], kind: ColumnKind = "note") -> str:
    """Join the words of a field in reading order; names and dates that stand below each other keep their lines."""
    parts: list[str] = []
    before = ""
    for piece in pieces:
        if not piece.text:
            continue
        is_line = kind in LINES_KINDS and bool(before) and not continues(before, piece.text)
        parts.append(f"\n{piece.text}" if is_line else join_words(before[-2:], piece.text)[len(before[-2:]) :])
        before = piece.text
    return "".join(parts)
