"""What the pickers of state, priority and position offer, each with its badge."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, PRIORITIES, ActionState, Position, Priority
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import POSITION_BADGES, STATE_BADGES, Badge, paint_badge
from laming_desktop.ui.widgets.picker import PickerChoice
from laming_desktop.wording.labels import NO_PRIORITY, PRIORITY_WORDS

STATE_BY_VALUE: Final[Mapping[str, ActionState]] = {state: state for state in ACTION_STATES}
PRIORITY_BY_VALUE: Final[Mapping[str, Priority]] = {priority: priority for priority in PRIORITIES}
POSITION_BY_VALUE: Final[Mapping[str, Position]] = {position: position for position in POSITIONS}
ICON_SIDE = 18
DRAWN = 16
DOTS = 2


def make_badge_icon(theme: Theme, badge: Badge) -> QIcon:
    """Draw a badge as an icon for a list that drops down."""
    side = theme.em(ICON_SIDE)
    pixmap = QPixmap(side * DOTS, side * DOTS)
    pixmap.setDevicePixelRatio(DOTS)
    pixmap.fill(Qt.GlobalColor.transparent)
    inset = (side - theme.em(DRAWN)) / 2
    with QPainter(pixmap) as painter:
        painter.setFont(theme.font())
        paint_badge(painter, QRectF(inset, inset, side - 2 * inset, side - 2 * inset), badge, theme.tokens)
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Disabled)
    return icon


def list_state_choices(theme: Theme) -> list[PickerChoice]:
    """List the states of an action, least favourable first, then that nobody has said."""
    choices = [
        PickerChoice(state, badge.word, badge.letter, make_badge_icon(theme, badge))
        for state in ACTION_STATES
        for badge in (STATE_BADGES[state],)
    ]
    unsaid = STATE_BADGES[None]
    return [*choices, PickerChoice("", unsaid.word, unsaid.letter, make_badge_icon(theme, unsaid))]


def list_position_choices(theme: Theme) -> list[PickerChoice]:
    """List the positions on a recommendation, least favourable first."""
    return [
        PickerChoice(position, badge.word, badge.letter, make_badge_icon(theme, badge))
        for position in POSITIONS
        for badge in (POSITION_BADGES[position],)
    ]


def list_priority_choices() -> list[PickerChoice]:
    """List the priorities, then that there is none."""
    words = [PickerChoice(priority, PRIORITY_WORDS[priority], PRIORITY_WORDS[priority][0]) for priority in PRIORITIES]
    return [*words, PickerChoice("", NO_PRIORITY, "N")]
