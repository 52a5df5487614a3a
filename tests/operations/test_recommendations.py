import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.recommendations import add_inquiry, add_recommendation, remove_recommendation
from laming_desktop.store.reading import find_item, get_recommendation, list_inquiries, list_recommendations
from laming_desktop.store.register import Register


def test_sub_item_stands_after_its_parent_under_its_theme(register: Register) -> None:
    parent = get_recommendation(register, find_item(register, "20")[1])
    add_recommendation(register, parent.inquiry_id, number="20.1", text="More", parent_id=parent.id)
    numbers = [item.number for item in list_recommendations(register)]
    assert numbers[numbers.index("20") + 1] == "20.1"
    assert get_recommendation(register, find_item(register, "20.1")[1]).theme == parent.theme


def test_number_in_use_is_refused(register: Register) -> None:
    with pytest.raises(RefusedValueError):
        add_recommendation(register, list_inquiries(register)[0].id, number="20")


def test_second_inquiry_may_use_the_same_numbers(register: Register) -> None:
    inquiry_id = add_inquiry(register, title="Another report").made[0]
    add_recommendation(register, inquiry_id, number="20", theme="Training")
    assert [item.theme for item in list_recommendations(register) if item.number == "20"] == [
        "Interagency Working",
        "Training",
    ]


def test_recommendation_with_actions_or_parts_is_not_removed(sample: Register) -> None:
    for number in ("6", "19"):
        with pytest.raises(RefusedValueError) as refused:
            remove_recommendation(sample, find_item(sample, number)[1])
        assert refused.value.why == "has_parts"


def test_removed_recommendation_comes_back_after_undo(sample: Register) -> None:
    before = get_recommendation(sample, find_item(sample, "58")[1])
    remove_recommendation(sample, before.id)
    assert len(list_recommendations(sample)) == 77
    sample.undo()
    assert get_recommendation(sample, before.id) == before
