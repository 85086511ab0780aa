"""Sentences with what they rest on."""

from __future__ import annotations

from dataclasses import dataclass

from guidance.answer import Say, Source, say
from guidance.knowledge.store import Provenance

# Said once where an answer rests on a row that nobody has compared with its source yet.
UNVERIFIED = say("about-unverified")


@dataclass(frozen=True, slots=True)
class Told:
    """Sentences in order, their sources, and the rows of tables that some of them rest on."""

    says: tuple[Say, ...] = ()
    sources: tuple[Source, ...] = ()
    rows: tuple[Provenance, ...] = ()


def join(*parts: Told) -> Told:
    """All sentences one after the other."""
    every = [one for part in parts for one in part.says]
    says = [one for one in every if one != UNVERIFIED]
    says += [UNVERIFIED] * (len(says) < len(every))
    sources = tuple(one for part in parts for one in part.sources)
    return Told(tuple(says), sources, tuple(one for part in parts for one in part.rows))


def rests_on(says: tuple[Say, ...], *provenances: Provenance) -> Told:
    """Sentences with where they come from; general knowledge is said to be that."""
    general = any(one.status == "general" for one in provenances)
    sources = tuple(Source(one.source, one.verified) for one in provenances)
    return Told((*says, UNVERIFIED) if general else says, sources, provenances)


def body(says: tuple[Say, ...], provenance: Provenance, name: str, url: str) -> Told:
    """Sentences on a body, with its own page as the source."""
    told = rests_on(says, provenance)
    source = Source(provenance.source, provenance.verified, name, url)
    return Told(told.says, (source,), told.rows)
