"""Which of the ten principles is asked about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.principles import NUMBERS, principle


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("principle 5", 5),
        ("tell me about principle number two", 2),
        ("the 10th principle", 10),
        ("What is the third principle?", 3),
        ("the first one", 1),
        ("7", 7),
        ("zasada nr 7", 7),
        ("o drugiej zasadzie", 2),
        ("a ta ostatnia?", 10),
        ("piąta", 5),
        ("punkt 3", 3),
        ("what does quality mean", 1),
        ("a co z przejrzystością?", 2),
        ("relevance", 3),
        ("zasada ważnej oceny", 4),
        ("can I stack them", 5),
        ("uznawanie", 6),
        ("principle of portability", 7),
        ("who owns it", 7),
        ("learner-centred?", 8),
        ("czy to jest prawdziwe", 9),
        ("poradnictwo", 10),
        ("principle 6, the quality of recognition", 6),
    ],
)
def test_a_principle_is_found(text: str, number: int) -> None:
    assert principle(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "what are the ten principles",
        "all ten principles",
        "10 zasad",
        "dziesięć zasad UE",
        "principle 11",
        "zasada 0",
        "principles 3 and principle 4",
        "opowiedz o łączeniu i uznawaniu",
        "12",
    ],
)
def test_none_or_several_is_none(text: str) -> None:
    assert principle(text) is None


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    assert principle(text) in {None, *NUMBERS}
