"""Give each proposal the findings that concern its own cells."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from laming_desktop.domain.proposals import CellPlace, Finding, ProposedAction, ProposedRecommendation, SourceText

Spot = tuple[int | None, int | None, int | None]


def share_findings(
    recommendations: Sequence[ProposedRecommendation], actions: Sequence[ProposedAction], findings: Sequence[Finding]
) -> tuple[tuple[ProposedRecommendation, ...], tuple[ProposedAction, ...]]:
    """Give each proposal the repairs and doubts about the cells behind it; a row's own go to all that it gave."""
    by_spot: dict[Spot, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.kind in {"repaired", "doubtful"}:
            by_spot[_spot(finding.place, finding.place.column)].append(finding)
    if not by_spot:
        return tuple(recommendations), tuple(actions)
    return (
        tuple(
            replace(item, findings=own) if (own := _collect(item.sources, by_spot)) else item
            for item in recommendations
        ),
        tuple(
            replace(action, findings=own) if (own := _collect(action.sources, by_spot)) or action.findings else action
            for action in actions
        ),
    )


def _spot(place: CellPlace, column: int | None) -> Spot:
    """Give the row and column of a place; rows count in their table, lines in the whole document."""
    return (place.table, place.row if place.line is None else place.line, column)


def _collect(sources: Sequence[SourceText], by_spot: dict[Spot, list[Finding]]) -> tuple[Finding, ...]:
    spots: dict[Spot, None] = {}
    for source in sources:
        for place in source.places:
            spots[_spot(place, None)] = None
            spots[_spot(place, place.column)] = None
    return tuple(finding for spot in spots for finding in by_spot.get(spot, ()))
