"""Build the Word documents that show how plans are laid out: `python -m tests.samples.building.plan_shapes_word`."""

from collections.abc import Sequence
from pathlib import Path

from docx import Document
from docx.blkcntnr import BlockItemContainer
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table

_UNUSED = ("/thumbnail", "/stylesWithEffects", "/theme", "/customXml", "/webSettings")
_USED = frozenset({"Normal", "Heading 1", "Heading 2", "Normal Table", "Table Grid", "Default Paragraph Font"})
FOLDER = Path(__file__).parents[1] / "documents"


def add_table(document: WordDocument, rows: Sequence[Sequence[str]]) -> Table:
    """Add a table with lines and fill it."""
    table = document.add_table(len(rows), max(map(len, rows)))
    table.style = "Table Grid"
    for at, row in enumerate(rows):
        for place, text in enumerate(row):
            table.cell(at, place).text = text
    return table


def save(document: WordDocument, name: str, kept: frozenset[str] = frozenset()) -> None:
    """Save a document without the picture of its first page and the styles that nothing uses."""
    package = document.part.package
    assert package is not None
    for relations in (package.rels, document.part.rels):
        for key in [key for key, relation in relations.items() if relation.reltype.endswith(_UNUSED)]:
            del relations[key]
    for style in list(document.styles):
        if style.name not in _USED | kept:
            parent = style.element.getparent()
            assert parent is not None
            parent.remove(style.element)
    document.save(str(FOLDER / name))


def shade(cell: BlockItemContainer, colour: str) -> None:
    """Give a cell its ground."""
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), colour)
    properties = OxmlElement("w:tcPr")
    properties.append(shading)  # pyright: ignore[reportArgumentType] - its stubs name two kinds of element
    cell._element.insert(0, properties)  # pyright: ignore[reportPrivateUsage, reportArgumentType] - python-docx has no door to grounds


def build_headings_above() -> None:
    """Tables of actions, each under the heading of its recommendation."""
    document = Document()
    document.add_heading("Exampleshire action plan, July 2010", 1)
    document.add_paragraph("This plan answers the review of the harbour office. Progress is shown as at 30 June 2010.")
    heading = ("Action", "Lead", "By when", "Progress")
    document.add_heading("Recommendation 4: The office should answer every letter within a week.", 2)
    add_table(
        document,
        [
            heading,
            ("Open the post every morning", "Office Manager", "1 July 2010", "Started"),
            ("Keep a list of letters", "Office Manager", "Ongoing", ""),
        ],
    )
    document.add_heading("Recommendation 9", 2)
    document.add_paragraph("The Board should visit the office twice a year.")
    add_table(document, [heading, ("Fix the days of the visits", "Board Secretary", "31/07/2010", "")])
    save(document, "headings_above_tables.docx")


def build_recipients() -> None:
    """One number addressed to two recipients, sections that name recipients, and a key at the end."""
    document = Document()
    document.add_heading("Status of recommendations", 1)
    rows = [
        ("Inquiry", "Rec no.", "Date issued", "Recommendation", "Response"),
        ("To Northline and the Track Authority", "", "", "", ""),
        ("EX-2020-101", "012/21", "8 Dec 2021", "Both should agree how crossings are ranked.", "Accepted"),
        ("", "", "", "", "Under consideration"),
        ("To the Track Authority", "", "", "", ""),
        ("EX-2020-103", "008/21", "24 Nov 2021", "The Track Authority should light every crossing.", "Rejected"),
        ("None", "", "", "", ""),
    ]
    table = add_table(document, rows)
    for at in (1, 4):
        table.cell(at, 0).merge(table.cell(at, 4)).text = rows[at][0]
    for place in range(4):
        table.cell(2, place).merge(table.cell(3, place)).text = rows[2][place]
    document.add_paragraph("What the words mean")
    add_table(
        document,
        [
            ("Response to recommendations", "Definition"),
            ("Accepted", "The recommendation was accepted and is being carried out."),
            ("Under consideration", "Neither accepted nor rejected so far."),
            ("Rejected", "The recommendation will not be carried out."),
        ],
    )
    save(document, "recipients_and_key.docx")


def build_continued() -> None:
    """A plan over three tables, the last without headings, and a plan of another kind behind it."""
    document = Document()
    heading = ("No", "Recommendation", "Action", "Responsible", "Timescale", "Priority")
    document.add_paragraph("Improvement plan of the Exampleshire Fire Service")
    add_table(
        document,
        [
            heading,
            (
                "1",
                "Crews should train with the police.",
                "Agree four days a year",
                "Training Officer",
                "May 2011",
                "High",
            ),
            ("", "", "Book the yard", "Estates Officer", "June 2011", "Medium"),
        ],
    )
    document.add_page_break()
    add_table(
        document,
        [
            heading,
            ("", "", "Write to the police", "Training Officer", "", "Low"),
            ("2", "Every station should have a map of", "Draw the maps", "Head of Stations", "2012", "High"),
        ],
    )
    document.add_page_break()
    add_table(
        document,
        [
            ("", "its own district.", "", "", "", ""),
            ("3", "Leave should be booked online.", "Buy the program", "Head of IT", "2012", "Low"),
        ],
    )
    document.add_paragraph("Log of the working group")
    add_table(
        document,
        [
            ("Action ref", "Action", "Owner", "Due date", "Status"),
            ("A1", "Ask the union for its view", "Head of Personnel", "1 March 2011", "Complete"),
        ],
    )
    save(document, "tables_that_continue.docx")


def build_colours() -> None:
    """RAG given by the grounds of empty cells only, and a row that is shaded as a whole."""
    document = Document()
    rows = [
        ("Ref", "Recommendation", "Action", "Owner", "RAG"),
        ("1", "Nurses should see the plan.", "Send the plan to wards", "Chief Nurse", ""),
        ("2", "Doctors should see the plan.", "Send the plan to clinics", "Medical Director", ""),
        ("3", "Porters should see the plan.", "Send the plan to the lodge", "Head Porter", ""),
    ]
    table = add_table(document, rows)
    shade(table.cell(1, 4), "00B050")
    shade(table.cell(2, 4), "FF0000")
    for place in range(5):
        shade(table.cell(3, place), "FFC000")
        shade(table.cell(0, place), "BFBFBF")
    save(document, "marks_by_colour.docx")


def build_bare() -> None:
    """A table without headings whose contents leave no doubt."""
    document = Document()
    document.add_paragraph("Plan agreed by the Board")
    add_table(
        document,
        [
            ("1", "The Board should meet every month of the year.", "Chair of the Board", "30/09/2010", "High"),
            (
                "2",
                "Every partner should send the same person to meetings.",
                "All partner agencies",
                "31/10/2010",
                "Low",
            ),
            ("3", "Minutes should be sent out within a week.", "Board Secretary", "31/10/2010", "Medium"),
        ],
    )
    save(document, "no_headings.docx")


def build_forms() -> None:
    """A form for each recommendation: labels on the left, words on the right."""
    document = Document()
    document.add_heading("Single agency plan", 1)
    forms = [
        ("Recommendation 1", "The trust should ask every patient about children at home.", "Change the form", "Matron"),
        (
            "Recommendation 2",
            "The trust should name a doctor for every school.",
            "Name the doctors",
            "Medical Director",
        ),
    ]
    for label, text, action, owner in forms:
        add_table(
            document,
            [
                (label, text),
                ("Action", action),
                ("Lead officer", owner),
                ("Target date", "31 March 2013"),
                ("Progress", "Begun"),
            ],
        )
        document.add_paragraph("")
    save(document, "form_for_each.docx")


def build_list() -> None:
    """Recommendations in numbered paragraphs, with what is to be done in labelled lines below."""
    document = Document()
    document.add_heading("Report of the visit to the night shelter", 1)
    document.add_paragraph("Three officers visited the shelter on 4 May 2012. It was clean and warm.")
    document.add_paragraph("1. The visit lasted two hours and the officers spoke to nine people.")
    document.add_heading("Recommendations", 1)
    document.add_paragraph("1. The council should put a second bed in each room.")
    document.add_paragraph("Response: Accepted")
    document.add_paragraph("2. The shelter should open at six.")
    document.add_paragraph("Response: Under consideration")
    document.add_paragraph("3. The doctor should come on Mondays.")
    save(document, "numbered_paragraphs.docx")


if __name__ == "__main__":
    for build in (
        build_headings_above,
        build_recipients,
        build_continued,
        build_colours,
        build_bare,
        build_forms,
        build_list,
    ):
        build()
