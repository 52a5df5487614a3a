"""A paper as a web page: whole, escaped, accessible and without a door to anywhere."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from laming_desktop.domain.errors import CancelledError
from laming_desktop.domain.papers.blocks import Heading, PaperDocument, Paragraph, Run
from laming_desktop.domain.papers.house_style import Crest, HouseStyle
from laming_desktop.domain.papers.profiles import PageChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.reports.web.page import write_html
from tests.reports.every_block import HOSTILE, SHOWN, make_head, make_report, make_table_paper
from tests.reports.web.checking import find_faults, parse


def write(document: PaperDocument, folder: Path, style: HouseStyle | None = None) -> str:
    """Give the page of a paper."""
    path = folder / "paper.html"
    write_html(document, path, style or HouseStyle())
    return path.read_text(encoding="utf-8")


@pytest.fixture(params=["table", "report"])
def page(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the page of an invented paper."""
    return write(make_table_paper() if request.param == "table" else make_report(make_table_paper()), tmp_path)


def test_page_keeps_what_a_page_must_keep(page: str) -> None:
    assert find_faults(page) == []


def test_page_of_several_titles_has_one_main_heading(tmp_path: Path) -> None:
    blocks = (Heading(1, "First"), Heading(2, "Part"), Heading(1, "Second"))
    page = write(PaperDocument(make_head(), blocks, PageChoices()), tmp_path)

    assert find_faults(page) == []
    assert re.findall(r"<h(\d)", page.split("<main")[1]) == ["1", "2", "3", "2"]


def test_words_are_printed_literally(page: str) -> None:
    words = "".join(str(word) for word in parse(page).itertext())

    assert SHOWN in words
    assert "alert(1)&gt;" in page


def test_every_cell_of_a_table_stands_in_one_place(page: str) -> None:
    table = parse(page).find(".//table[@class='plan']")
    assert table is not None
    taken: set[tuple[int, int]] = set()
    for down, row in enumerate(table.findall("tbody/tr")):
        at = 0
        for cell in row:
            while (down, at) in taken:
                at += 1
            across, rows = int(cell.get("colspan", "1")), int(cell.get("rowspan", "1"))
            spots = {(down + y, at + x) for y in range(rows) for x in range(across)}
            assert not spots & taken
            taken |= spots
    assert taken == {(down, at) for down in range(5) for at in range(6)}


def test_heads_of_rows_and_columns_have_their_scope(page: str) -> None:
    scopes = [head.get("scope") for head in parse(page).iter("th")]

    assert set(scopes) == {"row", "col", "colgroup", "rowgroup"}


def test_badge_never_stands_without_its_word(page: str) -> None:
    for badge in parse(page).xpath("//svg[@class='badge']"):
        around = badge.getparent()
        assert around is not None
        assert "".join(around.itertext()).strip()


def test_chart_says_its_figures_and_has_them_in_a_table(tmp_path: Path) -> None:
    tree = parse(write(make_report(), tmp_path))

    assert "Leadership: " in tree.findtext(".//desc", "")
    assert [cell.text for cell in tree.findall(".//figure//td")] == ["2", "5", "0", "7", "0", "0", "3", "3"]


def test_unsafe_link_is_left_as_words(tmp_path: Path) -> None:
    links = parse(write(make_report(), tmp_path)).xpath("//main//a[not(starts-with(@href, '#'))]/@href")

    assert links == ["https://www.example.org/response?a=1&b=2"]


def test_same_paper_gives_the_same_bytes(tmp_path: Path) -> None:
    assert write(make_report(make_table_paper()), tmp_path) == write(make_report(make_table_paper()), tmp_path)


def test_signs_shown_by_a_code_are_told(tmp_path: Path) -> None:
    result = write_html(make_table_paper(), tmp_path / "a.html", HouseStyle())

    assert result.missing_characters == ("\x01", "\x1f", "\ud800", "\u202e", "\uffff")


def test_house_style_and_marking_stand_on_the_page(tmp_path: Path) -> None:
    style = HouseStyle("#5B2A86", "Children's Services", "Printed on paper", Crest(b"\x89PNG", "image/png", 'A "stag"'))
    document = replace(make_table_paper(), head=make_head(confidential="Not for publication"))
    page = write(document, tmp_path, style)

    assert "--house:#5B2A86" in page
    assert 'alt="A &quot;stag&quot;"' in page
    assert page.count("Not for publication") == 2
    assert "Printed on paper" in page


def test_colour_and_picture_that_are_none_are_left_out(tmp_path: Path) -> None:
    style = HouseStyle("red;}body{display:none", crest=Crest(b"<svg/>", "image/svg+xml", "Trap"))
    page = write(make_table_paper(), tmp_path, style)

    assert "body{display:none" not in page
    assert "Trap" not in page


def test_watermark_and_grey_paper_are_shown(tmp_path: Path) -> None:
    document = replace(make_table_paper(), page=PageChoices(watermark="DRAFT", in_grey=True, size="a3", large_print=18))
    page = write(document, tmp_path)

    assert '<div class="watermark" aria-hidden="true">DRAFT</div>' in page
    assert "grayscale(1)" in page
    assert "font-size:18pt" in page
    assert "size:A3 landscape" in page


def test_empty_table_says_so(tmp_path: Path) -> None:
    table = replace(make_table_paper().blocks[0], bands=())

    assert "Nothing answers to this filter." in write(replace(make_table_paper(), blocks=(table,)), tmp_path)


def test_cancelled_page_leaves_the_earlier_file(tmp_path: Path) -> None:
    path = tmp_path / "paper.html"
    path.write_text("earlier", encoding="utf-8")

    with pytest.raises(CancelledError):
        write_html(make_table_paper(), path, HouseStyle(), Progress(is_cancelled=lambda: True))
    assert path.read_text(encoding="utf-8") == "earlier"
    assert list(tmp_path.iterdir()) == [path]


def test_paper_without_a_title_of_its_own_gets_that_of_its_head(tmp_path: Path) -> None:
    document = PaperDocument(make_head(title=HOSTILE), (Paragraph((Run("Words"),)),), PageChoices())

    assert SHOWN in "".join(parse(write(document, tmp_path)).itertext("h1"))


def test_long_contents_have_their_highest_level_only(tmp_path: Path) -> None:
    blocks = tuple(Heading(level, f"{level} {number}") for number in range(60) for level in (1, 2))
    page = write(PaperDocument(make_head(), blocks, PageChoices()), tmp_path)
    listed = parse(page).findall(".//nav//li")

    assert len(listed) == 60
    assert parse(page).find(".//nav/details") is not None
