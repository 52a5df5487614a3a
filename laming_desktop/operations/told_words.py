"""What our own documents say in the words of their cells, the same when they are written and when they come back."""

from collections.abc import Mapping, Sequence
from typing import Final

from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.domain.patches import Row, Value
from laming_desktop.domain.vocabulary import PRIORITIES
from laming_desktop.operations.reading_cells import read_priority_cell

_MARKS: Final[Mapping[str, str]] = {str(key): word for key, word in MARK_WORDS.items()}
PRIORITY_WORDS: Final[Mapping[str, str]] = {priority: priority.capitalize() for priority in PRIORITIES}
RESPONSE_WORDS: Final[Mapping[str, str]] = {
    "accepted": "Accepted",
    "accepted_in_part": "Accepted in part",
    "noted": "Noted",
    "rejected": "Rejected",
}


def tell_mark(key: Value) -> str:
    """Give the word for a state or position; nothing where nobody has said."""
    return _MARKS.get(str(key), "") if key else ""


def tell_priority(priority: Value, written: Value) -> str:
    """Give a priority as its document has it, unless somebody has changed it since."""
    text = str(written or "")
    if text and read_priority_cell(text).proposal.priority == priority:
        return text
    return PRIORITY_WORDS.get(str(priority), text)


def tell_response(position: Value) -> str:
    """Give the word for what a response says of its recommendation."""
    return RESPONSE_WORDS.get(str(position), "")


def choose_response(rows: Sequence[Row]) -> Row | None:
    """Choose the response that a document shows of several: the first that has words, else the first."""
    return next((row for row in rows if row["text"]), rows[0] if rows else None)


def choose_standing(rows: Sequence[Row], scope: str) -> Row | None:
    """Choose the entry that says how things stand: the last of its scope."""
    own = [row for row in rows if row["scope"] == scope]
    return max(own, key=lambda row: (str(row["on"]), str(row["id"])), default=None)
