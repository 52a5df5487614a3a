"""One page for members: what a councillor understands in a minute."""

from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.papers.charts import BarChart
from laming_desktop.domain.papers.heads import PaperHead, Tile


@dataclass(frozen=True, slots=True)
class NamedItem:
    """A recommendation or action by number and short words, with a fact about it ("31 days")."""

    number: str
    words: str
    fact: str = ""


@dataclass(frozen=True, slots=True)
class MembersPaper:
    """The headline, the counts then and now, two charts, and what needs attention by name.

    `more_*` count what the page has no room for; lists hold what is most pressing first.
    """

    head: PaperHead
    headline: str
    now: tuple[Tile, ...]
    then: tuple[Tile, ...]
    then_on: date | None
    then_name: str
    by_theme: BarChart
    by_agency: BarChart
    not_in_place: tuple[NamedItem, ...]
    overdue: tuple[NamedItem, ...]
    waiting: tuple[NamedItem, ...]
    changed: tuple[Tile, ...] = ()
    more_not_in_place: int = 0
    more_overdue: int = 0
    more_waiting: int = 0
