"""The theme in force: colours, sizes, fonts and icons, handed to every widget."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QApplication

from laming_desktop.ui.theme import icons
from laming_desktop.ui.theme.colours import is_light
from laming_desktop.ui.theme.fonts import REGULAR, RELATIVE_SIZES, TextStyle, choose_family, make_font, measure_body_px
from laming_desktop.ui.theme.sheet import write_sheet
from laming_desktop.ui.theme.tokens import Mode, Tokens, derive_tokens

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
NORMAL_TEXT_SIZE = 100
LIST_LINE = 40
COMPACT_LINE = 24
"""How high a line of a long list is, in design pixels: two rows of words, or one."""
DESIGN_BODY_PX = 13
"""The text size for which the lengths of the design are given."""


class Theme(QObject):
    """What a widget asks for its looks; `changed` tells that everything has to be measured and painted anew.

    `changing` comes before: widgets that will be made anew can go, so that Qt need not style them once more.

    Lengths are given in pixels of the design at text size 100 % and scaled by `em`.
    """

    changing = Signal()
    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        *,
        icon_folder: Path,
        font_folder: Path,
        family: str | None = None,
        mode: Mode | None = None,
        text_size: int = NORMAL_TEXT_SIZE,
        body_px: int | None = None,
    ) -> None:
        super().__init__()
        self._application = application
        self._icon_folder = icon_folder
        self._mode: Mode | None = mode
        self._sheet_icons = QTemporaryDir()
        self._pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}
        application.setStyle("Fusion")
        self.family = family or choose_family(font_folder)
        self._body_px = body_px or measure_body_px()
        self.text_size = text_size
        self.is_compact = False
        self.tokens = self._derive()
        self._apply()
        self._follow_system()

    @property
    def unit(self) -> float:
        """Give what one pixel of the design measures now."""
        return max(1.0, self._body_px / DESIGN_BODY_PX) * self.text_size / 100

    @property
    def body_px(self) -> float:
        """Give the size of ordinary text in pixels."""
        return self._body_px * self.text_size / 100

    def em(self, pixels: float) -> int:
        """Scale a length of the design with the text."""
        return round(pixels * self.unit)

    @property
    def list_line(self) -> int:
        """Give the height of a line of a long list in pixels."""
        return self.em(COMPACT_LINE if self.is_compact else LIST_LINE)

    def use_density(self, *, is_compact: bool) -> None:
        """Have one row of words in each line of a long list, or two."""
        if is_compact != self.is_compact:
            self.is_compact = is_compact
            self.refresh()

    def font(self, style: TextStyle = "body", weight: int = REGULAR) -> QFont:
        """Give the font of one style and weight."""
        return make_font(self.family, self.body_px * RELATIVE_SIZES[style], weight)

    def metrics(self, style: TextStyle = "body", weight: int = REGULAR) -> QFontMetrics:
        """Give the measures of one style and weight."""
        return QFontMetrics(self.font(style, weight))

    def pixmap(self, name: str, side: float = 16, colour: QColor | None = None) -> QPixmap:
        """Give an icon of `side` design pixels, in the colour of words unless another is named."""
        ink = colour or self.tokens.text
        ratio = self._application.devicePixelRatio()
        key = (name, self.em(side), ink.name(), ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = icons.render_icon(self._icon_folder, name, self.em(side), ink, ratio)
        return self._pixmaps[key]

    def icon(self, name: str, side: float = 16, colour: QColor | None = None) -> QIcon:
        """Give an icon for a button or a menu, muted where the command is disabled."""
        icon = QIcon(self.pixmap(name, side, colour))
        icon.addPixmap(self.pixmap(name, side, self.tokens.muted), QIcon.Mode.Disabled)
        return icon

    def focus_pen(self) -> QPen:
        """Give the pen of the ring round whatever has the focus."""
        return QPen(self.tokens.accent, 2)

    def set_text_size(self, percent: int) -> None:
        """Scale all text and everything that holds text."""
        self.text_size = min(max(percent, TEXT_SIZES[0]), TEXT_SIZES[-1])
        self.refresh()

    def step_text_size(self, steps: int) -> None:
        """Go to the next larger or smaller of the offered sizes."""
        nearest = min(range(len(TEXT_SIZES)), key=lambda place: abs(TEXT_SIZES[place] - self.text_size))
        self.set_text_size(TEXT_SIZES[min(max(nearest + steps, 0), len(TEXT_SIZES) - 1)])

    def refresh(self) -> None:
        """Derive everything again, after the system or the text size changed."""
        self.changing.emit()
        self.tokens = self._derive()
        self._apply()
        self.changed.emit()

    def _derive(self) -> Tokens:
        palette = QApplication.palette()
        return derive_tokens(palette, self._mode if self._mode is not None else read_system_mode(palette))

    def _apply(self) -> None:
        self._pixmaps.clear()
        self._application.setFont(self.font())
        folder = self._write_sheet_icons()
        self._application.setStyleSheet(
            write_sheet(self.tokens, family=self.family, body_px=self.body_px, unit=self.unit, icons=folder)
        )

    def _write_sheet_icons(self) -> dict[str, str]:
        """Put coloured icons where the style sheet can name them; a new colour gets a new name, since Qt keeps pictures."""
        written: dict[str, str] = {}
        for key, name, ink in (("arrow", "down", self.tokens.muted), ("tick", "check", self.tokens.on_accent)):
            path = Path(self._sheet_icons.filePath(f"{name}-{ink.name()[1:]}.svg"))
            path.write_text(icons.colour_icon(self._icon_folder, name, ink), encoding="utf-8")
            written[key] = path.as_posix()
        return written

    def _follow_system(self) -> None:
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    def _on_system_changed(self) -> None:
        self.refresh()


def read_system_mode(palette: QPalette) -> Mode:
    """Read from the system whether it is light, dark or of high contrast; the palette decides where it does not say."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    scheme = hints.colorScheme()
    if scheme == Qt.ColorScheme.Unknown:
        return "light" if is_light(palette.window().color()) else "dark"
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"
