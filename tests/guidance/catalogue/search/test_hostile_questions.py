"""No question reaches the databases' own languages of queries."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from guidance.catalogue.store import Catalogue
from guidance.criteria import Criteria, from_data
from tests.guidance.catalogue.conftest import DAY

SIGNS = st.sampled_from(list("\"'*:()^+-<>&|!\\%?;$_{}[]@#~`,. \0\n\t\u2019\u00ad\u200b"))
OPERATORS = st.sampled_from(
    ["OR", "AND", "NOT", "NEAR", "NEAR(", "keys:", "rank", "q1excel", "q0mpl", "::tsquery", "%s"]
)
WORDS = st.sampled_from(["excel", "Excel", "opieka", "spawanie", "c++", "C#", "kurs", "zzcare"])
QUESTIONS = st.lists(SIGNS | OPERATORS | WORDS | st.text(max_size=3), max_size=10).map("".join)


@pytest.fixture(scope="module")
def pair(sample_sqlite: Engine, sample_postgresql: Engine) -> tuple[Catalogue, Catalogue]:
    """The sample in both kinds of database, which does not change meanwhile."""
    return Catalogue(sample_sqlite, patience=600), Catalogue(sample_postgresql, patience=600)


@settings(max_examples=100)
@given(QUESTIONS, st.sampled_from([None, "pl", "de", '"', "' OR"]), st.sampled_from([None, DAY]))
def test_any_question_has_the_same_answer_in_both(
    pair: tuple[Catalogue, Catalogue], question: str, language: str | None, today: date | None
) -> None:
    here, there = pair
    found = here.search(question, None, language, today)
    assert found == there.search(question, None, language, today)


@pytest.fixture(scope="module", params=["sample_sqlite", "sample_postgresql"])
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    """The sample in each kind of database."""
    return Catalogue(request.getfixturevalue(request.param))


@pytest.mark.parametrize(
    ("hostile", "plain"),
    [
        ('excel" OR "a', "excel or a"),
        ("excel' | 'opieka", "excel opieka"),
        ("excel'; DROP TABLE offer; --", "excel drop table offer"),
        ("NOT excel", "not excel"),
        ("keys:excel", "keys excel"),
        ("exc\0el", "exc el"),
        ("excel*", "excel"),
        ("ex_cel", "ex cel"),
    ],
)
def test_signs_part_words_and_mean_nothing(catalogue: Catalogue, hostile: str, plain: str) -> None:
    assert catalogue.search(hostile) == catalogue.search(plain)


@pytest.mark.parametrize("mark", ["q0monline", "q1excel", "q1zzspreadsheets", "q0lpl"])
def test_the_searchs_own_marks_cannot_be_asked_for(catalogue: Catalogue, mark: str) -> None:
    assert catalogue.search(mark) == ()


@pytest.mark.parametrize(
    "question",
    [
        "a" * 4000,
        "ą" * 4000,
        "中" * 4000,
        "'" * 4000,
        '"' * 4000,
        "excel " * 660,
        " ".join(f"{chr(97 + at % 26)}{at}" for at in range(1000)),
        "(" * 4000,
    ],
    ids=lambda text: text[:6],
)
def test_long_questions_are_answered(catalogue: Catalogue, question: str) -> None:
    assert isinstance(catalogue.search(question, Criteria(mode="online"), "pl", DAY), tuple)


@pytest.mark.parametrize("value", ['"', "'", "a' OR 'b", "x\0y", "zh-Hant", "\\", "😀", "²"])
def test_hostile_limits_are_limits(catalogue: Catalogue, value: str) -> None:
    for name in ("place", "country", "language", "mode"):
        criteria = from_data({name: value})
        for offer in catalogue.open_offers(DAY, 9, criteria):
            assert name in {"place", "country"}
            assert offer.mode == "online"
        assert isinstance(catalogue.search("excel", criteria, value, DAY), tuple)
    assert isinstance(catalogue.open_offers(DAY, 9, Criteria(level=value)), tuple)
