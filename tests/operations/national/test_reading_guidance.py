"""Guidance read from a document is compared with the register and written as one change."""

from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.errors import RefusedValueError, UnreadableDocumentError
from laming_desktop.importers.lines_reading import read_lines
from laming_desktop.operations.national.guidance import GuidanceFields, add_guidance, set_guidance_note
from laming_desktop.operations.national.reading_guidance import (
    GuidancePlan,
    plan_guidance,
    read_guidance_document,
    write_guidance,
)
from laming_desktop.store.national import list_guidance, list_guidance_notes
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY

WORDS = """3 March 2009
The revised Guidance on Attics addresses two of the recommendations.
- asking in Chapter 3 for ladders (recommendation 6);
- asking for lamps (recommendations 7 and 999).
- A revised toolkit issued for consultation by July 2009. Published by end of this year.
"""


def plan(register: Register, folder: Path, words: str = WORDS) -> GuidancePlan:
    path = folder / "words.txt"
    path.write_text(words, encoding="utf-8")
    return plan_guidance(register, read_guidance_document(path, reader=read_lines), path.name)


def test_accepted_reading_is_one_change_with_notes_and_promises(register: Register, tmp_path: Path) -> None:
    proposed = plan(register, tmp_path)
    assert proposed.unknown == ("999",)
    before = register.head()[0]
    write_guidance(register, proposed, publisher="The Ministry of Attics")

    assert register.head()[0] == before + 1
    titled, promised = list_guidance(register)
    assert (titled.title, promised.kind) == ("Guidance on Attics", "guidance")
    assert promised.expected is not None
    assert promised.expected.latest == date(2009, 12, 31)
    assert sorted(note.chapter for note in list_guidance_notes(register)) == ["", "Chapter 3"]


def test_reading_again_finds_nothing_new(register: Register, tmp_path: Path) -> None:
    write_guidance(register, plan(register, tmp_path))
    again = plan(register, tmp_path)
    assert (again.is_empty, again.standing) == (True, 1)
    with pytest.raises(RefusedValueError) as refused:
        write_guidance(register, again)
    assert refused.value.why == "nothing_proposed"


def test_own_words_on_a_recommendation_stay(register: Register, tmp_path: Path) -> None:
    made = add_guidance(register, GuidanceFields("guidance on attics"), today=TODAY).made[0]
    set_guidance_note(register, made, find_item(register, "6")[1], note="Ours")
    write_guidance(register, plan(register, tmp_path))
    assert {note.note for note in list_guidance_notes(register) if note.guidance_id == made} == {
        "Ours",
        "asking for lamps",
    }


def test_promises_left_out_are_not_written(register: Register, tmp_path: Path) -> None:
    write_guidance(register, plan(register, tmp_path), promises=())
    assert [one.title for one in list_guidance(register)] == ["Guidance on Attics"]


def test_document_is_read_in_a_child_process(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text(WORDS, encoding="utf-8")
    assert read_guidance_document(path).numbers == ("6", "7", "999")
    with pytest.raises(UnreadableDocumentError):
        read_guidance_document(tmp_path / "none.txt")


def test_real_list_is_written_against_the_catalogue(register: Register, shared: Path) -> None:
    (path,) = (shared / "seeds").glob("003*")
    proposed = plan_guidance(register, read_guidance_document(path, reader=read_lines), path.name)
    assert proposed.unknown == ()
    write_guidance(register, proposed)
    assert len(list_guidance_notes(register)) == 17
