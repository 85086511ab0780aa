"""What of an offer does not fit or is not stated, and the fields each caveat points at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from guidance.answer import Field, Listing, Named, Term
from guidance.caveats import MOST, age_of, caveats
from guidance.criteria import Criteria, Span
from guidance.limits import NAMES
from guidance.money import Money
from guidance.state import Held
from guidance.unstated import unstated
from guidance.vocabulary import Mode, Offer, Price, Run
from tests.guidance.full import FULL, LATER
from tests.guidance.offers import DAY, offer

Told = tuple[dict[str, Field], tuple[str, ...]]


def told(
    one: Offer, asked: Criteria, language: str = "en", held: tuple[Held, ...] = ()
) -> dict[str, Told]:
    """What is to be minded of an offer and the paths it rests on, by the caveat's name."""
    said = caveats(one, asked, language, DAY, held)
    return {
        caveat.key.removeprefix("offers-caveat-"): (dict(caveat.fields), caveat.paths)
        for caveat in said
    }


def test_what_is_not_stated_is_named_once_and_last() -> None:
    missing = {term.key for term in unstated(offer())}
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
    assert unstated(complete) == unstated(FULL) == ()
    said, paths = told(replace(complete, price=None), Criteria())["unstated"]
    assert (said, paths) == ({"what": Listing((Term("term-element-price"),))}, ("price",))


def elements(one: Offer, asked: Criteria) -> tuple[set[str], set[str]]:
    """The elements that are said not to be stated, and their paths."""
    said, paths = told(one, asked)["unstated"]
    assert isinstance(said["what"], Listing)
    terms = (term for term in said["what"].items if isinstance(term, Term))
    return {term.key.removeprefix("term-element-") for term in terms}, set(paths)


def test_what_was_asked_for_is_among_what_is_not_stated() -> None:
    asked = Criteria(mode="online", place="Łódź", country="PL")
    named, paths = elements(offer(), asked)
    assert {"form", "place"} <= named
    assert {"mode", "place"} <= paths
    assert not {"form", "place"} & elements(offer(), Criteria())[0]
    assert "place" not in elements(offer(region="łódzkie"), Criteria(place="Łódź"))[0]


def test_what_is_not_stated_is_told_however_much_there_is_to_mind() -> None:
    one = offer(
        start=DAY - timedelta(2),
        deadline=DAY,
        seats_left=2,
        languages=("de",),
        price=Price(Decimal(9), "PLN"),
        prerequisites="matura",
        min_age=18,
    )
    said = list(told(one, Criteria()))
    assert said == ["started", "seats", "language", "rate", "unstated"]
    assert len(said) == MOST


def test_long_texts_are_cut_between_words() -> None:
    long = "wiedza i doświadczenie " * 20
    said, paths = told(offer(prerequisites=long), Criteria())["prerequisites"]
    text = str(said["text"])
    assert len(text) <= 141
    assert text.endswith(("wiedza…", "i…", "doświadczenie…"))
    assert paths == ("prerequisites.en",)


def test_an_age_limit_is_a_caveat() -> None:
    stating: list[tuple[dict[str, Any], Term]] = [
        ({"min_age": 18}, Term("term-age-from", {"age": 18})),
        ({"max_age": 26}, Term("term-age-to", {"age": 26})),
        ({"min_age": 18, "max_age": 26}, Term("term-age-between", {"least": 18, "most": 26})),
    ]
    for stated, term in stating:
        assert told(offer(**stated), Criteria())["age"] == ({"age": term}, tuple(stated))
    assert age_of(offer()) is None


def test_a_price_is_told_in_the_currency_of_the_limit_with_the_rates_and_their_day() -> None:
    one = offer(price=Price(Decimal(100), "SEK"))
    said, paths = told(one, Criteria(price=Money(Decimal(900), "PLN")))["rate"]
    assert paths == ("price",)
    assert said["price"] == Money(Decimal(100), "SEK")
    assert said["converted"] == Money(Decimal(37), "PLN")
    assert isinstance(said["rates"], Listing)
    terms = [term for term in said["rates"].items if isinstance(term, Term)]
    assert [term.fields["currency"] for term in terms] == ["PLN", "SEK"]
    assert all(isinstance(term.fields["day"], date) for term in terms)


def test_without_a_limit_a_price_is_told_in_the_currency_of_the_language() -> None:
    euros, zloty = offer(price=Decimal(100)), offer(price=Price(Decimal(100), "PLN"))
    assert told(euros, Criteria(), "pl")["rate"][0]["converted"] == Money(Decimal(432), "PLN")
    assert told(zloty, Criteria(), "en")["rate"][0]["converted"] == Money(Decimal(23))
    for one, language in ((euros, "en"), (zloty, "pl")):
        assert "rate" not in told(one, Criteria(), language)
    for price in (Price(Decimal(0), "PLN"), Price(Decimal(9), "JPY")):
        assert "rate" not in told(offer(price=price), Criteria(), "en")


def test_free_places_are_spoken_of_only_while_one_can_apply() -> None:
    for deadline, spoken in ((DAY, True), (DAY - timedelta(1), False)):
        said = told(offer(deadline=deadline, seats_left=2), Criteria())
        assert ("seats" in said) is spoken
    runs = (Run(DAY + timedelta(90), seats_left=9), Run(DAY + timedelta(9), seats_left=2))
    assert told(offer(runs=runs), Criteria())["seats"] == ({"seats": 2}, ("runs[1].seats_left",))


def test_a_course_that_has_begun_says_since_when() -> None:
    begun = Run(DAY - timedelta(4), deadline=DAY)
    one = offer(runs=(Run(DAY - timedelta(90)), begun))
    assert told(one, Criteria())["started"] == ({"day": begun.start}, ("runs[1].start",))


def test_the_language_of_instruction_or_that_of_the_texts_is_told() -> None:
    german = {"languages": Listing((Named("language", "de"),))}
    assert told(offer(languages=("de",)), Criteria(), "pl")["language"] == (german, ("languages",))
    described = offer(descriptions={"de": "Tabellen"})
    paths = ("languages", "descriptions.de")
    assert told(described, Criteria(), "pl")["described"] == (german, paths)
    for texts in ({}, {"pl": "Tabele"}, {"und": "?"}):
        said = told(offer(descriptions=texts), Criteria(), "pl")
        assert said["language-unstated"] == ({}, ("languages",))
    assert (
        not {"language", "described", "language-unstated"}
        & told(offer(languages=("pl",), descriptions={"de": "Tabellen"}), Criteria(), "pl").keys()
    )


@pytest.mark.parametrize(
    ("asked", "stated", "names"),
    [
        ("beginner", {"eqf_level": 5}, {"level-high"}),
        ("beginner", {"eqf_level": 4}, {"level"}),
        ("advanced", {"eqf_level": 4}, {"level-low"}),
        ("advanced", {"eqf_level": 5}, {"level"}),
        ("intermediate", {"eqf_level": 8}, {"level"}),
        ("beginner", {"difficulty": "Zaawansowany"}, {"difficulty"}),
        ("beginner", {"difficulty": "3 of 5"}, set()),
        ("4", {"eqf_level": 4, "difficulty": "advanced"}, set()),
    ],
)
def test_a_level_in_words_is_never_equated_with_one_of_the_eqf(
    asked: str, stated: dict[str, Any], names: set[str]
) -> None:
    said = set(told(offer(**stated), Criteria(level=asked)))
    assert {name for name in said if name.startswith(("level", "difficulty"))} == names


def test_requirements_that_name_nothing_held_say_so() -> None:
    one = offer(prerequisites="matura")
    named, unnamed = "prerequisites", "prerequisites-not-held"
    assert unnamed not in told(one, Criteria())
    assert named in told(one, Criteria(), held=(Held("kurs"), Held("matura")))
    assert unnamed in told(one, Criteria(), held=(Held("kurs"),))


def test_an_amount_that_was_worked_out_says_so_where_it_was_asked_for() -> None:
    one = offer(weeks=Decimal(3), hours=Decimal(10), derived=("weeks", "hours"))
    assert "derived" not in told(one, Criteria())
    weeks = Term("term-weeks", {"weeks": Decimal(3)})
    asked = Criteria(duration=Span(None, Decimal(5)))
    assert told(one, asked)["derived"] == ({"what": Listing((weeks,))}, ("weeks",))
    weekly = Criteria(hours=Span(None, Decimal(5), "week"))
    each = Term("term-hours-week", {"hours": Decimal("3.3")})
    paths = ("credential.hours", "weeks")
    assert told(one, weekly)["derived"] == ({"what": Listing((each,))}, paths)
    assert "derived" not in told(offer(hours_per_week=Decimal(3)), weekly)
    dated = offer(start=DAY, end=DAY + timedelta(20))
    assert told(dated, asked)["derived"] == (
        {"what": Listing((weeks,))},
        ("runs[0].start", "runs[0].end"),
    )
    hours = Criteria(hours=Span(None, Decimal(60)))
    assert told(one, hours)["derived"][1] == ("credential.hours",)
    assert told(offer(ects=Decimal(2)), hours)["ects-hours"] == (
        {"ects": Decimal(2), "least": Decimal(50), "most": Decimal(60)},
        ("credential.ects",),
    )


def test_an_offer_that_was_asked_about_says_which_limits_it_breaks() -> None:
    one = offer(price=Decimal(9), mode=Mode.ONSITE, place="Łódź", school="Szkoła")
    asked = Criteria(
        price=Money(Decimal(5)), mode="online", place="Łódź", level="4", not_by=("szkola",)
    )
    broken = Listing((Term("term-limit-price"), Term("term-limit-mode")))
    assert told(one, asked)["breaks"] == ({"what": broken}, ("price", "mode"))


def test_every_limit_that_can_be_broken_has_words_and_fields() -> None:
    asked = Criteria(
        level="1",
        ects=Span(Decimal(900)),
        hours=Span(Decimal(900), None, "week"),
        duration=Span(Decimal(900)),
        price=Money(Decimal(0)),
        mode="onsite",
        place="Dublin",
        country="DE",
        language="lt",
        start=(LATER + timedelta(900), None),
        not_by=(FULL.provider.name,),
        not_these=(FULL.id,),
    )
    (broken, *_) = caveats(FULL, asked, "en", LATER)
    assert isinstance(broken.fields["what"], Listing)
    named = {term.key for term in broken.fields["what"].items if isinstance(term, Term)}
    limits = set(NAMES) - {"not_by", "not_these"}
    assert named == {f"term-limit-{name}" for name in limits}
    assert len(broken.paths) == len(set(broken.paths)) >= len(limits)


def test_a_record_that_states_all_has_little_to_mind() -> None:
    said = caveats(FULL, Criteria(), "pl", LATER)
    assert [one.key for one in said] == ["offers-caveat-prerequisites", "offers-caveat-age"]
