"""What the reading of a document did, doubts or refuses, as sentences; the codes are those of the importers."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.wording.texts import clean, quote, quote_file

_ADVICE: Final = "Nothing was written."

UNREADABLE_WORDS: Final[Mapping[str, str]] = {
    "no_table": "holds no table with recommendations or actions. {safe} Choose the document that has the plan itself.",
    "no_plan": "holds no table with recommendations or actions. {safe} Choose the document that has the plan itself.",
    "interleaved": "has columns that run into each other, so its rows cannot be told apart. {safe} "
    "Ask for the Word or Excel document it was made from.",
    "nothing_filled": "holds a table, but no row of it is filled in. {safe} Choose the copy that has been filled in.",
    "empty": "is empty. {safe} Check that it is the right file.",
    "encrypted": "is protected by a password. {safe} Save a copy without the password and import that.",
    "old_format": "is in an old format of Word or Excel. {safe} Save it as .docx or .xlsx and import that.",
    "unknown_format": "is of a kind that cannot be read. {safe} Save it as Word, Excel, CSV or plain text.",
    "pdf": "is a PDF, which cannot be read yet. {safe} Save its table as Word, Excel, CSV or plain text.",
    "too_large": "is too large to be read. {safe} Save the part with the plan as a document of its own.",
    "unsafe": "is built in a way that could do harm, so it was not opened. {safe} Ask the sender for a plain copy.",
    "damaged": "is damaged and cannot be read. {safe} Open it in the program it was made with and save it again.",
    "not_text": "is not a text that can be read. {safe} Save it as plain text, Word, Excel or CSV.",
    "denied": "may not be read by you. {safe} Ask for access, or copy it to a folder of your own.",
    "folder": "is a folder, not a document. {safe} Choose a document in it.",
    "not_json": "is not JSON. {safe} Check it with the program that made it.",
    "not_cells": "is not a list of cells. {safe} Each entry is an object with an id and a text.",
    "missing": "was not found. {safe} Check the name and the folder.",
}

FINDING_WORDS: Final[Mapping[str, str]] = {}


def say_unreadable(error: UnreadableDocumentError) -> str:
    """Say why a document cannot be read and what to do about it."""
    words = UNREADABLE_WORDS.get(error.why, "cannot be read. {safe} Save it as Word, Excel, CSV or plain text.")
    detail = f" ({clean(error.detail, 160)})" if error.detail else ""
    return f"{quote_file(error.path)} {words.format(safe=_ADVICE)}{detail}"


def say_place(place: CellPlace) -> str:
    """Say where a cell stands: "page 3, row 12, column “Priority”"; empty where the format has no places."""
    parts = [
        f"page {place.page}" if place.page is not None else "",
        f"table {place.table}" if place.table is not None else "",
        f"row {place.row}" if place.row is not None else "",
        f"line {place.line}" if place.line is not None and place.row is None else "",
        f"column {quote(place.heading, 40)}" if place.heading else "",
    ]
    return ", ".join(part for part in parts if part)


def say_finding(finding: Finding) -> str:
    """Say what the reading did or doubts, without its place."""
    words = FINDING_WORDS.get(finding.code)
    if words is None:
        return f"{finding.code.replace('_', ' ').capitalize()}{_say_matter(finding)}."
    return words.format(text=quote(finding.text), detail=clean(finding.detail))


def _say_matter(finding: Finding) -> str:
    """Say the words concerned and the fact beside them, for a code without a sentence of its own."""
    matter = [quote(finding.text)] if finding.text else []
    if finding.detail:
        matter.append(clean(finding.detail))
    return f": {', '.join(matter)}" if matter else ""


def say_finding_with_place(finding: Finding) -> str:
    """Say what the reading did or doubts and where: "page 3, row 12: …"."""
    place = say_place(finding.place)
    return f"{place}: {say_finding(finding)}" if place else say_finding(finding)
