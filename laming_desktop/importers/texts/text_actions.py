"""Put the actions of a text's table together: its rows may have been broken by pages and by lines."""

from dataclasses import dataclass

from laming_desktop.importers.belonging import Belonging
from laming_desktop.importers.cells.numbering import names_action
from laming_desktop.importers.cells.sentences import continues
from laming_desktop.importers.grid import Column, Piece, Row
from laming_desktop.importers.proposals.drafts import ActionDraft, RecommendationDraft, TableDraft, make_piece


@dataclass(slots=True)
class TextActions:
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
        pieces = {column.index: make_piece(row, column) for column in self.below if row.cell(column.index)}
        if not pieces:
            return
        above = self.action if self.action and self.action.under is under and not is_new else None
        if above is not None and self._continues_action(above, row, pieces):
            kind, code = ("repaired", "joined_over_page") if row.opens_page else ("doubtful", "joined_rows")
            self.draft.tell(kind, code, row.place, " ".join(p.text for p in pieces.values())[:80])
            for index, piece in pieces.items():
                above.cells.setdefault(index, []).append(piece)
            return
        self.action = ActionDraft(under, row.place, {index: [piece] for index, piece in pieces.items()})
        reference = row.cell(self.belonging.reference)
        self.action.reference = reference if names_action(reference) else ""
        self.action.theme = self.theme
        self.draft.actions.append(self.action)

    def _continues_action(self, above: ActionDraft, row: Row, pieces: dict[int, Piece]) -> bool:
        index = self.belonging.action
        if index is None:
            return True
        if index not in pieces:
            return True
        if not continues(_end_of(above, index), pieces[index].text):
            return False
        others = [piece for place, piece in pieces.items() if place != index]
        return all(self._goes_on(above, place) for place in pieces if place != index) or not others or row.opens_page

    def _goes_on(self, above: ActionDraft, index: int) -> bool:
        return self.draft.table.columns[index].kind in {"progress", "note", "outcome"} and bool(above.cells.get(index))


def _end_of(action: ActionDraft, index: int) -> str:
    pieces = action.cells.get(index, ())
    return pieces[-1].text if pieces else ""
