from hypothesis import given, settings
from hypothesis import strategies as st

from laming_desktop.reports.layout.rich_text import Styled, measure_styled, wrap_styled
from laming_desktop.reports.layout.typography import CELL, CELL_LEAD
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_text
from laming_desktop.reports.table_paper import open_fonts
from tests.counting_steps import count_steps

FONTS = open_fonts()
WRAPPER = Wrapper(FONTS)
TEXT = "It was agreed on the 1 October that multi-agency co-ordination for 2009/10 is in place,  and so on. " * 3


def wrap(*runs: Styled, width: float = 100.0) -> list[str]:
    """Wrap runs; give what each line says."""
    return ["".join(piece.text for piece in line) for line in wrap_styled(runs, FONTS, width)]


def test_one_run_breaks_where_a_plain_text_does() -> None:
    for width in (60, 100, 217):
        assert wrap(Styled(TEXT, CELL), width=width) == WRAPPER.wrap(TEXT, CELL, width)


def test_word_of_two_faces_is_not_torn() -> None:
    lines = wrap(Styled("a few words then half", CELL), Styled("bold", CELL_LEAD), Styled(" and more", CELL), width=70)

    assert any("halfbold" in line for line in lines)


def test_space_between_runs_is_one_space() -> None:
    assert wrap(Styled("one ", CELL), Styled(" two", CELL_LEAD), width=200) == ["one two"]


def test_pieces_keep_the_number_of_their_run() -> None:
    (line,) = wrap_styled([Styled("one ", CELL, 0), Styled("two", CELL_LEAD, 1), Styled(" three", CELL, 2)], FONTS, 300)

    assert [(piece.text, piece.mark) for piece in line] == [("one ", 0), ("two", 1), (" three", 2)]


def test_day_and_month_stay_together_over_two_runs() -> None:
    for width in range(40, 160, 3):
        assert any(
            "1 October" in line for line in wrap(Styled("It was on the 1", CELL), Styled(" October", CELL), width=width)
        )


def test_long_word_over_two_runs_is_cut_by_letters() -> None:
    lines = wrap(Styled("x" * 500, CELL), Styled("y" * 500, CELL_LEAD), width=50)

    assert "".join(lines) == "x" * 500 + "y" * 500


def test_line_ends_are_line_ends_and_empty_lines_take_no_room() -> None:
    assert wrap(Styled("one\n\ntwo\r\nthree", CELL)) == ["one", "two", "three"]
    assert wrap() == wrap(Styled(" \n ", CELL)) == []


def test_work_grows_with_the_length_and_no_faster() -> None:
    def wrap_so_much(count: int) -> int:
        pieces = (Styled("x" * count, CELL), Styled(TEXT * (count // 1000), CELL_LEAD))
        return count_steps(lambda: wrap(*pieces, width=400))

    assert wrap_so_much(30_000) < 11 * wrap_so_much(3000)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=4), st.floats(12, 200))
def test_no_letter_is_lost_and_no_line_is_too_wide(texts: list[str], width: float) -> None:
    runs = [Styled(text, CELL if nth % 2 else CELL_LEAD, nth) for nth, text in enumerate(texts)]
    kept = [letter for text in texts for letter in tidy_text(text) if letter not in " \n\u00a0\u00ad\u200b"]

    lines = wrap_styled(runs, FONTS, width)

    seen = [letter for line in lines for piece in line for letter in piece.text if letter not in " \u00a0"]
    assert seen == kept
    for line in lines:
        words = "".join(piece.text for piece in line).rstrip(" ")
        assert measure_styled(line, FONTS) <= width + 0.05 or len(words) == 1
