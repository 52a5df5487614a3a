"""Names under which papers are saved."""

from datetime import date

from laming_desktop.store.register import Register
from laming_desktop.ui.screens.report.saving import suggest_name


def test_name_tells_register_paper_and_day(plan: Register) -> None:
    assert suggest_name(plan, "Action plan", date(2009, 11, 3)).name == "Exampleshire, action plan 2009-11-03.pdf"
