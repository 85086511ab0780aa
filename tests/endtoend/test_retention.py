"""Words planted in every field are nowhere after their time, and a newer talk beside them stays."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, update

from front.record.handoff_tables import handoffs
from front.record.tables import conversations, messages, now
from tests.endtoend.learner import Learner
from tests.endtoend.planting import WORD, Planting
from tests.endtoend.running import Running
from tests.endtoend.searching import everywhere
from tests.endtoend.test_erasing import Arrive, gone, places
from words import Words

OLD = timedelta(days=400)


def aged(connection: Connection, place: str) -> None:
    """As if all of a conversation had been said and settled long ago."""
    then: dict[str, Any] = {"created_at": now() - OLD}
    here = conversations.c.id == place
    connection.execute(update(conversations).where(here).values(**then))
    connection.execute(
        update(messages)
        .where(messages.c.conversation_id == place)
        .values(state=None, delivered_at=now() - OLD, **then)
    )
    ended = {"state": "closed", "ended_at": now() - OLD, "follow_up": None}
    mine = handoffs.c.conversation_id == place
    connection.execute(update(handoffs).where(mine).values(**ended))


async def test_what_was_planted_is_nowhere_after_its_time(running: Running, arrive: Arrive) -> None:
    newer: Learner = arrive("en")
    newer.say("hello")
    async with Planting(running, "age") as planting:
        await planting.plant()
        assert everywhere(running, WORD)["record.db"]
        await planting.record.write(lambda one: aged(one, planting.place))
    done = running.command("retention", "run", "--yes")
    assert "1 cases" in done
    gone(running, WORD)
    assert everywhere(running, WORD) == {}
    assert WORD not in running.output().lower()
    assert places(running, newer.name), "a talk of today stays"


@pytest.mark.parametrize(
    ("language", "asked"),
    [("en", "What data do you keep about me?"), ("pl", "Jakie moje dane przechowujecie?")],
)
def test_what_is_kept_is_answered_from_the_settings(
    arrive: Arrive, language: str, asked: str
) -> None:
    learner = arrive(language)
    told = str(learner.say(asked))
    assert Words.load(language).say("privacy-long", days=90) in told
