"""A row that may be an item of the register: both texts, what differs between them, and the answers."""

from typing import Final

from PySide6.QtWidgets import QWidget

from laming_desktop.operations.imports.plan import PlannedRow, Suggestion
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.word_marks import say_differences, show_differences

SAME: Final = "same"
NEW: Final = "new"
MARKS: Final = "Struck out is what only the register has, underlined what only the document has."


def say_suggestion(row: PlannedRow, suggestion: Suggestion) -> str:
    """Ask whether a row is an item of the register."""
    kind = "action" if row.table == "action" else "recommendation"
    return f"Is this {kind} the same as {suggestion.label}? Their words are alike, but not equal."


def list_suggestion_answers(row: PlannedRow, suggestion: Suggestion) -> list[tuple[str, str]]:
    """List what can be answered."""
    kind = "action" if row.table == "action" else "recommendation"
    return [(SAME, f"Same: it is {suggestion.label}"), (NEW, f"New: it is another {kind}")]


def make_differences(theme: Theme, suggestion: Suggestion) -> QWidget:
    """Show both texts as one, with what differs marked by lines and told in words."""
    words = TextRuns(theme, *show_differences(suggestion.differences))
    words.setAccessibleName(f"What differs: {say_differences(suggestion.differences)}")
    boxed = make_column(theme, words, margins=(10, 6, 10, 6), ground="plain")
    return make_column(theme, boxed, TextRuns(theme, Run(MARKS, ink="muted"), style="small"), gap=4)
