"""A conversation with a row in every table, each with a word that is found again."""

from typing import Any

from sqlalchemy import Connection, insert

from front.forgetting import Forgetting
from front.keys import FORGETTING
from front.message import Contact, Reply
from front.record import asks, moving, notes
from front.record.alert_tables import alerts
from front.record.chatwoot_tables import turns
from front.record.code_tables import codes
from front.record.consent_tables import consents, maskings, wordings
from front.record.desk_tables import asides, files, reviews
from front.record.hours_tables import appointments
from front.record.messaging_tables import chats, notices, updates
from front.record.moving import Step
from front.record.survey_tables import opinions, surveys
from front.record.tables import now, roadmaps
from front.record.transcript import newest
from guidance.handoff import Move
from tests.front.counsellors import at_desk, record
from tests.front.fakes import Client, say
from tests.front.teams import team

PLANTED = "qzxplanted"


def forgetting(client: Client) -> Forgetting:
    """What every channel calls."""
    assert client.app is not None
    return client.app[FORGETTING]


async def delete(client: Client, conversation: str = "c1") -> tuple[int, Any]:
    """Status and body of a deletion."""
    response = await client.delete(f"/api/v1/conversations/{conversation}")
    return response.status, await response.json()


async def full(client: Client, place: str = "c1") -> None:
    """A conversation with a row in every table that belongs to one, each with the planted word."""
    await say(client, f"{PLANTED} message", place, client_id=f"{PLANTED}-1")
    anna = (await at_desk(client, "Anna")).id
    number = await team(client)
    await record(client).write(lambda one: _fill(one, place, anna, number))


def _fill(connection: Connection, place: str, anna: int, team_number: int) -> None:
    contact = Contact(kind="email", value=f"{PLANTED}@example.org")
    step = Step(Move.QUEUE, "learner", topic=PLANTED, contact=contact, team=team_number)
    one = moving.here(connection, place, step).handoff.number
    moving.move(connection, one, Step(Move.CLAIM, "counsellor", counsellor=anna))
    notes.add(connection, place, one, anna, f"{PLANTED} note")
    notes.tag(connection, one, f"{PLANTED} tag")
    asks.add(connection, one, anna, (f"{PLANTED} ask", "en"), [Reply(text=PLANTED)], None)
    here = {"conversation_id": place}
    soon = {"starts_at": now(), "ends_at": now(), "expires_at": now()}
    rows: list[tuple[Any, dict[str, Any]]] = [
        (alerts, {"handoff_id": one, "since": now(), "stage": 0, "way": "mail"}),
        (appointments, {"handoff_id": one, "token_hash": PLANTED, "team_id": team_number, **soon}),
        (surveys, {**here, "handoff_id": one, "language": "en", "channel": "rest"}),
        (files, {**here, "token_hash": f"{PLANTED}f", "name": PLANTED, "media_type": "text/plain"}),
        (roadmaps, {**here, "token_hash": f"{PLANTED}r", "language": "en", **soon}),
        (wordings, {"hash": PLANTED[:3], "kind": "contact", "language": "en", "text": "I agree."}),
        (consents, {**here, "handoff_id": one, "kind": "contact", "wording": PLANTED[:3]}),
        (maskings, here),
        (asides, {**here, "state": {"said": PLANTED}}),
        (
            reviews,
            {
                **here,
                "message_id": newest(connection, place),
                "language": "en",
                "heard": PLANTED,
                "reading": {},
            },
        ),
    ]
    rows += _of_a_chat(place)
    more: dict[str, dict[str, Any]] = {
        "file": {"content": PLANTED.encode() * 3000, "expires_at": now()},
        "consent": {"how": "asked"},
        "roadmap": {"content": {"goal": [PLANTED]}},
        "review": {"answer": PLANTED, "right_answer": PLANTED, "counsellor_id": anna},
    }
    for table, values in rows:
        given = values | more.get(table.name, {})
        columns = {name: value for name, value in given.items() if name in table.c}
        connection.execute(insert(table), columns)


def _of_a_chat(place: str) -> list[tuple[Any, dict[str, Any]]]:
    """In the order in which they may be written: what is referred to first."""
    chat = {"id": 7, "channel": "paper", "address": PLANTED, "conversation_id": place}
    update = {"channel": "paper", "key": "1", "chat_id": 7, "body": {"text": PLANTED}}
    code = {"code_hash": PLANTED, "conversation_id": place, "expires_at": now()}
    opinion = {"message_id": 1, "conversation_id": place, "thumb": "down", "comment": PLANTED}
    return [
        (chats, chat),
        (notices, {"chat_id": 7, "content": {"text": PLANTED}}),
        (updates, update),
        (turns, {"chat_id": 7, "status": "open", "stamp": 0.0, "message": 0}),
        (codes, code),
        (opinions, opinion),
    ]
