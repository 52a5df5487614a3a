"""Which colours, line and font a page has chosen, so that none is chosen twice (ISO 32000-1, section 8.4)."""

from laming_desktop.reports.tagging.inks import Inks


class ChosenInks:
    """Writes a choice into the page's code only where it differs from the one before."""

    def __init__(self, code: list[str], inks: Inks) -> None:
        self._code = code
        self._inks = inks
        self._fill = self._stroke = self._font = ""
        self._line_width = -1.0

    def forget(self) -> None:
        """Forget what was chosen: a saved state came back, or a new one begins."""
        self._fill = self._stroke = self._font = ""
        self._line_width = -1.0

    def fill(self, ink: str) -> None:
        """Choose the colour of fills and letters."""
        if ink != self._fill:
            self._fill = ink
            self._code.append(self._inks.write_fill(ink))

    def stroke(self, ink: str, width: float) -> None:
        """Choose colour and width of lines."""
        if ink != self._stroke:
            self._stroke = ink
            self._code.append(self._inks.write_stroke(ink))
        if width != self._line_width:
            self._line_width = width
            self._code.append(f"{width:g} w")

    def font(self, resource: str, size: float) -> None:
        """Choose font and size."""
        wanted = f"{resource} {size:g} Tf"
        if wanted != self._font:
            self._font = wanted
            self._code.append(wanted)
