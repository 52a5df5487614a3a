"""Texts become lines of one cell, or are refused before anything looks at them closely."""

from pathlib import Path

import pytest

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.reading_choices import NO_CHOICES, ReadingChoices
from laming_desktop.importers.formats.plain.reader import read_pasted, read_text

PATH = Path("plan.csv")


def refuse_why(content: bytes) -> tuple[str, str]:
    with pytest.raises(UnreadableDocumentError) as refused:
        read_text(PATH, content, NO_CHOICES)
    return refused.value.why, refused.value.detail


def test_lines_are_cells_of_their_own_however_they_end() -> None:
    source, choices = read_text(PATH, b"a,b\rc\r\nd\r\r\ne\n\ff", NO_CHOICES)

    assert [(line.number, line.cells, line.starts_page) for line in source.lines] == [
        (1, ("a,b",), False),
        (2, ("c",), False),
        (3, ("d",), False),
        (4, ("e",), False),
        (5, ("",), False),
        (6, ("f",), True),
    ]
    assert (source.kind, choices.encoding) == ("text", "utf-8")


def test_the_encoding_of_the_choices_is_obeyed_and_reported() -> None:
    source, choices = read_text(PATH, "Žádost".encode("cp1250"), ReadingChoices(encoding="cp1250"))

    assert (source.lines[0].text, choices.encoding) == ("Žádost", "cp1250")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b" \r\n\t", "empty"),
        (b"\0\0\0", "empty"),
        (b"\xff\xfe", "empty"),
        (bytes(range(1, 32)) * 90, "not_text"),
        (b'{"recommendations": []}', "unknown_format"),
        (b"x" * 300_000, "too_large"),
        (b"x\n" * 300_000, "too_large"),
    ],
)
def test_what_cannot_be_read_as_a_text_is_refused(content: bytes, why: str) -> None:
    assert refuse_why(content)[0] == why


def test_mended_and_lost_letters_are_told() -> None:
    source, _ = read_text(PATH, "café ".encode() + b"caf\xe9 \x00x", NO_CHOICES)
    lost, _ = read_text(PATH, b"caf\xe9", ReadingChoices(encoding="utf-8"))

    assert [finding.code for finding in source.findings] == ["mixed_encodings", "unreadable_characters"]
    assert [(finding.kind, finding.text) for finding in lost.findings] == [("doubtful", "1")]


def test_words_from_the_clipboard_have_no_encoding() -> None:
    source, choices = read_pasted(PATH, "No\tAction\n1\tOpen the café", NO_CHOICES)

    assert (source.kind, choices.encoding, source.lines[1].text) == ("pasted", None, "1\tOpen the café")
