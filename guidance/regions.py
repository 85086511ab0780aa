"""Regions of Poland: which region a word names, and in which one a town or a record's region lies.

From regions.csv: the sixteen voivodeships, by their names in Polish and English, their NUTS codes
(Regulation (EC) No 1059/2003) and those of their towns that have the rights of a county. Names of
these towns are not used twice in Poland; of any other town it is not told where it lies.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache
from pathlib import Path

from guidance.vocabulary import Offer

FILE = Path(__file__).with_name("regions.csv")
COUNTRY = "PL"
NUTS = re.compile(r"[A-Z]{2}[0-9A-Z]{0,3}")


def plain(text: str) -> str:
    """Lower case without diacritics, for comparing names of places."""
    spread = unicodedata.normalize("NFKD", text.lower().replace("ł", "l"))
    return "".join(letter for letter in spread if not unicodedata.combining(letter)).strip()


def region_named(text: str) -> str | None:
    """The region that a name means; None where it names none of them."""
    return _names().get(plain(text))


def region_of(offer: Offer) -> str | None:
    """The region in which an offer takes place: as stated, else that of its town; None if unknown.

    A record's own region that is none of ours is given as it stands.
    """
    if offer.region is not None:
        return _stated(offer.region)
    if offer.place is None or (offer.country or offer.provider.country) not in {None, COUNTRY}:
        return None
    return _towns().get(plain(offer.place))


def shown_region(offer: Offer) -> str | None:
    """The name of the region that a record states; None where it states none or only a code."""
    stated = None if offer.region is None else _stated(offer.region)
    return None if stated is None or NUTS.fullmatch(stated) else stated


def _stated(region: str) -> str:
    """Our name of a region that a record states by a name or a NUTS code; else as it stands."""
    if NUTS.fullmatch(region):
        named = (row["name"] for row in _rows() if region.startswith(tuple(_parts(row, "nuts"))))
        return next(named, region)
    return region_named(region) or region


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _parts(row: dict[str, str], column: str) -> list[str]:
    return row[column].split(";")


@cache
def _names() -> dict[str, str]:
    named = ((row["name"], *_parts(row, "names")) for row in _rows())
    return {plain(one): names[0] for names in named for one in names}


@cache
def _towns() -> dict[str, str]:
    return {plain(town): row["name"] for row in _rows() for town in _parts(row, "towns")}
