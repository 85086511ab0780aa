"""Whole offers for property tests: any field stated or not, texts as intake would keep them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from guidance.catalogue.intake.texts import clean
from guidance.vocabulary import (
    UNDETERMINED,
    Credential,
    LearningOutcome,
    Link,
    Mode,
    NationalLevel,
    Offer,
    Organisation,
    OtherCredits,
    Price,
    QualityAssurance,
    Run,
    Skill,
    StackingLink,
    Supervision,
    Texts,
)

# The official languages of the European Union.
# fmt: off
LANGUAGES = (
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it",
    "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv",
)
# fmt: on
T = TypeVar("T")
COUNTRIES = ("PL", "DE", "FR", "GR", "GB", "IE", "XK", "UA", "CH", "US")
CURRENCIES = ("EUR", "PLN", "CZK", "SEK", "USD")
DERIVED = ("ects", "hours", "weeks", "hours_per_week")
NUTS = st.sampled_from(("PL21", "PL213", "DE3", "IE06", "FRK26"))
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn"), include_characters="\n")


@cache
def texts() -> SearchStrategy[str]:
    """A text of one or more lines, as intake would keep it."""
    return st.text(LETTERS, min_size=1, max_size=30).map(_cleaned).filter(_is_clean)


@cache
def names() -> SearchStrategy[str]:
    """A text of one line."""
    return texts().map(lambda text: " ".join(text.split())).filter(_is_clean)


@cache
def identifiers() -> SearchStrategy[str]:
    """An identifier: a word, a number of a register, a web address; now and then any text."""
    plain = st.from_regex(r"[A-Za-z0-9_.:/-]{1,20}(#[2-9])?", fullmatch=True)
    return st.one_of(plain, urls(), names().filter(str.isprintable))


@cache
def urls() -> SearchStrategy[str]:
    """A web address."""
    path = r"https?://[a-z]{1,8}\.example/[a-zA-Z0-9/_.~?=&%-]{0,15}(#[a-z]{1,3})?"
    return st.from_regex(path, fullmatch=True)


def by_language(one: SearchStrategy[str] | None = None) -> SearchStrategy[Texts]:
    """Texts in some languages, among them one that is not known; or none."""
    codes = st.sampled_from((UNDETERMINED, *LANGUAGES))
    return st.dictionaries(codes, texts() if one is None else one, max_size=3)


def numbers(most: int) -> SearchStrategy[Decimal]:
    """A number with two decimals at most."""
    exact = st.decimals(0, most, places=2)
    return st.one_of(st.integers(0, most).map(Decimal), exact).map(lambda one: one.normalize() + 0)


@cache
def days() -> SearchStrategy[date]:
    """A day."""
    return st.dates(date(1950, 1, 1), date(2100, 12, 31))


@cache
def isced_f() -> SearchStrategy[str]:
    """A code of ISCED-F."""
    return st.from_regex(r"[0-9]{2,4}", fullmatch=True)


def some(one: SearchStrategy[T], most: int = 2) -> SearchStrategy[tuple[T, ...]]:
    """Some or none of them."""
    return st.lists(one, max_size=most).map(lambda found: tuple(found))


def maybe(one: SearchStrategy[T]) -> SearchStrategy[T | None]:
    """Stated or not."""
    return st.none() | one


@cache
def qualities() -> SearchStrategy[QualityAssurance]:
    """Quality assurance with any scope."""
    return st.builds(
        QualityAssurance,
        statement=by_language(),
        kind=maybe(names()),
        agency=maybe(names()),
        fields=some(isced_f()),
        eqf_levels=some(st.integers(1, 8)),
        places=some(st.sampled_from(COUNTRIES) | NUTS),
        valid_from=maybe(days()),
        valid_to=maybe(days()),
        url=maybe(urls()),
    )


@cache
def organisations() -> SearchStrategy[Organisation]:
    """A provider or an awarding body."""
    email = st.from_regex(r"[a-z]{1,5}@[a-z]{1,5}\.example", fullmatch=True)
    return st.builds(
        Organisation,
        name=names(),
        country=maybe(st.sampled_from(COUNTRIES)),
        region=maybe(NUTS | names()),
        names=by_language(names()),
        identifier=maybe(identifiers()),
        homepage=maybe(urls()),
        contact=maybe(email | names()),
        quality=some(qualities(), 1),
    )


@cache
def skills() -> SearchStrategy[Skill]:
    """A skill, of ESCO or not."""
    esco = st.integers(1, 3).map(lambda number: f"http://data.europa.eu/esco/skill/{number}")
    return st.builds(Skill, label=names(), uri=maybe(esco | urls() | st.just("urn:skill:1")))


@cache
def stacking_links() -> SearchStrategy[StackingLink]:
    """A link to a larger credential."""
    return st.builds(
        StackingLink,
        into=identifiers(),
        title=maybe(names()),
        decided_by=maybe(names()),
        credits=maybe(numbers(400)),
        note=by_language(),
    )


@cache
def credentials() -> SearchStrategy[Credential]:
    """What an offer leads to."""
    outcome = st.builds(LearningOutcome, texts=by_language().filter(bool), skills=some(skills(), 3))
    return st.builds(
        Credential,
        id=identifiers(),
        title=names(),
        awarding_body=maybe(organisations()),
        kind=maybe(names()),
        outcomes=some(outcome),
        skills=some(skills()),
        ects=maybe(numbers(400)),
        hours=maybe(numbers(20_000)),
        other_credits=some(st.builds(OtherCredits, amount=numbers(400), scheme=names())),
        eqf_level=maybe(st.integers(1, 8)),
        national_level=maybe(st.builds(NationalLevel, level=names(), framework=maybe(names()))),
        cycle=maybe(st.sampled_from(("short", "1", "2", "3"))),
        difficulty=maybe(names()),
        assessment=by_language(),
        supervision=maybe(st.sampled_from(Supervision)),
        quality=some(qualities()),
        formats=some(names()),
        stand_alone=maybe(st.booleans()),
        stacks_into=some(stacking_links()),
        recognition_note=by_language(),
    )


@cache
def runs() -> SearchStrategy[Run]:
    """A time at which an offer takes place."""
    return st.builds(
        Run,
        start=maybe(days()),
        end=maybe(days()),
        deadline=maybe(days()),
        seats_left=maybe(st.integers(0, 1000)),
    )


@cache
def prices() -> SearchStrategy[Price]:
    """What a learner pays."""
    return st.builds(
        Price,
        amount=numbers(1_000_000),
        currency=st.sampled_from(CURRENCIES),
        includes=by_language(),
    )


@cache
def offers() -> SearchStrategy[Offer]:
    """An offer, whatever of it is stated."""
    return st.builds(
        Offer,
        id=identifiers(),
        provider=organisations(),
        credential=credentials(),
        titles=by_language(names()),
        descriptions=by_language(),
        languages=some(st.sampled_from(LANGUAGES)),
        mode=maybe(st.sampled_from(Mode)),
        place=maybe(names()),
        country=maybe(st.sampled_from(COUNTRIES)),
        region=maybe(NUTS | names()),
        weeks=maybe(numbers(520)),
        hours_per_week=maybe(numbers(168)),
        derived=some(st.sampled_from(DERIVED)).map(lambda one: tuple(dict.fromkeys(one))),
        runs=some(runs(), 3),
        price=maybe(prices()),
        funding=by_language(),
        prerequisites=by_language(),
        target_group=by_language(),
        accessibility=by_language(),
        min_age=maybe(st.integers(0, 150)),
        max_age=maybe(st.integers(0, 150)),
        isced_f=some(isced_f()),
        url=maybe(urls()),
        links=some(st.builds(Link, url=urls(), title=maybe(names()))),
        modified=maybe(days()),
    )


@st.composite
def catalogues(draw: st.DrawFn, most: int = 3) -> list[Offer]:
    """Some offers with identifiers of their own; some share the credential, some the provider."""
    found = draw(st.lists(offers(), min_size=1, max_size=most, unique_by=lambda one: one.id))
    first = found[0]
    for number, other in enumerate(found[1:], 1):
        if draw(st.booleans()):
            found[number] = replace(other, credential=first.credential, provider=first.provider)
    return found


def _cleaned(text: str) -> str:
    return clean(text).text or ""


def _is_clean(text: str) -> bool:
    found = clean(text)
    return found.text == text and not found.done
