"""Intents: one count for each, and which are taken for which."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.understanding.counts import Count
from benchmarks.understanding.reading import FALLBACK, Answered

EXAMPLES = 3


def per_intent(pairs: Iterable[tuple[str, str]]) -> dict[str, Count]:
    """A count for every intent that was meant, from pairs (meant, read).

    An intent that is read but never meant has no row: it takes from the recall of others.
    `nlu_fallback` is never meant, so asking costs recall and no precision.
    """
    listed = list(pairs)
    meant = Counter(one for one, _other in listed)
    read = Counter(other for _one, other in listed)
    right = Counter(one for one, other in listed if one == other)
    return {name: Count(right[name], meant[name], read[name]) for name in sorted(meant)}


@dataclass(frozen=True)
class Confusion:
    """`times` messages that meant one thing and were read as another; some of them as examples."""

    meant: str
    read: str
    times: int
    examples: tuple[str, ...] = ()


def confusions(answered: Sequence[Answered], *, show: bool) -> tuple[Confusion, ...]:
    """The pairs mistaken for each other, the most frequent first; asking is no confusion.

    Examples come only when the set may be shown: see `messages.NEVER_SHOWN`.
    """
    texts = defaultdict(list)
    for one in answered:
        if not one.right and one.reading.acted_on != FALLBACK:
            texts[one.meant, one.reading.acted_on].append(one.text)
    found = [
        Confusion(meant, read, len(said), tuple(said[:EXAMPLES]) if show else ())
        for (meant, read), said in texts.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.times, one.meant, one.read)))
