"""Figures of charts."""

from laming_desktop.domain.papers.charts import Bar, BarChart, BarPart
from laming_desktop.reports.chart_figures import count_part, list_counted


def make_chart(*counts: int) -> BarChart:
    parts = tuple(BarPart(key, key, count) for key, count in zip(("ongoing", "in_place"), counts, strict=True))
    return BarChart("Chart", "items", "Of", (Bar("Bar", parts),))


def test_what_no_bar_has_takes_no_column() -> None:
    assert list_counted(make_chart(0, 3)) == (("in_place", "in_place"),)


def test_chart_of_nothing_keeps_its_columns() -> None:
    assert len(list_counted(make_chart(0, 0))) == 2


def test_parts_of_one_kind_are_counted_together() -> None:
    bar = Bar("Bar", (BarPart("ongoing", "a", 1), BarPart("ongoing", "b", 2)))

    assert count_part(bar, "ongoing") == 3
