"""Why an offer fits, and what does not fit or is not stated; each points at the record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from guidance.answer import Field, Listing, Named, Say, Term, say
from guidance.criteria import Criteria
from guidance.facts import Match
from guidance.limits import Verdict, hours_a_week, meant_run, plain, verdict, weeks
from guidance.money import amount, used_rates
from guidance.texts import cut, cut_in, marked
from guidance.vocabulary import Mode, Offer, Run, Standing

MOST = 4
FEW_SEATS = 5


def reasons(
    offer: Offer, match: Match | None, criteria: Criteria, language: str, today: date
) -> tuple[Say, ...]:
    """At most four reasons, what was asked for first; ``match`` is what answered the question."""
    run = meant_run(offer, criteria, today)
    return tuple(islice(_reasons(offer, match, criteria, language, run), MOST))


def caveats(offer: Offer, criteria: Criteria, language: str, today: date) -> tuple[Say, ...]:
    """At most four things to mind, the weightiest first."""
    return tuple(islice(_caveats(offer, criteria, language, today), MOST))


def _reasons(
    offer: Offer, match: Match | None, criteria: Criteria, language: str, run: Run | None
) -> Iterator[Say]:
    yield from _matches(offer, match, language)
    yield from _price_reason(offer, criteria)
    yield from _level_reasons(offer, criteria)
    yield from _place_reasons(offer, criteria)
    yield from _limit_reasons(offer, criteria, run)
    if criteria.language is None and language in offer.languages:
        yield say("offers-reason-language", language=Named("language", language))
    if run is not None and run.deadline is not None:
        yield say("offers-reason-open", day=run.deadline)


def _matches(offer: Offer, match: Match | None, language: str) -> Iterator[Say]:
    if match is None:
        return
    if match.field in {"title", "description"}:
        yield say(f"offers-reason-{match.field}")
    else:
        yield say(f"offers-reason-{match.field}", text=_matched(offer, match, language))


def _matched(offer: Offer, match: Match, language: str) -> Field:
    """The words that matched; of an outcome in several languages, those that the learner reads."""
    for outcome in offer.credential.outcomes:
        read = cut_in(language, outcome.texts)
        if match.field == "outcome" and read and match.text in outcome.texts.values():
            return read
    return marked(language, cut(match.text), match.language)


def _price_reason(offer: Offer, criteria: Criteria) -> Iterator[Say]:
    if offer.price is None:
        return
    if offer.price.amount == 0:
        yield say("offers-reason-free")
    elif criteria.price is not None:
        yield say("offers-reason-price", limit=criteria.price)


def _level_reasons(offer: Offer, criteria: Criteria) -> Iterator[Say]:
    level = offer.credential.eqf_level
    if criteria.level == "beginner" and not offer.prerequisites:
        yield say("offers-reason-no-prerequisites")
    elif (criteria.level or "").isdigit() and level is not None:
        yield say("offers-reason-level", level=level)


def _place_reasons(offer: Offer, criteria: Criteria) -> Iterator[Say]:
    if criteria.place and offer.place and plain(offer.place) == plain(criteria.place):
        yield say("offers-reason-place", place=offer.place)
    elif (criteria.mode or criteria.place or criteria.country) and offer.mode is Mode.ONLINE:
        yield say("offers-reason-online")
    elif criteria.mode and offer.mode is not None:
        yield say("offers-reason-mode", mode=Term(f"term-mode-{offer.mode}"))


def _limit_reasons(offer: Offer, criteria: Criteria, run: Run | None) -> Iterator[Say]:
    if criteria.language:
        yield say("offers-reason-language", language=Named("language", criteria.language))
    if criteria.start and run is not None and run.start is not None:
        yield say("offers-reason-start", day=run.start)
    if criteria.ects and offer.credential.ects is not None:
        yield say("offers-reason-ects", ects=offer.credential.ects)
    length = weeks(offer, run or Run())
    if criteria.duration and length is not None:
        yield say("offers-reason-weeks", weeks=round(length, 1))
    weekly = hours_a_week(offer)
    if criteria.hours and criteria.hours.per == "week" and weekly is not None:
        yield say("offers-reason-hours-week", hours=round(weekly, 1))


def _caveats(offer: Offer, criteria: Criteria, language: str, today: date) -> Iterator[Say]:
    yield from _run_caveats(offer, criteria, today)
    yield from _rate_caveat(offer, criteria)
    yield from _taught(offer, criteria, language)
    needed = cut_in(language, offer.prerequisites)
    if needed is not None:
        yield say("offers-caveat-prerequisites", text=needed)
    age = age_of(offer)
    if age is not None:
        yield say("offers-caveat-age", age=age)
    yield from _unknown_length(offer, criteria, today)
    if criteria.level in {"beginner", "intermediate", "advanced"}:
        yield from _word_level(offer)
    missing = tuple(unstated(offer))
    if missing:
        yield say("offers-caveat-unstated", what=Listing(missing))


def _run_caveats(offer: Offer, criteria: Criteria, today: date) -> Iterator[Say]:
    run = meant_run(offer, criteria, today)
    if run is None or offer.withdrawn is not None:
        return
    standing = run.standing(today)
    if standing is Standing.STARTED and run.start is not None:
        yield say("offers-caveat-started", day=run.start)
    few = run.seats_left is not None and 0 < run.seats_left <= FEW_SEATS
    if few and standing is not Standing.CLOSED:
        yield say("offers-caveat-seats", seats=run.seats_left or 0)


def _rate_caveat(offer: Offer, criteria: Criteria) -> Iterator[Say]:
    if criteria.price is None or offer.price is None:
        return
    used = used_rates(amount(offer.price), criteria.price)
    if used:
        told = tuple(
            Term(
                "term-rate",
                {
                    "rate": rate.per_euro,
                    "currency": rate.currency,
                    "source": rate.source,
                    "day": rate.day,
                },
            )
            for rate in used
        )
        yield say("offers-caveat-rate", rates=Listing(told))


def _taught(offer: Offer, criteria: Criteria, language: str) -> Iterator[Say]:
    if offer.languages and language not in offer.languages and criteria.language is None:
        taught = Listing(tuple(Named("language", code) for code in offer.languages))
        yield say("offers-caveat-language", languages=taught)


def age_of(offer: Offer) -> Field | None:
    """The ages for which the offer is, as stated; None where it states no limit."""
    least, most = offer.min_age, offer.max_age
    if least is not None and most is not None:
        return Term("term-age-between", {"least": least, "most": most})
    if least is not None:
        return Term("term-age-from", {"age": least})
    return None if most is None else Term("term-age-to", {"age": most})


def _unknown_length(offer: Offer, criteria: Criteria, today: date) -> Iterator[Say]:
    """What the record does not tell of how long an offer takes, where that was asked for."""
    if criteria.duration and verdict("duration", offer, criteria, today) is Verdict.UNSTATED:
        yield say("offers-caveat-weeks")
    weekly = criteria.hours is not None and criteria.hours.per == "week"
    if weekly and hours_a_week(offer) is None:
        yield say("offers-caveat-hours-week")


def _word_level(offer: Offer) -> Iterator[Say]:
    if offer.credential.eqf_level is not None:
        yield say("offers-caveat-level", level=offer.credential.eqf_level)


def unstated(offer: Offer) -> Iterator[Field]:
    """The elements a learner decides by that the record does not state."""
    credential = offer.credential
    amounts = (credential.ects, credential.hours)
    worked = any(one is not None for one in amounts) or bool(credential.other_credits)
    stated = {
        "price": offer.price is not None,
        "workload": worked,
        "level": any((credential.eqf_level, credential.national_level, credential.cycle)),
        "start": any(run.start for run in offer.runs),
        "assessment": bool(credential.assessment),
        "quality": assured(offer),
        "place": offer.place is not None or offer.mode in {None, Mode.ONLINE},
    }
    return (Term(f"term-element-{name}") for name, held in stated.items() if not held)


def assured(offer: Offer) -> bool:
    """Whether quality assurance is stated, of the credential or of who stands behind it."""
    body = offer.credential.awarding_body
    of_body = () if body is None else body.quality
    return bool(offer.credential.quality or of_body or offer.provider.quality)
