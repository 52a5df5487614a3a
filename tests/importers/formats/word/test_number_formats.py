import pytest

from laming_desktop.importers.formats.word.number_formats import write_number


@pytest.mark.parametrize(
    ("value", "number_format", "written"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (28, "lowerLetter", "bb"),
        (3, "upperLetter", "C"),
        (14, "lowerRoman", "xiv"),
        (1994, "upperRoman", "MCMXCIV"),
        (5000, "lowerRoman", "5000"),
        (3, "somethingElse", "3"),
        (22, "ordinal", "22nd"),
        (113, "ordinal", "113th"),
        (21, "cardinalText", "Twenty-one"),
        (4, "cardinalText", "Four"),
        (0, "upperLetter", ""),
    ],
)
def test_numbers_are_written_in_the_formats_of_lists(value: int, number_format: str, written: str) -> None:
    assert write_number(value, number_format) == written
