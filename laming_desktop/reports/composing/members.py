"""One page for members, composed as blocks: what a councillor understands in a minute."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.blocks import (
    Block,
    ChartBlock,
    Fact,
    Facts,
    Heading,
    KeyWord,
    PaperDocument,
    Paragraph,
    Run,
)
from laming_desktop.domain.papers.charts import MOST_BARS, Bar, BarChart, BarKey, BarPart, keep_largest
from laming_desktop.domain.papers.heads import Tile, TileKey
from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.domain.papers.members import MembersPaper, NamedItem
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.naming import finish_head
from laming_desktop.reports.drawing.marks import MARKS, POSITION_MARKS, STATE_MARKS
from laming_desktop.reports.saying import DOT, join_parts, say_more

_POSITIONS_SHOWN: Final[frozenset[TileKey]] = frozenset({"not_in_place", "ongoing", "in_place", "in_place_evidenced"})
_STATES_SHOWN: Final[frozenset[TileKey]] = frozenset({"off_track", "at_risk", "on_track", "complete"})
_NOT_LOCAL: Final[TileKey] = "not_applicable"
_TURNED: Final[dict[TileKey, str]] = {
    "complete": "Actions completed",
    "on_track": "Actions now on track",
    "at_risk": "Actions now at risk",
    "off_track": "Actions now off track",
    "in_place": "Recommendations now in place",
    "not_in_place": "Recommendations now not in place",
    "ongoing": "Recommendations now ongoing",
}


def compose_members(paper: MembersPaper, profile: ReportProfile) -> PaperDocument:
    """Compose the page; each list says how many more there are than it names."""
    head = finish_head(paper.head, profile)
    charts = _list_charts(paper)
    blocks: list[Block] = [
        Heading(1, head.title),
        Paragraph((Run(_say_source(paper)),), voice="note"),
        Paragraph((Run(paper.headline),), voice="lead"),
        *(ChartBlock(chart) for chart in charts),
        *_list_named("Not in place", "recommendation", paper.not_in_place, paper.more_not_in_place),
        *_list_named("Overdue", "action", paper.overdue, paper.more_overdue),
        *_list_changed(paper),
        *_list_named("Waiting for guidance or others", "action", paper.waiting, paper.more_waiting),
    ]
    page = replace(profile.page, orientation="portrait", size="a4")
    return PaperDocument(head, tuple(blocks), page, "card", key=_make_key(charts), summary=paper.headline)


def _say_source(paper: MembersPaper) -> str:
    """Say whose figures these are, of what day, and of what."""
    head = paper.head
    return join_parts([head.authority, f"As at {write_day(head.as_at)}", head.subtitle], DOT)


def _list_charts(paper: MembersPaper) -> list[BarChart]:
    """List the charts that say something; never more bars than the page has room for."""
    charts = [
        _compare(paper),
        replace(paper.by_theme, bars=keep_largest(_keep_local(paper.by_theme.bars), MOST_BARS)),
        replace(paper.by_agency, bars=keep_largest(paper.by_agency.bars, MOST_BARS)),
    ]
    return [chart for chart in charts if chart.bars]


def _keep_local(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """Leave out what is for national bodies only: it is no local position."""
    return tuple(replace(bar, parts=tuple(part for part in bar.parts if part.key != _NOT_LOCAL)) for bar in bars)


def _compare(paper: MembersPaper) -> BarChart:
    """Chart the local position now, and then where there was a meeting before."""
    bars = [Bar(write_day(paper.head.as_at), _make_parts(paper.now))]
    title = "Local position now"
    if paper.then and paper.then_on is not None:
        bars.insert(0, Bar(write_day(paper.then_on), _make_parts(paper.then)))
        title = "Local position, last meeting and now"
    return BarChart(title, "recommendations", "Day", tuple(bars) if paper.now else ())


def _make_parts(tiles: Sequence[Tile]) -> tuple[BarPart, ...]:
    """Make the parts of a bar from counts; what is for national bodies only is no local position."""
    return tuple(BarPart(tile.key, MARK_WORDS[tile.key], tile.count) for tile in tiles if tile.key != _NOT_LOCAL)


def _list_named(title: str, noun: str, items: Sequence[NamedItem], more: int) -> Iterator[Block]:
    """List items by name under how many they are."""
    total = len(items) + more
    nouns = noun if total == 1 else f"{noun}s"
    yield Heading(2, f"{title}: {total:,} {nouns}" if total else title)
    if items:
        rows = tuple(Fact(item.number or "\u2013", (item.words, item.fact)) for item in items)
        yield Facts(rows, f"{title}, by number and name")
    if more or not total:
        yield Paragraph((Run(say_more(more) if more else "None."),), voice="ours")


def _list_changed(paper: MembersPaper) -> Iterator[Block]:
    """List what has changed since the meeting before."""
    if paper.then_on is None:
        return
    yield Heading(2, f"Changed since {write_day(paper.then_on)}")
    rows = tuple(Fact(_say_turned(tile.key), (f"{tile.count:,}",)) for tile in paper.changed)
    if rows:
        yield Facts(rows, "How many items came to each state since then")
    else:
        yield Paragraph((Run("Nothing."),), voice="ours")


def _say_turned(key: TileKey) -> str:
    """Say what came to a state or position."""
    return _TURNED.get(key) or f"Now {MARK_WORDS[key].lower()}"


def _make_key(charts: Sequence[BarChart]) -> tuple[KeyWord, ...]:
    """Make the key of the marks that the charts show."""
    wanted: set[BarKey] = {part.key for chart in charts for bar in chart.bars for part in bar.parts if part.count}
    wanted |= _POSITIONS_SHOWN
    if any(key in STATE_MARKS or key == "no_state" for key in wanted):
        wanted |= _STATES_SHOWN
    order: tuple[TileKey, ...] = (*POSITION_MARKS, *STATE_MARKS, "no_state")
    return tuple(KeyWord(MARKS[key].word, MARKS[key].meaning, key) for key in order if key in wanted)
