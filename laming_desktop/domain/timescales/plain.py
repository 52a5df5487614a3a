"""Write a timescale reading as plain data for the database and `--json`, and read it back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final, Literal, TypeGuard, TypeVar, cast, get_args

from laming_desktop.domain.timescales.reading import (
    Anchor,
    Event,
    Flag,
    Milestone,
    Nature,
    Offset,
    Precision,
    ReadingContext,
    Recurrence,
    Relation,
    TimescaleReading,
    Unit,
)
from laming_desktop.domain.vocabulary import Certainty

T = TypeVar("T")
Plain = Mapping[str, object]
Last = Literal["last"]

_NATURES: Final = frozenset(cast("tuple[Nature, ...]", get_args(Nature)))
_PRECISIONS: Final = frozenset(cast("tuple[Precision, ...]", get_args(Precision)))
_UNITS: Final = frozenset(cast("tuple[Unit, ...]", get_args(Unit)))
_EVENTS: Final = frozenset(cast("tuple[Event, ...]", get_args(Event)))
_RELATIONS: Final = frozenset(cast("tuple[Relation, ...]", get_args(Relation)))
_FLAGS: Final = frozenset(cast("tuple[Flag, ...]", get_args(Flag)))
_CERTAINTIES: Final = frozenset(cast("tuple[Certainty, ...]", get_args(Certainty)))
_READING_KEYS: Final = frozenset(
    [
        "text",
        "nature",
        "earliest",
        "latest",
        "precision",
        "recurrence",
        "anchor",
        "milestones",
        "certainty",
        "flags",
        "unread",
        "also",
    ]
)
_RECURRENCE_KEYS: Final = frozenset(["every", "unit", "times", "start", "until", "months", "day", "weekday", "nth"])
_MILESTONE_KEYS: Final = frozenset(["label", "nature", "earliest", "latest", "precision", "recurrence"])
_ANCHOR_KEYS: Final = frozenset(["event", "relation", "offset", "of"])
_OFFSET_KEYS: Final = frozenset(["count", "unit"])
_WEEKDAYS: Final = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
_COUNT_AT_MOST: Final = 100_000
_MONTHS_AT_MOST: Final = 12
_ISO_LENGTH: Final = 10
_DAYS_AT_MOST: Final = 31


def as_plain(reading: TimescaleReading) -> dict[str, object]:
    """Write a reading as plain data: fields that are null or empty are left out, days are ISO, flags sorted."""
    plain: dict[str, object] = {
        "text": reading.text,
        "nature": reading.nature,
        "earliest": _write_day(reading.earliest),
        "latest": _write_day(reading.latest),
        "precision": reading.precision,
        "recurrence": _write_recurrence(reading.recurrence),
        "anchor": _write_anchor(reading.anchor),
        "milestones": [_write_milestone(each) for each in reading.milestones],
        "certainty": reading.certainty,
        "flags": sorted(reading.flags),
        "unread": list(reading.unread),
        "also": [as_plain(each) for each in reading.also],
    }
    return {key: value for key, value in plain.items() if key == "text" or _is_written(value)}


def _is_written(value: object) -> bool:
    return value is not None and value not in ([], {}, ())


def _write_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _write_recurrence(recurrence: Recurrence | None) -> dict[str, object] | None:
    if recurrence is None:
        return None
    plain: dict[str, object] = {
        "every": recurrence.every,
        "unit": recurrence.unit,
        "times": recurrence.times if recurrence.times != 1 else None,
        "start": _write_day(recurrence.start),
        "until": _write_day(recurrence.until),
        "months": list(recurrence.months),
        "day": recurrence.day,
        "weekday": recurrence.weekday,
        "nth": recurrence.nth,
    }
    return {key: value for key, value in plain.items() if _is_written(value)}


def _write_anchor(anchor: Anchor | None) -> dict[str, object] | None:
    if anchor is None:
        return None
    offset = None if anchor.offset is None else {"count": anchor.offset.count, "unit": anchor.offset.unit}
    plain: dict[str, object] = {"event": anchor.event, "relation": anchor.relation, "offset": offset, "of": anchor.of}
    return {key: value for key, value in plain.items() if _is_written(value)}


def _write_milestone(milestone: Milestone) -> dict[str, object]:
    plain: dict[str, object] = {
        "label": milestone.label,
        "nature": milestone.nature,
        "earliest": _write_day(milestone.earliest),
        "latest": _write_day(milestone.latest),
        "precision": milestone.precision,
        "recurrence": _write_recurrence(milestone.recurrence),
    }
    return {key: value for key, value in plain.items() if _is_written(value)}


def from_plain(mapping: Plain) -> TimescaleReading:
    """Read a reading back; ValueError when the data is not one that `as_plain` could have written."""
    return _read_reading(_check_mapping(mapping, _READING_KEYS), may_have_others=True)


def _read_reading(plain: Plain, *, may_have_others: bool) -> TimescaleReading:
    also = _read_list(plain, "also", lambda each: _check_mapping(each, _READING_KEYS))
    if also and not may_have_others:
        raise ValueError("also")
    earliest, latest = _read_days(plain)
    return TimescaleReading(
        text=_read_text(plain, "text"),
        nature=_read_choice(plain, "nature", _NATURES),
        earliest=earliest,
        latest=latest,
        precision=_read_choice(plain, "precision", _PRECISIONS, "none"),
        recurrence=_read_recurrence(plain.get("recurrence")),
        anchor=_read_anchor(plain.get("anchor")),
        milestones=tuple(_read_list(plain, "milestones", _read_milestone)),
        certainty=_read_choice(plain, "certainty", _CERTAINTIES),
        flags=frozenset(_read_list(plain, "flags", lambda each: _choose(each, _FLAGS, "flags"))),
        unread=tuple(_read_list(plain, "unread", _check_text)),
        also=tuple(_read_reading(each, may_have_others=False) for each in also),
    )


def _is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, list | tuple)


def _check_mapping(value: object, keys: frozenset[str]) -> Plain:
    if not _is_mapping(value) or not all(isinstance(key, str) and key in keys for key in value):
        raise ValueError("mapping")
    return cast("Plain", value)


def _check_text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise ValueError("text")


def _read_text(plain: Plain, key: str) -> str:
    return _check_text(plain.get(key))


def _choose(value: object, allowed: frozenset[T], name: str) -> T:
    if not isinstance(value, str) or value not in allowed:
        raise ValueError(name)
    return cast("T", value)


def _read_choice(plain: Plain, key: str, allowed: frozenset[T], default: T | None = None) -> T:
    value = plain.get(key)
    if value is None and default is not None:
        return default
    return _choose(value, allowed, key)


def _read_list(plain: Plain, key: str, read: Callable[[object], T]) -> list[T]:
    value = plain.get(key)
    if value is None:
        return []
    if not _is_list(value):
        raise ValueError(key)
    return [read(each) for each in value]


def _read_day(plain: Plain, key: str) -> date | None:
    value = plain.get(key)
    if value is None:
        return None
    text = _check_text(value)
    if len(text) != _ISO_LENGTH:
        raise ValueError(key)
    return date.fromisoformat(text)


def _read_days(plain: Plain) -> tuple[date | None, date | None]:
    earliest, latest = _read_day(plain, "earliest"), _read_day(plain, "latest")
    if earliest is not None and latest is not None and earliest > latest:
        raise ValueError("earliest")
    return earliest, latest


def _read_number(plain: Plain, key: str, most: int, default: int | None = None) -> int:
    value = plain.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
        raise ValueError(key)
    return value


def _read_recurrence(value: object) -> Recurrence | None:
    if value is None:
        return None
    plain = _check_mapping(value, _RECURRENCE_KEYS)
    weekday = plain.get("weekday")
    return Recurrence(
        every=_read_number(plain, "every", _COUNT_AT_MOST),
        unit=_read_choice(plain, "unit", _UNITS),
        times=_read_number(plain, "times", _COUNT_AT_MOST, 1),
        start=_read_day(plain, "start"),
        until=_read_day(plain, "until"),
        months=tuple(_read_list(plain, "months", _read_month)),
        day=_read_place(plain, "day"),
        weekday=None if weekday is None else _choose(weekday, _WEEKDAYS, "weekday"),
        nth=_read_place(plain, "nth"),
    )


def _read_month(value: object) -> int:
    return _read_number({"months": value}, "months", _MONTHS_AT_MOST)


def _read_place(plain: Plain, key: str) -> int | Last | None:
    value = plain.get(key)
    if value is None:
        return None
    return "last" if value == "last" else _read_number(plain, key, _DAYS_AT_MOST)


def _read_anchor(value: object) -> Anchor | None:
    if value is None:
        return None
    plain = _check_mapping(value, _ANCHOR_KEYS)
    of = plain.get("of")
    return Anchor(
        event=_read_choice(plain, "event", _EVENTS),
        relation=_read_choice(plain, "relation", _RELATIONS),
        offset=_read_offset(plain.get("offset")),
        of=None if of is None else _check_text(of),
    )


def _read_offset(value: object) -> Offset | None:
    if value is None:
        return None
    plain = _check_mapping(value, _OFFSET_KEYS)
    return Offset(_read_number(plain, "count", _COUNT_AT_MOST), _read_choice(plain, "unit", _UNITS))


def _read_milestone(value: object) -> Milestone:
    plain = _check_mapping(value, _MILESTONE_KEYS)
    label = plain.get("label")
    earliest, latest = _read_days(plain)
    return Milestone(
        label=None if label is None else _check_text(label),
        nature=_read_choice(plain, "nature", _NATURES),
        earliest=earliest,
        latest=latest,
        precision=_read_choice(plain, "precision", _PRECISIONS, "none"),
        recurrence=_read_recurrence(plain.get("recurrence")),
    )


def read_context(mapping: Plain) -> ReadingContext:
    """Read the context of a cell: `document_date`, `plan_period` (text, or from and to) and `above`; ValueError if broken."""
    period = mapping.get("plan_period")
    above = mapping.get("above")
    return ReadingContext(
        document_date=_read_day(mapping, "document_date"),
        plan_period=_write_period(period),
        above=None if above is None else _check_text(above),
    )


def _write_period(period: object) -> str | None:
    if period is None or isinstance(period, str):
        return period
    plain = _check_mapping(period, frozenset(["from", "to"]))
    first, last = _read_day(plain, "from"), _read_day(plain, "to")
    if first is None or last is None:
        raise ValueError("plan_period")
    return f"{first.isoformat()}/{last.isoformat()}"
