"""Bands and groups placed on pages, each measured once; the time grows with the number of rows and no faster.

A band never ends a page, a lead-in never parts from its first sub-item, and a group that fits on one page is not cut
for a small gain.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.reports.layout.splitting import Heights, split_group
from laming_desktop.reports.layout.tables import BAND_HEIGHT, Band, Continues, Group, Item

CONTINUES_HEIGHT = 9.0
_SMALL_GROUP = 0.20
"""Share of the body below which a group is never cut."""
_HALF = 0.5
_STRIDE = 256
"""Items between two looks whether to stop."""
_IN_SIGHT = 2
"""Items that are known beyond the one that is placed."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What stands on a page; `top` is measured down from the table's head."""

    top: float
    height: float
    what: Band | Group | Continues


@dataclass(frozen=True, slots=True)
class Room:
    """How high the body is on the first page and on every other, in points."""

    first: float
    other: float


@dataclass(frozen=True, slots=True)
class Temper:
    """How strict pagination is: points off every row, the share of a page that may stay empty, the last group whole."""

    squeeze: float = 0.0
    blank: float = 0.13
    last_whole: bool = False


@dataclass(slots=True)
class _Sheet:
    """The page being filled."""

    left: float
    top: float = 0.0
    placed: list[Placed] = field(default_factory=list[Placed])

    def put(self, what: Band | Group | Continues, height: float) -> None:
        """Place something below what stands there."""
        self.placed.append(Placed(self.top, height, what))
        self.top += height
        self.left -= height


class Paginator:
    """Places items one after the other; of those that come it knows no more than the next two."""

    def __init__(self, items: Iterable[Item], room: Room, temper: Temper) -> None:
        self._coming = iter(items)
        self._next: deque[Item] = deque()
        self._room = room
        self._temper = temper
        self._heights = Heights(temper.squeeze)
        self._pages: list[list[Placed]] = []
        self._sheet = _Sheet(room.first)
        self._band: Band | None = None
        self._pending: Band | None = None

    def place_all(self, progress: Progress = SILENT) -> list[list[Placed]]:
        """Place every item; give the pages."""
        return list(self.place_each(progress))

    def place_each(self, progress: Progress = SILENT) -> Iterator[list[Placed]]:
        """Place every item; give each page as soon as nothing more stands on it."""
        given = 0
        for nth, item in enumerate(self._take_items()):
            if nth % _STRIDE == 0:
                progress.step(nth, 0)
            if isinstance(item, Band):
                self._band = self._pending = item
            else:
                self._place_group(item)
            given += len(self._pages)
            yield from self._pages
            self._pages.clear()
        if self._sheet.placed or not given:
            yield self._sheet.placed

    def _take_items(self) -> Iterator[Item]:
        """Take one item after the other, the next two always in sight."""
        while True:
            while len(self._next) <= _IN_SIGHT and (item := next(self._coming, None)) is not None:
                self._next.append(item)
            if not self._next:
                return
            yield self._next.popleft()

    def _place_group(self, group: Group) -> None:
        """Place a group, on as many pages as it takes."""
        rest: Group | None = group
        while rest is not None:
            if self._fits(rest):
                self._put_band()
                self._sheet.put(rest, self._heights.group(rest))
                return
            if self._wants_next_page(rest):
                self._turn_page()
                continue
            rest = self._cut(rest)

    def _fits(self, group: Group) -> bool:
        """Tell whether a group can stand here whole, with what must follow it."""
        need = self._heights.group(group, self._room.other) + self._band_height()
        follows = self._measure_following() if group.keeps_next else 0.0
        return need + follows <= self._sheet.left or (need <= self._sheet.left and not self._sheet.placed)

    def _measure_following(self) -> float:
        """Give the room that the next group needs at least."""
        following = next((item for item in self._next if isinstance(item, Group)), None)
        if following is None:
            return 0.0
        body = self._room.other
        whole = self._heights.group(following, body)
        if whole <= body * _SMALL_GROUP:
            return whole
        return max(body * self._temper.blank, min(self._heights.row(following.rows[0]), body * _HALF))

    def _wants_next_page(self, group: Group) -> bool:
        """Tell whether the group should begin on the next page rather than be cut here."""
        if not self._sheet.placed:
            return False
        left, body = self._sheet.left - self._band_height(), self._room.other
        height = self._heights.group(group, body)
        is_last = self._temper.last_whole and not self._next and height < body
        return left < body * self._temper.blank or group.keeps_next or is_last or height <= body * _SMALL_GROUP

    def _cut(self, group: Group) -> Group | None:
        """Place what fits of a group and turn the page; give what is left."""
        sheet, body = self._sheet, self._room.other
        room = sheet.left - self._band_height() - CONTINUES_HEIGHT
        force = sheet.left > body * _HALF or not sheet.placed
        part, rest = split_group(group, room, body, self._heights, force=force)
        if part is None:
            if not sheet.placed:
                self._put_band()
                sheet.put(group, sheet.left)
                return None
            self._turn_page()
            return group
        self._put_band()
        sheet.put(part, min(self._heights.group(part), sheet.left))
        if rest is not None:
            sheet.put(Continues(group.name), CONTINUES_HEIGHT)
            self._turn_page()
        return rest

    def _band_height(self) -> float:
        """Give the height of the band that waits for its first group."""
        return BAND_HEIGHT if self._pending else 0.0

    def _put_band(self) -> None:
        """Place the band that waits."""
        if self._pending:
            self._sheet.put(self._pending, BAND_HEIGHT)
            self._pending = None

    def _turn_page(self) -> None:
        """Begin the next page, under the same band."""
        self._pages.append(self._sheet.placed)
        self._sheet = _Sheet(self._room.other)
        if self._pending is None and self._band is not None:
            self._pending = replace(self._band, continued=True)
