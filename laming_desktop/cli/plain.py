"""The shapes that --json prints: stable, documented in docs/command_line.md."""

from datetime import date

from laming_desktop.domain.plan import Action, HistoryEntry, Owner, Recommendation, SourceCell
from laming_desktop.domain.timescales.plain import as_plain
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.wording.documents import say_source


def show_recommendation(item: Recommendation) -> dict[str, object]:
    """Give a recommendation as plain values."""
    return {
        "reference": item.number,
        "parent": item.parent_number,
        "theme": item.theme,
        "title": item.title,
        "text": item.text,
        "responses": [
            {
                "body": response.body,
                "on": response.on.isoformat() if response.on else None,
                "position": response.position,
                "text": response.text,
            }
            for response in item.responses
        ],
        "addressees": item.addressees,
        "local_position": item.local_position,
        "actions": list(item.actions),
    }


def show_action(action: Action, as_at: date | None = None) -> dict[str, object]:
    """Give an action as plain values; progress newest first, without updates that were replaced or are of a later day."""
    due = action.due.next_due
    return {
        "reference": action.reference,
        "recommendations": list(action.recommendations),
        "text": action.text,
        "outcome": action.outcome,
        "start": {"text": action.start_text, "on": _write_day(action.start_on)} if action.start_text else None,
        "review": {"text": action.review_text, "on": _write_day(action.review_on)} if action.review_text else None,
        "timescale": show_timescale(action.timescale) if action.timescale and action.timescale.text else None,
        "next_due": due.isoformat() if due else None,
        "priority": action.priority,
        "priority_text": action.priority_text,
        "owners": [owner.name for owner in action.owners],
        "owners_text": action.owners_text,
        "state": action.state,
        "progress": [
            {"on": update.on.isoformat(), "text": update.text, "state": update.state}
            for update in action.progress
            if not update.replaced and (as_at is None or update.on <= as_at)
        ],
    }


def _write_day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def show_source(source: SourceCell) -> dict[str, object]:
    """Give where a field came from: document, place in it and the words as they stood there."""
    return {
        "field": source.field,
        "document": source.document,
        "sheet": source.sheet or None,
        "page": source.page,
        "table": source.table,
        "row": source.row,
        "column": source.column or None,
        "text": source.text,
        "certainty": source.certainty,
        "from": say_source(source),
    }


def show_timescale(reading: TimescaleReading) -> dict[str, object]:
    """Give the timescale in force as plain values."""
    return {
        "text": reading.text,
        "earliest": reading.earliest.isoformat() if reading.earliest else None,
        "latest": reading.latest.isoformat() if reading.latest else None,
        "precision": reading.precision,
        "recurrence": as_plain(reading).get("recurrence"),
        "nature": reading.nature,
        "certainty": reading.certainty,
    }


def show_owner(owner: Owner) -> dict[str, object]:
    """Give an owner as plain values."""
    return {
        "name": owner.name,
        "kind": owner.kind,
        "aliases": list(owner.aliases),
        "initials": owner.initials,
        "actions": owner.actions,
    }


def show_entry(entry: HistoryEntry) -> dict[str, object]:
    """Give one change as plain values."""
    return {
        "seq": entry.seq,
        "at": entry.at.isoformat(),
        "author": entry.author,
        "kind": entry.kind,
        "label": entry.label,
        "reason": entry.reason,
        "later_reasons": [
            {"seq": later.seq, "at": later.at.isoformat(), "author": later.author, "reason": later.words}
            for later in entry.later_reasons
        ],
        "table": entry.table,
        "item": entry.item_id,
        "field": entry.field,
        "before": entry.before,
        "after": entry.after,
    }
