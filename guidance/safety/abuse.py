"""Abuse: one calm boundary, then a cool-down, and back again. A pure table.

The state is a count: it grows with every abusive message, and every ordinary one takes it down.
Who is abusive and in danger at once is in danger (guidance/safety/danger.py is asked first).
"""

from __future__ import annotations

from enum import Enum

from guidance.safety.lexicon import says

# Two ordinary messages undo one that was not.
HEATED = 2
MOST = 6


class Tone(Enum):
    """How the next abusive message is answered."""

    BOUNDARY = "boundary"
    SHORT = "short"
    COOL = "cool"


# By how often it happened before, in this stretch of the conversation.
TONES = {0: Tone.BOUNDARY, 1: Tone.SHORT}


def insults(text: str) -> bool:
    """Whether a message is abuse beyond doubt."""
    return says("abuse", text)


def tone(heat: int) -> Tone:
    """How an abusive message is answered, before it is counted; ``heat`` is the count so far."""
    return TONES.get(-(-heat // HEATED), Tone.COOL)


def after(heat: int, *, abusive: bool) -> int:
    """The count after a message, 0 to MOST."""
    return min(heat + HEATED, MOST) if abusive else max(heat - 1, 0)
