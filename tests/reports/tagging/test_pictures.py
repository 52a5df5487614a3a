import io

import pytest
from PIL import Image

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.reports.tagging.pictures import read_picture
from tests.reports.exampleshire_reports import draw_crest


def save(image: Image.Image, kind: str) -> bytes:
    """Give a picture as a file."""
    stream = io.BytesIO()
    image.save(stream, kind)
    return stream.getvalue()


def test_jpeg_is_kept_as_it_is() -> None:
    content = draw_crest("JPEG", "RGB").content

    picture = read_picture(content)

    assert picture.content == content
    assert "/DCTDecode" in picture.entries


def test_what_is_seen_through_stands_on_white() -> None:
    picture = read_picture(draw_crest().content)

    assert picture.is_raw
    assert picture.content[:3] == b"\xff\xff\xff"
    assert len(picture.content) == picture.width * picture.height * 3


def test_grey_paper_has_a_grey_crest() -> None:
    picture = read_picture(draw_crest("JPEG", "RGB").content, in_grey=True)

    assert "/DeviceGray" in picture.entries
    assert len(picture.content) == picture.width * picture.height


def test_jpeg_in_inks_of_a_press_is_turned_into_colours_of_a_screen() -> None:
    picture = read_picture(save(Image.new("CMYK", (20, 10), (0, 99, 99, 0)), "JPEG"))

    assert "/DeviceRGB" in picture.entries


def test_large_picture_is_made_smaller() -> None:
    picture = read_picture(save(Image.new("L", (4000, 1000), 128), "PNG"))

    assert (picture.width, picture.height) == (1600, 400)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<svg/>", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(RefusedValueError) as refused:
        read_picture(content)

    assert refused.value.why == "not_a_picture"


def test_half_a_picture_is_refused() -> None:
    content = draw_crest().content

    with pytest.raises(RefusedValueError):
        read_picture(content[: len(content) // 2])


def test_picture_that_would_fill_the_memory_is_refused_unread() -> None:
    content = save(Image.new("1", (6000, 6000)), "PNG")

    with pytest.raises(RefusedValueError) as refused:
        read_picture(content)

    assert refused.value.why == "too_large"
