"""Measure and move colours: contrast, mixtures, and a colour that is sure to stand out."""

from math import cos, radians, sin

from PySide6.QtGui import QColor

BLACK = QColor(17, 19, 22)
WHITE = QColor(255, 255, 255)
STEPS = 50
MIDDLE_LUMINANCE = 0.18
"""Above it a ground is light and wants dark words."""
_D65 = (0.95047, 1.0, 1.08883)
_TO_LINEAR_RGB = (
    (3.2406, -1.5372, -0.4986),
    (-0.9689, 1.8758, 0.0415),
    (0.0557, -0.2040, 1.0570),
)
_TOLERANCE = 0.0005
_LINEAR_LAB = 0.008856
_LINEAR_SRGB = 0.04045
_LINEAR_LIGHT = 0.0031308


def measure_luminance(colour: QColor) -> float:
    """Measure the relative luminance of WCAG 2.2, 0 for black to 1 for white."""
    return sum(
        weight * _linearise(channel)
        for weight, channel in zip(
            (0.2126, 0.7152, 0.0722), (colour.redF(), colour.greenF(), colour.blueF()), strict=True
        )
    )


def is_light(ground: QColor) -> bool:
    """Tell whether a ground wants dark words."""
    return measure_luminance(ground) > MIDDLE_LUMINANCE


def measure_contrast(one: QColor, other: QColor) -> float:
    """Measure the contrast ratio of WCAG 2.2, 1 for equal colours to 21."""
    darker, lighter = sorted((measure_luminance(one), measure_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def measure_grey(colour: QColor) -> int:
    """Give what a black and white printer makes of a colour, 0 black to 255 white (luma of Rec. 601)."""
    return round(0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue())


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """Mix `share` (0 to 1) of the other colour into one."""
    pairs = zip((one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))


def ensure(colour: QColor, ratio: float, *grounds: QColor) -> QColor:
    """Move a colour towards black or white, as little as needed, until it stands out by `ratio` on every ground."""
    goals = (QColor(0, 0, 0), WHITE) if is_light(grounds[0]) else (WHITE, QColor(0, 0, 0))
    for goal in goals:
        for step in range(STEPS + 1):
            moved = mix(colour, goal, step / STEPS)
            if all(measure_contrast(moved, ground) >= ratio for ground in grounds):
                return moved
    return goals[0]


def choose_readable(ground: QColor) -> QColor:
    """Choose black or white, whichever stands out more on a ground."""
    return max((BLACK, WHITE), key=lambda ink: measure_contrast(ink, ground))


def make_from_lch(lightness: float, chroma: float, hue: float) -> QColor:
    """Make the sRGB colour nearest to one of CIE LCh (D65), taking chroma away until it can be shown."""
    while True:
        channels = _convert_lch(lightness, chroma, hue)
        if chroma <= 0 or all(-_TOLERANCE <= channel <= 1 + _TOLERANCE for channel in channels):
            return QColor(*(round(255 * _delinearise(min(max(channel, 0.0), 1.0))) for channel in channels))
        chroma -= 1


def _convert_lch(lightness: float, chroma: float, hue: float) -> tuple[float, ...]:
    """Give the linear red, green and blue, which may lie outside 0 to 1."""
    middle = (lightness + 16) / 116
    offsets = (chroma * cos(radians(hue)) / 500, 0.0, -chroma * sin(radians(hue)) / 200)
    xyz = [white * _unfold(middle + offset) for white, offset in zip(_D65, offsets, strict=True)]
    return tuple(sum(weight * part for weight, part in zip(row, xyz, strict=True)) for row in _TO_LINEAR_RGB)


def _unfold(value: float) -> float:
    return value**3 if value**3 > _LINEAR_LAB else (value - 16 / 116) / 7.787


def _linearise(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_SRGB else ((channel + 0.055) / 1.055) ** 2.4


def _delinearise(channel: float) -> float:
    return 12.92 * channel if channel <= _LINEAR_LIGHT else 1.055 * channel ** (1 / 2.4) - 0.055
