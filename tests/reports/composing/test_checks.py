"""The paper of checks says in words what each rule found."""

from datetime import date
from typing import Final

import pytest

from laming_desktop.domain.checks.remarks import RULES, Rule
from laming_desktop.domain.papers.blocks import Paragraph, Table, TableCell
from laming_desktop.domain.papers.checks import CheckBand, CheckItem, ChecksPaper
from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.checks import compose_checks

HEAD: Final = PaperHead("Checks", "Before the meeting", date(2009, 11, 3), "all", "exampleshire", "3f9c")
NUMBERS: Final = frozenset({"on_track_late", "no_update", "slipped_often"})


def compose(*bands: CheckBand) -> Table:
    (table,) = compose_checks(ChecksPaper(HEAD, bands, ()), ReportProfile("checks")).blocks
    assert isinstance(table, Table)
    return table


def make_item(rule: Rule, detail: str = "", reason: str = "") -> CheckItem:
    return CheckItem(rule, "action", "A1", "Audit contacts", ("Head of Safeguarding",), detail, reason)


def read_found(*bands: CheckBand) -> list[str]:
    cell: TableCell = compose(*bands).bands[0].groups[0].rows[0].cells["found"]
    return [part.runs[0].text for part in cell.parts if isinstance(part, Paragraph)]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_something_with_and_without_a_detail(rule: Rule) -> None:
    detail = "34" if rule in NUMBERS else "2009-11-04"
    for words in ("", detail):
        assert all(read_found(CheckBand(rule, (make_item(rule, words),))))


def test_numbers_and_days_are_written_out() -> None:
    assert read_found(CheckBand("no_update", (make_item("no_update", "57"),))) == ["Last word 57 days ago"]
    assert read_found(CheckBand("update_in_future", (make_item("update_in_future", "2009-11-04"),))) == [
        "Dated 4 November 2009"
    ]


def test_silenced_remark_names_its_rule_and_the_reason() -> None:
    silenced = CheckBand(None, (make_item("no_owner", reason="The board decides in March"),))
    assert read_found(silenced) == ["No owner: Nobody is named", "The board decides in March"]
    assert compose(silenced).bands[0].text == "Silenced, with a reason"


def test_band_counts_its_items_and_an_empty_paper_says_so() -> None:
    inquiry = CheckItem("number_missing", "inquiry", "A progress report", "", (), "2")
    bands = compose(CheckBand("no_owner", (make_item("no_owner"),)), CheckBand("number_missing", (inquiry,))).bands
    assert [(band.text, band.note) for band in bands] == [
        ("No owner", "1 action"),
        ("Number missing from the plan", ""),
    ]
    assert compose().empty
