"""The language of a conversation's person: theirs once they plainly spoke it, or asked for it."""

from collections.abc import Sequence

from sqlalchemy import Connection, select, update

from front.language import plain
from front.message import Reply
from front.record.entries import Question
from front.record.tables import conversations
from guidance.notes import CHOSEN

_NOW = (conversations.c.settled, conversations.c.leaning)


def heard(connection: Connection, asked: Question, replies: Sequence[Reply], spoken: str) -> None:
    """Notes what a message tells of its writer's language; ``spoken``: the answer's."""
    said = plain(replies)
    chosen = any(CHOSEN in reply.notes for reply in replies)
    mine = conversations.c.id == asked.conversation
    before = connection.execute(select(*_NOW).where(mine)).one()
    # A language that holds is not given up with a message in another one: that is a leaning.
    settled = before.settled or chosen or said == spoken
    leaning = said if said != spoken and not chosen else None
    if (settled, leaning) != (before.settled, before.leaning):
        values = {"settled": settled, "leaning": leaning}
        connection.execute(update(conversations).where(mine).values(values))
