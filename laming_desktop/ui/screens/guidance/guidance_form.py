"""What a user writes of guidance or of a commitment, in place."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.national import Guidance, GuidanceKind
from laming_desktop.operations.national.guidance import GuidanceFields
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.national import GUIDANCE_KIND_WORDS

_KINDS: Final[dict[str, GuidanceKind]] = {kind: kind for kind in GUIDANCE_KIND_WORDS}


class GuidanceForm(QWidget):
    """Fields and two buttons; `kept` tells that they are filled in, `left` that they are given up."""

    kept = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_ground(self, "quiet")
        self.guidance: Guidance | None = None
        self._title = TextRuns(theme, lines=1)
        self.kind = Picker("Kind")
        self.kind.offer([PickerChoice(kind, words) for kind, words in GUIDANCE_KIND_WORDS.items()])
        self.title = TextField(theme, "Title")
        self.publisher = TextField(theme, "Publisher")
        self.consultation = TextField(theme, "Consultation")
        self.expected = TextField(theme, "Expected")
        self.link = TextField(theme, "Link")
        self.note = TextField(theme, "Note", several_lines=True, least=2)
        self.publisher.hint("Who publishes it, or promised it")
        self.consultation.hint("As written: by July 2009")
        self.expected.hint("As written: by the end of this year")
        self.keep_button = make_button(theme, "Keep", self._on_keep_pressed, kind="main")
        rows = FormRows(theme)
        rows.add("Kind", make_row(theme, self.kind, None), buddy=self.kind)
        for field in self._fields:
            rows.add(field.name, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(16) for _ in range(4)))
        column.setSpacing(theme.em(10))
        column.addWidget(self._title)
        column.addWidget(rows)
        column.addWidget(make_row(theme, self.keep_button, make_button(theme, "Not now", self.leave), None))
        self.title.entered.connect(self._on_keep_pressed)
        self.hide()

    def begin(self, guidance: Guidance | None) -> None:
        """Begin with guidance that is put right, or with a new one."""
        self.guidance = one = guidance
        self._title.show_runs(Run("Edit it" if one else "Add guidance or a commitment", is_bold=True))
        self.kind.show_value(one.kind if one else "guidance")
        self.title.show_value(one.title if one else "")
        self.publisher.show_value(one.publisher if one else "")
        self.consultation.show_value(one.consultation.text if one and one.consultation else "")
        self.expected.show_value(one.expected.text if one and one.expected else "")
        self.link.show_value(one.link if one else "")
        self.note.show_value(one.note if one else "")
        self.show()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_fields(self) -> GuidanceFields:
        """Read what stands in the fields; when it was published stays as it is."""
        return GuidanceFields(
            title=self.title.words,
            kind=_KINDS.get(self.kind.value, "guidance"),
            publisher=self.publisher.words,
            consultation=self.consultation.words,
            expected=self.expected.words,
            done_on=self.guidance.done_on if self.guidance else None,
            link=self.link.words,
            note=self.note.words,
        )

    def complain(self, sentence: str) -> None:
        """Say below the title why it cannot be kept."""
        self.title.complain(sentence)

    def leave(self) -> None:
        """Give the fields up."""
        self.hide()
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @property
    def _fields(self) -> tuple[TextField, ...]:
        return (self.title, self.publisher, self.consultation, self.expected, self.link, self.note)

    def _on_keep_pressed(self) -> None:
        if self.title.words.strip():
            self.kept.emit()
        else:
            self.complain("Give it a title.")
