"""Invented reports of Exampleshire: cabinet reports in both orders, a staff briefing, pages for members and of items."""

import io
from dataclasses import replace
from datetime import date

from PIL import Image, ImageDraw

from laming_desktop.domain.papers.blocks import (
    Block,
    Box,
    ChartBlock,
    Fact,
    Facts,
    Heading,
    ListItem,
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
from laming_desktop.domain.papers.charts import Bar, BarChart, BarPart, keep_largest
from laming_desktop.domain.papers.heads import Tile, TileKey
from laming_desktop.domain.papers.house_style import Crest
from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.domain.papers.members import MembersPaper, NamedItem
from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.domain.papers.single_pages import PositionLine, RecommendationPage, RecommendationPagesPaper
from laming_desktop.domain.papers.written import ReportFacts, WrittenPaper, WrittenSection
from laming_desktop.operations.papers.shipped_templates import read_template_file
from laming_desktop.paths import find_resource
from laming_desktop.reports.composing.action_plan import compose_action_plan
from laming_desktop.reports.composing.appendix import compose_appendix
from laming_desktop.reports.composing.written import compose_written
from tests.reports.exampleshire import THEMES, ask, make_action, make_appendix, make_head, make_plan, respond

HOSTILE = (
    "<b>&amp;</b> (a) \\ ) EMC BT 漢字 → 😀 e\u0301 \x00\x07\x1b\u202eabc\u202c \ufeff\u200d\ud800 a\u00a0b\tc\r\nd"
)
PORTRAIT = PageChoices(orientation="portrait")
FACTS = ReportFacts(
    title="The Laming progress report: where the Council stands",
    authority="Exampleshire County Council",
    body="Cabinet",
    meeting_on=date(2009, 11, 5),
    item="7",
    report_of="Corporate Management Team",
    decision_type="Cabinet decision (not a key decision)",
    portfolio="Children and Young People",
    lead_member="Lead member for children",
    contact_name="Head of Safeguarding",
    contact_post="Head of Children's Operations",
    contact_phone="01632 960000",
    contact_email="safeguarding@exampleshire.example",
    wards="Not specific to a ward",
    background_papers="The Protection of Children in England: a Progress Report, March 2009\n"
    "The Government's response and action plan, May 2009: https://www.exampleshire.example/laming",
    property="None",
    prepared_by="Safeguarding Advisory Service Manager",
)
TEXTS = {
    "purpose": "To tell Members what Lord Laming recommended, how the Government answered, and what it means here.",
    "summary": "Lord Laming reported on 12 March 2009 and made **58 recommendations**. The Government answered each of "
    "them on 6 May 2009.\n\nOf the 58, 24 ask something of this authority or its partners. At 1 October 2009, 7 are in "
    "place, 11 are ongoing, 3 are not in place and 3 have not yet been assessed. Appendix 1 lists every one of them.\n\n"
    "Appendix 2 is the action plan: 67 actions, of which 15 are complete and 7 have passed their date.",
    "recommendations": "1. note the position set out in Appendix 1 and the progress in Appendix 2;\n"
    "2. ask for a further report when the revised national guidance has been published.",
    "reasons": "Members carry responsibility for the safety of children in the area, and partners need one account.",
    "interests": "The authority's standing text on declaring interests stands here.",
    "background": "The report was commissioned in November 2008 and looks at progress since the inquiry of 2003.\n\n"
    "The Board has met three times since publication and keeps the register from which this report is drawn.",
    "findings": "The recommendations fall under seven themes:\n\n- leadership and accountability\n- support for children"
    "\n  - early help\n  - thresholds\n- working together\n\nThree are *not in place* locally: 19, 22 and 25.",
    "local_response": "Partners have named a lead for each action; one action has no owner and four have no date.",
    "content": "The recommendations are grouped under seven themes; two general ones come before them.",
    "local_situation": "## Children in care\n\nThe number of children in care has risen faster here than nationally.",
    "decided": "Cabinet noted the report.",
    "key_actions": "- **By December 2009**: every team has read the revised guidance\n- **January 2010**: first audit",
    "what_changes": "Referrals are answered within one working day.",
}
POSITIONS: tuple[TileKey, ...] = ("not_in_place", "ongoing", "in_place", "in_place_evidenced", "not_assessed")
STATES: tuple[TileKey, ...] = ("off_track", "at_risk", "on_track", "complete", "waiting", "not_started")


def say(text: str, number: str = "") -> Paragraph:
    """Make a paragraph of words that look alike."""
    return Paragraph((Run(text),), number)


def make_document(*blocks: Block, page: PageChoices = PORTRAIT, **facts: str) -> PaperDocument:
    """Make a paper of prose."""
    head = replace(make_head("", FACTS.title), **{"counted": "All 58 of 58 recommendations", **facts})
    return PaperDocument(head, blocks, page)


def make_bar(label: str, keys: tuple[TileKey, ...], *counts: int) -> Bar:
    """Make a bar of counts in the order of the keys."""
    return Bar(label, tuple(BarPart(key, MARK_WORDS[key], count) for key, count in zip(keys, counts, strict=True)))


def make_chart(count: int = 4) -> BarChart:
    """Make a chart of positions by theme; the last bar is empty."""
    bars = [
        make_bar(THEMES[nth % 4], POSITIONS, nth % 3, 1 + nth % 4, nth % 2, 1, (nth + 1) % 3)
        for nth in range(count - 1)
    ]
    return BarChart("By theme, now", "recommendations", "Theme", (*bars, make_bar("Legal", POSITIONS, 0, 0, 0, 0, 0)))


def make_small_table() -> Table:
    """Make a table of an indicator, as it stands inside a report."""
    years = [str(year) for year in range(2005, 2010)]
    columns = (
        TableColumn("place", "At 31 March", 150, lead=True, flexible=True),
        *(TableColumn(y, y, 55) for y in years),
    )
    rows = {"Exampleshire": (48, 51, 54, 57, 66), "England": (55, 55, 55, 54, 55)}
    groups = tuple(
        TableGroup(
            name,
            (
                TableRow(
                    {
                        "place": TableCell((say(name),)),
                        **{y: TableCell((say(str(count)),)) for y, count in zip(years, counts, strict=True)},
                    }
                ),
            ),
        )
        for name, counts in rows.items()
    )
    return Table(columns, (TableBand("", "", groups),), "Children in care for each 10,000, by year")


def make_report() -> PaperDocument:
    """Make a report with every kind of block that prose has."""
    welsh, link = Run("Adroddiad cynnydd", language="cy"), "https://www.exampleshire.example/laming"
    points = (
        ListItem((Run("joint assessment"),), (ListItem((Run("early help"),)), ListItem((Run("thresholds"),)))),
        ListItem((Run("training"),)),
    )
    return make_document(
        ReportOpening(("Exampleshire County Council", "Cabinet", "5 November 2009"), "7"),
        Heading(1, FACTS.title),
        Facts((Fact("Report of", ("Corporate Director",)), Fact("Wards", ("North", "South"))), "Front of the report"),
        Heading(2, "Recommendations", "1."),
        Panel((say("That Members note the position.", "1.1"), say("That a further report follows.", "1.2"))),
        Heading(2, "Summary", "2."),
        Paragraph(
            (Run("All were "), Run("accepted", bold=True), Run(", see "), Run(link, link=link), Run(" or "), welsh)
        ),
        PointList(points),
        PointList((ListItem((Run("note the position"),)), ListItem((Run("ask again"),))), numbered=True),
        Heading(3, "The local situation", "2.1"),
        say("The number of children in care has risen:"),
        make_small_table(),
        ChartBlock(make_chart()),
        Box("New progress", 4),
        Paragraph((Run("Report prepared by the Training Manager"),), voice="note"),
    )


def make_written_paper(template: str, texts: dict[str, str] | None = None, facts: ReportFacts = FACTS) -> WrittenPaper:
    """Make a report by one of the templates that come with the program."""
    found = read_template_file(find_resource("templates", f"{template}.json"))
    given = TEXTS if texts is None else texts
    sections = tuple(WrittenSection(section, given.get(section.slot, "")) for section in found.sections)
    head = replace(make_head("", facts.title), counted="All 58 of 58 recommendations")
    return WrittenPaper(head, found.kind, facts, sections)


def make_cabinet_report(template: str, *, attached: bool = True) -> PaperDocument:
    """Make a cabinet report with the appendix and the action plan attached."""
    papers = (
        compose_appendix(make_appendix(), ReportProfile("appendix")),
        compose_action_plan(make_plan(), ReportProfile("action-plan")),
    )
    return compose_written(make_written_paper(template), papers if attached else ())


def make_members(themes: int = 8, agencies: int = 4, *, named: int = 6, more: int = 0) -> MembersPaper:
    """Make the page for members, with so many themes and agencies, and so many items in each list."""
    theme_bars = [
        make_bar(f"{THEMES[nth % 4]} {nth}", POSITIONS, nth % 4, nth % 3, nth % 5, nth % 2, 1) for nth in range(themes)
    ]
    agency_bars = [make_bar(f"Agency {nth} of the area", STATES, 1, 4, 20, 12, 10, 4) for nth in range(agencies)]
    items = tuple(NamedItem(f"A{nth}", ask(nth, 2), f"{123 - nth} days") for nth in range(named))
    return MembersPaper(
        head=replace(make_head("For members", "Where we stand on Lord Laming's recommendations"), subtitle=""),
        headline="7 of 24 local recommendations are in place. 7 actions are overdue.",
        now=tuple(Tile(key, count) for key, count in zip(POSITIONS, (3, 11, 6, 1, 3), strict=True)),
        then=tuple(Tile(key, count) for key, count in zip(POSITIONS, (6, 9, 2, 0, 7), strict=True)),
        then_on=date(2009, 6, 11),
        then_name="Cabinet",
        by_theme=BarChart("Position by theme", "recommendations", "Theme", keep_largest(tuple(theme_bars))),
        by_agency=BarChart("Actions by agency", "actions", "Agency", keep_largest(tuple(agency_bars))),
        not_in_place=tuple(replace(item, fact="") for item in items[:3]),
        overdue=items,
        waiting=tuple(replace(item, fact="autumn 2009") for item in items),
        changed=(Tile("complete", 9), Tile("on_track", 3), Tile("at_risk", 1), Tile("off_track", 2)),
        more_overdue=more,
        more_waiting=more,
    )


def make_pages(*pages: RecommendationPage) -> RecommendationPagesPaper:
    """Make pages of recommendations."""
    return RecommendationPagesPaper(make_head("Recommendations", "One page for each recommendation"), pages)


def make_page(number: str = "4", *, actions: int = 4, responses: int = 2, **facts: object) -> RecommendationPage:
    """Make the page of one recommendation."""
    page = RecommendationPage(
        number=number,
        parent=None,
        title="Targets for every agency",
        text=ask(3, 3),
        theme=THEMES[0],
        addressees="Directors of children's services",
        responses=tuple(respond(nth, 3) for nth in range(responses)),
        positions=(
            PositionLine(date(2009, 9, 1), "local", "ongoing", "Audit begun; results to the board"),
            PositionLine(date(2009, 6, 1), "local", "not_in_place", ""),
        ),
        counted_as="ongoing",
        counted_at=None,
        sub_items=(),
        actions=tuple(make_action(nth) for nth in range(1, actions + 1)),
    )
    return replace(page, **facts)


def draw_crest(media: str = "PNG", mode: str = "RGBA") -> Crest:
    """Draw the invented arms of Exampleshire."""
    image = Image.new(mode, (300, 360), (0, 0, 0, 0) if mode == "RGBA" else (255, 255, 255))
    pen = ImageDraw.Draw(image)
    pen.polygon([(20, 20), (280, 20), (280, 220), (150, 340), (20, 220)], fill=(20, 70, 94))
    pen.ellipse((90, 70, 210, 190), fill=(249, 199, 79))
    stream = io.BytesIO()
    image.save(stream, media)
    return Crest(stream.getvalue(), f"image/{media.lower()}", "Arms of Exampleshire County Council")
