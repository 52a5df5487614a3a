"""What becomes of the rows while they are put together: recommendations and actions that still grow."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from laming_desktop.domain.proposals import CellPlace, Finding, FindingKind
from laming_desktop.importers.grid import Column, ColumnKind, Piece, Row, Table
from laming_desktop.importers.refusals import FindingCode
from laming_desktop.importers.sentences import continues, join_words

LINES_KINDS: frozenset[ColumnKind] = frozenset({"owners", "timescale", "addressees"})
"""Kinds of column where each line may be an item of its own."""

Cells = dict[int, list[Piece]]


@dataclass(slots=True, eq=False)
class ActionDraft:
    """One action that still grows."""

    under: "RecommendationDraft | None"
    place: CellPlace
    cells: Cells = field(default_factory=dict[int, list[Piece]])


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

    def text_of(self, index: int | None) -> str:
        """Give the words of one column as they stand by now."""
        return join_pieces(self.cells.get(index, ())) if index is not None else ""


@dataclass(slots=True)
class TableDraft:
    """All that one table gives."""

    table: Table
    recommendations: list[RecommendationDraft] = field(default_factory=list[RecommendationDraft])
    actions: list[ActionDraft] = field(default_factory=list[ActionDraft])
    findings: list[Finding] = field(default_factory=list[Finding])

    def tell(self, kind: FindingKind, code: FindingCode, place: CellPlace, text: str = "", detail: str = "") -> None:
        """Keep a finding."""
        self.findings.append(Finding(kind, code, place, text, detail))


def make_piece(row: Row, column: Column) -> Piece:
    """Give the words of one cell with their place."""
    return Piece(row.cell(column.index), place_cell(row.place, column), row.certainty)


def place_cell(place: CellPlace, column: Column) -> CellPlace:
    """Give the place of a cell in its row."""
    return replace(place, column=column.index + 1, heading=column.heading)


def join_pieces(pieces: Sequence[Piece], kind: ColumnKind = "note") -> str:
    """Join the words of a field in reading order; names and dates that stand below each other keep their lines."""
    text = ""
    for piece in pieces:
        if kind in LINES_KINDS and text and piece.text and not continues(text, piece.text):
            text = f"{text}\n{piece.text}"
        else:
            text = join_words(text, piece.text)
    return text
