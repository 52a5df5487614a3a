from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.errors import MissingFileError
from laming_desktop.ui.trying import try_main_window


@pytest.mark.usefixtures("qtbot")
def test_a_register_can_be_opened_in_a_window_that_is_not_shown(plan_path: Path) -> None:
    try_main_window(plan_path)

    assert plan_path.with_name("window.ini").is_file()


def test_what_stands_in_the_way_is_raised(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        try_main_window(tmp_path / "gone.laming")
    qtbot.wait(1)
