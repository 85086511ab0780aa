"""A record of before the desk comes to the present form with all it holds, and back again."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, insert, text

from front.message import Contact, Reply
from front.record import Learner, alerting, handoffs, keeping, moving, notes, past, speaking
from front.record.account_tables import counsellors, teams
from front.record.appointments import called
from front.record.database import open_engine
from front.record.hours_tables import appointments
from front.record.moving import Step
from front.record.survey_tables import surveys
from front.record.tables import now
from guidance.escalation import Rule
from guidance.handoff import Move, Priority, State
from tests.front.upgrading import BEFORE, fill, found, to
from tests.postgres import empty_schema, server


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with ExitStack() as stack:
        url = f"sqlite:///{tmp_path}/record.db"
        if request.param == "postgresql":
            url = stack.enter_context(empty_schema(stack.enter_context(server())))
        made = open_engine(url)
        yield made
        made.dispose()


def test_up_with_all_that_is_there_used_and_down_again(engine: Engine) -> None:
    to(engine, BEFORE)
    with engine.begin() as connection:
        fill(connection)
        before = found(connection)
    to(engine, "head")
    with engine.begin() as connection:
        assert found(connection) == before
        _goes_on(connection)
        _use(connection)
    to(engine, BEFORE)
    with engine.begin() as connection:
        after = found(connection)
        left = connection.scalar(text("SELECT count(*) FROM message WHERE state = 'held'"))
    assert after["conversation"] == before["conversation"]
    assert set(before["message"]) < set(after["message"])
    assert left == 0
    states = {(one, state) for one, state, _ in after["handoff"]}
    # Who waits or talks is asked for again; what was over stays over.
    assert states == {("asks", "requested"), ("danger", "requested"), ("closed", "closed")}
    to(engine, "head")


def _goes_on(connection: Connection) -> None:
    """Requests of before are in the queue as if they had been made now."""
    danger, asks = handoffs.open_ones(connection)
    assert (danger.conversation, danger.priority) == ("danger", Priority.DANGER)
    assert (asks.conversation, asks.channel, asks.version) == ("asks", "rest", 1)
    hits = past.find(connection, past.Wanted(words="lodz"), None, None, 9)
    assert [one.conversation for one in hits] == ["asks"]


def _use(connection: Connection) -> None:
    """A row in every table that can be reached from a conversation, and every state."""
    anna = _inserted(connection, counsellors, login="a", shown_name="Anna", roles=["counsellor"])
    team = _inserted(connection, teams, name="Guidance", zone="Europe/Warsaw")
    asks, danger = (handoffs.open_here(connection, one) for one in ("asks", "danger"))
    assert asks is not None
    assert danger is not None
    alerting.escalate(connection, Rule(), ("mail",))
    moving.move(connection, asks.number, Step(Move.CLAIM, "counsellor", counsellor=anna))
    moving.move(connection, danger.number, Step(Move.QUEUE, "learner", team=team))
    learner = Learner("asks", "rest", "I jeszcze", None, "pl", "en", "k1")
    assert keeping.keep(connection, learner).held
    speaking.speak(connection, "asks", anna, Reply(text="Dzień dobry", language="pl"), "k2")
    notes.add(connection, "asks", asks.number, anna, "private")
    notes.tag(connection, asks.number, "ects")
    booked = {"token_hash": "x", "handoff_id": danger.number, "team_id": team}
    number = _inserted(connection, appointments, starts_at=now(), ends_at=now(), **booked)
    called(connection, number, danger.number)
    contact = Contact(kind="email", value="a@example.org")
    third = moving.here(connection, "closed", Step(Move.CONTACT, "learner", contact=contact))
    moving.move(connection, third.handoff.number, Step(Move.CLAIM, "counsellor", counsellor=anna))
    ended = moving.move(connection, third.handoff.number, Step(Move.GIVE_BACK, "counsellor"))
    assert ended.handoff.state is State.RETURNED
    place = {"conversation_id": "closed", "language": "pl", "channel": "widget"}
    _inserted(connection, surveys, handoff_id=third.handoff.number, **place)


def _inserted(connection: Connection, table: Any, **values: Any) -> int:
    [number] = list(connection.execute(insert(table), values).inserted_primary_key or [])
    return int(number)
