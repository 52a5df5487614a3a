"""Timescales as rows: what a reading becomes in the file, and the reading that a row holds."""

import json
from datetime import date
from functools import lru_cache

from laming_desktop.domain.timescales.plain import as_plain, from_plain
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.store.words import UnknownWordError


def write_reading(reading: TimescaleReading) -> dict[str, str | date | None]:
    """Give the columns of a timescale for a reading: what SQL asks for, and the whole of it as canonical JSON."""
    return {
        "text": reading.text,
        "nature": reading.nature,
        "earliest": reading.earliest,
        "latest": reading.latest,
        "precision": reading.precision,
        "certainty": reading.certainty,
        "reading": _write_json(reading),
    }


@lru_cache(maxsize=1024)
def _write_json(reading: TimescaleReading) -> str:
    """Write a reading as canonical JSON; a document has the same timescale in many rows."""
    return json.dumps(as_plain(reading), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_reading(text: str) -> TimescaleReading:
    """Give the reading that a timescale's row holds as JSON; UnknownWordError when it is none."""
    try:
        return from_plain(json.loads(text))
    except ValueError as error:
        raise UnknownWordError(f"timescale {text[:80]}") from error


def find_reading(text: str) -> TimescaleReading | None:
    """Give the reading that a row holds as JSON, None where it holds nothing."""
    return read_reading(text) if text else None
