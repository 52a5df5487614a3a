from hypothesis import given
from hypothesis import strategies as st

from laming_desktop.domain.cell_blocks import FORMULA_SIGNS, guard_cell, read_block, write_block, write_table

CELLS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), max_size=20)
LINES = st.lists(CELLS, min_size=1, max_size=3).map("\n".join).map(str.strip)
BLOCKS = st.integers(2, 4).flatmap(lambda width: st.lists(st.lists(LINES, min_size=width, max_size=width), max_size=5))


@given(rows=BLOCKS)
def test_what_is_copied_comes_back_as_it_was(rows: list[list[str]]) -> None:
    whole = [["heading"] * len(row) for row in rows[:1]] + rows + [["end"] * len(row) for row in rows[:1]]

    assert read_block(write_block(whole)) == tuple(tuple(row) for row in whole)


@given(cell=st.text(max_size=20))
def test_no_copied_cell_begins_as_a_formula_does(cell: str) -> None:
    assert not guard_cell(cell).startswith(FORMULA_SIGNS)


def test_rows_of_a_block_have_the_same_number_of_cells() -> None:
    assert read_block("High\tAt risk\r\nLow\r\n\r\n") == (("High", "At risk"), ("Low", ""))


def test_a_cell_of_several_lines_stays_one_cell() -> None:
    assert read_block('"Write it\ndown"\tHigh\n') == (("Write it\ndown", "High"),)


def test_words_of_cells_are_no_markup_in_the_table() -> None:
    assert write_table([["Action"], ["<b>=1+1"]]) == (
        "<table><tr><th>Action</th></tr><tr><td>&lt;b&gt;=1+1</td></tr></table>"
    )
