"""Offers made up for a test, criteria and a small catalogue in memory."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from guidance.criteria import Criteria, Span
from guidance.facts import Hit, Match
from guidance.limits import plain
from guidance.money import Money
from guidance.recommendation import AVAILABLE
from guidance.vocabulary import Credential, Mode, Offer, Provider

DAY = date(2026, 1, 15)
PLACES = ("Kraków", "Łódź", "Dublin")
OF_CREDENTIAL = {f.name for f in fields(Credential)} - {"id", "title", "awarding_body"}
OF_PROVIDER = {"country", "quality_assurance"}


def offer(name: str = "a-1", title: str = "Arkusze", **stated: Any) -> Offer:
    """An offer that states what is given: fields of the offer, credential or provider by name."""
    school = str(stated.pop("school", "Szkoła"))
    of_provider = {k: stated.pop(k) for k in OF_PROVIDER & set(stated)}
    of_credential = {k: stated.pop(k) for k in OF_CREDENTIAL & set(stated)}
    return Offer(
        id=name,
        provider=Provider(school, **of_provider),
        credential=Credential(name, title, school, **of_credential),
        **stated,
    )


@dataclass(frozen=True, slots=True)
class Shelf:
    """A catalogue in memory: a question finds the offers whose title has one of its words."""

    kept: tuple[Offer, ...] = ()

    def search(self, question: str) -> tuple[Hit, ...]:
        """The offers whose title or English title shares a word with the question."""
        asked = set(plain(question).split())
        return tuple(
            Hit(one, 0.8, Match("title", one.credential.title))
            for one in self.kept
            if asked & set(plain(one.credential.title).split())
        )

    def subject(self, text: str) -> str:
        """The words that stand in a title."""
        titles = {word for one in self.kept for word in plain(one.credential.title).split()}
        return " ".join(word for word in text.split() if plain(word) in titles)

    def open_offers(self, today: date) -> tuple[Offer, ...]:
        """The offers that can be applied for."""
        return tuple(one for one in self.kept if one.standing(today) in AVAILABLE)

    def offers(self, ids: Iterable[str]) -> tuple[Offer, ...]:
        """The offers of these identifiers."""
        by_id = {one.id: one for one in self.kept}
        return tuple(by_id[i] for i in ids if i in by_id)

    def offer_named(self, text: str) -> Offer | None:
        """The offer whose title stands in the text."""
        found = (one for one in self.kept if plain(one.credential.title) in plain(text))
        return next(found, None)

    def provider_named(self, text: str) -> Provider | None:
        """The provider whose name stands in the text."""
        found = (one.provider for one in self.kept if plain(one.provider.name) in plain(text))
        return next(found, None)

    def offers_of(self, provider: Provider, today: date) -> tuple[Offer, ...]:
        """The provider's offers that can be applied for."""
        return tuple(one for one in self.open_offers(today) if one.provider == provider)


def some_hits(seed: int) -> list[Hit]:
    """Up to twelve offers that were found; each states some of what it could."""
    chance = random.Random(seed)
    return [_hit(chance, f"o-{at:02}") for at in range(chance.randint(0, 12))]


def _hit(chance: random.Random, name: str) -> Hit:
    amounts = [Decimal(n) for n in (0, 1, 2, 5, 30, 60, 100, 250, 1000)]
    days = [DAY + timedelta(n) for n in (-30, -1, 0, 0, 1, 7, 30, 30)]
    could: dict[str, list[Any]] = {
        "country": ["PL", "IE"],
        "quality_assurance": ["register"],
        "languages": [("pl",), ("en",), ("lt",), ("en", "pl")],
        "mode": list(Mode),
        "place": list(PLACES),
        "start": days,
        "deadline": days[1:],
        "price": amounts,
        "prerequisites": ["matura"],
        "ects": amounts,
        "hours": amounts,
        "eqf_level": [2, 3, 4, 5, 6, 7],
        "isced_f": ["0611", "0613", "0913"],
        "seats_left": [0, 1, 3, 9, 20],
    }
    stated = {k: chance.choice(v) for k, v in could.items() if chance.random() < 0.7}
    if chance.random() < 0.1:
        stated["withdrawn"] = DAY
    title = chance.choice(["Arkusze", "Opieka", "Spawanie", "arkusze", name, name])
    school = chance.choice(["Szkoła", "College"])
    match = chance.choice([None, Match("title", title), Match("skill", "calculate")])
    return Hit(offer(name, title, school=school, **stated), round(chance.random(), 3), match)


hits = st.integers(0, 2**48).map(some_hits)

days = st.integers(-40, 40).map(lambda n: DAY + timedelta(n))
amounts = st.sampled_from([Decimal(n) for n in (0, 1, 2, 5, 30, 60, 100, 250, 1000)])
languages = st.sampled_from(["pl", "en", "lt"])


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


spans = st.builds(Span, _maybe(amounts), _maybe(amounts), st.sampled_from(["total", "week"]))
criteria = st.builds(
    Criteria,
    topics=st.lists(st.sampled_from(["arkusze", "opieka"]), max_size=2).map(tuple),
    level=_maybe(st.sampled_from(["4", "6", "beginner", "intermediate", "advanced"])),
    ects=_maybe(spans),
    hours=_maybe(spans),
    duration=_maybe(spans),
    price=_maybe(st.builds(Money, amounts, st.sampled_from(["EUR", "PLN", "JPY"]))),
    mode=_maybe(st.sampled_from([mode.value for mode in Mode])),
    place=_maybe(st.sampled_from([*PLACES, "lodz"])),
    country=_maybe(st.sampled_from(["PL", "IE", "DE"])),
    language=_maybe(languages),
    start=_maybe(st.tuples(_maybe(days), _maybe(days))),
    order=_maybe(st.sampled_from(["price", "length"])),
)
# Most sets of twelve limits fit nothing: three of them at most are asked for.
wanted = st.tuples(criteria, st.sets(st.sampled_from(fields(Criteria)), max_size=3)).map(
    lambda pair: replace(Criteria(), **{f.name: getattr(pair[0], f.name) for f in pair[1]})
)
