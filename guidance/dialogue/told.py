"""Sentences with what they rest on."""

from __future__ import annotations

from dataclasses import dataclass

from guidance.answer import Say, Source


@dataclass(frozen=True, slots=True)
class Told:
    """Sentences in order, and their sources."""

    says: tuple[Say, ...] = ()
    sources: tuple[Source, ...] = ()


def join(*parts: Told) -> Told:
    """All sentences one after the other."""
    says = tuple(one for part in parts for one in part.says)
    return Told(says, tuple(one for part in parts for one in part.sources))
