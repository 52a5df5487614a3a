"""Part the items of a cell: each date, rhythm, state or wait with the words that label it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from laming_desktop.domain.timescales.items import CORE_KINDS, Item

Joint = Literal["start", "none", "line", "stop", "comma", "and", "slash", "dash", "or", "then"]
_JOINTS: Final[dict[str, Joint]] = {
    "\n": "line",
    ";": "stop",
    ".": "stop",
    ",": "comma",
    "and": "and",
    "&": "and",
    "/": "slash",
    "-": "dash",
    "or": "or",
    "(": "dash",
    ")": "comma",
    ":": "none",
    "+": "and",
    "plus": "and",
    "|": "stop",
}
_STRENGTH: Final[tuple[Joint, ...]] = ("start", "none", "dash", "or", "and", "slash", "comma", "then", "line", "stop")
_SEPARATING: Final = frozenset({"line", "stop", "comma", "and", "slash", "then", "or"})


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a timescale: its core, the words before and after it, and what joins it to the part before."""

    core: Item
    joint: Joint
    before: tuple[Item, ...] = ()
    after: tuple[Item, ...] = ()
    number: str = ""

    @property
    def words(self) -> tuple[Item, ...]:
        """Give the words that label the part."""
        return (*self.before, *self.after)

    @property
    def is_labelled(self) -> bool:
        """Tell whether words of its own say what this part is."""
        return bool(self.number) or any(item.role in {"content", "activity", "body"} for item in self.words)


def split_parts(items: Sequence[Item]) -> list[Part]:
    """Give each core the words beside it, parted at the signs between them."""
    places = [at for at, item in enumerate(items) if item.kind in CORE_KINDS]
    parts: list[Part] = []
    for order, place in enumerate(places):
        left = places[order - 1] + 1 if order else 0
        between = items[left:place]
        cut, joint = _find_cut(between) if order else (0, "start")
        if order:
            parts[-1] = replace(parts[-1], after=_words(between[:cut]))
        number = next((item.text for item in between if item.kind == "label"), "")
        parts.append(Part(items[place], joint, _words(between[cut:]), number=number))
    if parts:
        parts[-1] = replace(parts[-1], after=_words(items[places[-1] + 1 :]))
    return parts


def _words(items: Sequence[Item]) -> tuple[Item, ...]:
    return tuple(item for item in items if item.kind in {"word", "mark"})


def find_joint(item: Item) -> Joint | None:
    """Say how a sign or word joins what stands on its two sides."""
    if item.kind == "label":
        return "stop"
    if item.has("thereafter"):
        return "then"
    return _JOINTS.get(item.text) if item.kind == "sign" or item.text in {"and", "or", "plus"} else None


def _find_cut(between: Sequence[Item]) -> tuple[int, Joint]:
    """Find where the words of one part end and the next part's begin."""
    joints = _list_joints(between)
    if not joints:
        return 0, "none"
    strongest = _find_strongest(joints)
    separating = [at for at, joint in joints if joint in _SEPARATING and joint in {strongest, "line", "stop"}]
    places = separating or [at for at, _ in joints]
    if strongest == "comma" and between[places[0]].text == ")":
        return places[0] + 1, _find_closing_joint(between[places[0] + 1 :])
    return places[0], strongest


def _find_closing_joint(rest: Sequence[Item]) -> Joint:
    found = _list_joints(rest)
    return _find_strongest(found) if found else "comma"


def _list_joints(items: Sequence[Item]) -> list[tuple[int, Joint]]:
    joints: list[tuple[int, Joint]] = []
    for at, item in enumerate(items):
        joint = find_joint(item)
        if joint is not None:
            joints.append((at, joint))
    return joints


def _find_strongest(joints: Sequence[tuple[int, Joint]]) -> Joint:
    strongest = joints[0][1]
    for _, joint in joints[1:]:
        strongest = joint if _STRENGTH.index(joint) > _STRENGTH.index(strongest) else strongest
    return strongest
