"""Names under which papers are saved."""

from datetime import date
from pathlib import Path

from laming_desktop.store.register import Register
from laming_desktop.ui.screens.report.saving import find_free_name, suggest_name


def test_name_tells_register_paper_and_day(plan: Register) -> None:
    assert suggest_name(plan, "Action plan", date(2009, 11, 3)).name == "Exampleshire, action plan, 2009-11-03.pdf"


def test_free_name_counts_on(tmp_path: Path) -> None:
    for name in ("a.pdf", "a (2).pdf"):
        (tmp_path / name).touch()

    assert find_free_name(tmp_path / "a.pdf").name == "a (3).pdf"
