import pytest

from laming_desktop.reports.tagging.links import PlaceTarget, write_link

BOX = (10.0, 20.0, 30.0, 40.0)


def test_link_to_a_place_names_page_and_height() -> None:
    written = write_link(BOX, PlaceTarget(7, 700), "Summary, page 3", 12)

    assert "/Dest[7 0 R/XYZ null 700.00 null]" in written
    assert "/StructParent 12" in written


@pytest.mark.parametrize(
    "address", ["https://a.example/x?y=(1)&z=%20", "mailto:board@a.example", "https://b.example/é)>>"]
)
def test_nothing_in_an_address_ends_its_string(address: str) -> None:
    written = write_link(BOX, address, "words", 1)

    digits = written.split("/URI<")[1].split(">")[0]
    assert bytes.fromhex(digits).decode("ascii").startswith(address[:12])


def test_every_link_can_be_printed_and_says_where_it_leads() -> None:
    written = write_link(BOX, "https://a.example", "The response", 1)

    assert "/F 4" in written
    assert "/Contents <FEFF" in written
