"""Templates of written reports, and those that come with the program."""

from dataclasses import replace

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.papers.written import ReportTemplate, TemplateSection
from laming_desktop.domain.section_text import read_section_text
from laming_desktop.operations.papers.live_fields import fill_fields, list_fields
from laming_desktop.operations.papers.templates import (
    FACT_SLOTS,
    add_section,
    add_template,
    edit_section,
    edit_template,
    list_shipped_templates,
    move_section,
    remove_section,
    remove_template,
)
from laming_desktop.operations.papers.written_reports import add_written_report
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import get_template, list_section_ids, list_templates
from tests.operations.conftest import TODAY


@pytest.fixture
def template(register: Register) -> str:
    """Give a template of the register, in the second order that comes with the program."""
    return add_template(register, list_shipped_templates()[1], name="Ours").made[0]


def list_headings(register: Register, template_id: str) -> list[str]:
    return [section.heading for section in get_template(register, template_id).sections]


def test_three_templates_come_with_the_program() -> None:
    shipped = list_shipped_templates()
    assert [one.kind for one in shipped] == ["cabinet-report", "cabinet-report", "staff-briefing"]
    assert all(section.slot[:1] != "@" or section.slot in FACT_SLOTS for one in shipped for section in one.sections)


@pytest.mark.parametrize("shipped", list_shipped_templates(), ids=lambda one: one.id)
def test_a_shipped_template_can_be_kept_and_its_words_can_be_set(register: Register, shipped: ReportTemplate) -> None:
    kept = get_template(register, add_template(register, shipped).made[0])
    assert kept.sections == shipped.sections
    for section in kept.sections:
        words, unknown = fill_fields(section.standing, list_fields(register, TODAY))
        assert unknown == ()
        assert bool(read_section_text(words)) == bool(section.standing)


def test_sections_that_are_printed_twice_are_written_once() -> None:
    slots = [section.slot for section in list_shipped_templates()[0].sections]
    assert (slots.count("summary"), slots.count("recommendations")) == (2, 2)


def test_a_section_is_added_moved_changed_and_removed(register: Register, template: str) -> None:
    first, second, *_ = list_section_ids(register, template)
    new = add_section(register, template, TemplateSection("", "Next steps"), after=first).made[0]
    assert list_headings(register, template)[1] == "Next steps"
    move_section(register, new, after=second)
    move_section(register, first, after=second)
    assert list_section_ids(register, template)[:3] == [second, first, new]
    edit_section(register, new, TemplateSection("", "What comes next", 2, "straight", boxed=True))
    section = get_template(register, template).sections[2]
    assert section == TemplateSection("next_steps", "What comes next", 2, "straight", boxed=True)
    remove_section(register, new)
    assert new not in list_section_ids(register, template)


def test_new_sections_get_slots_of_their_own(register: Register, template: str) -> None:
    for heading in ("Summary!", "Summary", "", "…"):
        add_section(register, template, TemplateSection("", heading))
    slots = [section.slot for section in get_template(register, template).sections]
    assert slots[-4:] == ["summary_2", "summary_3", "section", "section_2"]


def test_a_template_is_renamed_but_not_to_a_name_in_use(register: Register, template: str) -> None:
    add_template(register, list_shipped_templates()[2], name="Briefing")
    edit_template(register, template, name="  Our   order ")
    assert get_template(register, template).name == "Our order"
    with pytest.raises(RefusedValueError):
        edit_template(register, template, name="briefing")
    with pytest.raises(RefusedValueError):
        add_template(register, list_shipped_templates()[0], name="our order")


def test_a_template_that_a_report_is_written_by_stays(register: Register, template: str) -> None:
    add_written_report(register, template, title="A report")
    with pytest.raises(RefusedValueError) as refused:
        remove_template(register, template)
    assert refused.value.why == "template_in_use"
    register.undo()
    remove_template(register, template)
    assert list_templates(register) == []


SECTION = TemplateSection("summary", "Summary")


@pytest.mark.parametrize(
    "section",
    [
        replace(SECTION, slot="@secret"),
        replace(SECTION, level=4),
        replace(SECTION, heading="a" * 501),
        replace(SECTION, standing="a" * 100_001),
        replace(SECTION, lead_in="\x01"),
    ],
)
def test_a_section_that_no_report_can_have_is_refused(
    register: Register, template: str, section: TemplateSection
) -> None:
    before = list_section_ids(register, template)
    with pytest.raises(RefusedValueError):
        add_section(register, template, section)
    assert list_section_ids(register, template) == before


def test_sections_of_another_template_are_no_neighbours(register: Register, template: str) -> None:
    other = add_template(register, list_shipped_templates()[0]).made[0]
    (mine, *_), (theirs, *_) = list_section_ids(register, template), list_section_ids(register, other)
    with pytest.raises(RefusedValueError):
        move_section(register, mine, after=theirs)
    with pytest.raises(RefusedValueError):
        add_section(register, template, SECTION, after=theirs)
