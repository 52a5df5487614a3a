"""Read the days that a workbook writes as such ("2009-10-01T09:30:00") as the numbers that its formats show."""

from datetime import UTC, datetime
from typing import Final

_FIRST: Final = {False: datetime(1899, 12, 30, tzinfo=UTC), True: datetime(1904, 1, 1, tzinfo=UTC)}


def find_serial(written: str, *, is_1904: bool) -> float | None:
    """Find the number of a day and time; None for what is neither."""
    try:
        moment = datetime.fromisoformat(written.strip()).replace(tzinfo=UTC)
    except ValueError:
        return None
    return (moment - _FIRST[is_1904]).total_seconds() / 86400
