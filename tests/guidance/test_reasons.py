"""Reasons and caveats: each is true of the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.answer import Field, Listing, Named, Term
from guidance.criteria import Criteria, Span
from guidance.facts import Hit, Match
from guidance.limits import hours_a_week, joinable, meant_run, plain
from guidance.money import Money, amount, at_most, rates
from guidance.reasons import FEW_SEATS, MOST, age_of, caveats, reasons, unstated
from guidance.recommendation import recommend
from guidance.texts import marked
from guidance.vocabulary import Mode, Offer, Price, Run, Standing, Texts
from tests.guidance.full import FULL
from tests.guidance.offers import DAY, hits, languages, offer, wanted

MATCHES = (None, Match("title", "Arkusze"), Match("skill", "calculate"))


def affordable(one: Offer, limit: Field) -> bool:
    """Whether the price is stated and within an amount."""
    assert isinstance(limit, Money)
    return one.price is not None and at_most(amount(one.price), limit) is True


def starts(one: Offer, asked: Criteria, day: Field) -> bool:
    """Whether a run that one can join starts on a day within the limit."""
    first, last = asked.start or (None, None)
    assert isinstance(day, date)
    within = (first is None or day >= first) and (last is None or day <= last)
    return within and any(run.start == day for run in joinable(one, DAY))


def lasting(one: Offer, asked: Criteria) -> Decimal:
    """How many weeks the run that a card speaks of takes, to one decimal."""
    run = meant_run(one, asked, DAY) or Run()
    if one.weeks is not None:
        return one.weeks
    assert run.start is not None
    assert run.end is not None
    return round(Decimal((run.end - run.start).days + 1) / 7, 1)


def taught(offer: Offer, language: Field) -> bool:
    """Whether the offer is taught in a language."""
    return isinstance(language, Named) and language.code in offer.languages


REASONS: Mapping[str, Callable[[Offer, Criteria, Mapping[str, Field]], bool]] = {
    "title": lambda _one, _asked, _said: True,
    "skill": lambda _one, _asked, said: said["text"] == "calculate",
    "free": lambda one, _asked, _said: one.price is not None and one.price.amount == 0,
    "price": lambda one, _asked, said: affordable(one, said["limit"]),
    "no-prerequisites": lambda one, _asked, _said: not one.prerequisites,
    "level": lambda one, asked, said: (
        asked.level == str(one.credential.eqf_level) == str(said["level"])
    ),
    "place": lambda one, asked, said: (
        said["place"] == one.place and plain(str(said["place"])) == plain(asked.place or "")
    ),
    "online": lambda one, _asked, _said: one.mode is Mode.ONLINE,
    "mode": lambda one, asked, said: (
        one.mode == asked.mode and said["mode"] == Term(f"term-mode-{asked.mode}")
    ),
    "language": lambda one, _asked, said: taught(one, said["language"]),
    "start": lambda one, asked, said: starts(one, asked, said["day"]),
    "ects": lambda one, _asked, said: said["ects"] == one.credential.ects,
    "hours-week": lambda one, _asked, said: said["hours"] == round(hours_a_week(one) or 0, 1),
    "weeks": lambda one, asked, said: said["weeks"] == lasting(one, asked),
    "open": lambda one, _asked, said: any(r.deadline == said["day"] for r in joinable(one, DAY)),
}


@settings(max_examples=500)
@given(hits, wanted, languages, st.sampled_from(MATCHES))
def test_every_reason_is_true_of_the_record(
    found: list[Hit], asked: Criteria, language: str, match: Match | None
) -> None:
    for hit in recommend(found, asked, language, DAY).hits:
        told = reasons(hit.offer, match, asked, language, DAY)
        assert len(told) <= MOST
        for reason in told:
            true = REASONS[reason.key.removeprefix("offers-reason-")]
            assert true(hit.offer, asked, reason.fields), reason


def converted(one: Offer, asked: Criteria, told: Field) -> bool:
    """Whether rates are those between the limit's currency and the price's."""
    assert isinstance(told, Listing)
    assert one.price is not None
    assert asked.price is not None
    named = [term.fields["currency"] for term in told.items if isinstance(term, Term)]
    values = [term.fields["rate"] for term in told.items if isinstance(term, Term)]
    between = {one.price.currency, asked.price.currency} & set(rates())
    return set(named) == between and values == [rates()[str(code)].per_euro for code in named]


def named(codes: Iterable[str]) -> Listing:
    """Languages by code."""
    return Listing(tuple(Named("language", code) for code in codes))


def shown(texts: Texts) -> list[Field]:
    """A text as those may see it who read its language, and others."""
    return [
        marked(language, text, code)
        for code, text in texts.items()
        for language in ("pl", "en", "lt")
    ]


def told_of(one: Offer, asked: Criteria) -> Run:
    """The run that a card speaks of."""
    return meant_run(one, asked, DAY) or Run()


CAVEATS: Mapping[str, Callable[[Offer, Criteria, Mapping[str, Field]], bool]] = {
    "started": lambda one, asked, said: (
        told_of(one, asked).standing(DAY) is Standing.STARTED
        and said["day"] == told_of(one, asked).start
    ),
    "seats": lambda one, asked, said: (
        said["seats"] == told_of(one, asked).seats_left in range(1, FEW_SEATS + 1)
    ),
    "rate": lambda one, asked, said: converted(one, asked, said["rates"]),
    "language": lambda one, _asked, said: said["languages"] == named(one.languages),
    "prerequisites": lambda one, _asked, said: said["text"] in shown(one.prerequisites),
    "age": lambda one, _asked, said: said["age"] == age_of(one) is not None,
    "weeks": lambda one, asked, _said: asked.duration is not None and one.weeks is None,
    "hours-week": lambda one, asked, _said: asked.hours is not None and one.hours_per_week is None,
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
    match = Match("outcome", "sum a column", "en")
    asked = Criteria(mode="online", level="4", ects=Span(Decimal(1)))
    keys = [reason.key for reason in reasons(one, match, asked, "pl", DAY)]
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
    assert tuple(unstated(FULL)) == ()


def test_long_texts_are_cut_between_words() -> None:
    long = "wiedza i doświadczenie " * 20
    (caveat, *_) = caveats(offer(prerequisites=long), Criteria(), "en", DAY)
    text = str(caveat.fields["text"])
    assert len(text) <= 141
    assert text.endswith(("wiedza…", "i…", "doświadczenie…"))


def test_words_of_the_record_say_which_language_they_are_in() -> None:
    match = Match("outcome", "Tabellen lesen", "de")
    (told, *_) = reasons(offer(), match, Criteria(), "pl", DAY)
    german: dict[str, Field] = {"text": "Tabellen lesen", "language": Named("language", "de")}
    assert told.fields["text"] == Term("term-in-language", german)
    (told, *_) = reasons(offer(), match, Criteria(), "de", DAY)
    assert told.fields["text"] == "Tabellen lesen"


def test_an_age_limit_is_a_caveat() -> None:
    stating: list[tuple[dict[str, Any], Term]] = [
        ({"min_age": 18}, Term("term-age-from", {"age": 18})),
        ({"max_age": 26}, Term("term-age-to", {"age": 26})),
        ({"min_age": 18, "max_age": 26}, Term("term-age-between", {"least": 18, "most": 26})),
    ]
    for stated, term in stating:
        told = caveats(offer(**stated), Criteria(), "en", DAY)
        assert [one.fields["age"] for one in told if one.key == "offers-caveat-age"] == [term]
    assert age_of(offer()) is None


def test_the_rates_between_two_currencies_are_named() -> None:
    one = offer(price=Price(Decimal(100), "SEK"))
    (told, *_) = caveats(one, Criteria(price=Money(Decimal(900), "PLN")), "en", DAY)
    assert told.key == "offers-caveat-rate"
    assert isinstance(told.fields["rates"], Listing)
    assert len(told.fields["rates"].items) == 2


def test_an_outcome_that_matched_is_told_in_the_learners_language() -> None:
    both = offer(outcomes=[{"en": "sum a column", "pl": "dodaje kolumnę"}, {"en": "draw"}])
    for language, told in (("pl", "dodaje kolumnę"), ("en", "sum a column")):
        (reason, *_) = reasons(
            both, Match("outcome", "sum a column", "en"), Criteria(), language, DAY
        )
        assert reason.fields["text"] == told


def test_free_places_are_spoken_of_only_while_one_can_apply() -> None:
    for deadline, told in ((DAY, True), (DAY - timedelta(1), False)):
        said = caveats(offer(deadline=deadline, seats_left=2), Criteria(), "en", DAY)
        assert ("offers-caveat-seats" in [caveat.key for caveat in said]) is told


def test_lengths_that_were_asked_for_are_told_to_one_decimal() -> None:
    one = offer(hours=Decimal(10), weeks=Decimal(3))
    asked = Criteria(hours=Span(None, Decimal(5), "week"), duration=Span(None, Decimal(5)))
    told = {reason.key: dict(reason.fields) for reason in reasons(one, None, asked, "en", DAY)}
    assert told["offers-reason-weeks"] == {"weeks": Decimal(3)}
    assert told["offers-reason-hours-week"] == {"hours": Decimal("3.3")}
