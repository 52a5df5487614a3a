from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.importers.grid import GridRow
from tests.importers.formats.word.writing import list_cells, list_codes, p, read, tbl, tc, tr


def grids(body: str) -> list[GridRow]:
    return [line.grid for line in read(body).lines if line.grid is not None]


def test_cells_keep_their_columns_and_rows_their_numbers() -> None:
    source = read(p("Before") + tbl(tr("Ref", "Action"), tr("4", "Audit")) + tbl(tr("Key", "Words")))

    assert list_cells(source) == [("Before",), ("Ref", "Action"), ("4", "Audit"), ("Key", "Words")]
    assert [(line.grid.table, line.grid.row) for line in source.lines if line.grid] == [(1, 1), (1, 2), (2, 1)]


def test_cell_merged_down_is_marked_and_empty() -> None:
    body = tbl(
        tr(tc("4", '<w:vMerge w:val="restart"/>'), "Audit"),
        tr(tc("", "<w:vMerge/>"), "Train"),
    )

    assert [line.cells for line in read(body).lines if line.grid] == [("4", "Audit"), ("", "Train")]
    assert [sorted(grid.merged) for grid in grids(body)] == [[], [0]]


def test_cell_merged_across_covers_those_to_its_right() -> None:
    body = tbl(tr(tc("Progress", '<w:gridSpan w:val="2"/>'), "Lead"), tr("Quarter 1", "Quarter 2", "Manager"))

    assert [line.cells for line in read(body).lines if line.grid] == [
        ("Progress", "", "Lead"),
        ("Quarter 1", "Quarter 2", "Manager"),
    ]
    assert sorted(grids(body)[0].covered) == [1]


def test_empty_columns_before_a_row_are_kept() -> None:
    body = tbl(tr("1", "2", "3"), tr("x", properties='<w:gridBefore w:val="2"/>'))

    assert list_cells(read(body))[1] == ("", "", "x")


def test_paragraphs_of_a_cell_are_lines_of_it() -> None:
    assert list_cells(read(tbl(tr(tc(p("Head of Service") + p("") + p("Board Chair")), "x")))) == [
        ("Head of Service\nBoard Chair", "x")
    ]


def test_heading_that_word_repeats_is_marked() -> None:
    body = tbl(tr("Ref", "Action", properties="<w:tblHeader/>"), tr("4", "Audit"))

    assert [grid.is_heading for grid in grids(body)] == [True, False]


def test_deleted_row_is_left_out_and_an_inserted_one_kept() -> None:
    source = read(tbl(tr("1", "a", properties="<w:del/>"), tr("2", "b", properties="<w:ins/>")))

    assert list_cells(source) == [("2", "b")]
    assert set(list_codes(source)) == {"insertions_kept", "deletions_left_out"}


def test_hidden_row_is_read_and_told_unless_it_is_not_wanted() -> None:
    body = tbl(tr("1", "a"), tr("2", "b", properties="<w:hidden/>"))

    assert list_codes(read(body)) == ["hidden_rows"]
    assert list_cells(read(body, ReadingChoices(with_hidden=False))) == [("1", "a")]


def test_ground_of_a_cell_has_a_name() -> None:
    body = tbl(tr("1", tc("", '<w:shd w:val="clear" w:fill="FFC000"/>')))

    assert grids(body)[0].colours == ("", "amber")


def test_table_in_a_cell_is_words_of_the_cell() -> None:
    inner = tbl(tr("Phase 1", "May"), tr("Phase 2", "June"))
    source = read(tbl(tr("4", tc(p("Two phases:") + inner), "Manager")))

    assert list_cells(source) == [("4", "Two phases:\nPhase 1 \u2013 May\nPhase 2 \u2013 June", "Manager")]
    assert list_codes(source) == ["nested_table_joined"]


def test_table_that_only_arranges_another_gives_it_up() -> None:
    inner = tbl(tr("Ref", "Action", "Lead"), tr("4", "Audit", "Manager"))
    source = read(tbl(tr(tc(p("The plan") + inner))))

    assert list_cells(source) == [("The plan",), ("Ref", "Action", "Lead"), ("4", "Audit", "Manager")]


def test_rows_and_cells_in_controls_are_read() -> None:
    cell = f"<w:sdt><w:sdtContent>{tc('Audit')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent>{tr('4', cell)}</w:sdtContent></w:sdt>"

    assert list_cells(read(tbl(row))) == [("4", "Audit")]


def test_span_beyond_all_measure_does_not_grow_the_table() -> None:
    body = tbl(tr(tc("a", '<w:gridSpan w:val="100000000"/>'), "b"))

    assert len(read(body).lines[0].cells) <= 300
