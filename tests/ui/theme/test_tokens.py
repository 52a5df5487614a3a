from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QPalette

from laming_desktop.ui.theme.colours import measure_contrast, measure_grey
from laming_desktop.ui.theme.tokens import Mode, Tokens, derive_tokens
from tests.ui.palettes import make_palette

CHANNELS = st.integers(0, 255)
MODES: tuple[Mode, ...] = ("light", "dark")


def list_word_contrasts(tokens: Tokens) -> list[float]:
    grounds = (tokens.canvas, tokens.paper, tokens.band, tokens.chosen)
    inks = (tokens.text, tokens.muted, tokens.link, tokens.alarm)
    return [measure_contrast(ink, ground) for ink in inks for ground in grounds]


@pytest.mark.parametrize("mode", MODES)
def test_words_can_be_read_on_every_ground(mode: Mode) -> None:
    assert min(list_word_contrasts(derive_tokens(make_palette(mode), mode))) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_edges_and_status_outlines_stand_out(mode: Mode) -> None:
    tokens = derive_tokens(make_palette(mode), mode)
    edges = [tokens.edge, tokens.accent, tokens.note, *(colours.outline for colours in tokens.status.values())]

    assert min(measure_contrast(edge, ground) for edge in edges for ground in (tokens.paper, tokens.canvas)) >= 3


@pytest.mark.parametrize("mode", MODES)
def test_status_colours_stay_apart_in_black_and_white(mode: Mode) -> None:
    greys = sorted(measure_grey(colours.fill) for colours in derive_tokens(make_palette(mode), mode).status.values())

    assert min(after - before for before, after in pairwise(greys)) >= 27


@given(st.builds(QColor, CHANNELS, CHANNELS, CHANNELS))
def test_any_accent_that_a_user_chose_leaves_words_readable(accent: QColor) -> None:
    palette = make_palette("light")
    palette.setColor(QPalette.ColorRole.Highlight, accent)
    tokens = derive_tokens(palette, "light")

    assert min(list_word_contrasts(tokens)) >= 4.5
    assert measure_contrast(tokens.on_accent, tokens.accent) >= 4.5


def test_high_contrast_uses_the_colours_of_the_system_and_no_fill() -> None:
    palette = make_palette("contrast")
    tokens = derive_tokens(palette, "contrast")

    inks = (tokens.text, tokens.muted, tokens.edge, tokens.alarm)
    assert all(ink == palette.text().color() for ink in inks)
    assert tokens.status["red"].fill == palette.base().color()
