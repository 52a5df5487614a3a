"""Where the line for new actions stands: below the last action of its recommendation, above the list where that is not shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from laming_desktop.ui.models.outline import OutlineModel
from laming_desktop.ui.models.outline_columns import TEXT_COLUMN
from laming_desktop.ui.screens.plan.add_line import AddLine
from laming_desktop.ui.screens.plan.outline_view import OutlineView


class AddRoom(QObject):
    """Keeps the line in its place while the list scrolls, is made anew, or takes another width."""

    def __init__(
        self, view: OutlineView, model: OutlineModel, line: AddLine, put_on_top: Callable[[QWidget], None]
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._line, self._put_on_top = view, model, line, put_on_top
        self._band = ""
        self._after: str | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.place)
        view.scrolled.connect(self._follow)
        view.room_changed.connect(self._later.start)
        view.horizontalHeader().sectionResized.connect(self._later.start)
        view.horizontalHeader().sectionMoved.connect(self._later.start)
        model.modelReset.connect(self._later.start)
        line.resized.connect(self._later.start)
        line.closed.connect(self._close)

    @property
    def band(self) -> str:
        """Give the recommendation under which the line stands, empty where it is above the list."""
        return self._band

    @property
    def after(self) -> str | None:
        """Give the action behind which the line stands; None behind the last."""
        return self._after

    def open(self, number: str, band: str, after: str | None) -> None:
        """Open the line for a recommendation, behind one of its actions or (None) behind the last."""
        self._band, self._after = band, after
        self._open_band()
        self._line.open_line(number)
        self.place()
        (self._line.words if number else self._line.number).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def move_on(self, band: str, after: str) -> None:
        """Stand behind the action that was added now."""
        self._band, self._after = band, after
        self.place()

    def place(self) -> None:
        """Put the line where it belongs now."""
        if self._line.isHidden() and self._line.parentWidget() is self._view.viewport():
            self._view.close_gap()
        if self._line.isHidden():
            return
        row = self._find_row()
        focus = QApplication.focusWidget()
        had_focus = focus if focus is not None and self._line.isAncestorOf(focus) else None
        if row is None or self._view.isHidden():
            self._view.close_gap()
            if self._line.parentWidget() is self._view.viewport():
                self._put_on_top(self._line)
        else:
            if self._line.parentWidget() is not self._view.viewport():
                self._line.setParent(self._view.viewport())
            self._view.open_gap(row, self._line.measure_height())
            self._view.scrollTo(self._model.index(row, TEXT_COLUMN))
            self._follow()
        self._line.show()
        if had_focus is not None:
            had_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        """Stand in the room that was made, wherever it is now."""
        at = self._view.find_gap()
        if at is not None and self._line.parentWidget() is self._view.viewport():
            self._line.place(at, self._view.viewport().width())
            self._line.arrange()

    def _close(self) -> None:
        self._view.close_gap()

    def _open_band(self) -> None:
        row = self._model.find_row(self._band) if self._band else None
        if row is not None and self._model.can_open(row) and self._model.is_closed(row):
            self._model.toggle_band(row)

    def _find_row(self) -> int | None:
        """Find the row below which the line stands: the action before it, else the last under the recommendation, else that."""
        if not self._band:
            return None
        band = self._model.find_row(self._band)
        if band is None:
            return None
        if self._after is not None:
            found = self._model.find_row(self._after, self._band)
            if found is not None:
                return found
        row = band
        while (
            (line := self._model.get_line(row + 1)) is not None and line.kind == "action" and line.parent == self._band
        ):
            row += 1
        return row
