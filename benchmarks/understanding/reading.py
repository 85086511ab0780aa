"""What the pipeline makes of one message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

FALLBACK = "nlu_fallback"
OUT_OF_SCOPE = "out_of_scope"
DISTRESS = "distress"


@dataclass(frozen=True)
class Reading:
    """`acted_on`: the intent the dialogue goes on with; `nlu_fallback` asks what was meant.

    `likeliest` is the intent with the highest `confidence` (0–1), believed or not.
    """

    acted_on: str
    likeliest: str
    confidence: float
    entities: tuple[tuple[str, Any], ...] = ()
    language: str | None = None
    milliseconds: float = 0.0

    @property
    def asks(self) -> bool:
        """Whether the learner is asked what was meant."""
        return self.acted_on == FALLBACK


def read_parse(parsed: dict[str, Any], milliseconds: float = 0.0) -> Reading:
    """The reading in what Rasa's parse gives."""
    ranking = [one for one in parsed.get("intent_ranking", []) if one["name"] != FALLBACK]
    nothing: dict[str, Any] = {"name": "", "confidence": 0.0}
    # Distress is put first at a low confidence: the likeliest one is not always the first.
    best = max(ranking, key=lambda one: float(one["confidence"]), default=nothing)
    return Reading(
        acted_on=parsed["intent"]["name"] or "",
        likeliest=best["name"],
        confidence=float(best["confidence"]),
        entities=tuple((one["entity"], one["value"]) for one in parsed.get("entities", [])),
        language=parsed.get("language"),
        milliseconds=milliseconds,
    )


@dataclass(frozen=True)
class Answered:
    """A message, what it was written for, and how it was read."""

    text: str
    meant: str
    reading: Reading

    @property
    def right(self) -> bool:
        """Whether the dialogue goes on with what was meant."""
        return self.reading.acted_on == self.meant
