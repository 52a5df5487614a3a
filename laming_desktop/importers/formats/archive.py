"""The one door to zipped documents: the directory is judged before anything is read, and nothing is ever put on the disk."""

import re
import stat
import struct
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from lxml import etree

from laming_desktop.importers.refusals import refuse

MOST_ENTRIES: Final = 10_000
LARGEST_PART: Final = 200_000_000
LARGEST_WHOLE: Final = 400_000_000
MOST_TIMES: Final = 1_000
"""How many times larger than packed a large part may be; what an office program writes stays far below."""
SMALL: Final = 2_000_000
"""Parts up to this size are harmless however well they pack."""
_CHUNK: Final = 1 << 16
EMPTY: Final[Mapping[bytes, bytes]] = {}
_OUTSIDE: Final = re.compile(r"^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0", re.IGNORECASE)
_DOCTYPE: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_HEAD: Final = 4096
_ENTRY: Final = b"PK\x01\x02"
_LOCAL_HEAD: Final = 30
_LOCAL_SIZES: Final = 26
"""How long the head of a part is, and where in it stand the sizes of the name and the extra field behind it."""


class Archive:
    """A zipped document whose directory has been found harmless."""

    def __init__(self, path: Path, archive: ZipFile) -> None:
        self._path = path
        self._archive = archive
        self._infos = {info.filename: info for info in archive.infolist() if not info.is_dir()}

    @property
    def names(self) -> tuple[str, ...]:
        """List the names of the parts as the directory gives them."""
        return tuple(self._infos)

    def read(self, name: str) -> bytes:
        """Give the bytes of a part, refused where it is larger than the directory said; KeyError where there is none."""
        info = self._infos[name]
        pieces: list[bytes] = []
        size = 0
        try:
            with self._archive.open(info) as part:
                while piece := part.read(_CHUNK):
                    size += len(piece)
                    if size > min(info.file_size, LARGEST_PART):
                        raise refuse(self._path, "dangerous", name)
                    pieces.append(piece)
        except (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
            raise refuse(self._path, "damaged", name) from error
        return b"".join(pieces)

    def parse(self, name: str, replaced: Mapping[bytes, bytes] = EMPTY) -> etree._Element:  # pyright: ignore[reportPrivateUsage] - lxml has no public name for an element
        """Parse a part as XML without entities, network or DOCTYPE; KeyError where there is none.

        `replaced` are words to be put in the place of others before, such as another name of the same namespace.
        """
        content = self.read(name)
        check_xml(self._path, name, content)
        for old, new in replaced.items():
            content = content.replace(old, new)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            dtd_validation=False,
            huge_tree=False,
            recover=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise refuse(self._path, "damaged", name) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise refuse(self._path, "dangerous", name)
        return root


def check_xml(path: Path, name: str, content: bytes) -> None:
    """Refuse a part that declares a document type or an entity, in whichever encoding it is written."""
    head = content[:_HEAD]
    plain = head.replace(b"\0", b"")
    if _DOCTYPE.search(plain) or (b"<!" in content and _DOCTYPE.search(content)):
        raise refuse(path, "dangerous", name)


def open_archive(path: Path, content: bytes) -> Archive:
    """Open a zipped document; refuse one that is encrypted, damaged, or made to harm."""
    entries = content.count(_ENTRY)
    if entries > MOST_ENTRIES:
        raise refuse(path, "dangerous", f"{entries} parts")
    try:
        archive = ZipFile(BytesIO(content))
        infos = archive.infolist()
    except (BadZipFile, LargeZipFile, OSError, ValueError, RuntimeError, OverflowError, struct.error) as error:
        raise refuse(path, "damaged") from error
    for fault in _list_faults(infos, content, archive.start_dir):
        raise refuse(path, "dangerous", fault)
    if any(info.flag_bits & 0x1 for info in infos):
        raise refuse(path, "encrypted")
    for info in infos:
        # Other ways to pack are not for office documents, and cannot be unpacked a piece at a time.
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise refuse(path, "damaged", info.filename[:80])
    return Archive(path, archive)


def _list_faults(infos: list[ZipInfo], content: bytes, directory: int) -> Iterator[str]:
    """List what makes a directory one that nobody should follow."""
    yield from _list_bad_names(infos)
    whole = sum(info.file_size for info in infos)
    if whole > LARGEST_WHOLE:
        yield f"{whole // 1_000_000} MB"
    for info in infos:
        if info.file_size > LARGEST_PART or (
            info.file_size > SMALL and info.file_size > MOST_TIMES * max(info.compress_size, 1)
        ):
            yield info.filename[:80]
    yield from _list_overlaps(infos, content, directory)


def _list_bad_names(infos: list[ZipInfo]) -> Iterator[str]:
    """List names that lead out of the archive or are none, links, and names that stand twice."""
    seen: set[str] = set()
    for info in infos:
        name = info.filename
        if not name or _OUTSIDE.search(name) or stat.S_ISLNK(info.external_attr >> 16):
            yield name[:80]
        if name.casefold() in seen:
            yield name[:80]
        seen.add(name.casefold())


def _list_overlaps(infos: list[ZipInfo], content: bytes, directory: int) -> Iterator[str]:
    """List parts that share bytes with another or with the directory; heads of their own may make them longer."""
    end = 0
    for info in sorted(infos, key=lambda one: one.header_offset):
        if info.header_offset < end:
            yield info.filename[:80]
        head = content[info.header_offset : info.header_offset + _LOCAL_HEAD]
        longer = sum(struct.unpack_from("<HH", head, _LOCAL_SIZES)) if len(head) == _LOCAL_HEAD else 0
        end = info.header_offset + _LOCAL_HEAD + longer + info.compress_size
    if end > directory:
        yield "the directory"
