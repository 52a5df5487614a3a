"""What the reading of a timescale becomes in a row."""

from datetime import date

from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.store.timescales import write_reading


def make_timescale_fields(reading: TimescaleReading) -> dict[str, str | date | None]:
    """Give the columns of a timescale that its reading fills."""
    fields = write_reading(reading)
    return {
        "text": fields["text"],
        "nature": fields["nature"],
        "earliest": fields["earliest"],
        "latest": fields["latest"],
        "precision": fields["precision"],
        "certainty": fields["certainty"],
        "reading": fields["reading"],
    }
