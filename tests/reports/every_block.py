"""Invented papers that hold every kind of block, hostile words included, to be written in every format."""

from dataclasses import replace
from datetime import date

from laming_desktop.domain.papers.blocks import (
    Box,
    ChartBlock,
    Contents,
    Fact,
    Facts,
    FlagWord,
    Heading,
    KeyWord,
    ListItem,
    MarkWord,
    PageBreak,
    Panel,
    PaperDocument,
    Paragraph,
    PointList,
    ReportOpening,
    Run,
    Table,
    TableBand,
    TableCell,
    TableColumn,
    TableGroup,
    TableRow,
)
from laming_desktop.domain.papers.charts import Bar, BarChart, BarPart
from laming_desktop.domain.papers.heads import PaperHead, Tile
from laming_desktop.domain.papers.profiles import PageChoices

AS_AT = date(2009, 10, 1)
HOSTILE = (
    "<b>&bogus; <img src=x onerror=alert(1)> ]]> =1+1 {PAGE} \x01\x1f\ud800\u202e \uffff _x0041_ javascript:alert(1)"
)
SHOWN = "<b>&bogus; <img src=x onerror=alert(1)> ]]> =1+1 {PAGE} \u2401\u241f[U+D800][U+202E] [U+FFFF] _x0041_"

COLUMNS = (
    TableColumn("number", "No.", 31, lead=True),
    TableColumn("text", "Recommendation", 250, flexible=True),
    TableColumn("response", "Response", 290, note="6 May 2009", flexible=True),
    TableColumn("in_place", "In place", 47, note="Green", group="Local position", ruled=True, centred=True),
    TableColumn("ongoing", "Ongoing", 47, note="Amber", group="Local position", ruled=True, centred=True),
    TableColumn("not_in_place", "Not in place", 47, note="Red", group="Local position", ruled=True, centred=True),
)


def say(text: str) -> TableCell:
    """Make a cell of one paragraph."""
    return TableCell((Paragraph((Run(text),)),))


def make_head(**facts: str) -> PaperHead:
    """Make the head of a paper of an invented authority."""
    head = PaperHead(
        "Appendix 1",
        "Recommendations and the local position",
        AS_AT,
        "all 3 recommendations",
        "Exampleshire 2009",
        "4f9c21ab77",
        "All 3 of 3 recommendations, no filter",
        "Exampleshire County Council",
        "Cabinet",
        date(2009, 10, 14),
        "Item 7",
    )
    return replace(head, **facts)


def make_table() -> Table:
    """Make a table with a group of rows beside one response, and a row whose mark covers three columns."""
    mark = TableCell((MarkWord("not_in_place", "Not in place", under=True),), centred=True)
    green = TableCell((MarkWord("in_place", "In place"), FlagWord("Overdue 31 days")), centred=True)
    national = TableCell(
        (Paragraph((Run("National only"),), voice="ours"),), ("in_place", "ongoing", "not_in_place"), centred=True
    )
    shared = TableGroup(
        "Recommendation 2",
        (
            TableRow({"number": say("2"), "text": say("Each agency should check its routes:")}),
            TableRow({"number": say("2.1"), "text": say("who decides first;"), "in_place": green}),
            TableRow({"number": say("2.2"), "text": say("who is told."), "not_in_place": mark}),
        ),
        {"response": say("Accepted.\nGuidance will follow.")},
    )
    single = TableGroup(
        "Recommendation 3", (TableRow({"number": say("3"), "text": say(HOSTILE), "in_place": national}),)
    )
    bands = (TableBand("Working together", "Recommendations 2 to 3", (shared, single)),)
    return Table(COLUMNS, bands, "Each row is a recommendation.", "Nothing answers to this filter.")


def make_chart() -> BarChart:
    """Make a chart of two bars."""
    bars = (
        Bar("Leadership", (BarPart("not_in_place", "Not in place", 2), BarPart("in_place_evidenced", "Evidenced", 5))),
        Bar("Workforce <i>", (BarPart("ongoing", "Ongoing", 3),)),
    )
    return BarChart("By theme", "recommendations", "Theme", bars)


def make_table_paper() -> PaperDocument:
    """Make a paper that is one table."""
    return PaperDocument(
        make_head(),
        (make_table(),),
        PageChoices(),
        "table",
        (Tile("not_in_place", 1), Tile("in_place", 2)),
        (KeyWord("In place", "done and in use", "in_place"), KeyWord("Overdue", "past its date", is_pennant=True)),
    )


def make_report(*appendices: PaperDocument) -> PaperDocument:
    """Make a report of prose with every other block, and papers attached."""
    link = Run("the response", link="https://www.example.org/response?a=1&b=2")
    bad = Run("a trap", link="javascript:alert(1)")
    points = PointList(
        (ListItem((Run("First"),), (ListItem((Run("Below"),)),)), ListItem((Run("Second", bold=True, italic=True),)))
    )
    blocks = (
        ReportOpening(("Exampleshire County Council", "Cabinet, 14 October 2009"), "Agenda item 7"),
        Heading(1, "Progress on the recommendations"),
        Facts(
            (Fact("Report of", ("Director of Children's Services",)), Fact("Wards", ("All", "wards"))), "Front matter"
        ),
        Contents(),
        Heading(2, "Summary", "1."),
        Paragraph((Run("We have read "), link, Run(" and "), bad, Run("."), Run("Diolch", language="cy")), "1.1"),
        Paragraph((Run("\u2013"),), voice="note", spoken="no"),
        Heading(3, "Points"),
        points,
        PointList((ListItem((Run("Third"),)), ListItem((Run("Fourth"),))), numbered=True, first=3),
        PointList((ListItem((Run("Again first"),)),), numbered=True),
        Panel((Heading(3, "Cabinet is asked to"), Paragraph((Run("note the progress."),), voice="lead"))),
        PageBreak(),
        Heading(2, HOSTILE, "2."),
        ChartBlock(make_chart()),
        Box("Comments", 3),
    )
    head = make_head(label="", title="Progress on the recommendations")
    return PaperDocument(head, blocks, PageChoices(orientation="portrait"), "report", appendices=appendices)
