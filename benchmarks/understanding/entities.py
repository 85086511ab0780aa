"""Entities by normalised value: where in the message they stand does not count."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from benchmarks.understanding.counts import Count

Entity = tuple[str, Any]


def per_entity(pairs: Iterable[tuple[Iterable[Entity], Iterable[Entity]]]) -> dict[str, Count]:
    """A count for every kind of entity, from pairs (wanted, found) of one message each.

    An entity is right when kind and value are; one that is wanted once and found twice is
    right once.
    """
    counts: dict[str, Count] = defaultdict(lambda: Count(0, 0, 0))
    for wanted, found in pairs:
        want, got = Counter(map(as_key, wanted)), Counter(map(as_key, found))
        for key in want | got:
            counts[key[0]] += Count(min(want[key], got[key]), want[key], got[key])
    return dict(sorted(counts.items()))


def as_key(entity: Entity) -> tuple[str, str]:
    """Kind and value, equal for equal ones; a `mention` may be written as a number or a word."""
    kind, value = entity
    plain = str(value) if kind == "mention" else _whole(value)
    return kind, json.dumps(plain, sort_keys=True, ensure_ascii=False)


def _whole(value: Any) -> Any:
    """`value` with 300.0 written as 300, in an object too."""
    if isinstance(value, dict):
        return {name: _whole(one) for name, one in value.items()}
    return int(value) if isinstance(value, float) and value.is_integer() else value
