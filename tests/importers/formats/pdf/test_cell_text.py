"""Words become text: lines joined, hyphens judged, breaks only where a paragraph or point begins."""

import pytest

from laming_desktop.importers.formats.pdf.cell_text import Hyphens, read_text
from laming_desktop.importers.formats.pdf.page_shapes import Box, Word

ROOM = Box(0, 0, 100, 200)


def set_lines(*lines: str, pitch: float = 12) -> list[Word]:
    words: list[Word] = []
    for at, line in enumerate(lines):
        left = 2.0
        for text in line.split():
            words.append(Word(text, Box(left, at * pitch, left + 5 * len(text), at * pitch + 10)))
            left += 5 * len(text) + 3
    return words


def test_wrapped_line_goes_on_with_a_space() -> None:
    assert read_text(set_lines("The Board should", "review it"), Hyphens(), ROOM) == "The Board should review it"


@pytest.mark.parametrize("mark", ["\u2022", "1.", "(a)", "b)"])
def test_point_of_a_list_begins_a_paragraph(mark: str) -> None:
    assert (
        read_text(set_lines("to do these now", f"{mark} write to all"), Hyphens(), ROOM).split("\n")[1]
        == f"{mark} write to all"
    )


def test_wider_gap_begins_a_paragraph() -> None:
    words = [*set_lines("The Board should", "review it now"), Word("Later", Box(2, 40, 27, 50))]

    assert read_text(words, Hyphens(), ROOM) == "The Board should review it now\nLater"


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("the imple-", "mentation of", "the implementation of"),
        ("the multi-", "agency work", "the multi-agency work"),
        ("the pro\u00ad", "cedure", "the procedure"),
        ("2009 -", "and later", "2009 - and later"),
    ],
)
def test_hyphen_at_the_end_of_a_line_is_judged(above: str, below: str, joined: str) -> None:
    assert Hyphens().join(above, below).replace("\u00ad", "") == joined


def test_word_of_the_document_tells_that_a_hyphen_belongs_to_it() -> None:
    hyphens = Hyphens(frozenset({"rights-based"}))

    assert hyphens.join("a rights-", "based plan") == "a rights-based plan"


def test_raised_letters_join_their_number() -> None:
    words = [Word("31", Box(2, 0, 12, 10)), Word("st", Box(12, 0, 17, 6)), Word("March", Box(20, 0, 45, 10))]

    assert read_text(words, Hyphens(), ROOM) == "31st March"
