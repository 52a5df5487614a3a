"""Decide what returned copies would write, and show it whole before anything is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from laming_desktop.domain.merge_scope import Outside, find_item, part_by_scope
from laming_desktop.domain.merging import Choice, MergeQuestion, Rows, merge
from laming_desktop.domain.patches import Change, Key, Patch, Value, compose
from laming_desktop.operations.sharing.returning import Return
from laming_desktop.operations.sharing.timescale_units import (
    UNIT,
    Revision,
    Written,
    answer_revision,
    find_revisions,
    join_units,
)
from laming_desktop.store.merged_view import MergedView
from laming_desktop.store.register import Register
from laming_desktop.store.rows import read_rows
from laming_desktop.store.standing import Standing

Answer = Literal["mine", "theirs", "both"] | Written
AnswerKey = tuple[int, Key, str | None]
"""A question by the number of its return, its row and its field (None: about the row itself)."""
TEXTS: Final = frozenset({"text", "title", "outcome", "steps", "note", "reason", "chapter", "addressees"})
"""The fields of which both can stand, and that can be answered in other words."""
_PROPOSED: Final = frozenset(
    {"inquiry", "theme", "recommendation", "action", "owner", "progress", "position", "evidence", "note"}
    | {"guidance", "indicator", "meeting", "written_report"}
)
"""What is only removed where that is accepted; what links such things goes with them, or is a change like any other."""
_NUMBERED: Final[Mapping[str, str]] = {"action": "reference", "recommendation": "number"}


@dataclass(frozen=True, slots=True)
class MergeAsk:
    """A question with what is recommended: theirs where the action is their own, mine everywhere else.

    `mine_key` is the row here that stands against theirs, where that is another one.
    """

    key: AnswerKey
    question: MergeQuestion
    item: Key
    recommended: Literal["mine", "theirs"]
    may_be_both: bool = False
    mine_key: Key | None = None


@dataclass(frozen=True, slots=True)
class OutsideScope:
    """What is written only where it is accepted: changes beyond what a copy was allowed, or the removal of something."""

    nth: int
    outside: Outside


@dataclass(frozen=True, slots=True)
class SameNumber:
    """A new item of a return that has the number of one that is here: told, never joined."""

    nth: int
    key: Key
    number: str


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merge would write, by row; what is asked, what lies outside, and what is merely told.

    `head` is the change set after which it was made. `by_return` are the writes of each return in their order.
    """

    head: int
    returns: tuple[Return, ...]
    writes: Patch
    asks: tuple[MergeAsk, ...]
    outside: tuple[OutsideScope, ...]
    removals: tuple[OutsideScope, ...]
    same_numbers: tuple[SameNumber, ...]
    by_return: tuple[Patch, ...]


@dataclass(slots=True)
class _Preparing:
    """One preparation under way: each return is taken in after the one before it."""

    register: Register
    answers: Mapping[AnswerKey, Answer]
    accepted: frozenset[tuple[int, Key]]
    asks: list[MergeAsk] = field(default_factory=list[MergeAsk])
    outside: list[OutsideScope] = field(default_factory=list[OutsideScope])
    removals: list[OutsideScope] = field(default_factory=list[OutsideScope])
    same_numbers: list[SameNumber] = field(default_factory=list[SameNumber])
    by_return: list[Patch] = field(default_factory=list[Patch])

    def take_in(self, nth: int, back: Return, view: Rows) -> Rows:
        """Take one return in; give the register as it would stand then."""
        own = frozenset(_list_own_actions(view, back))
        scoped = self._scope(nth, back, view, own)
        patch, revisions = self._revise(nth, back, scoped, view)

        def choose(question: MergeQuestion) -> Choice | None:
            answer = self.answers.get((nth, question.key, question.field))
            return "theirs" if answer == "both" or isinstance(answer, Written) else answer

        merged = merge(patch, view, choose)
        if withheld := self._withhold(nth, patch, merged.questions, view):
            patch = {key: change for key, change in patch.items() if key not in withheld}
            merged = merge(patch, view, choose)
        join_units(merged, view, lambda question: self._find_fields(nth, question, patch))
        writes = dict(self._join_both(nth, merged.writes, merged.questions))
        self.asks += [self._make_ask(nth, question, view, scoped, own) for question in merged.questions]
        for one in revisions:
            ask = self._make_ask(nth, one.question, view, scoped, own)
            self.asks.append(replace(ask, mine_key=one.mine))
        self.same_numbers += _find_same_numbers(self.register, nth, writes)
        self.by_return.append(writes)
        return MergedView(view, writes)

    def _scope(self, nth: int, back: Return, view: Rows, own: frozenset[str]) -> Patch:
        """Give what may be merged of a return, what was accepted beyond its scope included."""
        allowed = back.share.wishes.allowed if back.share else "nothing"
        scoped = part_by_scope(back.patch, allowed, own, view.row)
        self.outside += [OutsideScope(nth, Outside(item, changes)) for item, changes in scoped.outside.items()]
        taken = [changes for item, changes in scoped.outside.items() if (nth, item) in self.accepted]
        return _unite([scoped.inside, *taken])

    def _revise(self, nth: int, back: Return, patch: Patch, view: Rows) -> tuple[Patch, list[Revision]]:
        """Settle the timescales that were revised on both sides; the one in force is a question like any other."""
        revisions, alike = find_revisions(patch, view, back.timescales)
        left: Patch = {key: change for key, change in patch.items() if key not in alike}
        for one in revisions:
            left = answer_revision(left, view, one, self.answers.get((nth, one.question.key, "text")))
        return left, revisions

    def _find_fields(self, nth: int, question: MergeQuestion, patch: Patch) -> Mapping[str, Value] | None:
        """Give the fields of a timescale that were answered; None leaves those that stand here."""
        answer = self.answers.get((nth, question.key, question.field))
        if answer in (None, "mine"):
            return None
        if isinstance(answer, Written):
            return dict(answer.fields)
        after = patch[question.key].after or {}
        return {name: value for name, value in after.items() if name in UNIT}

    def _withhold(self, nth: int, patch: Patch, asked: Iterable[MergeQuestion], view: Rows) -> Patch:
        """List the removals that raise no question; give those that nobody has accepted, with what goes with them."""
        known = {question.key for question in asked if question.field is None}
        groups: dict[Key, dict[Key, Change]] = {}
        gone = {key: change for key, change in patch.items() if change.after is None and view.row(key) is not None}
        for key, change in gone.items():
            item = find_item(key, change.before or {})
            group = item if item in gone and item[0] in _PROPOSED else key
            if group[0] in _PROPOSED and group not in known:
                groups.setdefault(group, {})[key] = change
        self.removals += [OutsideScope(nth, Outside(item, changes)) for item, changes in groups.items()]
        return _unite([changes for item, changes in groups.items() if (nth, item) not in self.accepted])

    def _join_both(
        self, nth: int, writes: Mapping[Key, Change], questions: Mapping[MergeQuestion, Choice | None]
    ) -> Iterator[tuple[Key, Change]]:
        """Put both texts one below the other where that was answered, or the words that somebody wrote instead."""
        both: dict[tuple[Key, str | None], str] = {}
        for question in questions:
            answer = self.answers.get((nth, question.key, question.field))
            if question.key[0] == "timescale" and question.field in UNIT:
                continue
            if answer == "both":
                both[question.key, question.field] = f"{question.mine}\n{question.theirs}"
            elif isinstance(answer, Written) and question.field in TEXTS:
                both[question.key, question.field] = answer.text
        for key, change in writes.items():
            if change.after is None:
                yield key, change
            else:
                yield (
                    key,
                    Change(change.before, {name: both.get((key, name), value) for name, value in change.after.items()}),
                )

    def _make_ask(self, nth: int, question: MergeQuestion, view: Rows, patch: Patch, own: frozenset[str]) -> MergeAsk:
        change = patch.get(question.key, Change(None, None))
        item = find_item(
            question.key, {**(view.row(question.key) or {}), **(change.before or {}), **(change.after or {})}
        )
        is_text = (
            question.field in TEXTS and question.key[0] != "timescale" and bool(question.mine) and bool(question.theirs)
        )
        recommended: Literal["mine", "theirs"] = "theirs" if item[0] == "action" and item[1] in own else "mine"
        return MergeAsk((nth, question.key, question.field), question, item, recommended, is_text)


def prepare_merge(
    register: Register,
    returns: Sequence[Return],
    *,
    answers: Mapping[AnswerKey, Answer] | None = None,
    accepted: frozenset[tuple[int, Key]] = frozenset(),
) -> MergePlan:
    """Decide what the returns would write, one after the other; what is not answered leaves mine.

    `accepted` are the items whose changes outside of the scope, or whose removal, are taken, each by its return.
    Nothing is written.
    """
    with register.reading():
        preparing = _Preparing(register, answers or {}, accepted)
        view: Rows = Standing(register.sqlite)
        for nth, back in enumerate(returns):
            if back.outcome == "received":
                view = preparing.take_in(nth, back, view)
            else:
                preparing.by_return.append({})
        return MergePlan(
            head=register.head()[0],
            returns=tuple(returns),
            writes=compose(preparing.by_return),
            asks=tuple(preparing.asks),
            outside=tuple(preparing.outside),
            removals=tuple(preparing.removals),
            same_numbers=tuple(preparing.same_numbers),
            by_return=tuple(preparing.by_return),
        )


def _unite(parts: Sequence[Patch]) -> Patch:
    """Put parts of one patch together again; a row may be split by fields."""
    united: dict[Key, Change] = {}
    for part in parts:
        for key, change in part.items():
            other = united.get(key)
            if other is not None and change.before is not None and change.after is not None:
                change = Change({**(other.before or {}), **change.before}, {**(other.after or {}), **change.after})  # noqa: PLW2901  the two halves of one change
            united[key] = change
    return united


def _list_own_actions(view: Rows, back: Return) -> Iterator[str]:
    """Give the actions that belong to whoever had the copy, as the register has them now."""
    for owner in back.owners:
        for child, _ in view.children(("owner", owner)):
            row = view.row(child) if child[0] == "action_owner" else None
            if row is not None:
                yield str(row["action_id"])


def _find_same_numbers(register: Register, nth: int, writes: Mapping[Key, Change]) -> Iterator[SameNumber]:
    """Find new items whose number somebody here has given to another one."""
    for key, change in writes.items():
        column = _NUMBERED.get(key[0])
        if column is None or change.before is not None or not change.after:
            continue
        number = str(change.after.get(column))
        if any(read_rows(register.sqlite, key[0], f'"{column}" = ?', number)):
            yield SameNumber(nth, key, number)
