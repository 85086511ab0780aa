"""The people of the desk as an operator keeps them."""

from typing import Any

from sqlalchemy import Connection, func, insert, select

from front.errors import LastOperator, LoginTaken
from front.record import accounts, auditing
from front.record.account_tables import counsellors, teams
from front.record.accounts import Counsellor


def add(connection: Connection, values: dict[str, Any], by: int | None) -> int:
    """A new person; their number. ``by``: the operator, None: the command line.

    Raises LoginTaken.
    """
    _check_free(connection, values["login"])
    made = connection.execute(insert(counsellors), values).inserted_primary_key
    assert made is not None  # noqa: S101  an insert of one row
    number = int(made[0])
    auditing.note(connection, by, "person-added", "counsellor", number, _roles(values["roles"]))
    return number


def edit(connection: Connection, who: Counsellor, values: dict[str, Any], by: int) -> None:
    """Changes columns of a person. Raises LoginTaken, LastOperator."""
    _check_free(connection, values["login"], who.id)
    if "operator" not in values["roles"]:
        _check_not_last(connection, who)
    before = {"team_id": who.team} | vars(who)
    changed = sorted(name for name, value in values.items() if _plain(before[name]) != value)
    if not changed:
        return
    accounts.change(connection, who.id, **values)
    detail = ", ".join(changed)
    if "roles" in changed:
        detail += f" ({_roles(values['roles'])})"
    auditing.note(connection, by, "person-changed", "counsellor", who.id, detail)


def switch_off(connection: Connection, who: Counsellor, by: int) -> None:
    """Nobody signs in as this person any more; what they did stays. Raises LastOperator."""
    _check_not_last(connection, who)
    accounts.change(connection, who.id, active=False, status="away")
    accounts.end_sessions(connection, who.id)
    auditing.note(connection, by, "person-switched-off", "counsellor", who.id)


def switch_on(connection: Connection, who: Counsellor, by: int) -> None:
    """This person may sign in again, as before."""
    accounts.change(connection, who.id, active=True)
    auditing.note(connection, by, "person-switched-on", "counsellor", who.id)


def give_password(connection: Connection, who: int, password_hash: str, by: int | None) -> None:
    """A one-time password; whoever was signed in as this person no longer is."""
    accounts.change(connection, who, password_hash=password_hash, must_change_password=True)
    accounts.end_sessions(connection, who)
    auditing.note(connection, by, "password-reset", "counsellor", who)


def change_own_password(connection: Connection, who: int, password_hash: str) -> None:
    """A password that somebody chose for themselves; all their sessions end."""
    accounts.change(connection, who, password_hash=password_hash, must_change_password=False)
    accounts.end_sessions(connection, who)
    auditing.note(connection, who, "password-changed", "counsellor", who)


def by_login(connection: Connection, login: str) -> Counsellor | None:
    """Who has this login, also one switched off."""
    wanted = select(counsellors).where(counsellors.c.login == accounts.named(login))
    row = connection.execute(wanted).mappings().one_or_none()
    return accounts.counsellor(row) if row else None


def anybody(connection: Connection) -> bool:
    """Whether there is a person at all, switched off or not."""
    return bool(connection.scalar(select(func.count()).select_from(counsellors)))


def teams_by_number(connection: Connection) -> dict[int, str]:
    """The names of the teams that work, by number, in the order of names."""
    wanted = select(teams.c.id, teams.c.name).where(teams.c.active).order_by(teams.c.name)
    return {row.id: row.name for row in connection.execute(wanted)}


def _check_free(connection: Connection, login: str, but: int | None = None) -> None:
    found = by_login(connection, login)
    if found is not None and found.id != but:
        raise LoginTaken


def _check_not_last(connection: Connection, who: Counsellor) -> None:
    operators = [
        one.id for one in accounts.everyone(connection) if one.active and "operator" in one.roles
    ]
    if operators == [who.id]:
        raise LastOperator


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _roles(roles: list[str]) -> str:
    return "+".join(roles)
