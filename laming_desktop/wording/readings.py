"""What a written timescale was read as, said as a sentence."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from laming_desktop.domain.timescales.reading import (
    Anchor,
    Event,
    Flag,
    Milestone,
    Nature,
    Precision,
    Recurrence,
    TimescaleReading,
)
from laming_desktop.wording.dates import join_words, say_date, say_length, say_range, say_recurrence, say_span
from laming_desktop.wording.labels import CERTAINTY_WORDS

EVENT_WORDS: Final[Mapping[Event, str]] = {
    "document": "the date of the document",
    "plan": "the start of the plan",
    "publication": "the publication",
    "approval": "the approval",
    "meeting": "the meeting",
    "completion": "the completion",
    "other": "the event named",
}
FLAG_WORDS: Final[Mapping[Flag, str]] = {
    "year_assumed": "The year is not written; it was worked out.",
    "year_missing": "The year is not written and could not be worked out.",
    "year_carried": "The year was taken from another part of the cell.",
    "repaired": "A misspelling was put right for the reading.",
    "revised": "The cell gives a revised date; the current one counts.",
    "unconfirmed": "The date is not confirmed.",
    "approximate": "The date is only approximate.",
    "conditional": "The date depends on something else.",
    "as_required": "It may also be done when required.",
    "immediate": "It is to begin at once.",
    "anchor_assumed": "It was counted from the date of the document.",
    "spreadsheet_serial": "A spreadsheet's day number was read as a date.",
    "month_first": "The figures only fit with the month first.",
    "impossible_day": "There is no such day.",
    "weekday_disagrees": "The day of the week does not fit the date.",
    "same_as_above": "It was taken from the cell above.",
    "refers_elsewhere": "It points to another place.",
}


def say_timescale(reading: TimescaleReading) -> str:
    """Say a reading in a few words without a full stop: "by 31 October 2009, then every month"."""
    if reading.recurrence is not None and reading.nature == "recurring":
        return _say_recurring(reading, reading.recurrence)
    if _hangs_on_event(reading):
        return _say_from_event(reading)
    return _say_dated(reading.nature, reading.earliest, reading.latest, reading.precision, reading.anchor)


def say_reading(reading: TimescaleReading) -> str:
    """Say everything about a reading as sentences: the reading, how sure it is, its parts, flags and unread words."""
    sentences = [f"Read as: {say_timescale(reading)}.", f"{CERTAINTY_WORDS[reading.certainty]}."]
    if len(reading.milestones) > 1:
        sentences.append(f"Parts: {'; '.join(say_milestone(part) for part in reading.milestones)}.")
    sentences.extend(say_alternatives(reading))
    sentences.extend(FLAG_WORDS[flag] for flag in sorted(reading.flags))
    if reading.unread and reading.nature != "unknown":
        sentences.append(f"Not used: {join_words([f'“{words}”' for words in reading.unread])}.")
    return " ".join(sentences)


def say_alternatives(reading: TimescaleReading) -> tuple[str, ...]:
    """Say the other readings that can be defended, one sentence each."""
    return tuple(f"It could also be {say_timescale(other)}." for other in reading.also)


def say_milestone(part: Milestone) -> str:
    """Say one part of a timescale that names several."""
    if part.recurrence is not None:
        words = say_recurrence(part.recurrence)
    else:
        words = _say_dated(part.nature, part.earliest, part.latest, part.precision, None)
    return f"{part.label} {words}" if part.label else words


def _hangs_on_event(reading: TimescaleReading) -> bool:
    """Tell whether no date follows from the words but an event does."""
    return reading.anchor is not None and reading.earliest is None and reading.latest is None


def _say_recurring(reading: TimescaleReading, recurrence: Recurrence) -> str:
    """Say a recurrence with its first occurrence or the bounds of its series."""
    often = say_recurrence(recurrence)
    if recurrence.until is not None:
        start = reading.earliest or recurrence.start
        bounds = f"until {say_date(recurrence.until)}"
        return f"{often} from {say_date(start)} {bounds}" if start else f"{often} {bounds}"
    if reading.latest is not None:
        first = "on" if reading.precision == "day" and reading.earliest is not None else "by"
        return f"{first} {say_date(reading.latest)}, then {often}"
    if reading.earliest is not None:
        return f"{often} from {say_date(reading.earliest)}"
    return often


def _say_from_event(reading: TimescaleReading) -> str:
    """Say a timescale that hangs on an event whose day is not known."""
    anchor = reading.anchor
    if anchor is None:
        return ""
    event = say_event(anchor)
    if anchor.offset is not None:
        length = say_length(anchor.offset.count, anchor.offset.unit)
        joint = {"within": "of", "before": "before", "after": "after", "at": "at"}[anchor.relation]
        return f"{'within ' if anchor.relation == 'within' else ''}{length} {joint} {event}"
    if reading.nature == "waiting":
        return f"waits for {event}"
    words = _OPEN_WORDS.get(reading.nature)
    relation = {"within": "at", "before": "before", "after": "after", "at": "at"}[anchor.relation]
    return f"{words}, {relation} {event}" if words else f"{relation} {event}"


def say_event(anchor: Anchor) -> str:
    """Say what a timescale hangs on, in the document's words where it has some."""
    if not anchor.of:
        return EVENT_WORDS[anchor.event]
    prefix = {"publication": "publication: ", "approval": "approval: ", "completion": "completion: "}.get(
        anchor.event, ""
    )
    return f"{prefix}“{anchor.of}”"


_OPEN_WORDS: Final[Mapping[Nature, str]] = {
    "ongoing": "ongoing",
    "waiting": "waiting",
    "to_be_advised": "still to be advised",
    "done": "done",
    "immediate": "at once, no day given",
    "existing": "already in force",
    "not_applicable": "does not apply",
    "unknown": "no timescale could be read",
    "recurring": "comes again",
}


def _say_by(earliest: date | None, latest: date, precision: Precision) -> str:
    """Say a deadline."""
    del precision
    return f"by {say_date(latest)}" if earliest is None else f"from {say_date(earliest)} by {say_date(latest)}"


def _say_on(earliest: date | None, latest: date, precision: Precision) -> str:
    """Say a named period or day."""
    if earliest is None:
        return f"by {say_date(latest)}"
    if earliest == latest:
        return f"on {say_date(latest)}"
    span = say_span(earliest, latest, precision)
    return f"in {span}" if span != say_range(earliest, latest) else f"from {span}"


def _say_between(earliest: date | None, latest: date, precision: Precision) -> str:
    """Say two named ends."""
    del precision
    return f"until {say_date(latest)}" if earliest is None else f"between {say_date(earliest)} and {say_date(latest)}"


_DATED: Final[Mapping[Nature, Callable[[date | None, date, Precision], str]]] = {
    "by": _say_by,
    "on": _say_on,
    "between": _say_between,
}


def _say_dated(
    nature: Nature, earliest: date | None, latest: date | None, precision: Precision, anchor: Anchor | None
) -> str:
    """Say a nature with whatever bounds it has."""
    if nature in _DATED and latest is not None:
        return _DATED[nature](earliest, latest, precision)
    if nature in {"from", "by", "on", "between"}:
        return f"from {say_date(earliest)}" if earliest else "a date that could not be worked out"
    words = _OPEN_WORDS[nature]
    if nature == "waiting" and anchor is not None:
        words = f"waits for {say_event(anchor)}"
    return f"{words}{_say_bounds(nature, earliest, latest, precision)}"


def _say_bounds(nature: Nature, earliest: date | None, latest: date | None, precision: Precision) -> str:
    """Say the bounds of an open nature, with a leading joint, or nothing."""
    if earliest is None and latest is None:
        return ""
    if nature == "done" and latest is not None:
        return f" {_say_on(earliest, latest, precision)}"
    if latest is None and earliest is not None:
        return f" {'since' if nature == 'existing' else 'from'} {say_date(earliest)}"
    if earliest is None and latest is not None:
        return f" until {say_date(latest)}"
    if earliest is not None and latest is not None:
        return f", {_say_on(earliest, latest, precision)}"
    return ""
