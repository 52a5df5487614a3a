"""Give a recurrence its first occurrence, its bounds, or its fixed day in the year."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from laming_desktop.domain.timescales.dates_outcome import Outcome, make_milestone
from laming_desktop.domain.timescales.dating import Choice, Dated
from laming_desktop.domain.timescales.parts import Part
from laming_desktop.domain.timescales.periods import YEAR_KINDS, NamedPeriod, month_days
from laming_desktop.domain.timescales.reading import Anchor, Flag, Milestone, Precision, Recurrence
from laming_desktop.domain.timescales.rhythms import Rhythm, find_length, is_same_rhythm
from laming_desktop.domain.timescales.years import find_less_sure
from laming_desktop.domain.vocabulary import Certainty

_SEASON_MONTHS: Final = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "winter": (1, 2, 12)}
_TERM_MONTHS: Final = {"autumn": (9, 10, 11, 12), "spring": (1, 2, 3, 4), "summer": (4, 5, 6, 7)}
_QUARTER_MONTHS: Final = {1: (4, 5, 6), 2: (7, 8, 9), 3: (10, 11, 12), 4: (1, 2, 3)}
_EXCEPTIONS: Final = frozenset({"except", "excluding", "excl", "apart", "bar"})
_YEAR: Final = Recurrence(1, "year")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One way to read the series: its recurrence and the days written for it."""

    recurrence: Recurrence
    earliest: date | None = None
    latest: date | None = None
    precision: Precision = "none"
    flags: frozenset[Flag] = frozenset()


@dataclass(frozen=True, slots=True)
class Series:
    """The occurrences that the words allow, likeliest first, with what goes with them."""

    occurrences: tuple[Occurrence, ...]
    certainty: Certainty
    milestones: tuple[Milestone, ...] = ()
    anchor: Anchor | None = None


def find_series(rhythms: Sequence[Part], dates: Outcome | None, parts: Sequence[Part]) -> Series:
    """Join the rhythms of a cell with its dates."""
    found = [part.core.rhythm for part in rhythms if part.core.rhythm]
    leading, recurrences, certainty = _settle_rhythms(found)
    milestones: tuple[Milestone, ...] = ()
    if len(recurrences) == 0:
        recurrences = [leading.recurrence]
    if _has_two_rhythms(found):
        milestones = tuple(make_milestone(part) for part in rhythms)
    anchor = _find_anchor(found)
    excepted = any(item.text in _EXCEPTIONS for part in parts for item in part.before) or _is_negated(parts)
    if dates is None or excepted:
        sure = find_less_sure(certainty, "likely") if excepted else certainty
        return Series(tuple(Occurrence(each) for each in recurrences), sure, milestones, anchor)
    yearly = _find_yearly_start(recurrences[0], parts)
    if yearly is not None:
        return Series((yearly,), certainty, milestones, anchor)
    fixed = _fix_in_year(recurrences, parts, found)
    if fixed is not None:
        settled: Certainty = "certain" if _is_settled_by_months(leading, fixed) and len(found) == 1 else certainty
        if _are_seasons(parts):
            settled = find_less_sure(settled, "likely")
        return Series(tuple(Occurrence(each) for each in fixed), settled, milestones, anchor)
    occurrences = tuple(_place(each, choice, dates, parts) for choice in dates.choices for each in recurrences)
    certainty = find_less_sure(certainty, dates.certainty, _rate_place(recurrences[0], dates, parts))
    return Series(occurrences, certainty, milestones or _keep(dates), anchor or dates.anchor)


def _is_negated(parts: Sequence[Part]) -> bool:
    """Tell whether "not" stands before a month that the series leaves out."""
    return any(part.core.dated is not None and part.core.text.startswith("not ") for part in parts)


def _are_seasons(parts: Sequence[Part]) -> bool:
    """Tell whether seasons or terms, whose months are a guess, stand for the months of every year."""
    dated = [part.core.dated for part in parts if part.core.dated is not None]
    return any(name.kind in {"season", "term"} for name in _list_names(dated))


def _keep(dates: Outcome) -> tuple[Milestone, ...]:
    return dates.milestones if len(dates.milestones) > 1 else ()


def _find_anchor(found: Sequence[Rhythm]) -> Anchor | None:
    for rhythm in found:
        if rhythm.recurrence.unit == "meeting":
            return Anchor("meeting", "at", of=rhythm.body)
    return None


def _settle_rhythms(found: Sequence[Rhythm]) -> tuple[Rhythm, list[Recurrence], Certainty]:
    """Choose between the two meanings of bi-monthly where a second word settles it."""
    leading = found[0]
    certainty: Certainty = "likely" if leading.is_doubtful else "certain"
    yearly = [each for each in found if each.recurrence == _YEAR]
    if len(found) > 1 and yearly and any(each.recurrence.months for each in found):
        leading = next(each for each in found if each.recurrence.months)
        certainty = "likely" if leading.is_doubtful else "certain"
    if leading.other is None:
        second = next((each for each in found[1:] if each.other is not None), None)
        if second is None:
            return leading, [_merge_days(found, leading)], _rate_rhythms(found, certainty)
        return _settle_rhythms([second, *(each for each in found if each is not second)])
    others = [each.recurrence for each in found[1:] if each.other is None]
    for other in others:
        for choice in (leading.recurrence, leading.other):
            if is_same_rhythm(choice, other):
                return leading, [choice], "certain"
    return leading, [leading.recurrence, leading.other], "ambiguous"


def _merge_days(found: Sequence[Rhythm], leading: Rhythm) -> Recurrence:
    """Let "monthly on the first Tuesday of each month" be one rhythm with its day."""
    merged = leading.recurrence
    for each in found:
        same = is_same_rhythm(each.recurrence, leading.recurrence)
        if same and (each.recurrence.day or each.recurrence.weekday) and not (merged.day or merged.weekday):
            merged = replace(merged, day=each.recurrence.day, weekday=each.recurrence.weekday, nth=each.recurrence.nth)
    return merged


def _has_two_rhythms(found: Sequence[Rhythm]) -> bool:
    plain = [each for each in found if each.other is None]
    return len(plain) > 1 and any(not is_same_rhythm(plain[0].recurrence, each.recurrence) for each in plain[1:])


def _rate_rhythms(found: Sequence[Rhythm], certainty: Certainty) -> Certainty:
    return find_less_sure(certainty, "likely") if _has_two_rhythms(found) else certainty


def _is_settled_by_months(leading: Rhythm, fixed: Sequence[Recurrence]) -> bool:
    return leading.other is not None and len(fixed) == 1


def _find_yearly_start(recurrence: Recurrence, parts: Sequence[Part]) -> Occurrence | None:
    """Find the first occurrence of "annually in April from 2010" and "every April from 2010"."""
    dated = [part.core.dated for part in parts if part.core.dated is not None]
    years = [each for each in dated if each.relation == "from" and each.named.kind in YEAR_KINDS and each.windows]
    named = [each for each in dated if each.named.kind in {"month", "day"} and "year_carried" in each.named.flags]
    if recurrence.unit != "year" or len(years) != 1 or len(dated) != len(years) + len(named):
        return None
    if len(named) == 1:
        window, name = named[0].windows[0], named[0].named
        day = name.day or recurrence.day
        fixed = replace(recurrence, months=(name.index,), day=day, start=window.earliest)
        return Occurrence(fixed, window.earliest, window.latest, window.precision)
    if named or not recurrence.months or years[0].windows[0].earliest is None:
        return None
    return _find_first_month(recurrence, years[0].windows[0].earliest)


def _find_first_month(recurrence: Recurrence, start: date) -> Occurrence:
    year = start.year if max(recurrence.months) >= start.month else start.year + 1
    month = min(each for each in recurrence.months if year > start.year or each >= start.month)
    earliest, latest = month_days(year, month)
    precision: Precision = "month"
    if isinstance(recurrence.day, int):
        earliest = latest = earliest.replace(day=min(recurrence.day, latest.day))
        precision = "day"
    return Occurrence(replace(recurrence, start=earliest), earliest, latest, precision)


def _fix_in_year(
    recurrences: list[Recurrence], parts: Sequence[Part], found: Sequence[Rhythm]
) -> list[Recurrence] | None:
    """Let "31 August (annually)" and "Quarterly (Jan, Apr, Jul, Oct)" name days of every year."""
    dated = [part.core.dated for part in parts if part.core.dated is not None]
    names = _list_names(dated)
    ended = _fix_at_end(recurrences, names)
    if ended is not None:
        return ended
    if not names or any(each.year is not None or each.shift is not None for each in names):
        return None
    if any(each.start_said or each.relation in {"from", "until", "since"} for each in dated) or _says_first(parts):
        return None
    months = _list_months(names) if recurrences[0].unit not in {"term", "half_term"} else []
    if recurrences[0].unit in {"term", "half_term"} and all(each.kind in {"term", "season"} for each in names):
        return recurrences
    if not months or not all(_fits_months(each, months, found) for each in recurrences[:1]):
        return None
    chosen = _choose_by_months(recurrences, months)
    day = names[0].day if len(names) == 1 and names[0].kind == "day" else None
    last = "last" if len(names) == 1 and names[0].edge == "end" else None
    return [replace(each, months=tuple(sorted(set(months))), day=day or last or each.day) for each in chosen]


def _fix_at_end(recurrences: list[Recurrence], names: Sequence[NamedPeriod]) -> list[Recurrence] | None:
    """Let "monthly, by month end" fall on the last day of each month."""
    if len(names) != 1 or not names[0].is_assumed or names[0].edge != "end":
        return None
    return [replace(each, day="last") for each in recurrences]


def _list_names(dated: Sequence[Dated]) -> list[NamedPeriod]:
    names = [name for each in dated for name in (each.names or (each.named,))]
    return [name for name in names if name.kind != "day" or name.index]


def _says_first(parts: Sequence[Part]) -> bool:
    words = {item.text for part in parts for item in part.words}
    return bool(words & {"first", "next", "initial", "initially", "start", "starting"}) or any(
        part.joint == "then" for part in parts
    )


def _list_months(names: Sequence[NamedPeriod]) -> list[int]:
    months: list[int] = []
    for name in names:
        if name.kind in {"month", "day", "weekday_of_month"}:
            months.append(name.index)
        elif name.kind == "season":
            months.extend(_SEASON_MONTHS[name.name])
        elif name.kind == "term":
            months.extend(_TERM_MONTHS[name.name])
        elif name.kind == "quarter":
            months.extend(_QUARTER_MONTHS[name.index])
        elif name.kind in {"financial_year", "easter", "christmas", "academic_year"}:
            months.append({"financial_year": 3, "easter": 4, "christmas": 12}.get(name.kind, 8))
    return months


def _fits_months(recurrence: Recurrence, months: Sequence[int], found: Sequence[Rhythm]) -> bool:
    """Tell whether months can belong to the rhythm: any for a year, several for shorter rhythms."""
    if recurrence.unit == "year":
        return True
    return len(months) > 1 or any(each.other is not None for each in found)


def _choose_by_months(recurrences: list[Recurrence], months: Sequence[int]) -> list[Recurrence]:
    """Let the number of months settle bi-annual and bi-monthly."""
    if len(recurrences) == 1:
        return recurrences
    fitting = [each for each in recurrences if round(365.25 / find_length(each)) == len(set(months))]
    return fitting or recurrences


def _place(recurrence: Recurrence, choice: Choice, dates: Outcome, parts: Sequence[Part]) -> Occurrence:
    flags = choice.flags | dates.flags
    if choice.nature == "ongoing":
        bounded = replace(recurrence, until=choice.latest)
        return Occurrence(bounded, None, choice.latest, choice.precision, flags)
    if _is_bounded(recurrence, choice, dates, parts):
        bounded = replace(recurrence, start=choice.earliest, until=choice.latest)
        return Occurrence(bounded, choice.earliest, choice.latest, choice.precision, flags)
    first = _find_first(choice, dates)
    started = replace(recurrence, start=first.earliest or first.latest)
    return Occurrence(started, first.earliest, first.latest, first.precision, flags)


def _find_first(choice: Choice, dates: Outcome) -> Choice:
    """Give the window of the first occurrence; "from April" means April."""
    dated = dates.dated
    if dated is None or not dated.windows or not (choice.nature == "from" or dated.due_said):
        return choice
    at = min(dates.choices.index(choice), len(dated.windows) - 1)
    window = dated.windows[at]
    fits = dated.relation in {"from", "by"}
    return replace(choice, earliest=window.earliest, latest=window.latest) if fits else choice


def _is_bounded(recurrence: Recurrence, choice: Choice, dates: Outcome, parts: Sequence[Part]) -> bool:
    if choice.nature == "between":
        return True
    if choice.nature != "on" or choice.earliest is None or choice.latest is None or dates.dated is None:
        return False
    days = (choice.latest - choice.earliest).days + 1
    longer = days > find_length(recurrence) * 1.5
    return longer and (dates.dated.named.kind in YEAR_KINDS or _is_in(parts)) and not _says_first(parts)


def _is_in(parts: Sequence[Part]) -> bool:
    """Tell whether a date is led by "in", "during" or "within"."""
    return any(
        part.core.dated is not None and part.core.text.split(" ")[0] in {"in", "during", "within"} for part in parts
    )


def _rate_place(recurrence: Recurrence, dates: Outcome, parts: Sequence[Part]) -> Certainty:
    bounded = _is_bounded(recurrence, dates.first, dates, parts)
    return "likely" if bounded and dates.first.nature == "on" and not _is_in(parts) else "certain"
