"""Sources that are files on this machine."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from guidance.catalogue.sync import files
from guidance.catalogue.sync.copying import PIECE, pour
from guidance.catalogue.sync.files import fetch
from guidance.catalogue.sync.sources import Source
from guidance.catalogue.sync.syncing import Outcome
from guidance.errors import UnreadableFile
from tests.guidance.catalogue.conftest import reading
from tests.guidance.catalogue.files import row, write
from tests.guidance.catalogue.sync.conftest import Place

LARGEST = 1_000_000


def test_a_file_is_read_when_it_changed(place: Place, tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", row())
    source = Source(name="s", location=str(path))
    assert place.sync(source).outcome is Outcome.TAKEN
    assert place.sync(source).outcome is Outcome.UNCHANGED
    before = place.state()
    path.touch()
    assert place.sync(source).outcome is Outcome.UNCHANGED
    assert place.state().etag != before.etag
    write(path, row(title="Spawanie"))
    assert place.sync(source).outcome is Outcome.TAKEN
    assert reading(place.engine).offer("a-1").credential.title == "Spawanie"


def test_a_file_with_old_times_is_seen_as_another(tmp_path: Path) -> None:
    path, room = write(tmp_path / "a.csv", row(title="Jeden")), tmp_path / "room"
    room.mkdir()
    first = fetch(path, None, room, LARGEST)
    assert first is not None
    assert fetch(path, first.stamp, room, LARGEST) is None
    times = path.stat()
    write(tmp_path / "b.csv", row(title="Drugi")).replace(path)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert path.stat().st_size == times.st_size
    second = fetch(path, first.stamp, room, LARGEST)
    assert second is not None
    assert second.digest != first.digest


def test_a_location_that_moved_is_read_whatever_its_state(place: Place, tmp_path: Path) -> None:
    one, two = (write(tmp_path / name, row()) for name in ("a.csv", "b.csv"))
    place.sync(Source(name="s", location=str(one)))
    assert place.sync(Source(name="s", location=str(two))).outcome is Outcome.TAKEN
    gone = Source(name="s", location=str(tmp_path / "c.csv"))
    assert place.sync(gone).outcome is Outcome.FAILED
    kept = place.state()
    assert (kept.location, kept.digest) == (gone.location, None)
    assert reading(place.engine).offer("a-1").withdrawn is None


def test_a_file_that_is_being_written_is_left_for_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "a.csv", row())

    def pour_while_it_grows(chunks: Iterable[bytes], to: Path, largest: int) -> str:
        digest = pour(chunks, to, largest)
        with path.open("a", encoding="utf-8") as file:
            file.write("a-2,More,School\n")
        return digest

    monkeypatch.setattr(files, "pour", pour_while_it_grows)
    with pytest.raises(UnreadableFile, match="changed while it was read"):
        fetch(path, None, tmp_path, LARGEST)


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("", "pipe"):
        with pytest.raises(UnreadableFile, match="is no file"):
            fetch(tmp_path / name, None, tmp_path, LARGEST)
    with pytest.raises(UnreadableFile, match="No such file"):
        fetch(tmp_path / "none.csv", None, tmp_path, LARGEST)


def test_a_file_may_be_packed_and_may_not_be_too_large(tmp_path: Path) -> None:
    packed, room = tmp_path / "a.csv.gz", tmp_path / "room"
    room.mkdir()
    packed.write_bytes(gzip.compress(b"x" * LARGEST))
    copy = fetch(packed, None, room, LARGEST)
    assert copy is not None
    assert (copy.path.name, copy.path.stat().st_size) == ("source-a.csv", LARGEST)
    with pytest.raises(UnreadableFile, match="CAIRN_SYNC_LARGEST"):
        fetch(packed, None, room, LARGEST - 1)
    packed.write_bytes(b"x" * 2 * PIECE)
    with pytest.raises(UnreadableFile, match="CAIRN_SYNC_LARGEST"):
        fetch(packed, None, room, LARGEST)
