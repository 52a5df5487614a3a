import pytest

from laming_desktop.importers.formats.colours import read_colour


@pytest.mark.parametrize(
    ("figures", "name"),
    [
        ("FF0000", "red"),
        ("C00000", "red"),
        ("FFC7CE", "red"),
        ("FFC000", "amber"),
        ("#FFFF00", "amber"),
        ("ED7D31", "amber"),
        ("92D050", "green"),
        ("FF00B050", "green"),
        ("C6EFCE", "green"),
        ("0070C0", "blue"),
        ("BFBFBF", "grey"),
    ],
)
def test_ground_that_councils_mean_has_a_name(figures: str, name: str) -> None:
    assert read_colour(figures) == name


@pytest.mark.parametrize(
    "figures", ["FFFFFF", "000000", "F2F2F2", "D9E1F2", "E2EFDA", "FFF2CC", "7030A0", "auto", "", "12"]
)
def test_ground_that_only_divides_a_table_has_none(figures: str) -> None:
    assert read_colour(figures) == ""
