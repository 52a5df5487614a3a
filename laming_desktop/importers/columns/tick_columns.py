"""Take adjoining columns of which a tick chooses one for one state, or one priority, together: "Not started", "Complete"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile
from typing import Final, Literal

from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.states.marks import read_answer
from laming_desktop.domain.states.tidying import fold
from laming_desktop.domain.vocabulary import Certainty
from laming_desktop.importers.columns.headings import fold_heading
from laming_desktop.importers.grid import Column, ColumnKind, Row

_LETTERS: Final[dict[str, tuple[ColumnKind, str]]] = {
    "r": ("mark", "Red"),
    "a": ("mark", "Amber"),
    "g": ("mark", "Green"),
    "b": ("mark", "Blue"),
    "h": ("priority", "High"),
    "m": ("priority", "Medium"),
    "l": ("priority", "Low"),
}
_ANSWERS: Final = {
    "yes": "met",
    "y": "met",
    "partly": "partly met",
    "in part": "partly met",
    "no": "not met",
    "n": "not met",
}
"""What answers alone stand for: that what the row asks for is there."""
_LEADING: Final = frozenset(
    {
        "status", "state", "rag", "brag", "progress", "position", "rating", "action", "actions", "local", "locally",
        "current", "currently", "overall", "is", "the", "recommendation", "priority", "level", "assessment", "has", "been",
    }
)  # fmt: skip
"""Words that a heading over several columns puts before the state that each stands for."""
_MOST_WORDS: Final = 8
_MOSTLY_ONE: Final = 0.8


@dataclass(frozen=True, slots=True)
class Standing:
    """What a tick in a column says: the kind of the column, the words of the state or priority, and how it is headed."""

    kind: ColumnKind
    words: str
    heading: Literal["words", "letter", "answer"] = "words"


def settle_ticks(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Say what a tick in each column stands for where adjoining columns stand for states, or priorities, of one item."""
    settled = list(columns)
    for run in _list_runs(columns, rows):
        if not _is_chosen_among(run, rows):
            continue
        for column, standing in run:
            certainty: Certainty = "likely" if standing.heading == "answer" else "certain"
            settled[column.index] = replace(column, kind=standing.kind, certainty=certainty, stands_for=standing.words)
    return settled


def _list_runs(columns: Sequence[Column], rows: Sequence[Row]) -> Iterator[list[tuple[Column, Standing]]]:
    """List the runs of two columns and more that stand for different things of one kind and hold nothing but ticks."""
    run: list[tuple[Column, Standing]] = []
    for column in columns:
        standing = None if column.is_chosen else _name_standing(column.heading)
        if standing is not None and not all(is_tick(cell, standing.words) for cell in _list_cells(column, rows)):
            standing = None
        if standing is None or (run and run[-1][1].kind != standing.kind):
            yield from _check(run)
            run = []
        if standing is not None:
            run.append((column, standing))
    yield from _check(run)


def _check(run: list[tuple[Column, Standing]]) -> Iterator[list[tuple[Column, Standing]]]:
    """Keep a run of two and more that all differ; letters and answers count only beside each other."""
    names = {standing.words for _, standing in run}
    if len(run) > 1 and len(names) == len(run) and len({standing.heading for _, standing in run}) == 1:
        yield run


def _name_standing(heading: str) -> Standing | None:
    """Give the state or priority that a heading names alone; None where it names none."""
    words = fold_heading(heading).split()
    if len(words) > _MOST_WORDS:
        return None
    bare = list(dropwhile(lambda word: word in _LEADING, words))
    if len(bare) == 1 and bare[0] in _LETTERS:
        return Standing(*_LETTERS[bare[0]], "letter")
    if " ".join(words) in _ANSWERS:
        return Standing("mark", _ANSWERS[" ".join(words)], "answer")
    for name in (_read_question(words), " ".join(bare), " ".join(words)):
        kind = _find_kind(name) if name else None
        if kind is not None:
            return Standing(kind, name)
    return None


def _read_question(words: Sequence[str]) -> str:
    """Give what an answer under a question says: "not completed" for the no under "Completed?"; nothing without one."""
    asked, mark, answer = " ".join(words).rpartition("?")
    answer = answer.strip()
    if not mark or not answer:
        return ""
    return {"no": f"not {asked}", "n": f"not {asked}", "yes": asked, "y": asked}.get(answer, answer)


def _find_kind(name: str) -> ColumnKind | None:
    action = read_state(name, column="status", of="action")
    moved = action.proposal.moves_to
    if moved is not None:
        return "priority" if moved.field == "priority" else None
    if action.proposal.action_state is not None or "computed_not_stored" in action.questions:
        return "mark"
    position = read_state(name, column="status", of="recommendation").proposal.local_position
    return "mark" if position is not None else None


def _list_cells(column: Column, rows: Sequence[Row]) -> Iterator[str]:
    return (row.cell(column.index) for row in rows if row.cell(column.index) and not row.is_broken)


def is_tick(cell: str, name: str) -> bool:
    """Tell whether a cell holds a tick, a cross, a yes or no, or only says again what its column stands for."""
    folded = fold(cell)
    return read_answer(folded) is not None or folded == name.casefold() or folded == name.casefold().split()[0]


def _is_chosen_among(run: Sequence[tuple[Column, Standing]], rows: Sequence[Row]) -> bool:
    """Tell whether ticks stand in the columns, and in most rows just one."""
    ticks = [
        sum(read_answer(fold(row.cell(column.index))) != "no" for column, _ in run if row.cell(column.index))
        for row in rows
    ]
    marked = [count for count in ticks if count]
    return bool(marked) and marked.count(1) >= _MOSTLY_ONE * len(marked)
