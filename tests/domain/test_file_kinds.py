"""Files are told by what is in them."""

import pytest

from laming_desktop.domain.file_kinds import KEPT_TYPES, find_ending, tell_kind


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (b"%PDF-1.7 ...", "pdf"),
        (b"\x89PNG\r\n\x1a\n...", "png"),
        (b"\xff\xd8\xff\xe0", "jpg"),
        (b"PK\x03\x04....word/document.xml", "docx"),
        (b"PK\x03\x04....xl/workbook.xml", "xlsx"),
        (b"From: a\nDate: b\n\nwords", "eml"),
        ("Notes \u2013 plain".encode(), "txt"),
    ],
)
def test_kind_is_told_by_content(content: bytes, ending: str) -> None:
    kind = tell_kind(content)

    assert kind in KEPT_TYPES
    assert find_ending(kind) == ending


@pytest.mark.parametrize(
    "content",
    [b"", b"MZ...", b"\x7fELF", b"#!/usr/bin/env x", b"\0\0\0", b"PK\x03\x04nothing of ours", b"\xc3\x28 no text"],
)
def test_programs_and_unknown_files_have_no_kind(content: bytes) -> None:
    assert tell_kind(content) is None
