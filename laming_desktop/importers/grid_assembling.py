"""Put the rows of a table together that its format draws: its cells and rows are beyond doubt, only their meaning is read."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from laming_desktop.importers.belonging import Belonging
from laming_desktop.importers.drafts import ActionDraft, RecommendationDraft, TableDraft, make_piece
from laming_desktop.importers.grid import Column, ColumnKind, Piece, Row, Table
from laming_desktop.importers.grid_bands import Band, find_band
from laming_desktop.importers.heading_paragraphs import split_lead
from laming_desktop.importers.numbering import find_leading_number, find_parent
from laming_desktop.importers.recipients import split_recipients
from laming_desktop.importers.references import read_reference
from laming_desktop.importers.sentences import continues, find_bullet, has_list_mark

_GROWS: Final[frozenset[ColumnKind]] = frozenset({"progress", "note", "outcome", "evidence", "comments"})
Key = tuple[tuple[str, ...], str, str]


@dataclass(slots=True)
class _GridAssembler:
    """The walk over the rows of one table."""

    table: Table
    known_themes: Sequence[str]
    draft: TableDraft
    belonging: Belonging
    above: tuple[Column, ...] = ()
    below: tuple[Column, ...] = ()
    theme: str | None = None
    recipients: tuple[str, ...] = ()
    recipient: str = ""
    inquiry: str = ""
    current: RecommendationDraft | None = None
    action: ActionDraft | None = None
    by_key: dict[Key, RecommendationDraft] = field(default_factory=dict[Key, RecommendationDraft])
    by_number: dict[tuple[tuple[str, ...], str], RecommendationDraft] = field(
        default_factory=dict[tuple[tuple[str, ...], str], RecommendationDraft]
    )

    def take(self, row: Row) -> None:
        """Take one row."""
        if row.lead:
            self._open_lead(row)
        band = find_band(row, self.table, self.known_themes)
        if band is not None and not self._is_open_text(band, row):
            self._take_band(band, row)
            return
        numbers, rest = self._read_numbers(row)
        is_new = self._take_recommendation(row, numbers, rest)
        self._take_action(row, is_new=is_new)

    def _open_lead(self, row: Row) -> None:
        """Open the recommendation that the heading above the table names."""
        split = split_lead(row.lead)
        if split is None:
            return
        numbers = read_reference(split[0])[0]
        self.draft.tell("told", "number_from_heading", row.place, split[1][:80], ", ".join(numbers))
        self._open_words(numbers, split[1], row)

    def _open_words(self, numbers: tuple[str, ...], words: str, row: Row, index: int | None = None) -> None:
        """Open a recommendation whose words stand over the rows."""
        known = self.by_number.get((numbers, self.inquiry)) if numbers else None
        if known is not None:
            self.current = known
            return
        self._open(numbers, row, "")
        column = self.belonging.text_column
        if words and self.current is not None:
            place = replace(row.place, column=None if index is None else index + 1)
            self.current.cells[column.index] = [Piece(words, place)]

    def _take_band(self, band: Band, row: Row) -> None:
        if band.kind == "recommendation":
            numbers = read_reference(band.number)[0]
            if numbers:
                self.draft.tell("told", "number_from_heading", row.place, band.text[:80], ", ".join(numbers))
            self._open_words(numbers, band.text, row, band.index)
        elif band.kind == "recipient":
            self.recipients, self.recipient = split_recipients(band.text), band.text
        elif band.kind == "theme":
            self.theme, self.recipients, self.recipient = band.text, (), ""
            if not self.belonging.has_recommendations:
                self.current = None
            self.draft.tell("told", "theme_taken_out", row.place, band.text)
        else:
            self.draft.tell("doubtful", "loose_line", row.place, band.text)

    def _is_open_text(self, band: Band, row: Row) -> bool:
        """Tell whether words alone in a row go on in the text above, cut by a page."""
        index = self.belonging.text_column.index
        if band.kind != "theme" or self.current is None or row.filled != (index,):
            return False
        return row.opens_page and continues(self.current.end_of(index), band.text)

    def _read_numbers(self, row: Row) -> tuple[tuple[str, ...], str]:
        index = self.belonging.reference
        if index is None:
            return (), ""
        numbers, rest = read_reference(row.cells[index])
        if rest and self.belonging.text is not None and not numbers:
            self.draft.tell("doubtful", "loose_line", row.place, rest)
            return (), ""
        return numbers, rest

    def _take_recommendation(self, row: Row, numbers: tuple[str, ...], rest: str) -> bool:
        """Take what a row says of a recommendation; tell whether one opens in it."""
        text = self.belonging.text
        words = row.cell(text)
        inquiry = row.cell(self.belonging.inquiry)
        if inquiry:
            self.inquiry = inquiry
        if numbers:
            return self._take_numbered(row, numbers, words, rest)
        if self._is_next_recipient(row):
            return self._open_recipient(row)
        if words and not (text is not None and row.is_merged(text)):
            return self._take_unnumbered(row, words)
        if rest:
            self._open_words((), rest, row, self.belonging.reference)
            self.draft.tell("doubtful", "number_missing", row.place, rest[:80])
            return True
        if self.current is not None:
            self._add_rest(self.current, row)
        elif any(row.cell(column.index) for column in self.above):
            words = " | ".join(row.cell(c.index) for c in self.above if row.cell(c.index))
            self.draft.tell("doubtful", "loose_line", row.place, words)
        return False

    def _take_numbered(self, row: Row, numbers: tuple[str, ...], words: str, rest: str) -> bool:
        addressee = self._find_addressee(row)
        known = self.by_key.get((numbers, self.inquiry, addressee))
        if known is None and not addressee:
            known = self.by_number.get((numbers, self.inquiry))
        if known is None:
            self._open(numbers, row, addressee)
            self._append_row(row)
            if rest and self.current is not None:
                column = self.belonging.text_column
                self.current.cells.setdefault(column.index, []).append(Piece(rest, row.place))
            return True
        self._meet_again(known, row, numbers, words)
        return False

    def _meet_again(self, known: RecommendationDraft, row: Row, numbers: tuple[str, ...], words: str) -> None:
        """Take a row whose number stands above already."""
        text = self.belonging.text
        is_next, self.current = known is self.current, known
        before = known.end_of(text)
        if not words or (text is not None and known.has_words(text, words)):
            self._add_rest(known, row)
        elif is_next and row.opens_page and continues(before, words):
            self.draft.tell("repaired", "joined_over_page", row.place, words[:80], numbers[0])
            self._append_row(row)
        elif not self.belonging.has_actions:
            self.draft.tell("doubtful", "number_twice", row.place, words[:80], numbers[0])
            self._append_row(row)
        elif not before and text is not None:
            self._append_row(row)
        else:
            self.draft.tell("doubtful", "texts_differ", row.place, words, numbers[0])

    def _find_addressee(self, row: Row) -> str:
        index = self.belonging.addressees
        return row.cell(index) if index is not None else self.recipient

    def _is_next_recipient(self, row: Row) -> bool:
        """Tell whether a row answers the recommendation above for another recipient: one row for each that is named."""
        current = self.current
        if current is None or self.belonging.has_actions or row.grid is None:
            return False
        reference, addressees = self.belonging.reference, self.belonging.addressees
        if reference is None or not row.is_merged(reference):
            return False
        if addressees is not None:
            return bool(row.cell(addressees)) and not row.is_merged(addressees)
        has_own = any(row.cell(c.index) and not row.is_merged(c.index) for c in self.above)
        return len(self.recipients) > 1 and has_own

    def _open_recipient(self, row: Row) -> bool:
        """Open the recommendation above once more for the next of its recipients."""
        above = self.current
        if above is None:
            return False
        index = self.belonging.addressees
        if index is None:
            done = sum(one.number == above.number for one in self.draft.recommendations[-len(self.recipients) :])
            if done >= len(self.recipients):
                self._add_rest(above, row)
                return False
            above.recipient = above.recipient if done > 1 else self.recipients[0]
            name = self.recipients[done]
        else:
            name = row.cell(index)
        self._open(above.numbers, row, name)
        current = self.current
        if current is not None:
            current.recipient = name if index is None else ""
            for column in self.above:
                if row.is_merged(column.index) and column.index in above.cells:
                    current.cells[column.index] = list(above.cells[column.index])
            self._append_row(row)
        return True

    def _take_unnumbered(self, row: Row, words: str) -> bool:
        text, current = self.belonging.text, self.current
        if text is None:
            return False
        if current is not None and current.has_words(text, words):
            self._add_rest(current, row)
            return False
        before = current.end_of(text) if current else ""
        if current is not None and row.opens_page and continues(before, words):
            self.draft.tell("repaired", "joined_over_page", row.place, words[:80], current.number or "")
            self._append_row(row)
            return False
        leading = find_leading_number(words) if self.belonging.reference is None else None
        if leading and ((leading[0],), self.inquiry) not in self.by_number:
            self.draft.tell("told", "number_in_text", row.place, leading[1].strip(), leading[0])
            self._open((leading[0],), row, self._find_addressee(row))
            self._append_row(row.with_cell(text, words[len(leading[1]) :]))
            return True
        if current is not None and self._is_point(current, before, words):
            self._open_point(row, words)
            return True
        if current is not None and continues(before, words):
            self.draft.tell("repaired", "joined_rows", row.place, words[:80], current.number or "")
            self._append_row(row)
            return False
        self.draft.tell("doubtful", "number_missing", row.place, words[:80])
        self._open((), row, self._find_addressee(row))
        self._append_row(row)
        return True

    def _is_point(self, current: RecommendationDraft, before: str, words: str) -> bool:
        if current.number is None and not current.is_point:
            return bool(find_bullet(words)) and before.endswith(":")
        if find_bullet(words) or has_list_mark(words):
            return True
        if before.endswith(":"):
            return not current.is_point or words[:1].islower()
        return current.is_point and before.rstrip().endswith((";", ",", "; and", "; or"))

    def _open_point(self, row: Row, words: str) -> None:
        parent = self.current
        number = parent.parent if parent and parent.is_point else (parent.number if parent else None)
        bullet = find_bullet(words)
        if bullet and self.belonging.text is not None:
            self.draft.tell("told", "bullet_removed", row.place, bullet.strip(), words[:80])
            row = row.with_cell(self.belonging.text, words[len(bullet) :])
        self.current = RecommendationDraft(None, number, row.place, self._find_theme(row), is_point=True)
        self.current.inquiry = self.inquiry
        self.draft.recommendations.append(self.current)
        self._append_row(row)

    def _open(self, numbers: tuple[str, ...], row: Row, addressee: str) -> None:
        first = numbers[0] if numbers else None
        parent = find_parent(first) if first and len(numbers) == 1 else None
        if len(numbers) > 1:
            self.draft.tell("told", "several_numbers", row.place, ", ".join(numbers))
        self.current = RecommendationDraft(first, parent, row.place, self._find_theme(row), numbers=numbers)
        self.current.inquiry = self.inquiry
        self.current.recipient = self.recipient if self.belonging.addressees is None else ""
        if numbers:
            self.by_key[numbers, self.inquiry, addressee] = self.current
            self.by_number.setdefault((numbers, self.inquiry), self.current)
        self.draft.recommendations.append(self.current)

    def _find_theme(self, row: Row) -> str | None:
        words = row.cell(self.belonging.theme)
        if words:
            self.theme = words
        return self.theme

    def _append_row(self, row: Row) -> None:
        if self.current is None:
            return
        cells = self.current.cells
        for column in self.above:
            if row.cells[column.index]:
                cells.setdefault(column.index, []).append(make_piece(row, column))

    def _add_rest(self, draft: RecommendationDraft, row: Row) -> None:
        """Add the cells of a row that say something of the recommendation and do not repeat what it has."""
        for column in self.above:
            words = row.cells[column.index]
            if not words or column.kind in {"reference", "recommendation"} or draft.has_words(column.index, words):
                continue
            draft.cells.setdefault(column.index, []).append(make_piece(row, column))

    def _take_action(self, row: Row, *, is_new: bool) -> None:
        if not self.belonging.has_actions and not self.belonging.has_plan:
            return
        pieces = {column.index: make_piece(row, column) for column in self.below if row.cells[column.index]}
        if not pieces:
            return
        above = self.action if self.action and self.action.under is self.current and not is_new else None
        if above is not None and self._continues_action(above, row, pieces):
            if row.opens_page:
                self.draft.tell("repaired", "joined_over_page", row.place, row.cells[next(iter(pieces))][:80])
            for index, piece in pieces.items():
                above.cells.setdefault(index, []).append(piece)
            return
        self.action = ActionDraft(self.current, row.place, {index: [piece] for index, piece in pieces.items()})
        self.draft.actions.append(self.action)

    def _continues_action(self, above: ActionDraft, row: Row, pieces: dict[int, Piece]) -> bool:
        """Tell whether a row adds to the action above: it has no action of its own, or a page cuts the words of one."""
        index = self.belonging.action
        if index is None:
            return not row.cell(self.belonging.reference) and not row.cell(self.belonging.text)
        if index not in pieces or row.is_merged(index):
            return True
        before = above.cells.get(index, ())
        if not row.opens_page or not before or not continues(before[-1].text, pieces[index].text):
            return False
        kinds = {self.table.columns[place].kind for place in pieces if place != index}
        return kinds <= _GROWS or not any(above.cells.get(place) for place in pieces if place != index)


def assemble_grid(table: Table, known_themes: Sequence[str] = ()) -> TableDraft:
    """Put the rows of one table together."""
    belonging = Belonging.of(table)
    above = tuple(column for column in table.columns if belonging.is_above(column.kind))
    below = tuple(column for column in table.columns if belonging.is_below(column.kind))
    assembler = _GridAssembler(table, known_themes, TableDraft(table), belonging, above, below)
    for row in table.rows:
        assembler.take(row)
    place = belonging.text_column.index
    if any(place in item.cells for item in assembler.draft.recommendations) and place >= len(table.columns):
        assembler.draft.table = replace(table, columns=(*table.columns, belonging.text_column))
    return assembler.draft
