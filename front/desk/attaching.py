"""What a counsellor attaches to a message from the catalogue: cards, a comparison, a roadmap.

The composer holds it as hidden inputs: ``offer``, ``compare`` and ``roadmap``, each an offer's
identifier, each as often as there are offers.
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from aiohttp import web
from multidict import MultiMapping

from front.errors import CatalogueAway, CountOfOffers, OfferGone
from front.keys import CATALOGUE, SETTINGS
from front.message import Reply
from front.publishing import Publishing
from guidance.answer import Answer
from guidance.dialogue import chosen
from guidance.dialogue.turn import Scene
from guidance.errors import CatalogueUnavailable
from guidance.facts import Facts
from guidance.hearing import Heard
from guidance.roadmap import MOST_STAGES
from guidance.state import State
from speech import rendering
from words import Words, languages

MOST_CARDS = 6
# The fields of the form whose values are ids of offers.
ATTACHED = ("offer", "compare", "roadmap")
_NOTHING_KNOWN = State()

Form = MultiMapping[Any]
_Step = Callable[[Scene], Answer]
# What a field of the form asks for, and of how many offers, at least and at most.
_STEPS: dict[str, tuple[_Step, int, int]] = {
    "compare": (chosen.comparison, chosen.LEAST_COMPARED, chosen.MOST_COMPARED),
    "offer": (chosen.cards, 1, MOST_CARDS),
    "roadmap": (chosen.plan, 1, MOST_STAGES),
}


async def attached(
    request: web.Request, language: str, form: Form, known: State = _NOTHING_KNOWN
) -> Reply:
    """The parts of a message that come from the catalogue, in the learner's language.

    ``known`` is what is understood of the learner: cards say why they fit it. Raises OfferGone,
    CountOfOffers, CatalogueAway.
    """
    spoken = Words.closest(language)
    catalogue = request.config_dict[CATALOGUE]
    answers = await asyncio.to_thread(_answers, catalogue, spoken, _wanted(form), known)
    reply = _joined(spoken, answers)
    settings = request.config_dict[SETTINGS]
    return Publishing(settings.address, settings.roadmap_days).publish(reply, spoken)


def below(text: str, parts: Reply) -> Reply:
    """A counsellor's words, with what was attached below them."""
    said = "\n".join(one for one in (text.strip(), parts.text) if one)
    return parts.model_copy(update={"text": said})


def _wanted(form: Form) -> dict[str, tuple[str, ...]]:
    """The identifiers by field, each once. Raises CountOfOffers."""
    wanted = {}
    for name, (_step, least, most) in _STEPS.items():
        ids = tuple(dict.fromkeys(str(one) for one in form.getall(name, ()) if str(one)))
        if ids and not least <= len(ids) <= most:
            raise CountOfOffers(least=least, most=most)
        if ids:
            wanted[name] = ids
    return wanted


def _answers(
    facts: Facts, language: str, wanted: dict[str, tuple[str, ...]], known: State
) -> list[Answer]:
    """Raises OfferGone, CatalogueAway."""
    try:
        _check_all_there(facts, (one for ids in wanted.values() for one in ids))
        return [
            _STEPS[name][0](_scene(facts, language, ids, known)) for name, ids in wanted.items()
        ]
    except CatalogueUnavailable as error:
        raise CatalogueAway from error


def _check_all_there(facts: Facts, ids: Iterable[str]) -> None:
    wanted = list(dict.fromkeys(ids))
    if wanted and len(facts.offers(wanted)) < len(wanted):
        raise OfferGone


def _scene(facts: Facts, language: str, ids: tuple[str, ...], known: State) -> Scene:
    # Like a button: no words of a learner that could name other offers.
    heard = Heard("compare_offers", "/", language)
    return Scene(heard, known.now(shown=ids), facts, date.today(), languages())


def _joined(language: str, answers: Sequence[Answer]) -> Reply:
    """All parts as one; an offer that is compared needs no second card."""
    words = Words.load(language)
    replies = [_reply(words, answer) for answer in answers]
    offers = {card.id: card for one in reversed(replies) for card in reversed(one.offers)}
    sources = {(one.title, one.url): one for reply in replies for one in reply.sources}
    return Reply(
        text="\n".join(one.text for one in replies if one.text),
        language=language,
        offers=list(reversed(offers.values())),
        sources=list(sources.values()),
        comparison=next((one.comparison for one in replies if one.comparison), None),
        roadmap=next((one.roadmap for one in replies if one.roadmap), None),
    )


def _reply(words: Words, answer: Answer) -> Reply:
    said = {"text": rendering.text(words, answer), **rendering.extras(words, answer, pressed=False)}
    return Reply.model_validate(said)
