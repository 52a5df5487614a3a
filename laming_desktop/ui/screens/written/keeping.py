"""Keep what is written in a report: each text, each fact and each choice of appendices is one change set."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.papers.profiles import REPORT_NAMES, ReportName
from laming_desktop.domain.papers.written import ReportFacts, ReportTemplate
from laming_desktop.operations.papers.templates import add_template
from laming_desktop.operations.papers.written_reports import (
    add_written_report,
    attach_papers,
    remove_written_report,
    set_facts,
    set_section_text,
)
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_templates
from laming_desktop.ui.tasks import Tasks
from laming_desktop.wording.errors import say_error


class ReportKeeping(QObject):
    """Does to one report what its page says; `refused` carries the sentence that says why something was not kept."""

    refused = Signal(str)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.register: Register | None = None
        self.report_id = ""

    def begin(self, template: ReportTemplate, title: str, meeting_id: str | None) -> str:
        """Begin a report, its template being taken into the register first where it comes with the program; give its id."""
        template_id = self._find_template(template)
        if not template_id:
            return ""
        changes = self._attempt(
            lambda register: add_written_report(register, template_id, title=title, meeting_id=meeting_id)
        )
        return changes.made[0] if changes is not None and changes.made else ""

    def keep_text(self, slot: str, text: str | None) -> bool:
        """Keep the text of a section, None for the standing one; tell whether it was kept."""
        report_id = self.report_id
        return self._attempt(lambda register: set_section_text(register, report_id, slot, text)) is not None

    def keep_facts(self, facts: ReportFacts) -> bool:
        """Keep the facts of the report; tell whether they were kept."""
        report_id = self.report_id
        return self._attempt(lambda register: set_facts(register, report_id, facts)) is not None

    def attach(self, keys: Sequence[str]) -> None:
        """Keep which papers follow the report, in their order."""
        papers: list[ReportName] = [name for key in keys for name in REPORT_NAMES if name == key]
        report_id = self.report_id
        self._attempt(lambda register: attach_papers(register, report_id, papers))

    def remove(self) -> bool:
        """Remove the report; tell whether it was removed."""
        report_id = self.report_id
        return self._attempt(lambda register: remove_written_report(register, report_id)) is not None

    def _find_template(self, template: ReportTemplate) -> str:
        """Find a template in the register, or take it in; empty where that is refused."""
        register = self.register
        if register is None:
            return ""
        kept = {one.id: one for one in list_templates(register)}
        same = next((one.id for one in kept.values() if one.name == template.name), "")
        if template.id in kept or same:
            return template.id if template.id in kept else same
        changes = self._attempt(lambda register: add_template(register, template))
        if changes is None:
            return ""
        return next((one.id for one in list_templates(register) if one.name == template.name), "")

    def _attempt(self, operation: Callable[[Register], Changes]) -> Changes | None:
        if self.register is None:
            return None
        try:
            changes = operation(self.register)
        except RegisterError as error:
            self.refused.emit(say_error(error))
            return None
        self._tasks.announce(changes)
        return changes
