"""The subject, or the occupation, a message names: what is left when all else is taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..lexicons import all_words
from .gazetteer import gazetteer
from .reading import Found, Reading, Token

_MOST = 3
_BESIDE = 4  # words looked at on each side of a run
_STEM = "*"
_SENTENCE_END = re.compile(r"[.!?;\n]")


@dataclass(frozen=True)
class Run:
    """Neighbouring words that may be a subject, with the fillers just before and after."""

    tokens: list[Token]
    before: list[str]
    after: list[str]

    @property
    def weight(self) -> int:
        """How many of its words carry meaning."""
        return sum(token.folded not in all_words("connectors") for token in self.tokens)

    @property
    def anchored(self) -> bool:
        """Whether "learn", "course"… stands beside it."""
        return any(_listed(word, "topic_anchors") for word in self.before[-2:] + self.after[:1])

    @property
    def occupation(self) -> bool:
        """Whether "become a", "zostać"… stands before it."""
        before = " ".join(self.before)
        return any(
            before == marker or before.endswith(" " + marker)
            for marker in all_words("occupation_markers")
        )


def find(reading: Reading, anchored: bool = False) -> Iterator[Found]:
    """At most three runs of words as typed, the richest first, as `topic` or `occupation`.

    Where some stand beside "learn" or "course", or else after "want" in its sentence, the others
    are the learner's story; with `anchored`, only those beside "course" count.
    """
    runs = list(_runs(reading))
    wanted = [run for run in runs if run.anchored or run.occupation]
    if not wanted and not anchored:
        wanted = [run for run in runs if _wished(reading, run)] or runs
    for run in sorted(wanted, key=lambda run: -run.weight)[:_MOST]:
        start, end = run.tokens[0].start, run.tokens[-1].end
        entity = "occupation" if run.occupation else "topic"
        yield Found(entity, reading.text[start:end], start, end)


def _wished(reading: Reading, run: Run) -> bool:
    before = _SENTENCE_END.split(reading.folded[: run.tokens[0].start])[-1]
    return any(_listed(word, "wishes") for word in before.split())


def _runs(reading: Reading) -> Iterator[Run]:
    protected = {
        token.start for _, tokens in gazetteer("subjects").find(reading) for token in tokens
    }
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
    if token.folded in all_words("connectors"):
        return inside
    if token.folded in all_words("capital_subjects") and reading.text[token.start].isupper():
        return reading.text[token.start : token.end].isupper()
    return not _listed(re.split("['’]", token.folded)[0], "fillers")


def _touch(reading: Reading, before: Token, after: Token) -> bool:
    return not reading.text[before.end : after.start].strip(" \u00a0")


def _listed(word: str, kind: str) -> bool:
    whole, stems = _entries(kind)
    return word in whole or word.startswith(stems)


@cache
def _entries(kind: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of a lexicon, and the beginnings that its entries with a star stand for."""
    entries = all_words(kind)
    return entries, tuple(sorted(entry[:-1] for entry in entries if entry.endswith(_STEM)))
