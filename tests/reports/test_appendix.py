import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf

from laming_desktop.domain.papers.appendix import (
    AppendixGroup,
    AppendixItem,
    AppendixPaper,
    AppendixSection,
    PaperResponse,
)
from laming_desktop.domain.papers.heads import Tile
from laming_desktop.domain.papers.results import PaperResult
from tests.reports.exampleshire import (
    GOVERNMENT,
    answer,
    make_appendix,
    make_head,
    make_item,
    make_section,
    make_sub,
    respond,
)
from tests.reports.reading_pdf import Node, list_grid, read_pages, read_structure
from tests.reports.writing_papers import write_appendix


def write(folder: Path, paper: AppendixPaper) -> tuple[Path, PaperResult]:
    """Write an appendix into a folder."""
    path = folder / "appendix.pdf"
    return path, write_appendix(paper, path)


def write_groups(folder: Path, *groups: AppendixGroup) -> Path:
    """Write an appendix of some groups."""
    return write(folder, make_appendix(make_section(*groups)))[0]


def write_item(folder: Path, **facts: object) -> Path:
    """Write an appendix of one recommendation."""
    return write_groups(folder, AppendixGroup(replace(make_item("4", position="ongoing"), **facts)))


def find_table(path: Path) -> Node:
    """Give the appendix's table; the one before it holds the facts."""
    return list(read_structure(path).walk("Table"))[1]


def read_rows(path: Path) -> list[list[str]]:
    """Give what is heard in each row below the heads, cell by cell on the grid."""
    return [[cell.read() for cell in row] for row in list_grid(find_table(path))[2:]]


def squash(text: str) -> str:
    """Give a text with single spaces."""
    return " ".join(text.split())


def test_filter_without_hit_gives_one_page_that_says_so(tmp_path: Path) -> None:
    head = make_head(shows="0 of 67 actions: priority High", counted="0 of 67")

    path, result = write(tmp_path, AppendixPaper(head, (), (AppendixSection("A theme", "", ()),)))

    (text,) = read_pages(path)
    assert result.pages == 1
    assert "No recommendation or action answers to this filter." in text
    assert "Local position" in text
    assert "Evidenced" in text
    assert "0 of 67" in text.splitlines()[-1]


def test_every_page_has_heads_key_footer_and_its_number(tmp_path: Path) -> None:
    path, result = write(tmp_path, make_appendix())

    pages = read_pages(path)
    assert len(pages) == result.pages > 3
    for number, text in enumerate(pages, 1):
        assert "Local position" in text
        assert "in place and shown to help children" in text
        assert "As at 1 October 2009" in text
        assert "Register: Laming 2009" in text
        assert f"Journal 4f9c21ab · Page {number} of {result.pages}" in text


def test_first_page_says_what_when_for_whom_and_how_many(tmp_path: Path) -> None:
    path, _ = write(tmp_path, make_appendix())

    first = read_pages(path)[0]
    assert "APPENDIX 1" in first
    assert "Exampleshire County Council · Cabinet, 5 November 2009 · Item 7" in first
    assert "in large print and as a web page" in first
    for word in ("Not in place", "Ongoing", "In place", "Evidenced", "Not assessed", "National only"):
        assert word in first


def test_later_pages_name_label_title_and_authority(tmp_path: Path) -> None:
    path, _ = write(tmp_path, make_appendix())

    for text in read_pages(path)[1:]:
        assert text.startswith("Appendix 1")
        assert "Recommendations, the Government's response and the local position" in text
        assert "Exampleshire County Council" in text


def test_confidential_marking_stands_twice_on_every_page(tmp_path: Path) -> None:
    path, _ = write(tmp_path, make_appendix(head=make_head(confidential="Not for publication")))

    assert all(text.count("Not for publication") == 2 for text in read_pages(path))


def test_same_paper_gives_same_bytes(tmp_path: Path) -> None:
    first, _ = write(tmp_path, make_appendix())
    before = first.read_bytes()

    again, _ = write(tmp_path, make_appendix())

    assert again.read_bytes() == before


def test_table_is_regular_with_its_spans(tmp_path: Path) -> None:
    path, _ = write(tmp_path, make_appendix())

    grid = list_grid(find_table(path))
    assert {len(row) for row in grid} == {7}
    assert [cell.tag for cell in grid[0]] == ["TH"] * 7


def test_response_given_once_spans_all_sub_items(tmp_path: Path) -> None:
    subs = tuple(make_sub(f"2.{nth}") for nth in range(1, 11))

    path = write_groups(tmp_path, AppendixGroup(make_item("2", answered=45, position="not_applicable"), subs))

    table = find_table(path)
    spanning = next(cell for cell in table.walk("TD") if cell.row_span == 11)
    assert spanning.read() == squash(answer(2, 45))
    assert spanning.pages == [0, 1]
    assert [row[0] for row in read_rows(path)] == ["2", *(f"2.{nth}" for nth in range(1, 11))]


def test_spanning_response_is_heard_once_after_its_parent(tmp_path: Path) -> None:
    path = write_groups(tmp_path, AppendixGroup(make_item("2", position="ongoing"), (make_sub("2.1"), make_sub("2.2"))))

    heard = find_table(path).read()
    assert heard.count(answer(2)) == 1
    assert heard.index(answer(2)) < heard.index("2.1")


def test_sub_items_with_own_responses_have_own_cells(tmp_path: Path) -> None:
    parent = make_item("24", answered=0, position="ongoing")

    path = write_groups(tmp_path, AppendixGroup(parent, (make_sub("24.1", answered=1), make_sub("24.2"))))

    assert [row[2] for row in read_rows(path)] == [
        "Answered item by item below",
        answer(241),
        "Answered with the item above",
    ]


def test_sub_items_with_own_positions_count_once_on_the_parent_row(tmp_path: Path) -> None:
    subs = (make_sub("19.1", position="in_place"), make_sub("19.2", position="not_in_place"))

    path = write_groups(tmp_path, AppendixGroup(make_item("19"), subs, "not_in_place", "19.2"))

    assert [row[4:] for row in read_rows(path)] == [
        ["counts as not in place (19.2)"] * 3,
        ["In place", "", ""],
        ["", "", "Not in place"],
    ]


def test_evidenced_stands_in_the_column_of_in_place(tmp_path: Path) -> None:
    path = write_item(tmp_path, position="in_place_evidenced")

    assert read_rows(path)[0][4:] == ["Evidenced", "", ""]


def test_document_without_marks_is_not_assessed_in_every_row(tmp_path: Path) -> None:
    groups = [AppendixGroup(make_item(str(number)), counted_as="not_assessed") for number in range(1, 13)]
    tiles = (Tile("in_place", 0), Tile("not_assessed", 12))

    path, _ = write(tmp_path, AppendixPaper(make_head(), tiles, (make_section(*groups),)))

    assert {row[4] for row in read_rows(path)} == {"Not assessed"}
    assert "0 In place 12 Not assessed" in read_structure(path).read()


def test_national_only_covers_the_three_columns(tmp_path: Path) -> None:
    path = write_item(tmp_path, position="not_applicable")

    assert read_rows(path)[0][4:] == ["National only"] * 3


def test_dash_under_national_is_heard_as_no(tmp_path: Path) -> None:
    path = write_item(tmp_path, national=False, national_note="guidance awaited")

    cell = list_grid(find_table(path))[2][3]
    assert cell.find("Span").actual_text == "no"
    assert cell.read() == "no guidance awaited"


def test_two_responses_are_led_by_body_and_date(tmp_path: Path) -> None:
    other = PaperResponse("Inspectorate", date(2009, 6, 1), "We shall look at it.")

    path = write_item(tmp_path, responses=(respond(4), other))

    grid = list_grid(find_table(path))
    assert grid[0][2].read().startswith("Responses")
    assert [part.read() for part in grid[2][2].walk("P")] == [
        f"{GOVERNMENT}  ·  6 May 2009".replace("  ·  ", ", "),
        answer(4),
        "Inspectorate, 1 June 2009",
        "We shall look at it.",
    ]


def test_themes_are_bodies_headed_by_their_band(tmp_path: Path) -> None:
    path, _ = write(tmp_path, make_appendix())

    bodies = list(find_table(path).walk("TBody"))
    bands = [body.kids[0].kids[0] for body in bodies[1:]]
    assert [(band.tag, band.scope, band.column_span) for band in bands] == [("TH", "Row", 7)] * 3
    assert bands[0].read() == "Leadership and accountability Recommendations 3 to 7"


def test_band_never_ends_a_page(tmp_path: Path) -> None:
    sections = [
        make_section(AppendixGroup(make_item(str(number), answered=number % 5 + 1)), theme=f"Theme {number}")
        for number in range(1, 40)
    ]

    path, _ = write(tmp_path, make_appendix(*sections))

    for text in read_pages(path):
        assert not re.search(r"Theme \d+\s+Recommendations \d+ to \d+\s+Key", text)


def test_title_and_themes_are_bookmarks(tmp_path: Path) -> None:
    path, _ = write(tmp_path, make_appendix())

    with pikepdf.Pdf.open(path) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert top.title.startswith("Appendix 1: Recommendations")
        assert [item.title for item in top.children] == [
            "Leadership and accountability",
            "Working together",
            "The workforce",
        ]


def test_response_that_goes_on_repeats_number_title_and_marks(tmp_path: Path) -> None:
    path = write_item(tmp_path, responses=(PaperResponse(GOVERNMENT, None, answer(1, 120)),), title="Statutory targets")

    for text in read_pages(path)[1:]:
        assert "cont." in text
        assert "Statutory targets (continued)" in text
        assert text.count("Ongoing") == 3
    assert "Recommendation 4 continues on the next page" in read_pages(path)[0]
    assert find_table(path).read().count("Ongoing") == 2


def test_recommendation_that_goes_on_after_its_response_is_read_whole(tmp_path: Path) -> None:
    long = " ".join(f"{nth} of many sentences is here." for nth in range(600))

    path = write_item(tmp_path, text=long)

    assert read_rows(path)[0][1] == long
    assert read_rows(path)[0][2] == answer(4)


def test_spanning_response_that_has_ended_is_said_to_be_before(tmp_path: Path) -> None:
    subs = tuple(make_sub(f"2.{nth}", asked=4) for nth in range(1, 15))

    path = write_groups(tmp_path, AppendixGroup(make_item("2", position="ongoing"), subs))

    assert "The response to 2 is in full on the page before" in read_pages(path)[1]
    assert "full on the page before" not in read_structure(path).read()


def test_missing_response_beside_sub_items_is_not_said_to_be_on_the_page_before(tmp_path: Path) -> None:
    subs = tuple(make_sub(f"2.{nth}", asked=4) for nth in range(1, 15))

    path = write_groups(tmp_path, AppendixGroup(replace(make_item("2", position="ongoing"), responses=()), subs))

    second = read_pages(path)[1]
    assert "full on the page before" not in second
    assert "No response recorded" in second


def test_lead_in_is_repeated_before_sub_items_and_heard_once(tmp_path: Path) -> None:
    subs = tuple(make_sub(f"2.{nth}", asked=4) for nth in range(1, 15))
    parent = replace(make_item("2", position="ongoing"), text="The task force should:")

    path = write_groups(tmp_path, AppendixGroup(parent, subs))

    assert "The task force should:" in read_pages(path)[1]
    assert read_structure(path).read().count("The task force should:") == 1


def test_word_of_a_hundred_thousand_letters_is_cut_by_letters(tmp_path: Path) -> None:
    path = write_item(tmp_path, text="x" * 100_000)

    assert read_rows(path)[0][1] == "x" * 100_000


def test_cell_of_two_hundred_pages_names_itself_on_each(tmp_path: Path) -> None:
    sentence = "This sentence stands in a cell that does not seem to end. "

    path = write_item(tmp_path, responses=(PaperResponse(GOVERNMENT, None, sentence * 15_000),), title="A long one")

    pages = read_pages(path)
    assert len(pages) > 200
    assert all("A long one (continued)" in text and re.search(r"4\s+cont\.", text) for text in pages[1:])


def test_numbers_of_any_kind_keep_their_place_and_are_whole(tmp_path: Path) -> None:
    numbers = ("", "2.10", "SC18", "ABCDEFGHIJKL")

    path = write_groups(tmp_path, *(AppendixGroup(make_item(number)) for number in numbers))

    assert [row[0] for row in read_rows(path)] == list(numbers)


def test_item_without_words_says_so_in_our_own(tmp_path: Path) -> None:
    path = write_groups(tmp_path, AppendixGroup(AppendixItem("4", "Targets", "")))

    assert read_rows(path)[0][1:4] == ["Targets The full text is not recorded", "No response recorded", "Not stated"]


def test_long_title_is_set_smaller_and_whole_in_the_metadata(tmp_path: Path) -> None:
    title = squash("A very long title that goes on and on about what was asked and answered " * 3)[:200]
    authority = "The County Council of Exampleshire and the Boroughs of Upper and Lower Sampleton"

    path, result = write(tmp_path, make_appendix(head=make_head(title=title, authority=authority)))

    with pikepdf.Pdf.open(path) as pdf:
        assert str(pdf.docinfo["/Title"]) == f"Appendix 1: {title}"
        assert str(pdf.docinfo["/Author"]) == authority
    assert read_structure(path).find("H1").read() == title
    assert "…" in read_pages(path)[1].splitlines()[0]
    assert result.pages > 1


def test_markup_is_printed_literally(tmp_path: Path) -> None:
    hostile = "<b>bold</b> &amp; <script>x</script> (a) \\ ) =1+1 %s {0} BT ET EMC"

    path = write_item(tmp_path, text=hostile, title=hostile)

    assert read_rows(path)[0][1] == hostile
    assert hostile in squash(read_pages(path)[0])


def test_control_characters_and_directions_are_boxes_with_their_code_point(tmp_path: Path) -> None:
    path, result = write(
        tmp_path, make_appendix(make_section(AppendixGroup(replace(make_item("4"), text="a\x07b \u202etxt\u202c"))))
    )

    assert result.missing_characters == ("\x07", "\u202e", "\u202c")
    assert read_rows(path)[0][1] == "a0007b 202Etxt202C"
    assert all(f"[U+{code}]" in read_pages(path)[0] for code in ("0007", "202E", "202C"))


def test_letters_beyond_noto_come_from_the_fallback(tmp_path: Path) -> None:
    wide = "Ŵyn ẽ ọ́ Ω Ж → ✓ ≤ ≥ \u2212 ☐ 😀"

    path, result = write(tmp_path, make_appendix(make_section(AppendixGroup(replace(make_item("4"), text=wide)))))

    assert result.missing_characters == ()
    assert read_rows(path)[0][1] == wide


def test_character_that_no_font_has_is_reported_once(tmp_path: Path) -> None:
    path, result = write(
        tmp_path, make_appendix(make_section(AppendixGroup(replace(make_item("4"), text="漢 and 漢 and \ud800"))))
    )

    assert result.missing_characters == ("漢", "\ud800")
    assert read_rows(path)[0][1] == "6F22 and 6F22 and D800"
    assert read_pages(path)[0].count("漢") == 2


def test_all_fonts_are_embedded_and_none_is_a_start_font(tmp_path: Path) -> None:
    path, _ = write(tmp_path, make_appendix())

    with pikepdf.Pdf.open(path) as pdf:
        fonts = list(pdf.pages[0].obj["/Resources"]["/Font"].values())
        assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
        assert all("Helvetica" not in str(font["/BaseFont"]) for font in fonts)


def test_key_is_heard_once_before_the_table(tmp_path: Path) -> None:
    path, _ = write(tmp_path, make_appendix())

    tags = [kid.tag for kid in read_structure(path).kids]
    assert tags == ["P", "P", "H1", "P", "Table", "L", "L", "Table"]
    assert read_structure(path).read().count("in place and shown to help children") == 1
