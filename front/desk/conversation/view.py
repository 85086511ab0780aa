"""All that the page shows of a conversation, read in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from front.desk.conversation.allowed import acts
from front.desk.gate import passed
from front.desk.policy import may_read
from front.record import caseload, consents, handoffs, notes, transcript
from front.record.accounts import Counsellor
from front.record.caseload import Case, Colleague
from front.record.consents import Consent
from front.record.handoffs import KeptHandoff
from front.record.notes import Note
from front.record.transcript import Entry

# Older messages are shown when they are asked for.
MOST_ENTRIES = 200


@dataclass(frozen=True)
class Episode:
    """Another hand-off of the same learner; ``readable``: by who looks at this one."""

    handoff: KeptHandoff
    readable: bool


@dataclass(frozen=True)
class View:
    """A conversation as one counsellor sees it; ``elsewhere``: the number of the hand-off that is
    open now, where that is not this one; ``entries``: the messages shown, the newest of the
    ``whole``."""

    handoff: KeptHandoff
    whole: Sequence[Entry]
    entries: Sequence[Entry]
    notes: Sequence[Note]
    tags: Sequence[str]
    used_tags: Sequence[str]
    episodes: Sequence[Episode]
    cases: Sequence[Case]
    colleagues: Sequence[Colleague]
    teams: Sequence[tuple[int, str]]
    names: dict[int, str]
    spoken: Sequence[str]
    blocked: datetime | None
    elsewhere: int | None
    acts: frozenset[str]
    consent: Consent | None = None

    @property
    def more(self) -> bool:
        """Whether there are messages before those shown."""
        return len(self.whole) > len(self.entries)

    @property
    def newest(self) -> int:
        """The id of the last message shown."""
        return self.entries[-1].message.id if self.entries else 0


def view(connection: Connection, number: int, me: Counsellor, most: int | None) -> View:
    """What is shown; ``most`` messages, None: all. Raises UnknownHandoff, NotAllowed."""
    one = passed(connection, number, me)
    whole = transcript.after(connection, one.conversation, 0)
    others = [
        other
        for other in handoffs.of_conversation(connection, one.conversation)
        if other.number != number
    ]
    here = handoffs.open_here(connection, one.conversation)
    elsewhere = here.number if here and here.number != number else None
    return View(
        handoff=one,
        whole=whole,
        entries=whole if most is None else whole[-most:],
        notes=notes.of_conversation(connection, one.conversation),
        tags=notes.tags_of(connection, number),
        used_tags=notes.used_tags(connection),
        episodes=[Episode(other, may_read(me, other)) for other in others],
        cases=caseload.mine(connection, me.id),
        colleagues=caseload.colleagues(connection, one.counsellor),
        teams=caseload.open_teams(connection),
        names=caseload.names(connection),
        spoken=transcript.spoken(connection, one.conversation),
        blocked=transcript.blocked_until(connection, one.conversation),
        elsewhere=elsewhere,
        acts=acts(me, one, elsewhere),
        consent=consents.of_handoff(connection, number),
    )
