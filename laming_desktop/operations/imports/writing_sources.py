"""Write where the fields of an import came from, the words that have no field, and the questions left open."""

from laming_desktop.domain.patches import Value
from laming_desktop.domain.proposals import SourceText
from laming_desktop.operations.imports.plan import Answers, PlannedField, PlannedRow
from laming_desktop.operations.imports.planned_fields import NOWHERE, label_note, list_sources, name_column
from laming_desktop.operations.imports.writing import ImportWriting
from laming_desktop.operations.questions_kept import make_question_row
from laming_desktop.store.ids import make_id
from laming_desktop.store.source_cells import write_cells


def write_sources(importing: ImportWriting, row: PlannedRow) -> None:
    """Keep each cell of a row beside what it became; labelled words without a field become notes."""
    cells: list[dict[str, Value]] = []
    planned = {field.field: field for field in reversed(row.fields) if field.field != "note"}
    notes = (field for field in row.fields if field.field == "note")
    for source in _list_sources(importing, row):
        if source.text.strip():
            cells.append(_make_cell(source, planned.get(source.field)))
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


def _make_cell(source: SourceText, planned: PlannedField | None) -> dict[str, Value]:
    """Give one cell with its place and what it became, without what says nothing."""
    place = source.places[0] if source.places else NOWHERE
    row = place.row if place.row is not None else place.line
    cell: dict[str, Value] = {"field": name_column(source.field)}
    if place.page is not None:
        cell["page"] = place.page
    if place.table is not None:
        cell["document_table"] = place.table
    if row is not None:
        cell["row"] = row
    if place.column is not None:
        cell["column"] = place.column
    if place.heading:
        cell["heading"] = place.heading
    cell["text"] = source.text
    if planned is not None and planned.written is not None:
        cell["became"] = planned.written
    if source.certainty != "certain":
        cell["certainty"] = source.certainty
    if place.sheet:
        cell["sheet"] = place.sheet
    return cell


def write_questions(importing: ImportWriting, row: PlannedRow, answers: Answers) -> list[tuple[str, str]]:
    """Keep the questions of a row on its item; give (question id, answer) of those that are answered."""
    answered: list[tuple[str, str]] = []
    for question in (*row.questions, *row.shared):
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
