"""Read what a workbook holds before its cells: its sheets, where their parts lie, and what else is in the file."""

import re
from dataclasses import dataclass
from typing import Final

from laming_desktop.importers.formats.workbook.parts import Node, Package, Relation
from laming_desktop.importers.refusals import refuse

_PRINT_TITLES: Final = "_xlnm.Print_Titles"
_ROWS: Final = re.compile(r"\$?(\d{1,7}):\$?(\d{1,7})$")
_MOST_SHEETS: Final = 1000


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One sheet: its number from 1, its name, its part, and the rows that are printed on each page.

    `part` is empty where the sheet has no cells of its own, as a sheet that is only a chart.
    """

    number: int
    name: str
    part: str
    is_hidden: bool = False
    title_rows: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets of a workbook in the order of their tabs, and the parts that all of them share."""

    sheets: tuple[SheetPart, ...]
    is_1904: bool
    strings: str | None
    styles: str | None
    theme: str | None
    has_macros: bool
    has_links: bool


def read_book(package: Package) -> Book:
    """Read the workbook's own part; raise UnreadableDocumentError where there is none."""
    part = _find_main(package)
    root = package.read_tree(part)
    relations = package.read_relations(part)
    shared = {relation.kind: relation.target for relation in relations.values() if not relation.is_outside}
    properties = root.find("workbookPr")
    titles = _read_titles(root)
    sheets = root.find("sheets")
    nodes = sheets.list_all("sheet")[:_MOST_SHEETS] if sheets else []
    return Book(
        sheets=tuple(_read_sheet(node, at, relations, titles) for at, node in enumerate(nodes)),
        is_1904=properties is not None and properties.is_on("date1904"),
        strings=shared.get("sharedStrings"),
        styles=shared.get("styles"),
        theme=shared.get("theme"),
        has_macros=any(name.endswith("vbaproject.bin") for name in package.names),
        has_links=any(relation.kind == "externalLink" for relation in relations.values()),
    )


def _find_main(package: Package) -> str:
    relations = package.read_relations("")
    for relation in relations.values():
        if relation.kind == "officeDocument" and package.has(relation.target):
            return relation.target
    if package.has("xl/workbook.xml"):
        return "xl/workbook.xml"
    raise refuse(package.path, "damaged", "xl/workbook.xml")


def _read_sheet(node: Node, at: int, relations: dict[str, Relation], titles: dict[int, tuple[int, int]]) -> SheetPart:
    relation = relations.get(node.get("id"))
    has_cells = relation is not None and relation.kind == "worksheet" and not relation.is_outside
    return SheetPart(
        number=at + 1,
        name=node.get("name"),
        part=relation.target if relation and has_cells else "",
        is_hidden=node.get("state", "visible").casefold() != "visible",
        title_rows=titles.get(at),
    )


def _read_titles(root: Node) -> dict[int, tuple[int, int]]:
    """Read the rows that each sheet prints on all its pages, by the place of the sheet."""
    names = root.find("definedNames")
    found: dict[int, tuple[int, int]] = {}
    for node in names.list_all("definedName") if names else []:
        match = _ROWS.search(node.words)
        place = node.get("localSheetId")
        if node.get("name").casefold() == _PRINT_TITLES.casefold() and match and place.isdigit():
            found[int(place)] = (int(match[1]), int(match[2]))
    return found
