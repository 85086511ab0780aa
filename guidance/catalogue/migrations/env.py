"""How alembic reaches the catalogue: by the engine that schema.py hands over.

All steps are one transaction, alone: a process that is killed in between leaves what was there, and
of two that start at once the second finds it done.
"""

from alembic import context
from sqlalchemy import Connection, text

from guidance.catalogue.tables import Base

_PATIENCE = 120_000  # milliseconds for whoever migrates at the same moment
_ALONE = text(
    "SELECT pg_advisory_xact_lock(hashtext('cairn-catalogue'), hashtext(current_schema()))"
)


def _begin(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        connection.execute(_ALONE)
        return
    # The driver would begin a transaction before the first row that changes and not before a table
    # is made: half of the tables would be there for good.
    driver = connection.connection.driver_connection
    if driver is not None:
        driver.isolation_level = None
    connection.exec_driver_sql(f"PRAGMA busy_timeout={_PATIENCE}")
    connection.exec_driver_sql("BEGIN IMMEDIATE")


engine = context.config.attributes["engine"]
with engine.connect() as connection:
    _begin(connection)
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
    connection.detach()  # the driver's connection is no longer as others expect it
