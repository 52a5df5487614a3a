"""Show how cells would be read: one from the command line, or many out of a file. No register is needed."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Final

from laming_desktop.cli.cell_files import Cell, CellFile, read_cell_file
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.session import Session
from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.owners.plain import as_plain as show_owners
from laming_desktop.domain.owners.reading import OwnersReading
from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.states.plain import as_plain as show_state
from laming_desktop.domain.states.reading import StateReading
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.plain import as_plain as show_timescale
from laming_desktop.domain.timescales.reading import ReadingContext
from laming_desktop.wording.labels import (
    CERTAINTY_WORDS,
    OWNER_KIND_WORDS,
    OWNER_ROLE_WORDS,
    POSITION_WORDS,
    PRIORITY_WORDS,
    RESPONSE_WORDS,
    STATE_WORDS,
)
from laming_desktop.wording.questions import say_question_code
from laming_desktop.wording.readings import say_reading
from laming_desktop.wording.texts import quote

_NOTHING: Final = "Nothing is proposed."


def run_read(arguments: Namespace, session: Session) -> int:
    """Read one cell and say or print the reading; or read all cells of a file and print them."""
    del session
    if arguments.file is not None:
        cells = read_cell_file(arguments.file, arguments.what)
        print_json([{"id": cell.id, **_read_cell(cells, cell)} for cell in cells.cells])
        return 0
    cell = _take_cell(arguments)
    if arguments.json:
        print_json({"text": cell.text, **_read_cell(CellFile(arguments.what, (cell,), {}), cell)})
    else:
        _say_cell(arguments.what, cell)
    return 0


def _take_cell(arguments: Namespace) -> Cell:
    """Take one cell with what is known besides from the command line."""
    context = ReadingContext(arguments.document_date, arguments.plan_period, arguments.above)
    return Cell(None, arguments.text, context, heading=arguments.heading, column=arguments.column, of=arguments.of)


def _read_cell(cells: CellFile, cell: Cell) -> dict[str, object]:
    """Read one cell as plain values."""
    if cells.what == "timescale":
        return {"reading": show_timescale(read_timescale(cell.text, cell.context))}
    if cells.what == "owners":
        known = cells.known.get(cell.known or "", ())
        return show_owners(read_owners(cell.text, known=known, heading=cell.heading))
    return show_state(_read_state(cell))


def _read_state(cell: Cell) -> StateReading:
    return read_state(cell.text, column=cell.column, of=cell.of, key=cell.key, heading=cell.heading)


def _say_cell(what: str, cell: Cell) -> None:
    """Say in sentences how one cell is read."""
    if what == "timescale":
        print_line(say_reading(read_timescale(cell.text, cell.context)))
    elif what == "owners":
        _say_owners(read_owners(cell.text, heading=cell.heading))
    else:
        _say_state(_read_state(cell))


def _say_owners(reading: OwnersReading) -> None:
    """Say whom a cell names."""
    for owner in reading.owners:
        role = f", {OWNER_ROLE_WORDS[owner.role]}" if owner.role else ""
        print_line(f"{quote(owner.name)}: {OWNER_KIND_WORDS[owner.kind].lower()}{role}")
    if not reading.owners:
        print_line("Nobody is named.")
    for question in reading.questions:
        print_line(say_question_code(question.code, question.about))
    print_line(f"{CERTAINTY_WORDS[reading.certainty]}.")


def _say_state(reading: StateReading) -> None:
    """Say what a cell proposes."""
    proposal = reading.proposal
    said: Mapping[str, str | None] = {
        "Priority": PRIORITY_WORDS[proposal.priority] if proposal.priority else None,
        "State": STATE_WORDS[proposal.action_state] if proposal.action_state else None,
        "Local position": POSITION_WORDS[proposal.local_position] if proposal.local_position else None,
        "Response": RESPONSE_WORDS[proposal.response_position] if proposal.response_position else None,
        "Belongs to": proposal.moves_to.field if proposal.moves_to else None,
    }
    lines = [f"{label}: {words}" for label, words in said.items() if words]
    for line in lines or [_NOTHING]:
        print_line(line)
    for code in reading.questions:
        print_line(say_question_code(code, reading.text))
    print_line(f"{CERTAINTY_WORDS[reading.certainty]}.")
