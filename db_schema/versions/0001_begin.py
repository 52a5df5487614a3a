"""Make every table of version 1."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table of version 1."""
    make_plan()
    make_documents()
    make_journal()


def make_plan() -> None:
    """Make the tables of the plan itself."""
    op.create_table(
        "register",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("authority", sa.Text(), nullable=False, server_default=""),
        sa.Column("board", sa.Text(), nullable=False, server_default=""),
        sa.Column("plan_date", sa.Text()),
        sa.Column("plan_period", sa.Text()),
        sa.Column("house_style", sa.Text(), nullable=False, server_default=""),
        sqlite_strict=True,
    )
    op.create_table(
        "inquiry",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False, server_default=""),
        sa.Column("publisher", sa.Text(), nullable=False, server_default=""),
        sa.Column("published_on", sa.Text()),
        sa.Column("place", sa.Text(), nullable=False, server_default=""),
        sqlite_strict=True,
    )
    op.create_table(
        "theme",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("inquiry_id", sa.Text(), sa.ForeignKey("inquiry.id", ondelete="CASCADE"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False, server_default=""),
        sqlite_strict=True,
    )
    op.create_index("ix_theme_inquiry_id", "theme", ["inquiry_id"])
    op.create_table(
        "recommendation",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("inquiry_id", sa.Text(), sa.ForeignKey("inquiry.id", ondelete="CASCADE"), nullable=False),
        sa.Column("parent_id", sa.Text(), sa.ForeignKey("recommendation.id", ondelete="CASCADE")),
        sa.Column("theme_id", sa.Text(), sa.ForeignKey("theme.id", ondelete="SET NULL")),
        sa.Column("number", sa.Text(), nullable=False, server_default=""),
        sa.Column("title", sa.Text(), nullable=False, server_default=""),
        sa.Column("text", sa.Text(), nullable=False, server_default=""),
        sa.Column("addressees", sa.Text(), nullable=False, server_default=""),
        sa.Column("audience", sa.Text()),
        sa.Column("place", sa.Text(), nullable=False, server_default=""),
        sqlite_strict=True,
    )
    op.create_index("ix_recommendation_inquiry_id", "recommendation", ["inquiry_id"])
    op.create_index("ix_recommendation_parent_id", "recommendation", ["parent_id"])
    op.create_index("ix_recommendation_theme_id", "recommendation", ["theme_id"])
    op.create_table(
        "response",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column(
            "recommendation_id", sa.Text(), sa.ForeignKey("recommendation.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("body", sa.Text(), nullable=False, server_default=""),
        sa.Column("on", sa.Text()),
        sa.Column("position", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False, server_default=""),
        sqlite_strict=True,
    )
    op.create_index("ix_response_recommendation_id", "response", ["recommendation_id"])
    op.create_table(
        "position",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column(
            "recommendation_id", sa.Text(), sa.ForeignKey("recommendation.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=False),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False, server_default=""),
        sqlite_strict=True,
    )
    op.create_index("ix_position_recommendation_id", "position", ["recommendation_id"])
    op.create_table(
        "action",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False, server_default=""),
        sa.Column("text", sa.Text(), nullable=False, server_default=""),
        sa.Column("outcome", sa.Text(), nullable=False, server_default=""),
        sa.Column("steps", sa.Text(), nullable=False, server_default=""),
        sa.Column("priority", sa.Text()),
        sa.Column("priority_text", sa.Text(), nullable=False, server_default=""),
        sa.Column("state", sa.Text()),
        sa.Column("owners_text", sa.Text(), nullable=False, server_default=""),
        sqlite_strict=True,
    )
    op.create_index("ix_action_priority", "action", ["priority"])
    op.create_index("ix_action_reference", "action", ["reference"])
    op.create_index("ix_action_state", "action", ["state"])
    op.create_table(
        "answer",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("action_id", sa.Text(), sa.ForeignKey("action.id", ondelete="CASCADE"), nullable=False),
        sa.Column(
            "recommendation_id", sa.Text(), sa.ForeignKey("recommendation.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("place", sa.Text(), nullable=False, server_default=""),
        sqlite_strict=True,
    )
    op.create_index("ix_answer_action_id", "answer", ["action_id"])
    op.create_index("ix_answer_list", "answer", ["recommendation_id", "place", "id", "action_id"])
    op.create_table(
        "timescale",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("action_id", sa.Text(), sa.ForeignKey("action.id", ondelete="CASCADE"), nullable=False),
        sa.Column("place", sa.Text(), nullable=False, server_default=""),
        sa.Column("text", sa.Text(), nullable=False, server_default=""),
        sa.Column("nature", sa.Text(), nullable=False, server_default="unknown"),
        sa.Column("earliest", sa.Text()),
        sa.Column("latest", sa.Text()),
        sa.Column("precision", sa.Text(), nullable=False, server_default="none"),
        sa.Column("certainty", sa.Text(), nullable=False, server_default="certain"),
        sa.Column("reading", sa.Text(), nullable=False, server_default=""),
        sa.Column("reason", sa.Text(), nullable=False, server_default=""),
        sa.Column("agreed_by", sa.Text(), nullable=False, server_default=""),
        sa.Column("revised_on", sa.Text()),
        sqlite_strict=True,
    )
    op.create_index("ix_timescale_action_id", "timescale", ["action_id"])
    op.create_table(
        "owner",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, server_default="person"),
        sa.Column("initials", sa.Text()),
        sqlite_strict=True,
    )
    op.create_table(
        "owner_alias",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("owner_id", sa.Text(), sa.ForeignKey("owner.id", ondelete="CASCADE"), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sqlite_strict=True,
    )
    op.create_index("ix_owner_alias_owner_id", "owner_alias", ["owner_id"])
    op.create_table(
        "action_owner",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("action_id", sa.Text(), sa.ForeignKey("action.id", ondelete="CASCADE"), nullable=False),
        sa.Column("owner_id", sa.Text(), sa.ForeignKey("owner.id", ondelete="CASCADE"), nullable=False),
        sa.Column("place", sa.Text(), nullable=False, server_default=""),
        sa.Column("role", sa.Text()),
        sa.Column("written", sa.Text(), nullable=False, server_default=""),
        sqlite_strict=True,
    )
    op.create_index("ix_action_owner_action_id", "action_owner", ["action_id"])
    op.create_index("ix_action_owner_owner_id", "action_owner", ["owner_id"])
    op.create_table(
        "progress",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("action_id", sa.Text(), sa.ForeignKey("action.id", ondelete="CASCADE"), nullable=False),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False, server_default=""),
        sa.Column("author", sa.Text(), nullable=False, server_default=""),
        sa.Column("state", sa.Text()),
        sa.Column("replaces_id", sa.Text(), sa.ForeignKey("progress.id", ondelete="SET NULL")),
        sqlite_strict=True,
    )
    op.create_index("ix_progress_action_id", "progress", ["action_id"])
    op.create_index("ix_progress_replaces_id", "progress", ["replaces_id"])


def make_documents() -> None:
    """Make the tables of what documents gave."""
    op.create_table(
        "note",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("item_table", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False, server_default=""),
        sa.Column("text", sa.Text(), nullable=False, server_default=""),
        sqlite_strict=True,
    )
    op.create_index("ix_note_item_id", "note", ["item_id"])
    op.create_table(
        "question",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("item_table", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False, server_default=""),
        sa.Column("choices", sa.Text(), nullable=False, server_default="[]"),
        sa.Column("answer", sa.Text()),
        sqlite_strict=True,
    )
    op.create_index("ix_question_item_id", "question", ["item_id"])
    op.create_table(
        "import_batch",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("read_at", sa.Text(), nullable=False),
        sa.Column("mapping", sa.Text(), nullable=False, server_default="{}"),
        sqlite_strict=True,
    )
    op.create_index("ix_import_batch_digest", "import_batch", ["digest"])
    op.create_table(
        "import_cell",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("batch_id", sa.Text(), sa.ForeignKey("import_batch.id", ondelete="CASCADE"), nullable=False),
        sa.Column("item_table", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("page", sa.Integer()),
        sa.Column("document_table", sa.Integer()),
        sa.Column("row", sa.Integer()),
        sa.Column("column", sa.Integer()),
        sa.Column("heading", sa.Text(), nullable=False, server_default=""),
        sa.Column("text", sa.Text(), nullable=False, server_default=""),
        sa.Column("became", sa.Text()),
        sa.Column("certainty", sa.Text(), nullable=False, server_default="certain"),
        sqlite_strict=True,
    )
    op.create_index("ix_import_cell_batch_id", "import_cell", ["batch_id"])
    op.create_index("ix_import_cell_item_id", "import_cell", ["item_id", "batch_id"])


def make_journal() -> None:
    """Make the tables of the journal."""
    op.create_table(
        "change_set",
        sa.Column("seq", sa.Integer(), primary_key=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("target", sa.Integer()),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("schema", sa.Integer(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sqlite_strict=True,
    )
    op.create_index("ix_change_set_target", "change_set", ["target", "seq"], sqlite_where=sa.text("target IS NOT NULL"))
    op.create_table(
        "change",
        sa.Column("n", sa.Integer(), primary_key=True),
        sa.Column("seq", sa.Integer(), sa.ForeignKey("change_set.seq"), nullable=False),
        sa.Column("item_table", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("before", sa.Text()),
        sa.Column("after", sa.Text()),
        sa.Column("salt", sa.Text(), nullable=False),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_change_changed", "change", ["item_table", "item_id"], sqlite_where=sa.text('"before" IS NOT NULL')
    )
    op.create_index("ix_change_item_id", "change", ["item_id", "seq"])
    op.create_index("ix_change_seq", "change", ["seq"])
    op.create_table(
        "redaction",
        sa.Column("n", sa.Integer(), primary_key=True),
        sa.Column("by_seq", sa.Integer(), sa.ForeignKey("change_set.seq"), nullable=False),
        sa.Column("of_seq", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sqlite_strict=True,
    )
    op.create_index("ix_redaction_by_seq", "redaction", ["by_seq"])
