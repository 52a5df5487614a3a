from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from laming_desktop.domain.errors import CancelledError, RefusedValueError
from laming_desktop.domain.papers.blocks import (
    Contents,
    Fact,
    Facts,
    Heading,
    ListItem,
    PageBreak,
    PaperDocument,
    Paragraph,
    PointList,
    Run,
)
from laming_desktop.domain.papers.house_style import Crest, HouseStyle
from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.domain.tasks import Progress
from laming_desktop.reports.composing.appendix import compose_appendix
from laming_desktop.reports.composing.members import compose_members
from laming_desktop.reports.composing.recommendation_pages import compose_recommendation_pages
from laming_desktop.reports.flow.titles import list_entries
from laming_desktop.reports.pdf_papers import write_pdf
from tests.reports.exampleshire import ask, make_appendix
from tests.reports.exampleshire_reports import (
    HOSTILE,
    draw_crest,
    make_cabinet_report,
    make_document,
    make_members,
    make_page,
    make_pages,
    make_report,
    say,
)
from tests.reports.reading_pdf import Node, list_grid, read_pages, read_structure


def write(folder: Path, document: PaperDocument, style: HouseStyle | None = None) -> Path:
    """Write a paper into a folder."""
    path = folder / "paper.pdf"
    write_pdf(document, path, style or HouseStyle())
    return path


def read(folder: Path, document: PaperDocument) -> Node:
    """Write a paper and read its structure."""
    return read_structure(write(folder, document))


def list_headings(structure: Node) -> list[tuple[str, str]]:
    """List the headings in reading order."""
    return [(node.tag, node.read()) for node in structure.walk() if node.tag in {"H1", "H2", "H3"}]


def test_headings_are_tagged_with_their_numbers(tmp_path: Path) -> None:
    assert list_headings(read(tmp_path, make_report()))[:4] == [
        ("H1", "The Laming progress report: where the Council stands"),
        ("H2", "1. Recommendations"),
        ("H2", "2. Summary"),
        ("H3", "2.1 The local situation"),
    ]


def test_number_of_a_paragraph_is_a_span_before_its_text(tmp_path: Path) -> None:
    paragraph = next(node for node in read(tmp_path, make_report()).walk("P") if node.read().startswith("1.1"))

    assert [kid.tag for kid in paragraph.kids] == ["Span"]
    assert paragraph.kids[0].read() == "1.1"
    assert paragraph.text.strip() == "That Members note the position."


def test_lists_stand_in_lists(tmp_path: Path) -> None:
    bullets, _inner, numbers = read(tmp_path, make_report()).walk("L")

    assert [kid.tag for kid in bullets.kids] == ["LI", "LI"]
    assert [node.read() for node in bullets.kids[0].walk("LBody")][1:] == ["early help", "thresholds"]
    assert [node.read() for node in numbers.walk("Lbl")] == ["1.", "2."]


def test_link_is_heard_and_leads_to_its_address(tmp_path: Path) -> None:
    path = write(tmp_path, make_report())
    link = read_structure(path).find("Link")

    assert link.read() == link.links[0] == "https://www.exampleshire.example/laming"
    with pikepdf.Pdf.open(path) as pdf:
        annotations = [one for page in pdf.pages for one in page.obj.get("/Annots", ())]
        assert [str(one["/A"]["/URI"]) for one in annotations] == ["https://www.exampleshire.example/laming"]


def test_address_that_runs_something_is_no_link(tmp_path: Path) -> None:
    for bad in ("javascript:alert(1)", "file:///etc/passwd", "http://a.example", "https://", "mailto:"):
        paragraph = Paragraph((Run("words", link=bad),))
        assert not list(read(tmp_path, make_document(Heading(1, "T"), paragraph)).walk("Link"))


def test_words_in_welsh_carry_their_language(tmp_path: Path) -> None:
    with pikepdf.Pdf.open(write(tmp_path, make_report())) as pdf:
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Lang" in one and "/S" in one]
        assert [str(one["/Lang"]) for one in found] == ["cy"]


def test_facts_are_a_table_of_heads_and_values(tmp_path: Path) -> None:
    grid = list_grid(read(tmp_path, make_report()).find("Table"))

    assert [[cell.read() for cell in row] for row in grid] == [
        ["Report of", "Corporate Director"],
        ["Wards", "North South"],
    ]
    assert [cell.scope for row in grid for cell in row[:1]] == ["Row", "Row"]


def test_paragraph_of_many_pages_is_one_element(tmp_path: Path) -> None:
    words = ask(1, 2000)

    structure = read(tmp_path, make_document(Heading(1, "T"), say(words, "1.1")))

    (paragraph,) = structure.walk("P")
    assert paragraph.read() == f"1.1 {words}"
    assert len(set(paragraph.pages)) > 40


@pytest.mark.parametrize("letters", [1, 100_000])
def test_word_of_any_length_is_set(letters: int, tmp_path: Path) -> None:
    structure = read(tmp_path, make_document(Heading(1, "T"), say("x" * letters)))

    assert len(structure.find("P").read()) == letters


def test_every_block_may_be_longer_than_a_page(tmp_path: Path) -> None:
    long = ask(1, 300)
    document = make_document(
        Heading(1, long),
        Facts((Fact(long, (long, long)), Fact("Name", ("y" * 9000,))), "Facts"),
        PointList((ListItem((Run(long),), (ListItem((Run(long),)),)),)),
        Heading(2, long),
    )

    structure = read(tmp_path, document)

    assert structure.find("H1").read() == structure.find("H2").read() == long
    assert [node.read() for node in structure.find("Table").walk("P")] == [long, long]


def test_hostile_words_are_printed_as_they_are(tmp_path: Path) -> None:
    runs = (Run(HOSTILE, bold=True), Run(HOSTILE, link="https://a.example/" + "x" * 50), Run(HOSTILE, language="x y"))
    items = (ListItem(runs, (ListItem(runs),)),)
    document = make_document(
        Contents(HOSTILE),
        Heading(1, HOSTILE, HOSTILE),
        Paragraph(runs, HOSTILE, spoken=HOSTILE),
        PointList(items),
        Facts((Fact(HOSTILE, (HOSTILE,)),), HOSTILE),
        title=HOSTILE,
        authority=HOSTILE,
    )
    style = HouseStyle(head_text=HOSTILE, foot_text=HOSTILE)

    path = write(tmp_path, replace(document, page=replace(document.page, watermark=HOSTILE)), style)

    assert "<b>&amp;</b> (a) \\ ) EMC BT" in read_pages(path)[0]


def test_appendices_follow_in_the_same_file_and_pages_count_on(tmp_path: Path) -> None:
    pages = read_pages(write(tmp_path, make_cabinet_report("stockton_order")))

    assert [f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)
    assert any("APPENDIX 1" in page for page in pages)
    assert any("APPENDIX 2" in page for page in pages)


def test_each_paper_is_a_section_with_headings_of_its_own(tmp_path: Path) -> None:
    structure = read(tmp_path, make_cabinet_report("telford_order"))

    assert [kid.tag for kid in structure.kids] == ["Sect"] * 3
    assert [section.find("H1").read()[:15] for section in structure.kids[1:]] == ["Recommendations", "Action plan and"]


def test_contents_name_sections_and_appendices_with_their_pages(tmp_path: Path) -> None:
    path = write(tmp_path, make_cabinet_report("telford_order"))
    pages = read_pages(path)

    entries = [item.read() for item in read_structure(path).walk("TOCI")]

    assert entries[0].startswith("1. Purpose")
    for entry in entries:
        words, number = entry.rsplit(" ", 1)
        title = words.removeprefix("Appendix 1: ").removeprefix("Appendix 2: ").split(" ", 1)[-1]
        assert title[:14].strip() in " ".join(pages[int(number) - 1].split())


def test_contents_name_a_section_once_and_no_heading_that_a_text_has_of_its_own() -> None:
    blocks = (Heading(2, "Summary", "1."), Heading(3, "Early help"), Heading(3, "Legal", "5.1"), Heading(2, "Summary"))

    assert [entry.text for entry in list_entries([make_document(*blocks)])] == ["Summary", "Legal"]


def test_each_entry_of_the_contents_leads_to_its_page(tmp_path: Path) -> None:
    path = write(tmp_path, make_cabinet_report("stockton_order"))
    with pikepdf.Pdf.open(path) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        links = [one for page in pdf.pages for one in page.obj.get("/Annots", ()) if "/Dest" in one]
        assert len(links) >= 18
        for link in links:
            assert str(link["/Contents"]).endswith(f", page {numbers[link['/Dest'][0].objgen]}")


def test_entries_below_sections_are_lists_of_their_own(tmp_path: Path) -> None:
    toc = read(tmp_path, make_cabinet_report("telford_order")).find("TOC")

    assert {kid.tag for kid in toc.kids} == {"TOCI", "TOC"}
    assert len(list(toc.walk("TOC"))) == 2


def test_bookmarks_lead_to_headings_and_appendices(tmp_path: Path) -> None:
    with pikepdf.Pdf.open(write(tmp_path, make_cabinet_report("telford_order"))) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        information = next(one for one in outline.root[1].children if one.title == "5. Information")
        assert titles[0] == "Contents"
        assert titles[-1] == "Appendix 2: Action plan and progress"
        assert information.children[0].title == "5.1 Background"


def test_upright_and_wide_pages_stand_in_one_file(tmp_path: Path) -> None:
    with pikepdf.Pdf.open(write(tmp_path, make_cabinet_report("telford_order"))) as pdf:
        wide = [float(page.mediabox[2]) > float(page.mediabox[3]) for page in pdf.pages]

    assert wide == sorted(wide)
    assert set(wide) == {True, False}


def test_running_head_stands_on_no_page_that_opens_a_report(tmp_path: Path) -> None:
    pages = read_pages(write(tmp_path, make_cabinet_report("stockton_order", attached=False)))

    opens = [page.splitlines()[0].startswith("The Laming progress report: where the Council stands") for page in pages]
    assert opens[:2] == [False, False]
    assert all(opens[2:])


def test_crest_is_a_figure_with_its_words(tmp_path: Path) -> None:
    path = write(tmp_path, make_report(), HouseStyle(crest=draw_crest()))

    assert read_structure(path).find("Figure").alt == "Arms of Exampleshire County Council"
    with pikepdf.Pdf.open(path) as pdf:
        assert len(pdf.pages[0].get_images()) == 1


def test_every_kind_of_paper_has_the_crest(tmp_path: Path) -> None:
    style = HouseStyle(crest=draw_crest())
    pages = compose_recommendation_pages(make_pages(make_page()), ReportProfile("recommendation-pages"))
    members = compose_members(make_members(2, 2), ReportProfile("members"))
    table = compose_appendix(make_appendix(), ReportProfile("appendix"))
    for document in (table, members, pages):
        found = read_structure(write(tmp_path, document, style)).find("Figure")

        assert found.alt == "Arms of Exampleshire County Council"


def test_crest_that_is_no_picture_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(RefusedValueError):
        write(tmp_path, make_report(), HouseStyle(crest=Crest(b"no picture", "image/png", "")))

    assert list(tmp_path.iterdir()) == []


def test_house_style_stands_on_every_page(tmp_path: Path) -> None:
    style = HouseStyle(colour="#7A1F5C", head_text="Children first", foot_text="County Hall")
    document = make_document(*make_report().blocks, PageBreak(), say("more"), PageBreak(), say("most"))

    pages = read_pages(write(tmp_path, document, style))

    assert all("Children first" in page and "County Hall" in page for page in pages)


def test_confidential_marking_stands_at_head_and_foot(tmp_path: Path) -> None:
    pages = read_pages(write(tmp_path, make_document(*make_report().blocks, confidential="Not for publication")))

    assert [page.count("Not for publication") for page in pages] == [2] * len(pages)


def test_long_source_takes_a_second_line_of_the_foot(tmp_path: Path) -> None:
    counted = (
        "12 of 67 actions: priority High, overdue, lead agency Children's services, theme Working together, no owner"
    )
    page = read_pages(write(tmp_path, make_document(say("x"), counted=counted)))[0]

    assert "no owner" in " ".join(page.split())


def test_first_page_alone_can_be_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "first.pdf"
    for document in (make_report(), make_cabinet_report("telford_order")):
        write_pdf(document, path, only_first=True)
        with pikepdf.Pdf.open(path) as pdf:
            assert pdf.check_pdf_syntax() == []
            assert len(pdf.pages) == 1


def test_same_paper_gives_the_same_bytes(tmp_path: Path) -> None:
    style = HouseStyle(crest=draw_crest())
    first = write(tmp_path, make_cabinet_report("stockton_order"), style).read_bytes()

    assert write(tmp_path, make_cabinet_report("stockton_order"), style).read_bytes() == first


def test_large_print_and_large_paper_keep_every_word(tmp_path: Path) -> None:
    usual = read(tmp_path, make_report())
    for page in (PageChoices("a3", "portrait"), PageChoices("a4", "portrait", 24), PageChoices("a4", "landscape")):
        other = read(tmp_path, replace(make_report(), page=page))
        assert [node.read() for node in other.walk("P")][:6] == [node.read() for node in usual.walk("P")][:6]
        assert set(list_headings(usual)) <= set(list_headings(other))


def test_cancelled_paper_leaves_the_earlier_file(tmp_path: Path) -> None:
    path = write(tmp_path, make_report())
    before = path.read_bytes()

    with pytest.raises(CancelledError):
        write_pdf(make_cabinet_report("telford_order"), path, progress=Progress(is_cancelled=lambda: True))

    assert path.read_bytes() == before


def test_progress_goes_from_nothing_to_all(tmp_path: Path) -> None:
    told: list[float] = []
    progress = Progress(lambda done, total: told.append(done / total))

    write_pdf(make_cabinet_report("telford_order"), tmp_path / "a.pdf", progress=progress)

    assert told[-1] == pytest.approx(1.0)
    assert all(0 <= share <= 1 for share in told)
