"""Open recommendations while the rows of a table are walked: under their number, their inquiry and their recipient."""

from dataclasses import dataclass, field, replace

from laming_desktop.importers.belonging import Belonging
from laming_desktop.importers.cells.numbering import find_parent
from laming_desktop.importers.cells.recipients import split_recipients
from laming_desktop.importers.cells.sentences import find_bullet
from laming_desktop.importers.grid import Column, Piece, Row
from laming_desktop.importers.proposals.drafts import RecommendationDraft, TableDraft, make_piece

Key = tuple[tuple[str, ...], str, str]


@dataclass(slots=True)
class Openings:
    """The recommendations opened so far, and what stands over the rows: theme, recipients, inquiry."""

    draft: TableDraft
    belonging: Belonging
    above: tuple[Column, ...]
    theme: str | None = None
    recipients: tuple[str, ...] = ()
    recipient: str = ""
    inquiry: str = ""
    section: str = ""
    current: RecommendationDraft | None = None
    by_key: dict[Key, RecommendationDraft] = field(default_factory=dict[Key, RecommendationDraft])
    by_number: dict[tuple[tuple[str, ...], str], RecommendationDraft] = field(
        default_factory=dict[tuple[tuple[str, ...], str], RecommendationDraft]
    )

    def set_theme(self, theme: str) -> None:
        """Take the name of a theme that stands over the rows."""
        self.theme, self.recipients, self.recipient = theme, (), ""
        if not self.belonging.has_recommendations:
            self.current = None

    def set_recipient(self, words: str) -> None:
        """Take the names of those to whom the recommendations below are addressed."""
        self.recipients, self.recipient = split_recipients(words), words

    def open_apart(self, numbers: tuple[str, ...], row: Row) -> RecommendationDraft:
        """Open another recommendation under numbers that stand above, as the numbers begin anew in this part."""
        opened = self.open(numbers, row, self.find_addressee(row))
        self.by_number[numbers, self.inquiry] = opened
        opened.is_apart = True
        return opened

    def name_recipients(self) -> None:
        """Tell recommendations apart whose numbers begin anew in each part: each is for the body its part is named after."""
        items = self.draft.recommendations
        if self.belonging.addressees is None and any(item.is_apart for item in items):
            for item in items:
                item.recipient = item.recipient or item.section.strip()

    def find(self, numbers: tuple[str, ...], row: Row) -> RecommendationDraft | None:
        """Find the recommendation of a row among those opened."""
        addressee = self.find_addressee(row)
        known = self.by_key.get((numbers, self.inquiry, addressee))
        return known if known is not None or addressee else self.by_number.get((numbers, self.inquiry))

    def find_addressee(self, row: Row) -> str:
        """Give the recipient of a row: in its column, else in the section over it."""
        index = self.belonging.addressees
        return row.cell(index) if index is not None else self.recipient

    def open(self, numbers: tuple[str, ...], row: Row, addressee: str) -> RecommendationDraft:
        """Open a recommendation under its numbers."""
        first = numbers[0] if numbers else None
        parent = find_parent(first) if first and len(numbers) == 1 else None
        if len(numbers) > 1:
            self.draft.tell("told", "several_numbers", row.place, ", ".join(numbers))
        self.current = RecommendationDraft(first, parent, row.place, self._find_theme(row), numbers=numbers)
        self.current.inquiry = self.inquiry
        self.current.recipient = self.recipient if self.belonging.addressees is None else ""
        self.current.section = self.section
        if numbers:
            self.by_key[numbers, self.inquiry, addressee] = self.current
            self.by_number.setdefault((numbers, self.inquiry), self.current)
        self.draft.recommendations.append(self.current)
        return self.current

    def open_words(self, numbers: tuple[str, ...], words: str, row: Row, index: int | None = None) -> None:
        """Open a recommendation whose words stand over the rows."""
        known = self.by_number.get((numbers, self.inquiry)) if numbers else None
        if known is not None:
            self.current = known
            return
        opened = self.open(numbers, row, "")
        if words:
            place = replace(row.place, column=None if index is None else index + 1)
            opened.cells[self.belonging.text_column.index] = [Piece(words, place)]

    def open_recipient(self, row: Row) -> bool:
        """Open the recommendation above once more for the next of its recipients."""
        above = self.current
        if above is None:
            return False
        index = self.belonging.addressees
        if index is None:
            done = sum(one.number == above.number for one in self.draft.recommendations[-len(self.recipients) :])
            if done >= len(self.recipients):
                self.add_rest(above, row)
                return False
            above.recipient = above.recipient if done > 1 else self.recipients[0]
            name = self.recipients[done]
        else:
            name = row.cell(index)
        opened = self.open(above.numbers, row, name)
        opened.recipient = name if index is None else ""
        for column in self.above:
            if row.is_merged(column.index) and column.index in above.cells:
                opened.cells[column.index] = list(above.cells[column.index])
        self.append_row(row)
        return True

    def open_point(self, row: Row, words: str) -> None:
        """Open a point below the recommendation above."""
        parent = self.current
        number = parent.parent if parent and parent.is_point else (parent.number if parent else None)
        bullet = find_bullet(words)
        if bullet and self.belonging.text is not None:
            self.draft.tell("told", "bullet_removed", row.place, bullet.strip(), words[:80])
            row = row.with_cell(self.belonging.text, words[len(bullet) :])
        self.current = RecommendationDraft(None, number, row.place, self._find_theme(row), is_point=True)
        self.current.inquiry = self.inquiry
        self.draft.recommendations.append(self.current)
        self.append_row(row)

    def append_row(self, row: Row) -> None:
        """Add the cells of a row to the recommendation that stands open."""
        if self.current is None:
            return
        cells = self.current.cells
        for column in self.above:
            if row.cells[column.index]:
                cells.setdefault(column.index, []).append(make_piece(row, column))

    def add_rest(self, draft: RecommendationDraft, row: Row) -> None:
        """Add the cells of a row that say something of the recommendation and do not repeat what it has."""
        for column in self.above:
            words = row.cells[column.index]
            if not words or column.kind in {"reference", "recommendation"} or draft.has_words(column.index, words):
                continue
            draft.cells.setdefault(column.index, []).append(make_piece(row, column))

    def _find_theme(self, row: Row) -> str | None:
        words = row.cell(self.belonging.theme)
        if words:
            self.theme = words
        return self.theme
