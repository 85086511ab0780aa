"""A link opens the chat and brings something along."""

import base64

import pytest

from front.keys import HUB
from front.record.chats import Chat
from tests.front.fakes import Client, FakeRasa, until
from tests.telegram.fake_api import FakeApi
from tests.telegram.world import bring, message, pressed, said


@pytest.mark.parametrize(
    ("payload", "heard"),
    [
        ("q_data-analysis", ["data analysis"]),
        ("pl_q_analiza-danych", ["analiza danych"]),
        ("g_" + base64.urlsafe_b64encode("język żółwi?".encode()).decode(), ["język żółwi?"]),
        ("g_%%%", []),
        ("pl", []),
        ("whatever", []),
    ],
)
async def test_links_bring_a_goal_and_a_language(
    client: Client, fake: FakeApi, rasa: FakeRasa, payload: str, heard: list[str]
) -> None:
    await bring(client, message(f"/start {payload}"))
    found = await said(fake, 1 + len(heard))
    assert rasa.heard == heard
    polish = payload.startswith("pl")
    assert any("programem" in one for one in found) is polish


async def test_a_code_of_another_channel_brings_its_conversation(
    client: Client, fake: FakeApi
) -> None:
    asked: list[str] = []

    async def claim(code: str, _chat: Chat) -> str | None:
        asked.append(code)
        return "from-the-page" if code == "good" else None

    for text in ("of old", "last"):
        await client.post("/api/v1/conversations/from-the-page/messages", json={"text": text})
    client.app[HUB].hooks.claim = claim
    await bring(client, message("/start c_bad"))
    await _goes_on(client, fake, 1)
    await until(lambda: any("does not work" in one for one in fake.texts()))
    await bring(client, message("/start c_good"))
    await _goes_on(client, fake, 2)
    await until(lambda: fake.texts()[-1] == "echo last")
    assert any("We go on here" in one for one in fake.texts())
    await client.post("/api/v1/conversations/from-the-page/messages", json={"text": "page"})
    await until(lambda: fake.texts()[-1] == "echo page")
    assert asked == ["bad", "good"]
    assert not any("of old" in one for one in fake.texts())


async def _goes_on(client: Client, fake: FakeApi, times: int) -> None:
    """Whoever followed a link says yes."""
    await until(lambda: sum("another place" in one for one in fake.texts()) == times)
    yes = next(one for one in fake.buttons() if one["text"] == "Yes, open it")
    await bring(client, pressed(yes))
