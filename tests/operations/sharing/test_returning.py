"""What a returned file says of itself is believed only as far as the register said it."""

import json
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from laming_desktop.domain.errors import ForeignRefusedError
from laming_desktop.operations.keeping.redacting import redact
from laming_desktop.operations.sharing.preparing import Answer
from laming_desktop.operations.sharing.previewing import preview_merge
from laming_desktop.operations.sharing.timescale_units import Written, write_timescale
from laming_desktop.operations.timescales import correct_reading, revise_timescale
from laming_desktop.store.reading import find_item, get_action, list_questions
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY
from tests.operations.sharing.exchange import AGENCY, OTHER, THEIRS, Exchange, Work, edit, read_field
from tests.store.forging import forge


def read_origin(path: Path) -> tuple[str, str]:
    """Give the id of what a copy says of itself, and the owners whose actions may be changed in it."""
    connection = sqlite3.connect(path)
    found = connection.execute("SELECT id, owners FROM share_origin").fetchone()
    connection.close()
    return found[0], found[1]


def test_copy_that_claims_to_be_allowed_more_than_it_was_is_refused(exchange: Exchange) -> None:
    path = exchange.send(agency=AGENCY, allowed="own")
    own, owners = read_origin(path)
    wider = json.dumps([*json.loads(owners), "everybody"])
    script = f"UPDATE share_origin SET owners = '{wider}'"
    forge(path, script, ("share_origin", own, {"owners": owners}, {"owners": wider}))

    (back,) = exchange.read(path)

    assert (back.outcome, dict(back.patch)) == ("altered", {})


def test_edit_that_claims_to_be_made_on_our_present_words_is_refused(exchange: Exchange) -> None:
    path = exchange.send()
    edit(OTHER, outcome="Ours since")(exchange.mine)
    action = find_item(exchange.mine, OTHER)[1]
    script = f"UPDATE action SET outcome = 'Theirs' WHERE id = '{action}'"
    forge(path, script, ("action", action, {"outcome": "Ours since"}, {"outcome": "Theirs"}))

    with pytest.raises(ForeignRefusedError) as refused:
        exchange.read(path)

    assert refused.value.why == "altered"


def test_word_that_no_register_holds_is_refused_in_a_change_and_read_nowhere_else(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(THEIRS, priority="high"))
    action = find_item(exchange.mine, THEIRS)[1]
    script = f"UPDATE action SET priority = 'huge' WHERE id = '{action}'"
    forge(path, script, ("action", action, {"priority": "high"}, {"priority": "huge"}))

    with pytest.raises(ForeignRefusedError) as refused:
        exchange.read(path)

    assert refused.value.why == "unknown_word"


def read_timescales(exchange: Exchange) -> list[tuple[str, date | None]]:
    """Give the timescales of their action as they stand here, the last in force."""
    action = get_action(exchange.mine, find_item(exchange.mine, THEIRS)[1], today=TODAY)
    return [(one.reading.text, one.reading.latest) for one in action.timescales]


def revise(words: str) -> Work:
    """Give their action another timescale."""
    return lambda register: revise_timescale(register, find_item(register, THEIRS)[1], words, today=TODAY)


@pytest.mark.parametrize(
    ("take", "stands"),
    [
        ("mine", ("June 2010", date(2010, 6, 30))),
        ("theirs", ("May 2010", date(2010, 5, 31))),
        ("own", ("July 2010", date(2010, 7, 31))),
    ],
)
def test_timescale_revised_on_both_sides_is_one_question_and_the_answer_is_in_force(
    exchange: Exchange, take: Literal["mine", "theirs", "own"], stands: tuple[str, date]
) -> None:
    path = exchange.send_and_work(revise("May 2010"))
    revise("June 2010")(exchange.mine)
    (ask,) = exchange.look(path).asks
    answer = write_timescale(exchange.mine, "July 2010", TODAY)[0] if take == "own" else take

    exchange.merge(path, answers={ask.key: answer})

    assert (ask.question.mine, ask.question.theirs) == ("June 2010", "May 2010")
    assert read_timescales(exchange)[-1] == stands
    assert ("June 2010", date(2010, 6, 30)) in read_timescales(exchange)


def test_timescale_revised_alike_on_both_sides_is_no_question_and_stands_once(exchange: Exchange) -> None:
    path = exchange.send_and_work(revise("May 2010"))
    revise("May 2010")(exchange.mine)
    before = read_timescales(exchange)

    plan = exchange.merge(path)

    assert plan.asks == ()
    assert read_timescales(exchange) == before


def correct(latest: date) -> Work:
    """Put right what the timescale in force was read as."""

    def do(register: Register) -> None:
        action = get_action(register, find_item(register, THEIRS)[1], today=TODAY)
        assert action.timescale is not None
        correct_reading(register, action.id, replace(action.timescale, latest=latest))

    return do


@pytest.mark.parametrize(("take", "day"), [("mine", 20), ("theirs", 10)])
def test_reading_put_right_on_both_sides_is_one_question_about_all_of_it(
    exchange: Exchange, take: Answer, day: int
) -> None:
    revise("May 2010")(exchange.mine)
    path = exchange.send_and_work(correct(date(2010, 5, 10)))
    correct(date(2010, 5, 20))(exchange.mine)

    plan = exchange.merge(path, take=take)

    assert len(plan.asks) == 1
    assert read_timescales(exchange)[-1] == ("May 2010", date(2010, 5, day))


def test_question_about_words_is_answered_in_words_of_ones_own(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"))
    edit(outcome="Ours")(exchange.mine)

    exchange.merge(path, take=Written("Ours, and theirs"))

    assert read_field(exchange.mine, "outcome") == "Ours, and theirs"
    (kept,) = [one for one in list_questions(exchange.mine) if one.code == "merge_conflict"]
    assert kept.about == "Theirs"


def test_what_was_changed_here_only_and_what_both_changed_alike_is_told_beside_the_merge(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Alike", steps="Theirs"))
    edit(outcome="Alike", title="Ours")(exchange.mine)
    preview = preview_merge(exchange.mine, exchange.look(path))

    assert [(one.field, one.after) for one in preview.yours] == [("title", "Ours")]
    assert [(one.field, one.after) for one in preview.alike] == [("outcome", "Alike")]
    assert [(one.field, one.after) for one in preview.writes] == [("steps", "Theirs")]


def test_question_tells_who_changed_what_here_and_as_the_file_claims_there(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"))
    edit(outcome="Ours")(exchange.mine)
    preview = preview_merge(exchange.mine, exchange.look(path))

    ((here, there),) = preview.touched.values()

    assert here is not None
    assert there is not None
    assert (here.author, there.author) == (exchange.mine.author, "Partner")


def test_edit_follows_an_action_that_was_renumbered_here(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"))
    action = find_item(exchange.mine, THEIRS)[1]
    with exchange.mine.write("Renumber") as writing:
        writing.change("action", action, reference="A900")

    plan = exchange.merge(path)

    assert plan.asks == ()
    assert read_field(exchange.mine, "outcome", "A900") == "Theirs"


def test_words_that_were_redacted_here_do_not_come_back_with_an_older_copy(exchange: Exchange) -> None:
    words = "Words about a child by name"
    edit(steps=words)(exchange.mine)
    path = exchange.send_and_work(edit(outcome="Theirs"))
    assert words.encode() in path.read_bytes()
    redact(exchange.mine, words, reason="Asked for")

    exchange.merge(path)
    again = exchange.send("again.laming")

    assert read_field(exchange.mine, "outcome") == "Theirs"
    assert exchange.mine.path is not None
    assert words.encode() not in exchange.mine.path.read_bytes()
    assert words.encode() not in again.read_bytes()
