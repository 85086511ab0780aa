"""How it stands with a team now, as the desk shows it."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from front.record import hours, teams
from front.record.tables import now
from front.record.teams import Team
from guidance.hours import all_away, closing, next_opening, open_at
from words import Words


@dataclass(frozen=True)
class Standing:
    """``known``: there are opening times, or a switch; ``until``: the next change, if known."""

    team: Team
    known: bool
    open: bool
    by_hand: bool
    until: datetime | None
    members: int


def standing_of(connection: Connection, team: Team) -> Standing:
    """Whether a team is open now by its hours, and until when."""
    found, moment = hours.hours_of(connection, team), now()
    people = teams.members(connection, team.id)
    gone = hours.absences_of(connection, [one.id for one in people])
    away = all_away([[one.span for one in gone if one.counsellor == who.id] for who in people])
    is_open = open_at(found, moment)
    until = closing(found, moment) if is_open else next_opening(found, moment, away=away)
    by_hand = found.override is not None
    return Standing(team, bool(found.times) or by_hand, is_open, by_hand, until, len(people))


def local(words: Words, moment: datetime, zone: str) -> str:
    """A day and a time of day by a zone's clock."""
    there = moment.astimezone(ZoneInfo(zone))
    return f"{words.weekday(there)}, {words.day(there)}, {words.clock(there)}"
