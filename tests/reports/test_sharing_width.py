from laming_desktop.reports.layout.wrapping import Wrapper
from laming_desktop.reports.sharing_width import share_width
from laming_desktop.reports.table_paper import open_fonts

WRAPPER = Wrapper(open_fonts())
SENTENCE = "A sentence of several words that says what should be done. "


def share(first: int, second: int) -> float:
    """Share 540 points between texts of so many sentences."""
    return share_width([(SENTENCE * first, SENTENCE * second)] * 300, 540.0, 290.0, WRAPPER)


def test_texts_of_usual_lengths_keep_the_usual_share() -> None:
    assert share(10, 12) == 290.0


def test_longer_text_has_the_wider_column() -> None:
    assert share(20, 5) < 250
    assert share(5, 20) > 330


def test_table_without_texts_keeps_the_usual_share() -> None:
    assert share_width([], 540.0, 290.0, WRAPPER) == 290.0
    assert share(0, 0) == 290.0


def test_neither_column_vanishes() -> None:
    assert 200.0 <= share(500, 0) < 240.0
    assert 300.0 < share(0, 500) <= 340.0
