"""The tour of five steps: shown once to whoever opens a first register, and from the Help menu at any time."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject

from laming_desktop.ui.frame import Frame
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.tour_card import TourCard, TourStep


def list_steps(frame: Frame, plan: PlanPage) -> Sequence[TourStep]:
    """List the steps; each finds its part of the window when it is shown."""
    return (
        TourStep(
            "The plan",
            "Each recommendation is a band with its actions below it. The arrow keys move, Enter goes to the detail.",
            lambda: plan.screen.list.view,
        ),
        TourStep(
            "What needs attention",
            "Every number at the left opens the list that it counts. The line above the list always says what is shown.",
            lambda: plan.screen.side,
        ),
        TourStep(
            "Change it here",
            "Type, and leave the field: it is kept. There is no Save button, and everything can be undone by name, "
            "tomorrow as well.",
            lambda: plan.detail,
        ),
        TourStep(
            "Read what others send",
            "Import reads plans from Word, Excel, PDF and text. You see every row before anything is written.",
            partial(frame.find_tool, "import_document"),
        ),
        TourStep(
            "Papers for the meeting",
            "Export makes the appendix, the cabinet report and more from what stands here. F1 opens the guide about "
            "whatever you look at.",
            partial(frame.find_tool, "export_report"),
        ),
    )


class Touring(QObject):
    """Leads through the steps; the window can be used meanwhile."""

    def __init__(self, frame: Frame, theme: Theme, plan: PlanPage, settings: Settings) -> None:
        super().__init__(frame)
        self._frame = frame
        self._theme = theme
        self._plan = plan
        self._settings = settings
        self._place = 0
        self.card: TourCard | None = None
        theme.changing.connect(self.end)

    def list_commands(self) -> Mapping[str, Callable[[], object]]:
        """List what the command of the tour does."""
        return {"show_tour": self.begin}

    def begin_once(self) -> None:
        """Begin the tour with the first register that is opened, unless it was offered before."""
        if self._settings.note_told(None, "tour"):
            self.begin()

    def begin(self) -> None:
        """Begin with the first step."""
        self.end()
        self._place = 0
        self.card = TourCard(self._theme, self._frame)
        self.card.turned.connect(self._turn)
        self.card.left.connect(self.end)
        self._show()

    def end(self) -> None:
        """Take the card away and give the focus back to the list."""
        card, self.card = self.card, None
        if card is None:
            return
        card.hide()
        card.ring.deleteLater()
        card.deleteLater()
        if self._plan.is_shown:
            self._plan.screen.list.focus()

    def _turn(self, by: int) -> None:
        self._place += by
        if self._place >= len(list_steps(self._frame, self._plan)):
            self.end()
        else:
            self._show()

    def _show(self) -> None:
        steps = list_steps(self._frame, self._plan)
        if self.card is not None:
            self.card.show_step(steps[self._place], self._place, len(steps))
