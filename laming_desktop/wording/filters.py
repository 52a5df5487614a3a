"""The filter in force, said in words with its counts."""

from collections.abc import Iterable, Mapping
from typing import Final

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.wording.dates import join_words, say_count
from laming_desktop.wording.labels import (
    DUE_WORDS,
    LACKING_WORDS,
    PAST_WORDS,
    POSITION_WORDS,
    PRIORITY_WORDS,
    STATE_WORDS,
)

_ONE: Final[Mapping[str, str]] = {"recommendations and sub-items": "recommendation or sub-item"}
"""The singular of a noun that is more than one word."""


def say_conditions(plan_filter: PlanFilter) -> tuple[str, ...]:
    """Say each condition of a filter in a few words, in the order of the filter bar."""
    conditions = [
        f"containing “{plan_filter.text.strip()}”" if plan_filter.text.strip() else "",
        _say_choice("priority", ["none" if key == "none" else PRIORITY_WORDS[key] for key in plan_filter.priorities]),
        _say_choice("owner", plan_filter.owners),
        _say_choice("agency", plan_filter.agencies),
        _say_choice("inquiry", plan_filter.inquiries),
        _say_choice("theme", [name or "none" for name in plan_filter.themes]),
        _say_choice("local position", [POSITION_WORDS[key] for key in plan_filter.positions]),
        _say_choice("state", ["none yet" if key == "none" else STATE_WORDS[key] for key in plan_filter.states]),
        join_words([DUE_WORDS[key] for key in plan_filter.due], "or"),
        join_words([LACKING_WORDS[key] for key in plan_filter.lacking], "or"),
        join_words([PAST_WORDS[key] for key in plan_filter.past], "or"),
        _say_choice("waiting for", plan_filter.waiting_for),
        say_quiet(plan_filter.quiet_days),
        "needs attention" if plan_filter.needs_attention else "",
        "with open questions" if plan_filter.with_questions else "",
        "from one import" if plan_filter.batch_id is not None else "",
    ]
    return tuple(condition for condition in conditions if condition)


def say_quiet(days: int) -> str:
    """Say for how long nothing was said of open actions: whole weeks as weeks; empty where it does not matter."""
    if not days:
        return ""
    span = say_count(days // 7, "week") if days % 7 == 0 else say_count(days, "day")
    return f"open and not updated for {span}"


def _say_choice(field: str, words: Iterable[str]) -> str:
    """Say one field and its alternatives, or nothing."""
    chosen = list(words)
    return f"{field} {join_words(chosen, 'or')}" if chosen else ""


def say_filter(plan_filter: PlanFilter) -> str:
    """Say a whole filter: "priority High, overdue"; empty where everything is shown."""
    return ", ".join(say_conditions(plan_filter))


def say_filter_counts(plan_filter: PlanFilter, shown: int, total: int, noun: str = "actions") -> str:
    """Say a filter with what it lets through: "12 of 67 actions: priority High, overdue"."""
    if plan_filter.is_empty:
        return say_count(total, _ONE.get(noun, noun.removesuffix("s")), noun)
    return f"{shown:,} of {total:,} {noun}: {say_filter(plan_filter)}"
