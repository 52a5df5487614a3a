"""The parts of a register on sheets of their own: histories, owners, notes, questions, guidance, meetings."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Final

from laming_desktop.domain.papers.profiles import NamesChoice
from laming_desktop.domain.papers.sheets import Sheet, SheetColumn, SheetValue
from laming_desktop.domain.patches import Row, Value
from laming_desktop.operations.papers.names import NameWriter
from laming_desktop.operations.told_words import tell_mark, tell_response
from laming_desktop.store.register import Register

_SHEETS: Final[Mapping[str, str]] = {
    "response": "Responses",
    "position": "Positions",
    "timescale": "Timescales",
    "progress": "Progress",
    "action_owner": "Owners of actions",
    "owner": "Owners",
    "owner_alias": "Other names of owners",
    "post_holder": "Holders of posts",
    "inquiry": "Inquiries",
    "theme": "Themes",
    "answer": "Answers",
    "recommendation_link": "Links",
    "guidance": "Guidance",
    "guidance_note": "What guidance says",
    "wait": "Waiting for guidance",
    "indicator": "Indicators",
    "indicator_value": "Figures of indicators",
    "evidence": "Evidence",
    "note": "Notes",
    "question": "Questions",
    "meeting": "Meetings",
}
_PERSONS: Final = frozenset({"action_owner", "owner", "owner_alias", "post_holder"})
_NAMING: Final = frozenset({"author", "agreed_by", "written", "holder"})
_HEADS: Final[Mapping[str, str]] = {
    "item_id": "Of",
    "item_table": "Kind",
    "replaces_id": "Replaces",
    "on": "Day",
    "about": "Asked about",
    "reading": "Read as (JSON)",
}
_NAMES_OF_ROWS: Final[Mapping[str, str]] = {
    "owner": "name",
    "inquiry": "title",
    "theme": "name",
    "guidance": "title",
    "indicator": "name",
    "meeting": "body",
    "progress": "text",
}
_LEFT_OUT: Final = frozenset({"id", "place", "content"})
_WIDE: Final = frozenset({"text", "reason", "note", "about", "reading", "choices", "title"})
_DAY_LETTERS: Final = 10


def list_parts(
    register: Register, shown: Collection[str], names: Mapping[str, str], writer: NameWriter, choice: NamesChoice
) -> Iterator[Sheet]:
    """Give a sheet for each kind of part that the register has; parts of items that are not shown are left out.

    `names` are the references and numbers of the items that are shown, by their ids.
    """
    tables: dict[str, list[Row]] = {}
    for (table, _), row in register.read_state().items():
        tables.setdefault(table, []).append(row)
    items = {str(row["id"]) for table in ("action", "recommendation") for row in tables.get(table, ())}
    hidden = items - set(shown)
    called = dict(names)
    for table, field in _NAMES_OF_ROWS.items():
        called |= {str(row["id"]): str(row.get(field) or "") for row in tables.get(table, ())}
    for table, title in _SHEETS.items():
        rows = [row for row in tables.get(table, ()) if not hidden & {str(value) for value in row.values()}]
        if rows and (choice == "as_written" or table not in _PERSONS):
            yield _make_sheet(title, rows, called, writer, choice)


def _make_sheet(
    title: str, rows: list[Row], called: Mapping[str, str], writer: NameWriter, choice: NamesChoice
) -> Sheet:
    """Make one sheet; ids become the names of what they stand for."""
    keys = [key for key in rows[0] if key not in _LEFT_OUT and (choice == "as_written" or key not in _NAMING)]
    keys.sort(key=lambda key: not key.endswith("_id"))
    columns = tuple(SheetColumn(_head(key), 50 if key in _WIDE else 18, is_told=True) for key in keys)
    ordered = sorted(rows, key=lambda row: (_tell_ids(row, called), str(row.get("place", "")), str(row["id"])))
    filled = [tuple(_tell(key, row, called, writer) for key in keys) for row in ordered]
    return Sheet(title, columns, filled, 1)


def _head(key: str) -> str:
    """Give the head of a column."""
    words = _HEADS.get(key) or key.removesuffix("_id").replace("_", " ")
    return words[:1].upper() + words[1:]


def _tell_ids(row: Row, called: Mapping[str, str]) -> str:
    return " ".join(called.get(str(value), "") for key, value in row.items() if key.endswith("_id"))


def _tell(key: str, row: Row, called: Mapping[str, str], writer: NameWriter) -> SheetValue:
    """Give one value in words, or as a day."""
    value: Value = row[key]
    if value is None or value == "":
        return None
    if key.endswith("_id"):
        return writer.write_text(called.get(str(value), ""))
    if key == "on" or key.endswith("_on") or key in {"earliest", "latest"}:
        return _read_day(str(value))
    if key in {"state", "position"}:
        return tell_mark(value) if key == "state" or "scope" in row else tell_response(value)
    return (
        value
        if isinstance(value, int)
        else writer.write_text(str(value).replace("_", " ") if _is_key(key) else str(value))
    )


def _is_key(key: str) -> bool:
    """Tell whether a column holds words of our own vocabulary."""
    return key in {"kind", "item_table", "nature", "precision", "certainty", "scope", "role", "code", "field"}


def _read_day(text: str) -> SheetValue:
    try:
        return date.fromisoformat(text[:_DAY_LETTERS])
    except ValueError:
        return text
