"""One recommendation: its text, what was answered, how things stand, and what is done about it."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.plan import Action, Recommendation
from laming_desktop.ui.screens.detail.edits import RecommendationTitle
from laming_desktop.ui.screens.detail.evidence_box import EvidenceBox
from laming_desktop.ui.screens.detail.guidance_lines import GuidanceLines
from laming_desktop.ui.screens.detail.item_facts import RecommendationFacts
from laming_desktop.ui.screens.detail.notes_box import NotesBox
from laming_desktop.ui.screens.detail.now_words import NowLine, compare_recommendation
from laming_desktop.ui.screens.detail.plan_lines import PlanLines
from laming_desktop.ui.screens.detail.position_box import PositionBox
from laming_desktop.ui.screens.detail.questions import QuestionList
from laming_desktop.ui.screens.detail.quoted_text import QuotedText
from laming_desktop.ui.screens.detail.response_list import ResponseList
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import POSITION_BADGES
from laming_desktop.ui.widgets.boxes import make_hair, make_row
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.tab_order import order_tabs
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count, say_date
from laming_desktop.wording.labels import AUDIENCE_WORDS


class RecommendationPage(QWidget):
    """The inquiry's words without a box, our own in boxes."""

    edit_asked = Signal(object, object)
    item_requested = Signal(str, str)
    finished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
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
        self.evidence = EvidenceBox(theme)
        self.notes = NotesBox(theme)
        self.local = PositionBox(theme, "local")
        self.national = PositionBox(theme, "national")
        self.counted = TextRuns(theme)
        self.actions_heading = TextRuns(theme, lines=1)
        self.action_lines = PlanLines(theme)
        self._rest = TextRuns(theme)
        self._title_now, self._text_now = NowLine(theme), NowLine(theme)
        for part in (self.questions, self.text, self.local, self.national):
            part.edit_asked.connect(self.edit_asked)
        for lines in (self.sub_items, self.action_lines):
            lines.item_requested.connect(self.item_requested)
        self._arrange()

    def show_recommendation(self, facts: RecommendationFacts, *, today: date, may_write: bool, fresh: bool) -> None:
        """Show a recommendation; `fresh` false keeps half-written words."""
        shown = facts.recommendation
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
        self.evidence.show_evidence(facts.evidence, may_write=may_write)
        self.notes.show_notes(facts.kept_notes)
        newest_first = sorted(facts.positions, key=lambda entry: entry.on, reverse=True)
        local = [entry for entry in newest_first if entry.scope == "local"]
        national = [entry for entry in newest_first if entry.scope == "national"]
        self.local.show_position(shown.local_position, local, today=today, may_write=may_write)
        self.national.show_position(shown.national_position, national, today=today, may_write=may_write)
        self.counted.show_runs(*say_counted(shown))
        self._say_actions(facts.actions, len(shown.actions))
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

    def list_fields(self) -> tuple[TextField, ...]:
        """List the fields of words."""
        return (self.title,)

    def give_back(self) -> bool:
        """Give the title in force back; tell whether it had other words."""
        return self.title.give_back()

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
        for part in (
            self.questions,
            rows,
            self.meta,
            heading,
            self.text,
            self._text_now,
            self.sub_items,
            self.responses,
            self.guidance,
            make_hair(),
        ):
            column.addWidget(part)
        for part in (
            self.local,
            self.national,
            self.counted,
            self.evidence,
            self.notes,
            make_hair(),
            self.actions_heading,
            self.action_lines,
            self._rest,
        ):
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
