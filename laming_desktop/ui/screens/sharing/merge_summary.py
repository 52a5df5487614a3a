"""What a merge will write, in figures, before it is written."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.ui.screens.sharing.merge_lines import list_told
from laming_desktop.ui.screens.sharing.merge_state import MergeState
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count

WIDTH: Final = 620
ONE_STEP: Final = (
    "All of it is written as one change: Undo takes the whole merge back, and then the same files can be merged again. "
    "Before that a backup is made."
)
NOTHING: Final = "Nothing will be changed. That the files came back is kept under Returns."


class MergeSummary(QWidget):
    """Says in a few lines what comes of all decisions."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.lines = TextRuns(theme)
        self.lines.setMaximumWidth(theme.em(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = make_column(theme, self.lines, None, margins=(18, 14, 18, 14))
        column.addWidget(make_scroll_page(page, "What the merge will do"))

    def show_state(self, state: MergeState) -> None:
        """Show what a merge will do."""
        lines = say_summary(state)
        runs: list[Run | str] = [Run(f"{lines[0]}\n\n", is_bold=True)]
        runs += [f"{line}\n" for line in lines[1:]]
        runs.append(Run(f"\n{ONE_STEP}", ink="muted"))
        self.lines.show_runs(*runs)


def say_summary(state: MergeState) -> list[str]:
    """Say what will be written, what was asked, and what is left."""
    plan, told = state.preview.plan, list_told(state)
    theirs = [one for one in told if one.side == "theirs"]
    items = {one.item for one in theirs}
    changed = len(state.preview.writes)
    lines = [f"{say_count(changed, 'change')} in {say_count(len(items), 'item')}" if changed else NOTHING]
    files = sum(back.outcome == "received" for back in plan.returns)
    lines.append(f"From {say_count(files, 'returned file')}.")
    updates = sum(one.table == "progress" and one.before is None for one in state.preview.writes)
    if updates:
        lines.append(f"{say_count(updates, 'progress update')} added to those that are here.")
    if plan.asks:
        mine = sum(state.answers.get(ask.key) == "mine" for ask in plan.asks)
        lines.append(f"{say_count(len(plan.asks), 'question')} answered, {mine:,} of them with yours.")
    yours = sum(one.side == "yours" for one in told)
    if yours:
        lines.append(f"{say_count(yours, 'change')} of yours stay as they are.")
    for found, words in ((plan.outside, "outside what they may change"), (plan.removals, "proposed to be removed")):
        taken = sum((one.nth, one.outside.item) in state.accepted for one in found)
        if found:
            lines.append(f"{say_count(len(found), 'item')} {words}: {taken:,} taken, {len(found) - taken:,} left.")
    if plan.same_numbers:
        lines.append(f"{say_count(len(plan.same_numbers), 'new item')} with a number that is taken here.")
    return lines
