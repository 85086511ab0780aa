"""The hand-off to a person, as a pure table of moves."""

from typing import Literal

from front.message import HandoffState

Move = Literal["request", "contact", "cancel", "close"]

# None: no hand-off is open. A missing pair changes nothing.
MOVES: dict[tuple[HandoffState | None, Move], HandoffState] = {
    (None, "request"): "requested",
    (None, "contact"): "requested",
    ("requested", "request"): "requested",
    ("requested", "contact"): "requested",
    ("requested", "cancel"): "closed",
    ("requested", "close"): "closed",
}


def after(state: HandoffState | None, move: Move) -> HandoffState | None:
    """The state a move leads to; the same state when the move is not possible."""
    return MOVES.get((state, move), state)
