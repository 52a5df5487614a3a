"""The saved profiles of a paper: one is chosen, the choices are saved as one, or one is removed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_button, make_link
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import TextField

OWN: Final = ""


class ProfileBar(QWidget):
    """A picker with two links; `chosen` carries a profile, `save_asked` a name, `remove_asked` the profile in force."""

    chosen = Signal(object)
    save_asked = Signal(str)
    remove_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._profiles: tuple[ReportProfile, ...] = ()
        self._may_write = True
        self.picker = Picker("Profile")
        self.save_link = make_link(theme, "Save choices as profile\u2026", self.ask_name)
        self.remove_link = make_link(theme, "Remove", self._on_remove_pressed)
        self.remove_link.setAccessibleName("Remove this profile")
        self.name = TextField(theme, "Name of the profile")
        self.name.hint("For example: For the Executive")
        self.keep_button = make_button(theme, "Save", self._on_name_entered)
        self._naming = make_row(theme, self.name, self.keep_button, gap=6)
        self._naming.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(4))
        column.addWidget(self.picker)
        column.addWidget(make_row(theme, self.save_link, None, self.remove_link))
        column.addWidget(self._naming)
        self.setFocusProxy(self.picker)
        self.picker.kept.connect(self._on_kept)
        self.name.entered.connect(self._on_name_entered)

    def offer(self, profiles: Sequence[ReportProfile], chosen: str, *, may_write: bool) -> None:
        """Offer the profiles of a paper, one of them in force by its name."""
        self._profiles = tuple(profiles)
        self._may_write = may_write
        self.picker.offer(
            [PickerChoice(OWN, "Own choices"), *(PickerChoice(one.name, one.name) for one in self._profiles)]
        )
        self.show_name(chosen)

    def show_name(self, name: str) -> None:
        """Show which profile is in force; none where the choices are others by now."""
        self.picker.show_value(name if any(one.name == name for one in self._profiles) else OWN)
        self._naming.hide()
        self.save_link.setVisible(self._may_write)
        self.remove_link.setVisible(self._may_write and bool(self.picker.value))

    @property
    def in_force(self) -> ReportProfile | None:
        """Give the profile in force."""
        return next((one for one in self._profiles if one.name == self.picker.value), None)

    def ask_name(self) -> None:
        """Ask for a name in place."""
        self.name.show_value(self.picker.value)
        self._naming.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kept(self, name: str) -> None:
        self.show_name(name)
        profile = self.in_force
        if profile is not None:
            self.chosen.emit(profile)

    def _on_name_entered(self) -> None:
        name = self.name.words.strip()
        if name:
            self.save_asked.emit(name)
        else:
            self.name.complain("A profile needs a name.")

    def _on_remove_pressed(self) -> None:
        if self.in_force is not None:
            self.remove_asked.emit(self.in_force)
