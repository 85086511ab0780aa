"""The larger town near a shared place: all that is used of it."""

import csv
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("towns.csv")
_NEAR = 40.0  # kilometres
_EARTH = 6371.0  # kilometres


@dataclass(frozen=True)
class Town:
    """Its name in Polish and English; degrees."""

    pl: str
    en: str
    latitude: float
    longitude: float


def nearest(latitude: float, longitude: float) -> str:
    """The Polish name of the nearest town within 40 km; empty where there is none."""
    distance, town = min(
        ((_distance(one, latitude, longitude), one) for one in _towns()), key=lambda it: it[0]
    )
    return town.pl if distance <= _NEAR else ""


def named(name: str, language: str) -> str:
    """A town by its Polish name, in a language; the name itself where it is not known."""
    found = next((one for one in _towns() if one.pl == name), None)
    return found.en if found and language != "pl" else name


@cache
def _towns() -> tuple[Town, ...]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if not row[0].startswith("#")]
    return tuple(Town(pl, en, float(lat), float(lon)) for pl, en, lat, lon in rows)


def _distance(town: Town, latitude: float, longitude: float) -> float:
    """Kilometres along the ground (haversine formula)."""
    lat, lon = math.radians(town.latitude - latitude), math.radians(town.longitude - longitude)
    narrow = math.cos(math.radians(latitude)) * math.cos(math.radians(town.latitude))
    half = math.sin(lat / 2) ** 2 + narrow * math.sin(lon / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(min(1.0, half)))
