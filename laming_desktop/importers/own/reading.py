"""Read a document of our own: a form or a workbook that came back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.domain.papers.form_fields import JOURNAL_DIGITS
from laming_desktop.domain.proposals import (
    CellPlace,
    DocumentReading,
    Finding,
    ProposedAction,
    ProposedRecommendation,
)
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.importers.grid import SourceDocument
from laming_desktop.importers.own.forms import propose_answers
from laming_desktop.importers.own.sheets import (
    OwnSheet,
    find_journal,
    find_own_sheets,
    propose_actions,
    propose_recommendations,
)
from laming_desktop.importers.own.values import OwnValues
from laming_desktop.importers.refusals import refuse

_WITH_SHEETS: Final = frozenset({"excel", "open_document"})
_OF_THE_FORMAT: Final = frozenset({"hidden_columns", "hidden_rows", "filtered_rows"})
"""What is told of other workbooks and goes without saying of ours."""
_OF_ANY_FILE: Final = frozenset({"macros_ignored", "links_to_other_files"})
"""What is told of a form, too: what stands around its fields was ours and is not read."""


def read_own(
    path: Path, digest: str, source: SourceDocument, choices: ReadingChoices, known_owners: Sequence[KnownOwner]
) -> DocumentReading | None:
    """Read a document of our own; None for any other, and where the user chose a table or columns of it.

    Raises UnreadableDocumentError where nothing of a form was filled in, or a workbook holds no row.
    """
    if choices.table is not None or choices.heading_row is not None or choices.columns:
        return None
    values = OwnValues(tuple(known_owners))
    if source.answers:
        return _read_form(path, digest, source, choices, values)
    sheets = find_own_sheets(source.lines) if source.kind in _WITH_SHEETS else ()
    return _read_workbook(path, digest, source, choices, sheets, values) if sheets else None


def _read_form(
    path: Path, digest: str, source: SourceDocument, choices: ReadingChoices, values: OwnValues
) -> DocumentReading:
    actions = tuple(propose_answers(source.answers, values))
    if not actions:
        raise refuse(path, "form_not_filled")
    told = Finding("told", "form_read", CellPlace(), detail=f"{len(actions)}")
    others = tuple(finding for finding in source.findings if finding.code in _OF_ANY_FILE)
    journals = {answer.name.journal for answer in source.answers}
    journal = journals.pop() if len(journals) == 1 else ""
    return _make_reading(path, digest, source, choices, (), actions, (told, *others), journal)


def _read_workbook(
    path: Path,
    digest: str,
    source: SourceDocument,
    choices: ReadingChoices,
    sheets: Sequence[OwnSheet],
    values: OwnValues,
) -> DocumentReading:
    recommendations = tuple(propose_recommendations(sheets, values))
    actions = tuple(propose_actions(sheets, values))
    if not recommendations and not actions:
        raise refuse(path, "nothing_filled")
    told = Finding("told", "workbook_read", CellPlace())
    others = tuple(finding for finding in source.findings if finding.code not in _OF_THE_FORMAT)
    journal = find_journal(source.lines)
    return _make_reading(path, digest, source, choices, recommendations, actions, (told, *others), journal)


def _make_reading(
    path: Path,
    digest: str,
    source: SourceDocument,
    choices: ReadingChoices,
    recommendations: tuple[ProposedRecommendation, ...],
    actions: tuple[ProposedAction, ...],
    findings: tuple[Finding, ...],
    journal: str,
) -> DocumentReading:
    return DocumentReading(
        name=path.name,
        digest=digest,
        title=path.stem,
        document_date=None,
        as_at=None,
        columns=(),
        recommendations=recommendations,
        actions=actions,
        findings=findings,
        tables=1,
        rows=len(recommendations) + len(actions),
        kind=source.kind,
        choices=choices,
        own_journal=journal if len(journal) >= JOURNAL_DIGITS else "",
    )
