"""What each caveat means, told a second time from the sentence alone, and when one must be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from guidance.vocabulary import Offer
from tests.guidance import oracle
from tests.guidance.generated import Profile
from tests.guidance.oracle_words import DIFFICULTY, LANGUAGE_OF, Told, Truth, at


def breaks(told: Told) -> bool:
    """Whether each limit named is broken, and so is no other that the record states."""
    named = {term.key.removeprefix("term-limit-") for term in told.says("what").items}
    wrong = set(oracle.broken(told.offer, told.asked, told.day))
    known = all(name in wrong or (name in oracle.OF_DATES and "dates" in wrong) for name in named)
    return known and all(value not in (None, ()) for value in told.values())


def spoken_of(told: Told) -> bool:
    """Whether the run is one to speak of: it keeps what was asked, and is not begun needlessly."""
    kept = [
        run
        for run in told.offer.runs
        if oracle.can_join(run, told.day)
        and (told.asked.start is None or oracle.in_time(run, told.asked))
        and (told.asked.duration is None or oracle.long_enough(told.offer, run, told.asked))
    ]
    early = [run for run in kept if run.start is None or run.start >= told.day]
    return told.run() in (early or kept or [told.run()])


def begun(told: Told) -> bool:
    """Whether the run began before today and can still be joined."""
    run = told.run()
    joined = oracle.can_join(run, told.day) and run.start is not None and run.start < told.day
    return joined and told.values() == [told.says("day")] == [run.start] and spoken_of(told)


def few_seats(told: Told) -> bool:
    """Whether five places at most are left in a run whose last day has not gone by."""
    joined = oracle.can_join(told.run(), told.day) and spoken_of(told)
    return joined and told.values() == [told.says("seats")] and 0 < told.says("seats") <= 5


def other_language(told: Told) -> bool:
    """Whether it is taught in these languages, and not in the learner's."""
    named = tuple(item.code for item in told.says("languages").items)
    own = told.profile.language not in named and told.asked.language is None
    return told.states("languages") and named == told.offer.languages and own


def described(told: Told) -> bool:
    """Whether no language of instruction is stated, and the texts are in these others."""
    named = [item.code for item in told.says("languages").items]
    paths = ("languages", *(f"descriptions.{code}" for code in named))
    own = told.profile.language not in told.offer.descriptions
    return told.one.paths == paths and not told.offer.languages and own and all(told.values()[1:])


def converted(told: Told) -> bool:
    """Whether the price is as stated, and its worth what the rates named make of it."""
    price, about, rates = told.says("price"), told.says("converted"), told.says("rates")
    (stated,) = told.values()
    limit = told.asked.price
    own = limit.currency if limit else LANGUAGE_OF.get(told.profile.language, "EUR")
    worth = price.amount / oracle.rates()[price.currency] * oracle.rates()[own]
    used = {term.fields["currency"]: term.fields["rate"] for term in rates.items}
    known = {code: oracle.rates()[code] for code in {price.currency, own} - {"EUR"}}
    right = about.currency == own and abs(about.amount - worth) <= Decimal("0.5") and used == known
    dated = all(isinstance(term.fields["day"], date) for term in rates.items)
    same = (stated.amount, stated.currency) == (price.amount, price.currency)
    return right and dated and same and told.states("price")


def aged(told: Told) -> bool:
    """Whether the ages are those stated."""
    said = [value for _, value in sorted(told.says("age").fields.items())]
    return said == told.values() and set(told.one.paths) <= {"min_age", "max_age"}


def needed(told: Told) -> bool:
    """Whether it quotes the entry requirements."""
    return told.one.paths[0].startswith("prerequisites.") and told.quotes()


def not_held(told: Told) -> bool:
    """Whether something is held, and no text of the requirements names any of it."""
    texts = [text.lower() for text in told.offer.prerequisites.values()]
    names = [one.text.lower() for one in told.profile.held]
    return bool(names) and needed(told) and not any(n in text for n in names for text in texts)


def eqf(told: Told) -> bool:
    """Whether the level is as stated, and a level in words was asked for."""
    words = {"beginner", "intermediate", "advanced"}
    stated = told.states("credential.eqf_level") and told.values() == [told.says("level")]
    return stated and told.asked.level in words


def in_words(told: Told) -> bool:
    """Whether the provider's own word means another level than the learner's."""
    (words,) = told.values()
    meant = DIFFICULTY.get(words)
    return words == told.says("words") and meant is not None and meant != told.asked.level


def by_credits(told: Told) -> bool:
    """Whether hours were asked for, only credits are stated, and the hours are theirs."""
    (ects,) = told.values()
    said = [told.says(name) for name in ("ects", "least", "most")]
    asked = told.asked.hours is not None and told.asked.hours.per != "week"
    return asked and told.offer.credential.hours is None and said == [ects, 25 * ects, 30 * ects]


def worked_out(told: Told) -> bool:
    """Whether each amount is one that the record does not state as such, and is right."""
    named = {term.key: next(iter(term.fields.values())) for term in told.says("what").items}
    return all(told.values()) and all(AMOUNTS[key](told, worth) for key, worth in named.items())


def weeks_out(told: Told, worth: Decimal) -> bool:
    """Whether the weeks were worked out by intake, or are those between a run's dates."""
    if told.offer.weeks is not None:
        return "weeks" in told.offer.derived and worth == round(told.offer.weeks, 1)
    dated = [(run.start, run.end) for run in told.offer.runs]
    return worth in {round(Decimal((b - a).days + 1) / 7, 1) for a, b in dated if a and b}


def weekly_out(told: Told, worth: Decimal) -> bool:
    """Whether the hours a week were worked out by intake, or from all hours."""
    right = worth == round(oracle.weekly(told.offer) or Decimal(-1), 1)
    return right and (not told.offer.hours_per_week or "hours_per_week" in told.offer.derived)


AMOUNTS: Mapping[str, Callable[[Told, Decimal], bool]] = {
    "term-workload-ects": lambda told, worth: (
        worth == told.offer.credential.ects and "ects" in told.offer.derived
    ),
    "term-workload-hours": lambda told, worth: (
        worth == told.offer.credential.hours and "hours" in told.offer.derived
    ),
    "term-hours-week": weekly_out,
    "term-weeks": weeks_out,
}


def no_length(told: Told) -> bool:
    """Whether weeks were asked for, and neither they nor a run's two dates are stated."""
    dated = [run for run in told.offer.runs if run.start and run.end and run.start <= run.end]
    asked = told.asked.duration is not None and told.one.paths == ("weeks",)
    return asked and told.values() == [None] and not dated


def no_weekly_hours(told: Told) -> bool:
    """Whether hours a week were asked for, and they cannot be told."""
    hours = told.asked.hours
    asked = hours is not None and hours.per == "week" and told.one.paths == ("hours_per_week",)
    return asked and told.values() == [None] and oracle.weekly(told.offer) is None


def absent(told: Told) -> bool:
    """Whether the record states nothing at any of the paths; runs may state other days."""
    elements = {term.key.removeprefix("term-element-") for term in told.says("what").items}
    started = "start" in elements and any(run.start for run in told.offer.runs)
    return not started and not any(at(told.offer, p) for p in told.one.paths if p != "runs")


CAVEATS: Mapping[str, Truth] = {
    "breaks": breaks,
    "started": begun,
    "seats": few_seats,
    "language": other_language,
    "language-unstated": lambda told: told.one.paths == ("languages",) and told.values() == [()],
    "described": described,
    "rate": converted,
    "prerequisites": needed,
    "prerequisites-not-held": not_held,
    "level": eqf,
    "level-high": lambda told: (
        eqf(told) and told.says("level") >= 5 and told.asked.level == "beginner"
    ),
    "level-low": lambda told: (
        eqf(told) and told.says("level") <= 4 and told.asked.level == "advanced"
    ),
    "difficulty": in_words,
    "age": aged,
    "ects-hours": by_credits,
    "derived": worked_out,
    "weeks": no_length,
    "hours-week": no_weekly_hours,
    "unstated": absent,
}


def unsaid(offer: Offer, profile: Profile, keys: set[str], day: date) -> list[str]:
    """The caveats that an offer which is shown must have and has not."""
    asked, own = profile.criteria, profile.language
    joined = [run for run in offer.runs if oracle.can_join(run, day)]
    limit = asked.price.currency if asked.price else LANGUAGE_OF.get(own, "EUR")
    price = offer.price
    dear = price is not None and price.amount and {price.currency, limit} <= set(oracle.rates())
    must = {
        "started": bool(joined)
        and all(run.start is not None and run.start < day for run in joined),
        "language": bool(offer.languages) and asked.language is None and own not in offer.languages,
        "rate": bool(dear) and price is not None and price.currency != limit,
    }
    return [name for name, needed in must.items() if needed and f"offers-caveat-{name}" not in keys]
