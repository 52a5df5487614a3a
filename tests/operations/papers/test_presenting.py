"""What a meeting was given can be printed again from the same point, byte for byte."""

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from laming_desktop.domain.errors import CannotWriteError, MissingFileError, ReadOnlyError, RefusedValueError
from laming_desktop.domain.papers.house_style import Crest, HouseStyle
from laming_desktop.domain.papers.profiles import FormatName, PageChoices, ReportName, ReportProfile
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.actions import remove_action
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.operations.meetings import add_meeting, remove_meeting
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.operations.papers.presenting import Presented, present, reprint
from laming_desktop.operations.papers.styles import set_house_style
from laming_desktop.operations.papers.templates import add_template, list_shipped_templates
from laming_desktop.operations.papers.written_reports import (
    add_written_report,
    attach_papers,
    remove_written_report,
    set_section_text,
)
from laming_desktop.store.meetings import get_presentation, list_meetings, list_presentations
from laming_desktop.store.reading import list_actions
from laming_desktop.store.redacting import redact_text
from laming_desktop.store.register import Register
from tests.domain.papers.test_pictures import make_png
from tests.operations.conftest import NOW, TODAY

LATER = datetime(2010, 2, 1, 9, tzinfo=UTC)
FORMATS: tuple[FormatName, ...] = ("pdf", "docx", "html", "xlsx")


def say_counts(_asked: PlanFilter, shown: int, of_all: int, noun: str) -> str:
    return f"{shown} of {of_all} {noun}"


def say_otherwise(_asked: PlanFilter, shown: int, _of_all: int, noun: str) -> str:
    return f"{noun}: {shown}"


def wish(report: ReportName = "appendix", format_name: FormatName = "pdf", as_at: date = TODAY) -> PaperWishes:
    asked = PlanFilter(priorities=("high",)) if report == "action-plan" else PlanFilter()
    profile = ReportProfile(report, asked=asked, confidential="Draft", page=PageChoices())
    return PaperWishes(as_at, say_counts, profile, format_name, item="7")


def give(register: Register, path: Path, wishes: PaperWishes | None = None) -> Presented:
    meeting = add_meeting(register, body="Cabinet", on=date(2009, 11, 10)).made[0]
    return present(register, meeting, wishes or wish(), path, now=NOW, title="Appendix 1")


def work_on(register: Register) -> None:
    """Change much of what a paper prints."""
    first, second, *_ = list_actions(register, today=TODAY)
    edit_item(register, "action", first.id, {"text": "Something else", "priority": "low"}, today=TODAY)
    remove_action(register, second.id)


def test_presenting_keeps_the_point_the_profile_and_the_digest(sample: Register, tmp_path: Path) -> None:
    head = sample.head()[0] + 1
    given = give(sample, tmp_path / "a.pdf")
    (kept,) = list_presentations(sample)
    assert kept.id == given.changes.made[0]
    assert (kept.title, kept.format, kept.as_at, kept.file_name) == ("Appendix 1", "pdf", TODAY, "a.pdf")
    assert (kept.seq, kept.profile, kept.presented_at) == (head, wish().profile, NOW)
    assert kept.digest == given.digest == sha256((tmp_path / "a.pdf").read_bytes()).hexdigest()
    assert list_meetings(sample)[0].presented == 1


TABLES: tuple[ReportName, ...] = (
    "appendix",
    "action-plan",
    "changed",
    "exceptions",
    "crosswalk",
    "checks",
    "owner-sheet",
)
PROSE: tuple[ReportName, ...] = ("members", "recommendation-pages", "cabinet-report", "staff-briefing")
REPORTS: dict[FormatName, tuple[ReportName, ...]] = {
    "pdf": (*TABLES, *PROSE),
    "docx": (*TABLES, *PROSE),
    "html": (*TABLES, *PROSE),
    "xlsx": (*TABLES, "register"),
}


def write_reports(register: Register) -> dict[ReportName, str]:
    """Write a cabinet report with an appendix and a staff briefing; give their ids."""
    _, order, briefing = list_shipped_templates()
    written: dict[ReportName, str] = {}
    for template in (order, briefing):
        kept = add_template(register, template).made[0]
        made = add_written_report(register, kept, title=f"A {template.kind}").made[0]
        set_section_text(register, made, "background", "**{actions}** actions\n\n- a\n- b")
        written[template.kind] = made
    attach_papers(register, written["cabinet-report"], ("appendix",))
    return written


@pytest.mark.parametrize("format_name", FORMATS)
def test_reprinting_gives_the_same_bytes_whatever_happened_since(
    sample: Register, tmp_path: Path, format_name: FormatName
) -> None:
    set_house_style(sample, HouseStyle("#5A1846", crest=Crest(make_png(9, 9), "image/png", "An oak")))
    written = write_reports(sample)
    meeting = add_meeting(sample, body="Cabinet", on=date(2009, 11, 10)).made[0]
    given: dict[ReportName, str] = {}
    for report in REPORTS[format_name]:
        wishes = replace(wish(report, format_name), since=date(2009, 10, 28), written_id=written.get(report, ""))
        path = tmp_path / f"{report}.{format_name}"
        given[report] = present(sample, meeting, wishes, path, now=NOW).changes.made[0]
    work_on(sample)
    set_house_style(sample, HouseStyle())
    for made in written.values():
        remove_written_report(sample, made)
    for report, presentation in given.items():
        path = tmp_path / f"again {report}.{format_name}"
        assert reprint(sample, presentation, path, say_counts=say_counts).is_same, report
        assert path.read_bytes() == (tmp_path / f"{report}.{format_name}").read_bytes()


def test_a_report_as_at_a_day_before_it_was_written_has_its_words_and_todays_style(
    sample: Register, tmp_path: Path
) -> None:
    set_house_style(sample, HouseStyle("#5A1846", foot_text="Today's foot"))
    written = write_reports(sample)["staff-briefing"]
    wishes = replace(wish("staff-briefing", "html", date(2009, 10, 1)), written_id=written)
    given = give(sample, tmp_path / "a.html", wishes)
    page = (tmp_path / "a.html").read_text("utf-8")
    assert "A staff-briefing" in page
    assert "Today&#x27;s foot" in page or "Today's foot" in page
    assert reprint(sample, given.changes.made[0], tmp_path / "b.html", say_counts=say_counts).is_same


def test_a_paper_as_at_an_earlier_day_is_reprinted_as_it_was_seen_then(sample: Register, tmp_path: Path) -> None:
    work_on(sample)
    given = give(sample, tmp_path / "a.pdf", wish(as_at=date(2009, 10, 1)))
    work_on(sample)
    assert reprint(sample, given.changes.made[0], tmp_path / "b.pdf", say_counts=say_counts).is_same


def test_a_register_under_another_name_reprints_the_same(sample: Register, tmp_path: Path) -> None:
    given = give(sample, tmp_path / "a.pdf")
    assert sample.path is not None
    sample.close()
    renamed = sample.path.rename(tmp_path / "renamed.laming")
    register = Register.open(renamed, author="Other", clock=lambda: LATER)
    assert reprint(register, given.changes.made[0], tmp_path / "b.pdf", say_counts=say_counts).is_same
    register.close()


def test_other_words_than_then_are_told(sample: Register, tmp_path: Path) -> None:
    given = give(sample, tmp_path / "a.pdf", wish("action-plan"))
    again = reprint(sample, given.changes.made[0], tmp_path / "b.pdf", say_counts=say_otherwise)
    assert (again.is_same, again.digest == given.digest) == (False, False)


def test_a_text_that_was_removed_for_good_is_told_as_the_reason(sample: Register, tmp_path: Path) -> None:
    given = give(sample, tmp_path / "a.html", wish("action-plan", "html"))
    action = list_actions(sample, wish("action-plan").asked, today=TODAY)[0]
    redact_text(sample, action.text, "Remove a text", "")
    again = reprint(sample, given.changes.made[0], tmp_path / "b.html", say_counts=say_counts)
    assert (again.is_same, again.was_redacted) == (False, True)
    assert "[removed]" in (tmp_path / "b.html").read_text("utf-8")


def test_nothing_is_kept_where_the_paper_cannot_be_written(sample: Register, tmp_path: Path) -> None:
    with pytest.raises((CannotWriteError, MissingFileError)):
        give(sample, tmp_path / "no folder" / "a.pdf")
    assert sample.path is not None
    with pytest.raises(RefusedValueError):
        present(sample, list_meetings(sample)[0].id, wish(), sample.path, now=NOW)
    assert list_presentations(sample) == []


def test_nothing_is_written_from_a_register_that_may_only_be_read(sample: Register, tmp_path: Path) -> None:
    meeting = add_meeting(sample, body="Cabinet", on=date(2009, 11, 10)).made[0]
    past = sample.as_at(sample.head()[0])
    with pytest.raises(ReadOnlyError):
        present(past, meeting, wish(), tmp_path / "a.pdf", now=NOW)
    past.close()
    assert not (tmp_path / "a.pdf").exists()


def test_a_presentation_from_another_register_is_refused(sample: Register, tmp_path: Path) -> None:
    given = give(sample, tmp_path / "a.pdf")
    row = sample.read_state()["presentation", given.changes.made[0]]
    meeting = sample.read_state()["meeting", str(row["meeting_id"])]
    copy = create_register(tmp_path / "copy.laming", author="Tester", clock=lambda: NOW)
    with copy.write("Take rows from elsewhere", kind="import") as writing:
        writing.add("meeting", **meeting)
        writing.add("presentation", **row)
    with pytest.raises(RefusedValueError) as refused:
        reprint(copy, str(row["id"]), tmp_path / "b.pdf", say_counts=say_counts)
    assert refused.value.why == "other_journal"
    copy.close()


def test_presenting_can_be_undone_and_goes_with_its_meeting(sample: Register, tmp_path: Path) -> None:
    given = give(sample, tmp_path / "a.pdf")
    sample.undo()
    assert list_presentations(sample) == []
    sample.redo()
    remove_meeting(sample, get_presentation(sample, given.changes.made[0]).meeting_id)
    assert list_presentations(sample) == []
    assert sample.check() == []
