"""Keep the templates of written reports: take one that comes with the program, change its sections and their order."""

import re
from typing import Final, get_args

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.papers.written import Numbering, ReportTemplate, TemplateSection, WrittenKind
from laming_desktop.operations.finding import find_row
from laming_desktop.operations.papers.shipped_templates import list_shipped_templates
from laming_desktop.operations.values import check_line, check_text
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.report_rows import list_templates

__all__ = [
    "add_section",
    "add_template",
    "edit_section",
    "edit_template",
    "find_template",
    "list_shipped_templates",
    "move_section",
    "remove_section",
    "remove_template",
]

FACT_SLOTS: Final = ("@front", "@front_short", "@contact", "@background", "@wards")
"""Slots that print the facts of a report; all others hold a text."""
MOST_SECTIONS: Final = 200
LEVELS: Final = range(1, 4)

_NO_LETTERS: Final = re.compile(r"[\W_]+")


def find_template(register: Register, words: str, *, kind: WrittenKind | None = None) -> ReportTemplate:
    """Find a template by name or id, among the register's own first, then among those that come with the program.

    RefusedValueError with what there is; without words the first of its kind.
    """
    every = [one for one in (*list_templates(register), *list_shipped_templates()) if kind in {None, one.kind}]
    asked = fold(words.replace("_", " "))
    for one in every:
        if not words or asked in {fold(one.name), fold(one.id.replace("_", " "))}:
            return one
    shipped = tuple(one.id for one in list_shipped_templates() if kind in {None, one.kind})
    own = tuple(one.name for one in list_templates(register) if kind in {None, one.kind})
    raise RefusedValueError("template", words, "not_allowed", (*own, *shipped))


def add_template(register: Register, template: ReportTemplate, *, name: str = "") -> Changes:
    """Add a template like another one, under its name or a new one; a name in use is refused."""
    words = check_line("name", name or template.name, may_be_empty=False)
    if len(template.sections) > MOST_SECTIONS:
        raise RefusedValueError("template", words, "too_many_sections", (f"{MOST_SECTIONS}",))
    with register.write(f"Add template {words}") as writing:
        _refuse_second(writing, words)
        kind = _check_kind(template.kind)
        template_id = writing.add("report_template", name=words, kind=kind)
        for section in template.sections:
            _add_section(writing, template_id, section)
    return writing.changes


def edit_template(register: Register, template_id: str, *, name: str) -> Changes:
    """Give a template another name."""
    words = check_line("name", name, may_be_empty=False)
    with register.write("Rename a template") as writing:
        find_row(writing, "report_template", template_id)
        _refuse_second(writing, words, template_id)
        writing.change("report_template", template_id, name=words)
    return writing.changes


def remove_template(register: Register, template_id: str) -> Changes:
    """Take a template away; one that a report is written by is refused."""
    with register.write("Remove a template") as writing:
        row = find_row(writing, "report_template", template_id)
        if writing.list_rows("written_report", template_id=template_id):
            raise RefusedValueError("template", str(row["name"]), "template_in_use")
        writing.remove("report_template", template_id)
    return writing.changes


def add_section(register: Register, template_id: str, section: TemplateSection, *, after: str | None = None) -> Changes:
    """Add a section behind another one (by id), else as the last; without a slot it gets one of its own."""
    with register.write(f"Add section {section.heading}".rstrip()) as writing:
        find_row(writing, "report_template", template_id)
        if len(writing.list_rows("template_section", template_id=template_id)) >= MOST_SECTIONS:
            raise RefusedValueError("template", section.heading, "too_many_sections", (f"{MOST_SECTIONS}",))
        _add_section(writing, template_id, section, after)
    return writing.changes


def edit_section(register: Register, section_id: str, section: TemplateSection) -> Changes:
    """Make a section what is given; its slot stays where none is given."""
    with register.write("Change a section of a template") as writing:
        row = find_row(writing, "template_section", section_id)
        slot = section.slot or str(row["slot"])
        writing.change("template_section", section_id, slot=slot, **_check_section(section))
    return writing.changes


def move_section(register: Register, section_id: str, *, after: str | None) -> Changes:
    """Put a section behind another one of its template, or first."""
    with register.write("Move a section of a template") as writing:
        row = find_row(writing, "template_section", section_id)
        if after is not None and find_row(writing, "template_section", after)["template_id"] != row["template_id"]:
            raise RefusedValueError("section", str(row["heading"]), "other_template")
        if after != section_id:
            place = writing.place_after("template_section", after, str(row["template_id"]))
            writing.change("template_section", section_id, place=place)
    return writing.changes


def remove_section(register: Register, section_id: str) -> Changes:
    """Take a section out of its template; what is written under its slot stays with the reports."""
    with register.write("Remove a section of a template") as writing:
        find_row(writing, "template_section", section_id)
        writing.remove("template_section", section_id)
    return writing.changes


def _add_section(writing: Writing, template_id: str, section: TemplateSection, after: str | None = None) -> None:
    if after is not None and find_row(writing, "template_section", after)["template_id"] != template_id:
        raise RefusedValueError("section", section.heading, "other_template")
    told = _check_section(section)
    slot = section.slot or _make_slot(writing, template_id, str(told["heading"]))
    given = {} if after is None else {"place": writing.place_after("template_section", after, template_id)}
    writing.add("template_section", template_id=template_id, slot=slot, **told, **given)


def _check_section(section: TemplateSection) -> dict[str, str | int]:
    """Give the columns of a section but its slot; RefusedValueError where one cannot be kept."""
    numberings: tuple[Numbering, ...] = get_args(Numbering)
    if section.slot.startswith("@") and section.slot not in FACT_SLOTS:
        raise RefusedValueError("slot", section.slot, "not_allowed", FACT_SLOTS)
    if section.numbering not in numberings:
        raise RefusedValueError("numbering", section.numbering, "not_allowed", numberings)
    if section.level not in LEVELS:
        raise RefusedValueError("level", str(section.level), "not_allowed", tuple(map(str, LEVELS)))
    check_line("slot", section.slot)
    return {
        "heading": check_line("heading", section.heading),
        "level": section.level,
        "numbering": section.numbering,
        "standing": check_text("standing", section.standing),
        "empty": check_line("empty", section.empty),
        "lead_in": check_line("lead_in", section.lead_in),
        "page_break": int(section.page_break),
        "boxed": int(section.boxed),
    }


def _make_slot(writing: Writing, template_id: str, heading: str) -> str:
    """Make a slot from a heading that no other section of the template has."""
    stem = _NO_LETTERS.sub("_", heading.casefold()).strip("_")[:60] or "section"
    taken = {row["slot"] for row in writing.list_rows("template_section", template_id=template_id)}
    number = 1
    while (slot := stem if number == 1 else f"{stem}_{number}") in taken:
        number += 1
    return slot


def _check_kind(kind: WrittenKind) -> WrittenKind:
    kinds: tuple[WrittenKind, ...] = get_args(WrittenKind)
    if kind not in kinds:
        raise RefusedValueError("kind", kind, "not_allowed", kinds)
    return kind


def _refuse_second(writing: Writing, name: str, but: str = "") -> None:
    for row in writing.list_rows("report_template"):
        if row["id"] != but and fold(str(row["name"])) == fold(name):
            raise RefusedValueError("name", name, "taken")
