"""Invented providers and the towns they teach in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from random import Random

TOWNS = {
    "PL": "Warszawa Kraków Łódź Wrocław Poznań Gdańsk Szczecin Lublin Białystok Katowice Rzeszów",
    "DE": "Berlin Hamburg München Köln Leipzig Dresden",
    "ES": "Madrid Valencia Sevilla Bilbao",
    "IE": "Dublin Cork Galway",
    "LT": "Vilnius Kaunas Klaipėda",
    "CZ": "Praha Brno Ostrava",
    "FR": "Paris Lyon Nantes",
    "IT": "Roma Torino Bologna",
}
# A country as often as it stands here.
COUNTRIES = ("PL",) * 9 + ("DE", "DE", "ES", "IE", "LT", "CZ", "FR", "IT")
KINDS = ("College", "Academy", "Institute", "University", "Training Centre")
QUALITY = ("", "DEQAR-listed", "EQAVET-aligned", "national register")
OFFERS_EACH, FEWEST = 200, 20
DRAWN = 20_000


@dataclass(frozen=True, slots=True)
class Provider:
    """An invented provider; it teaches in one town."""

    name: str
    country: str
    place: str
    quality: str


def providers(offers: int, random: Random) -> list[Provider]:
    """Providers, each as often as it has offers: a few have many, most have few."""
    number = max(FEWEST, offers // OFFERS_EACH)
    made = [_provider(at, random) for at in range(number)]
    sizes = accumulate(1 / (rank + 5) for rank in range(number))
    return random.choices(made, cum_weights=list(sizes), k=max(DRAWN, number * 10))


def _provider(at: int, random: Random) -> Provider:
    country = random.choice(COUNTRIES)
    place = random.choice(TOWNS[country].split())
    return Provider(f"{place} {random.choice(KINDS)} {at}", country, place, random.choice(QUALITY))
