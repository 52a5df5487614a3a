from datetime import date

from laming_desktop.domain.papers.profiles import REPORT_NAMES
from laming_desktop.wording.papers import REPORT_WORDS, say_meeting, say_other_bytes


def test_every_report_has_a_name() -> None:
    assert set(REPORT_WORDS) == set(REPORT_NAMES)


def test_a_meeting_is_named_by_body_and_day() -> None:
    assert say_meeting("Cabinet", date(2009, 6, 10)) == "Cabinet, 10 Jun 2009"


def test_why_a_paper_is_not_the_same_is_said() -> None:
    assert "version 1.2 of the program" in say_other_bytes("1.2", was_redacted=False)
    assert "another version" in say_other_bytes("", was_redacted=False)
    assert "removed from the register for good" in say_other_bytes("1.2", was_redacted=True)
