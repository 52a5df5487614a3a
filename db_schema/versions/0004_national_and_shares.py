"""Add guidance, waits, links, indicators, evidence, holders of posts, silenced checks, saved views, and shares."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_REFERENCES = (
    ("guidance_note", "guidance_id"),
    ("guidance_note", "recommendation_id"),
    ("wait", "action_id"),
    ("wait", "guidance_id"),
    ("recommendation_link", "from_id"),
    ("recommendation_link", "to_id"),
    ("indicator_value", "indicator_id"),
    ("evidence", "item_id"),
    ("evidence", "file_id"),
    ("post_holder", "post_id"),
    ("silenced_check", "item_id"),
    ("share_return", "share_id"),
)


def upgrade() -> None:
    """Add the tables of version 4."""
    _add_guidance()
    _add_what_stands_round_the_plan()
    _add_shares()
    for table, column in _REFERENCES:
        op.create_index(f"ix_{table}_{column}", table, [column])


def _add_guidance() -> None:
    _add(
        "guidance",
        _text("kind", "guidance"),
        _need("title"),
        *map(_text, ("publisher", "consultation_text", "consultation_reading", "expected_text", "expected_reading")),
        _may("done_on"),
        *map(_text, ("link", "note", "place")),
    )
    _add(
        "guidance_note",
        _refer("guidance_id", "guidance"),
        _refer("recommendation_id", "recommendation"),
        *map(_text, ("chapter", "note")),
    )
    _add("wait", _refer("action_id", "action"), _refer("guidance_id", "guidance"))


def _add_what_stands_round_the_plan() -> None:
    _add(
        "recommendation_link",
        _refer("from_id", "recommendation"),
        _refer("to_id", "recommendation"),
        _need("kind"),
        _text("note"),
    )
    _add("indicator", _need("title"), *map(_text, ("unit", "source", "note", "place")))
    _add(
        "indicator_value",
        _refer("indicator_id", "indicator"),
        _need("area"),
        *map(_text, ("area_name", "period")),
        _need("value"),
        *map(_text, ("source", "note", "place")),
    )
    _add(
        "evidence",
        *map(_need, ("item_table", "item_id", "kind")),
        *map(_text, ("title", "link")),
        sa.Column("file_id", sa.Text(), sa.ForeignKey("kept_file.id", ondelete="SET NULL")),
        _may("on"),
        _text("note"),
    )
    _add("post_holder", _refer("post_id", "owner"), _need("holder"), *map(_may, ("since", "until")))
    _add("silenced_check", *map(_need, ("item_table", "item_id", "rule")), _text("reason"))
    _add("saved_view", _need("name"), _text("wishes", "{}"), _text("place"))


def _add_shares() -> None:
    _add(
        "share",
        *map(_text, ("agency", "sent_to")),
        *map(_need, ("form", "allowed", "names")),
        _number("with_evidence"),
        _text("asked", "{}"),
        *map(_number, ("number", "seq")),
        _need("journal"),
        _text("first"),
        _need("digest"),
        _text("file_name"),
        _need("shared_at"),
        _may("due_on"),
        *map(_text, ("round", "note")),
    )
    _add(
        "share_return",
        _refer("share_id", "share"),
        _text("file_name"),
        _need("digest"),
        _text("head"),
        _text("sets", "[]"),
        _number("changes"),
        *map(_need, ("returned_at", "became")),
        sa.Column("merged_seq", sa.Integer()),
        _text("note"),
    )
    _add(
        "share_origin",
        *map(_need, ("share", "register_key")),
        *map(_text, ("authority", "agency")),
        _need("allowed"),
        _text("owners", "[]"),
        *map(_number, ("number", "seq")),
        _need("journal"),
        _text("manifest", "{}"),
        _need("shared_at"),
        _may("return_by"),
    )


def _add(table: str, *columns: sa.Column[Any]) -> None:
    op.create_table(table, sa.Column("id", sa.Text(), primary_key=True), *columns, sqlite_strict=True)


def _need(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _may(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text())


def _text(name: str, default: str = "") -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False, server_default=default)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _refer(name: str, table: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False)
