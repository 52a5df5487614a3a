"""The lines of a merge: questions, what needs none, what lies outside, what is told; each found again by its key."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from laming_desktop.operations.keeping.comparing_moments import Difference
from laming_desktop.operations.sharing.preparing import MergeAsk
from laming_desktop.ui.screens.sharing.merge_state import MergeState
from laming_desktop.ui.widgets.two_line_list import TwoLines
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.labels import label_field, label_table
from laming_desktop.wording.sharing import ANSWER_WORDS, OUTCOME_WORDS, ROW_ANSWERS, WHY_WORDS
from laming_desktop.wording.texts import clean, quote_file

_MOST: Final = 60
MOST_LINES: Final = 2000
"""So many items are listed of what is written without a question; the count is of all."""
FILES, QUESTIONS, WRITES, OUTSIDE, NUMBERS = "file", "ask", "write", "outside", "number"


def list_lines(state: MergeState) -> list[TwoLines]:
    """List everything that a merge is about, under headings with counts."""
    plan, preview = state.preview.plan, state.preview
    files = [
        TwoLines(f"{FILES}:{nth}", quote_file(back.path), OUTCOME_WORDS[back.outcome], 1)
        for nth, back in enumerate(plan.returns)
    ]
    asks = [_say_ask(state, nth, ask) for nth, ask in enumerate(plan.asks)]
    outside = [
        TwoLines(
            f"{OUTSIDE}:{nth}",
            clean(preview.names.get(one.outside.item, ""), _MOST),
            "accepted" if (one.nth, one.outside.item) in state.accepted else "not taken",
            1,
        )
        for nth, one in enumerate(plan.outside)
    ]
    numbers = [
        TwoLines(f"{NUMBERS}:{nth}", clean(one.number, _MOST), "new here and there; theirs gets a number of its own", 1)
        for nth, one in enumerate(plan.same_numbers)
    ]
    writes = list(_list_writes(preview.writes))
    return [
        *_head("Returned", files),
        *_head("Questions", asks, f"{len(state.list_open()):,} open"),
        *_head("Will be written", writes[:MOST_LINES], say_count(len(preview.writes), "change")),
        *_head("Outside what they may change", outside, "taken only where you accept it"),
        *_head("The same number", numbers),
    ]


def group_writes(found: Sequence[Difference]) -> list[tuple[tuple[str, str], list[Difference]]]:
    """Group changes by the item that they belong to."""
    order = sorted(found, key=lambda one: (one.item_table, one.name, one.item_id))
    return [(key, list(same)) for key, same in groupby(order, key=lambda one: (one.item_table, one.item_id))]


def _head(name: str, lines: Sequence[TwoLines], said: str = "") -> list[TwoLines]:
    """Put a heading over lines, where there are any."""
    return [TwoLines(f"head:{name}", f"{name} ({len(lines):,})", said), *lines] if lines else []


def _say_ask(state: MergeState, nth: int, ask: MergeAsk) -> TwoLines:
    question = ask.question
    what = label_field(question.field) if question.field else label_table(question.key[0]).capitalize()
    given = state.answers.get(ask.key)
    words = ANSWER_WORDS if question.field else ROW_ANSWERS[question.why]
    name = clean(state.preview.names.get(ask.item, ""), _MOST)
    said = words[given] if given is not None else WHY_WORDS[question.why]
    mark = "\u2713" if given else "?"
    return TwoLines(f"{QUESTIONS}:{nth}", f"{name}  {what}", f"{mark} {said}", 1)


def _list_writes(found: Sequence[Difference]) -> Iterator[TwoLines]:
    for key, same in group_writes(found):
        what = ", ".join(dict.fromkeys(_name(one) for one in same))
        yield TwoLines(f"{WRITES}:{key[0]}:{key[1]}", clean(same[0].name, _MOST), what, 1)


def _name(one: Difference) -> str:
    """Name what is changed."""
    if one.field is not None:
        return label_field(one.field)
    return f"{label_table(one.table)} {'added' if one.before is None else 'removed'}"
