"""Papers of any words and any size, in the formats that are not PDF."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from laming_desktop.domain.papers.blocks import (
    ChartBlock,
    Fact,
    Facts,
    FlagWord,
    Heading,
    KeyWord,
    ListItem,
    MarkWord,
    PaperDocument,
    Paragraph,
    PointList,
    Run,
    Table,
    TableBand,
    TableCell,
    TableColumn,
    TableGroup,
    TableRow,
)
from laming_desktop.domain.papers.charts import Bar, BarChart, BarPart
from laming_desktop.domain.papers.heads import PaperHead, Tile
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.profiles import FormatName, PageChoices
from laming_desktop.reports.writing import write_paper
from tests.reports.every_block import AS_AT, make_head, say
from tests.reports.web import checking as web
from tests.reports.word import checking as word

FORMATS: tuple[FormatName, ...] = ("docx", "html", "xlsx")
WORDS = st.text(st.characters(codec=None, exclude_categories=()), max_size=40) | st.sampled_from(
    ["</td></tr></table>", "]]>", "&#0;", "<!--", "&amp;amp;", "\x00", "\ud83d", "\u202e", '" onload="x', "_x000D_"]
)


def make_paper(text: str, other: str) -> PaperDocument:
    """Make a paper in which two texts stand wherever a text can stand."""
    run = Run(text, bold=True, language=other, link=other)
    columns = (TableColumn("a", text, 30, note=other, lead=True), TableColumn("b", other, 60, group=text))
    parts = (Paragraph((run,), other, "note", text), MarkWord("ongoing", text), FlagWord(other))
    row = TableRow({"a": say(other), "b": TableCell(parts)})
    table = Table(columns, (TableBand(text, other, (TableGroup(text, (row,)),)),), text, other)
    chart = BarChart(text, other, text, (Bar(other, (BarPart("in_place", text, 2),)),))
    blocks = (
        Heading(1, f"A {text}", other),
        Facts((Fact(text, (other,)),), text),
        Paragraph((run,), text),
        PointList((ListItem((run,), (ListItem((Run(other),)),)),), numbered=True),
        table,
        ChartBlock(chart),
    )
    head = PaperHead(text, other, AS_AT, text, other, text, other, text, other, AS_AT, text, other, text, other)
    page = PageChoices(watermark=text)
    return PaperDocument(head, blocks, page, "report", (Tile("ongoing", 1),), (KeyWord(text, other, "ongoing"),))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(WORDS, WORDS)
def test_any_words_make_sound_files(tmp_path: Path, text: str, other: str) -> None:
    paper = make_paper(text, other)
    style = HouseStyle(head_text=text, foot_text=other)
    for form in FORMATS:
        write_paper(paper, form, tmp_path / f"a.{form}", style)

    assert web.find_faults((tmp_path / "a.html").read_text(encoding="utf-8")) == []
    assert word.find_faults(tmp_path / "a.docx") == []
    assert Document(str(tmp_path / "a.docx")).core_properties.language == "en-GB"
    assert load_workbook(tmp_path / "a.xlsx").sheetnames[-1] == "About"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("text", ["x" * 100_000, "Long words of a page. " * 20_000], ids=["word", "pages"])
def test_very_long_cell_is_written_whole(tmp_path: Path, form: FormatName, text: str) -> None:
    table = Table((TableColumn("a", "A", 30), TableColumn("b", "B", 60)), (), "Rows.")
    band = TableBand("", "", (TableGroup("", (TableRow({"a": say("1"), "b": say(text)}),)),))
    document = PaperDocument(make_head(), (Table(table.columns, (band,), "Rows."),), PageChoices(), "table")
    path = tmp_path / "paper"
    write_paper(document, form, path, HouseStyle())

    assert count_letters(path, form, text[0]) >= text.count(text[0])


@pytest.mark.parametrize("form", FORMATS)
def test_paper_without_a_block_is_written(tmp_path: Path, form: FormatName) -> None:
    write_paper(PaperDocument(make_head(), (), PageChoices()), form, tmp_path / "paper", HouseStyle())

    assert (tmp_path / "paper").stat().st_size > 500


def count_letters(path: Path, form: FormatName, letter: str) -> int:
    """Count a letter in the words of a file."""
    if form == "html":
        return path.read_text(encoding="utf-8").count(letter)
    with ZipFile(path) as archive:
        return (
            archive.read("word/document.xml" if form == "docx" else "xl/worksheets/sheet1.xml").decode().count(letter)
        )
