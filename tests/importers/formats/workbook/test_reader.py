from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.table import Table

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.reading_choices import ReadingChoices
from tests.importers.formats.workbook.books import (
    MAIN,
    get_grid,
    list_cells,
    list_codes,
    make_cells,
    make_raw,
    make_relations,
    read,
    save,
)


def test_texts_that_look_like_numbers_stay_as_they_are() -> None:
    book = Workbook()
    book.worksheets[0].append(["007", "1.10", "1E5", "3/4", "31/02/2010", "40000"])

    assert list_cells(read(save(book))) == [("007", "1.10", "1E5", "3/4", "31/02/2010", "40000")]


def test_cells_stand_in_their_columns_and_rows_keep_their_numbers() -> None:
    book = Workbook()
    book.worksheets[0]["C5"] = "Ref"
    line = read(save(book)).lines[0]

    assert (line.cells, get_grid(line).row, line.number) == (("", "", "Ref"), 5, 1)


def test_a_month_stays_a_month_and_a_number_keeps_its_nought() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["B1"], sheet["C1"] = 2.1, date(2009, 10, 1), True
    sheet["A1"].number_format, sheet["B1"].number_format = "0.00", "mmm yyyy"

    assert list_cells(read(save(book))) == [("2.10", "Oct 2009", "TRUE")]


def test_merged_ranges_are_told_from_above_and_from_the_left() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["1", "Lock it", "", "x"], ["", "", "", "y"], ["", "", "", "z"]):
        sheet.append(row)
    sheet.merge_cells("A1:A3")
    sheet.merge_cells("B1:C2")
    grids = [get_grid(line) for line in read(save(book)).lines]

    assert [grid.merged for grid in grids] == [frozenset(), frozenset({0, 1}), frozenset({0})]
    assert [grid.covered for grid in grids] == [frozenset({2}), frozenset({2}), frozenset()]


def test_hidden_rows_columns_and_sheets_are_read_and_told() -> None:
    book = make_hidden()
    document = read(save(book))

    assert [cells[0] for cells in list_cells(document)] == ["Ref", "1", "2", "old"]
    assert [get_grid(line).is_hidden for line in document.lines] == [False, False, True, True]
    assert list_codes(document) == ["hidden_rows", "hidden_columns", "hidden_sheet"]
    assert [finding.detail for finding in document.findings][:2] == ["3", "B"]


def test_hidden_rows_columns_and_sheets_are_left_out_where_the_user_says_so() -> None:
    document = read(save(make_hidden()), ReadingChoices(with_hidden=False))

    assert list_cells(document) == [("Ref",), ("1",)]
    assert [sheet.is_hidden for sheet in document.sheets] == [False, True]


def make_hidden() -> Workbook:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Ref", "Secret"], ["1", "a"], ["2", "b"]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.create_sheet("Old").append(["old"])
    book.worksheets[1].sheet_state = "veryHidden"
    return book


def test_rows_that_a_filter_hides_are_told_apart_from_hidden_ones() -> None:
    rows = "".join(f'<row r="{at}" hidden="{int(at > 2)}"><c><v>{at}</v></c></row>' for at in range(1, 5))
    choice = '<autoFilter ref="A1:A3"><filterColumn colId="0"/></autoFilter>'
    document = read(make_raw(f"<sheetData>{rows}</sheetData>{choice}"))

    assert {finding.code: finding.detail for finding in document.findings} == {"filtered_rows": "3", "hidden_rows": "4"}


def test_grounds_are_told_also_right_of_the_last_word() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "1"
    sheet["C1"].fill = PatternFill("solid", fgColor="FFFF0000")
    line = read(save(book)).lines[0]

    assert (line.cells, get_grid(line).colours) == (("1",), ("", "", "red"))


@pytest.mark.parametrize(
    ("colour", "name"),
    [('rgb="FF00B050"', "green"), ('theme="5"', "red"), ('theme="5" tint="0.8"', ""), ('indexed="13"', "amber")],
)
def test_grounds_by_theme_tint_and_number_are_read(colour: str, name: str) -> None:
    styles = (
        f'<styleSheet xmlns="{MAIN}"><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor {colour}/>'
        '</patternFill></fill></fills><cellXfs><xf/><xf fillId="2"/></cellXfs></styleSheet>'
    )
    cells = make_cells('<c r="A1" s="1" t="inlineStr"><is><t>x</t></is></c>')
    document = read(make_raw(cells, more={"xl/styles.xml": styles}, styles="styles.xml"))

    assert get_grid(document.lines[0]).colours == ((name,) if name else ())


def test_a_formula_without_value_is_told_and_leaves_its_cell_empty() -> None:
    book = Workbook()
    book.worksheets[0].append(["=C5+1", "x"])
    document = read(save(book))

    assert list_cells(document) == [("", "x")]
    assert [(finding.code, finding.text, finding.place.column) for finding in document.findings] == [
        ("formula_without_value", "=C5+1", 1)
    ]


def test_a_formula_shows_its_value_and_an_error_is_kept_and_told() -> None:
    cells = make_cells(
        '<c r="A1"><f>1+1</f><v>2</v></c>',
        '<c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>',
        '<c r="C1" t="str"><f>""</f><v></v></c>',
        '<c r="D1" t="e"><f>#REF!+1</f><v>#REF!</v></c>',
    )
    document = read(make_raw(cells))

    assert list_cells(document) == [("2", "ab", "", "#REF!")]
    assert list_codes(document) == ["formula_error"]


def test_runs_are_joined_guides_left_out_and_escapes_decoded() -> None:
    strings = (
        f'<sst xmlns="{MAIN}"><si><r><t>One </t></r><r><t>two</t></r><rPh><t>guide</t></rPh></si>'
        "<si><t>_x0041__x000D_\nb_x005F_x0042_ _xD83D__xDE00__x0007_</t></si></sst>"
    )
    cells = make_cells('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>9</v></c>')
    document = read(make_raw(cells, more={"xl/sharedStrings.xml": strings}, sharedStrings="sharedStrings.xml"))

    assert list_cells(document) == [("One two", "A\nb_x0042_ \U0001f600")]


def test_days_that_count_from_1904_and_days_written_out_are_read() -> None:
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf/><xf numFmtId="17"/></cellXfs></styleSheet>'
    cells = make_cells(
        '<c r="A1" s="1"><v>38625</v></c><c r="B1" t="d"><v>2009-10-01</v></c><c r="C1" t="d" s="1"><v>2009-10-01T00:00:00</v></c>'
    )
    content = make_raw(cells, before='<workbookPr date1904="1"/>', more={"xl/styles.xml": styles}, styles="styles.xml")

    assert list_cells(read(content)) == [("Oct 2009", "1 Oct 2009", "Oct 2009")]


def test_names_with_a_prefix_and_in_the_strict_namespace_are_read() -> None:
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    sheet = f'<x:worksheet xmlns:x="{strict}"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>'

    assert list_cells(read(make_raw("", more={"xl/worksheets/sheet1.xml": sheet}))) == [("5",)]


def test_headings_of_a_table_and_rows_printed_on_each_page_are_headings() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Plan", None], ["Ref", "Action"], ["1", "Lock it"]):
        sheet.append(row)
    sheet.print_title_rows = "1:2"
    other = book.create_sheet("Table")
    other.append(["Ref", "Action"])
    other.append(["1", "x"])
    other.add_table(Table(displayName="T", ref="A1:B2"))

    assert [get_grid(line).is_heading for line in read(save(book)).lines] == [False, True, False, True, False]


def test_comments_links_and_macros_are_told() -> None:
    book = Workbook()
    book.worksheets[0]["B2"] = "x"
    book.worksheets[0]["B2"].comment = Comment("Ask again", "Clerk")
    document = read(save(book))
    assert [(f.code, f.text, f.place.row, f.place.column) for f in document.findings] == [
        ("comments_left_out", "Ask again", 2, 2)
    ]

    raw = make_raw(make_cells(), more={"xl/vbaProject.bin": "x"}, externalLink="externalLinks/one.xml")
    assert list_codes(read(raw)) == ["links_to_other_files", "macros_ignored"]


def test_words_in_a_text_box_are_told() -> None:
    drawing = '<d xmlns:a="a"><sp><txBody><a:p><a:r><a:t>Draft</a:t></a:r></a:p></txBody></sp></d>'
    more = {
        "xl/worksheets/_rels/sheet1.xml.rels": make_relations(drawing="../drawings/one.xml"),
        "xl/drawings/one.xml": drawing,
    }

    assert [finding.text for finding in read(make_raw(make_cells(), more=more)).findings] == ["Draft"]


def test_noughts_that_a_sheet_does_not_show_are_not_read() -> None:
    view = '<sheetViews><sheetView showZeros="0"/></sheetViews>'

    assert list_cells(read(make_raw(view + make_cells('<c r="A1"><v>0</v></c><c r="B1"><v>10</v></c>')))) == [
        ("", "10")
    ]


def test_the_user_chooses_a_sheet_by_its_name_or_number() -> None:
    book = Workbook()
    book.worksheets[0].append(["a"])
    book.create_sheet("Action plan ").append(["b"])
    content = save(book)

    assert list_cells(read(content, ReadingChoices(sheet="action plan"))) == [("b",)]
    assert list_cells(read(content, ReadingChoices(table=2))) == [("b",)]
    assert get_grid(read(content, ReadingChoices(table=2)).lines[0]).table == 2


@pytest.mark.parametrize(
    ("choices", "why"), [(ReadingChoices(sheet="No"), "no_such_sheet"), (ReadingChoices(table=2), "no_such_table")]
)
def test_a_sheet_that_is_not_there_is_refused(choices: ReadingChoices, why: str) -> None:
    with pytest.raises(UnreadableDocumentError) as caught:
        read(make_raw(make_cells()), choices)
    assert caught.value.why == why
