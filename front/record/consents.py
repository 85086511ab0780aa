"""Consents: given with a contact, with time and wording; withdrawn as easily, and the contact goes.

GDPR, Article 7(1) and (3).
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, insert, select, update

from front.record import contacts
from front.record.consent_tables import consents, wordings
from front.record.locking import lock
from front.record.tables import messages, now

CONTACT = "contact"
_LOOKED_AT = 20  # messages
_FIELDS = (
    consents.c.how,
    consents.c.given_at,
    consents.c.withdrawn_at,
    consents.c.wording,
    wordings.c.language,
    wordings.c.text,
)


@dataclass(frozen=True)
class Consent:
    """``how``: asked or told, see consent_tables; ``version``: the first digits of the hash of the
    wording."""

    how: str
    language: str
    text: str
    version: str
    given_at: datetime
    withdrawn_at: datetime | None


def keep(
    connection: Connection, conversation: str, handoff: int, language: str, text: str
) -> Consent:
    """Writes down that a contact was left under these words, and whether they stood there then."""
    version = _hashed(language, text)
    if connection.scalar(select(wordings.c.hash).where(wordings.c.hash == version)) is None:
        row = {"hash": version, "kind": CONTACT, "language": language, "text": text}
        connection.execute(insert(wordings), row)
    how = "asked" if _shown(connection, conversation, text) else "told"
    values = {"conversation_id": conversation, "handoff_id": handoff, "kind": CONTACT, "how": how}
    moment = now()
    connection.execute(insert(consents), values | {"wording": version, "given_at": moment})
    return Consent(how, language, text, version[:8], moment, None)


def withdraw(connection: Connection, conversation: str) -> bool:
    """Takes back what was given in a conversation, with the contacts; False where there is none."""
    lock(connection, conversation)
    given = (consents.c.conversation_id == conversation) & consents.c.withdrawn_at.is_(None)
    taken = connection.execute(update(consents).where(given).values(withdrawn_at=now())).rowcount
    return bool(contacts.drop(connection, conversation)) or taken > 0


def of_handoff(connection: Connection, number: int) -> Consent | None:
    """The last one of a request."""
    wanted = _wanted().where(consents.c.handoff_id == number).order_by(consents.c.id.desc())
    row = connection.execute(wanted.limit(1)).mappings().one_or_none()
    return _consent(row) if row else None


def of_conversation(connection: Connection, conversation: str) -> list[dict[str, Any]]:
    """All of a conversation, the oldest first, as they are handed out."""
    mine = consents.c.conversation_id == conversation
    rows = connection.execute(_wanted().where(mine).order_by(consents.c.id)).mappings()
    found = []
    for one in map(_consent, rows):
        told = {"kind": CONTACT, "how": one.how, "language": one.language, "wording": one.text}
        told |= {"version": one.version, "given_at": one.given_at.isoformat()}
        if one.withdrawn_at:
            told["withdrawn_at"] = one.withdrawn_at.isoformat()
        found.append(told)
    return found


def _wanted() -> Select[Any]:
    return select(*_FIELDS).join(wordings, wordings.c.hash == consents.c.wording)


def _consent(row: RowMapping) -> Consent:
    values = {name: row[name] for name in ("how", "language", "text", "given_at", "withdrawn_at")}
    return Consent(version=row["wording"][:8], **values)


def _shown(connection: Connection, conversation: str, text: str) -> bool:
    last = (
        select(messages.c.text)
        .where(messages.c.conversation_id == conversation, messages.c.sender != "learner")
        .order_by(messages.c.id.desc())
        .limit(_LOOKED_AT)
    )
    return any(text in said for said in connection.scalars(last))


def _hashed(language: str, text: str) -> str:
    return hashlib.sha256(f"{CONTACT}\n{language}\n{text}".encode()).hexdigest()
