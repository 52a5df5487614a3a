import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.importers.formats.archive import open_archive
from laming_desktop.importers.formats.word.names import w
from laming_desktop.importers.formats.word.parts import WordParts
from tests.importers.formats.word.writing import NAMESPACES

RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = f"<w:document {NAMESPACES}><w:body/></w:document>"


def relate(kind: str, target: str, more: str = "") -> str:
    return f'{RELATIONS}<Relationship Id="a" Type="{KIND}/{kind}" Target="{target}" {more}/></Relationships>'


def open_parts(parts: dict[str, str]) -> WordParts:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return WordParts(Path("plan.docx"), open_archive(Path("plan.docx"), target.getvalue()))


@pytest.mark.parametrize("target", ["word/document22.xml", "/word/document22.xml", "Word/Document22.xml"])
def test_main_part_is_the_one_that_the_document_names(target: str) -> None:
    parts = open_parts({"_rels/.rels": relate("officeDocument", target), "word/document22.xml": MAIN})

    assert parts.parse_main().tag == w("document")


def test_main_part_is_found_without_relations() -> None:
    assert open_parts({"word/document.xml": MAIN}).parse_related("styles") is None


def test_parts_beside_the_main_part_are_found_by_their_kinds() -> None:
    parts = open_parts(
        {
            "word/document.xml": MAIN,
            "word/_rels/document.xml.rels": relate("numbering", "lists7.xml"),
            "word/lists7.xml": f"<w:numbering {NAMESPACES}/>",
            "word/styles.xml": f"<w:styles {NAMESPACES}/>",
        }
    )

    assert parts.parse_related("numbering") is not None
    assert parts.parse_related("styles") is not None


def test_part_outside_the_document_is_never_looked_for() -> None:
    parts = open_parts(
        {
            "word/document.xml": MAIN,
            "word/_rels/document.xml.rels": relate("theme", "http://example.org/theme.xml", 'TargetMode="External"'),
        }
    )

    assert parts.parse_related("theme") is None


def test_document_without_a_main_part_is_damaged() -> None:
    with pytest.raises(UnreadableDocumentError) as refused:
        open_parts({"_rels/.rels": relate("officeDocument", "../../etc/passwd")})

    assert refused.value.why == "damaged"
