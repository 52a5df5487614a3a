"""How a cell would be read, with what a register knows besides; nothing is written here."""

from datetime import date

from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.states.reading import StateReading
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext, TimescaleReading
from laming_desktop.store.register import Writing


def read_timescale_today(writing: Writing, text: str, today: date) -> TimescaleReading:
    """Read a timescale as written today into the register under way."""
    row = writing.list_rows("register")[0]
    period = row["plan_period"]
    return read_timescale(text, ReadingContext(document_date=today, plan_period=str(period) if period else None))


def read_priority_cell(text: str) -> StateReading:
    """Read what stands in a priority column."""
    return read_state(text, column="priority", of="action")
