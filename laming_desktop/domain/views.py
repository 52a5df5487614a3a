"""Views that a user keeps under a name: what is shown of the plan, in which columns, order and groups."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Final, Literal, TypeVar, cast, get_args

from laming_desktop.domain.plan_filter import DueChoice, Lacking, PastChoice, PlanFilter, Sorting, SortKey
from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, PRIORITIES, ActionState, Priority

Grouping = Literal["recommendation", "theme", "owner", "state", "none"]
GROUPINGS: Final[tuple[Grouping, ...]] = get_args(Grouping)
LONGEST_NAME: Final = 80
_LONGEST_LINE: Final = 500
_MOST_ENTRIES: Final = 200
_WIDTHS: Final = range(1, 2_001)
_DAYS: Final = range(1, 3_651)
_PRIORITY_CHOICES: Final[tuple[Priority | Literal["none"], ...]] = (*PRIORITIES, "none")
_STATE_CHOICES: Final[tuple[ActionState | Literal["none"], ...]] = (*ACTION_STATES, "none")

_Word = TypeVar("_Word", bound=str)
Plain = Mapping[str, object]
"""What JSON can hold of a view."""


@dataclass(frozen=True, slots=True)
class ColumnWish:
    """One column that is shown, and how wide in design pixels; 0 for its usual width."""

    key: str
    width: int = 0


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view under a name; no columns stand for the usual ones."""

    id: str
    name: str
    filter: PlanFilter = field(default_factory=PlanFilter)
    sorting: Sorting = field(default_factory=Sorting)
    grouping: Grouping = "recommendation"
    columns: tuple[ColumnWish, ...] = ()

    def shows_same(self, other: "SavedView") -> bool:
        """Tell whether two views show the same, whatever they are called and however wide their columns are."""
        mine, theirs = ([column.key for column in view.columns] for view in (self, other))
        return (self.filter, self.sorting, self.grouping, mine) == (other.filter, other.sorting, other.grouping, theirs)


def to_plain(view: SavedView) -> Plain:
    """Give all of a view but its id and name, as JSON can hold it; what is as usual is left out."""
    plain: dict[str, object] = {"filter": filter_to_plain(view.filter)}
    if view.sorting != Sorting():
        plain["sorting"] = {"key": view.sorting.key, "descending": view.sorting.descending}
    if view.grouping != "recommendation":
        plain["grouping"] = view.grouping
    if view.columns:
        plain["columns"] = [{"key": column.key, "width": column.width} for column in view.columns]
    return plain


def from_plain(view_id: str, name: str, plain: Plain) -> SavedView:
    """Read a view that another version, or a stranger, may have written: what is not known is as if it were not there."""
    sorting = _as_object(plain.get("sorting"))
    keys: tuple[SortKey, ...] = get_args(SortKey)
    return SavedView(
        view_id,
        name,
        filter_from_plain(_as_object(plain.get("filter"))),
        Sorting(_pick(sorting.get("key"), keys, "plan"), descending=sorting.get("descending") is True),
        _pick(plain.get("grouping"), GROUPINGS, "recommendation"),
        tuple(_read_columns(plain.get("columns"))),
    )


def write_view(view: SavedView) -> str:
    """Write a view as JSON, so that equal views make equal texts."""
    return json.dumps(to_plain(view), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_view(view_id: str, name: str, text: str) -> SavedView:
    """Read a view from its JSON; a text that is none gives a view of everything."""
    try:
        plain: object = json.loads(text)
    except (ValueError, RecursionError):
        plain = None
    return from_plain(view_id, name, _as_object(plain))


def filter_to_plain(asked: PlanFilter) -> Plain:
    """Give the fields of a filter that ask for something."""
    values: dict[str, object] = {one.name: getattr(asked, one.name) for one in fields(asked)}
    return {
        name: list(cast("tuple[str, ...]", value)) if isinstance(value, tuple) else value
        for name, value in values.items()
        if value
    }


def filter_from_plain(plain: Plain) -> PlanFilter:
    """Read a filter; conditions that are not known ask nothing."""
    due: tuple[DueChoice, ...] = get_args(DueChoice)
    lacking: tuple[Lacking, ...] = get_args(Lacking)
    past: tuple[PastChoice, ...] = get_args(PastChoice)
    batch = _read_line(plain.get("batch_id"))
    return PlanFilter(
        text=_read_line(plain.get("text")),
        priorities=_choose(plain.get("priorities"), _PRIORITY_CHOICES),
        owners=_read_lines(plain.get("owners")),
        themes=_read_lines(plain.get("themes")),
        positions=_choose(plain.get("positions"), POSITIONS),
        states=_choose(plain.get("states"), _STATE_CHOICES),
        due=_choose(plain.get("due"), due),
        lacking=_choose(plain.get("lacking"), lacking),
        past=_choose(plain.get("past"), past),
        with_questions=plain.get("with_questions") is True,
        batch_id=batch or None,
        inquiries=_read_lines(plain.get("inquiries")),
        agencies=_read_lines(plain.get("agencies")),
        waiting_for=_read_lines(plain.get("waiting_for")),
        quiet_days=_read_number(plain.get("quiet_days"), _DAYS),
        needs_attention=plain.get("needs_attention") is True,
    )


def _read_columns(value: object) -> list[ColumnWish]:
    wishes: dict[str, ColumnWish] = {}
    for entry in _as_list(value):
        column = _as_object(entry)
        key = _read_line(column.get("key"))
        if key and key not in wishes:
            wishes[key] = ColumnWish(key, _read_number(column.get("width"), _WIDTHS))
    return list(wishes.values())


def _as_object(value: object) -> Plain:
    return cast("Plain", value) if isinstance(value, dict) else {}


def _as_list(value: object) -> Sequence[object]:
    return cast("Sequence[object]", value)[:_MOST_ENTRIES] if isinstance(value, list | tuple) else ()


def _read_line(value: object) -> str:
    """Give a short text that any file and page can hold; an empty one for anything else."""
    if not isinstance(value, str) or len(value) > _LONGEST_LINE or "\0" in value:
        return ""
    return value.encode(errors="ignore").decode()


def _read_lines(value: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_read_line(entry) for entry in _as_list(value) if isinstance(entry, str)))


def _read_number(value: object, allowed: range) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value in allowed else 0


def _pick(value: object, words: Sequence[_Word], otherwise: _Word) -> _Word:
    return next((word for word in words if word == value), otherwise)


def _choose(value: object, words: Sequence[_Word]) -> tuple[_Word, ...]:
    """Give the words of a closed set that are named, in the order in which they were."""
    named = _as_list(value)
    return tuple(dict.fromkeys(word for entry in named for word in words if word == entry))
