"""Read the styles of an OpenDocument workbook: grounds of cells, what its dates show, which sheets are hidden."""

from dataclasses import dataclass, field
from typing import Final

from laming_desktop.importers.formats.colours import read_colour
from laming_desktop.importers.formats.workbook.date_showing import DateFace
from laming_desktop.importers.formats.workbook.parts import Attributes
from laming_desktop.importers.grid import Colour

_PARTS: Final = frozenset({"day", "day-of-week", "month", "year", "hours", "minutes", "seconds", "am-pm"})
_MOST_PARENTS: Final = 20


@dataclass(slots=True)
class _Style:
    """One style: its parent, the ground, the style of its data, whether a table of it is hidden."""

    parent: str = ""
    ground: str = ""
    data: str = ""
    is_hidden: bool = False


@dataclass(slots=True)
class _Dates:
    """What a style of dates shows."""

    parts: set[str] = field(default_factory=set[str])
    in_full: bool = False


class OpenStyles:
    """Gathers the styles while a parser walks over them."""

    def __init__(self) -> None:
        """Begin with none."""
        self._styles: dict[str, _Style] = {}
        self._dates: dict[str, _Dates] = {}
        self._style = _Style()
        self._date: _Dates | None = None

    def on_start(self, name: str, attributes: Attributes) -> None:
        """Take an element by its plain name."""
        if name == "style":
            self._style = _Style(attributes.get("parent-style-name", ""), data=attributes.get("data-style-name", ""))
            self._styles[attributes.get("name", "")] = self._style
        elif name == "table-cell-properties":
            self._style.ground = attributes.get("background-color", "")
        elif name == "table-properties":
            self._style.is_hidden = attributes.get("display") == "false"
        elif name == "date-style":
            self._date = self._dates.setdefault(attributes.get("name", ""), _Dates())
        elif self._date is not None and name in _PARTS:
            self._date.parts.add(name)
            if name == "month":
                self._date.in_full = attributes.get("textual") == "true" and attributes.get("style") == "long"

    def on_end(self, name: str) -> None:
        """Leave a style of dates."""
        if name == "date-style":
            self._date = None

    def hides(self, style: str) -> bool:
        """Tell whether a style hides its sheet."""
        return style in self._styles and self._styles[style].is_hidden

    def find_colour(self, style: str) -> Colour:
        """Find the ground of a cell of a style or of the style it comes from."""
        for found in self._walk_up(style):
            if found.ground:
                return read_colour(found.ground)
        return ""

    def find_face(self, style: str) -> DateFace | None:
        """Find what the dates of a style show; None where no style of dates is behind it."""
        data = next((found.data for found in self._walk_up(style) if found.data), "")
        dates = self._dates.get(data)
        if dates is None:
            return None
        parts = dates.parts
        return DateFace(
            day="day" in parts or "day-of-week" in parts,
            month="month" in parts,
            year="year" in parts,
            in_full=dates.in_full,
            hours="hours" in parts,
            seconds="seconds" in parts,
            half_days="am-pm" in parts,
        )

    def _walk_up(self, style: str) -> list[_Style]:
        found: list[_Style] = []
        while style in self._styles and len(found) < _MOST_PARENTS:
            found.append(self._styles[style])
            style = found[-1].parent
        return found
