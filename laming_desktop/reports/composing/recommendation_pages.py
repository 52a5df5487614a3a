"""One page for each recommendation, composed as blocks: its words, the responses, how things stand, its actions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.blocks import (
    Block,
    Fact,
    Facts,
    Heading,
    MarkWord,
    Panel,
    PaperDocument,
    Paragraph,
    Run,
    Table,
    TableBand,
    TableCell,
    TableColumn,
    TableGroup,
    TableRow,
)
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.domain.papers.single_pages import PositionLine, RecommendationPage, RecommendationPagesPaper
from laming_desktop.domain.vocabulary import Scope
from laming_desktop.reports.composing.action_cells import (
    repeat_action,
    write_owners,
    write_progress,
    write_timescale,
)
from laming_desktop.reports.composing.cell_words import choose_title, split_paragraphs, write_cell, write_lead
from laming_desktop.reports.composing.columns import keep_columns
from laming_desktop.reports.composing.naming import NO_HIT, finish_head, name_action, name_recommendation
from laming_desktop.reports.composing.response_heads import name_response
from laming_desktop.reports.drawing.marks import MARKS
from laming_desktop.reports.saying import join_parts

_SCOPES: Final[dict[Scope, str]] = {"local": "Locally", "national": "Nationally"}
_TITLE_LETTERS: Final = 90
_SUMMARY: Final = "A page for each recommendation"


def compose_recommendation_pages(paper: RecommendationPagesPaper, profile: ReportProfile) -> PaperDocument:
    """Compose the pages; each begins on a sheet of its own, and one with much to say goes on to the next."""
    head = finish_head(paper.head, profile)
    blocks = [block for page in paper.pages for block in _compose_page(page, paper.head.as_at, profile)]
    if not blocks:
        blocks = [Heading(1, head.title), Paragraph((Run(NO_HIT),), voice="ours")]
    page = replace(profile.page, orientation="portrait")
    return PaperDocument(head, tuple(blocks), page, "report", summary=_SUMMARY)


def _compose_page(page: RecommendationPage, as_at: date, profile: ReportProfile) -> Iterator[Block]:
    """Compose one page."""
    yield Heading(1, _name_page(page), page_break=True)
    words = split_paragraphs(page.text) or split_paragraphs(page.title)
    missing = Paragraph((Run("The full text is not recorded"),), voice="ours")
    yield Panel((*words,) if page.text.strip() else (*words, missing))
    yield _list_facts(page)
    yield Heading(2, "Responses" if len(page.responses) != 1 else "Response")
    for response in page.responses:
        named = name_response(response)
        if named:
            yield Paragraph((Run(f"{named}:", bold=True),))
        yield from split_paragraphs(response.text)
    if not page.responses:
        whole = f"Answered with {name_recommendation(page.answered_at)}, of which this is a part"
        yield Paragraph((Run(whole if page.answered_at else "No response recorded"),), voice="ours")
    yield Heading(2, "How things stood")
    yield _list_positions(page)
    yield Heading(2, "Actions" if len(page.actions) != 1 else "Action")
    yield _list_actions(page, as_at, profile)
    yield from _list_notes(page)


def _list_notes(page: RecommendationPage) -> Iterator[Block]:
    """List what documents had beside the fields; nothing where there is none."""
    if page.notes:
        yield Heading(2, "Notes from documents")
    for label, text in page.notes:
        if label.strip():
            yield Paragraph((Run(f"{label}:", bold=True),))
        yield from split_paragraphs(text)


def _name_page(page: RecommendationPage) -> str:
    """Give number and short title."""
    title = page.title.strip()
    shown = choose_title(title, page.text) if len(title) <= _TITLE_LETTERS else choose_title("", title)
    return join_parts([name_recommendation(page.number), shown], ": ")


def _list_facts(page: RecommendationPage) -> Facts:
    """List where it belongs, to whom it is addressed, and how it counts."""
    counted = MARKS[page.counted_as].word
    where = f" (as {page.counted_at})" if page.counted_at and page.counted_at != page.number else ""
    parts = ", ".join(page.sub_items)
    rows = (
        ("Theme", page.theme or ""),
        ("Part of", name_recommendation(page.parent) if page.parent else ""),
        ("Addressed to", page.addressees),
        ("Local position now", f"{counted}{where}"),
        ("Its parts", parts),
    )
    return Facts(tuple(Fact(name, (value,)) for name, value in rows if value), "About this recommendation")


def _list_positions(page: RecommendationPage) -> Block:
    """List how things stood, newest first."""
    if not page.positions:
        return Paragraph((Run("Nobody has assessed it yet"),), voice="ours")
    columns = (
        TableColumn("on", "Date", 76, lead=True),
        TableColumn("scope", "Where", 60),
        TableColumn("position", "Position", 92),
        TableColumn("reason", "Reason", 170, flexible=True),
    )
    groups = tuple(TableGroup(write_day(line.on), (_write_position(line),)) for line in page.positions)
    return Table(columns, (TableBand("", "", groups),), "How things stood on each day, the newest first")


def _write_position(line: PositionLine) -> TableRow:
    """Write how things stood on a day."""
    mark = MARKS[line.position]
    words = MarkWord(line.position, mark.word) if mark.shape else Paragraph((Run(mark.word),))
    return TableRow(
        {
            "on": write_lead(write_day(line.on)),
            "scope": write_cell(_SCOPES[line.scope]),
            "position": TableCell((words,)),
            "reason": write_cell(line.reason, "No reason recorded"),
        }
    )


def _list_actions(page: RecommendationPage, as_at: date, profile: ReportProfile) -> Block:
    """List the actions that answer it, without owners where names are off."""
    if not page.actions:
        return Paragraph((Run("No action recorded"),), voice="ours")
    columns = (
        TableColumn("reference", "Ref.", 28, lead=True),
        TableColumn("action", "Action", 130, flexible=True),
        TableColumn("timescale", "Date", 70),
        TableColumn("owners", "Responsible", 70, hanging=True),
        TableColumn("progress", "State and progress", 100, flexible=True),
    )
    groups = tuple(
        TableGroup(
            name_action(action.reference),
            (
                TableRow(
                    {
                        "reference": write_lead(action.reference),
                        "action": write_cell(action.text, "No text recorded"),
                        "timescale": write_timescale(action),
                        "owners": write_owners(action),
                        "progress": write_progress(action, as_at),
                    },
                    repeat_action(action),
                    name_action(action.reference),
                ),
            ),
        )
        for action in page.actions
    )
    table = Table(columns, (TableBand("", "", groups),), "The actions that answer this recommendation")
    return keep_columns(table, replace(profile, columns=()))
