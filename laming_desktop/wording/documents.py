"""What the reading of a document did, doubts or refuses, as sentences; the codes are those of the importers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from laming_desktop.domain.errors import UnreadableDocumentError
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
    "word_later": "is a Word document, which cannot be read yet. {safe} Save it as plain text with tabs between columns.",
    "excel_later": "is an Excel workbook, which cannot be read yet. {safe} Save its sheet as text with tabs.",
    "interleaved": "has columns that run into each other, so its rows cannot be told apart. {safe} "
    "Ask for the document that it was made from, and save its table as text with tabs.",
    "nothing_filled": "holds a table, but no row of it is filled in. {safe} Choose the copy that has been filled in.",
    "empty": "is empty. {safe} Check that it is the right file.",
    "old_format": "is in an old format of Word or Excel. {safe} Save it as plain text with tabs between columns.",
    "unknown_format": "is of a kind that cannot be read. {safe} Save it as plain text with tabs between columns.",
    "pdf": "is a PDF, which cannot be read yet. {safe} Save its table as plain text with tabs between columns.",
    "too_large": "is too large to be read. {safe} Save the part with the plan as a document of its own.",
    "not_text": "is not a text that can be read. {safe} Save it as plain text with tabs between columns.",
    "denied": "may not be read by you. {safe} Ask for access, or copy it to a folder of your own.",
    "folder": "is a folder, not a document. {safe} Choose a document in it.",
    "not_json": "is not JSON. {safe} Check it with the program that made it.",
    "not_cells": "is not a list of cells. {safe} Each entry is an object with an id and a text.",
    "missing": "was not found. {safe} Check the name and the folder.",
}


def say_unreadable(error: UnreadableDocumentError) -> str:
    """Say why a document cannot be read and what to do about it."""
    words = UNREADABLE_WORDS.get(error.why, "cannot be read. {safe} Save it as plain text with tabs between columns.")
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
