from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.ui.keys import list_keys
from laming_desktop.ui.screens.help.chapters import (
    FIRST_CHAPTER,
    KEYS_CHAPTER,
    TOPICS,
    add_keys,
    find_chapters,
    find_topic,
    split_chapters,
    write_keys,
)

ROOT = Path(__file__).resolve().parents[4]
GUIDE = (ROOT / "docs" / "user_guide.md").read_text(encoding="utf-8")
CHAPTERS = split_chapters(GUIDE)


class StartScreen(QWidget):
    """Stands for the page of that name."""


@pytest.mark.parametrize("title", [*TOPICS.values(), FIRST_CHAPTER, KEYS_CHAPTER])
def test_every_topic_is_a_chapter_of_the_guide(title: str) -> None:
    assert title in [chapter.title for chapter in CHAPTERS]


def test_every_screen_has_a_topic() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "laming_desktop" / "ui").rglob("*.py")]
    lines = [line for source in sources for line in source.splitlines() if line.startswith("class ")]
    screens = {line.removeprefix("class ").split("(")[0].rstrip(":") for line in lines if "Screen(QWidget)" in line}

    assert screens
    assert screens <= set(TOPICS)


def test_chapters_hold_every_line_of_the_guide_below_its_title() -> None:
    lines = "\n".join(f"## {chapter.title}\n{chapter.text}" for chapter in CHAPTERS).split()

    assert lines == GUIDE[GUIDE.index("\n## ") :].split()


def test_help_is_about_what_holds_the_part_with_the_focus(qtbot: QtBot) -> None:
    page = StartScreen()
    qtbot.addWidget(page)
    inside = QWidget(QWidget(page))

    assert find_topic(inside) == "Start"
    assert find_topic(None) == FIRST_CHAPTER


def test_chapter_about_keys_names_every_key_once() -> None:
    (chapter,) = [one for one in add_keys(CHAPTERS, list_keys()) if one.title == KEYS_CHAPTER]

    assert all(f"| {key} | {does} |" in chapter.text for key, does in list_keys())
    assert chapter.text.count("\n|---|") == 1


def test_bar_in_a_key_does_not_end_its_cell() -> None:
    assert write_keys([("Ctrl+|", "does")]).endswith("| Ctrl+\\| | does |")


def test_words_are_found_in_any_order_and_case() -> None:
    found = [chapter.title for chapter in find_chapters(CHAPTERS, "EVIDENCED square")]

    assert found == ["The list"]
    assert find_chapters(CHAPTERS, " ") == list(CHAPTERS)
    assert find_chapters(CHAPTERS, "no such word anywhere xyz") == []
