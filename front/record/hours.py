"""Opening times, holidays and absences in the record."""

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import Connection, delete, insert, select

from front.record.hours_tables import absences, holidays, opening_times
from front.record.tables import now
from front.record.teams import Team
from guidance.hours import Holiday, Hours, Opening, Span


@dataclass(frozen=True)
class KeptOpening:
    """An opening time with its number."""

    number: int
    opening: Opening


@dataclass(frozen=True)
class KeptHoliday:
    """A holiday with its number; ``team`` None: of all teams."""

    number: int
    team: int | None
    holiday: Holiday
    name: str


@dataclass(frozen=True)
class KeptAbsence:
    """An absence of a counsellor with its number."""

    number: int
    counsellor: int
    span: Span


def hours_of(connection: Connection, team: Team) -> Hours:
    """When a team is there. Without times nobody has said: presence decides."""
    return Hours(
        zone=team.zone,
        times=tuple(one.opening for one in times(connection, team.id)),
        holidays=tuple(
            one.holiday for one in holidays_of(connection) if one.team in {None, team.id}
        ),
        override=team.override,
    )


def times(connection: Connection, team: int) -> list[KeptOpening]:
    """The opening times of a team through the week."""
    table = opening_times.c
    order = (table.weekday, table.opens, table.id)
    rows = connection.execute(select(opening_times).where(table.team_id == team).order_by(*order))
    return [
        KeptOpening(row.id, Opening(row.weekday, row.opens, row.closes, row.language))
        for row in rows
    ]


def add_times(
    connection: Connection,
    team: int,
    weekdays: list[int],
    opens: time,
    closes: time,
    language: str | None,
) -> None:
    """Opening times on several weekdays; one that is there already is not doubled."""
    known = {one.opening for one in times(connection, team)}
    for weekday in weekdays:
        if Opening(weekday, opens, closes, language) not in known:
            values = {"weekday": weekday, "opens": opens, "closes": closes, "language": language}
            connection.execute(insert(opening_times), {"team_id": team, **values})


def remove_time(connection: Connection, team: int, number: int) -> bool:
    """Takes an opening time of a team away; False where there is none."""
    mine = (opening_times.c.id == number) & (opening_times.c.team_id == team)
    return connection.execute(delete(opening_times).where(mine)).rowcount == 1


def holidays_of(connection: Connection) -> list[KeptHoliday]:
    """All holidays, also of the past, the first one first."""
    rows = connection.execute(select(holidays).order_by(holidays.c.first, holidays.c.id))
    return [
        KeptHoliday(row.id, row.team_id, Holiday(row.first, row.last), row.name) for row in rows
    ]


def add_holiday(
    connection: Connection, team: int | None, first: date, last: date, name: str
) -> None:
    """Days on which a team, or none of them, is there."""
    values = {"team_id": team, "first": first, "last": last, "name": name}
    connection.execute(insert(holidays), values)


def remove_holiday(connection: Connection, number: int) -> bool:
    """Takes a holiday away; False where there is none."""
    return connection.execute(delete(holidays).where(holidays.c.id == number)).rowcount == 1


def absences_of(connection: Connection, counsellors: list[int]) -> list[KeptAbsence]:
    """Absences of these counsellors that are not over, the first one first."""
    mine = absences.c.counsellor_id.in_(counsellors) & (absences.c.ends_at > now())
    rows = connection.execute(select(absences).where(mine).order_by(absences.c.starts_at))
    return [
        KeptAbsence(row.id, row.counsellor_id, Span(row.starts_at, row.ends_at)) for row in rows
    ]


def absent(connection: Connection, moment: datetime) -> set[int]:
    """Who is absent at a moment, as written down before."""
    then = (absences.c.starts_at <= moment) & (absences.c.ends_at > moment)
    return set(connection.scalars(select(absences.c.counsellor_id).where(then)))


def add_absence(connection: Connection, counsellor: int, span: Span) -> None:
    """A counsellor will not be there."""
    values = {"counsellor_id": counsellor, "starts_at": span.starts, "ends_at": span.ends}
    connection.execute(insert(absences), values)


def remove_absence(connection: Connection, number: int, counsellor: int | None) -> bool:
    """Takes an absence away, of this counsellor or (None) of anybody; False where there is none."""
    mine = absences.c.id == number
    if counsellor is not None:
        mine &= absences.c.counsellor_id == counsellor
    return connection.execute(delete(absences).where(mine)).rowcount == 1
