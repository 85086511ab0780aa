"""What counsellors asked the assistant beside a conversation, as long as the hand-off lasts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from front.message import Reply
from front.record.desk_tables import asks
from front.record.handoff_tables import handoffs
from guidance.handoff import OPEN

# So many questions are shown again; what was known after the last one counts.
MOST_SHOWN = 20

_OF = (
    select(asks)
    .where(
        asks.c.handoff_id == bindparam("handoff"), asks.c.counsellor_id == bindparam("counsellor")
    )
    .order_by(asks.c.id.desc())
    .limit(MOST_SHOWN)
)
# Not those of each that ended: these grow for ever, the open ones are few.
_ENDED = delete(asks).where(
    asks.c.handoff_id.not_in(select(handoffs.c.id).where(handoffs.c.state.in_(sorted(OPEN))))
)


@dataclass(frozen=True)
class Asked:
    """A question and its answers; ``language`` of the answers, ``state`` known after them."""

    id: int
    question: str
    language: str
    replies: tuple[Reply, ...]
    state: dict[str, Any] | None


def so_far(connection: Connection, handoff: int, counsellor: int) -> list[Asked]:
    """What this counsellor asked about a hand-off, the newest first."""
    rows = connection.execute(_OF, {"handoff": handoff, "counsellor": counsellor})
    return [
        Asked(
            row.id,
            row.question,
            row.language,
            tuple(map(Reply.model_validate, row.replies)),
            row.state,
        )
        for row in rows
    ]


def add(
    connection: Connection,
    handoff: int,
    counsellor: int,
    asked: tuple[str, str],
    replies: Sequence[Reply],
    state: dict[str, Any] | None,
) -> None:
    """Writes a question (text and language of the answer) with its answers down.

    What was asked about hand-offs that have ended is deleted.
    """
    connection.execute(_ENDED)
    values = {
        "handoff_id": handoff,
        "counsellor_id": counsellor,
        "question": asked[0],
        "language": asked[1],
        "replies": [one.model_dump(mode="json", exclude_defaults=True) for one in replies],
        "state": state,
    }
    connection.execute(insert(asks), values)


def place_of(handoff: int, counsellor: int) -> str:
    """Under what the assistant hears the questions of a counsellor beside a hand-off."""
    return f"ask {handoff} {counsellor}"


def forget(connection: Connection, handoff: int, counsellor: int) -> None:
    """The next question of this counsellor is the first one again."""
    mine = (asks.c.handoff_id == handoff) & (asks.c.counsellor_id == counsellor)
    connection.execute(delete(asks).where(mine))
