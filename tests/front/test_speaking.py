"""The language of a person: kept, switched on request, or after two messages in another one."""

from typing import Any

from front.keys import RECORD
from front.record.tables import conversations
from tests.front.fakes import Client, FakeRasa, Items, cairn, say
from tests.front.sockets import Page
from words import Words

SWITCH = '/change_language{"language": "pl"}'
SPEAK = {"title": Words.load("pl").say("continuing-speak"), "payload": SWITCH, "language": "pl"}


def speaks(rasa: FakeRasa) -> None:
    """Answers as the detector of the understanding decides; every text names its language."""

    def answer(body: dict[str, Any]) -> Items:
        told = body["metadata"]
        if body["message"] == SWITCH:
            return [{"text": "ok"}, cairn(language="pl", notes=["chosen"])]
        plain = {"polski": "pl", "english": "en"}.get(str(body["message"]).partition(" ")[0])
        spoken = told["language"]
        if plain and (not told.get("settled") or told.get("leaning") == plain):
            spoken = plain
        notes = [f"plain:{plain}"] if plain else []
        return [{"text": "ok"}, cairn(language=spoken, notes=notes)]

    rasa.answer = answer


async def languages(client: Client, *said: str, **body: Any) -> list[str]:
    """The languages of the answers to these messages."""
    return [(await say(client, text, **body))[-1]["language"] for text in said]


def told(rasa: FakeRasa) -> dict[str, Any]:
    """What Rasa was told with the last message, of languages."""
    data = rasa.requests[-1]["metadata"]
    return {name: data[name] for name in ("language", "settled", "leaning") if name in data}


async def test_the_first_plain_message_decides(client: Client, rasa: FakeRasa) -> None:
    speaks(rasa)
    assert await languages(client, "hi", "polski 1", "hi", language="en") == ["en", "pl", "pl"]
    assert told(rasa) == {"language": "pl", "settled": True}


async def test_two_messages_in_a_row_switch_and_one_does_not(
    client: Client, rasa: FakeRasa
) -> None:
    speaks(rasa)
    said = ("english 1", "polski 1", "english 2", "polski 2", "ok", "polski 3")
    assert await languages(client, *said, language="en") == ["en"] * 6
    assert await languages(client, "polski 4", "english 3", language="en") == ["pl", "pl"]
    assert told(rasa) == {"language": "pl", "settled": True}
    assert await languages(client, "english 4", language="en") == ["en"]


async def test_after_one_the_other_language_is_offered_as_a_button(
    client: Client, rasa: FakeRasa
) -> None:
    speaks(rasa)
    (first,) = await say(client, "english 1", language="en")
    (answer,) = await say(client, "polski 1")
    assert (first["buttons"], answer["buttons"]) == ([], [SPEAK])
    (changed,) = await say(client, SWITCH)
    assert (changed["language"], changed["buttons"]) == ("pl", [])
    assert await languages(client, "english 2") == ["pl"]


async def test_a_chosen_language_holds_at_once(client: Client, rasa: FakeRasa) -> None:
    speaks(rasa)
    await say(client, "hi", language="en")
    rasa.answer = lambda body: [{"text": "ok"}, cairn(language="pl", notes=["chosen"])]
    await say(client, "po polsku prosze")
    speaks(rasa)
    assert await languages(client, "english 1") == ["pl"]
    # The page's own switch is a choice, too.
    assert await languages(client, "polski 1", language="pl") == ["pl"]
    assert await languages(client, "ok", language="en") == ["en"]
    assert told(rasa) == {"language": "en", "settled": True}


async def test_two_pages_in_two_languages_do_not_pull_at_it(client: Client, rasa: FakeRasa) -> None:
    speaks(rasa)
    one, two = await Page.open(client, language="en"), await Page.open(client, language="pl")
    await one.send("say", text="english 1", language="en")
    await one.said("ok")
    await two.send("say", text="ok then", language="pl", kept=True)
    assert (await one.said("ok then"))["language"] == "en"
    assert (await one.said("ok"))["language"] == "en"
    await two.send("say", text="now", language="pl")
    assert (await one.said("now"))["language"] == "pl"


async def test_what_is_kept_of_it(client: Client, rasa: FakeRasa) -> None:
    speaks(rasa)
    await languages(client, "english 1", "polski 1", language="en")
    assert client.app is not None
    row = await client.app[RECORD].read(lambda one: one.execute(conversations.select()).one())
    assert (row.language, row.settled, row.leaning) == ("en", True, "pl")
