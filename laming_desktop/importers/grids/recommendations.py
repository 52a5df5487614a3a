"""Read what each row of a table says of a recommendation: a new one, one that stands above, a point, or more words."""

from dataclasses import dataclass
from typing import Final

from laming_desktop.importers.belonging import Belonging
from laming_desktop.importers.cells.numbering import find_bare_number, find_leading_number
from laming_desktop.importers.cells.references import read_reference
from laming_desktop.importers.cells.sentences import continues, find_bullet, has_list_mark
from laming_desktop.importers.columns.headings import is_like
from laming_desktop.importers.grid import Column, Piece, Row
from laming_desktop.importers.grids.bands import Band
from laming_desktop.importers.grids.heading_paragraphs import split_lead
from laming_desktop.importers.grids.openings import Openings
from laming_desktop.importers.proposals.drafts import RecommendationDraft, TableDraft

_COMPARED: Final = 200
_LIKE: Final = 0.6
_SAME: Final = 0.9
"""How like two texts of one number are that are one, in one part of a document and in parts of different names."""


@dataclass(slots=True)
class GridRecommendations:
    """The walk over the recommendations of one table."""

    draft: TableDraft
    belonging: Belonging
    above: tuple[Column, ...]
    openings: Openings
    is_new_part: bool = False
    has_bare_numbers: bool = False

    @property
    def current(self) -> RecommendationDraft | None:
        """Give the recommendation that stands open."""
        return self.openings.current

    def open_lead(self, row: Row) -> None:
        """Open the recommendation that the heading above the table names."""
        split = split_lead(row.lead)
        if split is None:
            return
        numbers = read_reference(split[0])[0]
        self.draft.tell("told", "number_from_heading", row.place, split[1][:80], ", ".join(numbers))
        self.openings.open_words(numbers, split[1], row)

    def take_band(self, band: Band, row: Row) -> None:
        """Take a row that stands over the rows below it."""
        if band.kind == "recommendation":
            numbers = read_reference(band.number)[0]
            if numbers:
                self.draft.tell("told", "number_from_heading", row.place, band.text[:80], ", ".join(numbers))
            self.openings.open_words(numbers, band.text, row, band.index)
        elif band.kind == "recipient":
            self.openings.set_recipient(band.text)
        elif band.kind == "theme":
            self.openings.set_theme(band.text)
            self.draft.tell("told", "theme_taken_out", row.place, band.text)
        else:
            self.draft.tell("doubtful", "loose_line", row.place, band.text)

    def goes_on_in(self, band: Band, row: Row) -> bool:
        """Tell whether words alone in a row go on in the text above."""
        index, current = self.belonging.text_column.index, self.current
        if band.kind != "theme" or current is None or row.filled != (index,):
            return False
        return continues(current.end_of(index), band.text)

    def take(self, row: Row) -> bool:
        """Take what a row says of a recommendation; tell whether one opens in it."""
        self.is_new_part = bool(row.section)
        self.openings.section = row.section or self.openings.section
        numbers, rest = self._read_numbers(row)
        text = self.belonging.text
        words = row.cell(text)
        inquiry = row.cell(self.belonging.inquiry)
        if inquiry:
            self.openings.inquiry = inquiry
        if numbers:
            return self._take_numbered(row, numbers, words, rest)
        if self._is_next_recipient(row):
            return self.openings.open_recipient(row)
        if text is not None and words and not row.is_merged(text):
            return self._take_unnumbered(row, text, words)
        if rest:
            self.openings.open_words((), rest, row, self.belonging.reference)
            self.draft.tell("doubtful", "number_missing", row.place, rest[:80])
            return True
        self._take_rest(row)
        return False

    def _take_rest(self, row: Row) -> None:
        if self.current is not None:
            self.openings.add_rest(self.current, row)
        elif any(row.cells[column.index] for column in self.above):
            words = " | ".join(row.cells[c.index] for c in self.above if row.cells[c.index])
            self.draft.tell("doubtful", "loose_line", row.place, words)

    def _read_numbers(self, row: Row) -> tuple[tuple[str, ...], str]:
        index = self.belonging.reference
        if index is None:
            return (), ""
        numbers, rest = read_reference(row.cells[index])
        if rest and self.belonging.text is not None and not numbers:
            self.draft.tell("doubtful", "loose_line", row.place, rest)
            return (), ""
        return numbers, rest

    def _take_numbered(self, row: Row, numbers: tuple[str, ...], words: str, rest: str) -> bool:
        known = self.openings.find(numbers, row)
        if known is not None:
            return self._meet_again(known, row, numbers, words)
        opened = self.openings.open(numbers, row, self.openings.find_addressee(row))
        self.openings.append_row(row)
        if rest:
            opened.cells.setdefault(self.belonging.text_column.index, []).append(Piece(rest, row.place))
        return True

    def _meet_again(self, known: RecommendationDraft, row: Row, numbers: tuple[str, ...], words: str) -> bool:
        """Take a row whose number stands above already; tell whether it opens another one under that number."""
        text = self.belonging.text
        is_next, self.openings.current = known is self.current, known
        before = known.end_of(text)
        if not words or (text is not None and known.has_words(text, words)):
            self.openings.add_rest(known, row)
        elif is_next and row.opens_page and continues(before, words):
            self.draft.tell("repaired", "joined_over_page", row.place, words[:80], numbers[0])
            self.openings.append_row(row)
        elif not before and text is not None:
            self.openings.append_row(row)
        elif is_next and not self.is_new_part:
            self.draft.tell("doubtful", "number_twice", row.place, words[:80], numbers[0])
            self.openings.append_row(row)
        elif is_like(known.text_of(text)[:_COMPARED], words[:_COMPARED], self._find_least(known)):
            self.draft.tell("doubtful", "texts_differ", row.place, words, numbers[0])
            self.openings.add_rest(known, row)
        else:
            kind = "told" if self._find_least(known) == _SAME else "doubtful"
            self.draft.tell(kind, "texts_differ", row.place, words, numbers[0])
            self.openings.open_apart(numbers, row)
            self.openings.append_row(row)
            return True
        return False

    def _find_least(self, known: RecommendationDraft) -> float:
        names = {known.section.strip(), self.openings.section.strip()}
        return _SAME if len(names - {""}) > 1 else _LIKE

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
        return len(self.openings.recipients) > 1 and has_own

    def _take_unnumbered(self, row: Row, text: int, words: str) -> bool:
        current = self.current
        if current is not None and current.has_words(text, words):
            self.openings.add_rest(current, row)
            return False
        if current is not None and row.opens_page and continues(current.end_of(text), words):
            self.draft.tell("repaired", "joined_over_page", row.place, words[:80], current.number or "")
            self.openings.append_row(row)
            return False
        numbered = self._find_number_in_text(row, text, words)
        if numbered is not None:
            return self._take_numbered_in_text(numbered[1], numbered[0])
        if current is not None and self._is_point(current, current.end_of(text), words):
            self.openings.open_point(row, words)
        elif current is not None and row.grid is not None and continues(current.end_of(text), words):
            self.draft.tell("repaired", "joined_rows", row.place, words[:80], current.number or "")
            self.openings.append_row(row)
            return False
        else:
            self.draft.tell("doubtful", "number_missing", row.place, words[:80])
            self.openings.open((), row, self.openings.find_addressee(row))
            self.openings.append_row(row)
        return True

    def _find_number_in_text(self, row: Row, text: int, words: str) -> tuple[str, Row] | None:
        """Find the number before the words of a row, where no column has the numbers; the row comes without it."""
        if self.belonging.reference is not None:
            return None
        leading = find_leading_number(words) or (find_bare_number(words) if self.has_bare_numbers else None)
        if leading is None:
            return None
        number, rest = leading[0], words[len(leading[1]) :]
        known = self.openings.by_number.get(((number,), self.openings.inquiry))
        if known is not None and known.section == self.openings.section and not known.has_words(text, rest):
            return None
        if known is None:
            self.draft.tell("told", "number_in_text", row.place, leading[1].strip(), number)
        return number, row.with_cell(text, rest)

    def _take_numbered_in_text(self, row: Row, number: str) -> bool:
        """Take a row whose number stands before its words; tell whether it opens a recommendation."""
        known = self.openings.by_number.get(((number,), self.openings.inquiry))
        if known is not None:
            return self._meet_again(known, row, (number,), row.cell(self.belonging.text))
        self.openings.open((number,), row, self.openings.find_addressee(row))
        self.openings.append_row(row)
        return True

    def _is_point(self, current: RecommendationDraft, before: str, words: str) -> bool:
        if current.number is None and not current.is_point:
            return bool(find_bullet(words)) and before.endswith(":")
        if find_bullet(words) or has_list_mark(words):
            return True
        if before.endswith(":"):
            return not current.is_point or words[:1].islower()
        return current.is_point and before.rstrip().endswith((";", ",", "; and", "; or"))
