"""The checks before a meeting: under each rule the items that it remarks upon, whose they are and what was found."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from laming_desktop.domain.checks.remarks import Rule
from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.blocks import (
    PaperDocument,
    Table,
    TableBand,
    TableCell,
    TableColumn,
    TableGroup,
    TableRow,
)
from laming_desktop.domain.papers.check_words import RULE_WORDS
from laming_desktop.domain.papers.checks import CheckBand, CheckItem, ChecksPaper
from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.action_cells import list_owners
from laming_desktop.reports.composing.cell_words import (
    make_paragraph,
    repeat_number,
    repeat_title,
    split_paragraphs,
    write_cell,
    write_lead,
    write_ours,
)
from laming_desktop.reports.composing.columns import keep_columns
from laming_desktop.reports.composing.naming import count_items, finish_head, name_action, name_recommendation
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.saying import join_parts, say_days, say_times

_SILENCED: Final = "Silenced, with a reason"
_EMPTY: Final = "The checks find nothing to see to."
_SUMMARY: Final = (
    "Each row is an action or a recommendation that a check remarks upon, with who is responsible and what was found. "
    "The check stands in rows of its own; an item may stand under several."
)


def compose_checks(paper: ChecksPaper, profile: ReportProfile) -> PaperDocument:
    """Make the blocks of the checks, with the columns that the profile chooses."""
    bands = tuple(_compose_band(band) for band in paper.bands)
    table = keep_columns(Table(_make_columns(), bands, _SUMMARY, _EMPTY), profile)
    return PaperDocument(
        finish_head(paper.head, profile), (table,), profile.page, "table", paper.tiles, summary=_SUMMARY
    )


def _make_columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("item", "Item", 76.0, "action or rec. no.", lead=True),
        TableColumn("text", "What it is", 300.0, flexible=True),
        TableColumn("owners", "Responsible manager(s)", 130.0, hanging=True),
        TableColumn("found", "What was found", 256.5, flexible=True),
    )


def _compose_band(band: CheckBand) -> TableBand:
    """Make the band of a rule with its count."""
    actions = sum(item.table == "action" for item in band.items)
    others = sum(item.table == "recommendation" for item in band.items)
    note = count_items(actions, others) if actions or others else ""
    title = RULE_WORDS[band.rule] if band.rule else _SILENCED
    return TableBand(title, note, tuple(_make_group(item) for item in band.items))


def _make_group(item: CheckItem) -> TableGroup:
    """Make the row of one remark, alone in its group."""
    is_action = item.table == "action"
    lead = item.name if item.table in {"action", "recommendation"} else ""
    name = name_action(item.name) if is_action else name_recommendation(lead) if lead else tidy_line(item.name)
    cells = {
        "item": write_lead(lead),
        "text": write_cell(item.text or ("" if lead else item.name), "No text recorded"),
        "owners": list_owners(item.owners) if is_action else TableCell(),
        "found": _write_found(item),
    }
    again = {"item": repeat_number(lead), "text": repeat_title("", item.text)}
    return TableGroup(name, (TableRow(cells, again, name),))


def _write_found(item: CheckItem) -> TableCell:
    """Write what the rule found; of what is silenced also by which rule, and why nobody wants to hear of it."""
    say = _DETAILS.get(item.rule, tidy_line)
    found = say(item.detail) if item.detail else _WITHOUT_DETAIL.get(item.rule, "")
    if not item.reason:
        return TableCell((make_paragraph(found),)) if found else write_ours("See the plan")
    told = join_parts([RULE_WORDS[item.rule], found], ": ")
    return TableCell((make_paragraph(told), *split_paragraphs(item.reason, "note")))


def _say_future(detail: str) -> str:
    return f"Dated {write_day(date.fromisoformat(detail))}"


_DETAILS: Final[Mapping[Rule, Callable[[str], str]]] = {
    "on_track_late": lambda detail: f"Overdue {say_days(int(detail))}",
    "no_update": lambda detail: f"Last word {say_days(int(detail))} ago",
    "update_in_future": _say_future,
    "number_missing": lambda detail: f"No recommendation {tidy_line(detail)}",
    "same_text": lambda detail: f"As {tidy_line(detail)}",
    "slipped_often": lambda detail: f"Put off {say_times(int(detail))}",
    "state_without_note": lambda detail: next(
        (word for key, word in MARK_WORDS.items() if key == detail), tidy_line(detail)
    ),
    "owner_unknown": lambda detail: f"\u201c{tidy_line(detail)}\u201d",
    "timescale_unread": lambda detail: f"\u201c{tidy_line(detail)}\u201d",
    "timescale_ambiguous": lambda detail: f"\u201c{tidy_line(detail)}\u201d",
    "before_inquiry": lambda detail: f"\u201c{tidy_line(detail)}\u201d",
}
_WITHOUT_DETAIL: Final[Mapping[Rule, str]] = {
    "no_update": "No word yet",
    "red_unexplained": "No word of why",
    "no_action": "No action answers it",
    "no_owner": "Nobody is named",
    "owner_unknown": "Nobody has said who is meant",
    "ongoing_unreviewed": "No date of review",
    "complete_undated": "No day of completion",
    "complete_unevidenced": "No file or link is kept",
}
