"""The line at the foot: whether everything is saved, what is shown, and which file it is."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_hair, set_ground
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

HEIGHT = 25


class StatusBar(QWidget):
    """Small words that never move."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        set_ground(self, "canvas")
        self._icon = IconView(theme, "check", side=14)
        self._state = TextRuns(theme, style="small", lines=1)
        self._counts = TextRuns(theme, style="small", lines=1)
        self._file = TextRuns(theme, style="small", lines=1)
        self._now = ("", "", "text")
        self._past = ""
        self._layout = QHBoxLayout(self)
        self._between = make_hair(is_vertical=True)
        for part in (self._icon, self._state, self._between, self._counts):
            self._layout.addWidget(part)
        self._layout.addStretch(1)
        self._layout.addWidget(self._file)
        self.scale()
        self.show_closed()

    def scale(self) -> None:
        """Measure everything for the text size in force."""
        em = self._theme.em
        self.setFixedHeight(em(HEIGHT))
        self._layout.setContentsMargins(em(12), 0, em(12), 0)
        self._layout.setSpacing(em(8))
        self._between.setFixedHeight(em(16))

    def show_closed(self) -> None:
        """Say that no register is open."""
        self._now, self._past = ("", "", "text"), ""
        self._icon.hide()
        self._between.hide()
        self._say(self._state, "No register open", ink="muted")
        self._say(self._counts, "")
        self._say(self._file, "")

    def show_register(self, file_name: str, *, is_read_only: bool) -> None:
        """Say which register it is and whether it may be written."""
        self._say(self._file, file_name)
        self._between.show()
        if is_read_only:
            self._tell("lock", "To be read only")
        else:
            self.show_saved("")

    def show_saved(self, at: str) -> None:
        """Say that everything is on the disk, and since when."""
        self._tell("check", f"All changes saved {at}".rstrip())

    def show_unsaved(self) -> None:
        """Say that the latest change could not be kept."""
        self._tell("attention", "Not saved", ink="alarm")

    def show_past(self, words: str) -> None:
        """Say that it is read only and as at when; without words say again how it stands now."""
        self._past = words
        if words:
            self._show_icon("lock")
            self._say(self._state, words, ink="text")
        elif self._now[0]:
            self._tell(*self._now)

    def show_counts(self, words: str) -> None:
        """Say what is shown."""
        self._say(self._counts, words)

    def _tell(self, icon: str, words: str, ink: str = "text") -> None:
        """Say how the register stands, unless another moment of it is shown."""
        self._now = (icon, words, ink)
        if not self._past:
            self._show_icon(icon)
            self._say(self._state, words, ink=ink)

    def _show_icon(self, name: str) -> None:
        self._icon.show_icon(name)
        self._icon.show()

    def _say(self, place: TextRuns, words: str, ink: str = "muted") -> None:
        runs = {"text": Run(words), "alarm": Run(words, is_bold=True, ink="alarm")}
        place.show_runs(runs.get(ink, Run(words, ink="muted")))
