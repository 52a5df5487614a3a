"""The lines of a merge in their groups: questions, what needs none, what lies outside, what is removed, what is told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

from laming_desktop.operations.keeping.comparing_moments import Difference
from laming_desktop.operations.sharing.preparing import MergeAsk, OutsideScope
from laming_desktop.operations.sharing.timescale_units import Written
from laming_desktop.store.timescales import read_reading
from laming_desktop.ui.screens.sharing.faces import NOTHING, say_plainly
from laming_desktop.ui.screens.sharing.merge_state import MergeState
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.labels import label_field, label_table
from laming_desktop.wording.readings import say_timescale
from laming_desktop.wording.sharing import (
    ANSWER_WORDS,
    GROUP_NOTES,
    GROUP_WORDS,
    ROW_ANSWERS,
    WHY_WORDS,
    Group,
    Side,
)
from laming_desktop.wording.texts import clean

Kind = Literal["ask", "write", "outside", "removal", "number", "none"]
MOST_LINES: Final = 2000
"""So many lines are listed in a group; the count is of all."""
_NAME: Final = 60
_SHORT: Final = 34


@dataclass(frozen=True, slots=True)
class MergeLine:
    """One line: what it is about, and at its right whose side stands or that it was decided; `of` finds the thing again."""

    kind: Kind
    of: str
    title: str
    words: str
    side: str
    icon: str


@dataclass(frozen=True, slots=True)
class Section:
    """A group with its heading; `count` is of all its lines, of which not all may be listed."""

    group: Group
    name: str
    count: int
    note: str
    lines: tuple[MergeLine, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Changes of one kind in one item, and whose they are."""

    side: Side
    changes: tuple[Difference, ...]

    @property
    def item(self) -> tuple[str, str]:
        """Give the item that they belong to."""
        return self.changes[0].item_table, self.changes[0].item_id

    @property
    def is_new_item(self) -> bool:
        """Tell whether the item itself came."""
        one = self.changes[0]
        return one.table == one.item_table and one.field is None and one.before is None

    @property
    def key(self) -> str:
        """Give what finds them again."""
        one = self.changes[0]
        return f"{self.side}:{one.item_table}:{one.item_id}:{one.table}:{one.field or ''}:{one.before is None}"


def list_sections(state: MergeState) -> list[Section]:
    """List the groups that have anything in them, questions first."""
    plan, told = state.preview.plan, list_shown(state)
    groups: list[tuple[Group, Sequence[MergeLine], int]] = [
        ("questions", [_say_ask(state, nth, ask) for nth, ask in enumerate(plan.asks)], len(plan.asks)),
        ("writes", [_say_told(one) for one in told[:MOST_LINES]], len(told)),
        ("outside", [_say_proposed(state, "outside", nth, one) for nth, one in enumerate(plan.outside)], 0),
        ("removals", [_say_proposed(state, "removal", nth, one) for nth, one in enumerate(plan.removals)], 0),
        ("numbers", [_say_number(nth, clean(one.number, _NAME)) for nth, one in enumerate(plan.same_numbers)], 0),
        ("same", [], count_untouched(state)),
    ]
    return [
        Section(group, GROUP_WORDS[group], count or len(lines), GROUP_NOTES[group], tuple(lines))
        for group, lines, count in groups
        if lines or count
    ]


def list_told(state: MergeState) -> list[Told]:
    """List what needs no question: theirs, yours and what both changed alike, item by item."""
    preview = state.preview
    sides: tuple[tuple[Side, Sequence[Difference]], ...] = (
        ("theirs", preview.writes),
        ("yours", preview.yours),
        ("same", preview.alike),
    )
    asked = {(ask.item, ask.question.key[0], _find_told_field(ask)) for ask in preview.plan.asks}
    found = [
        Told(side, tuple(same))
        for side, changes in sides
        for same in _group(changes)
        if ((same[0].item_table, same[0].item_id), same[0].table, same[0].field) not in asked
    ]
    return sorted(
        found, key=lambda one: (one.side != "theirs", one.changes[0].item_table, one.changes[0].name, one.key)
    )


def list_shown(state: MergeState) -> list[Told]:
    """List what needs no question, of new items only that they are new."""
    told = list_told(state)
    new = {one.item for one in told if one.is_new_item}
    return [one for one in told if one.item not in new or one.is_new_item]


def list_told_of(state: MergeState, item: tuple[str, str]) -> list[Told]:
    """List what needs no question in one item."""
    return [one for one in list_told(state) if one.item == item]


def count_untouched(state: MergeState) -> int:
    """Count the actions and recommendations of the copies that nobody has changed."""
    preview = state.preview
    held = {item for back in preview.plan.returns if back.outcome == "received" for item in back.items}
    touched = {(one.item_table, one.item_id) for one in [*preview.writes, *preview.yours, *preview.alike]}
    asked = {ask.item for ask in preview.plan.asks}
    proposed = {one.outside.item for one in [*preview.plan.outside, *preview.plan.removals]}
    return len(held - touched - asked - proposed)


def say_change(one: Difference, count: int = 1) -> str:
    """Say a change in a few words."""
    if one.field is None:
        came = one.before is None
        return f"{say_count(count, label_table(one.table))} {'added' if came else 'removed'}"
    before, after = (say_plainly(one.field, value) for value in (one.before, one.after))
    return f"{clean(after, _SHORT) or NOTHING}, was {clean(before, _SHORT) or NOTHING}"


def label_question(ask: MergeAsk) -> str:
    """Label what a question is about: a field, or the thing itself; all of a timescale is one."""
    question = ask.question
    if question.field is None or question.key[0] == "timescale":
        return label_table(question.key[0]).capitalize()
    return label_field(question.field)


def say_face(ask: MergeAsk, value: object) -> str:
    """Say a face of a question in words, whole; a reading as it is said everywhere."""
    field = ask.question.field or ""
    if ask.question.key[0] == "timescale" and field == "reading" and isinstance(value, str) and value:
        return say_timescale(read_reading(value))
    return say_plainly(field, value)


def _find_told_field(ask: MergeAsk) -> str | None:
    """Give the field under which a question's change is told; a timescale that was revised is told as a row."""
    return None if ask.mine_key is not None else ask.question.field


def _group(changes: Sequence[Difference]) -> Iterator[list[Difference]]:
    """Put rows of one kind that came to, or went from, one item together."""

    def find_key(one: Difference) -> tuple[str, ...]:
        return one.item_table, one.item_id, one.table, one.field or "", str(one.before is None)

    for _, same in groupby(sorted(changes, key=find_key), key=find_key):
        yield list(same)


def _say_ask(state: MergeState, nth: int, ask: MergeAsk) -> MergeLine:
    question = ask.question
    what = label_question(ask)
    given = state.answers.get(ask.key)
    words = ANSWER_WORDS if question.field else ROW_ANSWERS[question.why]
    name = clean(state.preview.names.get(ask.item, ""), _NAME)
    side = "" if given is None else "own words" if isinstance(given, Written) else words[given].lower()
    said = WHY_WORDS[question.why]
    if question.field:
        mine, theirs = (clean(say_face(ask, one), _SHORT) for one in (question.mine, question.theirs))
        said = f"{mine or NOTHING} here, {theirs or NOTHING} there"
    return MergeLine("ask", str(nth), f"{name}  {what}", said, side, "question" if given is None else "check")


def _say_told(one: Told) -> MergeLine:
    change = one.changes[0]
    what = label_field(change.field) if change.field else label_table(change.table).capitalize()
    icon = "check" if one.side == "same" else "pencil" if change.field or change.before is not None else "plus"
    words = say_change(change, len(one.changes))
    return MergeLine("write", one.key, f"{clean(change.name, _NAME)}  {what}", words, one.side, icon)


def _say_proposed(state: MergeState, kind: Literal["outside", "removal"], nth: int, one: OutsideScope) -> MergeLine:
    name = clean(state.preview.names.get(one.outside.item, ""), _NAME)
    told = state.preview.outside if kind == "outside" else state.preview.removals
    changes = told.get((one.nth, one.outside.item), ())
    what = ", ".join(dict.fromkeys(label_field(each.field) if each.field else say_change(each) for each in changes))
    is_taken = (one.nth, one.outside.item) in state.accepted
    icon = "attention" if kind == "outside" else "bin"
    return MergeLine(kind, str(nth), name, what, "taken" if is_taken else "not taken", icon)


def _say_number(nth: int, number: str) -> MergeLine:
    return MergeLine("number", str(nth), number, "new here and there; theirs gets another number", "", "info")
