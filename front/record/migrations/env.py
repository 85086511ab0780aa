"""Called by alembic; the connection comes from front.record.migrate."""

from alembic import context

from front.record.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
