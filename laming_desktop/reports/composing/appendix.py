"""The appendix: every recommendation, the response to it, and the local position, by theme."""

from typing import Final

from laming_desktop.domain.papers.appendix import AppendixPaper, AppendixSection
from laming_desktop.domain.papers.blocks import KeyWord, PaperDocument, Table, TableBand, TableColumn
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.appendix_groups import MARK_COLUMNS, AppendixComposer
from laming_desktop.reports.composing.columns import keep_columns
from laming_desktop.reports.composing.later_groups import LaterGroups
from laming_desktop.reports.composing.naming import NO_HIT, finish_head
from laming_desktop.reports.composing.position_key import make_position_key
from laming_desktop.reports.composing.response_heads import ResponseHead, choose_response_head

_LOCAL: Final = "Local position"
_HEADS: Final[dict[str, tuple[str, str]]] = {
    "in_place": ("In place", "Green"),
    "ongoing": ("Ongoing", "Amber"),
    "not_in_place": ("Not in place", "Red"),
}
_SUMMARY: Final = (
    "Each row is a recommendation or a part of one, with the response to it, whether the Government acts, and the local "
    "position in one of three columns. Themes stand in rows of their own."
)


def compose_appendix(paper: AppendixPaper, profile: ReportProfile) -> PaperDocument:
    """Make the blocks of the appendix, with the columns that the profile chooses."""
    head = choose_response_head(paper)
    composer = AppendixComposer(head)
    bands = tuple(_compose_section(section, composer) for section in paper.sections if section.groups)
    table = keep_columns(Table(_make_columns(head), bands, _SUMMARY, NO_HIT), profile)
    return PaperDocument(
        finish_head(paper.head, profile),
        (table,),
        profile.page,
        "table",
        paper.tiles,
        _make_key(),
        summary=_SUMMARY,
    )


def _compose_section(section: AppendixSection, composer: AppendixComposer) -> TableBand:
    """Make the band of a theme and the groups under it."""
    return TableBand(section.theme or "", section.note, LaterGroups(section.groups, composer.make_group))


def _make_columns(head: ResponseHead) -> tuple[TableColumn, ...]:
    """Make the seven columns; the response's head names whose and when."""
    return (
        TableColumn("number", "No.", 31.0, lead=True),
        TableColumn("text", "Recommendation", 254.5, flexible=True),
        TableColumn("response", head.name, 290.0, head.note, flexible=True),
        TableColumn("national", "National", 46.0, ruled=True),
        *(TableColumn(key, *_split_head(key), ruled=True, centred=True, group=_LOCAL) for key in MARK_COLUMNS),
    )


def _split_head(key: str) -> tuple[str, float, str]:
    """Give head, width and note of a column of marks."""
    word, colour = _HEADS[key]
    return word, 47.0, colour


def _make_key() -> tuple[KeyWord, ...]:
    """Give the positions that a recommendation can be in, and what stands under National."""
    return (*make_position_key(), KeyWord("National: Yes", "Government acts"))
