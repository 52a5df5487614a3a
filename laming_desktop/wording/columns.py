"""What the columns and parts of a document were taken for, in words."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.proposals import DocumentPart, PartUse
from laming_desktop.domain.reading_choices import ColumnKind, DateOrder, DocumentKind
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.texts import clean, quote

KIND_WORDS: Final[Mapping[ColumnKind, str]] = {
    "reference": "Number of the recommendation",
    "inquiry": "Inquiry",
    "recommendation": "Recommendation",
    "theme": "Theme",
    "addressees": "Addressees",
    "response": "Response",
    "response_position": "Accepted or not",
    "mark": "Local position",
    "national": "National position",
    "action_reference": "Number of the action",
    "action": "Action",
    "outcome": "Outcome sought",
    "owners": "Owners",
    "start": "Start",
    "timescale": "Timescale",
    "review": "Review",
    "priority": "Priority",
    "rag": "RAG of the action",
    "status": "State of the action",
    "earlier_status": "Earlier state",
    "progress": "Progress",
    "evidence": "Evidence",
    "comments": "Comments",
    "identity": "Identity in this register",
    "note": "Keep as a note",
    "left_out": "Leave out",
}

KIND_GROUPS: Final[Mapping[str, tuple[ColumnKind, ...]]] = {
    "Recommendation": (
        "reference",
        "recommendation",
        "theme",
        "addressees",
        "response",
        "response_position",
        "mark",
        "national",
        "inquiry",
    ),
    "Action": (
        "action",
        "action_reference",
        "outcome",
        "owners",
        "start",
        "timescale",
        "review",
        "priority",
        "rag",
        "status",
        "earlier_status",
    ),
    "What was done": ("progress", "evidence", "comments"),
    "Anything else": ("note", "left_out"),
}
"""What a user may say a column is, grouped; "identity" is only found by the program itself."""

USE_WORDS: Final[Mapping[PartUse, str]] = {
    "plan": "Part of the plan",
    "key": "Explains marks",
    "empty": "Nothing in it",
    "template": "Not filled in",
    "other": "Not part of the plan",
    "not_chosen": "Left out, as you chose",
}
USE_REASONS: Final[Mapping[PartUse, str]] = {
    "plan": "Its headings are those of a plan.",
    "key": "It tells what marks mean and has no recommendations or actions.",
    "empty": "It has no words.",
    "template": "It has the headings of a plan, but no row is filled in.",
    "other": "Its headings and cells are not those of a plan.",
    "not_chosen": "Another table was chosen.",
}
DOCUMENT_KIND_WORDS: Final[Mapping[DocumentKind, str]] = {
    "text": "Text document",
    "word": "Word document",
    "excel": "Excel workbook",
    "old_excel": "Excel workbook of the old format",
    "open_document": "OpenDocument spreadsheet",
    "pdf": "PDF document",
    "pasted": "Pasted table",
}
SHEET_KINDS: Final[frozenset[DocumentKind]] = frozenset({"excel", "old_excel", "open_document"})
ENCODING_WORDS: Final[Mapping[str, str]] = {
    "utf-8": "Unicode (UTF-8)",
    "utf-16": "Unicode (UTF-16)",
    "cp1252": "Western, Windows (cp1252)",
    "latin-1": "Western, old Unix (ISO 8859-1)",
    "mac_roman": "Western, old Macintosh",
    "cp850": "Western, DOS (cp850)",
}
_OTHER_NAMES: Final[Mapping[str, str]] = {
    "utf-8-sig": ENCODING_WORDS["utf-8"],
    "utf-16-le": ENCODING_WORDS["utf-16"],
    "utf-16-be": ENCODING_WORDS["utf-16"],
    "utf-32": "Unicode (UTF-32)",
    "iso-8859-1": ENCODING_WORDS["latin-1"],
    "mac-roman": ENCODING_WORDS["mac_roman"],
}
SEPARATOR_WORDS: Final[Mapping[str, str]] = {
    "\t": "Tab",
    ",": "Comma",
    ";": "Semicolon",
    "|": "Bar",
    ":": "Colon",
}
DATE_ORDER_WORDS: Final[Mapping[DateOrder, str]] = {
    "day": "Day first: 02/03/2010 is 2 March 2010",
    "month": "Month first: 02/03/2010 is 3 February 2010",
}
YOU_CHOSE: Final = "You chose"
REMEMBERED: Final = "Remembered from an earlier import"


def say_document_kind(kind: DocumentKind, parts: int) -> str:
    """Say what a document is: "Word document, 3 tables"."""
    part = "sheet" if kind in SHEET_KINDS else "table"
    return f"{DOCUMENT_KIND_WORDS[kind]}, {say_count(parts, part)}" if parts else DOCUMENT_KIND_WORDS[kind]


def say_part_name(part: DocumentPart) -> str:
    """Name a part of a document: "Sheet “Plan”", "Table 3, page 6"."""
    if part.sheet:
        return f"Sheet {quote(part.sheet, 60)}"
    return f"Table {part.table}, page {part.page}" if part.page is not None else f"Table {part.table}"


def say_part_use(part: DocumentPart) -> str:
    """Say what a part was taken for: "Part of the plan", "Explains marks, hidden"."""
    return f"{USE_WORDS[part.use]}, hidden" if part.is_hidden else USE_WORDS[part.use]


def say_encoding(encoding: str) -> str:
    """Say an encoding."""
    return {**ENCODING_WORDS, **_OTHER_NAMES}.get(encoding.casefold().replace("_", "-"), clean(encoding, 30))


def say_separator(separator: str) -> str:
    """Say what parts the cells of a line."""
    return SEPARATOR_WORDS.get(separator, quote(separator))
