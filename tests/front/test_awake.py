"""What a learner tells a counsellor is followed aside, and known when the assistant is back."""

from typing import Any

import pytest

from front.settings import Settings
from guidance.state import from_data
from tests.front.desk.people import Person, person
from tests.front.desk.talks import give_back, held_by, known, learns_topics, speak
from tests.front.fakes import Client, FakeRasa, answered, front, say, texts
from tests.front.fakes import echo as echo_of


@pytest.fixture
async def counsellor(client: Client) -> Person:
    return await person(client)


def senders(rasa: FakeRasa) -> list[str]:
    """Whose conversation Rasa was asked in, message by message."""
    return [request["sender"] for request in rasa.requests]


async def test_held_messages_reach_only_a_conversation_aside(
    client: Client, rasa: FakeRasa, counsellor: Person
) -> None:
    learns_topics(rasa)
    rasa.states["c1"] = known()
    number = await held_by(counsellor)
    assert await say(client, "about bees") == []
    page = await counsellor.page(f"/desk/conversation/{number}/suggest")
    assert "echo about bees" in page
    assert [name for name in senders(rasa) if name == "c1"] == ["c1"]
    assert all(name.startswith("aside-") for name in senders(rasa)[1:])
    assert from_data(rasa.states["c1"]).criteria.topics == ()
    assert list(rasa.states) == ["c1"]  # what was aside is forgotten


async def test_afterwards_it_knows_what_was_said_and_shown(
    client: Client, rasa: FakeRasa, counsellor: Person
) -> None:
    learns_topics(rasa)
    rasa.states["c1"] = known(question="topic", shown=("x", "y"), seen=("x", "y"))
    number = await held_by(counsellor)
    await say(client, "about bees")
    await speak(counsellor, "Look at these.", "a", "b", "c")
    await give_back(client, number)
    assert texts(await say(client, "how much is the second one?"))[-1].startswith("echo how much")
    state = from_data(rasa.states["c1"])
    assert state.criteria.topics == ("bees",)
    assert state.shown == ("a", "b", "c")
    assert state.question is None
    assert list(rasa.states) == ["c1"]


async def test_it_is_merged_before_the_question_and_once(
    client: Client, rasa: FakeRasa, counsellor: Person
) -> None:
    rasa.states["c1"] = known()
    number = await held_by(counsellor)
    await speak(counsellor, "Look.", "a", "b")
    await give_back(client, number)
    seen: list[Any] = []

    def answer(body: dict[str, Any]) -> Any:
        seen.append(from_data(rasa.states["c1"]).shown)
        return echo_of(body)

    rasa.answer = answer
    await say(client, "one")
    await say(client, "two")
    assert seen == [("a", "b"), ("a", "b")]
    assert rasa.posts == ["c1"]


async def test_without_a_talk_rasa_is_asked_nothing_more(client: Client, rasa: FakeRasa) -> None:
    await say(client, "one")
    await say(client, "two")
    assert (rasa.puts, rasa.posts) == ([], [])


async def test_rasa_down_at_the_return_costs_nothing(
    client: Client, rasa: FakeRasa, counsellor: Person
) -> None:
    learns_topics(rasa)
    rasa.states["c1"] = known()
    number = await held_by(counsellor)
    await say(client, "about bees")
    await give_back(client, number)
    await rasa.stop()
    await say(client, "and now?")
    await rasa.start()
    await answered(client, 2)
    assert from_data(rasa.states["c1"]).criteria.topics == ("bees",)


async def test_a_crash_before_the_next_question_loses_nothing(
    settings: Settings, rasa: FakeRasa
) -> None:
    learns_topics(rasa)
    rasa.states["c1"] = known()
    async with front(settings) as client:
        counsellor = await person(client)
        number = await held_by(counsellor)
        await say(client, "about bees")
        await counsellor.page(f"/desk/conversation/{number}/suggest")
        await speak(counsellor, "Look.", "a", "b")
        await give_back(client, number)
    async with front(settings) as client:
        await say(client, "the second one?")
    state = from_data(rasa.states["c1"])
    assert state.criteria.topics == ("bees",)
    assert state.shown == ("a", "b")


async def test_a_message_that_rasa_cannot_take_keeps_nobody_from_an_answer(
    client: Client, rasa: FakeRasa, counsellor: Person
) -> None:
    rasa.states["c1"] = known()
    number = await held_by(counsellor)
    await say(client, "poison")
    await give_back(client, number)
    rasa.answer = lambda body: [] if body["message"] == "poison" else echo_of(body)
    assert texts(await say(client, "well?")) == ["echo well?"]


async def test_a_suggestion_is_made_once_for_a_message(
    client: Client, rasa: FakeRasa, counsellor: Person
) -> None:
    number = await held_by(counsellor)
    await say(client, "what now?")
    for _ in range(3):
        assert "echo what now?" in await counsellor.page(f"/desk/conversation/{number}/suggest")
    assert rasa.heard.count("what now?") == 1
