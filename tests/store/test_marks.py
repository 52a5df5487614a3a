"""Marks on rows, near each other or with absurd numbers."""

import pytest

from laming_desktop.store.marks import MOST_DENSE, Marks


@pytest.mark.parametrize("highest", [9, MOST_DENSE + 1])
def test_marks_are_set_kept_counted_and_narrowed(highest: int) -> None:
    marks = Marks(highest).set([1, 3, 9])
    marks.clear([3])
    assert (marks.keep([9, 5, 3, 1]), marks.count(), marks.has_any([3, 5])) == ([9, 1], 2, False)
    marks.narrow(Marks(highest).set([9, 4]))
    assert marks.keep(range(10)) == [9]


def test_marks_of_either_kind_can_be_narrowed_by_the_other() -> None:
    few, far = Marks(9).set([1, 9]), Marks(MOST_DENSE + 1).set([9, MOST_DENSE])
    few.narrow(far)
    assert few.keep(range(10)) == [9]
