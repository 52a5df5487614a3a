"""Lines and cells."""

from laming_desktop.domain.tasks import SILENT
from laming_desktop.importers.grid import Shape
from laming_desktop.importers.splitting import split_cells, split_lines


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
