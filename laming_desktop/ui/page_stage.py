"""Where pages are shown in the place of the plan, one at a time, and left for it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from laming_desktop.store.register import Register
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.plan_page import PlanPage


class PageStage(QObject):
    """Holds the page that is shown; `page_changed` tells that another one is, or the plan again.

    `owner_asked` carries the id of an owner to go to.
    """

    page_changed = Signal()
    owner_asked = Signal(str)

    def __init__(self, frame: Frame, plan: PlanPage) -> None:
        super().__init__(frame)
        self._frame = frame
        self._plan = plan
        self.screen: QWidget | None = None

    def prepare(self) -> Register | None:
        """Keep half-written words before the plan is left; give the register."""
        if self._plan.register is not None:
            self._plan.detail.keep_all()
        self._frame.toast.close_message()
        return self._plan.register

    def show(self, screen: QWidget) -> None:
        """Show a page in the place of the one before, which is over."""
        before, self.screen = self.screen, screen
        self._frame.show_page(screen, with_tools=False)
        if before is not None:
            self._frame.drop_page(before)
        self.page_changed.emit()

    def leave(self) -> None:
        """Go back to the plan."""
        screen, self.screen = self.screen, None
        self._plan.show()
        self._plan.screen.list.focus()
        self.page_changed.emit()
        if screen is not None:
            self._frame.drop_page(screen)

    def go_to(self, table: str, item_id: str) -> None:
        """Leave for an item of the plan, or for an owner."""
        if table == "owner":
            self.owner_asked.emit(item_id)
            return
        self.leave()
        self._plan.go_to(table, item_id)
