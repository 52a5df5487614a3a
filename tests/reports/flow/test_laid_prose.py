"""Reports of any blocks in any order: all is set, tagged once, and stands on its page."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from laming_desktop.domain.papers.blocks import (
    Block,
    Box,
    ChartBlock,
    Contents,
    Fact,
    Facts,
    Heading,
    ListItem,
    PageBreak,
    Panel,
    PaperDocument,
    Paragraph,
    PointList,
    ReportOpening,
    Run,
)
from laming_desktop.domain.papers.profiles import PageChoices
from laming_desktop.reports.layout.wrapping import tidy_text
from laming_desktop.reports.pdf_papers import write_pdf
from tests.reports.exampleshire_reports import make_chart, make_document, make_small_table
from tests.reports.reading_pdf import list_grid, read_structure

WORDS = st.one_of(
    st.text(st.characters(max_codepoint=0x24F, categories=("L", "N", "P", "Sm", "Zs")), max_size=80),
    st.integers(1, 200).map(lambda count: "words of a report " * count),
    st.integers(1, 3000).map(lambda count: "x" * count),
)
LINKS = st.sampled_from(["", "", "https://a.example/x", "mailto:a@b.example", "javascript:x"])
RUNS = st.lists(st.builds(Run, WORDS, st.booleans(), st.booleans(), st.sampled_from(["", "cy"]), LINKS), max_size=4)
PARAGRAPHS = st.builds(
    Paragraph,
    RUNS.map(tuple),
    st.sampled_from(["", "1.1", "12345."]),
    st.sampled_from(["text", "lead", "note", "ours"]),
)
ITEMS = st.builds(ListItem, RUNS.map(tuple), st.lists(st.builds(ListItem, RUNS.map(tuple)), max_size=2).map(tuple))
LISTS = st.builds(PointList, st.lists(ITEMS, max_size=3).map(tuple), st.booleans(), st.integers(1, 200))
HEADINGS = st.builds(Heading, st.integers(1, 3), WORDS, st.sampled_from(["", "1.", "10.10"]), st.booleans())
FACTS = st.builds(Facts, st.lists(st.builds(Fact, WORDS, st.lists(WORDS, max_size=3).map(tuple))).map(tuple), WORDS)
PANELS = st.builds(Panel, st.lists(st.one_of(PARAGRAPHS, LISTS, HEADINGS), max_size=3).map(tuple))
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    PARAGRAPHS,
    LISTS,
    HEADINGS,
    FACTS,
    PANELS,
    st.just(PageBreak()),
    st.just(Contents()),
    st.just(make_small_table()),
    st.integers(2, 90).map(lambda count: ChartBlock(make_chart(count))),
    st.builds(Box, WORDS, st.integers(0, 90)),
    st.builds(ReportOpening, st.lists(WORDS, max_size=4).map(tuple), WORDS),
)
SHEETS = st.builds(
    PageChoices,
    st.sampled_from(["a4", "a3"]),
    st.sampled_from(["portrait", "landscape"]),
    st.sampled_from([0, 0, 16, 28]),
    st.booleans(),
)


def list_letters(text: str) -> list[str]:
    """Give the letters of a text that are seen."""
    return [letter for letter in tidy_text(text) if letter not in " \n\u00a0\u00ad\u200b"]


def list_paragraphs(document: PaperDocument) -> list[Paragraph]:
    """List the paragraphs of a paper, those in panels, too."""
    flat = [one for block in document.blocks for one in (block.blocks if isinstance(block, Panel) else (block,))]
    return [one for one in flat if isinstance(one, Paragraph) and list_letters("".join(run.text for run in one.runs))]


@settings(max_examples=40, deadline=None, phases=[Phase.generate])
@given(st.lists(BLOCKS, max_size=8), SHEETS)
def test_any_blocks_make_a_sound_file_that_says_every_word_once(blocks: list[Block], page: PageChoices) -> None:
    document = make_document(*blocks, page=page)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        write_pdf(document, path)
        structure = read_structure(path)
        with pikepdf.Pdf.open(path) as pdf:
            assert pdf.check_pdf_syntax() == []

    for table in structure.walk("Table"):
        list_grid(table)
    heard = ["".join(list_letters(node.read())) for node in structure.walk("P")]
    for paragraph in list_paragraphs(document):
        words = "".join(list_letters("".join(run.text for run in paragraph.runs)))
        assert any(one.endswith(words) for one in heard)
