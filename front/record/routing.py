"""Which team a request goes to, and whether a person may be had there now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, func, select

from front.record import hours, presence, teams
from front.record.accounts import Counsellor
from front.record.handoff_tables import handoffs
from front.record.teams import Team
from guidance.handoff import State
from guidance.hours import Hours, open_at


class Reach(StrEnum):
    """Why a request may join the queue now, or may not."""

    OPEN = "open"
    CLOSED = "closed"
    NOBODY = "nobody"
    FULL = "full"


@dataclass(frozen=True)
class Place:
    """Where a request goes: a team, or (None) everybody's queue, and how it stands there.

    ``hours`` None: no opening times are known, so it is open while somebody is there.
    ``hands``: how many conversations more those who are there could take at once.
    """

    team: Team | None
    hours: Hours | None
    reach: Reach
    waiting: int
    hands: int

    @property
    def number(self) -> int | None:
        """The team's number."""
        return self.team.id if self.team else None


@dataclass(frozen=True)
class _Floor:
    """What is the same for all teams: who is there for a language, how many conversations each of
    them holds, and how many requests wait for each team (None: everybody's queue)."""

    people: list[Counsellor]
    held: Mapping[int, int]
    waiting: Mapping[int | None, int]

    @classmethod
    def of(cls, connection: Connection, language: str) -> "_Floor":
        there = presence.present(connection, language)
        return cls(there, presence.held(connection), _waiting(connection))


def place_for(connection: Connection, language: str, topic: str, moment: datetime) -> Place:
    """The place of a new request.

    Of the teams that take the language and the topic, one where a person may be had now comes
    first; then the one that names the topic, that names the language, that has the most hands
    free, and the shortest queue. Where no team takes the topic, the language alone decides; where
    none takes the language, it is everybody's queue.
    """
    speak = [
        one for one in teams.active(connection) if not one.languages or language in one.languages
    ]
    able = [one for one in speak if not one.topics or topic in one.topics] or speak
    floor = _Floor.of(connection, language)
    others: list[Team | None] = [*able] or [None]
    places = [_place(connection, one, floor, language, moment) for one in others]
    return min(places, key=_preferred)


def place(connection: Connection, team: Team | None, language: str, moment: datetime) -> Place:
    """How it stands with a team, for a language."""
    return _place(connection, team, _Floor.of(connection, language), language, moment)


def _place(
    connection: Connection, team: Team | None, floor: _Floor, language: str, moment: datetime
) -> Place:
    known = hours.hours_of(connection, team) if team else None
    # Those without a team are there for all.
    there = [one for one in floor.people if team is None or one.team in {None, team.id}]
    waiting = floor.waiting.get(team.id if team else None, 0)
    most = team.most_waiting if team else None
    reach = Reach.OPEN
    if known and (known.times or known.override) and not open_at(known, moment, language):
        reach = Reach.CLOSED
    elif not there:
        reach = Reach.NOBODY
    elif most is not None and waiting >= most:
        reach = Reach.FULL
    hands = sum(max(0, one.capacity - floor.held.get(one.id, 0)) for one in there)
    return Place(team, known if known and known.times else None, reach, waiting, hands)


def _preferred(one: Place) -> tuple[object, ...]:
    team = one.team
    named = (not (team and team.topics), not (team and team.languages))
    return (one.reach is not Reach.OPEN, *named, -one.hands, one.waiting, one.number or 0)


def _waiting(connection: Connection) -> dict[int | None, int]:
    counted = select(handoffs.c.team_id, func.count()).where(handoffs.c.state == State.WAITING)
    rows = connection.execute(counted.group_by(handoffs.c.team_id))
    return {row[0]: int(row[1]) for row in rows}
