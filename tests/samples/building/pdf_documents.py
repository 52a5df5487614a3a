"""Build the PDF documents that show how plans are printed: `python -m tests.samples.building.pdf_documents`."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, cast
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

FOLDER: Final = Path(__file__).parents[1] / "documents"
WORDS: Final = ParagraphStyle("words", fontName="Helvetica", fontSize=8, leading=9.6)
TITLE: Final = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=13, leading=16, spaceAfter=8)
GRID: Final = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
HEADING: Final = ("Ref", "Recommendation", "Action", "Lead officer", "Timescale", "RAG")
Style = Sequence[tuple[Any, ...]]
Furnish = Callable[[Canvas, object], None]


def wrap(rows: Sequence[Sequence[str]]) -> list[list[Flowable]]:
    """Make cells whose words wrap."""
    return [[Paragraph(escape(cell).replace("\n", "<br/>"), WORDS) for cell in row] for row in rows]


def table(rows: Sequence[Sequence[str]], widths: Sequence[float], style: Style, repeat: int = 1) -> Table:
    """Make a table of wrapped words."""
    return Table(wrap(rows), colWidths=list(widths), style=TableStyle(list(style)), repeatRows=repeat)


def leave_plain(_canvas: Canvas, _document: object) -> None:
    """Draw nothing on a page."""


def save(name: str, story: list[Flowable], furnish: Furnish = leave_plain, *, lies: bool = True) -> None:
    """Save a document without any time in it; `furnish` draws what every page repeats."""
    size = landscape(A4) if lies else A4
    document = SimpleDocTemplate(
        str(FOLDER / name), pagesize=size, leftMargin=40, rightMargin=40, topMargin=60, bottomMargin=60, invariant=1
    )
    document.build(story, onFirstPage=furnish, onLaterPages=furnish)


def furnish_pages(canvas: Canvas, _document: object) -> None:
    """Draw the head and the foot of a page."""
    width, height = landscape(A4)
    canvas.setFont("Helvetica", 8)
    canvas.drawString(40, height - 30, "Exampleshire Safeguarding Partnership")
    canvas.drawRightString(width - 40, height - 30, "Official")
    canvas.drawCentredString(width / 2, 25, f"Page {canvas.getPageNumber()} of 3")


PLAN_ROWS: Final = [
    (
        "1",
        "The Board should review its induction of new members every year.",
        "Write an induction pack and ask members what they need from it",
        "Business Manager",
        "30 June 2010",
        "Green",
    ),
    (
        "2",
        "The Board should make sure that multi-agency training reaches all staff in schools.",
        "Agree a programme of training with the schools",
        "Head of Safeguarding",
        "September 2010",
        "Amber",
    ),
    (
        "3",
        "The Council should publish a yearly report on complaints.",
        "Publish the report",
        "Director of Services",
        "March 2011",
        "Red",
    ),
]


def build_ruled() -> None:
    """A ruled plan over three pages with head, foot, repeated headings and a cell that goes down over two actions."""
    rows = [HEADING, *PLAN_ROWS]
    for number in range(4, 19):
        text = f"The Partnership should look at part {number} of its procedures and tell the Council what it finds."
        action = f"Look at part {number}\nTell the Council of part {number}, and of all that goes with it, by letter"
        rows.append((str(number), text, action, "Policy Officer", "Q2 2010/11", "Green"))
    plan = table(rows, (40, 210, 210, 110, 100, 60), GRID)
    save("ruled_over_pages.pdf", [Paragraph("Action plan", TITLE), plan], furnish_pages)


def build_merged() -> None:
    """Two rows of headings, references that go down over several actions, and a key on the last page."""
    rows = [
        ("Ref", "Recommendation", "Action", "Responsibility", "", "Progress"),
        ("", "", "", "Lead", "Target date", ""),
        (
            "1",
            "The Service should keep one list of visits.",
            "Set up the list",
            "Team Manager",
            "May 2010",
            "Done in April 2010",
        ),
        ("", "", "Train the staff who use it", "Training Officer", "July 2010", "Two of three sessions held"),
        (
            "2",
            "The Service should write to families after a visit.",
            "Agree a letter",
            "Head of Service",
            "June 2010",
            "",
        ),
    ]
    spans = [
        ("SPAN", (0, 0), (0, 1)),
        ("SPAN", (1, 0), (1, 1)),
        ("SPAN", (2, 0), (2, 1)),
        ("SPAN", (3, 0), (4, 0)),
        ("SPAN", (5, 0), (5, 1)),
        ("SPAN", (0, 2), (0, 3)),
        ("SPAN", (1, 2), (1, 3)),
    ]
    key = table([("Key", ""), ("Green", "Completed"), ("Amber", "On track"), ("Red", "Delayed")], (80, 200), GRID)
    plan = table(rows, (40, 170, 170, 110, 90, 150), [*GRID, *spans], 2)
    save("two_headings_merged.pdf", [plan, PageBreak(), key])


def build_unruled() -> None:
    """A plan whose columns are told apart by white space only."""
    style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("BOTTOMPADDING", (0, 0), (-1, -1), 8)]
    prose = "This plan answers the review of the harbour office. It was agreed by the Harbour Board in April 2010 and will be looked at again every three months."
    plan = table([HEADING, *PLAN_ROWS], (40, 200, 190, 110, 100, 60), style)
    save(
        "white_space_columns.pdf",
        [Paragraph("Harbour office plan", TITLE), Paragraph(prose, WORDS), Spacer(1, 12), plan],
    )


def build_level_rules() -> None:
    """A plan with level lines between its rows and none between its columns, on an upright page."""
    heading = ("No.", "Recommendation", "Response", "Owner", "By when")
    rows = [
        heading,
        (
            "1.1",
            "Review the duty rota so that an officer can be reached on every day of the week.",
            "Agreed. The rota covers all days.",
            "Duty Manager",
            "31/05/2010",
        ),
        ("1.2", "Give every caller the name of the office.", "Agreed in part.", "Office Manager", "30/06/2010"),
        (
            "2.1",
            "Report to the Board on calls that were missed, and on why they were missed.",
            "Agreed.",
            "Director of Services",
            "Quarterly",
        ),
    ]
    style = [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    save(
        "level_rules.pdf",
        [Paragraph("Response to the inquiry", TITLE), table(rows, (35, 190, 120, 90, 75), style)],
        lies=False,
    )


def build_colours() -> None:
    """A plan whose state is told by the ground of a cell only."""
    rows = [
        ("Rec", "Action", "Lead", "RAG"),
        ("1", "Open the post every morning", "Office Manager", ""),
        ("2", "Keep a list of letters", "Records Officer", ""),
        ("3", "Answer within a week", "Head of Service", ""),
    ]
    grounds = [
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#D9D9D9")),
        ("BACKGROUND", (3, 1), (3, 1), colors.HexColor("#00B050")),
        ("BACKGROUND", (3, 2), (3, 2), colors.HexColor("#FFC000")),
        ("BACKGROUND", (3, 3), (3, 3), colors.HexColor("#FF0000")),
    ]
    save("marks_by_colour.pdf", [table(rows, (40, 250, 150, 50), [*GRID, *grounds])], lies=False)


def build_turned() -> None:
    """A landscape plan printed sideways on an upright sheet."""
    canvas = Canvas(str(FOLDER / "drawn_sideways.pdf"), pagesize=A4, invariant=1)
    canvas.translate(A4[0], 0)
    canvas.rotate(90)
    plan = table([HEADING, *PLAN_ROWS], (40, 210, 210, 110, 100, 60), GRID)
    plan.wrapOn(canvas, *landscape(A4))
    plan.drawOn(canvas, 50, 300)
    canvas.save()


def build_scanned() -> None:
    """A page that is only a picture."""
    canvas = Canvas(str(FOLDER / "only_a_picture.pdf"), pagesize=A4, invariant=1)
    cast("Any", canvas).drawInlineImage(_make_picture(), 50, 50, 500, 700)
    canvas.save()


def _make_picture() -> object:
    from PIL import Image  # noqa: PLC0415 comes with ReportLab

    return Image.new("L", (20, 28), 200)


def build_striped() -> None:
    """A plan of stripes without any line, over two pages; its headings stand on both."""
    rows = [("Ref", "Action", "Lead", "Timescale")]
    words = "Carry out step {} of the programme that the Board agreed with its partners in spring"
    rows.extend((f"A{number}", words.format(number), "Project Officer", "Ongoing") for number in range(1, 31))
    stripes = [("BACKGROUND", (0, at), (-1, at), colors.HexColor("#EEEEEE")) for at in range(1, 31, 2)]
    save("striped_rows.pdf", [table(rows, (50, 210, 110, 100), stripes)], lies=False)


def build_bands() -> None:
    """A ruled plan with themes that cover the row, and hyphens at the ends of lines."""
    rows = [
        ("Ref", "Recommendation", "Action", "Lead", "Timescale"),
        ("Training", "", "", "", ""),
        ("1", "Train all staff in the new procedures.", "Hold four sessions", "Training Officer", "May 2010"),
        ("Records", "", "", "", ""),
        ("2", "Keep records in one place.", "Move the paper files", "Records Officer", "June 2010"),
        ("3", "Check the records twice a year.", "Agree how to check", "Audit Manager", "July 2010"),
    ]
    spans = [("SPAN", (0, 1), (-1, 1)), ("SPAN", (0, 3), (-1, 3))]
    save("themes_cover_rows.pdf", [table(rows, (40, 200, 170, 110, 80), [*GRID, *spans])])


def build_letter() -> None:
    """A letter without any table."""
    prose = (
        "The Board met in spring and talked about its work with the harbour office, the schools and the police. " * 6
    )
    save(
        "letter.pdf",
        [Paragraph("Letter to the members", TITLE), Paragraph(prose, WORDS), Spacer(1, 9), Paragraph(prose, WORDS)],
        lies=False,
    )


def build_open_sides() -> None:
    """A plan whose outer lines are missing, each recommendation under a heading of its own table."""
    style = [("INNERGRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    rows = [
        ("Action", "Lead", "By when", "Progress"),
        ("Open the doors an hour earlier", "Office Manager", "1 July 2010", "Started"),
        ("Ask visitors what they think", "Policy Officer", "Ongoing", ""),
    ]
    other = [
        ("Action", "Lead", "By when", "Progress"),
        ("Fix the days of the visits", "Board Secretary", "31/07/2010", ""),
    ]
    widths = (200, 110, 90, 100)
    save(
        "open_sides.pdf",
        [
            Paragraph("Recommendation 4: The office should be open on every working day.", WORDS),
            Spacer(1, 6),
            table(rows, widths, style),
            Spacer(1, 14),
            Paragraph("Recommendation 9: The Board should visit the office twice a year.", WORDS),
            Spacer(1, 6),
            table(other, widths, style),
        ],
        lies=False,
    )


CENTRED_ROWS: Final = [
    ("Ref", "Recommendation", "Action", "Lead", "By when", "RAG"),
    (
        "1",
        (
            "Every partner agency should understand the thresholds for referral and be able to say in its own words what they "
            "are and to whom a referral goes"
        ),
        "Publish the threshold document",
        "Head of Safeguarding",
        "June 2010",
        "Green",
    ),
    (
        "2",
        "Case files are audited",
        (
            "Audit forty files each quarter, report the findings to the quality assurance group and to each team manager within "
            "four weeks of the audit"
        ),
        "Quality Manager",
        "Quarterly",
        "Amber",
    ),
    (
        "3",
        (
            "Night duty is staffed by workers who know the area, its families and the services that are open at night and at "
            "weekends all year"
        ),
        "Agree a rota with the health trust and publish it to every emergency department and police station",
        "Director of Health",
        "30/09/2010",
        "Red",
    ),
    ("4", "Records are kept", "Train all staff", "Training Manager", "Ongoing", "Green"),
]


def build_centred() -> None:
    """Build a plan without lines whose cells stand in the middle of their rows."""
    middle = [("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    widths = [30, 210, 210, 110, 80, 60]
    save("centred_cells.pdf", [Paragraph("Exampleshire action plan", TITLE), table(CENTRED_ROWS, widths, middle)])


def build_small_tables() -> None:
    """Build recommendations as headings, each over a small table of its own."""
    story: list[Flowable] = [Paragraph("Exampleshire response to the review", TITLE)]
    parts = (
        (
            "1",
            "The Board should publish its thresholds.",
            [
                ("Publish the document", "Head of Safeguarding", "June 2010"),
                ("Brief the teams", "Training Manager", "July 2010"),
            ],
        ),
        ("2", "The Board should audit case files.", [("Audit forty files", "Quality Manager", "Quarterly")]),
    )
    for number, words, rows in parts:
        story += [
            Paragraph(f"Recommendation {number}", TITLE),
            Paragraph(words, WORDS),
            Spacer(1, 6),
            table([("Action", "Lead", "Timescale"), *rows], [200, 130, 100], GRID),
            Spacer(1, 12),
        ]
    save("small_tables_below_each.pdf", story, lies=False)


def build_all() -> None:
    """Build all of them."""
    build_ruled()
    build_merged()
    build_unruled()
    build_level_rules()
    build_colours()
    build_turned()
    build_scanned()
    build_striped()
    build_bands()
    build_letter()
    build_open_sides()
    build_centred()
    build_small_tables()


if __name__ == "__main__":
    build_all()
