"""Build the workbooks that show what cells can hold: `python -m tests.samples.building.workbooks`."""

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from tests.samples.building.old_workbook import FILE_PASS, OldSheet, OldStyle, make_old_workbook, make_record

FOLDER = Path(__file__).parents[1] / "documents"
Value = str | float | date | None
OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def add_rows(sheet: Worksheet, rows: Sequence[Sequence[Value]], formats: Mapping[str, str] | None = None) -> None:
    """Fill a sheet and give some cells their formats."""
    for row in rows:
        sheet.append(list(row))
    for place, code in (formats or {}).items():
        sheet[place].number_format = code


def get_bytes(book: Workbook) -> bytes:
    """Give the bytes of a workbook."""
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def change_parts(content: bytes, changes: Mapping[str, tuple[str, str]], more: Mapping[str, bytes]) -> bytes:
    """Replace words in some parts of a workbook and add others."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            old, new = changes.get(name, ("", ""))
            after.writestr(name, before.read(name).replace(old.encode(), new.encode()) if old else before.read(name))
        for name, data in more.items():
            after.writestr(name, data)
    return out.getvalue()


def build_days() -> None:
    """Real days that show a month, a day, a year, a day as Americans write it, and a day that never was as text."""
    book = Workbook()
    rows: list[list[Value]] = [
        ["Ref", "Recommendation", "Action", "Lead", "By when"],
        [1, "Wells should be fenced.", "Count the wells", "Water Officer", date(2009, 10, 1)],
        [2, "Wells should be cleaned.", "Hire a pump", "Water Officer", date(2009, 10, 2)],
        [3, "Wells should be mapped.", "Draw the map", "Surveyor", date(2010, 1, 1)],
        [4, "Wells should be named.", "Paint the signs", "Surveyor", date(2010, 3, 2)],
        [5, "Wells should be tested.", "Take samples", "Water Officer", "31/02/2010"],
    ]
    codes = {"E2": "mmm yyyy", "E3": "dd/mm/yyyy", "E4": "yyyy", "E5": "m/d/yy"}
    add_rows(book.worksheets[0], rows, codes)
    book.save(FOLDER / "days_by_format.xlsx")
    book.epoch = CALENDAR_MAC_1904
    book.save(FOLDER / "days_from_1904.xlsx")


def build_numbers() -> None:
    """References that are numbers with formats, costs and shares with theirs, and texts that look like numbers."""
    book = Workbook()
    rows: list[list[Value]] = [
        ["No.", "Recommendation", "Action", "Owner", "Budget", "Share done"],
        [2.1, "Bells should ring.", "Buy a bell", "Verger", 1500, 0.25],
        [2.2, "Doors should close.", "Oil the hinges", "Verger", 20.5, 1],
        [2.1, "Lights should work.", "Change the lamps", "Clerk of Works", 0, 0.055],
        ["007", "Keys should be kept.", "1E5 labels", "Clerk of Works", "1.10", "3/4"],
    ]
    codes = {"A2": "0.0", "A3": "0.0", "A4": "0.00", "E2": '"£"#,##0', "E3": '"£"#,##0.00', "E4": '"£"#,##0'}
    add_rows(book.worksheets[0], rows, codes | {"F2": "0%", "F3": "0%", "F4": "0.0%"})
    book.save(FOLDER / "numbers_by_format.xlsx")


def make_hidden() -> Workbook:
    """Make a plan with a hidden row, a hidden column and a hidden sheet of last year's plan."""
    book = Workbook()
    rows: list[list[Value]] = [
        ["Ref", "Recommendation", "Cost code", "Action", "Responsible", "Status"],
        ["1", "Gates should shut.", "X1", "Mend the gate", "Estates Manager", "Complete"],
        ["2", "Paths should be lit.", "X2", "Set up lamps", "Estates Manager", "On track"],
        ["3", "Signs should be clear.", "X3", "Paint the signs", "Head Porter", "Not started"],
    ]
    sheet = book.worksheets[0]
    sheet.title = "Plan 2011"
    add_rows(sheet, rows)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    old = book.create_sheet("Notes")
    old.append(["Ask the porter about last year."])
    old.sheet_state = "hidden"
    return book


def build_hidden() -> None:
    """Rows, a column and a sheet that are hidden, once read with them and once without; rows that a filter hides."""
    book = make_hidden()
    book.save(FOLDER / "hidden_read.xlsx")
    book.save(FOLDER / "hidden_left_out.xlsx")
    sheet = book.worksheets[0]
    sheet.column_dimensions["C"].hidden = False
    sheet.auto_filter.ref = "A1:F4"
    choice = '<autoFilter ref="A1:F4"><filterColumn colId="5"><filters><filter val="x"/></filters></filterColumn></autoFilter>'
    changes = {"xl/worksheets/sheet1.xml": ('<autoFilter ref="A1:F4"/>', choice)}
    content = change_parts(get_bytes(book), changes, {})
    (FOLDER / "rows_filtered.xlsx").write_bytes(content)


def build_formulas() -> None:
    """A plan in which a program that does not calculate has left formulas, and rows of the template below it."""
    book = Workbook()
    rows: list[list[Value]] = [
        ["Ref", "Recommendation", "Action", "Owner", "Days left"],
        ["1", "Boats should be counted.", "Count the boats", "Harbour Master", "=TODAY()-40000"],
        ["2", "Nets should be mended.", "Buy twine", "Quay Clerk", "=TODAY()-40001"],
        *[[f"=A{at}+1", None, None, None, "=TODAY()-40002"] for at in range(3, 12)],
    ]
    add_rows(book.worksheets[0], rows)
    book.save(FOLDER / "formulas_uncalculated.xlsx")


def build_table() -> None:
    """A table of Excel with a comment, line breaks in a cell, escapes and a macro's store (.xlsm)."""
    book = Workbook()
    rows: list[list[Value]] = [
        ["Plan of the Exampleshire Museum", None, None, None],
        [None],
        ["Ref", "Recommendation", "Action", "Lead"],
        ["1", "Cases should be locked.", "Buy locks\nfor the east hall", "Keeper"],
        ["2", "Labels should be read_x0061_ble.", "Print labels", "Head of Display"],
    ]
    sheet = book.worksheets[0]
    add_rows(sheet, rows)
    sheet.merge_cells("A1:D1")
    sheet.add_table(Table(displayName="Plan", ref="A3:D5"))
    sheet["D4"].comment = Comment("Is this still so?", "Curator")
    content = change_parts(get_bytes(book), {}, {"xl/vbaProject.bin": b"no macro stands here"})
    (FOLDER / "table_with_macros.xlsm").write_bytes(content)


def build_corner() -> None:
    """A plan with a stray cell in the last corner of the sheet, and thousands of rows that are only painted."""
    book = Workbook()
    sheet = book.worksheets[0]
    rows: list[list[Value]] = [
        ["Ref", "Recommendation", "Action", "Owner"],
        ["1", "Stairs should be swept.", "Buy brooms", "Caretaker"],
        ["2", "Bins should be emptied.", "Hire a cart", "Caretaker"],
    ]
    add_rows(sheet, rows)
    sheet["XFD1048576"] = "x"
    for at in range(4, 3000):
        sheet.cell(at, 1).number_format = "0.00"
    book.save(FOLDER / "far_corner.xlsx")


def build_refused() -> None:
    """Workbooks that are refused: an entity in a part, half a file, an old one with a password."""
    content = get_bytes(make_hidden())
    entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><workbook '
    (FOLDER / "entity.xlsx").write_bytes(change_parts(content, {"xl/workbook.xml": ("<workbook ", entity)}, {}))
    (FOLDER / "half_a_file.xlsx").write_bytes(content[: len(content) // 2])
    (FOLDER / "password.xls").write_bytes(
        make_old_workbook([OldSheet("Plan", [["1"]])], more=make_record(FILE_PASS, bytes(6)))
    )


def build_old() -> None:
    """A plan of old Excel with months, noughts, marks by colour only, merged references and a hidden row."""
    styles = [OldStyle(), OldStyle("0.00"), OldStyle("mmm yyyy"), OldStyle(ground=10), OldStyle(ground=17)]
    sheet = OldSheet(
        "Plan",
        [
            ["Ref", "Recommendation", "Action", "Lead officer", "Timescale", "RAG"],
            [(1.1, 1), "Roofs should be dry.", "Mend the slates", "Clerk of Works", (40087.0, 2), (None, 3)],
            [None, "", "Clear the gutters", "Clerk of Works", (40148.0, 2), (None, 4)],
            [(1.2, 1), "Walls should be white.", "Buy lime", "Painter", "Spring 2010", (None, 4)],
        ],
        hidden_rows=[3],
        merges=[(1, 2, 0, 0), (1, 2, 1, 1)],
    )
    (FOLDER / "old_plan.xls").write_bytes(make_old_workbook([sheet, OldSheet("Lists", [], is_hidden=True)], styles))


def make_open_cell(value: Value, style: str = "", facts: str = "") -> str:
    """Make a cell of an OpenDocument workbook."""
    if value is None:
        return f"<table:table-cell{facts}/>"
    typed = ' office:value-type="string"'
    if isinstance(value, date):
        typed = f' office:value-type="date" office:date-value="{value.isoformat()}" table:style-name="{style}"'
        value = f"{value:%m/%d/%y}"
    return f"<table:table-cell{typed}{facts}><text:p>{value}</text:p></table:table-cell>"


def build_open() -> None:
    """An OpenDocument plan with months and days, a merged reference, a hidden row, and a million empty rows at its end."""
    spaces = {"office": "office", "table": "table", "text": "text", "style": "style", "number": "datastyle"}
    named = " ".join(f'xmlns:{name}="{OPEN}:{space}:1.0"' for name, space in spaces.items())
    styles = "".join(
        f'<number:date-style style:name="{name}-date">{parts}</number:date-style>'
        f'<style:style style:name="{name}" style:family="table-cell" style:data-style-name="{name}-date"/>'
        for name, parts in {
            "month": '<number:month number:style="long" number:textual="true"/><number:year number:style="long"/>',
            "day": "<number:month/><number:day/><number:year/>",
        }.items()
    )
    rows = [
        "".join(make_open_cell(text) for text in ("Ref", "Recommendation", "Action", "Owner", "Due")),
        make_open_cell("1", facts=' table:number-rows-spanned="2"')
        + make_open_cell("Trees should be counted.", facts=' table:number-rows-spanned="2"')
        + make_open_cell("Count the oaks")
        + make_open_cell("Forester")
        + make_open_cell(date(2009, 10, 1), "month"),
        '<table:covered-table-cell table:number-columns-repeated="2"/>'
        + make_open_cell("Count the elms")
        + make_open_cell("Forester")
        + make_open_cell(date(2009, 11, 3), "day"),
        "".join(
            make_open_cell(text) for text in ("2", "Paths should be dry.", "Dig drains", "Head Gardener", "Ongoing")
        ),
    ]
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows[:3])
    body += f'<table:table-row table:visibility="collapse">{rows[3]}</table:table-row>'
    body += (
        '<table:table-row table:number-rows-repeated="1048572">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    words = (
        f"<office:document-content {named}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="Plan">{body}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    with ZipFile(FOLDER / "open_plan.ods", "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", words)


def main() -> None:
    """Build them all."""
    build_days()
    build_numbers()
    build_hidden()
    build_formulas()
    build_table()
    build_corner()
    build_refused()
    build_old()
    build_open()


if __name__ == "__main__":
    main()
