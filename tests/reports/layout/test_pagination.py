from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from laming_desktop.reports.layout.cells import Cell, Lines, make_cell, repeat_cell
from laming_desktop.reports.layout.last_page import place_on_pages
from laming_desktop.reports.layout.pagination import Paginator, Placed, Room, Temper
from laming_desktop.reports.layout.splitting import Heights, split_group
from laming_desktop.reports.layout.tables import Band, Continues, Group, Item, make_row
from laming_desktop.reports.layout.typography import CELL

ROOM = Room(300.0, 400.0)


def make_lines(count: int, word: str = "line") -> Cell:
    """Make a cell of so many lines."""
    return make_cell(Lines(tuple(f"{word} {nth}" for nth in range(count)), CELL))


def make_group(*counts: int, beside: int = 0, lead: bool = False, keeps_next: bool = False) -> Group:
    """Make a group whose rows have so many lines, perhaps with a cell beside them."""
    again = {"text": repeat_cell(make_lines(1, "again"))}
    rows = tuple(make_row({"text": make_lines(count)}, again) for count in counts)
    side = {"side": make_lines(beside, "side")} if beside else {}
    first = make_row(again, again, repeats=True) if lead else None
    return Group("Group", rows, side, {}, first, keeps_next, len(rows))


def place(*items: Item, temper: Temper | None = None) -> list[list[Placed]]:
    """Place items on pages."""
    return Paginator(items, ROOM, temper or Temper()).place_all()


def list_lines(pages: Sequence[Sequence[Placed]], key: str = "text") -> list[str]:
    """Give the lines of a column that are not repeated, in their order."""
    lines: list[str] = []
    for page in pages:
        for placed in page:
            if isinstance(placed.what, Group):
                cells = [row.cells.get(key) for row in placed.what.rows] + [placed.what.beside.get(key)]
                blocks = [block for cell in cells if cell and not cell.repeated for block in cell.blocks]
                lines += [text for block in blocks if isinstance(block, Lines) for text in block.texts]
    return lines


def test_nothing_gives_one_empty_page() -> None:
    assert place() == [[]]


def test_small_group_goes_whole_on_the_next_page() -> None:
    pages = place(make_group(22), make_group(6))

    assert [len(page) for page in pages] == [1, 1]


def test_tall_row_is_cut_by_lines_and_the_rest_follows() -> None:
    pages = place(make_group(60))

    assert len(pages) == 2
    assert isinstance(pages[0][-1].what, Continues)
    assert list_lines(pages) == [f"line {nth}" for nth in range(60)]


def test_whole_rows_come_before_lines() -> None:
    pages = place(make_group(10, 10, 10))

    first = pages[0][0].what
    assert isinstance(first, Group)
    assert [row.height > 100 for row in first.rows] == [True, True]


def test_band_stands_with_its_first_group_and_is_continued() -> None:
    band = Band("Theme", "1 to 2")

    pages = place(make_group(23), band, make_group(60))

    assert [type(placed.what) for placed in pages[0]] == [Group]
    assert pages[1][0].what == band
    assert pages[2][0].what == Band("Theme", "1 to 2", continued=True)


def test_group_that_keeps_the_next_turns_the_page_with_it() -> None:
    pages = place(make_group(20), make_group(1, keeps_next=True), make_group(7))

    assert [len(page) for page in pages] == [1, 2]


def test_lead_in_never_parts_from_its_first_sub_item() -> None:
    group = make_group(2, 12, 12, lead=True)

    part, rest = split_group(group, 100.0, 400.0, Heights(), force=False)

    assert part is None
    assert rest is group


def test_rest_begins_with_the_lead_in_repeated() -> None:
    _, rest = split_group(make_group(2, 8, 8, lead=True), 150.0, 400.0, Heights(), force=False)

    assert rest is not None
    assert rest.rows[0].origin is None
    assert len(rest.rows) == 2


def test_cell_beside_goes_on_when_rows_have_ended() -> None:
    pages = place(make_group(3, 3, beside=90))

    assert len(pages) == 3
    assert list_lines(pages, "side") == [f"side {nth}" for nth in range(90)]


def test_squeeze_takes_points_off_every_row() -> None:
    group = make_group(3, 3)

    assert Heights(1.0).group(group) == Heights().group(group) - 2.0


def test_last_page_with_next_to_nothing_is_saved() -> None:
    items = [make_group(1) for _ in range(38)]

    assert len(place(*items)) == 3
    pages, temper = place_on_pages(items, ROOM)

    assert len(pages) == 2
    assert temper.squeeze > 0


def test_long_papers_keep_their_last_page() -> None:
    items = [make_group(30) for _ in range(60)]

    _, temper = place_on_pages([*items, make_group(1)], ROOM)

    assert temper == Temper()


def make_items(drawn: list[tuple[list[int], int, bool, bool, bool]]) -> list[Item]:
    """Make bands and groups of what was drawn."""
    items: list[Item] = []
    for counts, beside, lead, keeps_next, banded in drawn:
        if banded:
            items.append(Band("Theme", ""))
        items.append(make_group(*counts, beside=beside, lead=lead and len(counts) > 1, keeps_next=keeps_next))
    return items


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(st.integers(1, 70), min_size=1, max_size=6),
            st.integers(0, 120),
            st.booleans(),
            st.booleans(),
            st.booleans(),
        ),
        max_size=8,
    )
)
def test_every_line_stands_once_in_order_and_no_page_overflows(
    drawn: list[tuple[list[int], int, bool, bool, bool]],
) -> None:
    items = make_items(drawn)

    pages, _ = place_on_pages(items, ROOM)

    wanted = [f"line {nth}" for counts, *_ in drawn for count in counts for nth in range(count)]
    assert list_lines(pages) == wanted
    assert list_lines(pages, "side") == [f"side {nth}" for _, beside, *_ in drawn for nth in range(beside)]
    for number, page in enumerate(pages):
        room = ROOM.other if number else ROOM.first
        assert all(placed.top + placed.height <= room + 0.01 for placed in page)
        assert not page or not isinstance(page[-1].what, Band)


def test_group_of_many_rows_is_placed_whole_and_in_order() -> None:
    pages = place(make_group(*[2] * 3000))

    assert len(list_lines(pages)) == 6000
    assert all(len(page) == 2 for page in pages[:-1])
