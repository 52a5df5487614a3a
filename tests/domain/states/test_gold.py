"""The states' reading against the cells that were judged beforehand, where they lie beside the checkout."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pytest

from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.states.plain import as_plain
from laming_desktop.domain.states.reading import StateReading
from laming_desktop.domain.vocabulary import CERTAINTIES

_FILE: Final = Path(__file__).resolve().parents[4] / "shared" / "acceptance" / "priorities_states.json"
_ENTRIES: Final[Sequence[Mapping[str, Any]]] = (
    json.loads(_FILE.read_text("utf-8"))["entries"] if _FILE.is_file() else []
)


def _read(entry: Mapping[str, Any]) -> StateReading:
    return read_state(
        entry["text"], column=entry["column"], of=entry["of"], key=entry.get("key"), heading=entry.get("heading")
    )


@pytest.mark.skipif(not _ENTRIES, reason="the judged cells do not lie beside this checkout")
def test_there_are_judged_cells() -> None:
    assert len(_ENTRIES) >= 100


@pytest.mark.parametrize("entry", [pytest.param(entry, id=entry["id"]) for entry in _ENTRIES])
def test_the_proposal_is_as_judged(entry: Mapping[str, Any]) -> None:
    assert as_plain(_read(entry))["proposal"] in [entry["proposal"], *entry.get("also_accept", [])]


@pytest.mark.parametrize("entry", [pytest.param(entry, id=entry["id"]) for entry in _ENTRIES])
def test_questions_are_asked_and_certainty_is_not_overstated(entry: Mapping[str, Any]) -> None:
    reading = _read(entry)
    assert set(reading.questions) >= set(entry.get("questions", []))
    surer = CERTAINTIES.index(reading.certainty) - CERTAINTIES.index(entry["certainty"])
    assert surer in {0, 1}
