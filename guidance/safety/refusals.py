"""What is refused kindly, each with the right address: not guidance, or nobody's business."""

from __future__ import annotations

from guidance.safety.lexicon import patterns, says, spelled, without

# In the order in which they are looked for: who asks for both is told of the first.
KINDS = ("injection", "internals", "role", "medical", "legal", "person")
# Subjects of courses as well: not refused where learning is spoken of.
TAUGHT = {"role", "medical", "legal"}


def refused(text: str) -> str | None:
    """The kind of request that is refused, or None."""
    learning = says("course", text)
    for kind in KINDS:
        if not (learning and kind in TAUGHT) and _says(kind, text):
            return kind
    return None


def _says(kind: str, text: str) -> bool:
    readings = (without("topic", reading) for reading in spelled(text))
    return any(one.search(reading) for reading in readings for one in patterns(kind))
