"""Read a council's document: from its bytes to proposals, in steps that can each be looked at."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.domain.proposals import ColumnReading, DocumentReading, Finding
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.importers.assembling import assemble
from laming_desktop.importers.columns import read_columns
from laming_desktop.importers.drafts import TableDraft
from laming_desktop.importers.gaps import tell_gaps
from laming_desktop.importers.glued_themes import take_out_themes
from laming_desktop.importers.grid import FIELD_OF_KIND, Table
from laming_desktop.importers.misplaced import bring_back_sentences
from laming_desktop.importers.ordering import order_rows
from laming_desktop.importers.proposing import propose
from laming_desktop.importers.refusals import refuse
from laming_desktop.importers.shapes import find_shape
from laming_desktop.importers.sharing import share_findings
from laming_desktop.importers.source_text import read_source_text
from laming_desktop.importers.splitting import split_lines
from laming_desktop.importers.surroundings import read_facts, read_title, tell_surroundings
from laming_desktop.importers.tidying import tidy_table
from laming_desktop.importers.undated import tell_undated_progress

_STEPS = 6


def read_document(
    path: Path,
    progress: Progress = SILENT,
    known_owners: Sequence[KnownOwner] = (),
    *,
    known_themes: Sequence[str] = (),
    known_numbers: Sequence[str] = (),
) -> DocumentReading:
    """Read a document; raise UnreadableDocumentError where it holds no plan and CancelledError when told to stop.

    `known_themes` and `known_numbers` are the register's, as hints; nothing is proposed that the document does not say.
    """
    progress.step(0, _STEPS)
    source = read_source_text(path)
    lines = split_lines(source.text)
    progress.step(1, _STEPS)
    _, found = find_shape(path, lines, progress)
    progress.step(2, _STEPS)
    facts = read_facts(found, known_owners)
    findings = list(tell_surroundings(found))
    drafts = [draft for table in found.tables if (draft := _draft_table(table, known_themes, progress)).table.rows]
    findings.extend(finding for draft in drafts for finding in tell_undated_progress(draft.table, facts))
    progress.step(4, _STEPS)
    proposals = propose(drafts, facts, known_numbers, progress)
    if not proposals.recommendations and not proposals.actions:
        raise refuse(path, "nothing_filled", " | ".join(cell for cell in found.tables[0].heading if cell))
    findings.extend(proposals.findings)
    recommendations, actions = share_findings(proposals.recommendations, proposals.actions, findings)
    progress.step(_STEPS, _STEPS)
    return DocumentReading(
        name=path.name,
        digest=source.digest,
        title=read_title(found),
        document_date=facts.document_date,
        as_at=facts.as_at,
        columns=tuple(column for draft in drafts for column in _list_columns(draft.table)),
        recommendations=recommendations,
        actions=actions,
        findings=tuple(sorted(findings, key=_sort_key)),
        tables=len(drafts),
        rows=sum(len(draft.table.rows) for draft in drafts),
    )


def _draft_table(table: Table, known_themes: Sequence[str], progress: Progress) -> TableDraft:
    progress.step(3, _STEPS)
    tidied, findings = tidy_table(read_columns(table))
    draft = assemble(tidied, order_rows(tidied), known_themes)
    draft.findings[:0] = [*_tell_notes(tidied), *findings]
    bring_back_sentences(draft)
    take_out_themes(draft, known_themes)
    tell_gaps(draft)
    return draft


def _tell_notes(table: Table) -> list[Finding]:
    """Tell which headed columns fit no field, so that their words are kept as notes."""
    return [
        Finding("told", "column_kept_as_note", replace(table.rows[0].place, row=None, line=None), column.heading)
        for column in table.columns
        if column.kind == "note" and column.heading and any(row.cell(column.index) for row in table.rows)
    ]


def _list_columns(table: Table) -> tuple[ColumnReading, ...]:
    return tuple(
        ColumnReading(column.heading, column.index + 1, FIELD_OF_KIND[column.kind], column.certainty, column.as_at)
        for column in table.columns
        if column.heading or any(row.cell(column.index) for row in table.rows)
    )


def _sort_key(finding: Finding) -> tuple[int, int, int, int]:
    place = finding.place
    return (place.table or 0, place.line or 0, place.row or 0, place.column or 0)
