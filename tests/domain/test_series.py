"""A series is a table, a sentence and a chart of the same figures."""

from decimal import Decimal

from laming_desktop.domain.national import Area, Indicator, IndicatorValue
from laming_desktop.domain.series import arrange_series, chart_series, describe_series


def value(period: str, figure: str, area: Area = "local", name: str = "") -> IndicatorValue:
    return IndicatorValue(f"{period}{area}", area, name, period, Decimal(figure), "", "", "")


CARE = Indicator(
    "i",
    "Children in care",
    "per 10,000",
    "",
    "",
    (value("2008", "58.1"), value("2008", "54", "national", "England"), value("2009", "61.50")),
)


def test_local_figures_stand_first_and_gaps_stay_empty() -> None:
    table = arrange_series(CARE)
    assert [column.words for column in table.columns] == ["Local", "England (national)"]
    assert [[cell is not None for cell in row] for row in table.rows] == [[True, True], [True, False]]


def test_all_figures_are_said_in_words() -> None:
    assert describe_series(CARE) == (
        "Children in care, per 10,000. Local: 58.1 in 2008, 61.50 in 2009; England (national): 54 in 2008."
    )


def test_series_without_figures_says_so() -> None:
    assert describe_series(Indicator("i", "Visits", "", "", "", ())) == "Visits: no figure yet."


def test_chart_adds_nothing_up_and_says_what_the_table_says() -> None:
    chart = chart_series(CARE)
    assert not chart.has_sums
    assert [bar.label for bar in chart.bars] == ["2008, Local", "2008, England (national)", "2009, Local"]
    assert "58.1 local" in chart.describe()
    assert "54 national" in chart.describe()
