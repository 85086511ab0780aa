"""Files that counsellors and learners send: under the hash of their link, until they expire."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from front.record.desk_tables import files
from front.record.tables import now

_BY_HASH = select(files).where(files.c.token_hash == bindparam("token_hash"))


@dataclass(frozen=True)
class KeptFile:
    """A file as it is handed out; ``name`` is clean, ``media_type`` is that of the content."""

    name: str
    media_type: str
    content: bytes
    expires: datetime

    @property
    def expired(self) -> bool:
        """Whether its time is over: it is given to nobody, also before it is deleted."""
        return self.expires <= now()


def keep(
    connection: Connection,
    token_hash: str,
    conversation: str,
    counsellor: int | None,
    file: KeptFile,
) -> None:
    """Writes a file of a conversation down; ``counsellor`` None: its learner sends it."""
    row = {
        "token_hash": token_hash,
        "conversation_id": conversation,
        "counsellor_id": counsellor,
        "name": file.name,
        "media_type": file.media_type,
        "content": file.content,
        "expires_at": file.expires,
    }
    connection.execute(insert(files), row)


def of_learner(connection: Connection, conversation: str) -> int:
    """How many files of the learner are kept in a conversation."""
    mine = (files.c.conversation_id == conversation) & files.c.counsellor_id.is_(None)
    return int(connection.scalar(select(func.count()).select_from(files).where(mine)) or 0)


def kept_bytes(connection: Connection, conversation: str | None = None) -> int:
    """How much all files of a conversation hold, or those of all."""
    held = select(func.sum(func.length(files.c.content)))
    if conversation is not None:
        held = held.where(files.c.conversation_id == conversation)
    return int(connection.scalar(held) or 0)


def find(connection: Connection, token_hash: str) -> KeptFile | None:
    """The file under a hash, expired or not; None where there is none."""
    row = connection.execute(_BY_HASH, {"token_hash": token_hash}).one_or_none()
    if row is None:
        return None
    return KeptFile(row.name, row.media_type, row.content, row.expires_at)


def remove(connection: Connection, token_hash: str) -> None:
    """Deletes a file that was not sent after all."""
    connection.execute(delete(files).where(files.c.token_hash == token_hash))
