"""Add when an action starts and is reviewed, what documents call an inquiry, the sheet of a cell, the cells of an item in one row."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns of version 2."""
    for table, name in (
        ("action", "start_text"),
        ("action", "review_text"),
        ("inquiry", "reference"),
        ("import_cell", "sheet"),
    ):
        op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default=""))
    for name in ("start_on", "review_on"):
        op.add_column("action", sa.Column(name, sa.Text()))
    op.create_table(
        "import_row",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("batch_id", sa.Text(), sa.ForeignKey("import_batch.id", ondelete="CASCADE"), nullable=False),
        sa.Column("item_table", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("cells", sa.Text(), nullable=False, server_default="[]"),
        sqlite_strict=True,
    )
    op.create_index("ix_import_row_batch_id", "import_row", ["batch_id"])
    op.create_index("ix_import_row_item_id", "import_row", ["item_id", "batch_id"])
