"""What a Word document has that is not in its lines, gathered while it is read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.importers.refusals import FindingCode

_LONGEST: Final = 80
_LONGEST_NOTE: Final = 300
_MOST: Final = 200
_NUMBERS: Final = 12


@dataclass(slots=True)
class Referred:
    """What the body refers to by numbers and what stands elsewhere: notes or comments, with their words."""

    ids: list[str] = field(default_factory=list[str])
    words: list[str] = field(default_factory=list[str])


@dataclass(slots=True)
class Notes:
    """The findings of a reading; what stands in many places is told once with its first words.

    `numbers` are those that lists set by themselves, by the table that they stand in, None where in none.
    """

    inserted: list[str] = field(default_factory=list[str])
    deleted: list[str] = field(default_factory=list[str])
    hidden: list[str] = field(default_factory=list[str])
    boxes: list[str] = field(default_factory=list[str])
    furniture: list[str] = field(default_factory=list[str])
    comments: Referred = field(default_factory=Referred)
    footnotes: Referred = field(default_factory=Referred)
    endnotes: Referred = field(default_factory=Referred)
    contents: int = 0
    parts_put_in: int = 0
    numbers: dict[int | None, list[str]] = field(default_factory=dict[int | None, list[str]])
    findings: list[Finding] = field(default_factory=list[Finding])

    def tell(self, code: FindingCode, place: CellPlace, text: str = "", detail: str = "") -> None:
        """Keep a finding that has a place of its own."""
        if len(self.findings) < _MOST:
            self.findings.append(Finding("told", code, place, text[:_LONGEST], detail))

    def add_number(self, table: int | None, number: str) -> None:
        """Keep a number that a list set by itself."""
        self.numbers.setdefault(table, []).append(number)

    def list_findings(self) -> Iterator[Finding]:
        """List everything that the user should know."""
        yield from self._tell_words("insertions_kept", self.inserted)
        yield from self._tell_words("deletions_left_out", self.deleted)
        yield from self._tell_words("hidden_words_left_out", self.hidden)
        yield from self._tell_referred("comments_left_out", self.comments)
        yield from self._tell_referred("footnotes_left_out", self.footnotes)
        yield from self._tell_referred("endnotes_left_out", self.endnotes)
        yield from self._tell_count("contents_left_out", self.contents)
        yield from self._tell_count("part_put_in_left_out", self.parts_put_in)
        for words in self.boxes[:_MOST]:
            yield Finding("told", "text_box_read", CellPlace(), words[:_LONGEST])
        for words in self.furniture[:_MOST]:
            yield Finding("told", "page_furniture_dropped", CellPlace(), words[:_LONGEST_NOTE])
        for table, numbers in list(self.numbers.items())[:_MOST]:
            shown = ", ".join(numbers[:_NUMBERS]) + (" \u2026" if len(numbers) > _NUMBERS else "")
            yield Finding("told", "number_from_list", CellPlace(table=table), detail=shown)
        yield from self.findings

    def _tell_words(self, code: FindingCode, words: list[str]) -> Iterator[Finding]:
        if any(words):
            yield Finding("told", code, CellPlace(), " ".join("".join(words).split())[:_LONGEST])

    def _tell_referred(self, code: FindingCode, referred: Referred) -> Iterator[Finding]:
        """Tell each note with its words; by their count where their words are nowhere."""
        for words in referred.words[:_MOST]:
            yield Finding("told", code, CellPlace(), words[:_LONGEST_NOTE])
        if not referred.words:
            yield from self._tell_count(code, len(referred.ids))

    def _tell_count(self, code: FindingCode, count: int) -> Iterator[Finding]:
        if count:
            yield Finding("told", code, CellPlace(), str(count))
