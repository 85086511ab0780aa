"""The goal of a search as a message says it: what names a subject in it, and what does not."""

from __future__ import annotations

from dataclasses import replace

from guidance import bounds, sayings, wishes
from guidance.criteria import EITHER, Criteria
from guidance.dialogue.finding import CLEAR
from guidance.dialogue.turn import Scene
from guidance.hearing import Entity, Heard
from guidance.texts import cut
from guidance.vocabulary import Mode

SUBJECTS = {"topic", "occupation"}
SHORT = 2
# A longer goal is said back in the learner's own words, cut to a line.
MOST_WORDS, LONGEST = 4, 70
# A message with one of these intents may name its goal in words that were not taken for a subject.
NAMES_GOAL = {"find_offers", "inform", "nlu_fallback"}
# With one of these entities, the other words speak of an offer.
POINTS_ELSEWHERE = {"provider", "offer", "mention"}
# A message with one of these wishes speaks of the search, not of a subject.
OF_THE_SEARCH = {
    "undo",
    "another",
    "not_provider",
    "not_this",
    "watch",
    "unwatch",
    "change",
    "drop",
}


def understood(scene: Scene) -> Scene:
    """The scene with a message put right: its bounds, its forms, and what it takes for subjects."""
    heard = scene.heard
    if heard.text.startswith("/"):
        return scene
    heard = bounds.turned(_language_to_learn(scene))
    kept = tuple(one for one in heard.entities if one.name not in {*SUBJECTS, "mode"})
    entities = (*_subjects(replace(scene, heard=heard)), *kept, *_forms(heard))
    return replace(scene, heard=replace(heard, entities=entities))


def _language_to_learn(scene: Scene) -> Heard:
    """“Angielski”, said alone in Polish, names what to learn, and asks for no other language."""
    heard, state = scene.heard, scene.state
    may_limit = bool(state.criteria.topics) and heard.intent != "change_language"
    if heard.topics() or may_limit or not sayings.is_language(heard.text, heard.language):
        return heard
    kept = tuple(one for one in heard.entities if one.name != "language")
    return replace(heard, entities=(Entity("topic", heard.text.strip(" .!")), *kept))


def _subjects(scene: Scene) -> tuple[Entity, ...]:
    """What was taken for subjects and may name one; not those that a message leaves."""
    heard = scene.heard
    named = tuple(one for one in heard.entities if one.name in SUBJECTS)
    named = tuple(one for one in named if _names_subject(scene, one.value))
    wanted = sayings.without("leaves", heard.text)
    return tuple(one for one in named if str(one.value) in wanted) or named


def _names_subject(scene: Scene, value: object) -> bool:
    """Whether words name more than a form; “I don't know what, can you help?” names nothing."""
    said = value if isinstance(value, str) else ""
    lost = "guide" in wishes.wishes(scene.heard)
    words = (scene.facts.subject(said) if lost else said).split()
    return any(not sayings.says("form", word) for word in words)


def _forms(heard: Heard) -> tuple[Entity, ...]:
    """The forms of learning that a message asks for, as one: “in person or partly online”.

    “Not online” asks for the other forms, unless one of them is named.
    """
    said = tuple(one for one in heard.entities if one.name == "mode")
    values = [str(one.value) for one in said if one.value is not None]
    if set(values) <= {Mode.ONLINE.value} and sayings.says("not_online", heard.text):
        return (Entity("mode", EITHER.join((Mode.ONSITE.value, Mode.BLENDED.value))),)
    if sayings.says("blended", heard.text):
        values.append(Mode.BLENDED.value)
    # Online counts in every place, so that “in Łódź or online” names no form.
    if values == [Mode.ONLINE.value] and heard.first("place"):
        return () if sayings.says("either", heard.text) else said
    either = len(set(values)) > 1 and sayings.says("either", heard.text)
    return (Entity("mode", EITHER.join(dict.fromkeys(values))),) if either else said


def with_goal(scene: Scene, criteria: Criteria) -> Criteria:
    """The criteria with the goal that the message says in its own words, if it does."""
    if not criteria.topics or scene.heard.topics():
        return _from_text(scene, criteria)
    return _new(scene, criteria) if criteria == scene.state.criteria else criteria


def _new(scene: Scene, criteria: Criteria) -> Criteria:
    """A goal in words that were taken for no subject, where a message says nothing else.

    “No, I meant …” names one, also one that the catalogue does not know.
    """
    heard, meant, instead = scene.heard, wishes.after("meant", scene.heard), _instead(scene)
    says_else = bool(heard.entities) or bool(wishes.wishes(heard) & OF_THE_SEARCH)
    if heard.text.startswith("/") or says_else:
        return criteria
    if not (meant or instead or heard.intent in NAMES_GOAL):
        return criteria
    subject = without_numbers(scene.facts.subject(meant or instead or heard.text))
    if not subject or not (meant or best_score(scene, subject) >= CLEAR):
        return criteria
    return _said_back(criteria, heard, (), subject)


def _instead(scene: Scene) -> str:
    """What is left of a message that leaves a subject; empty where it leaves none."""
    text = scene.heard.text
    return sayings.without("leaves", text).strip() if sayings.says("leaves", text) else ""


def _from_text(scene: Scene, criteria: Criteria) -> Criteria:
    """The goal in all words of the message that may tell of it, where they find offers.

    A story says more of what is wanted than the words that name a subject in it.
    """
    if not _may_name_goal(scene):
        return criteria
    said = sayings.without("leaves", scene.heard.words())
    subject = without_numbers(scene.facts.subject(said))
    if len(subject.split()) <= len(criteria.asked().split()):
        return criteria
    if best_score(scene, subject) < CLEAR:
        return criteria
    return _said_back(criteria, scene.heard, criteria.topics, subject)


def _may_name_goal(scene: Scene) -> bool:
    heard, state = scene.heard, scene.state
    asked = state.question in {"topic", "field"}
    first = heard.intent == "refine_offers" and not state.shown
    if heard.text.startswith("/") or not (asked or first or heard.intent in NAMES_GOAL):
        return False
    if any(entity.name in POINTS_ELSEWHERE for entity in heard.entities):
        return False
    return not wishes.wishes(heard) & OF_THE_SEARCH


def _said_back(criteria: Criteria, heard: Heard, topics: tuple[str, ...], subject: str) -> Criteria:
    """The criteria with a goal: said back by its subject, else in the learner's own words."""
    short = len(subject.split()) <= MOST_WORDS
    said = topics or ((subject,) if short else (cut(heard.text, LONGEST),))
    return replace(criteria, topics=said, goal=None if said == (subject,) else subject)


def without_numbers(subject: str) -> str:
    """Without numbers, and without short words that only capitals make a name: “it”, “IT”."""
    return " ".join(word for word in subject.split() if not word.isdecimal() and _tells(word))


def _tells(word: str) -> bool:
    return len(word) > SHORT or word.isupper() or not word.isalpha()


def best_score(scene: Scene, question: str) -> float:
    """The score of what answers a question best; 0 where nothing does."""
    hits = scene.facts.search(question) if question else ()
    return max((hit.score for hit in hits), default=0.0)
