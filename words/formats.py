"""Numbers, money and dates as a language writes them (CLDR, through Babel)."""

import re
from datetime import date, datetime
from decimal import Decimal

from babel import Locale
from babel.dates import format_date, format_time, get_timezone, get_timezone_location
from babel.numbers import format_currency, format_decimal


def day(language: str, value: date) -> str:
    """A date in words: ``1 marca 2027``, ``1 March 2027``."""
    return format_date(value, format="d MMMM y", locale=language)


def number(language: str, value: float | Decimal) -> str:
    """A number with the language's separators; no needless decimals."""
    return format_decimal(value, format="#,##0.##", locale=language)


def money(language: str, value: Decimal, currency: str) -> str:
    """An amount with its currency (ISO 4217); decimals only where there are any."""
    said = format_currency(
        value,
        currency,
        format=None if value != value.to_integral_value() else _whole(language),
        locale=language,
        currency_digits=value != value.to_integral_value(),
    )
    # A code before the number stands apart from it (CLDR's currency spacing, which Babel lacks).
    return re.sub(r"^([A-Z]{3})(?=\d)", "\\1\u00a0", said)


def _whole(language: str) -> str:
    return "¤#,##0" if language in {"en", "ga", "mt"} else "#,##0\xa0¤"


def language_name(language: str, code: str) -> str:
    """What a language (ISO 639-1) is called; its code where CLDR has no name."""
    return str(Locale.parse(language).languages.get(code, code))


def country_name(language: str, code: str) -> str:
    """What a country (ISO 3166-1 alpha-2) is called; its code where CLDR has no name."""
    return str(Locale.parse(language).territories.get(code, code))


def clock(language: str, value: datetime) -> str:
    """A time of day by 24 hours, as the clock of its zone shows it: ``9:00``."""
    return format_time(value, format="H:mm", locale=language, tzinfo=value.tzinfo)


def day_of_year(language: str, value: date) -> str:
    """A date without its year: ``1 marca``, ``1 March``."""
    return format_date(value, format="d MMMM", locale=language)


def weekday(language: str, value: date) -> str:
    """The name of a date's day: ``poniedziałek``, ``Monday``."""
    return format_date(value, format="EEEE", locale=language)


def city(language: str, zone: str) -> str:
    """What the city of a time zone (IANA) is called."""
    return get_timezone_location(get_timezone(zone), locale=language, return_city=True)
