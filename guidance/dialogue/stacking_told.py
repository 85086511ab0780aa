"""What is asked of the pathway spoken of: its sums, what is missing, other steps, what counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from guidance.answer import Answer, Card, Choice, Listing, Say, Term, say
from guidance.dialogue.cards import short_card
from guidance.dialogue.changing import PERSON
from guidance.dialogue.pointing import quoted
from guidance.dialogue.stacking_goal import OCCUPATION
from guidance.dialogue.stacking_plan import Planned, limits
from guidance.dialogue.stacking_route import MOST_NAMED, PAGE, mind, title_of
from guidance.dialogue.stacking_sums import sums
from guidance.dialogue.turn import Scene, Turn
from guidance.pathways.plan import Pathway, Step
from guidance.vocabulary import Offer

MOST_CARDS = 3
HOW = Choice(say("stacking-button-how"), "ask_stacking")
SHOW = Choice(say("stacking-button-show"), "plan_pathway")


def summed(scene: Scene, found: Planned, pathway: Pathway, parts: Iterable[str]) -> Turn:
    """What all steps give, cost and take together, as far as that is asked."""
    told = tuple(sums(pathway, limits(scene), frozenset(parts)))
    if not pathway.steps:
        return missing(scene, found, pathway)
    says = (say("stacking-sum-of", count=len(pathway.steps)), *told)
    return Turn(scene.state, Answer(says, choices=(SHOW, PAGE, PERSON)))


def missing(scene: Scene, found: Planned, pathway: Pathway) -> Turn:
    """The steps that are still to be taken, and what no step covers."""
    says = tuple(_missing(scene, found, pathway))
    return Turn(scene.state, Answer(says, choices=(SHOW, PAGE, PERSON)))


def _missing(scene: Scene, found: Planned, pathway: Pathway) -> Iterator[Say]:
    titles = quoted(tuple(step.offer for step in pathway.steps), scene.heard.language)
    if pathway.steps:
        yield say("stacking-missing", count=len(pathway.steps), titles=titles)
    else:
        yield say("stacking-missing-no-step")
    for stage in pathway.stages:
        if stage.missing:
            title = title_of(scene, found, stage.credential)
            yield say("stacking-stage-missing", title=title, missing=stage.missing)
    if pathway.missing:
        yield say("stacking-skills-missing", skills=Listing(pathway.missing[:MOST_NAMED]))
    if found.route.kind == OCCUPATION:
        yield say("stacking-occupation-law")
    yield say("stacking-decides")


def counted(scene: Scene, found: Planned, pathway: Pathway) -> Turn:
    """Whether the steps are counted: nobody may rely on it, and who decides."""
    crossing = (one for one in mind(scene, found, pathway) if one.key != "stacking-decides")
    says = (say("stacking-not-by-itself"), *crossing)
    return Turn(scene.state, Answer(says, choices=(HOW, PERSON)))


def instead(scene: Scene, steps: tuple[Step, ...]) -> Turn:
    """What would do in place of some steps, with cards of the first of these."""
    says = tuple(_instead(scene, step) for step in steps)
    others = {one.id: one for step in steps for one in step.alternatives}
    cards = tuple(_card(scene, one) for one in islice(others.values(), MOST_CARDS))
    return Turn(scene.state, Answer(says, cards, (SHOW, PERSON)))


def _instead(scene: Scene, step: Step) -> Say:
    language = scene.heard.language
    title = step.offer.title(language)
    if not step.alternatives:
        return say("stacking-instead-none", title=title)
    titles = (Term("stacking-quoted", {"title": one.title(language)}) for one in step.alternatives)
    return say("stacking-instead-of", title=title, titles=Listing(tuple(titles)))


def _card(scene: Scene, offer: Offer) -> Card:
    language, held = scene.heard.language, scene.state.held
    return short_card(offer, None, limits(scene), language, scene.today, held)


def counted_in(scene: Scene, into: Offer, parts: tuple[Offer, ...]) -> Turn:
    """Whether some offers count in another one, as far as records state it.

    ``parts`` is empty where nothing is known of what the learner has.
    """
    language, goal = scene.heard.language, into.credential.id
    counts = tuple(p for p in parts if goal in {link.into for link in p.credential.stacks_into})
    title = into.title(language)
    if not parts:
        told = say("stacking-held-unknown", title=title)
    elif counts:
        told = say("stacking-part-counts", titles=quoted(counts, language), title=title)
    else:
        told = say("stacking-part-unstated", titles=quoted(parts, language), title=title)
    state = scene.state.now(focus=into.id)
    return Turn(state, Answer((told, say("stacking-decides")), choices=(HOW, PERSON)))
