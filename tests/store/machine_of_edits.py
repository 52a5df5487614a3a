"""A machine that edits, imports, undoes, takes back, looks back and reopens at random.

The model only remembers whole states; after every step tables and journal must agree, and the register as at now must
be the register now.
"""

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from typing_extensions import override

from laming_desktop.domain.errors import LaterChangesError, NothingToUndoError
from laming_desktop.domain.patches import State
from laming_desktop.domain.places import spread_places
from tests.store.sample_plan import add_plan, edit, make_register, open_register, remove

PICKS = some.integers(0, 1000)
WORDS = some.text(some.characters(codec="utf-8"), max_size=3)


class Plan(RuleBasedStateMachine):
    """One register and what is remembered of it; `done` and `undone` are what undo and redo have before them."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "plan.laming"
        self.register = make_register(self.path)
        self.register.sqlite.execute("PRAGMA synchronous = OFF")
        self.past: dict[int, State] = {1: self.register.read_state()}
        self.done: list[int] = [add_plan(self.register)]
        self.undone: list[int] = []
        self.past[self.done[0]] = self.register.read_state()

    @override
    def teardown(self) -> None:
        if hasattr(self, "register"):
            self.register.close()
            self.folder.cleanup()

    def keep(self) -> None:
        """Remember the state after a change set, if one was made."""
        seq = self.register.head()[0]
        if seq not in self.past:
            self.done.append(seq)
            self.undone.clear()
        else:
            assert self.register.read_state() == self.past[seq]
        self.past[seq] = self.register.read_state()

    def choose(self, table: str, pick: int) -> str | None:
        """Choose a row of a table."""
        items = sorted(item for name, item in self.register.read_state() if name == table)
        return items[pick % len(items)] if items else None

    def choose_set(self, pick: int) -> int:
        """Choose a change set that is remembered."""
        return sorted(self.past)[pick % len(self.past)]

    @rule(pick=PICKS, is_part=some.booleans())
    def add_recommendation(self, pick: int, is_part: bool) -> None:
        inquiry = self.choose("inquiry", pick)
        parent = self.choose("recommendation", pick) if is_part else None
        if inquiry:
            with self.register.write("Add") as writing:
                writing.add("recommendation", inquiry_id=inquiry, number="9", text="New", parent_id=parent)
            self.keep()

    @rule(count=some.integers(1, 5), pick=PICKS)
    def import_many(self, count: int, pick: int) -> None:
        to = self.choose("recommendation", pick)
        with self.register.write("Import", kind="import") as writing:
            rows = [{"reference": writing.next_reference(), "text": "Imported"} for _ in range(count)]
            ids = writing.add_many("action", rows)
            if to:
                places = zip(ids, spread_places(count), strict=True)
                writing.add_many(
                    "answer", [{"action_id": item, "recommendation_id": to, "place": place} for item, place in places]
                )
            for item in ids:
                writing.add("question", item_table="action", item_id=item, field="owners", code="vacant")
        self.keep()

    @rule(pick=PICKS, text=WORDS, priority=some.sampled_from(["high", None]))
    def edit_action(self, pick: int, text: str, priority: str | None) -> None:
        if (item := self.choose("action", pick)) is not None:
            edit(self.register, item, text=text, priority=priority)
            self.keep()

    @rule(words=some.sampled_from(["high", "low", None]))
    def edit_many_by_sql(self, words: str | None) -> None:
        with self.register.write("Edit many") as writing:
            writing.connection.execute("UPDATE action SET priority = ? WHERE text < 'F'", (words,))
        self.keep()

    @rule(pick=PICKS, to=PICKS)
    def move(self, pick: int, to: int) -> None:
        moved, after = self.choose("answer", pick), self.choose("answer", to)
        if moved and after and moved != after:
            with self.register.write("Move") as writing:
                writing.change("answer", moved, place=writing.place_after("answer", after))
            self.keep()

    @rule(pick=PICKS, to=PICKS)
    def unlink_and_link_again(self, pick: int, to: int) -> None:
        action, recommendation = self.choose("action", pick), self.choose("recommendation", to)
        if action and recommendation:
            with self.register.write("Link") as writing:
                for row in writing.list_rows("answer", action_id=action, recommendation_id=recommendation):
                    writing.remove("answer", str(row["id"]))
                writing.add("answer", action_id=action, recommendation_id=recommendation)
            self.keep()

    @rule(pick=PICKS, is_correction=some.booleans())
    def add_progress(self, pick: int, is_correction: bool) -> None:
        if (action := self.choose("action", pick)) is not None:
            with self.register.write("Progress") as writing:
                earlier = writing.list_rows("progress", action_id=action) if is_correction else []
                replaces = str(earlier[0]["id"]) if earlier else None
                writing.add("progress", action_id=action, on=date(2010, 1, 1), text="Update", replaces_id=replaces)
            self.keep()

    @rule(pick=PICKS, table=some.sampled_from(["recommendation", "action", "owner", "inquiry", "theme", "progress"]))
    def remove_one(self, pick: int, table: str) -> None:
        if (item := self.choose(table, pick)) is not None:
            remove(self.register, table, item)
            self.keep()

    @rule()
    def undo(self) -> None:
        if not self.done:
            assert self.register.undo_label is None
            return
        self.register.undo()
        target = self.done.pop()
        self.undone.append(target)
        assert self.register.read_state() == self.past[target - 1]
        self.past[self.register.head()[0]] = self.register.read_state()

    @rule()
    def redo(self) -> None:
        if not self.undone:
            assert self.register.redo_label is None
            return
        self.register.redo()
        target = self.undone.pop()
        self.done.append(target)
        assert self.register.read_state() == self.past[target]
        self.past[self.register.head()[0]] = self.register.read_state()

    @rule()
    def undo_and_redo(self) -> None:
        if not self.done:
            return
        before = self.register.read_state()
        self.undo()
        self.redo()
        assert self.register.read_state() == before

    @rule(pick=PICKS)
    def take_back(self, pick: int) -> None:
        before = self.register.read_state()
        try:
            self.register.take_back(self.choose_set(pick))
        except (LaterChangesError, NothingToUndoError):
            assert self.register.read_state() == before
        self.keep()

    @rule(pick=PICKS)
    def look_back(self, pick: int) -> None:
        seq = self.choose_set(pick)
        then = self.register.as_at(seq)
        assert then.read_state() == self.past[seq]
        assert then.check() == []
        assert then.head()[0] == seq
        then.close()

    @rule()
    def reopen(self) -> None:
        self.register.close()
        self.register = open_register(self.path)
        self.register.sqlite.execute("PRAGMA synchronous = OFF")

    @invariant()
    def tables_are_what_the_journal_says(self) -> None:
        if hasattr(self, "register"):
            assert self.register.check() == []

    @invariant()
    def as_at_now_is_now(self) -> None:
        if hasattr(self, "register"):
            now = self.register.as_at(self.register.head()[0])
            assert now.read_state() == self.register.read_state()
            now.close()
