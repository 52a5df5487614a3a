from pathlib import Path

from laming_desktop.domain.papers.appendix import AppendixPaper
from laming_desktop.domain.papers.heads import Tile
from tests.reports.exampleshire import make_head, make_section
from tests.reports.reading_pdf import read_pages, read_structure
from tests.reports.writing_papers import write_appendix


def write_tiles(folder: Path, *counts: int) -> Path:
    """Write an appendix without rows whose tiles have these counts."""
    path = folder / "paper.pdf"
    tiles = tuple(Tile("ongoing", count) for count in counts)
    write_appendix(AppendixPaper(make_head(), tiles, (make_section(),)), path)
    return path


def test_counts_of_many_digits_are_whole(tmp_path: Path) -> None:
    path = write_tiles(tmp_path, 1_234_567, 58_000)

    assert "1,234,567 Ongoing 58,000 Ongoing" in read_structure(path).read()


def test_paper_without_tiles_has_no_empty_list(tmp_path: Path) -> None:
    path = write_tiles(tmp_path)

    assert [kid.tag for kid in read_structure(path).kids] == ["P", "P", "H1", "P", "Table", "L", "Table"]


def test_long_filter_wraps_beside_the_tiles_and_pushes_the_table_down(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    shows = "12 of 67 actions: " + "priority High, owner Head of Safeguarding, " * 8

    write_appendix(AppendixPaper(make_head(shows=shows), (Tile("ongoing", 3),) * 6, ()), path)

    assert len(read_pages(path)) == 1
    assert shows.strip() in read_structure(path).read()
