"""What a recommendation is to others, perhaps of another inquiry: repeats, overlaps, supersedes; each line leads there."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.national import Linked, LinkKind
from laming_desktop.ui.screens.detail.edits import ItemLink, ItemLinkRemoval, LinkMeaning
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.links import LINK_WORDS, LINKED_WORDS, say_linked_item

_KINDS: Final[dict[str, LinkKind]] = {kind: kind for kind in LINK_WORDS}
_MEANS: Final[dict[LinkKind, str]] = {
    "supersedes": "Mark its open actions as superseded",
    "repeats": "Let its open actions answer this one, too",
}
"""What a link means for the actions of the other one, as a verb."""


class LinksBox(QWidget):
    """A line for each link, and a form that opens below; `edit_asked` as everywhere in the detail."""

    edit_asked = Signal(object, object)
    item_requested = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: object = None
        self._item_id = ""
        self.heading = TextRuns(theme, lines=1)
        self.lines = QVBoxLayout()
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(theme.em(6))
        self.add_button = make_link(theme, "Add link…", self.open_adding)
        self.form = EntryForm(theme, "Link")
        self.kind = Picker("This one")
        self.kind.offer([PickerChoice(kind, words) for kind, words in LINK_WORDS.items()])
        self.kind.show_value("repeats")
        self.number = TextField(theme, "Recommendation")
        self.number.hint("Its number; “4 of …” and the inquiry's name where there are several")
        self.note = TextField(theme, "Note")
        rows = FormRows(theme)
        rows.add("This one", make_row(theme, self.kind, None), buddy=self.kind)
        rows.add("Which", self.number)
        rows.add("Note", self.note)
        self.form.put(rows)
        self.form.entered.connect(self._on_entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(5))
        column.addWidget(self.heading)
        column.addLayout(self.lines)
        column.addWidget(make_row(theme, self.add_button, None))
        column.addWidget(self.form)

    def show_links(self, item_id: str, links: Sequence[Linked], *, may_write: bool) -> None:
        """Show the links of a recommendation; lines that say the same already stay."""
        if item_id != self._item_id:
            self.form.hide()
        self._item_id = item_id
        self.heading.show_runs(Run("Links", is_bold=True), Run(f"  {len(links)}", ink="muted"))
        self.add_button.setVisible(may_write)
        self.setVisible(may_write or bool(links))
        shown = (item_id, tuple(links), may_write)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self.lines.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        for one in links:
            self.lines.addWidget(self._make_line(one, may_write=may_write))

    def open_adding(self) -> None:
        """Ask to which recommendation, and what this one is to it."""
        self.number.show_value("")
        self.note.show_value("")
        self.form.open_form(self.number)

    def _make_line(self, linked: Linked, *, may_write: bool) -> QWidget:
        """Make a line with what is meant, the other one as a way there, and verbs."""
        theme, is_from = self._theme, linked.one.id == self._item_id
        other = linked.other if is_from else linked.one
        words = (LINK_WORDS if is_from else LINKED_WORDS)[linked.link.kind]
        name = say_linked_item(other, several=linked.is_across)
        door = make_link(theme, name, partial(self.item_requested.emit, "recommendation", other.id))
        door.setAccessibleName(f"{words} {name}")
        verbs: list[QWidget] = []
        if may_write and is_from and linked.link.kind in _MEANS:
            meant = LinkMeaning(other.id, linked.link.kind)
            verbs.append(make_link(theme, _MEANS[linked.link.kind], partial(self.edit_asked.emit, meant, self.form)))
        if may_write:
            remove = make_link(
                theme, "Remove", partial(self.edit_asked.emit, ItemLinkRemoval(linked.link.id), self.form)
            )
            remove.setAccessibleName(f"Remove the link to {name}")
            verbs.append(remove)
        first = make_row(theme, TextRuns(theme, Run(words, ink="muted"), lines=1), door, None, gap=6)
        title = TextRuns(theme, other.title, lines=2)
        note = [TextRuns(theme, Run(linked.link.note, ink="muted"))] if linked.link.note else []
        return make_column(theme, first, title, *note, make_row(theme, *verbs, None, gap=12), gap=1)

    def _on_entered(self) -> None:
        kind = _KINDS.get(self.kind.value, "repeats")
        self.edit_asked.emit(ItemLink(kind, self.number.words, self.note.words), self.form)
