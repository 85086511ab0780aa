"""One run for all faults: on a small disk of its own where that can be had, with a model and a
clock of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from benchmarks.faults.disk import small_disk
from tests.endtoend.faults.people import LONGEST_SILENCE, Counsellor, Learner
from tests.endtoend.running import Running

_CHANGES = {
    # Nobody looks at the desk's stream here: they are not taken for gone.
    "CAIRN_COUNSELLOR_GONE": "600",
    "CAIRN_TELL_AFTER": "5",
    "CAIRN_SURVEY": "false",
}


@pytest.fixture(scope="session")
def house(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Cairn, healthy."""
    var = tmp_path_factory.mktemp("faults") / "var"
    module = "benchmarks.faults.launch"
    with small_disk(var), Running(var, module=module, changes=_CHANGES) as running:
        yield running


@pytest.fixture(scope="session")
def client() -> Iterator[httpx.Client]:
    """What all people here send by; a connection of its own each time, as after a break."""
    limits = httpx.Limits(max_keepalive_connections=0)
    with httpx.Client(timeout=LONGEST_SILENCE, limits=limits, trust_env=False) as one:
        yield one


@pytest.fixture(scope="session")
def counsellor(house: Running, client: httpx.Client) -> Counsellor:
    """Somebody at the desk who holds a conversation, through all faults."""
    return Counsellor(house, Learner(house.url, "pl", client), client)
