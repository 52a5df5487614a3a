"""Which inquiry each recommendation of a document belongs to: one of the register, or a new one."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from laming_desktop.domain.patches import Row
from laming_desktop.domain.proposals import DocumentReading, ProposedRecommendation
from laming_desktop.operations.imports.matching import choose_inquiry, fold_noise
from laming_desktop.operations.imports.plan import PlannedInquiry
from laming_desktop.operations.imports.snapshots import Snapshot


def aim_at_inquiry(reading: DocumentReading, title: str) -> DocumentReading:
    """Let all recommendations of a document, and what its actions answer, be those of one inquiry of the register."""
    recommendations = tuple(replace(one, inquiry=title) for one in reading.recommendations)
    return replace(reading, recommendations=recommendations)


def plan_inquiries(reading: DocumentReading, snapshot: Snapshot) -> tuple[PlannedInquiry, ...]:
    """Give the inquiries of a document in its order, each under what the document calls it; at least one.

    An inquiry is known by what documents call it, or by its title. Where the document calls all of it by one name, or by
    none, it may also be known by its recommendations.
    """
    groups: dict[str, list[ProposedRecommendation]] = {}
    for proposal in reading.recommendations:
        groups.setdefault(proposal.inquiry, []).append(proposal)
    if not groups:
        groups[""] = []
    return tuple(
        _plan_inquiry(reference, proposals, reading, snapshot, is_alone=len(groups) == 1)
        for reference, proposals in groups.items()
    )


def _plan_inquiry(
    reference: str,
    proposals: Sequence[ProposedRecommendation],
    reading: DocumentReading,
    snapshot: Snapshot,
    *,
    is_alone: bool,
) -> PlannedInquiry:
    """Find one inquiry."""
    row = _find_named(reference, snapshot.inquiries) if reference else None
    if row is None and (is_alone or not reference):
        unnamed = [inquiry for inquiry in snapshot.inquiries if not (reference and inquiry["reference"])]
        row = choose_inquiry(unnamed, snapshot.recommendations, proposals)
    if row is not None:
        return PlannedInquiry(reference, str(row["id"]), str(row["title"]))
    return PlannedInquiry(reference, None, reference or reading.title or Path(reading.name).stem)


def _find_named(reference: str, inquiries: Sequence[Row]) -> Row | None:
    """Find the inquiry that documents call so, else the one with this title."""
    folded = fold_noise(reference)
    for field in ("reference", "title"):
        for inquiry in inquiries:
            if inquiry[field] and fold_noise(str(inquiry[field])) == folded:
                return inquiry
    return None
