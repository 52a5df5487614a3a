"""Read cells in tests with few words."""

from datetime import date

from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext, TimescaleReading

DOCUMENT_DATE = date(2009, 6, 11)


def read(
    text: str, *, on: str | None = "2009-06-11", plan: str | None = None, above: str | None = None
) -> TimescaleReading:
    """Read a cell of a document that speaks from a day."""
    day = None if on is None else date.fromisoformat(on)
    return read_timescale(text, ReadingContext(day, plan, above))


def say(text: str, *, on: str | None = "2009-06-11", plan: str | None = None) -> str:
    """Say nature, days, precision and certainty of a reading in one line."""
    reading = read(text, on=on, plan=plan)
    days = f"{reading.earliest or '-'}..{reading.latest or '-'}"
    return f"{reading.nature} {days} {reading.precision} {reading.certainty}"


def beat(text: str, *, on: str | None = "2009-06-11") -> str:
    """Say the recurrence of a reading in one line, and how sure it is."""
    reading = read(text, on=on)
    recurrence = reading.recurrence
    if recurrence is None:
        return f"none {reading.certainty}"
    months = f" in {','.join(map(str, recurrence.months))}" if recurrence.months else ""
    bounds = f" {recurrence.start or '-'}..{recurrence.until or '-'}" if recurrence.start or recurrence.until else ""
    return f"{recurrence.times}x{recurrence.every} {recurrence.unit}{months}{bounds} {reading.certainty}"
