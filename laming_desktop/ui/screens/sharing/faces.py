"""The values of a question and of a change, with the words that went and came."""

from laming_desktop.domain.word_differences import compare_words
from laming_desktop.operations.keeping.comparing_moments import Difference
from laming_desktop.ui.widgets.text_runs import Mark, Run
from laming_desktop.wording.history import say_row, say_value
from laming_desktop.wording.labels import label_field, label_table
from laming_desktop.wording.texts import quote

_MARKS: dict[str, Mark] = {"same": "none", "removed": "removed", "added": "added"}
NOTHING = "(empty)"


def show_words(before: str, after: str) -> list[Run | str]:
    """Show what became of a text, word by word."""
    if not after:
        return [Run(NOTHING, ink="muted")]
    if not before:
        return [after]
    runs: list[Run | str] = []
    for nth, run in enumerate(compare_words(before, after)):
        if nth:
            runs.append(" ")
        runs.append(Run(run.text, mark=_MARKS[run.kind], is_struck=run.kind == "removed", is_bold=run.kind == "added"))
    return runs


def show_value(field: str, base: object, value: object) -> list[Run | str]:
    """Show a value beside the one that it was made from."""
    return show_words(say_plainly(field, base), say_plainly(field, value))


def show_difference(one: Difference) -> list[Run | str]:
    """Show one change: what it is about, then what became of it."""
    if one.field is not None:
        return [
            Run(f"{label_field(one.field)}  ", ink="muted"),
            *show_value(one.field, one.before, one.after),
        ]
    came = one.before is None
    words = say_row(one.table, one.after if came else one.before)
    mark: Mark = "added" if came else "removed"
    kind = label_table(one.table)
    return [
        Run(f"{kind.capitalize()} {'added' if came else 'removed'}  ", ink="muted"),
        Run(words, mark=mark, is_struck=not came),
    ]


def say_plainly(field: str, value: object) -> str:
    """Say a value in words, whole; empty where there is none."""
    if value is None or value == "":
        return ""
    words, written = say_value(field, str(value)), str(value)
    # Words of the register are shown whole, not quoted and cut as in a sentence.
    return written if words == quote(written) else words
