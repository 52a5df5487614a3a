"""Proposals made by hand, as the reading of an invented document would give them."""

from datetime import date

from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.proposals import (
    CellPlace,
    DocumentReading,
    ProposedAction,
    ProposedField,
    ProposedRecommendation,
    SourceText,
)
from laming_desktop.operations.imports.importing import import_document, prepare_import
from laming_desktop.operations.imports.plan import ImportPlan, ImportResult
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY


def cell(field: ProposedField, text: str, row: int = 2, column: int = 1, heading: str = "") -> SourceText:
    place = CellPlace(table=1, row=row, column=column, heading=heading, sheet="Plan")
    return SourceText(field, text, (place,), note=heading if field == "note" else "")


def recommend(number: str | None, text: str = "", inquiry: str = "", addressees: str = "") -> ProposedRecommendation:
    return ProposedRecommendation(
        number,
        None,
        None,
        cell("text", text) if text else None,
        addressees=cell("addressees", addressees) if addressees else None,
        inquiry=inquiry,
    )


def act(number: str, text: str, *under: int | None, owners: str = "", identity: str = "") -> ProposedAction:
    return ProposedAction(
        (number,),
        cell("action", text),
        owners=read_owners(owners) if owners else None,
        under=under,
        identity=identity,
    )


def make_reading(*proposals: ProposedRecommendation | ProposedAction) -> DocumentReading:
    recommendations = tuple(one for one in proposals if isinstance(one, ProposedRecommendation))
    actions = tuple(one for one in proposals if isinstance(one, ProposedAction))
    day = date(2009, 10, 1)
    return DocumentReading("p.xlsx", "0" * 64, "A plan", day, day, (), recommendations, actions, (), 1, len(proposals))


def prepare(register: Register, *proposals: ProposedRecommendation | ProposedAction) -> ImportPlan:
    return prepare_import(register, make_reading(*proposals), today=TODAY)


def bring_in(register: Register, *proposals: ProposedRecommendation | ProposedAction, **answers: str) -> ImportResult:
    return import_document(register, prepare(register, *proposals), now=NOW, answers=answers)
