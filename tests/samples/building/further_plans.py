"""Build documents with ticks, keys beside plans and lists of tasks: `python -m tests.samples.building.further_plans`."""

from datetime import date

from docx import Document
from openpyxl.styles import PatternFill
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle
from reportlab.platypus.doctemplate import BaseDocTemplate

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


def build_bands_with_headings() -> None:
    """Recommendations over their actions, with the headings again below each, a head on each page and a key below."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Restricted until published"
    document.add_paragraph("Exampleshire Safeguarding Children Board")
    document.add_paragraph("Composite action plan: position as at 31 March 2011")
    heading = ("Action", "Lead agency", "By when", "Progress", "R/A/G")
    rows = [
        ("Recommendation 3: Agencies should share chronologies within ten days.", "", "", "", ""),
        heading,
        ("3.1 Agree one form for chronologies", "Health Trust", "June 2010", "Form agreed in May 2010", "G"),
        ("3.2 Train records staff", "Health Trust", "Sept 2010", "Two of five teams trained", "A"),
        ("Recommendation 7: Supervision should be recorded on the case file.", "", "", "", ""),
        heading,
        ("7.1 Change the file template", "Children\u2019s Services", "31/12/2010", "", "R"),
    ]
    table = add_table(document, rows)
    for row in (0, 4):
        table.cell(row, 0).merge(table.cell(row, 4))
    document.add_paragraph("Key: R \u2013 not started; A \u2013 under way; G \u2013 done")
    save(document, "bands_with_headings_again.docx", frozenset({"Header"}))


def build_quarters_beside_marks() -> None:
    """Updates and marks of two quarters beside each other, a key of grounds on the right, and a total below."""
    book = start_book()
    rows: list[list[str | int | None]] = [
        [],
        [None, "Harbour Board tracker 2010/11"],
        [],
        [None, "Ref", "Recommendation", "Action", "Owner(s)", "Deadline", "Q1", None, "Q2", None, None, "Key"],
        [None, None, None, None, None, None, "Update", "RAG", "Update", "RAG", None, None, "Not started"],
        [None, "R1", "Light the tower.", "Buy lamps", "HM, CC", "31/03/2011"],
        [None, None, None, "Set up lamps", "HM", "30/06/2011", None, "Red", None, "Red", None, None, "Finished"],
        [None, "R2", "Carry bells.", "Write to owners", "CC", "31/12/2010", "Letter drafted", "Amber", "Sent", "Green"],
        [None, "Total", None, None, None, None, None, None, None, 3],
    ]
    rows[5] += ["Prices asked", "Red", "Ordered", "Amber", None, None, "Under way"]
    sheet = add_sheet(book, "Tracker", rows)
    for area in ("G4:H4", "I4:J4", "B6:B7", "C6:C7", *(f"{column}4:{column}5" for column in "BCDEF")):
        sheet.merge_cells(area)
    for cell, colour in (("L5", "FFFF0000"), ("L6", "FFFFC000"), ("L7", "FF00B050")):
        sheet[cell].fill = PatternFill("solid", fgColor=colour)
    book.save(FOLDER / "quarters_beside_marks.xlsx")


def build_letters() -> None:
    """Letters for references, most of whose recommendations have no action yet."""
    document = Document()
    document.add_paragraph("Exampleshire Safeguarding Board: what the panel recommends")
    add_table(
        document,
        [
            ("Ref", "Recommendation", "Action", "Lead"),
            ("A", "The lamps should be lit at night.", "Buy oil", "Keeper"),
            ("B", "The bells should be rung.", "", ""),
            ("C", "The ropes should be tested.", "", ""),
        ],
    )
    save(document, "letters_for_references.docx")


def build_two_pages() -> None:
    """A plan of priorities over two pages with its headings on both, a foot on each page and a key at the end."""
    style = getSampleStyleSheet()["BodyText"]
    heading = ["No.", "What we will do", "Who", "By when", "How we will know", "RAG"]
    rows = [heading]
    for priority, name in enumerate(("Hearing children", "Sharing what we know"), 1):
        rows.append([f"Priority {priority}: {name}", "", "", "", "", ""])
        rows.extend(
            [
                f"{priority}.{number}",
                f"{words} " * 6,
                "Head of Service and Team Manager",
                f"{number + 2} May 2011",
                "Children tell us so",
                mark,
            ]
            for number, (words, mark) in enumerate(
                (("Ask every child", "G"), ("Read each file", "A"), ("Meet weekly", "R")), 1
            )
        )
    cells = [[Paragraph(cell, style) for cell in row] for row in rows]
    table = Table(cells, colWidths=[30, 170, 90, 60, 90, 40], repeatRows=1)
    spans = [("SPAN", (0, at), (-1, at)) for at, row in enumerate(rows) if not any(row[1:])]
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), *spans]))
    key = Table([["R", "Not started"], ["A", "Under way"], ["G", "Done"]])
    key.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)]))
    document = SimpleDocTemplate(str(FOLDER / "plan_of_two_pages.pdf"), pagesize=(520, 420), invariant=1)
    story: list[Flowable] = [
        Paragraph("Exampleshire Children Trust: plan for 2011", style),
        Spacer(1, 12),
        table,
        Spacer(1, 24),
        key,
    ]
    document.build(story, onFirstPage=_draw_foot, onLaterPages=_draw_foot)


def _draw_foot(canvas: Canvas, document: BaseDocTemplate) -> None:
    canvas.drawString(72, 30, f"Exampleshire Children Trust   Page {document.page}")


if __name__ == "__main__":
    for build in (
        build_ticks_under_groups,
        build_boxes,
        build_key_beside,
        build_task_export,
        build_bands_with_headings,
        build_quarters_beside_marks,
        build_letters,
        build_two_pages,
    ):
        build()
