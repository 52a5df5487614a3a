import re

import pytest

from laming_desktop.domain.papers.charts import Bar
from laming_desktop.reports.drawing.bars import draw_bar
from laming_desktop.reports.layout.typography import Face
from laming_desktop.reports.table_paper import open_fonts
from laming_desktop.reports.tagging.inks import Inks
from laming_desktop.reports.tagging.page import Page
from tests.reports.exampleshire_reports import POSITIONS, STATES, make_bar

FACE = Face("table_semibold", 9, 11)
FONTS = open_fonts()


def draw(bar: Bar, unit: float) -> str:
    """Draw a bar; give the page's code."""
    page = Page(1, FONTS, Inks())
    draw_bar(page, bar, (100, 500), (unit, 13.5), FACE)
    return page.pack().decode("latin-1")


def list_words(code: str) -> list[str]:
    """List what stands in the parts."""
    return re.findall(r"\((.*?)\) Tj", code)


def test_each_part_says_letter_and_figure() -> None:
    assert list_words(draw(make_bar("a", POSITIONS, 3, 11, 6, 1, 3), 30)) == ["R 3", "A 11", "G 6", "B 1", "? 3"]


def test_narrow_part_says_its_letter_and_the_narrowest_nothing() -> None:
    assert list_words(draw(make_bar("a", POSITIONS, 1, 2, 3, 0, 0), 7.5)) == ["A", "G 3"]


def test_part_that_counts_nothing_is_not_drawn() -> None:
    assert list_words(draw(make_bar("a", POSITIONS, 0, 2, 0, 0, 0), 30)) == ["A 2"]


def test_what_waits_is_hatched_and_blue_is_ruled() -> None:
    plain, blue, waiting = (
        draw(make_bar("a", STATES, *[4 * (nth == place) for nth in range(6)]), 20).count(" l S") for place in (2, 3, 4)
    )

    assert plain == 0
    assert blue > 20
    assert waiting > 20


@pytest.mark.parametrize("unit", [0.001, 0.5, 3.0, 400.0])
def test_hatching_never_leaves_its_part(unit: float) -> None:
    code = draw(make_bar("a", STATES, 0, 0, 0, 0, 3, 0), unit)

    for x1, y1, x2, y2 in re.findall(r"([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S", code):
        assert all(99.9 <= float(x) <= 100 + 3 * unit + 0.1 for x in (x1, x2))
        assert all(486.4 <= float(y) <= 500.1 for y in (y1, y2))
