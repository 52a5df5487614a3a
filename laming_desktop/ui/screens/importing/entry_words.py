"""The words of the list and of the head above a row: what it becomes, what is asked, where it stands."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.operations.imports.plan import PlannedRow
from laming_desktop.ui.screens.importing.session import Entry, GroupKey, is_unsure
from laming_desktop.wording.documents import say_finding
from laming_desktop.wording.labels import label_field
from laming_desktop.wording.questions import say_asked
from laming_desktop.wording.texts import clean, quote

LONGEST_SHEET: Final = 16
GROUP_WORDS: Final[Mapping[GroupKey, tuple[str, str]]] = {
    "questions": ("Questions", "your answer changes what is written"),
    "check": ("Please check", "read, but not with certainty"),
    "updates": ("Updates", "of what the register has already"),
    "repaired": ("Repaired", "cut by a page, stray marks"),
    "certain": ("Certain", "nothing to do"),
    "same": ("Same", "in the register already"),
}
ICONS: Final[Mapping[GroupKey, str]] = {
    "questions": "question",
    "check": "eye",
    "updates": "pencil",
    "repaired": "repair",
    "certain": "check",
    "same": "check",
}


def choose_icon(entry: Entry, *, is_done: bool) -> str:
    """Choose the icon of a line: a tick is for an answered question only, what was merely looked at keeps its own."""
    return "check" if is_done and entry.group == "questions" else ICONS[entry.group]


def say_standing(entry: Entry, *, is_done: bool) -> str:
    """Say in a word what is still to be done about a line, or was done."""
    if entry.group == "check":
        return "Looked at" if is_done else "Please check"
    return "Answered" if is_done and entry.group == "questions" else ""


def say_entry_title(entry: Entry) -> str:
    """Say what a line is about."""
    if entry.suggestion is not None:
        return f"The same as {entry.suggestion.label}?"
    if entry.question is not None:
        return say_asked(entry.question.code, entry.question.about, entry.question.field)
    if entry.finding is not None:
        return say_finding(entry.finding)
    return _say_row_title(entry, entry.row) if entry.row is not None else ""


def _say_row_title(entry: Entry, row: PlannedRow) -> str:
    """Say what is to be looked at in a row, else what it becomes."""
    telling = [finding for finding in row.findings if finding.kind in {"doubtful", "repaired"}]
    if entry.group in {"check", "repaired"} and telling:
        return say_finding(telling[0])
    unsure = [planned for planned in row.fields if is_unsure(planned)]
    if entry.group == "check" and unsure:
        return f"{label_field(unsure[0].field)}: {quote(unsure[0].document, 60)}"
    return say_becoming(row)


def say_becoming(row: PlannedRow) -> str:
    """Say what a row becomes: "New action under 8", "Update of A12"."""
    kind = "action" if row.table == "action" else "recommendation"
    if row.suggestion is not None:
        return f"May be {row.suggestion.label} in other words"
    if row.fate == "problem":
        return f"{'An' if row.table == 'action' else 'A'} {kind} without a number"
    if row.item_id is not None:
        name = row.reference or row.label
        known = name if row.table == "action" else f"recommendation {name}"
        kind_of_line = "Update of" if row.fate == "update" else "Question about" if row.questions else "Same as"
        return f"{kind_of_line} {known}"
    if row.table == "action":
        return f"New action under {row.label}" if row.label else "New action"
    return f"New recommendation {row.label}"


def say_row_text(row: PlannedRow) -> str:
    """Give the row's own words on one line."""
    own = row.find_field("action") or row.find_field("text")
    if own is None:
        own = next(iter(row.fields), None)
    return clean(own.document, 300) if own else ""


def say_short_place(place: CellPlace) -> str:
    """Say where a row stands, short enough for the end of a line."""
    if place.row is not None:
        block = f"page {place.page}" if place.page is not None else f"table {place.table}" if place.table else ""
        block = clean(place.sheet, LONGEST_SHEET) if place.sheet else block
        return f"{block}, row {place.row}" if block else f"row {place.row}"
    return f"line {place.line}" if place.line is not None else ""


def say_place_of(entry: Entry) -> str:
    """Say where the thing that a line is about stands."""
    if entry.finding is not None:
        return say_short_place(entry.finding.place)
    return say_short_place(entry.row.place) if entry.row is not None else ""
