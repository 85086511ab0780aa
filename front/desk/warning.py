"""Before a counsellor's reply is sent: what of it should be looked at once more.

A warning never blocks. It is shown while the reply is being written, and once more when it is sent;
then it takes one more key.
"""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import structlog
from aiohttp import web

from front.desk.assistant import shown
from front.desk.attaching import ATTACHED
from front.desk.conversation.sitting import PATH, sitting
from front.desk.guard import TALKING, Routes
from front.desk.pages import language_of
from front.desk.replies.filling import still_open
from front.keys import CATALOGUE
from front.message import Source
from front.record.handoffs import KeptHandoff
from guidance import named_offers, promises
from guidance.catalogue.store import Catalogue
from guidance.errors import CatalogueUnavailable
from guidance.named_offers import Lost
from guidance.promises import Promise
from guidance.texts import cut
from guidance.vocabulary import Standing
from words import Words

log = structlog.get_logger()
routes = Routes()

_KEYS = {
    Standing.FULL: "desk-assist-warn-full",
    Standing.CLOSED: "desk-assist-warn-closed",
    Standing.WITHDRAWN: "desk-assist-warn-withdrawn",
}


@dataclass(frozen=True)
class Warned:
    """One warning: what it is about, what to write instead, and what the rule rests on."""

    text: str
    instead: str
    source: Source | None = None


@routes.post(f"{PATH}/warn", *TALKING)
async def warn(request: web.Request) -> web.StreamResponse:
    """The warnings of a reply while it is being written (text, offer), none where all is well."""
    one, form = (await sitting(request)).handoff, await request.post()
    ids = [str(value) for name in ATTACHED for value in form.getall(name, ())]
    found = await warnings(request, one, str(form.get("text", "")), ids)
    return shown(request, "warning.html", "warnings", one, warned=found)


def _unfilled(words: Words, left: Sequence[str]) -> Warned:
    names = ", ".join(f"{{{one}}}" for one in left)
    about = words.say("desk-assist-warn-open", names=names)
    return Warned(about, words.say("desk-assist-warn-open-instead"))


async def warnings(
    request: web.Request,
    handoff: KeptHandoff,  # noqa: ARG001  who asks has it, and a rule may go by its language
    text: str,
    offers: Sequence[str],
) -> list[Warned]:
    """What to look at once more before a reply with these offers (ids) is sent; in its order.

    In the language of the desk. A catalogue that cannot be read gives no warning of offers.
    """
    words = Words.load(language_of(request))
    promised = [_promised(words, one) for one in promises.promises(text)]
    if left := still_open(text):
        promised.insert(0, _unfilled(words, left))
    catalogue = request.config_dict[CATALOGUE]
    try:
        found = await asyncio.to_thread(_lost, catalogue, text, offers)
    except CatalogueUnavailable as error:
        log.warning("warnings_without_catalogue", cause=type(error.__cause__).__name__)
        found = []
    return [*(_warned(words, one) for one in found), *promised]


def _lost(catalogue: Catalogue, text: str, ids: Sequence[str]) -> list[Lost | str]:
    """The offers attached or named that cannot be joined; ids that are in no catalogue."""
    found = _all_lost(catalogue, text, ids, date.today())
    return list({one if isinstance(one, str) else one.offer.id: one for one in found}.values())


def _all_lost(
    catalogue: Catalogue, text: str, ids: Sequence[str], today: date
) -> Iterator[Lost | str]:
    attached = catalogue.offers(ids) if ids else ()
    yield from sorted(set(ids) - {one.id for one in attached})
    yield from named_offers.lost(attached, today)
    yield from named_offers.lost_by_name(text, catalogue, today)


def _warned(words: Words, one: Lost | str) -> Warned:
    if isinstance(one, str):
        said = words.say("desk-assist-warn-unknown", id=one)
        return Warned(said, words.say("desk-assist-instead-unknown"))
    title = one.offer.title(words.language)
    updated = one.offer.updated.isoformat() if one.offer.updated else None
    source = Source(title=title, url=one.offer.url, date=updated)
    if one.last_day is not None:
        day = words.day(one.last_day)
        said = words.say("desk-assist-warn-closed-on", title=title, day=day)
    else:
        said = words.say(_KEYS[one.standing], title=title)
    return Warned(said, words.say("desk-assist-instead-offer"), source)


def _promised(words: Words, one: Promise) -> Warned:
    said = words.say(f"desk-assist-promise-{one.kind}", sentence=cut(one.sentence))
    rule = promises.rule(one.kind)
    key = f"source-{rule.source}"
    date_read = rule.verified.isoformat()
    source = Source(title=words.say(key), url=words.attribute(key, "url"), date=date_read)
    return Warned(said, words.say(f"desk-assist-instead-{one.kind}"), source)
