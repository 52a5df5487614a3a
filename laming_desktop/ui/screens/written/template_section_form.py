"""One section of a template: heading, numbering, and what is printed when nobody has written anything."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from laming_desktop.domain.papers.written import Numbering, TemplateSection
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

WIDEST: Final = 620
ABOUT_FACTS: Final = "Printed from what is written under Front and end of the report. Nothing else is written here."
NUMBERINGS: Final[dict[str, Numbering]] = {
    "sections": "sections",
    "straight": "straight",
    "list": "list",
    "none": "none",
}
NUMBERING_WORDS: Final = (
    PickerChoice("sections", "Heading and paragraphs: 5, 5.1, 5.2"),
    PickerChoice("straight", "Paragraphs straight through the report"),
    PickerChoice("list", "Its paragraphs as a list: 1, 2"),
    PickerChoice("none", "None"),
)


class TemplateSectionForm(QWidget):
    """Fields that are kept when they are left; `kept` carries the whole section."""

    kept = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._section = TemplateSection("", "")
        self.heading = TextField(theme, "Heading")
        self.level = Picker("Level")
        self.level.offer([PickerChoice("1", "Section"), PickerChoice("2", "Sub-section of the one before")])
        self.numbering = Picker("Numbering")
        self.numbering.offer(NUMBERING_WORDS)
        self.lead_in = TextField(theme, "Lead-in")
        self.lead_in.hint("For example: Cabinet is asked to:")
        self.standing = TextField(theme, "Standing text", several_lines=True, least=4)
        self.empty = TextField(theme, "When empty")
        self.empty.hint("For example: None.")
        self.page_break = QCheckBox("Begins a page")
        self.boxed = QCheckBox("In a ruled panel")
        self.about = TextRuns(theme, Run(ABOUT_FACTS, ink="muted"))
        self.about.setMaximumWidth(theme.em(WIDEST))
        form = FormRows(theme)
        form.setMaximumWidth(theme.em(WIDEST))
        self._of_text: list[QWidget] = []
        for name, part in (
            ("Heading", self.heading),
            ("Level", self.level),
            ("Numbering", self.numbering),
            ("Lead-in", self.lead_in),
            ("Standing text", self.standing),
            ("When empty", self.empty),
            ("On the page", self.page_break),
            ("", self.boxed),
        ):
            label = form.add(name, part)
            if part in {self.numbering, self.lead_in, self.standing, self.empty}:
                self._of_text += (label, part)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(side) for side in (24, 16, 24, 16)))
        column.addWidget(self.about)
        column.addWidget(form)
        column.addStretch(1)
        self._connect()

    def show_section(self, section: TemplateSection, *, may_write: bool) -> None:
        """Show one section."""
        self._section = section
        is_text = not section.slot.startswith("@")
        for field, words in self._list_texts(section):
            field.show_value(words)
            field.allow(may_write)
        self.level.show_value(str(section.level))
        self.numbering.show_value(section.numbering)
        for box, is_on in ((self.page_break, section.page_break), (self.boxed, section.boxed)):
            blocked = box.blockSignals(True)
            box.setChecked(is_on)
            box.blockSignals(blocked)
        for part in (self.level, self.numbering, self.page_break, self.boxed):
            part.setEnabled(may_write)
        self.about.setVisible(not is_text)
        for part in self._of_text:
            part.setVisible(is_text)

    def keep_all(self) -> None:
        """Offer every field that holds something new."""
        for field, _ in self._list_texts(self._section):
            field.keep()

    def settle(self, section: TemplateSection) -> None:
        """Take what stands in the fields as kept."""
        self._section = section
        for field, _ in self._list_texts(section):
            field.settle()

    @property
    def section(self) -> TemplateSection:
        """Give the section as it stands in the fields."""
        return replace(
            self._section,
            heading=self.heading.words.strip(),
            level=int(self.level.value or 1),
            numbering=NUMBERINGS.get(self.numbering.value, "sections"),
            lead_in=self.lead_in.words.strip(),
            standing=self.standing.words,
            empty=self.empty.words.strip(),
            page_break=self.page_break.isChecked(),
            boxed=self.boxed.isChecked(),
        )

    def _list_texts(self, section: TemplateSection) -> tuple[tuple[TextField, str], ...]:
        return (
            (self.heading, section.heading),
            (self.lead_in, section.lead_in),
            (self.standing, section.standing),
            (self.empty, section.empty),
        )

    def _connect(self) -> None:
        for field, _ in self._list_texts(self._section):
            field.kept.connect(self._tell)
        for picker in (self.level, self.numbering):
            picker.kept.connect(picker.show_value)
            picker.kept.connect(self._tell)
        for box in (self.page_break, self.boxed):
            box.toggled.connect(self._tell)

    def _tell(self) -> None:
        self.kept.emit(self.section)
