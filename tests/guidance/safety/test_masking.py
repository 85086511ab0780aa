"""Personal data is masked, and nothing that only looks like it."""

from __future__ import annotations

import time
from datetime import date

import pytest

from guidance.safety import numbers
from guidance.safety.masking import MASK, marks, mask

PERSONAL = [
    ("my PESEL is 44051401359", "44051401359", "national"),
    ("PESEL 900-212-056-81", "900-212-056-81", "national"),
    ("pesel: 12345678901 (a slip of the pen)", "12345678901", "national"),
    ("Steuer-ID 86095742719", "86095742719", "national"),
    ("2 55 06 99 588 157 14", "2 55 06 99 588 157 14", "national"),
    ("DNI 12345678Z", "12345678Z", "national"),
    ("X1234567L", "X1234567L", "national"),
    ("RSSMRA85T10A562S", "RSSMRA85T10A562S", "national"),
    ("815720/3142", "815720/3142", "national"),
    ("мій РНОКПП 3021107544", "3021107544", "national"),
    ("4111 1111 1111 1111 12/28", "4111 1111 1111 1111", "card"),
    ("378282246310005", "378282246310005", "card"),
    ("5066991111111111110", "5066991111111111110", "card"),
    ("konto 61109010140000071219812874", "61109010140000071219812874", "account"),
    ("pl61 1090 1014 0000 0712 1981 2874", "1090 1014", "account"),
    ("GB82WEST12345698765432 PLEASE", "GB82WEST12345698765432", "account"),
    ("ABA300000", "ABA300000", "document"),
    ("paszport EH3384920", "EH3384920", "document"),
    ("I have bipolar disorder", "bipolar", "health"),
    ("choruję na padaczkę", "padaczk", "health"),
    ("I am HIV positive", "HIV", "health"),
    ("Anna Smith has cancer", "cancer", "health"),
]
ORDINARY = [
    "from 1200 to 1500 zł, 30 ECTS, 25-30 hours",
    "ISBN 978-83-01-00000-1 and 9788301000004",
    "call me on +48 600 100 200 or 600 100 200, (22) 635 09 54",
    "learner.test@example.org",
    "10.12.2026 - 15.01.2027, 2026-11-22",
    "the course INF-2024-000123, group ABC123456",
    "https://example.org/offers/4111111111111111",
    "NIP 5261040828",
    "a course on caring for people with dementia",
    "mam mamę z demencją",
    "I have a course on diabetes",
    "mam doświadczenie z chorymi na cukrzycę",
    "mam pytanie o depresję",
    "I am deaf and look for a course with sign language",
    "12345678901",
    "1234 5678 9012 3456",
]


@pytest.mark.parametrize(("text", "secret", "kind"), PERSONAL)
def test_personal_data_is_masked(text: str, secret: str, kind: str) -> None:
    found = mask(text)
    assert secret not in found.text
    assert MASK in found.text
    assert found.kinds == (kind,)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_numbers_and_goals_stay(text: str) -> None:
    assert mask(text).text == text
    assert mask(text).kinds == ()


def test_all_of_a_message_is_masked_and_the_rest_stays() -> None:
    found = mask("I am Jo, PESEL 44051401359, card 4111111111111111, and I like maps")
    assert found.text == f"I am Jo, PESEL {MASK}, card {MASK}, and I like maps"
    assert found.kinds == ("national", "card")


def test_a_day_of_birth_that_is_still_to_come_is_none() -> None:
    # The check digit is right: 4 May 2013.
    assert numbers.pesel("13250401925", date(2020, 1, 1))
    assert not numbers.pesel("13250401925", date(2010, 1, 1))


@pytest.mark.parametrize(
    ("right", "number"),
    [
        (numbers.pesel, "44051401359"),
        (numbers.card, "4111111111111111"),
        (numbers.german_tax, "86095742719"),
        (numbers.french_insured, "255069958815714"),
        (numbers.spanish, "12345678Z"),
        (numbers.italian, "RSSMRA85T10A562S"),
        (numbers.czech, "8157203142"),
        (numbers.ukrainian, "3021107544"),
        (numbers.polish_card, "ABA300000"),
        (numbers.polish_passport, "EH3384920"),
        (numbers.iban, "DE89370400440532013000"),
    ],
)
def test_a_number_with_one_digit_wrong_is_none(right: object, number: str) -> None:
    assert callable(right)
    assert right(number)
    at = next(i for i in range(len(number) - 2, 0, -1) if number[i].isdigit())
    other = str((int(number[at]) + 1) % 10)
    assert not right(number[:at] + other + number[at + 1 :])


def test_a_long_message_is_masked_at_once() -> None:
    began = time.perf_counter()
    for text in ("1 " * 2000, "I have " * 570, "A1" * 2000, "mam " * 1000):
        mask(text)
    assert time.perf_counter() - began < 3


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("mój pesel to [•••], szukam kursu gotowania", ", szukam kursu gotowania"),
        ("my card number is [•••] and I want to learn to cook", "and I want to learn to cook"),
        ("szukam kursu dla grupy [•••] w Łodzi", "szukam kursu dla grupy  w Łodzi"),
        ("kurs Excela", "kurs Excela"),
    ],
)
def test_a_mask_goes_with_the_words_that_name_it(text: str, left: str) -> None:
    for first, end in reversed(marks(text)):
        text = text[:first] + text[end:]
    assert text.strip() == left
