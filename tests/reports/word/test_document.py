"""A paper as a Word document: real styles, heads that repeat, sections, and not a word taken for anything else."""

import re
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENTATION
from lxml import etree

from laming_desktop.domain.errors import CancelledError
from laming_desktop.domain.papers.blocks import PaperDocument, TableBand, TableGroup, TableRow
from laming_desktop.domain.papers.house_style import Crest, HouseStyle
from laming_desktop.domain.papers.profiles import PageChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.word.names import w
from laming_desktop.reports.word.document import write_docx
from tests.reports.every_block import SHOWN, make_head, make_report, make_table, make_table_paper, say
from tests.reports.pictures import make_png
from tests.reports.word.checking import find_faults, list_parts

CONTENTS = 'TOC \\o "1-3" \\h \\z \\u'


def write(document: PaperDocument, folder: Path, style: HouseStyle | None = None) -> Path:
    """Give the file of a paper."""
    path = folder / "paper.docx"
    write_docx(document, path, style or HouseStyle())
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the file of a report with an appendix."""
    return write(make_report(make_table_paper()), tmp_path)


@pytest.fixture
def word(path: Path) -> WordDocument:
    """Give the same as an independent library reads it."""
    return Document(str(path))


def test_headings_are_real_ones(word: WordDocument) -> None:
    headings = [(one.style.name, one.text) for one in word.paragraphs if one.style and "Heading" in str(one.style.name)]

    assert headings[0] == ("Heading 1", "Progress on the recommendations")
    assert headings[1] == ("Heading 2", "1.\tSummary")
    assert headings[-1] == ("Heading 1", "Recommendations and the local position")


def test_document_keeps_what_word_asks_for(path: Path) -> None:
    assert find_faults(path) == []


def test_every_part_is_told_and_every_relation_leads_somewhere(path: Path) -> None:
    with ZipFile(path) as archive:
        names = set(archive.namelist())
        types = etree.fromstring(archive.read("[Content_Types].xml"))
        relations = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
        text = archive.read("word/document.xml").decode()
    told = {str(part.get("PartName"))[1:] for part in types if part.get("PartName")}
    inner = {f"word/{one.get('Target')}" for one in relations if one.get("TargetMode") != "External"}
    known = {str(one.get("Id")) for one in relations}

    assert told == {name for name in names if name.endswith(".xml") and name != "[Content_Types].xml"}
    assert inner <= names
    assert set(re.findall(r'r:id="(\w+)"', text)) <= known


def test_words_are_printed_literally(word: WordDocument) -> None:
    words = "\n".join(paragraph.text for paragraph in word.paragraphs)

    assert SHOWN in words


def test_no_field_is_made_of_words(path: Path) -> None:
    for name, tree in list_parts(path):
        fields = [str(one.get(w("instr"))).strip() for one in tree.iter(w("fldSimple"))]
        typed = [str(one.text).strip() for one in tree.iter(w("instrText"))]
        assert set(fields) <= {"PAGE", "NUMPAGES"}
        assert typed == ([CONTENTS] if name == "word/document.xml" else [])


def test_heads_of_tables_repeat_and_small_rows_stay_whole(path: Path) -> None:
    tree = dict(list_parts(path))["word/document.xml"]
    plan = list(tree.iter(w("tbl")))[-1]
    rows = list(plan.iter(w("tr")))

    assert [row.find(f"{w('trPr')}/{w('tblHeader')}") is not None for row in rows] == [True, True, *[False] * 5]
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)


def test_tall_row_may_be_split(tmp_path: Path) -> None:
    group = TableGroup("", (TableRow({"text": say("word " * 2000)}), TableRow({"text": say("short")})))
    document = replace(make_table_paper(), blocks=(replace(make_table(), bands=(TableBand("", "", (group,)),)),))
    rows = list(list(dict(list_parts(write(document, tmp_path)))["word/document.xml"].iter(w("tbl")))[-1].iter(w("tr")))

    assert [row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows[2:]] == [False, True]


def test_tables_and_charts_say_what_they_hold(path: Path) -> None:
    told = [str(one.get(w("val"))) for one in dict(list_parts(path))["word/document.xml"].iter(w("tblDescription"))]

    assert "Each row is a recommendation." in told
    assert any(words.startswith("By theme, recommendations. Leadership: ") for words in told)


def test_appendix_has_a_section_of_its_own(word: WordDocument) -> None:
    assert [section.orientation for section in word.sections] == [WD_ORIENTATION.PORTRAIT, WD_ORIENTATION.LANDSCAPE]
    assert "Appendix 1" in word.sections[1].header.paragraphs[0].text


def test_foot_says_day_register_and_pages(path: Path) -> None:
    foot = dict(list_parts(path))["word/foot1.xml"]

    assert "As at 1 October 2009" in "".join(str(word) for word in foot.itertext())
    assert [str(one.get(w("instr"))).strip() for one in foot.iter(w("fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_document_says_what_it_is(word: WordDocument) -> None:
    properties = word.core_properties

    assert properties.title == "Progress on the recommendations"
    assert (properties.author, properties.language) == ("Exampleshire County Council", "en-GB")
    assert properties.created is not None
    assert properties.created.date().isoformat() == "2009-10-01"


def test_numbered_lists_begin_where_they_should(path: Path) -> None:
    starts = [one.get(w("val")) for one in dict(list_parts(path))["word/numbering.xml"].iter(w("startOverride"))]

    assert starts == ["3", "1"]


def test_contents_link_to_every_heading(path: Path) -> None:
    tree = dict(list_parts(path))["word/document.xml"]
    names = [str(one.get(w("name"))) for one in tree.iter(w("bookmarkStart"))]
    links = [str(one.get(w("anchor"))) for one in tree.iter(w("hyperlink")) if one.get(w("anchor"))]

    assert links == names
    assert len(set(names)) == 6


def test_unsafe_link_is_left_as_words(path: Path) -> None:
    relations = dict(list_parts(path))["word/_rels/document.xml.rels"]

    assert [one.get("Target") for one in relations if one.get("TargetMode")] == [
        "https://www.example.org/response?a=1&b=2"
    ]


def test_same_paper_gives_the_same_bytes(tmp_path: Path) -> None:
    first = write(make_report(make_table_paper()), tmp_path).read_bytes()

    assert first == write(make_report(make_table_paper()), tmp_path).read_bytes()


def test_marks_in_grey_keep_their_letters(tmp_path: Path) -> None:
    document = replace(make_table_paper(), page=PageChoices(in_grey=True))
    text = ZipFile(write(document, tmp_path)).read("word/document.xml").decode()
    fills = set(re.findall(r'w:fill="(\w{6})"', text))

    assert all(fill[:2] == fill[2:4] == fill[4:] for fill in fills)
    assert "\u00a0R\u00a0" in text


def test_crest_marking_and_watermark_stand_in_the_heads(tmp_path: Path) -> None:
    style = HouseStyle(crest=Crest(make_png(), "image/png", 'A "stag"'), head_text="Children's Services")
    head = make_head(confidential="Not for publication")
    document = replace(make_table_paper(), head=head, page=PageChoices(watermark='DRAFT "1"'))
    parts = dict(list_parts(write(document, tmp_path, style)))

    assert "Not for publication" in "".join(map(str, parts["word/first1.xml"].itertext()))
    assert b'descr="A &quot;stag&quot;"' in etree.tostring(parts["word/first1.xml"]).replace(b"'", b"&#39;")
    assert b'string="DRAFT &quot;1&quot;"' in etree.tostring(parts["word/head1.xml"])


def test_picture_that_is_none_is_left_out(tmp_path: Path) -> None:
    style = HouseStyle(crest=Crest(b"no picture", "image/png", "Trap"))

    assert Document(str(write(make_table_paper(), tmp_path, style))).sections


def test_letters_are_as_large_as_asked_for(tmp_path: Path) -> None:
    document = replace(make_table_paper(), page=PageChoices(large_print=18))
    styles = dict(list_parts(write(document, tmp_path)))["word/styles.xml"]
    sizes = {
        str(style.get(w("styleId"))): int(str(size.get(w("val"))))
        for style in styles.iter(w("style"))
        if (size := style.find(f"{w('rPr')}/{w('sz')}")) is not None
    }

    assert (sizes["Normal"], sizes["TableText"]) == (36, 36)


def test_signs_shown_by_a_code_are_told(tmp_path: Path) -> None:
    result = write_docx(make_table_paper(), tmp_path / "a.docx", HouseStyle())

    assert "\ud800" in result.missing_characters


def test_cancelled_document_leaves_the_earlier_file(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(b"earlier")

    with pytest.raises(CancelledError):
        write_docx(make_table_paper(), path, HouseStyle(), Progress(is_cancelled=lambda: True))
    assert path.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [path]
