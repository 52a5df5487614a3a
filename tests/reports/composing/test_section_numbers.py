from laming_desktop.domain.papers.written import TemplateSection
from laming_desktop.reports.composing.section_numbers import SectionNumbers


def section(slot: str, level: int = 1) -> TemplateSection:
    """Make a numbered section."""
    return TemplateSection(slot, slot.capitalize(), level)


def test_sections_and_their_parts_are_counted() -> None:
    numbers = SectionNumbers()
    wanted = [("purpose", 1), ("information", 1), *((f"part{nth}", 2) for nth in range(10)), ("wards", 1)]

    found = [numbers.begin(section(slot, level), numbered=True) for slot, level in wanted]

    assert found == ["1.", "2.", *(f"2.{nth}" for nth in range(1, 11)), "3."]


def test_paragraphs_count_anew_in_each_section() -> None:
    numbers = SectionNumbers()
    found: list[str] = []
    for slot in ("one", "two"):
        numbers.begin(section(slot), numbered=True)
        found += [numbers.number_paragraph(section(slot)) for _ in range(2)]

    assert found == ["1.1", "1.2", "2.1", "2.2"]


def test_section_printed_twice_keeps_its_numbers_and_loses_that_of_its_heading() -> None:
    numbers = SectionNumbers()
    numbers.begin(section("summary"), numbered=True)
    numbers.begin(section("reasons"), numbered=True)

    assert numbers.begin(section("summary"), numbered=True) == ""
    assert numbers.number_paragraph(section("summary")) == "1.1"


def test_paragraphs_straight_through_never_begin_anew() -> None:
    numbers = SectionNumbers()
    found: list[str] = []
    for slot in ("background", "findings"):
        straight = TemplateSection(slot, slot, numbering="straight")
        numbers.begin(straight, numbered=False)
        found += [numbers.number_paragraph(straight) for _ in range(2)]

    assert found == ["1.", "2.", "3.", "4."]


def test_part_before_any_section_is_a_section() -> None:
    assert SectionNumbers().begin(section("part", 2), numbered=True) == "1."
