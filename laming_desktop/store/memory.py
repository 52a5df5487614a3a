"""What an open register keeps in memory so that lists answer at once; all of it can be forgotten and read anew.

Nothing here is part of the file. Each part remembers its reach into the journal (`reach.py`) and is brought up to date
by the module that uses it.
"""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.domain.views import Grouping
from laming_desktop.store.counted import StandingAt
from laming_desktop.store.marks import Marks
from laming_desktop.store.plan_order import PlanOrder
from laming_desktop.store.reach import Reach
from laming_desktop.store.search_index import SearchIndex


@dataclass(slots=True)
class DueBook:
    """What the TEMP table `due` holds: as at which day, and up to which row of the actions (None: all of them)."""

    today: date | None = None
    reach: Reach | None = None
    until: int | None = 0
    late: set[int] = field(default_factory=set[int])


@dataclass(slots=True)
class Found:
    """The actions that a filter finds as at a day, with a mark on each; `stale` are ids to look at again.

    `bands` are the recommendations found by words of theirs or of their actions, where words were asked for.
    """

    today: date
    marks: Marks
    bands: set[str] | None = None
    stale: set[str] = field(default_factory=set[str])


@dataclass(frozen=True, slots=True)
class Group:
    """What one band of a grouping stands for, and the actions below it in the plan's order."""

    key: str
    name: str
    slots: "array[int]"


@dataclass(slots=True)
class ListBook:
    """Orders and findings as at one reach: `sorted_by` by column, `grouped` by what bands stand for.

    An order that is `stale` stays until another is asked for, so that a line does not jump away when it is edited.
    """

    reach: Reach | None = None
    today: date | None = None
    order: PlanOrder = field(default_factory=PlanOrder)
    found: dict[PlanFilter, Found] = field(default_factory=dict[PlanFilter, Found])
    sorted_by: dict[Sorting, "array[int]"] = field(default_factory=dict[Sorting, "array[int]"])
    stale: set[Sorting] = field(default_factory=set[Sorting])
    last: tuple[PlanFilter, Sorting] | None = None
    grouped: dict[Grouping, tuple[Group, ...]] = field(default_factory=dict[Grouping, tuple[Group, ...]])
    standings: Mapping[str, StandingAt] | None = None


@dataclass(slots=True)
class Memory:
    """All that one open register keeps beside its file."""

    due: DueBook = field(default_factory=DueBook)
    lists: ListBook = field(default_factory=ListBook)
    search: SearchIndex | None = None

    def forget(self) -> None:
        """Forget everything, because the rows of the file have got other numbers, or the file is closed."""
        self.due, self.lists = DueBook(), ListBook()
        if self.search is not None:
            self.search.close()
        self.search = None
