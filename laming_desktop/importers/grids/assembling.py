"""Put the rows of a table together that its format draws: its cells and rows are beyond doubt, only their meaning is read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from laming_desktop.importers.belonging import Belonging
from laming_desktop.importers.cells.numbering import find_bare_number, names_action, sort_key
from laming_desktop.importers.cells.sentences import continues
from laming_desktop.importers.grid import Column, ColumnKind, Piece, Row, Table
from laming_desktop.importers.grids.bands import Band, find_band
from laming_desktop.importers.grids.openings import Openings
from laming_desktop.importers.grids.recommendations import GridRecommendations
from laming_desktop.importers.proposals.drafts import ActionDraft, RecommendationDraft, TableDraft, make_piece

_GROWS: Final[frozenset[ColumnKind]] = frozenset({"progress", "note", "outcome", "evidence", "comments"})


@dataclass(slots=True)
class _GridActions:
    """The walk over the actions of one table."""

    draft: TableDraft
    belonging: Belonging
    below: tuple[Column, ...]
    action: ActionDraft | None = None
    theme: Piece | None = None

    def take(self, row: Row, under: RecommendationDraft | None, *, is_new: bool) -> None:
        """Take what a row says of an action: a new one, or more of the one above."""
        if not self.belonging.has_actions and not self.belonging.has_plan:
            return
        pieces = {column.index: make_piece(row, column) for column in self.below if row.cells[column.index]}
        if not pieces:
            return
        above = self.action if self.action and self.action.under is under and not is_new else None
        if above is not None and self._continues(above, row, pieces):
            if row.opens_page:
                self.draft.tell("repaired", "joined_over_page", row.place, row.cells[next(iter(pieces))][:80])
            for index, piece in pieces.items():
                above.cells.setdefault(index, []).append(piece)
            return
        self.action = ActionDraft(under, row.place, {index: [piece] for index, piece in pieces.items()})
        reference = row.cell(self.belonging.reference)
        self.action.reference = reference if names_action(reference) else ""
        self.action.theme = self.theme
        self.draft.actions.append(self.action)

    def _continues(self, above: ActionDraft, row: Row, pieces: dict[int, Piece]) -> bool:
        """Tell whether a row adds to the action above: it has no action of its own, or a page cuts the words of one."""
        index = self.belonging.action
        if self._has_own_number(above, pieces, row):
            return False
        if index is None:
            return not row.cell(self.belonging.reference) and not row.cell(self.belonging.text)
        if index not in pieces or row.is_merged(index):
            return True
        before = above.cells.get(index, ())
        if not row.opens_page or not before or not continues(before[-1].text, pieces[index].text):
            return False
        kinds = {self.draft.table.columns[place].kind for place in pieces if place != index}
        return kinds <= _GROWS or not any(above.cells.get(place) for place in pieces if place != index)

    def _has_own_number(self, above: ActionDraft, pieces: dict[int, Piece], row: Row) -> bool:
        """Tell whether a row has a number for its action that the one above has not."""
        numbers = [column.index for column in self.below if column.kind == "action_reference"]
        return any(
            index in pieces and not row.is_merged(index) and pieces[index].text not in _texts(above, index)
            for index in numbers
        )


def _texts(action: ActionDraft, index: int) -> set[str]:
    return {piece.text for piece in action.cells.get(index, ())}


def _has_bare_numbers(table: Table, belonging: Belonging) -> bool:
    """Tell whether the recommendations of a table without references begin with numbers and no mark behind them."""
    if belonging.reference is not None or belonging.text is None:
        return False
    cells = [row.cell(belonging.text) for row in table.rows if row.cell(belonging.text)]
    numbers = [found[0] for cell in cells if (found := find_bare_number(cell))]
    return len(numbers) > 1 and len(numbers) * 5 >= len(cells) * 3 and numbers == sorted(numbers, key=sort_key)


def assemble_grid(table: Table, known_themes: Sequence[str] = ()) -> TableDraft:
    """Put the rows of one table together."""
    belonging = Belonging.of(table)
    above = tuple(column for column in table.columns if belonging.is_above(column.kind))
    below = tuple(column for column in table.columns if belonging.is_below(column.kind))
    draft = TableDraft(table)
    openings = Openings(draft, belonging, above)
    recommendations = GridRecommendations(draft, belonging, above, openings)
    recommendations.has_bare_numbers = _has_bare_numbers(table, belonging)
    actions = _GridActions(draft, belonging, below)
    for row in table.rows:
        if row.theme:
            recommendations.take_band(Band("theme", row.theme), row)
            actions.theme = None if belonging.has_recommendations else Piece(row.theme, row.place)
        if row.lead:
            recommendations.open_lead(row)
        band = find_band(row, table, known_themes)
        if band is not None and not recommendations.goes_on_in(band, row):
            recommendations.take_band(band, row)
            if band.kind == "theme" and not belonging.has_recommendations:
                actions.theme = Piece(band.text, row.place)
            continue
        is_new = recommendations.take(row)
        actions.take(row, recommendations.current, is_new=is_new)
    openings.name_recipients()
    place = belonging.text_column.index
    if place >= len(table.columns) and any(place in item.cells for item in draft.recommendations):
        draft.table = replace(table, columns=(*table.columns, belonging.text_column))
    return draft
