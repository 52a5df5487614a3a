"""Bands of marks stand below each other, and their labels above them where it is narrow."""

from laming_desktop.ui.widgets.badge import POSITION_BADGES
from laming_desktop.ui.widgets.mark_layout import Mark, MarkBand, Measures, place_bands

BAND = MarkBand("Theme", tuple(Mark(f"a{n}", f"{n}", "", POSITION_BADGES["ongoing"]) for n in range(10)))
MEASURES = Measures(cell=20, line=40, label=100, tail=50, label_line=22, fewest=4)


def test_marks_stand_beside_their_label_where_there_is_room() -> None:
    placed = place_bands((BAND,), 400, MEASURES)[0]
    assert placed.cells[0].left() == 100
    assert placed.bottom == 40


def test_marks_go_on_in_the_next_line() -> None:
    placed = place_bands((BAND,), 250, MEASURES)[0]
    assert (placed.cells[5].left(), placed.cells[5].top()) == (100, 40)
    assert placed.bottom == 80


def test_labels_stand_above_where_few_marks_would_fit_beside_them() -> None:
    placed = place_bands((BAND,), 200, MEASURES)[0]
    assert (placed.cells[0].left(), placed.cells[0].top()) == (0, 22)


def test_a_band_without_marks_keeps_its_line() -> None:
    assert place_bands((MarkBand("Empty", ()), BAND), 400, MEASURES)[1].cells[0].top() == 40
