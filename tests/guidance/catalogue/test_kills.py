"""An import that is killed leaves the old state or the new one; more kills: benchmarks/."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.catalogue.killed import WAYS, Nursery, nursery
from benchmarks.catalogue.kills import Place, kill_often

KILLS = 3


@pytest.fixture(scope="module")
def processes() -> Iterator[Nursery]:
    """The process that forks and kills."""
    with nursery() as one:
        yield one


@pytest.mark.parametrize("way", WAYS)
def test_what_is_killed_changes_all_or_nothing(
    catalogue_url: str, tmp_path: Path, processes: Nursery, way: str
) -> None:
    seed = random.SystemRandom().getrandbits(32)
    tally = kill_often(Place(catalogue_url, tmp_path, processes, way), KILLS, seed)
    assert not tally.wrong, f"seed {seed}: {tally.wrong}"
    assert tally.ended["old"] + tally.ended["new"] == KILLS
