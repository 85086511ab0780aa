"""What the simulated people said and saw, with times."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from dataclasses import dataclass, field


@dataclass
class Logbook:
    """Times are of the event loop, in seconds.

    ``said``: when a text was first sent; ``seen``: by viewer and conversation, texts with ids in
    the order of their arrival; ``broken``: spans in which a viewer's connection was away.
    """

    said: dict[str, float] = field(default_factory=dict)
    arrived: dict[str, float] = field(default_factory=dict)
    seen: defaultdict[tuple[str, str], list[tuple[int, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    broken: list[tuple[float, float, str]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    @staticmethod
    def now() -> float:
        """The time of the event loop."""
        return asyncio.get_running_loop().time()

    def say(self, text: str) -> None:
        """Somebody sends a text, perhaps again."""
        self.said.setdefault(text, self.now())

    def see(self, viewer: str, conversation: str, number: int, text: str) -> None:
        """Somebody's page shows a message."""
        self.seen[viewer, conversation].append((number, text))
        if text in self.said:
            self.arrived.setdefault(text, self.now())

    def cut(self, viewer: str, began: float) -> None:
        """A viewer's connection was away from a moment until now."""
        self.broken.append((began, self.now(), viewer))
