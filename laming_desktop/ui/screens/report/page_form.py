"""On what a paper is printed: sheet, size of letters, a marking and a watermark."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from laming_desktop.domain.papers.profiles import Orientation, PageChoices, PaperSize, ReportProfile
from laming_desktop.ui.screens.report.kinds import PaperKind
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import TextField

LARGE_PRINT: Final = (16, 18, 20, 24, 28)
FIRST_LARGE: Final = LARGE_PRINT[0]
_SHEETS: Final[dict[str, tuple[PaperSize, Orientation]]] = {
    "a4-landscape": ("a4", "landscape"),
    "a4-portrait": ("a4", "portrait"),
    "a3-landscape": ("a3", "landscape"),
    "a3-portrait": ("a3", "portrait"),
}


class PageForm(QWidget):
    """A few fields; `changed` tells that the page is another one."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown = PageChoices()
        self._kind: PaperKind | None = None
        self.sheet = Picker("Paper")
        self.sheet.offer(
            [
                PickerChoice("a4-landscape", "A4 landscape"),
                PickerChoice("a4-portrait", "A4 portrait"),
                PickerChoice("a3-landscape", "A3 landscape"),
                PickerChoice("a3-portrait", "A3 portrait"),
            ]
        )
        self.letters = Picker("Size of letters")
        self.letters.offer(
            [PickerChoice("0", "Usual"), *(PickerChoice(str(size), f"Large print, {size} pt") for size in LARGE_PRINT)]
        )
        self.marking = TextField(theme, "Marking")
        self.marking.hint("For example: Confidential")
        self.watermark = TextField(theme, "Watermark")
        self.watermark.hint("For example: Draft")
        self.greys = QCheckBox("In greys")
        self.greys.setToolTip("Every colour as the grey that a black and white printer makes of it")
        self._form = FormRows(theme)
        self._rows: dict[QWidget, QLabel] = {
            part: self._form.add(name, part)
            for name, part in (
                ("Paper", self.sheet),
                ("Letters", self.letters),
                ("Marking", self.marking),
                ("Watermark", self.watermark),
                ("Colours", self.greys),
            )
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        for picker in (self.sheet, self.letters):
            picker.kept.connect(picker.show_value)
            picker.kept.connect(self.changed)
            picker.currentIndexChanged.connect(self.changed)
        self.greys.toggled.connect(self.changed)
        for field in (self.marking, self.watermark):
            field.edited.connect(self.changed)

    def show_profile(self, profile: ReportProfile, kind: PaperKind) -> None:
        """Show what a profile says of the page, as far as it belongs to the paper."""
        page = self._shown = profile.page
        self._kind = kind
        sheet = f"{page.size}-{page.orientation}"
        self.sheet.show_value(sheet)
        self.letters.show_value(str(page.large_print))
        self.marking.show_value(profile.confidential)
        self.watermark.show_value(page.watermark)
        self.greys.setChecked(page.in_grey)
        for part, is_wanted in (
            (self.sheet, "page" in kind.choices),
            (self.letters, "large_print" in kind.choices),
            (self.marking, kind.is_paged),
            (self.watermark, kind.is_paged),
            (self.greys, kind.is_paged),
        ):
            part.setVisible(is_wanted)
            self._rows[part].setVisible(is_wanted)

    def put_in(self, profile: ReportProfile) -> ReportProfile:
        """Put what is chosen here into a profile."""
        size, orientation = _SHEETS.get(self.sheet.value, ("a4", "landscape"))
        page = replace(
            self._shown,
            size=size,
            orientation=orientation,
            large_print=int(self.letters.value or 0),
            in_grey=self.greys.isChecked(),
            watermark=self.watermark.words.strip(),
        )
        return replace(profile, page=page, confidential=self.marking.words.strip())

    def enlarge(self) -> None:
        """Choose large print."""
        self.letters.choose(str(FIRST_LARGE))
