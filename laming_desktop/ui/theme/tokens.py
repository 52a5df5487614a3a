"""Derive every colour of the window from the system's palette and five hues."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtGui import QColor, QPalette

from laming_desktop.ui.theme.colours import WHITE, choose_readable, ensure, make_from_lch, measure_contrast, mix

Mode = Literal["light", "dark", "contrast"]
Hue = Literal["red", "amber", "green", "blue"]

HUES: Final[Mapping[Hue, tuple[float, float]]] = {
    "red": (32, 62),
    "amber": (80, 78),
    "green": (147, 46),
    "blue": (281, 44),
}
"""Hue and chroma of each status colour in CIE LCh."""

LIGHTNESS: Final[Mapping[Mode, Mapping[Hue, float]]] = {
    "light": {"blue": 25, "red": 41, "green": 62, "amber": 80},
    "dark": {"blue": 44, "red": 58, "green": 72, "amber": 85},
}
"""Chosen so that the four stay apart when the colour is taken away."""

THEN: Final[Mapping[Mode, tuple[float, float, float]]] = {"light": (36, 34, 318), "dark": (74, 34, 318)}
"""Violet, for the register as it was: lightness, chroma and hue."""

WORDS = 4.5
SURE_WORDS = 5.0
EDGES = 3.0


@dataclass(frozen=True, slots=True)
class StatusColours:
    """How a status of one hue is drawn."""

    fill: QColor
    letter: QColor
    outline: QColor


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour that a painter or the style sheet may use, named for what it does; `sheet` is a printed page."""

    mode: Mode
    canvas: QColor
    paper: QColor
    band: QColor
    button: QColor
    text: QColor
    muted: QColor
    line: QColor
    edge: QColor
    accent: QColor
    on_accent: QColor
    link: QColor
    chosen: QColor
    on_chosen: QColor
    hover: QColor
    alarm: QColor
    alarm_soft: QColor
    note: QColor
    note_soft: QColor
    added: QColor
    removed: QColor
    desk: QColor
    sheet: QColor
    then: QColor
    on_then: QColor
    status: Mapping[Hue, StatusColours]

    @property
    def is_contrast(self) -> bool:
        """Tell whether the system asks for high contrast, where fills and soft grounds are left out."""
        return self.mode == "contrast"


def derive_tokens(palette: QPalette, mode: Mode) -> Tokens:
    """Derive the tokens in force from a palette."""
    return _derive_contrast(palette) if mode == "contrast" else _derive_soft(palette, mode)


def _derive_contrast(palette: QPalette) -> Tokens:
    """Take the palette as it is: whoever asks for high contrast has chosen its colours."""
    window, base, text = palette.window().color(), palette.base().color(), palette.text().color()
    accent, on_accent = palette.highlight().color(), palette.highlightedText().color()
    plain = StatusColours(base, text, text)
    return Tokens(
        mode="contrast",
        canvas=window,
        paper=base,
        band=base,
        button=base,
        text=text,
        muted=text,
        line=text,
        edge=text,
        accent=accent,
        on_accent=on_accent,
        link=palette.link().color(),
        chosen=accent,
        on_chosen=on_accent,
        hover=base,
        alarm=text,
        alarm_soft=base,
        note=text,
        note_soft=base,
        added=base,
        removed=base,
        desk=base,
        sheet=WHITE,
        then=accent,
        on_then=on_accent,
        status=dict.fromkeys(HUES, plain),
    )


def _derive_soft(palette: QPalette, mode: Mode) -> Tokens:
    """Mix the grounds first, then move every ink until it holds on all of them."""
    is_light = mode == "light"
    window, base, text = palette.window().color(), palette.base().color(), palette.text().color()
    accent = ensure(palette.highlight().color(), EDGES, base, window)
    on_accent = palette.highlightedText().color()
    if measure_contrast(accent, on_accent) < WORDS:
        on_accent = ensure(choose_readable(accent), WORDS, accent)
    band = mix(base, window, 0.62)
    chosen = mix(base, accent, 0.13 if is_light else 0.20)
    hues: dict[Hue, QColor] = {
        hue: make_from_lch(LIGHTNESS[mode][hue], chroma, angle) for hue, (angle, chroma) in HUES.items()
    }
    grounds = (base, window, band, chosen)
    status: dict[Hue, StatusColours] = {
        hue: StatusColours(fill, choose_readable(fill), ensure(fill, EDGES, base, window, chosen))
        for hue, fill in hues.items()
    }
    text = ensure(text, 7.0, *grounds)
    then = ensure(make_from_lch(*THEN[mode]), EDGES, base, window)
    return Tokens(
        mode=mode,
        canvas=window,
        paper=base,
        band=band,
        button=mix(base, window, 0.15),
        text=text,
        muted=ensure(mix(text, base, 0.36), SURE_WORDS, *grounds),
        line=mix(base, text, 0.15),
        edge=ensure(mix(base, text, 0.40), EDGES, base, window),
        accent=accent,
        on_accent=on_accent,
        link=ensure(palette.link().color(), WORDS, *grounds),
        chosen=chosen,
        on_chosen=text,
        hover=mix(base, accent, 0.06 if is_light else 0.10),
        alarm=ensure(hues["red"], 4.8, *grounds),
        alarm_soft=mix(base, hues["red"], 0.08 if is_light else 0.14),
        note=ensure(hues["amber"], EDGES, base, window),
        note_soft=mix(base, hues["amber"], 0.16 if is_light else 0.10),
        added=mix(base, hues["green"], 0.24),
        removed=mix(base, hues["red"], 0.15 if is_light else 0.28),
        desk=mix(window, text, 0.08),
        sheet=WHITE,
        then=then,
        on_then=ensure(choose_readable(then), WORDS, then),
        status=status,
    )
