"""Single values of records as the vocabulary knows them, whatever format they came in.

Each function raises BadValue with a reason that a provider would understand. Codes are read bare
or as the URIs of the EU's authority tables and of the European Learning Model.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from urllib.parse import urlsplit

from babel import Locale
from babel.core import get_global

from guidance.errors import BadValue
from guidance.vocabulary import Mode

LONGEST_NAME = 500
LONGEST_QUOTED = 100
MOST_ECTS, MOST_HOURS, MOST_WEEKS = 400, 20_000, 520
MOST_PRICE = 1_000_000
# What may not stand in an address as it is: controls and spaces (RFC 3986, section 2).
GAPS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff]|\s")
EQF = re.compile(r"(?:EQF|QEQ|ERK|CEC)?[\s-]*(?:level|poziom)?[\s:-]*([1-8])", re.IGNORECASE)
ISCED_F = re.compile(r"[0-9]{2,4}")
LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.IGNORECASE)
DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?(?:Z|[+-]\d{2}:\d{2})?")
MODES = {
    "online": Mode.ONLINE,
    "onsite": Mode.ONSITE,
    "blended": Mode.BLENDED,
    "http://data.europa.eu/snb/learning-assessment/920fbb3cbe": Mode.ONLINE,
    "http://data.europa.eu/snb/learning-assessment/9191af2ed9": Mode.ONSITE,
    "http://data.europa.eu/snb/learning-assessment/e92d221e4d": Mode.BLENDED,
}


def name(value: str) -> str:
    """A name or identifier: one line, not empty, 500 characters at most."""
    found = " ".join(value.split())
    if not found:
        raise BadValue("is empty, but a record needs it")
    # Names and identifiers are indexed, and an index of PostgreSQL takes no more than 2,700 bytes.
    if len(found) > LONGEST_NAME:
        raise BadValue(f"is longer than {LONGEST_NAME} characters")
    return found


@lru_cache(1000)
def language(value: str) -> str:
    """An ISO 639-1 code from a two- or three-letter code, a locale such as pl-PL, or a URI."""
    code = LANGUAGE.fullmatch(_last_part(value))
    short = code and _short_language(code.group(1).lower())
    if not short:
        raise BadValue(f"“{_cut(value)}” is not the code of a language, such as pl")
    return str(short)


def _short_language(code: str) -> str | None:
    if len(code) == 3:
        code = str(get_global("language_aliases").get(code, ""))
    return code if len(code) == 2 and code in Locale("en").languages else None


@lru_cache(1000)
def country(value: str) -> str:
    """An ISO 3166-1 alpha-2 code from a code of two or three letters, a NUTS code or a URI."""
    code = _last_part(value).upper()
    known = Locale("en").territories
    if len(code) == 3 and code.isalpha():
        aliases = get_global("territory_aliases").get(code, [""])
        code = aliases[0]
    elif "/nuts/" in value.lower():
        code = code[:2]
    # Greece and the United Kingdom have codes of their own in the EU's tables.
    code = {"EL": "GR", "UK": "GB"}.get(code, code)
    if len(code) != 2 or not code.isalpha() or code not in known or code in {"ZZ", "EU", "UN"}:
        raise BadValue(f"“{_cut(value)}” is not the code of a country, such as PL")
    return code


def eqf_level(value: str) -> int:
    """1 to 8, from a number, “EQF 5”, “EQF level 5” or the level's URI; words are no level."""
    found = EQF.fullmatch(_last_part(value).strip())
    if found is None:
        raise BadValue(f"“{_cut(value)}” is not an EQF level from 1 to 8")
    return int(found.group(1))


def isced_f(value: str) -> str:
    """An ISCED-F 2013 code: 2 digits (broad), 3 (narrow) or 4 (detailed); bare or a URI."""
    code = _last_part(value).strip()
    if not ISCED_F.fullmatch(code):
        raise BadValue(f"“{_cut(value)}” is not an ISCED-F code of 2 to 4 digits")
    return code


def mode(value: str) -> Mode:
    """Form of participation, from its name here or the URI of the European Learning Model."""
    found = MODES.get(value.strip().lower())
    if found is None:
        raise BadValue(f"“{_cut(value)}” is none of online, onsite, blended")
    return found


def number(value: str, most: int) -> Decimal:
    """A number from 0 to ``most``; a point or a comma before the decimals."""
    try:
        found = Decimal(value.strip().replace(",", "."))
    except InvalidOperation:
        raise BadValue(f"“{_cut(value)}” is not a number") from None
    if not found.is_finite() or not 0 <= found <= most:
        raise BadValue(f"{_cut(value)} is not between 0 and {most}")
    # Two decimals are kept, half to even, in every database alike.
    return round(found, 2).normalize() + 0 if found else Decimal(0)


def whole(value: str, least: int, most: int) -> int:
    """A whole number in a range."""
    stripped = value.strip()
    if not re.fullmatch(r"[0-9]{1,9}", stripped) or not least <= int(stripped) <= most:
        raise BadValue(f"“{_cut(value)}” is not a whole number from {least} to {most}")
    return int(stripped)


@lru_cache(10_000)
def day(value: str) -> date:
    """The day of an ISO 8601 date or date and time."""
    found = DAY.fullmatch(value.strip())
    try:
        return date.fromisoformat(found.group(1) if found else value.strip())
    except ValueError:
        raise BadValue(f"“{_cut(value)}” is not a date like 2027-03-01") from None


def moment(value: str) -> datetime:
    """An ISO 8601 date and time."""
    try:
        return datetime.fromisoformat(value.strip())
    except ValueError:
        raise BadValue(f"“{_cut(value)}” is not a time like 2027-03-01T12:00:00Z") from None


def url(value: str) -> str:
    """An http or https address."""
    stripped = value.strip()
    try:
        parts = urlsplit(stripped)
    except ValueError:
        raise BadValue(f"“{_cut(value)}” is not a web address") from None
    if GAPS.search(stripped):
        shown = GAPS.sub(" ", _cut(stripped))
        raise BadValue(f"“{shown}” is not a web address: it holds spaces or control characters")
    if parts.scheme not in {"http", "https"} or not parts.netloc or len(stripped) > 2000:
        raise BadValue(f"“{_cut(value)}” is not an http or https address")
    return stripped


def currency(value: str) -> str:
    """An ISO 4217 code, bare or as a URI of the EU's table."""
    code = _last_part(value).strip().upper()
    if code not in _currencies():
        raise BadValue(f"“{_cut(value)}” is not the code of a currency, such as EUR")
    return code


@cache
def _currencies() -> frozenset[str]:
    return frozenset(Locale("en").currencies)


def _cut(value: str) -> str:
    """Enough of a value to find it again: the end of a URI tells most."""
    return value if len(value) <= LONGEST_QUOTED else f"{value[:LONGEST_QUOTED]}…"


def _last_part(value: str) -> str:
    """What stands after the last slash or hash of a URI; a bare code as it is."""
    stripped = value.strip()
    return re.split(r"[/#]", stripped)[-1] if "://" in stripped else stripped
