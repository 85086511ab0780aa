"""What may be counted of an answer besides its words: codes, never what was said.

A note is a name, for some with a code after a colon, such as ``no_results:price/06``.
"""

from __future__ import annotations

from dataclasses import replace

from guidance.dialogue.turn import Turn
from guidance.recommendation import Recommendation
from guidance.safety import minors

NOT_UNDERSTOOD = "not_understood"
NO_RESULTS = "no_results"
# Somebody who came back after days was greeted.
CAME_BACK = "came_back"
# The language that a message is plainly in, such as ``plain:pl``; a language was asked for.
PLAIN, CHOSEN = "plain", "chosen"
# A question of ours waits for an answer; the learner said to be under age.
ASKS = "asks"
CHILD = "child"
# What empties a list where no limit does so by itself.
SEVERAL, CLOSED, UNKNOWN = "several", "closed", "unknown"


def emptied(picked: Recommendation, field: str) -> str:
    """The limit that leaves out most; ``field`` is the subject's field of study (ISCED-F)."""
    limit = picked.relaxations[0].limit if picked.relaxations else SEVERAL
    return none_found(limit, field)


def none_found(code: str, field: str = "") -> str:
    """A search without a result, with what emptied it."""
    return f"{NO_RESULTS}:{code}/{field}" if field else f"{NO_RESULTS}:{code}"


def noted(turn: Turn, note: str) -> Turn:
    """The turn with a note on its answer."""
    return replace(turn, answer=replace(turn.answer, notes=(*turn.answer.notes, note)))


def of(turn: Turn) -> tuple[str, ...]:
    """All notes on a turn: its answer's, and those on how the conversation stands after it."""
    asks = (ASKS,) if turn.state.question else ()
    child = (CHILD,) if minors.is_child(turn.state.age) else ()
    return tuple(dict.fromkeys((*turn.answer.notes, *asks, *child)))
