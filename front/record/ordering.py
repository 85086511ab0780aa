"""What the dialogue asks the front to do about a person is carried out, and told."""

from collections.abc import Sequence
from typing import Protocol

from sqlalchemy import Connection

from front.errors import MoveForbidden
from front.message import HandoffOrder, Reply
from front.record import elsewhere, moving
from front.record.handoffs import KeptHandoff, open_here
from front.record.moving import Moved, Step
from front.record.routing import Place, Reach
from guidance.handoff import Move, State


class FrontDesk(Protocol):
    """What decides, at the moment an order is carried out, whether a person can be had now."""

    def place(self, connection: Connection, language: str, topic: str) -> Place:
        """Where a request of this language and topic goes, and whether it may join the queue."""

    def told(
        self,
        connection: Connection,
        handoff: KeptHandoff | None,
        order: HandoffOrder,
        spoken: str,
        place: Place | None,
    ) -> Sequence[Reply]:
        """What the front says after an order: the place and the wait, or when somebody is there.

        ``handoff``: as it stands now, None when none is open; ``spoken``: the language; ``place``:
        where the request went, None where that was not asked.
        """

    def agreed(
        self, connection: Connection, handoff: KeptHandoff, order: HandoffOrder, spoken: str
    ) -> Sequence[Reply]:
        """Keeps what was agreed to with a contact, and says how it is taken back."""

    def withdrawn(
        self, connection: Connection, handoff: KeptHandoff, spoken: str
    ) -> Sequence[Reply]:
        """Takes back what went with a request that the learner cancelled, and says so."""

    def elsewhere(self, order: HandoffOrder, spoken: str, held: bool) -> Sequence[Reply]:
        """What is said where the channel has a desk of its own; ``held``: it has the conversation
        already."""


def carry_out(
    connection: Connection, conversation: str, order: HandoffOrder, language: str, desk: FrontDesk
) -> tuple[State | None, Sequence[Reply]]:
    """Does what a reply asks for; a move that is forbidden changes nothing.

    Returns the state of the hand-off afterwards, None when there is none, and what is added.
    """
    before = open_here(connection, conversation)
    if order.do != "cancel" and elsewhere.has_own_desk(connection, conversation):
        return _elsewhere(connection, conversation, order, language, before, desk)
    if order.do in {"status", "hours"}:
        state = before.state if before else None
        return state, desk.told(connection, before, order, language, None)
    # Whoever has a place in a queue, or was sent to a team by a counsellor, stays there.
    new = before is None or (before.state is State.REQUESTED and order.do == "request")
    place = None
    if new and order.do != "cancel":
        place = desk.place(connection, language, order.topic)
    try:
        moved = _move(connection, conversation, order, language, before, place)
    except MoveForbidden:
        return (before.state if before else None), ()
    if order.do == "cancel":
        return moved.handoff.state, desk.withdrawn(connection, moved.handoff, language)
    now = None if moved.handoff.ended_at else moved.handoff
    agreed = desk.agreed(connection, moved.handoff, order, language)
    told = desk.told(connection, now, order, language, place)
    return moved.handoff.state, [*agreed, *told]


def _elsewhere(
    connection: Connection,
    conversation: str,
    order: HandoffOrder,
    language: str,
    before: KeptHandoff | None,
    desk: FrontDesk,
) -> tuple[State | None, Sequence[Reply]]:
    """It is passed on at once: the channel's own people see to the rest."""
    held = before is not None and before.state is State.WITH_COUNSELLOR
    told = desk.elsewhere(order, language, held)
    if order.do in {"status", "hours"}:
        return (before.state if before else None), told
    kept = elsewhere.hold(connection, conversation, elsewhere.of_order(order, language))
    return kept.state, [*desk.agreed(connection, kept, order, language), *told]


def _move(
    connection: Connection,
    conversation: str,
    order: HandoffOrder,
    language: str,
    before: KeptHandoff | None,
    place: Place | None,
) -> Moved:
    step = Step(
        _named(order, before, place),
        "learner",
        team=place.number if place else None,
        reason=order.reason if order.do != "cancel" else "",
        topic=order.topic,
        contact=order.contact,
        # The dialogue may have changed the language with this very answer.
        language=language,
    )
    return moving.here(connection, conversation, step)


def _named(order: HandoffOrder, before: KeptHandoff | None, place: Place | None) -> Move:
    if order.do == "cancel":
        return Move.CANCEL
    if order.do == "contact":
        return Move.CONTACT
    # Somebody in danger is never kept for later, and who has a place does not lose it.
    waits = before is not None and before.state is not State.REQUESTED
    open_now = place is not None and place.reach is Reach.OPEN
    if waits or order.reason == moving.DISTRESS or open_now:
        return Move.QUEUE
    return Move.KEEP
