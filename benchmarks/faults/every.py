"""Every fault by its name, made for a run and a source of chance."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from benchmarks.faults.clock import CHANGES, SHIFTS, Jump
from benchmarks.faults.databases import Gone, Locked, Raising
from benchmarks.faults.disk import FullDisk
from benchmarks.faults.fault import Fault, House, Make
from benchmarks.faults.model import DamagedModel
from benchmarks.faults.power import PowerCut
from benchmarks.faults.processes import Hung, Killed, KilledRunner, Slow

PROCESSES = ("rasa", "actions", "front")
DATABASES = ("record", "tracker", "catalogue")


def _killed(process: str) -> Make:
    return lambda house, _chance: Killed(house, process)


def _hung(process: str) -> Make:
    return lambda house, _chance: Hung(house, process)


def _locked(database: str) -> Make:
    return lambda house, _chance: Locked(house, database)


def _gone(database: str) -> Make:
    return lambda house, _chance: Gone(house, database)


def _jump(name: str) -> Make:
    return lambda house, _chance: Jump(house, name)


FAULTS: Mapping[str, Make] = {
    **{f"killed-{name}": _killed(name) for name in PROCESSES},
    "killed-all": lambda house, _chance: KilledRunner(house),
    **{f"hung-{name}": _hung(name) for name in PROCESSES},
    "slow-rasa": lambda house, _chance: Slow(house, "rasa"),
    "raising-action": lambda house, _chance: Raising(house),
    **{f"locked-{name}": _locked(name) for name in DATABASES},
    **{f"gone-{name}": _gone(name) for name in DATABASES},
    "full-disk": lambda house, _chance: FullDisk(house),
    **{name: _jump(name) for name in (*SHIFTS, *CHANGES)},
    "power-cut": PowerCut,
    "damaged-model": DamagedModel,
}
"""Clock faults and ``damaged-model`` need a run from ``launch.py``."""

BETWEEN = ("doubled-deliveries",)
"""Faults of the line between people and the front: ``deliveries.Deliveries`` stands in between."""

ELSEWHERE = ("gone-postgresql",)
"""Faults of a database server: ``databases.PostgresGone`` takes its URL."""


def fault(name: str, house: House, chance: Random) -> Fault:
    """The fault of a name. Raises KeyError for one that is not in FAULTS."""
    return FAULTS[name](house, chance)
