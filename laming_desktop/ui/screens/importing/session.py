"""One import under way: the plan, the answers given so far, and what the user put right or left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from laming_desktop.domain.proposals import Finding
from laming_desktop.operations.import_plan import ImportPlan, PlannedField, PlannedQuestion, PlannedRow
from laming_desktop.operations.questions import LEAVE

GroupKey = Literal["questions", "check", "repaired", "updates", "certain", "same"]
GROUPS: Final[tuple[GroupKey, ...]] = ("questions", "check", "updates", "repaired", "certain", "same")
CLOSED_AT_FIRST: Final[frozenset[GroupKey]] = frozenset({"repaired", "certain", "same"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: a question of a row, a row, or something that the reading found outside of any row."""

    group: GroupKey
    row: PlannedRow | None
    question: PlannedQuestion | None = None
    finding: Finding | None = None

    @property
    def id(self) -> str:
        """Give what stays the same when the plan is made anew."""
        if self.question is not None:
            return self.question.id
        return self.row.id if self.row is not None else f"finding:{self.finding}"


@dataclass(slots=True)
class ImportSession:
    """What the screen holds until the last step; nothing of it is in the register.

    `answers` maps questions to answers ("leave" keeps one open), `skipped` holds rows that are left out, `corrected`
    the (row, field) that the user put right, `checked` the entries that were looked at.
    """

    plan: ImportPlan
    answers: dict[str, str] = field(default_factory=dict[str, str])
    skipped: set[str] = field(default_factory=set[str])
    corrected: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    checked: set[str] = field(default_factory=set[str])
    _entries: Sequence[Entry] | None = None

    def list_entries(self) -> Sequence[Entry]:
        """List every line, group by group, each in the order of the document."""
        if self._entries is None:
            self._entries = list_plan_entries(self.plan)
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

    def count_left_open(self) -> int:
        """Count the questions that would be kept on their items."""
        questions = [q for row in self.plan.rows if row.id not in self.skipped for q in row.questions]
        return sum(self.answer(question) in {None, LEAVE} for question in questions)

    def replace_plan(self, plan: ImportPlan) -> None:
        """Take a plan made anew after something was put right; answers to questions that are gone go with them."""
        self.plan = plan
        self._entries = None
        standing = {question.id for row in plan.rows for question in row.questions}
        self.answers = {key: answer for key, answer in self.answers.items() if key in standing}

    @property
    def has_choices(self) -> bool:
        """Tell whether the user has done anything that would be lost."""
        return bool(self.answers or self.skipped or self.corrected)


_MENDED: Final = frozenset({"repaired", "dropped"})
_SURE: Final = frozenset({"certain"})


def list_plan_entries(plan: ImportPlan) -> Sequence[Entry]:
    """List the lines of a plan: those of its rows, then what was found outside of any row."""
    entries = [entry for row in plan.rows for entry in list_row_entries(row)]
    of_rows = {finding for row in plan.rows for finding in row.findings}
    others = [finding for finding in plan.findings if finding not in of_rows]
    entries += [Entry("repaired", None, finding=finding) for finding in others if finding.kind in _MENDED]
    entries += [Entry("check", None, finding=finding) for finding in others if finding.kind == "doubtful"]
    return tuple(sorted(entries, key=lambda entry: GROUPS.index(entry.group)))


def list_row_entries(row: PlannedRow) -> Iterator[Entry]:
    """Give the lines of one row: its questions, or the row itself in the group that fits it best."""
    asked = [question for question in row.questions if question.default is None]
    if asked:
        yield from (Entry("questions", row, question) for question in asked)
        return
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
