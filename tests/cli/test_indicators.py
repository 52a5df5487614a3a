"""Measured series from a terminal: one figure, or a table of them."""

from pathlib import Path

import pytest

from tests.cli.conftest import Line

TITLE = "Children in care"


@pytest.fixture
def measured(line: Line, sample: Path) -> Path:
    """Give the sample register with a series."""
    assert line("indicator", "add", sample, TITLE, "--unit", "per 10,000").status == 0
    return sample


def test_figure_is_entered_and_listed(line: Line, measured: Path) -> None:
    assert line("indicator", "figures", measured, TITLE, "2008/09", "--value", "61.5").status == 0
    assert "2008/09  Local  61.5" in line("indicator", "list", measured).out


@pytest.mark.parametrize(
    "table",
    [
        "\tLocal\tEngland\n2007/08\t58.1\t54\n2008/09\t61.5\t55\n",
        "Period,Local,England\n2007/08,58.1,54\n2008/09,61.5,55\n",
    ],
)
def test_table_of_figures_is_read(line: Line, measured: Path, tmp_path: Path, table: str) -> None:
    path = tmp_path / "figures.txt"
    path.write_text(table, encoding="utf-8")
    assert line("indicator", "figures", measured, "1", "--table", path).status == 0
    (told,) = line("indicator", "list", measured, "--json").json
    assert [(one["area"], one["value"]) for one in told["figures"]] == [
        ("local", "58.1"),
        ("national", "54"),
        ("local", "61.5"),
        ("national", "55"),
    ]


def test_what_is_no_figure_is_refused_in_one_sentence(line: Line, measured: Path) -> None:
    for words in ((TITLE, "2008/09", "--value", "many"), (TITLE, "2008/09"), ("Other", "2008/09", "--value", "1")):
        answer = line("indicator", "figures", measured, *words)
        assert (answer.status, answer.err.count("\n")) == (1, 1)


def test_series_and_figure_are_changed_and_removed(line: Line, measured: Path) -> None:
    for period, value in (("2007/08", "58.1"), ("2008/09", "61.5")):
        assert line("indicator", "figures", measured, TITLE, period, "--value", value).status == 0
    assert line("indicator", "figures", measured, "1", "--remove", "1").status == 0
    assert line("indicator", "edit", measured, "1", "--unit", "children per 10,000").status == 0
    (told,) = line("indicator", "list", measured, "--json").json
    assert (told["title"], told["unit"]) == (TITLE, "children per 10,000")
    assert [one["period"] for one in told["figures"]] == ["2008/09"]
    assert line("indicator", "remove", measured, "1").status == 0
    assert line("indicator", "list", measured, "--json").json == []
