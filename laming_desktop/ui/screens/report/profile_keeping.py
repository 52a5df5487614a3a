"""Save the choices of a report as a profile of the register, and remove profiles."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.operations.papers.profiles_kept import remove_profile, save_profile
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_profiles
from laming_desktop.ui.screens.report.choices import ReportChoices
from laming_desktop.ui.tasks import Tasks
from laming_desktop.wording.errors import say_error


class ProfileKeeping(QObject):
    """Follows the links of the profile; `told` says what was done."""

    told = Signal(str)

    def __init__(self, choices: ReportChoices, tasks: Tasks) -> None:
        super().__init__()
        self._choices, self._tasks = choices, tasks
        self.register: Register | None = None
        choices.profiles.save_asked.connect(self._on_save_asked)
        choices.profiles.remove_asked.connect(self._on_remove_asked)

    def _on_save_asked(self, name: str) -> None:
        profile = replace(self._choices.profile, name=name)
        self._keep(lambda register: save_profile(register, profile), name)

    def _on_remove_asked(self, profile: ReportProfile) -> None:
        self._keep(lambda register: remove_profile(register, profile.report, profile.name), "")

    def _keep(self, operation: Callable[[Register], Changes], chosen: str) -> None:
        """Save or remove a profile, and offer those that there are then."""
        register = self.register
        if register is None:
            return
        try:
            changes = operation(register)
        except RegisterError as error:
            self._choices.profiles.name.complain(say_error(error))
            return
        self._tasks.announce(changes)
        self._choices.offer_profiles(list_profiles(register), chosen)
        self.told.emit(f"{changes.label}: done.")
