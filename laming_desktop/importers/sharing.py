"""Give each proposal the findings that concern its own cells."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from laming_desktop.domain.proposals import Finding, ProposedAction, ProposedRecommendation, SourceText

Spot = tuple[int | None, int | None, int | None]


def share_findings(
    recommendations: Sequence[ProposedRecommendation], actions: Sequence[ProposedAction], findings: Sequence[Finding]
) -> tuple[tuple[ProposedRecommendation, ...], tuple[ProposedAction, ...]]:
    """Give each proposal the repairs and doubts about the cells behind it; a row's own go to all that it gave."""
    by_spot: dict[Spot, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.kind in {"repaired", "doubtful"}:
            by_spot[finding.place.table, finding.place.line, finding.place.column].append(finding)
    return (
        tuple(replace(item, findings=_collect(item.sources, by_spot)) for item in recommendations),
        tuple(replace(action, findings=_collect(action.sources, by_spot)) for action in actions),
    )


def _collect(sources: Sequence[SourceText], by_spot: dict[Spot, list[Finding]]) -> tuple[Finding, ...]:
    spots: dict[Spot, None] = {}
    for source in sources:
        for place in source.places:
            spots[place.table, place.line, None] = None
            spots[place.table, place.line, place.column] = None
    return tuple(finding for spot in spots for finding in by_spot.get(spot, ()))
