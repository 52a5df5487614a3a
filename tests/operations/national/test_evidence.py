"""Evidence is kept inside the register, told by its content, and written out only where the user says."""

from pathlib import Path

import pytest

from laming_desktop.domain.errors import MissingFileError, RefusedValueError
from laming_desktop.domain.file_kinds import LARGEST_FILE
from laming_desktop.operations.national.evidence import (
    add_evidence_file,
    add_evidence_link,
    edit_evidence,
    remove_evidence,
    suggest_evidence_name,
    write_evidence,
)
from laming_desktop.store.national import list_evidence
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register

MINUTES = b"%PDF-1.4\nminutes of the board\n%%EOF"


@pytest.fixture
def action(sample: Register) -> str:
    """Give an action of the sample."""
    return find_item(sample, "A1")[1]


def keep(register: Register, action: str, folder: Path, content: bytes = MINUTES, name: str = "minutes.txt") -> str:
    """Keep a file and give the id of the evidence."""
    path = folder / name
    path.write_bytes(content)
    return add_evidence_file(register, "action", action, path).made[-1]


def test_file_is_told_by_its_content_and_comes_out_as_it_went_in(sample: Register, action: str, tmp_path: Path) -> None:
    keep(sample, action, tmp_path)
    (evidence,) = list_evidence(sample, action)

    assert (evidence.kind, evidence.media_type, evidence.title) == ("file", "application/pdf", "minutes.txt")
    assert abs(evidence.size - len(MINUTES)) <= 2
    write_evidence(sample, evidence.id, tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes() == MINUTES


def test_same_content_is_kept_once_and_goes_with_the_last_that_has_it(
    sample: Register, action: str, tmp_path: Path
) -> None:
    other = find_item(sample, "A2")[1]
    for item, name in ((action, "a.pdf"), (other, "b.pdf")):
        keep(sample, item, tmp_path, name=name)
    first, second = list_evidence(sample)
    assert first.file_id == second.file_id

    remove_evidence(sample, first.id)
    write_evidence(sample, second.id, tmp_path / "still.pdf")
    remove_evidence(sample, second.id)

    assert sample.sqlite.execute("SELECT count(*) FROM kept_file").fetchone() == (0,)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"MZ\x90\x00", "not_kept"),
        (b"#!/bin/sh\nrm -r .", "not_kept"),
        (b"", "not_kept"),
        (b"PK\x03\x04 word/document.xml word/vbaProject.bin", "not_kept"),
        (b"%PDF-" + b" " * LARGEST_FILE, "file_too_large"),
    ],
)
def test_what_must_not_be_kept_is_refused_and_nothing_changes(
    sample: Register, action: str, tmp_path: Path, content: bytes, why: str
) -> None:
    head = sample.head()
    with pytest.raises(RefusedValueError) as refused:
        keep(sample, action, tmp_path, content)
    assert (refused.value.why, sample.head()) == (why, head)


def test_file_that_is_not_there_is_said_to_be_missing(sample: Register, action: str, tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        add_evidence_file(sample, "action", action, tmp_path / "none.pdf")


def test_link_is_kept_and_put_right(sample: Register, action: str) -> None:
    made = add_evidence_link(sample, "action", action, "https://example.org/minutes").made[0]
    edit_evidence(sample, made, title="Minutes of June")

    assert [(one.title, one.link) for one in list_evidence(sample)] == [
        ("Minutes of June", "https://example.org/minutes")
    ]


@pytest.mark.parametrize("link", ["", "file:///etc/passwd", "javascript:x", "minutes.pdf"])
def test_address_that_no_click_should_follow_is_refused(sample: Register, action: str, link: str) -> None:
    with pytest.raises(RefusedValueError):
        add_evidence_link(sample, "action", action, link)


def test_link_is_no_file_to_write_out_and_no_register_is_written_over(
    sample: Register, action: str, tmp_path: Path
) -> None:
    link = add_evidence_link(sample, "action", action, "https://example.org").made[0]
    file = keep(sample, action, tmp_path)
    assert sample.path is not None
    for evidence_id, path in ((link, tmp_path / "x"), (file, sample.path)):
        with pytest.raises(RefusedValueError):
            write_evidence(sample, evidence_id, path)


def test_suggested_name_is_safe_and_ends_as_the_content_is(sample: Register, action: str, tmp_path: Path) -> None:
    made = keep(sample, action, tmp_path)
    edit_evidence(sample, made, title="../CON: minutes")

    name = suggest_evidence_name(sample, made)
    assert name.endswith(".pdf")
    assert "/" not in name
    assert ":" not in name
