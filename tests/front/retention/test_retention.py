"""What is over its time goes, whole; what is open, ahead or just being written stays."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select, update

from front.keys import SWITCHBOARD
from front.message import Contact
from front.record import moving, schema
from front.record.erasing import ERASED
from front.record.handoff_tables import handoffs
from front.record.hours_tables import appointments
from front.record.messaging_tables import chats
from front.record.moving import Step
from front.record.retention_tables import purges
from front.record.tables import conversations, now
from front.retention import receipts
from front.settings import Settings
from guidance.handoff import Move
from tests.front.counsellors import at_desk, record
from tests.front.fakes import Client, FakeRasa, front, history, say, texts, until
from tests.front.planted import PLANTED, full
from tests.front.retention.looking import in_days, look, planned
from tests.front.sockets import Page
from tests.front.teams import team
from words import Words


async def kept(client: Client) -> set[str]:
    """The conversations that there are."""
    return await record(client).read(lambda one: set(one.scalars(select(conversations.c.id))))


async def asked(client: Client, place: str, *ends: Move, **brings: Any) -> int:
    """A request for a person, with what becomes of it; its number."""
    await say(client, "hello", place)
    anna = (await at_desk(client, f"Anna-{place}")).id

    def make(one: Connection) -> int:
        number = moving.here(one, place, Step(Move.QUEUE, "learner", **brings)).handoff.number
        for move in ends:
            moving.move(one, number, Step(move, "counsellor", counsellor=anna, outcome="reached"))
        return number

    return await record(client).write(make)


ENDED = (Move.CLAIM, Move.CLOSE)


async def test_a_conversation_goes_by_its_last_message_and_later_where_a_person_was_asked(
    client: Client,
) -> None:
    await say(client, "alone", "alone")
    await asked(client, "asked", *ENDED)
    assert not (await look(client, 89.9)).counts
    done = await look(client, 90.1)
    assert done.counts["conversations"] == 1
    assert await kept(client) == {"asked"}
    assert "cases" not in (await look(client, 364.9)).counts
    assert (await look(client, 365.1)).counts["cases"] == 1
    assert await kept(client) == set()


async def test_each_setting_is_the_one_that_counts(client: Client) -> None:
    await say(client, "alone", "alone")
    await asked(client, "asked", *ENDED)
    soon = await planned(client, 10, conversations=9, cases=11)
    assert (soon.due["conversations"].count, soon.due["cases"].count) == (1, 0)
    soon = await planned(client, 10, conversations=11, cases=9)
    assert (soon.due["conversations"].count, soon.due["cases"].count) == (0, 1)
    assert await kept(client) == {"alone", "asked"}, "a plan writes nothing"


async def _open(client: Client) -> None:
    await asked(client, "c1")


async def _talk_ahead(client: Client) -> None:
    number, group = await asked(client, "c1", *ENDED), await team(client)
    soon = {"starts_at": in_days(2000), "ends_at": in_days(2000.1), "token_hash": "x"}
    row = {"handoff_id": number, "team_id": group, **soon}
    await record(client).write(lambda one: one.execute(insert(appointments), row) and None)


async def _followed(client: Client) -> None:
    number = await asked(client, "c1", *ENDED)
    later = update(handoffs).where(handoffs.c.id == number)
    day = in_days(2000).date()
    await record(client).write(lambda one: one.execute(later.values(follow_up=day)) and None)


async def _blocked(client: Client) -> None:
    await say(client, "hello")
    until_then = update(conversations).values(blocked_until=in_days(2000))
    await record(client).write(lambda one: one.execute(until_then) and None)


@pytest.mark.parametrize("held", [_open, _talk_ahead, _followed, _blocked])
async def test_what_is_open_or_ahead_is_never_deleted(client: Client, held: Any) -> None:
    await held(client)
    found = await planned(client, 1000)
    assert sum(one.count for one in found.due.values() if one.held) == 0
    assert sum(one.held for one in found.due.values()) == (1 if held in {_open, _blocked} else 0)
    await look(client, 1000)
    assert await kept(client) == {"c1"}


async def test_a_message_without_its_answer_is_never_deleted(
    client: Client, rasa: FakeRasa
) -> None:
    rasa.free.clear()
    writing = asyncio.create_task(say(client, "slow"))
    await until(lambda: rasa.heard)
    assert not (await look(client, 1000)).counts
    rasa.free.set()
    assert texts(await writing) == ["echo slow"]
    assert (await look(client, 1000)).counts["conversations"] == 1


async def test_who_writes_at_that_very_moment_keeps_all(client: Client) -> None:
    """The list of what is over its time is old by the time it comes to one of them."""
    await say(client, "before", "c1")
    assert client.app is not None
    board = client.app[SWITCHBOARD]
    alone, wrote = board.alone, []

    def late(conversation: str) -> Any:
        async def write() -> None:
            # On its way already, when retention comes for the conversation.
            wrote.append(await record(client).write(_said_ahead))

        class Between:
            async def __aenter__(self) -> bool:
                await write()
                self.inner = alone(conversation)
                return await self.inner.__aenter__()

            async def __aexit__(self, *error: Any) -> bool | None:
                return await self.inner.__aexit__(*error)

        return Between()

    board.alone = late  # type: ignore[method-assign]
    assert not (await look(client, 1000)).counts
    assert wrote
    assert texts(await history(client))[0] == "before"


def _said_ahead(one: Connection) -> int:
    table = schema.metadata.tables["message"]
    at = update(table).values(created_at=in_days(1000))
    return one.execute(at).rowcount


async def test_all_who_write_during_a_look_are_answered_and_keep_it(client: Client) -> None:
    for number in range(12):
        await say(client, "first", f"c{number}")
    # Over its time at once: each is deleted before its message, or kept with it; none is lost.
    looked = asyncio.create_task(look(client, 0, conversations=0.0))
    said = [asyncio.create_task(say(client, "second", f"c{number}")) for number in range(12)]
    answers = [texts(one) for one in await asyncio.gather(*said)]
    await looked
    assert answers == [["echo second"]] * 12
    await until(lambda: not looked.exception())
    for place in await kept(client):
        assert texts(await history(client, place))[-2:] == ["second", "echo second"]


async def test_contacts_go_before_the_conversation_and_leave_messages_and_notes(
    client: Client, rasa: FakeRasa
) -> None:
    mail = Contact(kind="email", value="ola@example.org")
    await say(client, "write to Ola@Example.org please", "c1")
    rasa.states["c1"] = {"level": 3}
    await asked(client, "c1", *ENDED, contact=mail)
    assert "contacts" not in (await look(client, 29.9)).counts
    assert (await look(client, 30.1)).counts == {"contacts": 1}
    rows = await record(client).read(_all_rows)
    assert "ola@example.org" not in rows.lower()
    assert "write to [•••] please" in rows
    await until(lambda: "c1" in rasa.puts)
    assert rasa.states["c1"] == {"level": 3}, "what the assistant knows stays"
    assert not (await look(client, 30.2)).counts


async def test_the_contact_of_an_open_request_stays(client: Client) -> None:
    mail = Contact(kind="email", value="ola@example.org")
    await asked(client, "c1", *ENDED, contact=mail)
    await record(client).write(
        lambda one: moving.here(one, "c1", Step(Move.KEEP, "learner", contact=mail)) and None
    )
    assert not (await look(client, 200)).counts
    assert "ola@example.org" in await record(client).read(_all_rows)


def _all_rows(one: Connection) -> str:
    tables = schema.metadata.tables.values()
    return "\n".join(str(tuple(row)) for table in tables for row in one.execute(select(table)))


async def test_after_retention_planted_words_are_nowhere(
    settings: Settings, rasa: FakeRasa
) -> None:
    async with front(settings) as client:
        rasa.states["c1"] = {"said": PLANTED}
        await full(client)
        ends = update(handoffs).values(state="closed", ended_at=now())
        await record(client).write(lambda one: one.execute(ends) and None)
        # An address that was seen once, and nothing was ever said there.
        lone = {"channel": "paper", "address": f"{PLANTED}-lone", "conversation_id": "x"}
        await record(client).write(lambda one: one.execute(insert(chats), lone) and None)
        assert _count(settings.var) > 10
        done = await look(client, 400)
        assert (done.counts["cases"], done.counts["chats"]) == (1, 1)
        await until(lambda: _count(settings.var) == 0, 20)
        await until(lambda: "c1" not in rasa.states)
        assert PLANTED not in await record(client).read(_all_rows)
        [paper] = await record(client).read(receipts.every)
        parts = {one.name for one in ERASED} - {"codes", "roadmaps", "files", "alerts"}
        assert parts - {"contacts"} <= {name for name, count in paper.rows.items() if count}
    assert _count(settings.var) == 0


def _count(folder: Path) -> int:
    found = (one.read_bytes().lower() for one in folder.rglob("*") if one.is_file())
    return sum(one.count(PLANTED.encode()) for one in found)


async def test_a_days_looks_share_a_receipt_that_names_nobody(client: Client) -> None:
    for place in ("one", "two"):
        await say(client, "hello", place)
        done = await look(client, 91)
    found = await record(client).read(receipts.every)
    assert [(one.number, one.counts["conversations"]) for one in found] == [(done.number, 2)]
    assert found[0].rules["conversations"] == 90
    rows = await record(client).read(lambda one: one.execute(select(purges)).all())
    assert "one" not in str(rows).replace("none", "").split("'")
    typed = str(done.number).lower().replace("-", " ")
    assert await record(client).read(lambda one: receipts.find(one, typed)) is not None


@pytest.mark.parametrize("language", ["en", "pl"])
async def test_who_comes_back_is_told_why(client: Client, language: str) -> None:
    await say(client, "hello", "c1")
    page = await Page.open(client, language=language)
    await look(client, 91)
    over = Words.load(language).say("retention-over", days=90)
    assert (await page.until("erased"))["text"] == over
    again = await Page.open(client, language=language)
    told = again.heard[0]
    assert (told["type"], told["text"]) == ("erased", over)
    new = await Page.open(client, language=language, conversation="never-before")
    assert [one["type"] for one in new.heard] == ["history", "ready"]


def test_days_are_of_24_hours_also_when_clocks_change_and_in_leap_years() -> None:
    """Times are kept in UTC: a day is neither lost nor won by anybody's clock."""
    assert timedelta(days=90) == timedelta(hours=24 * 90)
