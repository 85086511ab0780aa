"""A learner's roadmap: one page with the goal, the steps, dates, prices, and what to ask whom.

Sums count what the records state and say what is missing. Nothing is promised: the provider admits
learners, and whoever receives a credential decides what it counts for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from guidance import roadmap_asks, roadmap_totals
from guidance.answer import Fact, Field, Listing, Roadmap, Say, Stage, Term, say
from guidance.beginnings import table
from guidance.caveats import caveats
from guidance.dialogue.cards import deciding
from guidance.dialogue.echo import echo
from guidance.hearing import Heard
from guidance.limits import AVAILABLE, meant_run, plain
from guidance.state import Route, State
from guidance.texts import cut
from guidance.vocabulary import SAMPLE, Offer, Run, Standing

WORDS_FILE = Path(__file__).with_name("roadmap_words.csv")
# What a button's entity ``wish`` says to ask for the roadmap.
WISH = "roadmap"
MOST_STAGES = 12
MOST_HELD = 10
COLUMNS = ("start", "deadline", "price", "workload")
DETAILS = ("level", "length", "form", "language", "end")
CELL_UNSTATED = Term("roadmap-unstated")
UNSTATED_KEY = "term-unstated"
STANDINGS = {
    Standing.OPEN: "roadmap-standing-open",
    Standing.STARTED: "roadmap-standing-started",
    Standing.FULL: "roadmap-standing-full",
    Standing.CLOSED: "roadmap-standing-closed",
    Standing.WITHDRAWN: "roadmap-standing-withdrawn",
}
ORDERS = {
    "route": "roadmap-order-route",
    "saved": "roadmap-order-saved",
    "one": "roadmap-order-one",
    "choice": "roadmap-order-choice",
    "chosen": "roadmap-order-chosen",
    "chosen-one": "roadmap-order-chosen-one",
}
GOALS = {
    "credential": "roadmap-goal-credential",
    "occupation": "roadmap-goal-occupation",
    "next": "roadmap-goal-next",
}
# What these caveats say stands on the page already: as a question, as a fact, as how it stands.
TOLD = {
    "offers-caveat-prerequisites",
    "offers-caveat-unstated",
    "offers-caveat-language",
    "offers-caveat-started",
}


@dataclass(frozen=True, slots=True)
class Planned:
    """A step of the page: an offer, and why it stands here."""

    offer: Offer
    why: tuple[Say, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What a page is made of.

    ``order`` tells where the steps come from: route (a planned pathway, kept as it is), saved
    (offers that were kept, sorted by their start), chosen (by a counsellor, sorted so too), one,
    chosen-one, or choice (alternatives, which are not summed). ``titles`` holds those of
    credentials that are spoken of, by identifier. ``gone`` counts kept
    offers that the catalogue no longer has.
    """

    planned: tuple[Planned, ...]
    order: str
    titles: Mapping[str, str] = field(default_factory=dict)
    gone: int = 0


def asks_for_roadmap(heard: Heard) -> bool:
    """Whether a message, or the button pressed, asks for the roadmap or for a page to print."""
    if heard.text.startswith("/"):
        return bool(heard.first("wish") == WISH)
    return _says("roadmap", heard)


def asks_how_long(heard: Heard) -> bool:
    """Whether a message asks how long the link to a roadmap works."""
    return not heard.text.startswith("/") and _says("lasting", heard)


def _says(name: str, heard: Heard) -> bool:
    folded = plain(heard.text)
    return any(row.name == name and row.pattern.search(folded) for row in table(WORDS_FILE))


def compose(draft: Draft, state: State, language: str, today: date) -> Roadmap:
    """The page for what is known of a learner. Raises ValueError where there is no step."""
    if not draft.planned:
        raise ValueError("a roadmap needs at least one step")
    ordered = draft.planned if draft.order == "route" else _by_start(draft.planned, state, today)
    kept = ordered[:MOST_STAGES]
    offers = tuple(one.offer for one in kept)
    return Roadmap(
        made=today,
        goal=tuple(_goal(draft, state)),
        order=Say(ORDERS[draft.order]),
        columns=tuple(Term(f"term-element-{name}") for name in COLUMNS),
        stages=tuple(_stage(one, draft, state, language, today) for one in kept),
        totals=() if draft.order == "choice" else roadmap_totals.totals(offers, today),
        asks=roadmap_asks.in_general(offers, draft.order == "route"),
        notes=tuple(_notes(draft, offers)),
    )


def _by_start(planned: Sequence[Planned], state: State, today: date) -> tuple[Planned, ...]:
    """What can be joined first, then by start, by deadline, by identifier; no date comes last."""

    def soonest(one: Planned) -> tuple[bool, date, date, str]:
        run = meant_run(one.offer, state.criteria, today) or Run()
        over = one.offer.standing(today) not in AVAILABLE
        return over, run.start or date.max, run.deadline or date.max, one.offer.id

    return tuple(sorted(planned, key=soonest))


def _goal(draft: Draft, state: State) -> Iterator[Say]:
    criteria = state.criteria
    if state.route is not None and state.route.kind in GOALS:
        yield _route_goal(state.route, draft.titles)
        criteria = criteria.without("topics")
        if not criteria.is_empty():
            yield say("roadmap-limits", what=echo(criteria))
    elif criteria.is_empty():
        yield say("roadmap-goal-none")
    else:
        yield say("roadmap-goal-looking", what=echo(criteria))
    if state.held:
        texts = tuple(cut(one.text) for one in state.held[:MOST_HELD])
        yield say("roadmap-held", what=Listing(texts, apart=True))


def _route_goal(route: Route, titles: Mapping[str, str]) -> Say:
    return Say(GOALS[route.kind], {"name": cut(titles.get(route.goal, route.goal))})


def _stage(one: Planned, draft: Draft, state: State, language: str, today: date) -> Stage:
    offer = one.offer
    told = list(deciding(offer, state.criteria, language, today))
    rows = {fact.label.key.removeprefix("term-element-"): fact for fact in told}
    mind = caveats(offer, state.criteria, language, today)
    return Stage(
        offer=offer,
        standing=say(STANDINGS[offer.standing(today)]),
        cells=tuple(_cell(rows[name]) for name in COLUMNS),
        facts=tuple(rows[name] for name in DETAILS if not _is_unstated(rows[name])),
        points=(*one.why, *(point for point in mind if point.key not in TOLD)),
        asks=roadmap_asks.about(offer, draft.titles, language, today),
    )


def _cell(fact: Fact) -> Field:
    return CELL_UNSTATED if _is_unstated(fact) else fact.value


def _is_unstated(fact: Fact) -> bool:
    return isinstance(fact.value, Term) and fact.value.key == UNSTATED_KEY


def _notes(draft: Draft, shown: Sequence[Offer]) -> Iterator[Say]:
    left_out = len(draft.planned) - len(shown)
    if left_out:
        yield say("roadmap-note-more", count=left_out)
    if draft.gone:
        yield say("roadmap-note-gone", count=draft.gone)
    if any(offer.source == SAMPLE for offer in shown):
        yield say("roadmap-note-sample")
    yield say("roadmap-note-change")
    yield say("roadmap-note-promise")
    yield say("roadmap-note-person")
