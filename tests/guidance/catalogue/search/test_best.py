"""The search for the best against the plain way, which scores every offer; on both databases."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from guidance.catalogue.search import filters, postgresql_index
from guidance.catalogue.search.best import FEW, LEAST, LIGHT, MOST_DECIDING, Search, told, whole
from guidance.catalogue.search.filters import TITLE, Filters
from guidance.catalogue.search.searching import Searcher
from guidance.catalogue.search.units import Unit
from guidance.vocabulary import Offer
from tests.guidance.catalogue.search.conftest import fill
from tests.guidance.catalogue.states import keys
from tests.guidance.offers import offer

# Invented, and in no dictionary: each has one key, itself.
WORDS = ("kabax", "lobex", "mudix", "nafox", "pirux", "rutax")
# No two sums of these at two levels are equal: then the order is told by the scores alone.
WEIGHTS = (3.0, 2.17, 1.31)
Ranked = list[tuple[int, float]]

some_words = st.lists(st.sampled_from(WORDS), max_size=4, unique=True).map(" ".join)
offers = st.builds(
    lambda title, said: offer("a", f"Q {title}", descriptions={"pl": said}), some_words, some_words
)


def random_offers(seed: int) -> list[Offer]:
    """Forty to ninety offers with up to four words in the title and in the text."""
    chance = Random(seed)

    def said() -> str:
        return " ".join(chance.sample(WORDS, chance.randint(0, 4)))

    texts = [(said(), said()) for _ in range(chance.randint(40, 90))]
    return [offer("a", f"Q {title}", descriptions={"pl": body}) for title, body in texts]


many_offers = st.integers(0, 2**32).map(random_offers)


def by_scoring_all(kept: Sequence[Offer], units: Sequence[Unit], most: int) -> Ranked:
    """Numbers and scores, best first, of the offers that have what decides."""
    asked = whole(units)
    found = []
    for number, one in enumerate(kept, 1):
        in_title, everywhere = keys(one)
        held = everywhere | {TITLE + key for key in in_title}
        score = told(sum(worth(unit, held) * unit.weight for unit in units) / asked)
        if score >= told(LEAST) and any(set(unit.options) & held for unit in deciding(units)):
            found.append((number, score))
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:most]


def worth(unit: Unit, held: set[str]) -> float:
    """How well the keys of an offer answer a unit."""
    return next((level for keys, level in unit.levels() if held.intersection(keys)), 0.0)


def deciding(units: Sequence[Unit]) -> list[Unit]:
    """The units that find offers: the weightiest four, without light ones."""
    known = [unit for unit in units if unit.options]
    return [unit for unit in known[:MOST_DECIDING] if unit.weight >= LIGHT * known[0].weight]


def searched(engine: Engine, units: Sequence[Unit], most: int) -> Ranked:
    """The best by the search itself."""
    searcher = Searcher(engine)
    with searcher._run() as run:
        session = searcher._index(run, searcher._known(0, run))
        return Search(session, units, Filters(), most).run()


def unit(
    weight: float,
    *words: str,
    names: Sequence[str] = (),
    hints: Sequence[str] = (),
    related: Sequence[str] = (),
) -> Unit:
    """A unit of some words, other names, what they suggest, and what is related."""
    return Unit(words, tuple(names), weight, tuple(hints), tuple(related))


@st.composite
def some_units(draw: st.DrawFn) -> list[Unit]:
    """Up to six units, with names, hints, related ones, light ones, and ones no offer has."""
    left = list(draw(st.permutations(WORDS)))
    weights = draw(st.lists(st.floats(0.05, 9), min_size=1, max_size=6))
    made = []
    for weight in sorted(weights, reverse=True):
        taken = draw(st.integers(0, 3))
        words, left = left[:taken], left[taken:]
        kinds: dict[str, list[str]] = {"words": [], "names": [], "hints": [], "related": []}
        for word in words:
            kinds[draw(st.sampled_from(sorted(kinds)))].append(word)
        made.append(unit(weight, *kinds.pop("words"), **kinds))
    return made


@settings(max_examples=40)
@given(st.lists(offers, max_size=FEW), some_units())
def test_among_few_offers_the_search_is_exact(
    both: tuple[Engine, Engine], kept: list[Offer], units: list[Unit]
) -> None:
    for engine in both:
        fill(engine, kept)
        assert searched(engine, units, 60) == by_scoring_all(kept, units, 60)


@settings(max_examples=20)
@given(
    many_offers,
    st.integers(1, 3),
    st.integers(1, 60),
)
def test_among_many_offers_it_is_exact_where_all_units_decide(
    both: tuple[Engine, Engine], kept: list[Offer], number: int, most: int
) -> None:
    units = [unit(weight, word) for weight, word in zip(WEIGHTS[:number], WORDS, strict=False)]
    for engine in both:
        fill(engine, kept)
        assert searched(engine, units, most) == by_scoring_all(kept, units, most)


@settings(max_examples=20)
@given(many_offers, st.integers(1, 3), st.integers(1, 9))
def test_asking_the_first_blocks_first_changes_nothing(
    both: tuple[Engine, Engine], kept: list[Offer], number: int, most: int
) -> None:
    units = [unit(weight, word) for weight, word in zip(WEIGHTS[:number], WORDS, strict=False)]
    with pytest.MonkeyPatch.context() as patch:
        for module in (filters, postgresql_index):
            patch.setattr(module, "BLOCK", 8)
        patch.setattr(postgresql_index, "MANY", 4)
        patch.setattr(postgresql_index, "ENOUGH", 1)
        fill(both[1], kept)
        assert searched(both[1], units, most) == by_scoring_all(kept, units, most)


@settings(max_examples=20)
@given(many_offers, some_units(), st.integers(1, 60))
def test_both_databases_rank_alike_also_where_the_search_is_not_exact(
    both: tuple[Engine, Engine], kept: list[Offer], units: list[Unit], most: int
) -> None:
    for engine in both:
        fill(engine, kept)
    here, there = (searched(engine, units, most) for engine in both)
    assert here == there
    assert len({number for number, _ in here}) == len(here) <= most
    assert all(told(LEAST) <= score <= 1 for _, score in here)


@pytest.mark.parametrize("kind", [0, 1], ids=["sqlite", "postgresql"])
def test_a_light_unit_finds_nothing_alone(both: tuple[Engine, Engine], kind: int) -> None:
    engine = both[kind]
    fill(engine, [offer("a", "kabax"), offer("b", "lobex"), offer("c", "kabax lobex")])
    heavy, light, middle = unit(9.0, "kabax"), unit(1.0, "lobex"), unit(7.0, "lobex")
    assert [number for number, _ in searched(engine, [heavy, light], 9)] == [3, 1]
    assert [number for number, _ in searched(engine, [heavy, middle], 9)] == [3, 1, 2]


@pytest.mark.parametrize("kind", [0, 1], ids=["sqlite", "postgresql"])
def test_where_many_have_the_same_the_first_ones_come(
    both: tuple[Engine, Engine], kind: int
) -> None:
    fill(both[kind], [offer("a", "kabax") for _ in range(70)])
    found = searched(both[kind], [unit(1.0, "kabax")], 5)
    assert found == [(number, told(1.0)) for number in range(1, 6)]


@pytest.mark.parametrize("kind", [0, 1], ids=["sqlite", "postgresql"])
def test_nothing_is_found_where_there_is_nothing(both: tuple[Engine, Engine], kind: int) -> None:
    fill(both[kind], [])
    assert searched(both[kind], [unit(0.0, "kabax")], 5) == []
    assert searched(both[kind], [], 5) == []
    assert Searcher(both[kind]).best(0, "excel machine learning", (None, "pl", None), 60) == ()
