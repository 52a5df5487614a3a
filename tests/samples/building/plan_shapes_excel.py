"""Build the workbooks that show how plans are laid out: `python -m tests.samples.building.plan_shapes_excel`."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

FOLDER = Path(__file__).parents[1] / "documents"
Value = str | int | float | date | None


def add_sheet(book: Workbook, title: str, rows: Sequence[Sequence[Value]]) -> Worksheet:
    """Add a sheet and fill it."""
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(list(row))
    return sheet


def start_book() -> Workbook:
    """Start a workbook without a sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    return book


def build_merged() -> None:
    """References, recommendations, owners and dates merged down over the rows of several actions."""
    book = start_book()
    sheet = add_sheet(
        book,
        "Plan",
        [
            ["Harbour review: action plan"],
            [],
            ["Ref", "Recommendation", "Action", "Owner", "Target date", "Priority"],
            ["2.10", "The harbour should be lit.", "Buy the lamps", "Harbour Master", date(2011, 3, 31), "High"],
            [None, None, "Set up the lamps", None, None, None],
            [None, None, "Test the lamps", None, date(2011, 5, 31), None],
            ["2.11", "Boats should carry a bell.", "Write to owners", "Chief Clerk", date(2011, 4, 30), "Low"],
        ],
    )
    for area in ("A4:A6", "B4:B6", "D4:D6", "E4:E5", "F4:F6"):
        sheet.merge_cells(area)
    book.save(FOLDER / "merged_down.xlsx")


def build_two_rows() -> None:
    """Headings of two rows further down a sheet, with one group over three quarters."""
    book = start_book()
    sheet = add_sheet(
        book,
        "Monitoring",
        [
            ["Exampleshire Police"],
            ["Monitoring of the plan for 2010/11"],
            [],
            ["No", "Recommendation", "Action", "Lead", "Progress", None, "RAG"],
            [None, None, None, None, "30 June 2010", "30 September 2010", None],
            [
                "1",
                "Sergeants should read every log.",
                "Change the rota",
                "Superintendent",
                "Rota drawn up",
                "Rota in use",
                "Green",
            ],
            ["2", "Cells should be checked hourly.", "Buy a clock", "Custody Sergeant", None, "Clock bought", "Amber"],
        ],
    )
    sheet.merge_cells("E4:F4")
    for column in "ABCDG":
        sheet.merge_cells(f"{column}4:{column}5")
    book.save(FOLDER / "headings_of_two_rows.xlsx")


def build_sheets() -> None:
    """A cover, a key, a plan with sections, and a sheet that has an action heading but is no plan."""
    book = start_book()
    add_sheet(book, "Cover", [["Ambulance plan 2012"], ["Version", "3"], ["Date", "1 May 2012"]])
    add_sheet(
        book,
        "Key",
        [["Status", "Meaning"], [1, "Fully achieved"], [2, "Partly achieved"], [3, "Not achieved"]],
    )
    plan = add_sheet(
        book,
        "Plan",
        [
            ["No", "Recommendation", "Action", "Owner", "Due", "RAG"],
            ["Training of crews"],
            [1, "Crews should know the law.", "Hold a course", "Training Manager", "June 2012", "Green"],
            [2, "Crews should know the roads.", "Give out maps", "Depot Manager", "Ongoing", "Amber"],
            ["Records"],
            [3, "Every call should be written down.", "Print the forms", "Control Manager", "May 2012", "Red"],
        ],
    )
    plan.merge_cells("A2:F2")
    plan.merge_cells("A5:F5")
    add_sheet(
        book,
        "Vehicles",
        [
            ["ID", "Vehicle", "Requirement", "Required action"],
            ["V1", "Van", "New tyres", None],
            ["V2", "Car", "Paint", None],
        ],
    )
    book.save(FOLDER / "sheets_of_all_kinds.xlsx")


def build_blank() -> None:
    """A log with numbers and defaults and nothing filled in."""
    book = start_book()
    rows: list[list[Value]] = [["Action log"], [], ["No", "Action", "Owner", "Target date", "Status"]]
    rows.extend([number, None, None, None, "Not started"] for number in range(1, 16))
    add_sheet(book, "Log", rows)
    book.save(FOLDER / "blank_log.xlsx")


def build_colours() -> None:
    """Marks by the colour of cells in a column without words."""
    book = start_book()
    sheet = add_sheet(
        book,
        "Plan",
        [
            ["No", "Recommendation", "Action", "Owner", "RAG status"],
            [1, "Gates should be shut at night.", "Buy locks", "Park Keeper", None],
            [2, "Paths should be swept.", "Hire a sweeper", "Park Keeper", None],
            [3, "Ponds should be fenced.", "Ask for prices", "Head of Parks", "Amber"],
        ],
    )
    sheet["E2"].fill = PatternFill("solid", fgColor="FF00B050")
    sheet["E3"].fill = PatternFill("solid", fgColor="FFFF0000")
    book.save(FOLDER / "marks_by_colour.xlsx")


if __name__ == "__main__":
    for build in (build_merged, build_two_rows, build_sheets, build_blank, build_colours):
        build()
