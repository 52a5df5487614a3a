"""One import under way: the plan, the answers given so far, and what the user put right or left out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from laming_desktop.domain.proposals import DocumentReading, Finding
from laming_desktop.operations.imports.plan import (
    Decision,
    Fate,
    ImportPlan,
    PlannedField,
    PlannedQuestion,
    PlannedRow,
    Suggestion,
)
from laming_desktop.operations.imports.suggestions import CODE as SAME_ITEM
from laming_desktop.operations.questions import LEAVE
from laming_desktop.ui.screens.importing.carrying import Correct, Kept, RowName, name_questions, name_rows

GroupKey = Literal["questions", "check", "repaired", "updates", "certain", "same"]
GROUPS: Final[tuple[GroupKey, ...]] = ("questions", "check", "updates", "repaired", "certain", "same")
Suggested = Mapping[str, tuple[PlannedQuestion, Suggestion]]
CLOSED_AT_FIRST: Final[frozenset[GroupKey]] = frozenset({"repaired", "certain", "same"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: a question of a row, a row, or something that the reading found outside of any row."""

    group: GroupKey
    row: PlannedRow | None
    question: PlannedQuestion | None = None
    finding: Finding | None = None
    suggestion: Suggestion | None = None

    @property
    def id(self) -> str:
        """Give what stays the same when the plan is made anew."""
        if self.question is not None:
            return self.question.id
        return self.row.id if self.row is not None else f"finding:{self.finding}"


@dataclass(slots=True)
class ImportSession:
    """What the screen holds until the last step; nothing of it is in the register.

    `answers` maps questions to answers ("leave" keeps one open), `skipped` holds rows that are left out, `decisions`
    what happens to rows that would change the register, `otherwise` to all such rows without a decision of their own.
    `suggested` remembers which rows were asked to be an item of the register, also once that is answered. `corrected` holds the (row, field) that the user put right, `checked` the entries that were looked at. `read` is the
    document as it was read, before anything was put right.
    """

    plan: ImportPlan
    read: DocumentReading
    kept: Kept = field(default_factory=Kept)
    answers: dict[str, str] = field(default_factory=dict[str, str])
    skipped: set[str] = field(default_factory=set[str])
    decisions: dict[str, Decision] = field(default_factory=dict[str, Decision])
    otherwise: Decision = "update"
    corrected: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    checked: set[str] = field(default_factory=set[str])
    suggested: dict[str, tuple[PlannedQuestion, Suggestion]] = field(
        default_factory=dict[str, tuple[PlannedQuestion, Suggestion]]
    )
    _entries: Sequence[Entry] | None = None
    _names: Mapping[str, RowName] = field(default_factory=dict[str, RowName])

    def __post_init__(self) -> None:
        """Take up what was decided about the same document before."""
        names = name_rows(self.read)
        self._names = {row.id: names[row.table, row.proposal] for row in self.plan.rows}
        for row in self.plan.rows:
            name = self._names[row.id]
            if name in self.kept.skipped:
                self.skipped.add(row.id)
            if name in self.kept.checked:
                self.checked.add(row.id)
            if name in self.kept.decisions:
                self.decisions[row.id] = self.kept.decisions[name]
        by_name = {name: row_id for row_id, name in self._names.items()}
        self.corrected = {(by_name[name], about) for name, about in self.kept.corrections if name in by_name}
        self._note_suggestions()
        self._take_up_answers()

    @property
    def reading(self) -> DocumentReading:
        """Give the document as it was read and put right."""
        return self.plan.reading

    def list_entries(self) -> Sequence[Entry]:
        """List every line, group by group, each in the order of the document."""
        if self._entries is None:
            self._entries = list_plan_entries(self.plan, self.suggested)
        return self._entries

    def list_open(self) -> list[Entry]:
        """List the questions that nobody has answered yet."""
        return [entry for entry in self.list_entries() if entry.group == "questions" and not self.is_answered(entry)]

    def is_answered(self, entry: Entry) -> bool:
        """Tell whether a question has an answer, or any other line was looked at."""
        if entry.question is not None and entry.group == "questions":
            return entry.question.id in self.answers
        return entry.id in self.checked

    def answer(self, question: PlannedQuestion) -> str | None:
        """Give the answer to a question so far; its default where it has one."""
        return self.answers.get(question.id, question.default)

    def give_answer(self, question_id: str, choice: str) -> None:
        """Answer a question."""
        self.answers[question_id] = choice

    def skip(self, row_id: str, *, is_skipped: bool) -> None:
        """Leave a row out of the import, or take it in again."""
        (self.skipped.add if is_skipped else self.skipped.discard)(row_id)
        name = self._names[row_id]
        (self.kept.skipped.add if is_skipped else self.kept.skipped.discard)(name)

    def decide(self, row_id: str, decision: Decision | None) -> None:
        """Decide about one row that would change the register; None goes with all others."""
        name = self._names[row_id]
        if decision is None:
            self.decisions.pop(row_id, None)
            self.kept.decisions.pop(name, None)
        else:
            self.decisions[row_id] = self.kept.decisions[name] = decision

    def decide_all(self, decision: Decision) -> None:
        """Decide about all rows that would change the register."""
        self.otherwise = decision
        self.decisions.clear()
        self.kept.decisions.clear()

    def find_decision(self, row: PlannedRow) -> Decision:
        """Find what happens to a row that would change the register."""
        return self.decisions.get(row.id, self.otherwise)

    def is_written(self, row: PlannedRow) -> bool:
        """Tell whether a row changes the register as things stand."""
        if row.id in self.skipped or row.fate in {"same", "problem"}:
            return False
        return row.fate == "new" or self.find_decision(row) == "update"

    def check_off(self, entries: Iterable[Entry]) -> None:
        """Note that lines were looked at."""
        for entry in entries:
            self.checked.add(entry.id)
            if entry.row is not None:
                self.kept.checked.add(self._names[entry.row.id])

    def keep_correction(self, row_id: str, about: str, correct: Correct) -> None:
        """Note that a value of a row was put right."""
        self.kept.corrections[self._names[row_id], about] = correct
        self.corrected.add((row_id, about))

    def count_left_open(self) -> int:
        """Count the questions that would be kept on their items, one that several share on each of them."""
        rows = [row for row in self.plan.rows if row.id not in self.skipped and row.suggestion is None]
        return sum(self.answer(question) in {None, LEAVE} for row in rows for question in (*row.questions, *row.shared))

    def count_fates(self) -> Mapping[Fate, int]:
        """Count all rows by their fate."""
        return Counter(row.fate for row in self.plan.rows)

    def list_held(self) -> list[PlannedRow]:
        """List the rows of which nobody has said yet whether they are an item of the register."""
        return [row for row in self.plan.rows if row.suggestion is not None and row.id not in self.skipped]

    def list_stopping(self) -> list[PlannedRow]:
        """List the rows for which the import stops."""
        return [
            row
            for row in self.plan.rows
            if row.fate == "update" and row.id not in self.skipped and self.find_decision(row) == "stop"
        ]

    def replace_plan(self, plan: ImportPlan) -> None:
        """Take a plan made anew after something was put right; answers to questions that are gone go with them."""
        self.plan = plan
        self._entries = None
        self._note_suggestions()
        standing = {question.id for row in plan.rows for question in row.questions}
        standing |= {question.id for question, _ in self.suggested.values()}
        self.answers = {key: answer for key, answer in self.answers.items() if key in standing}

    @property
    def has_choices(self) -> bool:
        """Tell whether the user has done anything that would be lost."""
        return bool(self.answers or self.skipped or self.corrected or self.decisions or self.otherwise != "update")

    def _note_suggestions(self) -> None:
        for row in self.plan.rows:
            asked = [question for question in row.questions if question.code == SAME_ITEM]
            if row.suggestion is not None and asked:
                self.suggested[row.id] = (asked[0], row.suggestion)

    def is_about_likeness(self, question_id: str) -> bool:
        """Tell whether a question asks if a row is an item of the register."""
        return any(question.id == question_id for question, _ in self.suggested.values())

    @property
    def has_likeness(self) -> bool:
        """Tell whether somebody has said of a row whether it is an item of the register."""
        return any(question.id in self.answers for question, _ in self.suggested.values())

    def keep_answers(self) -> None:
        """Keep the answers given so far for another reading of the document."""
        named = [*name_questions(self.plan, self._names)]
        for row_id, (question, _) in self.suggested.items():
            named.append(((self._names[row_id], question.field, question.code, question.about), question))
        for name, question in named:
            if question.id in self.answers:
                self.kept.answers[name] = self.answers[question.id]

    def _take_up_answers(self) -> None:
        for name, question in name_questions(self.plan, self._names):
            answer = self.kept.answers.get(name)
            if answer is not None and (answer == LEAVE or not question.choices or answer in question.choices):
                self.answers[question.id] = answer


_MENDED: Final = frozenset({"repaired", "dropped"})
_SURE: Final = frozenset({"certain"})


def count_sharing(plan: ImportPlan, question: PlannedQuestion) -> int:
    """Count the rows that share the answer to a question, the one that asks it included."""
    return sum(one.id == question.id for row in plan.rows for one in (*row.questions, *row.shared))


def list_plan_entries(plan: ImportPlan, suggested: Suggested | None = None) -> Sequence[Entry]:
    """List the lines of a plan: those of its rows, then what was found outside of any row."""
    asked = suggested or {}
    entries = [entry for row in plan.rows for entry in list_row_entries(row, asked.get(row.id))]
    of_rows = {finding for row in plan.rows for finding in row.findings}
    others = [finding for finding in plan.findings if finding not in of_rows]
    entries += [Entry("repaired", None, finding=finding) for finding in others if finding.kind in _MENDED]
    entries += [Entry("check", None, finding=finding) for finding in others if finding.kind == "doubtful"]
    return tuple(sorted(entries, key=lambda entry: GROUPS.index(entry.group)))


def list_row_entries(row: PlannedRow, suggested: tuple[PlannedQuestion, Suggestion] | None = None) -> Iterator[Entry]:
    """Give the lines of one row: its questions, or the row itself in the group that fits it best.

    `suggested` is the question whether it is an item of the register, answered or not.
    """
    if suggested is not None:
        yield Entry("questions", row, suggested[0], suggestion=suggested[1])
    asked = [question for question in row.questions if question.default is None and question.code != SAME_ITEM]
    if asked:
        yield from (Entry("questions", row, question) for question in asked)
    elif suggested is None:
        yield Entry(choose_group(row), row, next(iter(row.questions), None))


def choose_group(row: PlannedRow) -> GroupKey:
    """Choose the group of a row without an open question."""
    if row.fate == "same" and not row.questions:
        return "same"
    if row.fate == "problem" or row.questions or any(finding.kind == "doubtful" for finding in row.findings):
        return "check"
    if any(is_unsure(planned) for planned in row.fields):
        return "check"
    if row.fate == "update":
        return "updates"
    return "repaired" if any(finding.kind in _MENDED for finding in row.findings) else "certain"


def is_unsure(planned: PlannedField) -> bool:
    """Tell whether a field was read, but not with certainty."""
    return planned.certainty not in _SURE
