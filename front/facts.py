"""What the page tells of the catalogue: whether it shows the sample."""

import asyncio
from collections.abc import AsyncIterator

import structlog
from aiohttp import web

from front.keys import CATALOGUE
from guidance.catalogue.engine import CatalogueSettings, open_engine
from guidance.catalogue.store import Catalogue
from guidance.errors import CatalogueUnavailable
from guidance.vocabulary import SAMPLE

log = structlog.get_logger("front")


async def open_catalogue(app: web.Application) -> AsyncIterator[None]:
    """Gives the rooms the catalogue, read only; nothing is read yet."""
    engine = open_engine(CatalogueSettings().url())
    app[CATALOGUE] = Catalogue(engine)
    yield
    await asyncio.to_thread(engine.dispose)


async def shows_sample(app: web.Application) -> bool:
    """Whether offers of the sample are in the catalogue; no, where it cannot be read."""
    try:
        sources = await asyncio.to_thread(app[CATALOGUE].sources)
    except CatalogueUnavailable as error:
        log.warning("catalogue unreadable", cause=type(error.__cause__).__name__)
        return False
    return SAMPLE in sources
