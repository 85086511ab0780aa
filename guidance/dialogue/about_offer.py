"""A general question that names an offer: what its record says, and what that means."""

from __future__ import annotations

from dataclasses import replace

from guidance import pointing
from guidance.dialogue.naming import named_in
from guidance.dialogue.turn import Scene
from guidance.hearing import Heard
from guidance.knowledge.question import Question
from guidance.limits import plain
from guidance.recognition_of_offer import of_offer
from guidance.vocabulary import Offer

# A title of one common word is a subject more often than an offer.
SHORTEST = 2
QUOTES = ("“", "”", "„", '"', "«")


def named(scene: Scene) -> Offer | None:
    """The offer that a message names in full, slips allowed; None where it names none."""
    text = scene.heard.text
    if text.startswith("/") or len(text.split()) <= SHORTEST:
        return None
    found = named_in(scene, text)
    if found is None or not pointing.names_nearly(text, found):
        return None
    quoted = any(mark in text for mark in QUOTES)
    titles = (found.credential.title, *found.titles.values())
    long = any(len(one.split()) >= SHORTEST and plain(one) in plain(text) for one in titles)
    return found if quoted or long else None


def without_title(heard: Heard, offer: Offer) -> Heard:
    """A message without the words of a title, which ask for no side: “digital services”."""
    return replace(heard, text=pointing.without_name(heard.text, offer), whole="")


def of_record(question: Question, offer: Offer, scene: Scene) -> Question:
    """The question with the issuer's kind and country as far as the record tells them."""
    if question.intent != "ask_recognition":
        return question
    case = of_offer(offer, scene.today, question.purpose, question.country).case
    return replace(
        question,
        issuer=case.issuer or question.issuer,
        issued=question.issued or case.issued_in,
    )
