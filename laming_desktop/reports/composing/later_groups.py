"""Groups of rows that are made each time they are looked at, so that a long paper is never there as a whole."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

from typing_extensions import override

from laming_desktop.domain.papers.blocks import TableGroup

T = TypeVar("T")


class LaterGroups(Sequence[TableGroup], Generic[T]):
    """A group for each of some rows of data; equal groups come of the same data however often they are made."""

    __slots__ = ("_data", "_make")

    def __init__(self, data: Sequence[T], make: Callable[[T], TableGroup]) -> None:
        self._data = data
        self._make = make

    @overload
    def __getitem__(self, index: int) -> TableGroup: ...
    @overload
    def __getitem__(self, index: slice) -> "LaterGroups[T]": ...
    @override
    def __getitem__(self, index: int | slice) -> "TableGroup | LaterGroups[T]":
        if isinstance(index, slice):
            return LaterGroups(self._data[index], self._make)
        return self._make(self._data[index])

    @override
    def __iter__(self) -> Iterator[TableGroup]:
        return map(self._make, self._data)

    @override
    def __len__(self) -> int:
        return len(self._data)
