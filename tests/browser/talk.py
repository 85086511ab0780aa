"""One whole conversation in two languages: what is said, and what the front answers."""

from __future__ import annotations

from typing import Any

from tests.browser.samples import OFFERS, WAITING
from words import Words

Data = dict[str, Any]

_OFFERS: dict[str, list[Data]] = {
    "pl": OFFERS,
    "en": [
        {
            "id": "sample-1",
            "title": "First steps in Python",
            "provider": "Sample University of the Coast",
            "url": "https://example.org/python",
            "reasons": ["It teaches how to write simple programs.", "It is online."],
            "caveats": ["It is not stated who assures the quality."],
            "facts": [
                {"label": "Level", "value": "EQF 5"},
                {"label": "Workload", "value": "5 ECTS credits (125 hours)"},
            ],
        },
        {
            "id": "sample-2",
            "title": "Testing software",
            "provider": "Sample Centre of Learning",
            "url": "https://example.org/tests",
            "reasons": ["It needs no experience."],
            "caveats": ["It costs 240 euros."],
            "facts": [{"label": "Price", "value": "€240"}],
        },
    ],
}
_SOURCE = {
    "pl": "Zalecenie Rady z 16 czerwca 2022 r.",
    "en": "Council Recommendation of 16 June 2022",
}
COMPARE = {"pl": "porównaj obie", "en": "compare the two"}
_PRICE = {"pl": ("Cena", "nie podano", "240 EUR"), "en": ("Price", "not stated", "€240")}


# Ten o'clock in Warsaw, on the day of the talk.
MORNING = "2026-11-23T09:00:00Z"


class Talk:
    """The words of one language, and the answers in their order."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.say = Words.load(language).say
        self.offers = _OFFERS[language]
        self.first = self.say("offers-button-number", number=1, title=self.offers[0]["title"])
        self.simpler, self.more = self.say("about-button-simpler"), self.say("about-button-more")
        self.save = self.say("offers-button-save")
        self.leave = {"title": self.say("handoff-button-leave"), "payload": "/front_leave"}

    def waiting(self, place: int) -> Data:
        """How the hand-off stands at that place in the queue."""
        wait = self.say("handoff-line-wait", minutes=3)
        text = f"{self.say('handoff-place', place=place)} {wait}"
        return WAITING | {"place": place, "text": text, "leave": self.leave}

    @property
    def answers(self) -> list[list[Data]]:
        """One list of messages for each turn."""
        title = self.offers[0]["title"]
        turns: list[Data] = [
            {
                "text": self.say("offers-found", count=2),
                "offers": self.offers,
                "sources": [
                    {"title": _SOURCE[self.language], "url": "https://example.org/council"},
                ],
                "buttons": [{"title": self.first, "payload": "/details"}],
            },
            {"text": self.say("offers-details", title=title), "offers": self.offers[:1]},
            self._comparison(),
            {"text": self.say("offers-saved", title=title, count=1), "buttons": self._forms},
            {"sender": "service", "text": self.say("handoff-go-on")},
            {"sender": "service", "text": self.say("handoff-left")},
            {"text": self.say("offers-saved", title=title, count=2)},
        ]
        return [[{"language": self.language, "time": MORNING} | turn] for turn in turns]

    @property
    def _forms(self) -> list[Data]:
        simpler = {"title": self.simpler, "payload": "/simpler", "kind": "simple"}
        return [simpler | {"title": self.more, "payload": "/more", "kind": "more"}, simpler]

    def _comparison(self) -> Data:
        label, *cells = _PRICE[self.language]
        columns = [f"{one['title']} ({one['provider']})" for one in self.offers]
        return {
            "text": self.say("offers-compare-differ", what=label),
            "offers": self.offers,
            "comparison": {
                "columns": columns,
                "rows": [{"label": label, "cells": cells}],
                "offers": [one["id"] for one in self.offers],
            },
            "buttons": [{"title": self.save, "payload": "/save"}],
        }
