from pathlib import Path

import pytest

from laming_desktop.ui.damaged_settings import keep_damaged_aside
from laming_desktop.ui.settings import Settings


@pytest.mark.parametrize(
    "content", [b"\x00\xff" * 200, b'{\n  "text_size": 150\n}\n', b"SQLite format 3\0" + bytes(90)]
)
def test_damaged_settings_are_kept_aside_and_the_usual_ones_taken(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "window.ini"
    path.write_bytes(content)

    kept = keep_damaged_aside(path)

    assert kept is not None
    assert kept.read_bytes() == content
    assert not path.exists()
    assert Settings(path).text_size == 100


def test_settings_of_a_newer_version_keep_what_this_one_does_not_know(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    path.write_text("[General]\ntext_size=150\n[later]\nthing=7\n", encoding="utf-8")

    assert keep_damaged_aside(path) is None
    settings = Settings(path)
    settings.text_size = 125
    settings.flush()
    assert "thing=7" in path.read_text("utf-8")


def test_missing_settings_are_not_damaged(tmp_path: Path) -> None:
    assert keep_damaged_aside(tmp_path / "window.ini") is None
