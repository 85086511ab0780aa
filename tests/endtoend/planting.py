"""A conversation with one word in every field that one can fill, by the real interfaces."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass, field
from datetime import time, timedelta
from types import TracebackType
from typing import Any, Self

from aiohttp import ClientSession, FormData
from sqlalchemy import Connection, insert, select, update

from front.desk.cookies import COOKIE, hashed, token
from front.desk.forgery import FORM_TOKEN
from front.plain.keys import COOKIE as PLAIN
from front.plain.keys import token_for
from front.record import Record, accounts, hours, keyring, teams
from front.record.account_tables import counsellors
from front.record.handoff_tables import handoffs
from tests.endtoend.running import Running
from tests.front.teams import later

# Nothing that is masked as personal data, and no word of any language.
WORD = "qxjplanted"
PATIENCE = 60  # looks, half a second apart
KEY = 43  # signs of a key of the page without scripts: such an id works in every channel


@dataclass
class Planting:
    """A learner, a counsellor, and what they wrote; ``steps``: how planting each went."""

    running: Running
    way: str
    steps: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        begun = f"{WORD}{self.way}-"
        self.place = begun + secrets.token_hex(KEY)[: KEY - len(begun)]
        self.here = f"{self.running.url}/api/v1/conversations/{self.place}"
        self._cookie, self._form = token(), token()

    async def __aenter__(self) -> Self:
        self.http = ClientSession()
        keyring.use(keyring.Place.of(self.running.environment()))
        self.record = Record(f"sqlite:///{self.running.var}/record.db")
        await self.record.write(self._hired)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.http.close()
        await self.record.close()
        keyring.use(None)

    def _hired(self, connection: Connection) -> None:
        row: dict[str, Any] = {
            "login": f"{token()}@example.org",
            "shown_name": "Ewa",
            "status": "available",
        }
        row |= {"status": "available", "interface_language": "en", "capacity": 99}
        row |= {"roles": ["counsellor", "supervisor"]}
        made = connection.execute(insert(counsellors), row)
        assert made.inserted_primary_key
        number = int(made.inserted_primary_key[0])
        accounts.begin_session(
            connection, number, hashed(self._cookie), self._form, timedelta(hours=1)
        )

    async def say(self, text: str, **more: str) -> list[dict[str, Any]]:
        """What comes back."""
        body = {"text": text, "language": "en", **more}
        async with self.http.post(f"{self.here}/messages", json=body) as response:
            told = await response.json()
            assert response.status == 200, told
            return list(told["messages"])

    async def answer(self, **has: str) -> dict[str, Any]:
        """The assistant's last message, which may come late; ``has``: with this button."""
        for _ in range(PATIENCE):
            async with self.http.get(f"{self.here}/messages") as response:
                told = (await response.json())["messages"]
            last = told[-1]
            payloads = {one["payload"] for one in last["buttons"]}
            if last["sender"] == "assistant" and payloads >= set(has.values()):
                return dict(last)
            await asyncio.sleep(0.5)
        raise AssertionError(last)

    async def plant(self) -> None:
        """Everything; a step that is refused fails."""
        await self.say(f"courses about Excel {WORD}message", client_id=f"{WORD}-client")
        answered = (await self.answer())["id"]
        opinion = {"thumb": "down", "reason": "wrong", "comment": f"{WORD} reason"}
        await self._put(f"{self.here}/messages/{answered}/opinion", opinion)
        async with self.http.post(f"{self.here}/codes") as response:
            self.steps["code"] = response.status
        await self.say("I want to talk to a person")
        await self.say(f"my e-mail is {WORD}@example.org")
        await self._at_desk(answered)
        await self._file()
        await self.say(f"thank you, says {WORD}held")
        await self.desk("close", outcome="answered", note=f"{WORD} parting note")
        await self.say(f"and what about {WORD}again?")
        await self._survey()
        wrong = {name: status for name, status in self.steps.items() if status >= 400}
        assert not wrong, wrong

    async def _survey(self) -> None:
        """Both questions, where they are asked after the talk."""
        for part in ("solved", "ease"):
            async with self.http.get(f"{self.here}/messages") as response:
                told = (await response.json())["messages"]
            every = [one["payload"] for message in told for one in message["buttons"]]
            found = [one for one in every if one.startswith("/front_survey") and part in one]
            self.steps[f"survey {part}"] = 200 if found else 404
            if found:
                await self.say(found[-1])

    async def book(self) -> None:
        """An appointment, with a team that is not there today."""
        team = await self.record.write(self._closed_today)
        await self.say(f"I want to talk to a person {WORD}")
        for part in ("slot", "book"):
            async with self.http.get(f"{self.here}/messages") as response:
                last = (await response.json())["messages"][-1]
            told = [one["payload"] for one in last["buttons"]]
            await self.say(next(one for one in told if one.startswith(f"/front_{part}")))
        await self.record.write(lambda one: teams.change(one, team, active=False))

    def _closed_today(self, connection: Connection) -> int:
        number = teams.add(connection, name="Later", zone="UTC")
        hours.add_times(connection, number, list(later()), time(), time(), None)
        mine = counsellors.c.shown_name == "Ewa"
        connection.execute(update(counsellors).where(mine).values(team_id=number))
        return number

    async def _put(self, address: str, body: dict[str, str]) -> None:
        async with self.http.put(address, json=body) as response:
            self.steps["opinion"] = response.status

    async def _at_desk(self, answered: int) -> None:
        await self.desk("claim")
        await self.desk("say", text=f"hello {WORD}said", client_id=f"{WORD}-said")
        await self.desk("compose", text=f"{WORD} draft")
        await self.desk("note", note=f"{WORD} note")
        await self.desk("tag", tag=f"{WORD} tag")
        await self.desk("ask", question=f"is {WORD} a course?", language="en")
        await self.desk("wrong", message=str(answered), wrong=f"{WORD} bad", right=f"{WORD} good")
        await self.desk("learner-files", allow="1")
        await self.desk("/past", text=f"{WORD} search")
        sent = FormData({FORM_TOKEN: self._form, "text": f"{WORD} see", "client_id": f"{WORD}-f"})
        sent.add_field("file", f"{WORD} sent".encode(), filename=f"{WORD}sent.txt")
        await self._posted("file", sent)

    async def desk(self, act: str, **given: str) -> None:
        await self._posted(act, {FORM_TOKEN: self._form, **given})

    async def _posted(self, act: str, form: Any) -> None:
        number = await self.record.read(self._number)
        path = f"/desk{act}" if act.startswith("/") else f"/desk/conversation/{number}/{act}"
        cookies = f"{COOKIE}={self._cookie}"
        url = f"{self.running.url}{path}"
        headers = {"Cookie": cookies, "Origin": self.running.url}
        async with self.http.post(
            url, data=form, headers=headers, allow_redirects=False
        ) as response:
            self.steps[act] = response.status

    def _number(self, connection: Connection) -> int:
        query = select(handoffs.c.id).where(handoffs.c.conversation_id == self.place)
        return int(connection.scalar(query.order_by(handoffs.c.id.desc())) or 0)

    async def _file(self) -> None:
        form = FormData({"client_id": f"{WORD}-file"})
        form.add_field("file", f"{WORD} content".encode() * 500, filename=f"{WORD}.txt")
        query = {"conversation": self.place, "language": "en"}
        async with self.http.post(
            f"{self.running.url}/widget/file", params=query, data=form
        ) as response:
            self.steps["file of the learner"] = response.status

    async def delete(self) -> str:
        """In the way that this one is for; what is told."""
        return str(await getattr(self, f"_by_{self.way}")())

    async def _by_rest(self) -> str:
        async with self.http.delete(self.here) as response:
            return str((await response.json())["number"])

    async def _by_saying(self) -> str:
        await self.say("delete all my data")
        yes = "/front_erase_now"
        await self.answer(button=yes)
        body = {"text": yes}
        async with self.http.post(f"{self.here}/messages", json=body) as response:
            assert response.status == 410
            return str((await response.json())["error"]["message"])

    async def _by_widget(self) -> str:
        query = {"conversation": self.place, "language": "pl"}
        async with self.http.ws_connect(f"{self.running.url}/widget/ws", params=query) as socket:
            await socket.send_json({"type": "erase"})
            async for frame in socket:
                told = frame.json()
                if told["type"] == "erased":
                    return str(told["text"])
        return ""

    async def _by_plain(self) -> str:
        headers = {"Cookie": f"{PLAIN}={self.place}", "Origin": self.running.url}
        form = {"token": token_for(self.place)}
        address = f"{self.running.url}/plain/delete?lang=en"
        async with self.http.post(address, data=form, headers=headers) as response:
            return await response.text()

    async def _by_command(self) -> str:
        return self.running.command("conversations", "erase", self.place, "--yes")
