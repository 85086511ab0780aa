"""`cairn desk …`: the first operator, the list, a new password."""

import asyncio
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from front.desk import cli
from front.passwords import matches
from front.record import Record, accounts
from tests.front.desk.signing import PASSWORD, sign_in
from tests.front.fakes import FakeRasa, front, settings_for


def _run(var: Path, *words: str, typed: str = "") -> Result:
    environment = {"CAIRN_VAR": str(var), "COLUMNS": "140", "LANG": "en_GB.UTF-8"}
    return CliRunner().invoke(cli.app, list(words), env=environment, input=typed)


def _made(var: Path, *further: str, typed: str = f"{PASSWORD}\n{PASSWORD}\n") -> Result:
    words = ("create-operator", "--login", "Olga@Example.org", "--name", "Olga", *further)
    return _run(var, *words, typed=typed)


def _credentials(var: Path) -> accounts.Credentials:
    async def read() -> accounts.Credentials | None:
        record = Record(f"sqlite:///{var}/record.db")
        try:
            return await record.read(lambda one: accounts.credentials(one, "olga@example.org"))
        finally:
            await record.close()

    found = asyncio.run(read())
    assert found is not None
    return found


def test_the_first_operator_is_made_before_the_first_start(tmp_path: Path) -> None:
    result = _made(tmp_path, "--role", "counsellor")
    assert result.exit_code == 0, result.output
    assert "http://127.0.0.1:8080/desk/" in result.output
    assert PASSWORD not in result.output
    assert matches(_credentials(tmp_path).password_hash or "", PASSWORD)
    (one,) = json.loads(_run(tmp_path, "list", "--json").output)
    assert (one["login"], one["roles"]) == ("olga@example.org", ["counsellor", "operator"])
    assert one["one_time_password"] is False


async def test_a_printed_one_time_password_opens_the_desk(tmp_path: Path, rasa: FakeRasa) -> None:
    result = await asyncio.to_thread(_made, tmp_path, "--one-time", typed="")
    password = result.output.partition("One-time password: ")[2].splitlines()[0]
    async with front(settings_for(rasa, tmp_path)) as client:
        assert (await sign_in(client, "olga@example.org", password)).status == 303
        assert (await client.get("/desk/people")).url.path == "/desk/me/password"


def test_weak_passwords_are_refused_with_a_sentence_until_one_is_good(tmp_path: Path) -> None:
    weak = ("short", "olga@example.org", "password1234")
    typed = "".join(f"{one}\n{one}\n" for one in (*weak, PASSWORD))
    result = _made(tmp_path, typed=typed)
    assert result.exit_code == 0
    for told in ("too short", "must not be the login", "easy to guess"):
        assert told in result.output
    assert matches(_credentials(tmp_path).password_hash or "", PASSWORD)


def test_no_password_can_be_given_as_an_argument() -> None:
    names = {
        option
        for command in cli.app.registered_commands
        for option in (command.callback.__annotations__ if command.callback else ())
    }
    assert "password" not in names


@pytest.mark.parametrize(
    ("further", "told"),
    [
        (("--role", "root"), "A role is one of"),
        (("--login", "a b"), "no spaces"),
        (("--name", " "), "may be empty"),
    ],
)
def test_what_cannot_be_is_said(tmp_path: Path, further: tuple[str, ...], told: str) -> None:
    result = _made(tmp_path, *further)
    assert result.exit_code == 1
    assert told in result.output


def test_a_login_is_given_once(tmp_path: Path) -> None:
    _made(tmp_path)
    again = _made(tmp_path)
    assert again.exit_code == 1
    assert "already" in again.output


def test_a_reset_replaces_the_password(tmp_path: Path) -> None:
    _made(tmp_path)
    result = _run(tmp_path, "reset-password", "OLGA@example.org")
    password = result.output.partition("One-time password: ")[2].splitlines()[0]
    kept = _credentials(tmp_path).password_hash or ""
    assert matches(kept, password)
    assert not matches(kept, PASSWORD)
    assert "has a one-time password" in _run(tmp_path, "list").output
    nobody = _run(tmp_path, "reset-password", "nobody")
    assert (nobody.exit_code, "Nobody has the login" in nobody.output) == (1, True)


def test_looking_makes_no_record(tmp_path: Path) -> None:
    for words in (["list"], ["reset-password", "x"]):
        result = _run(tmp_path, *words)
        assert (result.exit_code, "There is no record" in result.output) == (1, True)
    assert list(tmp_path.iterdir()) == []
