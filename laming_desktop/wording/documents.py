"""What the reading of a document did, doubts or refuses, as sentences; the codes are those of the importers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.plan import SourceCell
from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.wording.findings import say_finding
from laming_desktop.wording.texts import clean, quote, quote_file

_ADVICE: Final = "Nothing was written."
_MANY: Final = 4
"""So many findings alike are told as one."""

UNREADABLE_WORDS: Final[Mapping[str, str]] = {
    "no_table": "holds no table with recommendations or actions. {safe} Choose the document that has the plan itself.",
    "prose": "is running text without a table of recommendations or actions. {safe} "
    "Choose the document that has the plan itself.",
    "interleaved": "has columns that run into each other, so its rows cannot be told apart. {safe} "
    "Ask for the document that it was made from.",
    "nothing_filled": "holds a table, but no row of it is filled in. {safe} Choose the copy that has been filled in.",
    "columns_unknown": "holds a table of which no column was recognised as one of recommendations or actions. {safe} "
    "Say what its columns are.",
    "form_not_filled": "is a form of which no field is filled in. {safe} Choose the copy that came back, and look whether the answers "
    "stand in its fields: what is written beside them is not read.",
    "empty": "is empty. {safe} Check that it is the right file.",
    "old_word": "is in the old format of Word (.doc). {safe} Open it in Word and save it as .docx.",
    "rich_text": "is rich text (.rtf). {safe} Open it in Word and save it as .docx.",
    "web_page": "is a web page under another name. {safe} Open it in Excel and save it as .xlsx.",
    "encrypted": "is protected by a password. {safe} Ask its sender for a copy without one, or save one yourself.",
    "image_only": "holds pictures of pages and no text. {safe} Ask for the document that it was made from, or have the text "
    "recognised first.",
    "damaged": "is damaged and cannot be read. {safe} Ask its sender for another copy.",
    "dangerous": "is made in a way that could harm this computer, so it was not opened. {safe} Ask its sender to save it anew.",
    "not_readable_in_time": "takes too long to read. {safe} Save the part with the plan as a document of its own.",
    "not_readable_in_memory": "needs too much memory to be read. {safe} Save the part with the plan as a document of its own.",
    "reader_stopped": "made the reader stop. {safe} Ask its sender to save it in another format, such as .docx or .xlsx.",
    "no_such_sheet": "has no sheet of that name. {safe} Choose one of its sheets.",
    "no_such_table": "has no table with that number. {safe} Choose one of its tables.",
    "no_such_row": "has no such row of headings. {safe} Choose a row of the table.",
    "unknown_format": "is of a kind that cannot be read. {safe} Save it as Word, Excel, PDF, or text with tabs.",
    "unknown_encoding": "was not read, as the encoding named for it is not known. {safe} Use one of "
    "utf-8, utf-16, cp1252, latin-1, mac_roman and cp850, or name none.",
    "put_in": "has its words in a part that was put in from another file, which was not read. {safe} "
    "Open it in Word, save it once, and read it again.",
    "too_large": "is too large to be read. {safe} Save the part with the plan as a document of its own.",
    "not_text": "is not a text that can be read. {safe} Save it as Word, Excel, PDF, or text with tabs.",
    "denied": "may not be read by you. {safe} Ask for access, or copy it to a folder of your own.",
    "folder": "is a folder, not a document. {safe} Choose a document in it.",
    "not_json": "is not JSON. {safe} Check it with the program that made it.",
    "not_cells": "is not a list of cells. {safe} Each entry is an object with an id and a text.",
    "missing": "was not found. {safe} Check the name and the folder.",
}


def say_unreadable(error: UnreadableDocumentError) -> str:
    """Say why a document cannot be read and what to do about it."""
    words = UNREADABLE_WORDS.get(error.why, "cannot be read. {safe} Save it as Word, Excel, PDF, or text with tabs.")
    detail = f" ({clean(error.detail, 160)})" if error.detail else ""
    return f"{quote_file(error.path)} {words.format(safe=_ADVICE)}{detail}"


def say_place(place: CellPlace) -> str:
    """Say where a cell stands: "page 3, row 12, column “Priority”"; empty where the format has no places."""
    parts = [
        f"sheet {quote(place.sheet, 40)}" if place.sheet else "",
        f"page {place.page}" if place.page is not None else "",
        f"table {place.table}" if place.table is not None and not place.sheet else "",
        f"row {place.row}" if place.row is not None else "",
        f"line {place.line}" if place.line is not None and place.row is None else "",
        f"column {quote(place.heading, 40)}" if place.heading else "",
    ]
    return ", ".join(part for part in parts if part)


def say_source(source: SourceCell) -> str:
    """Say where a cell stands: "from Action plan.docx, table 3, row 7"; the table of a workbook is its sheet."""
    parts = [
        f"from {clean(source.document)}",
        f"sheet {quote(source.sheet, 40)}" if source.sheet else "",
        f"page {source.page}" if source.page is not None else "",
        f"table {source.table}" if source.table is not None and not source.sheet else "",
        f"row {source.row}" if source.row is not None else "",
    ]
    return ", ".join(part for part in parts if part)


def say_findings(findings: Sequence[Finding]) -> Iterator[str]:
    """Say findings of one kind: a doubt is a line of its own, many alike of any other kind are one line with their pages."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.code, []).append(finding)
    for group in groups.values():
        if len(group) >= _MANY and group[0].kind in {"dropped", "told"}:
            yield _say_group(group)
        else:
            yield from (say_finding_with_place(finding) for finding in group)


def _say_group(group: Sequence[Finding]) -> str:
    """Say many findings alike by the first of them and their number."""
    pages = list(dict.fromkeys(finding.place.page for finding in group if finding.place.page is not None))
    first, last = (pages[0], pages[-1]) if pages else (None, None)
    where = f"page {first}" if first == last else f"pages {first} to {last}"
    times = f"{len(group):,} times" if first is None else f"{where}, {len(group):,} times"
    texts = {finding.text for finding in group}
    return f"{times}{', for example' if len(texts) > 1 else ''}: {say_finding(group[0])}"


def say_finding_with_place(finding: Finding) -> str:
    """Say what the reading did or doubts and where: "page 3, row 12: …"."""
    place = say_place(finding.place)
    return f"{place}: {say_finding(finding)}" if place else say_finding(finding)
