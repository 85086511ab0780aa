"""A catalogue of credentials in layers, made by chance, as offers that state what real ones do."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from guidance.pathways.puzzle import Option
from guidance.vocabulary import Credential, Offer, Organisation, Price, Run, StackingLink
from tests.guidance.offers import DAY
from tests.guidance.pathways.graphs import Layers, layers

SCHOOLS = tuple(Organisation(f"School {at}", "PL") for at in range(25))
# So many credentials of the middle layer require a large one that they count towards: a circle.
CIRCLES = 0.1
# So many large ones cannot be had: all that counts towards them requires them.
RINGS = 0.05


def catalogue(credentials: int, seed: int) -> tuple[tuple[Offer, ...], tuple[str, ...]]:
    """So many credentials with their offers, and the identifiers of the large ones."""
    made = layers(credentials, seed)
    return tuple(_Offers(made, random.Random(seed)).all()), tuple(made.large)


class _Offers:
    def __init__(self, made: Layers, chance: random.Random) -> None:
        self._made = made
        self._chance = chance
        self._links: dict[str, list[StackingLink]] = {}
        self._ringed: dict[str, str] = {}
        for name, node in made.nodes.items():
            for part, points in node.tally.parts if node.tally else ():
                link = StackingLink(name, credits=Decimal(points) / 100)
                self._links.setdefault(part, []).append(link)
        for name in made.large:
            tally = made.nodes[name].tally
            if tally is not None and chance.random() < RINGS:
                self._ringed |= dict.fromkeys((part for part, _ in tally.parts), name)

    def all(self) -> Iterator[Offer]:
        """An offer for each course; a credential without any has one that is over."""
        for name, node in self._made.nodes.items():
            adds_up = node.tally is not None and name not in self._ringed
            asked = Decimal(node.tally.asked) / 100 if node.tally and adds_up else None
            options = node.options or ((Option(f"{name}-0"),) if name in self._ringed else ())
            for option in options:
                yield self._offer(name, option, asked)
            if not options:
                yield self._over(name, asked)

    def _credential(self, name: str, ects: Decimal | None) -> Credential:
        links = tuple(self._links.get(name, ()))
        return Credential(name, _title(name), ects=ects, stacks_into=links)

    def _over(self, name: str, ects: Decimal | None) -> Offer:
        school = self._chance.choice(SCHOOLS)
        return Offer(name, school, self._credential(name, ects), withdrawn=DAY)

    def _offer(self, name: str, option: Option, ects: Decimal | None) -> Offer:
        runs = tuple(
            Run(DAY + timedelta(slot.start), DAY + timedelta(slot.end - 1), seats_left=9)
            for slot in option.slots
        )
        needed = [group[0] for group in option.needs]
        links = self._links.get(name, ())
        if links and name.startswith("medium") and self._chance.random() < CIRCLES:
            needed.append(links[0].into)
        needed += [self._ringed[name]] if name in self._ringed else []
        text = "; ".join(f"“{_title(one)}”" for one in needed)
        return Offer(
            option.id,
            self._chance.choice(SCHOOLS),
            self._credential(name, ects),
            runs=runs,
            weeks=Decimal(option.length or 0) / 7,
            hours_per_week=Decimal(option.hours) / 100,
            price=None if option.cents is None else Price(Decimal(option.cents) / 100),
            prerequisites={"en": text} if text else {},
        )


def _title(name: str) -> str:
    return f"Credential {name}"
