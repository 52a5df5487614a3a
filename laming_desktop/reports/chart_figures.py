"""The figures of a chart as a table: what is counted nowhere takes no column."""

from laming_desktop.domain.papers.charts import Bar, BarChart, BarKey


def list_counted(chart: BarChart) -> tuple[tuple[BarKey, str], ...]:
    """List what the parts of a chart count, without what no bar has; all of it where no bar has anything."""
    words = chart.list_words()
    return tuple((key, word) for key, word in words if any(count_part(bar, key) for bar in chart.bars)) or words


def count_part(bar: Bar, key: BarKey) -> float:
    """Give how many of a kind a bar counts."""
    return sum(part.count for part in bar.parts if part.key == key)
