"""Documents are read in a child process that can neither harm the program nor the register."""

from multiprocessing import active_children
from pathlib import Path

import pytest

from laming_desktop.domain.errors import CancelledError, UnreadableDocumentError
from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.importers.confinement import ReadingLimits
from laming_desktop.importers.reading_request import DocumentReader, ReadingRequest, read_request
from laming_desktop.operations.imports.importing import read
from laming_desktop.operations.imports.reading_process import read_in_child
from laming_desktop.store.register import Register
from tests.operations import bad_readers
from tests.operations.plans import write_plan

QUICK = ReadingLimits(seconds=60, quiet_seconds=60, processor_seconds=20)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    return write_plan(tmp_path)


def read_badly(document: Path, reader: DocumentReader, limits: ReadingLimits = QUICK) -> UnreadableDocumentError:
    with pytest.raises(UnreadableDocumentError) as refused:
        read_in_child(ReadingRequest(document), SILENT, limits=limits, reader=reader)
    assert active_children() == []
    return refused.value


def test_a_child_gives_the_same_reading_as_this_process(document: Path) -> None:
    request = ReadingRequest(
        document, known_owners=(KnownOwner("Board Chair", "post", ("Chair",)),), known_numbers=("4",)
    )

    assert read_in_child(request, SILENT) == read_request(request, SILENT)


def test_words_from_the_clipboard_are_read_in_a_child_too() -> None:
    pasted = "Recommendation\tAction\tOwner\n1\tWrite a letter.\tBoard Chair\n2\tPrint a card.\tDuty Team"
    reading = read_in_child(ReadingRequest(Path("Pasted"), pasted), SILENT)

    assert (reading.kind, len(reading.actions)) == ("pasted", 2)


def test_why_a_document_cannot_be_read_comes_back_from_the_child(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear all,\nthe meeting is moved to Tuesday.\n")

    assert read_badly(path, read_request).why == "prose"


def test_tables_of_a_refused_document_come_back_from_the_child(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Ref,Heading A,Heading B\n1,Letters,Green\n2,Cards,Red\n")

    (part,) = read_badly(path, read_request).parts
    assert part.first_rows[1] == (2, ("1", "Letters", "Green"))


@pytest.mark.parametrize(
    ("reader", "limits", "why"),
    [
        (bad_readers.be_killed, QUICK, "reader_stopped"),
        (bad_readers.leave, QUICK, "reader_stopped"),
        (bad_readers.hang, ReadingLimits(quiet_seconds=1), "not_readable_in_time"),
        (bad_readers.hang, ReadingLimits(seconds=1), "not_readable_in_time"),
        (bad_readers.spin, ReadingLimits(processor_seconds=1), "not_readable_in_time"),
        (bad_readers.eat_memory, ReadingLimits(memory_bytes=400_000_000), "not_readable_in_memory"),
        (read_request, ReadingLimits(answer_bytes=1000), "reader_stopped"),
    ],
)
def test_a_reader_that_misbehaves_is_ended_and_that_is_said(
    document: Path, reader: DocumentReader, limits: ReadingLimits, why: str
) -> None:
    assert read_badly(document, reader, limits).why == why


def test_a_fault_of_ours_in_the_child_is_logged_with_its_words(
    document: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert read_badly(document, bad_readers.fail).why == "reader_stopped"
    assert "ZeroDivisionError" in caplog.text


def test_a_reader_can_write_no_file_reach_no_network_and_start_no_program(document: Path) -> None:
    refused = read_badly(document, bad_readers.try_everything)

    assert refused.detail == "write remove rename folder socket program"
    assert [path.name for path in document.parent.iterdir()] == [document.name]


def test_a_child_loads_neither_the_window_nor_the_database(document: Path) -> None:
    assert read_badly(document, bad_readers.name_libraries).detail == ""


def test_cancel_kills_the_child(document: Path) -> None:
    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, total: steps.append((done, total)), lambda: (1, 9) in steps)

    with pytest.raises(CancelledError):
        read_in_child(ReadingRequest(document), progress, reader=bad_readers.hang)
    assert active_children() == []


def test_the_register_is_as_before_when_a_reader_is_killed(register: Register, document: Path) -> None:
    before = register.head()

    with pytest.raises(UnreadableDocumentError):
        read(register, document, reader=run_in_child(bad_readers.be_killed))
    assert (register.head(), register.check()) == (before, [])


def run_in_child(reader: DocumentReader) -> DocumentReader:
    """Give a reader that does its work in a child."""
    return lambda request, progress: read_in_child(request, progress, reader=reader)
