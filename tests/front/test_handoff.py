"""Asking for a person: what the dialogue orders is carried out, and the learner hears how it is."""

from tests.front.counsellors import at_desk, desk, leave, record
from tests.front.fakes import Client, FakeRasa, history, say, senders
from tests.front.orders import EMAIL, does
from words import Words

NOBODY = Words.load("en").say("handoff-nobody")


async def _open_ones(client: Client) -> list[tuple[int, str, str, str | None]]:
    found = await record(client).open_handoffs()
    return [
        (one.number, one.state, one.reason, one.contact.value if one.contact else None)
        for one in found
    ]


async def test_with_nobody_at_the_desk_a_request_is_kept_and_that_is_said(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    answer = await say(client, "person")
    assert senders(answer) == ["assistant", "service"]
    assert answer[0]["handoff"] == {"state": "requested"}
    assert answer[1]["text"].startswith(NOBODY)
    assert await _open_ones(client) == [(1, "requested", "asked", None)]


async def test_with_somebody_there_one_turn_leads_into_the_queue(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    await at_desk(client)
    answer = await say(client, "person")
    assert answer[0]["handoff"] == {"state": "waiting"}
    assert Words.load("en").say("handoff-place", place=1) in answer[1]["text"]
    await say(client, "person", "c2")
    assert [state for _, state, _, _ in await _open_ones(client)] == ["waiting", "waiting"]


async def test_who_is_away_or_speaks_another_language_is_nobody_for_this_learner(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    anna = await at_desk(client, "Anna", ("pl",))
    await say(client, "person", "c1", language="en")
    await say(client, "person", "c2", language="pl")
    await leave(client, anna)
    await say(client, "person", "c3", language="pl")
    states = {one.conversation: one.state for one in await record(client).open_handoffs()}
    assert states == {"c1": "requested", "c2": "waiting", "c3": "requested"}


async def test_a_second_request_keeps_the_open_one(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    for _ in range(2):
        assert (await say(client, "person"))[0]["handoff"] == {"state": "requested"}
    assert await _open_ones(client) == [(1, "requested", "asked", None)]


async def test_a_place_in_the_queue_is_not_lost_when_the_counsellor_leaves(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    anna = await at_desk(client)
    await say(client, "person")
    await leave(client, anna)
    assert (await say(client, "person"))[0]["handoff"] == {"state": "waiting"}


async def test_a_contact_joins_the_open_request(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    await say(client, "person")
    await say(client, "mail")
    assert await _open_ones(client) == [(1, "requested", "asked", EMAIL["value"])]


async def test_a_contact_opens_a_request_where_none_is(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    assert (await say(client, "mail"))[0]["handoff"] == {"state": "requested"}
    assert await _open_ones(client) == [(1, "requested", "asked", EMAIL["value"])]


async def test_a_request_can_be_taken_back_and_made_again(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    turns = ("never mind", "person", "never mind", "person")
    states = [(await say(client, text))[0]["handoff"] for text in turns]
    assert states == [None, {"state": "requested"}, {"state": "closed"}, {"state": "requested"}]
    assert await _open_ones(client) == [(2, "requested", "asked", None)]


async def test_conversations_have_requests_of_their_own(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    await say(client, "person", "c1")
    await say(client, "person", "c2")
    assert [one[0] for one in await _open_ones(client)] == [1, 2]


async def test_the_state_is_seen_again_in_the_history(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    await say(client, "person")
    states = [message["handoff"] for message in await history(client)]
    assert {"state": "requested"} in states


async def test_the_assistant_is_silent_exactly_while_a_counsellor_holds_the_conversation(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    anna = await at_desk(client)
    await say(client, "person")
    await say(client, "while waiting")
    await desk(client).office.claim(1, anna)
    assert await say(client, "to Anna") == []
    await desk(client).office.give_back(1, anna)
    await say(client, "after")
    in_it = [one["message"] for one in rasa.requests if one["sender"] == "c1"]
    assert in_it == ["person", "while waiting", "after"]
