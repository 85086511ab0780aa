"""Which sources a sync takes, and how all of them stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Engine

from guidance.catalogue.importing import writing
from guidance.catalogue.sync import state
from guidance.catalogue.sync.schedule import is_due, next_time
from guidance.catalogue.sync.sources import Source
from guidance.catalogue.sync.state import State
from guidance.errors import UnreadableFile


@dataclass(frozen=True, slots=True)
class Standing:
    """How a source stands; times in UTC, ``next`` None where it is due or switched off."""

    source: str
    location: str
    enabled: bool
    checked: datetime | None
    confirmed: date | None
    next: datetime | None
    problem: str | None


def named(sources: Sequence[Source], names: Sequence[str]) -> list[Source]:
    """The sources with these names. Raises UnreadableFile for one that is not there."""
    known = {one.name: one for one in sources}
    for name in names:
        if name not in known:
            raise UnreadableFile(f"There is no source “{name}”; there are: {', '.join(known)}")
    return [known[name] for name in dict.fromkeys(names)]


def wanted(sources: Sequence[Source], names: Sequence[str]) -> list[Source]:
    """The sources with these names. Raises UnreadableFile for one that is not there or is off."""
    found = named(sources, names)
    for one in found:
        if not one.enabled:
            raise UnreadableFile(f"The source “{one.name}” is switched off: enabled = false")
    return found


def enabled(sources: Sequence[Source]) -> list[Source]:
    """The sources that are not switched off."""
    return [one for one in sources if one.enabled]


def due(engine: Engine, sources: Sequence[Source], at: datetime) -> list[Source]:
    """The sources that are to be asked at a time (UTC). Raises CatalogueUnavailable."""
    states = _states(engine, sources)
    return [one for one in sources if one.enabled and _is_due(one, states[one.name], at)]


def standings(engine: Engine, sources: Sequence[Source], at: datetime) -> list[Standing]:
    """How sources stand at a time (UTC). Raises CatalogueUnavailable."""
    states = _states(engine, sources)
    return [_standing(one, states[one.name], at) for one in sources]


def _states(engine: Engine, sources: Sequence[Source]) -> dict[str, State]:
    names = [one.name for one in sources]
    with writing(engine) as connection:
        found = state.read_all(connection, names)
    return {name: found.get(name, State()) for name in names}


def _is_due(source: Source, known: State, at: datetime) -> bool:
    failed = known.problem is not None
    return not known.is_of(source) or is_due(source.every, known.checked, at, failed=failed)


def _standing(source: Source, known: State, at: datetime) -> Standing:
    again = None
    if source.enabled and not _is_due(source, known, at):
        again = next_time(source.every, known.checked, failed=known.problem is not None)
    return Standing(
        source.name,
        source.shown,
        source.enabled,
        known.checked,
        known.confirmed,
        again,
        known.problem,
    )
