"""Who may read which conversation, and act on it: pure, from the person and the hand-off alone.

Counsellors read what waits in their languages and their team's queue, what they hold, and what
ended while they held it; what a colleague holds or held is not theirs. Once a conversation has
gone on to somebody else it is read no more. A supervisor reads all. An editor and an operator work
on data, people and settings: by those roles they read no conversation. Roles add up.

Who may read a hand-off reads its conversation from the beginning: the learner told it once.
"""

from collections.abc import Iterable

from front.record.accounts import Counsellor
from front.record.handoffs import KeptHandoff
from guidance.handoff import State

_UNCLAIMED = {State.REQUESTED, State.WAITING}


def may_read(counsellor: Counsellor, handoff: KeptHandoff) -> bool:
    """Whether the conversation of this hand-off may be looked at."""
    if "supervisor" in counsellor.roles:
        return True
    return "counsellor" in counsellor.roles and _theirs(counsellor, handoff)


def may_open(counsellor: Counsellor, handoff: KeptHandoff, later: Iterable[KeptHandoff]) -> bool:
    """Whether the conversation may be opened by this hand-off: it shows all that was said since.

    ``later``: the hand-offs of the same conversation after this one. Where one of them is a
    colleague's, the conversation has gone on to them.
    """
    return all(may_read(counsellor, one) for one in (handoff, *later))


def may_act(counsellor: Counsellor, handoff: KeptHandoff) -> bool:
    """Whether moves, notes, tags and the outcome are this person's to make.

    Claiming what waits, and all else for what they hold; a supervisor on every hand-off. That only
    the holder speaks to the learner is kept by the record (NotYours).
    """
    return may_read(counsellor, handoff)


def may_claim(counsellor: Counsellor, handoff: KeptHandoff) -> bool:
    """Whether the conversation waits and this person may take it; only counsellors talk."""
    return (
        "counsellor" in counsellor.roles
        and handoff.state in _UNCLAIMED
        and may_read(counsellor, handoff)
    )


def holds(counsellor: Counsellor, handoff: KeptHandoff) -> bool:
    """Whether this counsellor is the one who talks with the learner."""
    return handoff.state is State.WITH_COUNSELLOR and handoff.counsellor == counsellor.id


def _theirs(counsellor: Counsellor, handoff: KeptHandoff) -> bool:
    if handoff.state in _UNCLAIMED:
        return _in_queue_of(counsellor, handoff)
    return handoff.counsellor == counsellor.id


def _in_queue_of(counsellor: Counsellor, handoff: KeptHandoff) -> bool:
    # A counsellor without languages or team takes all; a request without a team is everybody's.
    speaks = not counsellor.languages or handoff.language in counsellor.languages
    same_team = None in {counsellor.team, handoff.team} or counsellor.team == handoff.team
    return speaks and same_team
