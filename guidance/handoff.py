"""The hand-off to a person, as a pure table of moves.

A hand-off is one episode: it begins when a person is asked for (or a counsellor writes first) and
ends when the counsellor gives the conversation back, closes it, or the learner takes the request
back. A conversation has one open hand-off at most.
"""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a hand-off stands.

    ``requested``: left as a message or an appointment, answered later; ``waiting``: in the queue,
    now; ``with_counsellor``: a counsellor holds the conversation and the assistant is silent;
    ``returned``: given back to the assistant; ``closed``: ended with an outcome, or withdrawn.
    """

    REQUESTED = "requested"
    WAITING = "waiting"
    WITH_COUNSELLOR = "with_counsellor"
    RETURNED = "returned"
    CLOSED = "closed"


class Move(StrEnum):
    """What may happen to a hand-off, and who does it.

    Learner: ``queue`` (now), ``keep`` (later), ``contact``, ``cancel``. Counsellor: ``reach``
    (writes first), ``claim``, ``release``, ``assign`` (to a colleague), ``transfer`` (to a team's
    queue), ``give_back``, ``close``. By rule: ``lapse`` (the counsellor is gone), ``escalate``.
    """

    QUEUE = "queue"
    KEEP = "keep"
    CONTACT = "contact"
    CANCEL = "cancel"
    REACH = "reach"
    CLAIM = "claim"
    RELEASE = "release"
    ASSIGN = "assign"
    TRANSFER = "transfer"
    GIVE_BACK = "give_back"
    CLOSE = "close"
    LAPSE = "lapse"
    ESCALATE = "escalate"


OPEN = frozenset({State.REQUESTED, State.WAITING, State.WITH_COUNSELLOR})

# None: no hand-off is open. A pair that is missing is forbidden and changes nothing.
MOVES: dict[tuple[State | None, Move], State] = {
    (None, Move.QUEUE): State.WAITING,
    (None, Move.KEEP): State.REQUESTED,
    (None, Move.CONTACT): State.REQUESTED,
    (None, Move.REACH): State.WITH_COUNSELLOR,
    (State.REQUESTED, Move.QUEUE): State.WAITING,
    (State.REQUESTED, Move.KEEP): State.REQUESTED,
    (State.REQUESTED, Move.CONTACT): State.REQUESTED,
    (State.REQUESTED, Move.CANCEL): State.CLOSED,
    (State.REQUESTED, Move.CLAIM): State.WITH_COUNSELLOR,
    (State.REQUESTED, Move.TRANSFER): State.REQUESTED,
    (State.REQUESTED, Move.CLOSE): State.CLOSED,
    (State.REQUESTED, Move.ESCALATE): State.REQUESTED,
    (State.WAITING, Move.QUEUE): State.WAITING,
    (State.WAITING, Move.KEEP): State.REQUESTED,
    (State.WAITING, Move.CONTACT): State.WAITING,
    (State.WAITING, Move.CANCEL): State.CLOSED,
    (State.WAITING, Move.CLAIM): State.WITH_COUNSELLOR,
    (State.WAITING, Move.TRANSFER): State.WAITING,
    (State.WAITING, Move.CLOSE): State.CLOSED,
    (State.WAITING, Move.ESCALATE): State.WAITING,
    (State.WITH_COUNSELLOR, Move.QUEUE): State.WITH_COUNSELLOR,
    (State.WITH_COUNSELLOR, Move.CONTACT): State.WITH_COUNSELLOR,
    (State.WITH_COUNSELLOR, Move.CANCEL): State.RETURNED,
    (State.WITH_COUNSELLOR, Move.RELEASE): State.WAITING,
    (State.WITH_COUNSELLOR, Move.ASSIGN): State.WITH_COUNSELLOR,
    (State.WITH_COUNSELLOR, Move.TRANSFER): State.WAITING,
    (State.WITH_COUNSELLOR, Move.GIVE_BACK): State.RETURNED,
    (State.WITH_COUNSELLOR, Move.CLOSE): State.CLOSED,
    (State.WITH_COUNSELLOR, Move.LAPSE): State.WAITING,
    (State.RETURNED, Move.CLOSE): State.CLOSED,
}


def after(state: State | None, move: Move) -> State | None:
    """The state a move leads to; None where the move is forbidden."""
    return MOVES.get((state, move))


def silent(state: State | None) -> bool:
    """Whether the assistant keeps quiet: exactly while a counsellor holds the conversation."""
    return state is State.WITH_COUNSELLOR


class Priority(StrEnum):
    """How soon a hand-off is to be claimed; the queue is ordered by this, then by the moment at
    which a person was asked for."""

    DANGER = "danger"
    RAISED = "raised"
    USUAL = "usual"


# Why a person was asked for: in so many words, out of danger, for a complaint, after the assistant
# failed twice, or because it cannot settle the case.
REASONS = frozenset({"asked", "distress", "complaint", "failures", "unsettled"})

# Somebody in danger goes first, a complaint before the rest.
_BY_REASON = {"distress": Priority.DANGER, "complaint": Priority.RAISED}
RANK = {Priority.DANGER: 0, Priority.RAISED: 1, Priority.USUAL: 2}


def priority(reason: str) -> Priority:
    """The priority that a reason gives from the start."""
    return _BY_REASON.get(reason, Priority.USUAL)


def sooner(one: Priority, other: Priority) -> Priority:
    """The one of two priorities that is claimed first."""
    return min(one, other, key=RANK.__getitem__)


def raised(before: Priority) -> Priority:
    """The priority after an escalation or a lapse; nothing goes before danger."""
    return sooner(before, Priority.RAISED)
