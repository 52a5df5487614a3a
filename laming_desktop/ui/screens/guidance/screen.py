"""The guidance: what is expected, what is out, what it says of recommendations, and which actions wait for it."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.guidance.reading import GuidanceReading
from laming_desktop.domain.national import Guidance
from laming_desktop.domain.plan import Action
from laming_desktop.operations.national.guidance import (
    add_guidance,
    edit_guidance,
    publish_guidance,
    remove_guidance,
    withdraw_guidance,
)
from laming_desktop.operations.national.proposed_waits import accept_waits, find_proposed_waits
from laming_desktop.operations.national.reading_guidance import (
    read_guidance_document,
    write_guidance,
)
from laming_desktop.store.national import list_guidance, list_guidance_notes, list_waits
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import DOCUMENT_FILES, Asking
from laming_desktop.ui.screens.guidance.guidance_form import GuidanceForm
from laming_desktop.ui.screens.guidance.publish_form import PublishForm
from laming_desktop.ui.screens.guidance.reading_form import ReadingForm
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import lay_beside, lay_page, make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList, TwoLines
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.national import GUIDANCE_KIND_WORDS, say_guidance_time
from laming_desktop.wording.texts import quote_file

LIST_WIDTH: Final = 320
MOST_SHOWN: Final = 12
NOTHING: Final = "No guidance yet. Add what is expected or out, or read it from a document."


class GuidanceScreen(QWidget):
    """A list of guidance and commitments, and beside it what the chosen one says and what waits for it.

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
        self._guidance: dict[str, Guidance] = {}
        set_ground(self, "paper")
        self._count = TextRuns(theme, lines=1)
        self.list = TwoLineList(theme, "Guidance and commitments")
        self._name = TextRuns(theme, style="title", lines=3)
        self._about = TextRuns(theme)
        self.form = GuidanceForm(theme)
        self.publishing = PublishForm(theme)
        self.reading = ReadingForm(theme)
        self.items = TwoLineList(theme, "What it says, and what waits for it")
        self._make_buttons()
        self._arrange()
        self._connect()

    def show_guidance(self, register: Register) -> None:
        """Show the guidance of a register."""
        self._register = register
        self.refresh()
        (self.list if self._guidance else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: object = None) -> None:
        """Show what has changed; what was chosen stays chosen."""
        del changes
        if self._register is None:
            return
        guidance = list_guidance(self._register)
        self._guidance = {one.id: one for one in guidance}
        self.list.show_lines([TwoLines(one.id, one.title, say_standing(one)) for one in guidance])
        self._count.show_runs(Run(say_count(len(guidance), "entry", "entries") if guidance else NOTHING, ink="muted"))
        self._show_chosen()

    @property
    def chosen(self) -> Guidance | None:
        """Give the guidance that is chosen."""
        return self._guidance.get(self.list.chosen)

    def add(self) -> None:
        """Begin a new guidance in place."""
        self.publishing.hide()
        self.form.begin(None)

    def edit(self) -> None:
        """Put the chosen guidance right in place."""
        if self.chosen is not None and self._may_write:
            self.publishing.hide()
            self.form.begin(self.chosen)

    def remove(self) -> None:
        """Remove the chosen guidance; it can be undone."""
        one = self.chosen
        if one is not None and self._may_write:
            self._attempt(lambda register: remove_guidance(register, one.id), f"Removed: {one.title}.")

    def publish(self) -> None:
        """Ask when the chosen guidance came, and what becomes of what waited for it."""
        if self.chosen is not None and self._may_write:
            self.form.hide()
            self.publishing.begin(self.chosen.title, self._list_waiting(self.chosen), self._today())

    def propose_waits(self) -> None:
        """Show which actions say that they wait, and link those of which it is clear for what when that is agreed to."""
        register = self._register
        if register is None:
            return
        proposals = find_proposed_waits(register, today=self._today())
        certain = [one for one in proposals if one.is_certain]
        lines = [f"{one.reference}: {one.words}" for one in proposals[:MOST_SHOWN]]
        counted = say_count(len(proposals), "action says that it waits", "actions say that they wait")
        if not certain:
            self._asking.tell("\n".join([f"{counted}; of none it is clear for which guidance.", *lines]))
            return
        words = "\n".join([f"{counted}; of {len(certain)} it is clear for which guidance.", *lines])
        if self._asking.ask_choice("Actions that wait", words, (f"Link {len(certain)}",)) == 0:
            self._attempt(
                lambda register: accept_waits(register, certain), f"Linked: {say_count(len(certain), 'action')}."
            )

    def read_document(self) -> None:
        """Ask for a document, read it, and write what it proposes when that is agreed to."""
        path = self._asking.ask_open_file("Read guidance from a document", DOCUMENT_FILES)
        if path is not None and self._register is not None:
            self._tasks.run(
                f"Reading {quote_file(path)}",
                lambda progress: read_guidance_document(path, progress=progress),
                lambda reading: self.take_reading(path, reading),
            )

    def take_reading(self, path: Path, reading: GuidanceReading) -> None:
        """Show what a document proposes, line by line."""
        if self._register is None:
            return
        self.form.hide()
        self.publishing.hide()
        if not self.reading.begin(self._register, reading, path.name, self._today()):
            self._asking.tell(f"{quote_file(path)} says nothing of recommendations, and promises nothing, that is new.")

    def withdraw(self) -> None:
        """Say that the chosen guidance is not out after all; it can be undone."""
        one = self.chosen
        if one is not None and self._may_write:
            self._attempt(lambda register: withdraw_guidance(register, one.id), f"Not out: {one.title}.")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _make_buttons(self) -> None:
        theme = self._theme
        self.close_button = make_button(theme, "Close", self.closed.emit)
        self.add_button = make_button(theme, "Add guidance…", self.add, icon="plus")
        self.read_button = make_button(theme, "Read from a document…", self.read_document, icon="import")
        self.edit_button = make_button(theme, "Edit…", self.edit, icon="pencil")
        self.remove_button = make_button(theme, "Remove", self.remove, icon="bin")
        self.waits_button = make_button(theme, "What waits…", self.propose_waits, icon="waiting")
        self.withdraw_button = make_button(theme, "Not out after all", self.withdraw, icon="undo")
        self.publish_button = make_button(theme, "It is out…", self.publish, kind="main", icon="check")

    def _arrange(self) -> None:
        theme = self._theme
        title = TextRuns(theme, Run("Guidance", is_bold=True), style="title", lines=1)
        named = make_column(theme, title, self._count, gap=1)
        head = make_row(theme, named, None, self.read_button, self.add_button, gap=8, margins=(16, 9, 16, 9))
        verbs = make_row(theme, self._name, self.edit_button, self.remove_button, gap=8)
        parts = (verbs, self._about, self.form, self.publishing, self.reading, self.items)
        right = make_column(theme, *parts, gap=8, margins=(16, 12, 16, 12), ground="paper")
        self.list.setFixedWidth(theme.em(LIST_WIDTH))
        beside = lay_beside(self.list, right)
        foot = make_row(
            theme, self.close_button, None, self.waits_button, self.withdraw_button, self.publish_button, gap=12, margins=(16, 9, 16, 9),
            ground="canvas",
        )  # fmt: skip
        lay_page(self, (head, make_hair(), beside, make_hair(), foot), beside)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._show_chosen)
        self.items.itemActivated.connect(self._on_item_activated)
        self.form.kept.connect(self._on_form_kept)
        self.publishing.kept.connect(self._on_published)
        self.reading.entered.connect(self._on_reading_entered)
        for form in (self.form, self.publishing):
            form.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        for key, do in (("F2", self.edit), ("Delete", self.remove)):
            shortcut = QShortcut(QKeySequence(key), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)

    @property
    def _may_write(self) -> bool:
        return self._register is not None and not self._register.read_only

    def _list_waiting(self, one: Guidance) -> list[Action]:
        """List the actions that wait for a guidance."""
        if self._register is None:
            return []
        waiting = {wait.action_id for wait in list_waits(self._register) if wait.guidance_id == one.id}
        return [action for action in list_actions(self._register, today=self._today()) if action.id in waiting]

    def _show_chosen(self) -> None:
        one = self.chosen
        self._name.show_runs(Run(one.title, is_bold=True) if one is not None else "")
        self._about.show_runs("\n".join(say_about(one)) if one is not None else "")
        self.items.show_lines(self._list_items(one) if one is not None else [])
        self.items.setVisible(self.items.count() > 0)
        self.withdraw_button.setVisible(one is not None and one.done_on is not None)
        for button in (self.edit_button, self.remove_button, self.publish_button, self.withdraw_button):
            button.setEnabled(one is not None and self._may_write)
        for button in (self.add_button, self.read_button, self.waits_button):
            button.setEnabled(self._may_write)

    def _list_items(self, one: Guidance) -> Sequence[TwoLines]:
        """List the recommendations that it speaks of, then the actions that wait for it."""
        if self._register is None:
            return ()
        notes = {
            note.recommendation_id: note for note in list_guidance_notes(self._register) if note.guidance_id == one.id
        }
        lines = [
            TwoLines(
                f"recommendation {item.id}",
                f"Recommendation {item.number}: {item.title or item.text}",
                " · ".join(part for part in (notes[item.id].chapter, notes[item.id].note) if part),
            )
            for item in list_recommendations(self._register)
            if item.id in notes
        ]
        for action in self._list_waiting(one):
            words = action.timescale.text if action.timescale else ""
            second = " · ".join(part for part in ("Waits for it", words) if part)
            lines.append(TwoLines(f"action {action.id}", f"{action.reference}: {action.title or action.text}", second))
        return lines

    def _on_item_activated(self) -> None:
        table, _, item_id = self.items.chosen.partition(" ")
        if item_id:
            self.item_asked.emit(table, item_id)

    def _on_form_kept(self) -> None:
        one, fields, today = self.form.guidance, self.form.read_fields(), self._today()
        if one is None:
            changes = self._attempt(lambda register: add_guidance(register, fields, today=today))
        else:
            changes = self._attempt(lambda register: edit_guidance(register, one.id, fields, today=today))
        if changes is not None:
            self.form.leave()
            if changes.made:
                self.list.choose(changes.made[0])

    def _on_reading_entered(self) -> None:
        plan = self.reading.plan
        if plan is None:
            return
        sentence = f"Read from {quote_file(Path(plan.document))}."
        if self._attempt(lambda register: write_guidance(register, plan), sentence) is not None:
            self.reading.settle()

    def _on_published(self) -> None:
        one, on, steps, today = self.chosen, self.publishing.day.day, self.publishing.read_steps(), self._today()
        if one is None:
            return
        changes = self._attempt(
            lambda register: publish_guidance(register, one.id, on=on, steps=steps, today=today),
            f"It is out: {one.title}.",
        )
        if changes is not None:
            self.publishing.leave()

    def _attempt(self, operation: Callable[[Register], Changes], sentence: str = "") -> Changes | None:
        """Change the register; what stands in the way is said in the form, else in the window."""
        if self._register is None:
            return None
        try:
            changes = operation(self._register)
        except RegisterError as error:
            shown = next((form for form in (self.form, self.reading) if form.isVisible()), None)
            if shown is not None:
                shown.complain(say_error(error))
            else:
                self.failed.emit(error)
            return None
        self._tasks.announce(changes)
        self.refresh()
        if sentence:
            self.done.emit(sentence)
        return changes


def say_standing(one: Guidance) -> str:
    """Say when it comes or came, and how many actions wait."""
    waiting = say_count(one.waiting, "action waits", "actions wait") if one.waiting else ""
    return " · ".join(part for part in (say_guidance_time(one), waiting) if part)


def say_about(one: Guidance) -> list[str]:
    """Say all that is known of guidance."""
    kind = GUIDANCE_KIND_WORDS[one.kind]
    first = f"{kind} of {one.publisher}" if one.publisher else kind
    return [part for part in (f"{first}: {say_guidance_time(one)}", one.link, one.note) if part]
