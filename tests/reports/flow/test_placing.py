from functools import partial

import pytest

from laming_desktop.reports.flow.pieces import (
    BoxPiece,
    FactRow,
    FactsPiece,
    Piece,
    Role,
    Spacing,
    TextPiece,
    list_strips,
)
from laming_desktop.reports.flow.placing import FlowPage, place_pieces
from laming_desktop.reports.layout.rich_text import Styled
from laming_desktop.reports.layout.typography import CELL
from tests.counting_steps import count_steps

ROOM = 200.0
LINE = 10.0


def text(lines: int, role: Role = "P", before: float = 5.0, *, keeps: bool = False, breaks: bool = False) -> TextPiece:
    """Make a text of so many lines of ten points."""
    spacing = Spacing(before, keeps_next=keeps, new_page=breaks)
    return TextPiece(role, tuple([(Styled("x", CELL),)] * lines), LINE, spacing)


def heading(lines: int = 1) -> TextPiece:
    """Make a heading."""
    return text(lines, "H2", keeps=True)


def place(*pieces: Piece, room: float = ROOM) -> list[FlowPage]:
    """Place pieces."""
    return place_pieces(pieces, room)


def list_lines(pages: list[FlowPage]) -> list[list[int]]:
    """Give how many lines of each piece stand on each page."""
    return [[part.last - part.first for part in page] for page in pages]


def test_pieces_stand_below_each_other_with_their_space() -> None:
    (page,) = place(text(2), text(3))

    assert [(part.top, part.height) for part in page] == [(0, 20), (25, 30)]


def test_nothing_makes_one_empty_page() -> None:
    assert place() == [[]]


def test_heading_never_ends_a_page() -> None:
    assert list_lines(place(text(17), heading(), text(8))) == [[17], [1, 8]]


def test_heading_keeps_two_lines_with_it_although_the_first_text_has_one() -> None:
    assert list_lines(place(text(16), heading(), text(1), text(1))) == [[16], [1, 1, 1]]


def test_few_facts_stay_on_one_page_with_their_heading() -> None:
    rows = tuple(FactRow((name,), ("x",), (0,)) for name in "abcd")
    facts = FactsPiece(rows, "Whom to ask", 40.0, CELL, CELL, 4.0, Spacing(5.0))

    first, second = place(text(15), heading(), facts)

    assert [part.piece for part in first] == [first[0].piece]
    assert [part.piece for part in second][1] is facts


def test_short_sections_in_a_row_do_not_hang_together() -> None:
    pieces = [piece for _ in range(30) for piece in (heading(), text(1))]

    pages = place(*pieces)

    assert all(page[-1].piece in pieces[1::2] for page in pages)
    assert max(page[-1].top + page[-1].height for page in pages) > ROOM * 0.8


@pytest.mark.parametrize("lines", range(2, 30))
def test_two_lines_stand_on_either_side_of_a_page_s_end(lines: int) -> None:
    for above in range(10, 20):
        for page in list_lines(place(text(above), text(lines)))[:2]:
            assert all(count >= min(2, lines) for count in page)


def test_text_of_three_lines_is_never_cut() -> None:
    assert list_lines(place(text(18), text(3))) == [[18], [3]]


def test_page_break_begins_a_page_but_never_an_empty_one() -> None:
    assert list_lines(place(text(2, breaks=True), text(2, breaks=True))) == [[2], [2]]


def test_heading_of_a_hundred_lines_is_cut() -> None:
    assert sum(map(sum, list_lines(place(heading(100), text(2))))) == 102


def test_box_that_is_too_high_for_what_is_left_goes_to_the_next_page() -> None:
    box = BoxPiece(("Name",), CELL, 150, Spacing(5))

    assert list_lines(place(text(10), box)) == [[10], [1]]


def test_last_page_that_is_nearly_empty_is_won_back_from_the_space_between_paragraphs() -> None:
    pieces = [text(2, before=10) for _ in range(7)]

    assert len(place(*pieces, room=192)) == 1
    assert len(place(*pieces[:6], text(9, before=10), room=192)) == 2


def test_no_line_is_lost_and_none_stands_below_the_page() -> None:
    pages = place(*(text(lines) for lines in range(1, 60)), heading(), text(500))

    assert sum(map(sum, list_lines(pages))) == sum(range(1, 60)) + 501
    assert all(part.top + part.height <= ROOM + 0.1 for page in pages for part in page)


def test_strips_cover_their_piece() -> None:
    for lines in range(1, 40):
        strips = list(list_strips(text(lines)))
        assert [strip.first for strip in strips] == [0, *(strip.last for strip in strips[:-1])]
        assert strips[-1].last == lines


def test_work_grows_with_the_lines_and_no_faster() -> None:
    fewer, more = (count_steps(partial(place, text(count))) for count in (3000, 30_000))

    assert more < 11 * fewer
