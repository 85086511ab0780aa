"""PostgreSQL, by its own programs: pg_dump, pg_restore and psql.

They are told where the database is by their environment variables
(https://www.postgresql.org/docs/current/libpq-envars.html): a list of processes shows no password.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, make_url, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from cairn.errors import NotPossible

_VARIABLES = {"host": "PGHOST", "port": "PGPORT", "username": "PGUSER", "password": "PGPASSWORD"}
_TABLES = text(
    "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"
)
_VERSION = text("SELECT version_num FROM alembic_version")


def program(name: str) -> str:
    """A program of PostgreSQL. Raises NotPossible where there is none."""
    found = shutil.which(name)
    if not found:
        raise NotPossible(
            f"{name} is not on this machine: install PostgreSQL's client programs, of the server's "
            "version or newer."
        )
    return found


@contextmanager
def held(url: str) -> Iterator[Connection]:
    """A connection that sees the state of this moment. Raises NotPossible."""
    with closing(_connected(url)) as connection:
        connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            connection.execute(text("SELECT 1"))
            yield connection


def dump(source: Connection, url: str, target: Path) -> None:
    """Writes the schema as ``source`` sees it into a new file. Raises NotPossible."""
    seen = source.scalar(text("SELECT pg_export_snapshot()"))
    own = source.scalar(text("SELECT current_schema()"))
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    command = [program("pg_dump"), "--format=custom", "--no-owner", "--no-privileges"]
    _run([*command, f"--snapshot={seen}", f"--schema={own}", f"--file={target}"], url)
    with target.open("rb") as opened:
        os.fsync(opened.fileno())


def sound(file: Path) -> None:
    """Raises NotPossible where pg_restore cannot read a file to its end."""
    _run([program("pg_restore"), "--file=/dev/null", str(file)], None)


def load(file: Path, url: str, target: str, own: str) -> None:
    """Puts a dump of the schema ``own`` into a new schema ``target``, or changes nothing.

    The present schema steps aside within the transaction: a dump names the schema it was made of.
    Raises NotPossible.
    """
    listed = _run([program("pg_restore"), "--list", str(file)], None).decode().splitlines()
    plan = file.with_suffix(".plan")
    plan.write_text("\n".join(one for one in listed if " SCHEMA - " not in one), "utf-8")
    command = [program("pg_restore"), "--no-owner", "--no-privileges", f"--use-list={plan}"]
    words = _run([*command, "--file=-", str(file)], None).decode()
    plan.unlink()
    script = (
        f'ALTER SCHEMA "{own}" RENAME TO "{target}_away";\nCREATE SCHEMA "{own}";\n{words}\n'
        f'ALTER SCHEMA "{own}" RENAME TO "{target}";\n'
        f'ALTER SCHEMA "{target}_away" RENAME TO "{own}";\n'
    )
    psql = [program("psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", "--single-transaction", "-f", "-"]
    _run(psql, url, script.encode())


def swap(url: str, own: str, fresh: str, aside: str) -> None:
    """The schema ``fresh`` takes the place of ``own``, which is called ``aside`` from then on."""
    with closing(_connected(url)) as connection, connection.begin():
        connection.execute(text(f'ALTER SCHEMA "{own}" RENAME TO "{aside}"'))
        connection.execute(text(f'ALTER SCHEMA "{fresh}" RENAME TO "{own}"'))


def drop(url: str, name: str) -> None:
    """Takes a schema away that a restore left half done."""
    with closing(_connected(url)) as connection, connection.begin():
        connection.execute(text(f'DROP SCHEMA IF EXISTS "{name}" CASCADE'))


def there(url: str, name: str) -> bool:
    """Whether there is a schema of a name."""
    wanted = text("SELECT 1 FROM pg_namespace WHERE nspname = :name")
    with closing(_connected(url)) as connection:
        return connection.scalar(wanted, {"name": name}) is not None


def within(url: str, name: str) -> str:
    """The URL of another schema of the same database."""
    parsed = make_url(url).update_query_dict({"options": f"-csearch_path={name}"})
    return parsed.render_as_string(hide_password=False)


def schema(url: str) -> str:
    """The schema that a URL leads to. Raises NotPossible."""
    with closing(_connected(url)) as connection:
        return str(connection.scalar(text("SELECT current_schema()")))


def counted(source: Connection) -> tuple[str | None, dict[str, int]]:
    """The version of the tables, and how many rows each has."""
    names = list(source.scalars(_TABLES))
    version = source.scalar(_VERSION) if "alembic_version" in names else None
    counts = {
        one: int(source.scalar(text(f'SELECT count(*) FROM "{one}"')) or 0)  # noqa: S608
        for one in names
    }
    return (str(version) if version else None), counts


def _connected(url: str) -> Connection:
    try:
        return create_engine(
            make_url(url).set(drivername="postgresql+psycopg"),
            poolclass=NullPool,
            hide_parameters=True,
        ).connect()
    except SQLAlchemyError as error:
        raise NotPossible("The PostgreSQL server cannot be reached.") from error


def _run(command: Sequence[str], url: str | None, given: bytes = b"") -> bytes:
    done = subprocess.run(  # noqa: S603  (a program of PostgreSQL)
        command, env=_environment(url), input=given, capture_output=True, check=False
    )
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        name = Path(command[0]).name
        raise NotPossible(f"{name} failed: {said[0] if said else done.returncode}")
    return done.stdout


def _environment(url: str | None) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    if url is None:
        return kept
    parsed = make_url(url)
    query = {name: str(value) for name, value in parsed.query.items()}
    found = {_VARIABLES[one]: getattr(parsed, one) for one in _VARIABLES}
    found |= {"PGDATABASE": parsed.database, "PGOPTIONS": query.get("options")}
    found["PGHOST"] = found["PGHOST"] or query.get("host")
    found["PGPORT"] = found["PGPORT"] or query.get("port")
    found["PGSSLMODE"] = query.get("sslmode")
    return kept | {name: str(value) for name, value in found.items() if value}
