"""Deleting one's data by saying so: asked once, and only a clear yes to that question deletes."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from front.deleting import MINUTES, typed
from front.keys import SWITCHBOARD
from front.record import receipts
from front.record.tables import messages, now
from tests.front.counsellors import record
from tests.front.fakes import Client, FakeRasa, Items, history, say, texts
from tests.front.planted import forgetting
from tests.front.sockets import Page
from words import Words

YES, NOT = "/front_erase_now", "/front_erase_not"


def asks(body: dict[str, Any]) -> Items:
    """A Rasa that asks whether to delete when the word falls, and echoes all else."""
    if "delete my data" not in body["message"] and body["message"] != "/delete_my_data":
        return [{"recipient_id": body["sender"], "text": f"echo {body['message']}"}]
    buttons = [{"title": "Yes, delete", "payload": YES}, {"title": "No", "payload": NOT}]
    return [{"recipient_id": body["sender"], "text": "Delete everything?", "buttons": buttons}]


@pytest.fixture(autouse=True)
def asking(rasa: FakeRasa) -> None:
    rasa.answer = asks


async def answer(client: Client, text: str, place: str = "c1") -> tuple[int, Any]:
    address = f"/api/v1/conversations/{place}/messages"
    response = await client.post(address, json={"text": text})
    return response.status, await response.json()


async def kept(client: Client, place: str = "c1") -> int:
    """How many messages there are; 0: the conversation is gone."""
    response = await client.get(f"/api/v1/conversations/{place}/messages")
    return len((await response.json())["messages"]) if response.status == 200 else 0


@pytest.mark.parametrize("word", [YES, "yes", "Tak.", " YES, delete everything! ", "tak, usuń"])
async def test_a_clear_yes_deletes_and_tells_the_receipt(client: Client, word: str) -> None:
    await say(client, "please delete my data")
    status, told = await answer(client, word)
    assert (status, told["error"]["code"]) == (410, "erased")
    number = next(one.strip(".") for one in told["error"]["message"].split() if "-" in one)
    found = await record(client).read(lambda one: receipts.receipt(one, number))
    assert found is not None
    assert found.counts["messages"] == 2
    assert await kept(client) == 0


@pytest.mark.parametrize("word", [NOT, "no", "Nie", "don't"])
async def test_a_no_keeps_all_and_says_so(client: Client, word: str) -> None:
    await say(client, "please delete my data", language="en")
    assert texts(await say(client, word)) == [Words.load("en").say("erasing-kept")]
    assert await kept(client) == 4
    # It was answered: what comes now is another question's.
    assert texts(await say(client, "yes")) == ["echo yes"]


@pytest.mark.parametrize(
    "word", ["ok", "maybe", "yes but keep the plan", "yes?", "tak, ale nie wszystko", "yes no", "/"]
)
async def test_a_doubtful_answer_deletes_nothing(client: Client, word: str) -> None:
    await say(client, "please delete my data")
    await say(client, word)
    assert await kept(client) == 4
    assert texts(await say(client, YES)) == [Words.load("en").say("erasing-late", minutes=MINUTES)]
    assert await kept(client) == 6


async def test_a_yes_to_another_question_deletes_nothing(client: Client) -> None:
    await say(client, "hello")
    assert texts(await say(client, "yes")) == ["echo yes"]
    await say(client, "please delete my data")
    await say(client, "what is a badge?")
    assert texts(await say(client, "yes")) == ["echo yes"]
    assert await kept(client) == 10


async def test_a_button_nobody_offered_is_a_text(client: Client, rasa: FakeRasa) -> None:
    await say(client, "hello")
    await say(client, YES)
    assert await kept(client) == 4
    assert not rasa.heard[-1].startswith("/front")


async def test_a_late_press_deletes_nothing_and_offers_to_ask_anew(client: Client) -> None:
    await say(client, "please delete my data")
    before = now() - timedelta(minutes=MINUTES, seconds=1)
    old = update(messages).values(created_at=before)
    await record(client).write(lambda one: one.execute(old))
    [late] = await say(client, YES)
    assert late["text"] == Words.load("en").say("erasing-late", minutes=MINUTES)
    [again] = late["buttons"]
    await say(client, again["payload"])
    assert (await answer(client, YES))[0] == 410


async def test_what_somebody_else_said_in_between_leaves_the_button_but_not_the_word(
    client: Client,
) -> None:
    await say(client, "please delete my data")
    asked = {"conversation_id": "c1", "sender": "counsellor", "text": "Shall I book?"}
    row = messages.insert().values(**asked, language="en", content={}, state=None)
    await record(client).write(lambda one: one.execute(row))
    assert texts(await say(client, "yes")) == ["echo yes"]
    await say(client, "please delete my data")
    await record(client).write(lambda one: one.execute(row))
    assert (await answer(client, YES))[0] == 410


async def test_every_page_is_told_and_the_press_is_kept_nowhere(client: Client) -> None:
    page, other = await Page.open(client), await Page.open(client)
    await page.say("please delete my data")
    await page.said("Delete everything")
    await page.say(YES)
    told = await page.until("erased")
    assert told["receipt"] in told["text"]
    assert (await other.until("erased"))["receipt"] == told["receipt"]
    assert await kept(client) == 0
    assert not [one for one in page.heard if one["type"] == "error"]


async def test_of_two_at_once_one_deletes_and_no_answer_is_an_error(client: Client) -> None:
    await say(client, "please delete my data")

    async def quicker(_conversation: str) -> Any:
        await forgetting(client).forget("c1")
        return await forgetting(client).forget("c1")

    assert client.app is not None
    client.app[SWITCHBOARD].deleting.forget = quicker
    status, told = await answer(client, YES)
    assert (status, told["error"]["code"]) == (410, "erased")
    assert await history_or_nothing(client) == []


async def history_or_nothing(client: Client) -> Items:
    return await history(client) if await kept(client) else []


def test_only_whole_answers_count() -> None:
    assert [typed(one) for one in ("yes", "Nie.", "yes!!", "yesterday", "", "y" * 50)] == [
        YES,
        NOT,
        YES,
        None,
        None,
        None,
    ]
