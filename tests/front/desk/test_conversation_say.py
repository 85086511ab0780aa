"""What a counsellor writes to the learner: once, in order, and never lost."""

import asyncio
import re
from collections.abc import Sequence
from typing import Any

import pytest

from front.desk.warning import Warned
from front.keys import SWITCHBOARD
from tests.front.counsellors import desk
from tests.front.desk.handing import HTMX, asked, claimed, done, said
from tests.front.desk.people import Person, person
from tests.front.fakes import Client, FakeRasa, history, say, texts, until


@pytest.fixture
async def anna(client: Client) -> Person:
    return await person(client, name="Anna")


async def test_said_once_however_often_it_is_sent(
    client: Client, rasa: FakeRasa, anna: Person
) -> None:
    number = await claimed(client, rasa, anna)
    address, form = f"/desk/conversation/{number}/say", {"text": "Hello", "client_id": "a-1"}
    await asyncio.gather(*(anna.post(address, form) for _ in range(4)))
    assert texts(await history(client)).count("Hello") == 1
    assert (await history(client))[-1]["counsellor"] == "Anna"
    answer = await anna.post(address, form | {"text": "changed"}, headers=HTMX)
    assert answer.status == 204
    assert "changed" not in texts(await history(client))


async def test_lines_and_marks_stay_as_typed(client: Client, rasa: FakeRasa, anna: Person) -> None:
    number = await claimed(client, rasa, anna)
    form = {"text": "  One\r\n\r\n<b>two</b> & „trzy”  ", "client_id": "a"}
    await done(await anna.post(f"/desk/conversation/{number}/say", form))
    assert texts(await history(client))[-1] == "One\n\n<b>two</b> & „trzy”"


@pytest.mark.parametrize(
    "form",
    [
        {"text": " \n ", "client_id": "a"},
        {"text": "x" * 4001, "client_id": "a"},
        {"text": "x"},
        {"text": "x", "client_id": "ł"},
    ],
)
async def test_what_is_refused_stays_in_the_form(
    client: Client, rasa: FakeRasa, anna: Person, form: dict[str, str]
) -> None:
    number = await claimed(client, rasa, anna)
    before = len(await history(client))
    answer = await anna.post(f"/desk/conversation/{number}/say", form)
    assert answer.status == 422
    page = await answer.text()
    assert 'role="alert"' in page
    area = re.search(r'<textarea id="say".*?>\n(.*?)</textarea>', page, re.S)
    assert area is not None
    assert area[1] == form["text"]
    assert len(await history(client)) == before


async def test_who_lost_the_conversation_is_told_and_keeps_the_text(
    client: Client, rasa: FakeRasa, anna: Person
) -> None:
    number = await claimed(client, rasa, anna)
    await anna.post(f"/desk/conversation/{number}/release")
    form = {"text": "half a thought", "client_id": "a"}
    answer = await anna.post(f"/desk/conversation/{number}/say", form)
    assert answer.status == 409
    page = await answer.text()
    assert "half a thought" in page
    assert "back in the queue" in page
    assert "half a thought" not in texts(await history(client))


async def test_an_unclaimed_one_has_no_composer(
    client: Client, rasa: FakeRasa, anna: Person
) -> None:
    number = await asked(client, rasa)
    page = await anna.page(f"/desk/conversation/{number}")
    assert 'id="say"' not in page
    assert "Claim the conversation to write here" in page


async def test_the_composer_is_replaced_only_when_it_is_wrong(
    client: Client, rasa: FakeRasa, anna: Person
) -> None:
    number = await claimed(client, rasa, anna)
    address = f"/desk/conversation/{number}/standing?composing="
    same, wrong = [await anna.get(address + one, headers=HTMX) for one in ("1", "0")]
    assert 'id="composing"' not in await same.text()
    assert 'id="composing"' in await wrong.text()


async def test_typing_is_told_while_it_is_theirs(
    client: Client, rasa: FakeRasa, anna: Person
) -> None:
    number = await claimed(client, rasa, anna)
    with desk(client).signals.listen() as ear:
        await anna.post(f"/desk/conversation/{number}/typing")
        ear.end()
        signals = [one async for one in ear]
    assert [(one.kind, dict(one.data)) for one in signals if one.kind == "typing"] == [
        ("typing", {"who": "counsellor", "name": "Anna"})
    ]
    await anna.post(f"/desk/conversation/{number}/release")
    assert (await anna.post(f"/desk/conversation/{number}/typing")).status == 409


async def test_unread_until_the_page_has_shown_it(
    client: Client, rasa: FakeRasa, anna: Person
) -> None:
    first = await claimed(client, rasa, anna, "c1")
    second = await claimed(client, rasa, anna, "c2")
    await say(client, "new", "c2")
    page = await anna.page(f"/desk/conversation/{first}")
    assert "2 new messages" in page
    last = (await history(client, "c2"))[-1]["id"]
    for _ in range(2):
        answer = await anna.post(f"/desk/conversation/{second}/seen", {"last": str(last)})
        assert answer.status == 204
    assert "new message" not in await anna.page(f"/desk/conversation/{first}")


async def test_the_learner_who_is_here_is_shown(
    client: Client, rasa: FakeRasa, anna: Person
) -> None:
    number = await claimed(client, rasa, anna)
    assert client.app is not None
    board = client.app[SWITCHBOARD]
    async with client.ws_connect("/widget/ws?conversation=c1"):
        await until(lambda: board.here("c1"))
        assert "The learner is here" in await anna.page(f"/desk/conversation/{number}")
    await until(lambda: not board.here("c1"))
    assert "The learner is not here now" in await anna.page(f"/desk/conversation/{number}")


async def test_composing_without_scripts(client: Client, rasa: FakeRasa, anna: Person) -> None:
    number = await claimed(client, rasa, anna)
    address = f"/desk/conversation/{number}/compose"
    form = {"text": "Hello", "insert": "suggested <i>words</i>", "offer": "o-1"}
    page = await (await anna.post(address, form)).text()
    assert "Hello\nsuggested &lt;i&gt;words&lt;/i&gt;</textarea>" in page
    assert '<input type="hidden" name="offer" value="o-1">' in page
    page = await (await anna.post(address, {"text": "x", "offer": "o-1", "detach": "0"})).text()
    assert 'name="offer"' not in page
    assert said(page)[-1] != "x"


async def test_doubts_take_one_more_key(
    client: Client, rasa: FakeRasa, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def doubting(_request: Any, _one: Any, text: str, _ids: Sequence[str]) -> list[Warned]:
        return [Warned("It is closed.", "Say so.")] if "closed" in text else []

    monkeypatch.setattr("front.desk.conversation.saying.warnings", doubting)
    number = await claimed(client, rasa, anna)
    address, form = f"/desk/conversation/{number}/say", {"text": "closed one", "client_id": "a"}
    asked = await (await anna.post(address, form, headers=HTMX)).text()
    assert "It is closed." in asked
    assert "closed one" not in texts(await history(client))
    sure = re.search(r'name="sure" value="(\w+)"', asked)
    assert sure is not None
    other = await anna.post(address, form | {"sure": sure[1], "text": "closed two"}, headers=HTMX)
    assert other.status == 200
    page = await (await anna.post(address, form)).text()
    assert "It is closed." in page
    assert "closed one</textarea>" in page
    await done(await anna.post(address, form | {"sure": sure[1]}))
    assert texts(await history(client))[-1] == "closed one"
