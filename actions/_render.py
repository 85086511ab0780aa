"""From what guidance decided to what a channel shows: words, cards, buttons, sources."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from guidance.answer import Answer, Card, Choice, Field, Listing, Named, Say, Term
from guidance.money import Money
from guidance.texts import name_of
from guidance.vocabulary import Offer
from words import Words

Data = dict[str, Any]


def text(words: Words, answer: Answer) -> str:
    """The paragraphs of an answer, one a line."""
    return "\n".join(_said(words, one) for one in answer.says)


def buttons(words: Words, choices: Iterable[Choice]) -> list[Data]:
    """Rasa's buttons: a title, and the intent with its entities as payload."""
    return [{"title": _said(words, c.title), "payload": _payload(words, c)} for c in choices]


def extras(words: Words, answer: Answer) -> Data:
    """What goes beside the text: language, offers, sources, hand-off."""
    made: Data = {"language": words.language}
    if answer.cards:
        made["offers"] = [_card(words, card) for card in answer.cards]
        made["sources"] = [_source(words, card.offer) for card in answer.cards]
    if answer.handoff is not None:
        made["handoff"] = {"do": answer.handoff.do, "reason": answer.handoff.reason}
        if answer.handoff.contact is not None:
            kind, value = answer.handoff.contact
            made["handoff"]["contact"] = {"kind": kind, "value": value}
    return made


def _payload(words: Words, choice: Choice) -> str:
    if not choice.entities:
        return f"/{choice.intent}"
    brought = {
        name: _plain(words, value) if isinstance(value, Term) else value
        for name, value in choice.entities.items()
    }
    return f"/{choice.intent}{json.dumps(brought, ensure_ascii=False)}"


def _card(words: Words, card: Card) -> Data:
    offer = card.offer
    return {
        "id": offer.id,
        "title": offer.title(words.language),
        "provider": name_of(offer.provider, words.language),
        "url": offer.url,
        "reasons": [_said(words, reason) for reason in card.reasons],
        "caveats": [_said(words, caveat) for caveat in card.caveats],
        "facts": [
            {"label": _plain(words, fact.label), "value": str(_plain(words, fact.value))}
            for fact in card.facts
        ],
    }


def _source(words: Words, offer: Offer) -> Data:
    provider = name_of(offer.provider, words.language)
    title = words.say("offers-source", title=offer.title(words.language), provider=provider)
    checked = offer.updated.isoformat() if offer.updated else None
    return {"title": title, "url": offer.url, "date": checked}


def _said(words: Words, one: Say) -> str:
    return words.say(one.key, **{name: _field(words, v) for name, v in one.fields.items()})


def _field(words: Words, value: Field) -> str | int | Decimal:
    """A field as Fluent takes it: numbers stay numbers, so that plurals come out right."""
    if isinstance(value, Decimal):
        # Five credits as a decimal would take the plural of fractions.
        return int(value) if value == value.to_integral_value() else value
    return value if isinstance(value, int) else _plain(words, value)


def _plain(words: Words, value: Field) -> str:
    match value:
        case Money():
            return words.money(value.amount, value.currency)
        case date():
            return words.day(value)
        case Term():
            return _said(words, Say(value.key, value.fields))
        case Named():
            return words.name_of(value.kind, value.code)
        case Listing():
            between = "; " if value.apart else ", "
            return between.join(_listed(words, item) for item in value.items)
        case Decimal() | int():
            return words.number(value)
        case _:
            return value


def _listed(words: Words, item: Field) -> str:
    """An item within a list: a label that begins with a capital on its own does not here."""
    text = _plain(words, item)
    label = isinstance(item, Term) and item.key.startswith("term-element-")
    return text[:1].lower() + text[1:] if label else text
