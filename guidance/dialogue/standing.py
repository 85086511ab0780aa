"""What keeps one from joining an offer, as of which day; and the nearest offer one can join."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.answer import Choice, Say, say
from guidance.dialogue.finding import CONVINCING
from guidance.dialogue.turn import Scene
from guidance.limits import AVAILABLE, keeps, meant_run
from guidance.texts import name_of
from guidance.vocabulary import Offer, Standing, pick

# Digits of ISCED-F that narrow and broad fields of study share.
CLOSE_FIELDS = (3, 2)
NOT_OPEN = {
    Standing.STARTED: "offers-standing-started",
    Standing.FULL: "offers-standing-full",
    Standing.CLOSED: "offers-standing-closed",
    Standing.WITHDRAWN: "offers-standing-withdrawn",
}


def standing(scene: Scene, offer: Offer) -> Iterator[Say]:
    """What keeps one from joining, as of which day, and the next start that the record knows."""
    found = offer.standing(scene.today)
    if found not in NOT_OPEN:
        return
    yield say(NOT_OPEN[found], day=offer.updated or scene.today)
    if found is Standing.CLOSED:
        later = [r.start for r in offer.runs if r.start is not None and r.start > scene.today]
        next_start = min(later, default=None)
        if next_start is None:
            yield say("offers-standing-no-next")
        else:
            yield say("offers-standing-next", day=next_start)


def joining(scene: Scene, offer: Offer) -> Iterator[Say]:
    """Whether one can still join: until when, or why not."""
    if offer.standing(scene.today) in AVAILABLE:
        run = meant_run(offer, scene.state.criteria, scene.today)
        last = None if run is None else run.deadline
        yield say("details-open-undated") if last is None else say("offers-enrol-until", day=last)
    yield from standing(scene, offer)


def instead(scene: Scene, offer: Offer) -> tuple[tuple[Say, ...], tuple[Choice, ...]]:
    """For an offer one cannot join: the nearest that one can, within the learner's limits."""
    if offer.standing(scene.today) in AVAILABLE:
        return (), ()
    near = _nearest(scene, offer)
    if near is None:
        return (say("details-no-alternative"),), ()
    language = scene.heard.language
    title = near.title(language)
    named = say("details-alternative", title=title, provider=name_of(near.provider, language))
    return (named,), (Choice(say("details-button-offer", title=title), "ask_offer", _id(near)),)


def _id(offer: Offer) -> dict[str, object]:
    return {"offer": offer.id}


def _nearest(scene: Scene, offer: Offer) -> Offer | None:
    """What answers its title or what it teaches, in the same field of study; the closer first."""
    found = [one for question in _questions(scene, offer) for one in _open(scene, question)]
    others = [one for one in found if one.id != offer.id]
    for digits in CLOSE_FIELDS:
        same = (one for one in others if _same_field(one, offer, digits))
        near = next(same, None)
        if near is not None:
            return near
    return None


def _open(scene: Scene, question: str) -> Iterator[Offer]:
    criteria, today = scene.state.criteria, scene.today
    for hit in scene.facts.search(question, criteria, scene.heard.language, today):
        fits = keeps(hit.offer, criteria, criteria.limits(), today)
        if hit.score >= CONVINCING and fits and hit.offer.standing(today) in AVAILABLE:
            yield hit.offer


def _same_field(one: Offer, other: Offer, digits: int) -> bool:
    """Whether two offers share the beginning of a code of ISCED-F; one without may be of any."""
    if not (one.isced_f and other.isced_f):
        return True
    return not {c[:digits] for c in one.isced_f}.isdisjoint(c[:digits] for c in other.isced_f)


def _questions(scene: Scene, offer: Offer) -> Iterator[str]:
    yield offer.title(scene.heard.language)
    for outcome in offer.credential.outcomes:
        picked = pick(outcome.texts, scene.heard.language)
        if picked is not None:
            yield picked[0]
