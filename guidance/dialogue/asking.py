"""Questions before the first offers: two at most with a goal, four plain ones without.

Whoever does not know what to learn is asked what they like, what they did, what they must be able
to do and what holds them back; each may be passed over. Only words that may name a subject are
kept of the answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from guidance import hindrances, sayings, wishes
from guidance.answer import Answer, Choice, Term, say
from guidance.dialogue.changing import ANOTHER, PERSON
from guidance.dialogue.echo import echo
from guidance.dialogue.turn import Scene, Turn
from guidance.state import State

FIELDS = ("care", "computers", "trades", "languages", "business", "teaching", "green", "health")
LIKE, DID, NEED, HINDRANCE = "like", "did", "need", "hindrance"
GUIDED = (LIKE, DID, NEED, HINDRANCE)
DONT_KNOW = Choice(say("offers-button-dont-know"), "dont_know")
ENOUGH = Choice(say("asking-button-enough"), "no_preference")
# Intents that pass a question over; a message of nothing has a few words.
PASSING = {"dont_know", "no_preference", "deny"}
LONGEST, SHORT = 80, 6


def ask(state: State) -> Turn:
    """The next question: first the goal in own words, then a field to choose."""
    question = "topic" if state.asked == 0 else "field"
    choices = field_choices() if question == "field" else (DONT_KNOW, PERSON)
    known = () if state.criteria.is_empty() else (say("offers-noted", what=echo(state.criteria)),)
    answer = Answer((*known, say(f"offers-ask-{question}")), choices=tuple(choices))
    return Turn(state.now(question=question, asked=state.asked + 1), answer)


def field_choices() -> Iterator[Choice]:
    """A button for each field of work, and one for any."""
    yield from _fields()
    yield Choice(say("offers-button-any"), "no_preference")


def _fields() -> Iterator[Choice]:
    for name in FIELDS:
        title = say(f"offers-field-{name}")
        yield Choice(title, "inform", {"topic": Term(f"offers-field-{name}-topic")})


def undecided(state: State) -> Turn:
    """“I do not know” in front of offers: ways to decide."""
    ways = (
        Choice(say("asking-button-compare"), "compare_offers"),
        Choice(say("asking-button-guide"), "dont_know", {"wish": "guide"}),
        ANOTHER,
        PERSON,
    )
    return Turn(state, Answer((say("asking-undecided"),), choices=ways))


def guide(state: State) -> Turn:
    """The first of the four questions."""
    return _question(state.now(told=()), LIKE)


def _question(state: State, name: str) -> Turn:
    lead = (say("asking-lead"),) if name == LIKE else ()
    answer = Answer((*lead, say(f"asking-{name}")), choices=tuple(answers(state, name)))
    return Turn(state.now(question=name), answer)


def answers(state: State, name: str) -> Iterator[Choice]:
    """The buttons under one of the four questions."""
    if name == LIKE:
        yield from _fields()
    if name == HINDRANCE:
        for one in hindrances.NAMES:
            yield Choice(say(f"asking-button-{one}"), "inform", {"wish": one})
    yield DONT_KNOW
    if state.told:
        yield ENOUGH
    yield PERSON


def answered(scene: Scene) -> Turn | State:
    """The next question; or, after the last one, the state with what was told as the goal."""
    question = scene.state.question or LIKE
    state = _noted(scene, question)
    if not _enough(scene, state, question):
        return _question(state, GUIDED[GUIDED.index(question) + 1])
    subjects = tuple(dict.fromkeys(words for _, words in state.told))
    goal = replace(state.criteria, topics=subjects)
    return state.now(criteria=goal, question=None)


def _enough(scene: Scene, state: State, question: str) -> bool:
    """Whether no more is asked: at the end, when wanted so, or after two answers of nothing."""
    if question == HINDRANCE or scene.heard.intent == "no_preference":
        return True
    if "enough" in wishes.wishes(scene.heard):
        return True
    return scene.heard.intent == "dont_know" and not state.told and question != LIKE


def says_something(scene: Scene) -> bool:
    """Whether a message that was not understood may answer the open one of the four questions."""
    if "enough" in wishes.wishes(scene.heard) or _passes(scene):
        return True
    if scene.state.question == HINDRANCE:
        return bool(hindrances.named(scene.heard))
    return bool(scene.heard.topics() or _subject(scene))


def _noted(scene: Scene, question: str) -> State:
    passed = scene.heard.intent in PASSING or _passes(scene)
    if passed or "enough" in wishes.wishes(scene.heard):
        return scene.state
    if question == HINDRANCE:
        criteria = hindrances.apply(scene.state.criteria, scene.heard)
        return scene.state.now(criteria=criteria)
    words = " ".join(scene.heard.topics()) or _subject(scene)
    if not words:
        return scene.state
    return scene.state.now(told=(*scene.state.told, (question, words)))


def _passes(scene: Scene) -> bool:
    """Whether a message answers with nothing: “nothing like that”, “nigdy nic takiego”."""
    text = scene.heard.text
    if scene.heard.topics() or hindrances.named(scene.heard):
        return False
    return len(text.split()) <= SHORT and not text.startswith("/") and sayings.begins("pass", text)


def _subject(scene: Scene) -> str:
    return (
        ""
        if scene.heard.text.startswith("/")
        else scene.facts.subject(scene.heard.words())[:LONGEST]
    )


def narrowing(state: State) -> Iterator[Choice]:
    """After the four questions, a button for each answer, to look for that alone."""
    subjects = dict.fromkeys(words for _, words in state.told)
    if len(subjects) > 1:
        for words in subjects:
            yield Choice(say("asking-button-only", what=words), "inform", {"topic": words})


def leaves(scene: Scene) -> bool:
    """Whether a message during the four questions names a goal of its own instead of answering.

    “I like working with wood” names a subject too, and answers what was asked.
    """
    heard = scene.heard
    searches = heard.intent in {"find_offers", "refine_offers"} and bool(heard.topics())
    answer = sayings.says("answers", heard.text) and not sayings.says("search", heard.text)
    return searches and not answer
