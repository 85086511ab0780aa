"""What somebody may do with a hand-off as it stands now."""

from front.desk.policy import holds, may_act, may_claim, may_read
from front.record.accounts import Counsellor
from front.record.handoffs import KeptHandoff
from guidance.handoff import OPEN, Move, State, after

# The moves that a page offers by a button of this name.
_MOVES = {
    "release": Move.RELEASE,
    "give-back": Move.GIVE_BACK,
    "assign": Move.ASSIGN,
    "transfer": Move.TRANSFER,
    "close": Move.CLOSE,
}
# What can be noted of any conversation that may be acted on, also before it is claimed.
NOTES = frozenset({"note", "tag", "untag", "follow-up"})
_UNCLAIMED = {State.REQUESTED, State.WAITING}
_ENDED = {State.RETURNED, State.CLOSED}


def acts(me: Counsellor, one: KeptHandoff, elsewhere: int | None) -> frozenset[str]:
    """The acts by the names of their addresses; ``elsewhere``: the conversation's open hand-off,
    where that is another one."""
    if not may_act(me, one):
        return frozenset()
    found = set(NOTES)
    if one.state not in _UNCLAIMED or "supervisor" in me.roles:
        found |= {"block"} | {name for name, move in _MOVES.items() if after(one.state, move)}
    if may_claim(me, one):
        found.add("claim")
    if one.state is State.REQUESTED:
        # What was left for later may be answered by e-mail or phone, without joining the talk.
        found.add("close")
    if holds(me, one):
        found |= {"say", "learner-files"}
    if one.state in _ENDED and elsewhere is None and _talks(me) and may_read(me, one):
        found.add("reach")
    return frozenset(found)


def is_open(one: KeptHandoff) -> bool:
    """Whether the hand-off has not ended yet."""
    return one.state in OPEN


def _talks(me: Counsellor) -> bool:
    return "counsellor" in me.roles
