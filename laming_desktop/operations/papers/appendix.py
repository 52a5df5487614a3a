"""Gather the appendix: recommendations, the response to them and the local position."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from laming_desktop.domain.papers.appendix import (
    AppendixGroup,
    AppendixItem,
    AppendixPaper,
    AppendixSection,
    PaperResponse,
)
from laming_desktop.domain.papers.heads import Tile
from laming_desktop.domain.plan import Recommendation
from laming_desktop.domain.vocabulary import Position
from laming_desktop.operations.imports.responses import GOVERNMENT
from laming_desktop.operations.papers.heads import PaperWishes, gather_head, say_all, say_number
from laming_desktop.operations.papers.names import NameWriter
from laming_desktop.store.owners import list_owners
from laming_desktop.store.reading import list_recommendations
from laming_desktop.store.register import Register

TILES: Final[tuple[Position, ...]] = (
    "not_in_place",
    "ongoing",
    "in_place",
    "in_place_evidenced",
    "not_assessed",
    "not_applicable",
)
_ACTING: Final[frozenset[Position]] = frozenset({"ongoing", "in_place", "in_place_evidenced"})


def gather_appendix(register: Register, wishes: PaperWishes) -> AppendixPaper:
    """Gather the appendix from a register that stands as at the day wished for."""
    everything = list_recommendations(register)
    shown = list_recommendations(register, wishes.asked, today=wishes.as_at)
    groups = _group(everything, {item.id for item in shown})
    tops = [parent for parent, _ in groups]
    total = sum(item.parent_id is None for item in everything)
    counted = wishes.say_counts(wishes.asked, len(tops), total, "recommendations")
    head = gather_head(
        register,
        wishes,
        label="Appendix 1",
        title="Recommendations, the Government's response and the local position",
        shows=_say_everything(everything, total) if wishes.asked.is_empty else counted,
        counted=f"All {total:,} of {total:,} recommendations, no filter" if wishes.asked.is_empty else counted,
    )
    writer = NameWriter(wishes.profile.names, list_owners(register))
    sections = _list_sections(groups, writer, is_whole=wishes.asked.is_empty)
    bodies = {response.body for item in everything for response in item.responses}
    return AppendixPaper(
        head,
        tuple(Tile(position, sum(item.counted_position == position for item in tops)) for position in TILES),
        tuple(sections),
        "Government's response" if bodies <= {GOVERNMENT, ""} else "Responses",
    )


def _say_everything(everything: Sequence[Recommendation], total: int) -> str:
    """Say that nothing is left out."""
    sub_items = len(everything) - total
    parts = f" and their {say_number(sub_items, 'sub-item')}" if sub_items else ""
    return say_all(total, "recommendation") + parts


_Group = tuple[Recommendation, list[Recommendation]]


def _group(everything: Iterable[Recommendation], shown: set[str]) -> list[_Group]:
    """Put sub-items under their recommendation; one that is not asked for itself stands for its sub-items that are."""
    parents = {item.id: item for item in everything}
    groups: dict[str, _Group] = {}
    for item in parents.values():
        if item.id in shown:
            parent = parents.get(item.parent_id or "", item)
            group = groups.setdefault(parent.id, (parent, []))
            if parent is not item:
                group[1].append(item)
    return list(groups.values())


def _list_sections(groups: Iterable[_Group], names: NameWriter, *, is_whole: bool) -> Iterator[AppendixSection]:
    """Put groups under their themes, in the inquiry's order; a theme that is not shown whole says how many are."""
    for _, same in groupby(groups, key=lambda group: (group[0].inquiry_id, group[0].theme_id)):
        section = list(same)
        first, last = section[0][0].number, section[-1][0].number
        note = f"Recommendation {first}"
        if first != last:
            note = f"Recommendations {first} to {last}" if is_whole else f"{len(section)} recommendations"
        yield AppendixSection(section[0][0].theme, note, tuple(_make_group(*group, names) for group in section))


def _make_group(parent: Recommendation, sub_items: Sequence[Recommendation], names: NameWriter) -> AppendixGroup:
    """Make one group; it says how it counts where its sub-items decide."""
    decided = parent.local_position is None and parent.counted_at is not None
    return AppendixGroup(
        _make_item(parent, names),
        tuple(_make_item(item, names) for item in sub_items),
        parent.counted_position if decided else None,
        parent.counted_at if decided else None,
    )


def _make_item(item: Recommendation, names: NameWriter) -> AppendixItem:
    """Make one row."""
    responses = tuple(PaperResponse(one.body, one.on, names.write_text(one.text)) for one in item.responses if one.text)
    national = None if item.national_position in {None, "not_assessed"} else item.national_position in _ACTING
    return AppendixItem(item.number, item.title, names.write_text(item.text), responses, item.local_position, national)
