"""What is left of a damaged journal: its sets and lines, which of them are sealed, and the rows that they tell."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from laming_desktop.domain.patches import Key, Row, Value
from laming_desktop.store.chain import hash_line, hash_set
from laming_desktop.store.journal import join_sides
from laming_desktop.store.rows import JournalError


@dataclass(slots=True)
class SalvagedJournal:
    """The lines of the journal that could be read, by number."""

    sets: dict[int, Row] = field(default_factory=dict[int, Row])
    lines: dict[int, Row] = field(default_factory=dict[int, Row])
    has_redactions: bool = False

    def take(self, table: str, row: Row) -> None:
        """Keep one row of the journal's tables."""
        if table == "change_set":
            self.sets.setdefault(_as_number(row.get("seq")), row)
        elif table == "change":
            self.lines.setdefault(_as_number(row.get("n")), row)
        else:
            self.has_redactions = True

    def find_tables(self) -> dict[str, str]:
        """Give the table of every row that the journal names."""
        return {str(line["item_id"]): str(line["item_table"]) for line in self.lines.values()}

    def find_sealed(self) -> set[int]:
        """Give the numbers of the sets that are, with all their lines, just what was sealed."""
        lines = defaultdict[int, list[tuple[int, Row]]](list)
        for n, line in sorted(self.lines.items()):
            lines[_as_number(line.get("seq"))].append((n, line))
        return {seq for seq, row in self.sets.items() if self._is_sealed(seq, row, [line for _, line in lines[seq]])}

    def _is_sealed(self, seq: int, row: Row, lines: list[Row]) -> bool:
        before = self.sets.get(seq - 1)
        if before is None and seq > 1:
            return False
        digests = [hash_line(str(row["salt"]), str(row["words"]))]
        digests.extend(hash_line(str(line["salt"]), *(_as_text(line.get(name)) for name in _PARTS)) for line in lines)
        facts = (seq, row["at"], row["kind"], row["target"], row["schema"])
        return hash_set("" if before is None else str(before["hash"]), facts, digests) == row["hash"]

    def find_rows(self) -> Mapping[Key, "ToldRow"]:
        """Give every row as the journal tells it last."""
        sealed = self.find_sealed()
        sides = defaultdict[Key, list[tuple[str | None, str | None]]](list)
        numbers = defaultdict[Key, set[int]](set)
        for _, line in sorted(self.lines.items()):
            key = str(line["item_table"]), str(line["item_id"])
            sides[key].append((_as_text(line["before"]), _as_text(line["after"])))
            numbers[key].add(_as_number(line["seq"]))
        told: dict[Key, ToldRow] = {}
        for key, pairs in sides.items():
            try:
                change = join_sides(pairs)
            except JournalError:
                continue
            is_whole = pairs[0][0] is None
            told[key] = ToldRow(change.after if change else None, is_whole, is_whole and numbers[key] <= sealed)
        return told


@dataclass(frozen=True, slots=True)
class ToldRow:
    """A row as the journal tells it: None where it was removed; whether from its beginning, and under seal."""

    row: Row | None
    is_whole: bool
    is_sealed: bool


_PARTS = ("item_table", "item_id", "before", "after")


def _as_number(value: Value) -> int:
    return value if isinstance(value, int) else -1


def _as_text(value: Value) -> str | None:
    return None if value is None else str(value)
