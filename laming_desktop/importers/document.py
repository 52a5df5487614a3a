"""Read a council's document: from its bytes to proposals, in steps that can each be looked at."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.domain.proposals import DocumentReading, Finding
from laming_desktop.domain.reading_choices import NO_CHOICES, ReadingChoices
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.importers.cells.date_orders import count_date_orders
from laming_desktop.importers.cells.undated import tell_undated_progress
from laming_desktop.importers.drafting import draft_table
from laming_desktop.importers.formats.opening import open_document
from laming_desktop.importers.grid import SourceDocument
from laming_desktop.importers.own.reading import read_own
from laming_desktop.importers.part_choices import find_parts
from laming_desktop.importers.proposals.proposing import propose
from laming_desktop.importers.proposals.sharing import share_findings
from laming_desktop.importers.refusals import refuse
from laming_desktop.importers.surroundings import read_facts, read_title

_STEPS = 6


def read_document(
    path: Path,
    progress: Progress = SILENT,
    known_owners: Sequence[KnownOwner] = (),
    *,
    known_themes: Sequence[str] = (),
    known_numbers: Sequence[str] = (),
    choices: ReadingChoices = NO_CHOICES,
    pasted: str | None = None,
) -> DocumentReading:
    """Read a document; raise UnreadableDocumentError where it holds no plan and CancelledError when told to stop.

    `known_themes` and `known_numbers` are the register's, as hints; nothing is proposed that the document does not say.
    `pasted` are words from the clipboard that are read in the place of the file.
    """
    progress.step(0, _STEPS)
    opened = open_document(path, choices, progress, pasted)
    return read_source(
        path,
        opened.digest,
        opened.source,
        opened.choices,
        progress,
        known_owners,
        known_themes=known_themes,
        known_numbers=known_numbers,
    )


def read_source(
    path: Path,
    digest: str,
    source: SourceDocument,
    choices: ReadingChoices = NO_CHOICES,
    progress: Progress = SILENT,
    known_owners: Sequence[KnownOwner] = (),
    *,
    known_themes: Sequence[str] = (),
    known_numbers: Sequence[str] = (),
) -> DocumentReading:
    """Read what the reader of a format gave of a document."""
    progress.step(1, _STEPS)
    own = read_own(path, digest, source, choices, known_owners)
    if own is not None:
        return own
    parted = find_parts(path, source, choices, progress)
    found, choices = parted.found, parted.choices
    progress.step(2, _STEPS)
    orders = count_date_orders(cell for table in found.tables for row in table.rows for cell in row.cells)
    order = choices.date_order or orders.order
    facts = read_facts(found, known_owners, order, has_two_orders=orders.is_mixed and choices.date_order is None)
    findings = [*source.findings, *parted.findings]
    drafts = [draft_table(table, known_themes, choices.columns, progress) for table in found.tables]
    left_out = [finding for draft in drafts if not draft.table.rows for finding in draft.findings]
    drafts = [draft for draft in drafts if draft.table.rows]
    findings.extend(left_out)
    findings.extend(finding for draft in drafts for finding in tell_undated_progress(draft.table, facts))
    progress.step(4, _STEPS)
    proposals = propose(drafts, facts, known_numbers, progress)
    columns = tuple(column for draft in drafts for column in draft.readings)
    if not proposals.recommendations and not proposals.actions:
        headings = " | ".join(cell for cell in found.tables[0].heading if cell)
        is_unknown = bool(columns) and all(column.field in {None, "note"} for column in columns)
        why = "columns_unknown" if is_unknown else "nothing_filled"
        raise refuse(path, why, headings, parted.parts, columns)
    findings.extend(proposals.findings)
    recommendations, actions = share_findings(proposals.recommendations, proposals.actions, findings)
    progress.step(_STEPS, _STEPS)
    return DocumentReading(
        name=path.name,
        digest=digest,
        title=read_title(found),
        document_date=facts.document_date,
        as_at=facts.as_at,
        columns=columns,
        recommendations=recommendations,
        actions=actions,
        findings=tuple(sorted(findings, key=_sort_key)),
        tables=len(drafts),
        rows=sum(len(draft.table.rows) for draft in drafts),
        kind=source.kind,
        parts=parted.parts,
        choices=replace(choices, date_order=order),
    )


def _sort_key(finding: Finding) -> tuple[int, int, int, int]:
    place = finding.place
    return (place.table or 0, place.line or 0, place.row or 0, place.column or 0)
