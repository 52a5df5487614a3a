"""A patch onto rows that have moved on, without any database."""

from collections.abc import Iterable

import pytest

from laming_desktop.domain.merging import Choice, MergeQuestion, Why, merge
from laming_desktop.domain.patches import Change, Key, Patch, Row, State

P, C, D = ("parent", "p"), ("child", "c"), ("child", "d")


class Rows:
    """Rows in memory; a field that ends in _id names a row of the table before it, `over_id` one of the same table."""

    def __init__(self, state: State, gone: State | None = None) -> None:
        self._state = state
        self._gone = gone or {}

    def row(self, key: Key) -> Row | None:
        return self._state.get(key)

    def parents(self, table: str, row: Row) -> Iterable[Key]:
        names = {"parent_id": "parent", "over_id": table}
        return [(names[field], str(row[field])) for field in names if row.get(field) is not None]

    def children(self, key: Key) -> Iterable[tuple[Key, str]]:
        for child, row in self._state.items():
            if key in self.parents(child[0], row):
                yield child, "parent_id" if key[0] == "parent" else "over_id"

    def last_known(self, key: Key) -> Row | None:
        return self._gone.get(key)


def put(patch: Patch, state: State, answer: Choice | None = None, gone: State | None = None) -> tuple[Patch, list[Why]]:
    """Merge with one answer to every question; give what is written and why it was asked."""

    def choose(_: MergeQuestion) -> Choice | None:
        return answer

    merged = merge(patch, Rows(state, gone), choose)
    return merged.writes, [question.why for question in merged.questions]


def test_where_before_stands_the_patch_is_written() -> None:
    patch = {P: Change({"f": 1}, {"f": 2})}
    assert put(patch, {P: {"f": 1, "g": 1}}) == (patch, [])


def test_where_after_stands_both_agree() -> None:
    assert put({P: Change({"f": 1}, {"f": 2})}, {P: {"f": 2}}) == ({}, [])


def test_different_fields_of_one_row_are_no_question() -> None:
    assert put({P: Change({"f": 1}, {"f": 2})}, {P: {"f": 1, "g": 9}}) == ({P: Change({"f": 1}, {"f": 2})}, [])


@pytest.mark.parametrize(("answer", "written"), [(None, {}), ("mine", {}), ("theirs", {P: Change({"f": 3}, {"f": 2})})])
def test_where_both_changed_a_field_it_is_a_question(answer: Choice | None, written: Patch) -> None:
    assert put({P: Change({"f": 1}, {"f": 2})}, {P: {"f": 3}}, answer) == (written, ["both_changed"])


def test_a_question_keeps_its_three_faces() -> None:
    merged = merge({P: Change({"f": 1}, {"f": 2})}, Rows({P: {"f": 3}}), lambda _: None)
    (question,) = merged.questions
    assert (question.base, question.mine, question.theirs) == (1, 3, 2)


def test_a_row_added_on_both_sides_is_asked_about_where_it_differs() -> None:
    assert put({P: Change(None, {"f": 1, "g": 1})}, {P: {"f": 1, "g": 2}}) == ({}, ["added_twice"])


def test_a_row_removed_here_and_changed_there_is_a_question() -> None:
    patch, gone = {P: Change({"f": 1}, {"f": 2})}, {P: {"f": 1, "g": 1}}
    assert put(patch, {}, gone=gone) == ({}, ["removed_here"])
    assert put(patch, {}, "theirs", gone) == ({P: Change(None, {"f": 2, "g": 1})}, ["removed_here"])


def test_a_row_changed_here_and_removed_there_is_a_question() -> None:
    patch, state = {P: Change({"f": 1}, None)}, {P: {"f": 2}}
    assert put(patch, state) == ({}, ["changed_here_removed_there"])
    assert put(patch, state, "theirs") == ({P: Change({"f": 2}, None)}, ["changed_here_removed_there"])


def test_what_was_added_here_below_a_row_removed_there_is_a_question() -> None:
    patch, state = {P: Change({"f": 1}, None)}, {P: {"f": 1}, C: {"parent_id": "p"}}
    assert put(patch, state) == ({}, ["others_belong_to_it"])
    written, _ = put(patch, state, "theirs")
    assert set(written) == {P, C}


def test_who_keeps_a_row_keeps_what_was_to_fall_with_it() -> None:
    patch = {P: Change({"f": 1}, None), C: Change({"parent_id": "p"}, None)}
    assert put(patch, {P: {"f": 2}, C: {"parent_id": "p"}}) == ({}, ["changed_here_removed_there"])


def test_a_row_below_one_that_is_gone_here_brings_it_back_or_is_given_up() -> None:
    patch, gone = {C: Change(None, {"parent_id": "p"})}, {P: {"f": 1}}
    assert put(patch, {}, gone=gone) == ({}, ["parent_gone"])
    assert put(patch, {}, "theirs", gone) == ({**patch, P: Change(None, {"f": 1})}, ["parent_gone"])
    assert put(patch, {}) == ({}, [])


def test_two_moves_that_would_close_a_circle_are_refused() -> None:
    patch = {C: Change({"over_id": None}, {"over_id": "d"})}
    assert put(patch, {C: {"over_id": None}, D: {"over_id": "c"}}, "theirs") == ({}, ["under_itself"])


def test_a_removal_that_both_made_is_nothing() -> None:
    assert put({P: Change({"f": 1}, None)}, {}) == ({}, [])
