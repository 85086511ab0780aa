"""Roadmaps of a few offers, and what stands on them, for tests."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from guidance.answer import Roadmap, Say, Stage
from guidance.dialogue import roadmap as step
from guidance.dialogue.turn import Scene, Turn
from guidance.hearing import Heard
from guidance.roadmap import Draft, Planned, compose
from guidance.state import State
from guidance.vocabulary import Offer
from tests.guidance.offers import DAY, Shelf
from words import languages

SOON, LATER = DAY + timedelta(30), DAY + timedelta(60)


def page(*offers: Offer, order: str = "saved", state: State | None = None, **more: Any) -> Roadmap:
    draft = Draft(tuple(map(Planned, offers)), order, **more)
    return compose(draft, state or State(), "en", DAY)


def keys(says: tuple[Say, ...]) -> list[str]:
    return [one.key for one in says]


def fields(says: tuple[Say, ...]) -> dict[str, dict[str, Any]]:
    return {one.key: dict(one.fields) for one in says}


def asked(stage: Stage, nth: int = 0) -> list[str]:
    return keys(stage.asks[nth].what)


def shown(page: Roadmap) -> list[str]:
    return [stage.offer.id for stage in page.stages]


def ask(state: State, *offers: Offer, pathway: tuple[Planned, ...] = ()) -> Turn:
    heard = Heard("show_saved", "my plan as a pdf", "en")
    return step.show(Scene(heard, state, Shelf(offers), DAY, languages()), pathway)
