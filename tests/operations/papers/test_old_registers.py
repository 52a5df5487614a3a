"""What meetings were given by an older version is still there, and is printed again."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from laming_desktop.operations.papers.presenting import reprint
from laming_desktop.store.meetings import list_meetings, list_presentations
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_profiles, list_written, read_house_style
from laming_desktop.store.schema import VERSION
from laming_desktop.wording.filters import say_filter_counts

REGISTERS = Path(__file__).parents[2] / "samples" / "registers"
FIRST_WITH_PAPERS = 3


@pytest.mark.parametrize("version", range(FIRST_WITH_PAPERS, VERSION))
def test_papers_of_an_old_register_are_read_and_printed_again(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.laming"
    shutil.copy(REGISTERS / f"version_{version}.laming", path)
    register = Register.open(path, author="Tester", clock=lambda: datetime(2010, 1, 1, tzinfo=UTC))
    (meeting,), (given,), (profile,) = list_meetings(register), list_presentations(register), list_profiles(register)
    assert (meeting.body, meeting.on, given.profile) == ("Cabinet", date(2009, 11, 10), profile)
    assert list_written(register)[0].texts == {"summary": "**{recommendations}** recommendations"}
    assert read_house_style(register).crest is not None
    assert reprint(register, given.id, tmp_path / "again.pdf", say_counts=say_filter_counts).result.pages == 1
    assert register.check() == []
    register.close()
