"""Levels in words. They are the provider's or the learner's, and never a level of the EQF."""

from __future__ import annotations

from guidance.regions import plain

WORDS = ("beginner", "intermediate", "advanced")
# From here on a level of the EQF is high for somebody who begins; up to there it is low for
# somebody advanced. EQF 5 is the short cycle of higher education, 4 the end of secondary school
# (Council Recommendation of 22 May 2017, 2017/C 189/03, annex II).
HIGH_FROM, LOW_TO = 5, 4
# More words than this are no name of a level.
MOST_WORDS = 3
# How the words begin that providers use for a difficulty, in the languages we speak.
_BEGINNINGS = {
    "beginner": ("beginner", "basic", "introductory", "poczatk", "podstaw"),
    "intermediate": ("intermediate", "sredni"),
    "advanced": ("advanced", "zaawansow"),
}


def level_of(difficulty: str) -> str | None:
    """The level that a provider's word means; None for a sentence, an unknown word, or several."""
    words = plain(difficulty).split()
    if len(words) > MOST_WORDS:
        return None
    found = {
        level
        for level, beginnings in _BEGINNINGS.items()
        for word in words
        if word.startswith(beginnings)
    }
    negated = {"not", "non", "no", "nie"} & set(words)
    return found.pop() if len(found) == 1 and not negated else None
