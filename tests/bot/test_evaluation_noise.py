"""The noises: always the same, of the right rate, of the kinds they say."""

from __future__ import annotations

import pytest

from benchmarks.understanding.noise import (
    LETTERS_PER_TYPO,
    NEIGHBOURS,
    typos,
    upper_case,
    without_diacritics,
    without_punctuation,
)

LONG = "szukam kursu spawania wieczorem albo w weekend w okolicach Gdyni " * 6


def distance(one: str, other: str) -> int:
    """Edits from `one` to `other`: leaving out, putting in, taking for another, changing places."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [at]
        for to, wanted in enumerate(other, start=1):
            best = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != wanted))
            if at > 1 and to > 1 and (letter, one[at - 2]) == (other[to - 2], wanted):
                best = min(best, earlier[to - 2] + 1)
            row.append(best)
    return row[-1]


def test_the_same_message_is_spoilt_in_the_same_way() -> None:
    assert typos(LONG) == typos(LONG) != LONG
    # Known for good: Python's random generator promises the same numbers for the same seed.
    assert {typos(f"{number} {LONG}") for number in range(20)} != {typos(LONG)}


def test_one_typo_for_each_eight_letters() -> None:
    letters = sum(map(str.isalpha, LONG))
    number = letters / LETTERS_PER_TYPO
    # Two typos side by side may undo or swallow each other; most do not.
    assert 0.85 * number <= distance(LONG, typos(LONG)) <= number + 1


def test_short_messages_have_their_share() -> None:
    texts = [f"{a}{b}ab" for a in "abcdefghijklmnopqrst" for b in "abcdefghijklmnopqrst"]
    spoilt = sum(typos(text) != text for text in texts)
    # Four letters: a typo in half of them; four standard deviations of 400 throws are 40.
    assert abs(spoilt - len(texts) / 2) <= 40
    assert all(distance(text, typos(text)) <= 1 for text in texts)


def test_every_kind_of_typo_is_made() -> None:
    texts = [f"{number} abcdefgh" for number in range(400)]
    lengths = [len(typos(text)) - len(text) for text in texts]
    swapped = [
        text for text in texts if sorted(typos(text)) == sorted(text) and typos(text) != text
    ]
    taken = [
        text
        for text in texts
        if len(typos(text)) == len(text) and sorted(typos(text)) != sorted(text)
    ]
    for found in (lengths.count(-1), lengths.count(1), len(swapped), len(taken)):
        assert 60 <= found <= 145


def test_wrong_letters_are_neighbours_on_the_keyboard() -> None:
    assert set(NEIGHBOURS["g"]) == set("fhtyvb")
    assert set(NEIGHBOURS["q"]) == set("wa")
    for number in range(200):
        text = f"{number} gggggggg"
        assert set(typos(text)) - set(text) <= set(NEIGHBOURS["g"])


def test_digits_and_blanks_are_left_alone() -> None:
    text = "48 600 000 000 / 12.05"
    assert typos(text) == text
    assert typos("") == ""


@pytest.mark.parametrize("letter", ["a", "Ж", "y"])
def test_a_message_of_one_letter_never_gets_lost(letter: str) -> None:
    assert all(typos(letter + "?" * number).strip("?") for number in range(60))
    assert typos(letter)


def test_without_diacritics() -> None:
    assert without_diacritics("Zażółć gęślą jaźń, ŁÓDŹ") == "Zazolc gesla jazn, LODZ"


def test_upper_case() -> None:
    assert upper_case("żółw, pie") == "ŻÓŁW, PIE"


def test_without_punctuation() -> None:
    assert without_punctuation("Hej! Co to_jest: mikro-poświadczenie?") == (
        "Hej Co to jest mikro poświadczenie"
    )
    assert without_punctuation("???") == "???"
