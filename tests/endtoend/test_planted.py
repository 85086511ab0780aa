"""Words planted in every field, by the interfaces that people use, are nowhere after deleting."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.endtoend.planting import WORD, Planting
from tests.endtoend.running import Running
from tests.endtoend.test_erasing import gone, places

WAYS = ("rest", "saying", "widget", "plain", "command")
# What is filled by these steps; the rest of the tables is by tests/front/planted.py.
FILLED = {"ask", "conversation", "file", "handoff", "message", "note", "opinion", "review", "tag"}
RECEIPT = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b")


def tables(file: Path) -> dict[str, int]:
    """The tables of a database that hold the word, with how many of their rows do."""
    found = {}
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        named = "select name from sqlite_master where type in ('table', 'view')"
        for (name,) in connection.execute(named).fetchall():
            rows = connection.execute(f'select * from "{name}"').fetchall()
            if count := sum(WORD in str(row).lower() for row in rows):
                found[str(name)] = count
    return found


def everywhere(running: Running) -> dict[str, dict[str, int]]:
    """The same of every database of the run."""
    return {one.name: found for one in running.var.glob("*.db") if (found := tables(one))}


async def test_what_was_planted_is_nowhere_after_deleting_in_any_way(running: Running) -> None:
    assert not places(running, WORD)
    told = {}
    for way in WAYS:
        async with Planting(running, way) as planting:
            await planting.plant()
            if way == WAYS[0]:
                before = everywhere(running)
                assert set(before["record.db"]) >= FILLED, before
                assert "events" in before["tracker.db"]
            told[way] = await planting.delete()
    assert {way for way, text in told.items() if not RECEIPT.search(text)} == set(), told
    gone(running, WORD)
    assert everywhere(running) == {}
    assert WORD not in running.output().lower()
