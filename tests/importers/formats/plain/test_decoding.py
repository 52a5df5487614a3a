"""Bytes become words in whatever encoding a council's programs wrote them."""

import pytest

from laming_desktop.importers.formats.plain.decoding import DecodedText, decode, decode_as, is_encoding

WORDS = "Ref\tAction – £5 for “each” café\n1\tTell the Board’s members"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
def test_words_come_out_of_every_usual_encoding(written: str, found: str) -> None:
    assert decode(WORDS.encode(written)) == DecodedText(WORDS, found)


def test_letters_of_another_encoding_are_mended_and_shown() -> None:
    content = "The café is open\nand the ".encode() + "Board’s".encode("cp1252") + " café is shut".encode()

    assert decode(content) == DecodedText(
        "The café is open\nand the Board’s café is shut", "utf-8", ("and the Board’s café is shut",)
    )


def test_letters_that_a_program_took_for_controls_are_mended() -> None:
    decoded = decode("The Board\u0092s plan".encode())

    assert decoded == DecodedText("The Board’s plan", "utf-8", ("The Board’s plan",))


def test_a_few_zeros_are_dropped_and_counted() -> None:
    assert decode(b"No,Action\n1,Open\x00 the door\n") == DecodedText(
        "No,Action\n1,Open the door\n", "utf-8", dropped=1
    )


@pytest.mark.parametrize("content", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 500, b"a\x00\x00" * 500])
def test_what_is_binary_is_no_text(content: bytes) -> None:
    assert decode(content) is None


def test_a_text_cut_off_in_a_letter_is_read_to_its_end() -> None:
    decoded = decode("Plan 2010".encode("utf-16")[:-1])

    assert decoded is not None
    assert (decoded.text, decoded.dropped) == ("Plan 201\ufffd", 1)


def test_the_encoding_that_the_user_names_is_obeyed() -> None:
    assert decode_as("Čtvrtletí".encode("cp1250"), "cp1250") == DecodedText("Čtvrtletí", "cp1250")
    assert decode_as("café".encode("cp1252"), "utf8") == DecodedText("caf\ufffd", "utf-8")


def test_many_letters_of_two_encodings_take_no_longer_than_their_number() -> None:
    content = ("é".encode() + "é ".encode("cp1252")) * 200_000

    decoded = decode(content)

    assert decoded is not None
    assert decoded.text == "éé " * 200_000


@pytest.mark.parametrize(("name", "is_known"), [("cp1250", True), ("UTF8", True), ("klingon", False), ("hex", False)])
def test_names_of_encodings_are_told_from_other_words(name: str, is_known: bool) -> None:
    assert is_encoding(name) is is_known
