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


def test_list_whose_words_name_it_is_written_out() -> None:
    lists = f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "Recommendation %1:")}</w:abstractNum>'
    lists += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

    assert list_cells(read(item("Audit"), numbering=lists)) == [("Recommendation 1: Audit",)]


def test_level_without_the_one_above_begins_there() -> None:
    assert numbered(item("a", 1) + item("b", 1) + item("c")) == ["1.1 a", "1.2 b", "2. c"]


def test_legal_level_is_written_in_figures() -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "upperRoman", "%1")}'
        f"{level(1, 'lowerLetter', '%1.%2', '<w:isLgl/>')}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )

    assert list_cells(read(item("a") + item("b", 1), numbering=lists)) == [("I a",), ("1.1 b",)]


def test_level_that_is_told_not_to_begin_anew_counts_on() -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}'
        f"{level(1, 'decimal', '%2)', '<w:lvlRestart w:val=&quot;0&quot;/>'.replace('&quot;', chr(34)))}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = item("a") + item("b", 1) + item("c") + item("d", 1)

    assert [cells[0] for cells in list_cells(read(body, numbering=lists))] == ["1. a", "1) b", "2. c", "2) d"]


def test_style_that_is_based_on_a_tied_one_has_its_level() -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}'
        f'{level(1, "decimal", "%1.%2", """<w:pStyle w:val="Heading2"/>""")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    styles = (
        '<w:style w:styleId="Heading2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Own"><w:basedOn w:val="Heading2"/></w:style>'
    )
    body = item("a") + p("b", '<w:pStyle w:val="Own"/>')

    assert list_cells(read(body, numbering=lists, styles=styles)) == [("1. a",), ("1.1 b",)]


def test_list_that_borrows_the_levels_of_a_list_style_has_them() -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="S"/>{level(0, "lowerLetter", "%1)")}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )

    assert list_cells(read(item("x"), numbering=lists)) == [("a) x",)]


def test_deleted_paragraph_of_a_list_is_not_counted() -> None:
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>'
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
    )

    assert numbered(item("a") + gone + item("b")) == ["1. a", "2. b"]


def test_empty_paragraph_of_a_list_is_counted_and_shows_nothing_outside_a_table() -> None:
    assert numbered(item("a") + item("") + item("b")) == ["1. a", "3. b"]


def test_numbers_that_a_list_sets_are_told_once_for_each_table() -> None:
    body = tbl(tr(tc(item("")), "Audit"), tr(tc(item("")), tc(item("Train")))) + item("Board")
    told = [(one.place.table, one.detail) for one in read(body, numbering=LISTS).findings]

    assert told == [(1, "1., 2., 3."), (None, "4.")]
