"""Copy the chosen actions, and paste a block of cells over them or as new ones, with a look at it first."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from laming_desktop.domain.cell_blocks import Block, read_block
from laming_desktop.domain.errors import RegisterError
from laming_desktop.operations.pasting import PasteField, PastePlan, paste_cells, prepare_paste
from laming_desktop.store.register import Register
from laming_desktop.ui.clipboard import read_clipboard
from laming_desktop.ui.copied_lines import HEADINGS, PASTED_HEADINGS, make_mime, read_copied
from laming_desktop.ui.models.outline_columns import COLUMNS, ColumnKey
from laming_desktop.ui.page_stage import PageStage
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.screens.many.paste_rows import say_pasted
from laming_desktop.ui.screens.many.paste_screen import PasteScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.errors import say_error

MOST_ROWS: Final = 1_000
NOTHING_COPIED: Final = "The clipboard holds no cells. Copy some first, from a spreadsheet or a table."
TOO_MANY: Final = f"More than {MOST_ROWS:,} rows are no paste. Use Import, which reads whole tables."
FIELDS_OF_COLUMNS: Final[dict[ColumnKey, PasteField]] = {
    "text": "text",
    "priority": "priority",
    "owners": "owners",
    "timescale": "timescale",
    "next_due": "timescale",
    "state": "state",
}
NEW_FIELDS: Final[tuple[PasteField, ...]] = ("text", "priority", "owners", "timescale", "state")
"""The fields of the line for new actions, in the order of its boxes."""


class PastingPages(QObject):
    """Stands between list and clipboard; `import_wanted` asks for the clipboard to be read as a document."""

    import_wanted = Signal()

    def __init__(self, stage: PageStage, *, plan: PlanPage, theme: Theme, tasks: Tasks) -> None:
        super().__init__(stage)
        self._stage, self._plan, self._theme, self._tasks = stage, plan, theme, tasks

    def copy(self) -> None:
        """Put the chosen actions on the clipboard, as cells that no spreadsheet takes for formulas."""
        register = self._plan.register
        ids = [line.id for line in self._plan.screen.list.view.chosen_lines if line.kind == "action"]
        if register is None or not ids:
            return
        try:
            block = read_copied(register, ids, today=self._plan.today)
        except RegisterError as error:
            self._tasks.failed.emit(error)
            return
        QGuiApplication.clipboard().setMimeData(make_mime(block))
        self._plan.say(f"{say_count(len(ids), 'action')} copied.")

    def paste(self) -> None:
        """Paste over the chosen actions where the list has the focus; else read the clipboard as a document."""
        view = self._plan.screen.list.view
        lines = view.chosen_lines
        copied = read_clipboard(QGuiApplication.clipboard().mimeData())
        if view.hasFocus() and lines and lines[0].kind == "action" and isinstance(copied, str) and copied:
            self.paste_over()
        else:
            self.import_wanted.emit()

    def paste_over(self) -> None:
        """Look at a block of cells over the chosen actions, or over those from the chosen one on."""
        view = self._plan.screen.list.view
        lines = view.chosen_lines
        copied = read_clipboard(QGuiApplication.clipboard().mimeData())
        block = read_block(copied) if isinstance(copied, str) else ()
        if not block:
            self._plan.say(NOTHING_COPIED)
            return
        ids = [line.id for line in lines] if view.has_many else self._list_from(len(block))
        self._show(block, self._find_fields(len(block[0])), ids)

    def paste_new(self, recommendation_id: str, after: str | None, words: str) -> None:
        """Look at a block of cells as new actions under a recommendation."""
        block = read_block(words)
        if block:
            self._show(block, NEW_FIELDS, (), under=recommendation_id, after=after)

    def _show(
        self,
        block: Block,
        fields: Sequence[PasteField | None],
        ids: Sequence[str],
        *,
        under: str | None = None,
        after: str | None = None,
    ) -> None:
        """Show what a block would do; a block with our own headings says itself which columns it has."""
        headings = block[0]
        if len(block) > 1 and headings == HEADINGS[: len(headings)]:
            block, fields = block[1:], PASTED_HEADINGS
        if len(block) > MOST_ROWS:
            self._plan.say(TOO_MANY)
            return
        register = self._stage.prepare()
        if register is None:
            return
        screen = PasteScreen(self._theme)
        screen.closed.connect(self._stage.leave)
        screen.import_asked.connect(self._on_import_asked)
        screen.entered.connect(partial(self._write, register, screen))
        today = self._plan.today
        self._stage.show(screen)
        screen.show_block(
            len(headings),
            fields,
            lambda chosen: prepare_paste(register, block, chosen, ids, today=today, under=under, after=after),
        )

    def _write(self, register: Register, screen: PasteScreen, plan: PastePlan) -> None:
        try:
            changes = paste_cells(register, plan, today=self._plan.today)
        except RegisterError as error:
            screen.complain(say_error(error))
            return
        self._stage.leave()
        self._plan.tell(changes)
        self._plan.offer_undo(say_pasted(plan))

    def _on_import_asked(self) -> None:
        self._stage.leave()
        self.import_wanted.emit()

    def _list_from(self, count: int) -> list[str]:
        """List the actions from the chosen one down, as many as there are rows."""
        shown = self._plan.screen.list
        row, found = shown.view.currentIndex().row(), list[str]()
        while len(found) < count and (line := shown.model.get_line(row)) is not None:
            if line.kind == "action" and line.id not in found:
                found.append(line.id)
            row += 1
        return found

    def _find_fields(self, width: int) -> list[PasteField | None]:
        """Find the fields of the columns from the one with the focus to the right; Priority where that is the first."""
        view = self._plan.screen.list.view
        head = view.horizontalHeader()
        shown = [head.logicalIndex(place) for place in range(head.count())]
        start = head.visualIndex(max(view.currentIndex().column(), 0))
        keys = [COLUMNS[place].key for place in shown[start:] if not view.isColumnHidden(place)]
        fields: dict[PasteField | None, None] = {
            FIELDS_OF_COLUMNS[key]: None for key in keys if key in FIELDS_OF_COLUMNS
        }
        found: list[PasteField | None] = [*fields]
        return (found + [None] * width)[:width]
