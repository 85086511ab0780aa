"""Offers that a longer text names, and those of them that nobody can join."""

from datetime import date, timedelta

import pytest

from guidance.named_offers import lost, lost_by_name, named
from guidance.vocabulary import Run, Standing
from tests.guidance.offers import Shelf, offer

DAY = date(2026, 1, 15)
WEEK = timedelta(days=7)
OPEN = offer("open", "Opieka nad osobami starszymi", start=DAY + WEEK)
OVER = offer("over", "Marka i treści w turystyce", deadline=DAY - WEEK, start=DAY + WEEK)
SAMPLE = offer("sample", "Excel dla małych firm (sample)", start=DAY + WEEK)
SHORT = offer("short", "Spawanie", start=DAY + WEEK)
SHELF = Shelf((OPEN, OVER, SAMPLE, SHORT))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Polecam „Marka i treści w turystyce”.", ["over"]),
        ("Polecam Markę i treści w turystyce", ["over"]),
        ("polecam marka i tresci w turystyce!", ["over"]),
        ("Najpierw coś innego. Opieka nad osobami starszymi zaczyna się jutro.", ["open"]),
        ("Excel dla małych firm jest dobry", ["sample"]),
        ("Marka i treści w turystyce? Albo Opieka nad osobami starszymi.", ["over", "open"]),
        ("Opieka nad starszymi osobami to ciężka praca.", []),
        ("Spawanie to zawód.", []),
        ("", []),
    ],
)
def test_a_whole_title_has_to_be_said(text: str, found: list[str]) -> None:
    assert [one.id for one in named(text, SHELF)] == found


def test_past_its_deadline_it_is_lost_with_the_day() -> None:
    [one] = lost_by_name("Marka i treści w turystyce", SHELF, DAY)
    assert (one.standing, one.last_day) == (Standing.CLOSED, DAY - WEEK)


def test_what_can_be_joined_is_not_lost() -> None:
    assert list(lost((OPEN, SAMPLE), DAY)) == []


def test_full_and_withdrawn_have_no_last_day() -> None:
    full = offer("full", "Pełny kurs", start=DAY + WEEK, seats_left=0)
    gone = offer("gone", "Dawny kurs", withdrawn=DAY - WEEK, start=DAY - WEEK)
    found = [(one.standing, one.last_day) for one in lost((full, gone), DAY)]
    assert found == [(Standing.FULL, None), (Standing.WITHDRAWN, None)]


def test_another_run_keeps_an_offer() -> None:
    runs = (Run(start=DAY - WEEK, seats_left=0), Run(start=DAY + WEEK))
    assert list(lost((offer("two", "Dwa terminy", runs=runs),), DAY)) == []
