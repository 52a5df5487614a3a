"""The file of a Word document: its parts in a zip with fixed dates, so that the same paper gives the same bytes."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from html import escape
from typing import IO, BinaryIO, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from laming_desktop.reports.word.names import XML

_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_BEGINNING: Final = (1980, 1, 1, 0, 0, 0)
_WITH_PERMISSIONS: Final = 0o600 << 16
Relation = tuple[str, str, str]
"""Name, last word of the kind, and target; an https or mailto target lies outside."""


class PackageWriter:
    """Writes the parts of a document one after the other."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive

    @classmethod
    @contextmanager
    def begin(cls, stream: BinaryIO) -> "Generator[PackageWriter]":
        """Begin a file; its directory is written when the block ends."""
        with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=6) as archive:
            yield cls(archive)

    def write(self, name: str, content: str | bytes) -> None:
        """Write a whole part; text gets the declaration of XML."""
        with self.open(name) as part:
            part.write(content if isinstance(content, bytes) else f"{XML}{content}".encode())

    @contextmanager
    def open(self, name: str) -> Generator[IO[bytes]]:
        """Give a part to be written in pieces."""
        entry = ZipInfo(name, _BEGINNING)
        entry.compress_type = ZIP_DEFLATED
        entry.external_attr = _WITH_PERMISSIONS
        entry.create_system = 0
        with self._archive.open(entry, "w") as part:
            yield part


def write_types(sections: int, picture: str) -> str:
    """Give the kinds of all parts; `picture` is the ending of the crest's file, or empty."""
    parts = [
        ("/word/document.xml", f"{_WORD}.document.main+xml"),
        ("/word/styles.xml", f"{_WORD}.styles+xml"),
        ("/word/numbering.xml", f"{_WORD}.numbering+xml"),
        ("/word/settings.xml", f"{_WORD}.settings+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        ("/word/first1.xml", f"{_WORD}.header+xml"),
    ]
    for number in range(1, sections + 1):
        parts += [
            (f"/word/head{number}.xml", f"{_WORD}.header+xml"),
            (f"/word/foot{number}.xml", f"{_WORD}.footer+xml"),
        ]
    image = f'<Default Extension="{picture}" ContentType="image/{picture}"/>' if picture else ""
    listed = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts)
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{image}{listed}</Types>'
    )


def write_relations(relations: Iterable[Relation]) -> str:
    """Give what a part refers to."""
    listed = "".join(map(_write_relation, relations))
    return f'<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>'


def _write_relation(relation: Relation) -> str:
    name, kind, target = relation
    whole = _CORE if kind == "core-properties" else f"{_OFFICE}/{kind}"
    mode = ' TargetMode="External"' if kind == "hyperlink" else ""
    return f'<Relationship Id="{name}" Type="{whole}" Target="{escape(target, quote=True)}"{mode}/>'
