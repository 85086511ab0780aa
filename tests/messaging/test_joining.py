"""A conversation moves from the page to a messaging app and back, and both show the same."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from sqlalchemy import select, update

from front.keys import CATALOGUE
from front.messaging import Hub
from front.moving_over import MOST_TRIES, written
from front.record.messaging_tables import chats
from front.record.sealing import searches
from front.record.tables import messages, now
from front.settings import Settings
from guidance.criteria import Criteria
from guidance.state import State, to_data
from tests.front.counsellors import record
from tests.front.fakes import Client, FakeRasa, answered, cairn, history, say, texts, until
from tests.front.orders import does
from tests.front.sockets import Page
from tests.front.test_codes import made
from tests.guidance.offers import Shelf, offer
from tests.messaging.paper import Paper, running, text
from tests.messaging.test_deleting import pressed
from words import Words

EN = Words.load("en")


@pytest.fixture
async def places(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Client, Hub, Paper]]:
    async def opened(app: web.Application) -> AsyncIterator[None]:
        app[CATALOGUE] = Shelf((offer("bees", "Beekeeping"),))  # type: ignore[misc]
        yield

    monkeypatch.setattr("front.app.open_catalogue", opened)
    paper = Paper()
    async with running(settings, paper) as (client, hub):
        yield client, hub, paper


async def chat_of(client: Client, address: str = "anna") -> str:
    """The conversation of a chat."""
    query = select(chats.c.conversation_id).where(
        chats.c.address_key.in_(searches("chat.address", address))
    )
    found = await record(client).read(lambda one: one.scalar(query))
    return str(found)


async def test_a_link_takes_the_conversation_over(
    places: tuple[Client, Hub, Paper], rasa: FakeRasa
) -> None:
    client, hub, paper = places
    page = await Page.open(client)
    await page.say("first")
    await page.said("echo first")
    await page.say("bees")
    await page.said("echo bees")
    code = (await made(client))["code"].replace("-", "")
    await hub.take(paper, text(f"/start c_{code}", "1"))
    await until(lambda: EN.say("messaging-move-ask") in paper.texts())
    # Nothing is opened unasked: the link may be of anybody.
    assert await chat_of(client) != "c1"
    await hub.take(paper, pressed(paper, EN.say("messaging-yes-move")))
    await page.said(EN.say("continuing-joined-app"))
    await until(lambda: "echo bees" in paper.texts())
    # From the learner's last words on: no more of what was said before.
    assert not any("first" in one for one in paper.texts())
    asked = paper.texts().index(EN.say("messaging-move-ask"))
    assert paper.texts()[asked + 1] == EN.say("messaging-code-taken")
    await hub.take(paper, text("from the app", "2"))
    await page.said("from the app")
    answer = await page.said("echo from the app")
    await until(lambda: "echo from the app" in paper.texts())
    await page.say("from the page")
    await until(lambda: "echo from the page" in paper.texts())
    assert any("from the page" in one for one in paper.texts())
    assert answer["text"] in texts(await history(client))
    assert code not in str(rasa.heard)


async def test_a_link_that_is_not_wanted_opens_nothing(places: tuple[Client, Hub, Paper]) -> None:
    client, hub, paper = places
    await say(client, "bees")
    await hub.take(paper, text("mine", "1"))
    await until(lambda: "echo mine" in paper.texts())
    before = await chat_of(client)
    code = (await made(client))["code"].replace("-", "")
    await hub.take(paper, text(f"/start c_{code}", "2"))
    await until(lambda: EN.say("messaging-move-ask") in paper.texts())
    await hub.take(paper, pressed(paper, EN.say("messaging-no-move")))
    await until(lambda: EN.say("messaging-not-move") in paper.texts())
    await hub.take(paper, text("still mine", "3"))
    await until(lambda: "echo still mine" in paper.texts())
    assert await chat_of(client) == before
    assert "still mine" not in texts(await history(client))


async def test_who_waits_for_a_counsellor_does_not_lose_the_answer_by_a_code(
    places: tuple[Client, Hub, Paper], rasa: FakeRasa
) -> None:
    client, hub, paper = places
    await say(client, "bees")
    does(rasa)
    await hub.take(paper, text("person", "1"))
    await until(lambda: bool(paper.texts()))
    before, code = await chat_of(client), (await made(client))["code"]
    await hub.take(paper, text(code, "2"))
    await until(lambda: EN.say("service-error-still-talking") in paper.texts())
    assert await chat_of(client) == before
    # The code was not used up.
    await hub.take(paper, text(code, "3", chat="ewa"))
    await until(lambda: EN.say("messaging-code-taken") in paper.texts("ewa"))


async def test_a_code_that_is_typed_does_the_same(places: tuple[Client, Hub, Paper]) -> None:
    client, hub, paper = places
    await say(client, "bees")
    await hub.take(paper, text("mine", "1"))
    await until(lambda: "echo mine" in paper.texts())
    before = await chat_of(client)
    await hub.take(paper, text((await made(client))["code"].lower(), "2"))
    await until(lambda: "echo bees" in paper.texts())
    assert await chat_of(client) == "c1"
    assert texts(await history(client, before)) == ["mine", "echo mine"]


async def test_and_back_to_the_page(places: tuple[Client, Hub, Paper]) -> None:
    client, hub, paper = places
    await hub.take(paper, text("bees", "1"))
    await until(lambda: "echo bees" in paper.texts())
    await hub.take(paper, text("/code", "2"))
    await until(lambda: any("code:" in one for one in paper.texts()))
    told = next(one for one in paper.texts() if "code:" in one)
    code = next(filter(None, map(written, told.replace(".", " ").split())))
    page = await Page.open(client, "c9")
    await page.say(code)
    joined = await page.until("joined")
    assert joined["conversation"] == await chat_of(client)
    again = await Page.open(client, joined["conversation"])
    assert texts(again.heard[0]["messages"])[:2] == ["bees", "echo bees"]
    await until(lambda: EN.say("continuing-joined-device") in paper.texts())


async def test_wrong_codes_are_refused_and_soon_not_even_looked_at(
    places: tuple[Client, Hub, Paper],
) -> None:
    client, hub, paper = places
    await say(client, "bees")
    code = (await made(client))["code"]
    for number in range(MOST_TRIES):
        await hub.take(paper, text("k7xp-3mtb", f"w{number}"))
    await hub.take(paper, text(code, "right"))
    await until(lambda: paper.texts()[-1:] == [EN.say("service-error-too-many-codes", minutes=10)])
    assert paper.texts().count(EN.say("messaging-code-old")) == MOST_TRIES
    assert await chat_of(client) != "c1"
    # Another chat is another address.
    await hub.take(paper, text(code, "other", chat="ewa"))
    await until(lambda: "echo bees" in paper.texts("ewa"))


async def test_without_a_word_there_is_nothing_to_move(
    places: tuple[Client, Hub, Paper],
) -> None:
    _, hub, paper = places
    await hub.take(paper, text("/code", "1"))
    await until(lambda: EN.say("service-error-unknown-conversation") in paper.texts())


async def _away(client: Client, rasa: FakeRasa, hub: Hub, paper: Paper) -> str:
    shown = [{"id": "bees", "title": "Beekeeping", "provider": "Szkoła"}]
    rasa.answer = lambda body: [
        {"text": f"echo {body['message']}"},
        cairn(language="en", offers=shown),
    ]
    await hub.take(paper, text("bees", "1"))
    await until(lambda: "echo bees" in paper.texts())
    place = await chat_of(client)
    rasa.states[place] = to_data(State(criteria=Criteria(topics=("bees",)), shown=("bees",)))
    old = update(messages).values(created_at=now() - timedelta(days=3))
    await record(client).write(lambda one: one.execute(old) and None)
    return place


async def test_a_cry_for_help_is_answered_without_a_greeting(
    places: tuple[Client, Hub, Paper], rasa: FakeRasa
) -> None:
    client, hub, paper = places
    place = await _away(client, rasa, hub, paper)
    await hub.take(paper, text("I want to kill myself", "2"))
    assert not any("Welcome back" in one for one in texts(await answered(client, 2, place)))


@pytest.mark.parametrize(("said", "more"), [("/start", []), ("more", ["echo more"])])
async def test_who_comes_back_in_an_app_is_greeted_with_what_was_found(
    places: tuple[Client, Hub, Paper], rasa: FakeRasa, said: str, more: list[str]
) -> None:
    client, hub, paper = places
    place = await _away(client, rasa, hub, paper)
    before = len(paper.sent)
    await hub.take(paper, text(said, "2"))
    wanted = 1 + len(more)

    def fresh() -> list[str]:
        """From the greeting on; a part of the answer before may have come late."""
        told = [part.rich.text for _, part, _ in paper.sent[before:]]
        back = (n for n, one in enumerate(told) if one.startswith("Welcome back"))
        return told[next(back, len(told)) :]

    await until(lambda: sum(map(bool, fresh())) > wanted)
    assert "Beekeeping" in fresh()[1]
    await until(lambda: all(one in paper.texts() for one in more))
    greetings = [one for one in await history(client, place) if "Welcome back" in one["text"]]
    assert len(greetings) == 1
    assert EN.say("messaging-greeting") not in fresh()


async def test_the_language_of_the_conversation_holds_in_every_place(
    places: tuple[Client, Hub, Paper], rasa: FakeRasa
) -> None:
    client, hub, paper = places
    await hub.take(paper, text("/language pl", "1"))
    await hub.take(paper, text("hej", "2"))
    await until(lambda: "echo hej" in paper.texts())
    place = await chat_of(client)
    await say(client, "in English", place, language="en")
    assert _told(rasa) == ("en", True)
    await hub.take(paper, text("again", "3"))
    await until(lambda: "echo again" in paper.texts())
    assert _told(rasa) == ("en", True)
    await hub.take(paper, text("/language pl", "4"))
    await hub.take(paper, text("jeszcze", "5"))
    await until(lambda: "echo jeszcze" in paper.texts())
    assert _told(rasa) == ("pl", True)


def _told(rasa: FakeRasa) -> tuple[Any, Any]:
    data = rasa.requests[-1]["metadata"]
    return data["language"], data.get("settled")
