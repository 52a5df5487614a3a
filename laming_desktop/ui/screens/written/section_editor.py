"""One section of a report: its text, what can be done to it, and where it comes from."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from laming_desktop.domain.papers.written import TemplateSection
from laming_desktop.ui.screens.written.rich_text import RichText
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_button, make_link
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

TOOLS: Final = (
    ("B", "Bold", "Ctrl+B"),
    ("I", "Italic", "Ctrl+I"),
    ("\u2022", "Bullets", "Ctrl+Shift+8"),
    ("1.", "Numbers", "Ctrl+Shift+7"),
    ("H", "Sub-heading", "Ctrl+Alt+2"),
)


class SectionEditor(QWidget):
    """A heading, a line of tools and the text; `kept` carries it when it is left, `standing_asked` gives it up."""

    kept = Signal(str)
    standing_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._fields: Mapping[str, str] = {}
        self.slot = ""
        self.heading = TextRuns(theme, style="title", lines=2)
        self.about = TextRuns(theme)
        self.text = RichText(theme)
        self.complaint = TextRuns(theme)
        self.complaint.hide()
        self.standing_link = make_link(theme, "Bring back the standing text", self.standing_asked.emit)
        self.figures_button = make_button(theme, "Insert figure\u2026", self.open_figures)
        self.tools = [self._make_tool(*tool, do) for tool, do in zip(TOOLS, self._list_verbs(), strict=True)]
        self.text.left.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(side) for side in (24, 16, 24, 16)))
        column.setSpacing(theme.em(8))
        column.addWidget(self.heading)
        column.addWidget(self.about)
        column.addWidget(make_row(theme, *self.tools, 8, self.figures_button, None, self.standing_link, gap=4))
        column.addWidget(self.text, 1)
        column.addWidget(self.complaint)
        insert = QShortcut(QKeySequence("Ctrl+Shift+I"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        insert.activated.connect(self.open_figures)

    def show_section(
        self, section: TemplateSection, text: str | None, fields: Mapping[str, str], *, may_write: bool
    ) -> None:
        """Show a section; its standing text where nobody has written another."""
        self.slot, self._fields = section.slot, fields
        self.heading.show_runs(Run(section.heading or section.slot, is_bold=True))
        self.about.show_runs(Run(say_section(section, is_written=text is not None), ink="muted"))
        self.text.show_text(section.standing if text is None else text)
        self.text.setReadOnly(not may_write)
        for part in (*self.tools, self.figures_button):
            part.setVisible(may_write)
        self.standing_link.setVisible(may_write and text is not None and bool(section.standing))
        self.complain("")

    def keep(self) -> None:
        """Offer the text to be kept if it is new."""
        if self.slot and self.text.is_touched and not self.text.isReadOnly():
            self.kept.emit(self.text.text)

    def settle(self) -> None:
        """Take the text as kept."""
        self.text.settle()
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Say below the text why it cannot be kept; an empty sentence takes the line away."""
        self.complaint.show_runs(Run(sentence, ink="alarm"))
        self.complaint.setVisible(bool(sentence))

    def open_figures(self) -> QMenu:
        """Open the list of figures and days, each with its value now."""
        menu = QMenu(self)
        for name, value in self._fields.items():
            words = f"{name}:  {value}".replace("&", "&&")
            menu.addAction(words, lambda name=name: self._insert(name))
        menu.popup(self.figures_button.mapToGlobal(self.figures_button.rect().bottomLeft()))
        return menu

    def _insert(self, name: str) -> None:
        self.text.insert_field(name)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list_verbs(self) -> tuple[Callable[[], None], ...]:
        """List what the tools do, in their order."""
        return (
            self.text.toggle_bold,
            self.text.toggle_italic,
            lambda: self.text.toggle_list(is_numbered=False),
            lambda: self.text.toggle_list(is_numbered=True),
            self.text.toggle_heading,
        )

    def _make_tool(self, letter: str, name: str, key: str, do: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setText(letter)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})")
        button.setMinimumSize(self._theme.em(28), self._theme.em(28))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._use(do))
        shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)
        return button

    def _use(self, do: Callable[[], None]) -> None:
        do()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)


def say_section(section: TemplateSection, *, is_written: bool) -> str:
    """Say what a section of the template brings besides its text."""
    lead = f"Begins with \u201c{section.lead_in}\u201d. " if section.lead_in else ""
    if is_written:
        return f"{lead}Written for this report.".strip()
    if section.standing:
        return f"{lead}Standing text of the template, until you write another."
    empty = (
        f"Prints \u201c{section.empty}\u201d until something is written."
        if section.empty
        else "Nothing is written yet."
    )
    return lead + empty
