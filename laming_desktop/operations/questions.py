"""Answer the questions that the reading of a document left open."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.patches import Row
from laming_desktop.domain.vocabulary import OwnerKind, OwnerRole, Scope
from laming_desktop.operations.action_days import DAY_NAMES, make_day_fields
from laming_desktop.operations.finding import find_row
from laming_desktop.operations.imports.own_edits import CODE as CHANGED_ON_BOTH_SIDES
from laming_desktop.operations.owner_book import OwnerBook, OwnerChoice, drop_unused, merge_owners, replace_owners
from laming_desktop.operations.owner_cells import JOINT, write_owners_text
from laming_desktop.operations.positions import write_position
from laming_desktop.operations.questions_kept import read_choices
from laming_desktop.operations.reading_cells import read_timescale_today
from laming_desktop.operations.timescales import (
    correct_reading_row,
    find_timescale_in_force,
    write_chosen_reading,
    write_revision,
)
from laming_desktop.operations.values import check_line, check_text, read_position, read_priority, read_state
from laming_desktop.store.numbers import place_number
from laming_desktop.store.register import Register, Writing

LEAVE: Final = "leave"
"""The answer that keeps a question open."""


def answer_question(register: Register, question_id: str, answer: str, *, today: date) -> Changes:
    """Answer a question by one of its choices and make the item so; "leave" changes nothing.

    RefusedValueError where the answer is none of the choices of a question that has some.
    """
    with register.write("Answer a question") as writing:
        write_answer(writing, question_id, answer, today=today)
    return writing.changes


def write_answer(writing: Writing, question_id: str, answer: str, *, today: date) -> None:
    """Answer a question inside a change set."""
    row = find_row(writing, "question", question_id)
    words = check_text("answer", answer, may_be_empty=False)
    if row["answer"] is not None:
        raise RefusedValueError("answer", str(row["answer"]), "answered")
    choices = read_choices(row)
    if words != LEAVE and choices and words not in choices:
        raise RefusedValueError("answer", words, "not_a_choice", choices)
    if words != LEAVE:
        _apply(writing, row, words, today)
        writing.change("question", question_id, answer=words)


def dismiss_question(register: Register, question_id: str) -> Changes:
    """Close a question because the item is right as it stands."""
    with register.write("Close a question") as writing:
        row = find_row(writing, "question", question_id)
        if row["answer"] is None:
            writing.change("question", question_id, answer="stay")
    return writing.changes


def _apply(writing: Writing, question: Row, answer: str, today: date) -> None:
    """Make the item as the answer says."""
    apply = _BY_CODE.get(str(question["code"])) or _BY_FIELD.get(str(question["field"]))
    if apply is not None:
        apply(writing, question, answer, today)


def _apply_owners(writing: Writing, question: Row, answer: str, today: date) -> None:
    """Put the names of the answer where the words in question stand among the owners."""
    del today
    action_id, about = str(question["item_id"]), str(question["about"])
    book = OwnerBook(writing)
    kinds: dict[str, OwnerKind] = {known.name: known.kind for known in book.list_known()}
    written: list[OwnerChoice] = []
    for row in writing.list_rows("action_owner", action_id=action_id):
        name = str(find_row(writing, "owner", str(row["owner_id"]))["name"])
        if name == about or row["written"] == about:
            kind: OwnerKind = kinds.get(name, "person")
            written += [OwnerChoice(part, kinds.get(part, kind), None, about) for part in answer.split(JOINT)]
        else:
            written.append(OwnerChoice(name, kinds.get(name, "person"), _read_role(row), str(row["written"])))
    replace_owners(writing, action_id, book.list_links(action_id, written))
    drop_unused(writing, about)


def _apply_lead(writing: Writing, question: Row, answer: str, today: date) -> None:
    """Let the owner of the answer lead, and none of the others."""
    del today
    for row in writing.list_rows("action_owner", action_id=str(question["item_id"])):
        name = str(find_row(writing, "owner", str(row["owner_id"]))["name"])
        if name == answer:
            writing.change("action_owner", str(row["id"]), role="lead")
        elif row["role"] == "lead":
            writing.change("action_owner", str(row["id"]), role=None)


def _read_role(row: Row) -> OwnerRole | None:
    """Read the role of an owner of an action."""
    return "lead" if row["role"] == "lead" else "support" if row["role"] == "support" else None


def _apply_timescale(writing: Writing, question: Row, answer: str, today: date) -> None:
    """Settle how the timescale is read: by one of its readings, or by plainer words."""
    action_id = str(question["item_id"])
    if answer in read_choices(question):
        write_chosen_reading(writing, action_id, answer)
        return
    reading = read_timescale_today(writing, answer, today)
    if reading.nature == "unknown":
        raise RefusedValueError("timescale", answer, "not_a_timescale")
    correct_reading_row(writing, find_timescale_in_force(writing, action_id), reading)


def _apply_priority(writing: Writing, question: Row, answer: str, today: date) -> None:
    """Give the action its priority."""
    del today
    writing.change("action", str(question["item_id"]), priority=read_priority(answer))


def _apply_state(writing: Writing, question: Row, answer: str, today: date) -> None:
    """Give the action its state."""
    del today
    writing.change("action", str(question["item_id"]), state=read_state(answer))


def _apply_position(writing: Writing, question: Row, answer: str, today: date) -> None:
    """Give the recommendation its local or its national position."""
    field = str(question["field"])
    scope: Scope = "national" if field == "national_position" else "local"
    position = read_position(field, answer)
    write_position(writing, str(question["item_id"]), scope=scope, position=position, on=today, reason="")


def _apply_move(writing: Writing, question: Row, answer: str, today: date) -> None:
    """Read the timescale together with words that stood in another column; what is written stays as written."""
    if answer != "move":
        return
    action_id, moved = str(question["item_id"]), str(question["about"])
    entries = writing.list_rows("timescale", action_id=action_id)
    if not entries:
        write_revision(writing, action_id, moved, today=today)
        return
    together = read_timescale_today(writing, f"{entries[-1]['text']}. {moved}", today)
    correct_reading_row(writing, entries[-1], together)


def _apply_text(writing: Writing, question: Row, answer: str, today: date) -> None:
    """Take the document's text of a recommendation in place of ours."""
    del today
    if answer == "take":
        writing.change(str(question["item_table"]), str(question["item_id"]), text=str(question["about"]).strip())


def _apply_response(writing: Writing, question: Row, answer: str, today: date) -> None:
    """Take the document's words of a response in place of ours."""
    del today
    rows = writing.list_rows("response", recommendation_id=str(question["item_id"]))
    if answer == "take" and rows:
        writing.change("response", str(rows[0]["id"]), text=str(question["about"]).strip())


def _apply_changed(writing: Writing, question: Row, answer: str, today: date) -> None:
    """Take the document's words of a field that was edited here, too; ours stay in the history."""
    field, item_id, words = str(question["field"]), str(question["item_id"]), str(question["about"]).strip()
    if field in {"priority", "state"}:
        _BY_FIELD[field](writing, question, answer, today)
    elif answer == "take" and field == "owners":
        write_owners_text(writing, item_id, words)
    elif answer == "take" and field == "timescale":
        write_revision(writing, item_id, words, today=today)
    elif answer == "take" and field in DAY_NAMES:
        reading = read_timescale_today(writing, words, today)
        for name in DAY_NAMES:
            if name == field:
                writing.change("action", item_id, **make_day_fields(name, reading))
    elif answer == "take":
        writing.change("action", item_id, **{"text" if field == "action" else field: words})


def _apply_same_owner(writing: Writing, question: Row, answer: str, today: date) -> None:
    """Let two owners be one where they are: the question names the new one and, behind a stroke, the one known before."""
    del today
    if answer != "same":
        return
    new, _, known = str(question["about"]).partition(JOINT)
    book = OwnerBook(writing)
    ids = (book.find(new), book.find(known))
    if ids[0] is not None and ids[1] is not None:
        merge_owners(writing, ids[0], ids[1])


def _apply_number(writing: Writing, question: Row, answer: str, today: date) -> None:
    """Give a recommendation the number that its document lost."""
    del today
    number = check_line("number", answer, may_be_empty=False)
    row = find_row(writing, "recommendation", str(question["item_id"]))
    if writing.list_rows("recommendation", inquiry_id=str(row["inquiry_id"]), number=number):
        raise RefusedValueError("number", number, "taken")
    writing.change("recommendation", str(row["id"]), number=number, place=place_number(number))


_Apply = Callable[[Writing, Row, str, date], None]
_BY_CODE: Final[Mapping[str, _Apply]] = {
    "move_to_timescale": _apply_move,
    "text_differs": _apply_text,
    "response_differs": _apply_response,
    "number_missing": _apply_number,
    "same_owner": _apply_same_owner,
    "lead_unclear": _apply_lead,
    CHANGED_ON_BOTH_SIDES: _apply_changed,
}
_BY_FIELD: Final[Mapping[str, _Apply]] = {
    "owners": _apply_owners,
    "timescale": _apply_timescale,
    "priority": _apply_priority,
    "state": _apply_state,
    "local_position": _apply_position,
    "national_position": _apply_position,
}
