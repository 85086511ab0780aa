"""What is said over Chatwoot: its events in, its API out."""

from __future__ import annotations

from front.chatwoot.echoes import Echoes
from front.keys import HUB
from front.settings import Settings
from tests.chatwoot.bridged import EN, PASSED_ON, bridge, eventually, kept, passed_on, said
from tests.chatwoot.desk import FakeChatwoot
from tests.front.fakes import FakeRasa, cairn, until
from tests.front.orders import does
from words import Words


async def test_a_learner_is_greeted_and_answered(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async with bridge(bridged, chatwoot) as client:
        chatwoot.talk(12, language="pl-PL")
        await chatwoot.learner(12, "chcę się uczyć")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        assert (await kept(client))[0].language == "pl"
    assert rasa.heard == ["chcę się uczyć"]
    assert chatwoot.shown(12)[0].startswith(Words.load("pl").say("messaging-greeting")[:20])
    assert chatwoot.shown(12)[1] == "echo chcę się uczyć"
    assert set(chatwoot.statuses) == {200}
    assert chatwoot.talks[12].status == "pending"


async def test_its_own_messages_and_notes_of_agents_are_nobodys_question(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async with bridge(bridged, chatwoot) as client:
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        await chatwoot.agent(12, "she is nice", private=True)
        own = [one for one in chatwoot.events if one.get("message_type") == "outgoing"]
        assert len(own) == 3
        for event in own:
            assert await chatwoot.tell(event) == 200
        await chatwoot.learner(12, "bye")
        await until(lambda: len(chatwoot.shown(12)) == 3)
        assert [sender for sender, _ in await said(client)].count("counsellor") == 0
    assert rasa.heard == ["hello", "bye"]


async def test_buttons_are_options_and_come_back(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    buttons = [{"title": "Yes", "payload": "/affirm"}, {"title": "No", "payload": "/deny"}]
    rasa.answer = lambda body: [{"text": f"echo {body['message']}", "buttons": buttons}]
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.items(12)) == 2)
        kind, items = chatwoot.items(12)[-1]
        assert (kind, [one["title"] for one in items]) == ("input_select", ["Yes", "No"])
        event = await chatwoot.press(12, items[1]["value"])
        await chatwoot.tell(event)
        await until(lambda: rasa.heard == ["hello", "/deny"])
        # On WhatsApp and Telegram a pressed button is its title.
        await chatwoot.learner(12, "yes")
        await until(lambda: len(rasa.heard) == 3)
    assert rasa.heard == ["hello", "/deny", "/affirm"]


async def test_offers_come_with_their_buttons_and_sources_are_safe(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    offer = {
        "id": "o1",
        "title": "Course *A* [x](http://evil.example)",
        "provider": "School",
        "url": "https://x.example/a",
        "facts": [{"label": "Price", "value": "10 €"}],
    }
    rasa.answer = lambda _body: [{"text": "1. Look\n# here"}, cairn(offers=[offer])]
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, "hello")
        await until(lambda: any("Course" in one for one in chatwoot.shown(12)))
    shown = "\n".join(chatwoot.shown(12))
    assert r"Course \*A\* \[x\](http://evil.example)" in shown
    assert "](https://x.example/a)" in shown
    assert "1\\. Look" in shown
    assert "\\# here" in shown


async def test_a_message_that_was_taken_away_is_not_kept(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async with bridge(bridged, chatwoot) as client:
        event = await chatwoot.learner(12, "my secret")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        gone = {**event, "event": "message_updated", "content_attributes": {"deleted": True}}
        await chatwoot.tell(gone)

        async def away() -> bool:
            return (await said(client))[0] == ("learner", EN.say("messaging-withdrawn"))

        await eventually(away)


async def test_files_get_a_useful_answer_and_their_words_are_read(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, None, attachments=[{"file_type": "audio"}])
        await until(lambda: len(chatwoot.shown(12)) == 2)
        files = [{"file_type": "image"}, {"file_type": "file"}]
        await chatwoot.learner(12, "look at this", attachments=files)
        await until(lambda: len(chatwoot.shown(12)) == 5)
    assert chatwoot.shown(12)[1] == EN.say("messaging-got-voice")
    assert EN.say("messaging-got-caption") in chatwoot.shown(12)
    assert rasa.heard == ["look at this"]


async def test_what_fails_is_tried_again_and_nothing_is_lost(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    does(rasa)
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        chatwoot.fail = [(429, {"Retry-After": "0"}), (502, {}), (401, {})]
        await passed_on(chatwoot)
    assert chatwoot.shown(12)[2:] == ["ok", PASSED_ON]
    assert len(chatwoot.notes(12)) == 1
    assert chatwoot.talks[12].status == "open"


async def test_deleting_tells_that_the_desk_has_the_chat_still(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async def forget(conversation: str) -> None:
        assert conversation

    async with bridge(bridged, chatwoot) as client:
        client.app[HUB].hooks.forget = forget
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        await chatwoot.learner(12, "/delete")
        await until(lambda: len(chatwoot.items(12)) == 2)
        await chatwoot.press(12, chatwoot.items(12)[-1][1][0]["value"])
        await until(lambda: len(chatwoot.shown(12)) == 4)
    assert chatwoot.shown(12)[-1] == EN.say("messaging-deleted-ours")


async def test_what_was_taken_and_answered_with_an_error_is_not_sent_again(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    chatwoot.lost = 2
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 3)
    assert chatwoot.shown(12)[1:] == ["echo hello", "echo hello"]


async def test_what_only_a_proxy_has_taken_is_sent_again(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    chatwoot.fail = [(301, {"Location": "/elsewhere"}), (200, {})]
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)
    assert not chatwoot.fail


async def test_templates_in_what_is_said_are_not_filled_in(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    """Chatwoot renders outgoing messages, also notes, as templates in Liquid."""
    async with bridge(bridged, chatwoot):
        await chatwoot.learner(12, "{{contact.email}} {% raw %}")
        await until(lambda: len(chatwoot.shown(12)) == 2)
    assert chatwoot.shown(12)[1] == r"echo \{\{contact.email}} \{% raw %}"


def test_an_older_message_with_the_same_words_is_not_taken_for_the_new_one() -> None:
    echoes = Echoes()
    assert echoes.tries("12", "n1.1", "ok")
    echoes.ends("12", 101)
    assert echoes.tries("12", "n2.1", "ok")
    echoes.told("12", 101, "ok")  # late
    echoes.told("13", 102, "ok")
    echoes.told("12", 103, "other words")
    assert echoes.tries("12", "n2.1", "ok")
    echoes.told("12", 104, "ok")
    assert not echoes.tries("12", "n2.1", "ok")
    echoes.ends("12")
    assert echoes.tries("12", "n3.1", "ok")
