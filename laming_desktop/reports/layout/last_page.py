"""A last page that is not nearly empty: rows a little tighter, or earlier pages a little emptier."""

from collections.abc import Sequence

from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.reports.layout.pagination import Paginator, Placed, Room, Temper
from laming_desktop.reports.layout.tables import Item

_FULL_ENOUGH = 0.30
_TOO_LONG = 50
"""Pages from which the last one is left as it is."""
_TIGHTER = (Temper(0.6), Temper(1.2))
_EMPTIER = (Temper(blank=0.18), Temper(blank=0.24), Temper(blank=0.30), Temper(last_whole=True))


def place_on_pages(items: Sequence[Item], room: Room, progress: Progress = SILENT) -> tuple[list[list[Placed]], Temper]:
    """Give the pages and how strictly they were made; the last is at least 30 per cent full where that can be had."""
    plain = Paginator(items, room, Temper()).place_all(progress)
    if not 1 < len(plain) < _TOO_LONG or _measure_last(plain, room) > _FULL_ENOUGH:
        return plain, Temper()
    for temper in _TIGHTER:
        pages = Paginator(items, room, temper).place_all(progress)
        if len(pages) < len(plain):
            return pages, temper
    for temper in _EMPTIER:
        pages = Paginator(items, room, temper).place_all(progress)
        if len(pages) == len(plain) and _measure_last(pages, room) > _FULL_ENOUGH:
            return pages, temper
    return plain, Temper()


def _measure_last(pages: list[list[Placed]], room: Room) -> float:
    """Give the share of the last page that is used."""
    last = pages[-1][-1] if pages[-1] else None
    return (last.top + last.height) / room.other if last else 1.0
