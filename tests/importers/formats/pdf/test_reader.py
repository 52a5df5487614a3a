"""A PDF is read as it looks, and a broken, locked or hostile one does no harm."""

import io
from collections.abc import Callable
from typing import Any, cast

import pikepdf
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from laming_desktop.domain.errors import CancelledError, UnreadableDocumentError
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.pdf import reader
from tests.importers.formats.pdf.printing import ROWS, draw_table, list_codes, list_prose, list_rows, print_pages, read


def change(content: bytes, edit: Callable[[pikepdf.Pdf], object]) -> bytes:
    document = pikepdf.open(io.BytesIO(content))
    edit(document)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def test_ruled_table_is_read_cell_by_cell() -> None:
    assert list_rows(read(print_pages(draw_table))) == list(ROWS)


def test_table_without_lines_is_told_apart_by_its_gaps() -> None:
    source = read(print_pages(lambda canvas: draw_table(canvas, is_ruled=False)))

    assert list_rows(source) == list(ROWS)
    assert "columns_guessed" in list_codes(source)


def test_page_of_few_rows_has_the_columns_of_the_pages_before() -> None:
    heading = ("No", "Recommendation of the board", "Lead")
    many = [heading, *((str(at), f"Matter {at} be looked into", "Clerk") for at in range(1, 9))]
    few = [heading, *((str(at), f"Matter {at} be looked into", "Clerk") for at in (9, 10))]

    def draw(rows: list[tuple[str, str, str]], top: float, canvas: Canvas) -> None:
        for at, row in enumerate(rows):
            for x, text in zip((50, 66, 260), row, strict=True):
                canvas.drawString(x, top - 20 * at, text)

    source = read(print_pages(lambda canvas: draw(many, 500, canvas), lambda canvas: draw(few, 700, canvas)))

    assert list_rows(source)[-1] == few[-1]


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_page_that_is_turned_when_shown_is_read_upright(rotation: int) -> None:
    source = read(change(print_pages(draw_table), lambda document: document.pages[0].rotate(rotation, relative=False)))

    assert list_rows(source) == list(ROWS)
    assert "pages_rotated" in list_codes(source)


@pytest.mark.parametrize(("turn", "x", "y"), [(90, 595, 0), (180, 595, 842), (270, 0, 842)])
def test_table_drawn_sideways_is_turned(turn: int, x: float, y: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(x, y)
        canvas.rotate(turn)
        draw_table(canvas, top=400)

    assert list_rows(read(print_pages(draw))) == list(ROWS)


def test_lines_inside_a_form_are_found_where_the_form_is_drawn() -> None:
    def draw(canvas: Canvas) -> None:
        untyped = cast("Any", canvas)
        untyped.beginForm("plan")
        draw_table(canvas)
        untyped.endForm()
        canvas.translate(60, -100)
        canvas.scale(0.8, 0.8)
        untyped.doForm("plan")

    assert list_rows(read(print_pages(draw))) == list(ROWS)


def test_stamp_across_the_page_is_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        draw_table(canvas)
        canvas.translate(100, 650)
        canvas.rotate(40)
        canvas.drawString(0, 0, "DRAFT")

    assert "DRAFT" not in str(read(print_pages(draw)).lines)


def test_page_without_text_is_told() -> None:
    source = read(print_pages(draw_table, draw_picture))

    assert [finding.detail for finding in source.findings if finding.code == "pages_without_text"] == ["2"]


def draw_picture(canvas: Canvas) -> None:
    from PIL import Image  # noqa: PLC0415 only these tests draw pictures

    cast("Any", canvas).drawInlineImage(Image.new("L", (8, 8)), 50, 50, 400, 600)


def test_scanned_document_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError) as refused:
        read(print_pages(draw_picture))
    assert refused.value.why == "image_only"


def test_invisible_words_are_left_out_beside_visible_ones_and_read_where_they_are_all() -> None:
    def draw_hidden(canvas: Canvas) -> None:
        text = canvas.beginText(50, 300)
        text.setTextRenderMode(3)
        text.textLine("recognised words")
        canvas.drawText(text)

    def draw_both(canvas: Canvas) -> None:
        draw_table(canvas)
        draw_hidden(canvas)

    assert list_prose(read(print_pages(draw_hidden))) == ["recognised words"]
    assert list_prose(read(print_pages(draw_both))) == []


def test_words_off_the_visible_sheet_are_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        cast("Any", canvas).setCropBox((40, 300, 500, 800))
        draw_table(canvas)
        canvas.drawString(60, 100, "printer's mark")

    assert list_prose(read(print_pages(draw))) == []


def test_document_that_needs_a_password_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError) as refused:
        read(print_pages(draw_table, encrypt=StandardEncryption("secret", "owner")))
    assert refused.value.why == "encrypted"


def test_document_locked_against_changes_only_is_read() -> None:
    assert list_rows(read(print_pages(draw_table, encrypt=StandardEncryption("", "owner")))) == list(ROWS)


def test_broken_table_of_contents_of_the_file_is_repaired() -> None:
    content = print_pages(draw_table)

    assert list_rows(read(content[: content.rindex(b"startxref")])) == list(ROWS)


@pytest.mark.parametrize("content", [b"%PDF-1.4\n", b"%PDF-1.7\n" + b"\x00" * 500, print_pages(draw_table)[:200]])
def test_file_beyond_repair_is_refused_as_damaged(content: bytes) -> None:
    with pytest.raises(UnreadableDocumentError) as refused:
        read(content)
    assert refused.value.why == "damaged"


def test_scripts_and_attachments_are_ignored_and_told() -> None:
    def add(document: pikepdf.Pdf) -> None:
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('x')")
        document.attachments["list.txt"] = b"words"

    source = read(change(print_pages(draw_table), add))

    assert {"scripts_ignored", "attachments_ignored"} <= list_codes(source)
    assert list_rows(source) == list(ROWS)


def test_pages_beyond_the_limit_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_PAGES", 2)
    source = read(print_pages(*[draw_table] * 3))

    assert "cut_off_at_limit" in list_codes(source)
    assert {line.grid.page for line in source.lines if line.grid} == {1, 2}


def test_cancel_stops_the_reading_between_pages() -> None:
    seen: list[int] = []
    progress = Progress(tell=lambda done, _total: seen.append(done), is_cancelled=lambda: len(seen) > 1)

    with pytest.raises(CancelledError):
        read(print_pages(*[draw_table] * 5), progress)
    assert seen == [0, 1]


def test_table_that_goes_on_over_pages_keeps_its_number_and_tells_its_headings() -> None:
    source = read(print_pages(draw_table, draw_table))
    grids = [line.grid for line in source.lines if line.grid]

    assert {grid.table for grid in grids} == {1}
    assert [grid.page for grid in grids if grid.is_heading] == [1, 2]
    assert [grid.row for grid in grids] == [1, 2, 3, 4, 5, 6]


def test_words_that_every_page_repeats_are_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 810, "Exampleshire Council")
        canvas.drawString(250, 20, f"Page {canvas.getPageNumber()} of 2")
        draw_table(canvas)

    source = read(print_pages(draw, draw))

    assert list_prose(source) == []
    assert "page_furniture_dropped" in list_codes(source)


def test_row_that_a_page_cuts_without_a_line_is_joined() -> None:
    def draw_head(canvas: Canvas) -> None:
        draw_open(canvas, ("1", "Write a letter to all", "Clerk"), 100, 60, closed_below=False)

    def draw_rest(canvas: Canvas) -> None:
        draw_open(canvas, ("", "members", ""), 800, 740, closed_above=False)

    source = read(print_pages(draw_head, draw_rest))

    assert ("1", "Write a letter to all members", "Clerk") in list_rows(source)
    assert "row_cut_by_page" in list_codes(source)


def draw_open(
    canvas: Canvas,
    cells: tuple[str, ...],
    top: float,
    bottom: float,
    *,
    closed_above: bool = True,
    closed_below: bool = True,
) -> None:
    """Draw two rows of three cells: `cells` stand where a line is missing, whole rows where none is."""
    xs, middle = (50, 110, 300, 400), (top + bottom) / 2
    for x in xs:
        canvas.line(x, top, x, bottom)
    for y, is_drawn in ((top, closed_above), (middle, True), (bottom, closed_below)):
        if is_drawn:
            canvas.line(50, y, 400, y)
    upper, lower = (("2", "Send it", "Porter"), cells) if not closed_below else (cells, ("2", "Send it", "Porter"))
    for x, above, below in zip(xs, upper, lower, strict=False):
        canvas.drawString(x + 4, middle + 8, above)
        canvas.drawString(x + 4, bottom + 8, below)


def test_letter_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        for at in range(30):
            canvas.drawString(
                50, 780 - 12 * at, "The Board met in spring and talked about its work with all of its partners."
            )

    assert list_rows(read(print_pages(draw))) == []


def test_newspaper_columns_are_read_one_after_another() -> None:
    def draw(canvas: Canvas) -> None:
        for at in range(20):
            canvas.drawString(50, 780 - 12 * at, f"left words of line {at} that go on to here")
            canvas.drawString(310, 780 - 12 * at, f"right words of line {at} that go on to here")

    source = read(print_pages(draw))

    assert list_rows(source) == []
    text = " ".join(list_prose(source))
    assert text.index("left words of line 19") < text.index("right words of line 0")
