"""What a file is, told by its first bytes, whatever its name says: which kinds a register keeps as evidence."""

from typing import Final

LARGEST_FILE: Final = 10_000_000
"""Bytes of a file that a register keeps."""

_STARTS: Final = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)
_ZIPPED: Final = (
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"),
)
_MACROS: Final = b"vbaProject.bin"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENDINGS: Final = {
    "application/pdf": "pdf",
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/msword": "doc",
    "message/rfc822": "eml",
    "text/plain": "txt",
}
KEPT_TYPES: Final = tuple(_ENDINGS)
_MAIL: Final = (b"Received:", b"Return-Path:", b"From:", b"Date:", b"MIME-Version:", b"Delivered-To:")


def tell_kind(content: bytes) -> str | None:
    """Tell the media type of a file that a register may keep; None for programs, macros and whatever is unknown."""
    for start, kind in _STARTS:
        if content.startswith(start):
            return kind
    if content.startswith(b"PK\x03\x04"):
        return None if _MACROS in content else next((kind for mark, kind in _ZIPPED if mark in content), None)
    if content.startswith(_OLD_OFFICE):
        return "application/msword"
    return _tell_text(content)


def find_ending(media_type: str) -> str:
    """Give the ending of a file name that fits a kind."""
    return _ENDINGS.get(media_type, "bin")


def _tell_text(content: bytes) -> str | None:
    """Tell a text, or a mail as a mail program keeps it; a script that a system would run is none."""
    if not content or b"\0" in content or content.startswith((b"#!", b"MZ", b"\x7fELF")):
        return None
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "message/rfc822" if content.startswith(_MAIL) else "text/plain"
