"""The appendix: every recommendation, the response to it, and the local position, by theme."""

from pathlib import Path
from typing import Final

from laming_desktop.domain.papers.appendix import AppendixPaper
from laming_desktop.domain.papers.heads import PaperResult
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.reports.appendix_groups import AppendixSetter
from laming_desktop.reports.drawing.key_line import KeyEntry
from laming_desktop.reports.drawing.marks import POSITION_MARKS
from laming_desktop.reports.layout.tables import Column, TableForm
from laming_desktop.reports.layout.wrapping import Wrapper
from laming_desktop.reports.response_heads import ResponseHead, choose_response_head, list_items
from laming_desktop.reports.saying import join_parts
from laming_desktop.reports.setting_cells import make_form, make_no_hit, set_head
from laming_desktop.reports.setting_items import set_items
from laming_desktop.reports.sharing_width import share_width
from laming_desktop.reports.table_paper import (
    TABLE_WIDTH,
    TablePaper,
    halve_progress,
    open_fonts,
    write_table_paper,
)

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
    head = choose_response_head(paper)
    form = _make_form(paper, head, wrapper)
    setter = AppendixSetter(wrapper, {column.key: column.width for column in form.columns}, head)
    items = set_items(paper.sections, setter.make_group, halve_progress(progress, 0))
    shown = items or [make_no_hit(wrapper, form.width)]
    table = TablePaper(paper.head, paper.tiles, form, shown, _make_key(), _SUMMARY)
    return write_table_paper(table, wrapper, fonts, path, halve_progress(progress, 1))


def _make_form(paper: AppendixPaper, head: ResponseHead, wrapper: Wrapper) -> TableForm:
    """Make the seven columns; the response's head names whose and when."""
    texts = TABLE_WIDTH - _NUMBER - _NATIONAL - 3 * _MARK
    response = share_width(_list_texts(paper), texts, _RESPONSE, wrapper)
    recommendation = texts - response
    marks = (
        ("in_place", "In place", "Green"),
        ("ongoing", "Ongoing", "Amber"),
        ("not_in_place", "Not in place", "Red"),
    )
    columns = [
        Column("number", _NUMBER, set_head(wrapper, _NUMBER, "No."), lead=True),
        Column("text", recommendation, set_head(wrapper, recommendation, "Recommendation")),
        Column("response", response, set_head(wrapper, response, head.name, head.note)),
        Column("national", _NATIONAL, set_head(wrapper, _NATIONAL, "National"), rule=True),
    ]
    columns += [
        Column(key, _MARK, set_head(wrapper, _MARK, word, colour, centred=True), rule=True, group=_GROUP)
        for key, word, colour in marks
    ]
    return make_form(columns, {"local": tuple(key for key, _, _ in marks)})


def _list_texts(paper: AppendixPaper) -> list[tuple[str, str]]:
    """Give the texts of recommendation and response that stand beside each other; a spanning one beside all rows."""
    pairs: list[tuple[str, str]] = []
    for section in paper.sections:
        for group in section.groups:
            rows = [(item.text, join_parts([one.text for one in item.responses], "\n")) for item in list_items(group)]
            is_shared = not any(response for _, response in rows[1:])
            pairs += [("\n".join(text for text, _ in rows), rows[0][1])] if is_shared else rows
    return pairs


def _make_key() -> list[KeyEntry]:
    """Give the positions that a recommendation can be in, and what stands under National."""
    shown = [mark for mark in POSITION_MARKS.values() if mark.shape]
    return [*(KeyEntry(mark.word, mark.meaning, mark) for mark in shown), KeyEntry("National: Yes", "Government acts")]
