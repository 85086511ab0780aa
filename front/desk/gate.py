"""The one way to a conversation: the hand-off of a number, for who may read it."""

from sqlalchemy import Connection

from front.desk.policy import may_open
from front.errors import NotAllowed, UnknownHandoff
from front.record import handoffs
from front.record.accounts import Counsellor
from front.record.handoffs import KeptHandoff


def passed(connection: Connection, number: int, me: Counsellor) -> KeptHandoff:
    """The hand-off that may be looked at. Raises UnknownHandoff, NotAllowed."""
    one = handoffs.find(connection, number)
    if one is None:
        raise UnknownHandoff
    episodes = handoffs.of_conversation(connection, one.conversation)
    if not may_open(me, one, [other for other in episodes if other.number > number]):
        raise NotAllowed
    return one
