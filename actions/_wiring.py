"""What the actions share, opened on first use."""

from __future__ import annotations

from functools import cache

from guidance.catalogue import schema
from guidance.catalogue.engine import CatalogueSettings, open_engine
from guidance.catalogue.store import Catalogue


@cache
def catalogue() -> Catalogue:
    """The catalogue, with its schema brought up to date. Raises CatalogueUnavailable."""
    engine = open_engine(CatalogueSettings().url())
    schema.upgrade(engine)
    return Catalogue(engine)


def warm_up() -> None:
    """Loads what the first question would otherwise wait for. Raises CatalogueUnavailable."""
    catalogue().search("dzień dobry, good morning")
