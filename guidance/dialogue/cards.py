"""An offer as a card: a few facts in a list, or all that its record states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from guidance.answer import Card, Fact, Field, Listing, Named, Term
from guidance.caveats import age_of, caveats
from guidance.criteria import Criteria
from guidance.dialogue.elements import UNSTATED, annex_i, fact, listing
from guidance.facts import Match
from guidance.limits import hours_a_week, joinable, meant_run, weeks
from guidance.money import amount
from guidance.reasons import reasons
from guidance.state import Held
from guidance.texts import filled, text_in
from guidance.vocabulary import Mode, Offer, Run, Standing

# The cycles of the QF-EHEA, as the vocabulary names them.
CYCLES = {
    "short": Term("term-cycle-short"),
    "1": Term("term-cycle-first"),
    "2": Term("term-cycle-second"),
    "3": Term("term-cycle-third"),
}


def short_card(
    offer: Offer,
    match: Match | None,
    criteria: Criteria,
    language: str,
    today: date,
    held: tuple[Held, ...] = (),
) -> Card:
    """A card of a list: why, what to mind, and the facts people decide by.

    ``held`` is what the learner says they hold.
    """
    told = _all_deciding(offer, criteria, language, today)
    return Card(
        offer,
        reasons(offer, match, criteria, language, today, held),
        caveats(offer, criteria, language, today, held),
        tuple(one for one in told if one.value != UNSTATED),
    )


def full_card(
    offer: Offer,
    criteria: Criteria,
    language: str,
    today: date,
    into: Mapping[str, str],
    held: tuple[Held, ...] = (),
) -> Card:
    """All elements of Annex I and what a learner decides by; a missing one is shown as missing.

    ``into`` holds the titles of the credentials it may count towards by their identifiers,
    ``held`` is what the learner says they hold.
    """
    facts = (
        *_all_deciding(offer, criteria, language, today),
        *_for_whom(offer, criteria, language, today),
        *annex_i(offer, language, today, into),
    )
    return Card(offer, (), caveats(offer, criteria, language, today, held), facts)


def deciding(offer: Offer, criteria: Criteria, language: str, today: date) -> Iterator[Fact]:
    """Price, workload, length, level, form, language, dates: the same rows for every offer."""
    run = meant_run(offer, criteria, today) or Run()
    yield fact("price", _price(offer, language))
    yield fact("workload", _workload(offer))
    yield fact("length", _length(offer, run))
    yield fact("level", _level(offer))
    yield fact("form", _form(offer))
    yield fact("language", listing(Named("language", code) for code in offer.languages))
    yield fact("start", run.start)
    yield fact("end", run.end)
    yield fact("deadline", run.deadline)


def compared(offer: Offer, criteria: Criteria, language: str, today: date) -> tuple[Fact, ...]:
    """The rows on which offers are compared: those of deciding, requirements, assessment."""
    needed = text_in(language, offer.prerequisites)
    assessed = text_in(language, offer.credential.assessment)
    return (
        *deciding(offer, criteria, language, today),
        fact("prerequisites", needed),
        fact("assessment", assessed),
    )


def weekly(offer: Offer) -> Field | None:
    """Hours a week, and whether they are stated or worked out."""
    hours = hours_a_week(offer)
    if hours is None:
        return None
    derived = offer.hours_per_week is None or "hours_per_week" in offer.derived
    key = "term-worked-out" if derived else "term-as-stated"
    return Term(key, {"value": Term("term-hours-week", {"hours": _rounded(hours)})})


def _all_deciding(offer: Offer, criteria: Criteria, language: str, today: date) -> tuple[Fact, ...]:
    return (*deciding(offer, criteria, language, today), *_further(offer, criteria, today))


def _further(offer: Offer, criteria: Criteria, today: date) -> Iterator[Fact]:
    """The other runs that one can join, where there are any."""
    named = meant_run(offer, criteria, today)
    others = (run for run in joinable(offer, today) if run != named)
    days = listing(_start(run, today) for run in sorted(others, key=_by_start) if run.start)
    if days is not None:
        yield fact("further", days)


def _by_start(run: Run) -> date:
    return run.start or date.max


def _start(run: Run, today: date) -> Field:
    day = run.start or today
    begun = run.standing(today) is Standing.STARTED
    return Term("term-start-begun", {"day": day}) if begun else day


def _for_whom(offer: Offer, criteria: Criteria, language: str, today: date) -> Iterator[Fact]:
    run = meant_run(offer, criteria, today) or Run()
    yield fact("seats", run.seats_left)
    yield fact("prerequisites", text_in(language, offer.prerequisites))
    yield fact("age", age_of(offer))
    yield fact("target-group", text_in(language, offer.target_group))
    yield fact("accessibility", text_in(language, offer.accessibility))
    yield fact("funding", text_in(language, offer.funding))


def _price(offer: Offer, language: str) -> Field | None:
    if offer.price is None:
        return None
    free = offer.price.amount == 0
    price: Field = Term("term-free") if free else amount(offer.price)
    includes = text_in(language, offer.price.includes)
    if includes is None:
        return price
    return Term("term-price-includes", {"price": price, "what": includes})


def _workload(offer: Offer) -> Field | None:
    """Credits and hours, and whether they are stated or worked out."""
    hours = offer.credential.hours
    parts = list(_credits(offer))
    if hours is not None:
        parts.insert(
            offer.credential.ects is not None,
            ("hours", Term("term-workload-hours", {"hours": hours})),
        )
    return _said_whence(parts, offer.derived)


def credits_of(offer: Offer) -> Field | None:
    """ECTS credits and those of other schemes, and whether they are stated or worked out."""
    return _said_whence(list(_credits(offer)), offer.derived)


def _credits(offer: Offer) -> Iterator[tuple[str, Field]]:
    credential = offer.credential
    if credential.ects is not None:
        yield "ects", Term("term-workload-ects", {"ects": credential.ects})
    for one in credential.other_credits:
        yield "other", Term("term-workload-other", {"amount": one.amount, "scheme": one.scheme})


def _said_whence(parts: list[tuple[str, Field]], derived: Iterable[str]) -> Field | None:
    """The parts, each with whether the provider states it or it was worked out."""
    if not parts:
        return None
    out = [name for name, _ in parts if name in set(derived)]
    if len(out) in {0, len(parts)}:
        key = "term-worked-out" if out else "term-as-stated"
        return Term(key, {"value": Listing(tuple(part for _, part in parts))})
    return Listing(
        tuple(
            Term("term-worked-out" if name in out else "term-as-stated", {"value": part})
            for name, part in parts
        )
    )


def _length(offer: Offer, run: Run) -> Field | None:
    """Weeks and hours a week, and whether they are stated or worked out."""
    parts: list[tuple[str, Field]] = []
    derived = set(offer.derived)
    length = weeks(offer, run)
    if length is not None:
        parts.append(("weeks", Term("term-weeks", {"weeks": _rounded(length)})))
        derived |= {"weeks"} if offer.weeks is None else set()
    weekly = hours_a_week(offer)
    if weekly is not None:
        parts.append(("hours_per_week", Term("term-hours-week", {"hours": _rounded(weekly)})))
        derived |= {"hours_per_week"} if offer.hours_per_week is None else set()
    return _said_whence(parts, derived)


def _rounded(number: Decimal) -> Decimal:
    return round(number, 1)


def _level(offer: Offer) -> Field | None:
    credential, national = offer.credential, offer.credential.national_level
    eqf = credential.eqf_level
    return listing(
        filled(
            None if eqf is None else Term("term-level-eqf", {"level": eqf}),
            None if national is None else _national(national.level, national.framework),
            CYCLES.get(credential.cycle or "", credential.cycle),
        )
    )


def _national(level: str, framework: str | None) -> Term:
    if framework is None:
        return Term("term-level-national", {"level": level})
    return Term("term-level-framework", {"level": level, "framework": framework})


def _form(offer: Offer) -> Field | None:
    if offer.mode is None:
        return _where(offer)
    mode = Term(f"term-mode-{offer.mode}")
    if offer.mode is Mode.ONLINE:
        return mode
    return Listing((mode, _where(offer) or Term("term-place-unstated")))


def _where(offer: Offer) -> Field | None:
    land = None if offer.country is None else Named("country", offer.country)
    return listing(filled(offer.place, offer.region, land))
