"""The part of a catalogue that a goal needs: level by level, and no further than bounds allow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from statistics import median

from guidance.facts import Facts, Hit, Occupation
from guidance.limits import workload
from guidance.pathways.library import Library
from guidance.pathways.plan import NeededSkill
from guidance.pathways.requirements import Titles, required
from guidance.vocabulary import Offer, pick

# Credentials are followed down so many levels, so many in all; so many texts are searched for
# titles of credentials, which takes a few milliseconds each.
MOST_LEVELS = 8
MOST_CREDENTIALS = 1000
MOST_TEXTS = 40
# Without ESCO, the skills of so many offers that answer an occupation, so many skills in all.
MOST_ANSWERS = 5
MOST_SKILLS = 10
SUREST = ("stated", "label", "text", "search")


def gather(facts: Facts, credentials: Iterable[str]) -> Library:
    """All that may lead to some credentials, with the offers of the credentials themselves.

    Raises CatalogueUnavailable.
    """
    return Library(_Gathering(facts).run(credentials))


def beyond(facts: Facts, credential: str) -> Library:
    """All that a credential may lead to, one step further, with what these need besides.

    What requires it is found by searching for its title. Raises CatalogueUnavailable.
    """
    own = facts.offers_for((credential,))
    into = {link.into for offer in own for link in offer.credential.stacks_into}
    titles = _titles(own)
    said = {title for one in own for title in (one.credential.title, *one.titles.values())}
    for title in sorted(said):
        found = (hit.offer for hit in facts.search(title))
        into |= {one.credential.id for one in found if required(one, titles).groups}
    return gather(facts, [credential, *sorted(into - {credential})])


def farthest(facts: Facts, credential: str) -> str | None:
    """The last credential that one leads to, link after link; None where it leads to none.

    Of several ways on, the first by identifier is followed, MOST_LEVELS times at most. Raises
    CatalogueUnavailable.
    """
    passed = [credential]
    for _ in range(MOST_LEVELS):
        larger = beyond(facts, passed[-1]).users(passed[-1])
        further = [one for one in larger if one not in passed and facts.offers_for((one,))]
        if not further:
            break
        passed.append(further[0])
    return passed[-1] if len(passed) > 1 else None


class _Gathering:
    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._offers: dict[str, Offer] = {}
        self._known: set[str] = set()
        self._texts = MOST_TEXTS

    def run(self, credentials: Iterable[str]) -> tuple[Offer, ...]:
        level = list(dict.fromkeys(credentials))
        for _ in range(MOST_LEVELS):
            if not level or len(self._known) >= MOST_CREDENTIALS:
                break
            level = self._level(level[: MOST_CREDENTIALS - len(self._known)])
        return tuple(self._offers.values())

    def _level(self, credentials: Sequence[str]) -> list[str]:
        """Takes in one level; the credentials of the next."""
        self._known.update(credentials)
        own = self._facts.offers_for(credentials)
        parts = self._facts.counting_towards(credentials)
        named = [one for offer in own for one in self._named(offer)]
        self._offers.update((one.id, one) for one in (*own, *parts, *named))
        further = dict.fromkeys(one.credential.id for one in (*parts, *named))
        return [one for one in further if one not in self._known]

    def _named(self, offer: Offer) -> list[Offer]:
        """The offers whose titles the entry requirements name."""
        said = pick(offer.prerequisites, "en")
        if said is None or self._texts <= 0:
            return []
        self._texts -= 1
        words = " ".join(re.findall(r"\w+", said[0]))
        found = [hit.offer for hit in self._facts.search(words)]
        groups = required(offer, _titles(found)).groups
        wanted = {credential for group in groups for credential in group}
        return [one for one in found if one.credential.id in wanted]


def _titles(offers: Iterable[Offer]) -> Titles:
    titles = Titles()
    for offer in offers:
        titles.add(offer)
    return titles


def skills_needed(occupation: Occupation) -> tuple[NeededSkill, ...]:
    """The essential skills of an occupation of ESCO, with who teaches them, as surely as known."""
    return tuple(
        NeededSkill(
            skill.label,
            tuple(credential for credential, _ in skill.taught),
            min((how for _, how in skill.taught), key=SUREST.index, default="stated"),
        )
        for skill in occupation.skills
    )


def skills_found(hits: Sequence[Hit]) -> tuple[NeededSkill, ...]:
    """The skills that offers found for an occupation say they teach, the commonest first.

    Those that several of them teach tell what the occupation is about, where there are any. What
    is much shorter than the others is for trying out, and teaches none. That is no list of what
    the occupation needs: it is what can be told without ESCO.
    """
    taught: dict[str, dict[str, None]] = {}
    for offer in _not_short([hit.offer for hit in hits[:MOST_ANSWERS]]):
        for skill in offer.credential.skills:
            taught.setdefault(skill.label, {})[offer.credential.id] = None
    shared = {label for label, by in taught.items() if len(by) > 1}
    ordered = sorted(shared or taught, key=lambda label: (-len(taught[label]), label))
    return tuple(
        NeededSkill(label, tuple(taught[label]), "search") for label in ordered[:MOST_SKILLS]
    )


def _not_short(offers: Sequence[Offer]) -> list[Offer]:
    """The offers without those of less than half the usual work, where that is stated."""
    work = {one.id: workload(one) for one in offers}
    usual = median([least for least, _ in filter(None, work.values())] or [Decimal(0)])
    return [one for one in offers if (work[one.id] or (usual, usual))[0] * 2 >= usual]
