"""Reports are written section by section, each step a change of its own."""

from datetime import date

import pytest

from laming_desktop.domain.errors import RefusedValueError, UnknownItemError
from laming_desktop.domain.papers.profiles import ReportName
from laming_desktop.domain.papers.written import ReportFacts
from laming_desktop.operations.meetings import add_meeting, remove_meeting
from laming_desktop.operations.papers.templates import add_template, list_shipped_templates
from laming_desktop.operations.papers.written_reports import (
    add_written_report,
    attach_papers,
    find_written,
    remove_written_report,
    set_facts,
    set_meeting,
    set_section_text,
)
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import get_written, list_written


@pytest.fixture
def template(register: Register) -> str:
    return add_template(register, list_shipped_templates()[0]).made[0]


@pytest.fixture
def report(register: Register, template: str) -> str:
    return add_written_report(register, template, title="Progress").made[0]


def test_a_new_report_knows_its_authority_and_meeting(register: Register, template: str) -> None:
    meeting = add_meeting(register, body="Cabinet", on=date(2009, 6, 10)).made[0]
    report = get_written(register, add_written_report(register, template, title="Progress", meeting_id=meeting).made[0])
    assert report.facts == ReportFacts("Progress", "Exampleshire", "Cabinet", date(2009, 6, 10))
    assert (report.kind, report.template.id, report.meeting_id, report.texts) == (
        "cabinet-report",
        template,
        meeting,
        {},
    )


def test_all_facts_are_kept_lines_as_lines(register: Register, report: str) -> None:
    facts = ReportFacts("Progress", contact_email="head@example.org", wards="One\nTwo", meeting_on=date(2009, 7, 1))
    set_facts(register, report, facts)
    assert get_written(register, report).facts == facts
    assert set_facts(register, report, facts).seq is None


def test_a_section_is_written_changed_and_given_back_its_standing_text(register: Register, report: str) -> None:
    set_section_text(register, report, "summary", "First")
    set_section_text(register, report, "summary", "**Second**\r\n\r\n- a")
    assert get_written(register, report).texts == {"summary": "**Second**\n\n- a"}
    set_section_text(register, report, "summary", "")
    assert get_written(register, report).texts == {"summary": ""}
    set_section_text(register, report, "summary", None)
    assert get_written(register, report).texts == {}


@pytest.mark.parametrize("slot", ["nowhere", "@front", ""])
def test_what_no_section_of_the_template_prints_is_refused(register: Register, report: str, slot: str) -> None:
    with pytest.raises(RefusedValueError) as refused:
        set_section_text(register, report, slot, "Words")
    assert "summary" in refused.value.allowed


def test_papers_are_attached_in_order_and_once(register: Register, report: str) -> None:
    attach_papers(register, report, ("action-plan", "appendix", "action-plan"))
    assert get_written(register, report).attached == ("action-plan", "appendix")


@pytest.mark.parametrize("paper", ["cabinet-report", "register"])
def test_a_report_is_no_appendix_of_a_report(register: Register, report: str, paper: ReportName) -> None:
    with pytest.raises(RefusedValueError):
        attach_papers(register, report, (paper,))


def test_a_report_outlives_its_meeting(register: Register, report: str) -> None:
    meeting = add_meeting(register, body="Cabinet", on=date(2009, 6, 10)).made[0]
    set_meeting(register, report, meeting)
    assert get_written(register, report).facts.body == "Cabinet"
    remove_meeting(register, meeting)
    assert (get_written(register, report).meeting_id, get_written(register, report).facts.body) == (None, "Cabinet")


def test_a_removed_report_comes_back_with_its_texts(register: Register, report: str) -> None:
    set_section_text(register, report, "summary", "Words")
    remove_written_report(register, report)
    with pytest.raises(UnknownItemError):
        get_written(register, report)
    register.undo()
    assert get_written(register, report).texts == {"summary": "Words"}
    assert register.check() == []


def test_reports_are_listed_latest_meeting_first_and_found_by_title(register: Register, template: str) -> None:
    for title, on in (("June", date(2009, 6, 10)), ("May", date(2009, 5, 1)), ("Draft", None)):
        made = add_written_report(register, template, title=title).made[0]
        set_facts(register, made, ReportFacts(title, meeting_on=on))
    assert [one.facts.title for one in list_written(register)] == ["Draft", "June", "May"]
    assert find_written(register, "june").facts.meeting_on == date(2009, 6, 10)
    with pytest.raises(RefusedValueError):
        find_written(register, "July")


@pytest.mark.parametrize("title", [" ", "a" * 501])
def test_a_title_is_a_line_of_sensible_length(register: Register, template: str, title: str) -> None:
    with pytest.raises(RefusedValueError):
        add_written_report(register, template, title=title)
    assert list_written(register) == []
