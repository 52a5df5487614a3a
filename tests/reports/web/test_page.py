"""A paper as a web page: whole, escaped, accessible and without a door to anywhere."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree
from typing_extensions import override

from laming_desktop.domain.errors import CancelledError
from laming_desktop.domain.papers.blocks import PaperDocument, Paragraph, Run
from laming_desktop.domain.papers.house_style import Crest, HouseStyle
from laming_desktop.domain.papers.profiles import PageChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.word.names import Element
from laming_desktop.reports.web.page import write_html
from tests.reports.every_block import HOSTILE, SHOWN, make_head, make_report, make_table_paper


def write(document: PaperDocument, folder: Path, style: HouseStyle | None = None) -> str:
    """Give the page of a paper."""
    path = folder / "paper.html"
    write_html(document, path, style or HouseStyle())
    return path.read_text(encoding="utf-8")


def parse(page: str) -> Element:
    """Give the tree of a page, which must be well-formed to the letter."""
    return etree.fromstring(page.replace("<!DOCTYPE html>", "", 1))


class Balance(HTMLParser):
    """Reads a page as a browser does, and notes what does not close as it opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass over what has no end."""

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


@pytest.fixture(params=["table", "report"])
def page(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the page of an invented paper."""
    return write(make_table_paper() if request.param == "table" else make_report(make_table_paper()), tmp_path)


def test_page_is_well_formed_for_a_browser_and_for_xml(page: str) -> None:
    balance = Balance()
    balance.feed(page)

    assert (balance.open, balance.faults) == ([], [])
    assert parse(page).get("lang") == "en-GB"


def test_names_stand_once_and_links_lead_to_them(page: str) -> None:
    tree = parse(page)
    names = [str(name) for name in tree.xpath("//@id")]
    inner = [str(link)[1:] for link in tree.xpath("//@href") if str(link).startswith("#")]
    labels = [one for value in tree.xpath("//@aria-labelledby") for one in str(value).split()]

    assert len(names) == len(set(names))
    assert set(inner + labels) <= set(names)


def test_page_has_its_landmarks_and_one_main_heading(page: str) -> None:
    tree = parse(page)

    assert [len(tree.findall(f".//{tag}")) for tag in ("main", "header", "footer", "h1", "title")] == [
        1,
        1,
        1,
        1,
        2 if "chart" in page.split("</style>")[1] else 1,
    ]


def test_headings_skip_no_level(page: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", page.split("<main")[1])]

    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_nothing_is_fetched_or_run(page: str) -> None:
    body = page.split("</style>")[1]

    assert "<script" not in page
    assert not re.search(r"<[^>]*\s(?:on\w+|style|srcset|action)=", body)
    assert all(link.startswith(("#", "https://", "mailto:")) for link in re.findall(r'href="([^"]*)"', body))
    assert "default-src 'none'" in page
    assert "url(" not in page.split("</style>", maxsplit=1)[0]


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
