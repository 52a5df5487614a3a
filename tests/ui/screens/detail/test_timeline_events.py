"""The events of an action in time."""

from datetime import date

from pytestqt.qtbot import QtBot

from laming_desktop.domain.meetings import Meeting
from laming_desktop.ui.screens.detail.day_line import DayLine
from laming_desktop.ui.screens.detail.timeline_events import count_own, list_events, say_event
from laming_desktop.ui.theme.theme import Theme
from tests.ui.plans import TODAY
from tests.ui.screens.detail.conftest import ShownPlan

MEETINGS = (
    Meeting("m1", "Executive", date(2009, 10, 30)),
    Meeting("m2", "Executive", date(2009, 1, 13)),
)


def test_updates_due_days_and_meetings_between_them_stand_in_one_order(shown: ShownPlan) -> None:
    events = list_events(shown.action("A3"), MEETINGS, TODAY)
    dated = [event for event in events if event.on is not None]
    assert [event.kind for event in dated] == ["today", "due", "meeting", "update"]
    assert count_own(events) == 2


def test_line_says_every_event_in_words(shown: ShownPlan, theme: Theme, qtbot: QtBot) -> None:
    line = DayLine(theme)
    qtbot.addWidget(line)
    events = list_events(shown.action("A3"), MEETINGS, TODAY)
    line.show_events(events)
    for event in events:
        if event.on is not None:
            assert say_event(event) in line.accessibleDescription()
    line.resize(300, 80)
    assert not line.grab().isNull()


def test_line_without_a_span_is_hidden(theme: Theme, qtbot: QtBot) -> None:
    line = DayLine(theme)
    qtbot.addWidget(line)
    line.show_events([])
    assert line.isHidden()
