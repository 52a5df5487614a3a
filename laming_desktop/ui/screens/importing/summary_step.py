"""The last step: what will be written, what was repaired, and what stays open."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.proposals import Finding
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
    counts = count_rows(session)
    if not counts["new"] and not counts["update"]:
        return f"Nothing new: all {say_count(len(session.plan.rows), 'row')} are already in the register"
    return "What will be written"


def count_rows(session: ImportSession) -> dict[str, int]:
    """Count the rows that are not left out, by their fate."""
    fates = [row.fate for row in session.plan.rows if row.id not in session.skipped]
    return {fate: fates.count(fate) for fate in ("new", "update", "same", "problem")}


def list_sentences(session: ImportSession) -> list[tuple[str, str]]:
    """List what will be written and what will not, each with its icon."""
    kept = [row for row in session.plan.rows if row.id not in session.skipped]
    new = [row.table for row in kept if row.fate == "new"]
    counts = count_rows(session)
    made = [say_count(new.count(table), f"new {table}") for table in ("action", "recommendation") if table in new]
    sentences = [("plus", f"{join_words(made)}.")] if made else []
    if counts["update"]:
        sentences.append(
            ("pencil", f"{say_count(counts['update'], 'item')} of the register will be brought up to date.")
        )
    if counts["same"]:
        sentences.append(
            ("check", f"{say_count(counts['same'], 'row')} stand in the register already and stay as they are.")
        )
    if counts["problem"]:
        sentences.append(
            (
                "attention",
                f"{say_count(counts['problem'], 'row')} without a number cannot be filed and will be left out.",
            )
        )
    left_open = session.count_left_open()
    if left_open:
        sentences.append(
            ("question", f"{say_count(left_open, 'question')} will be kept on their items, under Needs attention.")
        )
    if session.skipped:
        sentences.append(("cross", f"{say_count(len(session.skipped), 'row')} will be left out, as you chose."))
    if counts["new"] or counts["update"]:
        sentences.append(("undo", "The whole import is one step to undo."))
    return sentences


def list_findings(session: ImportSession) -> Iterable[Finding]:
    """List what the reading found, once each, in the document's order."""
    of_rows = [finding for row in session.plan.rows for finding in row.findings]
    return dict.fromkeys([*session.plan.findings, *of_rows])
