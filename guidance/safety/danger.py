"""Unmistakable signs that somebody is in danger, whatever the classifier makes of a message.

Strong signs count wherever they stand. A weak one (the bare word “suicide”) is the subject of
courses as well: it counts where no course is spoken of.
"""

from __future__ import annotations

from guidance.safety.lexicon import patterns, spelled, without


def sure(text: str) -> bool:
    """Whether a message is one of distress beyond doubt; a false alarm costs little, a miss a lot.

    Names of subjects (“suicide prevention”, “przemoc w rodzinie”) are read over.
    """
    return any(_in(without("topic", reading)) for reading in spelled(text))


def _in(reading: str) -> bool:
    if _says("danger", reading):
        return True
    return _says("danger-weak", reading) and not _says("course", reading)


def _says(kind: str, reading: str) -> bool:
    return any(one.search(reading) for one in patterns(kind))
