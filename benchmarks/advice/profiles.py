"""Learners made up at random against offers made up at random: what is shown that must not be.

Each learner is shown 60 to 200 of the offers, as a search would find them; some look through all.
An oracle of its own, told from the meaning of each limit and each sentence, says what is wrong.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator

from rich.console import Console

from guidance.facts import Hit
from guidance.vocabulary import Offer
from tests.guidance.generated import Profile, found_by, some_offers, some_profiles
from tests.guidance.profiles import KINDS, faults

FOUND = (60, 60, 120, 200)
# So many cases are told in full.
TOLD = 5
Fault = tuple[str, str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be asked for on the command line."""
    parser.description = __doc__
    parser.add_argument("--profiles", type=int, default=20_000, help="learners")
    parser.add_argument("--offers", type=int, default=5_000, help="offers in all")
    parser.add_argument("--all", type=int, default=300, help="learners who look through them all")
    parser.add_argument("--seed", type=int, default=2026)
    parser.set_defaults(run=run)


def run(wanted: argparse.Namespace) -> None:
    """Prints how many faults of each kind there are; exits with 1 where there is one."""
    console = Console()
    offers = some_offers(wanted.offers, wanted.seed)
    profiles = some_profiles(wanted.profiles, offers, wanted.seed + 1)
    began = time.process_time()
    found = list(_faults(profiles, offers, wanted.all, random.Random(wanted.seed + 2)))
    seconds = time.process_time() - began
    for _, case in found[:TOLD]:
        console.print(case, markup=False)
    counts = Counter(kind for kind, _ in found)
    of = f"{len(profiles):,} learners, {len(offers):,} offers, {seconds:.0f} s of one core"
    console.print(f"{of}: " + ", ".join(f"{kind} {counts[kind]}" for kind in KINDS))
    if found:
        raise SystemExit(1)


def _faults(
    profiles: list[Profile], offers: list[Offer], through_all: int, chance: random.Random
) -> Iterator[Fault]:
    for at, profile in enumerate(profiles):
        if at < through_all:
            hits = [Hit(one, round(chance.random(), 1)) for one in offers]
        else:
            hits = found_by(chance, offers, min(chance.choice(FOUND), len(offers)))
        yield from faults(profile, hits, chance)
