"""Read a document for its lines alone, whatever stands in it: for what is read from prose and not from tables."""

from typing import Final

from laming_desktop.domain.guidance.items import join_items
from laming_desktop.domain.guidance.promises import read_promises
from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.cells.dates import find_document_date
from laming_desktop.importers.formats.opening import open_document
from laming_desktop.importers.reading_request import ReadingRequest

_FIRST: Final = 12


def read_lines(request: ReadingRequest, progress: Progress) -> DocumentReading:
    """Read the lines of a document, the cells of one between tabs; UnreadableDocumentError where it cannot be read."""
    opened = open_document(request.path, request.choices, progress, request.pasted)
    lines = tuple("\t".join(line.cells) for line in opened.source.lines)
    said = [line for line in lines if line.strip()]
    return DocumentReading(
        name=request.path.name,
        digest=opened.digest,
        title=said[0].strip() if said else "",
        document_date=find_document_date([line for line in said[:_FIRST] if not _is_promise(line)]),
        as_at=None,
        columns=(),
        recommendations=(),
        actions=(),
        findings=opened.source.findings,
        tables=0,
        rows=len(lines),
        kind=opened.source.kind,
        choices=opened.choices,
        lines=lines,
    )


def _is_promise(line: str) -> bool:
    """Tell whether a line names a time to come ("A toolkit by July 2010"), which is not the document's own day."""
    return bool(read_promises(join_items([line]), None))
