"""The subject, or the occupation, a message names: what is left when all else is taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from ..lexicons import all_words, forms, listed
from .denial import denied
from .reading import Found, Reading, Token

_MOST = 3
_BESIDE = 4  # words looked at on each side of a run
_MEASURES = (
    *("currency", "units_ects", "units_hours", "units_time", "months", "numbers"),
    *("level_words", "level_frames"),
)
_SENTENCE_END = re.compile(r"[.!?;\n]")


@dataclass(frozen=True)
class Run:
    """Neighbouring words that may be a subject, with the fillers just before and after."""

    tokens: list[Token]
    before: list[str]
    after: list[str]

    @property
    def words(self) -> tuple[str, ...]:
        """The words in their normal form."""
        return tuple(token.folded for token in self.tokens)

    @property
    def weight(self) -> int:
        """How many of its words carry meaning."""
        return sum(token.folded not in all_words("connectors") for token in self.tokens)

    @property
    def anchored(self) -> bool:
        """Whether "learn", "course"… stands beside it."""
        return any(listed(word, "topic_anchors") for word in self.before[-2:] + self.after[:1])

    @property
    def occupation(self) -> bool:
        """Whether "become a", "zostać"… stands before it."""
        before = " ".join(self.before)
        return any(
            before == marker or before.endswith(" " + marker)
            for marker in all_words("occupation_markers")
        )


class Sign(IntEnum):
    """What tells that words are a subject: nothing, "want" before them, "course" beside them."""

    NONE = 0
    WISH = 1
    ANCHOR = 2


def find(reading: Reading, least: Sign = Sign.NONE) -> Iterator[Found]:
    """At most three runs of words as typed, the richest first, as `topic` or `occupation`.

    Only those with the surest sign that any of them has, and `least` at the least: where some
    stand beside "learn" or "course", or else after "want", the others are the learner's story.
    """
    runs = [run for run in _runs(reading) if not denied(reading, run.tokens[0].start)]
    signs = [_sign(reading, run) for run in runs]
    surest = max([least, *signs])
    wanted = [run for run, sign in zip(runs, signs, strict=True) if sign == surest]
    once = {run.words: run for run in reversed(wanted)}.values()
    for run in sorted(once, key=lambda run: (-run.weight, run.tokens[0].start))[:_MOST]:
        start, end = run.tokens[0].start, run.tokens[-1].end
        entity = "occupation" if run.occupation else "topic"
        yield Found(entity, reading.typed(start, end), start, end)


def _sign(reading: Reading, run: Run) -> Sign:
    if run.anchored or run.occupation:
        return Sign.ANCHOR
    return Sign.WISH if _wished(reading, run) else Sign.NONE


def _wished(reading: Reading, run: Run) -> bool:
    before = _SENTENCE_END.split(reading.folded[: run.tokens[0].start])[-1]
    return any(listed(word, "wishes") for word in before.split())


def _runs(reading: Reading) -> Iterator[Run]:
    protected = {token.start for _, tokens in reading.names("subjects") for token in tokens}
    tokens, at = reading.tokens, 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and _belongs(reading, tokens[end], end > at, protected):
            if end > at and not _touch(reading, tokens[end - 1], tokens[end]):
                break
            end += 1
        last = end
        while last > at and tokens[last - 1].folded in all_words("connectors"):
            last -= 1
        if last > at and any(len(token.folded) > 1 for token in tokens[at:last]):
            before = [token.folded for token in tokens[max(0, at - _BESIDE) : at]]
            after = [token.folded for token in tokens[last : last + _BESIDE]]
            yield Run(tokens[at:last], before, after)
        at = max(end, at + 1)


def _belongs(reading: Reading, token: Token, inside: bool, protected: set[int]) -> bool:
    if not reading.free(token.start, token.end) or token.start in reading.numerals:
        return False
    if token.start in protected:
        return True
    if any(token.folded in forms(kind) for kind in _MEASURES):
        return False
    if token.folded in all_words("connectors"):
        return inside
    if token.folded in all_words("capital_subjects") and reading.capital(token):
        return token.typed.isupper()
    return not listed(re.split("['’]", token.folded)[0], "fillers")


def _touch(reading: Reading, before: Token, after: Token) -> bool:
    return not reading.folded[before.end : after.start].strip()
