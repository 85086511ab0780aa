"""Who may sit at the desk, and who is signed in."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, func, insert, select, update

from front.record.account_tables import counsellors, desk_sessions
from front.record.tables import now

IDLE = timedelta(hours=2)

_SESSION = (
    select(
        counsellors,
        desk_sessions.c.form_token,
        desk_sessions.c.seen_at.label("session_seen_at"),
    )
    .join(desk_sessions, desk_sessions.c.counsellor_id == counsellors.c.id)
    .where(
        desk_sessions.c.token_hash == bindparam("token_hash"),
        desk_sessions.c.expires_at > bindparam("moment"),
        desk_sessions.c.seen_at > bindparam("idle_since"),
        counsellors.c.active,
    )
)


@dataclass(frozen=True)
class Counsellor:
    """One person at the desk; ``roles`` of counsellor, supervisor, editor, operator."""

    id: int
    login: str
    shown_name: str
    email: str | None
    roles: tuple[str, ...]
    team: int | None
    languages: tuple[str, ...]
    interface_language: str
    capacity: int
    status: str
    must_change_password: bool
    active: bool
    seen_at: datetime | None
    settings: dict[str, Any]


@dataclass(frozen=True)
class SignedIn:
    """A counsellor with the token that each of their forms carries.

    ``seen_at``: when the session was last noted to be alive.
    """

    counsellor: Counsellor
    form_token: str
    token_hash: str
    seen_at: datetime


@dataclass(frozen=True)
class Credentials:
    """What a sign-in is checked with; ``password_hash`` None: not by password."""

    id: int
    password_hash: str | None
    active: bool


def credentials(connection: Connection, login: str) -> Credentials | None:
    """What the sign-in of this login is checked with."""
    wanted = select(counsellors.c.id, counsellors.c.password_hash, counsellors.c.active)
    row = connection.execute(wanted.where(counsellors.c.login == named(login))).one_or_none()
    return Credentials(row.id, row.password_hash, row.active) if row else None


def named(login: str) -> str:
    """A login as it is kept: the same person however it was typed."""
    return unicodedata.normalize("NFKC", login).strip().lower()


def signed_in(connection: Connection, token_hash: str, idle: timedelta = IDLE) -> SignedIn | None:
    """Whose session this is; None for one that has ended or of somebody switched off.

    ``idle``: how long the session lives without a request.
    """
    moment = now()
    values = {"token_hash": token_hash, "moment": moment, "idle_since": moment - idle}
    row = connection.execute(_SESSION, values).mappings().one_or_none()
    if row is None:
        return None
    return SignedIn(counsellor(row), row["form_token"], token_hash, row["session_seen_at"])


def session_seen(connection: Connection, token_hash: str) -> None:
    """Notes that a session is alive."""
    mine = desk_sessions.c.token_hash == token_hash
    connection.execute(update(desk_sessions).where(mine).values(seen_at=now()))


def begin_session(
    connection: Connection, who: int, token_hash: str, form_token: str, lasts: timedelta
) -> None:
    """Writes a new session down; the old ones of this person stay."""
    values = {
        "token_hash": token_hash,
        "counsellor_id": who,
        "form_token": form_token,
        "expires_at": now() + lasts,
    }
    connection.execute(insert(desk_sessions), values)


def end_session(connection: Connection, token_hash: str) -> None:
    """Nobody is signed in by it any more."""
    connection.execute(delete(desk_sessions).where(desk_sessions.c.token_hash == token_hash))


def end_sessions(connection: Connection, who: int, but: str = "") -> int:
    """Ends all sessions of a person, but for the one with this hash; how many there were."""
    theirs = (desk_sessions.c.counsellor_id == who) & (desk_sessions.c.token_hash != but)
    return connection.execute(delete(desk_sessions).where(theirs)).rowcount


def purge_sessions(connection: Connection, idle: timedelta = IDLE) -> int:
    """Deletes the sessions that have ended by themselves; how many there were."""
    moment = now()
    ended = (desk_sessions.c.expires_at <= moment) | (desk_sessions.c.seen_at <= moment - idle)
    return connection.execute(delete(desk_sessions).where(ended)).rowcount


def sessions(connection: Connection, who: int) -> int:
    """How many sessions a person has."""
    theirs = desk_sessions.c.counsellor_id == who
    return connection.scalar(select(func.count()).select_from(desk_sessions).where(theirs)) or 0


def change(connection: Connection, who: int, **values: Any) -> None:
    """Changes columns of a counsellor."""
    connection.execute(update(counsellors).where(counsellors.c.id == who).values(values))


def by_id(connection: Connection, who: int) -> Counsellor | None:
    """A counsellor by number, also one switched off."""
    row = connection.execute(select(counsellors).where(counsellors.c.id == who)).mappings()
    found = row.one_or_none()
    return counsellor(found) if found else None


def everyone(connection: Connection) -> list[Counsellor]:
    """All counsellors by name, also those switched off."""
    rows = connection.execute(select(counsellors).order_by(counsellors.c.shown_name)).mappings()
    return [counsellor(row) for row in rows]


def counsellor(row: RowMapping) -> Counsellor:
    """The counsellor of a row of the table."""
    return Counsellor(
        id=row["id"],
        login=row["login"],
        shown_name=row["shown_name"],
        email=row["email"],
        roles=tuple(row["roles"]),
        team=row["team_id"],
        languages=tuple(row["languages"]),
        interface_language=row["interface_language"],
        capacity=row["capacity"],
        status=row["status"],
        must_change_password=row["must_change_password"],
        active=row["active"],
        seen_at=row["seen_at"],
        settings=row["settings"],
    )
