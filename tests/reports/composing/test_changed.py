from dataclasses import replace
from pathlib import Path

from laming_desktop.domain.papers.blocks import PaperDocument, Paragraph, Table, TableCell, TableRow
from laming_desktop.domain.papers.changed import ChangedBand
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.changed import compose_changed
from laming_desktop.reports.pdf_papers import write_pdf
from tests.reports.exampleshire import OWNERS
from tests.reports.exampleshire_between_meetings import SINCE, make_change, make_changed
from tests.reports.reading_pdf import list_grid, read_pages, read_structure

PROFILE = ReportProfile("changed")


def find_table(document: PaperDocument) -> Table:
    """Give the table of a paper."""
    (table,) = document.blocks
    assert isinstance(table, Table)
    return table


def compose_row(band: ChangedBand) -> TableRow:
    """Compose one band of one item; give its row."""
    (found,) = find_table(compose_changed(make_changed(band), PROFILE)).bands
    return found.groups[0].rows[0]


def read_cell(cell: TableCell) -> str:
    """Give the words of a cell."""
    said = [part.runs[0].text if isinstance(part, Paragraph) else getattr(part, "word", "") for part in cell.parts]
    return " | ".join(said).replace("\u00a0", " ")


def test_bands_stand_with_their_counts_and_empty_ones_are_left_out() -> None:
    paper = make_changed()
    paper = replace(paper, bands=(*paper.bands, ChangedBand("turned_amber", ())))

    bands = find_table(compose_changed(paper, PROFILE)).bands

    assert [(band.text, band.note) for band in bands[:4]] == [
        ("Completed since", "1 recommendation and 2 actions"),
        ("Turned red", "1 action"),
        ("Turned green", "1 action"),
        ("Dates put back", "2 actions"),
    ]
    assert "Turned amber" not in [band.text for band in bands]


def test_counts_are_of_what_happened_and_rare_ones_stand_only_where_they_did() -> None:
    tiles = compose_changed(make_changed(ChangedBand("turned_red", (make_change(1, None, None),) * 2)), PROFILE).tiles

    assert [(tile.word, tile.count) for tile in tiles] == [
        ("Completed", 0),
        ("Turned red", 2),
        ("Turned green", 0),
        ("Dates put back", 0),
        ("No update", 0),
        ("Outstanding", 0),
    ]


def test_date_put_back_says_how_often_how_far_why_and_who_agreed() -> None:
    item = make_change(43, "on_track", "on_track", reason="Late.", agreed_by="Head", days_put_back=92, times_moved=1)

    row = compose_row(ChangedBand("dates_put_back", (item,)))

    assert read_cell(row.cells["reason"]) == "First change (+92 days): Late; agreed by Head"


def test_reason_that_nobody_wrote_is_said_to_be_missing() -> None:
    row = compose_row(ChangedBand("dates_put_back", (make_change(1, "on_track", "on_track", times_moved=12),)))

    assert read_cell(row.cells["reason"]) == "Changed 12 times | No reason recorded"


def test_silence_is_counted_in_days() -> None:
    silent = make_change(4, "not_started", "not_started", age_days=112, last_update=SINCE)

    assert read_cell(compose_row(ChangedBand("no_update", (silent,))).cells["now"]).endswith("no update, 112 days")
    never = replace(silent, last_update=None)
    assert read_cell(compose_row(ChangedBand("no_update", (never,))).cells["now"]).endswith("no update recorded")


def test_what_was_not_there_and_what_is_gone_is_said() -> None:
    assert (
        read_cell(compose_row(ChangedBand("new", (make_change(1, None, "waiting"),))).cells["then"]) == "Not yet there"
    )
    assert read_cell(compose_row(ChangedBand("removed", (make_change(1, "waiting", None),))).cells["now"]) == "Removed"


def test_names_off_leaves_out_who_is_responsible() -> None:
    document = compose_changed(make_changed(), replace(PROFILE, names="off"))

    assert "owners" not in [column.key for column in find_table(document).columns]
    assert not any(
        "owners" in row.cells for band in find_table(document).bands for group in band.groups for row in group.rows
    )


def test_paper_prints_both_days_with_both_hashes(tmp_path: Path) -> None:
    path = tmp_path / "changed.pdf"

    write_pdf(compose_changed(make_changed(), PROFILE), path)

    for page in read_pages(path):
        assert "11 June 2009 (journal 91d07c3e) to 1 October 2009 (journal 4f9c21ab)" in page
    assert "11 June 2009 with 1 October 2009" in read_pages(path)[0]
    grid = list_grid(list(read_structure(path).walk("Table"))[1])
    assert {len(row) for row in grid} == {6}
    assert grid[0][3].read() == "11 June 2009 state and date"
    assert OWNERS[0] in read_pages(path)[0]


def test_nothing_that_changed_gives_one_page_that_says_so(tmp_path: Path) -> None:
    path = tmp_path / "changed.pdf"

    write_pdf(compose_changed(replace(make_changed(), bands=()), PROFILE), path)

    (page,) = read_pages(path)
    assert "Nothing changed, and nothing is outstanding." in page
