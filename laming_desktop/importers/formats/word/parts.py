"""Find the parts of a Word document by what the document calls them, not by names that only most programs use."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from laming_desktop.importers.formats.archive import Archive
from laming_desktop.importers.formats.word.names import STRICT, WORD, Element
from laming_desktop.importers.refusals import refuse

_MAIN: Final = re.compile(r"^word/document\d*\.xml$", re.IGNORECASE)
_RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_RELATIONS: Final = "_rels/.rels"


class WordParts:
    """The main part of a document and those that it refers to, each parsed when it is asked for."""

    def __init__(self, path: Path, archive: Archive) -> None:
        """Find the main part; UnreadableDocumentError where there is none."""
        self._archive = archive
        self._names = {name.casefold(): name for name in archive.names}
        self._main = self._find_main()
        if self._main is None:
            raise refuse(path, "damaged", "word/document.xml")
        self._folder = posixpath.dirname(self._main)
        relations = f"{self._folder}/_rels/{posixpath.basename(self._main)}.rels".lstrip("/")
        self._targets = self._read_relations(relations, self._folder)

    @property
    def has_macros(self) -> bool:
        """Tell whether the document holds a program."""
        return any(name.endswith("vbaproject.bin") for name in self._names)

    def parse_main(self) -> Element:
        """Parse the part with the body."""
        return self._parse(self._main or "")

    def parse_related(self, kind: str) -> Element | None:
        """Parse the part of a kind ("styles", "numbering", "theme"); None where the document has none."""
        names = self._targets.get(kind) or [self._names.get(f"{self._folder}/{kind}.xml".casefold())]
        return None if names[0] is None else self._parse(names[0])

    def parse_all(self, kind: str) -> Iterator[Element]:
        """Parse all parts of a kind of which a document may have several ("header", "footer")."""
        return map(self._parse, self._targets.get(kind, ()))

    def _find_main(self) -> str | None:
        told = self._read_relations(_RELATIONS, "").get("officeDocument")
        if told:
            return told[0]
        return next((name for name in self._archive.names if _MAIN.match(name)), None)

    def _read_relations(self, name: str, folder: str) -> dict[str, list[str]]:
        """Read which parts a part refers to, by the last word of the kind; what lies outside or is missing is left out."""
        written = self._names.get(name.casefold())
        if written is None:
            return {}
        targets: dict[str, list[str]] = {}
        for relation in self._archive.parse(written).iter(_RELATION):
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or "")).lstrip("/")
            found = self._names.get(target.casefold())
            if found is not None and relation.get("TargetMode") != "External":
                targets.setdefault((relation.get("Type") or "").rsplit("/", 1)[-1], []).append(found)
        return targets

    def _parse(self, name: str) -> Element:
        """Parse a part; one of the strict kind has other names for the same elements."""
        return self._archive.parse(name, {STRICT: WORD.encode()})
