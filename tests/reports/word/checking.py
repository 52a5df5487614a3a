"""What every Word document of ours must keep, whatever stands in it."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from laming_desktop.importers.formats.word.names import Element, w

ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps color sz szCs u bdr shd lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblDescription",
    "tcPr": "tcW gridSpan vMerge tcBorders shd",
    "trPr": "cantSplit tblHeader",
    "sdtPr": "alias tag id lock showingPlcHdr docPartObj dropDownList date text",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tcPr tblStylePr",
}
"""The order in which the schema wants the elements; Word does not open a file with another."""


def list_parts(path: Path) -> Iterator[tuple[str, Element]]:
    """Give the parts of a document as trees."""
    with ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                yield name, etree.fromstring(archive.read(name))


def find_faults(path: Path) -> list[str]:
    """Say what would keep Word from opening a document, or a listener from understanding it."""
    parts = dict(list_parts(path))
    text = parts["word/document.xml"]
    return [
        *_find_disorder(parts),
        *_find_unknown_styles(parts),
        *_find_ragged_tables(text),
        *(f"control {one}" for one in _find_doubles(text, "sdtPr", "id")),
        *_find_skipped_levels(text),
    ]


def _find_disorder(parts: dict[str, Element]) -> Iterator[str]:
    for name, tree in parts.items():
        for tag, order in ORDERS.items():
            for element in tree.iter(w(tag)):
                children = [str(etree.QName(child).localname) for child in element]
                places = [order.split().index(child) for child in children]
                if places != sorted(places):
                    yield f"{name}: {tag} {children}"


def _find_unknown_styles(parts: dict[str, Element]) -> Iterator[str]:
    known = {str(style.get(w("styleId"))) for style in parts["word/styles.xml"].iter(w("style"))}
    for tree in parts.values():
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"):
            yield from (f"style {one.get(w('val'))}" for one in tree.iter(w(tag)) if one.get(w("val")) not in known)


def _find_ragged_tables(text: Element) -> Iterator[str]:
    for table in text.iter(w("tbl")):
        width = len(next(table.iterchildren(w("tblGrid"))))
        for row in table.iterchildren(w("tr")):
            spans = [cell.find(f"{w('tcPr')}/{w('gridSpan')}") for cell in row.iterchildren(w("tc"))]
            across = sum(int(str(span.get(w("val")))) if span is not None else 1 for span in spans)
            if across != width:
                yield f"row over {across} of {width} columns"
    yield from ("cell without a last paragraph" for cell in text.iter(w("tc")) if cell[-1].tag != w("p"))


def _find_doubles(text: Element, parent: str, tag: str) -> list[str]:
    found = [str(one.get(w("val"))) for each in text.iter(w(parent)) for one in each.iterchildren(w(tag))]
    return sorted({one for one in found if found.count(one) > 1})


def _find_skipped_levels(text: Element) -> Iterator[str]:
    before = 0
    for style in text.iter(w("pStyle")):
        name = str(style.get(w("val")))
        if name.startswith("Heading"):
            level = int(name[-1])
            if level > before + 1:
                yield f"heading of level {level} after {before}"
            before = level
