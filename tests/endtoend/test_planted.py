"""Words planted in every field, by the interfaces that people use, are nowhere after deleting.

Secrets are planted as well: this run has one in each secret setting.
"""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from guidance.secretfiles import SECRETS
from tests.endtoend import planting_chat
from tests.endtoend.planting import WORD, Planting
from tests.endtoend.running import ROOT, Running
from tests.endtoend.searching import backup, everywhere, logs, sealed_only
from tests.endtoend.test_erasing import gone
from tests.front.fakes import until
from tests.telegram.fake_api import TOKEN, FakeApi, api
from tests.telegram.world import SECRET as WEBHOOK

WAYS = ("rest", "saying", "widget", "plain", "command")
# What is filled by these steps; the rest of the tables is by tests/front/planted.py.
FILLED = {"ask", "conversation", "file", "handoff", "message", "note", "opinion", "review", "tag"}
RECEIPT = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b")
SECRET = "zqrunsecret"
# Where nobody answers: what fails says so in the log.
AWAY = "http://127.0.0.1:9"
# Needed to run at all, and planted in other ways: the databases of the run, its key file.
REAL = {"CAIRN_RECORD_URL", "CAIRN_CATALOGUE_URL", "CAIRN_FIELD_KEYS"}
TELEGRAM = {"CAIRN_TELEGRAM_TOKEN": TOKEN, "CAIRN_TELEGRAM_SECRET": WEBHOOK}


def secrets_of(fake: FakeApi) -> dict[str, str]:
    """A word in each secret setting, and what makes the front use it."""
    words = {name: SECRET + name.removeprefix("CAIRN_").lower() for name in SECRETS - REAL}
    return {
        **words,
        **TELEGRAM,
        # So it makes a key of its own, in a file.
        "CAIRN_FIELD_KEYS": "",
        "CAIRN_TELEGRAM_API": fake.address,
        "CAIRN_MATRIX_HOMESERVER": AWAY,
        "CAIRN_CHATWOOT_URL": AWAY,
        "CAIRN_SMTP_HOST": "127.0.0.1",
        "CAIRN_SMTP_PORT": "9",
        "CAIRN_OIDC_ISSUER": AWAY,
        "CAIRN_OIDC_CLIENT_ID": "cairn",
    }


@pytest.fixture(scope="module")
def fake() -> FakeApi:
    return FakeApi()


@pytest.fixture(scope="module")
def house(
    model: Path, fake: FakeApi, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    """A run of its own, in which everything that is secret or private has a word to look for."""
    assert model.exists()
    var = tmp_path_factory.mktemp("planted") / "var"
    with Running(var, changes=secrets_of(fake)) as house:
        house.token = SECRET + "inner_token"
        yield house


async def test_what_was_planted_is_nowhere_after_deleting_in_any_way(
    house: Running, fake: FakeApi, tmp_path: Path
) -> None:
    told = {}
    async with api(fake), ClientSession() as http:
        for way in WAYS:
            async with Planting(house, way) as planting:
                await planting.plant()
                if way == WAYS[0]:
                    await planting.book()
                    await _while_it_lives(house)
                told[way] = await planting.delete()
        await planting_chat.plant(house, fake, http)
        before = everywhere(house, f"{WORD}chat")
        assert set(before) == {"record.db", "tracker.db"}, before
        assert sealed_only(house, "chat", str(planting_chat.CHAT))
        told["chat"] = await planting_chat.delete(house, fake, http)
    assert {way for way, text in told.items() if not RECEIPT.search(text)} == set(), told
    gone(house, WORD)
    assert everywhere(house, WORD) == {}
    assert everywhere(house, WORD, backup(house, tmp_path / "backup")) == {}
    assert WORD not in logs(house)


async def _while_it_lives(house: Running) -> None:
    """Planted words are in the record and Rasa's tracker store only, and notes only sealed."""
    before = everywhere(house, WORD)
    assert set(before) == {"record.db", "tracker.db"}, before
    assert set(before["record.db"]) >= FILLED, before  # type: ignore[call-overload]
    assert not set(before["record.db"]) & {"audit", "figure", "handoff_event"}  # type: ignore[call-overload]
    assert sealed_only(house, "note", f"{WORD} parting note")
    contacts = everywhere(house, f"{WORD}@example.org")["record.db"]
    assert "handoff" in contacts  # type: ignore[operator]
    assert "appointment" not in before["record.db"]  # type: ignore[operator]
    # A crash: no image of the memory, and nothing of it in a log.
    first = house.pid("front")
    os.kill(first, signal.SIGSEGV)
    await until(lambda: house.health().get("status") == "ok" and house.pid("front") != first, 60)
    assert not [one for folder in (ROOT, house.var) for one in folder.glob("core*")]
    said = logs(house) + house.command("figures") + str(house.health())
    assert WORD not in said.lower()


def test_no_secret_is_shown_and_each_process_has_only_its_own(house: Running) -> None:
    commands = " ".join(house.processes().values())
    shown = f"{commands} {house.health()} {logs(house)} {house.command('keys', 'show')}"
    for word in (SECRET, TOKEN, WEBHOOK):
        assert word.lower() not in shown.lower()
    files = [one for one in house.var.rglob("*") if one.is_file()]
    assert not [one for one in files if SECRET.encode() in one.read_bytes()]
    for name in ("rasa", "actions"):
        pid = house.pid(name)
        known = Path(f"/proc/{pid}/environ").read_bytes().decode("utf-8", "replace")
        assert set(re.findall(f"{SECRET}[a-z_]*", known)) == {f"{SECRET}inner_token"}, name
        assert "CAIRN_RECORD_URL" not in known
    limits = Path(f"/proc/{house.pid('front')}/limits").read_text()
    assert re.search(r"Max core file size +0 +0 ", limits)


async def test_all_keys_are_changed_while_everything_runs(house: Running) -> None:
    [old] = (house.var / "keys" / "fields.txt").read_text().splitlines()[1:]
    async with Planting(house, "rest") as planting:
        await planting.plant()
        assert "All is sealed with the key" in house.command("keys", "rotate")
        assert sealed_only(house, "note", f"{WORD} parting note")
        # The front, which was not told, goes on with the new key.
        await planting.say("I want to talk to a person")
        await planting.desk("claim")
        await planting.desk("note", note=f"{WORD} of the new key")
        assert house.command("keys", "show").count("in use") == 1
        await planting.delete()
    assert old not in (house.var / "keys" / "fields.txt").read_text()
