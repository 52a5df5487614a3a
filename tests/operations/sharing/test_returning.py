"""What a returned file says of itself is believed only as far as the register said it."""

import json
import sqlite3
from pathlib import Path

import pytest

from laming_desktop.domain.errors import ForeignRefusedError
from laming_desktop.store.reading import find_item
from tests.operations.sharing.exchange import AGENCY, OTHER, THEIRS, Exchange, edit
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
