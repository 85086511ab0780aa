"""Numbers of people, by their check digits. Each takes the number without blanks and dashes."""

from __future__ import annotations

import string
from datetime import date
from itertools import pairwise

DIGITS = string.digits + string.ascii_uppercase
EARLIEST = 1900
# Months of a PESEL are raised by this much in each century.
CENTURIES = {0: 1900, 20: 2000}
SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE"
ODD = (1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23)
SHORTEST_CARD, LONGEST_CARD = 13, 19
# Prefixes of payment cards; 978 and 979 begin the number of a book.
CARDS = ("2", "3", "4", "5", "6")
BOOKS = ("978", "979")


def _weighed(number: str, weights: tuple[int, ...]) -> int:
    return sum(DIGITS.index(one) * by for one, by in zip(number, weights, strict=False))


def pesel(number: str, today: date | None = None) -> bool:
    """Poland: eleven digits, a day of birth since 1900, a check digit."""
    if _weighed(number, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)) % 10:
        return False
    year, month, day = int(number[:2]), int(number[2:4]), int(number[4:6])
    century = CENTURIES.get(month // 20 * 20)
    return century is not None and _born(century + year, month % 20, day, today)


def _born(year: int, month: int, day: int, today: date | None) -> bool:
    try:
        return date(EARLIEST, 1, 1) <= date(year, month, day) <= (today or date.max)
    except ValueError:
        return False


def card(number: str) -> bool:
    """A payment card: 13 to 19 digits with the check digit of ISO/IEC 7812-1 (Luhn)."""
    fits = SHORTEST_CARD <= len(number) <= LONGEST_CARD and number.startswith(CARDS)
    if not fits or number.startswith(BOOKS) or len(set(number)) == 1:
        return False
    doubled = (int(one) * (1 + at % 2) for at, one in enumerate(reversed(number)))
    return sum(one - 9 * (one > 9) for one in doubled) % 10 == 0


def iban(number: str) -> bool:
    """An account: ISO 13616, mod 97."""
    moved = number[4:] + number[:4]
    return int("".join(str(DIGITS.index(one)) for one in moved)) % 97 == 1


def german_tax(number: str) -> bool:
    """Germany, Steuer-ID: one digit of the first ten comes twice or thrice; ISO 7064 mod 11, 10."""
    counts = sorted(number[:10].count(one) for one in set(number[:10]))
    if number[0] == "0" or counts[-1] not in {2, 3} or counts[-2] != 1:
        return False
    product = 10
    for one in number[:10]:
        total = (int(one) + product) % 10 or 10
        product = total * 2 % 11
    return (11 - product) % 10 == int(number[10])


def french_insured(number: str) -> bool:
    """France, NIR: thirteen digits and a key, mod 97; 2A and 2B stand for Corsica."""
    plain = number.replace("2A", "19").replace("2B", "18")
    return plain.isdigit() and 97 - int(plain[:-2]) % 97 == int(plain[-2:])


def spanish(number: str) -> bool:
    """Spain, DNI and NIE: a letter by mod 23; X, Y, Z stand for 0, 1, 2."""
    digits = number[:-1].translate(str.maketrans("XYZ", "012"))
    return SPANISH[int(digits) % 23] == number[-1]


def italian(number: str) -> bool:
    """Italy, codice fiscale: fifteen signs and a letter."""
    total = 0
    for at, one in enumerate(number[:15], 1):
        value = int(one) if one.isdigit() else ord(one) - ord("A")
        total += ODD[value] if at % 2 else value
    return chr(ord("A") + total % 26) == number[15]


def czech(number: str) -> bool:
    """Czechia and Slovakia, rodné číslo: ten digits divisible by 11; months of women plus 50."""
    month = int(number[2:4]) % 50 % 20
    return 1 <= month <= 12 and 1 <= int(number[4:6]) <= 31 and int(number) % 11 == 0


def ukrainian(number: str) -> bool:
    """Ukraine, RNOKPP: ten digits, the last by mod 11, mod 10."""
    return _weighed(number[:9], (-1, 5, 7, 9, 4, 6, 10, 5, 7)) % 11 % 10 == int(number[9])


def polish_card(number: str) -> bool:
    """Poland, identity card: three letters and six digits, mod 10."""
    return _weighed(number, (7, 3, 1, 9, 7, 3, 1, 7, 3)) % 10 == 0


def polish_passport(number: str) -> bool:
    """Poland, passport: two letters and seven digits, mod 10."""
    return _weighed(number, (7, 3, 9, 1, 7, 3, 1, 7, 3)) % 10 == 0


def rising(number: str) -> bool:
    """Whether digits only count up, as in an example."""
    return all((int(b) - int(a)) % 10 == 1 for a, b in pairwise(number))
