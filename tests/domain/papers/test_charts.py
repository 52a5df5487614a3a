"""A chart is heard as its figures, and never has more bars than its page has room for."""

from laming_desktop.domain.papers.charts import Bar, BarChart, BarPart, keep_largest


def make_bar(label: str, red: int, green: int = 0) -> Bar:
    """Make a bar of two parts."""
    return Bar(label, (BarPart("not_in_place", "Not in place", red), BarPart("in_place", "In place", green)))


def test_all_figures_are_said_in_one_sentence() -> None:
    chart = BarChart(
        "Position by theme", "recommendations", "Theme", (make_bar("Training", 2, 3), make_bar("Funding", 0))
    )

    assert chart.describe() == (
        "Position by theme, recommendations. Training: 2 not in place, 3 in place; Funding: none."
    )


def test_a_chart_without_bars_says_so() -> None:
    assert BarChart("By agency", "actions", "Agency", ()).describe() == "By agency: nothing to show."


def test_few_bars_keep_their_order() -> None:
    bars = tuple(make_bar(f"Agency {count}", count) for count in (1, 3, 2))

    assert keep_largest(bars) == bars


def test_the_smallest_of_many_bars_are_summed_in_a_last_one() -> None:
    bars = tuple(make_bar(f"Agency {count}", count, 1) for count in range(1, 41))

    kept = keep_largest(bars)

    assert [bar.label for bar in kept] == [*(f"Agency {count}" for count in range(40, 31, -1)), "31 others"]
    assert kept[-1].total == sum(range(1, 32)) + 31


def test_the_longest_bar_gives_the_scale() -> None:
    assert BarChart("", "", "", (make_bar("A", 2, 3), make_bar("B", 4))).longest == 5
    assert BarChart("", "", "", ()).longest == 0


def test_each_word_of_the_legend_stands_once() -> None:
    chart = BarChart("", "", "", (make_bar("A", 1), make_bar("B", 1)))

    assert chart.list_words() == (("not_in_place", "Not in place"), ("in_place", "In place"))
