"""Two texts as one: words taken away struck out, words added underlined, and the same in words."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.domain.word_differences import RunKind, WordRun, compare_words
from laming_desktop.ui.widgets.text_runs import Mark, Run
from laming_desktop.wording.texts import clean

LONGEST_SAID: Final = 300


def list_differences(before: str, after: str) -> tuple[Run, ...]:
    """List two texts as one, words taken away struck out and words added underlined."""
    return show_differences(compare_words(before, after))


def show_differences(differences: Sequence[WordRun]) -> tuple[Run, ...]:
    """Show what differs between two texts."""
    marks: dict[RunKind, Mark] = {"same": "none", "removed": "removed", "added": "added"}
    runs: list[Run] = []
    for part in differences:
        runs += [Run(part.text, mark=marks[part.kind]), Run(" ")]
    return tuple(runs[:-1])


def say_differences(differences: Sequence[WordRun]) -> str:
    """Say what differs between two texts, as a screen reader does: "by, taken away: spring, added: autumn, 2010"."""
    words = {"same": "", "removed": "taken away: ", "added": "added: "}
    return ", ".join(f"{words[part.kind]}{clean(part.text, LONGEST_SAID)}" for part in differences)
