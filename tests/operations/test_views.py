"""Saved views: each change is one change set that undo takes back."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from laming_desktop.domain.errors import RefusedValueError, UnknownItemError
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.shares import ShareWishes
from laming_desktop.domain.views import SavedView
from laming_desktop.operations.keeping.undoing import undo
from laming_desktop.operations.sharing.making import share_register
from laming_desktop.operations.views import change_view, find_view, move_view, remove_view, rename_view, save_view
from laming_desktop.store.register import Register
from laming_desktop.store.views import list_views
from tests.operations.conftest import NOW

HIGH = SavedView("", "High", PlanFilter(priorities=("high",)))


def save(register: Register, *names: str) -> list[str]:
    return [save_view(register, SavedView("", name)).made[0] for name in names]


def list_names(register: Register) -> list[str]:
    return [view.name for view in list_views(register)]


def test_a_saved_view_is_listed_as_it_was(register: Register) -> None:
    made = save_view(register, HIGH).made
    assert list_views(register) == [SavedView(made[0], "High", HIGH.filter)]


def test_saving_under_the_same_name_replaces(register: Register) -> None:
    first = save_view(register, HIGH).made
    again = save_view(register, SavedView("", "HIGH", PlanFilter(priorities=("low",))))
    assert again.made == first
    assert [view.filter.priorities for view in list_views(register)] == [("low",)]


def test_changing_a_view_keeps_its_name(register: Register) -> None:
    view_id = save_view(register, HIGH).made[0]
    change_view(register, SavedView(view_id, "Other", PlanFilter(text="audit")))
    assert list_views(register) == [SavedView(view_id, "High", PlanFilter(text="audit"))]


def test_a_removed_view_comes_back_after_undo_where_it_stood(register: Register) -> None:
    ids = save(register, "A", "B", "C")
    remove_view(register, ids[1])
    assert list_names(register) == ["A", "C"]
    undo(register)
    assert list_names(register) == ["A", "B", "C"]


def test_views_are_moved_up_and_down_as_far_as_it_goes(register: Register) -> None:
    ids = save(register, "A", "B", "C")
    move_view(register, ids[2], -1)
    assert list_names(register) == ["A", "C", "B"]
    move_view(register, ids[0], 1)
    assert list_names(register) == ["C", "A", "B"]
    assert move_view(register, ids[2], -1).seq is None
    undo(register)
    assert list_names(register) == ["A", "C", "B"]


def test_a_name_belongs_to_one_view(register: Register) -> None:
    ids = save(register, "A", "B")
    with pytest.raises(RefusedValueError):
        rename_view(register, ids[1], " a ")
    rename_view(register, ids[1], "b")
    assert list_names(register) == ["A", "b"]


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "a\x07"])
def test_a_name_that_no_list_could_show_is_refused(register: Register, name: str) -> None:
    with pytest.raises(RefusedValueError):
        save_view(register, SavedView("", name))


def test_a_view_that_is_not_there_is_told_with_those_that_are(register: Register) -> None:
    save(register, "A")
    with pytest.raises(RefusedValueError) as refused:
        find_view(register, "Z")
    assert refused.value.allowed == ("A",)
    with pytest.raises(UnknownItemError):
        remove_view(register, "nowhere")


def test_views_travel_with_a_share_of_the_whole_register(sample: Register, tmp_path: Path) -> None:
    save_view(sample, HIGH)
    path = tmp_path / "copy.laming"
    share_register(sample, ShareWishes(), path, now=NOW)
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("SELECT name FROM saved_view").fetchall() == [("High",)]
