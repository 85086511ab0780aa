"""What the variables of a saved reply stand for in one conversation."""

import asyncio
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from front.desk import clock
from front.desk.conversation.sitting import Sitting
from front.errors import CatalogueAway
from front.handoff.offering import place_of
from front.handoff.when import when
from front.keys import CATALOGUE
from front.record.handoffs import KeptHandoff
from front.record.tables import now
from guidance.catalogue.store import Catalogue
from guidance.errors import CatalogueUnavailable
from guidance.hours import closing, next_opening
from guidance.vocabulary import Offer
from words import Words

# A longer first name is none.
LONGEST_NAME = 40


async def values(here: Sitting, name: str, offers: Iterable[str]) -> dict[str, str]:
    """By variable, in the learner's language; one without a value is empty or not there.

    ``name``: what the counsellor typed; it is kept nowhere. ``offers``: what is attached.
    Raises CatalogueAway.
    """
    words = Words.load(Words.closest(here.handoff.language))
    known = {
        "name": " ".join(name.split())[:LONGEST_NAME],
        "counsellor": here.me.shown_name,
        "day": words.day(now().astimezone(ZoneInfo(await clock.zone(here.request))).date()),
        "hours": await here.record.read(lambda one: opens(one, here.handoff, words)),
    }
    attached = await _attached(here, offers)
    if attached:
        known["offer"] = ", ".join(offer.title(words.language) for offer in attached)
        known["link"] = next((offer.url for offer in attached if offer.url), "")
    return known


def opens(connection: Connection, handoff: KeptHandoff, words: Words) -> str:
    """When somebody is there next, after the present hours; empty where nobody has said."""
    hours, moment = place_of(connection, handoff, words.language).hours, now()
    if hours is None:
        return ""
    after = closing(hours, moment, words.language) or moment
    found = next_opening(hours, after, words.language)
    return "" if found is None else when(words, found, hours.zone, moment)


async def _attached(here: Sitting, ids: Iterable[str]) -> tuple[Offer, ...]:
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return ()
    catalogue: Catalogue = here.request.config_dict[CATALOGUE]
    try:
        return await asyncio.to_thread(catalogue.offers, wanted)
    except CatalogueUnavailable as error:
        raise CatalogueAway from error
