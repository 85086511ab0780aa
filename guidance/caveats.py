"""What of an offer does not fit, what to mind, and what its record does not state.

Each points at the fields of the record that it rests on; what is not stated is said once, last.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from operator import attrgetter

from guidance.answer import Field, Listing, Named, Reason, Term, resting_on, say
from guidance.criteria import Criteria
from guidance.hearing import CURRENCIES
from guidance.levels import HIGH_FROM, LOW_TO, WORDS, level_of
from guidance.limits import Verdict, hours_a_week, meant_run, verdict, weeks, workload
from guidance.money import Money, amount, converted, used_rates
from guidance.paths import length_paths, run_path, text_path, weekly_paths
from guidance.state import Held
from guidance.texts import cut, cut_in
from guidance.unstated import missing
from guidance.vocabulary import UNDETERMINED, Offer, Run, Standing
from guidance.wording import names

MOST = 5
FEW_SEATS = 5
# Whom the learner does not want needs no words: it is never shown.
_WITHOUT_WORDS = {"not_by", "not_these"}
# Where the record has what a limit is about.
_PATHS = {
    "level": ("credential.eqf_level",),
    "ects": ("credential.ects",),
    "hours": ("credential.hours", "credential.ects", "hours_per_week"),
    "duration": ("weeks", "runs"),
    "price": ("price",),
    "mode": ("mode",),
    "place": ("place", "region", "country", "provider.country"),
    "country": ("country", "provider.country"),
    "language": ("languages",),
    "start": ("runs",),
}


def caveats(
    offer: Offer, criteria: Criteria, language: str, today: date, held: tuple[Held, ...] = ()
) -> tuple[Reason, ...]:
    """At most five things to mind, the weightiest first; what is not stated always among them.

    ``held`` is what the learner says they hold.
    """
    absent = tuple(_unstated(offer, criteria))
    said = _caveats(offer, criteria, language, today, held)
    return (*islice(said, MOST - len(absent)), *absent)


def _caveats(
    offer: Offer, criteria: Criteria, language: str, today: date, held: tuple[Held, ...]
) -> Iterator[Reason]:
    yield from _breaks(offer, criteria, today)
    yield from _run_caveats(offer, criteria, today)
    yield from _taught(offer, criteria, language)
    yield from _rate(offer, criteria, language)
    yield from _prerequisites(offer, language, held)
    yield from _level(offer, criteria)
    age = age_of(offer)
    if age is not None:
        stated = [name for name in ("min_age", "max_age") if getattr(offer, name) is not None]
        yield resting_on(say("offers-caveat-age", age=age), *stated)
    yield from _worked_out(offer, criteria, today)
    yield from _unknown_length(offer, criteria)


def _breaks(offer: Offer, criteria: Criteria, today: date) -> Iterator[Reason]:
    """The limits that an offer breaks: of one that was asked about by name, or kept before."""
    asked = [name for name in criteria.limits() if name not in _WITHOUT_WORDS]
    broken = [n for n in asked if verdict(n, offer, criteria, today) is Verdict.BREAKS]
    if broken:
        what = Listing(tuple(Term(f"term-limit-{name}") for name in broken))
        about = dict.fromkeys(path for name in broken for path in _PATHS[name])
        stated = (path for path in about if attrgetter(path)(offer) not in (None, ()))
        yield resting_on(say("offers-caveat-breaks", what=what), *stated)


def _run_caveats(offer: Offer, criteria: Criteria, today: date) -> Iterator[Reason]:
    run = meant_run(offer, criteria, today)
    if run is None or offer.withdrawn is not None:
        return
    standing = run.standing(today)
    if standing is Standing.STARTED and run.start is not None:
        told = say("offers-caveat-started", day=run.start)
        yield resting_on(told, *run_path(offer, run, "start"))
    few = run.seats_left is not None and 0 < run.seats_left <= FEW_SEATS
    if few and standing is not Standing.CLOSED:
        told = say("offers-caveat-seats", seats=run.seats_left or 0)
        yield resting_on(told, *run_path(offer, run, "seats_left"))


def _taught(offer: Offer, criteria: Criteria, language: str) -> Iterator[Reason]:
    """In which language an offer is taught, where that is not the learner's or is not stated."""
    if offer.languages:
        if language not in offer.languages and criteria.language is None:
            taught = Listing(tuple(Named("language", code) for code in offer.languages))
            yield resting_on(say("offers-caveat-language", languages=taught), "languages")
        return
    written = [code for code in offer.descriptions if code != UNDETERMINED]
    if not written or language in written:
        yield resting_on(say("offers-caveat-language-unstated"), "languages")
        return
    told = Listing(tuple(Named("language", code) for code in written))
    paths = (f"descriptions.{code}" for code in written)
    yield resting_on(say("offers-caveat-described", languages=told), "languages", *paths)


def _rate(offer: Offer, criteria: Criteria, language: str) -> Iterator[Reason]:
    """The price in the currency of the learner's limit, or else of their language."""
    if offer.price is None:
        return
    price, limit = amount(offer.price), criteria.price
    own = CURRENCIES.get(language, "EUR") if limit is None else limit.currency
    about = converted(price, own)
    if about is None or own == price.currency or not price.amount:
        return
    rates = Listing(tuple(_rate_terms(price, Money(about.amount or price.amount, own))))
    told = say("offers-caveat-rate", price=price, converted=about, rates=rates)
    yield resting_on(told, "price")


def _rate_terms(price: Money, own: Money) -> Iterator[Field]:
    for rate in used_rates(price, own):
        yield Term(
            "term-rate",
            {
                "rate": rate.per_euro,
                "currency": rate.currency,
                "source": rate.source,
                "day": rate.day,
            },
        )


def _prerequisites(offer: Offer, language: str, held: tuple[Held, ...]) -> Iterator[Reason]:
    needed = cut_in(language, offer.prerequisites)
    if needed is None:
        return
    texts = offer.prerequisites.values()
    named = any(names(text, one.text) for text in texts for one in held)
    path = text_path("prerequisites", offer.prerequisites, language)
    if held and not named:
        yield resting_on(say("offers-caveat-prerequisites-not-held", text=needed), path)
    else:
        yield resting_on(say("offers-caveat-prerequisites", text=needed), path)


def _level(offer: Offer, criteria: Criteria) -> Iterator[Reason]:
    """How a level in words stands to what the record states; the two are never equated."""
    asked, credential = criteria.level, offer.credential
    if asked not in WORDS:
        return
    if credential.difficulty and level_of(credential.difficulty) not in {None, asked}:
        told = say("offers-caveat-difficulty", words=cut(credential.difficulty))
        yield resting_on(told, "credential.difficulty")
    if credential.eqf_level is not None:
        yield _eqf_level(asked, credential.eqf_level)


def _eqf_level(asked: str, eqf: int) -> Reason:
    if asked == "beginner" and eqf >= HIGH_FROM:
        told = say("offers-caveat-level-high", level=eqf)
    elif asked == "advanced" and eqf <= LOW_TO:
        told = say("offers-caveat-level-low", level=eqf)
    else:
        told = say("offers-caveat-level", level=eqf)
    return resting_on(told, "credential.eqf_level")


def age_of(offer: Offer) -> Field | None:
    """The ages for which the offer is, as stated; None where it states no limit."""
    least, most = offer.min_age, offer.max_age
    if least is not None and most is not None:
        return Term("term-age-between", {"least": least, "most": most})
    if least is not None:
        return Term("term-age-from", {"age": least})
    return None if most is None else Term("term-age-to", {"age": most})


def _worked_out(offer: Offer, criteria: Criteria, today: date) -> Iterator[Reason]:
    """What was asked for and is worked out, not stated."""
    credential, hours = offer.credential, criteria.hours
    worked = workload(offer)
    total = hours is not None and hours.per != "week"
    if total and credential.hours is None and credential.ects is not None and worked is not None:
        least, most = worked
        told = say("offers-caveat-ects-hours", ects=credential.ects, least=least, most=most)
        yield resting_on(told, "credential.ects")
    derived = tuple(_derived(offer, criteria, meant_run(offer, criteria, today)))
    if derived:
        what = Listing(tuple(term for _, term in derived))
        paths = dict.fromkeys(path for paths, _ in derived for path in paths)
        yield resting_on(say("offers-caveat-derived", what=what), *paths)


def _derived(
    offer: Offer, criteria: Criteria, run: Run | None
) -> Iterator[tuple[tuple[str, ...], Field]]:
    """The amounts that were asked for and that were worked out, each with its paths."""
    credential, hours, out = offer.credential, criteria.hours, offer.derived
    by_week = hours is not None and hours.per == "week"
    if criteria.ects and "ects" in out and credential.ects is not None:
        yield ("credential.ects",), Term("term-workload-ects", {"ects": credential.ects})
    if hours and not by_week and "hours" in out and credential.hours is not None:
        yield ("credential.hours",), Term("term-workload-hours", {"hours": credential.hours})
    weekly, length = hours_a_week(offer), weeks(offer, run or Run())
    if by_week and weekly is not None and ("hours_per_week" in out or not offer.hours_per_week):
        yield weekly_paths(offer), Term("term-hours-week", {"hours": round(weekly, 1)})
    if criteria.duration and length is not None and ("weeks" in out or offer.weeks is None):
        yield length_paths(offer, run), Term("term-weeks", {"weeks": round(length, 1)})


def _unknown_length(offer: Offer, criteria: Criteria) -> Iterator[Reason]:
    """What the record does not tell of how long an offer takes, where that was asked for."""
    told = (weeks(offer, run) for run in (Run(), *offer.runs))
    if criteria.duration and all(length is None for length in told):
        yield resting_on(say("offers-caveat-weeks"), "weeks")
    weekly = criteria.hours is not None and criteria.hours.per == "week"
    if weekly and hours_a_week(offer) is None:
        yield resting_on(say("offers-caveat-hours-week"), "hours_per_week")


def _unstated(offer: Offer, criteria: Criteria) -> Iterator[Reason]:
    absent = missing(offer, criteria)
    if absent:
        what = Listing(tuple(term for term, _ in absent))
        paths = (path for _, paths in absent for path in paths)
        yield resting_on(say("offers-caveat-unstated", what=what), *paths)
