"""Add when an action starts and is reviewed, what documents call an inquiry, and the sheet that a cell stood in."""

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
