"""Build plans of trusts, boards and committees in shapes of their own: `python -m tests.samples.building.further_councils`."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from docx import Document

from tests.samples.building.plan_shapes_excel import FOLDER, add_sheet, start_book
from tests.samples.building.plan_shapes_word import add_table, save

HEAD: Final = "Head of Safeguarding"
ACROSS: Final = (
    ("Recommendation", "1", "2", "3"),
    (
        "Action",
        "Publish the threshold document",
        "Audit forty files each quarter",
        "Agree a rota with the health trust",
    ),
    ("Lead", HEAD, "Quality Manager", "Director of Health"),
    ("By when", "June 2010", "Quarterly", "30/09/2010"),
    ("RAG", "Green", "Amber", "Red"),
)
Value = str | int | float | date | None


def build_book(name: str, rows: Sequence[Sequence[Value]], areas: Sequence[str] = ()) -> None:
    """Build a workbook of one sheet with some cells merged."""
    book = start_book()
    sheet = add_sheet(book, "Plan", rows)
    for area in areas:
        sheet.merge_cells(area)
    book.save(FOLDER / name)


def build_word(name: str, title: str, rows: Sequence[Sequence[str]]) -> None:
    """Build a Word document of one table under a title."""
    document = Document()
    document.add_paragraph(title)
    add_table(document, rows)
    save(document, name)


def build_concerns() -> None:
    """Concerns of a trust with two leads, evidence, and a key above the headings."""
    headings = ("Area of concern", "Must do / should do", "Action required", "Executive lead", "Operational lead")
    more = ("Start date", "Completion date", "BRAG", "Evidence of completion", "Comments")
    training = ("Training compliance is below target", "Must do", "Release staff for level 3 training")
    records = ("Records are not kept together", "Should do", "Move paper notes to one store")
    report = (None, None, "Report compliance to every divisional board", "Chief Nurse", "Divisional Managers")
    build_book(
        "concerns_of_a_trust.xlsx",
        [
            ("Exampleshire NHS Foundation Trust",),
            ("Safeguarding improvement plan v3",),
            ("B = complete, R = off track, A = at risk, G = on track",),
            (),
            (*headings, *more),
            (*training, "Chief Nurse", "Head of Learning", date(2010, 4, 1), date(2010, 9, 30), "A", "Training report"),
            (*report, date(2010, 4, 1), "Monthly", "G", "Board papers", "First report in May"),
            (
                *(*records, "Medical Director", "Records Manager", date(2010, 5, 1), date(2010, 7, 31)),
                *("B", "Photographs", "Done early"),
            ),
        ],
    )


def build_bands() -> None:
    """Recommendations as rows over their actions, each with the headings again."""
    headings = ("Action No", "Action", "Lead", "Due", "Status")
    build_book(
        "bands_over_action_rows.xlsx",
        [
            ("Recommendation 1 \u2013 The Board should publish its thresholds",),
            headings,
            ("1.1", "Publish the document", HEAD, date(2010, 6, 30), "Complete"),
            ("1.2", "Brief the teams", "Training Manager", date(2010, 9, 30), "In progress"),
            ("Recommendation 2 \u2013 The Board should audit case files",),
            headings,
            ("2.1", "Audit forty files", "Quality Manager", date(2010, 12, 31), "Not started"),
        ],
        ("A1:E1", "A5:E5"),
    )


def build_side_by_side() -> None:
    """The actions of two agencies beside each other, under the same headings."""
    build_book(
        "two_agencies_beside.xlsx",
        [
            ("Rec", "Recommendation", "Children's Services", None, None, "Police"),
            (None, None, "Action", "Lead", "By when", "Action", "Lead", "By when"),
            (
                *("1", "Thresholds are published", "Publish the document", HEAD, "June 2010"),
                *("Brief every sergeant", "Superintendent", "July 2010"),
            ),
            (
                *("2", "Case files are audited", "Audit forty files", "Quality Manager", "Quarterly"),
                *("Audit ten logs", "Detective Inspector", "Yearly"),
            ),
        ],
        ("C1:E1", "F1:H1", "A1:A2", "B1:B2"),
    )


def build_plain_english() -> None:
    """Headings as people speak."""
    build_book(
        "plain_english_headings.xlsx",
        [
            (
                *("Ref", "What we were told to do", "What we are doing about it"),
                *("Who is doing it", "When it will be done", "Where we are now"),
            ),
            (
                *("A1", "Publish thresholds", "Publishing a document for all partners"),
                *(HEAD, "June 2010", "Complete \u2013 evidence embedded"),
            ),
            (
                *("A2", "Audit files", "Auditing forty files a quarter"),
                *("Quality Manager", "Every quarter", "In progress (60%)"),
            ),
            ("A3", "Staff the night", "Agreeing a rota", "Director of Health", "30/09/2010", "Not yet due"),
        ],
    )


def build_diary() -> None:
    """Updates with their days in a column of updates and dates."""
    headings = ("No.", "SMART action", "Action owner & agency", "What will success look like?", "By when")
    protocol = ("1.1", "Write a protocol for bruising in babies", "Named Doctor, Health Trust")
    build_word(
        "diary_under_update.docx",
        "Serious case review action plan",
        [
            (*headings, "Update & date"),
            (
                *(*protocol, "Every practitioner knows whom to ring", "30.6.10"),
                "12.4.10 \u2013 draft circulated\n3.6.10 \u2013 agreed by the Board",
            ),
            (
                "1.2",
                "Train all health visitors",
                "Head of Nursing",
                "90% trained",
                "31.12.10",
                "1.7.10 \u2013 40% trained",
            ),
            ("2.1", "Audit twenty files", "Quality Manager, Council", "Findings reported", "Ongoing", ""),
        ],
    )


def build_minutes() -> None:
    """The actions of a meeting, with a tick or a word for what is done."""
    build_word(
        "done_or_not.docx",
        "Minutes of the Board, 14 June 2010",
        [
            ("Minute ref", "Action", "Who", "When", "Done?"),
            ("4.2", "Circulate the annual report", "Business Manager", "By next meeting", "Yes"),
            ("5", "Invite the housing association", "Chair", "July 2010", "No"),
            ("7.1", "Check the figures for March", "Performance Manager", "30/06/10", "\u2713"),
        ],
    )


if __name__ == "__main__":
    build_concerns()
    build_bands()
    build_side_by_side()
    build_plain_english()
    build_diary()
    build_minutes()
    build_word("headings_down_the_side.docx", "Our three recommendations", ACROSS)
