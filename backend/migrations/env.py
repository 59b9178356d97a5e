"""Run by Alembic, always over the connection that `backend.migrations` hands it."""

from alembic import context

from backend.migrations import metadata

if context.is_offline_mode():
    raise SystemExit("migrations run on a database: use `cps`, not `alembic --sql`")

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata(),
    # SQLite cannot alter a table: Alembic copies it.
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
