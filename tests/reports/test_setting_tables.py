from laming_desktop.domain.papers.blocks import (
    Box,
    CellPart,
    FlagWord,
    MarkWord,
    Table,
    TableBand,
    TableCell,
    TableColumn,
    TableGroup,
    TableRow,
)
from laming_desktop.reports.composing.cell_words import make_paragraph
from laming_desktop.reports.composing.later_groups import LaterGroups
from laming_desktop.reports.layout.cells import Badge, Cell, Flag, Gap, Lines, Space
from laming_desktop.reports.layout.tables import Band, Group
from laming_desktop.reports.layout.wrapping import Wrapper
from laming_desktop.reports.setting_tables import begin_table, set_table
from laming_desktop.reports.table_paper import open_fonts

WRAPPER = Wrapper(open_fonts())
COLUMNS = (
    TableColumn("number", "No.", 40, lead=True),
    TableColumn("text", "Words", 200, flexible=True),
    TableColumn("one", "One", 50, ruled=True),
    TableColumn("two", "Two", 50, ruled=True),
)


def make_table(*rows: TableRow, **beside: TableCell) -> Table:
    """Make a table of one group."""
    return Table(COLUMNS, (TableBand("A theme", "note", (TableGroup("Group", rows, beside),)),), "Summary", "Nothing.")


def set_cell(*parts: CellPart, key: str = "text") -> Cell:
    """Set one cell."""
    row = TableRow({key: TableCell(tuple(parts))})
    _, items = set_table(make_table(row), WRAPPER, 340)
    group = items[1]
    assert isinstance(group, Group)
    return group.rows[0].cells[key]


def test_flexible_column_takes_what_is_gained() -> None:
    form, _ = set_table(make_table(TableRow({})), WRAPPER, 500)

    assert [column.width for column in form.columns] == [40, 360, 50, 50]


def test_all_columns_shrink_where_the_fixed_ones_leave_no_room() -> None:
    form, _ = set_table(make_table(TableRow({})), WRAPPER, 170)

    assert [column.width for column in form.columns] == [20, 100, 25, 25]


def test_wide_cell_is_named_after_the_columns_that_it_covers() -> None:
    cell = TableCell((make_paragraph("across", "ours"),), ("one", "two"), centred=True)

    form, items = set_table(make_table(TableRow({"both": cell})), WRAPPER, 340)

    assert form.wide["one+two"] == ("one", "two")
    assert isinstance(items[1], Group)
    assert list(items[1].rows[0].cells) == ["one+two"]


def test_empty_table_says_so_and_has_no_band() -> None:
    form, items = set_table(Table(COLUMNS, (TableBand("A theme", "", ()),), "", "Nothing."), WRAPPER, 340)

    (group,) = items
    assert isinstance(group, Group)
    (cell,) = group.rows[0].cells.values()
    assert isinstance(cell.blocks[0], Lines)
    assert cell.blocks[0].texts == ("Nothing.",)
    assert form.wide[""] == ("number", "text", "one", "two")


def test_notes_and_pennants_stand_a_little_apart_from_a_text() -> None:
    cell = set_cell(make_paragraph("a date"), FlagWord("Overdue"), make_paragraph("was May", "note"))

    assert [type(block) for block in cell.blocks] == [Lines, Gap, Flag, Gap, Lines]


def test_note_follows_a_badge_at_once() -> None:
    assert [
        type(block) for block in set_cell(MarkWord("at_risk", "At risk"), make_paragraph("due", "note")).blocks
    ] == [
        Badge,
        Lines,
    ]


def test_box_is_as_high_as_its_lines() -> None:
    (block,) = set_cell(Box("New progress", 3)).blocks

    assert isinstance(block, Space)
    assert block.height == 51


def test_groups_are_set_as_they_are_asked_for() -> None:
    looked_at: list[str] = []
    groups = LaterGroups("abcdef", lambda name: looked_at.append(name) or TableGroup(name, (TableRow({}),)))
    table = Table(COLUMNS, (TableBand("First", "", groups[:1]), TableBand("Second", "", groups[1:])), "")

    _, items = begin_table(table, WRAPPER, 340)
    looked_at.clear()
    set_now = [next(items) for _ in range(4)]

    assert [item.text if isinstance(item, Band) else item.name for item in set_now] == ["First", "a", "Second", "b"]
    assert looked_at == ["a", "b"]


def test_what_a_continuation_repeats_is_set_when_it_is_asked_for() -> None:
    row = TableRow({}, {"number": TableCell((make_paragraph("4", "lead"), make_paragraph("cont.", "note")))})

    _, items = set_table(make_table(row), WRAPPER, 340)

    assert isinstance(items[1], Group)
    assert items[1].rows[0].again["number"].repeated
