"""The layout for reading: a narrow list, the recommendation whole beside it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.windows import make_desk


def test_reading_gives_the_recommendation_the_room_and_table_gives_it_back(
    theme: Theme, tasks: Tasks, asking: ScriptedAsking, plan_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = make_desk(theme, tasks, asking, tmp_path, qtbot)
    desk.open(plan_path)
    screen, detail = desk.window.plan.screen, desk.window.plan.detail
    usual = (screen.list.width(), detail.width())

    desk.give("read_on")
    assert screen.list.mode == "recommendations"
    assert screen.list.width() < 300 < 2 * screen.list.width() < detail.width()
    screen.list.view.choose_row(0)
    page = detail.recommendation
    known = page.local.mapTo(page, page.local.rect().topLeft())
    assert known.x() > page.text.width()

    desk.give("show_table")
    assert (screen.list.width(), detail.width()) == usual
    desk.frame.close()
