"""Turn a reading, or why there is none, into bytes and back, so that it can come from a process that is not trusted.

The bytes are JSON. What is read back is built by the types of the fields alone: nothing else can come out, whoever wrote it.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from operator import attrgetter
from pathlib import Path
from types import NoneType, UnionType
from typing import Final, Literal, Union, cast, get_args, get_origin, get_type_hints

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.proposals import ColumnReading, DocumentPart, DocumentReading
from laming_desktop.importers.refusals import RefusalCode, refuse

Decode = Callable[[object], object]
_LONGEST_NUMBER: Final = 16
_LONGEST_DETAIL: Final = 200
_PLAIN: Final = frozenset({str, int, bool, NoneType})


class NotAReadingError(ValueError):
    """The bytes are no reading."""


def encode_reading(reading: DocumentReading) -> bytes:
    """Give a reading as bytes."""
    return json.dumps(_Encoding().encode(reading), separators=(",", ":"), allow_nan=False).encode("ascii")


def decode_reading(content: bytes) -> DocumentReading:
    """Build a reading from bytes; NotAReadingError where they are none."""
    return cast(DocumentReading, _decode(_DECODE, content))


@dataclass(frozen=True, slots=True)
class _Refusal:
    """Why a document cannot be read, without the path, which the asking process knows."""

    why: RefusalCode
    detail: str
    parts: tuple[DocumentPart, ...]
    columns: tuple[ColumnReading, ...]


def encode_refusal(error: UnreadableDocumentError) -> bytes:
    """Give why a document cannot be read as bytes."""
    row = [error.why, error.detail, error.parts, error.columns]
    encoding = _Encoding()
    return json.dumps([encoding.encode(value) for value in row], separators=(",", ":")).encode("ascii")


def decode_refusal(path: Path, content: bytes) -> UnreadableDocumentError:
    """Build from bytes the error that says why a document cannot be read; NotAReadingError where they say nothing."""
    refusal = cast(_Refusal, _decode(_DECODE_REFUSAL, content))
    return refuse(path, refusal.why, refusal.detail[:_LONGEST_DETAIL], refusal.parts, refusal.columns)


def _decode(decode: Decode, content: bytes) -> object:
    try:
        return decode(json.loads(content, parse_int=_read_whole))
    except (ValueError, TypeError, RecursionError) as error:
        raise NotAReadingError(str(error)[:_LONGEST_DETAIL]) from error


class _Encoding:
    """One reading on its way into plain values: a row of values for a row of fields."""

    def __init__(self) -> None:
        self._getters: dict[type, Callable[[object], tuple[object, ...]]] = {}

    def encode(self, value: object) -> object:
        """Give a value as JSON has it."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        if isinstance(value, tuple):
            return [self.encode(one) for one in cast(tuple[object, ...], value)]
        if isinstance(value, frozenset):
            return sorted(cast(frozenset[str], value))
        if isinstance(value, date):
            return value.isoformat()
        getter = self._getters.get(kind)
        if getter is None:
            getter = self._getters[kind] = _make_getter(kind)
        return [self.encode(one) for one in getter(value)]


def _make_getter(kind: type) -> Callable[[object], tuple[object, ...]]:
    if not is_dataclass(kind):
        raise TypeError(f"{kind} cannot be a part of a reading")
    names = [field.name for field in fields(kind)]
    getter = attrgetter(*names)
    return (lambda value: (getter(value),)) if len(names) == 1 else getter


class _Decoding:
    """Makes for each type of a field the function that builds its values."""

    def __init__(self) -> None:
        self._rows: dict[type, _Row] = {}

    def make(self, hint: object) -> Decode:
        """Make the function that builds values of a type."""
        origin, parts = get_origin(hint), get_args(hint)
        if origin is Literal:
            return _make_choice(parts)
        if origin in {Union, UnionType}:
            return self._make_union(parts)
        if origin is not None:
            return self._make_gathering(origin, parts)
        if hint is date:
            return _read_date
        if isinstance(hint, type) and hint in _PLAIN:
            return _make_plain(hint)
        return self._make_row(hint)

    def _make_gathering(self, origin: object, parts: tuple[object, ...]) -> Decode:
        if origin is tuple:
            return self._make_tuple(parts)
        if origin is not frozenset:
            raise TypeError(f"{origin} cannot be a part of a reading")
        one = self.make(parts[0])
        return lambda value: frozenset([one(part) for part in _read_list(value)])

    def _make_tuple(self, parts: tuple[object, ...]) -> Decode:
        if parts[1:] == (...,):
            one = self.make(parts[0])
            return lambda value: tuple([one(part) for part in _read_list(value)])
        several = tuple(self.make(part) for part in parts)

        def read(value: object) -> object:
            return tuple([one(part) for one, part in zip(several, _read_list(value), strict=True)])

        return read

    def _make_union(self, parts: tuple[object, ...]) -> Decode:
        """Make the function for a type and None, or for plain values of several types."""
        others = [part for part in parts if part is not NoneType]
        if len(others) > 1:
            return _make_either([self.make(part) for part in parts])
        one = self.make(others[0])
        return lambda value: None if value is None else one(value)

    def _make_row(self, kind: object) -> Decode:
        if not isinstance(kind, type) or not is_dataclass(kind):
            raise TypeError(f"{kind} cannot be a part of a reading")
        if kind not in self._rows:
            row = self._rows[kind] = _Row(kind)
            hints: Mapping[str, object] = get_type_hints(kind)
            for at, field in enumerate(fields(kind)):
                row.add(at, hints[field.name], self)
        return self._rows[kind].read


class _Row:
    """Builds the values of one class: fields of plain types are told by their types alone, once for each kind of row."""

    def __init__(self, kind: type) -> None:
        self._kind = kind
        self._plain: list[tuple[int, Decode]] = []
        self._made: list[tuple[int, Decode]] = []
        self._length = 0
        self._known: set[tuple[type, ...]] = set()

    def add(self, at: int, hint: object, decoding: _Decoding) -> None:
        """Add a field."""
        self._length += 1
        (self._plain if _is_plain(hint) else self._made).append((at, decoding.make(hint)))

    def read(self, value: object) -> object:
        """Build one value of the class."""
        row = _read_list(value)
        types = tuple(map(type, row))
        if types not in self._known:
            self._check(row)
            self._known.add(types)
        for at, decode in self._made:
            row[at] = decode(row[at])
        return self._kind(*row)

    def _check(self, row: list[object]) -> None:
        if len(row) != self._length:
            raise ValueError("a row has too few or too many fields")
        for at, decode in self._plain:
            decode(row[at])


def _is_plain(hint: object) -> bool:
    """Tell whether the values of a type are told by their types."""
    parts = get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,)
    return all(isinstance(part, type) and part in _PLAIN for part in parts)


def _read_whole(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise ValueError("a number is too large")
    return int(digits)


def _read_list(value: object) -> list[object]:
    if type(value) is not list:
        raise TypeError("a row was expected")
    return cast(list[object], value)


def _read_date(value: object) -> date:
    if type(value) is not str:
        raise TypeError("a day was expected")
    return date.fromisoformat(value)


def _make_plain(kind: type) -> Decode:
    def read(value: object) -> object:
        if type(value) is not kind:
            raise TypeError(f"{kind.__name__} was expected")
        return value

    return read


def _make_choice(choices: tuple[object, ...]) -> Decode:
    allowed = {(type(choice), choice) for choice in choices}

    def read(value: object) -> object:
        if isinstance(value, list | dict) or (type(value), value) not in allowed:
            raise ValueError("no value of those that may stand here")
        return value

    return read


def _make_either(ways: list[Decode]) -> Decode:
    def read(value: object) -> object:
        for way in ways:
            try:
                return way(value)
            except (TypeError, ValueError):
                continue
        raise TypeError("no value of those that may stand here")

    return read


_DECODE: Final = _Decoding().make(DocumentReading)
_DECODE_REFUSAL: Final = _Decoding().make(_Refusal)
