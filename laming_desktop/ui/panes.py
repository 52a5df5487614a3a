"""Go round the parts of the window by key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from laming_desktop.ui.frame import Frame
from laming_desktop.ui.plan_page import PlanPage


def go_to_pane(frame: Frame, plan: PlanPage, step: int) -> None:
    """Go to the next pane, or to the one before (-1): list, detail, views, tools."""
    panes = [*plan.screen.list_panes(), *frame.list_panes()] if plan.is_shown else []
    if not panes:
        return
    pane = panes[(_find_pane(panes, step) + step) % len(panes)]
    if pane is plan.side:
        plan.focus_side()
    else:
        pane.setFocus(Qt.FocusReason.TabFocusReason)


def _find_pane(panes: Sequence[QWidget], step: int) -> int:
    """Find the pane that has the focus; before the first, or after the last, where none has."""
    for place, pane in enumerate(panes):
        if pane.hasFocus() or pane.isAncestorOf(QApplication.focusWidget() or pane):
            return place
    return -1 if step > 0 else 0
