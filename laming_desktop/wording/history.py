"""Changes and their history, one line each."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Final, cast

from laming_desktop.domain.plan import HistoryEntry, LaterReason
from laming_desktop.wording.dates import say_count, say_short_date
from laming_desktop.wording.labels import (
    AUDIENCE_WORDS,
    CHANGE_KIND_WORDS,
    OWNER_KIND_WORDS,
    POSITION_WORDS,
    PRIORITY_WORDS,
    RESPONSE_WORDS,
    STATE_WORDS,
    label_field,
    label_table,
)
from laming_desktop.wording.papers import FORMAT_WORDS, REPORT_WORDS
from laming_desktop.wording.texts import clean, quote

_YES_OR_NO: Final[Mapping[str, str]] = {"0": "no", "1": "yes"}
_VALUE_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "priority": {**PRIORITY_WORDS},
    "state": {**STATE_WORDS},
    "position": {**POSITION_WORDS, **RESPONSE_WORDS},
    "audience": {**AUDIENCE_WORDS},
    "kind": {**OWNER_KIND_WORDS, **REPORT_WORDS},
    "report": {**REPORT_WORDS},
    "format": {**FORMAT_WORDS},
    "page_break": _YES_OR_NO,
    "boxed": _YES_OR_NO,
}

_NAMING: Final = (
    "text",
    "name",
    "title",
    "heading",
    "alias",
    "position",
    "about",
    "document",
    "written",
    "reference",
    "body",
)
"""The fields by which a row that came or went is recognised, best first."""


def say_changes_since(count: int) -> str:
    """Say how many changes were made after the moment that is shown."""
    if count == 0:
        return "Nothing has been changed since."
    return f"{say_count(count, 'change')} {'has' if count == 1 else 'have'} been made since."


def say_moment(at: datetime) -> str:
    """Write when a change was made: "3 Nov 2009 14:31" in the time zone of the value."""
    return f"{say_short_date(at.date())} {at:%H:%M}"


def say_change(entry: HistoryEntry) -> str:
    """Say what one change did: "Priority: Medium → High", or that a row came or went."""
    if entry.field is None:
        came = entry.before is None
        return f"{label_table(entry.table).capitalize()} {'added' if came else 'removed'}{_say_row(entry)}"
    if entry.table == "redaction":
        return f"Words taken out of {say_count(int(entry.after or 0), 'place')} of the history"
    if entry.table == "change_set":
        return f"Given for change {entry.after}"
    before, after = (say_value(entry.field, value) for value in (entry.before, entry.after))
    return f"{label_field(entry.field)}: {before} → {after}"


def _say_row(entry: HistoryEntry) -> str:
    """Say what came or went, with a leading colon, or nothing; the row stands there as JSON."""
    row = entry.after if entry.after is not None else entry.before
    fields = _read_fields(row or "")
    words = next((fields[name] for name in _NAMING if isinstance(fields.get(name), str) and fields[name]), "")
    return f": {quote(str(words))}" if words else ""


def _read_fields(row: str) -> Mapping[str, object]:
    """Read the fields of a row; none where the text is no row."""
    try:
        fields: object = json.loads(row)
    except ValueError:
        return {}
    return cast("Mapping[str, object]", fields) if isinstance(fields, dict) else {}


def say_value(field: str, value: str | None) -> str:
    """Say the value of a field as the user knows it."""
    if value is None or not value:
        return "nothing"
    return _VALUE_WORDS.get(field, {}).get(value) or quote(value)


def say_entry(entry: HistoryEntry) -> str:
    """Say one line of the history: when, who, what, and why where a reason was given."""
    return f"{_say_set(entry)} {say_change(entry)}"


def say_large_set(entry: HistoryEntry, count: int) -> str:
    """Say a change set of many changes, an import for example, as one line; `entry` is any of them."""
    return f"{_say_set(entry)} {say_count(count, 'change')}"


def _say_set(entry: HistoryEntry) -> str:
    reasons = [clean(entry.reason)] if entry.reason else []
    reasons += [say_later_reason(later) for later in entry.later_reasons]
    reason = f" ({'; '.join(reasons)})" if reasons else ""
    label = clean(entry.label)
    if entry.kind in {"undo", "redo", "restore"}:
        label = f"{CHANGE_KIND_WORDS[entry.kind]}: {label}"
    who = clean(entry.author) or "somebody"
    return f"{say_moment(entry.at)}, {who}: {label}{reason}."


def say_later_reason(later: LaterReason) -> str:
    """Say why a change was made, as it was said after it was made, by whom and when."""
    who = clean(later.author) or "somebody"
    return f"{clean(later.words, 400).rstrip('.')} (said later, {say_moment(later.at.astimezone())}, by {who})"


def say_row(table: str, words: str | None) -> str:
    """Say the words by which a row that came or went is known, as `comparing_moments` gives them."""
    if words is None:
        return "not there"
    return say_value("position", words) if table == "position" else words


REASON: Final = "Add a reason"


def say_reason_wanted(label: str) -> str:
    """Ask why a change was made."""
    return f"Why was this changed? “{clean(label, 200)}”. The answer becomes a record of its own in the history."


REDACT: Final = "Remove for good"
REDACT_REASON: Final = "Why? It is kept in the history, so leave out the words themselves."


def say_redacting(name: str) -> str:
    """Say what it means that the words of a removed item are taken out for good."""
    return (
        f"Remove all words of {clean(name)} for good?\n\n"
        "Its texts, and those of everything that went with it (progress, timescales, notes, the cells of the document "
        "that it came from), are taken out of the register and its whole history. They cannot be brought back, and "
        "undo does not go back past this.\n\n"
        "That it was done, when, by whom and why stays in the history. Backups and copies made before still hold the "
        "words until they are deleted."
    )
