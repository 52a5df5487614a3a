"""Write where the fields of an import came from, the words that have no field, and the questions left open."""

from laming_desktop.domain.patches import Value
from laming_desktop.domain.proposals import SourceText
from laming_desktop.operations.imports.plan import Answers, PlannedRow
from laming_desktop.operations.imports.planned_fields import NOWHERE, label_note, list_sources, name_column
from laming_desktop.operations.imports.writing import ImportWriting
from laming_desktop.operations.questions_kept import make_question_row
from laming_desktop.store.ids import make_id
from laming_desktop.store.source_cells import write_cells


def write_sources(importing: ImportWriting, row: PlannedRow) -> None:
    """Keep each cell of a row beside what it became; labelled words without a field become notes."""
    cells: list[dict[str, Value]] = []
    notes = (planned for planned in row.fields if planned.field == "note")
    for source in _list_sources(importing, row):
        if source.text.strip():
            cells.append(_make_cell(row, source))
            if source.field == "note" and next(notes).written is not None:
                note = {"item_table": row.table, "item_id": importing.items[row.id]}
                importing.add_later("note", {**note, "label": label_note(source), "text": source.text.strip()})
    if cells:
        item = {"batch_id": importing.batch_id, "item_table": row.table, "item_id": importing.items[row.id]}
        importing.add_later("import_row", {**item, "cells": write_cells(cells)})


def _list_sources(importing: ImportWriting, row: PlannedRow) -> tuple[SourceText, ...]:
    """List the cells of a row, one for each field that the document has."""
    plan = importing.plan
    if row.table == "recommendation":
        proposal = plan.propose_recommendation(row)
        return list_sources(proposal.text, proposal.response, proposal.addressees, others=proposal.sources)
    action = plan.propose_action(row)
    updates = tuple(update.source for update in action.progress)
    return list_sources(action.text, action.outcome, *updates, others=action.sources)


def _make_cell(row: PlannedRow, source: SourceText) -> dict[str, Value]:
    """Give one cell with its place and what it became."""
    place = source.places[0] if source.places else NOWHERE
    planned = row.find_field(source.field) if source.field != "note" else None
    return {
        "field": name_column(source.field),
        "page": place.page,
        "document_table": place.table,
        "row": place.row if place.row is not None else place.line,
        "column": place.column,
        "heading": place.heading,
        "text": source.text,
        "became": planned.written if planned else None,
        "certainty": source.certainty,
        "sheet": place.sheet,
    }


def write_questions(importing: ImportWriting, row: PlannedRow, answers: Answers) -> list[tuple[str, str]]:
    """Keep the questions of a row on its item; give (question id, answer) of those that are answered."""
    answered: list[tuple[str, str]] = []
    for question in row.questions:
        answer = answers.get(question.id, question.default)
        if question.id not in answers and question.default is not None:
            continue
        question_id = make_id()
        kept = make_question_row(
            row.table, importing.items[row.id], question.field, question.code, question.about, question.choices
        )
        importing.add_later("question", {"id": question_id, **kept})
        if answer is not None:
            answered.append((question_id, answer))
    return answered
