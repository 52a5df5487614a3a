"""One page: shapes and text, each inside marked content that says what it is (ISO 32000-1, sections 8, 9 and 14.6).

Lengths are in points, the origin is the lower left corner. A colour is written as "#RRGGBB".
"""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from math import cos, sin
from typing import Literal

from laming_desktop.reports.tagging.chosen_inks import ChosenInks
from laming_desktop.reports.tagging.fonts import BOX_DIGIT, FontName, FontSet, name_code_point
from laming_desktop.reports.tagging.inks import Inks
from laming_desktop.reports.tagging.pdf_syntax import write_text
from laming_desktop.reports.tagging.structure import Element, MarkedContent

ArtifactKind = Literal["Layout", "Header", "Footer", "Repeated"]
_ARTIFACTS: dict[ArtifactKind, str] = {
    "Layout": "/Artifact <</Type/Layout>> BDC",
    "Header": "/Artifact <</Type/Pagination/Subtype/Header>> BDC",
    "Footer": "/Artifact <</Type/Pagination/Subtype/Footer>> BDC",
    "Repeated": "/Artifact <</Type/Pagination>> BDC",
}
_CIRCLE = 0.5523
"""Where the handles of a quarter circle lie, as a share of its radius."""
Point = tuple[float, float]


class Page:
    """Collects the content of one page; every mark on it is made inside `content` or `artifact`."""

    def __init__(self, number: int, fonts: FontSet, inks: Inks, scale: float = 1.0) -> None:
        self.number = number
        self.scale = scale
        self._fonts = fonts
        self._code: list[str] = []
        self._chosen = ChosenInks(self._code, inks)
        self.owners: list[int] = []
        self.annotations: list[int] = []

    def begin(self, element: Element) -> None:
        """Begin content that belongs to an element."""
        number = len(self.owners)
        element.kids.append(MarkedContent(self.number, number))
        self.owners.append(element.number)
        self._code.append(f"/{element.tag} <</MCID {number}>> BDC")

    def begin_artifact(self, kind: ArtifactKind = "Layout") -> None:
        """Begin content that a listener need not hear."""
        self._code.append(_ARTIFACTS[kind])

    def end(self) -> None:
        """End what was begun last."""
        self._code.append("EMC")

    @contextmanager
    def content(self, element: Element) -> Generator[None]:
        """Hold content that belongs to an element."""
        self.begin(element)
        yield
        self.end()

    @contextmanager
    def artifact(self, kind: ArtifactKind = "Layout") -> Generator[None]:
        """Hold content that a listener need not hear."""
        self.begin_artifact(kind)
        yield
        self.end()

    def write_lines(
        self, lines: Sequence[str], font: FontName, size: float, leading: float, ink: str, x: float, baseline: float
    ) -> None:
        """Write lines below each other, the first on `baseline`, each beginning at `x`; nothing where all are empty."""
        if not any(lines):
            return
        encoded = [self._fonts.encode(line, font) for line in lines]
        resource = encoded[0][0] if encoded and encoded[0] else ""
        if not resource or None in encoded:
            for nth, line in enumerate(lines):
                self._write_mixed(line, font, size, ink, x, baseline - nth * leading)
            return
        self._chosen.fill(ink)
        shown = [found[1] for found in encoded if found]
        self._code.append(f"BT\n{x:.2f} {baseline:.2f} Td")
        self._chosen.font(resource, size)
        self._code.append(f"({shown[0]}) Tj")
        if len(shown) > 1:
            self._code.append(f"{leading:g} TL")
            self._code.extend([f"({codes}) '" for codes in shown[1:]])
        self._code.append("ET")

    def write_outlines(
        self, line: str, font: FontName, size: float, ink: str, width: float, place: Point, angle: float
    ) -> None:
        """Write a line in outlines of letters, turned by `angle` (radians) round its beginning."""
        turn, rise = cos(angle), sin(angle)
        self._code.append(f"q {turn:.5f} {rise:.5f} {-rise:.5f} {turn:.5f} {place[0]:.2f} {place[1]:.2f} cm 1 Tr")
        self._chosen.forget()
        self._chosen.stroke(ink, width)
        self._write_mixed(line, font, size, ink, 0.0, 0.0)
        self._code.append("Q")
        self._chosen.forget()

    def measure(self, text: str, font: FontName, size: float) -> float:
        """Give the width of a text in points."""
        return self._fonts.measure(text, font, size)

    def shorten(self, text: str, font: FontName, size: float, width: float) -> str:
        """Give a text, its end replaced by an ellipsis where it is wider than `width`."""
        return self._fonts.shorten(text, font, size, width)

    def draw_line(self, start: Point, end: Point, width: float, ink: str) -> None:
        """Draw a straight line."""
        self._chosen.stroke(ink, width)
        self._code.append(f"{start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S")

    def fill_box(self, x: float, y: float, width: float, height: float, ink: str) -> None:
        """Fill a rectangle whose lower left corner is x, y."""
        self._chosen.fill(ink)
        self._code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def draw_box(self, x: float, y: float, width: float, height: float, line: float, ink: str) -> None:
        """Draw the outline of a rectangle whose lower left corner is x, y."""
        self._chosen.stroke(ink, line)
        self._code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re S")

    def draw_polygon(self, points: Sequence[Point], fill: str, outline: str, width: float) -> None:
        """Fill a closed shape and, when `width` is above 0, draw round its corners."""
        first, *others = [f"{x:.3f} {y:.3f}" for x, y in points]
        path = f"{first} m " + " ".join(f"{point} l" for point in others) + " h"
        self._paint(path, fill, outline, width)

    def draw_circle(self, centre: Point, radius: float, fill: str, outline: str, width: float) -> None:
        """Fill a circle and draw its outline."""
        self.draw_pill(centre, (radius, radius), radius, fill, outline, width)

    def draw_pill(
        self, centre: Point, half: Point, radius: float, fill: str, outline: str, width: float, dash: str = ""
    ) -> None:
        """Fill a rectangle with round corners and draw its outline; `half` are half its width and height."""
        (x, y), (wide, high), handle = centre, half, radius * (1 - _CIRCLE)
        left, right, low, top = x - wide, x + wide, y - high, y + high
        corners = (
            (left + radius, low, right - radius, low, right - handle, low, right, low + handle, right, low + radius),
            (right, low + radius, right, top - radius, right, top - handle, right - handle, top, right - radius, top),
            (right - radius, top, left + radius, top, left + handle, top, left, top - handle, left, top - radius),
            (left, top - radius, left, low + radius, left, low + handle, left + handle, low, left + radius, low),
        )
        path = f"{left + radius:.3f} {low:.3f} m"
        for _, _, x1, y1, x2, y2, x3, y3, x4, y4 in corners:
            path += f" {x1:.3f} {y1:.3f} l {x2:.3f} {y2:.3f} {x3:.3f} {y3:.3f} {x4:.3f} {y4:.3f} c"
        self._paint(f"{path} h", fill, outline, width, dash)

    def draw_picture(self, name: str, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture of the document; x, y is its lower left corner."""
        self._code.append(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm {name} Do Q")

    def draw_stamp(self, name: str) -> None:
        """Draw what many pages repeat."""
        self._code.append(f"{name} Do")

    @contextmanager
    def enlarged(self, times: float) -> Generator[None]:
        """Draw everything so many times as large, measured from the sheet's lower left corner."""
        before = self.scale
        self._code.append(f"q {times:.5g} 0 0 {times:.5g} 0 0 cm")
        self._chosen.forget()
        self.scale = before * times
        yield
        self.scale = before
        self._code.append("Q")
        self._chosen.forget()

    def pack(self) -> bytes:
        """Give the page's content stream."""
        if self.scale != 1:
            self._code.insert(0, f"{self.scale:.5g} 0 0 {self.scale:.5g} 0 0 cm")
        return "\n".join(self._code).encode("latin-1")

    def _paint(self, path: str, fill: str, outline: str, width: float, dash: str = "") -> None:
        """Fill a path, and draw its outline with round corners when `width` is above 0."""
        self._chosen.fill(fill)
        if width <= 0:
            self._code.append(f"{path} f")
            return
        self._chosen.stroke(outline, width)
        self._code.append(f"1 j {dash} d {path} B 0 j [] 0 d" if dash else f"1 j {path} B 0 j")

    def _write_mixed(self, line: str, font: FontName, size: float, ink: str, x: float, baseline: float) -> None:
        """Write one line whose letters come from several fonts, or from none."""
        for run in self._fonts.split(line, font):
            self._chosen.fill(ink)
            if run.box:
                self._write_box(run.box, run.width * size, size, ink, x, baseline)
            else:
                self._code.append(f"BT\n{x:.2f} {baseline:.2f} Td")
                self._chosen.font(run.resource, size)
                self._code.append(f"({run.codes}) Tj ET")
            x += run.width * size

    def _write_box(self, letter: str, width: float, size: float, ink: str, x: float, baseline: float) -> None:
        """Draw a box with the code point; a listener hears the letter itself, or the code point of a control sign."""
        spoken = letter if letter.isprintable() else f"[U+{name_code_point(letter)}]"
        self._code.append(f"/Span <</ActualText {write_text(spoken)}>> BDC")
        self._chosen.stroke(ink, 0.4)
        self._code.append(f"{x + 0.3:.2f} {baseline - 0.12 * size:.2f} {width - 0.6:.2f} {0.84 * size:.2f} re S")
        digits, small = name_code_point(letter), BOX_DIGIT * size
        inset = (width - self._fonts.measure(digits, "fallback", small)) / 2
        self.write_lines([digits], "fallback", small, small, ink, x + inset, baseline + 0.08 * size)
        self._code.append("EMC")
