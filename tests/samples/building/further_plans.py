"""Build documents with ticks, keys beside plans and lists of tasks: `python -m tests.samples.building.further_plans`."""

from datetime import date

from docx import Document
from openpyxl.styles import PatternFill

from tests.samples.building.plan_shapes_excel import FOLDER, add_sheet, start_book
from tests.samples.building.plan_shapes_word import add_table, save


def build_ticks_under_groups() -> None:
    """Ticks under letters for colours and under priorities, with a heading over each group."""
    book = start_book()
    sheet = add_sheet(
        book,
        "Actions",
        [
            ["Ref", "Action", "Owner", "Priority", None, None, "RAG", None, None, "Notes"],
            [None, None, None, "High", "Medium", "Low", "R", "A", "G", None],
            ["A1", "Clear the drains", "Head of Parks", "X", None, None, "X", None, None, "No money yet"],
            ["A2", "Mend the fence", "Park Keeper", None, "X", None, None, "X", None, None],
            ["A3", "Paint the sheds", "Park Keeper", None, None, "X", None, None, "X", None],
        ],
    )
    for area in ("D1:F1", "G1:I1", "A1:A2", "B1:B2", "C1:C2", "J1:J2"):
        sheet.merge_cells(area)
    book.save(FOLDER / "ticks_under_groups.xlsx")


def build_boxes() -> None:
    """Boxes that are ticked under yes and no."""
    document = Document()
    document.add_paragraph("Exampleshire Safeguarding Board: actions after the review of the depot")
    table = add_table(
        document,
        [
            ("Rec", "Recommendation", "Action", "By whom", "By when", "Completed?", ""),
            ("", "", "", "", "", "Yes", "No"),
            ("1", "The depot should be locked.", "Buy a lock", "Depot Manager", "31/03/2011", "\u2612", "\u2610"),
            ("2", "Keys should be counted.", "Write a list of keys", "Depot Clerk", "30/04/2011", "\u2610", "\u2612"),
        ],
    )
    table.cell(0, 5).merge(table.cell(0, 6))
    for column in range(5):
        table.cell(0, column).merge(table.cell(1, column))
    save(document, "boxes_for_yes_and_no.docx")


def build_key_beside() -> None:
    """A key on the right of a plan, with a ground for one of its marks and a mark of its own."""
    book = start_book()
    sheet = add_sheet(
        book,
        "Plan",
        [
            ["Exampleshire lighthouse plan"],
            ["Rec", "Recommendation", "Action", "Lead", "Date", "RAG", None, "Key", None],
            ["1", "The lamp should burn.", "Buy oil", "Keeper", date(2011, 3, 31), "G", None, "R", "Overdue"],
            ["2", "The stair should be safe.", "Mend the rail", "Keeper", date(2011, 5, 31), "A", None, "A", "Started"],
            ["3", "The door should shut.", "Hang the door", "Carpenter", date(2011, 6, 30), "P", None, "G", "Finished"],
            ["4", "The bell should ring.", "Cast a bell", "Founder", date(2011, 9, 30), "A", None, "P", "Not started"],
        ],
    )
    sheet["H3"].fill = PatternFill("solid", fgColor="FFFF0000")
    book.save(FOLDER / "key_beside_the_plan.xlsx")


def build_task_export() -> None:
    """The export of a list of tasks, with shares of one for percentages."""
    book = start_book()
    sheet = add_sheet(
        book,
        "owssvr",
        [
            ["Title", "Assigned To", "Due Date", "Status", "% Complete", "Start Date", "Description", "Notes", "Path"],
            [
                "Review the referral form",
                "Head of Safeguarding",
                date(2011, 3, 31),
                "In Progress",
                0.5,
                date(2011, 1, 10),
                "All agencies to comment on the draft.",
                "Police have replied",
                "sites/board/Lists/Tasks",
            ],
            [
                "Book the training room",
                "Training Officer",
                date(2011, 2, 28),
                "Completed",
                1,
                None,
                None,
                None,
                "sites/board/Lists/Tasks",
            ],
            ["Draft the annual report", "Board Manager", None, "Not Started", 0, None, None, None, None],
        ],
    )
    for row in (2, 3, 4):
        sheet.cell(row, 5).number_format = "0%"
    book.save(FOLDER / "list_of_tasks.xlsx")


if __name__ == "__main__":
    for build in (build_ticks_under_groups, build_boxes, build_key_beside, build_task_export):
        build()
