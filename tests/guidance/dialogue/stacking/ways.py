"""Ways through the sample catalogue and through a small one, and how they are asked for."""

from __future__ import annotations

from typing import Any

from tests.guidance.dialogue.talks import Talk
from tests.guidance.offers import Shelf
from tests.guidance.test_stacking import chain

WAY = {
    "en": "How do I get to the Data analyst certificate step by step?",
    "pl": "Jak krok po kroku dojść do: Certyfikat analityka danych?",
}
DATA = ["sample-001", "sample-002", "sample-003"]
CARE = ["sample-014", "sample-015", "sample-064"]
ENERGY = ["sample-037", "sample-038", "sample-039"]


def asked(talk: Talk, text: str, **said: Any) -> list[str]:
    """Asks for a pathway; the steps shown."""
    talk.say("plan_pathway", text, "plan_pathway", **said)
    return talk.shown()


def small() -> Shelf:
    """A chain in two stages; what brings nearer is held or not."""
    return Shelf(tuple(chain()))
