"""Cairn is exchanged for a newer one in the middle of talks: they go on, in order, once."""

import sqlite3
from contextlib import closing

import pytest

from front.record import migrate
from front.settings import Settings
from guidance.state import READ, State, from_data, to_data
from tests.front.counsellors import at_desk, record
from tests.front.fakes import Client, FakeRasa, answered, cairn, front, history, say, texts
from tests.front.sockets import Page

_UPDATE = (
    "insert into chat_update (channel, key, waiting, body, taken_at) "
    "values ('elsewhere', 'u1', 1, '{\"text\": \"from an app\"}', strftime('%Y-%m-%d %H:%M:%f000'))"
)


async def _before(settings: Settings, rasa: FakeRasa) -> int:
    """The older Cairn stops with an open request, a question unanswered and an app's queue; the
    number of the last message the page of the one who asked has shown."""
    async with front(settings) as client:
        await at_desk(client)
        await say(client, "hello", "waits")
        order = cairn(language="en", handoff={"do": "request", "reason": "asked"})
        rasa.answer = lambda _body: [order]
        await say(client, "a person, please", "wants")
        await rasa.stop()
        page = await Page.open(client, "waits")
        await page.send("say", text="are you there?", client_id="k7")
        await page.until("received")
        shown = (await history(client, "waits"))[-1]["id"]
        await page.close()
    return int(shown)


@pytest.mark.parametrize("older", migrate.known()[-4:-1])
async def test_talks_go_on_after_an_upgrade(settings: Settings, rasa: FakeRasa, older: str) -> None:
    shown = await _before(settings, rasa)
    migrate.bring(settings.record, older)
    file = settings.var / "record.db"
    with closing(sqlite3.connect(file)) as driver:
        driver.execute(_UPDATE)
        driver.commit()
        queued = driver.execute("select channel, key, body from chat_update").fetchall()
    rasa.answer = lambda body: [{"recipient_id": "x", "text": f"echo {body['message']}"}]
    await rasa.start()
    async with front(settings) as client:
        # The page that stayed open comes back with what it has shown, and sends again what it
        # does not know to be kept, as pages always did.
        page = await Page.open(client, "waits", after=str(shown))
        await page.send("say", text="are you there?", client_id="k7")
        messages = await answered(client, 2, "waits")
        assert texts(messages).count("are you there?") == 1
        assert texts(messages).count("echo are you there?") == 1
        assert [one["id"] for one in messages] == sorted(one["id"] for one in messages)
        await page.close()
        [open_one] = await record(client).open_handoffs()
        assert open_one.conversation == "wants"
        await _goes_on(client)
    assert rasa.heard.count("are you there?") == 1
    with closing(sqlite3.connect(file)) as driver:
        assert driver.execute("select channel, key, body from chat_update").fetchall() == queued


async def _goes_on(client: Client) -> None:
    assert texts(await say(client, "and now?", "waits"))[-1] == "echo and now?"


@pytest.mark.parametrize("version", sorted(READ))
def test_dialogues_that_rasa_kept_in_an_older_shape_are_read(version: int) -> None:
    """A slot holds what an older Cairn wrote: fields that came later are not there."""
    whole = to_data(State())
    for name in set(whole) - {"version"}:
        data = {one: value for one, value in whole.items() if one != name} | {"version": version}
        assert isinstance(from_data(data), State), name
    assert from_data({"version": version}) == State()
    assert from_data({"version": 9999, "goal": "x"}) == State()
