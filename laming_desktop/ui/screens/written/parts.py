"""The right side of a written report: its facts, one of its sections, its appendices, or the beginning of another."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtWidgets import QStackedWidget

from laming_desktop.domain.papers.profiles import REPORT_NAMES
from laming_desktop.domain.papers.written import TemplateSection, WrittenReport
from laming_desktop.operations.keeping.drafts import Draft
from laming_desktop.operations.papers.live_fields import list_fields
from laming_desktop.operations.papers.written_reports import NOT_ATTACHED
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.written.begin_form import BeginForm
from laming_desktop.ui.screens.written.facts_form import FactsForm
from laming_desktop.ui.screens.written.section_editor import SectionEditor
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column
from laming_desktop.ui.widgets.ordered_ticks import OrderedTicks
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.papers import REPORT_WORDS

FRONT: Final = "@front"
ATTACHED: Final = "@attached"
FACTS, SECTION, APPENDICES, BEGIN = range(4)


class ReportParts(QStackedWidget):
    """Shows one part; a text that was half written when the program was cut off waits for its section."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._report_id = ""
        self._held: tuple[Draft, ...] = ()
        self.facts = FactsForm(theme)
        self.editor = SectionEditor(theme)
        self.attached = OrderedTicks(theme, "Papers that follow as appendices")
        self.begin_form = BeginForm(theme)
        title = TextRuns(theme, Run("Appendices", is_bold=True), style="title", lines=1)
        words = TextRuns(theme, "Ticked papers follow in the same file, their pages counted on.")
        appendices = make_column(
            theme, title, words, self.attached, None, gap=10, margins=(24, 16, 24, 16), ground="paper"
        )
        for face in (make_scroll_page(self.facts, "Facts"), self.editor, appendices, self.begin_form):
            self.addWidget(face)

    def show_part(self, report: WrittenReport, register: Register, key: str, today: date) -> None:
        """Show one part of a report."""
        may_write = not register.read_only
        self._report_id = report.id
        if key == FRONT:
            self.facts.show_facts(report.facts, today, may_write=may_write)
        elif key == ATTACHED:
            choices = [(name, REPORT_WORDS[name]) for name in REPORT_NAMES if name not in NOT_ATTACHED]
            self.attached.offer(choices, report.attached)
            self.attached.setEnabled(may_write)
        else:
            fields, text = list_fields(register, today), report.texts.get(key)
            self.editor.show_section(find_section(report, key), text, fields, may_write=may_write)
            self._put_held(key)
        self.setCurrentIndex(FACTS if key == FRONT else APPENDICES if key == ATTACHED else SECTION)

    def keep_all(self) -> None:
        """Keep what is half written."""
        self.editor.keep()
        self.facts.keep_all()

    def list_drafts(self) -> tuple[Draft, ...]:
        """Give the text that is half written."""
        if not (self._report_id and self.editor.slot and self.editor.text.is_touched):
            return ()
        return (Draft(self._report_id, self.editor.slot, self.editor.text.text),)

    def hold_drafts(self, drafts: Sequence[Draft]) -> None:
        """Hold texts that were half written until their sections are shown."""
        self._held = tuple(drafts)

    def refuse(self, sentence: str) -> None:
        """Say at the part that is shown why it was not kept."""
        if self.currentIndex() == SECTION:
            self.editor.complain(sentence)
        elif self.currentIndex() == BEGIN:
            self.begin_form.title.complain(sentence)

    def _put_held(self, slot: str) -> None:
        """Put a text back that was half written."""
        for draft in self._held:
            if (draft.item_id, draft.field) == (self._report_id, slot):
                self.editor.text.show_text(draft.words)
                self.editor.text.document().setModified(True)
        self._held = tuple(draft for draft in self._held if draft.field != slot)


def find_section(report: WrittenReport, slot: str) -> TemplateSection:
    """Find the first section of a slot."""
    return next(section for section in report.template.sections if section.slot == slot)
