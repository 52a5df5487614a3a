"""Tell by its bytes what a document is, whatever its name says."""

import codecs
import re
from collections.abc import Collection
from pathlib import Path
from typing import Final, Literal

from laming_desktop.importers.formats.archive import open_archive
from laming_desktop.importers.refusals import refuse

Kind = Literal["word", "workbook", "old_workbook", "pdf", "text"]

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_BYTES: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"SQLite format 3\0", "a database"),
    (b"\x00\x01\x00\x00Standard ", "a database of Access"),
    (b"\x1f\x8b", "an archive"),
    (b"BZh", "an archive"),
    (b"\xfd7zXZ\0", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"Rar!", "an archive"),
    (b"\x7fELF", "a program"),
    (b"%!PS", "PostScript"),
    (b"\xffWPC", "WordPerfect"),
    (b"\xdb\xa5", "a very old document of Word"),
)
_OTHER_WHERE_BINARY: Final[tuple[tuple[bytes, str], ...]] = ((b"MZ", "a program"), (b"BM", "a picture"))
_OPEN_DOCUMENTS: Final[tuple[tuple[str, str], ...]] = (
    ("text", "OpenDocument text (.odt)"),
    ("presentation", "an OpenDocument presentation"),
    ("graphics", "an OpenDocument drawing"),
)
_ZIPPED: Final[tuple[tuple[str, str], ...]] = (
    ("xl/workbook.bin", "a binary workbook (.xlsb)"),
    ("ppt/presentation.xml", "a presentation"),
    ("Index/Document.iwa", "a document of Pages or Numbers"),
    ("META-INF/MANIFEST.MF", "a program"),
)
_WORD_PART: Final = re.compile(r"^word/document\d*\.xml$", re.IGNORECASE)
"""Word in a browser puts a number behind the name of the main part."""
_STREAMS: Final[tuple[tuple[str, str], ...]] = (
    ("PowerPoint Document", "an old presentation (.ppt)"),
    ("__properties_version1.0", "an e-mail (.msg)"),
    ("VisioDocument", "a drawing of Visio"),
)
_WORD_STREAMS: Final = ("EncryptedPackage", "EncryptionInfo", "WordDocument", "Workbook", "Book")
_ENTRY: Final = 128
_STREAM_TYPE: Final = 2
_HEAD: Final = 4096
_LARGEST_MIMETYPE: Final = 200
_WEB: Final = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|style|div)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_OF_WEB: Final = re.compile(
    r"\s*MIME-Version:.{0,2000}?Content-Type:\s*(?:multipart/related|text/html)", re.DOTALL
)


def find_kind(path: Path, content: bytes) -> Kind:
    """Find the kind of a document; UnreadableDocumentError, with the next step, for what can be named but not read."""
    if content.startswith(_ZIP):
        return _find_zipped(path, content)
    if content.startswith(_COMPOUND):
        return _find_compound(path, content)
    if b"%PDF-" in content[:1024]:
        return "pdf"
    for start, name in _OTHER_BYTES:
        if content.startswith(start):
            raise refuse(path, "unknown_format", name)
    for start, name in _OTHER_WHERE_BINARY:
        if content.startswith(start) and b"\0\0" in content[:_HEAD]:
            raise refuse(path, "unknown_format", name)
    _check_head(path, _show_head(content))
    return "text"


def _show_head(content: bytes) -> str:
    """Give the beginning of what may be a text, roughly."""
    head = content[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "replace")
    return head.removeprefix(codecs.BOM_UTF8).replace(b"\0", b"").decode("latin-1")


def _check_head(path: Path, head: str) -> None:
    """Refuse texts that are documents of another program in disguise."""
    start = head.lstrip()
    if start.startswith("{\\rtf"):
        raise refuse(path, "rich_text")
    if _WEB.match(head) or _MAIL_OF_WEB.match(head):
        raise refuse(path, "web_page")
    if start.startswith("<?xml"):
        is_sheet = "urn:schemas-microsoft-com:office:spreadsheet" in head
        raise refuse(path, "unknown_format", "XML of Excel" if is_sheet else "XML")


def _find_zipped(path: Path, content: bytes) -> Kind:
    archive = open_archive(path, content)
    names = set(archive.names)
    if any(_WORD_PART.match(name) for name in names):
        return "word"
    if "xl/workbook.xml" in names:
        return "workbook"
    for name, words in _ZIPPED:
        if name in names:
            raise refuse(path, "unknown_format", words)
    if "mimetype" not in names:
        raise refuse(path, "unknown_format", "an archive")
    mimetype = archive.read("mimetype")[:_LARGEST_MIMETYPE].decode("latin-1").strip()
    if mimetype.startswith("application/vnd.oasis.opendocument.spreadsheet"):
        return "old_workbook"
    words = next((words for word, words in _OPEN_DOCUMENTS if f"opendocument.{word}" in mimetype), "an archive")
    raise refuse(path, "unknown_format", words)


def _find_compound(path: Path, content: bytes) -> Kind:
    names = find_streams(content, (*_WORD_STREAMS, *(name for name, _ in _STREAMS)))
    if names & {"EncryptedPackage", "EncryptionInfo"}:
        raise refuse(path, "encrypted")
    if "WordDocument" in names:
        raise refuse(path, "old_word")
    if names & {"Workbook", "Book"}:
        return "old_workbook"
    raise refuse(path, "unknown_format", next((words for name, words in _STREAMS if name in names), ""))


def find_streams(content: bytes, names: Collection[str]) -> frozenset[str]:
    """Find which streams a compound file has, by the entries of its directory: 128 bytes each, the name in UTF-16 first."""
    return frozenset(name for name in names if _has_stream(content, name))


def _has_stream(content: bytes, name: str) -> bool:
    written = name.encode("utf-16-le") + b"\0\0"
    at = content.find(written)
    while at >= 0:
        is_entry = at % _ENTRY == 0 and content[at + 64 : at + 67] == len(written).to_bytes(2, "little") + bytes(
            [_STREAM_TYPE]
        )
        if is_entry:
            return True
        at = content.find(written, at + 1)
    return False
