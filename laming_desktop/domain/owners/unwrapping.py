"""Joining names that a line end has broken, and opening brackets that hold a second owner."""

import re
from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.owners.asking import ask_about_name
from laming_desktop.domain.owners.cleaning import strip_edges
from laming_desktop.domain.owners.folding import drop_article, fold
from laming_desktop.domain.owners.function_words import STANDING_FUNCTIONS
from laming_desktop.domain.owners.kinds import Judgement, Weight, judge
from laming_desktop.domain.owners.labels import LABEL, begins_with_label, take_role_after
from laming_desktop.domain.owners.placeholders import find_placeholder
from laming_desktop.domain.owners.word_lists import words
from laming_desktop.domain.vocabulary import OwnerKind

_OPENED: Final = re.compile(
    r"\s*[(\[]\s*(?P<joint>supported by|with (?:the )?support (?:from|of)|assisted by|support(?:ed)?:|support from|led by|"
    r"lead:|in partnership with|jointly with|together with|and|with|plus|&|\+)\s+(?P<rest>[^()\[\]]*?)\s*[)\]]",
    re.IGNORECASE,
)
_COLONS: Final = {"support:": "supported by", "supported:": "supported by", "lead:": "led by"}
_CONTINUES: Final = words(
    "service services team manager officer group sub-group board panel department director unit lead coordinator assurance"
)
_SEMICOLON: Final = re.compile(r"\s*;\s*(?![^()]*\))")


def open_brackets(text: str) -> str:
    """Write "(supported by X)" without its brackets, so that X is read as an owner."""
    return _OPENED.sub(lambda m: f" {_COLONS.get(m['joint'].lower(), m['joint'])} {m['rest']}", text)


def split_lines(text: str) -> list[str]:
    """Give the parts of a cell that line ends and semicolons divide, without the empty ones."""
    lines = [part for line in text.split("\n") for part in _SEMICOLON.split(line)]
    return [line.strip() for line in lines if line.strip(" ,/&+")]


def join_broken_names(lines: list[str], known: Mapping[str, OwnerKind]) -> list[str]:
    """Join a line that is no owner by itself to the one it belongs to: "Children's Specialist", "Service"."""
    joined: list[str] = []
    for line in lines:
        if joined and _belongs_together(joined[-1], line, known):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def _belongs_together(above: str, line: str, known: Mapping[str, OwnerKind]) -> bool:
    if (
        begins_with_label(line)
        or LABEL.fullmatch(above)
        or find_placeholder(strip_edges(line))
        or find_placeholder(strip_edges(above))
    ):
        return False
    if fold(line) in known or fold(above) in known:
        return False
    if fold(line) in _CONTINUES:
        return True
    upper, lower = judge(_name_only(above)), judge(_name_only(line))
    if lower.weight is Weight.NONE and upper.weight is not Weight.NONE:
        return not line[:1].isdigit() and len(line.split()) <= 4  # noqa: PLR2004
    is_fragment = upper.weight is Weight.NONE or _names_a_field_only(above, upper)
    return is_fragment and lower.head is not None and len(above.split()) <= 4  # noqa: PLR2004


def _names_a_field_only(above: str, upper: Judgement) -> bool:
    """Tell whether a line is only a run of words of the trade that no team is called by."""
    is_weak_team = upper.weight is Weight.WEAK and upper.head is None and upper.kind == "team"
    return is_weak_team and fold(above) not in STANDING_FUNCTIONS and not ask_about_name(above)


def _name_only(line: str) -> str:
    name, _ = take_role_after(line)
    last = re.split(r"[,/&+]|\band\b", name)
    return drop_article(name if judge(name).weight else last[-1].strip() or name).split(" (")[0]
