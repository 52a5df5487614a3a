"""An indicator as a table of periods and areas, as words, and as the chart that window and paper draw."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from laming_desktop.domain.national import Area, Indicator, IndicatorValue
from laming_desktop.domain.papers.charts import Bar, BarChart, BarPart

AREA_NAMES: Final[dict[Area, str]] = {"local": "Local", "national": "National", "comparator": "Comparator"}
_ORDER: Final[tuple[Area, ...]] = ("local", "national", "comparator")


@dataclass(frozen=True, slots=True)
class SeriesColumn:
    """One area of a series: what kind of area it is, and its name where it has one."""

    area: Area
    name: str

    @property
    def words(self) -> str:
        """Give how the column is headed."""
        kind = AREA_NAMES[self.area]
        return kind if not self.name or self.name.casefold() == kind.casefold() else f"{self.name} ({kind.lower()})"


@dataclass(frozen=True, slots=True)
class SeriesTable:
    """A series as a table: periods down, areas across; a cell is None where there is no figure."""

    periods: tuple[str, ...]
    columns: tuple[SeriesColumn, ...]
    rows: tuple[tuple[IndicatorValue | None, ...], ...]


def arrange_series(indicator: Indicator) -> SeriesTable:
    """Arrange the figures of a series: periods as they were entered, local figures before all others."""
    periods = tuple(dict.fromkeys(value.period for value in indicator.values))
    found = dict.fromkeys(SeriesColumn(value.area, value.area_name) for value in indicator.values)
    columns = tuple(sorted(found, key=lambda column: _ORDER.index(column.area)))
    cells = {(value.period, SeriesColumn(value.area, value.area_name)): value for value in indicator.values}
    rows = tuple(tuple(cells.get((period, column)) for column in columns) for period in periods)
    return SeriesTable(periods, columns, rows)


def describe_series(indicator: Indicator) -> str:
    """Say all figures of a series in words, for those who do not see the chart."""
    table = arrange_series(indicator)
    unit = f", {indicator.unit}" if indicator.unit else ""
    said: list[str] = []
    for nth, column in enumerate(table.columns):
        figures = [
            f"{write_figure(value.value)} in {value.period}" for row in table.rows if (value := row[nth]) is not None
        ]
        said.append(f"{column.words}: {', '.join(figures)}")
    return f"{indicator.title}{unit}. {'; '.join(said)}." if said else f"{indicator.title}{unit}: no figure yet."


def chart_series(indicator: Indicator) -> BarChart:
    """Chart a series as bars that stand for themselves: one for each figure, period by period."""
    table = arrange_series(indicator)
    is_alone = len(table.columns) == 1
    bars = tuple(
        Bar(
            value.period if is_alone else f"{value.period}, {column.words}",
            (BarPart(column.area, AREA_NAMES[column.area], _as_number(value.value)),),
        )
        for row in table.rows
        for column, value in zip(table.columns, row, strict=True)
        if value is not None
    )
    return BarChart(indicator.title, indicator.unit or "figures", "Period", bars, has_sums=False)


def write_figure(value: Decimal) -> str:
    """Write a figure with its thousands parted: "1,204.5"."""
    return f"{value:,f}"


def _as_number(value: Decimal) -> float:
    """Give a figure as a number that is written as it was: whole ones without a point."""
    return int(value) if value == value.to_integral_value() else float(value)
