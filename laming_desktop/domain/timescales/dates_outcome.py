"""Make one outcome of several dated parts: a range, milestones, or a revised date and its original."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from laming_desktop.domain.timescales.dating import Choice, Dated, is_neighbour, join_range
from laming_desktop.domain.timescales.parts import Part
from laming_desktop.domain.timescales.periods import COARSENESS, add_time, find_coarser
from laming_desktop.domain.timescales.reading import Anchor, Flag, Milestone, Nature, Offset, Precision
from laming_desktop.domain.timescales.years import Window, find_less_sure
from laming_desktop.domain.vocabulary import Certainty

_ARROWS: Final = ("→", "⇒", "➔", "➜", "->", "=>", ">")
_DELAYS: Final = frozenset({"delayed", "slipped", "postponed", "deferred"})
_CONJUNCTIONS: Final = frozenset(
    {"a", "an", "the", "and", "&", "or", "of", "to", "in", "on", "for", "at", "by", "be", "is", "then"}
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What several parts come to: the choices, likeliest first, and what goes with them.

    `spared` are choices that stand without the milestones.
    """

    choices: tuple[Choice, ...]
    certainty: Certainty
    milestones: tuple[Milestone, ...] = ()
    flags: frozenset[Flag] = frozenset()
    anchor: Anchor | None = None
    dated: Dated | None = None
    spared: tuple[Choice, ...] = field(default=())

    @property
    def first(self) -> Choice:
        """Give the likeliest choice."""
        return self.choices[0]


def name_label(part: Part) -> str | None:
    """Give the words that label a part, without the function words at their ends."""
    if part.number:
        return part.number
    source = part.before if any(item.role != "function" for item in part.before) else part.after
    words = [item.text for item in source if item.kind == "word"]
    while words and words[-1] in _CONJUNCTIONS:
        words.pop()
    while words and words[0] in _CONJUNCTIONS:
        words.pop(0)
    return " ".join(words) or None


def make_milestone(part: Part) -> Milestone:
    """Make the milestone of one part."""
    core = part.core
    if core.dated is not None:
        choice = core.dated.first
        return Milestone(name_label(part), choice.nature, choice.earliest, choice.latest, choice.precision)
    if core.rhythm is not None:
        return Milestone(name_label(part), "recurring", recurrence=core.rhythm.recurrence)
    return Milestone(name_label(part), core.state or "waiting")


def find_dates(parts: Sequence[Part]) -> Outcome | None:
    """Make one outcome of the dated parts of a cell."""
    dated = [part for part in parts if part.core.dated is not None]
    if not dated:
        return None
    revised = _find_revised(dated)
    if revised is not None and not (len(dated) == 1 and _is_stale(dated[0])):
        return revised
    if len(dated) == 1:
        return _doubt_original(dated[0]) if _is_stale(dated[0]) else _make_single(dated[0])
    return _find_gloss(dated) or _find_finer(dated) or _find_start_and_finish(dated) or _make_milestones(dated)


def _dated(part: Part) -> Dated:
    if part.core.dated is None:
        raise AssertionError
    return part.core.dated


def _make_single(part: Part) -> Outcome:
    dated = _dated(part)
    if dated.first.nature == "on" and any(item.text.startswith("deadline") for item in part.before):
        choices = tuple(replace(each, nature="by", earliest=None) for each in dated.choices)
        dated = replace(dated, choices=choices, relation="by", due_said=True)
    return Outcome(dated.choices, dated.certainty, flags=dated.flags, anchor=part.core.anchor, dated=dated)


def _is_stale(part: Part) -> bool:
    """Tell whether words say that the date no longer stands: "was June 2010", "June 2010 - delayed"."""
    said = _dated(part).is_original and not part.core.text.startswith("initially")
    said = said or part.core.text.startswith(("now -", "now to"))
    return said or any(item.has("original") or item.text in _DELAYS for item in part.after)


def _doubt_original(part: Part) -> Outcome:
    """Doubt a date that no longer stands, "was June 2010" or "not June 2010", where no other is written."""
    single = _make_single(part)
    revised: frozenset[Flag] = frozenset({"revised"})
    return replace(single, certainty="ambiguous", flags=single.flags | revised)


def _is_marked(part: Part, *tags: str) -> bool:
    return any(item.kind == "mark" and item.tags & set(tags) for item in part.words)


def _find_revised(parts: Sequence[Part]) -> Outcome | None:
    """Let a revised date replace its original; both stay as milestones."""
    current = [part for part in parts if _dated(part).is_revised or _is_marked(part, "revised", "now")]
    original = [part for part in parts if _dated(part).is_original or (_is_marked(part, "original") and len(parts) > 1)]
    if len(parts) == 1 and not current:
        return None
    if not current and not original:
        return None
    if not current:
        current = [part for part in parts if part not in original]
    if not current:
        return None
    chosen = current[-1]
    outcome = _make_single(chosen)
    extended = any("exten" in part.core.text for part in parts)
    choices = tuple(_revise(chosen, choice, extended=extended) for choice in outcome.choices)
    if _dated(chosen).relation == "until" and not extended:
        outcome = replace(outcome, certainty=_dated(chosen).settled_certainty)
    milestones = tuple(
        replace(make_milestone(part), label="revised" if part is chosen else "original") for part in parts
    )
    flags: frozenset[Flag] = frozenset({"revised"})
    if len(parts) > 1 and chosen.joint == "none" and not _dated(chosen).is_revised and not original:
        outcome = replace(outcome, certainty=find_less_sure(outcome.certainty, "likely"))
    if len(parts) > 1 and chosen.core.text.startswith(_ARROWS):
        outcome = _doubt_arrow(outcome, [choice for part in parts for choice in _dated(part).choices[:1]])
    return replace(
        outcome,
        choices=choices,
        milestones=_renature(milestones, choices[0]) if len(parts) > 1 else (),
        flags=outcome.flags | flags,
    )


def _doubt_arrow(outcome: Outcome, choices: Sequence[Choice]) -> Outcome:
    """Let "June 2010 → March 2011" be a slip first and a run from one to the other also; backwards it is no run."""
    first, last = choices[0], choices[-1]
    if first.earliest is None or last.latest is None or first.earliest >= last.latest:
        return replace(outcome, certainty=find_less_sure(outcome.certainty, "likely"))
    run = Choice("between", first.earliest, last.latest, find_coarser(first.precision, last.precision))
    return replace(outcome, certainty="ambiguous", spared=(run,))


def _renature(milestones: tuple[Milestone, ...], choice: Choice) -> tuple[Milestone, ...]:
    return tuple(
        replace(each, nature=choice.nature, earliest=choice.earliest, latest=choice.latest)
        if each.label == "revised"
        else each
        for each in milestones
    )


def _revise(part: Part, choice: Choice, *, extended: bool) -> Choice:
    """Let "extended to June" be a deadline and "slipped to June" the month itself."""
    if extended and choice.nature in {"on", "ongoing"}:
        return replace(choice, nature="by", earliest=None)
    if choice.nature == "ongoing" and choice.latest is not None:
        days = {window.latest: window.earliest for window in _dated(part).windows}
        return replace(choice, nature="on", earliest=days.get(choice.latest, choice.latest))
    return choice


def _find_gloss(parts: Sequence[Part]) -> Outcome | None:
    """Let "Q1 (April - June 2010)" be one quarter: its months only say which."""
    if len(parts) != 2:  # noqa: PLR2004 - a period and its gloss
        return None
    first, second = _dated(parts[0]), _dated(parts[1])
    if first.first.nature not in {"on", "by"} or not second.is_range or first.named.kind == second.named.kind:
        return None
    fitting = [
        each for each in first.choices if (each.earliest or second.first.earliest, each.latest) == second_days(second)
    ]
    if fitting:
        certainty = "certain" if first.certainty == "ambiguous" else first.certainty
        return Outcome(
            (fitting[0],), find_less_sure(certainty, second.certainty), flags=first.flags | second.flags, dated=first
        )
    if first.named.kind != "quarter":
        return None
    choice = replace(second.first, nature=first.first.nature, precision="quarter")
    if choice.nature == "by":
        choice = replace(choice, earliest=None)
    return Outcome((choice,), find_less_sure("likely", second.certainty), flags=second.flags, dated=first)


def _find_finer(parts: Sequence[Part]) -> Outcome | None:
    """Let "Q3 2009/10 (by December)" and "31 March 2010 (financial year end)" be one date: the finer one counts."""
    if len(parts) != 2 or parts[1].joint != "dash" or any(part.is_labelled for part in parts):  # noqa: PLR2004
        return None
    finer, coarser = sorted(parts, key=lambda part: COARSENESS.index(_dated(part).first.precision))
    inner, outer = _dated(finer), _dated(coarser)
    allowed = {"on", "by"}
    if inner.first.nature not in allowed or outer.first.nature not in allowed or not inner.windows or not outer.windows:
        return None
    if inner.first.precision == outer.first.precision:
        return None
    fitting = [each for each in outer.windows if _lies_within(inner.windows[0], each)]
    if not fitting and "year_assumed" not in outer.first.flags:
        return None
    same_end = any(each.latest == inner.windows[0].latest for each in fitting)
    certainty = inner.certainty if same_end else find_less_sure(inner.certainty, "likely")
    choices = inner.choices
    if outer.first.nature == "by" and parts[0] is coarser:
        choices = tuple(replace(each, nature="by", earliest=None) for each in choices)
    return Outcome(choices, certainty, flags=inner.flags | outer.flags, dated=inner)


def _lies_within(inner: Window, outer: Window) -> bool:
    if inner.earliest is None or inner.latest is None or outer.earliest is None or outer.latest is None:
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def second_days(dated: Dated) -> tuple[date | None, date | None]:
    """Give the days of the gloss."""
    return dated.first.earliest, dated.first.latest


def _find_start_and_finish(parts: Sequence[Part]) -> Outcome | None:
    """Let "from September, to be completed by March" be one range."""
    if len(parts) != 2:  # noqa: PLR2004 - a start and a finish
        return None
    first, second = _dated(parts[0]), _dated(parts[1])
    length = _find_length(parts[1])
    if length is not None and first.first.earliest is not None and first.relation in {"on", "from"}:
        return _make_run(first, length)
    is_finish = second.relation in {"by", "until"} or second.first.nature in {"by", "done"}
    both_said = first.start_said and second.finish_said
    own_label = not both_said and any(item.role in {"content", "activity", "body"} for item in parts[1].before)
    if first.relation != "from" or first.first.latest is not None or not is_finish or own_label or parts[1].number:
        return None
    joined = join_range(first, second)
    choices = tuple(replace(each, nature="between") for each in joined.choices[:1])
    return Outcome(
        choices,
        find_less_sure(first.certainty, second.certainty),
        flags=joined.flags,
        dated=replace(joined, choices=choices),
    )


def _find_length(part: Part) -> Offset | None:
    """Give the length of "for 12 months" behind a date."""
    anchor = part.core.anchor
    counted = anchor is not None and anchor.event == "document" and _dated(part).first.nature == "between"
    return anchor.offset if counted and anchor is not None else None


def _make_run(first: Dated, length: Offset) -> Outcome:
    start = first.first.earliest or date.min
    last = add_time(start, length.count, length.unit) - timedelta(days=1)
    choice = Choice("between", start, last, first.first.precision, first.first.flags)
    return Outcome(
        (choice,), first.certainty, flags=first.flags, dated=replace(first, choices=(choice,), is_range=True)
    )


def _share_deadline(parts: Sequence[Part]) -> list[Part]:
    """Let "by June and December" be two deadlines: the word stands before the first only."""
    shared: list[Part] = list(parts[:1])
    for part in parts[1:]:
        leading, following = _dated(shared[-1]), _dated(part)
        labelled = bool(part.number) or any(item.role != "function" for item in part.before)
        listed = part.joint in {"and", "comma", "slash", "or"} and not labelled
        if listed and leading.relation == "by" and following.relation == "on" and following.first.nature == "on":
            choices = tuple(replace(each, nature="by", earliest=None) for each in following.choices)
            dated = replace(following, choices=choices, relation="by")
            shared.append(replace(part, core=replace(part.core, dated=dated)))
        else:
            shared.append(part)
    return shared


def _make_milestones(parts: Sequence[Part]) -> Outcome:
    parts = _share_deadline(parts)
    opened = [part for part in parts if _dated(part).first.nature != "done"] or list(parts)
    choices = [_dated(part).first for part in opened]
    whole = _span_choices(choices)
    certainties: list[Certainty] = [_dated(part).certainty for part in opened]
    certainty = find_less_sure(*certainties)
    flags = frozenset[Flag]().union(*(_dated(part).flags for part in opened))
    milestones = tuple(make_milestone(part) for part in parts)
    outcome = Outcome(
        (whole,), _rate_joints(parts, certainty), milestones, flags, _find_anchor(opened), _dated(opened[0])
    )
    if _is_ambiguous_slash(parts):
        between = replace(whole, nature="between")
        return replace(outcome, certainty="ambiguous", spared=(between,))
    return outcome


def _find_anchor(parts: Sequence[Part]) -> Anchor | None:
    return next((part.core.anchor for part in parts if part.core.anchor), None)


def _rate_joints(parts: Sequence[Part], certainty: Certainty) -> Certainty:
    """Doubt parts that nothing joins, or that a line end alone joins without labels."""
    for part, following in itertools.pairwise(parts):
        labelled = part.is_labelled or following.is_labelled
        if following.joint == "none" or (following.joint == "line" and not labelled):
            certainty = find_less_sure(certainty, "likely")
        if following.joint == "or":
            certainty = "ambiguous"
        if following.joint == "and" and is_neighbour(_dated(part), _dated(following)) and not labelled:
            certainty = find_less_sure(certainty, "likely")
    return certainty


def _is_ambiguous_slash(parts: Sequence[Part]) -> bool:
    return any(part.joint == "slash" for part in parts[1:]) and not any(part.is_labelled for part in parts)


def _span_choices(choices: Sequence[Choice]) -> Choice:
    """Span several dates: from the first due to the last due, with the last one's nature unless all agree."""
    natures = {choice.nature for choice in choices}
    nature: Nature = choices[-1].nature if len(natures) > 1 else choices[0].nature
    dated = [choice for choice in choices if choice.earliest or choice.latest]
    precision: Precision = "none"
    for choice in choices:
        precision = find_coarser(precision, choice.precision)
    flags = frozenset[Flag]().union(*(choice.flags for choice in choices))
    if not dated:
        return Choice(nature, None, None, precision, flags)
    first = min(dated, key=_find_due)
    last = max(dated, key=_find_due)
    open_ended = any(choice.latest is None for choice in dated)
    return Choice(nature, first.earliest, None if open_ended else last.latest, precision, flags)


def _find_due(choice: Choice) -> date:
    return choice.latest or choice.earliest or date.max
