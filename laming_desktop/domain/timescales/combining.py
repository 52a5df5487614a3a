"""Let the natures of a cell's parts combine: waiting beats advised, recurring beats ongoing, a deadline beats at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from laming_desktop.domain.timescales.dates_outcome import Outcome, find_dates, make_milestone
from laming_desktop.domain.timescales.dating import Choice
from laming_desktop.domain.timescales.parts import Part
from laming_desktop.domain.timescales.reading import Anchor, Flag, Milestone, Nature, Precision, Recurrence
from laming_desktop.domain.timescales.recurring import find_series
from laming_desktop.domain.timescales.years import find_less_sure
from laming_desktop.domain.vocabulary import Certainty

_STATE_ORDER: Final[tuple[Nature, ...]] = (
    "existing",
    "ongoing",
    "to_be_advised",
    "immediate",
    "done",
    "not_applicable",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One way to read the whole cell."""

    nature: Nature
    earliest: date | None = None
    latest: date | None = None
    precision: Precision = "none"
    recurrence: Recurrence | None = None
    anchor: Anchor | None = None
    milestones: tuple[Milestone, ...] = ()
    flags: frozenset[Flag] = frozenset()


@dataclass(frozen=True, slots=True)
class Combined:
    """The verdicts that the parts allow, likeliest first, and how sure the first is.

    Where labels are used, words beside the `unlabelled` parts still say what and not when.
    """

    verdicts: tuple[Verdict, ...]
    certainty: Certainty
    labels_used: bool = field(default=False)
    unlabelled: tuple[Part, ...] = field(default=())


def combine(parts: Sequence[Part]) -> Combined:
    """Combine the parts of a cell into its verdicts."""
    rhythms = [part for part in parts if part.core.rhythm is not None]
    waits = [part for part in parts if part.core.kind == "wait"]
    states = [part for part in parts if part.core.state is not None]
    dates = find_dates(parts)
    if waits:
        return _combine_wait(parts, waits, rhythms, states, dates)
    if rhythms:
        return _combine_rhythm(parts, rhythms, states, dates)
    if dates is not None:
        return _combine_dates(parts, states, dates)
    return _combine_states(states)


def _state_names(states: Sequence[Part]) -> set[Nature]:
    return {part.core.state for part in states if part.core.state}


def _state_certainty(states: Sequence[Part]) -> Certainty:
    certainties: list[Certainty] = [part.core.certainty for part in states]
    return find_less_sure("certain", *certainties)


def _find_state_flags(states: Sequence[Part], nature: Nature) -> frozenset[Flag]:
    flags: set[Flag] = set()
    names = _state_names(states)
    if "immediate" in names and nature != "immediate":
        flags.add("immediate")
    if any(part.core.has("as_required") for part in states):
        flags.add("as_required")
    if "to_be_advised" in names and nature not in {"to_be_advised", "waiting"}:
        flags.add("unconfirmed")
    return frozenset(flags)


def _make_verdict(choice: Choice, nature: Nature, flags: frozenset[Flag], outcome: Outcome | None) -> Verdict:
    milestones = outcome.milestones if outcome else ()
    anchor = outcome.anchor if outcome else None
    none: frozenset[Flag] = frozenset()
    both = flags | choice.flags | (outcome.flags if outcome else none)
    return Verdict(
        nature, choice.earliest, choice.latest, choice.precision, anchor=anchor, milestones=milestones, flags=both
    )


def _list_verdicts(outcome: Outcome, flags: frozenset[Flag], nature: Nature | None = None) -> tuple[Verdict, ...]:
    whole = tuple(_make_verdict(choice, nature or choice.nature, flags, outcome) for choice in outcome.choices)
    bare = replace(outcome, milestones=())
    spared = tuple(_make_verdict(choice, nature or choice.nature, flags, bare) for choice in outcome.spared)
    return (*whole, *spared)


def _combine_wait(
    parts: Sequence[Part], waits: Sequence[Part], rhythms: Sequence[Part], states: Sequence[Part], dates: Outcome | None
) -> Combined:
    anchor = waits[0].core.anchor
    conditional = waits[0].core.is_conditional
    flags = _find_state_flags(states, "waiting").union(*(part.core.flags for part in waits))
    if conditional and (dates is not None or rhythms or "ongoing" in _state_names(states)):
        rest = [part for part in parts if part not in waits]
        combined = combine(rest)
        named: frozenset[Flag] = frozenset({"conditional"})
        verdicts = tuple(
            replace(each, anchor=each.anchor or anchor, flags=each.flags | named) for each in combined.verdicts
        )
        return replace(combined, verdicts=verdicts, certainty=find_less_sure(combined.certainty, "likely"))
    if rhythms and dates is None:
        recurrence = rhythms[0].core.rhythm.recurrence if rhythms[0].core.rhythm else None
        return Combined((Verdict("recurring", recurrence=recurrence, anchor=anchor, flags=flags),), "likely")
    if dates is None:
        return Combined(
            (Verdict("waiting", anchor=anchor, flags=flags),), find_less_sure(_state_certainty(states), "certain")
        )
    dates = _open_due(dates)
    verdicts = tuple(replace(each, anchor=anchor) for each in _list_verdicts(dates, flags, "waiting"))
    return Combined(verdicts, dates.certainty, labels_used=True)


def _open_due(dates: Outcome) -> Outcome:
    """Let the day on which an awaited thing is due be a window for chasing and no deadline."""
    dated = dates.dated
    if dated is None or not dated.due_said or not dated.windows:
        return dates
    choices = tuple(Choice("on", each.earliest, each.latest, each.precision, each.flags) for each in dated.windows)
    return replace(dates, choices=choices, certainty=dated.settled_certainty)


def _combine_rhythm(
    parts: Sequence[Part], rhythms: Sequence[Part], states: Sequence[Part], dates: Outcome | None
) -> Combined:
    flags = _find_state_flags(states, "recurring")
    open_dates = dates if dates is not None and dates.first.nature != "done" else None
    series = find_series(rhythms, open_dates, parts)
    done_on = dates is not None and dates.first.nature == "done"
    done = done_on or "done" in _state_names(states)
    milestones: tuple[Milestone, ...] = series.milestones
    if done:
        milestones = tuple(make_milestone(part) for part in parts if part.core.kind != "wait")
    named = next((part.core.anchor for part in rhythms if part.core.anchor), None)
    anchor = series.anchor or (dates.anchor if dates else None) or named
    verdicts = tuple(
        Verdict(
            "recurring",
            each.earliest,
            each.latest,
            each.precision,
            each.recurrence,
            anchor,
            milestones,
            flags | each.flags,
        )
        for each in series.occurrences
    )
    # A day of doing may be the first of the series; nobody said so.
    certainty = find_less_sure(series.certainty, _state_certainty(states), "likely" if done_on else "certain")
    return Combined(verdicts, certainty, labels_used=bool(milestones))


def _combine_dates(parts: Sequence[Part], states: Sequence[Part], dates: Outcome) -> Combined:
    names = _state_names(states)
    certainty = find_less_sure(dates.certainty, _state_certainty(states))
    if _are_parts(parts, names):
        return _combine_parts(parts, states, dates, certainty)
    reviewed = any(part.is_labelled for part in parts if part.core.dated is not None)
    if "existing" in names and (reviewed or not _is_weak(states, "existing")):
        return _combine_lasting(parts, states, dates, "existing", certainty)
    if "ongoing" in names and any(part.core.has("ongoing") for part in states):
        return _combine_lasting(parts, states, dates, "ongoing", certainty)
    flags = _find_state_flags(states, dates.first.nature)
    if "done" in names:
        milestones = tuple(make_milestone(part) for part in parts)
        dates = replace(dates, milestones=milestones)
    if flags & {"unconfirmed"}:
        certainty = find_less_sure(certainty, "likely")
    return Combined(_list_verdicts(dates, flags), certainty, labels_used=bool(dates.milestones))


def _is_weak(states: Sequence[Part], nature: Nature) -> bool:
    """Tell whether only "in place" speaks for a nature; beside a date it is a word of completion."""
    return all(part.core.has("in_place") for part in states if part.core.state == nature)


def _are_parts(parts: Sequence[Part], names: set[Nature]) -> bool:
    """Tell whether dated and lasting parts are numbered, so that each stands for itself."""
    numbered = [part for part in parts if part.number]
    return len(numbered) > 1 and bool(names & {"ongoing", "existing", "to_be_advised", "immediate"})


def _combine_parts(parts: Sequence[Part], states: Sequence[Part], dates: Outcome, certainty: Certainty) -> Combined:
    last = parts[-1].core
    nature: Nature = last.state or (last.dated.first.nature if last.dated else dates.first.nature)
    milestones = tuple(make_milestone(part) for part in parts)
    flags = _find_state_flags(states, nature) - {"unconfirmed"}
    verdicts = tuple(replace(each, nature=nature, milestones=milestones) for each in _list_verdicts(dates, flags))
    return Combined(verdicts, certainty, labels_used=True)


def _combine_lasting(
    parts: Sequence[Part], states: Sequence[Part], dates: Outcome, nature: Nature, certainty: Certainty
) -> Combined:
    """Let an ongoing or existing practice take a date as its start, end or review."""
    flags = _find_state_flags(states, nature)
    dated = [part for part in parts if part.core.dated is not None]
    state_at = next(at for at, part in enumerate(parts) if part.core.state == nature)
    date_at = parts.index(dated[0])
    run_together = parts[max(state_at, date_at)].joint == "none" and any(part.is_labelled for part in dated)
    labelled = any(part.is_labelled for part in dated)
    choices = tuple(_take_role(choice, is_start=date_at < state_at and not labelled) for choice in dates.choices)
    milestones = dates.milestones
    if labelled and len(dated) == 1:
        milestones = tuple(make_milestone(part) for part in (parts if date_at < state_at else dated))
    elif not labelled and date_at > state_at and dates.first.nature == "on":
        certainty = find_less_sure(certainty, "likely")
    outcome = replace(dates, choices=choices, milestones=milestones)
    sure = find_less_sure(certainty, "likely") if run_together and date_at < state_at else certainty
    unlabelled = tuple(part for part in parts if part not in dated) if len(milestones) == 1 else ()
    return Combined(_list_verdicts(outcome, flags, nature), sure, labels_used=labelled, unlabelled=unlabelled)


def _take_role(choice: Choice, *, is_start: bool) -> Choice:
    return replace(choice, latest=None) if is_start and choice.nature == "on" else choice


def _combine_states(states: Sequence[Part]) -> Combined:
    names = _state_names(states)
    if "done" in names and names & {"ongoing"}:
        return Combined((Verdict("ongoing", flags=_find_state_flags(states, "ongoing")),), _state_certainty(states))
    if "done" in names and "existing" in names and _is_weak(states, "existing"):
        names = names - {"existing"}
    nature: Nature = next(each for each in _STATE_ORDER if each in names)
    flags = _find_state_flags(states, nature)
    certainty = _state_certainty([part for part in states if part.core.state == nature])
    if "unconfirmed" in flags:
        certainty = find_less_sure(certainty, "likely")
    return Combined((Verdict(nature, flags=flags),), certainty)
