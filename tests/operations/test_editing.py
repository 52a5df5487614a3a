import pytest

from laming_desktop.domain.errors import RefusedValueError, UnknownItemError
from laming_desktop.domain.plan import Action
from laming_desktop.operations.editing import edit_item, edit_items
from laming_desktop.store.reading import find_item, get_action, get_recommendation, list_questions
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def read(register: Register, reference: str) -> Action:
    return get_action(register, find_item(register, reference)[1], today=TODAY)


def edit(register: Register, reference: str, **values: str) -> str:
    table, item_id = find_item(register, reference)
    return edit_item(register, table, item_id, values, today=TODAY, reason="Agreed").label


def test_fields_are_changed_in_one_named_change_set(sample: Register) -> None:
    assert edit(sample, "A2", priority="low", state="at risk") == "Change priority and state of A2"
    assert (read(sample, "A2").priority, read(sample, "A2").state) == ("low", "at_risk")
    sample.undo()
    assert (read(sample, "A2").priority, read(sample, "A2").state) == ("high", "on_track")


def test_written_priority_is_kept_beside_the_new_one(sample: Register) -> None:
    edit(sample, "A1", priority="medium")
    assert read(sample, "A1").priority_text == "High Priority"


def test_change_of_timescale_is_a_revision_and_the_original_stays(sample: Register) -> None:
    edit(sample, "A1", timescale="By 31 March 2010")
    entries = read(sample, "A1").timescales
    assert [entry.reading.text for entry in entries] == ["June 2009", "By 31 March 2010"]
    assert entries[-1].reason == "Agreed"
    assert entries[-1].revised_on == TODAY


def test_same_words_change_nothing(sample: Register) -> None:
    _, item_id = find_item(sample, "A1")
    head = sample.head()
    changes = edit_item(sample, "action", item_id, {"timescale": "June 2009", "state": "complete"}, today=TODAY)
    assert changes.seq is None
    assert sample.head() == head


def test_owners_are_read_found_by_name_and_made_where_new(sample: Register) -> None:
    edit(sample, "A1", owners="board chair / Head of Participation")
    action = read(sample, "A1")
    assert [owner.name for owner in action.owners] == ["Board Chair", "Head of Participation"]
    assert action.owners_text == "board chair / Head of Participation"


def test_doubtful_owners_become_a_question_and_plain_ones_settle_it(sample: Register) -> None:
    edit(sample, "A1", owners="Partners")
    item_id = read(sample, "A1").id
    assert [question.answer for question in list_questions(sample, item_id)] == [None]
    edit(sample, "A1", owners="Exampleshire Police")
    assert [question.answer for question in list_questions(sample, item_id)] == ["Exampleshire Police"]


def test_one_refused_value_keeps_all_of_them_out(sample: Register) -> None:
    before = read(sample, "A1")
    with pytest.raises(RefusedValueError) as refused:
        edit(sample, "A1", title="New", priority="huge")
    assert (refused.value.field, refused.value.why) == ("priority", "not_allowed")
    assert read(sample, "A1") == before


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("colour", "red", "unknown_field"),
        ("text", "  ", "empty"),
        ("state", "finished soon", "not_allowed"),
        ("title", "x" * 501, "too_long"),
        ("outcome", "a\x00b", "not_text"),
        ("steps", "\udcff", "not_text"),
    ],
)
def test_value_that_cannot_be_kept_is_refused_with_its_reason(
    sample: Register, field: str, value: str, why: str
) -> None:
    with pytest.raises(RefusedValueError) as refused:
        edit(sample, "A1", **{field: value})
    assert refused.value.why == why


def test_position_of_a_recommendation_is_added_to_its_series(sample: Register) -> None:
    edit(sample, "14", local_position="amber", title="Early help")
    item = get_recommendation(sample, find_item(sample, "14")[1])
    assert (item.local_position, item.title) == ("ongoing", "Early help")
    sample.undo()
    assert get_recommendation(sample, item.id).local_position == "not_in_place"


def test_theme_and_audience_of_a_recommendation_can_be_changed(sample: Register) -> None:
    edit(sample, "1", theme="Legal", audience="national and local")
    item = get_recommendation(sample, find_item(sample, "1")[1])
    assert (item.theme, item.audience) == ("Legal", "both")


def test_several_items_are_changed_as_one(sample: Register) -> None:
    ids = tuple(find_item(sample, reference)[1] for reference in ("A1", "A2", "A3"))
    changes = edit_items(sample, "action", ids, {"priority": "low"}, today=TODAY)
    assert changes.label == "Change priority of 3 actions"
    assert {read(sample, reference).priority for reference in ("A1", "A2", "A3")} == {"low"}


def test_item_that_is_gone_is_refused(sample: Register) -> None:
    with pytest.raises(UnknownItemError):
        edit_item(sample, "action", "nothing", {"title": "x"}, today=TODAY)


def test_start_and_review_keep_their_words_and_the_day_read_from_them(sample: Register) -> None:
    assert edit(sample, "A1", start="April 2010", review="2010/11") == "Change start and review of A1"
    action = read(sample, "A1")
    assert (action.start_text, str(action.start_on)) == ("April 2010", "2010-04-01")
    assert (action.review_text, str(action.review_on)) == ("2010/11", "2011-03-31")
    edit(sample, "A1", start="")
    assert read(sample, "A1").start_on is None
