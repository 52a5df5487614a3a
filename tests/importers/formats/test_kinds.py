"""What a document is says its content; its name is not looked at."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.importers.formats.kinds import find_kind, find_streams

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")


def zip_parts(**parts: str) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return held.getvalue()


def make_entry(name: str, kind: int = 2) -> bytes:
    """Give an entry of the directory of a compound file."""
    written = name.encode("utf-16-le") + b"\0\0"
    return (written.ljust(64, b"\0") + len(written).to_bytes(2, "little") + bytes([kind])).ljust(128, b"\0")


def why(content: bytes) -> tuple[str, str]:
    with pytest.raises(UnreadableDocumentError) as refused:
        find_kind(Path("plan.docx"), content)
    return refused.value.why, refused.value.detail


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (zip_parts(word__document_xml="<w/>"), "word"),
        (zip_parts(word__document2_xml="<w/>"), "word"),
        (zip_parts(xl__workbook_xml="<w/>"), "workbook"),
        (zip_parts(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "old_workbook"),
        (COMPOUND + make_entry("Workbook"), "old_workbook"),
        (COMPOUND + make_entry("Book"), "old_workbook"),
        (b"\r\n%PDF-1.4\n", "pdf"),
        (b"No,Action\n1,Open", "text"),
        (b"BMX track,Action\n1,Open", "text"),
        (b"MZ,Action\n1,Open", "text"),
        (b"", "text"),
        ("No <b>Action</b> <table> is a word".encode("utf-16"), "text"),
    ],
)
def test_documents_that_can_be_read_are_known_by_their_content(content: bytes, kind: str) -> None:
    assert find_kind(Path("wrong.name"), content) == kind


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (COMPOUND + make_entry("EncryptedPackage"), ("encrypted", "")),
        (COMPOUND + make_entry("WordDocument"), ("old_word", "")),
        (COMPOUND + make_entry("PowerPoint Document"), ("unknown_format", "an old presentation (.ppt)")),
        (COMPOUND, ("unknown_format", "")),
        (b"  {\\rtf1\\ansi", ("rich_text", "")),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", ("web_page", "")),
        ("<html><table>".encode("utf-16"), ("web_page", "")),
        (b'<?xml version="1.0"?>\n<html xmlns="x">', ("web_page", "")),
        (b"MIME-Version: 1.0\r\nX: y\r\nContent-Type: multipart/related; boundary=x", ("web_page", "")),
        (b"<table><tr><td>1</td></tr></table>", ("web_page", "")),
        (zip_parts(xl__workbook_bin=""), ("unknown_format", "a binary workbook (.xlsb)")),
        (zip_parts(ppt__presentation_xml=""), ("unknown_format", "a presentation")),
        (zip_parts(mimetype="application/vnd.oasis.opendocument.text"), ("unknown_format", "OpenDocument text (.odt)")),
        (zip_parts(photo_jpg=""), ("unknown_format", "an archive")),
        (b"\x89PNG\r\n\x1a\n", ("unknown_format", "a picture")),
        (b"BM" + b"\0" * 60, ("unknown_format", "a picture")),
        (b"MZ\x90\0\x03\0\0\0", ("unknown_format", "a program")),
        (b"SQLite format 3\0", ("unknown_format", "a database")),
        (b'<?xml version="1.0"?><plan/>', ("unknown_format", "XML")),
    ],
)
def test_documents_that_cannot_be_read_are_refused_by_name(content: bytes, refusal: tuple[str, str]) -> None:
    assert why(content) == refusal


def test_words_in_a_workbook_do_not_make_it_another_document() -> None:
    words = b"\1" + "EncryptedPackage".encode("utf-16-le") + b"\0\0"
    content = COMPOUND + make_entry("Workbook") + words.ljust(256, b"\1") + make_entry("WordDocument", kind=1)

    assert find_kind(Path("plan.xls"), content) == "old_workbook"


def test_streams_are_found_by_entries_of_the_directory_only() -> None:
    content = COMPOUND + make_entry("Book") + make_entry("My Workbook")

    assert find_streams(content, ("Book", "Workbook")) == {"Book"}
