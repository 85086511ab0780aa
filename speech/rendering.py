"""From what guidance decided to what a channel shows: words, cards, buttons, sources."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from guidance.answer import (
    Answer,
    Asking,
    Card,
    Choice,
    Fact,
    Field,
    Handoff,
    Listing,
    Named,
    Roadmap,
    Say,
    Source,
    Stage,
    Term,
)
from guidance.money import Money
from guidance.texts import language_of_title, name_of
from guidance.vocabulary import SAMPLE, Offer
from speech.quoting import in_line, quoted
from words import Words

Data = dict[str, Any]
# The intent that puts an offer on the learner's list.
KEEP = "save_offer"


def text(words: Words, answer: Answer) -> str:
    """The paragraphs of an answer, one a line."""
    return "\n".join(_said(words, one) for one in answer.says)


def listed(words: Words, items: Listing) -> str:
    """A list of terms on one line."""
    return _plain(words, items)


def buttons(words: Words, choices: Iterable[Choice]) -> list[Data]:
    """Rasa's buttons: a title, and the intent with its entities as payload."""
    return [_button(words, choice) for choice in choices]


def _button(words: Words, choice: Choice) -> Data:
    kind = {"kind": choice.form} if choice.form else {}
    return {"title": _said(words, choice.title), "payload": _payload(words, choice), **kind}


def extras(words: Words, answer: Answer, *, pressed: bool = True) -> Data:
    """What goes beside the text: language, offers, table, sources, hand-off, roadmap.

    ``pressed``: whether the assistant hears what is pressed on a card; a counsellor's cards have
    no buttons.
    """
    made: Data = {"language": words.language}
    if answer.cards:
        made["offers"] = _cards(words, answer, pressed=pressed)
    if answer.side_by_side:
        made["comparison"] = _comparison(words, answer.cards)
    if answer.cards or answer.sources:
        made["sources"] = [_source(words, card.offer) for card in answer.cards]
        made["sources"] += [_rests_on(words, one) for one in answer.sources]
    if answer.handoff is not None:
        made["handoff"] = _handoff(answer.handoff)
    if answer.roadmap is not None:
        made["roadmap"] = _roadmap(words, answer.roadmap)
    if answer.notes:
        made["notes"] = list(answer.notes)
    return made


def _handoff(order: Handoff) -> Data:
    made: Data = {"do": order.do, "reason": order.reason}
    if order.topic:
        made["topic"] = order.topic
    if order.contact is not None:
        kind, value = order.contact
        made["contact"] = {"kind": kind, "value": value}
    return made


def _payload(words: Words, choice: Choice) -> str:
    if not choice.entities:
        return f"/{choice.intent}"
    brought = {
        name: _plain(words, value) if isinstance(value, Term) else value
        for name, value in choice.entities.items()
    }
    return f"/{choice.intent}{json.dumps(brought, ensure_ascii=False)}"


def _cards(words: Words, answer: Answer, *, pressed: bool) -> list[Data]:
    cards = [_card(words, card) for card in answer.cards]
    # What says all of one offer has such buttons of its own.
    if pressed and not any(choice.intent == KEEP for choice in answer.choices):
        for place, card in enumerate(cards, 1):
            card["buttons"] = _of_card(words, card["id"], place if len(cards) > 1 else 0)
    return cards


def _card(words: Words, card: Card) -> Data:
    offer = card.offer
    return {
        "id": offer.id,
        "title": _title(words, offer),
        "title_language": language_of_title(words.language, offer),
        "provider": _provider(words, offer),
        "url": offer.url,
        "reasons": [_said(words, reason) for reason in card.reasons],
        "caveats": [_said(words, caveat) for caveat in card.caveats],
        "reason_fields": [list(reason.paths) for reason in card.reasons],
        "caveat_fields": [list(caveat.paths) for caveat in card.caveats],
        "facts": [_fact(words, fact) for fact in card.facts],
        "checked": offer.updated.isoformat() if offer.updated else None,
    }


def _of_card(words: Words, offer: str, number: int) -> list[Data]:
    """More about it, and keep it. By the offer's number among the cards, 0 for the only one: so
    each button says which offer it means, also when it is read out alone."""
    named: dict[str, object] = {"offer": offer}
    tell, keep = Say("offers-card-more"), Say("offers-card-save")
    if number:
        tell = Say("offers-card-more-number", {"number": number})
        keep = Say("offers-card-save-number", {"number": number})
    return buttons(words, (Choice(tell, "ask_offer", named), Choice(keep, KEEP, named)))


def _comparison(words: Words, cards: tuple[Card, ...]) -> Data:
    """The cards as a table: a column for each offer, a row for each fact, caveats last."""
    rows = [
        {
            "label": _plain(words, facts[0].label),
            "cells": [str(_plain(words, fact.value)) for fact in facts],
        }
        for facts in zip(*(card.facts for card in cards), strict=True)
    ]
    if any(card.caveats for card in cards):
        row = {"label": words.say("offers-compare-mind"), "cells": _minded(words, cards)}
        rows.append(row)
    return {
        "offers": [card.offer.id for card in cards],
        "columns": [_column(words, card.offer) for card in cards],
        "rows": rows,
    }


def _minded(words: Words, cards: tuple[Card, ...]) -> list[str]:
    nothing = words.say("offers-compare-mind-nothing")
    return [" ".join(_said(words, one) for one in card.caveats) or nothing for card in cards]


def _column(words: Words, offer: Offer) -> str:
    named = {"title": _title(words, offer), "provider": _provider(words, offer)}
    return words.say("offers-compare-column", **named)


def _fact(words: Words, fact: Fact) -> Data:
    return {"label": _plain(words, fact.label), "value": str(_plain(words, fact.value))}


def _source(words: Words, offer: Offer) -> Data:
    provider = _provider(words, offer)
    title = words.say("offers-source", title=_title(words, offer), provider=provider)
    checked = offer.updated.isoformat() if offer.updated else None
    return {"title": title, "url": offer.url, "date": checked}


def _rests_on(words: Words, source: Source) -> Data:
    key = f"source-{source.id}"
    return {
        "title": source.name or words.say(key),
        "url": source.url or words.attribute(key, "url"),
        "date": source.checked.isoformat(),
    }


def _roadmap(words: Words, page: Roadmap) -> Data:
    """The page in words, as the front keeps it; its headings are the front's own."""
    return {
        "made": page.made.isoformat(),
        "goal": [_said(words, one) for one in page.goal],
        "order": _said(words, page.order),
        "columns": [_plain(words, label) for label in page.columns],
        "stages": [_stage(words, stage) for stage in page.stages],
        "totals": [_said(words, one) for one in page.totals],
        "asks": [_asking(words, one) for one in page.asks],
        "notes": [_said(words, one) for one in page.notes],
        "sources": [_record(words, stage.offer) for stage in page.stages],
    }


def _stage(words: Words, stage: Stage) -> Data:
    offer = stage.offer
    return {
        "id": offer.id,
        "title": _title(words, offer),
        "provider": _provider(words, offer),
        "url": offer.url,
        "standing": _said(words, stage.standing),
        "cells": [str(_plain(words, cell)) for cell in stage.cells],
        "facts": [_fact(words, fact) for fact in stage.facts],
        "points": [_said(words, point) for point in stage.points],
        "asks": [_asking(words, one) for one in stage.asks],
    }


def _asking(words: Words, one: Asking) -> Data:
    return {"whom": _said(words, one.whom), "what": [_said(words, what) for what in one.what]}


def _record(words: Words, offer: Offer) -> Data:
    """A source with the day of its record in words: a page is read on paper, too."""
    named = {
        "title": _title(words, offer),
        "provider": _provider(words, offer),
    }
    if offer.updated is None:
        told = words.say("roadmap-source-undated", **named)
    else:
        told = words.say("roadmap-source", day=words.day(offer.updated), **named)
    if offer.source == SAMPLE:
        told = words.say("roadmap-source-sample", source=told)
    return {"title": told, "url": offer.url}


def _title(words: Words, offer: Offer) -> str:
    return in_line(offer.title(words.language))


def _provider(words: Words, offer: Offer) -> str:
    return in_line(name_of(offer.provider, words.language))


def _said(words: Words, one: Say) -> str:
    fields = {name: _field(words, value) for name, value in one.fields.items()}
    told = words.attribute(one.key, one.form, **fields) if one.form else None
    return words.say(one.key, **fields) if told is None else told


def _field(words: Words, value: Field) -> str | int | Decimal:
    """A field as Fluent takes it: numbers stay numbers, so that plurals come out right."""
    if isinstance(value, Decimal):
        # Five credits as a decimal would take the plural of fractions.
        return int(value) if value == value.to_integral_value() else value
    return value if isinstance(value, int) else in_line(_plain(words, value))


def _plain(words: Words, value: Field) -> str:
    match value:
        case Money():
            return words.money(value.amount, value.currency)
        case date():
            return words.day(value)
        case Term():
            return _said(words, Say(value.key, value.fields, value.form))
        case Named():
            return words.name_of(value.kind, value.code)
        case Listing():
            between = "; " if value.apart else ", "
            return between.join(_listed(words, item) for item in value.items)
        case Decimal() | int():
            return words.number(value)
        case _:
            return quoted(value)


def _listed(words: Words, item: Field) -> str:
    """An item within a list: a label that begins with a capital on its own does not here."""
    text = _plain(words, item)
    label = isinstance(item, Term) and item.key.startswith("term-element-")
    return text[:1].lower() + text[1:] if label else text
