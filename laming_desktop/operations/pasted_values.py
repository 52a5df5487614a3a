"""What one pasted cell would be as the value of a field: understood, doubtful, or refused with the reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.domain.states.grammar import read_state as read_state_cell
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext
from laming_desktop.operations.reading_cells import read_priority_cell
from laming_desktop.operations.values import check_text, read_priority, read_state
from laming_desktop.store.reading import read_facts
from laming_desktop.store.register import Register


@dataclass(frozen=True, slots=True)
class PastedWords:
    """The words of a cell and the value that a field would keep of them."""

    words: str
    value: str = ""
    is_doubtful: bool = False
    why: RefusedValueError | None = None


def read_pasted(
    field: str | None, words: str, known: Sequence[KnownOwner], register: Register, today: date
) -> PastedWords:
    """Read one cell as the value of a field; `known` are the owners that the register has."""
    try:
        text = check_text(field or "text", words)
        if not text or field is None:
            return PastedWords(text)
        if field == "priority":
            return PastedWords(text, _choose_priority(text))
        if field == "state":
            return PastedWords(text, _choose_state(text))
        return PastedWords(text, text, _is_doubtful(field, text, known, register, today))
    except RefusedValueError as error:
        return PastedWords(words, why=error)


def _choose_priority(text: str) -> str:
    """Choose the priority that a cell means, by name or as documents write it."""
    read = read_priority_cell(text)
    found = read.proposal.priority if read.certainty == "certain" else None
    return found or read_priority(text) or ""


def _choose_state(text: str) -> str:
    """Choose the state that a cell means, by name, by colour, or as documents write it."""
    try:
        return read_state(text) or ""
    except RefusedValueError:
        read = read_state_cell(text, column="status", of="action")
        if read.certainty == "certain" and read.proposal.action_state is not None:
            return read.proposal.action_state
        raise


def _is_doubtful(field: str, text: str, known: Sequence[KnownOwner], register: Register, today: date) -> bool:
    """Tell whether a cell can be read in more than one way, or not at all."""
    if field == "owners":
        return bool(read_owners(text, known=known).questions)
    if field not in {"timescale", "start", "review"}:
        return False
    context = ReadingContext(document_date=today, plan_period=read_facts(register).plan_period)
    return read_timescale(text, context).certainty in {"ambiguous", "not_understood"}
