"""A learner's conversation that a counsellor holds, made without the dialogue."""

from front.record.moving import Step
from guidance.handoff import Move
from tests.front.desk.people import Person, record_of
from tests.front.fakes import Client, say


async def held(client: Client, one: Person, language: str = "pl", conversation: str = "c1") -> int:
    """The number of the hand-off; the learner has said “hej” in a language."""
    await say(client, "hej", conversation, language=language)
    record = record_of(client)
    waiting = await record.move_here(conversation, Step(Move.QUEUE, "learner"))
    claim = Step(Move.CLAIM, "counsellor", counsellor=one.id)
    await record.move(waiting.handoff.number, claim)
    return waiting.handoff.number
