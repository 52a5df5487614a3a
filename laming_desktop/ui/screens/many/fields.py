"""The fields of many actions: each shows its common value, or that it is mixed; one left alone stays as it is in each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.many import ManyFacts, ManyField, Spread
from laming_desktop.domain.plan import ActionOwner
from laming_desktop.ui.screens.many.edits import FieldOfAll, OwnerAdded, OwnersOfAll, OwnerTaken
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.owner_chips import OwnerChips, ReadOwners
from laming_desktop.ui.widgets.picker import Picker
from laming_desktop.ui.widgets.status_choices import ICON_SIDE, list_priority_choices, list_state_choices
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.many import (
    name_priority,
    name_state,
    say_empty,
    say_mixed_texts,
    say_mixed_words,
    say_owners,
)
from laming_desktop.wording.texts import clean, quote

INPUT_HEIGHT = 22
MIXED = "mixed"
"""The value of a picker whose actions differ; it is none of those that can be chosen."""
WORDS_FIELDS: tuple[tuple[ManyField, str], ...] = (
    ("timescale", "Timescale"),
    ("review", "Review date"),
    ("outcome", "Outcome"),
)


class ManyFields(QWidget):
    """State, priority, owners and words of many actions; `edit_asked` carries a ManyEdit and who asked."""

    edit_asked = Signal(object, object)

    def __init__(self, theme: Theme, under_owners: QWidget, under_timescale: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._facts: ManyFacts | None = None
        self.state = self._make_picker("State", "state")
        self.state.offer(list_state_choices(theme), icon_side=theme.em(ICON_SIDE))
        self.priority = self._make_picker("Priority", "priority")
        self.priority.offer(list_priority_choices())
        self.owners = OwnerChips(theme, "Owners of all")
        self.owners.input.setMinimumHeight(theme.em(INPUT_HEIGHT))
        self.owners.kept.connect(self._on_owners_kept)
        self.owners.left_over.connect(self._on_words_left_over)
        self.words = {field: self._make_words(field, name) for field, name in WORDS_FIELDS}
        self.waits = TextRuns(theme, lines=2)
        self._changed = {name: TextRuns(theme) for name in ("state", "priority", "owners", *self.words)}
        rows = FormRows(theme)
        rows.add("State", self.state, self._changed["state"])
        rows.add("Priority", self.priority, self._changed["priority"])
        rows.add("Owners", self.owners, self._changed["owners"], under_owners, buddy=self.owners.input)
        under = {"timescale": (under_timescale,)}
        for field, name in WORDS_FIELDS:
            box = self.words[field]
            rows.add(name, box, self._changed[field], *under.get(field, ()), buddy=box.editor)
        rows.add("Waits for", self.waits)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(rows)

    def show_facts(self, facts: ManyFacts, read_owners: ReadOwners, *, may_write: bool, fresh: bool) -> None:
        """Show what the actions have in common; with `fresh`, these are others than before."""
        self._facts = facts
        if fresh:
            for line in self._changed.values():
                line.hide()
        self._show_choice(self.state, facts.state, name_state, may_write=may_write)
        self._show_choice(self.priority, facts.priority, name_priority, may_write=may_write)
        self.owners.know(read_owners)
        shared = [share for share in facts.owners if share.actions == facts.count]
        self.owners.show_owners([ActionOwner(share.id, share.name, share.kind, None, "") for share in shared])
        self.owners.allow(may_write)
        self.owners.input.setPlaceholderText(say_owners(facts))
        self.owners.input.setAccessibleDescription(say_owners(facts))
        self._slant(self.owners.input, any(share.actions < facts.count for share in facts.owners))
        spreads = {"timescale": facts.timescale, "review": facts.review, "outcome": facts.outcome}
        for field, box in self.words.items():
            self._show_words(box, spreads[field], facts, may_write=may_write, fresh=fresh)
        waits = facts.waits
        said = clean(waits.common) if waits.common else say_mixed_texts(waits) or "Nothing"
        self.waits.show_runs(Run(said, is_italic=not waits.is_common, ink="muted"))

    def list_fields(self) -> tuple[TextField, ...]:
        """List the fields of words."""
        return tuple(self.words.values())

    def give_back(self) -> bool:
        """Give every field what it showed before; tell whether one had other words."""
        given = [box.give_back() for box in self.words.values()]
        return any([*given, self.owners.give_back(), self.state.give_back(), self.priority.give_back()])

    def settle(self) -> None:
        """Take a choice as kept."""

    def complain(self, sentence: str) -> None:
        """Say why a choice or an owner was not kept."""
        self.tell("owners", sentence, is_alarm=True)

    def tells(self, field: str) -> str:
        """Give the line below a field, empty when there is none."""
        line = self._changed[field]
        return "" if line.isHidden() else line.words

    def tell(self, field: str, sentence: str, *, is_alarm: bool = False) -> None:
        """Say a line below a field; an empty sentence takes it away."""
        line = self._changed[field]
        line.show_runs(Run(sentence, is_bold=is_alarm, ink="alarm" if is_alarm else "muted"))
        line.setVisible(bool(sentence))

    def _make_picker(self, name: str, field: ManyField) -> Picker:
        picker = Picker(f"{name} of all")
        colours = picker.palette()
        colours.setColor(QPalette.ColorRole.PlaceholderText, self._theme.tokens.muted)
        picker.setPalette(colours)
        picker.kept.connect(partial(self._on_choice_kept, field))
        return picker

    def _make_words(self, field: ManyField, name: str) -> TextField:
        box = TextField(self._theme, f"{name} of all")
        box.kept.connect(partial(self._on_words_kept, field, box))
        return box

    def _show_choice(
        self, picker: Picker, spread: Spread, name: Callable[[str | None], str], *, may_write: bool
    ) -> None:
        mixed = "" if spread.is_common else say_mixed_words(spread, name)
        picker.setPlaceholderText(mixed)
        picker.setAccessibleDescription(mixed)
        picker.show_value(MIXED if mixed else spread.common or "")
        picker.view().setFont(self._theme.font())
        self._slant(picker, bool(mixed))
        picker.setEnabled(may_write)

    def _show_words(self, box: TextField, spread: Spread, facts: ManyFacts, *, may_write: bool, fresh: bool) -> None:
        hint = say_mixed_texts(spread) or say_empty(facts)
        box.hint(hint)
        box.editor.setAccessibleDescription("" if spread.common else hint)
        box.show_value(spread.common or "", fresh=fresh)
        box.allow(may_write)
        self._slant(box.editor, not spread.is_common and not box.words)

    def _slant(self, box: QWidget, is_mixed: bool) -> None:
        """Write in italics what is no value but says that the values differ."""
        font = self._theme.font()
        font.setItalic(is_mixed)
        box.setFont(font)

    def _on_choice_kept(self, field: ManyField, value: str) -> None:
        before = self._say_before(field)
        self.edit_asked.emit(FieldOfAll(field, value), _Told(self, field, before))

    def _on_words_kept(self, field: ManyField, box: TextField, words: str) -> None:
        self.edit_asked.emit(FieldOfAll(field, words), _Told(self, field, self._say_before(field), box))

    def _on_owners_kept(self, owners: tuple[ActionOwner, ...]) -> None:
        shown = {owner.owner_id: owner for owner in self.owners.owners}
        kept = {owner.owner_id for owner in owners}
        added = [owner for owner in owners if owner.owner_id not in shown]
        taken = [owner for owner_id, owner in shown.items() if owner_id not in kept]
        if added:
            self.edit_asked.emit(OwnerAdded(added[-1]), self)
        elif taken:
            self.edit_asked.emit(OwnerTaken(taken[0].owner_id, taken[0].name), self)
        elif self._facts is not None and len(self._facts.owners) == len(owners):
            self.edit_asked.emit(OwnersOfAll(owners), self)

    def _on_words_left_over(self, words: str) -> None:
        sentence = f"“{clean(words)}” is nobody yet. Choose from the list, or press Enter to add a new owner."
        self.tell("owners", sentence, is_alarm=True)

    def _say_before(self, field: ManyField) -> str:
        """Say what a field was before, for the line that tells of the change."""
        facts = self._facts
        if facts is None:
            return ""
        spread = {"state": facts.state, "priority": facts.priority, "timescale": facts.timescale}.get(
            field, facts.review if field == "review" else facts.outcome
        )
        if not spread.is_common:
            return f"Changed here: was mixed, {spread.different:,} different"
        name = {"state": name_state, "priority": name_priority}.get(field)
        was = name(spread.common) if name else quote(spread.common) if spread.common else "empty"
        return f"Changed here: was {was} in all {facts.count:,}"


class _Told:
    """Tells the form below a field what became of a change to it."""

    def __init__(self, fields: ManyFields, field: str, before: str, box: TextField | None = None) -> None:
        self._fields, self._field, self._before, self._box = fields, field, before, box

    def settle(self) -> None:
        """Say what the field was before."""
        if self._box is not None:
            self._box.settle()
        self._fields.tell(self._field, self._before)

    def complain(self, sentence: str) -> None:
        """Say why the value was not kept."""
        if self._box is not None:
            self._box.complain(sentence)
        else:
            self._fields.tell(self._field, sentence, is_alarm=True)
