from laming_desktop.reports.layout.cells import Badge, Cell, Gap, Lines, cut_cell, make_cell, repeat_cell
from laming_desktop.reports.layout.typography import CELL


def make_lines(count: int) -> Cell:
    """Make a cell of so many lines."""
    return make_cell(Lines(tuple(f"line {nth}" for nth in range(count)), CELL, 0.0, 6.0))


def count_lines(cell: Cell | None) -> int:
    """Count the lines of a cell."""
    return 0 if cell is None else sum(len(block.texts) for block in cell.blocks if isinstance(block, Lines))


def cut(count: int, room: int) -> tuple[int, int]:
    """Cut a cell of so many lines where so many fit; count both parts."""
    first, rest = cut_cell(make_lines(count), room * CELL.leading)
    return count_lines(first), count_lines(rest)


def test_cell_that_fits_is_not_cut() -> None:
    assert cut(5, 5) == (5, 0)


def test_two_lines_stand_on_either_side_of_a_cut() -> None:
    assert cut(5, 4) == (3, 2)
    assert cut(5, 2) == (2, 3)
    assert cut(5, 1) == (0, 5)
    assert cut(3, 2) == (0, 3)


def test_four_lines_stand_on_either_side_in_a_long_cell() -> None:
    assert cut(12, 11) == (8, 4)
    assert cut(12, 3) == (0, 12)


def test_later_part_begins_like_later_lines() -> None:
    _, rest = cut_cell(make_lines(6), 3 * CELL.leading)

    assert rest is not None
    assert isinstance(rest.blocks[0], Lines)
    assert rest.blocks[0].indent == 6.0


def test_gap_does_not_begin_a_page() -> None:
    cell = make_cell(Lines(("a", "b"), CELL), Gap(4), Lines(("c", "d"), CELL))

    first, rest = cut_cell(cell, 2 * CELL.leading)

    assert rest is not None
    assert [type(block) for block in first.blocks] == [Lines]
    assert [type(block) for block in rest.blocks] == [Lines]


def test_paragraphs_keep_their_number_over_a_cut() -> None:
    cell = make_cell(Badge("ongoing", "Ongoing", 10.5), Lines(("a", "b", "c", "d"), CELL), Lines(("e", "f"), CELL))

    _, rest = cut_cell(cell, 40)

    assert rest is not None
    assert rest.paragraphs == 3
    assert [block.nth for block in rest.blocks if not isinstance(block, Gap)][-1] == 2


def test_repeated_cell_says_nothing_new() -> None:
    assert repeat_cell(make_lines(1)).repeated
