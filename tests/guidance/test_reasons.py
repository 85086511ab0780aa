"""Reasons and caveats: each is true of the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from decimal import Decimal

from hypothesis import given, settings

from guidance.answer import Field, Listing, Named, Term
from guidance.criteria import Criteria, Span
from guidance.facts import Hit, Match
from guidance.limits import plain
from guidance.money import Money, in_euros, rates
from guidance.reasons import FEW_SEATS, MOST, caveats, reasons, unstated
from guidance.recommendation import recommend
from guidance.vocabulary import Mode, Offer, Standing
from tests.guidance.offers import DAY, hits, languages, offer, wanted


def matched(hit: Hit, field: str) -> bool:
    """Whether the record's words were found in a field."""
    return hit.match is not None and hit.match.field == field


def affordable(hit: Hit, limit: Field) -> bool:
    """Whether the price is stated and within an amount."""
    most = in_euros(limit) if isinstance(limit, Money) else None
    return most is not None and hit.offer.price is not None and hit.offer.price <= most


def taught(offer: Offer, language: Field) -> bool:
    """Whether the offer is taught in a language."""
    return isinstance(language, Named) and language.code in offer.languages


REASONS: Mapping[str, Callable[[Hit, Criteria, Mapping[str, Field]], bool]] = {
    **{
        name: lambda hit, _asked, _said, name=name: matched(hit, name)  # type: ignore[misc]
        for name in ("title", "skill", "outcome", "description")
    },
    "free": lambda hit, _asked, _said: hit.offer.price == 0,
    "price": lambda hit, _asked, said: affordable(hit, said["limit"]),
    "no-prerequisites": lambda hit, _asked, _said: hit.offer.prerequisites is None,
    "level": lambda hit, asked, said: (
        asked.level == str(hit.offer.credential.eqf_level) == str(said["level"])
    ),
    "place": lambda hit, asked, said: (
        said["place"] == hit.offer.place and plain(str(said["place"])) == plain(asked.place or "")
    ),
    "online": lambda hit, _asked, _said: hit.offer.mode is Mode.ONLINE,
    "mode": lambda hit, asked, said: (
        hit.offer.mode == asked.mode and said["mode"] == Term(f"term-mode-{asked.mode}")
    ),
    "language": lambda hit, _asked, said: taught(hit.offer, said["language"]),
    "start": lambda hit, _asked, said: said["day"] == hit.offer.start,
    "ects": lambda hit, _asked, said: said["ects"] == hit.offer.credential.ects,
    "open": lambda hit, _asked, said: said["day"] == hit.offer.deadline,
}


@settings(max_examples=500)
@given(hits, wanted, languages)
def test_every_reason_is_true_of_the_record(
    found: list[Hit], asked: Criteria, language: str
) -> None:
    for hit in recommend(found, asked, language, DAY).hits:
        told = reasons(hit, asked, language)
        assert len(told) <= MOST
        for reason in told:
            true = REASONS[reason.key.removeprefix("offers-reason-")]
            assert true(hit, asked, reason.fields), reason


def converted(asked: Criteria, rate: Field) -> bool:
    """Whether a rate is the one of the limit's currency."""
    return asked.price is not None and rates()[asked.price.currency].per_euro == rate


def named(codes: Iterable[str]) -> Listing:
    """Languages by code."""
    return Listing(tuple(Named("language", code) for code in codes))


def in_both(text: str | None) -> tuple[Field, ...]:
    """An English text as it is shown to those who read English, and to others."""
    return () if text is None else (text, Term("term-in-english", {"text": text}))


CAVEATS: Mapping[str, Callable[[Offer, Criteria, Mapping[str, Field]], bool]] = {
    "started": lambda one, _asked, said: (
        one.standing(DAY) is Standing.STARTED and said["day"] == one.start
    ),
    "seats": lambda one, _asked, said: said["seats"] == one.seats_left in range(1, FEW_SEATS + 1),
    "rate": lambda _one, asked, said: converted(asked, said["rate"]),
    "language": lambda one, _asked, said: said["languages"] == named(one.languages),
    "prerequisites": lambda one, _asked, said: said["text"] in in_both(one.prerequisites),
    "weeks": lambda _one, asked, _said: asked.duration is not None or asked.hours is not None,
    "level": lambda one, _asked, said: said["level"] == one.credential.eqf_level,
    "unstated": lambda one, _asked, said: said["what"] == Listing(tuple(unstated(one))),
}


@settings(max_examples=500)
@given(hits, wanted, languages)
def test_every_caveat_is_true_of_the_record(
    found: list[Hit], asked: Criteria, language: str
) -> None:
    for hit in found:
        told = caveats(hit.offer, asked, language, DAY)
        assert len(told) <= MOST
        for caveat in told:
            true = CAVEATS[caveat.key.removeprefix("offers-caveat-")]
            assert true(hit.offer, asked, caveat.fields), caveat


def test_what_was_asked_for_comes_first_and_the_reasons_are_few() -> None:
    one = offer(
        price=Decimal(0),
        mode=Mode.ONLINE,
        languages=("pl",),
        deadline=DAY,
        eqf_level=4,
        ects=Decimal(2),
    )
    hit = Hit(one, 0.9, Match("outcome", "sum a column"))
    asked = Criteria(mode="online", level="4", ects=Span(Decimal(1)))
    keys = [reason.key for reason in reasons(hit, asked, "pl")]
    assert keys == [f"offers-reason-{name}" for name in ("outcome", "free", "level", "online")]


def test_what_is_not_stated_is_named() -> None:
    missing = {term.key for term in unstated(offer()) if isinstance(term, Term)}
    elements = ("price", "workload", "level", "start", "assessment", "quality")
    assert missing == {f"term-element-{name}" for name in elements}
    assert Term("term-element-place") in unstated(offer(mode=Mode.ONSITE))
    complete = offer(
        price=Decimal(0),
        hours=Decimal(5),
        eqf_level=4,
        start=DAY + timedelta(1),
        assessment="test",
        quality_assurance="register",
    )
    assert tuple(unstated(complete)) == ()


def test_long_texts_are_cut_between_words() -> None:
    long = "wiedza i doświadczenie " * 20
    (caveat, *_) = caveats(offer(prerequisites=long), Criteria(), "en", DAY)
    text = str(caveat.fields["text"])
    assert len(text) <= 141
    assert text.endswith(("wiedza…", "i…", "doświadczenie…"))
