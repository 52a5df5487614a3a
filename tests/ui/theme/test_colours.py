from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from laming_desktop.ui.theme.colours import ensure, make_from_lch, measure_contrast, measure_grey, mix

CHANNELS = st.integers(0, 255)
COLOURS = st.builds(QColor, CHANNELS, CHANNELS, CHANNELS)
BLACK = QColor(0, 0, 0)
WHITE = QColor(255, 255, 255)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert round(measure_contrast(BLACK, WHITE), 2) == 21.0


def test_a_mixture_lies_between_its_colours() -> None:
    assert mix(BLACK, WHITE, 0.5) == QColor(128, 128, 128)


def test_grey_is_what_a_printer_makes_of_it() -> None:
    assert (measure_grey(BLACK), measure_grey(WHITE)) == (0, 255)


@given(COLOURS, COLOURS)
def test_a_colour_is_moved_until_words_can_be_read_on_the_ground(colour: QColor, ground: QColor) -> None:
    assert measure_contrast(ensure(colour, 4.5, ground), ground) >= 4.5


@given(st.floats(0, 100), st.floats(0, 120), st.floats(0, 360))
def test_every_lightness_and_hue_gives_a_colour(lightness: float, chroma: float, hue: float) -> None:
    assert make_from_lch(lightness, chroma, hue).isValid()
