"""A conversation as a table: you say …, it must …; what happened instead is shown with it all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guidance.money import Money, amount, at_most
from guidance.recommendation import AVAILABLE
from guidance.vocabulary import Offer
from tests.endtoend.learner import Learner


@dataclass(frozen=True)
class Must:
    """What the answer must do, in words and as a test of it."""

    words: str
    holds: Callable[[Learner], bool]


Script = Iterable[tuple[str, tuple[Must, ...]]]


def play(learner: Learner, script: Script) -> None:
    """Says line by line what the script says. Raises AssertionError with the conversation."""
    for line, musts in script:
        learner.say(line)
        missed = [must.words for must in musts if not must.holds(learner)]
        assert not missed, "\n".join((_told(learner), *(f"IT MUST {words}" for words in missed)))
        learner.remember()


def _told(learner: Learner) -> str:
    told = ["", "the whole conversation:"]
    for message in learner.history():
        told.append(f"{message['sender']}: {message['text']}")
        told += [f"    {offer['id']} {offer['title']}" for offer in message["offers"]]
        told += [f"    [{button['title']}] {button['payload']}" for button in message["buttons"]]
    return "\n".join(told)


def say(*parts: str) -> Must:
    """The answer holds each of the parts."""
    words = "say " + " and ".join(f"“{part}”" for part in parts)
    return Must(words, lambda it: all(part in it.text for part in parts))


def never_say(*parts: str) -> Must:
    """The answer holds none of the parts."""
    words = "never say " + " or ".join(f"“{part}”" for part in parts)
    return Must(words, lambda it: not any(part in it.text for part in parts))


def offer_button(payload: str) -> Must:
    """One of the buttons has a payload that begins so."""

    def holds(it: Learner) -> bool:
        return any(button["payload"].startswith(payload) for button in it.buttons)

    return Must(f"offer a button that sends {payload}", holds)


def speak(language: str) -> Must:
    """Every message of the answer is in the language."""
    return Must(
        f"speak the language {language}",
        lambda it: {message["language"] for message in it.answer} == {language},
    )


def name_its_source() -> Must:
    """Each source has a web address and a date."""

    def holds(it: Learner) -> bool:
        dates = [date.fromisoformat(source["date"]) for source in it.sources]
        return bool(dates) and all(source["url"].startswith("https://") for source in it.sources)

    return Must("name its source with an address and a date", holds)


# Kept for later, or in the queue.
ASKED = {"requested", "waiting"}


def ask_a_person_in() -> Must:
    """The request for a person is in the record."""
    return Must("say that a person was asked for", lambda it: it.handoff in ASKED)


ASK = Must("ask, and show nothing yet", lambda it: "?" in it.text and not it.offers)
SHOW_NONE = Must("show no offers", lambda it: not it.offers)


def show(number: int) -> Must:
    """So many offers that exist and can be applied for today, as the catalogue has them."""

    def holds(it: Learner) -> bool:
        records = _records(it)
        language = it.answer[-1]["language"]
        held = [(record.title(language), record.provider.name, record.url) for record in records]
        said = [(offer["title"], offer["provider"], offer["url"]) for offer in it.offers]
        open_today = all(record.standing(date.today()) in AVAILABLE for record in records)
        return len(said) == number and said == held and open_today

    return Must(f"show {number} offers of the catalogue that are open today", holds)


def give_reasons() -> Must:
    """Every offer says why it fits."""
    return Must(
        "give reasons for each offer",
        lambda it: bool(it.offers) and all(offer["reasons"] for offer in it.offers),
    )


def keep_to(*stems: str) -> Must:
    """The record of every offer speaks of the subject: one of the stems is in it."""

    def speaks(record: Offer) -> bool:
        texts = (*record.titles.values(), *record.descriptions.values())
        outcomes = (text for one in record.credential.outcomes for text in one.texts.values())
        skills = (skill.label for skill in record.credential.skills)
        whole = " ".join((*texts, *outcomes, *skills)).lower()
        return any(stem in whole for stem in stems)

    return Must(f"keep to the subject ({', '.join(stems)})", _every(speaks))


def cost_at_most(zloty: int) -> Must:
    """No offer is dearer, at the reference rate that the answer names."""
    most = Money(Decimal(zloty), "PLN")

    def affordable(record: Offer) -> bool:
        return record.price is not None and at_most(amount(record.price), most) is True

    return Must(f"keep to {zloty} zł", _every(affordable))


def be_online() -> Must:
    """Every offer is online."""
    return Must("keep to what is online", _every(lambda record: record.mode == "online"))


def repeat_none() -> Must:
    """No offer was shown before."""
    return Must(
        "show offers that were not shown before",
        lambda it: bool(it.offers) and not {offer["id"] for offer in it.offers} & set(it.seen),
    )


def tell_all_about(number: int) -> Must:
    """Exactly the offer that was listed at this place, with its facts, also the missing ones."""

    def holds(it: Learner) -> bool:
        told = [offer["id"] for offer in it.offers]
        return told == [it.shown[number - 1]] and len(it.offers[0]["facts"]) > 12

    return Must(f"tell all about number {number} of the list, and only about it", holds)


def _every(keeps: Callable[[Offer], bool]) -> Callable[[Learner], bool]:
    return lambda it: bool(it.offers) and all(map(keeps, _records(it)))


def _records(it: Learner) -> tuple[Offer, ...]:
    found = it.running.catalogue.offers(offer["id"] for offer in it.offers)
    return found if len(found) == len(it.offers) else ()
