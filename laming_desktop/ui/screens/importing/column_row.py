"""One column of the document: its heading, its first cells, what it was taken for, and how sure that is."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QStandardItemModel
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.reading_choices import ColumnKind
from laming_desktop.ui.screens.importing.column_lines import ColumnLine
from laming_desktop.ui.screens.importing.field_list import KINDS, read_kind
from laming_desktop.ui.theme.fonts import BOLD
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.columns import KIND_GROUPS, KIND_WORDS, REMEMBERED, YOU_CHOSE
from laming_desktop.wording.dates import say_count, say_date
from laming_desktop.wording.labels import CERTAINTY_WORDS
from laming_desktop.wording.texts import clean, quote

STRETCHES: Final = (4, 6, 4, 3)
LONGEST_SAMPLE: Final = 90
GROUP_MARK: Final = "group "


class ColumnRow(QWidget):
    """A line of the step; `kind_chosen` carries a kind, or an empty text where the column goes back to the program.

    A field can be dropped on it. `entered` tells that it is the column in hand now.
    """

    kind_chosen = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, line: ColumnLine, chosen: ColumnKind | None, *, is_remembered: bool) -> None:
        super().__init__()
        self._theme = theme
        self.line = line
        self._is_in_hand = False
        self.setAcceptDrops(True)
        name = quote(line.heading, 120) if line.heading.strip() else f"Column {line.place}, no heading"
        self.heading = TextRuns(theme, Run(name, is_bold=True))
        below = self._say_below(line)
        head = make_column(theme, self.heading, *([TextRuns(theme, Run(below, ink="muted"))] if below else []), None)
        samples = [clean(sample, LONGEST_SAMPLE) for sample in line.samples]
        self.samples = TextRuns(theme, Run("\n".join(samples) or "no words", ink="muted"))
        self.picker = make_kind_picker(theme, f"What {name} is taken for", chosen or line.kind)
        self.picker.kept.connect(self._on_kept)
        self.picker.installEventFilter(self)
        self.sureness = self._make_sureness(chosen, is_remembered=is_remembered)
        self._parts = (head, self.samples, make_column(theme, self.picker, None), self.sureness)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*(theme.em(side) for side in (10, 7, 10, 7)))
        self._grid.setHorizontalSpacing(theme.em(16))
        self._grid.setVerticalSpacing(theme.em(6))
        self.arrange(is_narrow=False)

    def arrange(self, *, is_narrow: bool) -> None:
        """Put the parts beside each other, or where there is no room on two lines."""
        for part in self._parts:
            self._grid.removeWidget(part)
        places = ((0, 0), (1, 0), (0, 1), (1, 1)) if is_narrow else ((0, 0), (0, 1), (0, 2), (0, 3))
        for part, (row, column) in zip(self._parts, places, strict=True):
            self._grid.addWidget(part, row, column)
        for column, stretch in enumerate(STRETCHES):
            self._grid.setColumnStretch(column, (3 if column < 2 else 0) if is_narrow else stretch)  # noqa: PLR2004

    def mark(self, *, is_in_hand: bool) -> None:
        """Show whether it is the column in hand."""
        if self._is_in_hand != is_in_hand:
            self._is_in_hand = is_in_hand
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_in_hand:
            return
        tokens = self._theme.tokens
        with QPainter(self) as painter:
            if not tokens.is_contrast:
                painter.fillRect(self.rect(), tokens.chosen)
            painter.fillRect(0, 0, self._theme.em(3), self.height(), tokens.accent)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if read_kind(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.mark(is_in_hand=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.mark(is_in_hand=self.picker.hasFocus())

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        kind = read_kind(event.mimeData())
        if kind is not None:
            event.acceptProposedAction()
            self.kind_chosen.emit(kind)

    def _on_kept(self, kind: str) -> None:
        self.kind_chosen.emit(kind)

    def _say_below(self, line: ColumnLine) -> str:
        parts = [f"column {line.column}"] if line.column is not None and line.heading.strip() else []
        parts += [f"in {say_count(line.tables, 'table')}"] if line.tables > 1 else []
        parts += [f"as at {say_date(line.as_at)}"] if line.as_at else []
        return ", ".join(parts)

    def _make_sureness(self, chosen: ColumnKind | None, *, is_remembered: bool) -> QWidget:
        theme = self._theme
        if chosen is not None:
            words = TextRuns(theme, REMEMBERED if is_remembered else YOU_CHOSE)
            back = make_link(theme, "Put back", lambda: self.kind_chosen.emit(""))
            back.setAccessibleName(f"Put {self.heading.words} back to what was found")
            icon = make_column(theme, IconView(theme, "history" if is_remembered else "pencil", ink="text"), None)
            return make_row(theme, icon, make_column(theme, words, make_row(theme, back, None), None, gap=2), gap=6)
        is_sure = self.line.certainty == "certain"
        icon = IconView(theme, "check" if is_sure else "eye", ink="muted" if is_sure else "text")
        said = Run(CERTAINTY_WORDS[self.line.certainty], is_bold=not is_sure, ink="muted" if is_sure else "text")
        return make_row(theme, make_column(theme, icon, None), make_column(theme, TextRuns(theme, said), None), gap=6)


def make_kind_picker(theme: Theme, name: str, kind: ColumnKind) -> Picker:
    """Make the box that says what a column is, its choices in groups."""
    picker = Picker(name)
    offered = [PickerChoice(kind, KIND_WORDS[kind])] if kind not in KINDS else []
    for group, kinds in KIND_GROUPS.items():
        offered.append(PickerChoice(f"{GROUP_MARK}{group}", group))
        offered += [PickerChoice(one, KIND_WORDS[one]) for one in kinds]
    picker.offer(offered)
    model = picker.model()
    if isinstance(model, QStandardItemModel):
        for place, choice in enumerate(offered):
            if choice.value.startswith(GROUP_MARK):
                model.item(place).setEnabled(False)
                model.item(place).setFont(theme.font("small", BOLD))
    picker.setMaxVisibleItems(len(offered))
    picker.show_value(kind)
    return picker
