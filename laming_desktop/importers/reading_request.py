"""What a reading needs to be asked for, so that it can be done elsewhere: plain frozen data, and how it is done."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.reading_choices import NO_CHOICES, ReadingChoices
from laming_desktop.domain.tasks import Progress


@dataclass(frozen=True, slots=True)
class ReadingRequest:
    """One document to read, with what the register knows; `pasted` are words that are read in the place of the file."""

    path: Path
    pasted: str | None = None
    choices: ReadingChoices = NO_CHOICES
    known_owners: tuple[KnownOwner, ...] = ()
    known_themes: tuple[str, ...] = ()
    known_numbers: tuple[str, ...] = ()


DocumentReader = Callable[[ReadingRequest, Progress], DocumentReading]


def read_request(request: ReadingRequest, progress: Progress) -> DocumentReading:
    """Read a document in this process; UnreadableDocumentError where it holds no plan."""
    from laming_desktop.importers.document import read_document  # noqa: PLC0415  loaded where reading is done only

    return read_document(
        request.path,
        progress,
        request.known_owners,
        known_themes=request.known_themes,
        known_numbers=request.known_numbers,
        choices=request.choices,
        pasted=request.pasted,
    )
