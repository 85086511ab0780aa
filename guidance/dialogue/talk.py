"""About the conversation itself: yes, no, again, another language, not understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from guidance import notes, wishes
from guidance.answer import Answer, Choice, Listing, Named, say
from guidance.dialogue import asking, changing, details, offers, people, persons, roadmap
from guidance.dialogue.changing import PERSON
from guidance.dialogue.resuming import TAKEN_UP
from guidance.dialogue.turn import Scene, Step, Turn
from guidance.hearing import READERS
from guidance.intents import GENERAL
from guidance.roadmap import asks_for_roadmap
from guidance.state import State

MOST_READINGS = 3
# Said in words that have no other meaning here.
CLEAR_WISHES = {"undo", "watch", "unwatch", "change", "another", "again", "guide", "meant"}
SEARCHES = {"find_offers", "inform", "refine_offers", "plan_pathway"}
# Readings that are asked about; the others would only puzzle as a button.
READINGS = {
    "find_offers",
    "ask_offer",
    "compare_offers",
    "show_more",
    "ask_provider",
    "enrol",
    "show_saved",
    "request_human",
    *GENERAL,
    "ask_privacy",
    "ask_capabilities",
    "start_over",
    "plan_pathway",
    "distress",
}


def guide(scene: Scene) -> Turn:
    """Whatever moves the search on: a goal, criteria, or an answer to the open question."""
    if scene.heard.first("email") or scene.heard.first("phone") or people.declines(scene):
        return people.contact(scene)
    if people.named_telegram(scene):
        return people.contact(scene)
    if scene.state.question in asking.GUIDED:
        return offers.find(scene)
    return GUIDED.get(scene.heard.intent, offers.find)(scene)


def _yes(scene: Scene) -> Turn:
    if scene.state.question == "human" and scene.heard.again:
        return people.request(scene)
    if scene.heard.entities or not scene.state.criteria.topics:
        return offers.find(scene)
    return offers.more(scene)


def _no(scene: Scene) -> Turn:
    corrected = replace(scene, heard=replace(scene.heard, intent="inform"))
    if scene.heard.entities or wishes.wishes(scene.heard):
        return offers.find(corrected)
    turn = offers.find(corrected)
    if turn.state.criteria.topics != scene.state.criteria.topics:
        return turn
    state = scene.state.now(question=None)
    search = Choice(say("talk-button-search"), "find_offers")
    can = Choice(say("talk-button-can"), "ask_capabilities")
    return Turn(state, Answer((say("talk-no"),), choices=(search, can, PERSON)))


GUIDED: Mapping[str, Step] = {
    "affirm": _yes,
    "deny": _no,
    "dont_know": offers.open_up,
    "no_preference": offers.open_up,
}


def start_over(scene: Scene) -> Turn:
    """What was looked for is forgotten, and what was saved is not; the next search begins anew.

    “Undo” is near to it and asks for much less.
    """
    if "undo" in wishes.wishes(scene.heard):
        return offers.find(scene)
    kept = State(saved=scene.state.saved, held=scene.state.held, watches=scene.state.watches)
    turn = offers.ask(kept)
    says = (say("talk-start-over"), *turn.answer.says)
    return Turn(turn.state, replace(turn.answer, says=says))


def rephrase(scene: Scene) -> Turn:
    """What is going on, in the plainest words: the open question, the offers, or the beginning."""
    state = scene.state
    if state.question in TAKEN_UP:
        key = f"talk-again-{state.question}"
    else:
        key = "talk-again-shown" if state.shown else "talk-again"
    return Turn(state, Answer((say(key),), choices=(PERSON,)))


def change_language(scene: Scene) -> Turn:
    """Goes on in the language asked for, or says which ones there are."""
    wanted = scene.heard.first("language") or _shown_by_doing(scene)
    if _asks_for_courses(scene, wanted):
        return offers.find(replace(scene, heard=replace(scene.heard, intent="refine_offers")))
    if scene.heard.topics():
        turn = offers.find(replace(scene, heard=replace(scene.heard, intent="find_offers")))
        spoken = str(wanted) if wanted in scene.languages else None
        told = Turn(turn.state, replace(turn.answer, language=spoken))
        return notes.noted(told, notes.CHOSEN) if spoken else told
    if wanted in scene.languages:
        changed = Answer((say("talk-language-changed"),), language=wanted)
        return notes.noted(Turn(scene.state, changed), notes.CHOSEN)
    choices = tuple(
        Choice(say(f"talk-button-{code}"), "change_language", {"language": code})
        for code in scene.languages
    )
    names = Listing(tuple(Named("language", code) for code in scene.languages))
    key = "talk-language-ask" if wanted is None else "talk-language-unknown"
    return Turn(scene.state, Answer((say(key, languages=names),), choices=choices))


def _shown_by_doing(scene: Scene) -> str | None:
    """Who asks for a language without naming one speaks it."""
    plain = scene.heard.plain
    return plain if plain in scene.languages and plain != scene.heard.language else None


def _asks_for_courses(scene: Scene, wanted: object) -> bool:
    """“In Polish, please” said in Polish while courses are looked for is asked of the courses."""
    searching = bool(scene.state.shown) or not scene.state.criteria.is_empty()
    return wanted == (scene.heard.before or scene.heard.language) and searching


def _speaks_of_search(scene: Scene) -> bool:
    """Whether a message names a limit or a subject, or wishes something of the search."""
    heard = scene.heard
    if wishes.wishes(heard) & CLEAR_WISHES:
        return True
    searching = bool(scene.state.shown) or not scene.state.criteria.is_empty()
    changed = searching and changing.heard_criteria(scene) != scene.state.criteria
    named = any(entity.name in READERS and entity.value is not None for entity in heard.entities)
    return changed or named or bool(heard.topics())


def out_of_scope(scene: Scene) -> Turn:
    """What this service is for; a number or address that was waited for is taken as that."""
    awaited = scene.state.question == "contact"
    left = scene.heard.first("email") or scene.heard.first("phone")
    if (awaited and left) or people.named_telegram(scene):
        return people.contact(scene)
    return Turn(scene.state, Answer(response="utter_out_of_scope"))


def not_understood(scene: Scene) -> Turn:
    """Offers the likeliest readings; after two messages in a row, a person.

    One that points at an offer shown asks about it. One that names a subject, and may be a search,
    is taken as one if it finds offers; so is any message while a question about the goal is open.
    """
    if asks_for_roadmap(scene.heard):
        return roadmap.show(scene)
    if scene.heard.mentions() and scene.state.shown:
        return details.tell(scene)
    if _speaks_of_search(scene):
        return offers.find(scene)
    likely_search = bool(SEARCHES & set(scene.heard.ranking[:MOST_READINGS]))
    if scene.state.question in asking.GUIDED and asking.says_something(scene):
        return offers.find(scene)
    if scene.state.question in {"topic", "field"} or likely_search:
        turn = offers.find(scene)
        if turn.answer.cards and turn.state.criteria != scene.state.criteria:
            return turn
    if scene.heard.again:
        state = scene.state.now(question="human")
        can = Choice(say("talk-button-can"), "ask_capabilities")
        again = Answer((say("talk-not-understood-again"),), choices=(persons.FAILURES, can))
        return notes.noted(Turn(state, again), notes.NOT_UNDERSTOOD)
    likely = [name for name in scene.heard.ranking if name in READINGS][:MOST_READINGS]
    readings = tuple(Choice(say(f"talk-reading-{name.replace('_', '-')}"), name) for name in likely)
    asked = Answer((say("talk-not-understood"),), choices=(*readings, PERSON))
    return notes.noted(Turn(scene.state, asked), notes.NOT_UNDERSTOOD)
