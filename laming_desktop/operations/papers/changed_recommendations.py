"""Recommendations whose local position is another than it was: completed, turned red, amber or green, new."""

from collections.abc import Mapping, Sequence
from typing import Final

from laming_desktop.domain.papers.changed import ChangedBandKey, ChangedItem, Standing
from laming_desktop.domain.plan import PositionEntry, Recommendation
from laming_desktop.domain.vocabulary import Position
from laming_desktop.operations.papers.names import NameWriter
from laming_desktop.store.reading import list_positions
from laming_desktop.store.register import Register

_BANDS: Final[Mapping[Position, ChangedBandKey]] = {
    "in_place_evidenced": "completed",
    "in_place": "turned_green",
    "ongoing": "turned_amber",
    "not_in_place": "turned_red",
}


def list_changed_recommendations(
    register: Register, shown: Sequence[Recommendation], then: Mapping[str, Recommendation], names: NameWriter
) -> Mapping[ChangedBandKey, tuple[ChangedItem, ...]]:
    """List by band the recommendations that count at another position than then; each counts once, at its top."""
    found: dict[ChangedBandKey, list[ChangedItem]] = {}
    for item in shown:
        before = then.get(item.id)
        band = _BANDS.get(item.counted_position)
        if item.parent_id or before is None or band is None or before.counted_position == item.counted_position:
            continue
        found.setdefault(band, []).append(_make_item(register, item, before, names))
    return {band: tuple(items) for band, items in found.items()}


def _make_item(register: Register, item: Recommendation, before: Recommendation, names: NameWriter) -> ChangedItem:
    entry = _find_reason(list_positions(register, item.id), item.counted_position)
    return ChangedItem(
        reference="",
        numbers=(item.number,),
        text=names.write_text(item.title or item.text),
        owners=(),
        then=Standing(before.counted_position),
        now=Standing(item.counted_position),
        reason=names.write_text(entry.reason) if entry else "",
        last_update=entry.on if entry else None,
    )


def _find_reason(entries: Sequence[PositionEntry], position: Position) -> PositionEntry | None:
    """Find the local entry that says how things stand, the newest where there are several."""
    fitting = [entry for entry in entries if entry.scope == "local" and entry.position == position]
    return max(fitting, key=lambda entry: entry.on, default=None)
