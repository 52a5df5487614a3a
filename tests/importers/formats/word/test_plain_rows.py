"""Rows of plain words are read at once, to the same words that the longer way gives."""

import pytest

from tests.importers.formats.word.writing import r, read, tbl, tr

RUNS = [
    r("One") + "<w:r><w:br/></w:r>" + r("two"),
    r("One") + "<w:r><w:cr/></w:r>" + r("two"),
    r("One") + "<w:r><w:tab/></w:r>" + r("two"),
    f"<w:hyperlink>{r('One')}</w:hyperlink>{r(' two')}",
    f"<w:smartTag>{r('One')}</w:smartTag>",
    r("One") + '<w:r><w:br w:type="textWrapping"/></w:r>',
]


@pytest.mark.parametrize("runs", RUNS)
@pytest.mark.parametrize("properties", ["", '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>'])
def test_words_are_those_of_the_longer_way(runs: str, properties: str) -> None:
    cell = f"<w:tc><w:p>{properties}{runs}</w:p></w:tc>"
    special = f"<w:tc><w:p>{properties}{runs}<w:r><w:softHyphen/></w:r></w:p></w:tc>"
    lines = read(tbl(tr(cell, "Plain"), tr(special, "Plain"))).lines

    assert lines[0].cells == lines[1].cells


def test_page_end_in_a_cell_is_no_break_of_a_line() -> None:
    broken = "<w:tc><w:p>" + r("One") + '<w:r><w:br w:type="page"/></w:r>' + r("two") + "</w:p></w:tc>"

    assert read(tbl(tr(broken, "Plain"))).lines[0].cells[0] == "Onetwo"
