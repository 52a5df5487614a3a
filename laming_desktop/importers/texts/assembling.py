"""Put the rows of a table together: which row opens a recommendation, a sub-point or an action, and which one continues."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from laming_desktop.importers.belonging import Belonging
from laming_desktop.importers.cells.numbering import find_leading_number, find_parent
from laming_desktop.importers.cells.sentences import continues, find_bullet, has_list_mark, is_finished, starts_inside
from laming_desktop.importers.columns.headings import fold_heading
from laming_desktop.importers.grid import Piece, Row, Table
from laming_desktop.importers.proposals.drafts import RecommendationDraft, TableDraft, make_piece
from laming_desktop.importers.texts.ordering import NumberedRow
from laming_desktop.importers.texts.text_actions import TextActions
from laming_desktop.importers.themes import read_band

Key = tuple[tuple[str, ...], str, str]


@dataclass(slots=True)
class _Assembler:
    """The walk over the rows of one table."""

    table: Table
    known_themes: Sequence[str]
    draft: TableDraft
    belonging: Belonging
    actions: TextActions
    theme: str | None = None
    current: RecommendationDraft | None = None
    joined: set[tuple[int, int | None]] = field(default_factory=set[tuple[int, int | None]])
    by_number: dict[tuple[str, ...], RecommendationDraft] = field(
        default_factory=dict[tuple[str, ...], RecommendationDraft]
    )
    by_key: dict[Key, RecommendationDraft] = field(default_factory=dict[Key, RecommendationDraft])
    keys: dict[int, Key] = field(default_factory=dict[int, Key])

    def take(self, numbered: NumberedRow) -> None:
        """Take one row."""
        row = numbered.row
        if numbered.noise:
            self._tell_noise(numbered)
        band = None if numbered.numbers else self._read_band(numbered)
        if band is not None:
            self._open_theme(band, row)
            return
        row = self._set_words_aside(numbered)
        index = self.table.find("recommendation")
        words = row.cell(index)
        if numbered.numbers:
            self._take_numbered(numbered, words)
        elif words:
            self._take_unnumbered(row, words)
        elif self.current is not None:
            self._add_rest(self.current, row)
        if self._is_lost_row(row):
            self._keep_lost(row)
        self.actions.take(row, self.current, is_new=bool(numbered.numbers))

    def _set_words_aside(self, numbered: NumberedRow) -> Row:
        """Tell the words in a number's place that are neither number nor noise, and read the row without them."""
        row, index = numbered.row, self.table.find("reference")
        if index is None or numbered.numbers or not row.cell(index):
            return row
        if not numbered.noise:
            self.draft.tell("doubtful", "loose_line", row.place, row.cell(index))
        return row.with_cell(index, "")

    def _read_band(self, numbered: NumberedRow) -> str | None:
        row = numbered.row
        index = self.table.find("reference")
        if numbered.noise and index is not None:
            row = row.with_cell(index, "")
        band = read_band(row, self.table, self.known_themes)
        text = self.table.find("recommendation")
        if band is None or self.current is None or row.filled != (text,):
            return band
        return None if continues(self.current.end_of(text), band) or self._is_open(text) else band

    def _is_open(self, text: int | None) -> bool:
        """Tell whether the text above waits for more: its last words are unfinished and a page was turned."""
        return bool(self.current) and self.current.end_of(text).rstrip().endswith((",", ":"))

    def _open_theme(self, band: str, row: Row) -> None:
        self.theme = band
        if not self.belonging.has_recommendations:
            self.current = None
            self.actions.theme = Piece(band, row.place)
        self.draft.tell("told", "theme_taken_out", row.place, band)

    def _tell_noise(self, numbered: NumberedRow) -> None:
        column = self.table.columns[self.table.find("reference") or 0]
        place = make_piece(numbered.row, column).place
        if numbered.recovered:
            self.draft.tell("repaired", "number_recovered", place, numbered.noise, ", ".join(numbered.numbers))
        else:
            self.draft.tell("dropped", "scan_noise_dropped", place, numbered.noise)

    def _take_numbered(self, numbered: NumberedRow, words: str) -> None:
        row, numbers = numbered.row, numbered.numbers
        if numbered.recovered and not numbered.noise:
            self.draft.tell("doubtful", "number_recovered", row.place, words[:80], numbers[0])
        known = self._find_known(numbers, row)
        if known is None:
            self._open(numbers, row)
            return
        text = self.table.find("recommendation")
        same = not words or (text is not None and known.has_words(text, words))
        is_next = known is self.current
        self.current = known
        if same:
            self._add_rest(known, row, without=text)
        elif is_next or not self.belonging.has_actions:
            is_whole = known.end_of(text).rstrip().endswith((".", "?", "!"))
            kind = "repaired" if is_next and not is_whole else "doubtful"
            self.draft.tell(kind, "number_twice", row.place, words[:80], numbers[0])
            self._append_row(known, row)
        elif continues(known.end_of(text), words):
            self._append_row(known, row)
        else:
            self.draft.tell("doubtful", "texts_differ", row.place, words, numbers[0])

    def _open(self, numbers: tuple[str, ...], row: Row) -> None:
        first = next(iter(numbers), None)
        parent = find_parent(first) if first and len(numbers) == 1 else None
        if len(numbers) > 1:
            self.draft.tell("told", "several_numbers", row.place, ", ".join(numbers))
        self.current = RecommendationDraft(first, parent, row.place, self._find_theme(row), numbers=numbers)
        self.current.inquiry = row.cell(self.table.find("inquiry"))
        self.by_number[numbers] = self.current
        self.keys[id(self.current)] = self._make_key(numbers, row)
        self.by_key[self.keys[id(self.current)]] = self.current
        self.draft.recommendations.append(self.current)
        self._append_row(self.current, row)

    def _make_key(self, numbers: tuple[str, ...], row: Row) -> Key:
        inquiry, addressees = self.table.find("inquiry"), self.table.find("addressees")
        return numbers, fold_heading(row.cell(inquiry)), fold_heading(row.cell(addressees))

    def _find_known(self, numbers: tuple[str, ...], row: Row) -> RecommendationDraft | None:
        """Find the recommendation of some numbers above; another inquiry or another recipient sets it apart."""
        key = self._make_key(numbers, row)
        same = self.by_number.get(numbers)
        if same is None or key in self.by_key or not (key[1] or key[2]):
            return self.by_key.get(key, same)
        above = self.keys[id(same)]
        is_other = any(one and other and one != other for one, other in zip(key[1:], above[1:], strict=True))
        return None if is_other else same

    def _find_theme(self, row: Row) -> str | None:
        index = self.table.find("theme")
        if index is not None and row.cell(index):
            self.theme = row.cell(index)
        return self.theme

    def _take_unnumbered(self, row: Row, words: str) -> None:
        current = self.current
        if current is None or self.table.find("reference") is None:
            self._take_without_reference(row, words)
            return
        before = current.end_of(self.table.find("recommendation"))
        if self._is_point(current, before, words):
            self._open_point(row, words)
            return
        if row.opens_page or continues(before, words):
            self._tell_join(current, row, words)
        elif is_finished(before) and self.belonging.has_actions and not starts_inside(words):
            self.draft.tell("doubtful", "number_missing", row.place, words[:80], current.number or "")
        self._append_row(current, row)

    def _tell_join(self, item: RecommendationDraft, row: Row, words: str) -> None:
        """Tell once for each page that rows of an item were joined."""
        if row.opens_page:
            self.draft.tell("repaired", "joined_over_page", row.place, words[:80], item.number or "")
        elif (id(item), row.place.page) not in self.joined:
            self.draft.tell("repaired", "joined_rows", row.place, words[:80], item.number or "")
        self.joined.add((id(item), row.place.page))

    def _is_point(self, current: RecommendationDraft, before: str, words: str) -> bool:
        if find_bullet(words):
            return True
        if continues(before, words):
            return False
        if not current.is_point and before.endswith(":"):
            return True
        listed = before.rstrip().endswith((";", "; and", "; or"))
        return current.is_point and (listed or has_list_mark(words))

    def _open_point(self, row: Row, words: str) -> None:
        parent = self.current
        number = parent.parent if parent and parent.is_point else (parent.number if parent else None)
        bullet = find_bullet(words)
        index = self.table.find("recommendation")
        if bullet and index is not None:
            self.draft.tell("told", "bullet_removed", row.place, bullet.strip(), words[:80])
            row = row.with_cell(index, words[len(bullet) :])
        self.current = RecommendationDraft(None, number, row.place, self._find_theme(row), is_point=True)
        self.draft.recommendations.append(self.current)
        self._append_row(self.current, row)

    def _take_without_reference(self, row: Row, words: str) -> None:
        """Take a row of a table that numbers nothing, or numbers its recommendations in their text."""
        index = self.table.find("recommendation")
        before = self.current.end_of(index) if self.current else ""
        if self.current and index is not None and self.current.has_words(index, words):
            self._add_rest(self.current, row, without=index)
            return
        leading = find_leading_number(words)
        if leading and index is not None and (leading[0],) not in self.by_number:
            self.draft.tell("told", "number_in_text", row.place, leading[1].strip(), leading[0])
            self._open((leading[0],), row.with_cell(index, words[len(leading[1]) :]))
            return
        if self.current and find_bullet(words):
            self._open_point(row, words)
            return
        if self.current and continues(before, words):
            self._tell_join(self.current, row, words)
            self._append_row(self.current, row)
            return
        self.draft.tell("doubtful", "number_missing", row.place, words[:80])
        self.current = RecommendationDraft(None, None, row.place, self._find_theme(row))
        self.draft.recommendations.append(self.current)
        self._append_row(self.current, row)

    def _append_row(self, draft: RecommendationDraft, row: Row) -> None:
        for column in self.table.columns:
            if row.cell(column.index) and self.belonging.is_above(column.kind):
                draft.cells.setdefault(column.index, []).append(make_piece(row, column))

    def _add_rest(self, draft: RecommendationDraft, row: Row, without: int | None = None) -> None:
        """Add the cells of a row that say something of the recommendation and do not repeat what it has."""
        for column in self.table.columns:
            words = row.cell(column.index)
            if (
                not words
                or not self.belonging.is_above(column.kind)
                or column.index in {without, self.table.find("reference")}
            ):
                continue
            if self.belonging.has_actions and draft.has_words(column.index, words):
                continue
            if not self.belonging.has_actions and without is None:
                self._tell_join(draft, row, words)
            draft.cells.setdefault(column.index, []).append(make_piece(row, column))

    def _is_lost_row(self, row: Row) -> bool:
        return self.current is None and any(
            row.cell(column.index) and self.belonging.is_above(column.kind) for column in self.table.columns
        )

    def _keep_lost(self, row: Row) -> None:
        """Tell the words of a row that stands under no recommendation."""
        words = " | ".join(
            row.cell(c.index) for c in self.table.columns if self.belonging.is_above(c.kind) and row.cell(c.index)
        )
        self.draft.tell("doubtful", "loose_line", row.place, words)


def assemble(table: Table, rows: Sequence[NumberedRow], known_themes: Sequence[str] = ()) -> TableDraft:
    """Put the rows of one table together."""
    draft, belonging = TableDraft(table), Belonging.of(table)
    below = tuple(column for column in table.columns if belonging.is_below(column.kind))
    assembler = _Assembler(table, known_themes, draft, belonging, TextActions(draft, belonging, below))
    for row in rows:
        assembler.take(row)
    return assembler.draft
