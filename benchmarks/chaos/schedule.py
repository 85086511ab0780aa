"""Which fault begins when and how long it lasts: derived from the seed alone."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

SHORTEST, LONGEST = 2.0, 12.0  # seconds a fault lasts
# Over as soon as they have begun: from then on the service has to come back.
AT_ONCE = frozenset({"killed-rasa", "killed-actions", "killed-front"})

# How often each is in the bag that faults are drawn from. What happens most in real life comes
# most; each kind is in it, so that half an hour sees them all.
WEIGHTS: Mapping[str, int] = {
    "killed-front": 4,
    "killed-rasa": 4,
    "killed-actions": 3,
    "hung-front": 4,
    "hung-rasa": 3,
    "hung-actions": 3,
    "slow-rasa": 2,
    "raising-action": 2,
    "locked-record": 4,
    "locked-tracker": 3,
    "locked-catalogue": 2,
    "gone-record": 2,
    "gone-tracker": 2,
    "gone-catalogue": 1,
    "full-disk": 3,
    "doubled-deliveries": 4,
    "killed-all": 2,
    "power-cut": 2,
    "damaged-model": 1,
    "clock-hour-forward": 1,
    "clock-hour-back": 1,
    "clock-day-forward": 1,
    "clock-day-back": 1,
    "clock-winter-time": 1,
    "clock-summer-time": 1,
    "clock-leap-day": 1,
}


@dataclass(frozen=True)
class Planned:
    """A fault to come. ``at``: seconds after the people have begun; ``lasts``: seconds."""

    number: int
    at: float
    kind: str
    lasts: float


def schedule(
    seed: int, minutes: float, every: float, kinds: Mapping[str, int] = WEIGHTS
) -> list[Planned]:
    """The faults of a run, one every ``every`` seconds; the same for the same arguments.

    The first comes after ``every`` seconds. Where the time suffices for the whole bag, each kind
    comes.
    """
    chance = random.Random(f"faults {seed}")
    drawn = _drawn(chance, kinds)
    count = int(minutes * 60 / every)
    longest = min(LONGEST, 0.6 * every)
    shortest = min(SHORTEST, longest)
    return [
        Planned(number, number * every, next(drawn), round(chance.uniform(shortest, longest), 1))
        for number in range(1, count + 1)
    ]


def _drawn(chance: random.Random, kinds: Mapping[str, int]) -> Iterator[str]:
    """Kinds without an end: from a bag that is filled again when it is empty."""
    while True:
        bag = [kind for kind, weight in kinds.items() for _ in range(weight)]
        chance.shuffle(bag)
        yield from bag
