"""Build Word documents as councils lay out their plans: `python -m tests.samples.building.council_shapes_word`."""

from collections.abc import Sequence

from docx import Document
from docx.blkcntnr import BlockItemContainer
from docx.table import Table

from tests.samples.building.plan_shapes_word import add_table, save

LISTS = frozenset({"List Bullet", "List Number"})


def cover(table: Table, row: int, first: int, last: int) -> None:
    """Let the first of some cells of a row cover the others."""
    words = table.cell(row, first).text
    table.cell(row, first).merge(table.cell(row, last)).text = words


def list_points(cell: BlockItemContainer, points: Sequence[str]) -> None:
    """Write points with bullets into a cell."""
    cell.paragraphs[0].text = points[0]
    cell.paragraphs[0].style = "List Bullet"
    for point in points[1:]:
        cell.add_paragraph(point, style="List Bullet")


def build_priorities() -> None:
    """A business plan whose priorities are rows, with a colour and words in one column."""
    document = Document()
    document.add_heading("Exampleshire Safeguarding Board: business plan 2014-2016", 1)
    rows = [
        ("Ref", "What will we do?", "Who will lead?", "By when?", "How will we know?", "Progress / RAG"),
        ("Priority 1: Neglect",),
        (
            "1.1",
            "Launch the neglect strategy",
            "Head of Practice",
            "Sept 2014",
            "One tool",
            "Green \u2013 launched 12/09/2014",
        ),
        ("1.2", "Train 200 staff", "Training Manager", "March 2015", "Evaluations", "Amber \u2013 90 trained"),
        ("Priority 2: Early help",),
        ("2.1", "Map the offer", "Early Help Manager", "Ongoing", "A map", "Red \u2013 analyst post vacant"),
    ]
    table = add_table(document, rows)
    cover(table, 1, 0, 5)
    cover(table, 4, 0, 5)
    save(document, "priorities_as_rows.docx")


def build_nested() -> None:
    """A table of recommendations with a table of actions in a cell of each."""
    document = Document()
    document.add_heading("Exampleshire adults' review: action plan", 1)
    table = add_table(
        document,
        [
            ("Ref", "Recommendation", "Actions"),
            ("1", "Staff should know the policy on capacity", ""),
            ("2", "Families should be offered an advocate", ""),
        ],
    )
    inner = [
        [("Send the policy to all homes", "Contracts Manager", "May 2011"), ("Test it", "Team Managers", "July 2011")],
        [("Commission advocates", "Commissioning Lead", "Dec 2011")],
    ]
    for at, actions in enumerate(inner, 1):
        cell = table.cell(at, 2)
        nested = cell.add_table(len(actions) + 1, 3)
        for row, words in enumerate([("Action", "Lead", "By when"), *actions]):
            for place, text in enumerate(words):
                nested.cell(row, place).text = text
        cell.add_paragraph()
    save(document, "tables_in_cells.docx")


def build_lists() -> None:
    """Recommendations that a panel makes in a list: once with numbers, once with bullets."""
    asked = (
        "the Council pays providers for travelling time",
        "carers are given a named contact",
        "the Cabinet Member reports back in six months",
    )
    for name, style, words in (
        ("list_the_panel_recommends.docx", "List Number", "The panel recommends that:"),
        ("points_of_a_task_group.docx", "List Bullet", "The Task Group makes the following recommendations:"),
    ):
        document = Document()
        document.add_heading("Exampleshire scrutiny review of home care", 1)
        document.add_paragraph("The panel met five times and heard from carers and providers.")
        document.add_paragraph(words)
        for one in asked:
            document.add_paragraph(one, style=style)
        save(document, name, LISTS)


def build_shared_headings() -> None:
    """Headings that each cover a column of references and one of words; a state above the words of the progress."""
    document = Document()
    document.add_heading("Exampleshire Board: action plan", 1)
    rows = [
        ("Recommendation", "", "Action", "", "Lead", "By when", "Progress"),
        ("4", "The Board should publish its minutes", "4.1", "Put them on the website", "Board Manager", "May 2012",
         "Complete\nAll minutes since 2010 are there"),
        ("", "", "4.2", "Tell staff where they are", "Web Officer", "June 2012\nOverdue 20 days", "On track\nDraft written"),
        ("5", "The Board should meet in public", "5.1", "Book a hall", "Board Manager", "July 2012", "No update received"),
        ("6", "Members should be trained", "", "No action required", "", "", ""),
    ]  # fmt: skip
    table = add_table(document, rows)
    cover(table, 0, 0, 1)
    cover(table, 0, 2, 3)
    save(document, "headings_over_references.docx")


def build_points_beside() -> None:
    """Several actions in one cell, their owners and dates point by point beside them; then points of one action."""
    document = Document()
    document.add_heading("Exampleshire action plan", 1)
    table = add_table(
        document,
        [
            ("Rec", "Recommendation", "Actions", "Lead", "By when", "RAG"),
            ("1", "Supervision must be regular", "", "", "", "Amber"),
            ("2", "Records must be shared", "", "Head of ICT", "May 2014", "Green"),
        ],
    )
    list_points(table.cell(1, 2), ("Issue a policy", "Train supervisors", "Audit files"))
    list_points(table.cell(1, 3), ("Head of Safeguarding", "Training Manager", "Audit Manager"))
    list_points(table.cell(1, 4), ("May 2014", "June 2014", "July 2014"))
    list_points(table.cell(2, 2), ("Buy a system", "Test the system"))
    save(document, "points_with_owners_beside.docx", LISTS)


def build_recommendation_rows() -> None:
    """Recommendations as rows across the table, each above its actions."""
    document = Document()
    document.add_heading("Exampleshire learning review: composite plan", 1)
    rows = [
        ("Action", "Lead", "Timescale", "Outcome sought", "Status"),
        ("Recommendation 1: That the partnership reviews its escalation policy.",),
        ("Convene a working group", "Board Manager", "10 May 2018", "Agreed policy", "Completed"),
        ("Publish the policy", "Board Manager", "1 Sept 2018", "Staff use it", "On track"),
        ("Recommendation 2: That agencies audit their chronologies.",),
        ("Each agency to audit ten files", "Quality Leads", "31/12/2018", "Better chronologies", "Not started"),
    ]
    table = add_table(document, rows)
    cover(table, 1, 0, 4)
    cover(table, 4, 0, 4)
    save(document, "recommendations_across.docx")


if __name__ == "__main__":
    build_priorities()
    build_nested()
    build_lists()
    build_shared_headings()
    build_points_beside()
    build_recommendation_rows()
