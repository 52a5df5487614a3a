"""The chase log gathers, round by round, what went out and what became of it."""

from datetime import date, timedelta
from pathlib import Path

from laming_desktop.domain.shares import ShareWishes
from laming_desktop.operations.papers.chase_log import gather_chase_log
from laming_desktop.operations.papers.composing import compose_paper
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.sharing.making import share_register
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY
from tests.operations.papers.asking import ask


def test_each_round_is_a_band_and_what_is_late_is_counted_in_days(sample: Register, tmp_path: Path) -> None:
    late = ShareWishes(agency="Exampleshire Police", round="Round 1", due_on=TODAY - timedelta(days=3))
    share_register(sample, late, tmp_path / "police.laming", now=NOW)
    share_register(sample, ShareWishes(round="Round 2", sent_to="Members"), tmp_path / "all.laming", now=NOW)

    paper = gather_chase_log(sample, ask("chase-log"))

    assert [band.round for band in paper.bands] == ["Round 2", "Round 1"]
    (police,) = paper.bands[1].items
    assert (police.whom, police.state, police.late) == ("Exampleshire Police", "overdue", 3)
    assert paper.head.shows == "2 shares, 1 overdue"


def test_log_is_one_page_with_a_row_for_each_share(sample: Register, tmp_path: Path) -> None:
    due = date(2009, 12, 1)
    for nth in range(4):
        wishes = ShareWishes(sent_to=f"Partner {nth}", round="Round 1", due_on=due)
        share_register(sample, wishes, tmp_path / f"{nth}.laming", now=NOW)

    document = compose_paper(sample, ask("chase-log"))
    result = export_paper(sample, tmp_path / "log.pdf", ask("chase-log"), today=TODAY)

    assert document.summary
    assert result.pages == 1
