"""The file of sources, and when a source is due."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from guidance.catalogue.sync.schedule import is_due, next_time, span
from guidance.catalogue.sync.settings import SyncSettings, read_settings
from guidance.catalogue.sync.sources import read_sources
from guidance.errors import CatalogueUnavailable, UnreadableFile
from tests.rooms.house import ROOT

AT = datetime(2026, 1, 15, 12)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)

GOOD = """
[[source]]
name = "Regional register"
location = "https://me:secret@example.org/offers.xml"
format = "xcri"
every = "6 hours"

[[source]]
name = "ours"
location = "offers.csv"
enabled = false
"""


def test_sources_are_read(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text(GOOD, encoding="utf-8")
    web, ours = read_sources(tmp_path / "sources.toml")
    assert (web.format, web.every, web.enabled) == ("xcri", timedelta(hours=6), True)
    assert (web.shown, web.on_the_web) == ("https://example.org/offers.xml", True)
    assert (ours.every, ours.enabled, ours.format) == (DAY, False, None)
    assert ours.location == ours.shown == str(tmp_path / "offers.csv")


def test_the_example_of_the_page_is_right(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "keeping-fresh.md").read_text(encoding="utf-8")
    example = page.split("```toml\n")[1].split("```")[0]
    (tmp_path / "sources.toml").write_text(example, encoding="utf-8")
    first, second = read_sources(tmp_path / "sources.toml")
    assert (first.every, second.format) == (timedelta(hours=6), "excel")


BAD = [
    ("[[source]\n", "It is no TOML"),
    ("\xff", "no TOML in UTF-8"),
    ("source = 3", r"write \[\[source\]\]"),
    ('[source]\nname = "a"', r"write \[\[source\]\]"),
    ("[[sources]]", r"“sources” is not known; known are \[\[source\]\]"),
    ('[[source]]\nlocation = "a"', "Source 1, name: is missing"),
    ('[[source]]\nname = "a"\nlocation = "b"\nevry = 1', "Source 1 “a”, “evry” is not known"),
    ('[[source]]\nname = "a"\nlocation = "b"\nevery = "often"', "“often” is no span"),
    ('[[source]]\nname = "a"\nlocation = "b"\nevery = 6', "such as “6 hours”"),
    ('[[source]]\nname = "a"\nlocation = "b"\nevery = "1 minute"', "from 5 minutes"),
    ('[[source]]\nname = "a"\nlocation = "b"\nenabled = "yes"', "enabled: must be true or false"),
    ('[[source]]\nname = "a"\nlocation = "b"\nformat = "x"', "none of the formats: excel"),
    ('[[source]]\nname = " "\nlocation = "b"', "name: must be a text of 1 to 100"),
    ('[[source]]\nname = 1\nlocation = "b"', "name: must be a text in quotes"),
    *(
        (f'[[source]]\nname = "a"\nlocation = "{bad}"', "location: must be the path of a file")
        for bad in ("", "ftp://x/a", "file:///a", "http://", "http://[", "https://x y/", "a\\u0000")
    ),
    (
        '[[source]]\nname = "a b"\nlocation = "b"\n[[source]]\nname = "A/B"\nlocation = "c"',
        "Two sources are named “A/B”",
    ),
]


@pytest.mark.parametrize(("content", "said"), BAD)
def test_a_bad_file_is_told_what_to_do(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "sources.toml"
    path.write_bytes(content.encode("latin-1" if content == "\xff" else "utf-8"))
    with pytest.raises(UnreadableFile, match=said):
        read_sources(path)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text("[[source]]\nformat = 'x'\nwho = 1\n", encoding="utf-8")
    with pytest.raises(UnreadableFile) as told:
        read_sources(path)
    assert str(told.value).count("Source 1, ") == 4


def test_a_file_that_is_not_there_names_the_setting(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="CAIRN_SOURCES"):
        read_sources(tmp_path / "sources.toml")
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        read_sources(tmp_path)


def test_settings_that_are_no_such_value_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAIRN_SYNC_LARGEST", "many")
    with pytest.raises(CatalogueUnavailable, match="CAIRN_SYNC_LARGEST: "):
        read_settings()
    monkeypatch.setenv("CAIRN_SYNC_LARGEST", "3")
    assert read_settings().largest() == 3_000_000
    assert SyncSettings(var=Path("x")).file() == Path("x/sources.toml")


@pytest.mark.parametrize(
    ("text", "length"),
    [("30 minutes", HOUR / 2), ("1 hour", HOUR), (" 6HOURS ", 6 * HOUR), ("2 weeks", 14 * DAY)],
)
def test_spans_are_read(text: str, length: timedelta) -> None:
    assert span(text) == length


@pytest.mark.parametrize("text", ["", "1", "day", "-1 day", "1.5 days", "٣ days", "9999 weeks"])
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="“"):
        span(text)


def test_a_source_is_due_after_its_time() -> None:
    assert is_due(DAY, None, AT)
    assert not is_due(DAY, AT - 23 * HOUR, AT)
    assert is_due(DAY, AT - DAY, AT)
    assert is_due(DAY, AT - DAY + timedelta(seconds=20), AT), "a timer that came a little early"
    assert is_due(DAY, AT + HOUR, AT), "a clock was wrong"


def test_after_a_failure_a_source_is_due_sooner() -> None:
    assert not is_due(DAY, AT - HOUR / 2, AT, failed=True)
    assert is_due(DAY, AT - HOUR, AT, failed=True)
    assert next_time(HOUR / 2, AT, failed=True) == AT + HOUR / 2
    assert next_time(DAY, None, failed=False) is None
