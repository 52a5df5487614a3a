import stat
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.importers.formats.archive import open_archive

PATH = Path("plan.docx")


def pack(parts: dict[str, bytes], *, links: bool = False) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            if links:
                info.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(info, content)
    return target.getvalue()


def refuse(content: bytes, part: str | None = None) -> str:
    with pytest.raises(UnreadableDocumentError) as refused:
        open_part(content, part)
    return refused.value.why


def open_part(content: bytes, part: str | None) -> None:
    archive = open_archive(PATH, content)
    if part is not None:
        archive.parse(part)


def test_parts_are_read_by_their_names() -> None:
    archive = open_archive(PATH, pack({"a.xml": b"<a>words</a>", "b/c.xml": b"<c/>"}))

    assert archive.names == ("a.xml", "b/c.xml")
    assert archive.read("a.xml") == b"<a>words</a>"
    assert archive.parse("a.xml").text == "words"


@pytest.mark.parametrize("name", ["../../x", "/etc/passwd", "C:/x", "a/../../x", "..\\x", "\\x", ""])
def test_name_that_leads_out_of_the_archive_is_refused(name: str) -> None:
    assert refuse(pack({name: b"x"})) == "dangerous"


def test_link_is_refused() -> None:
    assert refuse(pack({"link": b"/etc/passwd"}, links=True)) == "dangerous"


def test_bomb_is_refused_from_the_directory() -> None:
    assert refuse(pack({"word/document.xml": b"\0" * 50_000_000})) == "dangerous"


def test_hundred_thousand_entries_are_refused() -> None:
    assert refuse(pack({f"part{at}": b"" for at in range(10_001)})) == "dangerous"


def test_directory_that_hides_how_many_entries_it_has_is_refused_unread() -> None:
    content = pack({"a.xml": b"<a/>"})
    directory = content.rfind(b"PK\x01\x02")
    entry = content[directory : content.rfind(b"PK\x05\x06")]

    assert refuse(content[:directory] + entry * 20_000 + content[directory + len(entry) :]) == "dangerous"


def test_part_that_reaches_into_the_directory_is_refused() -> None:
    content = bytearray(pack({"a.xml": b"<a/>" * 100}))
    content[28:30] = struct.pack("<H", 60_000)

    assert refuse(bytes(content)) == "dangerous"


def test_zip_in_a_zip_is_bytes_that_nobody_opens() -> None:
    inner = pack({"../../x": b"\0" * 50_000_000})

    assert open_archive(PATH, pack({"word/embeddings/a.zip": inner, "a.xml": b"<a/>"})).parse("a.xml").tag == "a"


def test_comments_and_instructions_part_no_words() -> None:
    assert open_archive(PATH, pack({"a.xml": b"<a>one<!-- x --><?y?> two</a>"})).parse("a.xml").text == "one two"


def test_nothing_is_fetched_for_a_part() -> None:
    xml = b'<a xmlns:x="http://www.w3.org/2001/XInclude"><x:include href="file:///etc/passwd"/></a>'

    assert "".join(open_archive(PATH, pack({"a.xml": xml})).parse("a.xml").itertext()) == ""


def test_name_that_stands_twice_is_refused() -> None:
    content = pack({"a.xml": b"1", "b.xml": b"2"}).replace(b"b.xml", b"a.xml")

    assert refuse(content) == "dangerous"


def test_entries_that_share_bytes_are_refused() -> None:
    content = bytearray(pack({"a.xml": b"<a/>" * 100, "b.xml": b"<b/>" * 100}))
    directory = content.rfind(b"PK\x01\x02")
    content[directory + 42 : directory + 46] = struct.pack("<I", 0)

    assert refuse(bytes(content)) == "dangerous"


def test_part_that_is_larger_than_the_directory_says_is_refused() -> None:
    words = b"<a>" + b"x" * 5000 + b"</a>"
    content = pack({"a.xml": words})
    lying = content.replace(struct.pack("<I", len(words)), struct.pack("<I", 10))

    assert refuse(lying, "a.xml") in {"dangerous", "damaged"}


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_part_that_cannot_be_unpacked_a_piece_at_a_time_is_refused(method: int) -> None:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        archive.writestr("a.xml", b"<a/>" * 1000)

    assert refuse(target.getvalue()) == "damaged"


def test_encrypted_entry_is_told_as_such() -> None:
    content = bytearray(pack({"a.xml": b"<a/>"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.find(mark) + at] |= 1

    assert refuse(bytes(content)) == "encrypted"


@pytest.mark.parametrize(
    "xml",
    [
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        b'<?xml version="1.0"?><!doctype a><a/>',
        '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode("utf-16"),
        f'<!--{"x" * 9000}--><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode("utf-16"),
        f"<!--{'x' * 9000}--><!DOCTYPE a><a/>".encode("utf-16-be").replace(b"\0<\0!", b"\xfe\xff\0<\0!", 1),
    ],
)
def test_document_type_and_entities_are_refused(xml: bytes) -> None:
    assert refuse(pack({"a.xml": xml}), "a.xml") == "dangerous"


def test_damaged_bytes_are_told_as_damaged() -> None:
    content = bytearray(pack({"a.xml": zlib.compress(b"x" * 900) * 3}))
    content[60:70] = b"\xff" * 10

    assert refuse(bytes(content), "a.xml") == "damaged"
    assert refuse(b"PK\x03\x04 nothing") == "damaged"


def test_archive_inside_an_archive_is_bytes_and_never_opened() -> None:
    inner = pack({"../../x": b"0" * 10_000_000})

    archive = open_archive(PATH, pack({"embeddings/inner.zip": inner}))

    assert archive.names == ("embeddings/inner.zip",)
    assert archive.read("embeddings/inner.zip") == inner
