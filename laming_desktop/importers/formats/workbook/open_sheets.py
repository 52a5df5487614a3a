"""Read the sheets of an OpenDocument workbook (.ods) as they stream by.

Rows and cells that stand for many alike are repeated only where they hold something, and never beyond the limits of a
sheet: a workbook of two rows commonly says that the last one is repeated a million times.
"""

from pathlib import Path
from typing import Final

from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.archive import open_archive
from laming_desktop.importers.formats.workbook.open_cells import OpenCells
from laming_desktop.importers.formats.workbook.open_names import OpenNames
from laming_desktop.importers.formats.workbook.open_styles import OpenStyles
from laming_desktop.importers.formats.workbook.parts import Attributes, Package
from laming_desktop.importers.formats.workbook.sheet_content import SheetContent
from laming_desktop.importers.grid import SourceSheet
from laming_desktop.importers.refusals import refuse

_MANIFEST: Final = "META-INF/manifest.xml"
_ASIDE: Final = frozenset(
    {"annotation", "tracked-changes", "shapes", "frame", "custom-shape", "rect", "g", "forms", "ruby-text", "dde-links"}
)
"""Elements whose words are not those of a cell: comments, old values, drawings, forms, phonetic guides."""


def read_open_sheets(path: Path, content: bytes, progress: Progress) -> list[tuple[SourceSheet, SheetContent]]:
    """Read all sheets; raise UnreadableDocumentError where the workbook is encrypted, damaged or made to harm."""
    package = Package(path, open_archive(path, content))
    if package.has(_MANIFEST) and any(node.name == "encryption-data" for node in package.read_tree(_MANIFEST).walk()):
        raise refuse(path, "encrypted")
    walk = _Walk(OpenCells(OpenStyles(), progress))
    for name in ("styles.xml", "content.xml"):
        if name == "content.xml" or package.has(name):
            package.parse_all(name, walk.on_start, walk.on_end, walk.on_text)
    return walk.cells.sheets


class _Walk:
    """Hands the elements of a part to those who gather them, but for what lies aside of the cells."""

    def __init__(self, cells: OpenCells) -> None:
        self.cells = cells
        self._names = OpenNames()
        self._aside = 0
        self._annotation: list[str] | None = None

    def on_start(self, element: str, attributes: Attributes) -> None:
        """Begin an element."""
        name = self._names.get(element)
        if self._aside or (name in _ASIDE and self.cells.sheets):
            self._aside += 1
            if name == "annotation" and self._annotation is None:
                self._annotation = []
            return
        self.cells.on_start(name, self._names.strip(attributes))

    def on_end(self, element: str) -> None:
        """End an element."""
        name = self._names.get(element)
        if not self._aside:
            self.cells.on_end(name)
            return
        self._aside -= 1
        if name == "annotation" and self._annotation is not None:
            self.cells.note_comment("".join(self._annotation))
            self._annotation = None

    def on_text(self, words: str) -> None:
        """Take words."""
        if self._annotation is not None:
            self._annotation.append(words)
        elif not self._aside:
            self.cells.on_text(words)
