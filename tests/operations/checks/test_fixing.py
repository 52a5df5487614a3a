"""One click puts right what one click can, and undo takes it back."""

from datetime import date
from typing import Final

import pytest

from laming_desktop.domain.checks.remarks import Remark, Rule
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.checks.fixing import fix_remark
from laming_desktop.operations.checks.plan_checks import check_register_plan
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.progress import add_progress
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY

FIXED: Final[tuple[Rule, ...]] = ("ongoing_unreviewed", "on_track_late", "update_in_future", "no_action")


@pytest.fixture
def doubtful(sample: Register) -> Register:
    """Give the sample with something for every fix."""
    edit_item(sample, "action", find_item(sample, "A13")[1], {"state": "on_track"}, today=TODAY)
    add_progress(sample, find_item(sample, "A2")[1], on=date(2010, 6, 1), text="Dated by mistake")
    return sample


def find(register: Register, rule: Rule) -> list[Remark]:
    """Give what one rule finds."""
    return [remark for remark in check_register_plan(register, today=TODAY).remarks if remark.rule == rule]


@pytest.mark.parametrize("rule", FIXED)
def test_fixed_remark_is_gone_and_undo_brings_it_back(doubtful: Register, rule: Rule) -> None:
    before = find(doubtful, rule)
    fix_remark(doubtful, before[0], today=TODAY)
    assert find(doubtful, rule) == before[1:]

    doubtful.undo()

    assert find(doubtful, rule) == before


def test_what_a_person_must_decide_is_not_fixed(doubtful: Register) -> None:
    head = doubtful.head()
    with pytest.raises(RefusedValueError):
        fix_remark(doubtful, find(doubtful, "no_owner")[0], today=TODAY)
    assert doubtful.head() == head
