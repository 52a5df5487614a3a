"""The sheets on which tables are printed: size, margins, and how much larger everything stands on A3."""

from dataclasses import dataclass
from typing import Final

from laming_desktop.domain.papers.profiles import PageChoices, PaperSize
from laming_desktop.reports.layout.typography import MM

_SIZES: Final[dict[PaperSize, tuple[float, float]]] = {"a4": (297.0, 210.0), "a3": (420.0, 297.0)}
"""Long and short side in mm."""
_SCALES: Final[dict[PaperSize, float]] = {"a4": 1.0, "a3": 10 / 8.5}
"""A cell's text is set in 8.5 points on A4 and in 10 on A3."""
_SIDE: Final = 14.0
MOST_COLUMNS_UPRIGHT: Final = 4
"""A portrait page has room for a table of so many columns; more become cards."""


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A sheet as it is drawn, in points before all of it is enlarged by `scale`.

    `inner` is the width of the table, `body_top` and `body_foot` what stays free above and below it; the other lengths
    say how far head and opening stand below the upper edge, key and footer above the lower.
    """

    width: float
    height: float
    left: float
    inner: float
    scale: float
    body_top: float
    body_foot: float
    head_top: float
    opening_top: float
    key_foot: float
    footer_foot: float


def choose_table_sheet(page: PageChoices) -> TableSheet:
    """Give the sheet for the choices of a page; the margins are the same on every size."""
    sides, scale = _SIZES[page.size], _SCALES[page.size]
    unit = MM / scale
    wide, high = sides if page.orientation == "landscape" else sides[::-1]
    inner = (wide - 2 * _SIDE) * unit
    return TableSheet(
        width=wide * unit,
        height=high * unit,
        left=_SIDE * unit,
        inner=inner // 0.5 * 0.5,
        scale=scale,
        body_top=19 * unit,
        body_foot=24 * unit,
        head_top=12.2 * unit,
        opening_top=12.5 * unit,
        key_foot=18.6 * unit,
        footer_foot=13.2 * unit,
    )
