"""An import that is stopped in the middle leaves the register as it was; the same document twice changes nothing."""

from pathlib import Path

import pytest

from laming_desktop.domain.errors import CancelledError
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.operations.imports.plan import ImportPlan
from laming_desktop.store.reading import list_actions
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY
from tests.operations.plans import write_plan


@pytest.fixture
def plan(register: Register, tmp_path: Path) -> ImportPlan:
    return prepare(register, tmp_path)


def prepare(register: Register, folder: Path) -> ImportPlan:
    return prepare_import(register, read(register, write_plan(folder), reader=read_request), today=TODAY)


def stop_after(steps: int) -> Progress:
    """Give a progress that is cancelled after so many steps."""
    seen: list[int] = []

    def tell(done: int, _total: int) -> None:
        seen.append(done)

    return Progress(tell, lambda: len(seen) >= steps)


@pytest.mark.parametrize("steps", [0, 1])
def test_a_cancelled_import_writes_nothing(register: Register, plan: ImportPlan, steps: int) -> None:
    before = register.head()

    with pytest.raises(CancelledError):
        import_document(register, plan, now=NOW, progress=stop_after(steps))
    assert (register.head(), register.check(), list_actions(register, today=TODAY)) == (before, [], [])


def test_a_cancelled_import_can_be_done_afterwards(register: Register, plan: ImportPlan) -> None:
    with pytest.raises(CancelledError):
        import_document(register, plan, now=NOW, progress=stop_after(1))

    assert import_document(register, plan, now=NOW).counts.new_actions == len(plan.reading.actions)


def test_the_same_document_twice_changes_nothing(register: Register, plan: ImportPlan, tmp_path: Path) -> None:
    import_document(register, plan, now=NOW)
    before = register.head()
    again = prepare(register, tmp_path)

    assert {row.fate for row in again.rows} == {"same"}
    assert import_document(register, again, now=NOW).changes.seq is None
    assert register.head() == before
