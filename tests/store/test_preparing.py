"""What is read ahead, and that everybody gets the same without it."""

from pathlib import Path

import pytest

from laming_desktop.domain.plan_filter import PlanFilter, Sorting, SortKey
from laming_desktop.store import preparing
from laming_desktop.store.outline import Outline, outline
from laming_desktop.store.preparing import prepare
from laming_desktop.store.register import Register
from tests.store.sample_plan import TODAY, edit, open_register

KEYS: tuple[SortKey, ...] = (
    "reference",
    "text",
    "priority",
    "owners",
    "timescale",
    "next_due",
    "state",
    "progress",
)


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "FEW", 0)


@pytest.fixture
def prepared(register: Register) -> Register:
    assert [ready for ready in prepare(register, TODAY) if ready] == ["lists", "orders", "search"]
    return register


def draw(found: Outline) -> list[str]:
    return [line.id for line in found.lines]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("descending", [False, True])
def test_an_order_read_ahead_is_the_one_that_sql_gives(prepared: Register, key: SortKey, descending: bool) -> None:
    sorting = Sorting(key, descending)
    ahead = draw(outline(prepared, PlanFilter(), sorting, today=TODAY))
    prepared.memory.forget()
    assert ahead == draw(outline(prepared, PlanFilter(), sorting, today=TODAY))


def test_changes_between_two_steps_are_seen(register: Register) -> None:
    steps = prepare(register, TODAY)
    next(steps)
    edit(register, "a4", state="on_track", text="Train every midwife")
    for _ in steps:
        edit(register, "a2", outcome="Fewer delays")
    found = outline(register, PlanFilter(text="midw"), Sorting(), today=TODAY)
    assert draw(found) == ["r10", "a4"]
    assert draw(outline(register, PlanFilter(text="fewer del"), Sorting(), today=TODAY)) == ["r1", "a2"]


def test_it_ends_quietly_where_the_register_is_closed_meanwhile(plan_file: Path) -> None:
    opened = open_register(plan_file, read_only=True)
    steps = prepare(opened, TODAY)
    next(steps)
    opened.close()
    assert list(steps) == []


def test_the_past_can_be_prepared_too(register: Register) -> None:
    edit(register, "a4", text="Train every midwife")
    past = register.as_at(2)
    assert [ready for ready in prepare(past, TODAY) if ready][-1] == "search"
    assert outline(past, PlanFilter(text="publish"), Sorting(), today=TODAY).counts.shown == 1
    past.close()
