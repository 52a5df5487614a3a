"""The tables of the papers: meetings and what they were given, profiles, templates, written reports, kept files.

What prints a paper the same way again is JSON (`domain/papers/profile_texts.py`). A presentation names its written
report without a reference, as it stands for good whatever becomes of the report.
"""

from datetime import date

from sqlalchemy.orm import Mapped

from laming_desktop.store.schema import Record, default_to, refer_to


class MeetingRecord(Record):
    """A body that meets on a day."""

    __tablename__ = "meeting"
    body: Mapped[str]
    on: Mapped[date]
    note: Mapped[str] = default_to("")


class PresentationRecord(Record):
    """A document that a meeting was given: printed after change set `seq`, whose hash is `journal`."""

    __tablename__ = "presentation"
    meeting_id: Mapped[str] = refer_to("meeting")
    title: Mapped[str] = default_to("")
    report: Mapped[str]
    profile: Mapped[str]
    format: Mapped[str]
    as_at: Mapped[date]
    seq: Mapped[int]
    journal: Mapped[str]
    digest: Mapped[str]
    file_name: Mapped[str] = default_to("")
    presented_at: Mapped[str]
    written_id: Mapped[str] = default_to("")


class ReportProfileRecord(Record):
    """A way to print a report, under a name."""

    __tablename__ = "report_profile"
    report: Mapped[str]
    name: Mapped[str]
    wishes: Mapped[str] = default_to("{}")
    place: Mapped[str] = default_to("")


class ReportTemplateRecord(Record):
    """The order of a kind of written report."""

    __tablename__ = "report_template"
    name: Mapped[str]
    kind: Mapped[str]
    place: Mapped[str] = default_to("")


class TemplateSectionRecord(Record):
    """A section of a template; `page_break` and `boxed` are 0 or 1."""

    __tablename__ = "template_section"
    template_id: Mapped[str] = refer_to("report_template")
    slot: Mapped[str]
    heading: Mapped[str] = default_to("")
    level: Mapped[int]
    numbering: Mapped[str]
    standing: Mapped[str] = default_to("")
    empty: Mapped[str] = default_to("")
    lead_in: Mapped[str] = default_to("")
    page_break: Mapped[int]
    boxed: Mapped[int]
    place: Mapped[str] = default_to("")


class WrittenReportRecord(Record):
    """A report that somebody writes: the facts on its front and at its end, and which papers follow it (JSON list)."""

    __tablename__ = "written_report"
    template_id: Mapped[str] = refer_to("report_template")
    kind: Mapped[str]
    meeting_id: Mapped[str | None] = refer_to("meeting", on_delete="SET NULL")
    title: Mapped[str] = default_to("")
    authority: Mapped[str] = default_to("")
    body: Mapped[str] = default_to("")
    meeting_on: Mapped[date | None]
    item: Mapped[str] = default_to("")
    report_of: Mapped[str] = default_to("")
    decision_type: Mapped[str] = default_to("")
    portfolio: Mapped[str] = default_to("")
    lead_member: Mapped[str] = default_to("")
    contact_name: Mapped[str] = default_to("")
    contact_post: Mapped[str] = default_to("")
    contact_phone: Mapped[str] = default_to("")
    contact_email: Mapped[str] = default_to("")
    wards: Mapped[str] = default_to("")
    background_papers: Mapped[str] = default_to("")
    property: Mapped[str] = default_to("")
    prepared_by: Mapped[str] = default_to("")
    attached: Mapped[str] = default_to("[]")


class ReportSectionRecord(Record):
    """What stands in the sections of one slot of a written report."""

    __tablename__ = "report_section"
    report_id: Mapped[str] = refer_to("written_report")
    slot: Mapped[str]
    text: Mapped[str] = default_to("")


class KeptFileRecord(Record):
    """A file kept in the register, base64, with its SHA-256."""

    __tablename__ = "kept_file"
    name: Mapped[str]
    media_type: Mapped[str]
    digest: Mapped[str]
    content: Mapped[str]
