"""A roadmap in an answer becomes a page behind a link that nobody can guess."""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from front.message import Link, Reply, Shelved
from words import Words

# 192 random bits; written, they are 32 letters.
TOKEN_BYTES = 24

Publish = Callable[[Reply, str], Reply]


def hashed(token: str) -> str:
    """What is kept of a token. It is random and long, so that a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


@dataclass(frozen=True)
class Publishing:
    """``address`` of the front for learners; ``days`` that a link works."""

    address: str
    days: int

    def publish(self, reply: Reply, language: str) -> Reply:
        """The reply with the links to its roadmap and what it is kept under.

        ``language`` holds where the reply names none. Without a roadmap it is the same reply.
        """
        if reply.roadmap is None:
            return reply
        token = secrets.token_urlsafe(TOKEN_BYTES)
        expires = datetime.now(UTC) + timedelta(days=self.days)
        links = self._links(token, expires, Words.load(Words.closest(reply.language or language)))
        shelved = Shelved(token_hash=hashed(token), expires=expires)
        return reply.model_copy(update={"links": links, "shelved": shelved})

    def _links(self, token: str, expires: datetime, words: Words) -> list[Link]:
        page = f"{self.address}/roadmap/{token}"
        day = words.day(expires.date())
        return [
            Link(title=words.say("roadmap-link-page", day=day), url=page),
            Link(title=words.say("roadmap-link-pdf"), url=f"{page}/roadmap.pdf"),
        ]
