"""One learner against some offers: what is wrong with what is recommended, and with its words."""

from __future__ import annotations

import random
from collections.abc import Iterator

from guidance.caveats import caveats
from guidance.facts import Hit
from guidance.limits import keeps
from guidance.reasons import reasons
from guidance.recommendation import recommend
from guidance.vocabulary import Offer
from tests.guidance import oracle
from tests.guidance.generated import DAY, Profile, a_match
from tests.guidance.oracle_caveats import CAVEATS, unsaid
from tests.guidance.oracle_reasons import REASONS
from tests.guidance.oracle_words import Told

# A limit broken or not stated; closed, full or withdrawn; another answer for the same question;
# limits that differ from their meaning; a sentence that is not true; a caveat that is missing.
KINDS = ("limit", "closed", "order", "limits", "words", "unsaid")
# So many cards are read of those that are shown, and of offers that were not.
READ, OTHERS = 5, 3


def faults(profile: Profile, hits: list[Hit], chance: random.Random) -> Iterator[tuple[str, str]]:
    """All that is wrong: its kind (KINDS) and the case."""
    asked, language = profile.criteria, profile.language
    picked = recommend(hits, asked, language, DAY)
    mixed = chance.sample(hits, len(hits))
    if recommend(mixed, asked, language, DAY) != picked:
        yield "order", f"{profile}"
    for hit in picked.hits:
        for name in oracle.broken(hit.offer, asked, DAY):
            yield ("closed" if name == "closed" else "limit"), f"{name}: {hit.offer} for {profile}"
    others = [hit.offer for hit in mixed[:OTHERS]]
    yield from _limits(profile, others)
    shown = [hit.offer for hit in picked.hits[:READ]]
    for offer in (*shown, *others):
        wrong = map(untrue, told_of(profile, offer, chance))
        yield from (("words", one) for one in wrong if one is not None)
    for offer in shown:
        said = {one.key for one in caveats(offer, asked, language, DAY, profile.held)}
        for name in unsaid(offer, profile, said, DAY):
            yield "unsaid", f"{name}: {offer} for {profile}"


def _limits(profile: Profile, offers: list[Offer]) -> Iterator[tuple[str, str]]:
    """Where the limits and their meaning differ, either way."""
    asked = profile.criteria
    for offer in offers:
        wrong = [name for name in oracle.broken(offer, asked, DAY) if name != "closed"]
        if keeps(offer, asked, asked.limits(), DAY) == bool(wrong):
            yield "limits", f"{wrong}: {offer} for {profile}"


def told_of(profile: Profile, offer: Offer, chance: random.Random) -> Iterator[Told]:
    """All that is told of an offer, whatever the search says it found in it."""
    match = a_match(chance, offer)
    asked, language, held = profile.criteria, profile.language, profile.held
    for one in (
        *reasons(offer, match, asked, language, DAY, held),
        *caveats(offer, asked, language, DAY, held),
    ):
        yield Told(one, offer, profile, match, DAY)


def untrue(told: Told) -> str | None:
    """What is wrong with a sentence; None where it is true."""
    kind, _, name = told.one.key.removeprefix("offers-").partition("-")
    truth = (REASONS if kind == "reason" else CAVEATS)[name]
    if told.one.paths and truth(told):
        return None
    return f"{told.one} of {told.offer}, asked {told.profile}"
