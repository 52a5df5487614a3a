"""Compare the fields of one row of a document with the register: what would be written, and what stands there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from laming_desktop.domain.proposals import CellPlace, Finding, ProposedField, SourceText
from laming_desktop.domain.vocabulary import Certainty
from laming_desktop.operations.imports.matching import fold_noise, fold_unseen, fold_words
from laming_desktop.operations.imports.plan import Fate, ItemTable, PlannedField, PlannedQuestion, PlannedRow
from laming_desktop.operations.imports.snapshots import Snapshot, name_note

NOWHERE: Final = CellPlace()
_COLUMNS: Final[Mapping[str, str]] = {"action": "text"}
"""The field of the register that a field of a document fills, where the names differ."""
_TEXTS: Final = frozenset({"action", "outcome", "text", "response"})
"""Fields of running text, in which punctuation and what a scanner mistakes are no difference."""


@dataclass(slots=True)
class RowDraft:
    """One row of a document on its way into the register; `item_id` is its item there, None when it is new."""

    id: str
    table: ItemTable
    proposal: int
    snapshot: Snapshot
    item_id: str | None
    sources: tuple[SourceText, ...]
    fields: list[PlannedField] = field(default_factory=list[PlannedField])
    questions: list[PlannedQuestion] = field(default_factory=list[PlannedQuestion])

    def find_place(self, name: ProposedField) -> CellPlace:
        """Give the place of the cell that a field comes from."""
        source = next((source for source in self.sources if source.field == name and source.places), None)
        return source.places[0] if source else NOWHERE

    def is_unchanged(self, name: ProposedField, document: str) -> bool:
        """Tell whether the last import had the very same words there, whatever the register says since."""
        if self.item_id is None:
            return False
        imported = self.snapshot.imported.get((self.item_id, name_column(name)))
        return imported is not None and self._is_same(name, imported, document)

    def told_as(self, name: str, ours: str) -> bool:
        """Tell whether our own document told a field as it stands now, so that only its reader has changed it."""
        told = self.snapshot.imported.get((self.item_id or "", name_column(name)))
        return self.snapshot.is_exact and told is not None and self._is_same(name, told, ours)

    def plan(
        self,
        name: ProposedField,
        document: str,
        written: str | None,
        before: str | None,
        certainty: Certainty = "certain",
    ) -> bool:
        """Plan a field: written where the document says something new, left alone where it is the same; tell which."""
        is_same = written is None or self.is_unchanged(name, document)
        if not is_same and before is not None and written is not None:
            is_same = self._is_same(name, before, written)
        planned = PlannedField(
            name, document, None if is_same else written, before or None, certainty, self.find_place(name)
        )
        self.fields.append(planned)
        return not is_same

    def _is_same(self, name: str, first: str, second: str) -> bool:
        """Tell whether two texts of a field say the same; in our own documents every sign counts that is seen."""
        if not self.snapshot.is_exact:
            return have_same_words(name, first, second)
        return first == second or fold_unseen(first) == fold_unseen(second)

    def plan_anew(self, name: str, document: str, written: str | None, source: SourceText) -> None:
        """Plan a field of which every import may add another entry."""
        place = source.places[0] if source.places else NOWHERE
        self.fields.append(PlannedField(name, document, written, None, source.certainty, place))

    def ask(self, name: str, code: str, about: str, choices: tuple[str, ...] = (), default: str | None = None) -> None:
        """Ask something about a field, unless the same was asked when the document was imported before."""
        if self.item_id is not None and (self.item_id, name, about) in self.snapshot.questions:
            return
        question_id = f"{self.id}:{name}:{sum(question.field == name for question in self.questions)}"
        self.questions.append(PlannedQuestion(question_id, name, code, about, choices, default))

    def finish(
        self, label: str, reference: str | None, findings: tuple[Finding, ...], *, is_problem: bool = False
    ) -> PlannedRow:
        """Give the row as planned."""
        self._plan_notes()
        fate: Fate = "same" if all(planned.written is None for planned in self.fields) else "update"
        if self.item_id is None:
            fate = "problem" if is_problem else "new"
        place = next((source.places[0] for source in self.sources if source.places), NOWHERE)
        return PlannedRow(
            self.id,
            self.table,
            self.proposal,
            fate,
            label,
            self.item_id,
            reference,
            tuple(self.fields),
            tuple(self.questions),
            findings,
            place,
        )

    def _plan_notes(self) -> None:
        """Plan the cells of columns that no field takes: kept under their headings, unless a document brought them before."""
        known = self.snapshot.notes.get(self.item_id or "", ())
        for source in self.sources:
            if source.field == "note" and source.text.strip():
                labels = {label_note(source), *(place.heading for place in source.places[:1])}
                is_known = any(name_note(label, source.text) in known for label in labels)
                self.plan_anew("note", source.text, None if is_known else source.text, source)


def have_same_words(name: str, first: str, second: str) -> bool:
    """Tell whether two texts of a field say the same."""
    if first == second:
        return True
    fold = fold_noise if name in _TEXTS else fold_words
    return fold(first) == fold(second)


def label_note(source: SourceText) -> str:
    """Give the label of the note that a cell becomes: what the reading says, else its heading."""
    return source.note or (source.places[0].heading if source.places else "")


def name_column(name: str) -> str:
    """Give the name of the register's field that a document's field fills."""
    return _COLUMNS.get(name, name)


def list_sources(*own: SourceText | None, others: tuple[SourceText, ...]) -> tuple[SourceText, ...]:
    """List the cells of a row, each field's own cell before what else the document has for it, none twice."""
    first = [source for source in own if source is not None]
    fields = {source.field for source in first}
    if len(fields) < len(first):
        first = list(dict.fromkeys(first))
    return (*first, *(source for source in others if source.field not in fields or source not in first))
