"""Edit a cell of the list in its place, and fill the chosen lines from the one above: the field of the column with the focus."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.many import ManyField
from laming_desktop.domain.plan import Action
from laming_desktop.operations.bulk import change_many
from laming_desktop.operations.bulk_owners import set_owners_of_many
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.owner_book import OwnerChoice
from laming_desktop.operations.pasting import read_field
from laming_desktop.store.reading import get_action, list_owners
from laming_desktop.store.register import Register
from laming_desktop.ui.models.outline_columns import COLUMNS
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.screens.plan.cell_editor import EDITED, CellEditor, list_edited
from laming_desktop.ui.screens.plan.outline_view import OutlineView
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.wording.labels import label_field
from laming_desktop.wording.many import say_field_done

FILLED: Final[tuple[ManyField, ...]] = ("state", "priority", "owners", "timescale", "review", "outcome")
"""The fields that can be filled from above, as the menu offers them."""
NOTHING_ABOVE: Final = "No action stands above this one to fill from."


class CellEditing(QObject):
    """Opens one editor over the list of a page at a time; the page may be made anew between two uses."""

    def __init__(self, page: PlanPage, theme: Theme) -> None:
        super().__init__(page)
        self._page, self._theme = page, theme
        self._column = -1
        self._editor: CellEditor | None = None
        self._view: OutlineView | None = None

    @property
    def editor(self) -> CellEditor | None:
        """Give the editor, if one was opened in the list that is shown."""
        return self._editor if self._view is self._page.screen.list.view else None

    def edit_cell(self) -> None:
        """Edit the cell with the focus, else that of the column that was edited last, else the first that can be."""
        view = self._page.screen.list.view
        columns = list_edited(view)
        wanted = view.currentIndex().column()
        if wanted not in columns:
            wanted = self._column if self._column in columns else next(iter(columns), -1)
        self._open(wanted)

    def fill_from_above(self) -> None:
        """Fill the field of the column with the focus; offer all fields where that column has none."""
        view = self._page.screen.list.view
        field = EDITED.get(COLUMNS[max(view.currentIndex().column(), 0)].key)
        if field is not None:
            self.fill(field)
            return
        menu = QMenu(view)
        menu.setTitle("Fill from above")
        for offered in FILLED:
            menu.addAction(label_field(offered)).triggered.connect(partial(self._on_field_chosen, offered))
        at = view.visualRect(view.currentIndex()).bottomLeft()
        menu.popup(view.viewport().mapToGlobal(QPoint(max(at.x(), 0), at.y())))
        menu.aboutToHide.connect(menu.deleteLater)

    def fill(self, field: ManyField) -> None:
        """Give a field of the chosen actions the value of the first of them; of one alone, the value of the action above."""
        register = self._page.register
        lines = [line.id for line in self._page.screen.list.view.chosen_lines if line.kind == "action"]
        if register is None or not lines:
            return
        source = self._find_above() if len(lines) == 1 else lines.pop(0)
        if source is None:
            self._page.say(NOTHING_ABOVE)
            return
        action = get_action(register, source, today=self._page.today)
        changes = self._page.attempt(lambda: self._copy_field(register, action, field, lines))
        if changes is not None and changes.seq is not None:
            value = read_any_field(action, field)
            self._page.offer_undo(say_field_done(field, value, len(lines)))

    def _copy_field(self, register: Register, action: Action, field: ManyField, ids: list[str]) -> Changes:
        if field == "owners":
            owners = [OwnerChoice(owner.name, owner.kind, owner.role, owner.written) for owner in action.owners]
            return set_owners_of_many(register, ids, owners)
        return change_many(register, ids, field, read_any_field(action, field), today=self._page.today)

    def _find_above(self) -> str | None:
        """Find the action above the chosen one, across recommendations."""
        shown = self._page.screen.list
        row = shown.view.currentIndex().row() - 1
        while (line := shown.model.get_line(row)) is not None and line.kind != "action":
            row -= 1
        return line.id if line is not None else None

    def _open(self, column: int) -> None:
        register, line = self._page.register, self._page.chosen
        view = self._page.screen.list.view
        row = view.currentIndex().row()
        if register is None or line is None or line.kind != "action" or column < 0:
            return
        self._column = column
        editor = self._make_editor(view)
        editor.open_cell(
            row, column, get_action(register, line.id, today=self._page.today), partial(list_owners, register)
        )

    def _make_editor(self, view: OutlineView) -> CellEditor:
        if self._editor is None or self._view is not view:
            self._view, self._editor = view, CellEditor(self._theme, view)
            self._editor.kept.connect(self._on_kept)
            self._editor.left.connect(self._on_left)
            view.scrolled.connect(self._editor.follow)
        return self._editor

    def _on_kept(self, field: str, value: str) -> None:
        register, line = self._page.register, self._page.chosen
        if register is not None and line is not None:
            today = self._page.today
            self._page.attempt(lambda: edit_item(register, "action", line.id, {field: value}, today=today))

    def _on_left(self, step: int) -> None:
        """Go on to the next cell of the line, or back to the list."""
        view = self._page.screen.list.view
        columns = list_edited(view)
        view.setFocus()
        if step and self._column in columns:
            place = columns.index(self._column) + step
            if 0 <= place < len(columns):
                self._open(columns[place])

    def _on_field_chosen(self, field: ManyField) -> None:
        self.fill(field)


def read_any_field(action: Action, field: ManyField) -> str:
    """Give what stands in a field of an action; the owners by their names."""
    return ", ".join(owner.name for owner in action.owners) if field == "owners" else read_field(action, field)
