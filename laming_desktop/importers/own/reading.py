"""Read a document of our own: a form that came back."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.domain.proposals import CellPlace, DocumentReading, Finding
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.importers.grid import SourceDocument
from laming_desktop.importers.own.forms import propose_answers
from laming_desktop.importers.own.values import OwnValues
from laming_desktop.importers.refusals import refuse


def read_own(
    path: Path, digest: str, source: SourceDocument, choices: ReadingChoices, known_owners: Sequence[KnownOwner]
) -> DocumentReading | None:
    """Read a document of our own; None for any other, and where the user chose a table or columns of it.

    Raises UnreadableDocumentError where nothing of a form was filled in.
    """
    if choices.table is not None or choices.heading_row is not None or choices.columns:
        return None
    return _read_form(path, digest, source, choices, known_owners) if source.answers else None


def _read_form(
    path: Path, digest: str, source: SourceDocument, choices: ReadingChoices, known_owners: Sequence[KnownOwner]
) -> DocumentReading:
    actions = tuple(propose_answers(source.answers, OwnValues(tuple(known_owners))))
    if not actions:
        raise refuse(path, "form_not_filled")
    told = Finding("told", "form_read", CellPlace(), detail=f"{len(actions)}")
    journals = {answer.name.journal for answer in source.answers}
    return DocumentReading(
        name=path.name,
        digest=digest,
        title=path.stem,
        document_date=None,
        as_at=None,
        columns=(),
        recommendations=(),
        actions=actions,
        findings=(told, *source.findings),
        tables=1,
        rows=len(actions),
        kind=source.kind,
        choices=replace(choices),
        own_journal=journals.pop() if len(journals) == 1 else "",
    )
