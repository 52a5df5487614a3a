"""Say what an edge makes of a period: by its end, from its start, until, before, after, throughout."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal

from laming_desktop.domain.timescales.periods import YEAR_KINDS, NamedPeriod, find_coarser
from laming_desktop.domain.timescales.reading import Flag, Nature, Precision
from laming_desktop.domain.timescales.years import Settled, Window, find_less_sure
from laming_desktop.domain.vocabulary import Certainty

Relation = Literal["on", "by", "before", "after", "from", "until", "since", "throughout", "in_time"]
_COARSE: Final[frozenset[Precision]] = frozenset(
    {
        "season",
        "half_term",
        "term",
        "half_year",
        "part_of_year",
        "calendar_year",
        "financial_year",
        "academic_year",
        "municipal_year",
    }
)
_RUNS: Final = frozenset({"calendar_years", "financial_years", "plan"})
"""Kinds of period that work fills, however they are led."""
_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to date a part: nature, days, precision and the flags that belong to this way."""

    nature: Nature
    earliest: date | None
    latest: date | None
    precision: Precision
    flags: frozenset[Flag] = frozenset()


@dataclass(frozen=True, slots=True)
class Dated:
    """A dated part: its choices, likeliest first, how sure the first is, and what later rules need to know."""

    choices: tuple[Choice, ...]
    certainty: Certainty
    named: NamedPeriod
    relation: Relation = "on"
    is_range: bool = False
    start_said: bool = False
    finish_said: bool = False
    due_said: bool = False
    is_revised: bool = False
    is_original: bool = False
    flags: frozenset[Flag] = frozenset()
    windows: tuple[Window, ...] = ()
    settled_certainty: Certainty = "certain"
    names: tuple[NamedPeriod, ...] = ()

    @property
    def first(self) -> Choice:
        """Give the likeliest choice."""
        return self.choices[0]


def date_period(named: NamedPeriod, settled: Settled, relation: Relation, *, may_mean_start: bool = True) -> Dated:
    """Apply an edge to every window of a settled period; "due in 2010/11" may not mean its start."""
    ends = named.edge == "end"
    choices = [_apply(relation, window, ends=ends, runs=named.kind in _RUNS) for window in settled.windows]
    certainty = settled.certainty
    if relation == "before":
        choices = [
            replace(choice, latest=_find_holiday_start(named, window) or choice.latest)
            for choice, window in zip(choices, settled.windows, strict=True)
        ]
    if relation == "by" and not ends and may_mean_start and _may_mean_start(named, settled.first):
        starts = [_find_holiday_start(named, window) or window.earliest for window in settled.windows]
        choices.extend(
            replace(_apply("by", window, ends=True), latest=start)
            for window, start in zip(settled.windows, starts, strict=True)
        )
        certainty = "ambiguous"
    sure = find_less_sure(certainty, _rate(relation, named, settled.first))
    return Dated(
        tuple(dict.fromkeys(choices)),
        sure,
        named,
        relation,
        windows=settled.windows,
        settled_certainty=settled.certainty,
    )


def _find_holiday_start(named: NamedPeriod, window: Window) -> date | None:
    """Give the last day before the summer holidays, which begin with the summer's last month at the latest."""
    is_holiday = named.kind == "season" and named.name == "summer" and named.is_doubtful and named.part == "whole"
    return window.latest.replace(day=1) - _ONE_DAY if is_holiday and window.latest is not None else None


def _may_mean_start(named: NamedPeriod, window: Window) -> bool:
    """Tell whether "by autumn" may mean in time for it; "by the start of" says which edge is meant."""
    return (window.precision in _COARSE or named.kind == "new_year") and named.part != "start"


def _apply(relation: Relation, window: Window, *, ends: bool = False, runs: bool = False) -> Choice:
    first, last = window.earliest, window.latest
    natures: dict[Relation, tuple[Nature, date | None, date | None]] = {
        "on": ("by", None, last) if ends else ("between" if runs else "on", first, last),
        "by": ("by", None, last),
        "before": ("by", None, last if ends or first is None else first - _ONE_DAY),
        "in_time": ("by", None, first),
        "after": ("from", None if last is None else last + _ONE_DAY, None),
        "from": ("from", last if ends else first, None),
        "until": ("ongoing", None, last),
        "since": ("existing", first, None),
        "throughout": ("between", first, last),
    }
    return Choice(*natures[relation], window.precision, window.flags)


def _rate(relation: Relation, named: NamedPeriod, window: Window) -> Certainty:
    """Say how sure an edge leaves a period that is sure by itself."""
    long = window.earliest != window.latest
    if relation == "until" and long and named.edge != "end":
        return "likely"
    if relation == "by" and window.precision == "part_of_month" and named.edge != "end":
        return "likely"
    if relation == "in_time":
        return "likely"
    if relation in {"before", "after"} and window.precision in _COARSE and named.edge != "end":
        return "likely"
    if relation == "from" and named.edge == "end":
        return "likely"
    return "certain"


def join_range(first: Dated, last: Dated) -> Dated:
    """Make one range of two dated ends; its precision is the coarser one."""
    length = max(len(first.choices), len(last.choices))
    choices = tuple(_join_choices(_pick(first, at), _pick(last, at)) for at in range(length))
    choices = choices[:1] + tuple(choice for choice in choices[1:] if not _runs_backwards(choice))
    certainty = find_less_sure(first.certainty, last.certainty)
    flags = first.flags | last.flags
    joined = Dated(tuple(dict.fromkeys(choices)), certainty, last.named, is_range=True, flags=flags)
    if _runs_backwards(joined.first):
        turned = _join_choices(last.first, first.first)
        return replace(joined, choices=(turned,), certainty="ambiguous")
    return joined


def _runs_backwards(choice: Choice) -> bool:
    return choice.earliest is not None and choice.latest is not None and choice.earliest > choice.latest


def _pick(dated: Dated, at: int) -> Choice:
    return dated.choices[at] if at < len(dated.choices) else dated.choices[0]


def _join_choices(first: Choice, last: Choice) -> Choice:
    earliest = first.earliest if first.earliest is not None else first.latest
    precision = find_coarser(first.precision, last.precision)
    latest = last.latest if last.latest is not None else last.earliest
    return Choice("between", earliest, latest, precision, first.flags | last.flags)


def is_neighbour(first: Dated, last: Dated) -> bool:
    """Tell whether one period follows the other without a gap, as July follows June."""
    one, other = first.first, last.first
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return _is_next_name(first.named, last.named)
    return one.earliest < other.earliest <= one.latest + _ONE_DAY and one.latest < other.latest


def _is_next_name(first: NamedPeriod, last: NamedPeriod) -> bool:
    """Compare names where no year is known: October follows September in every year."""
    if first.kind != last.kind:
        return False
    if first.kind == "month":
        return last.index == first.index % 12 + 1
    if first.kind in {"season", "term"}:
        order = ("spring", "summer", "autumn", "winter") if first.kind == "season" else ("autumn", "spring", "summer")
        return order.index(last.name) == (order.index(first.name) + 1) % len(order)
    return first.kind not in YEAR_KINDS and last.index == first.index + 1 and first.kind != "day"
