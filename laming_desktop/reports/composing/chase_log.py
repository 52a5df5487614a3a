"""The chase log as a table: a band a round, a row a share."""

from collections.abc import Mapping
from typing import Final

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
from laming_desktop.domain.papers.chase_log import ChaseBand, ChaseItem, ChasePaper, ChaseReturn
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.cell_words import make_paragraph, repeat_number, write_cell, write_lead
from laming_desktop.reports.composing.columns import keep_columns
from laming_desktop.reports.composing.naming import finish_head
from laming_desktop.reports.saying import say_days

_EMPTY: Final = "Nothing was sent out yet."
_NO_ROUND: Final = "Without a round"
_SUMMARY: Final = (
    "Each row is a copy or a form that was sent out, with to whom and when, when it is due back, what came back and how "
    "it stands. The round stands in rows of its own."
)
_FORMS: Final[Mapping[str, str]] = {"register": "Copy of the register", "xlsx": "Workbook", "docx": "Word form"}
_STATES: Final[Mapping[str, str]] = {
    "out": "Out",
    "overdue": "Overdue",
    "merged": "Merged",
    "returned": "Returned, nothing merged",
    "wrong_format": "Returned in the wrong format",
}
_OUTCOMES: Final[Mapping[str, str]] = {
    "received": "received",
    "merged": "merged",
    "nothing_new": "nothing new in it",
    "older": "older than what was merged",
    "other_register": "not this register's",
    "altered": "altered on its way",
    "wrong_format": "in the wrong format",
}


def compose_chase_log(paper: ChasePaper, profile: ReportProfile) -> PaperDocument:
    """Make the blocks of the chase log."""
    table = Table(_make_columns(), tuple(_compose_band(band) for band in paper.bands), _SUMMARY, _EMPTY)
    head = finish_head(paper.head, profile)
    return PaperDocument(head, (keep_columns(table, profile),), profile.page, "table", summary=_SUMMARY)


def _make_columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("number", "No.", 38.0, lead=True),
        TableColumn("whom", "To whom", 170.0, flexible=True),
        TableColumn("form", "As", 96.0),
        TableColumn("sent", "Sent", 92.0),
        TableColumn("due", "Due back", 92.0),
        TableColumn("returned", "Came back", 170.0, flexible=True, hanging=True),
        TableColumn("state", "How it stands", 104.5),
    )


def _compose_band(band: ChaseBand) -> TableBand:
    """Make the band of a round with how many are out."""
    out = sum(item.state in {"out", "overdue"} for item in band.items)
    note = f"{out} of {len(band.items)} still out" if out else f"all {len(band.items)} are back"
    return TableBand(band.round or _NO_ROUND, note, tuple(_make_group(item) for item in band.items))


def _make_group(item: ChaseItem) -> TableGroup:
    whom = ", ".join(part for part in (item.whom, item.sent_to) if part)
    number = str(item.number)
    cells = {
        "number": write_lead(number),
        "whom": write_cell(whom, "Everybody's actions"),
        "form": write_cell(_FORMS[item.form], ""),
        "sent": write_cell(write_day(item.sent_on), ""),
        "due": write_cell(write_day(item.due_on) if item.due_on else "", "No day was set"),
        "returned": TableCell(tuple(make_paragraph(_say_return(one)) for one in item.returns))
        if item.returns
        else write_cell("", "Nothing yet"),
        "state": write_cell(_say_state(item), ""),
    }
    name = f"Share {item.number}"
    return TableGroup(name, (TableRow(cells, {"number": repeat_number(number)}, name),))


def _say_return(one: ChaseReturn) -> str:
    return f"{write_day(one.on)}: {_OUTCOMES[one.outcome]}"


def _say_state(item: ChaseItem) -> str:
    if not item.late:
        return _STATES[item.state]
    if item.state == "overdue":
        return f"Overdue, {say_days(item.late)}"
    return f"{_STATES[item.state]}, {say_days(item.late)} late"
