"""When an action begins and is looked at again: the words as written, and the one day that they were read as."""

from datetime import date
from typing import Final, Literal

from laming_desktop.domain.timescales.reading import TimescaleReading

DayName = Literal["start", "review"]
DAY_NAMES: Final[tuple[DayName, ...]] = ("start", "review")


def find_day(name: DayName, reading: TimescaleReading) -> date | None:
    """Give the day that words mean: a start is the first day that fits, a review the last.

    None where the words can be read in more than one way, or name no day.
    """
    if reading.certainty in {"ambiguous", "not_understood"}:
        return None
    first, last = reading.earliest, reading.latest
    return first or last if name == "start" else last or first


def make_day_fields(name: DayName, reading: TimescaleReading) -> dict[str, str | date | None]:
    """Give the columns of an action that words about its start or review fill."""
    return {f"{name}_text": reading.text.strip(), f"{name}_on": find_day(name, reading)}
