"""Short names of readings, by which a question offers them and its answer is found again: "by 2010-03-31"."""

from datetime import date

from laming_desktop.domain.timescales.reading import Recurrence, TimescaleReading


def list_readings(reading: TimescaleReading) -> dict[str, TimescaleReading]:
    """Give a reading and those that could be meant as well, each under a name of its own, likeliest first."""
    named: dict[str, TimescaleReading] = {}
    for candidate in (reading, *reading.also):
        named.setdefault(name_reading(candidate), candidate)
    return named


def name_reading(reading: TimescaleReading) -> str:
    """Name a reading: its nature, its days in ISO form, how often it comes again."""
    parts = [reading.nature.replace("_", " ")]
    if reading.recurrence is not None:
        parts = [_name_recurrence(reading.recurrence)]
    parts.append(_name_days(reading.nature, reading.earliest, reading.latest))
    return " ".join(part for part in parts if part)


def _name_days(nature: str, earliest: date | None, latest: date | None) -> str:
    """Name the days that bound a reading."""
    if earliest is None and latest is None:
        return ""
    if earliest is None or earliest == latest:
        joint = "" if nature in {"by", "on"} else "until "
        return f"{joint if earliest is None else ''}{latest}"
    return str(earliest) if latest is None else f"{earliest} to {latest}"


def _name_recurrence(recurrence: Recurrence) -> str:
    """Name how often something comes again."""
    unit = recurrence.unit.replace("_", " ")
    every = f"every {unit}" if recurrence.every == 1 else f"every {recurrence.every} {unit}s"
    return every if recurrence.times == 1 else f"{recurrence.times} times {every}"
