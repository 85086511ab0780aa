"""What the catalogue's words tell: how rare one is, what begins alike, what is one slip away."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from guidance.catalogue.search.terms import MOST_BEGUN, MOST_NEAR, Terms

WORDS = st.text("abc1", min_size=1, max_size=7)
COUNTS = st.dictionaries(WORDS, st.integers(1, 9), max_size=60)
LETTERS = string.ascii_lowercase + string.digits


def is_near(one: str, other: str) -> bool:
    """Whether a letter dropped, swapped with the next, changed or added makes one the other."""
    if one[:1] != other[:1] or one == other:
        return False
    if len(one) == len(other):
        places = [at for at in range(len(one)) if one[at] != other[at]]
        swapped = len(places) == 2 and places[1] == places[0] + 1
        return len(places) == 1 or (
            swapped and one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]
        )
    longer, shorter = sorted((one, other), key=len, reverse=True)
    cut = {longer[:at] + longer[at + 1 :] for at in range(len(longer))}
    return len(longer) == len(shorter) + 1 and shorter in cut


@given(COUNTS, WORDS)
def test_the_nearest_words_are_one_edit_away(counts: dict[str, int], word: str) -> None:
    terms = Terms(counts, 9)
    near = [one for one in counts if is_near(word, one)] if len(word) > 3 else []
    ranked = sorted(near, key=lambda one: (-counts[one], one))
    # A word that the catalogue has is never mended; what near() says of one does not matter.
    if word not in counts:
        assert list(terms.near(word)) == ranked[:MOST_NEAR]


@given(COUNTS, WORDS)
def test_words_that_begin_alike_come_by_how_often_they_occur(
    counts: dict[str, int], stem: str
) -> None:
    begun = sorted((w for w in counts if w.startswith(stem)), key=lambda w: (-counts[w], w))
    assert list(Terms(counts, 9).begun(stem)) == begun[:MOST_BEGUN]


@given(COUNTS, st.lists(WORDS, max_size=4))
def test_the_most_frequent_key_counts(counts: dict[str, int], words: list[str]) -> None:
    most = max((counts.get(word, 0) for word in words), default=0)
    assert Terms(counts, 9).count(words) == most


def test_a_short_word_is_not_mended() -> None:
    assert Terms({"abd": 1, "abcd": 1}, 1).near("abc") == ()


def test_slips_of_each_kind_are_mended() -> None:
    terms = Terms({"spawanie": 3}, 9)
    for slip in ("spwanie", "spawnaie", "spamanie", "spawaniee", "spawani"):
        assert terms.near(slip) == ("spawanie",)
    for more in ("pawanie", "spwnie", "awaniesp"):
        assert terms.near(more) == ()
