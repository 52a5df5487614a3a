"""What happens when a copy comes back: one scenario a test, its name is the rule."""

import pytest

from laming_desktop.domain.errors import CancelledError, ForeignRefusedError, RefusedValueError
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.actions import link_action, move_action, remove_action
from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.operations.positions import assess
from laming_desktop.operations.progress import add_progress, correct_progress
from laming_desktop.operations.sharing.merging import merge_returns
from laming_desktop.operations.sharing.preparing import Answer, prepare_merge
from laming_desktop.operations.sharing.returning import read_return
from laming_desktop.operations.timescales import revise_timescale
from laming_desktop.store.reading import find_item, get_action, list_actions, list_positions, list_questions
from laming_desktop.store.register import Register
from laming_desktop.store.shares import list_returns
from tests.operations.conftest import NOW, TODAY, read_clock
from tests.operations.sharing.exchange import AGENCY, OTHER, THEIRS, Exchange, Work, add, edit, read_field


def say(text: str, name: str = THEIRS) -> Work:
    """Add a progress update."""
    return lambda register: add_progress(register, find_item(register, name)[1], on=TODAY, text=text)


def remove(name: str) -> Work:
    """Remove an action."""
    return lambda register: remove_action(register, find_item(register, name)[1])


def list_texts(register: Register, name: str = THEIRS) -> set[str]:
    """Give the texts of an action's updates."""
    return {update.text for update in get_action(register, find_item(register, name)[1], today=TODAY).progress}


def test_what_was_changed_there_only_is_taken_without_a_question(exchange: Exchange) -> None:
    plan = exchange.merge(exchange.send_and_work(edit(outcome="Children are seen")))

    assert (plan.asks, read_field(exchange.mine, "outcome")) == ((), "Children are seen")


def test_what_was_changed_here_only_stays_without_a_question(exchange: Exchange) -> None:
    path = exchange.send()
    edit(outcome="Children are heard")(exchange.mine)

    assert exchange.merge(exchange.work_in(path, say("Rang"))).asks == ()
    assert read_field(exchange.mine, "outcome") == "Children are heard"


def test_what_was_changed_equally_on_both_sides_is_no_question(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Same"))
    edit(outcome="Same")(exchange.mine)

    assert exchange.merge(path).asks == ()


def test_different_fields_of_one_action_are_both_kept_without_a_question(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"))
    edit(steps="Mine")(exchange.mine)

    assert exchange.merge(path).asks == ()
    assert (read_field(exchange.mine, "outcome"), read_field(exchange.mine, "steps")) == ("Theirs", "Mine")


def test_same_field_changed_differently_is_a_question_with_three_faces(exchange: Exchange) -> None:
    before = read_field(exchange.mine, "outcome")
    path = exchange.send_and_work(edit(outcome="Theirs"))
    edit(outcome="Mine")(exchange.mine)

    (ask,) = exchange.look(path).asks
    question = ask.question
    assert (question.base, question.mine, question.theirs) == (before, "Mine", "Theirs")
    assert ask.may_be_both


@pytest.mark.parametrize(("take", "stands"), [("mine", "Mine"), ("theirs", "Theirs"), ("both", "Mine\nTheirs")])
def test_question_is_answered_with_mine_theirs_or_both(exchange: Exchange, take: Answer, stands: str) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"))
    edit(outcome="Mine")(exchange.mine)

    exchange.merge(path, take=take)

    assert read_field(exchange.mine, "outcome") == stands


def test_answer_that_lost_is_kept_with_the_item(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"))
    edit(outcome="Mine")(exchange.mine)

    exchange.merge(path, take="mine")

    kept = [one for one in list_questions(exchange.mine) if one.code == "merge_conflict"]
    assert [(one.field, one.about, one.answer) for one in kept] == [("outcome", "Theirs", "mine")]


def test_unanswered_question_stops_the_merge(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"))
    edit(outcome="Mine")(exchange.mine)
    plan, head = exchange.look(path), exchange.mine.head()

    with pytest.raises(RefusedValueError):
        merge_returns(exchange.mine, plan, answers={}, now=NOW)

    assert exchange.mine.head() == head


def test_theirs_is_recommended_for_their_own_action_and_mine_for_any_other(exchange: Exchange) -> None:
    theirs = exchange.send_and_work(edit(state="complete"), agency=AGENCY, allowed="everything", name="part.laming")
    whole = exchange.send_and_work(edit(OTHER, outcome="Theirs"), name="whole.laming")
    edit(state="off_track")(exchange.mine)
    edit(OTHER, outcome="Mine")(exchange.mine)

    assert [ask.recommended for ask in exchange.look(theirs, whole).asks] == ["theirs", "mine"]


def test_progress_of_both_sides_is_united(exchange: Exchange) -> None:
    path = exchange.send_and_work(say("Theirs"))
    say("Mine")(exchange.mine)

    assert exchange.merge(path).asks == ()
    assert {"Theirs", "Mine"} <= list_texts(exchange.mine)


def test_correction_of_an_update_made_there_replaces_it_visibly_here(exchange: Exchange) -> None:
    say("Wrong")(exchange.mine)

    def correct(register: Register) -> None:
        action = get_action(register, find_item(register, THEIRS)[1], today=TODAY)
        correct_progress(register, action.progress[0].id, text="Right")

    exchange.merge(exchange.send_and_work(correct))

    updates = get_action(exchange.mine, find_item(exchange.mine, THEIRS)[1], today=TODAY).progress
    assert {(one.text, one.replaced) for one in updates} >= {("Wrong", True), ("Right", False)}


def test_revised_date_of_a_return_is_added_and_the_original_stays(exchange: Exchange) -> None:
    moved = read_field(exchange.mine, "times_moved")

    def revise(register: Register) -> None:
        revise_timescale(register, find_item(register, THEIRS)[1], "March 2010", today=TODAY)

    exchange.merge(exchange.send_and_work(revise))

    assert read_field(exchange.mine, "times_moved") == int(str(moved)) + 1


def test_new_action_of_a_return_comes_in_under_its_recommendation(exchange: Exchange) -> None:
    exchange.merge(exchange.send_and_work(add("Visit every school")))

    (action,) = [one for one in list_actions(exchange.mine, today=TODAY) if one.text == "Visit every school"]
    assert action.recommendations == ("6",)


def test_new_actions_of_both_sides_with_the_same_number_are_told_and_not_joined(exchange: Exchange) -> None:
    path = exchange.send_and_work(add("Theirs"))
    add("Mine")(exchange.mine)

    plan = exchange.merge(path)

    assert [one.number for one in plan.same_numbers] == ["A36"]
    found = {one.text: one.reference for one in list_actions(exchange.mine, today=TODAY)}
    assert (found["Mine"], found["Theirs"]) == ("A36", "A37")


def test_removed_there_and_untouched_here_is_proposed_and_stays_until_it_is_accepted(exchange: Exchange) -> None:
    plan = exchange.merge(exchange.send_and_work(remove(OTHER)))

    assert [one.outside.item for one in plan.removals] == [find_item(exchange.mine, OTHER)]
    assert OTHER in {one.reference for one in list_actions(exchange.mine, today=TODAY)}


def test_accepted_removal_takes_the_action_and_all_that_belongs_to_it(exchange: Exchange) -> None:
    exchange.merge(exchange.send_and_work(remove(OTHER)), removes=True)

    assert OTHER not in {one.reference for one in list_actions(exchange.mine, today=TODAY)}


@pytest.mark.parametrize(("take", "is_there"), [("mine", True), ("theirs", False)])
def test_removed_there_and_edited_here_is_a_question(exchange: Exchange, take: Answer, is_there: bool) -> None:
    path = exchange.send_and_work(remove(OTHER))
    edit(OTHER, outcome="Mine")(exchange.mine)

    plan = exchange.merge(path, take=take)

    assert [ask.question.why for ask in plan.asks] == ["changed_here_removed_there"]
    assert (OTHER in {one.reference for one in list_actions(exchange.mine, today=TODAY)}) is is_there


def test_edited_there_and_removed_here_is_a_question(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(OTHER, outcome="Theirs"))
    remove(OTHER)(exchange.mine)

    plan = exchange.merge(path, take="theirs")

    assert [ask.question.why for ask in plan.asks] == ["removed_here"]
    assert read_field(exchange.mine, "outcome", OTHER) == "Theirs"


def test_words_added_below_what_was_removed_here_are_never_lost_silently(exchange: Exchange) -> None:
    path = exchange.send_and_work(say("New words", OTHER))
    remove(OTHER)(exchange.mine)

    assert [ask.question.why for ask in exchange.look(path).asks] == ["parent_gone"]


def test_edit_follows_an_action_that_was_moved_here(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(OTHER, outcome="Theirs"))
    move_action(exchange.mine, find_item(exchange.mine, "A3")[1], find_item(exchange.mine, "6")[1], after=None)
    edit(OTHER, title="Renamed")(exchange.mine)

    assert exchange.merge(path).asks == ()
    assert read_field(exchange.mine, "outcome", OTHER) == "Theirs"


def test_link_made_on_both_sides_is_one(exchange: Exchange) -> None:
    def link(register: Register) -> None:
        link_action(register, find_item(register, THEIRS)[1], find_item(register, "14")[1])

    path = exchange.send_and_work(link)
    link(exchange.mine)

    exchange.merge(path)

    numbers = [
        str(number)
        for number in get_action(exchange.mine, find_item(exchange.mine, THEIRS)[1], today=TODAY).recommendations
    ]
    assert numbers.count("14") == 1


def test_positions_of_both_sides_are_both_entries_of_the_series(exchange: Exchange) -> None:
    def judge(reason: str) -> Work:
        return lambda register: assess(
            register, find_item(register, "14")[1], position="ongoing", on=TODAY, reason=reason
        )

    path = exchange.send_and_work(judge("Theirs"))
    judge("Mine")(exchange.mine)

    exchange.merge(path)

    reasons = {entry.reason for entry in list_positions(exchange.mine, find_item(exchange.mine, "14")[1])}
    assert {"Theirs", "Mine"} <= reasons


def test_agency_may_change_state_progress_and_timescale_of_its_own_action(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(state="complete"), say("Done"), agency=AGENCY, allowed="own")

    plan = exchange.merge(path)

    assert plan.outside == ()
    assert (read_field(exchange.mine, "state"), "Done" in list_texts(exchange.mine)) == ("complete", True)


def test_what_an_agency_changed_beyond_its_scope_is_listed_and_not_written(exchange: Exchange) -> None:
    before = read_field(exchange.mine, "outcome")
    path = exchange.send_and_work(edit(outcome="Theirs", state="complete"), agency=AGENCY, allowed="own")

    plan = exchange.merge(path)

    assert [one.outside.item[0] for one in plan.outside] == ["action"]
    assert (read_field(exchange.mine, "outcome"), read_field(exchange.mine, "state")) == (before, "complete")


def test_change_beyond_the_scope_can_be_accepted_one_by_one(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"), add("Beyond", "20"), agency=AGENCY, allowed="own")
    plan = exchange.look(path)
    assert len(plan.outside) == 2

    item = ("action", find_item(exchange.mine, THEIRS)[1])
    exchange.merge(path, accepted=frozenset({(0, item)}))

    assert read_field(exchange.mine, "outcome") == "Theirs"
    assert "Beyond" not in {one.text for one in list_actions(exchange.mine, today=TODAY)}


def test_copy_in_which_nothing_may_be_changed_writes_nothing(exchange: Exchange) -> None:
    plan = exchange.look(exchange.send_and_work(edit(state="complete"), allowed="nothing"))

    assert (dict(plan.writes), len(plan.outside)) == ({}, 1)


def test_same_file_twice_has_nothing_new(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"))
    exchange.merge(path)
    edit(outcome="Mine since")(exchange.mine)

    (again,) = exchange.read(path)
    assert again.outcome == "nothing_new"
    assert read_field(exchange.mine, "outcome") == "Mine since"


def test_what_was_left_outside_can_be_looked_at_again(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs", state="complete"), agency=AGENCY, allowed="own")
    exchange.merge(path)

    plan = prepare_merge(exchange.mine, [read_return(exchange.mine, path, again=True)])

    assert (dict(plan.writes), plan.asks, len(plan.outside)) == ({}, (), 1)


def test_copy_that_nobody_worked_in_has_nothing_new(exchange: Exchange) -> None:
    assert [one.outcome for one in exchange.read(exchange.send())] == ["nothing_new"]


def test_older_return_after_a_newer_one_is_recognised(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="First"))
    older = exchange.folder / "older.laming"
    older.write_bytes(path.read_bytes())
    exchange.merge(exchange.work_in(path, edit(outcome="Second")))

    assert [one.outcome for one in exchange.read(older)] == ["older"]


def test_later_return_of_the_same_copy_brings_only_what_is_new_in_it(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="First"))
    exchange.merge(path)
    edit(outcome="Mine since")(exchange.mine)

    plan = exchange.merge(exchange.work_in(path, edit(steps="Second")))

    assert plan.asks == ()
    assert (read_field(exchange.mine, "outcome"), read_field(exchange.mine, "steps")) == ("Mine since", "Second")


def test_two_people_who_worked_on_one_copy_are_both_merged(exchange: Exchange) -> None:
    first = exchange.send()
    second = exchange.folder / "second.laming"
    second.write_bytes(first.read_bytes())
    exchange.work_in(first, edit(outcome="One"))
    exchange.work_in(second, edit(steps="Two"))

    exchange.merge(first, second)

    assert (read_field(exchange.mine, "outcome"), read_field(exchange.mine, "steps")) == ("One", "Two")


def test_two_returns_that_differ_in_a_field_are_a_question_between_them(exchange: Exchange) -> None:
    paths = [exchange.send_and_work(edit(outcome=word), name=f"{word}.laming") for word in ("One", "Two")]

    (ask,) = exchange.look(*paths).asks
    assert (ask.key[0], ask.question.mine, ask.question.theirs) == (1, "One", "Two")


def test_order_of_returns_makes_no_difference_where_nothing_conflicts(exchange: Exchange) -> None:
    paths = [
        exchange.send_and_work(edit(outcome="One"), say("From one"), name="one.laming"),
        exchange.send_and_work(edit(OTHER, steps="Two"), say("From two", OTHER), name="two.laming"),
    ]
    writes = [dict(exchange.look(*order).writes) for order in (paths, paths[::-1])]

    assert writes[0] == writes[1]


def test_file_of_another_register_is_recognised(exchange: Exchange) -> None:
    other = create_register(exchange.folder / "other.laming", author="x", clock=read_clock, authority="Elsewhere")
    other.close()

    assert [one.outcome for one in exchange.read(exchange.folder / "other.laming")] == ["other_register"]


def test_copy_that_was_altered_on_its_way_is_refused(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"))
    content = bytearray(path.read_bytes())
    at = content.rfind(b"Theirs")
    content[at : at + 6] = b"Thiers"
    path.write_bytes(bytes(content))

    with pytest.raises(ForeignRefusedError):
        exchange.read(path)


def test_undo_takes_the_whole_merge_back_and_the_same_merge_comes_again(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"), add("New"), say("Words"))
    before = exchange.mine.read_state()
    exchange.merge(path)
    merged = {key: row for key, row in exchange.mine.read_state().items() if key[0] != "share_return"}

    exchange.mine.undo()
    assert exchange.mine.read_state() == before
    exchange.merge(path)

    assert {key: row for key, row in exchange.mine.read_state().items() if key[0] != "share_return"} == merged


def test_looking_at_a_return_writes_nothing(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"))
    head = exchange.mine.head()

    exchange.look(path)

    assert exchange.mine.head() == head


def test_register_that_moved_on_since_the_preview_is_looked_at_again(exchange: Exchange) -> None:
    plan = exchange.look(exchange.send_and_work(edit(outcome="Theirs")))
    edit(OTHER, outcome="Meanwhile")(exchange.mine)

    with pytest.raises(RefusedValueError):
        merge_returns(exchange.mine, plan, answers={}, now=NOW)


def test_merge_keeps_that_the_copy_came_back_and_who_claims_to_have_worked_in_it(exchange: Exchange) -> None:
    exchange.merge(exchange.send_and_work(edit(outcome="Theirs")))

    (kept,) = list_returns(exchange.mine)
    assert (kept.outcome, kept.file_name, kept.note) == ("merged", "copy.laming", "Partner")


def test_merge_is_one_change_set_of_its_own_kind(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"), say("Words"), edit(OTHER, steps="More"))
    head = exchange.mine.head()[0]

    exchange.merge(path)

    assert exchange.mine.head()[0] == head + 1
    assert exchange.mine.undo_label == "Merge the return of copy.laming"
    assert exchange.mine.check() == []


def test_field_taken_back_in_the_copy_is_no_change(exchange: Exchange) -> None:
    def change_and_undo(register: Register) -> None:
        edit(outcome="A mistake")(register)
        register.undo()

    assert dict(exchange.look(exchange.send_and_work(change_and_undo)).writes) == {}


def test_nothing_to_prepare_gives_an_empty_plan(exchange: Exchange) -> None:
    plan = prepare_merge(exchange.mine, [])

    assert (dict(plan.writes), plan.asks, plan.outside) == ({}, (), ())


@pytest.mark.parametrize("at", [1, 2])
def test_cancelled_merge_leaves_the_register_as_it_was(exchange: Exchange, at: int) -> None:
    plan = exchange.look(exchange.send_and_work(edit(outcome="Theirs"), say("Theirs")))
    before, steps = exchange.mine.read_state(), list[int]()

    def tell(done: int, _: int) -> None:
        steps.append(done)

    with pytest.raises(CancelledError):
        merge_returns(exchange.mine, plan, answers={}, now=NOW, progress=Progress(tell, lambda: len(steps) == at - 1))

    assert exchange.mine.read_state() == before
    assert exchange.mine.check() == []


def test_name_that_a_copy_claims_is_noted_as_claimed_and_the_merge_is_ours(exchange: Exchange) -> None:
    exchange.merge(exchange.send_and_work(edit(outcome="Theirs")))

    (back,) = list_returns(exchange.mine)
    assert "Partner" in back.note
