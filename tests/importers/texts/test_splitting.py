"""Lines and cells."""

from laming_desktop.domain.tasks import SILENT
from laming_desktop.importers.grid import Shape
from laming_desktop.importers.texts.splitting import split_cells, split_lines


def split(text: str, shape: Shape = "tab") -> list[tuple[str, ...]]:
    return [line.cells for line in split_cells(split_lines(text), shape, SILENT)]


def test_a_quoted_cell_may_hold_line_ends_separators_and_quotes() -> None:
    assert split('1,"a, ""b""\nc",d', "comma") == [("1", 'a, "b"\nc', "d")]


def test_a_quote_that_is_never_closed_is_a_word() -> None:
    assert split('"\tshould study\n17\t"open door" kept\tx') == [('"', "should study"), ("17", '"open door" kept', "x")]


def test_outer_bars_and_rules_are_no_cells() -> None:
    assert split("| a | b |\n|---|:--|\n| 1 |  |", "bar") == [("a", "b"), ("",), ("1", "")]


def test_form_feeds_open_pages() -> None:
    assert split_lines("a\fb\r\nc") == (("a", False), ("b", True), ("c", False))


def test_bars_after_a_backslash_are_words_and_bold_words_are_plain() -> None:
    assert split("| 1 | **Open** \\| shut | x |", "bar") == [("1", "Open | shut", "x")]


def test_a_line_end_of_three_characters_is_one() -> None:
    assert split_lines("a\r\r\nb\rc") == (("a", False), ("b", False), ("c", False))


def test_direction_marks_stay_and_control_characters_become_spaces() -> None:
    assert split_lines("\ufeffa\u202eb\x07c\x9fd") == (("a\u202eb c d", False),)
