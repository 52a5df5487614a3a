"""The owners' reading against the cells that were judged beforehand, where they lie beside the checkout."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pytest

from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.owners.reading import KnownOwner, OwnersReading
from laming_desktop.domain.vocabulary import CERTAINTIES

_FILE: Final = Path(__file__).resolve().parents[4] / "shared" / "acceptance" / "owners.json"
_GOLD: Final[Mapping[str, Any]] = json.loads(_FILE.read_text("utf-8")) if _FILE.is_file() else {"entries": []}
_ENTRIES: Final[Sequence[Mapping[str, Any]]] = _GOLD["entries"]


def _known(entry: Mapping[str, Any]) -> list[KnownOwner]:
    rows = _GOLD["known"].get(entry.get("known"), [])
    return [KnownOwner(row["name"], row["kind"], tuple(row.get("aliases", ())), row.get("initials")) for row in rows]


def _read(entry: Mapping[str, Any]) -> OwnersReading:
    return read_owners(entry["text"], known=_known(entry), heading=entry.get("heading"))


@pytest.mark.skipif(not _ENTRIES, reason="the judged cells do not lie beside this checkout")
def test_there_are_judged_cells() -> None:
    assert len(_ENTRIES) >= 100


@pytest.mark.parametrize("entry", [pytest.param(entry, id=entry["id"]) for entry in _ENTRIES])
def test_names_kinds_and_roles_are_as_judged(entry: Mapping[str, Any]) -> None:
    reading = _read(entry)
    names = [owner.name for owner in reading.owners]
    if names in entry.get("also_accept", []):
        return
    assert names == [owner["name"] for owner in entry["owners"]]
    for owner, judged in zip(reading.owners, entry["owners"], strict=True):
        assert owner.kind in [judged["kind"], *judged.get("accept_kinds", [])]
        assert (owner.role, owner.known_as) == (judged.get("role"), judged.get("is"))
        assert (owner.holder, owner.post) == (judged.get("holder"), judged.get("post"))


@pytest.mark.parametrize("entry", [pytest.param(entry, id=entry["id"]) for entry in _ENTRIES])
def test_questions_are_asked_and_certainty_is_not_overstated(entry: Mapping[str, Any]) -> None:
    reading = _read(entry)
    asked = {(question.code, question.about) for question in reading.questions}
    assert asked >= {(question["code"], question["about"]) for question in entry.get("questions", [])}
    surer = CERTAINTIES.index(reading.certainty) - CERTAINTIES.index(entry["certainty"])
    assert surer in {0, 1}
