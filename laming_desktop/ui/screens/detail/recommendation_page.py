"""One recommendation: its text, what was answered, how things stand, and what is done about it."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.merge_scope import EditScope
from laming_desktop.domain.plan import Action, Recommendation
from laming_desktop.ui.screens.detail.edits import RecommendationTitle
from laming_desktop.ui.screens.detail.evidence_box import EvidenceBox
from laming_desktop.ui.screens.detail.guidance_lines import GuidanceLines
from laming_desktop.ui.screens.detail.item_facts import RecommendationFacts
from laming_desktop.ui.screens.detail.links_box import LinksBox
from laming_desktop.ui.screens.detail.notes_box import NotesBox
from laming_desktop.ui.screens.detail.now_words import NowLine, compare_recommendation
from laming_desktop.ui.screens.detail.plan_lines import PlanLines
from laming_desktop.ui.screens.detail.position_box import PositionBox
from laming_desktop.ui.screens.detail.questions import QuestionList
from laming_desktop.ui.screens.detail.quoted_text import QuotedText
from laming_desktop.ui.screens.detail.response_list import ResponseList
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import POSITION_BADGES
from laming_desktop.ui.widgets.boxes import make_column, make_hair, make_row
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.tab_order import order_tabs
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count, say_date
from laming_desktop.wording.labels import AUDIENCE_WORDS

TWO_SIDES = 680
"""From which width, in design pixels, what is known stands beside the text."""


class RecommendationPage(QWidget):
    """The inquiry's words without a box, our own in boxes."""

    edit_asked = Signal(object, object)
    item_requested = Signal(str, str)
    finished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._scope: EditScope | None = None
        self._outside = TextRuns(theme)
        self.questions = QuestionList(theme)
        self.title = TextField(theme, "Short title")
        self.title.kept.connect(self._on_title_kept)
        self.title.finished.connect(self.finished)
        self.meta = TextRuns(theme)
        self.published = TextRuns(theme, lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        self.text = QuotedText(theme)
        self.sub_items = PlanLines(theme)
        self.responses = ResponseList(theme)
        self.guidance = GuidanceLines(theme, "What guidance says")
        self.links = LinksBox(theme)
        self.evidence = EvidenceBox(theme)
        self.notes = NotesBox(theme)
        self.local = PositionBox(theme, "local")
        self.national = PositionBox(theme, "national")
        self.counted = TextRuns(theme)
        self.actions_heading = TextRuns(theme, lines=1)
        self.action_lines = PlanLines(theme)
        self._rest = TextRuns(theme)
        self._title_now, self._text_now = NowLine(theme), NowLine(theme)
        for part in (self.questions, self.text, self.local, self.national, self.links):
            part.edit_asked.connect(self.edit_asked)
        for lines in (self.sub_items, self.action_lines, self.links):
            lines.item_requested.connect(self.item_requested)
        self._arrange()

    def show_recommendation(self, facts: RecommendationFacts, *, today: date, may_write: bool, fresh: bool) -> None:
        """Show a recommendation; `fresh` false keeps half-written words. In a copy it may be that nothing can be changed."""
        shown, scope = facts.recommendation, self._scope
        is_outside = scope is not None and not scope.covers_all
        may_write = may_write and not is_outside
        self._outside.show_runs(Run(scope.words if scope is not None and is_outside else "", ink="muted"))
        self._outside.setVisible(is_outside)
        self.questions.show_questions(facts.questions, may_write=may_write)
        self.title.show_value(shown.title, fresh=fresh)
        self.title.allow(may_write)
        self.meta.show_runs(Run(_say_meta(shown), ink="muted"))
        self.meta.setVisible(bool(self.meta.words))
        self.published.show_runs(Run(say_date(facts.published_on) if facts.published_on else "", ink="muted"))
        self.text.show_text(shown.text, may_write=may_write, fresh=fresh)
        self.sub_items.show_sub_items(facts.sub_items)
        self.sub_items.setVisible(bool(facts.sub_items))
        self.responses.show_responses(shown.responses)
        self.guidance.show_notes(facts.notes)
        self.links.show_links(shown.id, facts.links, may_write=may_write)
        self.evidence.show_evidence(facts.evidence, may_write=may_write)
        self.notes.show_notes(facts.kept_notes)
        newest_first = sorted(facts.positions, key=lambda entry: entry.on, reverse=True)
        local = [entry for entry in newest_first if entry.scope == "local"]
        national = [entry for entry in newest_first if entry.scope == "national"]
        self.local.show_position(shown.local_position, local, today=today, may_write=may_write)
        self.national.show_position(shown.national_position, national, today=today, may_write=may_write)
        self.counted.show_runs(*say_counted(shown))
        self._say_actions(facts.actions, facts.action_count)
        now: Mapping[str, str] = compare_recommendation(shown, facts.now) if facts.is_past else {}
        lines = {
            "title": self._title_now,
            "text": self._text_now,
            "local": self.local.now,
            "national": self.national.now,
        }
        for field, line in lines.items():
            line.show_now(now.get(field, ""))
        order_tabs(self)

    def use_scope(self, scope: EditScope | None) -> None:
        """Keep to what may be changed in a copy; None where the register is nobody's copy."""
        self._scope = scope

    def list_fields(self) -> tuple[TextField, ...]:
        """List the fields of words."""
        return (self.title,)

    def give_back(self) -> bool:
        """Give the title in force back; tell whether it had other words."""
        return self.title.give_back()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is known beside the text where there is room for both."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.em(TWO_SIDES)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(across if is_wide else down)
        for place in range(self._sides.count()):
            self._sides.setStretch(place, 1 if is_wide else 0)

    def _on_title_kept(self, words: str) -> None:
        self.edit_asked.emit(RecommendationTitle(words), self.title)

    def _arrange(self) -> None:
        theme = self._theme
        rows = FormRows(theme)
        rows.add("Short title", self.title, self._title_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(side) for side in (16, 12, 16, 16)))
        column.setSpacing(theme.em(10))
        heading = make_row(theme, TextRuns(theme, Run("Recommendation", is_bold=True), lines=1), self.published)
        left = make_column(theme, heading, self.text, self._text_now, self.sub_items, None, gap=10)
        known = (self.responses, self.local, self.national, self.counted)
        right = make_column(theme, *known, self.guidance, self.links, self.evidence, self.notes, None, gap=10)
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(theme.em(24))
        self._sides.addWidget(left)
        self._sides.addWidget(right)
        for part in (self._outside, self.questions, rows, self.meta):
            column.addWidget(part)
        column.addLayout(self._sides)
        for part in (make_hair(), self.actions_heading, self.action_lines, self._rest):
            column.addWidget(part)
        column.addStretch(1)

    def _say_actions(self, actions: Sequence[Action], count: int) -> None:
        self.action_lines.show_actions(actions)
        late = sum(action.due.lateness == "overdue" for action in actions)
        counts = f"  {count:,}" + (f", {late} late" if late and count == len(actions) else "")
        self._rest.show_runs(Run(f"{count - len(actions):,} more stand under it in the list.", ink="muted"))
        self._rest.setVisible(count > len(actions))
        self.actions_heading.show_runs(Run("Actions", is_bold=True), Run(counts, ink="muted"))


def _say_meta(recommendation: Recommendation) -> str:
    """Say theme, addressees and audience on one line."""
    parts = [recommendation.theme or ""]
    if recommendation.addressees:
        parts.append(f"addressed to {recommendation.addressees}")
    if recommendation.audience:
        parts.append(AUDIENCE_WORDS[recommendation.audience].casefold())
    return "  ·  ".join(part for part in parts if part)


def say_counted(recommendation: Recommendation) -> tuple[Run, ...]:
    """Say at which position a recommendation counts, and what decided it."""
    word = POSITION_BADGES[recommendation.counted_position].word
    if recommendation.counted_at:
        why = f", from {recommendation.counted_at}, the least favourable of its sub-items."
    elif recommendation.sub_items:
        why = ", its own position." if recommendation.local_position else "."
    else:
        why = "."
    count = f" {say_count(len(recommendation.sub_items), 'sub-item')} below it." if recommendation.sub_items else ""
    return (Run("Counts once, as ", ink="muted"), Run(word, is_bold=True), Run(f"{why}{count}", ink="muted"))
