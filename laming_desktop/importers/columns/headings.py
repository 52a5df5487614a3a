"""Recognise what a column heading announces, from the words that councils use."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from laming_desktop.importers.cells.numbering import find_leading_number, read_number
from laming_desktop.importers.cells.unseen import drop_unseen
from laming_desktop.importers.columns.heading_words import HEADING_WORDS
from laming_desktop.importers.grid import ColumnKind

LONGEST_HEADING: Final = 120
_MOST_WORDS: Final = 14
_FEWEST_SMALL: Final = 4

_FOOTNOTE: Final = re.compile(r"\[\w{1,4}\]|[*†‡¹²³]|\(\d\)")
_PUNCTUATION: Final = re.compile(r"[^\w#№&?/% ]+")

_COLOURS: Final = re.compile(r"\b(green|amber|yellow|orange|red|blue)\b")
_COLUMN_OF_STATE: Final = re.compile(
    r"^(?:(?:local|locally|nationally|fully|already|currently)\s+)*(?:not\s+(?:yet\s+)?(?:in place|started|met|achieved)|"
    r"in place(?: (?:and|&) .*)?|ongoing|on going|in progress|partly (?:met|in place)|partially (?:met|in place)|met|"
    r"complete[d]?(?! (?:by|on|at|date|checklist)\b)|achieved|started|on track|off track|at risk|not applicable|n/a|(?:done|finished|delivered|implemented|closed)$)"
    r"(?:\b|$)"
)
_EXPLANATION: Final = re.compile(r"\s[-\u2013]+\s|[:;(.?\n]")
_PLAN_WORD: Final = re.compile(r"\b(?:recommend\w*|actions?)\b", re.IGNORECASE)
_TITLES: Final = (
    re.compile(r"^(?:(?:task|item|card|to ?do|work item) )?(?:title|subject|summary|name)$"),
    re.compile(r"^(?:(?:task|item|card|to ?do|work item) )?(?:description|details?)$"),
)
_OF_TASKS: Final = re.compile(
    r"\bassign(?:ed|ee)\b|^resource names?$|^members$|\bdue\b|^finish\b|% complete|percent complete"
)
_FEWEST_OF_TASKS: Final = 2
_TEXT_KINDS: Final[frozenset[ColumnKind]] = frozenset({"recommendation", "action"})


def fold_heading(text: str) -> str:
    """Give the words of a heading in small letters, without footnote marks and punctuation."""
    words = _PUNCTUATION.sub(
        " ", _FOOTNOTE.sub(" ", drop_unseen(text)).casefold().replace("'", " ").replace("\u2019", " ")
    )
    return " ".join(words.split())


def recognise_heading(text: str) -> ColumnKind | None:
    """Tell which kind of column a heading announces; None where its words say nothing."""
    if not text or len(text) > LONGEST_HEADING:
        return None
    folded = fold_heading(text)
    colours = set(_COLOURS.findall(folded))
    if len(colours) == 1 and "rag" not in folded.split():
        return "mark"
    if len(colours) > 1:
        return "rag"
    if _COLUMN_OF_STATE.match(folded) and not folded.endswith(("date", "?")):
        return "mark"
    return next((kind for kind, pattern in HEADING_WORDS if pattern.search(folded)), None)


def recognise_column(heading: str) -> ColumnKind | None:
    """Tell which kind of column stands under a heading; one that explains itself at length is known by its first words."""
    if len(heading) <= LONGEST_HEADING:
        return recognise_heading(heading)
    first = _EXPLANATION.split(heading, maxsplit=1)[0]
    return recognise_heading(first) if len(first) <= LONGEST_HEADING // 2 else None


def recognise_row(headings: Sequence[str]) -> list[ColumnKind | None]:
    """Tell which kind of column each heading of a table announces; None where its words say nothing.

    Lists of tasks, as office programs write them, name their actions by a title: it is one where no other heading names
    actions, and two at least are those of such lists ("Assigned To", "Due Date", "% Complete").
    """
    kinds: list[ColumnKind | None] = [recognise_column(heading) for heading in headings]
    if _TEXT_KINDS.isdisjoint(kinds) and is_task_list(headings):
        folded = [fold_heading(heading) for heading in headings]
        title = next((at for pattern in _TITLES for at, words in enumerate(folded) if pattern.match(words)), None)
        if title is not None:
            kinds[title] = "action"
    if _TEXT_KINDS.isdisjoint(kinds) and kinds.count("reference") > 1:
        _settle_rec(headings, kinds)
    return kinds


def _settle_rec(headings: Sequence[str], kinds: list[ColumnKind | None]) -> None:
    """Take "rec" beside "ref" for the recommendation itself where no other heading names a text."""
    bare = [at for at, heading in enumerate(headings) if fold_heading(heading) in {"rec", "recs"}]
    if len(bare) == 1 and kinds.count("reference") == len(bare) + 1:
        kinds[bare[0]] = "recommendation"


def is_task_list(headings: Sequence[str]) -> bool:
    """Tell whether headings are those of a list of tasks, as office programs write them."""
    return sum(bool(_OF_TASKS.search(fold_heading(heading))) for heading in headings) >= _FEWEST_OF_TASKS


def is_heading_row(cells: Sequence[str]) -> bool:
    """Tell whether cells are the headings of a plan: several are recognised, one of them a text that matters."""
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or not all(map(_looks_like_heading, filled)):  # noqa: PLR2004
        return False
    if read_number(filled[0]) is not None or find_leading_number(filled[0]) is not None:
        return False
    kinds = recognise_row(filled)
    is_small = sum(not cell[0].islower() for cell in filled) * 5 < len(filled) * 3
    if is_small and not _are_small_headings(filled, kinds):
        return False
    known = {kind for kind in kinds if kind is not None}
    recognised = sum(kind is not None for kind in kinds)
    letters = sum(kind is None and len(cell) == 1 for kind, cell in zip(kinds, filled, strict=True))
    least = 2 if any(map(_names_plan, filled)) else 3
    return len(known) >= least and bool(known & _TEXT_KINDS) and recognised * 5 >= (len(filled) - letters) * 3


def _are_small_headings(filled: Sequence[str], kinds: Sequence[ColumnKind | None]) -> bool:
    """Tell whether words in small letters are headings: four at least, each short and known, no two alike."""
    is_short = all(len(cell.split()) <= _FEWEST_SMALL and not cell.endswith((".", ",")) for cell in filled)
    return is_short and len(filled) >= _FEWEST_SMALL and None not in kinds and len(set(kinds)) == len(kinds)


def _names_plan(cell: str) -> bool:
    return bool(_PLAN_WORD.search(cell))


def is_sure_heading_row(cells: Sequence[str]) -> bool:
    """Tell whether cells are headings and nothing else: each is filled from the first on, nearly each recognised."""
    filled = [cell for cell in cells if cell]
    if len(filled) < 3 or filled != list(cells[: len(filled)]) or not is_heading_row(cells):  # noqa: PLR2004
        return False
    kinds = recognise_row(filled)
    unknown = sum(kind is None for kind in kinds)
    return unknown <= 1 and len(set(kinds)) >= len(kinds) - 1


def _looks_like_heading(cell: str) -> bool:
    words = cell.split()
    if len(cell) > LONGEST_HEADING or len(words) > _MOST_WORDS:
        return False
    return not cell.rstrip().endswith((".", ";")) or len(words) <= 3  # noqa: PLR2004


def is_like(one: str, other: str, least: float = 0.75) -> bool:
    """Tell whether two short texts are the same but for what a scanner may have misread."""
    left, right = fold_heading(one), fold_heading(other)
    if left == right:
        return True
    matcher = SequenceMatcher(None, left[:200], right[:200], autojunk=False)
    return matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least and matcher.ratio() >= least
