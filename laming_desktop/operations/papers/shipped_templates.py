"""Read the templates that come with the program."""

from functools import cache
from pathlib import Path
from typing import Final, get_args

from laming_desktop.domain.papers.strict_fields import StrictFields
from laming_desktop.domain.papers.written import Numbering, ReportTemplate, TemplateSection, WrittenKind
from laming_desktop.paths import find_resource

_FILES: Final = ("stockton_order", "telford_order", "staff_briefing")
"""In the order in which they are offered."""
_LEVELS: Final = range(1, 4)


@cache
def list_shipped_templates() -> tuple[ReportTemplate, ...]:
    """List the templates that come with the program; their ids are the names of their files."""
    return tuple(read_template_file(find_resource("templates", f"{name}.json")) for name in _FILES)


def read_template_file(path: Path) -> ReportTemplate:
    """Read one file; WrongFieldError where it is no template."""
    kinds: tuple[WrittenKind, ...] = get_args(WrittenKind)
    told = StrictFields.parse(path.read_text(encoding="utf-8"))
    sections = tuple(_read_section(section) for section in told.list_objects("sections"))
    return ReportTemplate(path.stem, told.read_line("name"), told.read_word("kind", kinds, "cabinet-report"), sections)


def _read_section(told: StrictFields) -> TemplateSection:
    numberings: tuple[Numbering, ...] = get_args(Numbering)
    return TemplateSection(
        slot=told.read_line("slot"),
        heading=told.read_line("heading"),
        level=told.read_number("level", _LEVELS) or 1,
        numbering=told.read_word("numbering", numberings, "sections"),
        standing=told.read_text("standing"),
        empty=told.read_line("empty"),
        lead_in=told.read_line("lead_in"),
        page_break=told.read_flag("page_break"),
        boxed=told.read_flag("boxed"),
    )
