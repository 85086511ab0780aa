"""Learners made up at random against five thousand offers: nothing that breaks a limit is shown.

This is a part of the whole; all 20,000 learners are `python -m benchmarks.advice profiles`. What is
true is told by an oracle of its own (oracle.py, oracle_reasons.py, oracle_caveats.py).
"""

from __future__ import annotations

import random
from functools import cache

import pytest

from guidance.catalogue.search.filters import Filters, columns, filters, marks
from guidance.facts import Hit
from guidance.vocabulary import Offer
from tests.guidance import oracle
from tests.guidance.generated import DAY, Profile, found_by, some_offers, some_profiles
from tests.guidance.oracle_caveats import CAVEATS
from tests.guidance.oracle_reasons import REASONS
from tests.guidance.profiles import faults, told_of

OFFERS = 5_000
EACH = 500


@cache
def offers() -> list[Offer]:
    return some_offers(OFFERS, seed=1)


def learners(number: int, seed: int) -> list[Profile]:
    return some_profiles(number, offers(), seed)


@pytest.mark.parametrize("seed", range(8))
def test_what_is_recommended_keeps_every_limit_and_says_what_is_true(seed: int) -> None:
    chance = random.Random(seed)
    for learner in learners(EACH, seed):
        hits = found_by(chance, offers(), chance.choice([60, 60, 60, 200]))
        assert list(faults(learner, hits, chance)) == []


def test_it_holds_when_all_offers_are_looked_through() -> None:
    chance = random.Random(9)
    hits = [Hit(one, round(chance.random(), 1)) for one in offers()]
    for learner in learners(20, 9):
        assert list(faults(learner, hits, chance)) == []


def test_the_search_leaves_out_nothing_that_keeps_the_limits() -> None:
    """It looks at marks and numbers only, and may let too much through, never too little."""
    kept = 0
    for learner in learners(2_000, 11):
        wanted = filters(learner.criteria, DAY)
        for offer in random.Random(11).sample(offers(), 20):
            if not oracle.broken(offer, learner.criteria, DAY):
                kept += 1
                assert passes(offer, wanted), f"{learner}: {offer}"
    assert kept > 1_000


def passes(offer: Offer, wanted: Filters) -> bool:
    """Whether an offer has the marks and the numbers that a search asks for."""
    has, numbers = set(marks(offer)), columns(offer)
    for column, sign, limit in wanted.ranges:
        number = numbers[column]
        if number is None or (number < limit if sign == ">=" else number > limit):
            return False
    until = numbers["open_until"]
    still = until is None or wanted.open_on is None or until >= wanted.open_on
    return still and all(has & set(group) for group in wanted.marks)


def test_every_sentence_there_is_has_been_told() -> None:
    """Otherwise the tests above would prove nothing of it."""
    chance = random.Random(10)
    told = {
        one.one.key.removeprefix("offers-")
        for learner in learners(1500, 10)
        for offer in chance.sample(offers(), 3)
        for one in told_of(learner, offer, chance)
    }
    assert told == {*(f"reason-{name}" for name in REASONS), *(f"caveat-{n}" for n in CAVEATS)}


def test_offers_and_learners_are_the_same_in_every_run() -> None:
    assert some_offers(50, 3) == some_offers(50, 3) != some_offers(50, 4)
    assert learners(50, 3) == learners(50, 3) != learners(50, 4)
