"""How alembic reaches the catalogue: by the engine that schema.py hands over."""

from alembic import context

from guidance.catalogue.tables import Base

engine = context.config.attributes["engine"]
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
