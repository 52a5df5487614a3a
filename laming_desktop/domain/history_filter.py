"""Which part of the history is looked at, and what an item's past is asked for."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from laming_desktop.domain.vocabulary import ChangeKind


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """What a change must answer to; an empty field asks nothing.

    `author` is a name or a part of one, `since` and `until` are local days that count themselves. `field` is a column
    ("state"), `value` what it became. `batch_id` narrows to the rows of one import; `reason`
    is a part of why a change was made, said with it or later.
    """

    author: str = ""
    since: date | None = None
    until: date | None = None
    kinds: tuple[ChangeKind, ...] = ()
    table: str = ""
    field: str = ""
    value: str = ""
    batch_id: str | None = None
    reason: str = ""


EVERYTHING: Final = HistoryFilter()
