"""Present a paper to a meeting: ask for its file, add the meeting where it is new, and keep what it was given."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.papers.profiles import FormatName
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.meetings import add_meeting
from laming_desktop.operations.papers.presenting import Presented, present
from laming_desktop.store.meetings import get_meeting, list_meetings
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.screens.report.kinds import FORMAT_FILES, KINDS
from laming_desktop.ui.screens.report.paper_choices import PaperChoices
from laming_desktop.ui.screens.report.present_bar import PresentBar
from laming_desktop.ui.screens.report.saving import suggest_name
from laming_desktop.ui.tasks import Tasks
from laming_desktop.wording.dates import say_date
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.filters import say_filter_counts


class Presenting(QObject):
    """Serves the line of a report; `presented` carries the sentence that says what was done, `told` words for the foot."""

    presented = Signal(str)
    told = Signal(str)

    def __init__(self, bar: PresentBar, asking: Asking, tasks: Tasks, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._bar, self._asking, self._tasks, self._clock = bar, asking, tasks, clock

    def begin(self, register: Register, choices: PaperChoices) -> None:
        """Show the line with the meetings of a register."""
        self._bar.offer(list_meetings(register), KINDS[choices.paper].formats, self._clock().date())

    def present(self, register: Register, choices: PaperChoices) -> None:
        """Present what is chosen to the meeting of the line."""
        bar = self._bar
        if bar.meeting_id is None and not bar.body.words.strip():
            bar.body.complain("Name the body that meets.")
            return
        title, form = KINDS[choices.paper].words, bar.format
        suggested = suggest_name(register, title, choices.as_at, form)
        path = self._asking.ask_save_file("Save what the meeting is given", suggested, FORMAT_FILES[form])
        if path is None:
            return
        try:
            meeting_id = bar.meeting_id or self._add_meeting(register)
        except RegisterError as error:
            bar.body.complain(say_error(error))
            return
        self._run(register, choices, meeting_id, form, path)

    def _add_meeting(self, register: Register) -> str:
        """Add the meeting that is named in the line; give its id."""
        changes = add_meeting(register, body=self._bar.body.words, on=self._bar.day.day)
        self._tasks.announce(changes)
        return changes.made[0]

    def _run(self, register: Register, choices: PaperChoices, meeting_id: str, form: FormatName, path: Path) -> None:
        title = KINDS[choices.paper].words if not choices.written_id else ""
        wishes = choices.wish(say_filter_counts, form)
        now = self._clock()

        def work(progress: Progress) -> Presented:
            return present(register, meeting_id, wishes, path, now=now, title=title, progress=progress)

        def tell(given: Presented) -> None:
            self._tasks.announce(given.changes)
            meeting = get_meeting(register, meeting_id)
            self._bar.leave()
            self.told.emit("")
            self.presented.emit(f"{meeting.body} of {say_date(meeting.on)} was given \u201c{path.name}\u201d.")

        self.told.emit(f"Writing \u201c{path.name}\u201d\u2026")
        self._tasks.run("Presenting the paper", work, tell, otherwise=self._on_not_presented)

    def _on_not_presented(self, error: Exception) -> bool:
        if not isinstance(error, RegisterError):
            return False
        self.told.emit("")
        self._asking.tell(say_error(error))
        return True
