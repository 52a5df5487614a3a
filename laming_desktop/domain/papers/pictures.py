"""What a picture is and how large, told by its first bytes alone: nothing of it is decoded."""

from dataclasses import dataclass
from typing import Final, Literal

LARGEST_FILE: Final = 200_000
MOST_PIXELS: Final = 4_000
"""Pixels of a side."""

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})
"""Markers of frames that tell the size: baseline, extended and progressive (ITU-T T.81, table B.1)."""
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers without a length."""

PictureFault = Literal["picture_too_large", "not_a_picture", "too_many_pixels"]


class UnusablePictureError(ValueError):
    """A picture that no paper can have; `why` is a code."""

    def __init__(self, why: PictureFault) -> None:
        super().__init__(why)
        self.why: PictureFault = why


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """The kind of a picture and its size in pixels."""

    media_type: Literal["image/png", "image/jpeg"]
    width: int
    height: int


def tell_picture(content: bytes) -> PictureFacts:
    """Tell a PNG or JPEG by its content; UnusablePictureError where it is neither, or too large."""
    if len(content) > LARGEST_FILE:
        raise UnusablePictureError("picture_too_large")
    if content.startswith(_PNG):
        facts = PictureFacts("image/png", *_measure_png(content))
    elif content.startswith(_JPEG):
        facts = PictureFacts("image/jpeg", *_measure_jpeg(content))
    else:
        raise UnusablePictureError("not_a_picture")
    if not (facts.width and facts.height):
        raise UnusablePictureError("not_a_picture")
    if max(facts.width, facts.height) > MOST_PIXELS:
        raise UnusablePictureError("too_many_pixels")
    return facts


def _measure_png(content: bytes) -> tuple[int, int]:
    """Read width and height from the first chunk (PNG, section 11.2.1)."""
    if content[12:16] != b"IHDR" or len(content) < 33 or not content.rstrip(b"\0").endswith(b"IEND\xaeB`\x82"):  # noqa: PLR2004  signature and first chunk
        raise UnusablePictureError("not_a_picture")
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")


def _measure_jpeg(content: bytes) -> tuple[int, int]:
    """Walk from marker to marker to the frame, which tells height and width."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004  every marker begins so
        marker = content[at + 1]
        if marker == 0xFF or marker in _ALONE:  # noqa: PLR2004  a filling byte
            at += 1 if marker == 0xFF else 2  # noqa: PLR2004
            continue
        if marker in _FRAMES:
            height, width = content[at + 5 : at + 7], content[at + 7 : at + 9]
            return int.from_bytes(width, "big"), int.from_bytes(height, "big")
        at += 2 + max(int.from_bytes(content[at + 2 : at + 4], "big"), 2)
    raise UnusablePictureError("not_a_picture")
