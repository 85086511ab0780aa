"""From a goal to a planned pathway: what the catalogue knows of it, and the plan."""

from __future__ import annotations

from dataclasses import dataclass, replace

from guidance.criteria import Criteria
from guidance.dialogue.finding import CONVINCING
from guidance.dialogue.stacking_goal import AFTER, CREDENTIAL, OCCUPATION
from guidance.dialogue.turn import Scene
from guidance.pathways.gathering import beyond, gather, skills_found, skills_needed
from guidance.pathways.library import Library
from guidance.pathways.plan import Impossible, NeededSkill, Pathway, ToCredential, ToSkills
from guidance.pathways.puzzle import Wish
from guidance.stacking import Asked, Onward, onward, plan
from guidance.state import Route

# From this share of the best score on, offers answer an occupation about as well.
NEAR = 0.85
# From this share on, it makes no difference.
AS_GOOD = 0.95


@dataclass(frozen=True, slots=True)
class Planned:
    """What came of planning a route.

    One of ``pathway`` and ``impossible`` is there. ``onward`` are all the ways on, where that was
    asked, the one taken first. ``label`` is what the goal is called; ``esco`` says that an
    occupation's skills are ESCO's.
    """

    route: Route
    library: Library
    label: str
    pathway: Pathway | None = None
    impossible: Impossible | None = None
    onward: tuple[Onward, ...] = ()
    esco: bool = False


def limits(scene: Scene) -> Criteria:
    """The hard limits that every step has to keep: a way leads from one level to the next."""
    criteria = scene.state.criteria
    level = criteria.level if "level" in criteria.limits() else None
    return replace(criteria, topics=(), goal=None, order=None, level=level)


def end_of(scene: Scene, route: Route) -> str | None:
    """The credential at the end of a route as it is planned; None where there is no way."""
    if route.kind == CREDENTIAL:
        return route.goal
    found = planned(scene, route, limits(scene))
    if found.pathway is None or not found.pathway.steps:
        return None
    if found.onward:
        return found.onward[0].credential
    return found.pathway.steps[-1].offer.credential.id


def planned(scene: Scene, route: Route, limits: Criteria) -> Planned:
    """Plans a route. Raises CatalogueUnavailable."""
    held = frozenset(one.credential for one in scene.state.held if one.credential is not None)
    asked = Asked(scene.today, limits, held)
    if route.kind == OCCUPATION:
        return _to_occupation(scene, route, asked)
    if route.kind == AFTER:
        return _after(scene, route, asked)
    library = gather(scene.facts, [route.goal])
    found = plan(library, ToCredential(route.goal), asked, Wish(route.wish))
    return _planned(route, library, library.title(route.goal, scene.heard.language), found)


def _planned(
    route: Route, library: Library, label: str, found: Pathway | Impossible, esco: bool = False
) -> Planned:
    if isinstance(found, Pathway):
        return Planned(route, library, label, pathway=found, esco=esco)
    return Planned(route, library, label, impossible=found, esco=esco)


def _after(scene: Scene, route: Route, asked: Asked) -> Planned:
    library = beyond(scene.facts, route.goal)
    label = library.title(route.goal, scene.heard.language)
    ways = onward(library, route.goal, asked, Wish(route.wish))
    open_ways = [one for one in ways if isinstance(one.pathway, Pathway)]
    best = open_ways[0].pathway if open_ways else None
    pathway = best if isinstance(best, Pathway) else None
    return Planned(route, library, label, pathway, onward=ways)


def _to_occupation(scene: Scene, route: Route, asked: Asked) -> Planned:
    known = scene.facts.occupation(route.goal, scene.heard.language)
    skills = () if known is None else skills_needed(known)
    esco = any(one.taught for one in skills)
    if not esco:
        skills = _found(scene, route.goal)
    taught = dict.fromkeys(one for skill in skills for one in skill.taught)
    library = gather(scene.facts, taught)
    label = route.goal if known is None else known.label
    found = plan(library, ToSkills(label, skills), asked, Wish(route.wish))
    return _planned(route, library, label, found, esco)


def _found(scene: Scene, words: str) -> tuple[NeededSkill, ...]:
    """What offers for an occupation teach, where ESCO does not tell what it needs.

    Those that answer it about as well as the best count; only those in a language that the learner
    writes or in English, where the best of these is as good as any.
    """
    hits = scene.facts.search(words, None, scene.heard.language, scene.today)
    best = max((hit.score for hit in hits), default=0.0)
    near = [hit for hit in hits if hit.score >= max(CONVINCING, NEAR * best)]
    spoken = {scene.heard.language, "en"}
    mine = [hit for hit in near if not hit.offer.languages or spoken & {*hit.offer.languages}]
    as_good = any(hit.score >= AS_GOOD * best for hit in mine)
    return skills_found(mine if as_good else near)
