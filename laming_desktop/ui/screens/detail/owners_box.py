"""The owners of an action and the words in which the document named them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.plan import Action, ActionOwner
from laming_desktop.ui.screens.detail.edits import ActionOwners
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.owner_chips import OwnerChips, ReadOwners
from laming_desktop.ui.widgets.text_runs import Run, TextRuns


class OwnersBox(QWidget):
    """Chips in a box; below it the words as written where they say more than the chips."""

    edit_asked = Signal(object, object)
    finished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.chips = OwnerChips(theme, "Owners")
        self.chips.kept.connect(self._on_owners_kept)
        self.chips.left_over.connect(self._on_words_left_over)
        self.chips.finished.connect(self.finished)
        self.written = TextRuns(theme)
        self._complaint = TextRuns(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(3))
        for part in (self.chips, self._complaint, self.written):
            column.addWidget(part)
        self.setFocusProxy(self.chips)

    def show_action(self, action: Action, read_owners: ReadOwners, *, may_write: bool) -> None:
        """Show who the owners are; `read_owners` gives those that the register knows."""
        self.complain("")
        self.chips.know(read_owners)
        self.chips.show_owners(action.owners)
        self.chips.allow(may_write)
        said = _fold(", ".join(owner.name for owner in action.owners))
        differs = bool(action.owners_text) and _fold(action.owners_text) != said
        self.written.show_runs(Run("Written: ", ink="muted"), Run(f"“{action.owners_text}”", ink="muted"))
        self.written.setVisible(differs)

    @property
    def complaint(self) -> str:
        """Give the line of alarm, empty when there is none."""
        return "" if self._complaint.isHidden() else self._complaint.words

    def give_back(self) -> bool:
        """Forget half a name; tell whether there was one."""
        had_complaint = not self._complaint.isHidden()
        self.complain("")
        return self.chips.give_back() or had_complaint

    def settle(self) -> None:
        """Take the owners as kept."""
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Say why the owners were not kept."""
        self._complaint.show_runs(Run(sentence, is_bold=True, ink="alarm"))
        self._complaint.setVisible(bool(sentence))

    def _on_owners_kept(self, owners: tuple[ActionOwner, ...]) -> None:
        self.edit_asked.emit(ActionOwners(owners), self)

    def _on_words_left_over(self, words: str) -> None:
        self.complain(f"“{words}” is nobody yet. Choose from the list, or press Enter to add a new owner.")


def _fold(words: str) -> str:
    """Leave out what makes no difference between names as written and as chips."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())
