from dataclasses import fields

import pytest

from laming_desktop.domain.papers.blocks import Run
from laming_desktop.domain.papers.profiles import PageChoices
from laming_desktop.reports.flow.sheets import choose_face, choose_sheet
from laming_desktop.reports.layout.typography import MM, Face

PORTRAIT = PageChoices(orientation="portrait")


def list_faces(value: Face | tuple[Face, ...]) -> tuple[Face, ...]:
    """Give one face or several as several."""
    return value if isinstance(value, tuple) else (value,)


def test_portrait_page_has_room_for_punch_holes_and_a_column_of_numbers() -> None:
    sheet = choose_sheet(PORTRAIT)

    assert sheet.left == pytest.approx(25 * MM)
    assert sheet.number == 42.5
    assert sheet.measure == pytest.approx(425, abs=0.5)


def test_outer_ten_millimetres_stay_empty() -> None:
    for page in (PORTRAIT, PageChoices(orientation="portrait", large_print=24), PageChoices("a3", "portrait")):
        sheet = choose_sheet(page)
        assert sheet.head_top >= 10 * MM
        assert sheet.footer_top - sheet.faces.foot.leading >= 10 * MM


@pytest.mark.parametrize("size", [1, 16, 20, 28])
def test_nothing_in_large_print_is_smaller_than_sixteen_points(size: int) -> None:
    faces = choose_sheet(PageChoices(orientation="portrait", large_print=size)).faces
    named: list[Face | tuple[Face, ...] | float] = [getattr(faces, one.name) for one in fields(faces)]
    sizes = [one.size for value in named if not isinstance(value, int | float) for one in list_faces(value)]

    assert min(*sizes, faces.table) >= max(16, size)


def test_weight_and_slope_come_from_run_and_voice() -> None:
    faces = choose_sheet(PORTRAIT).faces

    assert choose_face(faces, "text", Run("x", bold=True, italic=True)).font == "prose_semibold_italic"
    assert choose_face(faces, "ours", Run("x")).font == "prose_italic"
    assert choose_face(faces, "lead", Run("x")).font == "prose_semibold"
