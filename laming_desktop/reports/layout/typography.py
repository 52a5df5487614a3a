"""Faces and colours of the papers: the type scale and the tokens, each with the grey it prints as."""

from dataclasses import dataclass
from typing import Final

from laming_desktop.reports.tagging.fonts import FontName

INK: Final = "#1A1A1A"
MUTED: Final = "#55595E"
NOTE_INK: Final = "#3C4046"
RULE: Final = "#8A8F96"
HAIR: Final = "#B4B8BD"
BAND_FILL: Final = "#E8ECEF"
HOUSE: Final = "#17465E"
RED: Final = "#9B1620"
AMBER: Final = "#F9C74F"
GREEN: Final = "#CDE8D3"
GREEN_INK: Final = "#0E5A32"
BLUE: Final = "#D6E4F5"
BLUE_INK: Final = "#0B4687"
FAINT: Final = "#CDD1D6"
WHITE: Final = "#FFFFFF"

MM: Final = 72 / 25.4
BASELINE: Final = 0.93
"""How far the first baseline lies below the top of a line, as a share of the size."""
WRITING_LINE: Final = 17.0
"""The height of a line to write on by hand, in points."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font at a size with its line height and colour; sizes and heights in points."""

    font: FontName
    size: float
    leading: float
    ink: str = INK


CELL: Final = Face("table", 8.5, 10.6)
CELL_LEAD: Final = Face("table_semibold", 8.5, 10.6)
CELL_LEAD_MUTED: Final = Face("table_semibold", 8.5, 10.6, MUTED)
REFERENCE: Final = Face("table_semibold", 8, 10.6, MUTED)
NOTE: Final = Face("table", 7.5, 9.4, MUTED)
NOTE_ITALIC: Final = Face("table_italic", 7.5, 9.4, MUTED)
CONTINUED: Final = Face("table", 7, 9.4, MUTED)
EMPTY: Final = Face("table_italic", 8, 10.6, MUTED)
EMPTY_SMALL: Final = Face("table_italic", 7.8, 10.6, MUTED)
FLAG: Final = Face("table_semibold", 7.5, 9.8)
HEAD: Final = Face("table_semibold", 8, 9.8)
HEAD_NOTE: Final = Face("table", 7.5, 9.2)
BAND: Final = Face("table_semibold", 9.5, 12)
BAND_NOTE: Final = Face("table", 8, 10, NOTE_INK)
FOOT: Final = Face("table", 7.5, 9.4, MUTED)
FOOT_LEAD: Final = Face("table_semibold", 7.5, 9.4)
RUNNING: Final = Face("table", 8.5, 10, MUTED)
RUNNING_LEAD: Final = Face("table_semibold", 8.5, 10)
LABEL: Final = Face("prose_semibold", 8.5, 10, HOUSE)
MEETING: Final = Face("prose", 8.5, 10, MUTED)
TITLE: Final = Face("prose_semibold", 19, 23)
TITLE_SMALL: Final = Face("prose_semibold", 16, 19.5)
SUBTITLE: Final = Face("prose", 9.5, 12, NOTE_INK)
FACT: Final = Face("table", 8.5, 11, MUTED)
FACT_VALUE: Final = Face("table_semibold", 8.5, 11)
TILE_COUNT: Final = Face("prose_semibold", 17, 20)
TILE_WORD: Final = Face("table", 8, 10)
NOTHING: Final = Face("table_italic", 10, 13, MUTED)
