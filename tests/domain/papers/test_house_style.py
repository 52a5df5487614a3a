"""A house colour must be readable wherever it stands."""

import pytest

from laming_desktop.domain.papers.house_style import USUAL_COLOUR, is_readable, measure_contrast


@pytest.mark.parametrize(("one", "other", "contrast"), [("#000000", "#FFFFFF", 21.0), ("#777777", "#777777", 1.0)])
def test_contrast_is_measured_as_the_guidelines_say(one: str, other: str, contrast: float) -> None:
    assert abs(measure_contrast(one, other) - contrast) < 0.01


def test_contrast_is_the_same_both_ways() -> None:
    assert measure_contrast("#17465E", "#FFFFFF") == measure_contrast("#FFFFFF", "#17465E")


@pytest.mark.parametrize(("colour", "readable"), [(USUAL_COLOUR, True), ("#FFCC00", False), ("#767676", False)])
def test_a_colour_must_stand_out_from_white_and_from_the_band(colour: str, readable: bool) -> None:
    assert is_readable(colour) is readable
