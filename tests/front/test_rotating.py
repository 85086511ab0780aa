"""`cairn keys`: a new key for everything, while the front works, also after being killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import insert
from typer.testing import CliRunner

from front import rotating
from front.errors import KeyMissing
from front.record import Record, keyring, resealing
from front.record.desk_tables import notes
from front.record.keyfile import KeyFile
from front.record.keyring import SETTING, Place, fingerprint
from front.record.migrate import migrate
from front.record.tables import conversations

NOTES = 1000
HERE = {"id": "c1", "channel": "rest", "interface_language": "pl", "language": "pl"}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.delenv(SETTING)
    monkeypatch.setenv("CAIRN_VAR", str(tmp_path))
    return keyring.place()


async def filled(place: Place, tmp_path: Path) -> Record:
    """A record with notes, sealed with the first key."""
    url = f"sqlite:///{tmp_path}/record.db"
    await migrate(url)
    record = Record(url)
    assert await resealing.first_key(record, place)
    assert not await resealing.first_key(record, place)
    await record.write(lambda one: one.execute(insert(conversations), HERE))
    rows = [{"conversation_id": "c1", "text": f"note {number}"} for number in range(NOTES)]
    await record.write(lambda one: one.execute(insert(notes), rows))
    return record


def called(*arguments: str) -> str:
    """What the command prints; it must end well."""
    done = CliRunner().invoke(rotating.keys, arguments)
    assert done.exit_code == 0, done.output
    return done.output


async def test_a_killed_rotation_goes_on_and_the_old_key_goes_last(
    place: Place, tmp_path: Path
) -> None:
    record = await filled(place, tmp_path)
    [old], _ = place.file.read()
    rotation = subprocess.Popen(  # noqa: ASYNC220  it is killed at once
        [sys.executable, "-m", "cairn", "keys", "rotate"],
        env=os.environ | {"CAIRN_VAR": str(tmp_path)},
        stdout=subprocess.DEVNULL,
    )
    used: set[str] = set()
    while len(used) < 2 and rotation.poll() is None:
        used = {one.key for one in await record.read(resealing.counts)}
        if len(used) == 2:
            rotation.send_signal(signal.SIGKILL)
    rotation.wait(60)
    assert used == {fingerprint(old), keyring.ring().newest}, "it was quicker than the signal"
    both, _ = place.file.read()
    assert both[1:] == (old,)
    row = {"conversation_id": "c1", "text": "meanwhile"}
    await record.write(lambda one: one.execute(insert(notes), row))
    await rotating.rotate(record, place)
    assert place.file.read() == (both[:1], (old,))
    assert place.file.retired.stat().st_mode & 0o777 == 0o600
    assert {one.key for one in await record.read(resealing.counts)} == {fingerprint(both[0])}
    await record.close()


def test_the_commands_show_and_rotate(place: Place) -> None:
    called("rotate")
    [first], _ = place.file.read()
    assert place.file.path.stat().st_mode & 0o777 == 0o600
    assert place.file.path.parent.stat().st_mode & 0o777 == 0o700
    said = called("show")
    assert fingerprint(first) in said
    assert first not in said


async def test_a_lost_key_is_not_replaced_in_silence(place: Place, tmp_path: Path) -> None:
    record = await filled(place, tmp_path)
    [lost], _ = place.file.read()
    place.file.path.unlink()
    with pytest.raises(KeyMissing, match=fingerprint(lost)):
        await resealing.first_key(record, place)
    assert not place.file.path.exists()
    place.file.write((keyring.fresh(),), ())
    with pytest.raises(KeyMissing, match=fingerprint(lost)):
        await record.read(resealing.check)
    # A key that was only retired still opens what comes out of a backup.
    place.file.write(place.file.read()[0], (lost,))
    await record.read(resealing.check)
    await record.close()


def test_two_at_once_do_not_change_keys(tmp_path: Path) -> None:
    one, other = (KeyFile(tmp_path / "keys" / "fields.txt") for _ in range(2))
    with one.alone(), pytest.raises(KeyMissing, match="another command"), other.alone():
        pass
    with other.alone():
        pass
