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


def test_words_and_tables_of_a_cell_keep_their_order() -> None:
    inner = tbl(tr("Phase 1", "May"))
    source = read(tbl(tr("4", tc(p("Before") + inner + p("After")), "Manager")))

    assert list_cells(source)[0][1] == "Before\nPhase 1 \u2013 May\nAfter"


def test_tables_in_a_frame_of_one_column_keep_their_headings() -> None:
    inner = tbl(tr("Action", "Audit"), tr("Lead", "Manager"))
    source = read(tbl(tr(tc(p("Recommendation 4") + inner + p("Recommendation 5") + inner))))
    form = [("Action", "Audit"), ("Lead", "Manager")]

    assert list_cells(source) == [("Recommendation 4",), *form, ("Recommendation 5",), *form]
    assert len(source.sheets) == 2


def test_plan_of_two_columns_stays_a_table_where_one_cell_holds_another() -> None:
    inner = tbl(tr("May", "June", "July"))
    source = read(tbl(tr("Action", "Progress"), tr("Audit", "Begun"), tr("Train", tc(p("See") + inner))))

    assert list_cells(source)[-1] == ("Train", "See\nMay \u2013 June \u2013 July")


def test_tables_in_tables_in_tables_lose_no_words() -> None:
    body = p("innermost")
    for _ in range(60):
        body = tbl(tr("a", tc(body), "b"))

    assert any("innermost" in line.text for line in read(body).lines)


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


def test_cell_that_goes_on_from_nothing_has_its_own_words() -> None:
    body = tbl(tr(tc("4", "<w:vMerge/>"), "Audit"), tr(tc("", "<w:vMerge/>"), "Train"))

    assert list_cells(read(body)) == [("4", "Audit"), ("", "Train")]
    assert [sorted(grid.merged) for grid in grids(body)] == [[], [0]]


def test_cell_does_not_go_on_from_the_one_above_a_deleted_beginning() -> None:
    body = tbl(
        tr(tc("3", '<w:vMerge w:val="restart"/>'), "Audit"),
        tr(tc("4", '<w:vMerge w:val="restart"/>'), "Report", properties="<w:del/>"),
        tr(tc("", "<w:vMerge/>"), "Train"),
    )

    assert [sorted(grid.merged) for grid in grids(body)] == [[], []]


def test_deleted_cell_has_no_words() -> None:
    source = read(tbl(tr("4", tc("Audit", "<w:cellDel/>"), "Manager")))

    assert list_cells(source) == [("4", "", "Manager")]
    assert list_codes(source) == ["deletions_left_out"]


def test_cell_merged_across_in_the_old_way_is_covered() -> None:
    body = tbl(tr(tc("Progress", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), "Lead"))

    assert [sorted(grid.covered) for grid in grids(body)] == [[1]]


def grid_of(*widths: int) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tblGrid>{columns}</w:tblGrid>"


SPAN_2 = '<w:gridSpan w:val="2"/>'


def test_borders_that_miss_each_other_by_a_little_are_one() -> None:
    body = tbl(
        grid_of(1000, 200, 3000, 2000),
        tr("Ref", tc("Action", SPAN_2), "Lead"),
        tr(tc("4", SPAN_2), "Audit", "Manager"),
    )

    assert list_cells(read(body)) == [("Ref", "Action", "Lead"), ("4", "Audit", "Manager")]
    assert [sorted(grid.covered) for grid in grids(body)] == [[], []]


def test_narrow_column_that_has_cells_of_its_own_stays_one() -> None:
    body = tbl(grid_of(300, 300, 3000), tr("a", "b", "c"), tr(tc("d", SPAN_2), "e"))

    assert list_cells(read(body)) == [("a", "b", "c"), ("d", "", "e")]


def test_columns_in_which_no_cell_begins_are_none() -> None:
    body = tbl(tr(tc("Ref", SPAN_2), "Lead"), tr(tc("4", SPAN_2), "Manager"))

    assert list_cells(read(body)) == [("Ref", "Lead"), ("4", "Manager")]


def test_cells_beyond_all_measure_before_a_row_are_not_followed() -> None:
    body = tbl(
        tr("a", "b", properties='<w:gridBefore w:val="99999999"/>'),
        tr("c", "d", properties='<w:gridBefore w:val="-5"/>'),
    )

    assert list_cells(read(body))[-1][:2] == ("c", "d")
