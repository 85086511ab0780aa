"""What a message asks of the offers shown, or of the one spoken of, whatever it was taken for."""

from __future__ import annotations

from guidance import pointing
from guidance.asked_fact import asked
from guidance.dialogue import comparing, details, elsewhere, talk
from guidance.dialogue.asking import GUIDED
from guidance.dialogue.pointing import spoken_of
from guidance.dialogue.turn import Scene, Turn
from guidance.likeness import words
from guidance.limits import AVAILABLE
from guidance.vocabulary import Offer
from guidance.wishes import wishes

# While one of these is asked, a message answers it.
QUESTIONS = {*GUIDED, "topic", "field", "contact"}
# What general questions ask of the offer that they speak of.
FACTS = {
    "ask_recognition": "recognition",
    "ask_stacking": "stacking",
    "ask_assessment": "assessment",
    "ask_workload": "workload",
    "ask_level": "level",
    "ask_quality": "quality",
    "ask_funding": "funding",
    "ask_issuers": "awarding-body",
    "ask_portability": "formats",
}
# Readings that may be about the offer spoken of.
OF_AN_OFFER = {"ask_offer", "enrol", *FACTS}
# What tells apart offers that a question asks for, where it names no fact.
WHERE = ("form",)
# A question on other dates of the offer spoken of has no more words.
MOST_WORDS = 8


def by_words(scene: Scene) -> Turn | None:
    """What words that leave no doubt ask for: to say it again, other places, one of those shown."""
    if scene.state.question in GUIDED:
        return None
    if pointing.spoken("unclear", scene.heard.text):
        return talk.rephrase(scene)
    return elsewhere.look(scene) or _later(scene) or _which_of_shown(scene)


def _later(scene: Scene) -> Turn | None:
    """“Any later dates?” right after one offer was spoken of."""
    text, last = scene.heard.text, spoken_of(scene)
    short = len(text.split()) <= MOST_WORDS and not pointing.spoken("seeks", text)
    if not (last and short) or scene.heard.entities or "later" not in asked(text):
        return None
    return details.told(scene, last, (), asked(text))


def compare(scene: Scene) -> Turn:
    """Offers side by side; “which one is in Poland?” asks for one of those shown."""
    return _which_of_shown(scene) or comparing.compare(scene)


def _which_of_shown(scene: Scene) -> Turn | None:
    """“And which is free?” asks of the offers shown; what they state of it is told."""
    text = scene.heard.text
    if len(scene.state.shown) < 2 or not pointing.spoken("asks", text):
        return None
    shown = scene.facts.offers(scene.state.shown)
    found = pointing.described(scene.heard, shown, focused=False).offers
    if pointing.spoken("order", text) or not found or len(found) == len(shown):
        return None
    free = ("price",) if pointing.spoken("free", text) else WHERE
    return details.told(scene, found, (), asked(text) or free)


def is_closed_title(scene: Scene) -> bool:
    """Whether a message is the title of an offer that no search shows, for one cannot join it."""
    text = scene.heard.text
    named = scene.facts.offer_named(text) if len(words(text)) > 1 else None
    if named is None or named.standing(scene.today) in AVAILABLE:
        return False
    return pointing.names_nearly(text, named) and not pointing.without_name(text, named).strip(" ;")


def asks_on(scene: Scene) -> bool:
    """A longer question on a fact that may well be one about the offer spoken of."""
    heard = scene.heard
    if not spoken_of(scene) or heard.topics() or wishes(heard) or not asked(heard.text):
        return False
    return not OF_AN_OFFER.isdisjoint(heard.ranking[: talk.MOST_READINGS])


def is_question(scene: Scene) -> bool:
    """A question on a fact of what is shown that names no subject: “what must I hand in?”."""
    text, state = scene.heard.text, scene.state
    if scene.heard.entities or wishes(scene.heard) or state.question in QUESTIONS:
        return False
    if pointing.spoken("seeks", text) or not (state.shown or spoken_of(scene)):
        return False
    return bool(asked(text)) and bool(pointing.spoken("question", text))


def with_fact(name: str, scene: Scene, offer: Offer) -> tuple[str, ...]:
    """The facts that a message itself names, and the one that its topic is about."""
    named = asked(pointing.without_name(scene.heard.text, offer))
    return tuple(dict.fromkeys(one for one in (*named, name) if one != "why"))
