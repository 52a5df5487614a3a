from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.touring import Touring, list_steps
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import make_plan
from tests.ui.windows import Desk, make_desk


@pytest.fixture
def desk(theme: Theme, tasks: Tasks, asking: ScriptedAsking, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    register = make_plan(tmp_path)
    path = register.path
    register.close()
    made = make_desk(theme, tasks, asking, tmp_path, qtbot)
    assert path is not None
    made.open(path)
    yield made
    made.frame.close()


@pytest.fixture
def touring(desk: Desk, theme: Theme, tmp_path: Path) -> Touring:
    return Touring(desk.frame, theme, desk.window.plan, Settings(tmp_path / "other.ini"))


def test_every_step_finds_its_part_of_the_window(desk: Desk) -> None:
    steps = list_steps(desk.frame, desk.window.plan)
    parts = [step.find_part() for step in steps]

    assert len(steps) == 5
    assert all(part is not None and part.isVisible() for part in parts)


def test_five_steps_lead_to_the_end_and_back_to_the_list(touring: Touring, desk: Desk) -> None:
    touring.begin()
    for _ in range(5):
        assert touring.card is not None
        touring.card.next.click()

    assert touring.card is None
    assert desk.window.plan.screen.list.view.hasFocus() or not desk.frame.isActiveWindow()


def test_back_goes_back(touring: Touring) -> None:
    touring.begin()
    assert touring.card is not None
    touring.card.next.click()
    touring.card.back.click()

    assert touring.card.accessibleName().startswith("Tour, 1 of 5")


def test_tour_is_offered_once(touring: Touring) -> None:
    touring.begin_once()
    assert touring.card is not None
    touring.card.skip.click()
    touring.begin_once()

    assert touring.card is None


def test_tour_ends_where_sizes_change(touring: Touring, theme: Theme) -> None:
    touring.begin()
    theme.refresh()

    assert touring.card is None
