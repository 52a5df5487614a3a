"""Find the font of the window: the system's own, or the bundled family where the system has none."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

TextStyle = Literal["small", "body", "lead", "title", "page", "figure"]

RELATIVE_SIZES: Final[Mapping[TextStyle, float]] = {
    "small": 0.88,
    "body": 1.0,
    "lead": 1.08,
    "title": 1.27,
    "page": 1.7,
    "figure": 2.3,
}
REGULAR = 400
BOLD = 600
SMALLEST_BODY_PX = 12
"""Nine points on a display of 96 dots an inch."""


def load_bundled_family(folder: Path) -> str | None:
    """Make the fonts of a folder known to Qt and give the family's name, None when there are none."""
    families: list[str] = []
    for path in sorted((*folder.rglob("*.ttf"), *folder.rglob("*.otf"))):
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return min(families, key=len, default=None)


def choose_family(bundled_folder: Path) -> str:
    """Choose the system's family; only a system without any font gets the bundled one."""
    if can_write(QGuiApplication.font()):
        return QGuiApplication.font().family()
    return load_bundled_family(bundled_folder) or QGuiApplication.font().family()


def can_write(font: QFont) -> bool:
    """Tell whether letters come out; a bare system still names families, but has no font behind them."""
    return bool(QFontInfo(font).family().strip())


def measure_body_px() -> int:
    """Measure the system's own text size in pixels, never under nine points."""
    return max(SMALLEST_BODY_PX, QFontInfo(QGuiApplication.font()).pixelSize())


def make_font(family: str, pixels: float, weight: int = REGULAR) -> QFont:
    """Make a font of a pixel size and a weight."""
    font = QFont(family)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
