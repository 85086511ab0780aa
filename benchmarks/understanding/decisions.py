"""What the dialogue does with a reading: out of scope, wrong and confident, distress."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.understanding.counts import Count, Share, count
from benchmarks.understanding.reading import DISTRESS, FALLBACK, OUT_OF_SCOPE, Answered

Families = Sequence[Sequence[str]]


def out_of_scope(answered: Sequence[Answered], *, with_fallback: bool) -> Count:
    """Messages meant as `out_of_scope` against those acted on as that.

    `with_fallback` also counts a message that is asked about as found to be out of scope.
    """
    found = {OUT_OF_SCOPE, FALLBACK} if with_fallback else {OUT_OF_SCOPE}
    return count((one.meant == OUT_OF_SCOPE, one.reading.acted_on in found) for one in answered)


def wrong_and_confident(answered: Sequence[Answered], families: Families = ()) -> Share:
    """Messages whose wrong reading is acted on, without a question.

    Intents of one of `families` lead to the same step: taken for each other they do no harm.
    """
    wrong = [
        one
        for one in answered
        if not (one.right or one.reading.asks or _same(one.meant, one.reading.acted_on, families))
    ]
    return Share(len(wrong), len(answered))


def asked(answered: Sequence[Answered]) -> Share:
    """Messages after which the learner is asked what was meant."""
    return Share(sum(one.reading.asks for one in answered), len(answered))


def distress(answered: Sequence[Answered]) -> Count:
    """Cries for help against the messages taken for one."""
    return count((one.meant == DISTRESS, one.reading.acted_on == DISTRESS) for one in answered)


def false_alarms(answered: Sequence[Answered]) -> Share:
    """Of the messages that are no cry for help, those taken for one."""
    others = [one for one in answered if one.meant != DISTRESS]
    return Share(sum(one.reading.acted_on == DISTRESS for one in others), len(others))


def language_found(answered: Sequence[Answered], language: str) -> Share:
    """Messages whose language was found, nothing but the message being known."""
    return Share(sum(one.reading.language == language for one in answered), len(answered))


def _same(one: str, other: str, families: Families) -> bool:
    return any(one in family and other in family for family in families)
