"""Why a file from outside was not read, as sentences; the codes are those of the store's reading of foreign files."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.errors import ForeignRefusedError
from laming_desktop.wording.texts import clean, quote_file

_REASONS: Final[Mapping[str, str]] = {
    "too_large": "it is larger than any register can be",
    "not_a_register": "it is not a register",
    "newer": "it was made by a newer version of the program",
    "unfinished": "it was being written when it was copied, and a part of it is missing",
    "strangers": "it holds more than a register's tables",
    "damaged": "it is damaged",
    "altered": "it was altered after it was made",
    "dangling": "rows in it refer to others that are not there",
    "wrong_type": "a value in it has the wrong type",
    "not_text": "a text in it holds signs that are no text",
    "too_long": "a text in it is too long",
    "unknown_word": "it holds a word that no version of the program writes there",
    "unreadable_value": "a value in it cannot be read",
    "given_twice": "two rows in it have one identity",
    "circle": "items in it contain each other",
    "too_many_rows": "it holds more rows than any register can have",
    "too_slow": "reading it takes longer than it may",
    "age_damaged": "it is locked with a password, and it is damaged or was cut off",
    "age_heavy": "opening it would take far longer than any file that this program locks",
}
_PASSWORDS: Final[Mapping[str, str]] = {
    "age_password": "it is locked with a password. Give the password, and read it again.",
    "age_wrong": "this password does not open it. Write it as it was given to you, and read it again.",
}


def say_foreign(error: ForeignRefusedError) -> str:
    """Say why a file from outside was not read, and what to do."""
    if error.why in _PASSWORDS:
        return f"{quote_file(error.path)} was not read: {_PASSWORDS[error.why]}"
    reason = _REASONS.get(error.why, "it cannot be read safely")
    detail = f" ({clean(error.detail, 120)})" if error.detail else ""
    return (
        f"{quote_file(error.path)} was not read: {reason}{detail}. Nothing in it was run and nothing was changed. "
        "Ask whoever sent it for a fresh copy."
    )
