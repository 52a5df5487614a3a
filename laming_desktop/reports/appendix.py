"""The appendix: every recommendation, the response to it, and the local position, by theme."""

from pathlib import Path
from typing import Final

from laming_desktop.domain.papers import AppendixPaper, PaperResult
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.reports.appendix_groups import AppendixSetter
from laming_desktop.reports.drawing.key_line import KeyEntry
from laming_desktop.reports.drawing.marks import POSITION_MARKS
from laming_desktop.reports.layout.tables import Band, Column, Item, TableForm
from laming_desktop.reports.layout.wrapping import Wrapper
from laming_desktop.reports.response_heads import choose_response_head
from laming_desktop.reports.setting_cells import make_form, make_no_hit, set_head
from laming_desktop.reports.table_paper import TABLE_WIDTH, TablePaper, open_fonts, write_table_paper

_NUMBER, _NATIONAL, _MARK = 31.0, 46.0, 47.0
_RESPONSE: Final = 290.0
_GROUP: Final = "Local position"
_SUMMARY: Final = (
    "Each row is a recommendation or a part of one, with the response to it, whether the Government acts, and the local "
    "position in one of three columns. Themes stand in rows of their own."
)


def write_appendix(paper: AppendixPaper, path: Path, progress: Progress = SILENT) -> PaperResult:
    """Write the appendix as a tagged PDF, A4 landscape; the same paper gives the same bytes.

    Raises CannotWriteError or MissingFileError, and CancelledError when `progress` is cancelled; an earlier file at
    `path` is kept then.
    """
    fonts = open_fonts()
    wrapper = Wrapper(fonts)
    form = _make_form(paper, wrapper)
    items = _make_items(paper, wrapper, form)
    table = TablePaper(paper.head, paper.tiles, form, items, _make_key(), _SUMMARY)
    return write_table_paper(table, wrapper, fonts, path, progress)


def _make_form(paper: AppendixPaper, wrapper: Wrapper) -> TableForm:
    """Make the seven columns; the response's head names whose and when."""
    name, note = choose_response_head(paper)
    recommendation = TABLE_WIDTH - _NUMBER - _RESPONSE - _NATIONAL - 3 * _MARK
    marks = (
        ("in_place", "In place", "Green"),
        ("ongoing", "Ongoing", "Amber"),
        ("not_in_place", "Not in place", "Red"),
    )
    columns = [
        Column("number", _NUMBER, set_head(wrapper, _NUMBER, "No."), lead=True),
        Column("text", recommendation, set_head(wrapper, recommendation, "Recommendation")),
        Column("response", _RESPONSE, set_head(wrapper, _RESPONSE, name, note)),
        Column("national", _NATIONAL, set_head(wrapper, _NATIONAL, "National"), rule=True),
    ]
    columns += [
        Column(key, _MARK, set_head(wrapper, _MARK, word, colour, centred=True), rule=True, group=_GROUP)
        for key, word, colour in marks
    ]
    return make_form(columns, {"local": tuple(key for key, _, _ in marks)})


def _make_items(paper: AppendixPaper, wrapper: Wrapper, form: TableForm) -> list[Item]:
    """Make bands and groups in their order."""
    setter = AppendixSetter(wrapper, {column.key: column.width for column in form.columns}, choose_response_head(paper))
    items: list[Item] = []
    for section in paper.sections:
        if section.theme and section.groups:
            items.append(Band(section.theme, section.note))
        items.extend(setter.make_group(group) for group in section.groups)
    return items or [make_no_hit(wrapper, form.width)]


def _make_key() -> list[KeyEntry]:
    """Give the positions that a recommendation can be in, and what stands under National."""
    shown = [mark for mark in POSITION_MARKS.values() if mark.shape]
    return [*(KeyEntry(mark.word, mark.meaning, mark) for mark in shown), KeyEntry("National: Yes", "Government acts")]
