"""Records as they are kept come back as they were, and tell in which fields they differ."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings

from guidance.catalogue import documents
from guidance.vocabulary import Accreditation, Offer
from tests.guidance.catalogue import strategies
from tests.guidance.full import FULL, SCHOOL

SEEN, WRITTEN, GONE = date(2026, 1, 3), date(2026, 3, 1), date(2026, 4, 1)


def stated(offer: Offer) -> Offer:
    """An offer without the catalogue's own days."""
    return replace(offer, first_seen=None, updated=None, withdrawn=None)


@settings(max_examples=15)
@given(strategies.offers())
def test_an_offer_comes_back_as_it_was(offer: Offer) -> None:
    document = documents.to_document(offer)
    assert documents.stated_offer(document) == offer
    found = documents.to_offer(document, SEEN, WRITTEN, GONE)
    assert (found.first_seen, found.updated, found.withdrawn) == (SEEN, WRITTEN, GONE)
    assert stated(found) == offer
    assert documents.to_document(stated(found)) == document
    assert documents.differences(document, document) == {}


def test_an_accreditation_comes_back_as_it_was() -> None:
    one = Accreditation("r-1", SCHOOL, SCHOOL.quality[0], "register")
    assert documents.to_accreditation(documents.to_document(one)) == one


def test_amounts_stay_exact() -> None:
    exact = replace(FULL, weeks=Decimal("0.10"), hours_per_week=Decimal("12345678901234567.89"))
    found = documents.stated_offer(documents.to_document(exact))
    assert (str(found.weeks), str(found.hours_per_week)) == ("0.10", "12345678901234567.89")


def test_the_catalogues_own_days_make_no_difference() -> None:
    other = replace(FULL, first_seen=GONE, updated=None, withdrawn=GONE)
    before, after = documents.to_document(FULL), documents.to_document(other)
    assert documents.differences(before, after) == {}


def test_every_field_makes_a_difference() -> None:
    bare = Offer(FULL.id, replace(SCHOOL, name="x"), replace(FULL.credential, id="x"))
    found = documents.differences(*map(documents.to_document, (stated(FULL), bare)))
    own = {"id", "provider", "credential", *documents.OWN}
    assert set(found) == {
        *(one.name for one in fields(Offer) if one.name not in own), "provider.name",
        "credential.id",
    }  # fmt: skip
    assert found["place"] == ["Kraków", None]
    assert found["provider.name"] == ["Szkoła Zawodowa", "x"]
