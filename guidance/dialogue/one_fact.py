"""One fact of an offer, as its record states it; or that it does not, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.answer import Card, Field, Listing, Say, Term, say
from guidance.dialogue.cards import credits_of, full_card, weekly
from guidance.dialogue.elements import UNSTATED, fact
from guidance.dialogue.standing import joining
from guidance.dialogue.turn import Scene
from guidance.hearing import CURRENCIES
from guidance.money import amount, converted, used_rates
from guidance.pointing import spoken
from guidance.texts import name_of, text_in
from guidance.vocabulary import Offer

# The sentence that tells each fact, and the element of the record that holds it.
SENTENCES = {
    "price": "details-fact-price",
    "includes": "details-fact-includes",
    "start": "details-fact-start",
    "later": "details-fact-later",
    "end": "details-fact-end",
    "deadline": "details-fact-deadline",
    "seats": "details-fact-seats",
    "length": "details-fact-length",
    "hours-week": "details-fact-weekly",
    "workload": "details-fact-workload",
    "credits": "details-fact-credits",
    "level": "details-fact-level",
    "language": "details-fact-language",
    "form": "details-fact-form",
    "prerequisites": "details-fact-prerequisites",
    "age": "details-fact-age",
    "assessment": "details-fact-assessment",
    "supervision": "details-fact-supervision",
    "formats": "details-fact-formats",
    "awarding-body": "details-fact-awarding-body",
    "provider": "details-fact-provider",
    "quality": "details-fact-quality",
    "stacking": "details-fact-stacking",
    "recognition": "details-fact-recognition",
    "funding": "details-fact-funding",
    "accessibility": "details-fact-accessibility",
    "target-group": "details-fact-target-group",
    "outcomes": "details-fact-outcomes",
    "description": "details-fact-description",
    "link": "details-fact-link",
    "contact": "details-fact-contact",
}
# What no record holds, in words.
NOT_KEPT = {
    "schedule": Term("details-kept-schedule"),
    "teacher": Term("details-kept-teacher"),
    "group-size": Term("details-kept-group-size"),
    "refund": Term("details-kept-refund"),
    "equipment": Term("details-kept-equipment"),
    "practice": Term("details-kept-practice"),
    "food": Term("details-kept-food"),
}
# What has to be added whatever a record states: nothing of it is promised.
NOTES = {
    "recognition": say("details-note-recognition"),
    "stacking": say("details-note-stacking"),
    "level": say("details-note-level"),
}
# Facts that are no row of a card, or go by another name in a sentence.
LABELS = {
    "includes": Term("details-element-includes"),
    "credits": Term("details-element-credits"),
    "later": Term("details-element-later"),
    "recognition": Term("details-element-recognition"),
    "stacking": Term("details-element-stacking"),
    "hours-week": Term("details-element-weekly"),
    "provider": Term("details-element-provider"),
    "link": Term("details-element-link"),
    "contact": Term("details-element-contact"),
}
NO_ROWS = {"includes", "hours-week", "provider", "link", "contact", "credits", "later"}
QUALITY = ("credential-quality", "provider-quality", "awarding-body-quality")


def facts_told(
    scene: Scene, offer: Offer, names: tuple[str, ...], into: dict[str, str]
) -> tuple[tuple[Say, ...], Card]:
    """The sentences that answer, and a card with the rows they rest on.

    ``names`` are those of guidance.asked_fact; ``into`` holds titles as full_card needs them.
    """
    values = _values(scene, offer, into)
    rows = tuple(fact(name, values[name]) for name in names if name in SENTENCES.keys() - NO_ROWS)
    return tuple(_says(scene, offer, names, values)), Card(offer, facts=rows)


def _says(
    scene: Scene, offer: Offer, names: tuple[str, ...], values: dict[str, Field]
) -> Iterator[Say]:
    title = offer.title(scene.heard.language)
    told = [n for n in names if n in SENTENCES and not (n == "later" and "start" in names)]
    stated = [n for n in told if values[n] != UNSTATED]
    for name in stated:
        yield _sentence(offer, name, title, values[name])
        if name == "price":
            yield from in_own_currency(scene, offer)
        if name == "start" and "further" in values:
            yield say("details-fact-further", value=values["further"])
    if "standing" in names:
        yield from joining(scene, offer)
    missing = tuple(n for n in told if n not in stated)
    yield from _missing(title, missing, values)
    never = tuple(NOT_KEPT[name] for name in names if name in NOT_KEPT)
    if never:
        yield say("details-not-kept", what=Listing(never))
    yield from (NOTES[name] for name in names if name in NOTES)
    if missing or never:
        yield ask_there(scene, offer)


def _missing(title: str, names: tuple[str, ...], values: dict[str, Field]) -> Iterator[Say]:
    """What the record does not state; where that is credits, the hours that it may state."""
    if names:
        yield say("details-unstated", title=title, what=Listing(tuple(map(_label, names))))
    if "credits" in names and values["workload"] != UNSTATED:
        yield say("details-fact-workload", title=title, value=values["workload"])


def price_of(scene: Scene, offer: Offer) -> Say:
    """The sentence on a price that is stated."""
    return _sentence(offer, "price", offer.title(scene.heard.language), _paid(offer) or UNSTATED)


def _sentence(offer: Offer, name: str, title: str, value: Field) -> Say:
    if name == "price" and offer.price is not None and offer.price.amount == 0:
        return say("details-fact-free", title=title)
    return Say(SENTENCES[name], {"title": title, "value": value})


def ask_there(scene: Scene, offer: Offer) -> Say:
    """Whom to ask, with the address that the record gives."""
    named = name_of(offer.provider, scene.heard.language)
    where = offer.provider.contact or offer.provider.homepage or offer.url
    if where is None:
        return say("details-ask-nowhere", provider=named)
    return say("details-ask", provider=named, where=where)


def in_own_currency(scene: Scene, offer: Offer) -> Iterator[Say]:
    """About how much a price is in the learner's currency, at which rate of which day."""
    if offer.price is None or offer.price.amount == 0:
        return
    paid, own = amount(offer.price), _currency(scene)
    about = converted(paid, own)
    if about is None or own == paid.currency:
        return
    rates = tuple(
        Term(
            "term-rate",
            {"rate": r.per_euro, "currency": r.currency, "source": r.source, "day": r.day},
        )
        for r in used_rates(paid, about)
    )
    yield say("details-converted", money=about, rates=Listing(rates))


def _currency(scene: Scene) -> str:
    """The currency that the message names, else that of the limit, else of the language."""
    if not scene.heard.text.startswith("/"):
        for named in spoken("currency", scene.heard.text):
            return named
    limit = scene.state.criteria.price
    return CURRENCIES.get(scene.heard.language, "EUR") if limit is None else limit.currency


def _label(name: str) -> Term:
    return LABELS.get(name) or Term(f"term-element-{name}")


def _values(scene: Scene, offer: Offer, into: dict[str, str]) -> dict[str, Field]:
    """What the record states of every fact; several rows of an element are listed."""
    language, criteria = scene.heard.language, scene.state.criteria
    card = full_card(offer, criteria, language, scene.today, into)
    rows: dict[str, list[Field]] = {}
    for row in card.facts:
        held = rows.setdefault(row.label.key.removeprefix("term-element-"), [])
        if row.value not in held:
            held.append(row.value)
    rows["quality"] = [v for name in QUALITY for v in rows.get(name, [])] or [UNSTATED]
    rows["later"] = rows.get("further", [UNSTATED])
    told = {name: _joined(values) for name, values in rows.items()}
    return {**told, **_own(scene, offer)}


def _joined(values: list[Field]) -> Field:
    return values[0] if len(values) == 1 else Listing(tuple(values), apart=True)


def _own(scene: Scene, offer: Offer) -> dict[str, Field]:
    """The facts that no card shows as a row of their own."""
    language = scene.heard.language
    price = offer.price
    stated: dict[str, Field | None] = {
        "price": None if price is None else _paid(offer),
        "includes": None if price is None else text_in(language, price.includes),
        "hours-week": weekly(offer),
        "credits": credits_of(offer),
        "provider": name_of(offer.provider, language),
        "link": offer.url or offer.provider.homepage,
        "contact": offer.provider.contact or offer.provider.homepage,
    }
    return {name: UNSTATED if value is None else value for name, value in stated.items()}


def _paid(offer: Offer) -> Field | None:
    if offer.price is None:
        return None
    return Term("term-free") if offer.price.amount == 0 else amount(offer.price)
