"""What one commit of the record costs with a flush to the disk, and without."""

from __future__ import annotations

import sqlite3
import statistics
import time
from pathlib import Path

_TEXT = "Chcę zmienić zawód. " * 20


def commit_ms(folder: Path, synchronous: str, commits: int) -> float:
    """The median of one commit, in milliseconds, of a message's size, in a new file."""
    driver = sqlite3.connect(folder / f"{synchronous}.db", isolation_level=None)
    driver.execute("PRAGMA journal_mode=WAL")
    driver.execute(f"PRAGMA synchronous={synchronous}")
    driver.execute("CREATE TABLE message(id INTEGER PRIMARY KEY, text TEXT)")
    took = []
    for _ in range(commits):
        begun = time.perf_counter()
        driver.execute("BEGIN IMMEDIATE")
        driver.execute("INSERT INTO message(text) VALUES (?)", (_TEXT,))
        driver.execute("COMMIT")
        took.append(time.perf_counter() - begun)
    driver.close()
    return statistics.median(took) * 1000
