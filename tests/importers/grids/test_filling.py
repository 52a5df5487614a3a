"""Merged cells and colours are taken for what they say."""

from dataclasses import replace

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.importers.grid import Colour, SourceDocument
from tests.importers.drawn_lines import make_document, read

ROWS = (
    ("Ref", "Recommendation", "Action", "Lead", "RAG"),
    ("1", "The pier should be lit.", "Buy lamps", "Harbour Master", ""),
    ("2", "The pond should be fenced.", "Buy a fence", "Park Keeper", ""),
    ("3", "The gate should be shut.", "Buy a lock", "Park Keeper", "Amber"),
)


def colour_rows(source: SourceDocument, colours: dict[int, tuple[Colour, ...]]) -> SourceDocument:
    lines = [
        replace(line, grid=replace(line.grid, colours=colours.get(line.grid.row, ()))) if line.grid else line
        for line in source.lines
    ]
    return replace(source, lines=tuple(lines))


WHOLE_AMBER: tuple[Colour, ...] = ("amber", "amber", "amber", "amber", "amber")


def list_states(reading: DocumentReading) -> list[str | None]:
    return [action.state.text if action.state else None for action in reading.actions]


def test_colour_of_an_empty_mark_is_read() -> None:
    source = colour_rows(make_document(ROWS), {2: ("", "", "", "", "green"), 3: ("", "", "", "", "red")})

    reading = read(source)

    assert list_states(reading) == ["Green", "Red", "Amber"]
    assert "colour_read" in {finding.code for finding in reading.findings}


def test_row_coloured_as_a_whole_has_no_mark() -> None:
    source = colour_rows(make_document(ROWS), {2: WHOLE_AMBER, 4: ("", "", "", "", "red")})

    assert list_states(read(source)) == [None, None, "Amber"]


def test_grey_is_no_mark() -> None:
    source = colour_rows(make_document(ROWS), {2: ("", "", "", "", "grey")})

    assert list_states(read(source)) == [None, None, "Amber"]


def test_words_of_a_merged_action_stay_one_action() -> None:
    rows = (*ROWS[:2], ("^", "^", "^", "Chief Clerk", "^"))

    (action,) = read(make_document(rows)).actions

    assert action.owners is not None
    assert [owner.name for owner in action.owners.owners] == ["Harbour Master", "Chief Clerk"]
