"""Run migrations on the connection that the store hands over; its transaction and its commit are the store's."""

from alembic import context
from sqlalchemy import text

connection = context.config.attributes["connection"]
# Alembic would make this table itself, but not as STRICT as the rest of a register.
connection.execute(
    text("CREATE TABLE IF NOT EXISTS alembic_version (version_num TEXT NOT NULL, PRIMARY KEY (version_num)) STRICT")
)
context.configure(connection=connection, render_as_batch=True, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
