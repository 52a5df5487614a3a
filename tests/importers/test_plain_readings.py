"""Readings as plain bytes: all of one comes back, and nothing else can."""

import json
from pathlib import Path

import pytest

from laming_desktop.importers.document import read_document
from laming_desktop.importers.plain_readings import NotAReadingError, decode_reading, encode_reading

DOCUMENTS = Path(__file__).parents[1] / "samples" / "documents"
PLAN = DOCUMENTS / "plan_with_page_headings.txt"


@pytest.mark.parametrize("name", ["plan_with_page_headings.txt", "appendix_from_scan.txt", "several_columns.txt"])
def test_a_reading_comes_back_as_it_was(name: str) -> None:
    reading = read_document(DOCUMENTS / name)

    assert decode_reading(encode_reading(reading)) == reading


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"{}",
        b"[]",
        b"\x80\x05.",
        b"[" * 100_000,
        b"9" * 10_000,
        b'["a","b","c",null,null,[],[],[],[],1,1]',
    ],
)
def test_what_is_no_reading_is_refused(content: bytes) -> None:
    with pytest.raises(NotAReadingError):
        decode_reading(content)


@pytest.mark.parametrize("value", [None, True, 1.5, -(2**70), "seven", [], {"a": 1}])
def test_a_field_holds_nothing_but_its_type(value: object) -> None:
    row = json.loads(encode_reading(read_document(PLAN)))
    row[10] = value

    with pytest.raises(NotAReadingError):
        decode_reading(json.dumps(row).encode())


def test_a_code_that_is_none_of_ours_is_refused() -> None:
    row = json.loads(encode_reading(read_document(PLAN)))
    row[8][0][0] = "praised"

    with pytest.raises(NotAReadingError):
        decode_reading(json.dumps(row).encode())
