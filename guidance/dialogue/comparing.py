"""Two to four offers on the same rows, what differs, and who has most or least of what was asked.

No offer is named the best: that depends on what matters to the learner.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from guidance import pointing
from guidance.answer import Answer, Card, Fact, Field, Listing, Say, Term, say
from guidance.dialogue.cards import compared
from guidance.dialogue.changing import PERSON
from guidance.dialogue.elements import UNSTATED
from guidance.dialogue.pointing import ELEMENTS, Meant, Offers, quoted, several, spoken_of, which
from guidance.dialogue.turn import Scene, Turn
from guidance.extremes import Extreme, extreme
from guidance.money import amount, used_rates
from guidance.vocabulary import Offer

MOST_COMPARED = 4
VERDICTS = {
    "cheapest": "details-verdict-cheapest",
    "dearest": "details-verdict-dearest",
    "shortest": "details-verdict-shortest",
    "longest": "details-verdict-longest",
    "soonest": "details-verdict-soonest",
    "latest": "details-verdict-latest",
    "most-credits": "details-verdict-most-credits",
    "fewest-credits": "details-verdict-fewest-credits",
    "highest": "details-verdict-highest",
    "easiest": "details-verdict-lowest",
    "lightest": "details-verdict-lightest",
    "heaviest": "details-verdict-heaviest",
}
# How the amounts that orders go by are written.
UNITS = {
    "term-element-length": ("term-weeks", "weeks"),
    "term-element-level": ("term-level-eqf", "level"),
    "details-element-credits": ("term-workload-ects", "ects"),
    "details-element-weekly": ("term-hours-week", "hours"),
}
OF_LEVEL = {"highest", "easiest"}
OF_PRICE = {"cheapest", "dearest"}


def compare(scene: Scene) -> Turn:
    """Two to four offers side by side; asked by what is cheaper or sooner, also which that is."""
    every = _compared(scene)
    if not every:
        return which(scene, Meant(), "compare_offers")
    if len(every) == 1:
        one = say("offers-compare-one", title=every[0].title(scene.heard.language))
        return Turn(scene.state, Answer((one,), choices=(PERSON,)))
    offers = every[:MOST_COMPARED]
    cards = tuple(_card(scene, offer) for offer in offers)
    says = (
        *_too_many(len(every)),
        *_verdicts(scene, offers),
        say("offers-compare", count=len(offers)),
        *_differences(cards),
    )
    shown = tuple(offer.id for offer in offers)
    answer = Answer(says, cards, (PERSON,), side_by_side=True)
    return Turn(scene.state.now(shown=shown, question=None), answer)


def named(scene: Scene) -> Offers:
    """The offers that a message itself numbers, names or describes."""
    return several(scene, scene.facts.offers(scene.state.shown))


def _compared(scene: Scene) -> Offers:
    """The offers that a message names; all that were shown where it names fewer than two."""
    kept = scene.state.saved and pointing.spoken("kept", scene.heard.text)
    shown = scene.facts.offers(scene.state.saved if kept else scene.state.shown)
    found = several(scene, shown)
    if len(found) == 1 and pointing.spoken("pronoun", scene.heard.text):
        found = _once((*spoken_of(scene), *found))
    return found if len(found) > 1 else shown or found or spoken_of(scene)


def _once(offers: Offers) -> Offers:
    return tuple({one.id: one for one in offers}.values())


def _too_many(count: int) -> Iterator[Say]:
    if count > MOST_COMPARED:
        yield say("details-compare-most", most=MOST_COMPARED)


def _card(scene: Scene, offer: Offer) -> Card:
    criteria, language = scene.state.criteria, scene.heard.language
    return Card(offer, facts=compared(offer, criteria, language, scene.today))


def _differences(cards: tuple[Card, ...]) -> Iterator[Say]:
    """The rows that differ by name, those that agree with what they say, those nobody states."""
    rows = list(zip(*(card.facts for card in cards), strict=True))
    differ = tuple(row[0].label for row in rows if any(f.value != row[0].value for f in row))
    same = tuple(row[0] for row in rows if row[0].label not in differ)
    if differ:
        yield say("offers-compare-differ", what=Listing(differ))
    alike = tuple(_row(fact) for fact in same if fact.value != UNSTATED)
    if alike:
        yield say("details-compare-same", what=Listing(alike, apart=True))
    untold = tuple(fact.label for fact in same if fact.value == UNSTATED)
    if untold:
        yield say("details-compare-untold", what=Listing(untold))


def _row(fact: Fact) -> Term:
    return Term("details-row", {"label": fact.label, "value": fact.value})


def _verdicts(scene: Scene, offers: Offers) -> Iterator[Say]:
    """By each thing that the message asks about, which offer has most or least of it."""
    orders = () if scene.heard.text.startswith("/") else pointing.spoken("order", scene.heard.text)
    for order in orders:
        found = extreme(order, offers, scene.state.criteria, scene.today)
        yield from _verdict(scene, order, found, offers)
    if not orders and pointing.spoken("best", scene.heard.text):
        yield say("details-no-winner")


def _verdict(scene: Scene, order: str, found: Extreme, offers: Offers) -> Iterator[Say]:
    what, language = Listing((ELEMENTS[order],)), scene.heard.language
    if not found.stated:
        yield say("details-order-untold", what=what)
        return
    if len(found.best) == len(offers):
        yield say("details-verdict-equal", what=what, value=_value(order, found))
    else:
        value = _value(order, found)
        yield Say(VERDICTS[order], {"titles": quoted(found.best, language, offers), "value": value})
    if found.untold:
        yield say(
            "details-verdict-untold", what=what, titles=quoted(found.untold, language, offers)
        )
    if order in OF_PRICE:
        yield from _rates(found.stated)
    if order in OF_LEVEL:
        yield say("details-note-level")


def _value(order: str, found: Extreme) -> Field:
    """What the records of the best state of the thing that an order goes by."""
    value = found.value
    match ELEMENTS[order].key:
        case "term-element-price":
            return _paid(found.best[0]) or UNSTATED
        case "term-element-start" if isinstance(value, date):
            return value
        case key if isinstance(value, int | Decimal):
            name, field = UNITS[key]
            amount_of: Field = value if isinstance(value, int) else round(value, 1)
            return Term(name, {field: amount_of})
    return UNSTATED


def _paid(offer: Offer) -> Field | None:
    if offer.price is None:
        return None
    return Term("term-free") if offer.price.amount == 0 else amount(offer.price)


def _rates(offers: Offers) -> Iterator[Say]:
    """The rates at which prices in different currencies were compared."""
    paid = [amount(offer.price) for offer in offers if offer.price is not None]
    used = dict.fromkeys(rate for one in paid for rate in used_rates(paid[0], one))
    rates = tuple(
        Term(
            "term-rate",
            {"rate": r.per_euro, "currency": r.currency, "source": r.source, "day": r.day},
        )
        for r in used
    )
    if rates:
        yield say("details-verdict-rate", rates=Listing(rates))
