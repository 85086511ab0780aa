"""Offers that a counsellor chose for a learner: as cards, side by side, or as a roadmap.

The same rows, sentences and sources as in the dialogue. What one can no longer join is shown only
with the words that say so.
"""

from __future__ import annotations

from dataclasses import replace

from guidance.answer import Answer, Card, Reason, resting_on
from guidance.dialogue import comparing
from guidance.dialogue.cards import short_card
from guidance.dialogue.roadmap import titles
from guidance.dialogue.standing import NOT_OPEN, standing
from guidance.dialogue.turn import Scene
from guidance.limits import AVAILABLE
from guidance.roadmap import Draft, Planned, compose
from guidance.vocabulary import Offer, Standing

LEAST_COMPARED, MOST_COMPARED = 2, comparing.MOST_COMPARED


def cards(scene: Scene) -> Answer:
    """The offers shown in the scene as cards of a list, with what they answer of the goal."""
    return Answer(cards=tuple(_card(scene, offer) for offer in _offers(scene)))


def comparison(scene: Scene) -> Answer:
    """The offers shown in the scene on the same rows, and in what they differ."""
    told = comparing.compare(scene).answer
    compared = tuple(replace(one, caveats=_closed(scene, one.offer)) for one in told.cards)
    return Answer(told.says, compared, side_by_side=told.side_by_side)


def plan(scene: Scene) -> Answer:
    """The offers shown in the scene as a roadmap, sorted by start. Raises ValueError for none."""
    planned = tuple(map(Planned, _offers(scene)))
    order = "chosen-one" if len(planned) == 1 else "chosen"
    draft = Draft(planned, order, titles(scene, planned))
    return Answer(roadmap=compose(draft, scene.state, scene.heard.language, scene.today))


def _offers(scene: Scene) -> tuple[Offer, ...]:
    return scene.facts.offers(scene.state.shown)


def _card(scene: Scene, offer: Offer) -> Card:
    criteria, held = scene.state.criteria, scene.state.held
    asked = criteria.asked()
    match = scene.facts.explain(asked, offer) if asked else None
    card = short_card(offer, match, criteria, scene.heard.language, scene.today, held)
    return replace(card, caveats=(*_closed(scene, offer), *card.caveats))


def _closed(scene: Scene, offer: Offer) -> tuple[Reason, ...]:
    """What says that one can no longer join, and from which fields that is known."""
    stands = offer.standing(scene.today)
    if stands in AVAILABLE:
        return ()
    rests_on = "withdrawn" if stands is Standing.WITHDRAWN else "runs"
    said = (one for one in standing(scene, offer) if one.key in NOT_OPEN.values())
    return tuple(resting_on(one, rests_on) for one in said)
