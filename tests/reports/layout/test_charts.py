from dataclasses import replace
from pathlib import Path

from laming_desktop.domain.papers.blocks import ChartBlock
from laming_desktop.domain.papers.charts import Bar, BarChart
from laming_desktop.reports.layout.charts import ChartSizes, find_longest, is_sum, set_chart
from laming_desktop.reports.layout.wrapping import Wrapper
from laming_desktop.reports.pdf_papers import write_pdf
from laming_desktop.reports.table_paper import open_fonts
from tests.reports.exampleshire_reports import POSITIONS, make_bar, make_chart, make_document
from tests.reports.reading_pdf import Node, list_grid, read_structure

WRAPPER = Wrapper(open_fonts())


def write(folder: Path, chart: BarChart) -> Node:
    """Write a paper of one chart; give its structure."""
    path = folder / "chart.pdf"
    write_pdf(make_document(ChartBlock(chart)), path)
    return read_structure(path)


def test_figure_says_all_its_figures(tmp_path: Path) -> None:
    chart = make_chart()

    assert write(tmp_path, chart).find("Figure").alt == chart.describe()


def test_figures_stand_in_a_regular_table_beside_the_bars(tmp_path: Path) -> None:
    grid = list_grid(write(tmp_path, make_chart()).find("Table"))

    assert [cell.read() for cell in grid[0]] == [
        "Theme",
        "Not in place",
        "Ongoing",
        "In place",
        "Evidenced",
        "Not assessed",
        "all",
    ]
    assert [cell.read() for cell in grid[1]] == ["Leadership and accountability", "0", "1", "0", "1", "1", "3"]
    assert {cell.scope for cell in grid[0]} == {"Column"}
    assert [row[0].scope for row in grid[1:]] == ["Row"] * 4


def test_colours_keep_their_columns_and_others_only_where_they_count() -> None:
    chart = BarChart("t", "n", "f", (make_bar("a", POSITIONS, 0, 0, 0, 0, 0),))

    (part,) = set_chart(chart, WRAPPER, 467, 700, ChartSizes())

    assert [key for key, _ in part.keys] == list(POSITIONS[:4])


def test_chart_higher_than_a_page_goes_on_with_its_title() -> None:
    bars = tuple(make_bar(f"Theme {nth}", POSITIONS, 1, 1, 1, 1, 1) for nth in range(100))

    parts = set_chart(BarChart("By theme", "n", "f", bars), WRAPPER, 467, 700, ChartSizes())

    assert sum(len(part.bars) for part in parts) == 100
    assert [part.title for part in parts] == ["By theme", *["By theme (continued)"] * (len(parts) - 1)]
    assert all(part.height <= 700 for part in parts)


def test_long_label_takes_lines_or_is_heard_whole(tmp_path: Path) -> None:
    label = "A theme with a name that is very much longer than the column that it stands in has room for " * 3

    cell = (
        write(tmp_path, BarChart("t", "n", "f", (make_bar(label, POSITIONS, 1, 1, 1, 1, 1),))).find("TBody").find("TH")
    )

    assert cell.read() == label.strip()
    assert "…" in cell.find("Span").text


def test_sum_of_many_small_ones_does_not_make_the_others_short() -> None:
    small, others = make_bar("a", POSITIONS, 5, 0, 0, 0, 0), make_bar("30 others", POSITIONS, 90, 0, 0, 0, 0)
    chart = BarChart("t", "n", "f", (small, others))

    assert is_sum(chart, others)
    assert find_longest(chart) == 5
    assert find_longest(replace(chart, bars=(Bar("none", ()),))) == 1


def test_chart_without_bars_is_its_title(tmp_path: Path) -> None:
    structure = write(tmp_path, BarChart("Nothing here", "n", "f", ()))

    assert "Nothing here" in structure.read()
    assert structure.find("Figure").alt == "Nothing here: nothing to show."
