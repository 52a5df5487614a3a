"""Papers in every format."""

from pathlib import Path

import pytest

from laming_desktop.domain.errors import MissingFileError
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.profiles import FormatName
from laming_desktop.reports.writing import write_paper
from tests.reports.every_block import make_report, make_table_paper

BEGINNINGS: dict[FormatName, bytes] = {"pdf": b"%PDF-", "docx": b"PK", "html": b"<!DOCTYPE html>", "xlsx": b"PK"}


@pytest.mark.parametrize("format_name", BEGINNINGS)
def test_paper_is_written_in_its_format_the_same_each_time(format_name: FormatName, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for path in (first, second):
        write_paper(make_report(make_table_paper()), format_name, path, HouseStyle())

    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(BEGINNINGS[format_name])


@pytest.mark.parametrize("format_name", BEGINNINGS)
def test_missing_folder_is_told(format_name: FormatName, tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        write_paper(make_table_paper(), format_name, tmp_path / "nowhere" / "paper", HouseStyle())
