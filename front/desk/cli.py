"""`cairn desk …`: who may sit at the counsellors' desk."""

import asyncio
import json
import os
from collections.abc import Callable
from typing import Annotated, Any, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from sqlalchemy import Connection

from front.desk.guard import ROLES
from front.errors import DeskRefused, LoginTaken, RecordError
from front.passwords import hashed, one_time, weakness
from front.record import Record, accounts, people
from front.record.accounts import Counsellor
from front.record.database import sqlite_file
from front.record.migrate import migrate
from front.settings import Settings
from words import Words

app = typer.Typer(help="People of the counsellors' desk.", no_args_is_help=True)

Result = TypeVar("Result")
OneTime = Annotated[
    bool, typer.Option("--one-time", help="Print a one-time password instead of asking for one.")
]


@app.command("create-operator")
def create_operator(
    login: Annotated[str, typer.Option(prompt="Login (mostly the e-mail address)")],
    name: Annotated[str, typer.Option(prompt="Name shown to learners")],
    role: Annotated[
        list[str] | None, typer.Option(help="A further role: counsellor, supervisor, editor.")
    ] = None,
    one_time_password: OneTime = False,
) -> None:
    """Makes an operator, who adds everybody else on the desk's pages."""
    roles = {"operator", *(role or [])}
    if not roles <= set(ROLES):
        _fail(f"A role is one of {', '.join(ROLES)}.")
    kept_login = accounts.named(login)
    if not kept_login or " " in kept_login or not name.strip():
        _fail("Neither the login nor the name may be empty, and a login has no spaces.")
    password = one_time() if one_time_password else _asked(kept_login)
    values: dict[str, Any] = {
        "login": kept_login,
        "shown_name": name.strip(),
        "email": kept_login if "@" in kept_login else None,
        "roles": [one for one in ROLES if one in roles],
        "password_hash": hashed(password),
        "must_change_password": one_time_password,
        "interface_language": Words.closest(os.environ.get("LANG")),
    }
    _write(lambda one: people.add(one, values, None), make=True)
    typer.echo(f"{kept_login} may sign in as an operator at {Settings().address}/desk/")
    if one_time_password:
        _show(password)


@app.command("list")
def show_everyone(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Lists the people of the desk, also those switched off."""
    found = _write(accounts.everyone)
    if as_json:
        typer.echo(json.dumps([_fields(one) for one in found], ensure_ascii=False, indent=2))
    elif found:
        _print(found)
    else:
        typer.echo("There is nobody yet. See: cairn desk create-operator")


@app.command("reset-password")
def reset_password(login: Annotated[str, typer.Argument(help="As shown by list.")]) -> None:
    """Prints a one-time password; the old one and all sessions of this person end."""
    password = one_time()
    kept = hashed(password)

    def work(one: Connection) -> bool:
        found = people.by_login(one, login)
        if found:
            people.give_password(one, found.id, kept, None)
        return found is not None

    if not _write(work):
        _fail(f"Nobody has the login {login}. See: cairn desk list")
    _show(password)


def _asked(login: str) -> str:
    """A password typed twice, until it is a good one; it is never shown."""
    while True:
        password: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
        weak = weakness(password, login)
        if weak is None:
            return password
        typer.echo(Words.load("en").say(weak), err=True)


def _show(password: str) -> None:
    typer.echo(f"One-time password: {password}")
    typer.echo("It is shown only this once; at the first sign-in one of their own is asked for.")


def _write(work: Callable[[Connection], Result], make: bool = False) -> Result:
    """What ``work`` returns; ``make``: the record too, where there is none yet."""
    file = sqlite_file(Settings().record)
    if file and not file.exists() and not make:
        _fail(f"There is no record at {file} yet. See: cairn desk create-operator")
    try:
        return asyncio.run(_written(work))
    except LoginTaken:
        _fail("Somebody has this login already. See: cairn desk list")
    except (RecordError, DeskRefused) as error:
        _fail(f"The record cannot be used: {error}")


async def _written(work: Callable[[Connection], Result]) -> Result:
    url = Settings().record
    await migrate(url)
    record = Record(url)
    try:
        return await record.write(work)
    finally:
        await record.close()


def _fail(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)


def _fields(one: Counsellor) -> dict[str, Any]:
    return {
        "number": one.id,
        "login": one.login,
        "name": one.shown_name,
        "roles": list(one.roles),
        "languages": list(one.languages),
        "active": one.active,
        "one_time_password": one.must_change_password,
    }


def _print(found: list[Counsellor]) -> None:
    table = Table("number", "login", "name", "roles", "state")
    for one in found:
        state = "may sign in" if one.active else "switched off"
        if one.active and one.must_change_password:
            state = "has a one-time password"
        cells = (str(one.id), one.login, one.shown_name, ", ".join(one.roles), state)
        table.add_row(*map(escape, cells))
    Console().print(table)
