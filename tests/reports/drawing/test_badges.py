from collections.abc import Iterator
from pathlib import Path

import pytest

from laming_desktop.reports.drawing.badges import draw_badge
from laming_desktop.reports.drawing.marks import MARKS, POSITION_MARKS, STATE_MARKS, Mark
from laming_desktop.reports.table_paper import open_fonts
from laming_desktop.reports.tagging.document import DocumentFacts, TaggedDocument
from tests.reports.reading_pdf import render_pages

SIDE, SCALE = 40, 4


def list_drawn() -> Iterator[Mark]:
    """Give every mark that has a shape."""
    return (mark for mark in MARKS.values() if mark.shape)


def draw_alone(mark: Mark, path: Path) -> list[int]:
    """Draw a badge alone and give the grey of every pixel, as a photocopier sees it."""
    with path.open("wb") as stream:
        document = TaggedDocument(stream, open_fonts(), DocumentFacts("Badge", ""))
        page = document.begin_page()
        with page.artifact():
            draw_badge(page, mark, SIDE / 2, SIDE / 2, 21)
        document.end_page(page, SIDE, SIDE)
        document.finish()
    return [grey for line in render_pages(path, SCALE)[0] for grey in line]


def test_every_state_and_position_has_a_mark_with_a_word() -> None:
    assert all(mark.word for mark in MARKS.values())


@pytest.mark.parametrize("marks", [POSITION_MARKS, STATE_MARKS])
def test_no_two_marks_of_one_series_share_shape_and_letter(marks: dict[str, Mark]) -> None:
    seen = [(mark.shape, mark.letter) for mark in marks.values() if mark.shape]

    assert len(seen) == len(set(seen))


def test_marks_differ_without_colour(tmp_path: Path) -> None:
    marks = {(mark.shape, mark.letter): mark for mark in list_drawn()}
    drawn = [draw_alone(mark, tmp_path / "badge.pdf") for mark in marks.values()]
    copies = [[grey < 128 for grey in pixels] for pixels in drawn]

    for nth, copy in enumerate(copies):
        for other in copies[nth + 1 :]:
            assert sum(one != two for one, two in zip(copy, other, strict=True)) > 100


def test_what_needs_more_attention_carries_more_ink(tmp_path: Path) -> None:
    order = ("off_track", "at_risk", "on_track")

    ink = [sum(255 - grey for grey in draw_alone(MARKS[key], tmp_path / "badge.pdf")) for key in order]

    assert ink == sorted(ink, reverse=True)
