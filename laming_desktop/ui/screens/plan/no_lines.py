"""What stands in the place of the list when it has no line: why, and what can be done about it."""

from collections.abc import Callable
from functools import partial

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.ui.screens.plan.filter_facets import list_relaxations
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.empty_state import EmptyState
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.filters import say_filter


def make_no_actions(
    theme: Theme, recommendations: int, begin_import: Callable[[], object], add: Callable[[], object]
) -> EmptyState:
    """Say that the plan has no action yet."""
    there = f"The {say_count(recommendations, 'recommendation')} are here. " if recommendations > 1 else ""
    return EmptyState(
        theme,
        icon="actions",
        heading="No actions yet",
        sentence=f"{there}Actions come from a plan you already have, or you type them.",
        answers=(
            Answer("Import a plan…", begin_import, is_main=True),
            Answer("Add the first action", add),
        ),
        hint="You can also drop a document on this window.",
    )


def make_no_match(
    theme: Theme,
    asked: PlanFilter,
    count: Callable[[PlanFilter], int],
    use: Callable[[PlanFilter], object],
    clear: Callable[[], object],
) -> EmptyState:
    """Say that nothing answers to a filter, and offer each condition to be dropped with what that would give."""
    answers = [
        Answer(f"Without “{words}”: {count(relaxed):,}", partial(use, relaxed))
        for words, relaxed in list_relaxations(asked)
    ]
    if len(answers) == 1:
        answers = []
    answers.append(Answer("Clear filter", clear, is_main=not answers))
    sentence = say_filter(asked)
    return EmptyState(
        theme,
        icon="filter",
        heading="No action matches",
        sentence=f"{sentence[:1].upper()}{sentence[1:]}.",
        answers=answers,
    )
