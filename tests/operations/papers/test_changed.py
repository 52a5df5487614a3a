"""What changed between two moments stands in the band of what happened to it."""

from dataclasses import replace
from datetime import date

from laming_desktop.domain.papers.changed import ChangedBandKey, ChangedItem, Standing
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.actions import add_action, remove_action
from laming_desktop.operations.papers.changed import gather_changed
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.operations.progress import add_progress
from laming_desktop.operations.timescales import revise_timescale
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY
from tests.operations.papers.asking import ask

IMPORTED = date(2009, 10, 28)
WISHES = replace(ask("changed"), since=IMPORTED)


def list_band(register: Register, key: ChangedBandKey, wishes: PaperWishes = WISHES) -> list[ChangedItem]:
    """Give one band."""
    return list({band.key: band.items for band in gather_changed(register, wishes).bands}[key])


def since_now(register: Register) -> PaperWishes:
    """Ask for what changes from here on."""
    return replace(WISHES, since=TODAY, since_seq=register.head()[0])


def test_action_that_was_completed_says_how_it_stood_and_stands(sample: Register) -> None:
    first = list_band(sample, "completed")[0]

    assert (first.reference, first.numbers) == ("A1", ("6",))
    assert (first.then, first.now) == (Standing("no_state", "June 2009"), Standing("complete", "June 2009"))


def test_date_that_was_put_back_says_by_how_many_days_why_and_who_agreed(sample: Register) -> None:
    (moved,) = list_band(sample, "dates_put_back")

    assert (moved.reference, moved.days_put_back, moved.times_moved) == ("A10", 61, 1)
    assert moved.agreed_by == "Audit Sub-Group"
    assert moved.reason.startswith("The script")
    assert moved.then is not None
    assert moved.now is not None
    assert (moved.then.timescale, moved.now.timescale) == ("Oct 09", "December 2009")


def test_date_that_was_brought_forward_was_not_put_back(sample: Register) -> None:
    wishes = since_now(sample)
    revise_timescale(sample, find_item(sample, "A10")[1], "November 2009", today=TODAY)

    assert list_band(sample, "dates_put_back", wishes) == []


def test_recommendation_that_left_red_says_why(sample: Register) -> None:
    found = [item for item in list_band(sample, "turned_amber") if not item.reference]

    assert [(item.numbers, item.then, item.now) for item in found] == [
        (("53",), Standing("not_in_place"), Standing("ongoing"))
    ]
    assert found[0].reason == "First report drafted."


def test_nothing_has_changed_since_now(sample: Register) -> None:
    paper = gather_changed(sample, since_now(sample))

    quiet = {"no_update", "outstanding"}
    assert [band.key for band in paper.bands if band.items and band.key not in quiet] == []
    assert paper.head.shows == "no changes since 3 November 2009"


def test_what_is_new_and_what_was_removed_is_told(sample: Register) -> None:
    wishes = since_now(sample)
    add_action(sample, [find_item(sample, "6")[1]], text="Ring every school")
    remove_action(sample, find_item(sample, "A2")[1])

    assert [item.text for item in list_band(sample, "new", wishes)] == ["Ring every school"]
    assert [(item.reference, item.now) for item in list_band(sample, "removed", wishes)] == [("A2", None)]


def test_open_action_without_a_word_since_stands_among_those_without_update(sample: Register) -> None:
    wishes = since_now(sample)
    assert "A5" in [item.reference for item in list_band(sample, "no_update", wishes)]

    add_progress(sample, find_item(sample, "A5")[1], on=TODAY, text="Visited one authority")

    assert "A5" not in [item.reference for item in list_band(sample, "no_update", wishes)]


def test_action_never_spoken_of_leads_those_without_update(sample: Register) -> None:
    first = list_band(sample, "no_update", since_now(sample))[0]

    assert first.last_update is None


def test_action_overdue_then_and_now_is_outstanding_with_its_age(sample: Register) -> None:
    found = list_band(sample, "outstanding")

    assert [(item.reference, item.age_days) for item in found] == [("A13", 64), ("A3", 34), ("A27", 34)]


def test_filter_narrows_what_is_told(sample: Register) -> None:
    asked = replace(ask("changed", asked=PlanFilter(priorities=("low",))), since=IMPORTED)
    everything = {item.reference for band in gather_changed(sample, WISHES).bands for item in band.items}
    narrowed = {item.reference for band in gather_changed(sample, asked).bands for item in band.items if item.reference}

    assert narrowed < everything


def test_everything_is_new_since_a_day_before_the_register_was_begun(sample: Register) -> None:
    wishes = replace(WISHES, since=date(2009, 1, 1))

    assert len(list_band(sample, "new", wishes)) == 35
