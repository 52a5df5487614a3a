from dataclasses import replace

from laming_desktop.domain.papers.blocks import (
    Contents,
    Facts,
    Heading,
    PageBreak,
    Panel,
    PaperDocument,
    Paragraph,
    PointList,
    ReportOpening,
)
from laming_desktop.domain.papers.profiles import PageChoices
from laming_desktop.domain.papers.written import ReportFacts, TemplateSection, WrittenPaper, WrittenSection
from laming_desktop.reports.composing.written import compose_written
from tests.reports.exampleshire import make_head
from tests.reports.exampleshire_reports import FACTS, make_cabinet_report, make_written_paper


def list_headings(document: PaperDocument) -> list[str]:
    """List the headings with their numbers."""
    return [f"{one.number} {one.text}".strip() for one in document.blocks if isinstance(one, Heading)]


def list_numbers(document: PaperDocument, heading: str) -> list[str]:
    """List the numbers of the paragraphs under the last heading of a name."""
    at = max(nth for nth, one in enumerate(document.blocks) if isinstance(one, Heading) and one.text == heading)
    numbers: list[str] = []
    for block in document.blocks[at + 1 :]:
        if isinstance(block, Heading):
            break
        blocks = block.blocks if isinstance(block, Panel) else (block,)
        numbers.extend(one.number for one in blocks if isinstance(one, Paragraph) and one.number)
    return numbers


def compose(*sections: WrittenSection) -> PaperDocument:
    """Compose a report of a few sections."""
    return compose_written(WrittenPaper(make_head("", "Title"), "cabinet-report", FACTS, sections), ())


def test_telford_order_is_numbered_without_a_gap() -> None:
    headings = list_headings(make_cabinet_report("telford_order", attached=False))

    assert [heading.split(" ")[0] for heading in headings[1:18]] == [
        "1.", "2.", "3.", "4.", "5.", "5.1", "5.2", "5.3", "Children", "5.4", "5.5", "5.6", "5.7", "5.8", "5.9", "5.10",
        "6.",
    ]  # fmt: skip
    assert headings[18:] == ["7. Background papers", "Contact officer"]


def test_telford_order_has_its_title_over_its_facts() -> None:
    opening, title, facts, *_ = make_cabinet_report("telford_order", attached=False).blocks

    assert opening == ReportOpening(("Exampleshire County Council", "Cabinet", "5 November 2009"), "7")
    assert isinstance(title, Heading)
    assert isinstance(facts, Facts)


def test_recommendations_of_the_telford_order_are_numbered_in_a_panel() -> None:
    document = make_cabinet_report("telford_order", attached=False)
    (panel,) = [block for block in document.blocks if isinstance(block, Panel)]

    assert [one.number for one in panel.blocks if isinstance(one, Paragraph)] == ["2.1", "2.2"]


def test_stockton_order_prints_summary_and_recommendations_twice() -> None:
    document = make_cabinet_report("stockton_order", attached=False)
    cover_ends = document.blocks.index(PageBreak())
    cover = replace(document, blocks=document.blocks[:cover_ends])
    body = replace(document, blocks=document.blocks[cover_ends:])

    assert list_headings(cover)[1:] == [
        "1. Summary",
        "2. Recommendations",
        "3. Reasons for the recommendations",
        "4. Members' interests",
    ]
    assert list_headings(body)[1:3] == ["Summary", "Recommendations"]
    assert list_numbers(cover, "Summary") == list_numbers(body, "Summary") == ["1.1", "1.2", "1.3"]


def test_stockton_order_has_its_facts_over_its_title_and_no_portfolio_on_the_body() -> None:
    blocks = make_cabinet_report("stockton_order", attached=False).blocks
    opening, facts, title = blocks[:3]
    short = blocks[blocks.index(PageBreak()) + 2]

    assert isinstance(opening, ReportOpening)
    assert opening.lines[1] == "Report to Cabinet"
    assert isinstance(title, Heading)
    assert isinstance(facts, Facts)
    assert isinstance(short, Facts)
    assert [row.name for row in facts.rows] == ["Report of", "Decision", "Portfolio", "Lead Cabinet Member"]
    assert [row.name for row in short.rows] == ["Report of", "Decision"]


def test_paragraphs_of_the_stockton_body_are_numbered_straight_through() -> None:
    document = make_cabinet_report("stockton_order", attached=False)
    headings = ("Background", "Key findings", "Local response", "Financial implications")

    assert [number for heading in headings for number in list_numbers(document, heading)] == [
        "1.",
        "2.",
        "3.",
        "4.",
        "5.",
        "6.",
    ]


def test_recommendations_of_the_stockton_order_are_a_list_under_their_lead() -> None:
    document = make_cabinet_report("stockton_order", attached=False)
    at = next(nth for nth, one in enumerate(document.blocks) if isinstance(one, Heading) and one.number == "2.")
    lead, points = document.blocks[at + 1 : at + 3]

    assert isinstance(lead, Paragraph)
    assert lead.runs[0].text == "Cabinet is asked to:"
    assert isinstance(points, PointList)
    assert points.numbered
    assert len(points.items) == 2


def test_tail_names_contact_background_papers_wards_property_and_appendices() -> None:
    facts = [block for block in make_cabinet_report("stockton_order").blocks if isinstance(block, Facts)]

    assert [row.name for row in facts[-2].rows] == ["Name", "Post title", "Telephone", "Email"]
    assert [row.name for row in facts[-1].rows] == ["Ward(s)", "Property", "Appendices"]
    assert facts[-1].rows[2].lines[1] == "Appendix 2: Action plan and progress"


def test_empty_section_says_so_and_never_vanishes() -> None:
    paper = make_written_paper("telford_order", {}, ReportFacts())
    document = compose_written(paper, ())
    said = [one.runs[0].text for one in document.blocks if isinstance(one, Paragraph)]
    empty = [
        one.section.empty or "None." for one in paper.sections if not one.section.standing and one.section.level == 2
    ]

    assert len(empty) > 5
    assert set(empty) <= set(said)
    assert len(list_headings(document)) > 15


def test_section_with_parts_says_nothing_when_it_is_empty() -> None:
    parent, part = TemplateSection("a", "Information"), TemplateSection("b", "Background", 2)

    blocks = compose(WrittenSection(parent, ""), WrittenSection(part, "Words.")).blocks

    assert [type(block).__name__ for block in blocks[:3]] == ["Heading", "Heading", "Paragraph"]


def test_single_paragraph_of_a_section_needs_no_number() -> None:
    one = compose(WrittenSection(TemplateSection("a", "Purpose"), "One.")).blocks[1]

    assert isinstance(one, Paragraph)
    assert one.number == ""


def test_list_counts_on_over_what_stands_between() -> None:
    text = "First.\n\nSecond.\n\n## Then\n\nThird."
    blocks = compose(WrittenSection(TemplateSection("a", "Recommendations", numbering="list"), text)).blocks
    lists = [block for block in blocks if isinstance(block, PointList)]

    assert [(len(one.items), one.first, one.numbered) for one in lists] == [(2, 1, True), (1, 3, True)]


def test_sub_headings_stand_below_their_section() -> None:
    blocks = compose(WrittenSection(TemplateSection("a", "A"), "## Sub\n\nWords.")).blocks

    assert [block.level for block in blocks if isinstance(block, Heading)] == [2, 3]


def test_report_with_appendices_has_contents_behind_its_cover() -> None:
    stockton, telford = make_cabinet_report("stockton_order"), make_cabinet_report("telford_order")

    assert stockton.blocks.index(Contents()) > 5
    assert isinstance(telford.blocks[1], Contents)
    assert Contents() not in make_cabinet_report("telford_order", attached=False).blocks


def test_appendices_are_labelled_in_their_order() -> None:
    assert [one.head.label for one in make_cabinet_report("telford_order").appendices] == ["Appendix 1", "Appendix 2"]


def test_staff_briefing_has_no_agenda_item_and_no_numbers() -> None:
    document = compose_written(make_written_paper("staff_briefing"), ())

    assert document.blocks[0] == ReportOpening(("Exampleshire County Council", "Staff briefing", "5 November 2009"))
    assert not any(isinstance(one, Heading | Paragraph) and one.number for one in document.blocks)
    assert isinstance(last := document.blocks[-1], Paragraph)
    assert last.runs[0].text == "Written by: Safeguarding Advisory Service Manager"


def test_report_is_upright_whatever_the_profile_says() -> None:
    document = compose_written(make_written_paper("staff_briefing"), (), PageChoices("a3", "landscape", in_grey=True))

    assert document.page == PageChoices("a3", "portrait", in_grey=True)
