from datetime import UTC, datetime
from pathlib import Path

import pytest

from laming_desktop.ui.settings import RECENT, ListLayout, Settings

AT = datetime(2009, 11, 3, 14, 32, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def read_again(settings: Settings, path: Path) -> Settings:
    settings.flush()
    return Settings(path)


def test_recent_registers_are_remembered_newest_first(path: Path, tmp_path: Path) -> None:
    settings = Settings(path)
    for name in ("a.laming", "b.laming", "a.laming"):
        settings.note_recent(tmp_path / name, AT)
    again = read_again(settings, path)

    assert [recent.name for recent in again.list_recent()] == ["a.laming", "b.laming"]
    assert again.list_recent_with_times()[0][1] == AT


def test_one_recent_register_is_a_list_of_one(path: Path, tmp_path: Path) -> None:
    settings = Settings(path)
    settings.note_recent(tmp_path / "only, one.laming", AT)

    assert read_again(settings, path).list_recent() == [tmp_path / "only, one.laming"]


def test_no_more_than_nine_recent_registers_are_kept(path: Path, tmp_path: Path) -> None:
    settings = Settings(path)
    for number in range(20):
        settings.note_recent(tmp_path / f"{number}.laming", AT)

    assert len(settings.list_recent()) == RECENT


def test_the_layout_of_the_list_comes_back(path: Path) -> None:
    settings = Settings(path)
    layout = ListLayout(("text", "state"), {"state": 140}, "next_due", descending=True)
    settings.write_layout(layout)

    assert read_again(settings, path).read_layout() == layout


def test_a_forgotten_layout_is_as_at_first(path: Path) -> None:
    settings = Settings(path)
    settings.write_layout(ListLayout(("text",), {"state": 140}, "state"))
    settings.forget_layout()

    assert settings.read_layout() == ListLayout((), {})


def test_a_damaged_file_is_as_if_nothing_had_been_kept(path: Path) -> None:
    path.write_text("[General]\ntext_size=large\n[list]\nwidths=x\ncolumns\n=\n")
    settings = Settings(path)

    assert settings.text_size == 100
    assert settings.read_layout() == ListLayout((), {})


def test_text_size_and_chosen_item_come_back(path: Path, tmp_path: Path) -> None:
    settings = Settings(path)
    settings.text_size = 150
    settings.write_chosen(tmp_path / "a.laming", "action", "x1")
    again = read_again(settings, path)

    assert again.text_size == 150
    assert again.read_chosen(tmp_path / "a.laming") == ("action", "x1")
