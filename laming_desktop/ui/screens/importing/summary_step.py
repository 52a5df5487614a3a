"""The last step: what will be written, what was repaired, and what stays open."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.proposals import Finding
from laming_desktop.operations.imports.plan import PlannedRow
from laming_desktop.ui.screens.importing.session import ImportSession
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import join_words, say_count
from laming_desktop.wording.documents import say_finding_with_place

WIDTH = 760
MOST_FINDINGS = 200
DECIDE = "You chose to stop for that: go back to the rows to decide otherwise, or cancel the import."


class SummaryStep(QWidget):
    """Counts in sentences; nothing has been written yet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._page = QWidget()
        self._body = QVBoxLayout(self._page)
        self._body.setContentsMargins(*(theme.em(side) for side in (16, 18, 16, 16)))
        self._body.setSpacing(theme.em(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(make_scroll_page(self._page, "Summary of the import"))

    def show_session(self, session: ImportSession) -> None:
        """Show what the import would do now."""
        while (item := self._body.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        theme = self._theme
        title = TextRuns(theme, Run(say_heading(session), is_bold=True), style="title")
        lines: list[QWidget] = [title]
        for icon, words in list_sentences(session):
            lines.append(make_row(theme, IconView(theme, icon), TextRuns(theme, words), gap=10))
        findings = [finding for finding in list_findings(session) if finding.kind in {"repaired", "dropped"}]
        if findings:
            lines.append(
                TextRuns(theme, Run("Repaired", is_bold=True), Run(f"  {len(findings)}", ink="muted"), lines=1)
            )
        lines += [
            TextRuns(theme, Run(say_finding_with_place(finding), ink="muted")) for finding in findings[:MOST_FINDINGS]
        ]
        holder = make_column(theme, *lines, gap=8)
        holder.setMaximumWidth(theme.em(WIDTH))
        self._body.addWidget(make_row(theme, holder, None))
        self._body.addStretch(1)


def say_heading(session: ImportSession) -> str:
    """Say in one line what will happen."""
    stopping = len(session.list_stopping())
    if stopping:
        return f"{say_count(stopping, 'row')} {'stops' if stopping == 1 else 'stop'} the import"
    if any(session.is_written(row) for row in session.plan.rows):
        return "What will be written"
    if all(row.fate == "same" for row in session.plan.rows):
        return f"Nothing new: all {say_count(len(session.plan.rows), 'row')} are already in the register"
    return "Nothing will be written"


def list_sentences(session: ImportSession) -> list[tuple[str, str]]:
    """List what will be written and what will not, each with its icon."""
    kept = [row for row in session.plan.rows if row.id not in session.skipped]
    return [*_list_written(session, kept), *_list_left(session, kept), *_list_open(session)]


def _list_written(session: ImportSession, kept: Sequence[PlannedRow]) -> Iterator[tuple[str, str]]:
    """Give what will be written."""
    new = [row.table for row in kept if row.fate == "new"]
    made = [say_count(new.count(table), f"new {table}") for table in ("action", "recommendation") if table in new]
    if made:
        yield "plus", f"{join_words(made)}."
    decisions = Counter(session.find_decision(row) for row in kept if row.fate == "update")
    if decisions["update"]:
        yield "pencil", f"{say_count(decisions['update'], 'item')} of the register will be brought up to date."
    if decisions["skip"]:
        yield "cross", f"{say_count(decisions['skip'], 'item')} of the register will be left as they are, as you chose."
    if decisions["stop"]:
        yield "attention", f"{say_count(decisions['stop'], 'row')} would change what the register says. {DECIDE}"


def _list_left(session: ImportSession, kept: Sequence[PlannedRow]) -> Iterator[tuple[str, str]]:
    """Give what will not be written."""
    fates = Counter(row.fate for row in kept)
    held = session.list_held()
    if fates["same"]:
        yield "check", f"{say_stand(fates['same'])} in the register already and {say_stay(fates['same'])}."
    if held:
        yield (
            "question",
            f"{say_count(len(held), 'row')} may be in the register already; not written until you say so.",
        )
    unnumbered = fates["problem"] - sum(row.fate == "problem" for row in held)
    if unnumbered:
        yield "attention", f"{say_count(unnumbered, 'row')} without a number cannot be filed and will be left out."
    if session.skipped:
        yield "cross", f"{say_count(len(session.skipped), 'row')} will be left out, as you chose."


def _list_open(session: ImportSession) -> Iterator[tuple[str, str]]:
    """Give what stays open, and how the import is taken back."""
    left_open = session.count_left_open()
    if left_open:
        kept = "will be kept on its item" if left_open == 1 else "will be kept on their items"
        yield "question", f"{say_count(left_open, 'question')} {kept}, under Needs attention."
    if any(session.is_written(row) for row in session.plan.rows):
        yield "undo", "The whole import is one step to undo."


def say_stand(count: int) -> str:
    """Say how many rows stand."""
    return f"{say_count(count, 'row')} {'stands' if count == 1 else 'stand'}"


def say_stay(count: int) -> str:
    """Say that rows stay as they are."""
    return "stays as it is" if count == 1 else "stay as they are"


def list_findings(session: ImportSession) -> Iterable[Finding]:
    """List what the reading found, once each, in the document's order."""
    of_rows = [finding for row in session.plan.rows for finding in row.findings]
    return dict.fromkeys([*session.plan.findings, *of_rows])
