"""The values of a row as they will be written, in boxes where they can be put right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from laming_desktop.domain.plan import ActionOwner, Owner
from laming_desktop.domain.vocabulary import ACTION_STATES, PRIORITIES
from laming_desktop.operations.imports.corrections import (
    correct_number,
    correct_owners,
    correct_priority,
    correct_state,
    correct_timescale,
    read_document_timescale,
)
from laming_desktop.operations.imports.plan import PlannedField, PlannedRow
from laming_desktop.operations.owner_book import OwnerChoice
from laming_desktop.operations.questions import LEAVE
from laming_desktop.ui.screens.importing.carrying import Correct
from laming_desktop.ui.screens.importing.session import ImportSession
from laming_desktop.ui.screens.importing.written_value import (
    SAME_TEXTS,
    find_owners,
    find_question,
    find_timescale,
)
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import POSITION_BADGES, BadgeWidget
from laming_desktop.ui.widgets.boxes import make_column
from laming_desktop.ui.widgets.owner_chips import OwnerChips
from laming_desktop.ui.widgets.picker import Picker
from laming_desktop.ui.widgets.status_choices import (
    ICON_SIDE,
    POSITION_BY_VALUE,
    PRIORITY_BY_VALUE,
    STATE_BY_VALUE,
    list_priority_choices,
    list_state_choices,
)
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.word_marks import list_differences
from laming_desktop.wording.dates import say_date
from laming_desktop.wording.labels import CERTAINTY_WORDS
from laming_desktop.wording.readings import say_timescale


@dataclass(frozen=True, slots=True)
class Correction:
    """A value put right: which field of which row, how the reading changes, and the box that learns of a refusal."""

    row_id: str
    proposal: int
    field: str
    correct: Correct
    box: TextField | None = None


class ValueEditors(QObject):
    """Makes the value of each field of one row after another."""

    corrected = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def make(self, session: ImportSession, row: PlannedRow, planned: PlannedField, owners: Sequence[Owner]) -> QWidget:
        """Make what stands under "What will be written" for a field."""
        if row.id in session.skipped:
            return TextRuns(self._theme, Run("Left out", ink="muted"))
        if row.fate == "update" and session.find_decision(row) != "update":
            return TextRuns(self._theme, Run("Nothing: it stays as it is", ink="muted"))
        if planned.field == "number":
            return self._make_number(row, planned)
        if row.table == "recommendation" or row.fate == "same":
            return self._make_words(session, row, planned)
        return self._make_of_action(session, row, planned, owners)

    def _make_of_action(
        self, session: ImportSession, row: PlannedRow, planned: PlannedField, owners: Sequence[Owner]
    ) -> QWidget:
        match planned.field:
            case "timescale":
                return self._make_timescale(session, row)
            case "owners":
                return self._make_owners(session, row, owners)
            case "priority":
                return self._make_priority(session, row, planned)
            case "state":
                return self._make_state(session, row)
            case _:
                return self._make_words(session, row, planned)

    def _make_timescale(self, session: ImportSession, row: PlannedRow) -> QWidget:
        reading = find_timescale(session, row)
        box = TextField(self._theme, "Timescale")
        words = say_timescale(reading) if reading and reading.nature != "unknown" else ""
        box.show_value(words[:1].upper() + words[1:])
        said = TextRuns(self._theme)
        said.hide()
        today = session.plan.today

        def read_now(typed: str) -> None:
            read = read_document_timescale(session.plan.reading, typed, today)
            said.show_runs(
                Run("Read as: ", ink="muted"),
                f"{say_timescale(read)}. ",
                Run(f"{CERTAINTY_WORDS[read.certainty]}.", ink="muted"),
            )
            said.setVisible(bool(typed.strip()))

        def keep(typed: str) -> None:
            self.corrected.emit(
                Correction(
                    row.id,
                    row.proposal,
                    "timescale",
                    lambda document, place: correct_timescale(document, place, typed, today),
                    box,
                )
            )

        box.edited.connect(read_now)
        box.kept.connect(keep)
        holder = make_column(self._theme, box, said, gap=2)
        holder.setFocusProxy(box)
        return holder

    def _make_owners(self, session: ImportSession, row: PlannedRow, owners: Sequence[Owner]) -> QWidget:
        box = OwnerChips(self._theme, "Owners")
        box.know(lambda: owners)
        box.show_owners(find_owners(session, row))

        def keep(kept: tuple[ActionOwner, ...]) -> None:
            choices = [OwnerChoice(one.name, one.kind, one.role, one.written) for one in kept]
            self.corrected.emit(
                Correction(
                    row.id, row.proposal, "owners", lambda document, place: correct_owners(document, place, choices)
                )
            )

        box.kept.connect(keep)
        return box

    def _make_priority(self, session: ImportSession, row: PlannedRow, planned: PlannedField) -> QWidget:
        box = Picker("Priority")
        box.offer(list_priority_choices())
        read = session.plan.propose_action(row).priority
        question = find_question(row, "priority")
        answer = session.answer(question) if question else None
        value = answer if answer in PRIORITIES else (read.proposal.priority if read else None)
        box.show_value(value or "")

        def keep(chosen: str) -> None:
            priority = PRIORITY_BY_VALUE.get(chosen)
            self.corrected.emit(
                Correction(
                    row.id,
                    row.proposal,
                    planned.field,
                    lambda document, place: correct_priority(document, place, priority),
                )
            )

        box.kept.connect(keep)
        return box

    def _make_state(self, session: ImportSession, row: PlannedRow) -> QWidget:
        box = Picker("State")
        box.offer(list_state_choices(self._theme), icon_side=self._theme.em(ICON_SIDE))
        read = session.plan.propose_action(row).state
        question = find_question(row, "state")
        answer = session.answer(question) if question else None
        is_open = question is not None and answer in {None, LEAVE}
        value = answer if answer in ACTION_STATES else (read.proposal.action_state if read and not is_open else None)
        box.show_value(value or "")

        def keep(chosen: str) -> None:
            state = STATE_BY_VALUE.get(chosen)
            self.corrected.emit(
                Correction(row.id, row.proposal, "state", lambda document, place: correct_state(document, place, state))
            )

        box.kept.connect(keep)
        return box

    def _make_number(self, row: PlannedRow, planned: PlannedField) -> QWidget:
        box = TextField(self._theme, "Number")
        box.show_value(planned.written or planned.before or planned.document)

        def keep(number: str) -> None:
            self.corrected.emit(
                Correction(
                    row.id, row.proposal, "number", lambda document, place: correct_number(document, place, number), box
                )
            )

        box.kept.connect(keep)
        return box

    def _make_difference(self, planned: PlannedField, before: str, *, is_taken: bool) -> QWidget:
        """Show how the document's words differ from ours, and which of them will stand."""
        says = "The document’s words replace ours." if is_taken else "Our words stay."
        differences = TextRuns(self._theme, *list_differences(before, planned.document))
        return make_column(
            self._theme, TextRuns(self._theme, Run(says, ink="muted")), differences, gap=4, margins=(0, 6, 0, 0)
        )

    def _make_words(self, session: ImportSession, row: PlannedRow, planned: PlannedField) -> QWidget:
        """Say what will be written where it is not edited here."""
        question = find_question(row, planned.field)
        answer = session.answer(question) if question else None
        if planned.field.endswith("position"):
            position = POSITION_BY_VALUE.get(answer or planned.written or "")
            if position is not None:
                return BadgeWidget(self._theme, POSITION_BADGES[position])
        elif question is not None and planned.before:
            return self._make_difference(planned, planned.before, is_taken=answer == "take")
        return TextRuns(self._theme, *_say_value(session, row, planned))


def _say_value(session: ImportSession, row: PlannedRow, planned: PlannedField) -> tuple[Run, ...]:
    """Say the value of a field in words, equal ones not again."""
    written = planned.written
    if written is None:
        return (Run(_say_unwritten(row, planned), ink="muted"),)
    if planned.before:
        return list_differences(planned.before, written)
    if planned.field == "progress":
        return (Run(f"{_say_update(session)}, the same words", ink="muted"),)
    if planned.field in SAME_TEXTS and written.strip() == planned.document.strip():
        return (Run("The same words", ink="muted"),)
    return (Run(written),)


def _say_unwritten(row: PlannedRow, planned: PlannedField) -> str:
    """Say why nothing is written."""
    if row.item_id is None and planned.document.strip() and find_question(row, planned.field) is None:
        return "Nothing could be read from it; the words are kept with the row"
    if planned.certainty in {"ambiguous", "not_understood"}:
        return "Nothing until the question is answered"
    return "In the register already" if planned.document.strip() else "Nothing"


def _say_update(session: ImportSession) -> str:
    """Say as at which day the document's progress is."""
    reading = session.plan.reading
    return f"Update as at {say_date(reading.as_at or reading.document_date or session.plan.today)}"
