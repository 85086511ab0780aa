"""The catalogue beside a conversation: offers by words, within what the learner is looking for."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from aiohttp import web

from front.desk.conversation.sitting import PATH, Sitting, sitting
from front.desk.guard import TALKING, Routes
from front.desk.pages import fragment, language_of
from front.desk.understood import understood
from front.errors import CatalogueAway
from front.keys import CATALOGUE
from front.message import Offer as Shown
from front.message import Reply
from guidance.answer import Answer, Card
from guidance.criteria import Criteria
from guidance.dialogue.cards import deciding
from guidance.dialogue.chosen import LEAST_COMPARED, MOST_COMPARED
from guidance.dialogue.echo import echo
from guidance.errors import CatalogueUnavailable
from guidance.facts import Facts
from guidance.limits import AVAILABLE, CHECKS, Verdict, keeps
from guidance.roadmap import STANDINGS
from guidance.vocabulary import Offer
from speech import rendering
from words import Words

routes = Routes()
MOST = 12
# What a counsellor chooses by; the card has the rest.
ROWS = ("price", "workload", "form", "language", "start", "deadline")


@dataclass(frozen=True)
class Row:
    """An offer found, in the words of the desk; ``standing``: whether one can still join."""

    offer: Shown
    standing: str
    available: bool
    checked: str


@routes.get(f"{PATH}/catalogue", *TALKING)
async def catalogue(request: web.Request) -> web.StreamResponse:
    """The panel, or the list alone. ``?q=``: words; ``?free=1``: not within the learner's limits.

    Without ``q`` the learner's goal is looked for.
    """
    here = await sitting(request)
    criteria = (await understood(request, here.handoff.conversation)).criteria
    typed = request.query.get("q")
    asked = criteria.asked() if typed is None else typed
    limits = Criteria() if request.query.get("free") else criteria
    rows = await _rows(here, asked.strip(), limits)
    words = Words.load(language_of(request))
    block = "found" if request.headers.get("HX-Target") == "catalogue-found" else "panel"
    return fragment(
        request,
        "catalogue.html",
        block,
        base=f"/desk/conversation/{here.number}",
        asked=asked,
        rows=rows,
        limits=_limits(words, criteria),
        least=LEAST_COMPARED,
        most=MOST_COMPARED,
    )


async def _rows(here: Sitting, asked: str, limits: Criteria) -> list[Row]:
    """Raises CatalogueAway."""
    facts = here.request.config_dict[CATALOGUE]
    words = Words.load(language_of(here.request))
    spoken = Words.closest(here.handoff.language)
    try:
        return await asyncio.to_thread(_found, facts, words, spoken, asked, limits)
    except CatalogueUnavailable as error:
        raise CatalogueAway from error


def _found(facts: Facts, words: Words, spoken: str, asked: str, limits: Criteria) -> list[Row]:
    today = date.today()
    if asked:
        every: Iterable[Offer] = (hit.offer for hit in facts.search(asked, limits, spoken))
    else:
        every = facts.open_offers(today, criteria=limits)
    fitting = [one for one in every if _fits(one, limits, today)]
    # What can be joined comes first; what cannot is marked, and never left out in silence.
    fitting.sort(key=lambda one: one.standing(today) not in AVAILABLE)
    return [_row(words, one, limits, today) for one in fitting[:MOST]]


def _fits(offer: Offer, limits: Criteria, today: date) -> bool:
    """Within the limits; those on dates cannot hold for what is over."""
    names = limits.limits()
    if offer.standing(today) in AVAILABLE:
        return keeps(offer, limits, names, today)
    return all(CHECKS[name](offer, limits) is Verdict.KEEPS for name in names if name in CHECKS)


def _row(words: Words, offer: Offer, criteria: Criteria, today: date) -> Row:
    wanted = {f"term-element-{name}" for name in ROWS}
    told = deciding(offer, criteria, words.language, today)
    card = Card(offer, facts=tuple(fact for fact in told if fact.label.key in wanted))
    reply = Reply.model_validate(rendering.extras(words, Answer(cards=(card,)), pressed=False))
    stands = offer.standing(today)
    checked = words.day(offer.updated) if offer.updated else ""
    return Row(reply.offers[0], words.say(STANDINGS[stands]), stands in AVAILABLE, checked)


def _limits(words: Words, criteria: Criteria) -> str:
    """The learner's limits in words; empty where there are none."""
    if not criteria.limits():
        return ""
    return rendering.listed(words, echo(criteria.without("topics")))
