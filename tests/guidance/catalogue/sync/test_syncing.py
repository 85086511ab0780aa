"""Syncing: what changed comes in, what vanished is withdrawn, what fails changes nothing."""

from __future__ import annotations

import gzip
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import insert

from guidance.catalogue import history
from guidance.catalogue.sync.settings import SyncSettings
from guidance.catalogue.sync.sources import Source
from guidance.catalogue.sync.syncing import Outcome
from guidance.catalogue.tables import AccreditationRow
from tests.guidance.catalogue.conftest import reading
from tests.guidance.catalogue.files import row, write
from tests.guidance.catalogue.intake.accreditations_sample import XML
from tests.guidance.catalogue.sync.conftest import Place, days_later
from tests.guidance.catalogue.sync.server import Answer, Server


def web(url: str, form: str | None = None) -> Source:
    """A source on the web."""
    return Source(name="s", location=url, format=form)


def table(folder: Path, *rows: dict[str, str]) -> bytes:
    """The bytes of a CSV file."""
    return write(folder / "made.csv", *rows).read_bytes()


def many(number: int, title: str = "Kurs") -> list[dict[str, str]]:
    """So many rows that land."""
    return [row(id=f"m-{at:03}", title=f"{title} {at}") for at in range(number)]


def changes(place: Place) -> list[tuple[str, str, list[str]]]:
    """The change log: offer, what, and the names of the fields that changed."""
    with place.engine.connect() as connection:
        found = history.latest(connection, "s", 50)
    return [(one.offer, one.kind, list(one.fields)) for one in found]


def test_what_the_server_confirms_is_not_read_again(
    place: Place, server: Server, tmp_path: Path
) -> None:
    source = web(server.give_file("/a.csv", table(tmp_path, row()), '"1"'))
    first = place.sync(source)
    assert (first.outcome, first.report and first.report.counts.new) == (Outcome.TAKEN, 1)
    assert place.sync(source, day=3).outcome is Outcome.UNCHANGED
    asked = [headers.get("if-none-match") for _path, headers in server.requests]
    assert asked == [None, '"1"']
    assert all(headers["user-agent"].startswith("Cairn/") for _path, headers in server.requests)
    kept = place.state()
    assert (kept.checked, kept.confirmed) == (days_later(3).at, days_later(3).day)
    offer = reading(place.engine).offer("a-1")
    assert (offer.first_seen, offer.updated) == (days_later(0).day, days_later(3).day)


def test_the_same_bytes_without_an_etag_are_not_read_again(
    place: Place, server: Server, tmp_path: Path
) -> None:
    when = "Mon, 05 Jan 2026 10:00:00 GMT"
    body = table(tmp_path, row())
    url = server.give(
        "/a.csv", Answer(body=body), Answer(body=body, headers={"Last-Modified": when})
    )
    source = web(url)
    place.sync(source)
    assert place.sync(source).outcome is Outcome.UNCHANGED
    place.sync(source)
    assert server.requests[-1][1]["if-modified-since"] == when
    assert len(changes(place)) == 1


def test_what_changed_is_logged_field_by_field(
    place: Place, server: Server, tmp_path: Path
) -> None:
    first = table(tmp_path, row(ects="5"), row(id="gone"), row(id="same"))
    source = web(server.give_file("/a.csv", first, '"1"'))
    place.sync(source)
    second = table(tmp_path, row(ects="6"), row(id="same"), row(id="fresh"))
    server.give_file("/a.csv", second, '"2"')
    place.sync(source, day=1)
    assert changes(place)[:3] == [
        ("a-1", "changed", ["credential.ects"]),
        ("gone", "withdrawn", []),
        ("fresh", "new", []),
    ]
    catalogue = reading(place.engine)
    assert catalogue.offer("gone").withdrawn == days_later(1).day
    server.give_file("/a.csv", first, '"3"')
    place.sync(source, day=2)
    assert ("gone", "returned", []) in changes(place)[:3]
    assert catalogue.offer("gone").withdrawn is None


def test_a_sync_done_twice_changes_nothing_more(
    place: Place, server: Server, tmp_path: Path
) -> None:
    source = web(server.give_file("/a.csv", table(tmp_path, *many(30)), '"1"'))
    place.sync(source)
    before, logged = place.state(), changes(place)
    done = place.sync(source, reread=True)
    assert done.report is not None
    assert (done.report.counts.unchanged, done.report.counts.changed) == (30, 0)
    assert (place.state(), changes(place)) == (before, logged)


BROKEN = [
    (Answer(500), "Internal Server Error"),
    (Answer(404), "nothing at this address"),
    (Answer(304), r"\(304\)"),
    (Answer(body=b"id,title", claimed=900), "broke off"),
    (Answer(302, headers={"Location": "file:///etc/passwd"}), r"\(file\)"),
    (Answer(302, headers={"Location": "ftp://127.0.0.1/a.csv"}), r"\(ftp\)"),
    (Answer(302, headers={"Location": "/other.csv"}), "more than 5 times"),
    (Answer(body=b"\0\1\2 nothing that is known"), "header"),
    (Answer(body=b"id,title,provider\n"), "gives no record"),
    (Answer(headers={"Content-Encoding": "br"}), "packs the file by “br”"),
    (Answer(body=gzip.compress(b"a" * 9999)[:-9]), "ends in the middle"),
    (Answer(body=b"no gzip", headers={"Content-Encoding": "gzip"}), "cannot be unpacked"),
    (Answer(body=gzip.compress(b"a" * 3_000_000)), "more than 2 MB"),
    (Answer(body=b"a" * 2_000_001), "more than 2 MB"),
]


@pytest.mark.parametrize(("answer", "said"), BROKEN)
def test_what_fails_changes_nothing_and_is_said(
    place: Place, server: Server, tmp_path: Path, answer: Answer, said: str
) -> None:
    place.settings.sync_largest = 2
    source = web(server.give_file("/other.csv", table(tmp_path, row()), '"1"'))
    place.sync(source)
    before = place.state()
    server.give("/other.csv", answer)
    done = place.sync(source, day=2, reread=True)
    assert done.outcome is Outcome.FAILED
    kept = place.state()
    assert (kept.checked, kept.problem) == (days_later(2).at, done.problem)
    assert (kept.etag, kept.digest, kept.confirmed) == ('"1"', before.digest, days_later(0).day)
    assert reading(place.engine).offer("a-1").withdrawn is None
    assert len(changes(place)) == 1
    assert re.search(said, kept.problem or "")
    assert not list((place.settings.var / "sync").glob("copy-*"))


def test_a_failure_is_forgotten_when_the_source_is_well(
    place: Place, server: Server, tmp_path: Path
) -> None:
    body = table(tmp_path, row())
    source = web(server.give("/a.csv", Answer(500), Answer(body=body)))
    assert place.sync(source).outcome is Outcome.FAILED
    assert place.state().digest is None
    assert place.sync(source).outcome is Outcome.TAKEN
    assert place.state().problem is None


def test_a_bad_record_does_not_keep_the_others_out(
    place: Place, server: Server, tmp_path: Path
) -> None:
    source = web(server.give_file("/a.csv", table(tmp_path, row(), row(id="b", title="")), '"1"'))
    done = place.sync(source)
    assert done.report is not None
    assert (done.outcome, done.report.counts.new, done.report.refused) == (Outcome.TAKEN, 1, 1)
    assert done.notes is not None
    assert "title" in done.notes.read_text(encoding="utf-8")


def test_most_of_a_source_is_withdrawn_only_when_that_is_accepted(
    place: Place, server: Server, tmp_path: Path
) -> None:
    source = web(server.give_file("/a.csv", table(tmp_path, *many(42)), '"1"'))
    place.sync(source)
    server.give_file("/a.csv", table(tmp_path, *many(20)), '"2"')
    held = place.sync(source, day=1)
    assert held.problem is not None
    assert held.problem.startswith("22 of 42 offers are no longer in the file")
    assert reading(place.engine).stats(days_later(1).day).withdrawn == 0
    done = place.sync(source, day=1, accept=True)
    assert done.report is not None
    assert done.report.counts.withdrawn == 22
    server.give_file("/a.csv", table(tmp_path, row(id="m-000")), '"3"')
    assert place.sync(source, day=2).outcome is Outcome.TAKEN


def test_a_register_that_shrank_is_held_too(place: Place, server: Server) -> None:
    source = web(server.give_file("/register", XML.encode(), '"1"'))
    rows = [{"id": f"old-{at}", "source": "s", "document": "{}"} for at in range(30)]
    with place.engine.begin() as connection:
        connection.execute(insert(AccreditationRow), rows)
    held = place.sync(source)
    assert held.problem is not None
    assert re.match(r"2\d of 30 accreditations are no longer", held.problem)
    assert place.sync(source, accept=True).outcome is Outcome.TAKEN


def test_a_format_that_is_named_is_taken_at_its_word(
    place: Place, server: Server, tmp_path: Path
) -> None:
    url = server.give_file("/a", table(tmp_path, row()), '"1"')
    assert place.sync(web(url, "xcri")).outcome is Outcome.FAILED
    assert place.sync(web(url, "csv")).outcome is Outcome.TAKEN
    assert place.sync(web(url)).outcome is Outcome.UNCHANGED


def test_two_syncs_from_two_folders_do_not_harm_each_other(
    place: Place, server: Server, tmp_path: Path
) -> None:
    """As on two machines with one database: the second waits for the first to be written."""
    source = web(server.give_file("/a.csv", table(tmp_path, *many(600)), '"1"'))
    elsewhere = Place(place.engine, SyncSettings(var=tmp_path / "elsewhere"), [])
    with ThreadPoolExecutor() as both:
        done = list(both.map(lambda one: one.sync(source), (place, elsewhere)))
    assert not [one.problem for one in done if one.problem]
    assert sum(one.report.counts.new for one in done if one.report) == 600
    assert reading(place.engine).stats(days_later(0).day).offers == 600
    assert place.sync(source).outcome is Outcome.UNCHANGED


def test_records_and_state_come_together_or_not_at_all(
    place: Place, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_asked: object) -> None:
        raise OSError(28, "No space left on device")

    source = web(server.give_file("/a.csv", table(tmp_path, row()), '"1"'))
    with monkeypatch.context() as patched:
        patched.setattr("guidance.catalogue.sync.state.took", full)
        assert place.sync(source).problem == "A file cannot be used: No space left on device"
    assert (changes(place), place.state().digest) == ([], None)
    assert place.sync(source).outcome is Outcome.TAKEN


def test_a_fault_of_an_importer_is_the_problem_of_one_source(
    place: Place, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_asked: object) -> None:
        raise KeyError("x")

    source = web(server.give_file("/a.csv", table(tmp_path, row()), '"1"'))
    monkeypatch.setattr("guidance.catalogue.sync.syncing.take_in", broken)
    done = place.sync(source)
    assert done.problem == "Cairn has a fault that this file shows (KeyError): report it"
    assert place.state().problem == done.problem
