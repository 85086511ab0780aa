"""Teams of counsellors in the record."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from front.record.account_tables import counsellors, teams
from front.record.accounts import Counsellor, counsellor
from front.record.tables import now
from guidance.hours import Override

_ALL = select(teams).order_by(teams.c.name)
_BY_NUMBER = select(teams).where(teams.c.id == bindparam("number"))
_LOCK = select(teams.c.id).where(teams.c.id == bindparam("number")).with_for_update()


@dataclass(frozen=True)
class Team:
    """A team; ``override`` only while it is in force. See account_tables."""

    id: int
    name: str
    zone: str
    languages: tuple[str, ...]
    topics: tuple[str, ...]
    most_waiting: int | None
    override: Override | None
    active: bool


def every(connection: Connection) -> list[Team]:
    """All teams by name, also those switched off."""
    return [_team(row) for row in connection.execute(_ALL).mappings()]


def active(connection: Connection) -> list[Team]:
    """The teams that requests may go to, by name."""
    return [one for one in every(connection) if one.active]


def find(connection: Connection, number: int) -> Team | None:
    """A team by number, also one switched off."""
    row = connection.execute(_BY_NUMBER, {"number": number}).mappings().one_or_none()
    return _team(row) if row else None


def lock(connection: Connection, number: int) -> None:
    """Whoever does what only one may do at a time for a team asks for this first."""
    connection.execute(_LOCK, {"number": number})


def taken(connection: Connection, name: str, but: int | None) -> bool:
    """Whether another team has this name, in whatever case."""
    same = (one for one in every(connection) if one.name.casefold() == name.casefold())
    return any(one.id != but for one in same)


def add(connection: Connection, **values: Any) -> int:
    """A new team; its number."""
    [number] = list(connection.execute(insert(teams), values).inserted_primary_key or [])
    return int(number)


def change(connection: Connection, number: int, **values: Any) -> None:
    """Changes columns of a team."""
    connection.execute(update(teams).where(teams.c.id == number).values(values))


def override(connection: Connection, number: int, switch: Override | None) -> None:
    """Opens or closes a team by hand, or takes that back."""
    state = None if switch is None else "open" if switch.open else "closed"
    change(connection, number, override=state, override_until=switch and switch.until)


def members(connection: Connection, team: int | None) -> list[Counsellor]:
    """Who talks for a team, by name; None: everybody.

    Those without a team belong to the only one there is.
    """
    rows = connection.execute(
        select(counsellors).where(counsellors.c.active).order_by(counsellors.c.shown_name)
    )
    only = len(active(connection)) == 1
    talking = (one for row in rows.mappings() if "counsellor" in (one := counsellor(row)).roles)
    return [
        one for one in talking if team is None or one.team == team or (only and one.team is None)
    ]


def _team(row: Mapping[Any, Any]) -> Team:
    switch = None
    if row["override"]:
        switch = Override(row["override"] == "open", row["override_until"])
    return Team(
        id=row["id"],
        name=row["name"],
        zone=row["zone"],
        languages=tuple(row["languages"]),
        topics=tuple(row["topics"]),
        most_waiting=row["most_waiting"],
        override=switch if switch and switch.holds(now()) else None,
        active=row["active"],
    )
