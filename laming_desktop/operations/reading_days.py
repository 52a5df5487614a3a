"""Read the day that a user writes into a box: "2010-04-01", "1 April 2010", or a month, of which the first or last day is meant."""

from datetime import date

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext


def read_written_day(field: str, text: str, *, today: date, as_end: bool = False) -> date | None:
    """Read a day; None for an empty box. RefusedValueError where no day can be read or several are meant.

    Of a month or a year the first day is taken, or the last one for an end.
    """
    words = text.strip()
    if not words:
        return None
    reading = read_timescale(words, ReadingContext(document_date=today))
    day = reading.latest if as_end else reading.earliest
    if day is None or reading.recurrence is not None or reading.certainty == "not_understood":
        raise RefusedValueError(field, text, "not_a_date")
    return day
