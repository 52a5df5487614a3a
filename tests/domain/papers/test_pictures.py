"""Pictures are told by their first bytes."""

import zlib

import pytest

from laming_desktop.domain.papers.pictures import LARGEST_FILE, PictureFacts, UnusablePictureError, tell_picture


def make_png(width: int, height: int) -> bytes:
    """Make a PNG of one grey."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, 0, 0, 0, 0))
    rows = zlib.compress((b"\0" + b"\x80" * min(width, 9)) * min(height, 9))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def make_jpeg(width: int, height: int, marker: int = 0xC0) -> bytes:
    """Make the start of a JPEG up to its frame."""
    frame = bytes((0xFF, marker, 0, 11, 8)) + height.to_bytes(2, "big") + width.to_bytes(2, "big") + bytes(4)
    return b"\xff\xd8\xff\xe0\x00\x10JFIF\0" + bytes(9) + b"\xff\xff\xfe\x00\x04no" + frame + b"\xff\xd9"


def test_png_and_jpeg_are_told_with_their_size() -> None:
    assert tell_picture(make_png(30, 20)) == PictureFacts("image/png", 30, 20)
    assert tell_picture(make_jpeg(640, 480)) == PictureFacts("image/jpeg", 640, 480)
    assert tell_picture(make_jpeg(64, 48, 0xC2)) == PictureFacts("image/jpeg", 64, 48)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not_a_picture"),
        (b"<svg/>", "not_a_picture"),
        (b"GIF89a", "not_a_picture"),
        (make_png(30, 20)[:40], "not_a_picture"),
        (make_png(0, 20), "not_a_picture"),
        (make_png(4_001, 20), "too_many_pixels"),
        (make_jpeg(20, 65_000), "too_many_pixels"),
        (b"\xff\xd8\xff", "not_a_picture"),
        (b"\xff\xd8\xff\xe0\x00\x00" * 20_000, "not_a_picture"),
        (b"\xff\xd8" + b"\xff" * 100_000, "not_a_picture"),
        (make_png(3, 3) + bytes(LARGEST_FILE), "picture_too_large"),
    ],
)
def test_what_no_paper_can_have_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(UnusablePictureError) as refused:
        tell_picture(content)
    assert refused.value.why == why
