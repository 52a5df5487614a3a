from laming_desktop.reports.table_paper import open_fonts
from laming_desktop.reports.tagging.fonts import FONT_FILES, FontSet, Run


def split(fonts: FontSet, text: str) -> list[Run]:
    """Split a text of a table's cell."""
    return list(fonts.split(text, "table"))


def test_plain_text_stands_for_itself() -> None:
    assert open_fonts().encode("Rec 2 (a)", "table") == ("/F0.0", "Rec 2 \\(a\\)")


def test_text_with_a_foreign_letter_is_split_letter_by_letter() -> None:
    fonts = open_fonts()

    assert fonts.encode("a → b", "table") is None
    assert [run.resource for run in split(fonts, "a → b")] == ["/F0.0", "/F8.0", "/F0.0"]


def test_runs_are_as_wide_as_the_text() -> None:
    fonts = open_fonts()
    text = "a → b 漢 c"

    assert abs(sum(run.width for run in split(fonts, text)) - fonts.measure(text, "table", 1)) < 1e-9


def test_letter_that_no_font_has_is_a_box_and_is_reported() -> None:
    fonts = open_fonts()

    assert [run.box for run in split(fonts, "a漢漢")] == ["", "漢", "漢"]
    assert fonts.missing == ("漢",)


def test_signs_of_the_page_s_own_code_are_never_given_to_other_letters() -> None:
    fonts = open_fonts()
    letters = "".join(chr(code) for code in range(0xAE, 0x250))

    codes = [code for run in split(fonts, letters) for code in run.codes]

    assert len(codes) == len(letters)
    assert not set(codes) & set("()\\\r\n\0")


def test_more_than_one_subset_serves_many_letters() -> None:
    fonts = open_fonts()
    letters = "".join(chr(code) for code in range(0x391, 0x52F) if code != 0x3A2)

    resources = {run.resource for run in split(fonts, letters)}

    assert {"/F0.0", "/F0.1"} <= resources


def test_every_bundled_font_can_be_read() -> None:
    fonts = open_fonts()

    assert all(fonts.measure("Exampleshire", name, 10) > 40 for name in FONT_FILES)


def test_figures_are_equally_wide() -> None:
    fonts = open_fonts()

    assert len({round(fonts.measure(figure, "table", 1), 4) for figure in "0123456789"}) == 1


def test_semicondensed_is_narrower_than_the_prose_face() -> None:
    fonts = open_fonts()
    text = "Recommendations and the local position"

    assert (
        fonts.measure(text, "table", 10) < fonts.measure(text, "prose", 10) < fonts.measure(text, "prose_semibold", 10)
    )
