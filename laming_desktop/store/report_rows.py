"""Profiles, templates, written reports and the house style, as plain data."""

from base64 import b64decode
from collections.abc import Callable
from dataclasses import fields
from typing import TypeVar

from sqlalchemy import Connection, select

from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.domain.papers.house_style import Crest, HouseStyle
from laming_desktop.domain.papers.pictures import tell_picture
from laming_desktop.domain.papers.profile_texts import read_attached, read_profile
from laming_desktop.domain.papers.profiles import ReportName, ReportProfile
from laming_desktop.domain.papers.strict_fields import WrongFieldError
from laming_desktop.domain.papers.style_texts import KeptStyle, read_style
from laming_desktop.domain.papers.written import ReportFacts, ReportTemplate, TemplateSection, WrittenReport
from laming_desktop.store.plan_tables import RegisterRecord
from laming_desktop.store.register import Register
from laming_desktop.store.report_tables import (
    KeptFileRecord,
    ReportProfileRecord,
    ReportSectionRecord,
    ReportTemplateRecord,
    TemplateSectionRecord,
    WrittenReportRecord,
)
from laming_desktop.store.words import NUMBERINGS, WRITTEN_KINDS, UnknownWordError

_Read = TypeVar("_Read")
_FACTS = tuple(one.name for one in fields(ReportFacts))


def list_profiles(register: Register, report: ReportName | None = None) -> list[ReportProfile]:
    """List the kept profiles, of one report or of all, in their order; report and name tell them apart."""
    own = ReportProfileRecord
    query = select(own.wishes).order_by(own.report, own.place, own.id)
    if report is not None:
        query = query.where(own.report == report)
    with register.reading() as connection:
        return [_read(read_profile, wishes) for wishes in connection.scalars(query)]


def list_templates(register: Register) -> list[ReportTemplate]:
    """List the templates with their sections, in their order."""
    own = ReportTemplateRecord
    query = select(own.id, own.name, own.kind).order_by(own.place, own.id)
    with register.reading() as connection:
        sections = _load_sections(connection)
        return [
            ReportTemplate(own_id, name, WRITTEN_KINDS.read(kind), tuple(sections.get(own_id, {}).values()))
            for own_id, name, kind in connection.execute(query)
        ]


def get_template(register: Register, template_id: str) -> ReportTemplate:
    """Give one template; UnknownItemError when there is none."""
    found = next((one for one in list_templates(register) if one.id == template_id), None)
    if found is None:
        raise UnknownItemError(template_id)
    return found


def list_section_ids(register: Register, template_id: str) -> list[str]:
    """List the ids of a template's sections, in the order of its sections."""
    with register.reading() as connection:
        return list(_load_sections(connection).get(template_id, {}))


def list_written(register: Register) -> list[WrittenReport]:
    """List the written reports: the latest meeting first, those without a meeting before all."""
    own = WrittenReportRecord
    facts = [getattr(own, name) for name in _FACTS]
    query = select(own.id, own.kind, own.template_id, own.meeting_id, own.attached, *facts)
    query = query.order_by(own.meeting_on.is_not(None), own.meeting_on.desc(), own.id.desc())
    templates = {one.id: one for one in list_templates(register)}
    with register.reading() as connection:
        texts = _load_texts(connection)
        return [
            WrittenReport(
                own_id,
                WRITTEN_KINDS.read(kind),
                templates[template_id],
                ReportFacts(*told),
                meeting_id,
                texts.get(own_id, {}),
                _read(read_attached, attached),
            )
            for own_id, kind, template_id, meeting_id, attached, *told in connection.execute(query)
        ]


def get_written(register: Register, report_id: str) -> WrittenReport:
    """Give one written report; UnknownItemError when there is none."""
    found = next((one for one in list_written(register) if one.id == report_id), None)
    if found is None:
        raise UnknownItemError(report_id)
    return found


def read_kept_style(register: Register) -> KeptStyle:
    """Give the house style as it is kept, the crest by the id of its file."""
    own = RegisterRecord
    with register.reading() as connection:
        return _read(read_style, connection.execute(select(own.house_style).order_by(own.id).limit(1)).scalar_one())


def read_house_style(register: Register) -> HouseStyle:
    """Give the house style; a crest whose file is gone or is no picture that a paper can have is left out."""
    kept = read_kept_style(register)
    crest = _find_crest(register, kept) if kept.crest else None
    return HouseStyle(kept.colour, kept.head_text, kept.foot_text, crest)


def _find_crest(register: Register, kept: KeptStyle) -> Crest | None:
    own = KeptFileRecord
    with register.reading() as connection:
        told = connection.execute(select(own.content).where(own.id == kept.crest)).scalar_one_or_none()
    try:
        content = b64decode(told or "", validate=True)
        return Crest(content, tell_picture(content).media_type, kept.crest_words)
    except ValueError:
        return None


def _load_sections(connection: Connection) -> dict[str, dict[str, TemplateSection]]:
    """Give the sections of each template by their ids, in order."""
    own = TemplateSectionRecord
    query = select(
        own.template_id,
        own.id,
        own.slot,
        own.heading,
        own.level,
        own.numbering,
        own.standing,
        own.empty,
        own.lead_in,
        own.page_break,
        own.boxed,
    ).order_by(own.place, own.id)
    found: dict[str, dict[str, TemplateSection]] = {}
    for (
        template_id,
        own_id,
        slot,
        heading,
        level,
        numbering,
        standing,
        empty,
        lead_in,
        breaks,
        boxed,
    ) in connection.execute(query):
        found.setdefault(template_id, {})[own_id] = TemplateSection(
            slot, heading, level, NUMBERINGS.read(numbering), standing, empty, lead_in, bool(breaks), bool(boxed)
        )
    return found


def _load_texts(connection: Connection) -> dict[str, dict[str, str]]:
    """Give what is written in each report, by slot; of several rows of a slot the latest counts."""
    own = ReportSectionRecord
    found: dict[str, dict[str, str]] = {}
    for report_id, slot, text in connection.execute(select(own.report_id, own.slot, own.text).order_by(own.id)):
        found.setdefault(report_id, {})[slot] = text
    return found


def _read(read: Callable[[str], _Read], text: str) -> _Read:
    """Read what was kept; what no version of the program wrote there is damage."""
    try:
        return read(text)
    except WrongFieldError as error:
        raise UnknownWordError(str(error)) from error
