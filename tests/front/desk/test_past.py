"""Past conversations: what is found, by whom, and whom to come back to."""

import html
import re
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import SecretStr
from sqlalchemy import Connection, delete, select, update

from front.record import past
from front.record.account_tables import audits
from front.record.desk_tables import tags
from front.record.handoff_tables import handoffs
from front.record.moving import Step
from front.record.past import Wanted
from front.record.tables import messages, now
from front.settings import Settings
from guidance.handoff import Move
from tests import postgres
from tests.front.desk.held import held
from tests.front.desk.people import Person, person, record_of
from tests.front.fakes import Client, FakeRasa, front, say, settings_for


async def ended(client: Client, one: Person, conversation: str, *said: str, **columns: Any) -> int:
    """A conversation that somebody held and closed; its number."""
    number = await held(client, one, conversation=conversation)
    for text in said:
        await say(client, text, conversation)
    record = record_of(client)
    close = Step(Move.CLOSE, "counsellor", by=one.id, outcome="answered")
    await record.move(number, close)
    if columns:
        change = update(handoffs).where(handoffs.c.id == number).values(columns)
        await record.write(lambda c: c.execute(change))
    return number


async def searched(one: Person, **fields: Any) -> str:
    """The page that a search brings."""
    response = await one.post("/desk/past", fields)
    assert response.status == 200, await response.text()
    return await response.text()


def numbers(page: str) -> list[int]:
    """The conversations listed, in order."""
    listed = page.split('id="found-heading"')[1]
    return [int(found) for found in re.findall(r'href="/desk/conversation/(\d+)"', listed)]


async def by_words(client: Client, words: str, mine: int | None = None) -> list[int]:
    """The numbers of the hand-offs found."""

    def read(connection: Connection) -> list[int]:
        found = past.find(connection, Wanted(words=words), mine, None, 9)
        return [one.number for one in found]

    return await record_of(client).read(read)


async def the_same_is_found(client: Client) -> None:
    """Folded beginnings of words, each somewhere in the conversation."""
    ola = await person(client)
    first = await ended(
        client, ola, "c1", "Szukam kursu o ŁĄCZENIU danych", "mail: a.b@example.org"
    )
    second = await ended(client, ola, "c2", "kurs z żeglowania, 2026-11-23")
    record = record_of(client)
    for words, found in [
        ("laczeni", [first]),
        ("Łącz dane", []),
        ("DANYCH kurs", [first]),
        ("kurs", [second, first]),
        ("zeglo 11", [second]),
        ("example", [first]),
        ("eglo", []),
        ("' OR 1=1 -- \"*", []),
        ('" AND kurs NEAR(', []),
        ("", [second, first]),
    ]:
        assert await by_words(client, words) == found, words
    gone = delete(messages).where(messages.c.text.like("kurs z%"))
    await record.write(lambda c: c.execute(gone))
    changed = update(messages).where(messages.c.text.like("mail%")).values(text="nowe")
    await record.write(lambda c: c.execute(changed))
    for words, found in [("zeglo", []), ("example", []), ("nowe", [first])]:
        assert await by_words(client, words) == found, words


async def test_words_are_found_folded_by_their_beginnings(client: Client) -> None:
    await the_same_is_found(client)


async def test_the_same_on_postgresql(rasa: FakeRasa, settings: Settings) -> None:
    with postgres.server() as server, postgres.empty_schema(server) as url:
        changed = settings_for(rasa, settings.var, record_url=SecretStr(url))
        async with front(changed) as client:
            await the_same_is_found(client)


async def test_common_words_are_found_as_rare_ones_are(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    ola = await person(client)
    first = await ended(client, ola, "c1", "kurs jeden")
    second = await ended(client, ola, "c2", "kurs drugi")
    for threshold in (1, 2, 1000):
        monkeypatch.setattr("front.record.past._COMMON", threshold)
        for words, found in [("kurs", [second, first]), ("kurs jed", [first]), ("trzy", [])]:
            for mine in (None, ola.id):
                assert await by_words(client, words, mine) == found


async def test_only_what_the_policy_lets_read_is_found(client: Client) -> None:
    ola, jan = await person(client), await person(client)
    chief, editor = await person(client, "supervisor"), await person(client, "editor")
    number = await ended(client, ola, "c1", "tajemnica")
    assert numbers(await searched(ola, words="tajemnica")) == [number]
    assert numbers(await searched(chief, words="tajemnica")) == [number]
    page = await searched(jan, words="tajemnica")
    assert numbers(page) == []
    assert "<mark>" not in page
    assert (await editor.post("/desk/past", {"words": "tajemnica"})).status == 403


async def test_what_was_said_after_ones_own_part_is_not_shown(client: Client) -> None:
    ola, jan = await person(client), await person(client)
    mine = await ended(client, ola, "c1", "pierwsza sprawa")
    await say(client, "druga sprawa", "c1")
    record = record_of(client)
    again = await record.move_here("c1", Step(Move.QUEUE, "learner"))
    claim = Step(Move.CLAIM, "counsellor", counsellor=jan.id)
    await record.move(again.handoff.number, claim)
    assert numbers(await searched(ola, words="druga")) == []
    page = html.unescape(await searched(ola, words="sprawa"))
    assert numbers(page) == [mine]
    assert "pierwsza <mark>sprawa</mark>" in page
    assert "druga" not in page.split('id="found-heading"')[1]


async def test_filters_narrow_and_older_ones_follow(client: Client) -> None:
    ola, chief = await person(client, name="Ola"), await person(client, "supervisor")
    many = [await ended(client, ola, f"m{at}", "to samo") for at in range(22)]
    old = now() - timedelta(days=40)
    last = await ended(client, ola, "old", "to samo", requested_at=old, language="en")
    await record_of(client).write(
        lambda c: c.execute(tags.insert(), {"handoff_id": last, "name": "pilne"})
    )
    page = await searched(chief, words="samo")
    assert numbers(page) == [last, *many[:2:-1]]
    further = await searched(chief, words="samo", before=str(many[3]))
    assert numbers(further) == many[2::-1]
    day = old.astimezone(ZoneInfo("Europe/Warsaw")).date().isoformat()
    for fields in (
        {"language": "en"},
        {"tag": "pilne"},
        {"last": day},
        {"first": day, "last": day, "counsellor": str(ola.id), "outcome": "answered"},
    ):
        assert numbers(await searched(chief, words="samo", **fields)) == [last]
    for fields in ({"channel": "nowhere"}, {"outcome": "abuse"}, {"counsellor": str(chief.id)}):
        assert numbers(await searched(chief, **fields)) == []
    assert numbers(await searched(chief, first="no day", counsellor="x", words="zzz")) == []


async def test_hits_are_marked_and_never_read_as_html(client: Client) -> None:
    ola = await person(client)
    await ended(client, ola, "c1", "<script>alert('żółw')</script> " + "x" * 300)
    page = await searched(ola, words='zolw"><script>')
    assert numbers(page) == [1]
    assert "&lt;<mark>script</mark>&gt;alert(&#39;<mark>żółw</mark>&#39;)" in page
    assert "<script>alert" not in page
    assert "x" * 200 not in page


async def test_searches_are_noted_without_the_words(client: Client) -> None:
    ola = await person(client)
    await searched(ola, words="sekret", language="pl")
    noted = select(audits.c.detail).where(audits.c.act == "past-searched")
    details = await record_of(client).read(lambda c: list(c.scalars(noted)))
    assert details == ["words language"]


async def test_follow_ups_are_listed_with_write_first(client: Client) -> None:
    ola, jan = await person(client), await person(client)
    today = now().date()
    due = await ended(client, ola, "c1", follow_up=today - timedelta(days=1))
    soon = await ended(client, ola, "c2", follow_up=today + timedelta(days=3))
    await ended(client, ola, "c3", follow_up=today + timedelta(days=30))
    before = (await ola.page("/desk/past")).split('id="search-heading"')[0]
    assert re.findall(r'href="/desk/conversation/(\d+)"', before) == [str(due), str(soon)]
    assert "To come back to" not in await jan.page("/desk/past")
    assert f'action="/desk/conversation/{due}/reach"' in before
    reached = await ola.post(f"/desk/conversation/{due}/reach")
    assert reached.status == 303
    after = (await ola.page("/desk/past")).split('id="search-heading"')[0]
    assert re.findall(r'href="/desk/conversation/(\d+)"', after) == [str(soon)]
