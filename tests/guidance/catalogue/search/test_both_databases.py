"""The same catalogue in SQLite and PostgreSQL gives the same answers, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Engine

from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.sample import import_sample
from guidance.catalogue.store import Catalogue
from guidance.catalogue.writer import Writer
from guidance.criteria import Criteria, Span
from guidance.facts import MOST_HITS
from guidance.limits import keeps
from guidance.money import Money
from guidance.vocabulary import Offer
from tests import postgres
from tests.guidance.catalogue.conftest import DAY
from tests.guidance.offers import some_hits

QUESTIONS, SEED = 300, 3
Pair = tuple[Catalogue, Catalogue]
LIMITS = (
    Criteria(mode="online"),
    Criteria(place="Łódź", level="4"),
    Criteria(country="PL", price=Money(Decimal(300))),
    Criteria(language="en", ects=Span(Decimal(2), Decimal(30))),
    Criteria(hours=Span(most=Decimal(60))),
    Criteria(hours=Span(most=Decimal(10), per="week"), duration=Span(most=Decimal(12))),
    Criteria(start=(DAY, DAY + timedelta(40))),
)
EXTRA = ("kurs", "od podstaw", "Kraków", "online", "C++", "AI", "xqzzcc", "sprwanie", "jezyk")


def random_offers() -> Iterator[Offer]:
    """Some hundred invented offers, some of them alike but for their numbers."""
    for seed in range(12):
        for hit in some_hits(seed):
            yield replace(hit.offer, id=f"{seed}-{hit.offer.id}", withdrawn=None, source="random")


def filled(engine: Engine) -> Catalogue:
    """The sample and the invented offers."""
    schema.upgrade(engine)
    import_sample(engine, DAY)
    with engine.begin() as connection:
        writer = Writer(connection, "random", DAY)
        assert not list(writer.save(random_offers()))
        writer.finish(0)
    return Catalogue(engine, patience=600)


@pytest.fixture(scope="module")
def pair(postgresql: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """The catalogue in each kind of database."""
    path: Path = tmp_path_factory.mktemp("both") / "catalogue.db"
    with ExitStack() as stack:
        url = stack.enter_context(postgres.empty_schema(postgresql))
        engines = [open_engine(one) for one in (f"sqlite:///{path}", url)]
        for engine in engines:
            stack.callback(engine.dispose)
        here, there = map(filled, engines)
        yield here, there


def said(catalogue: Catalogue) -> list[str]:
    """Words and titles of the records, in both languages."""
    texts: list[str] = []
    for offer in catalogue.open_offers(DAY):
        texts += [*offer.titles.values(), *offer.descriptions.values(), offer.provider.name]
    return [*(word for text in texts for word in text.split()), *EXTRA]


def asked(chance: Random, words: list[str]) -> tuple[str, Criteria | None, str | None]:
    """A question of some words, with slips, and perhaps limits and a language."""
    question = " ".join(chance.choices(words, k=chance.choice([1, 1, 2, 3, 4, 8])))
    if chance.random() < 0.3:
        at = chance.randrange(len(question))
        question = question[:at] + chance.choice("aeloz ") + question[at + 1 :]
    criteria = chance.choice([None, None, *LIMITS])
    return question, criteria, chance.choice([None, "pl", "en", "lt"])


def test_random_questions_have_the_same_answers(pair: Pair) -> None:
    here, there = pair
    chance, words = Random(SEED), said(here)
    found = 0
    for _ in range(QUESTIONS):
        question, criteria, language = asked(chance, words)
        day = chance.choice([None, DAY])
        hits = here.search(question, criteria, language, day)
        assert hits == there.search(question, criteria, language, day), question
        found += bool(hits)
    assert found > QUESTIONS / 2


def test_random_limits_let_the_same_offers_through(pair: Pair) -> None:
    here, there = pair
    for criteria in LIMITS:
        found = here.open_offers(DAY, criteria=criteria)
        assert found == there.open_offers(DAY, criteria=criteria)
        kept = [o for o in here.open_offers(DAY) if keeps(o, criteria, criteria.limits(), DAY)]
        assert {o.id for o in kept} <= {o.id for o in found}
        assert len(found) < len(here.open_offers(DAY))


def test_within_limits_only_what_can_be_joined_is_found(pair: Pair) -> None:
    for catalogue in pair:
        everything = catalogue.search("Excel")
        limited = catalogue.search("Excel", Criteria(mode="online"), None, DAY)
        assert {hit.offer.id for hit in limited} < {hit.offer.id for hit in everything}
        assert all(hit.offer.mode == "online" for hit in limited)


@pytest.mark.parametrize("language", ["pl", "de"])
def test_what_a_learner_can_follow_comes_before_what_fills_the_list(
    engine: Engine, language: str
) -> None:
    """More offers in a foreign language than a list holds do not displace those one can follow."""
    schema.upgrade(engine)
    some = next(one for one in random_offers() if one.credential.title == "Arkusze")
    many = [replace(some, id=f"x-{at:03}", languages=("lt",)) for at in range(MOST_HITS + 20)]
    codes = ((language,), ("en",), (), ("lt", language))
    few = [replace(some, id=f"y-{at}", languages=code) for at, code in enumerate(codes)]
    with engine.begin() as connection:
        writer = Writer(connection, "random", DAY)
        assert not list(writer.save([*many, *few]))
        writer.finish(0)
    found = Catalogue(engine).search("arkusze", None, language)
    assert {one.id for one in few} <= {hit.offer.id for hit in found}
    without = Catalogue(engine).search("arkusze")
    assert not {one.id for one in few} & {hit.offer.id for hit in without}
