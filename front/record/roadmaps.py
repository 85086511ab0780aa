"""Roadmaps in the record: kept under the hash of their link's token, until they expire."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select

from front.message import Roadmap, Shelved
from front.record.tables import now, roadmaps

_BY_HASH = select(roadmaps).where(roadmaps.c.token_hash == bindparam("token_hash"))
_INSERT = insert(roadmaps)


@dataclass(frozen=True)
class KeptRoadmap:
    """A roadmap as it was made, its language, and when it stops being shown."""

    content: Roadmap
    language: str
    expires: datetime

    @property
    def expired(self) -> bool:
        """Whether its time is over: it is shown to nobody, also before it is deleted."""
        return self.expires <= now()


def keep(
    connection: Connection, conversation: str, roadmap: Roadmap, under: Shelved, language: str
) -> None:
    """Writes a roadmap of a conversation down."""
    row = {
        "token_hash": under.token_hash,
        "conversation_id": conversation,
        "language": language,
        "content": roadmap.model_dump(mode="json", exclude_defaults=True),
        "expires_at": under.expires,
    }
    connection.execute(_INSERT, row)


def find(connection: Connection, token_hash: str) -> KeptRoadmap | None:
    """The roadmap under a hash, expired or not; None where there is none."""
    row = connection.execute(_BY_HASH, {"token_hash": token_hash}).one_or_none()
    if row is None:
        return None
    return KeptRoadmap(Roadmap.model_validate(row.content), row.language, row.expires_at)
