"""Read a JSON object field by field, each of the very type that is expected; fields that nobody asks for do not matter."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, TypeVar, cast

LONGEST_LINE: Final = 500
LONGEST_TEXT: Final = 100_000
MOST_ENTRIES: Final = 1_000

_Word = TypeVar("_Word", bound=str)


class WrongFieldError(ValueError):
    """A text is no JSON object of the form that is expected, or a field of it holds something else."""


class StrictFields:
    """The fields of one object; a field that is missing has its default, one of another type is refused."""

    def __init__(self, fields: Mapping[str, object]) -> None:
        self._fields = fields

    @classmethod
    def parse(cls, text: str) -> "StrictFields":
        """Read a text; WrongFieldError where it is no JSON object."""
        return cls(_as_object("text", parse_json(text)))

    def read_object(self, name: str) -> "StrictFields":
        """Give the fields of an object in a field, none where it is missing."""
        return StrictFields(_as_object(name, self._fields.get(name, {})))

    def list_objects(self, name: str) -> tuple["StrictFields", ...]:
        """Give the objects in a list."""
        entries = _as_list(name, self._fields.get(name, ()))
        return tuple(StrictFields(_as_object(name, entry)) for entry in entries)

    def read_line(self, name: str) -> str:
        """Read a short text."""
        return _as_text(name, self._fields.get(name, ""), LONGEST_LINE)

    def read_text(self, name: str) -> str:
        """Read a text of any usual length."""
        return _as_text(name, self._fields.get(name, ""), LONGEST_TEXT)

    def read_lines(self, name: str) -> tuple[str, ...]:
        """Read a list of short texts."""
        return tuple(_as_text(name, entry, LONGEST_LINE) for entry in _as_list(name, self._fields.get(name, ())))

    def read_word(self, name: str, words: Sequence[_Word], default: _Word) -> _Word:
        """Read a word of a closed set."""
        return _as_word(name, self._fields.get(name, default), words)

    def read_words(self, name: str, words: Sequence[_Word]) -> tuple[_Word, ...]:
        """Read a list of words of a closed set."""
        return tuple(_as_word(name, entry, words) for entry in _as_list(name, self._fields.get(name, ())))

    def read_flag(self, name: str) -> bool:
        """Read true or false."""
        value = self._fields.get(name, False)
        if not isinstance(value, bool):
            raise WrongFieldError(name)
        return value

    def read_number(self, name: str, allowed: range) -> int:
        """Read a whole number within a range, 0 where it is missing."""
        value = self._fields.get(name, 0)
        if isinstance(value, bool) or not isinstance(value, int) or (value not in allowed and value != 0):
            raise WrongFieldError(name)
        return value

    def read_day(self, name: str) -> date | None:
        """Read a day in ISO form, None where it is missing or null."""
        value = self._fields.get(name)
        if value is None:
            return None
        try:
            return date.fromisoformat(_as_text(name, value, LONGEST_LINE))
        except ValueError as error:
            raise WrongFieldError(name) from error


def parse_json(text: str) -> object:
    """Give what a text says as JSON; WrongFieldError where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise WrongFieldError("no JSON") from error


def _as_object(name: str, value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise WrongFieldError(name)
    return cast("Mapping[str, object]", value)


def _as_list(name: str, value: object) -> Sequence[object]:
    if not isinstance(value, list | tuple):
        raise WrongFieldError(name)
    entries = cast("Sequence[object]", value)
    if len(entries) > MOST_ENTRIES:
        raise WrongFieldError(name)
    return entries


def _as_text(name: str, value: object, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest or "\0" in value:
        raise WrongFieldError(name)
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise WrongFieldError(name) from error
    return value


def _as_word(name: str, value: object, words: Sequence[_Word]) -> _Word:
    for word in words:
        if word == value:
            return word
    raise WrongFieldError(name)
