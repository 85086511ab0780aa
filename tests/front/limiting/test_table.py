"""The page of limits and the table in the code are the same; sentences have the right plurals."""

import re
from pathlib import Path

import pytest

from front.errors import Busy, DangerLimited, Limited
from front.limiting import ways
from front.limiting.table import ROWS
from front.plain import keys
from words import Words

_PAGE = Path(__file__).resolve().parents[3] / "docs" / "limits.md"
_LINE = re.compile(r"^\| `([\w-]+)` \| (\w+) \| (\d+) \| (\d+) \|", re.MULTILINE)


def test_the_page_shows_every_row_as_it_is() -> None:
    shown = _LINE.findall(_PAGE.read_text(encoding="utf-8"))
    assert shown == [(row.what, row.by, str(row.most), str(row.seconds)) for row in ROWS]


def test_the_cookie_is_that_of_the_page_without_scripts() -> None:
    assert ways.PLAIN_COOKIE == keys.COOKIE


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0.2, "za 1 sekundę"),
        (3, "za 3 sekundy"),
        (45, "za 45 sekund"),
        (89, "za 89 sekund"),
        (100, "za 2 minuty"),
        (1_700, "za 29 minut"),
        (6_000, "za 2 godziny"),
    ],
)
def test_polish_counts_as_poles_do(seconds: float, told: str) -> None:
    error = Limited(seconds)
    assert told in Words.load("pl").say(error.words, **error.fields)


@pytest.mark.parametrize("language", ["en", "pl"])
def test_the_refusal_of_danger_says_whom_to_call(language: str) -> None:
    error = DangerLimited(30)
    assert "112" in Words.load(language).say(error.words, **error.fields)
    busy = Busy(4)
    assert "4" in Words.load(language).say(busy.words, **busy.fields)
