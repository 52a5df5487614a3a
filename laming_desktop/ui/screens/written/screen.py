"""Write a cabinet report or a staff briefing: its parts on the left, the part that is written on the right."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.papers.written import ReportFacts, TemplateSection, WrittenKind, WrittenReport
from laming_desktop.operations.keeping.drafts import Draft
from laming_desktop.operations.papers.shipped_templates import list_shipped_templates
from laming_desktop.store.meetings import list_meetings
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_templates, list_written
from laming_desktop.ui.screens.written.keeping import ReportKeeping
from laming_desktop.ui.screens.written.parts import ATTACHED, BEGIN, FRONT, ReportParts
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button, make_link
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList, TwoLines
from laming_desktop.wording.dates import say_date
from laming_desktop.wording.papers import REPORT_WORDS

LIST_WIDTH: Final = 290


class WrittenScreen(QWidget):
    """One report at a time; every text is kept when it is left.

    `pages_asked` carries id and kind of the report whose pages are wanted, `templates_asked` the id of its template,
    `done` the sentence of a change that can be undone.
    """

    closed = Signal()
    pages_asked = Signal(str, str)
    templates_asked = Signal(str)
    done = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme, self._clock = theme, clock
        self._register: Register | None = None
        self._reports: dict[str, WrittenReport] = {}
        set_ground(self, "paper")
        self.keeping = ReportKeeping(tasks)
        self.picker = Picker("Report")
        self.list = TwoLineList(theme, "Parts of the report")
        self.parts = ReportParts(theme)
        self.editor, self.begin_form = self.parts.editor, self.parts.begin_form
        self.foot_words = TextRuns(theme, lines=1)
        self._make_buttons()
        self._arrange()
        self._connect()

    def show_report(self, register: Register, report_id: str, kind: WrittenKind | None = None) -> None:
        """Show one report of a register, the first of a kind, or begin one where there is none."""
        self._register = self.keeping.register = register
        self._load()
        of_kind = [one.id for one in self._reports.values() if kind in {None, one.kind}]
        self._choose(report_id if report_id in self._reports else next(iter(of_kind), ""))
        if not self.keeping.report_id:
            self.begin(kind)

    def begin(self, kind: WrittenKind | None = None) -> None:
        """Begin another report in place."""
        register = self._register
        if register is None or register.read_only:
            return
        self.parts.keep_all()
        kept = list_templates(register)
        names = {one.name for one in kept}
        shipped = [one for one in list_shipped_templates() if one.name not in names]
        self.parts.setCurrentIndex(BEGIN)
        self.begin_form.begin((*kept, *shipped), list_meetings(register), kind)

    def refresh(self, changes: object = None) -> None:
        """Show what has changed; words that are being written stay."""
        del changes
        if self._register is None or self.editor.text.is_touched:
            return
        self._load()
        self._choose(
            self.keeping.report_id if self.keeping.report_id in self._reports else next(iter(self._reports), "")
        )

    def hold_drafts(self, drafts: Sequence[Draft]) -> None:
        """Put texts that were half written into their sections, ready to be gone on with."""
        self.parts.hold_drafts(drafts)
        if not drafts:
            return
        if self.list.chosen == drafts[0].field:
            self._show_part()
        else:
            self.list.choose(drafts[0].field)

    @property
    def report(self) -> WrittenReport | None:
        """Give the report that is shown."""
        return self._reports.get(self.keeping.report_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_page()
        else:
            super().keyPressEvent(event)

    def close_page(self) -> None:
        """Keep everything and leave."""
        self.parts.keep_all()
        self.closed.emit()

    def _make_buttons(self) -> None:
        theme = self._theme
        self.close_button = make_button(theme, "Close", self.close_page)
        self.begin_link = make_link(theme, "Begin another\u2026", self.begin)
        self.remove_button = make_button(theme, "Remove", self._on_remove_pressed, icon="bin")
        self.template_button = make_button(theme, "Template\u2026", self._on_template_pressed, icon="list")
        self.pages_button = make_button(theme, "Show the pages", self._on_pages_pressed, kind="main", icon="page")

    def _arrange(self) -> None:
        theme = self._theme
        title = TextRuns(theme, Run("Written reports", is_bold=True), style="title", lines=1)
        head = make_column(
            theme, title, self.picker, make_row(theme, self.begin_link, None), gap=6, margins=(16, 10, 16, 10)
        )
        left = make_column(theme, head, make_hair(), self.list, ground="paper")
        left.setFixedWidth(theme.em(LIST_WIDTH))
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for part in (left, make_hair(is_vertical=True), self.parts):
            middle.addWidget(part, 1 if part is self.parts else 0)
        verbs = (self.remove_button, self.template_button, self.pages_button)
        foot = make_row(
            theme, self.close_button, self.foot_words, *verbs, gap=12, margins=(16, 9, 16, 9), ground="canvas"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        for part in (make_hair(), foot):
            column.addWidget(part)

    def _connect(self) -> None:
        self.picker.kept.connect(self._on_report_kept)
        self.list.currentItemChanged.connect(self._on_part_chosen)
        self.parts.facts.kept.connect(self._on_facts_kept)
        self.editor.kept.connect(self._on_text_kept)
        self.editor.standing_asked.connect(partial(self._on_text_kept, None))
        self.parts.attached.changed.connect(self.keeping.attach)
        self.begin_form.asked.connect(self._on_begin_asked)
        self.begin_form.left.connect(self._on_begin_left)
        self.keeping.refused.connect(self._on_refused)

    def _load(self) -> None:
        """Read the reports anew and offer them."""
        register = self._register
        reports = list_written(register) if register is not None else []
        self._reports = {one.id: one for one in reports}
        self.picker.offer([PickerChoice(one.id, name_report(one)) for one in reports])

    def _choose(self, report_id: str) -> None:
        """Show the parts of a report."""
        self.keeping.report_id = report_id
        self.picker.show_value(report_id)
        report = self.report
        may_write = self._register is not None and not self._register.read_only
        for part in (self.remove_button, self.template_button):
            part.setEnabled(report is not None and may_write)
        self.pages_button.setEnabled(report is not None)
        self.begin_link.setEnabled(may_write)
        self.list.show_lines(list_parts(report) if report is not None else ())
        self._show_part()

    def _show_part(self) -> None:
        """Show the part that is chosen, where a report is."""
        if self.report is not None and self._register is not None:
            self.parts.show_part(self.report, self._register, self.list.chosen, self._clock().date())

    def _on_report_kept(self, report_id: str) -> None:
        self.parts.keep_all()
        self._choose(report_id)

    def _on_part_chosen(self) -> None:
        self.parts.keep_all()
        self._show_part()

    def _on_facts_kept(self, facts: ReportFacts) -> None:
        if self.keeping.keep_facts(facts):
            self._reload()

    def _on_text_kept(self, text: str | None) -> None:
        """Keep the text of a section; None brings the standing text back."""
        if self.keeping.keep_text(self.editor.slot, text):
            self.editor.settle()
            self._reload()
            if text is None:
                self._show_part()

    def _reload(self) -> None:
        """Read the report anew, with its lines; what is being written stays."""
        self.foot_words.show_runs("")
        self._load()
        self.picker.show_value(self.keeping.report_id)
        if self.report is not None:
            self.list.show_lines(list_parts(self.report))

    def _on_begin_asked(self) -> None:
        template = self.begin_form.chosen
        if template is None:
            return
        report_id = self.keeping.begin(template, self.begin_form.title.words, self.begin_form.meeting_id)
        if report_id:
            self._load()
            self._choose(report_id)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_begin_left(self) -> None:
        if self.report is None:
            self.close_page()
        else:
            self._show_part()

    def _on_refused(self, sentence: str) -> None:
        self.parts.refuse(sentence)
        self.foot_words.show_runs(Run(sentence, ink="alarm"))

    def _on_remove_pressed(self) -> None:
        report = self.report
        if report is not None and self.keeping.remove():
            self.done.emit(f"Removed: {report.facts.title}.")
            self.editor.settle()
            self._load()
            self._choose(next(iter(self._reports), ""))
            if not self.keeping.report_id:
                self.begin()

    def _on_template_pressed(self) -> None:
        self.parts.keep_all()
        if self.report is not None:
            self.templates_asked.emit(self.report.template.id)

    def _on_pages_pressed(self) -> None:
        self.parts.keep_all()
        if self.report is not None:
            self.pages_asked.emit(self.report.id, self.report.kind)


def list_parts(report: WrittenReport) -> list[TwoLines]:
    """List what can be written of a report: its front, each text once, and its appendices."""
    texts = {
        section.slot: section for section in reversed(report.template.sections) if not section.slot.startswith("@")
    }
    ordered = [slot for slot in dict.fromkeys(section.slot for section in report.template.sections) if slot in texts]
    lines = [
        TwoLines(slot, texts[slot].heading or slot, _say_state(report, texts[slot]), texts[slot].level - 1)
        for slot in ordered
    ]
    attached = ", ".join(REPORT_WORDS[name] for name in report.attached) or "None"
    return [TwoLines(FRONT, "Front and end", report.facts.title), *lines, TwoLines(ATTACHED, "Appendices", attached)]


def name_report(report: WrittenReport) -> str:
    """Name a report by title and day."""
    on = report.facts.meeting_on
    return f"{report.facts.title}, {say_date(on)}" if on else report.facts.title


def _say_state(report: WrittenReport, section: TemplateSection) -> str:
    if report.texts.get(section.slot):
        return "Written"
    return "Standing text" if section.standing and section.slot not in report.texts else "Empty"
