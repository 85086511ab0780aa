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
from guidance.facts import MOST_HITS, MOST_OPEN, Hit, Match, Occupation
from guidance.limits import AVAILABLE, keeps, plain
from guidance.money import Money
from guidance.vocabulary import (
    UNDETERMINED,
    Credential,
    LearningOutcome,
    Mode,
    Offer,
    Organisation,
    Price,
    QualityAssurance,
    Run,
    Skill,
    StackingLink,
    Texts,
)

DAY = date(2026, 1, 15)
PLACES = ("Kraków", "Łódź", "Dublin")
OF_CREDENTIAL = {f.name for f in fields(Credential)} - {"id", "title", "awarding_body"}
OF_RUN = {f.name for f in fields(Run)}


def offer(name: str = "a-1", title: str = "Arkusze", **stated: Any) -> Offer:
    """An offer that states what is given: fields of the offer, credential, provider or run by name.

    A text is one in English, an amount a price in euros, ``country`` the provider's.
    """
    school = str(stated.pop("school", "Szkoła"))
    country, quality = stated.pop("country", None), stated.pop("quality_assurance", None)
    assured = () if quality is None else (QualityAssurance({"en": quality}),)
    provider = Organisation(school, country, quality=assured)
    run = Run(**{k: stated.pop(k) for k in OF_RUN & set(stated)})
    made = {k: _as_stated(k, v) for k, v in stated.items()}
    of_credential = {k: made.pop(k) for k in OF_CREDENTIAL & set(made)}
    body = made.pop("awarding_body", Organisation(school))
    made.setdefault("runs", () if run == Run() else (run,))
    credential = Credential(name, title, body, **of_credential)
    return Offer(id=name, provider=provider, credential=credential, **made)


def _as_stated(name: str, value: Any) -> Any:
    """A plain value as the vocabulary holds it."""
    if name in TEXTS and isinstance(value, str):
        return {"en": value}
    make = MADE_OF.get(name)
    if make is None or isinstance(value, Price):
        return value
    return make(value)


def outcomes(texts: Iterable[str | Texts]) -> tuple[LearningOutcome, ...]:
    """Learning outcomes of texts; a plain one is in English."""
    return tuple(LearningOutcome({"en": t} if isinstance(t, str) else t) for t in texts)


TEXTS = {
    "assessment",
    "recognition_note",
    "prerequisites",
    "funding",
    "target_group",
    "accessibility",
}
MADE_OF: dict[str, Any] = {
    "outcomes": outcomes,
    "skills": lambda labels: tuple(map(Skill, labels)),
    "stacks_into": lambda into: tuple(StackingLink(i) if isinstance(i, str) else i for i in into),
    "price": Price,
    "isced_f": lambda code: (code,) if isinstance(code, str) else code,
}


@dataclass(frozen=True, slots=True)
class Shelf:
    """A catalogue in memory: a question finds the offers whose title has one of its words."""

    kept: tuple[Offer, ...] = ()
    occupations: tuple[Occupation, ...] = ()

    def search(
        self,
        question: str,
        criteria: Criteria | None = None,
        language: str | None = None,
        today: date | None = None,
    ) -> tuple[Hit, ...]:
        """The offers whose title shares a word with the question, within the limits."""
        asked = set(plain(question).split())
        found = (one for one in self.kept if asked & set(plain(one.credential.title).split()))
        held = _within(found, criteria, language, today)
        return tuple(Hit(one, 0.8) for one in held[:MOST_HITS])

    def explain(self, question: str, offer: Offer) -> Match | None:
        """The title, which is all that is looked at."""
        asked = set(plain(question).split())
        told = Match("title", offer.credential.title, UNDETERMINED)
        return told if asked & set(plain(offer.credential.title).split()) else None

    def subject(self, text: str) -> str:
        """The words that stand in a title."""
        titles = {word for one in self.kept for word in plain(one.credential.title).split()}
        return " ".join(word for word in text.split() if plain(word) in titles)

    def open_offers(
        self, today: date, limit: int = MOST_OPEN, criteria: Criteria | None = None
    ) -> tuple[Offer, ...]:
        """The offers that can be applied for, within the limits."""
        return tuple(_within(self.kept, criteria, None, today)[:limit])

    def offers(self, ids: Iterable[str]) -> tuple[Offer, ...]:
        """The offers of these identifiers."""
        by_id = {one.id: one for one in self.kept}
        return tuple(by_id[i] for i in ids if i in by_id)

    def offers_for(self, credential_ids: Iterable[str]) -> tuple[Offer, ...]:
        """The offers that lead to these credentials."""
        return tuple(o for i in credential_ids for o in self.kept if o.credential.id == i)

    def counting_towards(self, credential_ids: Iterable[str]) -> tuple[Offer, ...]:
        """The offers that state a link to one of these."""
        wanted = set(credential_ids)
        return tuple(
            one for one in self.kept if wanted & {link.into for link in one.credential.stacks_into}
        )

    def occupation(self, words: str, language: str) -> Occupation | None:
        """The occupation of that label, if it is known."""
        return next((one for one in self.occupations if plain(one.label) == plain(words)), None)

    def offer_named(self, text: str) -> Offer | None:
        """The offer whose title stands in the text."""
        found = (one for one in self.kept if plain(one.credential.title) in plain(text))
        return next(found, None)

    def provider_named(self, text: str) -> Organisation | None:
        """The provider whose name stands in the text."""
        found = (one.provider for one in self.kept if plain(one.provider.name) in plain(text))
        return next(found, None)

    def offers_of(self, provider: Organisation, today: date) -> tuple[Offer, ...]:
        """The provider's offers that can be applied for."""
        return tuple(one for one in self.open_offers(today) if one.provider == provider)


def _within(
    found: Iterable[Offer], criteria: Criteria | None, language: str | None, today: date | None
) -> list[Offer]:
    """The offers within the limits that can be joined; those taught in the language come first."""
    limits = criteria or Criteria()
    held = [
        one
        for one in found
        if today is None
        or (one.standing(today) in AVAILABLE and keeps(one, limits, limits.limits(), today))
    ]
    return sorted(held, key=lambda one: not {language, "en"} & set(one.languages or ("en",)))


def some_hits(seed: int) -> list[Hit]:
    """Up to twelve offers that were found; each states some of what it could."""
    chance = random.Random(seed)
    return [_hit(chance, f"o-{at:02}") for at in range(chance.randint(0, 12))]


MONEY = [Decimal(n) for n in (0, 1, 2, 5, 30, 60, 100, 250, 1000)]
DAYS = [DAY + timedelta(n) for n in (-30, -1, 0, 0, 1, 7, 30, 30)]
COULD: dict[str, list[Any]] = {
    "country": ["PL", "IE"],
    "quality_assurance": ["register"],
    "languages": [("pl",), ("en",), ("lt",), ("en", "pl")],
    "mode": list(Mode),
    "place": list(PLACES),
    "prerequisites": ["matura", {"pl": "matura"}],
    "ects": MONEY,
    "hours": MONEY,
    "weeks": [Decimal(1), Decimal(5)],
    "hours_per_week": [Decimal(1), Decimal(5)],
    "min_age": [16, 18],
    "eqf_level": [2, 3, 4, 5, 6, 7],
    "isced_f": ["0611", "0613", "0913"],
    "source": ["one", "two"],
}


def _hit(chance: random.Random, name: str) -> Hit:
    stated = {k: chance.choice(v) for k, v in COULD.items() if chance.random() < 0.7}
    if chance.random() < 0.7:
        currency = chance.choice(["EUR", "EUR", "PLN", "JPY"])
        stated["price"] = Price(chance.choice(MONEY), currency)
    if chance.random() < 0.1:
        stated["withdrawn"] = DAY
    stated["runs"] = tuple(_run(chance) for _ in range(chance.choice([0, 1, 1, 1, 2, 3])))
    title = chance.choice(["Arkusze", "Opieka", "Spawanie", "arkusze", name, name])
    school = chance.choice(["Szkoła", "College"])
    return Hit(offer(name, title, school=school, **stated), round(chance.random(), 3))


def _run(chance: random.Random) -> Run:
    could: dict[str, list[Any]] = {
        "start": DAYS,
        "end": [DAY + timedelta(n) for n in (0, 20, 60)],
        "deadline": DAYS[1:],
        "seats_left": [0, 1, 3, 9, 20],
    }
    return Run(**{k: chance.choice(v) for k, v in could.items() if chance.random() < 0.7})


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
