"""Two questions afterwards: asked once, answered by buttons, counted without who."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update

from front.keys import SWITCHBOARD
from front.message import Reply
from front.record.survey_tables import figures, surveys
from front.record.tables import messages, now
from front.settings import Settings
from front.survey.rounds import Rounds
from tests.front.counsellors import at_desk, desk, record
from tests.front.fakes import Client, FakeRasa, Items, cairn, front, history, say, settings_for
from tests.front.orders import does
from words import Words

EN = Words.load("en")
PERSON, ASSISTANT = EN.say("survey-solved-person"), EN.say("survey-solved-assistant")
THANKS = "utter-thank"


def _polite(rasa: FakeRasa, **extras: Any) -> None:
    """A dialogue that says what it says to thanks, and an answer to all else."""

    def answer(body: dict[str, Any]) -> Items:
        language = str(body["metadata"]["language"])
        if body["message"] == "thanks":
            return [{"text": Words.load(language).say(THANKS)}, cairn(language=language)]
        return [{"text": "an answer"}, cairn(language=language, **extras)]

    rasa.answer = answer


async def _talked(client: Client, turns: int = 3, **body: Any) -> None:
    for turn in range(turns):
        await say(client, f"question {turn}", **body)


async def _counted(client: Client) -> list[tuple[str, str, str, float | None]]:
    columns = (figures.c.kind, figures.c.language, figures.c.code, figures.c.value)
    wanted = select(*columns).where(figures.c.kind.like("survey%")).order_by(figures.c.id)
    return await record(client).read(lambda one: [tuple(row) for row in one.execute(wanted)])


def _press(asked: dict[str, Any], title: str) -> str:
    """The payload of the button with this title."""
    return next(str(one["payload"]) for one in asked["buttons"] if one["title"] == title)


def _rounds(client: Client, minutes: float = 0) -> Rounds:
    assert client.app is not None
    return Rounds(record(client), client.app[SWITCHBOARD].desk, timedelta(minutes=minutes))


@pytest.mark.parametrize("language", ["en", "pl"])
async def test_thanks_bring_the_questions_and_buttons_answer_them(
    client: Client, rasa: FakeRasa, language: str
) -> None:
    _polite(rasa)
    words = Words.load(language)
    await _talked(client, language=language)
    _, asked = await say(client, "thanks")
    assert asked["text"] == words.say("survey-solved-assistant")
    assert asked["sender"] == "service"
    (second,) = await say(client, _press(asked, words.say("survey-partly")))
    assert second["text"] == words.say("survey-ease")
    (last,) = await say(client, _press(second, words.say("survey-ease-4")))
    assert last["text"] == words.say("survey-thanks")
    assert rasa.heard[-1] == "thanks"
    assert await _counted(client) == [
        ("survey_asked", language, "assistant", None),
        ("survey_solved", language, "assistant/partly", None),
        ("survey_ease", language, "assistant", 4.0),
    ]


async def test_the_first_answer_counts_and_all_may_be_skipped(
    client: Client, rasa: FakeRasa
) -> None:
    _polite(rasa)
    await _talked(client)
    _, asked = await say(client, "thanks")
    (skipped,) = await say(client, _press(asked, EN.say("survey-skip")))
    assert skipped["text"] == EN.say("survey-skipped")
    await say(client, _press(asked, EN.say("survey-no")))
    (noted,) = await say(client, _press(asked, EN.say("survey-yes")))
    assert noted["text"] == EN.say("survey-noted")
    assert [code for _, _, code, _ in await _counted(client)] == ["assistant", "assistant/no"]


async def test_a_talk_is_asked_about_once(client: Client, rasa: FakeRasa) -> None:
    _polite(rasa)
    await _talked(client)
    assert len(await say(client, "thanks")) == 2
    await _talked(client)
    assert len(await say(client, "thanks")) == 1


async def test_a_button_of_another_conversation_answers_nothing(
    client: Client, rasa: FakeRasa
) -> None:
    _polite(rasa)
    await _talked(client)
    _, asked = await say(client, "thanks")
    await say(client, _press(asked, EN.say("survey-yes")), "c2")
    assert [kind for kind, _, _, _ in await _counted(client)] == ["survey_asked"]


async def test_after_a_talk_with_a_counsellor_the_learner_is_asked_at_once(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    anna = await at_desk(client)
    await say(client, "person")
    office = desk(client).office
    await office.claim(1, anna)
    await office.speak("c1", anna, Reply(text="Hello"), "k1")
    await office.close(1, anna, "answered")
    await _rounds(client).once()
    await _rounds(client).once()
    shown = [one["text"] for one in await history(client)]
    assert shown.count(PERSON) == 1
    assert (await history(client))[-1]["text"] == PERSON
    assert [(kind, code) for kind, _, code, _ in await _counted(client)] == [
        ("survey_asked", "person")
    ]


async def test_who_was_never_reached_is_not_asked_about_a_counsellor(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    await at_desk(client)
    await say(client, "person")
    await say(client, "never mind")
    await _rounds(client).once()
    assert await _counted(client) == []


async def test_an_open_page_where_nobody_writes_any_more_is_asked(
    client: Client, rasa: FakeRasa
) -> None:
    _polite(rasa)
    await _talked(client)
    await _rounds(client).once()
    assert await _counted(client) == []
    assert client.app is not None
    with client.app[SWITCHBOARD].subscribe("c1"):
        await _rounds(client, minutes=10).once()
        assert await _counted(client) == []
        await _aged(client, timedelta(minutes=11))
        await _rounds(client, minutes=10).once()
        await _rounds(client, minutes=10).once()
    assert (await history(client))[-1]["text"] == ASSISTANT
    assert len(await _counted(client)) == 1


async def _aged(client: Client, by: timedelta) -> None:
    moved = update(messages).values(created_at=now() - by)
    await record(client).write(lambda one: one.execute(moved))


@pytest.mark.parametrize("note", ["asks", "child"])
async def test_an_open_question_and_a_child_are_left_alone(
    client: Client, rasa: FakeRasa, note: str
) -> None:
    _polite(rasa, notes=[note])
    await _talked(client)
    await _aged(client, timedelta(minutes=11))
    assert client.app is not None
    with client.app[SWITCHBOARD].subscribe("c1"):
        await _rounds(client, minutes=10).once()
    assert await _counted(client) == []


async def test_the_operator_may_not_want_any(rasa: FakeRasa, settings: Settings) -> None:
    _polite(rasa)
    async with front(settings_for(rasa, settings.var, survey=False)) as client:
        await _talked(client)
        assert len(await say(client, "thanks")) == 1
        empty = select(func.count()).select_from(surveys)
        assert await record(client).read(lambda one: one.scalar(empty)) == 0
