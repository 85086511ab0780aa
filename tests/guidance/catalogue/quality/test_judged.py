"""The judged set is whole, and nDCG is computed as it is defined."""

from __future__ import annotations

import csv
import math
from collections import Counter
from pathlib import Path

import pytest

from guidance.catalogue.sample import FILE
from tests.guidance.catalogue.quality.judged import (
    LANGUAGES,
    NO_ANSWER,
    SPLITS,
    Judged,
    judged,
    ndcg,
)

AT_LEAST = 180
WITHOUT_ANSWER = 10
MARKED = frozenset("ąćęłńóśźż")


def test_the_set_is_large_and_half_polish() -> None:
    found = Counter(one.language for one in judged())
    assert sum(found.values()) >= AT_LEAST
    assert set(found) == set(LANGUAGES)
    assert 0.4 < found["pl"] / sum(found.values()) < 0.6


def test_no_query_stands_twice() -> None:
    asked = [one.query.lower() for one in judged()]
    assert len(asked) == len(set(asked))


def test_queries_have_one_to_ten_words() -> None:
    assert {len(one.query.split()) for one in judged()} <= set(range(1, 11))


def test_every_offer_of_the_sample_is_the_best_answer_to_some_query() -> None:
    with FILE.open(encoding="utf-8", newline="") as file:
        sample = {row["id"] for row in csv.DictReader(file)}
    best = {offer for one in judged() for offer, grade in one.relevance.items() if grade == 3}
    assert best == sample


def test_only_queries_without_an_answer_have_no_judgements() -> None:
    unanswered = [one for one in judged() if not one.relevance]
    assert unanswered == [one for one in judged() if one.kind == NO_ANSWER]
    assert len(unanswered) >= WITHOUT_ANSWER


def test_the_halves_take_turns_and_both_have_every_kind() -> None:
    found = judged()
    assert [one.split for one in found] == [SPLITS[at % 2] for at in range(len(found))]
    kinds = {split: {(o.language, o.kind) for o in found if o.split == split} for split in SPLITS}
    assert kinds["dev"] == kinds["held-out"]


def test_queries_typed_without_diacritics_have_none() -> None:
    bare = [one for one in judged() if one.kind == "bare"]
    assert not [one.query for one in bare if MARKED & set(one.query)]


def test_a_query_is_read_with_its_judgements(tmp_path: Path) -> None:
    path = tmp_path / "queries.csv"
    path.write_text("query,language,split,kind,judgements\nwool,en,dev,goal,a-1=3;a-2=1\n", "utf-8")
    assert judged(path) == (Judged("wool", "en", "dev", "goal", {"a-1": 3, "a-2": 1}),)


@pytest.mark.parametrize("cell", ["a-1=4", "a-1=0", "a-1=2;a-1=1", "a-1=much"])
def test_a_grade_that_is_none_is_refused(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "queries.csv"
    path.write_text(f"query,language,split,kind,judgements\nwool,en,dev,goal,{cell}\n", "utf-8")
    with pytest.raises(ValueError, match=r"judgements|invalid literal"):
        judged(path)


def test_the_ideal_order_is_worth_one() -> None:
    relevance = {"a": 3, "b": 2, "c": 1}
    assert ndcg(["a", "b", "c", "x"], relevance) == pytest.approx(1)


def test_a_known_order_has_a_known_worth() -> None:
    # Gains 3, 0 and 7 on ranks 1 to 3; the ideal is 7 and 3.
    worth = 3 + 7 / math.log2(4)
    ideal = 7 + 3 / math.log2(3)
    assert ndcg(["b", "x", "a"], {"a": 3, "b": 2}) == pytest.approx(worth / ideal)


def test_what_comes_after_the_fifth_counts_nothing() -> None:
    assert ndcg(["v", "w", "x", "y", "z", "a"], {"a": 3}) == 0


def test_more_good_offers_than_places_can_still_be_worth_one() -> None:
    relevance = dict.fromkeys("abcdefgh", 3)
    assert ndcg(list("hgfed"), relevance) == pytest.approx(1)


def test_an_offer_named_twice_counts_once() -> None:
    assert ndcg(["a", "a"], {"a": 3, "b": 3}) == ndcg(["a"], {"a": 3, "b": 3})


def test_an_empty_answer_is_worth_nothing() -> None:
    assert ndcg([], {"a": 1}) == 0


def test_without_judgements_there_is_no_figure() -> None:
    with pytest.raises(ValueError, match="not defined"):
        ndcg(["a"], {})
