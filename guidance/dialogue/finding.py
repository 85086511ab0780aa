"""The offers that answer what is looked for, best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest

from guidance.criteria import Criteria
from guidance.dialogue.turn import Scene
from guidance.facts import MOST_HITS, MOST_OPEN, Hit
from guidance.limits import AVAILABLE, CHECKS, Verdict
from guidance.recommendation import Recommendation, recommend
from guidance.vocabulary import Offer

# From these scores on, an offer answers the goal clearly, or at all.
CLEAR, CONVINCING = 0.5, 0.4
# What answers less well than this share of the best is not shown beside it. Measured on the judged
# goals of the development half: as many are helped, and half as many offers shown are beside them.
BESIDE = 0.8
# Where the best that one can join answers no better, what is closed is looked through as well.
WELL = 0.75
# From this score on, a title names the subject.
NAMED = 0.86
# More words are a whole message said back, and no subject named in it.
MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Found:
    """Offers that one can join; ``cut`` where the catalogue may have more of them."""

    hits: tuple[Hit, ...]
    cut: bool


@dataclass(frozen=True, slots=True)
class Picked:
    """What is recommended of what was found.

    ``anything`` says whether something was found at all, ``cut`` whether there may be more,
    ``beside`` that these answer clearly less well than what was shown before, ``mixed`` that
    they answer several subjects, whose scores do not compare. ``field`` is the broad field of study
    (ISCED-F) of what was found first, where nothing is recommended.
    """

    recommended: Recommendation
    anything: bool
    cut: bool
    beside: bool = False
    mixed: bool = False
    field: str = ""

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The offers, best first."""
        return self.recommended.hits


def pick(scene: Scene, criteria: Criteria, limits: Criteria | None) -> Picked:
    """The offers to show; the catalogue is asked for those within ``limits``.

    Several subjects that no offer answers together take turns: the best of each comes first.
    """
    parts = _parts(scene, criteria, limits)
    told = (any(part.hits for part in parts), any(part.cut for part in parts))
    mixed = len(criteria.topics) > 1
    each = [_recommended(scene, part.hits, criteria) for part in parts]
    if len(each) == 1:
        return Picked(each[0], *told, mixed=mixed, field=broad_field(parts[0].hits))
    hits = tuple(_by_turns(one.hits for one in each))
    if hits:
        return Picked(Recommendation(hits), *told, mixed=mixed)
    whole = _once(chain.from_iterable(part.hits for part in parts))
    return Picked(_recommended(scene, tuple(whole), criteria), *told)


def broad_field(hits: Iterable[Hit]) -> str:
    """The broad field of study (ISCED-F) of the first of these; empty where it states none."""
    first = next(iter(hits), None)
    return first.offer.isced_f[0][:2] if first and first.offer.isced_f else ""


def page(picked: Picked, most: int) -> tuple[Hit, ...]:
    """The first of the offers that answer about as well as the best of them; one at least."""
    first, least = picked.hits[:most], BESIDE * best(picked.hits)
    near = tuple(hit for hit in first if hit.score >= least)
    return first if picked.mixed or not near else near


def best(hits: Iterable[Hit]) -> float:
    """The highest score; 0 where there is none."""
    return max((hit.score for hit in hits), default=0.0)


def closed_best(scene: Scene, criteria: Criteria, hits: tuple[Hit, ...]) -> Offer | None:
    """What keeps all limits and answers far better than these, but cannot be joined any more."""
    top = best(hits)
    if not criteria.topics or top >= WELL:
        return None
    language = criteria.language or scene.heard.language
    every = scene.facts.search(criteria.asked(), criteria, language)
    better = (hit.offer for hit in every if top < BESIDE * hit.score)
    names = criteria.limits()
    return next((one for one in better if _over(scene, one) and _keeps(one, criteria, names)), None)


def _over(scene: Scene, offer: Offer) -> bool:
    return offer.standing(scene.today) not in AVAILABLE


def _keeps(offer: Offer, criteria: Criteria, names: tuple[str, ...]) -> bool:
    """Whether an offer keeps the limits but for those on dates, which it has no more."""
    return all(CHECKS[name](offer, criteria) is Verdict.KEEPS for name in names if name in CHECKS)


def _recommended(scene: Scene, hits: tuple[Hit, ...], criteria: Criteria) -> Recommendation:
    return recommend(hits, criteria, scene.heard.language, scene.today)


def _by_turns(lists: Iterable[tuple[Hit, ...]]) -> Iterator[Hit]:
    turns = chain.from_iterable(zip_longest(*lists))
    return _once(hit for hit in turns if hit is not None)


def _once(hits: Iterable[Hit]) -> Iterator[Hit]:
    return iter({hit.offer.id: hit for hit in hits}.values())


def _parts(scene: Scene, criteria: Criteria, limits: Criteria | None) -> list[Found]:
    """What answers all subjects together; where nothing does clearly, what answers each."""
    if not criteria.topics:
        return [_open(scene, limits)]
    whole = on_topic(scene, criteria, _answering(scene, criteria.asked(), criteria, limits))
    if len(criteria.topics) == 1 or any(hit.score >= CLEAR for hit in whole.hits):
        return [whole]
    return [_answering(scene, topic, criteria, limits) for topic in criteria.topics]


def _open(scene: Scene, limits: Criteria | None) -> Found:
    offers = scene.facts.open_offers(scene.today, MOST_OPEN, limits)
    return Found(_new(scene, (Hit(one, 0.5) for one in offers)), len(offers) >= MOST_OPEN)


def on_topic(scene: Scene, criteria: Criteria, found: Found) -> Found:
    """Of what answers a story, what is about the subjects it names, if titles name them too.

    What is said back as looked for is what is shown; the story puts that in order.
    """
    if criteria.goal is None or any(len(one.split()) > MOST_WORDS for one in criteria.topics):
        return found
    named = [hit for topic in criteria.topics for hit in scene.facts.search(topic)]
    if not any(hit.score >= NAMED for hit in named):
        return found
    about = {hit.offer.id for hit in named if hit.score >= CONVINCING}
    return Found(tuple(hit for hit in found.hits if hit.offer.id in about), found.cut)


def _answering(scene: Scene, asked: str, criteria: Criteria, limits: Criteria | None) -> Found:
    language = criteria.language or scene.heard.language
    hits = scene.facts.search(asked, limits, language, scene.today)
    convincing = (hit for hit in hits if hit.score >= CONVINCING)
    return Found(_new(scene, convincing), len(hits) >= MOST_HITS)


def _new(scene: Scene, hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Without what leads to a credential that the learner holds."""
    held = {one.credential for one in scene.state.held}
    return tuple(hit for hit in hits if hit.offer.credential.id not in held)
