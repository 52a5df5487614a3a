"""What stands on the front of a report and at its end."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from laming_desktop.domain.papers.written import ReportFacts
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

FIELDS: Final = (
    ("title", "Title"),
    ("authority", "Authority"),
    ("body", "Body"),
    ("item", "Agenda item"),
    ("report_of", "Report of"),
    ("decision_type", "Decision type"),
    ("portfolio", "Portfolio"),
    ("lead_member", "Lead member"),
    ("contact_name", "Contact officer"),
    ("contact_post", "Post"),
    ("contact_phone", "Telephone"),
    ("contact_email", "Email"),
    ("wards", "Wards"),
    ("background_papers", "Background papers"),
    ("property", "Property"),
    ("prepared_by", "Prepared by"),
)
LONG: Final = frozenset({"wards", "background_papers", "property"})
WIDEST: Final = 640
LEAST_DATE: Final = 160


class FactsForm(QWidget):
    """A field for each fact; `kept` carries all of them when one is left with something new."""

    kept = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._facts = ReportFacts()
        self.fields = {name: TextField(theme, words, several_lines=name in LONG) for name, words in FIELDS}
        self.has_day = QCheckBox("Has a day")
        self.day = DateField("Day of the meeting")
        self.day.setMinimumWidth(theme.em(LEAST_DATE))
        form = FormRows(theme)
        form.setMaximumWidth(theme.em(WIDEST))
        for name, words in FIELDS:
            form.add(words, self.fields[name])
            if name == "body":
                form.add("Meets on", make_row(theme, self.has_day, self.day, None), buddy=self.has_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(side) for side in (24, 16, 24, 16)))
        column.setSpacing(theme.em(10))
        column.addWidget(TextRuns(theme, Run("Front and end of the report", is_bold=True), style="title", lines=1))
        column.addWidget(form)
        column.addStretch(1)
        for name, field in self.fields.items():
            field.kept.connect(partial(self._on_field_kept, name))
        self.has_day.toggled.connect(self._on_day_changed)
        self.day.dateChanged.connect(self._on_day_changed)

    def show_facts(self, facts: ReportFacts, today: date, *, may_write: bool, fresh: bool = True) -> None:
        """Show the facts of a report; words that are not kept stay where it is the same report (`fresh` false)."""
        self._facts = facts
        for name, field in self.fields.items():
            field.show_value(str(getattr(facts, name)), fresh=fresh)
            field.allow(may_write)
        for part in (self.has_day, self.day):
            part.blockSignals(True)
        self.has_day.setChecked(facts.meeting_on is not None)
        self.day.show_day(facts.meeting_on or today, today)
        for part in (self.has_day, self.day):
            part.blockSignals(False)
            part.setEnabled(may_write)
        self.day.setVisible(facts.meeting_on is not None)

    def keep_all(self) -> None:
        """Offer every field that holds something new."""
        for field in self.fields.values():
            field.keep()

    def complain(self, name: str, sentence: str) -> None:
        """Say below a field why it cannot be kept."""
        self.fields.get(name, self.fields["title"]).complain(sentence)

    def _on_field_kept(self, name: str, words: str) -> None:
        self.fields[name].settle()
        self.kept.emit(replace(self._facts, **{name: words}))

    def _on_day_changed(self) -> None:
        on = self.day.day if self.has_day.isChecked() else None
        self.day.setVisible(on is not None)
        self.kept.emit(replace(self._facts, meeting_on=on))
