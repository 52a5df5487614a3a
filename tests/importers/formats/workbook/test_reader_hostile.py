import pytest

from laming_desktop.domain.errors import CancelledError, UnreadableDocumentError
from laming_desktop.domain.reading_choices import NO_CHOICES
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.workbook.reader import read_workbook
from tests.importers.formats.workbook.books import (
    MAIN,
    PATH,
    get_grid,
    list_cells,
    list_codes,
    make_cells,
    make_raw,
    read,
    zip_parts,
)

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("prolog", [LAUGHS, OUTSIDE, "<!DOCTYPE x>"])
@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
)
def test_a_document_type_in_any_part_is_refused(prolog: str, part: str) -> None:
    more = {part: f'{prolog}<x xmlns="{MAIN}"/>'}
    with pytest.raises(UnreadableDocumentError) as caught:
        read(make_raw(make_cells(), more=more, sharedStrings="sharedStrings.xml", styles="styles.xml"))
    assert caught.value.why == "dangerous"


@pytest.mark.parametrize("words", ["", "<worksheet", "<worksheet></other>", "\0\0\0"])
def test_a_part_that_is_no_xml_is_damage(words: str) -> None:
    with pytest.raises(UnreadableDocumentError) as caught:
        read(make_raw("", more={"xl/worksheets/sheet1.xml": words}))
    assert caught.value.why == "damaged"


def test_a_zip_without_a_workbook_is_damage() -> None:
    with pytest.raises(UnreadableDocumentError) as caught:
        read(zip_parts({"other.xml": "<x/>"}))
    assert caught.value.why == "damaged"


def test_a_cell_in_the_last_corner_does_not_make_a_million_rows() -> None:
    data = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c><c r="XFD1048576"><v>3</v></c></row>'
    document = read(make_raw(f"<sheetData>{data}</sheetData>"))

    assert list_cells(document) == [("1",), ("", "2")]
    assert [get_grid(line).row for line in document.lines] == [1, 1048576]
    assert list_codes(document) == ["cut_off_at_limit"]


def test_sixteen_thousand_columns_are_cut_off_and_told() -> None:
    cells = "".join("<c><v>1</v></c>" for _ in range(16384))
    document = read(make_raw(f"<sheetData><row>{cells}</row></sheetData>"))

    assert len(document.lines[0].cells) == 300
    assert list_codes(document) == ["cut_off_at_limit"]


def test_empty_styled_rows_make_no_lines() -> None:
    rows = "".join(f'<row r="{at}" s="1" customFormat="1"><c r="A{at}" s="1"/></row>' for at in range(1, 50001))

    assert read(make_raw(f"<sheetData>{rows}</sheetData>")).lines == ()


def test_merged_ranges_over_the_whole_sheet_cost_nothing() -> None:
    merges = "".join('<mergeCell ref="A1:XFD1048576"/>' for _ in range(2000))
    rows = "".join(f'<row r="{at}"><c r="A{at}"><v>{at}</v></c></row>' for at in range(1, 2001))
    document = read(make_raw(f"<sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells>"))

    assert len(document.lines) == 1


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="??" t="s"><v>0</v></c>',
        '<c r="AAAAAAAA1"><v>1</v></c>',
        '<c r="A1" s="999" t="b"><v>x</v></c>',
        '<c r="A1" t="s"><v>-1</v></c>',
        '<c r="A1" t="d"><v>yesterday</v></c>',
        '<c r="A1"><v>1e400</v></c>',
        '<c r="A1" t="nonsense"><v>x</v></c>',
        '<c r="A1"><f t="shared" si="7"/></c>',
        '<c r="A1" t="inlineStr"/>',
    ],
)
def test_odd_cells_are_read_without_raising(cell: str) -> None:
    read(
        make_raw(f'<cols><col min="x" max="2" hidden="1"/></cols><sheetData><row r="x" ht="0">{cell}</row></sheetData>')
    )


def test_a_sheet_whose_part_is_missing_has_no_lines() -> None:
    content = zip_parts(
        {"xl/workbook.xml": f'<workbook xmlns="{MAIN}"><sheets><sheet name="Plan" sheetId="1"/></sheets></workbook>'}
    )

    assert [sheet.sheet for sheet in read(content).sheets] == ["Plan"]


def test_reading_stops_when_it_is_told_to() -> None:
    with pytest.raises(CancelledError):
        read_workbook(PATH, make_raw(make_cells()), NO_CHOICES, Progress(is_cancelled=lambda: True))
