"""Rows that no line parts are told by gaps, references, and where cells begin afresh."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from tests.importers.formats.pdf.printing import list_rows, print_pages, read

XS = (52, 112, 302)
RIGHT = 400


def draw_lines(canvas: Canvas, rows: Sequence[Sequence[str]], *, spare: float = 0, top: float = 700) -> float:
    """Draw rows whose cells wrap at bars, lines 11 points apart, rows apart by what is spare."""
    for row in rows:
        parts = [cell.split("|") for cell in row]
        for x, lines in zip(XS, parts, strict=True):
            for at, line in enumerate(lines):
                canvas.drawString(x, top - 11 * at, line)
        top -= 11 * max(map(len, parts)) + spare
    return top


def print_rows(*rows: Sequence[str], spare: float = 0, is_framed: bool = False) -> bytes:
    def draw(canvas: Canvas) -> None:
        bottom = draw_lines(canvas, rows, spare=spare)
        if is_framed:
            for x in (*(x - 2 for x in XS), RIGHT):
                canvas.line(x, 712, x, bottom)
            for y in (712, 697, bottom):
                canvas.line(50, y, RIGHT, y)

    return print_pages(draw)


HEADING = ("Ref", "Action", "Lead")


def test_wider_gaps_part_rows_without_references() -> None:
    content = print_rows(
        ("Action", "Outcome", "Lead"),
        ("Write a|letter", "All know|of it", "Clerk"),
        ("Send", "It is sent", "Porter"),
        spare=8,
    )

    assert list_rows(read(content))[1:] == [
        ("Write a letter", "All know of it", "Clerk"),
        ("Send", "It is sent", "Porter"),
    ]


def test_references_part_rows_without_gaps() -> None:
    content = print_rows(
        HEADING, ("1", "Write a letter to all members|of the Board", "Clerk"), ("2", "Send it", "Porter")
    )

    assert list_rows(read(content)) == [
        HEADING,
        ("1", "Write a letter to all members of the Board", "Clerk"),
        ("2", "Send it", "Porter"),
    ]


def test_drawn_columns_without_lines_between_rows_are_parted_at_references() -> None:
    rows = (
        ("1", "Write a letter to all|members of the Board", "Clerk"),
        ("2", "Send it", "Porter"),
        ("3", "Keep it", "Clerk"),
    )

    assert len(list_rows(read(print_rows(HEADING, *rows, is_framed=True)))) == 4


def test_several_references_of_one_row_do_not_part_it() -> None:
    row = ("4|5", "Write a letter to all of the members of|the Board", "Head of the Post and|Parcel Office")

    assert len(list_rows(read(print_rows(HEADING, row, is_framed=True)))) == 2
