"""Words are understood without what nobody sees in them, and kept with it."""

from pathlib import Path

import pytest

from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.importers.cells.unseen import drop_unseen
from laming_desktop.importers.document import read_document

DOCUMENT = Path(__file__).parents[2] / "samples" / "documents" / "unseen_characters.csv"


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Safe\u200bguarding", "Safeguarding"),
        ("\u202egnidrauG\u202c", "gnidrauG"),
        ("cafe\u0301", "café"),
        ("Amb\u00ader", "Amber"),
        ("plain", "plain"),
        ("👩\u200d🚒", "👩\u200d🚒"),
    ],
)
def test_what_nobody_sees_is_dropped(written: str, seen: str) -> None:
    assert drop_unseen(written) == seen


def test_words_are_kept_as_the_document_has_them() -> None:
    actions = read_document(DOCUMENT).actions

    assert actions[0].text.text == "Paint \u202eetag eht\u202c white"
    assert actions[0].owners is not None
    assert actions[0].owners.text == "Head of Safe\u200bguarding"


def test_a_known_owner_is_found_behind_unseen_marks() -> None:
    reading = read_document(DOCUMENT, known_owners=[KnownOwner("Safeguarding Lead", "post", ("Head of Safeguarding",))])

    owners = [action.owners.owners[0].known_as for action in reading.actions if action.owners]
    assert owners == ["Safeguarding Lead", "Safeguarding Lead"]
