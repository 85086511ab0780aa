"""Whatever imports, removals and reindexing do to a catalogue, all that it holds agrees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, func, select

from guidance.catalogue import tables, upkeep
from guidance.catalogue.importing import remove_source, writing
from guidance.vocabulary import Offer, Run
from tests.guidance.catalogue import strategies
from tests.guidance.catalogue.conftest import DAY, reading
from tests.guidance.catalogue.states import both_databases, clear, derived, save, wrong
from tests.guidance.offers import offer

TITLES = ("Arkusze kalkulacyjne", "Koenzym Q10", "Opieka nad starszymi", "Q1 q0 C++")
SCHOOLS = ("Szkoła", "Akademia", "College")


@pytest.fixture(scope="module")
def both(
    postgresql: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Engine, Engine]]:
    """An empty catalogue in each kind of database."""
    with both_databases(postgresql, tmp_path_factory.mktemp("upkeep")) as made:
        yield made


@dataclass(frozen=True)
class Step:
    """One change: an import of a source (offers by identifier and variant), or another."""

    kind: str
    source: str
    offers: tuple[tuple[int, int], ...] = ()
    whole: bool = False


@dataclass
class Kept:
    """What should be known of an offer."""

    source: str
    variant: int
    number: int
    first_seen: date
    updated: date
    withdrawn: date | None = None


@dataclass
class Model:
    """The catalogue as it should be."""

    kept: dict[int, Kept] = field(default_factory=dict)
    next: int = 1
    counts: tuple[int, ...] = ()

    def do(self, step: Step, day: date) -> None:
        """Carries out a step."""
        if step.kind == "import":
            self._import(step, day)
        elif step.kind == "remove":
            self.kept = {at: one for at, one in self.kept.items() if one.source != step.source}

    def _import(self, step: Step, day: date) -> None:
        before, seen = dict(self.kept), set[int]()
        new = changed = same = refused = 0
        for at, variant in step.offers:
            had = self.kept.get(at)
            if at in seen or (had is not None and had.source != step.source):
                refused += 1
                continue
            seen.add(at)
            if had is None:
                self.kept[at] = Kept(step.source, variant, self.next, day, day)
                self.next += 1
                new += 1
            elif (had.variant, had.withdrawn) == (variant, None):
                same += 1
            else:
                self.kept[at] = replace(had, variant=variant, updated=day, withdrawn=None)
                changed += 1
        gone = [at for at, one in before.items() if self._is_gone(one, at, step, seen)]
        for at in gone:
            self.kept[at] = replace(self.kept[at], withdrawn=day)
        self.counts = (new, changed, same, len(gone), refused)

    def _is_gone(self, one: Kept, at: int, step: Step, seen: set[int]) -> bool:
        return step.whole and one.source == step.source and at not in seen and not one.withdrawn


def made(at: int, variant: int, source: str) -> Offer:
    """An offer as a source states it, in one of its variants."""
    return replace(
        offer(f"o-{at}", TITLES[variant % 4], school=SCHOOLS[variant % 3], country="PL"),
        descriptions={"pl": TITLES[(at + variant) % 4]},
        runs=(Run(DAY + timedelta(variant)),) if variant % 2 else (),
        source=source,
        credential=offer(f"c-{at}", TITLES[variant % 4], stacks_into=["c-1"] * variant).credential,
    )


def act(engine: Engine, step: Step, day: date) -> tuple[int, ...] | None:
    """Carries out a step in the database; gives the counts of an import."""
    if step.kind == "import":
        records = [made(at, variant, step.source) for at, variant in step.offers]
        counts, clashes = save(engine, step.source, records, whole=step.whole, day=day)
        refused = len(clashes)
        return counts.new, counts.changed, counts.unchanged, counts.withdrawn, refused
    if step.kind == "remove":
        remove_source(engine, step.source)
    else:
        with writing(engine) as connection:
            upkeep.make_search_anew(connection)
    return None


def as_kept(engine: Engine) -> dict[str, tuple[object, ...]]:
    """The offers that the database holds."""
    own = tables.OfferRow
    columns = (own.id, own.number, own.source, own.first_seen, own.updated, own.withdrawn)
    with engine.connect() as connection:
        return {row[0]: tuple(row[1:]) for row in connection.execute(select(*columns))}


imports = st.builds(
    Step,
    st.just("import"),
    st.sampled_from(["one", "two"]),
    st.lists(st.tuples(st.integers(1, 6), st.integers(0, 3)), max_size=6).map(tuple),
    st.booleans(),
)
others = st.builds(Step, st.sampled_from(["remove", "reindex"]), st.sampled_from(["one", "two"]))
steps = st.lists(st.one_of(imports, imports, imports, others), min_size=1, max_size=7)


@settings(max_examples=20)
@given(steps)
def test_all_agrees_after_any_sequence_of_changes(
    both: tuple[Engine, Engine], steps: list[Step]
) -> None:
    for engine in both:
        clear(engine)
        model = Model()
        for later, step in enumerate(steps):
            day = DAY + timedelta(later)
            counts = act(engine, step, day)
            model.do(step, day)
            assert counts in (None, model.counts)
            assert wrong(engine) == []
        assert as_kept(engine) == {
            f"o-{at}": (one.number, one.source, one.first_seen, one.updated, one.withdrawn)
            for at, one in model.kept.items()
        }
        for at, one in model.kept.items():
            stated = reading(engine).offer(f"o-{at}")
            bare = replace(stated, first_seen=None, updated=None, withdrawn=None)
            assert bare == made(at, one.variant, one.source)


@settings(max_examples=6)
@given(strategies.catalogues(2), strategies.catalogues(2))
def test_the_search_made_anew_is_the_one_that_grew(
    both: tuple[Engine, Engine], first: list[Offer], second: list[Offer]
) -> None:
    for engine in both:
        clear(engine)
        for offers in (first, second):
            save(engine, "s", offers, whole=True)
        with writing(engine) as connection:
            grown = derived(connection)
            upkeep.make_search_anew(connection)
            assert derived(connection) == grown
        assert wrong(engine) == []


def test_a_removed_source_leaves_nothing_of_its_own(engine: Engine) -> None:
    save(engine, "one", [made(at, at % 3, "one") for at in range(1, 700)])
    save(engine, "two", [made(at, 1, "two") for at in range(701, 703)])
    save(engine, "one", [made(1, 3, "one")], whole=True)
    assert remove_source(engine, "one") == 699
    assert sorted(as_kept(engine)) == ["o-701", "o-702"]
    assert wrong(engine) == []
    with engine.connect() as connection:
        changes = connection.scalar(select(func.count()).select_from(tables.ChangeRow))
    assert changes == 0
    assert remove_source(engine, "one") == 0
    assert reading(engine).sources() == ("two",)


def test_numbers_are_not_used_again(engine: Engine) -> None:
    save(engine, "one", [made(at, 0, "one") for at in range(5)])
    remove_source(engine, "one")
    save(engine, "one", [made(at, 0, "one") for at in range(2)])
    assert [number for number, *_ in as_kept(engine).values()] == [6, 7]
    remove_source(engine, "one")
    with writing(engine) as connection:
        upkeep.make_search_anew(connection)
    save(engine, "two", [made(1, 0, "two")])
    assert [number for number, *_ in as_kept(engine).values()] == [8]


def test_a_search_that_is_lacking_is_noticed(engine: Engine) -> None:
    with engine.connect() as connection:
        assert not upkeep.lacks_search(connection)
    save(engine, "one", [made(1, 0, "one")])
    with engine.begin() as connection:
        assert not upkeep.lacks_search(connection)
        connection.execute(delete(tables.SearchEntryRow))
        assert upkeep.lacks_search(connection)


def test_a_provider_that_nobody_names_any_more_is_forgotten(engine: Engine) -> None:
    save(engine, "one", [made(1, 0, "one")])
    save(engine, "one", [made(1, 1, "one")])
    catalogue = reading(engine)
    assert catalogue.provider_named("Szkoła") is None
    assert catalogue.stats(DAY).providers == 1
    found = catalogue.provider_named("Akademia")
    assert found is not None
    assert found.name == "Akademia"
