import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from laming_desktop.domain.errors import CancelledError, UnreadableDocumentError
from laming_desktop.domain.reading_choices import NO_CHOICES
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.importers.formats.word.reader import read_word
from tests.importers.formats.word.writing import NAMESPACES, list_cells, p, pack, tbl, tr

PATH = Path("plan.docx")
DOCUMENTS = Path(__file__).parents[3] / "samples" / "documents"


def refuse(content: bytes) -> str:
    with pytest.raises(UnreadableDocumentError) as refused:
        read_word(PATH, content, NO_CHOICES, SILENT)
    return refused.value.why


def repack(**parts: str) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(f"word/{name}", content)
    return target.getvalue()


def test_cells_are_those_that_python_docx_finds(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("A plan")
    table = document.add_table(20, 5)
    for row in range(20):
        for column in range(5):
            table.cell(row, column).text = f"{row} and {column}\nsecond line"
    table.cell(3, 1).merge(table.cell(3, 2))
    document.save(str(tmp_path / "plan.docx"))

    source = read_word(PATH, (tmp_path / "plan.docx").read_bytes(), NO_CHOICES, SILENT)

    rows = [line.cells for line in source.lines if line.grid]
    theirs = [[cell.text for cell in row.cells] for row in table.rows]
    assert len(rows) == 20
    assert all(
        mine in {other, ""}
        for row, their in zip(rows, theirs, strict=True)
        for mine, other in zip(row, their, strict=True)
    )
    assert rows[3][1].startswith("3 and 1\nsecond line\n3 and 2")


def test_document_of_the_strict_kind_is_read_alike() -> None:
    strict = NAMESPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    content = repack(**{"document.xml": f"<w:document {strict}><w:body>{p('Words')}</w:body></w:document>"})

    assert list_cells(read_word(PATH, content, NO_CHOICES, SILENT)) == [("Words",)]


def test_macros_are_ignored_and_told() -> None:
    body = f"<w:document {NAMESPACES}><w:body>{p('Words')}</w:body></w:document>"
    source = read_word(PATH, repack(**{"document.xml": body, "vbaProject.bin": "macro"}), NO_CHOICES, SILENT)

    assert [one.code for one in source.findings] == ["macros_ignored"]


@pytest.mark.parametrize("content", ["", "<w:document", f"<w:document {NAMESPACES}/>", "<other/>"])
def test_damaged_document_is_refused(content: str) -> None:
    assert refuse(repack(**{"document.xml": content})) == "damaged"


def test_doctype_and_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + f"<w:document {NAMESPACES}><w:body>&a;</w:body></w:document>"

    assert refuse(repack(**{"document.xml": bomb})) == "dangerous"
    assert refuse(repack(**{"document.xml": bomb.encode("utf-16").decode("latin-1")})) in {"dangerous", "damaged"}


def test_half_a_document_is_refused() -> None:
    content = pack(p("Words") * 200)

    assert refuse(content[: len(content) // 2]) == "damaged"


def test_reading_stops_when_it_is_told_to() -> None:
    content = pack(tbl(tr("a", "b")) + p("x") * 500)

    with pytest.raises(CancelledError):
        read_word(PATH, content, NO_CHOICES, Progress(is_cancelled=lambda: True))


PLAIN = (
    "headings_above_tables",
    "marks_by_colour",
    "merged_and_drawn_by_hand",
    "no_headings",
    "pages_as_word_laid_out",
    "recipients_and_key",
    "tables_that_continue",
)


@pytest.mark.parametrize("name", PLAIN)
def test_each_row_of_a_plain_document_has_the_cells_that_python_docx_finds_in_it(name: str) -> None:
    path = DOCUMENTS / f"{name}.docx"
    source = read_word(path, path.read_bytes(), NO_CHOICES, SILENT)

    mine = [[cell for cell in line.cells if cell] for line in source.lines if line.grid]
    theirs = [
        list_words([cell.text for cell in row.cells]) for table in Document(str(path)).tables for row in table.rows
    ]
    assert all(set(ours) <= set(others) for ours, others in zip(mine, theirs, strict=True))
    assert sorted({cell for row in mine for cell in row}) == sorted({cell for row in theirs for cell in row})


def list_words(cells: Iterable[str]) -> list[str]:
    return [text for cell in cells if (text := cell.strip())]
