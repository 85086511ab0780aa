"""Messages taken for something else that speak of an offer shown: “the cheaper one”, “why this?”.

“Cheaper, please” changes a search, “the cheaper one” points. A question on recognition in general
is answered by its topic; where it speaks of an offer, what that one's record states follows.
"""

from __future__ import annotations

from dataclasses import replace

from guidance import pointing, sayings
from guidance.answer import Answer
from guidance.asked_fact import asked
from guidance.dialogue import (
    asides,
    comparing,
    details,
    elsewhere,
    enrolling,
    people,
    resuming,
    roadmap,
    saving,
    shown,
    stacking,
    talk,
)
from guidance.dialogue.asking import GUIDED
from guidance.dialogue.changing import refuses
from guidance.dialogue.naming import named_in
from guidance.dialogue.pointing import meant, numbered, spoken_of
from guidance.dialogue.shown import FACTS, QUESTIONS
from guidance.dialogue.turn import Scene, Turn
from guidance.likeness import words
from guidance.roadmap import asks_for_roadmap
from guidance.vocabulary import Offer
from guidance.wishes import SETS, opened, wishes

CHANGES = {"refine_offers", "inform"}
# No offer is pointed at by one of these.
VALUES = {"price", "ects", "hours", "duration", "start", "level"}
# These point at an offer too, unless courses are spoken of.
PICKS = {"language", "mode", "place", "country"}
LEVELS = {"harder", "easier"}
# A question that names neither offer nor search is short.
MOST_WORDS = 6
# Titles of so many words are not said by somebody who only looks for a subject.
LONG_TITLE = 5


def guide(scene: Scene) -> Turn:
    """Moves the search on; a message that points at an offer, or names one, asks about it."""
    if stacking.speaks_of_route(scene):
        return stacking.plan(scene)
    clear = _by_name(scene) or shown.by_words(scene)
    if clear is not None:
        return clear
    changes = scene.heard.intent in CHANGES and scene.state.question not in QUESTIONS
    plain_wish = wishes(scene.heard) <= SETS.keys()
    if (changes and plain_wish and _picks(scene)) or shown.is_question(scene):
        return details.tell(scene)
    return talk.guide(scene)


def not_understood(scene: Scene) -> Turn:
    """Takes what speaks of an offer shown as a question about it; else asks what was meant."""
    clear = _clear(scene)
    if clear is not None:
        return clear
    answers = scene.state.question in QUESTIONS
    if not answers and _picks(scene) and wishes(scene.heard) <= SETS.keys():
        asks = asked(pointing.without_pointers(scene.heard.text))
        signs_up = scene.heard.ranking[:1] == ("enrol",) and not asks
        return enrolling.enrol(scene) if signs_up else details.tell(scene)
    if not answers and (_sets_limit(scene) or _is_harder(scene)):
        return talk.not_understood(scene)
    if not answers and _signs_up(scene):
        return enrolling.enrol(scene)
    if not answers and _compares(scene):
        return comparing.compare(scene)
    if not answers and (_points(scene, scene.heard.text) or _asks(scene) or shown.asks_on(scene)):
        return details.tell(scene)
    return asides.answer(scene) or talk.not_understood(scene)


def _clear(scene: Scene) -> Turn | None:
    """What the words alone tell: the saved list, no contact, no goal, a refusal, an offer named."""
    if scene.state.saved and saving.speaks_of_list(scene.heard):
        return saving.remove(scene)
    if people.declines(scene):
        return people.without_contact(scene)
    if people.named_telegram(scene):
        return people.contact(scene)
    lost = "guide" in wishes(scene.heard) and not scene.heard.topics()
    if lost or refuses(scene):
        return talk.guide(scene)
    courses = sayings.says("courses", scene.heard.text)
    return _by_name(scene) or (None if courses else shown.by_words(scene))


def tell(scene: Scene) -> Turn:
    """Tells of an offer; “the date does not matter” names a fact and speaks of the search."""
    if refuses(scene) or opened(scene.state.criteria, scene.heard):
        return talk.guide(scene)
    return elsewhere.look(scene) or details.tell(scene)


def saved(scene: Scene) -> Turn:
    """The saved offers; “what did you note?” asks for what is looked for."""
    if scene.state.question == "route" and asks_for_roadmap(scene.heard):
        return stacking.plan(scene)
    wished = wishes(scene.heard)
    again = "again" in wished and not scene.state.saved and bool(scene.state.shown)
    return talk.guide(scene) if again or "change" in wished else saving.saved(scene)


def plan(scene: Scene) -> Turn:
    """A pathway; what one offer costs is asked of that offer, also of one “step by step”."""
    text = scene.heard.text
    named = None if text.startswith("/") else scene.facts.offer_named(text)
    full = named is not None and pointing.names_fully(text, named)
    if named is not None and full and asked(pointing.without_name(text, named)):
        return details.tell(scene)
    return stacking.plan(scene)


def export(scene: Scene) -> Turn:
    """A copy of one's data; where the plan to print is meant, that."""
    if asks_for_roadmap(scene.heard):
        return roadmap.show(scene)
    if asides.asks_privacy(scene):
        return Turn(scene.state, Answer(response=asides.PRIVACY))
    return Turn(scene.state, Answer(response="utter_export_my_data"))


def _picks(scene: Scene) -> bool:
    """Whether a phrase of a message points at one of the offers shown: “the free one”."""
    if sayings.says("courses", scene.heard.text):
        return False
    return _points(scene, " ; ".join(pointing.phrases(scene.heard.text)))


def _sets_limit(scene: Scene) -> bool:
    """Whether a message gives a limit its value, or says that one does not matter."""
    courses = sayings.says("courses", scene.heard.text)
    values = VALUES | (PICKS if courses else set())
    given = any(one.name in values and one.value is not None for one in scene.heard.entities)
    return given or bool(opened(scene.state.criteria, scene.heard))


def _signs_up(scene: Scene) -> bool:
    """“Write me in please”, right after one offer was spoken of."""
    likely = scene.heard.ranking[:1] == ("enrol",) and len(scene.heard.text.split()) <= MOST_WORDS
    return likely and bool(spoken_of(scene)) and not scene.heard.entities


def _is_harder(scene: Scene) -> bool:
    """“No, harder!” is wished of the search; “the harder one” points."""
    wished = not LEVELS.isdisjoint(wishes(scene.heard))
    return wished and not any(pointing.phrases(scene.heard.text))


def out_of_scope(scene: Scene) -> Turn:
    """Takes a question about the offer spoken of as that, and limits as a search that finds some.

    Else says what this service is for.
    """
    if scene.state.question not in QUESTIONS and _asks(scene):
        return details.tell(scene)
    if _limits(scene):
        turn = talk.guide(replace(scene, heard=replace(scene.heard, intent="find_offers")))
        if turn.answer.cards:
            return turn
    return talk.out_of_scope(scene)


def _limits(scene: Scene) -> bool:
    return "?" not in scene.heard.text and _sets_limit(scene)


def take_up(scene: Scene) -> Turn:
    """After a general answer: what the record of the offer spoken of states; else the thread.

    After what was out of scope only in name, nothing: the thread was not left.
    """
    if scene.heard.intent == "out_of_scope" and (_asks(scene) or _limits(scene)):
        return Turn(scene.state, Answer())
    fact = FACTS.get(scene.heard.intent)
    if fact is not None and _compares(scene):
        return comparing.compare(scene)
    if fact is not None and (numbered(scene) or _speaks_of_one(scene) or _continues(scene)):
        may = meant(scene)
        if len(may.offers) == 1:
            return details.told(
                scene, may.offers, may.says, shown.with_fact(fact, scene, may.offers[0])
            )
    return resuming.take_up(scene)


def picks_for_fact(scene: Scene) -> bool:
    """Whether a question on no fact of a record picks one of those shown by an order."""
    text = scene.heard.text
    if scene.heard.intent in FACTS or text.startswith("/") or not scene.state.shown:
        return False
    return bool(pointing.spoken("order", text) and asked(pointing.without_pointers(text)))


def record(scene: Scene, offer: Offer) -> Turn:
    """What the record of one offer states on the subject of a general question."""
    fact = FACTS.get(scene.heard.intent)
    facts = () if fact is None else shown.with_fact(fact, scene, offer)
    return details.told(scene, (offer,), (), facts)


def _continues(scene: Scene) -> bool:
    """A short question on a fact, right where one offer was spoken of: “how am I graded?”."""
    text = scene.heard.text
    short = len(text.split()) <= MOST_WORDS + 2 and not pointing.spoken("general", text)
    return bool(spoken_of(scene)) and short and bool(asked(text))


def _by_name(scene: Scene) -> Turn | None:
    """Two offers named to be compared, one to be saved, or one that is asked about."""
    text = scene.heard.text
    if text.startswith("/") or scene.state.question in GUIDED or refuses(scene):
        return None
    if pointing.spoken("compare", text) and len(comparing.named(scene)) > 1:
        return comparing.compare(scene)
    if shown.is_closed_title(scene):
        return details.tell(scene)
    named = named_in(scene, text) if _may_name(scene) else None
    back = bool(pointing.spoken("back", text))
    if named is None or not (back or pointing.names_nearly(text, named)):
        return None
    if pointing.spoken("save", text):
        return saving.save(scene)
    facts = asked(pointing.without_name(text, named))
    if facts or _is_long(named, text) or pointing.spoken("about", text):
        return details.tell(scene)
    return None


def _may_name(scene: Scene) -> bool:
    """Whether a message may be about one course by name; a plain search is not looked up twice."""
    text = scene.heard.text
    if pointing.spoken("about", text) or pointing.spoken("save", text):
        return True
    if scene.heard.intent == "find_offers":
        return "?" in text and bool(asked(text))
    return bool(asked(text)) or len(words(text)) >= LONG_TITLE


def _is_long(named: Offer, text: str) -> bool:
    """Whether a message holds a title of so many words that nobody looks for a subject by them."""
    titles = (words(title) for title in (named.credential.title, *named.titles.values()))
    said = {*words(text)}
    return any(len(title) >= LONG_TITLE and said >= {*title} for title in titles)


def _compares(scene: Scene) -> bool:
    """“Which starts first?”, “what do they have in common?”, while several are shown."""
    text = scene.heard.text
    asks = pointing.spoken("which", text) and pointing.spoken("order", text)
    return len(scene.state.shown) > 1 and bool(asks or pointing.spoken("compare", text))


def _points(scene: Scene, text: str) -> bool:
    """Whether a text picks some of the offers shown, and not all of them."""
    every = scene.facts.offers(scene.state.shown)
    if len(every) < 2 or not text or scene.heard.text.startswith("/"):
        return False
    if pointing.spoken("order", text):
        return True
    found = pointing.described_each((text,), every)
    return 0 < len(found) < len(every)


def _asks(scene: Scene) -> bool:
    """Whether a message asks a fact of the offers shown, or of the one spoken of."""
    text = scene.heard.text
    if not (scene.state.shown or spoken_of(scene)) or not asked(text):
        return False
    short = len(text.split()) <= MOST_WORDS
    return short or bool(pointing.spoken("pronoun", text)) or _speaks_of_one(scene)


def _speaks_of_one(scene: Scene) -> bool:
    """“It”, “this course”, or a phrase for one of the offers shown."""
    text = scene.heard.text
    phrases = " ; ".join(pointing.phrases(text))
    last = spoken_of(scene) and pointing.spoken("pronoun", text)
    return bool(last) or _points(scene, phrases)
