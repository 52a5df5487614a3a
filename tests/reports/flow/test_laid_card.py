from dataclasses import replace
from pathlib import Path

import pytest

from laming_desktop.domain.papers.members import MembersPaper, NamedItem
from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.reports.composing.members import compose_members
from laming_desktop.reports.flow.card_setting import PAGE_HEIGHT, TOP, set_card
from laming_desktop.reports.layout.wrapping import Wrapper
from laming_desktop.reports.pdf_papers import write_pdf
from laming_desktop.reports.table_paper import open_fonts
from tests.reports.exampleshire_reports import HOSTILE, make_members
from tests.reports.reading_pdf import list_grid, read_pages, read_structure

WRAPPER = Wrapper(open_fonts())
PROFILE = ReportProfile("members")
ROOM = PAGE_HEIGHT - TOP - 93


def write(folder: Path, paper: MembersPaper, page: PageChoices | None = None) -> Path:
    """Write the page."""
    path = folder / "members.pdf"
    write_pdf(compose_members(paper, replace(PROFILE, page=page or PageChoices())), path)
    return path


@pytest.mark.parametrize("themes", [0, 1, 7, 12, 60])
@pytest.mark.parametrize("agencies", [0, 4, 40])
@pytest.mark.parametrize("named", [0, 6])
def test_everything_fits_on_one_page(themes: int, agencies: int, named: int) -> None:
    card = set_card(compose_members(make_members(themes, agencies, named=named, more=40), PROFILE), WRAPPER, ROOM)

    assert card.height <= ROOM


def test_long_words_never_make_a_second_page(tmp_path: Path) -> None:
    long = "A very long name of something that goes on and on " * 8
    items = tuple(NamedItem("A1234567890", long, long) for _ in range(6))
    paper = replace(make_members(12, 40), headline=long * 3, overdue=items, waiting=items, not_in_place=items)
    paper = replace(paper, head=replace(paper.head, title=long, authority=long, body=long, confidential=long))

    assert len(read_pages(write(tmp_path, paper))) == 1
    assert set_card(compose_members(paper, PROFILE), WRAPPER, ROOM).height <= ROOM


def test_few_bars_are_set_wider_apart_than_many() -> None:
    few, many = (
        set_card(compose_members(make_members(themes, agencies), PROFILE), WRAPPER, ROOM).charts[1].sizes.row
        for themes, agencies in ((4, 4), (12, 40))
    )

    assert few == 16.8
    assert many < few


def test_bars_and_figures_of_all_charts_begin_at_the_same_places() -> None:
    charts = set_card(compose_members(make_members(12, 40), PROFILE), WRAPPER, ROOM).charts

    assert len({(chart.columns, chart.pitch) for chart in charts}) == 1


def test_forty_agencies_are_ten_bars_the_last_of_them_their_sum(tmp_path: Path) -> None:
    tables = list(read_structure(write(tmp_path, make_members(12, 40))).walk("Table"))
    agencies = list_grid(tables[2])

    assert len(agencies) == 11
    assert [agencies[-1][0].read(), agencies[-1][-1].read()] == ["31 others", "1,581"]


def test_headings_charts_and_lists_are_tagged_in_reading_order(tmp_path: Path) -> None:
    structure = read_structure(write(tmp_path, make_members()))
    tags = [kid.tag for kid in structure.kids]

    assert tags[:6] == ["P", "P", "H1", "P", "P", "H2"]
    assert tags.count("Figure") == 3
    assert [node.read() for node in structure.walk("H2")][3:5] == [
        "Not in place: 3 recommendations",
        "Overdue: 6 actions",
    ]
    assert tags[-2:] == ["L", "L"]


def test_shortened_words_are_heard_whole(tmp_path: Path) -> None:
    paper = make_members()

    row = next(node for node in read_structure(write(tmp_path, paper)).walk("TR") if node.read().startswith("A1 "))

    assert paper.not_in_place[1].words in row.read()


def test_large_print_is_prose_with_the_figures_in_words(tmp_path: Path) -> None:
    pages = read_pages(write(tmp_path, make_members(), PageChoices("a4", "portrait", 18)))
    text = " ".join(" ".join(pages).split())

    assert len(pages) > 1
    assert "3 not in place, 11 ongoing, 6 in place, 1 evidenced, 3 not assessed" in text
    assert "What the letters mean:" in text


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    paper = make_members()
    paper = replace(
        paper,
        headline=HOSTILE,
        overdue=(NamedItem(HOSTILE, HOSTILE, HOSTILE),),
        head=replace(paper.head, title=HOSTILE, label=HOSTILE, authority=HOSTILE),
        by_theme=replace(
            paper.by_theme, title=HOSTILE, bars=tuple(replace(bar, label=HOSTILE) for bar in paper.by_theme.bars)
        ),
    )

    assert "<b>&amp;</b>" in read_pages(write(tmp_path, paper))[0]
