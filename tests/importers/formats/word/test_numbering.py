import pytest

from laming_desktop.importers.formats.word.numbering import write_number
from tests.importers.formats.word.writing import list_cells, p, read, tbl, tc, tr


def level(place: int, number_format: str, text: str, extra: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'<w:lvlText w:val="{text}"/>{extra}</w:lvl>'
    )


LISTS = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "decimal", "%1.%2")}'
    f"{level(2, 'lowerRoman', '(%3)')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "o")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
    "</w:lvlOverride></w:num>"
)


def item(text: str, place: int = 0, number: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{number}"/></w:numPr>')


def numbered(body: str, styles: str = "") -> list[str]:
    return [cells[0] for cells in list_cells(read(body, numbering=LISTS, styles=styles))]


def test_levels_count_on_and_begin_anew_below_the_next_number() -> None:
    body = item("a") + item("b", 1) + item("c", 1) + item("d", 2) + item("e") + item("f", 1)

    assert numbered(body) == ["1. a", "1.1 b", "1.2 c", "(i) d", "2. e", "2.1 f"]


def test_bullets_are_no_numbers() -> None:
    assert numbered(item("a", number=2)) == ["\u2022 a"]


def test_list_that_is_told_to_start_elsewhere_does() -> None:
    assert numbered(item("a") + item("b", number=3) + item("c", number=3)) == ["1. a", "7. b", "8. c"]


def test_number_stands_alone_in_a_cell_that_has_no_words() -> None:
    assert list_cells(read(tbl(tr(tc(item("")), "Audit"), tr(tc(item("")), "Train")), numbering=LISTS)) == [
        ("1.", "Audit"),
        ("2.", "Train"),
    ]


def test_style_brings_its_list_along_and_number_0_takes_it_away() -> None:
    styles = (
        '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Derived"><w:basedOn w:val="Base"/></w:style>'
    )
    without = '<w:pStyle w:val="Derived"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p("a", '<w:pStyle w:val="Derived"/>') + p("b", without) + p("c", '<w:pStyle w:val="Base"/>')

    assert numbered(body, styles=styles) == ["1. a", "b", "2. c"]


def test_styles_that_are_based_on_each_other_in_a_circle_end() -> None:
    styles = (
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )

    assert numbered(p("a", '<w:pStyle w:val="A"/>'), styles=styles) == ["a"]


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
    ],
)
def test_numbers_are_written_in_the_formats_of_lists(value: int, number_format: str, written: str) -> None:
    assert write_number(value, number_format) == written
