"""A machine that besides editing restores what was, empties the bin, imports documents and takes texts out for good."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as some
from hypothesis.stateful import rule

from laming_desktop.domain.errors import RefusedValueError, UnknownItemError
from laming_desktop.domain.patches import State, Value
from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.tasks import SILENT
from laming_desktop.importers.reading_request import ReadingRequest, read_request
from laming_desktop.operations.imports.importing import import_document
from laming_desktop.operations.imports.preparing import prepare_import
from laming_desktop.operations.keeping.redacting import redact
from laming_desktop.operations.keeping.restoring import bring_back, list_bin, restore_field, restore_item
from laming_desktop.store.redacting import MARK
from tests.operations.conftest import NOW
from tests.operations.plans import ROWS, change_cell, write_plan
from tests.store.machine_of_edits import PICKS, Plan
from tests.store.sample_plan import TODAY

DOCUMENTS = (ROWS, change_cell(0, 6, "Finished"), change_cell(1, 3, "December 2009"), ROWS[:2])
RESTORED = some.sampled_from(["recommendation", "action", "owner", "theme", "timescale", "answer", "progress"])
TEXTS = some.sampled_from(["Words of", "Do a", "Imported", "Café réunion", "Audit twenty", "Head of Safeguarding"])


@cache
def read_document(number: int) -> DocumentReading:
    """Read one of the documents, whose reading does not depend on the register."""
    with TemporaryDirectory() as folder:
        return read_request(ReadingRequest(write_plan(Path(folder), DOCUMENTS[number])), SILENT)


def redact_state(state: State, text: str) -> State:
    """Give a state as it reads after a text was taken out."""
    return {key: {field: redact_value(value, text) for field, value in row.items()} for key, row in state.items()}


def redact_value(value: Value, text: str) -> Value:
    return value.replace(text, MARK) if isinstance(value, str) else value


class PlanWithPast(Plan):
    """A register of which any moment may come back, and whose past may be redacted."""

    @rule(table=RESTORED, pick=PICKS, field=PICKS, before=PICKS)
    def restore_field(self, table: str, pick: int, field: int, before: int) -> None:
        if (item := self.choose(table, pick)) is None:
            return
        state = self.register.read_state()
        names = sorted(state[table, item])
        name, seq = names[field % len(names)], self.choose_set(before)
        try:
            restore_field(self.register, table, item, name, before=seq)
        except RefusedValueError:
            assert self.register.read_state() == state
        else:
            assert self.find(table, item)[name] == self.past[seq - 1][table, item][name]
        self.keep()

    @rule(table=RESTORED, pick=PICKS, as_at=PICKS)
    def restore_item(self, table: str, pick: int, as_at: int) -> None:
        if (item := self.choose(table, pick)) is None:
            return
        state, seq = self.register.read_state(), self.choose_set(as_at)
        try:
            restore_item(self.register, table, item, as_at=seq)
        except (RefusedValueError, UnknownItemError):
            assert self.register.read_state() == state
        else:
            assert self.find(table, item) == self.past[seq][table, item]
        self.keep()

    @rule(pick=PICKS)
    def bring_back(self, pick: int) -> None:
        if not (removed := list_bin(self.register)):
            return
        item, state = removed[pick % len(removed)], self.register.read_state()
        assert (item.table, item.item_id) not in state
        try:
            bring_back(self.register, item)
        except UnknownItemError:
            assert self.register.read_state() == state
        else:
            assert self.find(item.table, item.item_id) == self.past[item.seq - 1][item.table, item.item_id]
        self.keep()

    @rule(number=some.integers(0, len(DOCUMENTS) - 1))
    def import_document(self, number: int) -> None:
        plan = prepare_import(self.register, read_document(number), today=TODAY)
        import_document(self.register, plan, now=NOW)
        self.keep()

    @rule(text=TEXTS)
    def redact(self, text: str) -> None:
        if not redact(self.register, text, reason="A person asked"):
            return
        for seq, state in self.past.items():
            self.past[seq] = redact_state(state, text)
        self.past[self.register.head()[0]] = self.register.read_state()
        assert self.register.read_state() == self.past[self.register.head()[0] - 1]
        self.done.clear()
        self.undone.clear()

    def find(self, table: str, item: str) -> Mapping[str, Value]:
        """Give a row as it stands."""
        return self.register.read_state()[table, item]
