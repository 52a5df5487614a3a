"""Build workbooks as councils keep them to follow up reviews: `python -m tests.samples.building.council_trackers`."""

from datetime import date

from openpyxl.styles import PatternFill

from tests.samples.building.plan_shapes_excel import FOLDER, add_sheet, start_book


def build_quarters() -> None:
    """Titles above headings of two rows, quarters under one group, sections over the table, marks by colour, a total."""
    book = start_book()
    sheet = add_sheet(
        book,
        "Tracker",
        [
            ["[Exampleshire logo]"],
            ["Serious incident review: improvement tracker"],
            ["Version 0.7 DRAFT"],
            [],
            ["Ref", "Recommendation", "Action", "Lead", "Due date", "Progress", None, None, None, "RAG"],
            [None, None, None, None, None, "Q1", "Q2", "Q3", "Q4", None],
            ["Theme 1: Supervision"],
            [
                *("1.1", "Wardens should be seen monthly.", "Write a policy", "Head of Wardens", date(2024, 6, 30)),
                *("Drafted", "Agreed"),
            ],
            [
                None,
                None,
                "Audit the files",
                "Audit Manager",
                date(2024, 9, 30),
                None,
                "Tool agreed",
                "First audit done",
            ],
            ["Theme 2: Sharing"],
            [
                *("2.1", "Logs should be shared.", "Agree a protocol", "Control Room Manager", date(2024, 12, 31)),
                "Meeting held",
            ],
            ["Total actions", 3],
        ],
    )
    for area in ("A1:J1", "A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:E6", "F5:I5", "J5:J6", "A7:J7", "A10:J10"):
        sheet.merge_cells(area)
    for row, colour in ((8, "FFFFC000"), (9, "FF00B050"), (11, "FFFF0000")):
        sheet.cell(row, 10).fill = PatternFill("solid", fgColor=colour)
    book.save(FOLDER / "quarters_under_a_group.xlsx")


def build_percentages() -> None:
    """A share done beside marks of one letter, and the days on which actions really ended."""
    book = start_book()
    sheet = add_sheet(
        book,
        "Plan",
        [
            ["Ref.", "Area for improvement", "Action", "Lead", "Target Date", "Date Completed", "% Complete", "BRAG"],
            *(
                ["CYP/012", "Checks", "Print a list", "Duty Manager", date(2023, 3, 31), date(2023, 3, 20), 1, "B"],
                ["CYP/013", "Visits", "Report late visits", "Data Manager", date(2023, 4, 28), None, 0.6, "A"],
                ["ASC/002", "Handover", "Agree a protocol", "Head of Handover", date(2023, 12, 29), None, 0, "R"],
            ),
        ],
    )
    for row in range(2, 5):
        sheet.cell(row, 7).number_format = "0%"
    book.save(FOLDER / "percentages_beside_marks.xlsx")


def build_beside_the_margin() -> None:
    """A table that begins in the third column, with headings that are questions and a key below it."""
    book = start_book()
    margin = [None, None]
    headings = ["Area", "No", "What needs to improve", "What are we going to do?", "Who will lead?", "When?", "BRAG"]
    add_sheet(
        book,
        "Sheet1",
        [
            [],
            [*margin, "Plan after the inspection"],
            [],
            [*margin, *headings],
            [*margin, "Leading", 1, "Meetings are short.", "Train the panel", "Chair of Panel", "Autumn 2023", "Green"],
            [*margin, None, 2, "Data is late.", "Buy a system", "Business Manager", "Spring 2024", "Amber"],
            [],
            [*margin, "Key: Blue = complete, Green = on track, Amber = at risk, Red = off track"],
        ],
    )
    book.save(FOLDER / "beside_the_margin.xlsx")


def build_rejected() -> None:
    """What a committee asked of a cabinet: no actions beside it, and nothing to do where it was not agreed."""
    book = start_book()
    add_sheet(
        book,
        "2024-25",
        [
            ["Scrutiny recommendations"],
            [],
            ["Date of meeting", "Scrutiny recommendation", "Cabinet decision", "Lead officer", "Due", "Status"],
            [
                date(2024, 6, 11),
                "That shelters are inspected yearly.",
                "Agreed",
                "Inspector",
                date(2025, 3, 31),
                "Green",
            ],
            [],
            [date(2024, 9, 3), "That a strategy is written for litter.", "Not agreed"],
            [date(2024, 9, 3), "That bins are emptied on Sundays.", "Partly agreed", "Waste Manager", "TBC", "Red"],
        ],
    )
    book.save(FOLDER / "decisions_without_actions.xlsx")


if __name__ == "__main__":
    build_quarters()
    build_percentages()
    build_beside_the_margin()
    build_rejected()
