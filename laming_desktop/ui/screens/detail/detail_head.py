"""The line above an item: its number, where it belongs, the item before and after, and what else can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.buttons import make_icon_button, make_link
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

MenuEntry = tuple[str, Callable[[], object]]


class DetailHead(QWidget):
    """Number in bold, the recommendation it stands under as a link, arrows and a menu."""

    neighbour_requested = Signal(int)
    parent_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._entries: Sequence[MenuEntry] = ()
        self.number = TextRuns(theme, lines=1)
        self.parent_link = make_link(theme, "", self.parent_asked.emit)
        self.title = TextRuns(theme, lines=1)
        before = make_icon_button(theme, "up", "Line before", lambda: self.neighbour_requested.emit(-1))
        after = make_icon_button(theme, "down", "Next line", lambda: self.neighbour_requested.emit(1))
        self.more = make_icon_button(theme, "dots", "More", self.open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.em(side) for side in (16, 6, 8, 2)))
        row.setSpacing(theme.em(6))
        row.addWidget(self.number)
        row.addWidget(self.parent_link)
        row.addWidget(self.title, 1)
        for button in (before, after, self.more):
            row.addWidget(button)
        policy = self.number.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Fixed)
        self.number.setSizePolicy(policy)

    def show_item(self, number: str, title: str, parent: str, entries: Sequence[MenuEntry]) -> None:
        """Show what the pane is about; `parent` is the number it stands under, empty when there is none."""
        self.number.show_runs(Run(number, is_bold=True))
        self.title.show_runs(title)
        self.parent_link.setText(f"in {parent}".replace("&", "&&"))
        self.parent_link.setAccessibleName(f"Show recommendation {parent}")
        self.parent_link.setVisible(bool(parent))
        self._entries = entries
        self.more.setVisible(bool(entries))

    def open_menu(self) -> QMenu:
        """Open what else can be done with the item."""
        menu = QMenu(self)
        menu.setAccessibleName("More")
        for words, do in self._entries:
            menu.addAction(words, do)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
        return menu
