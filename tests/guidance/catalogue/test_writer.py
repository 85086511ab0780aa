"""Taking records in: what is new, changed or comes from elsewhere, and what a record leads to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, event, select

from guidance.catalogue import tables
from guidance.catalogue.writer import BATCH, Clash, Counts, Writer
from guidance.vocabulary import Accreditation, Offer, Organisation, QualityAssurance
from tests.guidance.catalogue.conftest import DAY, reading
from tests.guidance.catalogue.states import save, wrong
from tests.guidance.offers import offer

LATER = DAY + timedelta(9)
SCHOOL = Organisation("Szkoła", "PL", identifier="https://example.org/id/1")


def many(first: int, end: int) -> list[Offer]:
    """Offers with numbers in their names."""
    return [replace(offer(f"m-{at}", f"Kurs {at}"), source="one") for at in range(first, end)]


def accredited(name: str, said: str, organisation: Organisation = SCHOOL) -> Accreditation:
    """An accreditation that says something."""
    return Accreditation(name, organisation, QualityAssurance({"en": said}), "register")


def register(engine: Engine, *found: Accreditation, source: str = "register") -> Counts:
    """Takes a whole register in."""
    with engine.begin() as connection:
        writer = Writer(connection, source, DAY)
        writer.forget_accreditations()
        for one in found:
            writer.save_accreditation(one)
        writer.finish(0)
    return writer.counts


def statements_of(engine: Engine) -> list[str]:
    """The statements that an engine will run."""
    heard: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *given: heard.append(str(given[2])))
    return heard


def assured(engine: Engine, name: str = "a-1") -> list[str]:
    """What is said of the quality of an offer's provider."""
    return [one.statement["en"] for one in reading(engine).offer(name).provider.quality]


def test_batches_of_any_size_are_written_alike(engine: Engine) -> None:
    counts, clashes = save(engine, "one", many(0, 2 * BATCH + 1))
    assert (counts, clashes) == (Counts(new=2 * BATCH + 1), [])
    counts, _ = save(engine, "one", many(1, 2 * BATCH + 2), whole=True, day=LATER)
    assert counts == Counts(new=1, unchanged=2 * BATCH, withdrawn=1)
    assert wrong(engine) == []


def test_few_changes_among_many_records_are_written(engine: Engine) -> None:
    """Where there is much to do, keys are made in a second process."""
    end = 8 * BATCH
    save(engine, "one", many(0, end))
    again = [*many(0, end - 1), replace(many(end - 1, end)[0], place="Łódź"), *many(end, end + 2)]
    counts, _ = save(engine, "one", again)
    assert counts == Counts(new=2, changed=1, unchanged=end - 1)
    assert wrong(engine) == []


def test_what_is_unchanged_is_not_written_again(engine: Engine) -> None:
    save(engine, "one", many(0, 3))
    save(engine, "one", many(0, 3), day=LATER)
    assert {one.updated for one in reading(engine).offers(["m-0", "m-1", "m-2"])} == {DAY}


def test_the_second_of_two_with_one_identifier_is_left_out(engine: Engine) -> None:
    first, second = offer("a-1", "Pierwszy"), offer("a-1", "Drugi")
    far = [first, *many(0, BATCH), second]
    counts, clashes = save(engine, "one", far)
    assert (counts.new, clashes) == (BATCH + 1, [Clash("a-1", None)])
    counts, clashes = save(engine, "one", [*far, second], whole=True)
    assert (counts.unchanged, clashes) == (BATCH + 1, [Clash("a-1", None)] * 2)
    assert reading(engine).offer("a-1").credential.title == "Pierwszy"
    assert wrong(engine) == []


def test_what_another_source_has_is_left_to_it(engine: Engine) -> None:
    save(engine, "one", [offer("a-1", "Pierwszy")])
    counts, clashes = save(engine, "two", [offer("a-1", "Drugi"), offer("b-1")], whole=True)
    assert (counts.new, clashes) == (1, [Clash("a-1", "one")])
    save(engine, "one", [offer("z-1")], whole=True)
    gone = reading(engine).offer("a-1")
    assert (gone.credential.title, gone.withdrawn) == ("Pierwszy", DAY)
    _, clashes = save(engine, "two", [offer("a-1", "Drugi")])
    assert clashes == [Clash("a-1", "one")], "what is withdrawn still has its source"


def test_what_was_withdrawn_comes_back(engine: Engine) -> None:
    def found() -> list[str]:
        return [hit.offer.id for hit in reading(engine).search("arkusze", None, None, LATER)]

    save(engine, "one", [offer("a"), offer("b")])
    save(engine, "one", [offer("a")], whole=True, day=LATER)
    assert found() == ["a"]
    counts, _ = save(engine, "one", [offer("a"), offer("b")], whole=True, day=LATER)
    back = reading(engine).offer("b")
    assert (counts.changed, back.withdrawn, back.first_seen) == (1, None, DAY)
    assert found() == ["a", "b"]
    assert wrong(engine) == []


def test_a_link_to_a_larger_credential_is_kept_once(engine: Engine) -> None:
    save(engine, "one", [offer("a-1", stacks_into=["big", "big", "later"])])
    with engine.connect() as connection:
        links = connection.execute(select(tables.StackingLinkRow.into_id))
        assert sorted(links.scalars()) == ["big", "later"]
    save(engine, "one", [offer("a-1", stacks_into=["later"])])
    with engine.connect() as connection:
        assert list(connection.scalars(select(tables.StackingLinkRow.into_id))) == ["later"]


def test_writing_costs_few_statements_an_offer(engine: Engine) -> None:
    heard = statements_of(engine)
    save(engine, "one", many(0, 2 * BATCH))
    assert len(heard) < BATCH / 10


@pytest.fixture
def schooled(engine: Engine) -> Engine:
    """A catalogue with an offer of a school, and one of another."""
    first = replace(offer("a-1"), provider=SCHOOL)
    other = replace(offer("b-1"), provider=replace(SCHOOL, country="DE", identifier=None))
    save(engine, "one", [first, other])
    return engine


def test_accreditations_are_shown_on_the_providers_offers(schooled: Engine) -> None:
    assert register(schooled, accredited("r-1", "listed")).accreditations == 1
    assert (assured(schooled), assured(schooled, "b-1")) == (["listed"], [])
    hit = reading(schooled).search("arkusze")[0]
    assert [one.statement["en"] for one in hit.offer.provider.quality] == ["listed"]


@pytest.mark.parametrize(
    "organisation",
    [
        Organisation("SZKOŁA", "PL"),
        Organisation("Another name", "DE", identifier="https://example.org/id/1"),
    ],
    ids=["by name and country", "by identifier"],
)
def test_an_organisation_is_told_by_identifier_or_name(
    schooled: Engine, organisation: Organisation
) -> None:
    register(schooled, accredited("r-1", "listed", organisation))
    assert (assured(schooled), assured(schooled, "b-1")) == (["listed"], [])


def test_what_the_record_states_itself_is_not_said_twice(engine: Engine) -> None:
    said = QualityAssurance({"en": "listed"})
    save(engine, "one", [replace(offer("a-1"), provider=replace(SCHOOL, quality=(said,)))])
    register(engine, accredited("r-1", "listed"), accredited("r-2", "audited"))
    register(engine, accredited("r-3", "audited"), source="second")
    assert assured(engine) == ["listed", "audited"]


def test_a_whole_register_takes_the_place_of_the_one_before(schooled: Engine) -> None:
    register(schooled, accredited("r-1", "old"), accredited("r-2", "older"))
    register(schooled, accredited("s-1", "elsewhere"), source="second")
    assert sorted(assured(schooled)) == ["elsewhere", "old", "older"]
    register(schooled, accredited("r-2", "new"))
    assert sorted(assured(schooled)) == ["elsewhere", "new"]
    register(schooled)
    assert assured(schooled) == ["elsewhere"]


def test_an_accreditation_with_the_same_identifier_is_replaced(schooled: Engine) -> None:
    register(schooled, accredited("r-1", "old"), accredited("r-1", "new"))
    assert assured(schooled) == ["new"]
