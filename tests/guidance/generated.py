"""Offers, learners and what they hold, made up at random from a seed: the same in every run.

Values are as catalogues have them, odd ones among them: fields that are missing, runs that are
over, full, begun or without dates, several currencies, half hours, ranges with one end open,
names of places with and without their marks, texts in one language only.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from guidance.criteria import Criteria, Span
from guidance.facts import Hit, Match
from guidance.money import Money
from guidance.state import Held
from guidance.vocabulary import (
    Credential,
    LearningOutcome,
    Mode,
    NationalLevel,
    Offer,
    Organisation,
    OtherCredits,
    Price,
    QualityAssurance,
    Run,
    Skill,
    Texts,
)

DAY = date(2026, 11, 22)
LANGUAGES = ("pl", "en", "de", "lt", "und")
TITLES = ("Excel od podstaw", "Opieka nad seniorem", "Python for data", "Schweißen", "Suvirinimas")
OUTCOMES = ("pisze formuły", "draws a chart", "liest Tabellen", "rozmawia z rodziną", "tests code")
SKILLS = ("use spreadsheets", "spawanie", "data analysis", "first aid")
NEEDED = ("matura", "Excel od podstaw", "English B1", "podstawy obsługi komputera, język polski")
DIFFICULTIES = ("beginner", "Początkujący", "advanced", "średni", "not for beginners", "3/5", "")
# Town and the voivodeship it lies in, or None where the generator does not say.
TOWNS = {
    "Kraków": "małopolskie",
    "Nowy Sącz": "małopolskie",
    "Łódź": "łódzkie",
    "lodz": "łódzkie",
    "Gdańsk": "pomorskie",
    "Wieliczka": None,
    "Šiauliai": None,
    "Köln": None,
}
# What a record may state as its region, and the voivodeship that is.
REGIONS = {"małopolskie": "małopolskie", "PL213": "małopolskie", "łódzkie": "łódzkie", "IE06": None}
ASKED_PLACES = {
    **dict.fromkeys(TOWNS),
    "KRAKOW": None,
    "Małopolska": "małopolskie",
    "województwo łódzkie": "łódzkie",
    "Pomerania": "pomorskie",
}
PROVIDERS = ("Szkoła Wisła", "Vistula College", "Uniwersytet Łódzki", "Sample GmbH", "KTU")
AMOUNTS = [
    Decimal(n) for n in ("0", "0.5", "1", "2", "2.5", "5", "30", "60", "99.99", "250", "900")
]
CURRENCIES = ("EUR", "EUR", "PLN", "PLN", "SEK", "GBP", "JPY")
DERIVED = ((), (), ("hours",), ("weeks",), ("hours_per_week", "hours"), ("ects", "weeks"))


@dataclass(frozen=True, slots=True)
class Profile:
    """What one learner asks, in which language, and what they hold."""

    criteria: Criteria
    language: str
    held: tuple[Held, ...] = ()


def some_offers(number: int, seed: int) -> list[Offer]:
    """So many offers, each with an identifier of its own."""
    chance = random.Random(seed)
    return [_offer(chance, f"g-{at:05}") for at in range(number)]


def _maybe(chance: random.Random, share: float, value: Any, otherwise: Any = None) -> Any:
    return value if chance.random() < share else otherwise


def _texts(chance: random.Random, words: tuple[str, ...], share: float) -> Texts:
    """A text in some languages, in one, or in none."""
    if chance.random() > share:
        return {}
    codes = chance.sample(LANGUAGES, chance.choice([1, 1, 2]))
    return {code: chance.choice(words) for code in codes}


def _offer(chance: random.Random, name: str) -> Offer:
    credential = _credential(chance, name)
    town = _maybe(chance, 0.5, chance.choice(list(TOWNS)))
    return Offer(
        id=name,
        provider=_provider(chance),
        credential=credential,
        titles=_texts(chance, TITLES, 0.5),
        descriptions=_texts(chance, ("Uczymy liczyć.", "You will count.", "Wir rechnen."), 0.8),
        languages=_maybe(
            chance, 0.8, tuple(chance.sample(LANGUAGES[:4], chance.choice([1, 2]))), ()
        ),
        mode=_maybe(chance, 0.8, chance.choice(list(Mode))),
        place=town,
        country=_maybe(chance, 0.4, chance.choice(["PL", "PL", "IE", "DE"])),
        region=_maybe(chance, 0.2, chance.choice(list(REGIONS))),
        weeks=_maybe(chance, 0.5, chance.choice([Decimal(n) for n in ("1", "2.5", "5", "12")])),
        hours_per_week=_maybe(chance, 0.3, chance.choice(AMOUNTS[1:8])),
        derived=chance.choice(DERIVED),
        runs=tuple(_run(chance) for _ in range(chance.choice([0, 1, 1, 1, 2, 3]))),
        price=_maybe(chance, 0.8, _price(chance)),
        prerequisites=_texts(chance, NEEDED, 0.5),
        min_age=_maybe(chance, 0.2, chance.choice([16, 18])),
        max_age=_maybe(chance, 0.1, chance.choice([26, 67])),
        isced_f=_maybe(chance, 0.8, (chance.choice(["0611", "0613", "0913", "0715"]),), ()),
        source=chance.choice(["one", "two"]),
        withdrawn=_maybe(chance, 0.05, DAY - timedelta(1)),
    )


def _credential(chance: random.Random, name: str) -> Credential:
    outcomes = [_texts(chance, OUTCOMES, 1) for _ in range(chance.choice([0, 1, 3]))]
    title = chance.choice([*TITLES, name, name, name])
    return Credential(
        id=f"c-{name}",
        title=title,
        awarding_body=_maybe(chance, 0.5, Organisation("University of B", "IE")),
        outcomes=tuple(LearningOutcome(texts) for texts in outcomes),
        skills=tuple(Skill(one) for one in chance.sample(SKILLS, chance.choice([0, 1, 2]))),
        ects=_maybe(chance, 0.5, chance.choice(AMOUNTS[1:7])),
        hours=_maybe(chance, 0.5, chance.choice(AMOUNTS[1:])),
        other_credits=_maybe(chance, 0.1, (OtherCredits(Decimal(4), "CATS"),), ()),
        eqf_level=_maybe(chance, 0.6, chance.choice(range(1, 9))),
        national_level=_maybe(chance, 0.2, NationalLevel("5", "PRK")),
        cycle=_maybe(chance, 0.1, "short"),
        difficulty=_maybe(chance, 0.3, chance.choice(DIFFICULTIES)),
        assessment=_texts(chance, ("egzamin", "a test"), 0.5),
    )


def _provider(chance: random.Random) -> Organisation:
    name = chance.choice(PROVIDERS)
    quality = _maybe(chance, 0.3, (QualityAssurance({"en": "register"}),), ())
    return Organisation(
        name,
        country=_maybe(chance, 0.7, chance.choice(["PL", "IE", "DE"])),
        names=_maybe(chance, 0.2, {"en": f"{name} (English)"}, {}),
        quality=quality,
    )


def _price(chance: random.Random) -> Price:
    includes = _texts(chance, ("materiały", "materials"), 0.2)
    return Price(chance.choice(AMOUNTS), chance.choice(CURRENCIES), includes)


def _run(chance: random.Random) -> Run:
    first = DAY + timedelta(chance.choice([-200, -30, -1, 0, 1, 14, 60, 300]))
    last = first + timedelta(chance.choice([-3, 0, 6, 20, 34, 90]))
    until = DAY + timedelta(chance.choice([-20, -1, 0, 0, 5, 40]))
    return Run(
        start=_maybe(chance, 0.8, first),
        end=_maybe(chance, 0.6, last),
        deadline=_maybe(chance, 0.7, until),
        seats_left=_maybe(chance, 0.5, chance.choice([0, 1, 2, 5, 6, 40])),
    )


def some_profiles(number: int, offers: list[Offer], seed: int) -> list[Profile]:
    """So many learners; three in four ask for what some offer among these has."""
    chance = random.Random(seed)
    return [_profile(chance, chance.choice(offers)) for _ in range(number)]


def _profile(chance: random.Random, near: Offer) -> Profile:
    asked = _criteria(chance)
    if chance.random() < 0.75:
        asked = _within_reach(chance, asked, near)
    soft: dict[str, Any] = {
        "topics": chance.choice([(), ("excel",), ("opieka", "senior")]),
        "order": chance.choice([None, None, "price", "length"]),
    }
    if asked.level is None:
        soft["level"] = chance.choice([None, "beginner", "intermediate", "advanced"])
    held = tuple(
        Held(chance.choice([*NEEDED, "żadne"])) for _ in range(chance.choice([0, 0, 1, 2]))
    )
    return Profile(replace(asked, **soft), chance.choice(["pl", "en", "lt"]), held)


def _criteria(chance: random.Random) -> Criteria:
    """Up to four limits, whatever they ask for."""
    every: dict[str, Any] = {
        "level": chance.choice([*"12345678"]),
        "ects": _span(chance, "total"),
        "hours": _span(chance, chance.choice(["total", "week"])),
        "duration": _span(chance, "total"),
        "price": Money(chance.choice(AMOUNTS), chance.choice(CURRENCIES)),
        "mode": chance.choice(list(Mode)).value,
        "place": chance.choice(list(ASKED_PLACES)),
        "country": chance.choice(["PL", "IE", "DE"]),
        "language": chance.choice(LANGUAGES[:4]),
        "start": _start(chance),
        "not_by": tuple(chance.sample([*PROVIDERS, "szkola wisla", "KTU (English)"], 1)),
        "not_these": tuple(f"g-{chance.randrange(5000):05}" for _ in range(3)),
    }
    names = chance.sample(list(every), chance.choice([0, 1, 1, 2, 2, 3, 4]))
    return Criteria(**{name: every[name] for name in names})


def _span(chance: random.Random, per: str) -> Span:
    least, most = sorted(chance.sample(AMOUNTS, 2))
    ends = chance.choice([(None, most), (None, most), (least, None), (least, most)])
    return Span(*ends, per=per)


def _start(chance: random.Random) -> tuple[date | None, date | None]:
    first = DAY + timedelta(chance.choice([-40, 0, 1, 10, 60]))
    last = first + timedelta(chance.choice([0, 14, 30, 365]))
    return chance.choice([(first, last), (first, None), (None, last)])


def _within_reach(chance: random.Random, asked: Criteria, near: Offer) -> Criteria:
    """The same limits, so that an offer keeps those it states something about."""
    credential, run = near.credential, next(iter(near.runs), Run())
    worked = near.hours_per_week if asked.hours and asked.hours.per == "week" else credential.hours
    meant: dict[str, Any] = {
        "level": None if credential.eqf_level is None else str(credential.eqf_level),
        "ects": None if credential.ects is None else Span(None, credential.ects),
        "hours": None
        if worked is None
        else replace(asked.hours or Span(), least=worked, most=None),
        "duration": None if near.weeks is None else Span(near.weeks, near.weeks),
        "price": None if near.price is None else Money(near.price.amount, near.price.currency),
        "mode": None if near.mode is None else near.mode.value,
        "place": near.place,
        "country": near.country or near.provider.country,
        "language": next(iter(near.languages), None),
        "start": None if run.start is None else (run.start, None),
    }
    limits = {n: v for n, v in meant.items() if v is not None and n in asked.limits()}
    return replace(asked, **{n: v for n, v in limits.items() if chance.random() < 0.8})


def found_by(chance: random.Random, offers: list[Offer], number: int) -> list[Hit]:
    """So many of the offers, found with scores; ties are common."""
    return [Hit(one, round(chance.random(), 1)) for one in chance.sample(offers, number)]


def a_match(chance: random.Random, offer: Offer) -> Match | None:
    """What a search may say it found: of the record, or of no record at all."""
    credential = offer.credential
    could = [Match("title", " / ".join([credential.title, *offer.titles.values()]))]
    for outcome in credential.outcomes:
        could += [Match("outcome", text, code) for code, text in outcome.texts.items()]
    could += [Match("skill", one.label) for one in credential.skills]
    could += [Match("description", text, code) for code, text in offer.descriptions.items()]
    made_up = Match(chance.choice(["outcome", "skill", "description", "title"]), "nowhere")
    return chance.choice([None, made_up, *could])
