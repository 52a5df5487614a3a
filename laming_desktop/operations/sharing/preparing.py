"""Decide what returned copies would write, and show it whole before anything is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from laming_desktop.domain.merge_scope import Outside, find_item, part_by_scope
from laming_desktop.domain.merging import Choice, MergeQuestion, Rows, merge
from laming_desktop.domain.patches import Change, Key, Patch, compose
from laming_desktop.operations.sharing.returning import Return
from laming_desktop.store.merged_view import MergedView
from laming_desktop.store.register import Register
from laming_desktop.store.rows import read_rows
from laming_desktop.store.standing import Standing

Answer = Literal["mine", "theirs", "both"]
AnswerKey = tuple[int, Key, str | None]
"""A question by the number of its return, its row and its field (None: about the row itself)."""
_TEXTS: Final = frozenset({"text", "title", "outcome", "steps", "note", "reason", "chapter", "addressees"})
_NUMBERED: Final[Mapping[str, str]] = {"action": "reference", "recommendation": "number"}


@dataclass(frozen=True, slots=True)
class MergeAsk:
    """A question with what is recommended: theirs where the action is their own, mine everywhere else."""

    key: AnswerKey
    question: MergeQuestion
    item: Key
    recommended: Answer
    may_be_both: bool = False


@dataclass(frozen=True, slots=True)
class OutsideScope:
    """What a return changed beyond what its copy was allowed; it is written only where it is accepted."""

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
    same_numbers: list[SameNumber] = field(default_factory=list[SameNumber])
    by_return: list[Patch] = field(default_factory=list[Patch])

    def take_in(self, nth: int, back: Return, view: Rows) -> Rows:
        """Take one return in; give the register as it would stand then."""
        own = frozenset(_list_own_actions(view, back))
        patch = self._scope(nth, back, view, own)

        def choose(question: MergeQuestion) -> Choice | None:
            answer = self.answers.get((nth, question.key, question.field))
            return "theirs" if answer == "both" else answer

        merged = merge(patch, view, choose)
        writes = dict(self._join_both(nth, merged.writes, merged.questions))
        self.asks += [self._make_ask(nth, question, view, patch, own) for question in merged.questions]
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

    def _join_both(
        self, nth: int, writes: Mapping[Key, Change], questions: Mapping[MergeQuestion, Choice | None]
    ) -> Iterator[tuple[Key, Change]]:
        """Put both texts one below the other where that was answered."""
        both = {
            (question.key, question.field): f"{question.mine}\n{question.theirs}"
            for question in questions
            if self.answers.get((nth, question.key, question.field)) == "both"
        }
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
        is_text = question.field in _TEXTS and bool(question.mine) and bool(question.theirs)
        recommended: Answer = "theirs" if item[0] == "action" and item[1] in own else "mine"
        return MergeAsk((nth, question.key, question.field), question, item, recommended, is_text)


def prepare_merge(
    register: Register,
    returns: Sequence[Return],
    *,
    answers: Mapping[AnswerKey, Answer] | None = None,
    accepted: frozenset[tuple[int, Key]] = frozenset(),
) -> MergePlan:
    """Decide what the returns would write, one after the other; what is not answered leaves mine.

    `accepted` are the items whose changes outside of the scope are taken, each by its return. Nothing is written.
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
