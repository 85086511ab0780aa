"""Random walks through the record, against the model of a hand-off and what its events tell."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from sqlalchemy import Connection, Engine, select

from front.errors import MoveForbidden
from front.handoff import Staffing
from front.message import Contact, Reply
from front.record import Learner, handoffs, keeping, moving, replying
from front.record.database import open_engine
from front.record.handoff_tables import handoff_events
from front.record.handoff_tables import handoffs as table
from front.record.moving import Actor, Step
from front.record.waits import Waits, waits
from front.settings import Settings
from guidance.handoff import OPEN, Move, State
from tests.guidance.handoff_model import LEARNERS, Model

WALKS = 300
LONGEST = 14
RULES = {Move.LAPSE, Move.ESCALATE}
CONTACT = Contact(kind="here", value="here")


@pytest.fixture
def engine(settings: Settings) -> Iterator[Engine]:
    engine = open_engine(settings.record).execution_options(writes=True)
    yield engine
    engine.dispose()


@dataclass
class Walk:
    """One conversation; ``number`` of its hand-off once one began."""

    connection: Connection
    name: str
    chance: random.Random
    model: Model = field(default_factory=Model)
    number: int | None = None
    moves: list[str] = field(default_factory=list)

    def step(self) -> None:
        """A move of chance; forbidden ones change nothing."""
        move = self.chance.choice(list(Move))
        counsellor = self.chance.randint(1, 3)
        if self.number is None and move not in {*LEARNERS, Move.REACH}:
            return
        allowed = self.model.does(move, counsellor)
        try:
            self._made(move, counsellor)
        except MoveForbidden:
            assert not allowed, (move, self.model)
        else:
            assert allowed, (move, self.model)
            self.moves.append(move)
        if self.number is not None:
            self._agrees()

    def _made(self, move: Move, counsellor: int) -> None:
        actor: Actor = "rule" if move in RULES else "counsellor"
        step = Step(move, "learner" if move in LEARNERS else actor)
        if move in {Move.CLAIM, Move.ASSIGN, Move.REACH}:
            step = Step(move, "counsellor", counsellor=counsellor)
        if move is Move.CONTACT:
            step = Step(move, "learner", contact=CONTACT)
        if self.number is None:
            self.number = moving.here(self.connection, self.name, step).handoff.number
        else:
            moving.move(self.connection, self.number, step)

    def _agrees(self) -> None:
        found = handoffs.find(self.connection, self.number or 0)
        assert found is not None
        assert found.state == self.model.state
        if found.state in OPEN:
            assert found.counsellor == self.model.holder
        assert found.version == len(self.moves)
        assert (found.ended_at is None) is (found.state in OPEN)
        if found.state is State.WITH_COUNSELLOR:
            assert found.claimed_at is not None
            assert found.seen_at is not None
        if found.state is State.WAITING:
            assert found.waiting_since is not None
            assert found.requested_at <= found.waiting_since
            assert handoffs.position(self.connection, found.number) >= 1

    def talks(self) -> None:
        """The learner writes; the assistant answers exactly if nobody holds the conversation."""
        kept = keeping.keep(self.connection, _says(self.name))
        held = self.model.holder is not None
        assert kept.held is held
        if kept.question:
            said = replying.answer(self.connection, kept.question, [Reply(text="ok")], Staffing())
            assert [one.text for one in said] == ["ok"]

    def events(self) -> None:
        """What the events tell by themselves is what was done, and how it stands."""
        of_this = handoff_events.c.handoff_id == self.number
        found = select(handoff_events).where(of_this).order_by(handoff_events.c.id)
        events = self.connection.execute(found).mappings().all()
        assert [event["move"] for event in events] == self.moves
        told: State | None = None
        times: list[datetime] = []
        for event in events:
            assert event["before"] == told
            told = State(event["after"])
            times.append(event["at"])
        assert told == self.model.state
        assert times == sorted(times)


def _says(name: str) -> Learner:
    return Learner(name, "rest", "hello", None, "en", "en", None)


def test_walks_through_the_record_agree_with_the_model(engine: Engine) -> None:
    chance = random.Random(11)
    claims = 0
    with engine.begin() as connection:
        for number in range(WALKS):
            walk = Walk(connection, f"c{number}", chance)
            keeping.keep(connection, _says(walk.name))
            for _ in range(chance.randint(1, LONGEST)):
                walk.step()
            walk.talks()
            if walk.number is not None:
                walk.events()
            claims += _claimed_out_of_the_queue(walk.moves)
        _one_open_each(connection)
        found = waits(connection)
        assert _counted(found) == (claims >= 5)


def _claimed_out_of_the_queue(moves: list[str]) -> int:
    """How many waits ended with a claim, told from the moves alone."""
    model, found = Model(), 0
    for move in moves:
        found += model.waits and move == Move.CLAIM
        model.does(Move(move))
    return found


def _counted(found: Waits) -> bool:
    return found.every is not None


def _one_open_each(connection: Connection) -> None:
    open_ones = select(table.c.conversation_id).where(table.c.state.in_(sorted(OPEN)))
    names = list(connection.scalars(open_ones))
    assert len(names) == len(set(names))
    assert len(names) > WALKS / 10
