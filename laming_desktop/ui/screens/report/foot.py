"""The foot of the report: what is being done, and all that can be done with the paper."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget
from typing_extensions import override

from laming_desktop.domain.papers.profiles import FormatName
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.announcing import announce
from laming_desktop.ui.widgets.boxes import fill_layout, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

ROOM_FOR_ALL: Final = 980
BUTTON_WORDS: Final[dict[FormatName, str]] = {
    "docx": "Word\u2026",
    "html": "Web page\u2026",
    "xlsx": "Spreadsheet\u2026",
    "pdf": "Save PDF\u2026",
}
BUTTON_ICONS: Final[dict[FormatName, str]] = {"docx": "page", "html": "file", "xlsx": "table", "pdf": "export"}


class ReportFoot(QWidget):
    """Buttons in one line; the formats fold into one button where there is no room. `save_asked` carries a format."""

    close_asked = Signal()
    cancel_asked = Signal()
    print_asked = Signal()
    present_asked = Signal()
    save_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._formats: frozenset[FormatName] = frozenset()
        self.can_cancel = False
        set_ground(self, "canvas")
        self.setMinimumWidth(1)
        self.close_button = make_button(theme, "Close", self.close_asked.emit)
        self.working = TextRuns(theme, lines=1)
        self.cancel_button = make_button(theme, "Cancel", self.cancel_asked.emit)
        self.print_button = make_button(theme, "Print\u2026", self.print_asked.emit, icon="printer")
        self.present_button = make_button(theme, "Present to a meeting\u2026", self.present_asked.emit, icon="calendar")
        self.buttons: dict[FormatName, QPushButton] = {form: self._make_saver(form) for form in BUTTON_WORDS}
        self.more_button = make_button(theme, "Other formats\u2026", self._open_menu, icon="files")
        parts = (
            self.close_button,
            self.working,
            self.cancel_button,
            self.print_button,
            self.buttons["docx"],
            self.buttons["html"],
            self.buttons["xlsx"],
            self.more_button,
            self.present_button,
            self.buttons["pdf"],
        )
        fill_layout(theme, QHBoxLayout(self), parts, gap=10, margins=(16, 9, 16, 9))
        self.say("")

    def say(self, words: str, *, can_cancel: bool = False, can_repeat: bool = False) -> None:
        """Say what is being done or was done; work can be cancelled, what was stopped can be done again."""
        self.can_cancel = can_cancel
        self.working.show_runs(Run(words, ink="muted"))
        self.cancel_button.setText("Lay out again" if can_repeat else "Cancel")
        self.cancel_button.setAccessibleName(self.cancel_button.text())
        self.cancel_button.setVisible(can_cancel or can_repeat)
        announce(self, words)

    def offer(self, formats: Collection[FormatName], *, is_ready: bool, may_present: bool) -> None:
        """Offer the formats of a paper; nothing can be done with one that is not there yet."""
        self._formats = frozenset(formats)
        for form, button in self.buttons.items():
            button.setEnabled(is_ready)
            button.setProperty("kind", "main" if form == self._find_main() else "plain")
            button.style().polish(button)
            icon_ink = self._theme.tokens.on_accent if form == self._find_main() else self._theme.tokens.text
            button.setIcon(self._theme.icon(BUTTON_ICONS[form], 16, icon_ink))
        for button in (self.print_button, self.more_button):
            button.setEnabled(is_ready)
        self.present_button.setEnabled(is_ready and may_present)
        self._fold()

    def save_chief(self) -> None:
        """Save what the main button saves."""
        main = self._find_main()
        if self.buttons[main].isEnabled():
            self.save_asked.emit(main)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _make_saver(self, form: FormatName) -> QPushButton:
        return make_button(self._theme, BUTTON_WORDS[form], lambda: self.save_asked.emit(form), icon=BUTTON_ICONS[form])

    def _find_main(self) -> FormatName:
        return "pdf" if "pdf" in self._formats or not self._formats else "xlsx"

    def _fold(self) -> None:
        """Put the formats that are not the main one behind one button where the line is short."""
        main, is_wide = self._find_main(), self.width() >= self._theme.em(ROOM_FOR_ALL)
        others = self._formats - {main}
        for form, button in self.buttons.items():
            button.setVisible(form == main or (is_wide and form in others))
        self.more_button.setVisible(bool(others) and not is_wide)
        self.print_button.setVisible("pdf" in self._formats)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for form in BUTTON_WORDS:
            if form in self._formats and form != self._find_main():
                menu.addAction(BUTTON_WORDS[form], lambda form=form: self.save_asked.emit(form))
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().topLeft()) - menu.rect().bottomLeft())
