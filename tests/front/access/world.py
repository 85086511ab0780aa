"""The front with every channel on; in it one learner, another one, and one who has deleted."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientResponse, FormData
from pydantic import SecretStr
from sqlalchemy import Connection, insert, select
from yarl import URL

from front.keys import HANDOUT
from front.plain.keys import COOKIE, new_key, token_for
from front.publishing import hashed
from front.record import files
from front.record.entries import Question
from front.record.erasure_tables import erasures
from front.record.files import KeptFile
from front.record.hours_tables import appointments
from front.record.schema import metadata
from front.record.tables import now
from front.settings import Settings
from tests.chatwoot import desk as chatwoot
from tests.front.access.table import Row
from tests.front.desk.held import held
from tests.front.desk.people import Person, person, record_of, team
from tests.front.desk.rights import filled
from tests.front.fakes import Client, FakeRasa, front, say
from tests.front.roadmaps import items
from tests.telegram import world as telegram
from tests.telegram.fake_api import FakeApi, api

SECRET = "my-secret-trouble"
PDF = b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n" + SECRET.encode()
FRIEND, EVIL = "https://school.example", "https://evil.example"
PARTS = {"kind": "json", "ending": "json", "wrong": "a/b", "language": "pl"}
Rows = dict[str, list[str]]


@dataclass
class World:
    """``ada`` has a conversation with everything in it, ``bob`` another one, ``eve`` has deleted
    hers; ``nobody`` is a key that nobody has. ``tokens``: of ada's links, by the address;
    ``answer``: the number of what the assistant told ada."""

    client: Client
    settings: Settings
    holder: Person
    ada: str = field(default_factory=new_key)
    bob: str = field(default_factory=new_key)
    eve: str = field(default_factory=new_key)
    nobody: str = field(default_factory=new_key)
    tokens: dict[str, str] = field(default_factory=dict)
    eves: dict[str, str] = field(default_factory=dict)
    answer: int = 0

    async def ask(self, row: Row, key: str, **changed: Any) -> ClientResponse:
        """What a learner with this key would send to the row's address.

        ``changed``: ``method``, ``headers``, ``values`` (of the path), ``token`` (of a form).
        """
        named = {"conversation": key, "token": key, "message": str(self.answer)}
        # Whatever else a path of the desk names is the first of its kind.
        values = defaultdict(lambda: "1", PARTS | named | changed.pop("values", {}))
        path = filled(row.path, "{{{}}}").format_map(values)
        given = self._given(row, key, changed.pop("token", None))
        given["headers"] = given.get("headers", {}) | changed.pop("headers", {})
        method = changed.pop("method", row.method)
        return await self.client.request(method, path, allow_redirects=False, **given, **changed)

    async def link(self, row: Row, tokens: dict[str, str]) -> ClientResponse:
        """Opens one of somebody's links."""
        return await self.ask(row, tokens[row.path.split("/")[1]])

    def origin(self) -> str:
        """Of our own pages."""
        return str(self.client.make_url("/").origin())

    def _given(self, row: Row, key: str, token: str | None) -> dict[str, Any]:
        if row.path.startswith("/plain"):
            form = {"token": token_for(key) if token is None else token, "text": "more", "key": key}
            given: dict[str, Any] = {"cookies": {COOKIE: key}}
            if row.writes:
                given["headers"] = {"Origin": self.origin()}
                given["data"] = _file(form) if row.path.endswith("/file") else form
            return given
        if row.path.startswith("/widget"):
            query = {"params": {"conversation": key}}
            return query | ({"data": _file({})} if row.writes else {})
        return {"json": {"text": "more", "thumb": "up", "code": key[:9]}} if row.writes else {}

    async def mentions(self, key: str) -> Rows:
        """All rows of the record that name a conversation."""
        return await record_of(self.client).read(lambda one: _mentions(one, key))


def _file(fields: dict[str, str]) -> FormData:
    form = FormData(fields)
    form.add_field("file", PDF, filename="a.pdf")
    return form


def _mentions(connection: Connection, key: str) -> Rows:
    found = {
        table.name: [repr(row) for row in connection.execute(select(table)) if key in repr(row)]
        for table in metadata.sorted_tables
        if "conversation_id" in table.c or table.name == "conversation"
    }
    return {name: sorted(rows) for name, rows in found.items() if rows}


@asynccontextmanager
async def all_channels(
    settings: Settings, patch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Client, Settings]]:
    """The front with every channel that has an address."""
    values: dict[str, Any] = {
        "chatwoot_url": "http://127.0.0.1:9",
        "chatwoot_account": chatwoot.ACCOUNT,
        "chatwoot_token": SecretStr(chatwoot.TOKEN),
        "chatwoot_secret": SecretStr(chatwoot.SECRET),
        "allowed_origins": (FRIEND,),
    }
    changed = settings.model_copy(update=values)
    async with api(FakeApi()) as fake:
        patch.setenv("CAIRN_TELEGRAM_TOKEN", fake.token)
        patch.setenv("CAIRN_TELEGRAM_SECRET", telegram.SECRET)
        patch.setenv("CAIRN_TELEGRAM_API", fake.address)
        async with front(changed) as client:
            yield client, changed


async def settled(client: Client, settings: Settings, rasa: FakeRasa) -> World:
    """Everybody has come, said something, and been given links; eve has deleted hers."""
    world = World(client, settings, await person(client, "counsellor"))
    number = await team(client, "Guidance")
    for key, tokens in ((world.eve, world.eves), (world.ada, world.tokens)):
        await _everything(world, rasa, key, tokens, number)
    await say(client, "hello", world.bob)
    address = f"/api/v1/conversations/{world.eve}"
    assert (await client.delete(address)).status == 200
    await _scrubbed(client)
    return world


async def _scrubbed(client: Client) -> None:
    """Waits: what is written beside must not be taken for what a test has done."""
    done = select(erasures.c.scrubbed)
    async with asyncio.timeout(10):
        while not await record_of(client).read(lambda one: one.scalar(done)):  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def _everything(
    world: World, rasa: FakeRasa, key: str, tokens: dict[str, str], team_number: int
) -> None:
    """The learner has a roadmap, talks with a counsellor, may send files, was sent one, has an
    appointment and a copy of the data."""
    rasa.answer = lambda _body: items("en", held=SECRET)
    [told, *_] = await say(world.client, SECRET, key, language="en")
    world.answer = told["id"]
    tokens["roadmap"] = URL(told["links"][0]["url"]).path.split("/")[2]
    rasa.answer = lambda _body: [{"text": "ok"}]
    number = await held(world.client, world.holder, conversation=key)
    path = f"/desk/conversation/{number}/learner-files"
    assert (await world.holder.post(path, {"allow": "1"})).status == 303
    tokens["file"], tokens["appointment"] = new_key(), new_key()

    def write(connection: Connection) -> None:
        later = now() + timedelta(days=1)
        kept = KeptFile("a.pdf", "application/pdf", PDF, later)
        files.keep(connection, hashed(tokens["file"]), key, world.holder.id, kept)
        hashes = {"token_hash": hashed(tokens["appointment"]), "handoff_id": number}
        times = {"starts_at": later, "ends_at": later, "team_id": team_number}
        connection.execute(insert(appointments), hashes | times)
        tokens["my-data"] = _handed(world, connection, key)

    await record_of(world.client).write(write)


def _handed(world: World, connection: Connection, key: str) -> str:
    assert world.client.app is not None
    asked = Question(1, key, "rest", "", "en")
    [reply] = world.client.app[HANDOUT].offer(connection, asked, {})
    return URL(reply.links[0].url or "").path.split("/")[2]
