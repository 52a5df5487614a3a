"""The checks: what is wrong or doubtful in the plan, by rule and by item, with a way to each and what one click can do."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid
from typing_extensions import override

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.checks.checking import FINDERS
from laming_desktop.domain.checks.remarks import Remark, Rule
from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.checks.fixing import fix_remark
from laming_desktop.operations.checks.plan_checks import (
    CheckedPlan,
    check_register_plan,
    hear_check_again,
    silence_check,
)
from laming_desktop.store.actions import count_actions
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.screens.checks.strip import make_bands, say_strip
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.announcing import announce
from laming_desktop.ui.widgets.boxes import lay_beside, lay_page, make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.empty_state import EmptyState
from laming_desktop.ui.widgets.mark_strip import MarkStrip
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList, TwoLines
from laming_desktop.wording.checks import FIX_WORDS, RULE_WORDS, say_remark, say_remark_item
from laming_desktop.wording.dates import say_count

LIST_WIDTH: Final = 320
HIGHEST_STRIP: Final = 124
LOWEST_STRIP: Final = 80
MANY: Final = 1_000
"""So many actions are checked in a moment; more are checked beside the window."""
SILENCED: Final = "silenced"
SILENCE: Final = "Silence this check"
WHY: Final = "Why need nobody look at this any more?"


class ChecksScreen(QWidget):
    """Rules with their counts, and beside them the items of the chosen one.

    `item_asked` carries table and id of an item to go to, `done` the sentence of a change that can be undone.
    """

    closed = Signal()
    item_asked = Signal(str, str)
    done = Signal(str)
    failed = Signal(object)

    def __init__(self, theme: Theme, asking: Asking, tasks: Tasks, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme, self._asking, self._tasks, self._today = theme, asking, tasks, today
        self._register: Register | None = None
        self._checked = CheckedPlan((), ())
        self._run = 0
        set_ground(self, "paper")
        self._count = TextRuns(theme, lines=1)
        self.strip = MarkStrip(theme, "Recommendations in the order of the inquiry")
        self._strip_words = TextRuns(theme, lines=1)
        self.rules = TwoLineList(theme, "Checks that found something")
        self.items = TwoLineList(theme, "Items of the chosen check")
        self.foot_words = TextRuns(theme, lines=1)
        self.close_button = make_button(theme, "Close", self.closed.emit)
        self.silence_button = make_button(theme, "Silence\u2026", self.silence, icon="eye")
        self.fix_button = make_button(theme, "Put right", self.fix, icon="repair")
        self.go_button = make_button(theme, "Go there", self.go, kind="main", icon="right")
        self._arrange()
        self._connect()

    def show_checks(self, register: Register) -> None:
        """Check the plan of a register and show what was found."""
        self._register = register
        self.refresh()
        (self.rules if self.rules.count() else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: object = None) -> None:
        """Check once more; the rule and the item that were chosen stay chosen where they are still there."""
        del changes
        register, today = self._register, self._today()
        if register is None:
            return
        self._run += 1
        run = self._run
        if count_actions(register, PlanFilter(), today=today) <= MANY:
            self._show(run, check_register_plan(register, today=today))
            return
        self._count.show_runs(Run("Checking the plan\u2026", ink="muted"))
        self._tasks.run(
            "Checking the plan",
            lambda _: check_register_plan(register, today=today),
            lambda checked: self._show(run, checked),
        )

    def _show(self, run: int, checked: CheckedPlan) -> None:
        """Show what was found, unless something was changed or another register opened since."""
        if run != self._run or not isValid(self):
            return
        self._checked = checked
        remarks, silenced = checked.remarks, checked.silenced
        bands = make_bands(checked.inquiries, checked.recommendations, remarks)
        self.strip.show_bands(bands)
        self._strip_words.show_runs(Run(say_strip(bands), ink="muted"))
        self._strip_box.setVisible(bool(bands))
        counts: dict[Rule, int] = {rule: sum(one.rule == rule for one in remarks) for rule in FINDERS}
        lines = [TwoLines(rule, RULE_WORDS[rule], say_count(count, "item")) for rule, count in counts.items() if count]
        if silenced:
            lines.append(TwoLines(SILENCED, "Silenced", say_count(len(silenced), "item")))
        self.rules.show_lines(lines)
        said = f"{say_count(len(remarks), 'thing')} to see to"
        self._count.show_runs(Run(f"{said}, {len(silenced)} silenced" if silenced else said, ink="muted"))
        self._faces.setCurrentIndex(0 if lines else 1)
        self._show_items()

    @property
    def chosen(self) -> Remark | None:
        """Give the remark that is chosen."""
        key = self.items.chosen
        return self._list_shown()[int(key)][0] if key else None

    def go(self) -> None:
        """Go to the chosen item."""
        remark = self.chosen
        if remark is not None:
            self.item_asked.emit(remark.item_table, remark.item_id)

    def fix(self) -> None:
        """Do what one click can about the chosen remark; it can be undone."""
        remark, today = self.chosen, self._today()
        if remark is None or remark.fix is None:
            return
        if remark.fix == "answer_question":
            self.go()
            return
        self._attempt(lambda register: fix_remark(register, remark, today=today), say_fixed(remark))

    def silence(self) -> None:
        """Hear no more of the chosen remark, for a reason; or hear of it again."""
        remark = self.chosen
        if remark is None:
            return
        if self.rules.chosen == SILENCED:
            words = f"{say_remark_item(remark)} is checked again."
            self._attempt(lambda register: hear_check_again(register, remark.rule, remark.item_id), words)
            return
        reason = self._asking.ask_text(SILENCE, WHY)
        if reason is not None and reason.strip():
            words = f"Silenced: {RULE_WORDS[remark.rule]}, {say_remark_item(remark)}."
            self._attempt(
                lambda register: silence_check(register, remark.rule, remark.item_table, remark.item_id, reason=reason),
                words,
            )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        theme = self._theme
        title = TextRuns(theme, Run("Checks", is_bold=True), style="title", lines=1)
        head = make_row(theme, make_column(theme, title, self._count, gap=1), None, margins=(16, 9, 16, 9))
        self.rules.setFixedWidth(theme.em(LIST_WIDTH))
        beside = lay_beside(self.rules, self.items)
        self._faces = QStackedWidget()
        self._faces.addWidget(beside)
        self._faces.addWidget(
            EmptyState(
                theme,
                icon="check",
                heading="Nothing to see to",
                sentence="Every check of the plan is content.",
                answers=(),
            )
        )
        verbs = (self.silence_button, self.fix_button, self.go_button)
        foot = make_row(
            theme, self.close_button, self.foot_words, *verbs, gap=12, margins=(16, 9, 16, 9), ground="canvas"
        )
        self.strip.setMaximumHeight(theme.em(HIGHEST_STRIP))
        self.strip.setMinimumHeight(theme.em(LOWEST_STRIP))
        self._strip_box = make_column(theme, self._strip_words, self.strip, gap=2, margins=(16, 8, 16, 6))
        parts = (head, make_hair(), self._strip_box, make_hair(), self._faces, make_hair(), foot)
        lay_page(self, parts, self._faces)

    def _connect(self) -> None:
        self.strip.chosen.connect(self._on_mark_chosen)
        self.rules.currentItemChanged.connect(self._show_items)
        self.items.currentItemChanged.connect(self._show_verbs)
        self.items.itemActivated.connect(self.go)
        for key, do in (("Delete", self.silence), ("F2", self.fix)):
            shortcut = QShortcut(QKeySequence(key), self.items, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)

    def _on_mark_chosen(self, item_id: str) -> None:
        self.item_asked.emit("recommendation", item_id)

    def _list_shown(self) -> list[tuple[Remark, str]]:
        """List the remarks of the chosen rule, each with what is said of it."""
        if self.rules.chosen == SILENCED:
            return [(one, f"{RULE_WORDS[one.rule]}. {reason}") for one, reason in self._checked.silenced]
        return [(one, say_remark(one)) for one in self._checked.remarks if one.rule == self.rules.chosen]

    def _show_items(self) -> None:
        shown = self._list_shown()
        self.items.show_lines(
            [TwoLines(str(nth), say_remark_item(one), words) for nth, (one, words) in enumerate(shown)]
        )
        self._show_verbs()

    def _show_verbs(self) -> None:
        remark = self.chosen
        may_write = self._register is not None and not self._register.read_only
        self.go_button.setEnabled(remark is not None and remark.item_table in {"action", "recommendation", "owner"})
        self.silence_button.setEnabled(remark is not None and may_write)
        self.silence_button.setText("Hear again" if self.rules.chosen == SILENCED else "Silence\u2026")
        has_fix = remark is not None and remark.fix is not None
        self.fix_button.setText(FIX_WORDS[remark.fix] if remark is not None and remark.fix else "Put right")
        self.fix_button.setVisible(has_fix and self.rules.chosen != SILENCED)
        self.fix_button.setEnabled(has_fix and may_write)

    def _attempt(self, operation: Callable[[Register], Changes], sentence: str) -> None:
        """Change the register; what stands in the way is said in the window."""
        if self._register is None:
            return
        try:
            changes = operation(self._register)
        except RegisterError as error:
            self.failed.emit(error)
            return
        self._tasks.announce(changes)
        self.refresh()
        announce(self.foot_words, sentence)
        self.done.emit(sentence)


def say_fixed(remark: Remark) -> str:
    """Say what was done about a remark."""
    words = FIX_WORDS[remark.fix] if remark.fix else ""
    return f"{words}: {say_remark_item(remark)}."
