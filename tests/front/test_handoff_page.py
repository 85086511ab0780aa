"""What a learner's page is told while a person is asked for, comes, writes, and goes."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from front.errors import RecordUnavailable
from front.handoff import standing
from front.message import Reply
from front.signals import Signal
from tests.front.counsellors import at_desk, desk, record, signals
from tests.front.fakes import Client, FakeRasa, history, say, senders, until
from tests.front.orders import does
from tests.front.sockets import Page
from words import Words

SAY = Words.load("en").say


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "_CALM_SECONDS", 0.01)


@pytest.fixture
def asking(rasa: FakeRasa) -> None:
    does(rasa)


@pytest.mark.usefixtures("asking")
async def test_the_place_is_told_at_once_and_again_when_it_changes(client: Client) -> None:
    anna = await at_desk(client)
    first, second = await Page.open(client, "c1"), await Page.open(client, "c2")
    await first.say("person")
    mine = await first.until("handoff")
    assert (mine["state"], mine["place"], mine["minutes"], mine["days"]) == ("waiting", 1, None, 7)
    assert mine["text"] == f"{SAY('handoff-place', place=1)} {SAY('handoff-line-wait-unknown')}"
    await second.say("person")
    assert (await second.until("handoff"))["place"] == 2
    await desk(client).office.claim(1, anna)
    assert (await second.until("handoff"))["place"] == 1
    # No message: the place is a line beside them.
    assert senders(await history(client, "c2")) == ["learner", "assistant", "service"]


@pytest.mark.usefixtures("asking")
async def test_who_comes_back_is_told_with_the_history(client: Client) -> None:
    await at_desk(client)
    await say(client, "person")
    again = await Page.open(client, language="pl")
    told = again.heard[-1]["handoff"]
    assert (told["state"], told["place"]) == ("waiting", 1)
    assert told["text"].startswith(Words.load("pl").say("handoff-place", place=1))
    assert told["leave"]["title"] == Words.load("pl").say("handoff-button-leave")
    never = await Page.open(client, "c9")
    assert never.heard[-1] == {"type": "ready"}


@pytest.mark.usefixtures("asking")
async def test_a_counsellor_joins_by_name_types_and_writes(client: Client) -> None:
    anna = await at_desk(client)
    page = await Page.open(client)
    await page.say("person")
    await page.until("handoff", state="waiting")
    await desk(client).office.claim(1, anna)
    await page.said(SAY("handoff-joined", name="Anna"))
    assert (await page.until("handoff"))["counsellor"] == "Anna"
    desk(client).office.types("c1", anna)
    typing = await page.until("typing", who="counsellor")
    assert (typing["name"], typing["text"]) == ("Anna", SAY("handoff-types", name="Anna"))
    await desk(client).office.speak("c1", anna, Reply(text="hello"), "k1")
    message = await page.said("hello")
    assert (message["sender"], message["counsellor"]) == ("counsellor", "Anna")


@pytest.mark.usefixtures("asking")
async def test_typing_and_delivery_are_told_both_ways(client: Client) -> None:
    anna = await at_desk(client)
    page = await Page.open(client)
    await page.say("person")
    await page.until("handoff", state="waiting")
    with signals(client) as heard:
        await page.send("typing")  # to nobody yet
        await desk(client).office.claim(1, anna)
        await page.until("handoff", state="with_counsellor")
        await page.send("typing")
        await page.send("typing")  # at once again: not told
        await until(lambda: heard("typing"))
        (typing,) = heard("typing")
        assert (typing.number, typing.counsellor, typing.data["who"]) == (1, anna.id, "learner")
        spoken = await desk(client).office.speak("c1", anna, Reply(text="hello"), "k1")
        await page.send("delivered", id=spoken.message.id)
        await until(lambda: heard("delivered"))
        assert heard("delivered")[0].data == {"id": spoken.message.id, "to": "learner"}
    await page.say("thanks")
    mine = await page.said("thanks")
    assert "delivered" not in mine
    await desk(client).office.delivered("c1", mine["id"])
    assert (await page.until("delivered"))["id"] == mine["id"]
    told = {one["text"]: one.get("delivered") for one in await history(client)}
    assert told["hello"]
    assert told["thanks"]


@pytest.mark.usefixtures("asking")
async def test_nothing_is_prepared_by_the_assistant_while_a_counsellor_is_there(
    client: Client,
) -> None:
    anna = await at_desk(client)
    await say(client, "person")
    await desk(client).office.claim(1, anna)
    page = await Page.open(client)
    await page.say("hello Anna")
    await page.said("hello Anna")
    await page.nothing()


@pytest.mark.usefixtures("asking")
async def test_what_was_looked_up_before_the_page_came_is_not_told_to_it(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await at_desk(client)
    await say(client, "person")
    looked, go = asyncio.Event(), asyncio.Event()
    standings, read = desk(client).standings, record(client).read

    async def slowly(work: Any) -> Any:
        found = await read(work)
        if work == standings._found and not looked.is_set():
            looked.set()
            await go.wait()
        return found

    with monkeypatch.context() as patched:
        patched.setattr(record(client), "read", slowly)
        telling = asyncio.create_task(standings.tell())
        await looked.wait()
    await desk(client).office.claim(1, anna)
    page = await Page.open(client)
    assert page.heard[-1]["handoff"]["state"] == "with_counsellor"
    go.set()
    await telling
    await page.say("hello Anna")
    await page.said("hello Anna")
    assert [one["type"] for one in page.heard] == ["history", "ready", "message"]


@pytest.mark.parametrize("fails", [RecordUnavailable("away"), ValueError("a bug")])
async def test_the_place_is_told_although_a_round_before_it_failed(
    client: Client, monkeypatch: pytest.MonkeyPatch, fails: Exception, rasa: FakeRasa
) -> None:
    does(rasa)
    monkeypatch.setattr(standing, "_AGAIN_SECONDS", 0.01)
    await at_desk(client)
    page = await Page.open(client)
    standings = desk(client).standings
    tell, failed = standings.tell, asyncio.Event()

    async def once() -> None:
        if not failed.is_set():
            failed.set()
            raise fails
        await tell()

    monkeypatch.setattr(standings, "tell", once)
    desk(client).signals.publish(Signal("queue", "c1"))
    await failed.wait()
    await page.say("person")
    assert (await page.until("handoff"))["place"] == 1


@pytest.mark.usefixtures("asking")
@pytest.mark.parametrize("held", [False, True])
async def test_the_button_beside_the_queue_works_however_long_ago_it_came(
    client: Client, held: bool
) -> None:
    anna = await at_desk(client)
    page = await Page.open(client)
    await page.say("person")
    leave = (await page.until("handoff"))["leave"]
    for number in range(25):
        await page.say(f"question {number}")
        await page.said(f"echo question {number}")
    if held:
        await desk(client).office.claim(1, anna)
        leave = (await page.until("handoff"))["leave"]
    await page.say(leave["payload"])
    told = SAY("handoff-ended" if held else "handoff-left")
    assert (await page.said(told))["sender"] == "service"
    assert (await page.until("handoff"))["state"] is None
    assert leave["title"] in [one["text"] for one in await history(client)]
    await page.say("and now?")
    await page.said("echo and now?")


async def test_nobody_leaves_a_queue_they_are_not_in(client: Client, rasa: FakeRasa) -> None:
    await say(client, "/front_leave")
    assert rasa.heard == ["front_leave"]


@pytest.mark.parametrize(
    ("kind", "fields", "names"),
    [("delivered", {}, "id"), ("delivered", {"id": -1}, "id"), ("shout", {}, "type")],
)
async def test_a_wrong_frame_is_refused(
    client: Client, kind: str, fields: dict[str, int], names: str
) -> None:
    page = await Page.open(client)
    await page.send(kind, **fields)
    error = await page.until("error")
    assert error["code"] == "wrong-fields"
    assert names in error["message"]


@pytest.mark.usefixtures("asking")
async def test_what_a_counsellor_wrote_is_delivered_when_a_program_reads_it(
    client: Client,
) -> None:
    anna = await at_desk(client)
    await say(client, "person")
    await desk(client).office.claim(1, anna)
    await desk(client).office.speak("c1", anna, Reply(text="hello"), "k1")
    with signals(client) as heard:
        await history(client)
        await history(client)
        assert len(heard("delivered")) == 1
    assert (await history(client))[-1]["delivered"]


@pytest.mark.usefixtures("asking")
async def test_the_wait_is_the_median_of_the_last_days_for_the_same_language(
    client: Client,
) -> None:
    anna = await at_desk(client)
    for number in range(5):
        await say(client, "person", f"old{number}", language="en")
        await desk(client).office.claim(number + 1, anna)
    answer = await say(client, "person", "c1", language="en")
    assert SAY("handoff-wait", minutes=1, days=7) in answer[1]["text"]
    answer = await say(client, "wait", "c1")
    assert SAY("handoff-wait", minutes=1, days=7) in answer[1]["text"]
    nobody = await say(client, "wait", "c2")
    assert nobody[1]["text"] == SAY("handoff-not-asked")
    assert await record(client).handoff_here("c2") is None
