from contextlib import suppress
from io import BytesIO
from struct import pack

import pytest
from python_calamine import CalamineWorkbook

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import SILENT
from laming_desktop.importers.formats.workbook.dense_sheets import DenseWorkbook, show_value
from tests.importers.formats.workbook.books import (
    PATH,
    get_grid,
    list_cells,
    list_codes,
    make_open,
    read_old,
    zip_parts,
)
from tests.samples.building.old_workbook import (
    ERROR,
    FILE_PASS,
    OldSheet,
    OldStyle,
    make_old_workbook,
    make_record,
    make_stream,
    wrap_stream,
)

STYLES = [OldStyle(), OldStyle("0.00"), OldStyle("mmm yyyy"), OldStyle("dd/mm/yyyy"), OldStyle(ground=10)]


def test_numbers_and_days_of_an_old_workbook_are_shown_as_their_formats_show_them() -> None:
    sheet = OldSheet("Plan", [["Ref", "By when"], [(2.1, 1), (40087.0, 2)], [(3.0, 0), (40087.0, 3)]])

    assert list_cells(read_old(make_old_workbook([sheet], STYLES))) == [
        ("Ref", "By when"),
        ("2.10", "Oct 2009"),
        ("3", "1 Oct 2009"),
    ]


def test_an_old_workbook_tells_what_is_hidden_merged_and_coloured() -> None:
    plan = OldSheet(
        "Plan", [["1", "a", (None, 4)], [None, "b"]], hidden_rows=[1], hidden_columns=[1], merges=[(0, 1, 0, 0)]
    )
    document = read_old(make_old_workbook([plan, OldSheet("Old", [["x"]], is_hidden=True)], STYLES))
    grids = [get_grid(line) for line in document.lines]

    assert (grids[0].colours, grids[1].merged, grids[1].is_hidden) == (("", "", "red"), frozenset({0}), True)
    assert list_codes(document) == ["hidden_rows", "hidden_columns", "hidden_sheet"]


def test_rows_that_a_filter_hides_in_an_old_workbook_are_told() -> None:
    sheet = OldSheet("Plan", [["1"], ["2"]], hidden_rows=[1], is_filtered=True)

    assert list_codes(read_old(make_old_workbook([sheet]))) == ["filtered_rows"]


def test_an_error_in_an_old_workbook_is_kept_and_told() -> None:
    more = make_record(ERROR, pack("<HHHBB", 0, 1, 0, 0x17, 1))
    document = read_old(make_old_workbook([OldSheet("Plan", [["1"]], more=more)]))

    assert (list_cells(document), list_codes(document)) == ([("1", "#REF!")], ["formula_error"])


def test_our_reading_of_the_values_is_that_of_another_library() -> None:
    sheet = OldSheet("Plan", [["Ref", "£ and €"], [12.5, "b\nc"]])
    content = make_old_workbook([sheet])
    theirs = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()

    assert list_cells(read_old(content)) == [tuple(show_value(value) for value in row) for row in theirs]


def test_a_cell_in_the_last_corner_of_an_old_workbook_is_one_row() -> None:
    more = make_record(0x203, pack("<HHHd", 65535, 2, 0, 1.0))
    document = read_old(make_old_workbook([OldSheet("Plan", [], more=more)]))

    assert [(line.cells, get_grid(line).row) for line in document.lines] == [(("", "", "1"), 65536)]


def test_an_encrypted_old_workbook_is_refused_as_such() -> None:
    assert refuse_old(make_old_workbook([OldSheet("Plan", [])], more=make_record(FILE_PASS, b"\1\0"))) == "encrypted"
    assert refuse_old(wrap_stream(b"x", "EncryptedPackage")) == "encrypted"


def test_damage_to_an_old_workbook_is_refused() -> None:
    whole = make_old_workbook([OldSheet("Plan", [["1", "a"]])])
    assert refuse_old(whole[:512]) == "damaged"
    assert refuse_old(whole[:8] + b"\xff" * 600) == "damaged"
    assert refuse_old(wrap_stream(make_stream([]))) == "damaged"
    assert refuse_old(wrap_stream(b"x", "Other")) == "damaged"


def refuse_old(content: bytes) -> str:
    with pytest.raises(UnreadableDocumentError) as caught:
        read_old(content)
    return caught.value.why


@pytest.mark.parametrize("at", range(0, 4096, 97))
def test_a_changed_byte_never_raises_anything_but_a_refusal(at: int) -> None:
    content = bytearray(make_old_workbook([OldSheet("Plan", [["1", "a"], [(2.0, 1), (40087.0, 2)]])], STYLES))
    content[at] ^= 0xFF
    with suppress(UnreadableDocumentError):
        read_old(bytes(content))


def test_the_library_for_the_oldest_workbooks_gives_days_as_days() -> None:
    content = make_old_workbook([OldSheet("Plan", [[(40087.0, 3), (2.1, 1)]])], STYLES)
    book = DenseWorkbook(PATH, content)

    assert book.read_sheet(book.sheets[0], SILENT).rows[0].cells == {0: "1 Oct 2009", 1: "2.1"}


def make_cell(words: str, facts: str = "") -> str:
    return f"<table:table-cell {facts}><text:p>{words}</text:p></table:table-cell>"


def make_table(rows: str, facts: str = "") -> str:
    return f'<table:table table:name="Plan" {facts}>{rows}</table:table>'


def make_row(*cells: str, facts: str = "") -> str:
    return f"<table:table-row {facts}>{''.join(cells)}</table:table-row>"


def test_an_open_document_gives_the_words_that_it_shows() -> None:
    number = make_cell("2.10", 'office:value-type="float" office:value="2.1"')
    content = make_open(make_table(make_row(number, make_cell("a<text:s text:c='2'/>b</text:p><text:p>c"))))

    assert list_cells(read_old(content)) == [("2.10", "a  b\nc")]


def test_days_of_an_open_document_keep_the_precision_of_their_style() -> None:
    styles = (
        '<number:date-style style:name="D"><number:month number:textual="true"/><number:year/></number:date-style>'
        '<style:style style:name="c" style:family="table-cell" style:data-style-name="D">'
        '<style:table-cell-properties fo:background-color="#ff0000"/></style:style>'
    )
    day = 'office:value-type="date" office:date-value="2009-10-01"'
    content = make_open(
        make_table(make_row(make_cell("10/09", f'{day} table:style-name="c"'), make_cell("1/10/09", day))), styles
    )
    document = read_old(content)

    assert list_cells(document) == [("Oct 2009", "1 Oct 2009")]
    assert get_grid(document.lines[0]).colours == ("red",)


def test_a_million_repeated_rows_of_an_open_document_are_only_counted() -> None:
    empty = make_row(
        '<table:table-cell table:number-columns-repeated="16384"/>', facts='table:number-rows-repeated="1000000"'
    )
    document = read_old(make_open(make_table(make_row(make_cell("a")) + empty + make_row(make_cell("b")))))

    assert [get_grid(line).row for line in document.lines] == [1, 1000002]


def test_filled_rows_that_are_repeated_stop_at_the_limit_and_are_told() -> None:
    row = make_row(make_cell("a", 'table:number-columns-repeated="16384"'), facts='table:number-rows-repeated="3"')
    document = read_old(make_open(make_table(row)))

    assert [len(line.cells) for line in document.lines] == [300, 300, 300]
    assert list_codes(document) == ["cut_off_at_limit"]


def test_an_open_document_tells_what_is_hidden_merged_and_headed() -> None:
    rows = (
        f"<table:table-column/><table:table-column table:visibility='collapse'/>"
        f"<table:table-header-rows>{make_row(make_cell('Ref'), make_cell('Secret'))}</table:table-header-rows>"
        + make_row(make_cell("1", 'table:number-rows-spanned="2"'), make_cell("a"))
        + make_row("<table:covered-table-cell/>", make_cell("b"), facts='table:visibility="filter"')
    )
    document = read_old(make_open(make_table(rows)))
    grids = [get_grid(line) for line in document.lines]

    assert [grid.is_heading for grid in grids] == [True, False, False]
    assert (grids[2].merged, grids[2].is_hidden) == (frozenset({0}), True)
    assert list_codes(document) == ["filtered_rows", "hidden_columns"]


def test_comments_and_old_values_of_an_open_document_are_not_words_of_cells() -> None:
    note = "<office:annotation><text:p>Ask again</text:p></office:annotation>"
    changes = f"<table:tracked-changes>{make_row(make_cell('gone'))}</table:tracked-changes>"
    content = make_open(
        changes + make_table(make_row(f"<table:table-cell>{note}<text:p>x</text:p></table:table-cell>"))
    )
    document = read_old(content)

    assert list_cells(document) == [("x",)]
    assert [(finding.code, finding.text) for finding in document.findings] == [("comments_left_out", "Ask again")]


def test_a_hidden_sheet_of_an_open_document_is_left_out_where_the_user_says_so() -> None:
    styles = (
        '<style:style style:name="t" style:family="table"><style:table-properties table:display="false"/></style:style>'
    )
    content = make_open(make_table(make_row(make_cell("a")), 'table:style-name="t"'), styles)

    assert list_codes(read_old(content)) == ["hidden_sheet"]
    assert read_old(content, ReadingChoices(with_hidden=False)).lines == ()


def test_an_open_document_with_a_document_type_or_a_password_is_refused() -> None:
    assert refuse_old(zip_parts({"content.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x/>'})) == "dangerous"
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    assert refuse_old(zip_parts({"META-INF/manifest.xml": manifest, "content.xml": "xx"})) == "encrypted"
