"""Every small document of the corpus is read as a careful person decided before the program saw it."""

import json
from pathlib import Path
from typing import cast

import pytest

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.proposals import DocumentReading, ProposedAction, ProposedRecommendation, SourceText
from laming_desktop.domain.reading_choices import ColumnChoice, ColumnKind, DateOrder, ReadingChoices
from laming_desktop.domain.states.reading import StateReading
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.importers.document import read_document

DOCUMENTS = Path(__file__).parents[1] / "samples" / "documents"
EXPECTED = sorted(DOCUMENTS.glob("*.expected.json"))
Facts = dict[str, object]


def show_words(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


def show_source(source: SourceText | None) -> str | None:
    return show_words(source.text) if source else None


def show_time(reading: TimescaleReading | None) -> str | None:
    return show_words(reading.text) if reading else None


def show_position(reading: StateReading | None) -> str | None:
    return reading.proposal.local_position if reading else None


def show_state(reading: StateReading | None) -> str | None:
    return reading.proposal.action_state if reading else None


def show_notes(sources: tuple[SourceText, ...]) -> dict[str, str]:
    return {source.note: " ".join(source.text.split()) for source in sources if source.field == "note"}


def show_recommendation(item: ProposedRecommendation) -> Facts:
    position = item.response_position.proposal.response_position if item.response_position else None
    return {
        "number": item.number,
        "parent": item.parent,
        "theme": item.theme,
        "inquiry": item.inquiry,
        "identity": item.identity,
        "text": show_source(item.text),
        "addressees": show_source(item.addressees),
        "response": show_source(item.response),
        "response_position": position,
        "position": show_position(item.local),
        "notes": show_notes(item.sources),
    }


def show_action(action: ProposedAction) -> Facts:
    owners = action.owners.owners if action.owners else ()
    return {
        "recommendations": list(action.recommendations),
        "under": list(action.under),
        "reference": action.reference_written,
        "identity": action.identity,
        "text": show_source(action.text),
        "outcome": show_source(action.outcome),
        "owners": [owner.known_as or owner.name for owner in owners],
        "roles": [owner.role for owner in owners],
        "timescale": show_time(action.timescale),
        "latest": action.timescale.latest.isoformat() if action.timescale and action.timescale.latest else None,
        "start": show_time(action.start),
        "review": show_time(action.review),
        "priority": action.priority.proposal.priority if action.priority else None,
        "state": show_state(action.state),
        "earlier": [show_state(reading) for reading in action.earlier],
        "progress": [[step.on.isoformat() if step.on else None, show_source(step.source)] for step in action.progress],
        "notes": show_notes(action.sources),
    }


def read_choices(expected: Facts) -> ReadingChoices:
    values = cast(dict[str, str], expected.get("choices", {}))
    columns = cast(list[dict[str, str]], values.get("columns", []))
    return ReadingChoices(
        sheet=values.get("sheet"),
        table=cast(int | None, values.get("table")),
        heading_row=cast(int | None, values.get("heading_row")),
        encoding=values.get("encoding"),
        separator=values.get("separator"),
        date_order=cast(DateOrder | None, values.get("date_order")),
        with_hidden=bool(values.get("with_hidden", True)),
        columns=tuple(
            ColumnChoice(one["heading"], cast(ColumnKind, one["kind"]), cast(int | None, one.get("column")))
            for one in columns
        ),
    )


def compare(found: list[Facts], expected: list[Facts]) -> None:
    shown = [{key: one.get(key) for key in other} for one, other in zip(found, expected, strict=False)]
    assert shown == expected[: len(shown)]
    assert len(found) == len(expected), found[len(expected) :]


@pytest.mark.parametrize("expected_path", EXPECTED, ids=lambda path: path.name.removesuffix(".expected.json"))
def test_document_is_read_as_a_careful_person_would(expected_path: Path) -> None:
    expected = cast(Facts, json.loads(expected_path.read_text("utf-8")))
    document = expected_path.with_name(expected_path.name.removesuffix(".expected.json"))
    if "refusal" in expected:
        with pytest.raises(UnreadableDocumentError) as refused:
            read_document(document, choices=read_choices(expected))
        assert refused.value.why == expected["refusal"]
        return
    reading = read_document(document, choices=read_choices(expected))

    compare(
        [show_recommendation(item) for item in reading.recommendations],
        cast(list[Facts], expected.get("recommendations", [])),
    )
    compare([show_action(action) for action in reading.actions], cast(list[Facts], expected.get("actions", [])))
    check_around(reading, expected)


def check_around(reading: DocumentReading, expected: Facts) -> None:
    codes = {finding.code for finding in reading.findings}
    assert set(cast(list[str], expected.get("findings", []))) <= codes
    if "parts" in expected:
        assert [part.use for part in reading.parts] == expected["parts"]
