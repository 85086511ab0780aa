"""How numbers of people, cards, accounts and documents are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from guidance.safety import numbers

_BLANKS = re.compile(r"[\s.\-/]")
_ACCOUNT = re.compile(r"(?<![\w+/@.-])[A-Z]{2}\d{2}(?=[ -]?\w)", re.IGNORECASE)
_PART = re.compile(r"[ \u00a0-]?([A-Z0-9])", re.IGNORECASE)
# Signs of an account by country: the IBAN registry of SWIFT.
_LENGTHS = {
    length: codes.split()
    for length, codes in {
        15: "NO",
        16: "BE",
        18: "DK FI FO GL NL",
        19: "MK SI",
        20: "AT BA EE LT LU XK",
        21: "CH HR LI LV",
        22: "BG DE GB GE IE ME RS",
        23: "AE GI IL",
        24: "AD CZ ES MD PK RO SA SE SK TN VG",
        25: "PT",
        26: "IS TR",
        27: "FR GR IT MC SM",
        28: "AL AZ BY CY HU LB PL",
        29: "UA",
        31: "MT",
    }.items()
}
LENGTH = {code: length for length, codes in _LENGTHS.items() for code in codes}


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a number; ``named`` before it makes its check unnecessary.

    ``needs`` says that the word must be there.
    """

    kind: str
    pattern: re.Pattern[str]
    right: Callable[[str], bool]
    named: re.Pattern[str]
    needs: bool = False

    def fits(self, written: str, before: str) -> bool:
        """Whether a number is one of this form; ``before`` is folded."""
        if self.named.search(before):
            return True
        return not self.needs and self.right(_BLANKS.sub("", written).upper())


def accounts(text: str) -> Iterator[tuple[int, int]]:
    """Where an account stands whose check digits are right: first and end."""
    for found in _ACCOUNT.finditer(text):
        length = LENGTH.get(found[0][:2].upper())
        end, number = found.end(), found[0].upper()
        while length and len(number) < length and (part := _PART.match(text, end)):
            number += part[1].upper()
            end = part.end()
        if length == len(number) and numbers.iban(number):
            yield found.start(), end


def _form(
    kind: str, pattern: str, right: Callable[[str], bool], named: str, needs: bool = False
) -> Form:
    outside = rf"(?<![\w+/@.-])(?:{pattern})(?![\w@/]|[.,-]\d)"
    return Form(kind, re.compile(outside, re.IGNORECASE), right, re.compile(named), needs)


def _polish_account(number: str) -> bool:
    return numbers.iban(f"PL{number}")


_GAP = r"[ \u00a0-]?"
_DIGITS = rf"\d(?:{_GAP}\d)"
_NO_WORDS = r"(?!)"
_CARD_WORDS = r"\b(?:kart[aeyoi]\w*|cards?|visa|mastercard|amex|debit|credit)\b"
_ACCOUNT_WORDS = r"\b(?:iban|kont[aouie]\w*|rachun\w+|accounts?|konto)\b"
FORMS = (
    _form("account", rf"{_DIGITS}{{25}}", _polish_account, _ACCOUNT_WORDS),
    # Grouped as on the card first: a date may follow.
    _form("card", r"\d{4}(?:[ .-]\d{4}){3}", numbers.card, _NO_WORDS),
    _form("card", r"\d{4}[ .-]\d{6}[ .-]\d{5}", numbers.card, _NO_WORDS),
    _form("card", rf"{_DIGITS}{{12,18}}", numbers.card, _CARD_WORDS),
    _form(
        "national",
        r"[12][ .]?\d\d[ .]?\d\d[ .]?(?:\d\d|2[AB])[ .]?\d{3}[ .]?\d{3}[ .]?\d\d",
        numbers.french_insured,
        r"\b(?:nir|secu\w*|social security)\b",
    ),
    _form("national", rf"{_DIGITS}{{10}}", numbers.pesel, r"\bpesel\w*"),
    _form(
        "national",
        rf"{_DIGITS}{{10}}",
        numbers.german_tax,
        r"steuer|\b(?:tax|idnr|podatkow\w+|tin)\b",
        needs=True,
    ),
    _form("national", r"\d{8}[ -]?[A-Z]|[XYZ]-?\d{7}-?[A-Z]", numbers.spanish, r"\b(?:dni|nie)\b"),
    _form(
        "national",
        r"[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z]",
        numbers.italian,
        r"\bcodice fiscale\b",
    ),
    _form("national", r"\d{6}/\d{4}", numbers.czech, r"\b(?:rodne|birth number)\b"),
    _form(
        "national",
        r"\d{10}",
        numbers.ukrainian,
        r"\b(?:rnokpp|ipn|инн|іпн|рнокпп|ukrain\w+|податк\w+|podatkow\w+|tax)",
        needs=True,
    ),
    _form(
        "document",
        r"[A-Z]{3}[ -]?\d{6}",
        numbers.polish_card,
        r"\b(?:dowod\w*|id card|identity card)\b",
    ),
    _form(
        "document",
        r"[A-Z]{1,3}[ -]?\d{6,8}|\d{9}",
        numbers.polish_passport,
        r"\b(?:paszport\w*|passports?|паспорт\w*)",
        needs=True,
    ),
)
