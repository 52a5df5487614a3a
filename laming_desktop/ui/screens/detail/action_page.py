"""The page of an action: its fields, what it waits for, what shows that it is done, then its progress."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.merge_scope import EditScope
from laming_desktop.ui.screens.detail.action_form import ActionForm
from laming_desktop.ui.screens.detail.evidence_box import EvidenceBox
from laming_desktop.ui.screens.detail.guidance_lines import GuidanceLines
from laming_desktop.ui.screens.detail.item_facts import ActionFacts
from laming_desktop.ui.screens.detail.notes_box import NotesBox
from laming_desktop.ui.screens.detail.now_words import compare_action
from laming_desktop.ui.screens.detail.progress_list import ProgressList
from laming_desktop.ui.screens.detail.timescale_box import ReadWords
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair
from laming_desktop.ui.widgets.tab_order import order_tabs


class ActionPage(QWidget):
    """Form, guidance, evidence and progress below each other."""

    edit_asked = Signal(object, object)
    item_requested = Signal(str, str)
    finished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._scope: EditScope | None = None
        self.form = ActionForm(theme)
        self.progress = ProgressList(theme)
        self.guidance = GuidanceLines(theme, "Waits for")
        self.evidence = EvidenceBox(theme)
        self.notes = NotesBox(theme)
        for part in (self.form, self.progress):
            part.edit_asked.connect(self.edit_asked)
        self.form.item_requested.connect(self.item_requested)
        self.form.finished.connect(self.finished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form)
        column.addWidget(make_column(theme, self.guidance, self.evidence, self.notes, gap=8, margins=(16, 8, 16, 10)))
        column.addWidget(make_hair())
        column.addWidget(self.progress, 1)

    def use_scope(self, scope: EditScope | None) -> None:
        """Keep to what may be changed in a copy; None where the register is nobody's copy."""
        self._scope = scope

    def use_reader(self, read: ReadWords) -> None:
        """Read timescales with this from now on."""
        self.form.timescale.use_reader(read)

    def show_action(self, facts: ActionFacts, *, today: date, may_write: bool, fresh: bool) -> None:
        """Show an action; in a copy, what may not be changed in it has no box, and it is said why."""
        scope, owners = self._scope, [one.owner_id for one in facts.action.owners]
        is_inside = scope is None or scope.covers_action(owners)
        outside = "" if scope is None or scope.covers_all else scope.words
        may_write = may_write and is_inside
        self.form.show_action(
            facts.action,
            titles=facts.titles,
            read_owners=facts.read_owners,
            questions=facts.questions,
            may_write=may_write,
            fresh=fresh,
            may_write_all=scope is None or scope.covers_all,
            outside=outside,
        )
        self.progress.show_action(facts.action, today=today, may_write=may_write, fresh=fresh)
        self.guidance.show_waits(facts.waits_for)
        self.evidence.show_evidence(facts.evidence, may_write=may_write)
        self.notes.show_notes(facts.kept_notes)
        now: Mapping[str, str] = compare_action(facts.action, facts.now) if facts.is_past else {}
        self.form.show_now(now)
        self.progress.now.show_now(now.get("progress", ""))
        order_tabs(self)
