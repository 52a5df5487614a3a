from typing import get_args

from laming_desktop.domain import vocabulary
from laming_desktop.domain.plan_filter import DueChoice, Lacking, SortKey
from laming_desktop.wording import labels


def test_every_word_of_the_vocabulary_has_a_label() -> None:
    assert set(labels.PRIORITY_WORDS) == set(get_args(vocabulary.Priority))
    assert set(labels.STATE_WORDS) == set(get_args(vocabulary.ActionState))
    assert set(labels.POSITION_WORDS) == set(get_args(vocabulary.Position))
    assert set(labels.CHANGE_KIND_WORDS) == set(get_args(vocabulary.ChangeKind))
    assert set(labels.DUE_WORDS) == set(get_args(DueChoice))
    assert set(labels.LACKING_WORDS) == set(get_args(Lacking))
    assert set(labels.SORT_WORDS) == set(get_args(SortKey))


def test_unknown_field_is_still_readable() -> None:
    assert labels.label_field("last_seen_on") == "Last seen on"
