"""Add meetings and what they were given, profiles of reports, templates, written reports and kept files."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables of version 3."""
    _add("meeting", _need("body"), _need("on"), _text("note"))
    _add(
        "presentation",
        _refer("meeting_id", "meeting"),
        _text("title"),
        *map(_need, ("report", "profile", "format", "as_at")),
        _number("seq"),
        *map(_need, ("journal", "digest")),
        _text("file_name"),
        _need("presented_at"),
        _text("written_id"),
    )
    _add("report_profile", _need("report"), _need("name"), _text("wishes", "{}"), _text("place"))
    _add("report_template", _need("name"), _need("kind"), _text("place"))
    _add(
        "template_section",
        _refer("template_id", "report_template"),
        _need("slot"),
        _text("heading"),
        _number("level"),
        _need("numbering"),
        *map(_text, ("standing", "empty", "lead_in")),
        *map(_number, ("page_break", "boxed")),
        _text("place"),
    )
    _add_written_reports()
    _add("kept_file", *map(_need, ("name", "media_type", "digest", "content")))
    for table, column in (
        ("presentation", "meeting_id"),
        ("template_section", "template_id"),
        ("written_report", "template_id"),
        ("written_report", "meeting_id"),
        ("report_section", "report_id"),
    ):
        op.create_index(f"ix_{table}_{column}", table, [column])


def _add_written_reports() -> None:
    _add(
        "written_report",
        _refer("template_id", "report_template"),
        _need("kind"),
        sa.Column("meeting_id", sa.Text(), sa.ForeignKey("meeting.id", ondelete="SET NULL")),
        *map(_text, ("title", "authority", "body")),
        sa.Column("meeting_on", sa.Text()),
        *map(_text, ("item", "report_of", "decision_type", "portfolio", "lead_member", "contact_name")),
        *map(_text, ("contact_post", "contact_phone", "contact_email", "wards", "background_papers")),
        *map(_text, ("property", "prepared_by")),
        _text("attached", "[]"),
    )
    _add("report_section", _refer("report_id", "written_report"), _need("slot"), _text("text"))


def _add(table: str, *columns: sa.Column[Any]) -> None:
    op.create_table(table, sa.Column("id", sa.Text(), primary_key=True), *columns, sqlite_strict=True)


def _need(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _text(name: str, default: str = "") -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False, server_default=default)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _refer(name: str, table: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False)
