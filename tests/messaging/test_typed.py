"""Titles of our own buttons, written: some platforms bring a pressed button back like that."""

from __future__ import annotations

import pytest

from front.messaging import Kind
from front.settings import Settings
from tests.front.fakes import FakeRasa, until
from tests.messaging.paper import Paper, running, text
from words import Words

EN = Words.load("en")


async def test_a_question_of_ours_is_answered_by_the_title(
    settings: Settings, rasa: FakeRasa
) -> None:
    paper = Paper()
    async with running(settings, paper) as (_client, hub):
        await hub.take(paper, text("hello", "1"))
        await until(lambda: len(paper.sent) == 2)
        for sent, answer in ((2, "messaging-no-delete"), (4, "messaging-yes-delete")):
            await hub.take(paper, text("/delete", f"ask {sent}"))
            await until(lambda: len(paper.sent) == sent + 1)  # noqa: B023
            await hub.take(paper, text(EN.say(answer).upper(), f"say {sent}"))
            await until(lambda: len(paper.sent) == sent + 2)  # noqa: B023
    assert paper.texts()[3] == EN.say("messaging-not-delete")
    assert EN.say("messaging-deleted") in paper.texts()[5]
    assert rasa.heard == ["hello"]


async def test_a_language_is_chosen_by_its_name_only_when_it_was_asked_for(
    settings: Settings, rasa: FakeRasa
) -> None:
    paper = Paper()
    async with running(settings, paper) as (_client, hub):
        await hub.take(paper, text("Polski", "1"))
        await until(lambda: len(paper.sent) == 2)
        await hub.take(paper, text("/language", "2"))
        await hub.take(paper, text("polski", "3"))
        await until(lambda: len(paper.sent) == 4)
    assert paper.texts()[3] == Words.load("pl").say("messaging-language-chosen")
    assert rasa.heard == ["Polski"]


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.BUTTON])
async def test_an_old_answer_is_none(settings: Settings, rasa: FakeRasa, kind: Kind) -> None:
    """Whoever writes something else has answered: no later yes deletes anything."""
    paper = Paper()
    said = EN.say("messaging-yes-delete") if kind is Kind.TEXT else "a.yes.2"
    async with running(settings, paper) as (_client, hub):
        await hub.take(paper, text("hello", "1"))
        await hub.take(paper, text("/delete", "2"))
        await hub.take(paper, text("wait", "3"))
        await hub.take(paper, text(said, "4", kind=kind))
        await until(lambda: len(paper.sent) == 5)
    assert EN.say("messaging-deleted") not in "".join(paper.texts())
