import pytest

from laming_desktop.reports.layout import typography
from laming_desktop.reports.tagging.inks import Inks, measure_grey

GREYS = {
    "INK": 26, "MUTED": 88, "NOTE_INK": 63, "RULE": 142, "HAIR": 183, "BAND_FILL": 235, "HOUSE": 59, "RED": 63,
    "AMBER": 200, "GREEN": 222, "GREEN_INK": 63, "BLUE": 226, "BLUE_INK": 60,
}  # fmt: skip


@pytest.mark.parametrize(("token", "grey"), GREYS.items())
def test_each_colour_has_the_grey_that_a_printer_makes_of_it(token: str, grey: int) -> None:
    assert abs(measure_grey(vars(typography)[token]) - grey) <= 1


def test_red_and_amber_differ_in_grey() -> None:
    assert measure_grey(typography.AMBER) - measure_grey(typography.RED) > 100


def test_colours_are_written_as_shares_of_red_green_and_blue() -> None:
    assert Inks().write_fill("#FF8000") == "1 0.502 0 rg"
    assert Inks().write_stroke("#FF8000") == "1 0.502 0 RG"


def test_grey_paper_has_no_colour() -> None:
    assert Inks(in_grey=True).write_fill("#FFFFFF") == "1 g"
    assert Inks(in_grey=True).write_stroke("#000000") == "0 G"


def test_colour_of_an_authority_stands_in_the_place_of_ours() -> None:
    assert Inks({"#17465E": "#005500"}).write_fill("#17465E") == Inks().write_fill("#005500")
