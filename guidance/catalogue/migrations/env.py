"""How alembic reaches the catalogue: by the engine that schema.py hands over.

All steps are one transaction, alone: a process that is killed in between leaves what was there, and
of two that start at once the second finds it done.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from alembic import context
from sqlalchemy import Connection, text

from guidance.catalogue.tables import Base

_PATIENCE = 120_000  # milliseconds for whoever migrates at the same moment
_ALONE = text(
    "SELECT pg_advisory_xact_lock(hashtext('cairn-catalogue'), hashtext(current_schema()))"
)


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    """While nobody else migrates; the driver's connection is left as others expect it."""
    if connection.dialect.name != "sqlite":
        connection.execute(_ALONE)
        yield
        return
    # The driver would begin a transaction before the first row that changes and not before a table
    # is made: half of the tables would be there for good.
    driver: Any = connection.connection.driver_connection
    level, driver.isolation_level = driver.isolation_level, None
    [patience] = driver.execute("PRAGMA busy_timeout").fetchone()
    driver.execute(f"PRAGMA busy_timeout={_PATIENCE}")
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        yield
    finally:
        connection.rollback()  # of what was not committed
        driver.execute(f"PRAGMA busy_timeout={patience}")
        driver.isolation_level = level


engine = context.config.attributes["engine"]
with engine.connect() as connection, _alone(connection):
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
