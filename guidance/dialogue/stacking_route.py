"""A planned pathway as an answer: the steps as cards, what adds up, what it costs and takes."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.answer import Answer, Card, Choice, Fact, Listing, Reason, Say, Term, resting_on, say
from guidance.criteria import Criteria
from guidance.dialogue.cards import short_card
from guidance.dialogue.echo import echo
from guidance.dialogue.stacking_goal import AFTER, OCCUPATION
from guidance.dialogue.stacking_plan import Planned
from guidance.dialogue.stacking_sums import sums
from guidance.dialogue.turn import Scene
from guidance.limits import joinable
from guidance.pathways.plan import Counted, Pathway, Purpose, Stage, Step, Why
from guidance.pathways.puzzle import Wish
from guidance.roadmap import WISH

MOST_CARDS = 10
MOST_NAMED = 6
MOST_ONWARD = 3
PAGE = Choice(say("roadmap-button"), "plan_pathway", {"wish": WISH})
WISHES = {
    Wish.CHEAPEST: say("stacking-wish-cheapest"),
    Wish.FASTEST: say("stacking-wish-fastest"),
    Wish.FEWEST: say("stacking-wish-fewest"),
}


def shown(scene: Scene, found: Planned, limits: Criteria) -> Answer:
    """The pathway in words, cards and buttons."""
    pathway = found.pathway
    if pathway is None:
        raise ValueError("there is no pathway to show")
    says = (
        *_way(scene, found, pathway, limits),
        *_had(scene, found),
        *_adding_up(scene, found, pathway),
        *_skills(found, pathway),
        *sums(pathway, limits),
        *mind(scene, found, pathway),
    )
    cards = tuple(
        _card(scene, found, step, at, limits)
        for at, step in enumerate(pathway.steps[:MOST_CARDS], 1)
    )
    page = (PAGE,) if cards else ()
    return Answer(says, cards, (*page, *_further(scene, found)))


def title_of(scene: Scene, found: Planned, credential: str) -> str:
    return found.library.title(credential, scene.heard.language)


def _way(scene: Scene, found: Planned, pathway: Pathway, limits: Criteria) -> Iterator[Say]:
    count = len(pathway.steps)
    if found.route.kind == OCCUPATION:
        yield say("stacking-way-occupation", name=found.label, count=count)
    elif found.route.kind == AFTER and found.onward:
        onward = title_of(scene, found, found.onward[0].credential)
        yield say("stacking-way-next", title=found.label, next=onward, count=count)
    else:
        yield say("stacking-way-credential", title=found.label, count=count)
    if not limits.is_empty():
        yield say("stacking-limits", what=echo(limits))
    if not pathway.proven:
        yield say("stacking-wish-unproven")
    elif count > 1:
        yield WISHES[pathway.wish] if pathway.timed else say("stacking-wish-untimed")
    if count > MOST_CARDS:
        yield say("stacking-first-cards", count=MOST_CARDS)


def _had(scene: Scene, found: Planned) -> Iterator[Say]:
    """What the learner has that plays a part on the way, the start of it left out."""
    own = dict.fromkeys(one.credential for one in scene.state.held if one.credential)
    start = found.route.goal if found.route.kind == AFTER else None
    played = [one for one in own if one != start and found.library.offers(one)]
    if played:
        titles = tuple(_quoted(scene, found, one) for one in played)
        yield say("stacking-held", titles=Listing(titles))


def _adding_up(scene: Scene, found: Planned, pathway: Pathway) -> Iterator[Say]:
    for stage in pathway.stages:
        yield from _stage(scene, found, stage)
    if pathway.direct is not None:
        yield say("stacking-direct", title=pathway.direct.title(scene.heard.language))
    rest = tuple(_quoted(scene, found, one.part) for one in pathway.uncounted[:MOST_NAMED])
    if rest:
        yield say("stacking-uncounted", titles=Listing(rest))


def _stage(scene: Scene, found: Planned, stage: Stage) -> Iterator[Say]:
    parts = Listing(tuple(_part(scene, found, one) for one in stage.counted), apart=True)
    title = title_of(scene, found, stage.credential)
    if stage.asked is None:
        yield say("stacking-stage-unasked", title=title, parts=parts)
    else:
        yield say("stacking-stage", title=title, asked=stage.asked, parts=parts)
    if stage.missing:
        yield say("stacking-stage-missing", title=title, missing=stage.missing)


def _part(scene: Scene, found: Planned, one: Counted) -> Term:
    title = title_of(scene, found, one.part)
    # The start of a way counts as held, also where nobody said so.
    held = one.held and one.part in {had.credential for had in scene.state.held}
    if one.ects is None:
        key = "stacking-part-unknown-held" if held else "stacking-part-unknown"
        return Term(key, {"title": title})
    key = "stacking-part-held" if held else "stacking-part"
    return Term(key, {"title": title, "ects": one.ects})


def _quoted(scene: Scene, found: Planned, credential: str) -> Term:
    return Term("stacking-quoted", {"title": title_of(scene, found, credential)})


def _skills(found: Planned, pathway: Pathway) -> Iterator[Say]:
    if found.route.kind != OCCUPATION:
        return
    covered, missing = pathway.covered, pathway.missing
    labels = Listing(tuple(one.label for one in covered))
    if found.esco:
        every = len(covered) + len(missing)
        yield say("stacking-skills-esco", every=every, count=len(covered), skills=labels)
        yield say("term-esco")
    else:
        yield say("stacking-skills-search", skills=labels)
    if missing:
        yield say("stacking-skills-missing", skills=Listing(missing[:MOST_NAMED]))


def mind(scene: Scene, found: Planned, pathway: Pathway) -> Iterator[Say]:
    """What nobody may rely on: who decides, what crosses, what is counted twice."""
    for larger, one in pathway.crossing():
        part, title = title_of(scene, found, one.part), title_of(scene, found, larger)
        if one.decided_by is None:
            yield say("stacking-crossing", part=part, title=title)
        else:
            yield say("stacking-crossing-by", part=part, title=title, by=one.decided_by)
    for twice in pathway.twice:
        into = Listing(tuple(_quoted(scene, found, one) for one in twice.into))
        yield say("stacking-twice", part=title_of(scene, found, twice.part), into=into)
    if found.route.kind == OCCUPATION:
        yield say("stacking-occupation-law")
    yield say("stacking-decides")


def _further(scene: Scene, found: Planned) -> Iterator[Choice]:
    """The other ways on after what is held."""
    for one in found.onward[1 : 1 + MOST_ONWARD]:
        offers = found.library.offers(one.credential)
        if isinstance(one.pathway, Pathway) and offers:
            title = title_of(scene, found, one.credential)
            name = say("stacking-button-to", title=title)
            yield Choice(name, "plan_pathway", {"offer": offers[0].id})


def _card(scene: Scene, found: Planned, step: Step, number: int, limits: Criteria) -> Card:
    language = scene.heard.language
    card = short_card(step.offer, None, limits, language, scene.today, scene.state.held)
    instead = tuple(
        Term("stacking-quoted", {"title": one.title(language)}) for one in step.alternatives
    )
    facts = (Fact(Term("stacking-instead"), Listing(instead)),) if instead else ()
    reasons = (_bare(say("stacking-step", number=number)), *why(scene, found, step))
    caveats = (*_when(step, scene), *card.caveats)
    return Card(step.offer, reasons, caveats, (*facts, *card.facts))


def why(scene: Scene, found: Planned, step: Step) -> Iterator[Reason]:
    """What a step is for, and when it is planned; where the record states it, the field."""
    skills = tuple(one.of for one in step.why if one.purpose is Purpose.SKILL)
    if skills:
        yield _bare(say("stacking-why-skill", skills=Listing(skills[:MOST_NAMED])))
    for one in step.why:
        if one.purpose is not Purpose.SKILL:
            yield _why(scene, found, step, one)
    if step.announced and step.start is not None and step.end is not None:
        dates = say("stacking-step-dates", first=step.start, last=step.end)
        yield resting_on(dates, "runs")


def _why(scene: Scene, found: Planned, step: Step, one: Why) -> Reason:
    title = title_of(scene, found, one.of)
    if one.purpose is Purpose.GOAL:
        return resting_on(say("stacking-why-goal", title=title), "credential.title")
    if one.purpose is Purpose.REQUIRED:
        return _bare(say("stacking-why-required", title=title))
    links = step.offer.credential.stacks_into
    at = next((n for n, link in enumerate(links) if link.into == one.of), 0)
    if one.ects is None:
        said = say("stacking-why-counts-unknown", title=title)
    else:
        said = say("stacking-why-counts", title=title, ects=one.ects)
    return resting_on(said, f"credential.stacks_into[{at}]")


def _bare(sentence: Say) -> Reason:
    """A sentence that rests on the plan, and on no single field of the record."""
    return resting_on(sentence)


def _when(step: Step, scene: Scene) -> Iterator[Reason]:
    if step.otherwise and step.after:
        yield resting_on(say("stacking-step-otherwise"), "prerequisites")
    if step.start is None:
        yield resting_on(say("stacking-step-undated"), "runs")
    elif not step.announced:
        dated = any(run.start for run in joinable(step.offer, scene.today))
        if dated:
            said = say("stacking-step-later", day=step.start)
        else:
            said = say("stacking-step-unannounced", day=step.start)
        yield resting_on(said, "runs")
