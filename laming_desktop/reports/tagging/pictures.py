"""Pictures as PDF keeps them: a JPEG as it is, anything else as its colours (ISO 32000-1, section 8.9)."""

import io
from dataclasses import dataclass
from typing import Final

from PIL import Image

from laming_desktop.domain.errors import RefusedValueError

_LARGEST: Final = 24_000_000
"""Points of a picture; a larger one is no crest but an attempt to fill the memory."""
_LONGEST: Final = 1600
"""Points of the longer side that are kept: sharper than a printer shows at the size of a crest."""
_PASSED_ON: Final = {"RGB": "/DeviceRGB", "L": "/DeviceGray"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's stream and the entries of its dictionary; a raw one is still to be compressed."""

    width: int
    height: int
    content: bytes
    entries: str
    is_raw: bool


def read_picture(content: bytes, *, in_grey: bool = False) -> Picture:
    """Read a PNG or JPEG; what is seen through stands on white. Raises RefusedValueError when it is neither."""
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > _LARGEST:
                raise RefusedValueError("crest", f"{image.width} x {image.height}", "too_large")
            if image.format == "JPEG" and not in_grey and image.mode in _PASSED_ON and max(image.size) <= _LONGEST:
                image.load()
                return _make_picture(image.size, content, image.mode, is_raw=False)
            return _draw_picture(image, in_grey=in_grey)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise RefusedValueError("crest", "", "not_a_picture") from error


def _draw_picture(image: Image.Image, *, in_grey: bool) -> Picture:
    """Give the picture's colours on white, its longer side not above what is kept."""
    image.thumbnail((_LONGEST, _LONGEST))
    seen = image.convert("RGBA")
    ground = Image.new("RGB", seen.size, "white")
    ground.paste(seen, mask=seen.getchannel("A"))
    drawn = ground.convert("L") if in_grey else ground
    return _make_picture(drawn.size, drawn.tobytes(), drawn.mode, is_raw=True)


def _make_picture(size: tuple[int, int], content: bytes, mode: str, *, is_raw: bool) -> Picture:
    """Make the entries of an image's dictionary."""
    entries = (
        f"/Type/XObject/Subtype/Image/Width {size[0]}/Height {size[1]}/ColorSpace{_PASSED_ON[mode]}/BitsPerComponent 8"
    )
    packed = "" if is_raw else "/Filter/DCTDecode"
    return Picture(size[0], size[1], content, entries + packed, is_raw)
